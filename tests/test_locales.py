"""Where the system speaks Turkish (whose capital of i is İ) or Arabic (whose digits and direction are others), reports and window are the
same as elsewhere: articles are English, and nothing asks the system how to write letters, numbers or dates."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
SOURCES = Path("/usr/share/i18n/locales")
ENDINGS = ("html", "pdf", "docx", "md", "csv", "json", "txt")
# Qt puts the system's locale in force by itself, Python only for letters; so it is put in force for the reports by hand
CODE = """
import locale, sys
assert locale.setlocale(locale.LC_ALL, "") == sys.argv[1], locale.setlocale(locale.LC_ALL)
from comparer import cli
*pair, folder = sys.argv[2:]
for ending in {endings}:
    assert cli.main(["compare", *pair, "-o", folder + "/report." + ending, "--made", "2024-11-19T08:30"]) == 1
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget
from ui import app
draw = app._picture
def told(application, window, path, **more):
    code = draw(application, window, path, **more)
    rows = window.findings.table.model()
    cells = [rows.index(row, column).data() for row in range(rows.rowCount()) for column in range(rows.columnCount())]
    labels = [part.text() for kind in (QLabel, QAbstractButton) for part in window.findChildren(kind)]
    names = [part.accessibleName() for part in window.findChildren(QWidget)]
    texts = [part.toPlainText() for part in window.findChildren(QTextEdit)]
    with open(folder + "/window.txt", "w", encoding="utf-8") as file:
        print(window.windowTitle(), *cells, *labels, *names, *texts, sep="\\n", file=file)
    return code
app._picture = told
assert app.run(*pair, screenshot=folder + "/drawn.png") == 0
assert QLocale.system().name() == (sys.argv[1].partition(".")[0] if "_" in sys.argv[1] else "C"), QLocale.system().name()
"""


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of locales that were compiled for this test."""
    if shutil.which("localedef") is None or not (SOURCES / "tr_TR").exists():
        pytest.skip("needs localedef and the sources of locales (Debian: locales)")
    folder = tmp_path_factory.mktemp("locales")
    for name in ("tr_TR", "ar_EG"):
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", str(folder / f"{name}.UTF-8")], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def usual(places: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _made("C.UTF-8", places, tmp_path_factory.mktemp("usual"))


def _made(name: str, places: Path, folder: Path) -> dict[str, bytes]:
    """Every report and all words of the window as they are made under a locale."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHONUTF8"))}
    own = {"LC_ALL": name, "QT_QPA_PLATFORM": "offscreen", "COMPARER_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", CODE.format(endings=ENDINGS), name, *SEEDS, str(folder)],
        env={**environment, **own, **({"LOCPATH": str(places)} if "_" in name else {})}, cwd=ROOT, capture_output=True, encoding="utf-8",
        timeout=100, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    # not the picture: a Turkish "fi" is no ligature
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file() and path.suffix != ".png"}


@pytest.mark.parametrize("name", ["tr_TR.UTF-8", "ar_EG.UTF-8"])
def test_reports_and_window_are_the_same_everywhere(name: str, places: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    made = _made(name, places, tmp_path)
    assert set(made) == {"window.txt", *(f"report.{ending}" for ending in ENDINGS)}
    assert [file for file, data in made.items() if data != usual[file]] == []
