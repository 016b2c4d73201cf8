"""Whatever stands in articles, file names and notes is shown as it is: no widget takes it for markup, and no picture it names is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QInputDialog, QLabel, QTextBrowser, QTextEdit, QToolTip, QWidget

from comparer import Article, Caption, Comparison, Fact, Finding, Link, Quote, SetAside, SourceProfile, Span
from comparer.model import Field, SourceFile
from tests.ui.conftest import empty_window
from ui import values
from ui.criteria import ALL_RELATIONS, Criteria
from ui.fields import FieldsDialog
from ui.original_text import OriginalText
from ui.value_view import ValueView

MAGENTA = QColor(255, 0, 255)


@pytest.fixture
def payload(tmp_path: Path) -> str:
    """A text that draws a picture where it is taken for markup."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(MAGENTA)
    assert image.save(str(tmp_path / "p.png"))
    return f"<b>x</b><img src='file://{tmp_path}/p.png' width=40 height=40><a href='file:///etc/passwd'>y</a>"


@pytest.fixture
def hostile(payload: str) -> Comparison:
    """A pair in which every text is the payload."""
    sentences = [f"{payload} one.", f"{payload} said two."]
    def article(side: str) -> Article:
        return replace(
            Article.from_sentences(sentences, outlet=f"{payload}{side}", title=payload, published=date(2024, 11, 18)), byline=payload,
            dateline=payload, standfirst=payload, captions=(Caption(payload),), set_aside=(SetAside(payload, "site_furniture", 1, 0, 1),),
            fields=(Field("outlet", payload, payload, 1.0), Field("published", payload, payload, 1.0)), warnings=(payload,),
            source=SourceFile(f"/tmp/{payload}{side}.txt", "0" * 64, 10, payload, payload),
        )  # fmt: skip
    words = Span(0, 0, len(payload), payload)
    profile = SourceProfile((payload,), "official", 1, 1, cue=payload)
    values = (("quote", Quote(payload, 0, payload, payload)), ("source", profile))
    facts = tuple(Fact(0, 0, len(payload), payload, kind, value) for kind, value in values)
    sides = {"conflict": ((words,), (words,)), "differ": ((words,), (words,)), "only_left": ((words,), ()), "only_right": ((), (words,))}
    findings = tuple(
        Finding(f"{kind}-{relation}", kind, relation, "", "high", *spans, f"{payload} differs", (payload,))
        for kind in ("quote", "source", "quantity", "name")
        for relation, spans in sides.items()
    )
    return Comparison(article("l"), article("r"), facts, facts, (Link((0,), (0,), 0.5, (payload,)),), findings, notes=(payload,))


def widgets(roots: list[QWidget]) -> Iterator[QWidget]:
    for root in roots:
        yield root
        yield from root.findChildren(QWidget)


def taken_for_markup(roots: list[QWidget]) -> list[str]:
    """Every text with the payload's markup that Qt would show as rich text."""
    found = []
    for widget in widgets(roots):
        texts = [(f"tool tip of {widget!r}", widget.toolTip()), (f"help of {widget!r}", widget.whatsThis())]
        if isinstance(widget, QLabel):
            rich = widget.textFormat() in (Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText)
            texts.append((f"{widget!r}", widget.text() if rich or widget.textFormat() == Qt.TextFormat.AutoText else ""))
            if rich and "<img" in widget.text():
                found.append(f"{widget!r}")
        if isinstance(widget, QTextEdit):
            assert "<img" not in widget.toHtml()
        found += [f"{place}: {text}" for place, text in texts if "<img" in text and GuiQt.mightBeRichText(text)]
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            for row in range(model.rowCount(QModelIndex())):
                for column in range(model.columnCount(QModelIndex())):
                    told = str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")
                    if "<img" in told:
                        found.append(f"tool tip of {model!r} {row} {column}")
    return found


def shows_the_picture(widget: QWidget) -> bool:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return MAGENTA.rgb().to_bytes(4, "big")[1:] * 20 in bytes(image.constBits())  # the picture is 40 pixels wide


def test_the_search_finds_a_picture_and_a_rich_text(qtbot, qapp, payload: str) -> None:
    """What the other tests look for would be seen."""
    label = QLabel(payload)
    qtbot.addWidget(label)
    label.setToolTip(payload)
    assert shows_the_picture(label)
    assert len(taken_for_markup([label])) == 2


def test_nothing_in_the_window_takes_a_text_for_markup(qtbot, qapp, hostile: Comparison, payload: str) -> None:
    window = empty_window(qtbot)
    window.preferences.recent = [[f"/tmp/{payload}.txt", f"/tmp/{payload}2.txt"]]
    window.show_start()
    assert taken_for_markup([window]) == []
    assert not shows_the_picture(window)
    window.worker.articles.emit(hostile.left, hostile.right)
    window.worker.finished.emit(hostile)
    window.session.set_criteria(Criteria(relations=ALL_RELATIONS))
    for name in ("looks.captions", "looks.set_aside"):
        window.run(name)
    assert len(window.session.visible) == len(hostile.findings)
    for finding in hostile.findings:
        window.steps.go(finding)
        window.verdicts.set_note(finding.id, payload)
        assert taken_for_markup([window]) == []
        assert not shows_the_picture(window)
    window.complain(payload)
    window.say(payload)
    window.run("looks.lost")
    assert taken_for_markup([window]) == []
    assert not shows_the_picture(window)


def test_no_dialog_takes_a_text_for_markup(qtbot, qapp, hostile: Comparison, payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    window = empty_window(qtbot)
    for dialog in (OriginalText(hostile.left, 0, window), FieldsDialog((hostile.left, hostile.right), window)):
        dialog.show()
        assert taken_for_markup([dialog]) == []
        assert not shows_the_picture(dialog)
        dialog.close()
    asked: list[str] = []
    monkeypatch.setattr(QInputDialog, "getItem", lambda *given: (asked.append(given[2]), ("", False))[1])
    window.files._ask_story(payload, (payload, payload), second=False)
    shown = QLabel(asked[0])
    qtbot.addWidget(shown)
    assert "<img" not in asked[0] or not GuiQt.mightBeRichText(asked[0])
    assert not shows_the_picture(shown)


def test_no_tool_tip_of_a_pane_or_link_takes_a_text_for_markup(qtbot, qapp, hostile: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *rest: said.append(text))
    window = empty_window(qtbot)
    window.worker.articles.emit(hostile.left, hostile.right)
    window.worker.finished.emit(hostile)
    pane, links = window.pair.left, window.pair.findChildren(QWidget)
    monkeypatch.setattr(pane, "_place_at", lambda _: 0)
    monkeypatch.setattr(pane, "marks_at", lambda _: pane._marks[:1])
    place = QPoint(60, 60)
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, pane.viewport().mapToGlobal(place)))
    for widget in links:
        if hasattr(widget, "describe"):
            monkeypatch.setattr(widget, "link_at", lambda _: 0)
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), widget.mapToGlobal(QPoint(1, 1))))
    assert len([text for text in said if "img" in text]) >= 2
    assert [text for text in said if "<img" in text] == []


def test_values_are_escaped(qtbot, qapp, payload: str) -> None:
    view = ValueView()
    qtbot.addWidget(view)
    names = (payload, payload)
    words = values.Wording((((payload, True), (payload, False)), ((payload, True),)))
    for shown in (words, values.Sources((payload, payload), ((payload, payload), ("", "")))):
        view.resize(600, 200)
        view.show_values(shown, names)
        view.show()
        assert "<img" not in view.text.text()
        assert not shows_the_picture(view)


def test_help_texts_are_the_only_rich_text_browsers() -> None:
    """A text browser loads what its text names: none but the key sheet, whose text is ours, may be one."""
    sources = (Path(__file__).parents[2] / "ui").glob("*.py")
    assert [path.name for path in sources if QTextBrowser.__name__ in path.read_text(encoding="utf-8")] == ["key_sheet.py"]
