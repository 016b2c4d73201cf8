"""The window on a pair: what it shows, and that the keyboard moves through it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from comparer import Comparison, reports
from tests.ui.conftest import empty_window, make_window
from ui.article_view import ArticleView
from ui.criteria import ALL_RELATIONS, Criteria
from ui.marks import Mark


def press(qtbot, widget, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(widget, key, Qt.KeyboardModifier.ShiftModifier if key.isupper() else Qt.KeyboardModifier.NoModifier)


def test_both_accounts_are_shown_with_their_fields(window) -> None:
    text = window.pair.left.toPlainText()
    assert "Ferry Runs Aground off Harwick" in text
    assert "20 Nov 2024, 02:08 · Harwick" in text
    assert "1 caption" in text
    assert "2 lines set aside" in text
    assert "Most Read" not in text
    assert "14 passengers were taken" in text


def test_every_sentence_stands_where_the_text_says(window, comparison: Comparison) -> None:
    for pane, article in zip(window.pair.panes, (comparison.left, comparison.right), strict=True):
        units = pane.toPlainText().encode("utf-16-le")
        for sentence in article.sentences:
            start, end = pane.content.starts[sentence.index], pane.content.ends[sentence.index]
            assert units[2 * start : 2 * end].decode("utf-16-le") == sentence.text


def test_stepping_visits_each_shown_finding_once(qtbot, window) -> None:
    shown = [finding.id for finding in window.session.visible]
    assert window.session.current.id == shown[0]
    visited = [window.session.current.id]
    for _ in shown[1:]:
        press(qtbot, window.pair.left, "j")
        visited.append(window.session.current.id)
    assert visited == shown
    press(qtbot, window.pair.left, "j")
    assert window.session.current.id == shown[0]
    press(qtbot, window.pair.left, "k")
    assert window.session.current.id == shown[-1]


def test_both_panes_follow_a_step(qtbot, window) -> None:
    window.resize(900, 420)
    for _ in window.session.visible:
        press(qtbot, window.pair.left, "j")
        finding = window.session.current
        for pane, spans in zip(window.pair.panes, (finding.left, finding.right), strict=True):
            for span in spans:
                rect = pane.rects(pane.content.place(span.sentence, span.start), pane.content.place(span.sentence, span.end))[0]
                assert 0 <= rect.top() - pane.verticalScrollBar().value() < pane.viewport().height()


def test_keys_with_modifiers_work_from_the_list_too(qtbot, window) -> None:
    window.findings.table.setFocus()
    first = window.session.current
    qtbot.keyClick(window.findings.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.session.current is window.session.visible[1]
    qtbot.keyClick(window.findings.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert window.session.current is first


def test_letters_typed_into_the_filter_stay_letters(qtbot, window) -> None:
    field = window.findings.bar.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    current = window.session.current
    qtbot.keyClicks(field, "jkofficial")
    assert field.text() == "jkofficial"
    assert window.session.current is current
    field.setText("official")
    assert [finding.kind for finding in window.session.visible] == ["source"]


def test_one_sided_facts_and_agreements_are_folded_at_first(window) -> None:
    assert {finding.relation for finding in window.session.visible} == {"conflict", "differ"}
    window.session.set_criteria(Criteria(relations=ALL_RELATIONS))
    assert len(window.session.visible) == 11


def test_the_filter_acts_on_the_marks_too(window) -> None:
    window.session.set_criteria(Criteria(relations=frozenset({"conflict"})))
    assert {mark.relation for pane in window.pair.panes for mark in pane._marks} == {"conflict"}


def test_an_error_is_told_and_leaves_the_pair_open(qtbot, window, tmp_path) -> None:
    shown = window.session.comparison
    missing = str(tmp_path / "missing.txt")
    with qtbot.waitSignal(window.worker.failed, timeout=20_000):
        window.files.open_files([missing, str(tmp_path)])
    assert window.message.isVisible()
    assert "missing.txt" in window.message.label.text()
    assert window.session.comparison is shown
    assert window.stack.currentWidget() is window.sheet


def test_an_error_without_an_open_pair_leads_to_the_start_page(qtbot, tmp_path) -> None:
    made = empty_window(qtbot)
    made.stack.setCurrentWidget(made.sheet)  # as the command line does with two files
    with qtbot.waitSignal(made.worker.stopped, timeout=20_000):
        made.files.open_files([str(tmp_path / "missing.txt"), str(tmp_path)])
    assert made.stack.currentWidget() is made.start
    assert "missing.txt" in made.message.label.text()
    assert made.message.isVisible()


def test_cancelling_the_first_comparison_leads_to_the_start_page(qtbot) -> None:
    made = empty_window(qtbot)
    made.stack.setCurrentWidget(made.sheet)
    made.files.open_sample()
    made.worker.cancel()
    assert made.stack.currentWidget() is made.start


@pytest.mark.parametrize("count", [1, 3])
def test_another_number_of_dropped_files_is_refused_in_a_sentence(window, count: int) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/nowhere/{number}.txt") for number in range(count)])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(10, 10), action, data, button, Qt.KeyboardModifier.NoModifier))
    assert "two files" in window.message.label.text()


@pytest.mark.parametrize("name", [report.name for report in reports.REPORTS])
def test_the_menu_exports_every_format(window, comparison: Comparison, tmp_path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    target = tmp_path / f"report{reports.named(name).suffix}"
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    window.run("files.export")
    rendered = reports.render(reports.named(name), comparison, window.session.review())
    assert target.read_bytes()[:16] == rendered[:16]
    assert abs(target.stat().st_size - len(rendered)) < 64  # some formats hold the time of writing


def test_captions_and_lines_set_aside_unfold_where_they_are_counted(window) -> None:
    window.pair.left.anchor_clicked.emit("fold:aside")
    assert "Sign up for our newsletter" in window.pair.left.toPlainText()
    window.pair.left.anchor_clicked.emit("fold:aside")
    assert "Sign up for our newsletter" not in window.pair.left.toPlainText()


def test_closing_the_pair_leads_back_to_the_start_page(window) -> None:
    window.run("files.close_pair")
    assert window.stack.currentWidget() is window.start
    assert window.session.visible == ()


def test_sentences_that_a_finding_compares_without_a_link_are_joined_by_a_broken_line(window, comparison: Comparison) -> None:
    from ui.link_view import LOOSE

    finding = window.session.current
    assert LOOSE not in window.pair.links._current
    ends = ((finding.left[0].sentence,), (finding.right[0].sentence,))
    others = tuple(link for link in comparison.links if (link.left, link.right) != ends)
    window.session.open(replace(comparison, links=others))
    window.pair.links.grab()
    assert [ribbon.link for ribbon in window.pair.links._ribbons].count(LOOSE) == 1
    assert window.pair.links._loose == (ends[0][0], ends[1][0])


def test_equal_stretches_share_one_underline_and_inner_ones_stand_lower(qapp) -> None:
    pane = ArticleView("left")
    pane.set_marks([Mark(0, 20, "differ", "a"), Mark(0, 20, "differ", "b"), Mark(5, 9, "conflict", "c"), Mark(30, 40, "differ", "d")])
    assert [(mark.finding, mark.level) for mark in pane._marks] == [("a", 0), ("b", 0), ("c", 1), ("d", 0)]
    assert [mark.finding for mark in pane.marks_at(6)] == ["c", "a", "b"]


def test_esc_undoes_the_narrowing_step_by_step_and_ends_in_the_pane(qtbot, window) -> None:
    window.session.set_criteria(Criteria(text="official"))
    window.run("search.open")
    window.complain("Something.")
    window.findings.table.setFocus()
    for gone in (window.message, window.search_bar):
        qtbot.keyClick(window.findings.table, Qt.Key.Key_Escape)
        assert not gone.isVisible()
        window.findings.table.setFocus()
    assert window.session.criteria.narrowed
    qtbot.keyClick(window.findings.table, Qt.Key.Key_Escape)
    assert not window.session.criteria.narrowed
    assert window.findings.bar.field.text() == ""
    qtbot.keyClick(window.findings.table, Qt.Key.Key_Escape)
    assert window.pair.left.hasFocus()


def test_pasted_texts_are_kept_as_files_and_compared(qtbot, window, home, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["At least 14 people were hurt when a ferry ran aground.", "Nine people were hurt when a ferry hit rocks."]
    monkeypatch.setattr("ui.files.PasteDialog.exec", lambda _: 1)
    monkeypatch.setattr("ui.files.PasteDialog.texts", lambda _: texts)
    with qtbot.waitSignal(window.worker.finished, timeout=20_000):
        window.run("files.paste_pair")
    assert [article.sentences[-1].text for article in (window.session.comparison.left, window.session.comparison.right)] == texts
    assert len(list((home / "pasted").iterdir())) == 2


def test_what_is_doubtful_about_a_copy_is_said_at_its_head(window, comparison: Comparison) -> None:
    doubtful = replace(comparison.left, warnings=("The day of publication is that of the copy.",))
    window.session.open(replace(comparison, left=doubtful))
    assert "⚠ The day of publication is that of the copy." in window.pair.left.toPlainText()


def test_the_page_of_a_pdf_is_told(qtbot, comparison) -> None:
    """In the panel, to a screen reader and in what is copied; nothing of it where the file has no pages."""
    from dataclasses import replace

    from comparer import Field
    from ui.finding_model import spoken

    starts = comparison.left.sentences[3].source_start
    paged = replace(comparison, left=replace(comparison.left, fields=(Field("pages", f"0 {starts}", "pages of the PDF"),)))
    window = make_window(qtbot, paged)
    told = {}
    for finding in paged.findings[:3]:
        window.session.set_current(finding)
        told[finding.id] = window.panel.normalised.text()
        assert "AP, p. " in spoken(window.session, finding)
        assert "Reuters, p. " not in spoken(window.session, finding)
    assert told == {"f1": "AP, p. 1", "f2": "AP, p. 1", "f3": "AP, p. 2"}
    window.run("edit.copy_finding")
    assert "AP, sentence 4, p. 2: “did everything right” in: " in QApplication.clipboard().text()
    assert "Reuters, sentence 5: " in QApplication.clipboard().text()


def test_an_empty_list_says_why(qtbot, window) -> None:
    table, session = window.findings.table, window.session
    assert table.empty == ""
    session.set_criteria(replace(session.criteria, text="no such word"))
    assert table.empty.startswith("No finding fits what is asked for. Esc")
    session.set_criteria(Criteria(relations=frozenset({"agree"}), kinds=frozenset({"date"})))
    assert table.accessibleDescription() == table.empty != ""
    session.set_criteria(Criteria())
    assert table.empty == ""
    folded = tuple(finding for finding in session.findings if finding.relation in ("agree", "only_left", "only_right"))
    session.open(replace(session.comparison, findings=folded))
    assert table.empty == "No conflict and no difference was found. V A shows 4 more: agreements, and what one account alone tells."
    assert "J goes to the first" not in window.panel.explanation.text()  # for J finds none
    session.open(replace(session.comparison, findings=()))
    assert table.empty == "Nothing differs that could be found."
    session.open(None)
    assert table.empty == ""


def test_the_status_line_stays_on_a_small_screen(qtbot, window) -> None:
    """The bar that the desktop puts above the window has its place, so that nothing is pushed off below."""
    room = window.screen().availableGeometry()
    window.resize(room.width() + 400, room.height() + 400)
    window._keep_on_screen()
    assert window.geometry().top() >= room.top() + 24
    assert window.geometry().bottom() <= room.bottom()
    assert window.geometry().width() == room.width()


def test_the_current_hit_has_a_line_of_its_own(qtbot, window) -> None:
    window.run("search.open")
    qtbot.keyClicks(window.search_bar.field, "brandt")
    assert [pane._hit for pane in window.pair.panes] == [None, None]
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    left, right = window.pair.panes
    assert left._hit in left.found
    assert right._hit is None
    qtbot.keyClick(window.search_bar.field, Qt.Key.Key_Return)
    assert (left._hit, right._hit) == (None, right.found[0])
    window.search.close()
    assert [pane._hit for pane in window.pair.panes] == [None, None]


@pytest.mark.parametrize(
    ("more", "less", "splitter", "focus"),
    [
        ("more_text", "more_findings", lambda window: window.sheet, lambda window: window.pair.left),
        ("wider_left", "wider_right", lambda window: window.pair.splitter, lambda window: window.pair.right),
        ("wider_left", "wider_right", lambda window: window.desk, lambda window: window.findings.table),
    ],
)
def test_every_border_moves_without_the_mouse(qtbot, window, more: str, less: str, splitter, focus) -> None:
    """A drag has another way (WCAG 2.5.7), and no part is ever gone."""
    border = splitter(window)
    focus(window).setFocus()
    qtbot.waitUntil(focus(window).hasFocus)
    before = border.sizes()
    window.run(f"looks.{more}")
    after = border.sizes()
    assert after[0] > before[0]
    assert "% of the room" in window.told.text()
    for _ in range(30):
        window.run(f"looks.{less}")
    assert all(size > 30 for size in border.sizes())
    assert border.sizes()[0] < before[0]


@pytest.mark.parametrize("sizes", [((820, 600), (1366, 790), (820, 600)), ((900, 700), (900, 420), (1400, 420), (640, 480))])
def test_another_size_of_the_window_keeps_the_finding_in_both_accounts(qtbot, window, sizes) -> None:
    for finding in window.session.visible:
        window.resize(*sizes[0])
        QApplication.processEvents()
        window.steps.go(finding)
        for size in sizes:
            window.resize(*size)
            QApplication.processEvents()
            for side, pane in zip(("left", "right"), window.pair.panes, strict=True):
                place = pane.content.place(getattr(finding, side)[0].sentence, getattr(finding, side)[0].start)
                top, bottom = (height - pane.verticalScrollBar().value() for height in pane.line(place))
                assert 0 <= top < bottom <= pane.viewport().height(), (finding.id, side, size)


def test_another_size_of_the_window_keeps_what_is_read_elsewhere(qtbot, window) -> None:
    window.resize(900, 420)
    window.run("looks.linked_scrolling")
    QApplication.processEvents()
    pane = window.pair.left
    window.steps.first()
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    before = pane.visible_range()
    assert not any(before[0] <= start <= before[1] for start, _ in pane._current)
    window.resize(1000, 420)
    QApplication.processEvents()
    assert pane.visible_range()[0] > pane._current[0][1]
