"""What `comparer --version` tells: everything that a report of a bug or a repeated comparison needs to name."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata

from comparer.version import __version__

# as a package index calls it, and what it does here
_LIBRARIES = (
    ("PySide6-Essentials", "the window; Qt has the same number"), ("rapidfuzz", "likeness of words"), ("lxml", "web pages and XML"),
    ("trafilatura", "web pages"), ("readability-lxml", "web pages"), ("pypdfium2", "reads PDF"), ("reportlab", "writes PDF"),
    ("python-docx", "Word documents"), ("bagit", "evidence bundles"),
)  # fmt: skip


def told() -> str:
    """One line a part: "name version   what it is"; the first line is that of Comparer alone. Imports none of the libraries."""
    from comparer.reports.evidence import lexicons_sha256

    python = f"{platform.python_implementation()}, {platform.system()} {platform.machine()}"
    rows = [("Python", platform.python_version(), python), ("SQLite", sqlite3.sqlite_version, "keeps the reviews")]
    rows += [(name, _version(name), use) for name, use in _LIBRARIES]
    rows.append(("lexicons", lexicons_sha256()[:12], "SHA-256 over all word lists, as reports and bundles state it in full"))
    return "\n".join([f"comparer {__version__}", *(f"  {name:20}{version:14}{use}" for name, version, use in rows)])


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not there"
