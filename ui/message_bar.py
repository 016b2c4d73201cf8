"""A message at the top of the window that stays until it is dismissed and takes nothing away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from ui import speech, theme
from ui.words import tr

SHARE = 3  # a message has at most every third line of the window: a long list would leave no room for the articles, or make the window grow


class _Text(QScrollArea):
    """A label as high as its text; what is too long scrolls, by keyboard too."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(label)
        label.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._reached)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._label.heightForWidth(width), max(self.fontMetrics().height(), self.window().height() // SHARE))

    def sizeHint(self) -> QSize:
        return QSize(self._label.sizeHint().width(), self.heightForWidth(self._label.sizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._label.minimumSizeHint().width(), self.fontMetrics().height())

    def _reached(self, _: int, last: int) -> None:
        """Tab reaches the text while there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if last else Qt.FocusPolicy.NoFocus)


class MessageBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        self.sign, self.label, self.close_button = QLabel(), QLabel(), QToolButton()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        self.close_button.setMinimumSize(26, 26)
        self.close_button.setAccessibleName(tr("Dismiss the message"))
        self.close_button.setToolTip(tr("Dismiss (Esc)"))
        self.close_button.clicked.connect(self.dismiss)
        self.sign.setFixedSize(22, 22)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.text = _Text(self.label)
        layout.addWidget(self.text, 1)
        self.offer = QPushButton()
        self.offer.setMinimumHeight(26)
        self.offer.setVisible(False)
        self.offer.clicked.connect(self.take_offer)
        self._act: Callable[[], None] | None = None
        self._declined: Callable[[], None] | None = None
        self.kind: Literal["error", "note"] = "error"
        layout.addWidget(self.offer)
        layout.addWidget(self.close_button)
        self.setVisible(False)

    def say(
        self,
        text: str,
        kind: Literal["error", "note"] = "error",
        offer: str = "",
        act: Callable[[], None] | None = None,
        declined: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence, with a button `offer` that hides it and does `act`; `declined` is done where the user closes it instead."""
        self._act, self._declined, self.kind = act, declined, kind
        self.offer.setText(offer)
        self.offer.setVisible(act is not None)
        self.restyle()
        self.label.setText(text)
        self.text.verticalScrollBar().setValue(0)
        self.text.setAccessibleName(text)
        self.setAccessibleName(text)
        self.text.updateGeometry()
        self.setVisible(True)
        speech.speak(self, text, urgent=kind == "error")

    def restyle(self) -> None:
        """Take over the colours of the theme, also while something is told."""
        colours, error = theme.current(), self.kind == "error"
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, colours.fill("conflict" if error else "differ"))
        self.setPalette(palette)
        mark, round_by = ("!", 4) if error else ("i", 11)  # drawn, for many fonts lack signs of warning; told apart by shape
        ink = colours["text"].name()
        self.sign.setStyleSheet(f"border: 2px solid {ink}; border-radius: {round_by}px; color: {ink}; font-weight: bold;")
        self.sign.setText(mark)
        self.close_button.setStyleSheet(theme.flat_look())
        self.text.verticalScrollBar().setStyleSheet(theme.bar_look())

    def offers(self, act: Callable[[], None]) -> bool:
        """Whether the message that is shown offers to do this."""
        return self.isVisible() and self._act == act

    def dismiss(self) -> None:
        """The user has read the message, and does not want what it offers."""
        declined, self._declined = self._declined, None
        self.hide()
        if declined is not None:
            declined()

    def take_offer(self) -> None:
        """Do what the message offers, which the button does too."""
        act, self._act, self._declined = self._act, None, None
        self.hide()
        if act is not None:
            act()
