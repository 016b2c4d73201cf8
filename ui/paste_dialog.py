"""Two texts from the clipboard or typed in."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class PasteDialog(QDialog):
    """Two empty panes for two texts. The clipboard fills the first one that is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare two texts"))
        self.resize(900, 520)
        layout, row = QVBoxLayout(self), QHBoxLayout()
        self.fields: list[QPlainTextEdit] = []
        for title in (self.tr("First account"), self.tr("Second account")):
            column = QVBoxLayout()
            label, text = QLabel(title), QPlainTextEdit()
            text.setPlaceholderText(self.tr("Paste or type the whole article, headline first"))
            text.setAccessibleName(title)
            text.setTabChangesFocus(True)
            label.setBuddy(text)
            text.textChanged.connect(self._check)
            column.addWidget(label)
            column.addWidget(text)
            row.addLayout(column)
            self.fields.append(text)
        layout.addLayout(row)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Compare"))
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

    def _check(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(all(text.strip() for text in self.texts()))
