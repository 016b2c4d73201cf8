"""What the window does where the disk, a folder, a file or another program fails it: nothing is lost, one clear word."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from comparer import ComparerError, Comparison, Decision
from comparer.model import SourceFile
from comparer.review import Store
from tests.ui.conftest import empty_window, make_window
from ui import app, preferences
from ui.engine import Request, Source
from ui.export_dialog import ExportDialog
from ui.main_window import MainWindow
from ui.paste_dialog import PasteDialog
from ui.worker import Worker

Fault = Callable[[object, Path], "Iterator[None]"]


@contextmanager
def full_disk(window, home: Path) -> Iterator[None]:  # type: ignore[no-untyped-def]
    """The open store may not grow by a page, and no other one be made."""
    db = window.keeper.store._db
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    for at in range(200):  # room on the pages there are
        try:
            db.execute("INSERT INTO act (pair, name, at) VALUES (1, ?, '')", ("x" * 200,))
        except sqlite3.OperationalError:
            break
        assert at < 199
    with unopenable(window, home):
        yield


@contextmanager
def locked_store(window, home: Path) -> Iterator[None]:  # type: ignore[no-untyped-def]
    with closing(sqlite3.connect(home / "reviews.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(window, home: Path) -> Iterator[None]:  # type: ignore[no-untyped-def]
    window.keeper.store._db.execute("PRAGMA query_only = ON")
    with unopenable(window, home):
        yield


@contextmanager
def unopenable(window, home: Path) -> Iterator[None]:  # type: ignore[no-untyped-def]
    """A file stands where the folder of reviews should be: as root one may write everywhere else."""
    home.rename(home.with_name("away"))
    home.write_text("")
    yield
    home.unlink()
    home.with_name("away").rename(home)


@contextmanager
def newer_store(window, home: Path) -> Iterator[None]:  # type: ignore[no-untyped-def]
    """Another Comparer, a newer one, has opened the reviews meanwhile."""
    window.keeper.close()
    with closing(sqlite3.connect(home / "reviews.sqlite", isolation_level=None)) as other:
        version = other.execute("PRAGMA user_version").fetchone()[0]
        other.execute("PRAGMA user_version = 99")
        yield
        other.execute(f"PRAGMA user_version = {version}")


FAULTS = {
    "full disk": (full_disk, "make room"),
    "locked by another program": (locked_store, "close the program"),
    "read-only": (read_only, "make the folder writable"),
    "written by a newer one": (newer_store, "newer Comparer"),
}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for a lock."""
    monkeypatch.setattr(Store.__init__, "__defaults__", (0.02,))


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the user answers when asked at closing: the words of a button."""
    given: list[str] = []

    def answer(box: QMessageBox) -> int:
        wanted = given.pop(0) if given else "without keeping"
        next(button for button in box.findChildren(QPushButton) if wanted in button.text()).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return given


def decided(decisions: Iterable[Decision]) -> set[Decision]:
    """Those that say something."""
    return {own for own in decisions if own != Decision(own.finding)}


@pytest.mark.parametrize(("fault", "word"), FAULTS.values(), ids=FAULTS)
def test_a_review_goes_on_while_nothing_can_be_kept_and_is_kept_afterwards(
    qtbot, qapp, home: Path, comparison: Comparison, answers: list[str], fault: Fault, word: str
) -> None:
    window = make_window(qtbot, comparison)
    window.run("verdicts.real")
    with fault(window, home):
        for name in ("verdicts.not_real", "verdicts.flag", "verdicts.reviewed", "verdicts.conflict"):
            window.run(name)
        window.verdicts.set_note("f5", "call Harwick")
        window.panel.note_drafted.emit("f6", "half a no")
        window.pair.left.setFocus()
        assert word in window.message.label.text()
        assert "waits in this window" in window.message.label.text()
        before = decided(window.session.decisions.values())
        window.worker.finished.emit(comparison)  # compared again meanwhile
        assert decided(window.session.decisions.values()) == before
        assert window.panel.drafts == {"f6": "half a no"}
        assert not window.keeper.bring_home()
        answers.append("Cancel")
        assert not window.close()
        assert window.isVisible()
    assert window.keeper.bring_home()
    assert (window.keeper.owed, window.keeper.trouble) == (0, "")
    assert "kept now" in window.message.label.text()
    assert window.close()
    store = Store(home / "reviews.sqlite")
    number = store.pair(comparison.left, comparison.right)
    assert decided(store.decisions(number, comparison)[0]) == before
    assert list(store.drafts(number).values()) == ["half a no"]
    assert any(store.reviewed(number, comparison).values())


def test_closing_with_steps_that_cannot_be_kept_offers_to_save_them(
    qtbot, qapp, home: Path, tmp_path: Path, comparison: Comparison, answers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(qtbot, comparison)
    with read_only(window, home):
        window.run("verdicts.real")
        monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: ("", ""))
        answers.append("Save review")
        assert not window.close()
        target = tmp_path / "mine.comparer"
        monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
        answers.append("Save review")
        assert window.close()
        assert target.stat().st_size > 1000
    assert answers == []


def test_a_store_that_cannot_even_be_opened_costs_one_message(qtbot, qapp, home: Path, comparison: Comparison, answers: list[str]) -> None:
    home.write_text("")
    said: list[str] = []
    window = empty_window(qtbot)
    window.keeper.failed.connect(said.append)
    window.worker.articles.emit(comparison.left, comparison.right)
    window.worker.finished.emit(comparison)
    window.run("verdicts.real")
    assert said == [said[0]]
    assert window.session.progress()[0] == 1
    answers.append("without keeping")
    assert window.close()


def test_a_damaged_store_is_told_of_and_the_message_stays(qtbot, qapp, home: Path, comparison: Comparison) -> None:
    home.mkdir()
    (home / "reviews.sqlite").write_bytes(b"no database" * 500)
    window = make_window(qtbot, comparison)
    assert "was damaged" in window.message.label.text()
    assert window.message.isVisible()
    window.run("verdicts.real")
    assert window.close()


def test_what_another_window_decided_meanwhile_is_taken_over_with_what_waited(qtbot, qapp, home: Path, comparison: Comparison) -> None:
    window, other = make_window(qtbot, comparison), make_window(qtbot, comparison)
    with locked_store(window, home):
        window.steps.go(window.session.finding("f1"))
        window.run("verdicts.real")
    other.steps.go(other.session.finding("f2"))
    other.run("verdicts.not_real")
    assert window.keeper.bring_home()
    for shown in (window, other):
        shown.keeper.look()
        assert {key: own.verdict for key, own in shown.session.decisions.items() if own.verdict} == {"f1": "real", "f2": "not_real"}
        assert shown.close()


def test_a_file_that_was_replaced_is_told_of_and_the_review_of_the_old_text_is_kept(qtbot, qapp, comparison: Comparison) -> None:
    def of(text: str) -> Comparison:
        left = replace(comparison.left, text=text, source=SourceFile("/x/left.txt", text.zfill(64)))
        return replace(comparison, left=left, right=replace(comparison.right, source=SourceFile("/x/right.txt", "0" * 64)))

    window = empty_window(qtbot)
    for text, told in (("1", False), ("1", False), ("2", True), ("2", False), ("1", True)):
        made = of(text)
        window.worker.articles.emit(made.left, made.right)
        window.worker.finished.emit(made)
        assert (window.message.isVisible() and "left.txt has changed" in window.message.label.text()) == told
        assert "right.txt" not in window.message.label.text()
        if text == "1" and not told:
            window.steps.go(window.session.finding("f1"))
            window.run("verdicts.real")
    assert window.session.decisions["f1"].verdict == "real"


def test_pasted_texts_are_compared_where_they_cannot_be_kept(qtbot, qapp, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui import files

    home.write_text("")
    window = empty_window(qtbot)
    asked: list[Request] = []
    monkeypatch.setattr(window.files, "run", asked.append)

    def filled(dialog: PasteDialog) -> int:
        for side, field in enumerate(dialog.fields):
            field.setPlainText(f"Fire {side} in Harwick\n\nFourteen people were hurt on Tuesday, the police of Harwick said on the quay.")
        return 1

    monkeypatch.setattr(files.PasteDialog, "exec", filled)
    window.run("files.paste_pair")
    assert [bool(source.path) for source in (asked[0].left, asked[0].right)] == [False, False]
    assert "Fourteen people" in asked[0].left.article.text
    assert "cannot be kept there" in window.message.label.text()


def test_a_file_name_in_an_old_encoding_opens_and_is_remembered(qtbot, qapp, home: Path, tmp_path: Path, comparison: Comparison) -> None:
    window = empty_window(qtbot)
    odd = replace(comparison, left=replace(comparison.left, source=SourceFile(f"{tmp_path}/caf\udce9.txt", "0" * 64), outlet="\ud800"))
    window.files.request_pending = Request(Source(odd.left.source.path), Source("/x/right.txt"))
    window.worker.articles.emit(odd.left, odd.right)
    window.worker.finished.emit(odd)
    window.run("verdicts.real")
    window.verdicts.set_note(window.session.current.id, "half \ud83d")
    assert window.session.progress()[0] == 1
    assert window.close()
    assert preferences.load().recent == [[f"{tmp_path}/caf\udce9.txt", "/x/right.txt"]]


JUNK = [
    '{"splitters": {"panes": ["a", {}]}}', '{"splitters": {"panes": [99999999999999, 1], "upper": [-1, -1]}}', '{"splitters": []}',
    '{"theme": "nonsense"}', '{"theme": "../../etc/passwd"}', '{"language": "../de"}',
    '{"keys": {"verdicts.real": "x", "files.quit": [1, 2]}}', '{"export": {"relations": 5, "kinds_left_out": {}, "paper": []}}',
    '{"recent": [["\\u0000", "\\ud800"], [1, 2], "x"]}', '{"geometry": "\\u00e9"}',
    '{"zoom": NaN}', '{"zoom": 1e999}', "[" * 100_000, "[]", "null", "\ufeff{}", "",
]  # fmt: skip


@pytest.mark.parametrize("text", JUNK, ids=[text[:30] for text in JUNK])
def test_preferences_of_any_kind_open_a_window(qtbot, qapp, home: Path, comparison: Comparison, text: str) -> None:
    home.mkdir()
    (home / "preferences.json").write_text(text, encoding="utf-8")
    window = MainWindow(preferences.load())
    qtbot.addWidget(window)
    window.build_menus()
    window.worker.finished.emit(comparison)
    ExportDialog(window.session, window.preferences.export, window)
    assert 0.5 <= window.preferences.zoom <= 3
    assert window.close()
    assert preferences.load().recent == window.preferences.recent


def test_an_engine_that_cannot_be_started_is_told_of(qtbot, qapp, comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make_window(qtbot, comparison)
    monkeypatch.setattr("ui.engine.spawn", Mock(side_effect=OSError(12, "Cannot allocate memory")))
    window.files.open_files(["/x/a.txt", "/x/b.txt"])
    assert "cannot be started (Cannot allocate memory)" in window.message.label.text()
    assert window.session.comparison is comparison
    assert not window.worker.busy


def test_an_engine_that_complains_without_end_is_listened_to(qtbot, qapp) -> None:
    """Its errors would fill the pipe, and both ends wait for ever."""
    worker = Worker()
    noise = "import sys; [sys.stderr.write('a warning of some library\\n') for _ in range(20_000)]; sys.stderr.write('the last word\\n\\n')"
    process = subprocess.Popen(
        [sys.executable, "-c", noise], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    with qtbot.waitSignal(worker.failed, timeout=10_000) as caught:
        worker.adopt(process)
    assert "(the last word)" in caught.args[0]


@pytest.mark.parametrize(("environment", "told"), [
    ({}, "DISPLAY is not set"),
    ({"DISPLAY": ":7777"}, "DISPLAY=:7777"),
    ({"DISPLAY": "unix:7777.0", "WAYLAND_DISPLAY": "wayland-77"}, "WAYLAND_DISPLAY=wayland-77 or DISPLAY=unix:7777.0"),
    ({"DISPLAY": "localhost:10.0"}, ""),
    ({"WAYLAND_DISPLAY": "wayland-0"}, ""),
    ({"DISPLAY": ":7777", "QT_QPA_PLATFORM": "offscreen"}, ""),
])  # fmt: skip
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_a_display_that_is_not_there_is_told_before_qt_ends_the_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str], told: str
) -> None:
    (tmp_path / "wayland-0").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ComparerError, match=re.escape(told)) if told else nullcontext():
        app._need_display()


def test_the_clock_may_be_set_back(qtbot, qapp, comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make_window(qtbot, comparison)
    window.run("verdicts.real")
    monkeypatch.setattr("comparer.review._now", lambda: "1970-01-01T00:00:00.000+00:00")
    first = window.session.visible[0]
    window.steps.go(first)
    window.run("verdicts.later")
    assert window.close()
    again = make_window(qtbot, comparison)
    assert again.session.decision(first).verdict == "later"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fonts by fontconfig")
def test_without_a_font_one_sentence_on_stderr_says_so(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>")
    code = "from PySide6.QtWidgets import QApplication; made = QApplication([]); from ui import app; app._need_font()"
    environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", code], env=environment, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    assert "No font is installed" in run.stderr
