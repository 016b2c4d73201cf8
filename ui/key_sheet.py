"""All commands with their keys on one sheet, made from the table."""

from __future__ import annotations

import html

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ui import theme
from ui.commands import COMMANDS, MENUS
from ui.keymap import shown
from ui.words import tr


class KeySheet(QDialog):
    """Esc closes it."""

    def __init__(self, keys: dict[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self.setWindowTitle(tr("Keys"))
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setAccessibleName(tr("All commands and their keys"))
        self.text.setFont(theme.interface_font(13))
        self.text.document().setDocumentMargin(20)
        self.text.setHtml(sheet(keys))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 10)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(860, 640)


def sheet(keys: dict[str, tuple[str, ...]]) -> str:
    """The sheet as HTML, a table for every menu."""
    muted = theme.current()["muted"].name()
    parts = []
    for menu in MENUS:
        rows = "".join(
            f"<tr><td width=190><b>{html.escape(', '.join(shown(key) for key in keys[command.name])) or '–'}</b></td>"
            f"<td width=200>{html.escape(command.title)}</td><td style='color:{muted}'>{html.escape(command.told)}</td></tr>"
            for command in COMMANDS
            if command.menu == menu
        )
        if rows:
            parts.append(f"<h3>{tr(menu).replace('&', '')}</h3><table cellpadding=3>{rows}</table>")
    lead = tr("Single keys act while a pane or the list of findings has the keyboard and the badge reads “Review keys”.")
    return f"<p style='color:{muted}'>{lead}</p>{''.join(parts)}"
