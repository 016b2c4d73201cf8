"""An account as it was read, before anything was taken out of it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from comparer import Article
from ui import theme
from ui.article_text import safe, units
from ui.plain import plain_label
from ui.words import tr


class OriginalText(QDialog):
    """Shows the whole text; the sentence of that index is selected where it stands."""

    def __init__(self, article: Article, sentence: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self.setWindowTitle(tr("Original text: {name}").format(name=article.outlet or article.title))
        source = article.source
        told = f"{source.path}  ·  {source.format or 'text'}  ·  {source.encoding}  ·  SHA-256 {source.sha256[:16]}…" if source else ""
        layout, self.text = QVBoxLayout(self), QPlainTextEdit()
        head = plain_label(told)
        head.setWordWrap(True)
        layout.addWidget(head)
        layout.addWidget(self.text)
        self.text.setReadOnly(True)
        self.text.setFont(theme.reading_font(14))
        self.text.setAccessibleName(tr("The text as it was read"))
        lines = article.text.replace("\r\n", " \n").replace("\r", "\n").split("\n")  # of the same length, so that places hold
        text = "\n".join(map(safe, lines))
        self.text.setPlainText(text)
        if sentence is not None and article.sentences[sentence].source_end:
            place = article.sentences[sentence]
            cursor = self.text.textCursor()
            cursor.setPosition(units(text[: place.source_start]))
            cursor.setPosition(units(text[: place.source_end]), QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(760, 620)
        self.text.setFocus()
