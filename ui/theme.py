"""Colours by role, read from resources/themes; nothing else in ui/ names a colour."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication

import resources
from ui.words import noop

CHOICES: tuple[tuple[str, str], ...] = (
    ("system", noop("Like the system")),
    ("light", noop("Light")),
    ("dark", noop("Dark")),
    ("contrast-light", noop("High contrast, light")),
    ("contrast-dark", noop("High contrast, dark")),
)
# KiB of buttons and scroll bars that Qt keeps as they were drawn. It keeps them by their palette, of which every widget of an application
# with colours of its own has one: with its own limit of 10 MiB it keeps those of the dialogs of a whole day.
DRAWN = 1024
# Reading faces in order of preference; the first that is installed is taken.
SERIFS = ("Source Serif 4", "Charter", "Iowan Old Style", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif")


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette. `roles` and the two tables of relations hold every colour that the window uses."""

    name: str
    title: str
    dark: bool
    roles: dict[str, QColor]
    fills: dict[str, QColor]
    marks: dict[str, QColor]

    def __getitem__(self, role: str) -> QColor:
        return self.roles[role]

    def fill(self, relation: str) -> QColor:
        """The colour behind a fact of that relation; only_left and only_right share one: the pane tells the side."""
        return self.roles["agree_fill"] if relation == "agree" else self.fills[relation.partition("_")[0]]

    def mark(self, relation: str) -> QColor:
        """The colour of underline, edge and glyph of that relation; at least 3:1 against paper and fill."""
        return self.roles["agree_mark"] if relation == "agree" else self.marks[relation.partition("_")[0]]


@cache
def load(name: str) -> Theme:
    """The theme `resources/themes/<name>.json`."""
    with open(os.path.join(resources.__path__[0], "themes", f"{name}.json"), encoding="utf-8") as file:
        table = json.load(file)
    return Theme(
        name=name,
        title=table["title"],
        dark=table["dark"],
        roles={role: QColor(value) for role, value in table["roles"].items()},
        fills={relation: QColor(pair["fill"]) for relation, pair in table["relations"].items()},
        marks={relation: QColor(pair["mark"]) for relation, pair in table["relations"].items()},
    )


def chosen(choice: str) -> Theme:
    """The theme for a choice; "system", and any name that is none, follows colour scheme and contrast of the desktop."""
    if choice != "system" and choice in dict(CHOICES):
        return load(choice)
    hints = QApplication.styleHints()
    scheme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    accessible = hints.accessibility() if hasattr(hints, "accessibility") else None
    high = accessible is not None and accessible.contrastPreference() == Qt.ContrastPreference.HighContrast
    return load(f"contrast-{scheme}" if high else scheme)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the application the colours of a theme; widgets that paint themselves ask `current()`."""
    global _current
    _current = theme
    palette = QPalette()
    group = QPalette.ColorRole
    for role, colour in (
        (group.Window, "window"), (group.WindowText, "text"), (group.Base, "paper"), (group.AlternateBase, "raised"),
        (group.Text, "text"), (group.Button, "raised"), (group.ButtonText, "text"), (group.BrightText, "text"),
        (group.Highlight, "accent"), (group.HighlightedText, "on_accent"), (group.ToolTipBase, "raised"),
        (group.ToolTipText, "text"), (group.PlaceholderText, "muted"), (group.Link, "accent"), (group.LinkVisited, "accent"),
        (group.Light, "raised"), (group.Midlight, "hover"), (group.Mid, "line"), (group.Dark, "control"), (group.Accent, "accent"),
    ):  # fmt: skip
        palette.setColor(role, theme[colour])
    for role in (group.WindowText, group.Text, group.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme["muted"])
    app.setPalette(palette)
    QPixmapCache.setCacheLimit(DRAWN)


_current: Theme | None = None


def current() -> Theme:
    """The theme in force; the light one before any was applied."""
    return _current or load("light")


@cache
def reading_family() -> str:
    """The family the articles are set in."""
    return next((family for family in SERIFS if QFontDatabase.hasFamily(family)), "serif")


def reading_font(pixels: float) -> QFont:
    """The face of the articles at that size."""
    font = QFont(reading_family())
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(6, round(pixels)))
    return font


def field_look(selector: str) -> str:
    """The style sheet of a text field: an outline that can be seen in every theme, the accent while it has the keyboard."""
    colours, box = current(), "border-radius: 5px; padding: 3px 6px"
    plain = f"border: 1px solid {colours['control'].name()}; background: {colours['paper'].name()}; {box}"
    return f"{selector} {{ {plain} }} {selector}:focus {{ border-color: {colours['accent'].name()} }}"


def flat_look() -> str:
    """The style sheet of a tool button without a frame: the style draws nothing where it has the keyboard."""
    colours = current()
    return (
        f"QToolButton {{ background: transparent; color: {colours['text'].name()}; border: 2px solid transparent; border-radius: 5px;"
        f" padding: 0 4px }} QToolButton:hover {{ background: {colours['hover'].name()} }}"
        f"QToolButton:focus {{ border-color: {colours['accent'].name()} }}"
    )


def bar_look() -> str:
    """The style sheet of scroll bars: a calm handle without arrows, which has 3:1 against its track in every theme."""
    colours = current()
    handle, hover = colours["control"].name(), colours["text"].name()
    return (
        f"QScrollBar {{ background: {colours['paper'].name()}; border: 0; margin: 0 }}"
        "QScrollBar:vertical { width: 12px } QScrollBar:horizontal { height: 12px }"
        f"QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 3px }}"
        "QScrollBar::handle:vertical { min-height: 28px } QScrollBar::handle:horizontal { min-width: 28px }"
        f"QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {hover} }}"
        "QScrollBar::handle:disabled { background: none }"  # nothing to scroll
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: none }"
    )


def interface_font(pixels: float, *, bold: bool = False) -> QFont:
    """The face of the interface at that size."""
    font = QFont(QApplication.font())
    font.setPixelSize(max(6, round(pixels)))
    font.setBold(bold)
    return font
