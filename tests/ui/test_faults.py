"""What the window does where the disk, a folder, a file or another program fails it: nothing is lost, one clear word."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from comparer import Comparison, Decision
from comparer.review import Store
from tests.ui.conftest import empty_window, make_window

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
