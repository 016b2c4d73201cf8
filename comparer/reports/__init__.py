"""Comparison and review to a document; one module per format."""

from __future__ import annotations

import os
import tempfile
from importlib import import_module
from pathlib import Path

from comparer.errors import ReportError
from comparer.model import Comparison, Review
from comparer.reports.format import Report

# In the order in which dialogs and --help list them.
REPORTS: tuple[Report, ...] = (
    Report("html", "Web page", ".html", "comparer.reports.html"),
    Report("markdown", "Markdown", ".md", "comparer.reports.markdown"),
    Report("json", "JSON", ".json", "comparer.reports.json"),
    Report("text", "Plain text", ".txt", "comparer.reports.text"),
)


def named(name: str) -> Report:
    """The report of that name. Raises ReportError, which lists the names there are."""
    for report in REPORTS:
        if report.name == name:
            return report
    raise ReportError(f"there is no report format {name!r}; choose one of {', '.join(report.name for report in REPORTS)}.")


def for_path(path: str | os.PathLike[str]) -> Report | None:
    """The report whose suffix a path has, or None."""
    suffix = Path(path).suffix.lower()
    return next((report for report in REPORTS if report.suffix == suffix), None)


def render(report: Report, comparison: Comparison, review: Review | None = None) -> bytes:
    """The whole document in that format."""
    document: bytes = import_module(report.module).render(comparison, review or Review())
    return document


def write(data: bytes, path: str | os.PathLike[str]) -> None:
    """Write a document beside its place and then rename it there, so that no half-written file is ever left."""
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(name, 0o666 & ~umask)
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ReportError(f"{target}: cannot be written ({error.strerror or error}); choose another folder or make room.") from error
