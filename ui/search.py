"""Find in both accounts at once: a bar at the foot of the panes, hits marked in both and on the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui import speech
from ui.article_text import units
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Hit = tuple[str, int, int]  # side, start and end in UTF-16 units


class SearchBar(QFrame):
    """Enter goes to the next hit, Shift+Enter to the one before, Esc closes."""

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        self.field, self.count = QLineEdit(), QLabel()
        self.field.setPlaceholderText(tr("Find in both accounts"))
        self.field.setAccessibleName(tr("Find in both accounts"))
        self.field.setMaximumWidth(360)
        layout.addWidget(self.field, 2)
        for text, name, by in (("↑", tr("Hit before"), -1), ("↓", tr("Next hit"), 1)):
            button = QToolButton()
            button.setText(text)
            button.setMinimumSize(26, 26)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, by=by: self.stepped.emit(by))
            layout.addWidget(button)
        layout.addWidget(self.count)
        layout.addStretch(1)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setMinimumSize(26, 26)
        close.setAccessibleName(tr("Close the search"))
        close.clicked.connect(self.closed)
        layout.addWidget(close)
        self.setVisible(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class Search:
    """The commands of the area "search"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._hits: list[Hit] = []
        self._at = -1
        self._told = ""
        self._rest = QTimer(window)  # while somebody types, nothing is told
        self._rest.setSingleShot(True)
        self._rest.setInterval(700)
        self._rest.timeout.connect(lambda: speech.speak(window.search_bar, self._told) if window.search_bar.isVisible() else None)
        bar = window.search_bar
        bar.field.textChanged.connect(self._look)
        bar.stepped.connect(self._step)
        bar.closed.connect(self.close)
        window.session.opened.connect(lambda: self._look(bar.field.text()) if bar.isVisible() else None)

    def open(self) -> None:
        """Open the bar; text selected in a pane is looked for."""
        bar = self._window.search_bar
        selected = self._window.pair.focused().textCursor().selectedText()
        bar.setVisible(True)
        if selected and len(selected) < 200:
            bar.field.setText(selected)
        bar.field.selectAll()
        bar.field.setFocus()
        self._look(bar.field.text())

    def close(self) -> None:
        self._window.surface().setFocus()  # before the bar goes: its focus would fall to whatever comes next
        self._window.search_bar.setVisible(False)
        self._hits = []
        self._show()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _look(self, text: str) -> None:
        self._hits = []
        for pane in self._window.pair.panes:
            if pane.content is not None and text.strip():
                self._hits += [(pane.side, start, end) for start, end in hits(pane.content.text, text)]
        self._at = -1
        self._show()
        count = len(self._hits)
        told = tr("1 hit") if count == 1 else tr("{count} hits").format(count=count)
        self._window.search_bar.count.setText(told if text.strip() else "")
        self._told = told
        if text.strip():
            self._rest.start()

    def _show(self) -> None:
        self._paint_hits()
        self._window.overview.renew()

    def _paint_hits(self) -> None:
        for pane in self._window.pair.panes:
            current = self._hits[self._at] if 0 <= self._at < len(self._hits) else ("", 0, 0)
            here = current[1:] if current[0] == pane.side else None
            pane.set_found([(start, end) for side, start, end in self._hits if side == pane.side], here)

    def _step(self, by: int) -> None:
        if not self._hits:
            if not self._window.search_bar.isVisible():
                self.open()
            return
        self._at = (self._at + by) % len(self._hits) if self._at >= 0 else (0 if by > 0 else len(self._hits) - 1)
        side, start, end = self._hits[self._at]
        pane = self._window.pair.pane(side)
        self._paint_hits()
        self._rest.stop()
        pane.reveal(start, end)
        pane.put_caret(start)
        told = tr("{at} of {count}, {name}")
        name = self._window.session.names[0 if side == "left" else 1]
        told = told.format(at=self._at + 1, count=len(self._hits), name=name)
        self._window.search_bar.count.setText(told)
        assert pane.content is not None
        sentence = pane.content.sentence_at(start)
        speech.speak(pane, told if sentence is None else f"{pane.content.article.sentences[sentence].text} {told}")  # the numbers last


def hits(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where a text stands in another, whatever the case, as places in UTF-16 units."""
    lower, low = text.lower(), wanted.strip().lower()
    if len(lower) != len(text):  # a letter that becomes two in lower case would shift every place
        lower, low = text, wanted.strip()
    found, at, place, last = [], lower.find(low), 0, 0
    while at >= 0 and low:
        place += units(text[last:at])
        last = at
        found.append((place, place + units(text[at : at + len(low)])))
        at = lower.find(low, at + len(low))
    return found
