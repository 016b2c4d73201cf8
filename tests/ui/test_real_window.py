"""What only a real window shows; runs under Xvfb."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from tests.ui.conftest import make_window

pytestmark = pytest.mark.screen


def test_the_platform_is_a_real_one(qapp) -> None:  # type: ignore[no-untyped-def]
    assert os.environ["QT_QPA_PLATFORM"] == "xcb"
    assert qapp.platformName() == "xcb"
    assert qapp.primaryScreen().size().width() >= 1024


def test_keys_reach_the_window_and_it_paints_what_they_do(qtbot, comparison) -> None:  # type: ignore[no-untyped-def]
    window = make_window(qtbot, comparison)
    before = window.grab().toImage()
    for key in "jja":
        qtbot.keyClick(window.pair.left, key)
    assert [window.session.decision(finding).verdict for finding in window.session.visible[:4]] == ["", "", "real", ""]
    assert window.session.current is window.session.visible[3]
    assert window.grab().toImage() != before


def test_the_hint_box_takes_its_letter(qtbot, comparison) -> None:  # type: ignore[no-untyped-def]
    window = make_window(qtbot, comparison)
    qtbot.keyClick(window.pair.left, "v")
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    qtbot.keyClick(menu, "c")
    assert {finding.relation for finding in window.session.visible} == {"conflict"}
    qtbot.waitUntil(lambda: not any(menu.isVisible() for menu in window.findChildren(QMenu)))


def test_the_palette_gives_the_keyboard_back(qtbot, comparison) -> None:  # type: ignore[no-untyped-def]
    from ui.palette import Palette

    window = make_window(qtbot, comparison)
    qtbot.keyClick(window.pair.left, "P", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    palette = window.findChild(Palette)
    qtbot.waitUntil(palette.isVisible)
    qtbot.keyClicks(palette.field, "zoom in")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not palette.isVisible())
    assert window.preferences.zoom > 1


def test_the_exposed_window_has_the_colours_of_the_theme(qtbot, comparison) -> None:  # type: ignore[no-untyped-def]
    window = make_window(qtbot, comparison)
    for choice in ("dark", "light"):
        window.looks.set_theme(choice)

        def dark() -> bool:
            picture = window.pair.left.viewport().grab().toImage()
            return picture.pixelColor(4, picture.height() - 4).lightness() < 80

        qtbot.waitUntil(lambda choice=choice: dark() == (choice == "dark"))  # the palette goes round by events
