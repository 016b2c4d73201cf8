"""What stands in articles and file names, where Qt would look for markup in it.

A tool tip, a label and a question are shown as rich text as soon as they look like it, and rich text loads the pictures it names. What
comes from outside goes through `tip`, or into a `plain_label`, which takes every text as it is.
"""

from __future__ import annotations

from PySide6.QtGui import Qt  # QtCore's lacks the look for markup
from PySide6.QtWidgets import QLabel


def tip(text: str) -> str:
    """The text so that Qt shows it as it is, whatever it looks like."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text


def plain_label(text: str = "") -> QLabel:
    """A label that shows every text as it is."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    return made
