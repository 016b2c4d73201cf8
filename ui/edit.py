"""Commands of the edit menu: undo, redo, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ui.finding_model import quoted
from ui.session import SIDES
from ui.words import tr

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
            self._window.say(tr("No finding is current."))
            return
        lines = [f"{session.relation_word(finding)} ({tr(finding.kind)}): {session.explanation(finding)}"]
        articles = (session.comparison.left, session.comparison.right)
        for side, name, article in zip(SIDES, session.names, articles, strict=True):
            if spans := getattr(finding, side):
                sentence = article.sentences[spans[0].sentence]
                number = ", ".join(filter(None, (str(sentence.index + 1), session.pages(side, finding))))
                told = tr("{name}, sentence {number}: “{words}” in: {text}")
                lines.append(told.format(name=name, number=number, words=quoted(spans), text=sentence.text))
        note = session.decision(finding).note
        QApplication.clipboard().setText("\n".join([*lines, *([tr("Note: {note}").format(note=note)] if note else [])]))
        self._window.say(tr("Finding copied."))
