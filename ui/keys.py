"""Single keys on the panes and the list, with sequences ("G, G"); nothing here ever alters text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

# Keyboards that write no Latin letters: where a letter stands on the board (evdev code, X11 and Wayland add 8).
_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_PHYSICAL = {code + place + 8: letter for code, letters in _ROWS for place, letter in enumerate(letters)}


class ReviewKeys(QObject):
    """Runs the command of a single key pressed in one of the watched widgets. `waiting` tells the keys of a sequence begun."""

    waiting = Signal(str)

    def __init__(self, run: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._commands: dict[str, str] = {}
        self._prefixes: frozenset[str] = frozenset()
        self._typed = ""
        self.enabled = True

    def set_commands(self, keys: Iterable[tuple[str, str]]) -> None:
        """Replace all keys by these pairs of key ("J", "Shift+G", "G,G") and command."""
        self._commands = dict(keys)
        self._prefixes = frozenset(key.partition(",")[0] for key in self._commands if "," in key)

    def watch(self, widget: QWidget) -> None:
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._wait("")
        if not self.enabled or not isinstance(event, QKeyEvent):
            return False
        key = name_of(event)
        if not key or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        wanted = f"{self._typed},{key}" if self._typed else key
        known = wanted in self._commands or key in self._commands or key in self._prefixes
        if event.type() == QEvent.Type.ShortcutOverride:
            if known:
                event.accept()
            return known
        if wanted in self._commands:
            self._wait("")
            self._run(self._commands[wanted])
        elif key in self._prefixes and not self._typed:
            self._wait(key)
        elif self._typed:
            self._wait("")
        elif key in self._commands:
            self._run(self._commands[key])
        else:
            return False
        return True

    def _wait(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self.waiting.emit(typed)


def name_of(event: QKeyEvent) -> str:
    """The key of an event as the table writes it: letters with Shift ("Shift+G"), signs by what they write ("?"); "" for others."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
        return ""
    code = event.key()
    if code == Qt.Key.Key_Backspace:
        return "Backspace"
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    if Qt.Key.Key_A <= code <= Qt.Key.Key_Z:
        return shift + chr(code)
    text = event.text()
    if len(text) == 1 and text.isascii() and text.isprintable() and text != " ":
        return shift + text.upper() if text.isalpha() else text
    if len(text) == 1 and text.isalpha() and QGuiApplication.platformName() in ("xcb", "wayland"):
        letter = _PHYSICAL.get(event.nativeScanCode())
        return shift + letter if letter else ""
    if code in (Qt.Key.Key_Question, Qt.Key.Key_Slash):  # sent without text
        return chr(code)
    return ""
