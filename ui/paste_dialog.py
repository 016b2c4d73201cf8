"""Two texts from the clipboard or typed in, with outlet and day of publication where they are known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from comparer.corrections import Correction
from ui import theme
from ui.engine import Source
from ui.fields import day_of
from ui.words import tr


class PasteDialog(QDialog):
    """Two empty panes for two texts; Ctrl+Return compares them. The clipboard fills the first one that is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self.setWindowTitle(tr("Compare two texts"))
        self.resize(900, 520)
        self.setStyleSheet(theme.field_look("QPlainTextEdit") + theme.field_look("QLineEdit"))
        layout, row = QVBoxLayout(self), QHBoxLayout()
        self.fields: list[QPlainTextEdit] = []
        self.outlets: list[QLineEdit] = []
        self.days: list[QLineEdit] = []
        for title in (tr("First account"), tr("Second account")):
            column = QVBoxLayout()
            label, text = QLabel(title), QPlainTextEdit()
            text.setPlaceholderText(tr("Paste or type the whole article, headline first"))
            text.setAccessibleName(title)
            text.setTabChangesFocus(True)
            label.setBuddy(text)
            text.textChanged.connect(self._check)
            column.addWidget(label)
            column.addWidget(text)
            column.addLayout(self._known(title))
            row.addLayout(column)
            self.fields.append(text)
        layout.addLayout(row)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Compare"))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setToolTip(tr("Compare (Ctrl+Return)"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        clipboard = QApplication.clipboard().text()
        if len(clipboard) > 200:  # an article, not a word that happened to be copied
            self.fields[0].setPlainText(clipboard)
            self.fields[1].setFocus()
        self._check()

    def texts(self) -> list[str]:
        return [text.toPlainText() for text in self.fields]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        else:
            super().keyPressEvent(event)

    def source(self, side: int, path: str) -> Source:
        """The source of a side (0 left, 1 right) whose text is kept under that path."""
        return Source(path, correction=Correction(self.outlets[side].text().strip(), day_of(self.days[side].text())))

    def _known(self, title: str) -> QHBoxLayout:
        """The fields for what is known of a text; without a day of publication "Tuesday" has no date."""
        row = QHBoxLayout()
        for kept, name, hint in (
            (self.outlets, tr("Outlet"), tr("if known")),
            (self.days, tr("Published"), tr("YYYY-MM-DD, if known")),
        ):
            label, field = QLabel(name), QLineEdit()
            field.setPlaceholderText(hint)
            field.setAccessibleName(f"{title}: {name}")
            field.setMinimumHeight(26)
            label.setBuddy(field)
            field.textChanged.connect(self._check)
            row.addWidget(label)
            row.addWidget(field, 1)
            kept.append(field)
        return row

    def _check(self) -> None:
        dated = all(not field.text().strip() or day_of(field.text()) for field in self.days)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(dated and all(text.strip() for text in self.texts()))
