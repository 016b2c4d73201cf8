"""Commands on the pair as a whole: open, paste, compare again, export, close."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from comparer import ComparerError, InputError
from ui import preferences, samples
from ui.engine import Request, Source

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Files:
    """The commands of the area "files"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.request: Request | None = None
        self.request_pending = Request(Source(), Source())

    def open_pair(self) -> None:
        """Ask for two files, together or one after the other."""
        tr = self._window.tr
        folder = str(Path(self._window.preferences.recent[0][0]).parent) if self._window.preferences.recent else ""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, tr("Choose the two accounts"), folder)
        if len(chosen) == 1:
            second, _ = QFileDialog.getOpenFileName(self._window, tr("Choose the second account"), str(Path(chosen[0]).parent))
            chosen += [second] if second else []
        if chosen:
            self.open_files(chosen)

    def open_files(self, paths: list[str]) -> None:
        """Compare two files; another number of them is refused in a sentence."""
        if len(paths) != 2:
            names = ", ".join(Path(path).name for path in paths[:4])
            self._window.complain(f"{names}: a comparison takes two files; choose the accounts of two outlets together.")
            return
        self.run(Request(Source(paths[0]), Source(paths[1])))

    def open_sample(self) -> None:
        pair = samples.pair()
        if pair is None:
            self._window.complain("The sample pair was not installed; open two files of your own.")
        else:
            self.open_files([str(path) for path in pair])

    def paste_pair(self) -> None:
        """Ask for two texts and compare them; they are kept as files, so that the pair can be opened again."""
        dialog = PasteDialog(self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            try:
                self.open_files([_keep(text) for text in dialog.texts()])
            except ComparerError as error:
                self._window.complain(str(error))

    def compare_again(self) -> None:
        if self.request is None:
            self._window.say(self._window.tr("No pair is open."))
        else:
            self.run(self.request)

    def run(self, request: Request) -> None:
        """Compare in the engine's process; the open pair stays until the new one is there."""
        self.request_pending = request
        self._window.worker.start(request)

    def export(self) -> None:
        """Ask for a place and write the report there, in the format of its ending."""
        from comparer import reports

        comparison = self._window.session.comparison
        if comparison is None:
            self._window.say(self._window.tr("No pair is open."))
            return
        formats = {f"{report.title} (*{report.suffix})": report for report in reports.REPORTS}
        path, chosen = QFileDialog.getSaveFileName(self._window, self._window.tr("Export report"), "comparison.html", ";;".join(formats))
        if not path:
            return
        report = reports.for_path(path) or formats.get(chosen) or reports.REPORTS[0]
        if not Path(path).suffix:
            path += report.suffix
        try:
            reports.write(reports.render(report, comparison, self._window.session.review()), path)
        except ComparerError as error:
            self._window.complain(str(error))
            return
        self._window.say(self._window.tr("Report written: {path}").format(path=path))

    def close_pair(self) -> None:
        self._window.worker.cancel()
        self.request = None
        self._window.session.open(None)
        self._window.show_start()

    def quit(self) -> None:
        self._window.close()


def _keep(text: str) -> str:
    """Keep a pasted text under its own hash and return the path."""
    import hashlib

    data = text.encode("utf-8", "replace")
    path = preferences.data_folder() / "pasted" / f"{hashlib.sha256(data).hexdigest()[:16]}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise InputError(f"{path.parent}: the pasted text cannot be kept there ({error.strerror}); save both texts as files.") from error
    return str(path)


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
