"""What is seen while no pair is open: how to open one, the sample pair, and the recent pairs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.plain import tip
from ui.words import tr


class StartPage(QScrollArea):
    """Offers the ways to a pair. The window connects the buttons."""

    recent_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have the keyboard; what has it must be seen
        self.setAccessibleName(tr("Start page"))
        inner = QWidget()
        outer = QHBoxLayout(inner)
        column = QWidget()
        column.setMaximumWidth(640)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addStretch(1)
        outer.addWidget(column, 8)
        outer.addStretch(1)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, 64, 24, 24)
        layout.setSpacing(12)
        self.title = QLabel(tr("Compare two accounts of one event"))
        self.title.setWordWrap(True)
        self.lead = QLabel(
            tr(
                "Comparer lines up the sentences that report the same thing, in whatever order, "
                "and says in plain words how their figures, dates, names and quotations differ."
            )
        )
        self.lead.setWordWrap(True)
        layout.addWidget(self.title)
        layout.addWidget(self.lead)
        self.drop = DropArea()
        layout.addWidget(self.drop)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        self.open, self.paste, self.sample = (
            QPushButton(text) for text in (tr("Open two files…"), tr("Paste two texts…"), tr("Try the sample pair"))
        )
        self.open.setDefault(True)
        for button in (self.open, self.paste, self.sample):
            button.setMinimumHeight(38)
            buttons.addWidget(button, 1)
        layout.addLayout(buttons)
        self.recent_title = QLabel(tr("Recent pairs"))
        layout.addSpacing(14)
        layout.addWidget(self.recent_title)
        self.recent: list[QPushButton] = []  # kept for the next list: what is made anew each time leaves a little behind in PySide
        self._pairs: list[tuple[str, str]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout.addLayout(self._rows)
        layout.addStretch(1)
        self.setWidget(inner)
        self.restyle()

    def restyle(self) -> None:
        self.title.setFont(theme.reading_font(28))
        self.lead.setFont(theme.reading_font(16))
        self.recent_title.setFont(theme.interface_font(13, bold=True))
        self.setStyleSheet(_look())

    def show_recent(self, pairs: list[tuple[str, str, str]]) -> None:
        """List recent pairs as (left path, right path, what to say of the progress)."""
        self._pairs = [(left, right) for left, right, _ in pairs]
        self.recent_title.setVisible(bool(pairs))
        while len(self.recent) < len(pairs):
            self._add_row()
        for button, (left, right, progress) in zip(self.recent, pairs, strict=False):
            text = f"{Path(left).name}   ↔   {Path(right).name}" + (f"     {progress}" if progress else "")
            button.setText(text.replace("&", "&&"))
            button.setToolTip(tip(f"{left}\n{right}"))
        for place, button in enumerate(self.recent):
            button.setVisible(place < len(pairs))

    def _add_row(self) -> None:
        place, button = len(self.recent), QPushButton()
        button.setFlat(True)
        button.setMinimumHeight(30)
        button.setObjectName("recent")
        button.clicked.connect(lambda: self.recent_chosen.emit(*self._pairs[place]))
        self._rows.addWidget(button)
        QWidget.setTabOrder(self.recent[-1] if self.recent else self.sample, button)  # not after all that was there when this was made
        self.recent.append(button)


class DropArea(QWidget):
    """Says that two files can be dropped; the window takes them wherever they fall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(110)
        self.setAccessibleName(tr("Drop two files here to compare them"))

    def sizeHint(self) -> QSize:
        return QSize(400, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours["control"], 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(colours["paper"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.setPen(colours["muted"])
        painter.setFont(theme.interface_font(14))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Drop two files here"))
        painter.end()


def _look() -> str:
    """The style sheet of the buttons. The colours stand in it by value: Qt looks up palette(…) once and keeps it in another theme."""
    colours = theme.current()
    text, base, edge, hover, accent, on_accent = (
        colours[role].name() for role in ("text", "paper", "control", "hover", "accent", "on_accent")
    )
    return (
        f"QPushButton {{ color: {text}; background: {base}; border: 1px solid {edge}; border-radius: 7px;"
        f" padding: 4px 12px; outline: none; }}"
        f"QPushButton:hover {{ background: {hover}; }}"
        f"QPushButton:focus {{ border: 2px solid {accent}; }}"
        f"QPushButton:default {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}"
        f"QPushButton:default:focus {{ border: 2px solid {text}; }}"
        "QPushButton#recent { background: transparent; text-align: left; padding: 2px 6px;"
        " border: 2px solid transparent; border-radius: 5px; }"
        f"QPushButton#recent:hover {{ background: {hover}; }}"
        f"QPushButton#recent:focus {{ border-color: {accent}; }}"
    )
