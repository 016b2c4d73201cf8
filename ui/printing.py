"""The report on paper: through the print dialog, or as a PDF in its usual program where there is no printer."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from comparer import Comparison, Review, reports
from ui import preferences
from ui.words import tr


def printers() -> list[str]:
    """The names of the printers that can be reached; none where this Qt cannot print."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:  # some distributions pack it apart
        return []
    return list(QPrinterInfo.availablePrinterNames())


class _Document(QTextDocument):
    """One that loads nothing, whatever pictures the text in it names."""

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        return None


def print_report(comparison: Comparison, review: Review, parent: QWidget) -> str:
    """Print the report, or open it as a PDF; what was done, "" where the dialog was left. Raises ReportError where the PDF
    cannot be written."""
    if not printers():
        return _open_pdf(comparison, review, parent)
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(tr("Comparison"))
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return ""
    document = _Document()  # it lays out the structure of the Markdown report, but little of the style sheet of the web page
    told = reports.render(reports.named("markdown"), comparison, review).decode("utf-8", "replace")
    document.setMarkdown(told, QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML)
    document.print_(printer)
    return tr("Sent to {printer}.").format(printer=printer.printerName())


def _open_pdf(comparison: Comparison, review: Review, parent: QWidget) -> str:
    """One file, written over each time, so that none pile up."""
    path = preferences.data_folder() / "print.pdf"
    reports.write(reports.render(reports.named("pdf"), comparison, review), path)
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return tr("No printer was found; the report is open as a PDF and can be printed from there.")
    return tr("No printer was found, and no program for PDF; the report is {path}.").format(path=path)
