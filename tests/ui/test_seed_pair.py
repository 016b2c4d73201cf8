"""The sample pair from opening to export, through the engine's process and without the mouse."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from comparer import review_file
from comparer.corrections import Correction
from tests.ui.conftest import empty_window
from ui import app as start
from ui import samples
from ui.engine import Request, Source, answer

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """Presses keys where the focus is and counts them; typed text is not counted."""

    def __init__(self, qtbot) -> None:  # type: ignore[no-untyped-def]
        self._qtbot, self.pressed = qtbot, 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:  # type: ignore[no-untyped-def]
        self.pressed += 1
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def opened(qtbot, qapp):  # type: ignore[no-untyped-def]
    window = empty_window(qtbot)
    window.show_start()
    window.start.sample.setFocus()
    qtbot.waitUntil(window.start.sample.hasFocus)
    yield window
    window.worker.cancel()


def test_the_whole_pair_is_judged_with_at_most_six_keys_more_than_findings(qtbot, opened, tmp_path, monkeypatch) -> None:
    window, keyboard = opened, Keyboard(qtbot)
    target = tmp_path / "review.json"
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press(Qt.Key.Key_Space)  # the button of the sample pair
    qtbot.waitUntil(window.pair.left.hasFocus)
    findings = [finding.id for finding in window.session.visible]
    assert len(findings) >= 5
    keyboard.press("c")
    keyboard.type("ask the desk")
    keyboard.press(Qt.Key.Key_Escape)
    judged = []
    while any(not window.session.decision(finding).verdict for finding in window.session.visible):
        judged.append(window.session.current.id)
        keyboard.press("a" if len(judged) % 2 else "x")
    assert judged == findings
    keyboard.press("e", CONTROL)
    assert keyboard.pressed <= len(findings) + 6
    decisions = json.loads(target.read_text(encoding="utf-8"))["review"]["decisions"]
    assert {decision["finding"] for decision in decisions if decision["verdict"]} == set(findings)
    assert [decision["note"] for decision in decisions if decision["note"]] == ["ask the desk"]


def test_a_link_of_the_pair_is_corrected_and_undone_with_four_keys(qtbot, opened) -> None:
    window, keyboard = opened, Keyboard(qtbot)
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press(Qt.Key.Key_Space)
    before = window.session.comparison
    keyboard.pressed = 0
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press("u")
    assert len(window.session.comparison.links) < len(before.links)
    assert window.session.comparison.findings != before.findings
    keyboard.press("m")
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press("y")
    assert any(link.origin == "hand" for link in window.session.comparison.links)
    assert keyboard.pressed <= 4
    for _ in range(2):
        with qtbot.waitSignal(window.worker.finished, timeout=30_000):
            keyboard.press("z", CONTROL)
    assert window.session.comparison == before


def test_lines_that_were_set_aside_go_back_into_the_text_and_out_again(qtbot, opened) -> None:
    window = opened
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.open_sample")
    before = window.session.comparison.right
    window.verdicts.set_note(window.session.current.id, "stays")
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.pair.restore_wanted.emit("right", len(before.set_aside) - 1)
    after = window.session.comparison.right
    assert len(after.set_aside) < len(before.set_aside)
    assert len(after.sentences) > len(before.sentences)
    assert "stays" in [decision.note for decision in window.session.decisions.values()]
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("edit.undo")
    assert window.session.comparison.right == before


def test_a_saved_review_is_opened_by_a_colleague_who_disagrees(qtbot, opened, tmp_path, monkeypatch) -> None:
    window, path, offered = opened, tmp_path / "pair.comparer", []
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *given: (offered.append(given[2]), (str(path), ""))[1])
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.open_sample")
    first, second = window.session.visible[:2]
    window.run("verdicts.real")
    window.run("verdicts.real")
    window.run("files.save_review")
    assert offered == ["AP-Reuters-2024-11-18.comparer"]
    monkeypatch.setenv("COMPARER_HOME", str(tmp_path / "colleague"))
    other = empty_window(qtbot)
    other.files.open_files([str(path)])
    assert [other.session.decision(finding).verdict for finding in (first, second)] == ["real", "real"]
    other.verdicts.change("other", other.session.update(first, verdict="not_real"))
    other.files.open_review(str(path))
    assert "1 findings were judged differently" in other.message.label.text()
    assert other.session.decision(first).flagged
    assert other.session.decision(first).verdict == "not_real"
    assert "pair.comparer: real" in other.session.decision(first).note


def test_a_damaged_review_is_refused_and_leaves_the_pair_open(qtbot, window, tmp_path) -> None:
    path = tmp_path / "x.comparer"
    path.write_text("{}")
    shown = window.session.comparison
    window.files.open_files([str(path)])
    assert "no saved review" in window.message.label.text()
    assert window.session.comparison is shown


def test_recent_pairs_are_listed_with_their_progress(qtbot, opened) -> None:
    window = opened
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.open_sample")
    window.run("verdicts.real")
    window.keeper.leave()
    window.run("files.close_pair")
    (_, _, progress), *others = window.files.recent_pairs()
    assert progress.startswith("1 of ")
    assert others == []


def test_a_second_request_makes_the_first_stale(qtbot, opened) -> None:
    window, pair = opened, samples.pair()
    assert pair is not None
    heard: list[object] = []
    window.worker.articles.connect(lambda left, right: heard.append(left.outlet))
    window.files.open_files([str(path) for path in pair])
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.files.open_files([str(path) for path in reversed(pair)])
    assert heard == ["Reuters"]
    assert window.session.names == ("Reuters", "AP")


def test_a_comparison_can_be_cancelled(qtbot, opened) -> None:
    window = opened
    window.run("files.open_sample")
    with qtbot.waitSignal(window.worker.stopped):
        window.worker.cancel()
    assert not window.worker.busy
    assert window.session.comparison is None


def test_the_same_file_twice_is_refused() -> None:
    pair = samples.pair()
    assert pair is not None
    (said,) = answer(Request(Source(str(pair[0])), Source(str(pair[0]))))
    assert said[0] == "failed"
    assert "same file" in str(said[1])


def test_a_picture_of_the_window_is_written(qapp, tmp_path) -> None:
    pair, target = samples.pair(), tmp_path / "window.png"
    assert pair is not None
    assert start.run(str(pair[0]), str(pair[1]), screenshot=str(target)) == 0
    assert target.stat().st_size > 20_000


def test_no_picture_is_written_of_what_cannot_be_read(qapp, tmp_path, capsys) -> None:
    assert start.run(str(tmp_path / "no.txt"), str(tmp_path / "none.txt"), screenshot=str(tmp_path / "w.png")) == 2
    assert "no.txt" in capsys.readouterr().err
    assert not (tmp_path / "w.png").exists()


def test_a_click_on_a_mark_makes_its_finding_current(qtbot, window) -> None:
    finding = window.session.visible[1]
    pane = window.pair.right
    span = finding.right[0]
    rect = pane.rects(pane.content.place(span.sentence, span.start), pane.content.place(span.sentence, span.end))[0]
    at = QPoint(round(rect.center().x()), round(rect.center().y()) - pane.verticalScrollBar().value())
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.session.current is finding


def test_outlet_and_day_are_corrected_and_the_review_stays(qtbot, opened, monkeypatch) -> None:
    window = opened
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.open_sample")
    window.run("verdicts.real")

    def fill(dialog) -> int:  # type: ignore[no-untyped-def]
        dialog.days[0].setText("yesterday")
        assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
        dialog.days[0].setText("2024-11-17")
        dialog.outlets[0].setText("The Wire")
        return 1

    monkeypatch.setattr("ui.files.FieldsDialog.exec", fill)
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.edit_fields")
    assert window.session.names[0] == "The Wire"
    assert window.session.comparison.left.published.isoformat() == "2024-11-17"
    assert [decision.verdict for decision in window.session.decisions.values()] == ["real"]
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("edit.undo")
    assert window.session.names[0] == "AP"


def test_the_original_text_shows_the_sentence_in_its_place(qtbot, opened) -> None:
    from ui.original_text import OriginalText

    window = opened
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.open_sample")
    for article in (window.session.comparison.left, window.session.comparison.right):
        for sentence in article.sentences:
            dialog = OriginalText(article, sentence.index)
            qtbot.addWidget(dialog)
            selected = dialog.text.textCursor().selectedText().split()
            assert selected[-2:] == sentence.text.split()[-2:]


def test_a_file_that_cannot_be_read_leads_to_the_start_page_with_the_reason(qtbot, opened, tmp_path) -> None:
    window = opened
    window.stack.setCurrentWidget(window.sheet)
    with qtbot.waitSignal(window.worker.failed, timeout=30_000):
        window.files.open_files([str(tmp_path / "gone.txt"), str(tmp_path / "away.txt")])
    assert window.stack.currentWidget() is window.start
    assert "gone.txt" in window.message.label.text()
    assert window.message.isVisible()


def test_an_unlinked_finding_comes_back_with_its_note_and_its_place(qtbot, opened) -> None:
    window, keyboard = opened, Keyboard(qtbot)
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press(Qt.Key.Key_Space)
    qtbot.waitUntil(window.pair.left.hasFocus)
    current, links = window.session.current.id, len(window.session.comparison.links)
    keyboard.press("c")
    keyboard.type("two or three")
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.press("f")
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press("u")
    assert len(window.session.comparison.links) == links - 1  # the pair of the finding, though the sentence has more links
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        keyboard.press("z", CONTROL)
    assert window.session.current.id == current
    decision = window.session.decision(window.session.current)
    assert (decision.note, decision.flagged) == ("two or three", True)
    assert window.panel.note.toPlainText() == "two or three"
    assert len(window.session.comparison.links) == links


def test_corrected_fields_and_lines_put_back_are_there_tomorrow(qtbot, opened, tmp_path, monkeypatch) -> None:
    window = opened
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("Ferry aground\n\nAt least 14 people were hurt when a ferry ran aground off Harwick on Tuesday.\n\nAdvertisement\n\n"
                    "The crew was brought ashore by midnight.\n")  # fmt: skip
    right.write_text("Nine people were hurt when a ferry hit rocks near Harwick on Tuesday.\n\nThe crew was ashore at 1 a.m.\n")
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.files.open_files([str(left), str(right)])

    def fill(dialog) -> int:  # type: ignore[no-untyped-def]
        dialog.outlets[0].setText("The Wire")
        dialog.days[1].setText("2024-11-20")
        dialog.others[1]["byline"].setText("Ann Roe")
        return 1

    monkeypatch.setattr("ui.files.FieldsDialog.exec", fill)
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.run("files.edit_fields")
    before = len(window.session.comparison.left.sentences)
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.pair.restore_wanted.emit("left", 0)
    assert len(window.session.comparison.left.sentences) > before
    saved = tmp_path / "saved.comparer"
    window.files._save(str(saved))
    window.run("files.close_pair")
    with qtbot.waitSignal(window.worker.finished, timeout=30_000):
        window.files.open_files([str(left), str(right)])
    comparison = window.session.comparison
    assert (comparison.left.outlet, comparison.right.byline, comparison.right.published_day) == ("The Wire", "Ann Roe", date(2024, 11, 20))
    assert len(comparison.left.sentences) > before
    assert review_file.load(saved.read_bytes())[0].left == comparison.left
    assert review_file.corrections(saved.read_bytes())[1] == Correction(byline="Ann Roe", published=date(2024, 11, 20))
