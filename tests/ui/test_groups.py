"""The list in groups with headings, and the side of a fact as a filter."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.criteria import ALL_RELATIONS, Criteria
from ui.finding_view import HEADING, ROW

SHIFT = Qt.KeyboardModifier.ShiftModifier


def groups(window) -> list[str]:
    return [text for _, text in sorted(window.findings.delegate.headings.items())]


def heights(window) -> list[int]:
    return [window.findings.table.rowHeight(row) for row in range(window.findings.proxy.rowCount())]


def test_the_list_is_grouped_by_relation_then_kind_then_not(qtbot, window) -> None:
    window.session.set_criteria(Criteria(relations=ALL_RELATIONS))
    order = [finding.id for finding in window.session.visible]
    qtbot.keyClick(window.pair.left, "V", SHIFT)
    assert groups(window) == ["≠  conflicts  3", "≈  differences  4", "◧  only in AP  1", "◨  only in Reuters  1", "=  agreements  2"]
    assert heights(window).count(ROW + HEADING) == 5
    qtbot.keyClick(window.pair.left, "V", SHIFT)
    kinds = [finding.kind for finding in window.session.visible]
    assert kinds == sorted(kinds)
    assert [heading.split()[0] for heading in groups(window)] == sorted(set(kinds))
    before = window.findings.table.viewport().grab().toImage()
    qtbot.keyClick(window.pair.left, "V", SHIFT)
    assert groups(window) == []
    assert set(heights(window)) == {ROW}
    assert [finding.id for finding in window.session.visible] == order
    assert window.findings.table.viewport().grab().toImage() != before


def test_headings_follow_corrections_and_filters(qtbot, window) -> None:
    window.findings.group("relation")
    assert groups(window) == ["≠  conflicts  3", "≈  differences  4"]
    window.run("verdicts.differ")
    assert groups(window) == ["≠  conflicts  2", "≈  differences  5"]
    window.session.set_criteria(Criteria(relations=frozenset({"differ"})))
    assert groups(window) == ["≈  differences  5"]
    assert heights(window) == [ROW + HEADING] + [ROW] * 4


def test_sorting_by_a_column_ends_the_groups(window) -> None:
    window.findings.group("kind")
    window.findings.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert (window.findings.grouping, groups(window)) == ("", [])


def test_the_bar_has_a_button_for_the_facts_of_each_side(window) -> None:
    session, buttons = window.session, window.findings.bar.buttons
    session.set_criteria(Criteria(relations=frozenset({"only_left"})))
    buttons["only_right"].click()
    assert {finding.relation for finding in session.visible} == {"only_left", "only_right"}
    buttons["only_left"].click()
    assert {finding.relation for finding in session.visible} == {"only_right"}
    assert "only in Reuters" in buttons["only_right"].accessibleName()
