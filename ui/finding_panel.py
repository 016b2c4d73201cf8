"""The current finding: relation, explanation, and the words of both accounts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.finding_model import quoted
from ui.session import Session


class FindingPanel(QScrollArea):
    """Shows the current finding of the session; scrolls where it has little room."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Current finding"))
        self.inner = QWidget()
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(18, 12, 18, 12)
        self.column.setSpacing(8)
        self.headline = _label()
        self.explanation = _label()
        self.column.addWidget(self.headline)
        self.column.addWidget(self.explanation)
        self.sides = QGridLayout()
        self.sides.setHorizontalSpacing(14)
        self.sides.setVerticalSpacing(4)
        self.sides.setColumnStretch(1, 1)
        self.names, self.words = (_label(), _label()), (_label(), _label())
        for row in range(2):
            self.sides.addWidget(self.names[row], row, 0, Qt.AlignmentFlag.AlignTop)
            self.sides.addWidget(self.words[row], row, 1)
        self.column.addLayout(self.sides)
        self.normalised = _label()
        self.column.addWidget(self.normalised)
        self.column.addStretch(1)
        self.setWidget(self.inner)
        session.current_changed.connect(self.refresh)
        session.opened.connect(self.refresh)
        session.decided.connect(lambda _: self.refresh())
        self.restyle()

    def restyle(self) -> None:
        """Take over fonts and colours of the theme."""
        self.explanation.setFont(theme.reading_font(16))
        self.headline.setFont(theme.interface_font(13, bold=True))
        for label in self.words:
            label.setFont(theme.reading_font(14))
        for label in (*self.names, self.normalised):
            label.setFont(theme.interface_font(12))
            _colour(label, "muted")
        palette = self.inner.palette()
        palette.setColor(palette.ColorRole.Window, theme.current()["raised"])
        self.inner.setPalette(palette)
        self.inner.setAutoFillBackground(True)
        self.refresh()

    def refresh(self) -> None:
        """Show what is current."""
        session, finding = self._session, self._session.current
        for widget in (*self.names, *self.words, self.normalised):
            widget.setVisible(False)
        if finding is None:
            self.headline.setText("")
            found = bool(session.findings)
            self.explanation.setText(self.tr("No finding chosen. J goes to the first.") if found else self.tr("Nothing found to compare."))
            return
        word = session.relation_word(finding)
        self.headline.setText(f"{session.glyph(finding)}  {word}  ·  {finding.kind}  ·  {finding.salience}")
        palette = self.headline.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.current().mark(session.relation(finding)))
        self.headline.setPalette(palette)
        self.explanation.setText(finding.explanation)
        for row, (name, spans) in enumerate(zip(session.names, (finding.left, finding.right), strict=True)):
            if spans:
                self.names[row].setText(name)
                self.words[row].setText(quoted(spans))
                self.names[row].setVisible(True)
                self.words[row].setVisible(True)
        if finding.normalised:
            self.normalised.setText("; ".join(finding.normalised))
            self.normalised.setVisible(True)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _colour(label: QLabel, role: str) -> None:
    palette = label.palette()
    palette.setColor(palette.ColorRole.WindowText, theme.current()[role])
    label.setPalette(palette)
