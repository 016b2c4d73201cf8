"""Judging without the mouse: one key a finding, everything undoable, everything there tomorrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from comparer import Comparison
from comparer.review import Store
from tests.ui.conftest import make_window
from ui.criteria import ALL_RELATIONS, Criteria

NONE, SHIFT, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def verdicts(window) -> list[str]:
    return [window.session.decision(finding).verdict for finding in window.session.visible]


def test_one_key_judges_and_goes_on(qtbot, window) -> None:
    count = len(window.session.visible)
    for key in "axdaxda"[:count]:
        qtbot.keyClick(window.pair.left, key)
    assert verdicts(window) == ["real", "not_real", "later", "real", "not_real", "later", "real"]
    assert "5 of 9 judged, 1 conflict left" in window.progress.text()


def test_the_next_unjudged_is_never_a_judged_one(qtbot, window) -> None:
    qtbot.keyClick(window.pair.left, "a")
    qtbot.keyClick(window.pair.left, "j")
    qtbot.keyClick(window.pair.left, "a")
    for _ in range(6):
        qtbot.keyClick(window.pair.left, "n")
        assert window.session.decision(window.session.current).verdict == ""


def test_auto_advance_can_be_switched_off(qtbot, window) -> None:
    first = window.session.current
    qtbot.keyClick(window.pair.left, "A", SHIFT)
    qtbot.keyClick(window.pair.left, "a")
    assert window.session.current is first
    assert verdicts(window)[0] == "real"


def test_with_unjudged_shown_only_no_neighbour_is_skipped(qtbot, window) -> None:
    order = [finding.id for finding in window.session.visible]
    window.session.set_criteria(Criteria(unjudged=True))
    visited = []
    while window.session.visible:
        visited.append(window.session.current.id)
        qtbot.keyClick(window.pair.left, "x")
    assert visited == order


def test_backspace_takes_back_and_returns(qtbot, window) -> None:
    first = window.session.current
    qtbot.keyClick(window.pair.left, "a")
    assert window.session.current is not first
    qtbot.keyClick(window.pair.left, Qt.Key.Key_Backspace)
    assert window.session.current is first
    assert window.session.decision(first).verdict == ""
    qtbot.keyClick(window.pair.left, "Z", CONTROL | SHIFT)
    assert window.session.decision(first).verdict == "real"


def test_every_step_can_be_undone_and_has_a_name(qtbot, window) -> None:
    qtbot.keyClick(window.pair.left, "a")
    qtbot.keyClick(window.pair.left, "3")
    qtbot.keyClick(window.pair.left, "f")
    assert [window.undo.text(at) for at in range(window.undo.count())] == ["real difference", "correct to agreement", "flag"][
        : window.undo.count()
    ]
    while window.undo.canUndo():
        qtbot.keyClick(window.pair.left, "z", CONTROL)
    assert {window.session.decision(finding) for finding in window.session.findings} == {
        type(window.session.decision(finding))(finding.id) for finding in window.session.findings
    }


def test_a_digit_corrects_the_relation(qtbot, window) -> None:
    finding = window.session.current
    qtbot.keyClick(window.pair.left, "2")
    assert window.session.relation(finding) == "differ"
    assert window.panel.headline.text() == "≈  difference (by you)  ·  quantity  ·  high importance"
    assert window.panel.explanation.text() == f"Found: conflict, cannot both be right. {finding.explanation}"
    assert "Found: conflict, cannot both be right. " in window.findings.table.model().data(
        window.findings.table.model().index(0, 0), Qt.ItemDataRole.ToolTipRole)  # fmt: skip
    window.run("edit.copy_finding")
    assert QApplication.clipboard().text().startswith("difference (quantity): Found: conflict, cannot both be right. AP: at least 14")
    qtbot.keyClick(window.pair.left, "1")
    assert window.session.decision(finding).relation is None
    assert window.panel.explanation.text() == finding.explanation


def test_a_note_is_typed_in_place_kept_and_left(qtbot, window) -> None:
    finding = window.session.current
    qtbot.keyClick(window.pair.left, "c")
    qtbot.waitUntil(window.panel.note.hasFocus)
    qtbot.keyClicks(window.panel.note, "ask jakob again")
    qtbot.keyClick(window.panel.note, Qt.Key.Key_Return, CONTROL)
    assert window.session.decision(finding).note == "ask jakob again"
    assert window.session.current is not finding
    assert window.pair.left.hasFocus()
    assert window.panel.note.toPlainText() == ""


def test_esc_leaves_the_note_and_keeps_it(qtbot, window) -> None:
    finding = window.session.current
    qtbot.keyClick(window.pair.left, "c")
    qtbot.keyClicks(window.panel.note, "half a th")
    qtbot.keyClick(window.panel.note, Qt.Key.Key_Escape)
    assert window.pair.left.hasFocus()
    assert window.session.decision(finding).note == "half a th"


def test_everything_is_there_tomorrow(qtbot, window, comparison: Comparison, home) -> None:
    qtbot.keyClick(window.pair.left, "a")
    qtbot.keyClick(window.pair.left, "f")
    qtbot.keyClick(window.pair.left, "c")
    qtbot.keyClicks(window.panel.note, "tomorrow")
    qtbot.keyClick(window.panel.note, Qt.Key.Key_Escape)
    qtbot.keyClick(window.pair.left, "j")
    current, decisions = window.session.current.id, window.session.review()
    window.close()
    again = make_window(qtbot, comparison)
    assert again.session.review() == decisions
    assert again.session.current.id == current
    assert again.undo.count() == 0


def test_two_windows_on_one_pair_see_each_other(qtbot, window, comparison: Comparison) -> None:
    other = make_window(qtbot, comparison)
    qtbot.keyClick(other.pair.left, "a")
    window.keeper.look()
    assert verdicts(window)[0] == "real"


def test_a_note_under_way_outlives_a_kill(qtbot, window, comparison: Comparison, home) -> None:
    finding = window.session.current
    qtbot.keyClick(window.pair.left, "c")
    qtbot.keyClicks(window.panel.note, "not yet")
    with qtbot.waitSignal(window.panel.note_drafted):
        pass
    store = Store(home / "reviews.sqlite")
    assert list(store.drafts(store.pair(comparison.left, comparison.right)).values()) == ["not yet"]
    again = make_window(qtbot, comparison)
    assert again.session.current.id == finding.id
    assert again.panel.note.toPlainText() == "not yet"


@pytest.mark.parametrize(("letter", "shown"), [("c", 3), ("d", 4), ("l", 1), ("r", 1), ("a", 11), ("u", 7), ("n", 0), ("f", 0)])
def test_v_and_a_letter_choose_what_is_shown(qtbot, window, letter: str, shown: int) -> None:
    from PySide6.QtWidgets import QMenu

    qtbot.keyClick(window.pair.left, "v")
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    qtbot.keyClick(menu, letter)
    assert len(window.session.visible) == shown


def test_review_keys_do_nothing_while_they_are_off(qtbot, window) -> None:
    window.review_keys.enabled = False
    qtbot.keyClick(window.pair.left, "a")
    assert set(verdicts(window)) == {""}


def test_the_note_is_exported_with_both_quotations(qtbot, window, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.session.set_criteria(Criteria(relations=ALL_RELATIONS))
    window.verdicts.set_note(window.session.current.id, "call the harbour")
    target = tmp_path / "r.md"
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    window.run("files.export")
    text = target.read_text(encoding="utf-8")
    assert "call the harbour" in text
    assert "Nine people" in text


def ends(window) -> list[tuple[tuple[int, ...], tuple[int, ...], str]]:
    return [(link.left, link.right, link.origin) for link in window.session.comparison.links]


def caret(window, side: str, sentence: int) -> None:
    pane = window.pair.pane(side)
    pane.setFocus()
    pane.put_caret(pane.content.starts[sentence])


def test_a_wrong_link_is_corrected_undone_and_done_again_by_keyboard(qtbot, window, comparison: Comparison) -> None:
    before = ends(window)
    caret(window, "left", 7)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.left, "u")
    assert ((7,), (2,), "engine") not in ends(window)
    caret(window, "left", 7)
    qtbot.keyClick(window.pair.left, "m")
    qtbot.keyClick(window.pair.left, "l")
    assert window.pair.right.hasFocus()
    caret(window, "right", 8)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.right, "y")
    assert ((7,), (8,), "hand") in ends(window)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.right, "z", CONTROL)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.right, "z", CONTROL)
    assert ends(window) == before
    assert window.undo.redoText() == "unlink 8 – 3"


def test_many_sentences_are_linked_with_many_and_the_engines_links_restored(qtbot, window) -> None:
    before = ends(window)
    for sentence in (5, 6):
        caret(window, "left", sentence)
        qtbot.keyClick(window.pair.left, "m")
    for sentence in (6, 7):
        caret(window, "right", sentence)
        qtbot.keyClick(window.pair.right, "m")
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.right, "y")
    assert ((5, 6), (6, 7), "hand") in ends(window)
    caret(window, "left", 5)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.left, "Y", SHIFT)
    assert ends(window) == before


def test_links_by_hand_are_there_tomorrow(qtbot, window, comparison: Comparison) -> None:
    caret(window, "right", 8)
    caret(window, "left", 8)
    qtbot.keyClick(window.pair.left, "m")
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.left, "y")
    window.close()
    again = make_window(qtbot, comparison)
    assert ((8,), (8,), "hand") in ends(again)
    again.worker.cancel()


def test_unlinking_tells_what_goes_with_the_link_and_undo_returns(qtbot, window) -> None:
    finding = window.session.finding("f2")
    window.steps.go(finding)
    window.verdicts.set_note("f2", "ask the coast guard")
    qtbot.keyClick(window.pair.left, "f")
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.left, "u")
    assert ((0,), (0,), "engine") not in ends(window)
    assert len(ends(window)) == 7
    assert window.message.isVisible()
    told = window.message.label.text()
    assert "Unlinked AP 1 – Reuters 1" in told
    assert "“as many as 240 people”" in told
    assert "note and flag are kept" in told
    assert not window.message.offer.isHidden()
    assert "not found any more" in window.panel.explanation.text()
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.mouseClick(window.message.offer, Qt.MouseButton.LeftButton)
    assert ((0,), (0,), "engine") in ends(window)
    assert not window.message.isVisible()


def test_of_several_links_none_is_taken_away_unasked(qtbot, window, comparison: Comparison) -> None:
    caret(window, "right", 8)
    caret(window, "left", 7)
    qtbot.keyClick(window.pair.left, "m")
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.left, "y")
    before = ends(window)
    caret(window, "left", 7)
    qtbot.keyClick(window.pair.left, "u")
    assert "2 links" in window.told.text()
    assert ends(window) == before


def test_j_goes_on_where_a_finding_is_gone(window, comparison: Comparison) -> None:
    from dataclasses import replace

    window.steps.go(window.session.visible[2])
    following = window.session.visible[3]
    kept = tuple(finding for finding in comparison.findings if finding is not window.session.visible[2])
    window.session.open(replace(comparison, findings=kept))
    assert window.session.current is None
    window.run("steps.next")
    assert window.session.current.id == following.id


def test_a_sentence_pair_is_marked_reviewed_kept_and_undone(qtbot, window, comparison: Comparison) -> None:
    window.pair.show_sentence("left", 2)
    unmarked = window.pair.left.grab().toImage()
    qtbot.keyClick(window.pair.left, "r")
    assert window.session.reviewed == {"left": {2}, "right": {3}}  # the link crosses
    assert window.pair.left.grab().toImage() != unmarked
    assert window.pair.right.accessibleDescription() == "Reviewed sentences: 1"
    window.close()
    again = make_window(qtbot, comparison)
    assert again.session.reviewed == {"left": {2}, "right": {3}}
    again.pair.show_sentence("right", 3)
    again.pair.right.setFocus()
    qtbot.keyClick(again.pair.right, "r")
    assert again.session.reviewed == {"left": set(), "right": set()}
    qtbot.keyClick(again.pair.right, "z", CONTROL)
    assert again.session.reviewed == {"left": {2}, "right": {3}}


def test_a_verdict_that_changes_nothing_is_no_step(qtbot, window) -> None:
    qtbot.keyClick(window.pair.left, "G", SHIFT)
    last = window.session.current
    window.preferences.advance = False
    for key in "aa2233a":
        qtbot.keyClick(window.pair.left, key)
    assert [window.undo.text(at) for at in range(window.undo.count())] == ["real difference", "correct to agreement"]
    assert window.session.relation(last) == "agree"
    qtbot.keyClick(window.pair.left, Qt.Key.Key_Backspace)
    qtbot.keyClick(window.pair.left, Qt.Key.Key_Backspace)
    assert not window.undo.canUndo()
    assert window.session.decision(last).verdict == ""


def test_a_verdict_goes_on_also_when_all_are_judged_and_stops_at_the_end(qtbot, window) -> None:
    shown = [finding.id for finding in window.session.visible]
    for _ in shown:
        qtbot.keyClick(window.pair.left, "a")
    assert window.session.current.id == shown[-1]
    assert "All shown findings are judged. This is the last one." in window.told.text()
    qtbot.keyClicks(window.pair.left, "ggxdx")
    assert verdicts(window) == ["not_real", "later", "not_real", *["real"] * (len(shown) - 3)]
    assert window.session.current.id == shown[3]
    for _ in shown:  # what was left for later is passed where verdicts are revised
        qtbot.keyClick(window.pair.left, "x")
    assert window.session.current.id == shown[-1]
    assert verdicts(window) == ["not_real", "later", *["not_real"] * (len(shown) - 2)]
    qtbot.keyClick(window.pair.left, "n")
    assert window.session.current.id == shown[1]


def test_a_verdict_goes_on_to_what_was_left_for_later_when_nothing_else_is_left(qtbot, window) -> None:
    shown = [finding.id for finding in window.session.visible]
    for key in ("d", "a", "d", *"a" * (len(shown) - 3)):
        qtbot.keyClick(window.pair.left, key)
    assert window.session.current.id == shown[0]
    qtbot.keyClick(window.pair.left, "a")
    assert window.session.current.id == shown[2]
    qtbot.keyClick(window.pair.left, "d")
    assert window.session.current.id == shown[3]  # the only one left for later is not judged twice


def test_a_link_by_hand_stays_in_view(qtbot, window) -> None:
    window.resize(900, 420)
    QApplication.processEvents()
    window.steps.first()
    window.steps.jump_to("L9")
    qtbot.keyClick(window.pair.left, "m")
    window.steps.jump_to("R9")
    before = [pane.verticalScrollBar().value() for pane in window.pair.panes]
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        qtbot.keyClick(window.pair.right, "y")
    QApplication.processEvents()
    assert [pane.verticalScrollBar().value() for pane in window.pair.panes] == before
    assert min(before) > 0
    assert ((8,), (8,)) in {(link.left, link.right) for link in window.session.comparison.links}
    for pane in window.pair.panes:
        top, bottom = pane.extent(8)
        assert 0 <= top < bottom <= pane.viewport().height()


def test_a_link_whose_other_end_is_far_away_is_brought_into_view(qtbot, window) -> None:
    window.resize(900, 420)
    QApplication.processEvents()
    window.steps.jump_to("L9")
    qtbot.keyClick(window.pair.left, "m")
    window.steps.first()
    window.steps.jump_to("R1")
    assert window.pair.left.extent(8)[0] > window.pair.left.viewport().height()
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        qtbot.keyClick(window.pair.right, "y")
    assert 0 <= window.pair.left.extent(8)[0] < window.pair.left.viewport().height()
