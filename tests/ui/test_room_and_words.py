"""What must be in sight in little room, and words instead of internal names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import empty_window
from ui import keymap


def test_verdicts_and_note_are_in_sight_for_every_finding(qtbot, window) -> None:
    for finding in window.session.findings:
        window.session.set_current(finding)
        QApplication.processEvents()
        ground = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        for widget in (*window.panel.buttons.values(), window.panel.relation, window.panel.note):
            assert widget.isVisible()
            assert not widget.visibleRegion().isEmpty()
            assert widget.visibleRegion().boundingRect() == widget.rect(), (finding.id, widget.accessibleName())
            assert ground.contains(QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()))


def test_the_panel_uses_words_for_people(qtbot, window) -> None:
    shown = []
    for finding in window.session.findings:
        window.session.set_current(finding)
        shown.append(window.panel.headline.text())
    assert "AP: 14" not in shown[0]
    assert "cannot both be right  ·  high importance" in shown[0]
    assert "Reuters is more precise" in shown[4]
    assert not [text for text in shown if "_" in text or "salience" in text or "disjoint" in text or "overlap ·" in text]


def test_a_window_starts_no_larger_than_its_screen(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    made = empty_window(qtbot)
    room = made.screen().availableGeometry()
    made.setGeometry(-300, 5000, room.width() + 400, room.height() + 50)
    made._keep_on_screen()
    assert room.contains(made.geometry())


@pytest.mark.parametrize(("key", "shown"), [("Ctrl+,", "Ctrl+,"), ("Ctrl++", "Ctrl++"), ("G,G", "G G"), ("Alt+Down", "Alt+↓"), ("J", "J")])
def test_keys_are_shown_as_they_are_typed(key: str, shown: str) -> None:
    assert keymap.shown(key) == shown


def test_without_a_finding_z_says_so(qtbot, window) -> None:
    window.session.set_current(None)
    qtbot.keyClick(window.pair.left, "z")
    assert "No finding is current" in window.told.text()


def test_the_note_shows_no_caret_after_esc(qtbot, window) -> None:
    qtbot.keyClick(window.pair.left, "c")
    qtbot.waitUntil(window.panel.note.hasFocus)
    qtbot.keyClick(window.panel.note, Qt.Key.Key_Escape)
    left = window.panel.note.viewport().grab().toImage()
    window.panel.note.viewport().repaint()
    assert window.panel.note.viewport().grab().toImage() == left
    assert not window.panel.note.hasFocus()


def test_pasted_texts_are_compared_by_ctrl_return_with_outlet_and_day(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialogButtonBox

    from ui.paste_dialog import PasteDialog

    made, seen = empty_window(qtbot), []
    monkeypatch.setattr(made.files, "run", seen.append)

    def fill() -> None:
        dialog = next(child for child in made.findChildren(PasteDialog) if child.isVisible())
        try:
            fill_in(dialog)
        finally:
            if dialog.isVisible():  # a failure would wait for ever
                dialog.reject()

    def fill_in(dialog: PasteDialog) -> None:
        compare = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        qtbot.keyClick(dialog.fields[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.isVisible()  # there is nothing to compare yet
        dialog.fields[0].setPlainText("Eleven people were hurt on Tuesday.")
        dialog.fields[1].setPlainText("Twelve people were hurt on Tuesday.")
        dialog.outlets[0].setText("The Harwick Echo")
        dialog.days[1].setText("2025-13-40")
        assert not compare.isEnabled()
        dialog.days[1].setText("2025-06-10")
        assert compare.isEnabled()
        qtbot.keyClick(dialog.fields[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(0, fill)
    made.run("files.paste_pair")
    assert seen[0].left.path != seen[0].right.path
    left, right = seen[0].left.correction, seen[0].right.correction
    assert (left.outlet, left.published, right.outlet, right.published) == ("The Harwick Echo", None, "", date(2025, 6, 10))
