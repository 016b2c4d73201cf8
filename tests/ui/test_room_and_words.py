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


def started(qtbot, pairs: int):
    """A window on its start page with so many recent pairs."""
    window = empty_window(qtbot)
    window.preferences.recent = [[f"/news/left{number}.txt", f"/news/right{number}.txt"] for number in range(pairs)]
    window.show_start()
    qtbot.waitUntil(window.start.open.hasFocus)
    return window


def test_tab_goes_through_the_start_page_to_the_recent_pairs_and_is_always_seen(qtbot) -> None:
    window = started(qtbot, 2)
    stops = []
    for _ in range(9):
        stops.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    recent = window.start.recent[:2]
    assert stops[:6] == [window.start.open, window.start.paste, window.start.sample, *recent, window.badge]
    assert stops[6] is window.start.open
    for stop in stops:
        area = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        focused = window.grab(area).toImage()
        stop.clearFocus()
        assert window.grab(area).toImage() != focused, stop.accessibleName() or stop.text()


def test_the_question_mark_tells_the_keys_on_the_start_page(qtbot, monkeypatch) -> None:
    window, run = started(qtbot, 0), []
    monkeypatch.setattr(window, "run", run.append)
    qtbot.keyClicks(window.start.open, "?a")
    assert run == ["help.keys"]
    window.preferences.review_keys = False
    qtbot.keyClicks(window.start.open, "?")
    assert run == ["help.keys"]


def test_the_recent_pairs_of_the_start_page_take_the_keyboard(qtbot) -> None:
    window = started(qtbot, 2)
    window.run("files.recent")
    assert window.start.recent[0].hasFocus()
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(("typed", "first", "theme"), [("dark", "looks.dark", "dark"), ("colours li", "looks.like_system", "system"),
                                                       ("high contrast", "looks.contrast_light", "contrast-light")])  # fmt: skip
def test_the_palette_finds_the_themes_by_name(qtbot, window, typed: str, first: str, theme: str) -> None:
    window.run("help.palette")
    palette = next(child for child in window.children() if type(child).__name__ == "Palette")
    qtbot.keyClicks(palette.field, typed)
    names = [palette.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(palette.list.count())]
    assert first in names
    assert "looks.light" in names or typed != "colours li"
    palette.list.setCurrentRow(names.index(first))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.preferences.theme == theme


@pytest.mark.parametrize("size", [(820, 600), (820, 560), (1000, 520)])
def test_the_decisions_are_in_sight_in_a_small_window(qtbot, window, size) -> None:
    window.resize(*size)
    QApplication.processEvents()
    for finding in window.session.visible:
        window.steps.go(finding)
        QApplication.processEvents()
        for button in window.panel.buttons.values():
            assert not button.visibleRegion().isEmpty()
            assert button.visibleRegion().boundingRect() == button.rect()
        window.run("verdicts.note")
        QApplication.processEvents()
        assert window.panel.note.hasFocus()
        assert window.panel.note.visibleRegion().boundingRect() == window.panel.note.rect()
