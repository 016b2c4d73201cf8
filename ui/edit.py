"""Commands of the edit menu: undo, redo, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ui.finding_model import quoted

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Edit:
    """The commands of the area "edit"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def undo(self) -> None:
        self._window.verdicts.undo()

    def redo(self) -> None:
        self._window.verdicts.redo()

    def copy(self) -> None:
        """Copy what is selected where the keyboard is; in the list the whole finding."""
        widget = QApplication.focusWidget()
        if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit):
            widget.copy()
        else:
            self.copy_finding()

    def copy_finding(self) -> None:
        """Copy the current finding with both sentences, for a message to a colleague."""
        session, finding = self._window.session, self._window.session.current
        if finding is None or session.comparison is None:
            self._window.say(self._window.tr("No finding is current."))
            return
        lines = [f"{session.relation_word(finding)} ({finding.kind}): {finding.explanation}"]
        articles = (session.comparison.left, session.comparison.right)
        for name, article, spans in zip(session.names, articles, (finding.left, finding.right), strict=True):
            if spans:
                sentence = article.sentences[spans[0].sentence]
                lines.append(f"{name}, sentence {sentence.index + 1}: “{quoted(spans)}” in: {sentence.text}")
        note = session.decision(finding).note
        QApplication.clipboard().setText("\n".join([*lines, *([f"Note: {note}"] if note else [])]))
        self._window.say(self._window.tr("Finding copied."))
