"""The context menu of the list, printing, and links that are split."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtWidgets import QApplication, QMenu

from comparer import Comparison, Link
from ui import finding_menu


def popup(window) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_context_menu_of_the_list_corrects_the_relation(qtbot, window) -> None:
    finding, table = window.session.current, window.findings.table
    table.setFocus()
    table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = popup(window)
    checked = {action.data() for action in menu.actions() if action.isChecked()}
    assert checked == {finding_menu.names("conflict")}
    qtbot.keyClick(menu, "2")
    assert window.session.relation(finding) == "differ"
    assert window.undo.undoText() == "correct to difference"


def test_the_context_menu_names_commands_that_there_are_and_judges(qtbot, window) -> None:
    finding = window.session.current
    menu = finding_menu.build(window.session, window.keymap(), window)
    actions = {action.data(): action for action in menu.actions() if action.data()}
    assert set(actions) <= set(window.actions_by_name)
    assert actions["verdicts.real"].text().endswith("\tA")
    menu.triggered.connect(lambda action: window.run(action.data()))
    actions["verdicts.real"].trigger()
    assert window.session.decision(finding).verdict == "real"


def test_without_a_printer_the_report_is_opened_as_a_pdf(qtbot, window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("ui.printing.printers", list)
    monkeypatch.setattr("ui.printing.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    qtbot.keyClick(window, "p", Qt.KeyboardModifier.ControlModifier)
    assert len(opened) == 1
    with open(opened[0], "rb") as file:
        assert file.read(5) == b"%PDF-"


def test_with_a_printer_the_dialog_decides(window, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtPrintSupport import QPrinter

    target, answers = tmp_path / "paper.pdf", [0, 1]

    class Dialog:
        def __init__(self, printer: QPrinter, _parent: object) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(target))
            assert isinstance(printer.pageRect(QPrinter.Unit.Point).size(), QSizeF)

        def exec(self) -> int:
            return answers.pop(0)

    monkeypatch.setattr("ui.printing.printers", lambda: ["Paper"])
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog", Dialog)
    window.run("files.print_report")
    assert not target.exists()
    window.run("files.print_report")
    assert target.read_bytes()[:5] == b"%PDF-"


def test_a_link_of_several_sentences_is_split_and_put_together_again(qtbot, window, comparison: Comparison) -> None:
    wide = replace(comparison, links=(Link((0, 1), (0,), 0.9), *comparison.links[2:]))
    window.session.open(wide)
    window.pair.show_sentence("left", 1)
    window.pair.left.setFocus()
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        qtbot.keyClick(window.pair.left, "U", Qt.KeyboardModifier.ShiftModifier)
    ends = [(link.left, link.right) for link in window.session.comparison.links]
    assert ((0,), (0,)) in ends
    assert ((1,), (0,)) in ends
    assert ((0, 1), (0,)) not in ends
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.run("edit.undo")
    assert window.session.comparison.links == wide.links
