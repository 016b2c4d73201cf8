"""What must hold for every command, key, widget and colour, computed from the tables themselves."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QToolButton, QWidget

from tests.ui.conftest import empty_window
from ui import theme
from ui.commands import COMMANDS, MENUS
from ui.key_sheet import sheet
from ui.keymap import clashes, is_single, keymap, normal
from ui.palette import Palette, matching

THEMES = ("light", "dark", "contrast-light", "contrast-dark")
RELATIONS = ("conflict", "differ", "only_left")


# ---------------------------------------------------------------- commands and keys


def test_every_command_has_a_method_a_menu_and_a_sentence(window) -> None:
    for command in COMMANDS:
        area, _, method = command.name.partition(".")
        assert callable(getattr(getattr(window, area), method)), command.name
        assert command.menu in MENUS
        assert len(command.help) > 10, command.name
        assert command.name in window.actions_by_name


def test_no_key_stands_twice() -> None:
    assert clashes(keymap({})) == {}
    keys = [QKeySequence(key) for own in keymap({}).values() for key in own if not is_single(key)]
    for one, other in itertools.combinations(keys, 2):
        assert one.matches(other) == QKeySequence.SequenceMatch.NoMatch, (one.toString(), other.toString())


def test_keys_that_belong_to_others_are_left_alone() -> None:
    for own in keymap({}).values():
        for key in own:
            assert not key.startswith("Ctrl+Alt+"), key
            assert key not in ("Space", "Return", "Enter", "Tab", "Up", "Down", "Left", "Right", "F10", "Shift+F10", "Insert")
            assert key not in ("Ctrl+H", "Ctrl+M", "Ctrl+Space", "Ctrl+Shift+U")
            assert not set(key) & set("[]{}\\"), key
            assert QKeySequence(key).toString() != "" or is_single(key)


@pytest.mark.parametrize(
    ("key", "single"),
    [("J", True), ("Shift+J", True), ("G,G", True), ("?", True), ("Backspace", True), ("1", True), ("F8", False), ("Shift+F8", False),
     ("Ctrl+A", False), ("Alt+Down", False), ("Ctrl++", False), ("F", True)],
)  # fmt: skip
def test_single_keys_are_told_from_the_others(key: str, single: bool) -> None:
    assert is_single(key) is single


def test_a_clash_names_both_commands_also_with_the_head_of_a_sequence() -> None:
    assert set(clashes(keymap({"steps.next": ["A"]}))["A"]) == {"steps.next", "verdicts.real"}
    assert "G" in clashes(keymap({"steps.next": ["G"]}))
    assert normal("ctrl + shift+a") == normal("Shift+Ctrl+A")


def test_changed_keys_are_in_force_at_once(qtbot, window) -> None:
    window.preferences.keys = {"steps.next": ["W", "Ctrl+Shift+N"], "verdicts.real": []}
    window.take_keys()
    first = window.session.current
    qtbot.keyClick(window.pair.left, "j")
    qtbot.keyClick(window.pair.left, "a")
    assert window.session.current is first
    assert window.session.decision(first).verdict == ""
    qtbot.keyClick(window.pair.left, "w")
    assert window.session.current is not first


def test_the_sheet_and_the_palette_have_every_command(window) -> None:
    page = sheet(window.keymap())
    for command in COMMANDS:
        assert command.title.replace("'", "&#x27;") in page
        assert command in matching(COMMANDS, command.title)


def test_the_palette_runs_what_is_typed(qtbot, window) -> None:
    window.run("help.palette")
    palette = window.findChild(Palette)
    first = window.session.current
    qtbot.keyClicks(palette.field, "next fin")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.current is not first


def test_the_settings_refuse_a_clash_and_keep_what_differs(qtbot, window) -> None:
    from ui.settings import Settings

    dialog = Settings(window.preferences, window)
    row = next(at for at, command in enumerate(COMMANDS) if command.name == "steps.next")
    dialog.table.setCurrentCell(row, 0)
    dialog.edit.setKeySequence(QKeySequence("A"))
    dialog.add_key()
    assert "Real difference" in dialog.trouble.text()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.reset_keys()
    dialog.edit.setKeySequence(QKeySequence("W"))
    dialog.add_key()
    dialog.apply()
    assert window.preferences.keys == {"steps.next": ["J", "Alt+Down", "F8", "W"]}


def test_every_command_runs_without_the_mouse(qtbot, window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dialogs answer at once; no command may raise, and the keyboard must still be somewhere afterwards."""
    monkeypatch.setattr("ui.files.QFileDialog.getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr("ui.files.QFileDialog.getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr("ui.files.PasteDialog.exec", lambda _: 0)
    monkeypatch.setattr("ui.files.FieldsDialog.exec", lambda _: 0)
    monkeypatch.setattr("ui.printing.printers", list)
    monkeypatch.setattr("ui.printing.QDesktopServices.openUrl", lambda _: True)
    monkeypatch.setattr("ui.settings.Settings.exec", lambda _: 0)
    monkeypatch.setattr("ui.steps.QInputDialog.getText", lambda *_: ("R2", True))
    monkeypatch.setattr("ui.help.QMessageBox.about", lambda *_: None)
    for command in COMMANDS:
        if command.name not in ("files.quit", "files.close_pair", "files.open_sample", "looks.full_screen"):
            window.run(command.name)
            for popup in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
                if popup is not None:
                    popup.close()
    window.search.close()
    assert window.focusWidget() is not None


# ---------------------------------------------------------------- widgets


def focusable(window: QWidget) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisibleTo(window)]


def test_every_focusable_widget_has_a_name(window) -> None:
    window.search.open()
    window.tour.start()
    nameless = []
    for widget in focusable(window):
        said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not said and not isinstance(widget.parent(), QLineEdit) and widget.objectName() != "qt_spinbox_lineedit":
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_pointer_targets_are_large_enough(window) -> None:
    window.search.open()
    window.tour.start()
    small = [
        (button.text(), button.width(), button.height())
        for button in window.findChildren(QToolButton)
        if button.isVisible() and not isinstance(button.parent(), QLineEdit) and min(button.width(), button.height()) < 24
    ]
    assert small == []


def test_tab_leaves_every_pane(qtbot, window) -> None:
    for widget in (window.pair.left, window.pair.right, window.findings.table, window.panel.note):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        assert window.focusWidget() is not widget


@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_no_pane_scrolls_sideways_at_any_zoom(window, zoom: float) -> None:
    window.preferences.zoom = zoom
    window.pair.set_zoom(zoom)
    for pane in window.pair.panes:
        assert pane.document().size().width() <= pane.viewport().width() + 1
        assert pane.horizontalScrollBar().maximum() == 0


def test_lines_are_no_longer_than_75_characters(window) -> None:
    window.resize(1900, 900)
    for pane in window.pair.panes:
        block = pane.document().findBlock(pane.content.body)
        while block.isValid():
            layout = block.layout()
            # average: a line of narrow letters may hold a few more
            assert all(layout.lineAt(at).textLength() <= 88 for at in range(layout.lineCount()))
            block = block.next()


# ---------------------------------------------------------------- colours


def luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (colour.redF(), colour.greenF(), colour.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_everything_behind_it(name: str) -> None:
    colours = theme.load(name)
    for relation in (*RELATIONS, "agree"):
        assert contrast(colours["text"], colours.fill(relation)) >= 7, relation
    for back in ("paper", "window", "raised", "selection", "hover", "found"):
        assert contrast(colours["text"], colours[back]) >= 7, back
    for back in ("paper", "window", "raised", "selection", "hover"):
        assert contrast(colours["muted"], colours[back]) >= 4.5, back
    for back in ("paper", "raised"):
        assert contrast(colours["accent"], colours[back]) >= 4.5, back
    assert contrast(colours["on_accent"], colours["accent"]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_marks_and_lines_stand_out(name: str) -> None:
    colours = theme.load(name)
    for relation in (*RELATIONS, "agree"):
        for back in (colours["paper"], colours["raised"], colours["selection"], colours.fill(relation)):
            assert contrast(colours.mark(relation), back) >= 3, relation
    for role in ("control", "ribbon_line"):
        assert contrast(colours[role], colours["paper"]) >= 3, role


# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
BLINDNESS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(colour: QColor, blindness: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as somebody with that colour blindness sees it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (colour.redF(), colour.greenF(), colour.blueF())]
    r, g, b = (min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, linear, strict=True)))) for row in BLINDNESS[blindness])
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000."""
    from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = 0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    middle = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1 - 0.17 * cos(radians(middle - 30)) + 0.24 * cos(radians(2 * middle)) + 0.32 * cos(radians(3 * middle + 6))
        - 0.2 * cos(radians(4 * middle - 63))
    )  # fmt: skip
    sl = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rotation = -sin(radians(60 * exp(-(((middle - 275) / 25) ** 2)))) * 2 * sqrt(chroma**7 / (chroma**7 + 25**7))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, hue / sh
    return sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_relations_stay_apart_for_the_colour_blind(name: str, blindness: str) -> None:
    colours = theme.load(name)
    for one, other in itertools.combinations(RELATIONS, 2):
        fills = difference(lab(colours.fill(one), blindness), lab(colours.fill(other), blindness))
        marks = difference(lab(colours.mark(one), blindness), lab(colours.mark(other), blindness))
        assert fills >= 10, (one, other)
        assert marks >= 20, (one, other)


def test_nothing_is_clipped_in_half_a_window(qtbot, window) -> None:
    """640 by 400 is what 200 % leaves of 1280 by 800."""
    window.resize(640, 400)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (640, 400)
    for finding in window.session.findings:
        window.session.set_current(finding)
        QApplication.processEvents()
        assert window.panel.inner.width() <= window.panel.area.viewport().width(), finding.kind
    for pane in window.pair.panes:
        assert pane.horizontalScrollBar().maximum() == 0
        assert pane.viewport().height() > 100
    for button in window.findings.bar.buttons.values():
        assert button.geometry().right() <= window.findings.bar.width()
    for button in window.panel.buttons.values():
        assert button.geometry().right() <= window.panel.width()


def test_the_window_can_be_mirrored(qtbot, window) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window.run("steps.next")
        window.resize(1200, 780)  # a splitter turns round when it is next laid out
        QApplication.processEvents()
        window.grab()
        places = [pane.mapTo(window, pane.rect().center()).x() for pane in window.pair.panes]
        assert places[0] < places[1]
        assert window.findings.mapTo(window, window.findings.rect().center()).x() > window.panel.mapTo(window, QPoint(0, 0)).x()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_change_of_theme_reaches_every_part(qtbot, window) -> None:
    for choice, _ in theme.CHOICES:
        window.looks.set_theme(choice)
        QApplication.processEvents()
        window.grab()
        assert window.panel.place.palette().windowText().color() == theme.current()["muted"]
    assert window.preferences.theme == "contrast-dark"


def test_a_change_of_theme_reaches_the_start_page(qtbot) -> None:
    window = empty_window(qtbot)
    window.preferences.recent = [["/news/left.txt", "/news/right.txt"]]
    window.show_start()
    window.complain("Something went wrong.")
    recent = window.start.recent[0]
    for choice in (*THEMES, *reversed(THEMES)):
        window.looks.set_theme(choice)
        QApplication.processEvents()
        for button, back in (
            (window.start.open, "accent"), (window.start.paste, "paper"), (window.start.sample, "paper"), (recent, "window"),
        ):  # fmt: skip
            picture = window.grab(QRect(button.mapTo(window, QPoint(0, 0)), button.size())).toImage()
            assert picture.pixelColor(8, picture.height() // 2) == theme.current()[back], (choice, button.text())
            assert max(contrast(picture.pixelColor(x, y), theme.current()[back]) for x in range(8, picture.width() // 2)
                       for y in range(8, picture.height() - 8)) >= 4.5, (choice, button.text())  # fmt: skip
        assert window.message.grab().toImage().pixelColor(3, 3) == theme.current().fill("conflict"), choice
