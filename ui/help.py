"""Commands that explain: key sheet, palette, settings, the tour, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QMessageBox

from comparer import __version__
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Help:
    """The commands of the area "help"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._recent: list[str] = []

    def keys(self) -> None:
        """The key sheet."""
        from ui.key_sheet import KeySheet

        KeySheet(self._window.keymap(), self._window).open()

    def palette(self) -> None:
        """The list of all commands, those used last first."""
        from ui.palette import Palette

        palette = Palette(self._window.keymap(), self._recent, self._window)
        palette.chosen.connect(self._chosen)
        width = min(palette.width(), self._window.width() - 40)
        palette.resize(width, min(palette.height(), self._window.height() - 80))
        palette.move(self._window.mapToGlobal(QPoint((self._window.width() - width) // 2, 64)))
        palette.show()
        palette.field.setFocus()

    def _chosen(self, name: str) -> None:
        self._recent = [name, *(other for other in self._recent if other != name)][:8]
        self._window.run(name)

    def settings(self) -> None:
        from ui.settings import Settings

        dialog = Settings(self._window.preferences, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            dialog.apply()
            self._window.preferences.save()
            self._window.take_keys()
            self._window.looks.set_theme(self._window.preferences.theme)

    def toggle_keys(self) -> None:
        """Switch the review keys on or off."""
        window = self._window
        window.preferences.review_keys = not window.preferences.review_keys
        window.take_keys()
        window.say(tr("Review keys are on.") if window.preferences.review_keys else tr("Review keys are off."))

    def tour(self) -> None:
        """Show the short tour of the keys."""
        self._window.tour.start()

    def about(self) -> None:
        text = tr(
            "Comparer {version}. It lines up two outlets' accounts of one event and says in plain words how they differ."
        )
        QMessageBox.about(self._window, tr("About Comparer"), text.format(version=__version__))
