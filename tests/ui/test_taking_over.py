"""A pair of which an earlier version was reviewed: what was decided is offered, never taken over unasked, and taken back in one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from comparer import Comparison, Decision, review_file
from comparer.model import Review, SourceFile
from comparer.review import Store
from tests.ui.conftest import empty_window, make_window
from ui import theme, words

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
JUDGED = (
    Decision("f1", "real", None, "call Harwick", True), Decision("f2", "real", "conflict"), Decision("f3", "not_real"),
    Decision("f8", "", None, "which refit?", False),
)  # fmt: skip


def version(comparison: Comparison, text: str, *, without: str = "", changed: int | None = None, path: str = "") -> Comparison:
    """Another version of the left account: without a finding, with another word in a sentence, from a file."""
    left = comparison.left
    sentences = tuple(replace(s, text=f"{s.text} Again.") if s.index == changed else s for s in left.sentences)
    left = replace(left, text=text, sentences=sentences, source=SourceFile(path, text.zfill(64)) if path else None)
    return replace(comparison, left=left, findings=tuple(finding for finding in comparison.findings if finding.id != without))


def show(window, comparison: Comparison) -> None:
    window.worker.articles.emit(comparison.left, comparison.right)
    window.worker.finished.emit(comparison)


def decided(window) -> dict[str, Decision]:
    return {key: own for key, own in window.session.decisions.items() if own != Decision(key)}


@pytest.fixture
def earlier(qtbot, comparison: Comparison) -> Comparison:
    """A version that was reviewed in a window that is closed."""
    made = version(comparison, "one")
    window = make_window(qtbot, made)
    assert not window.actions_by_name["earlier.take_over"].isEnabled()
    for decision in JUDGED:
        window.verdicts.change("judge", decision)
    assert window.close()
    return made


@pytest.fixture
def window(qtbot, earlier: Comparison):  # type: ignore[no-untyped-def]
    """A window on the version after it, in which one judged finding is not found any more."""
    return make_window(qtbot, version(earlier, "two", without="f3"))


OFFER = "3 of 4 findings you decided on in an earlier version of this pair ("


def test_the_work_is_offered_and_nothing_is_taken_over_unasked(window) -> None:
    told = window.message.label.text()
    assert told.startswith(OFFER)
    assert told.endswith(") are the same here. Not found any more: 1 (Ctrl+Shift+N lists them).")
    assert window.message.kind == "note"
    assert (window.message.offer.isVisible(), window.message.offer.text()) == (True, "Take over")
    assert decided(window) == {}
    assert "0 of 8 judged" in window.progress.text()
    assert window.actions_by_name["earlier.take_over"].isEnabled()


@pytest.mark.parametrize("by", ["button", "key", "menu", "palette"])
def test_taking_over_is_one_step_that_is_kept_taken_back_and_done_again(qtbot, window, home: Path, by: str) -> None:
    if by == "button":
        qtbot.mouseClick(window.message.offer, Qt.MouseButton.LeftButton)
    elif by == "key":
        window.message.offer.setFocus()
        qtbot.keyClick(window.message.offer, Qt.Key.Key_Space)
    elif by == "menu":
        window.actions_by_name["earlier.take_over"].trigger()
    else:
        window.run("earlier.take_over")
    taken = {own.finding: own for own in JUDGED if own.finding != "f3"}
    assert decided(window) == taken
    assert not window.message.isVisible()
    assert window.told.text() == "Taken over: 3 of 4. Ctrl+Z takes that back."
    assert window.pair.left.hasFocus()
    assert "2 of 8 judged" in window.progress.text()
    assert (window.undo.count(), window.undo.undoText()) == (1, "take over from an earlier version")
    assert not window.actions_by_name["earlier.take_over"].isEnabled()
    window.run("earlier.take_over")
    assert window.told.toolTip() == "Whatever could be taken over from the earlier version is decided here already."
    assert window.undo.count() == 1
    qtbot.keyClick(window.pair.left, "z", CONTROL)
    assert decided(window) == {}
    assert window.actions_by_name["earlier.take_over"].isEnabled()
    qtbot.keyClick(window.pair.left, "z", CONTROL | SHIFT)
    assert decided(window) == taken
    store = Store(home / "reviews.sqlite")
    opened = window.session.comparison
    number = store.pair(opened.left, opened.right)
    acts = ["take over from an earlier version", "take back: take over from an earlier version", "take over from an earlier version"]
    assert list(store.acts(number)) == acts
    assert {own.finding: own for own in store.decisions(number, opened)[0]} == taken


EVERY = "Every decision on this pair belongs to a finding that is found."


def listed(qtbot, window) -> list[str]:  # type: ignore[no-untyped-def]
    """The lines of the list of decisions whose finding is not found any more."""
    qtbot.keyClick(window.pair.left, "n", CONTROL | SHIFT)
    return window.message.label.text().splitlines()


@pytest.fixture
def noted(qtbot, earlier: Comparison) -> Comparison:
    """The earlier version with a note on the finding that is not found any more."""
    window = make_window(qtbot, earlier)
    window.verdicts.change("note", Decision("f3", "not_real", None, "ask the mayor", False))
    assert window.close()
    return earlier


def test_what_is_not_found_any_more_is_listed_with_verdict_and_note_before_and_after_taking_over(qtbot, noted: Comparison) -> None:
    window = make_window(qtbot, version(noted, "two", without="f3"))
    head, line = listed(qtbot, window)
    gone = next(finding for finding in noted.findings if finding.id == "f3")
    assert head.startswith("Not found any more, from an earlier version of this pair (")
    assert head.endswith("):")
    assert line == f"•  {gone.kind}: {gone.left[0].text} / {gone.right[0].text}: judged not a difference. Note: ask the mayor"
    assert window.message.kind == "note"
    qtbot.mouseClick(window.message.offer, Qt.MouseButton.LeftButton)  # the offer is still there beside the list
    assert set(decided(window)) == {"f1", "f2", "f8"}
    assert listed(qtbot, window) == [head, line]
    assert not window.message.offer.isVisible()
    window.message.dismiss()
    again = make_window(qtbot, version(noted, "two", without="f3"))  # tomorrow
    assert listed(qtbot, again) == [head, line]
    show(again, version(noted, "two"))
    assert listed(qtbot, again) == [EVERY]  # found after all
    again.files.close_pair()
    again.run("looks.lost")
    assert again.message.label.text() == EVERY


def test_closing_the_list_declines_the_offer_beside_it_and_not_the_list(qtbot, window) -> None:
    opened = window.session.comparison
    lines = listed(qtbot, window)
    qtbot.mouseClick(window.message.close_button, Qt.MouseButton.LeftButton)
    show(window, opened)
    assert not window.message.isVisible()
    assert listed(qtbot, window) == lines
    assert not window.message.offer.isVisible()


def test_what_is_lost_here_stands_first_and_no_decision_is_listed_twice(qtbot, window, earlier: Comparison) -> None:
    window.run("earlier.take_over")
    opened = window.session.comparison
    show(window, replace(opened, findings=tuple(finding for finding in opened.findings if finding.id != "f1")))
    lines = listed(qtbot, window)
    assert len(lines) == 3
    assert lines[0].endswith(": judged a real difference. Note: call Harwick")
    assert lines[1].startswith("Not found any more, from an earlier version of this pair (")
    assert lines[2].endswith(": judged not a difference.")


def test_where_all_of_the_earlier_version_is_found_nothing_is_listed(qtbot, earlier: Comparison) -> None:
    assert listed(qtbot, make_window(qtbot, version(earlier, "two"))) == [EVERY]


def test_the_earlier_review_stays_as_it_was(qtbot, window, earlier: Comparison) -> None:
    window.run("earlier.take_over")
    window.undo.undo()
    window.run("verdicts.later")
    show(window, earlier)
    assert decided(window) == {own.finding: own for own in JUDGED}
    assert not window.message.isVisible()


@pytest.mark.parametrize("by", ["button", "Esc"])
def test_an_offer_that_was_closed_does_not_come_back_in_this_window(qtbot, window, by: str) -> None:
    opened = window.session.comparison
    if by == "button":
        qtbot.mouseClick(window.message.close_button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(window.pair.left, Qt.Key.Key_Escape)
    assert not window.message.isVisible()
    show(window, opened)
    assert not window.message.isVisible()
    assert decided(window) == {}
    third = version(opened, "three")
    show(window, third)  # of another pair nothing was said
    assert window.message.label.text().startswith(OFFER)
    show(window, opened)
    assert not window.message.isVisible()
    window.run("earlier.take_over")  # wanted after all
    assert set(decided(window)) == {"f1", "f2", "f8"}
    other = make_window(qtbot, version(opened, "four"))
    assert other.message.isVisible()


def test_an_offer_that_was_not_answered_is_there_again(window) -> None:
    opened = window.session.comparison
    window.complain("Something else.")
    show(window, opened)
    assert window.message.label.text().startswith(OFFER)
    window.run("earlier.take_over")
    window.undo.undo()
    show(window, opened)
    assert not window.message.isVisible()  # it was wanted, and taken back


def test_nothing_is_offered_where_something_is_decided_here_and_that_stays(qtbot, window) -> None:
    opened = window.session.comparison
    window.verdicts.change("judge", Decision("f1", "later"))
    show(window, opened)
    assert not window.message.isVisible()
    assert window.actions_by_name["earlier.take_over"].isEnabled()
    window.run("earlier.take_over")
    assert decided(window)["f1"] == Decision("f1", "later")
    assert set(decided(window)) == {"f1", "f2", "f8"}
    assert window.told.text() == "Taken over: 2 of 4. Ctrl+Z takes that back."
    window.undo.undo()
    assert decided(window) == {"f1": Decision("f1", "later")}


def test_where_there_is_no_earlier_version_the_entry_is_disabled_and_says_so(qtbot, comparison: Comparison) -> None:
    window = make_window(qtbot, comparison)
    assert not window.message.isVisible()
    assert not window.actions_by_name["earlier.take_over"].isEnabled()
    window.run("earlier.take_over")
    assert window.told.toolTip() or window.told.text()
    assert "No earlier version of this pair was recognised" in window.told.toolTip() + window.told.text()
    assert window.undo.count() == 0
    window.files.close_pair()
    window.run("earlier.take_over")
    assert not window.actions_by_name["earlier.take_over"].isEnabled()


def test_what_was_decided_meanwhile_in_another_window_comes_along(qtbot, window, earlier: Comparison) -> None:
    other = make_window(qtbot, earlier)
    other.verdicts.change("judge", Decision("f5", "later"))
    window.run("earlier.take_over")
    assert set(decided(window)) == {"f1", "f2", "f5", "f8"}
    assert window.told.text().startswith("Taken over: 4 of 5.")


def test_closing_the_pair_disables_the_entry(window) -> None:
    window.files.close_pair()
    assert not window.actions_by_name["earlier.take_over"].isEnabled()


def test_into_a_sentence_that_changed_the_verdict_goes_alone_and_that_is_said(qtbot, earlier: Comparison) -> None:
    window = make_window(qtbot, version(earlier, "two", changed=1))
    assert window.message.label.text().endswith("are the same here. In a changed sentence, so without note and flag: 1.")
    window.run("earlier.take_over")
    assert decided(window)["f1"] == Decision("f1", "real")
    assert decided(window)["f2"] == Decision("f2", "real", "conflict")


def test_what_else_is_told_of_the_pair_stands_above_the_offer_and_stays(qtbot, comparison: Comparison) -> None:
    right = replace(comparison.right, source=SourceFile("/x/right.txt", "0" * 64))
    first = replace(version(comparison, "one", path="/x/left.txt"), right=right)
    window = make_window(qtbot, first)
    window.verdicts.change("judge", JUDGED[0])
    show(window, replace(version(comparison, "two", path="/x/left.txt"), right=right))
    changed, offer = window.message.label.text().splitlines()
    assert changed.startswith("left.txt has changed")
    assert offer.startswith("The one finding you decided on in an earlier version of this pair (")
    qtbot.mouseClick(window.message.offer, Qt.MouseButton.LeftButton)
    assert window.message.label.text() == changed
    assert not window.message.offer.isVisible()
    assert decided(window) == {"f1": JUDGED[0]}


def test_what_keeps_reviews_from_being_kept_stands_above_the_offer_and_stays(qtbot, earlier: Comparison) -> None:
    window = empty_window(qtbot)
    window.keeper.store._db.execute("PRAGMA query_only = ON")
    show(window, version(earlier, "two"))
    trouble, offer = window.message.label.text().splitlines()
    assert "readonly" in trouble
    assert offer.startswith("4 of 4 findings")
    assert window.message.kind == "error"
    window.run("earlier.take_over")
    assert window.message.label.text() == trouble
    assert window.message.isVisible()
    assert len(decided(window)) == 4
    assert window.keeper.owed == 1
    assert window.keeper.bring_home()


def test_a_note_that_is_being_written_is_kept(qtbot, window) -> None:
    window.steps.go(window.session.finding("f1"))
    window.run("verdicts.note")
    qtbot.waitUntil(window.panel.note.hasFocus)
    qtbot.keyClicks(window.panel.note, "mine")
    window.run("earlier.take_over")
    assert decided(window)["f1"] == Decision("f1", note="mine")
    assert set(decided(window)) == {"f1", "f2", "f8"}
    window.steps.next()
    window.steps.previous()
    assert window.panel.note.toPlainText() == "mine"


def test_a_note_that_was_taken_over_is_shown(qtbot, window) -> None:
    window.steps.go(window.session.finding("f1"))
    window.run("verdicts.note")
    qtbot.waitUntil(window.panel.note.hasFocus)
    window.run("earlier.take_over")
    assert window.panel.note.toPlainText() == "call Harwick"
    window.panel.flush()
    assert decided(window)["f1"] == JUDGED[0]


def test_a_saved_review_with_decisions_is_no_reason_to_offer(qtbot, earlier: Comparison, tmp_path: Path) -> None:
    saved = version(earlier, "two")
    for name, review, shown in (("one", Review((Decision("f5", "real"),)), False), ("two", Review(), True)):
        path = tmp_path / f"{name}.comparer"
        path.write_bytes(review_file.dump(replace(saved, left=replace(saved.left, text=name + "x")), review))
        window = empty_window(qtbot)
        window.files.open_review(str(path))
        assert window.message.isVisible() is shown, name


def test_the_offer_and_what_was_done_are_heard(qtbot, earlier: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.speech.speak", lambda _, text, urgent=False: heard.append(("! " if urgent else "") + text))
    window = make_window(qtbot, version(earlier, "two"))
    assert heard[-1].startswith("4 of 4 findings you decided on in an earlier version of this pair (")
    heard.clear()
    window.run("earlier.take_over")
    assert heard == ["Taken over: 4 of 4. Ctrl+Z takes that back."]
    heard.clear()
    window.run("edit.undo")
    assert heard[-1].startswith("Taken back: take over from an earlier version")


def test_it_is_offered_in_german(qtbot, qapp, earlier: Comparison) -> None:
    words.speak(qapp, "de")
    try:
        window = make_window(qtbot, version(earlier, "two", without="f3", changed=1))
        told = window.message.label.text()
        assert told.startswith("3 von 4 Befunden, über die Sie in einem früheren Stand dieses Paars (")
        assert told.endswith(" Nicht mehr gefunden: 1 (Strg+Umschalt+N listet sie auf). In geändertem Satz, daher ohne Notiz und Fahne: 1.")
        assert window.message.offer.text() == "Übernehmen"
        window.run("earlier.take_over")
        assert window.told.text() == "Übernommen: 3 von 4. Strg+Z nimmt das zurück."
        assert window.undo.undoText() == "aus früherem Stand übernehmen"
    finally:
        words.speak(qapp, "en")


@pytest.mark.parametrize("size", [(1280, 800), (640, 400)])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_bar_has_room_for_it(qtbot, window, size: tuple[int, int], name: str) -> None:
    window.looks.set_theme(name)
    window.resize(*size)
    QApplication.processEvents()
    bar = window.message
    assert bar.label.heightForWidth(bar.label.width()) <= bar.label.height() + 1
    assert bar.offer.minimumSizeHint().width() <= bar.offer.width()
    assert bar.offer.height() >= 24
    assert bar.close_button.geometry().right() <= bar.width()
    assert bar.grab().toImage().pixelColor(3, 3) == theme.current().fill("differ")


@pytest.mark.parametrize("size", [(1280, 800), (640, 400)])
def test_a_long_list_scrolls_and_the_window_keeps_its_size(qtbot, window, size: tuple[int, int]) -> None:
    window.resize(*size)
    text, bar = window.message.text, window.message.text.verticalScrollBar()
    window.message.say("One.\nTwo.", "note")
    qtbot.waitUntil(lambda: text.height() == window.message.label.height() > 20)
    assert bar.maximum() == 0
    assert text.focusPolicy() == Qt.FocusPolicy.NoFocus
    window.message.say("\n".join(f"Line {number}." for number in range(80)), "note")
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    assert window.message.height() <= size[1] // 2
    assert text.focusPolicy() == Qt.FocusPolicy.TabFocus
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not window.message.isVisible()
    window.message.say("\n".join(f"Line {number}." for number in range(80)), "note")
    assert bar.value() == 0
