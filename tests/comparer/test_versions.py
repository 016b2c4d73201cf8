"""`comparer --version` names every part without loading it."""

from __future__ import annotations

import platform
import sqlite3
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from comparer import versions
from comparer.reports.evidence import lexicons_sha256
from comparer.version import __version__

# what has no say in a result: templates of reports, where folders are, and what libraries bring along
_UNTOLD = {"jinja2", "platformdirs", "certifi", "dateparser", "lxml-html-clean", "pillow", "urllib3"}


def test_it_tells_all_parts() -> None:
    lines = versions.told().splitlines()
    told = {line.split()[0]: line.split()[1] for line in lines[1:]}
    assert lines[0] == f"comparer {__version__}"
    assert told["Python"] == platform.python_version()
    assert told["SQLite"] == sqlite3.sqlite_version
    assert told["rapidfuzz"] == metadata.version("rapidfuzz")
    assert lexicons_sha256().startswith(told["lexicons"])


def test_every_dependency_is_told() -> None:
    settings = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {entry.split(">")[0].split("[")[0] for entry in settings["project"]["dependencies"]}
    assert {name for name in needed - _UNTOLD if name not in versions.told()} == set()


def test_a_part_that_is_not_there_is_told_so() -> None:
    assert versions._version("no-such-distribution") == "not there"


def test_no_library_is_loaded_for_it() -> None:
    code = (
        "import sys; from comparer.versions import told; told(); loaded = {name.partition('.')[0] for name in sys.modules};"
        "print(*loaded & {'PySide6', 'lxml', 'reportlab', 'docx', 'trafilatura', 'pypdfium2'})"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""
