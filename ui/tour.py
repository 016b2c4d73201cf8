"""A short tour of the keys at the first pair: one sentence at a time, at the foot of the window, skipped by one click or Esc."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui import speech, theme
from ui.words import noop, tr

STEPS = (
    noop("J and K go to the next and the previous finding; both accounts follow."),
    noop("A judges it a real difference, X none, D later; each goes on to the next finding. Backspace takes back."),
    noop("V and a letter choose what is shown: V A everything, V C conflicts, V L and V R what only one account has."),
    noop("C writes a note. M marks a sentence, Y links it with its counterpart, U takes a wrong link away."),
    noop("Ctrl+Shift+P finds every command by its name, ? shows all keys. The badge below switches these keys off."),
)


class Tour(QFrame):
    """Hidden unless it runs."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self.setAutoFillBackground(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        self.count, self.label = QLabel(), QLabel()
        self.label.setWordWrap(True)
        self.onward, self.skip = QToolButton(), QToolButton()
        for button in (self.onward, self.skip):
            button.setMinimumHeight(26)
        self.skip.setText(tr("Skip the tour"))
        self.skip.setAutoRaise(True)
        self.onward.clicked.connect(self.go_on)
        self.skip.clicked.connect(self.end)
        layout.addWidget(self.count)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.onward)
        layout.addWidget(self.skip)
        self.setVisible(False)

    def start(self) -> None:
        self._step = 0
        self.restyle()
        self.setVisible(True)
        self._show()

    def go_on(self) -> None:
        self._step += 1
        if self._step < len(STEPS):
            self._show()
        else:
            self.end()

    def end(self) -> None:
        self.ended.emit()
        self.setVisible(False)

    def restyle(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.current()["selection"])
        self.setPalette(palette)

    def _show(self) -> None:
        self.count.setText(f"{self._step + 1}/{len(STEPS)}")
        self.label.setText(tr(STEPS[self._step]))
        self.setAccessibleName(tr(STEPS[self._step]))
        speech.speak(self, tr(STEPS[self._step]))
        self.onward.setText(tr("Next") if self._step + 1 < len(STEPS) else tr("Done"))
