"""Scrolling follows the links and never jumps."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer import Link
from ui.linked_scroll import chain
from ui.search import hits

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.floats(0, 1)), max_size=40)


@pytest.mark.parametrize(
    ("links", "wanted"),
    [
        ([], ()),
        ([(0, 0, 0.9), (1, 1, 0.9)], ((0, 0), (1, 1))),
        pytest.param([(0, 9, 0.9), (1, 1, 0.8), (2, 2, 0.8)], ((1, 1), (2, 2)), id="the one that crosses two others is left out"),
        pytest.param([(0, 5, 0.9), (5, 0, 0.4)], ((0, 5),), id="of two that cross the heavier"),
        pytest.param([(0, 1, 0.5), (0, 2, 0.9)], ((0, 2),), id="one partner a sentence"),
    ],
)
def test_the_heaviest_chain_that_does_not_cross(links: list[tuple[int, int, float]], wanted: tuple[tuple[int, int], ...]) -> None:
    assert chain(Link((a,), (b,), score) for a, b, score in links) == wanted


@given(PAIRS)
def test_a_chain_rises_on_both_sides_and_weighs_most(pairs: list[tuple[int, int, float]]) -> None:
    found = chain(Link((a,), (b,), score) for a, b, score in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in itertools.pairwise(found))
    weights: dict[tuple[int, int], float] = {}
    for a, b, score in pairs:
        weights[a, b] = max(score, weights.get((a, b), 0.0))
    best: dict[tuple[int, int], float] = {}
    for a, b in sorted(weights):
        best[a, b] = weights[a, b] + max((best[c, d] for c, d in best if c < a and d < b), default=0.0)
    assert sum(weights[pair] for pair in found) == pytest.approx(max(best.values(), default=0.0))


def test_the_other_pane_follows_smoothly_there_and_back(qtbot, window) -> None:
    window.resize(900, 420)
    window.pair.left.setFocus()
    bar, other = window.pair.left.verticalScrollBar(), window.pair.right.verticalScrollBar()
    places = []
    for value in (*range(0, bar.maximum(), 5), *range(bar.maximum(), 0, -5)):
        bar.setValue(value)
        places.append(other.value())
    steps = [abs(one - next) for one, next in itertools.pairwise(places)]
    assert max(steps) <= 40
    assert max(places) > 0


def test_switched_off_the_other_pane_stays(qtbot, window) -> None:
    window.resize(900, 420)
    window.run("looks.linked_scrolling")
    before = window.pair.right.verticalScrollBar().value()
    window.pair.left.verticalScrollBar().setValue(60)
    assert window.pair.right.verticalScrollBar().value() == before


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Ferry and ferry", "ferry", [(0, 5), (10, 15)]),
        ("🌊 ferry 🌊 ferry", "FERRY", [(3, 8), (12, 17)]),
        ("İ ferry", "ferry", [(2, 7)]),
        ("ferry", "", []),
    ],
)
def test_hits_are_found_whatever_the_case_and_counted_as_qt_counts(text: str, wanted: str, found: list[tuple[int, int]]) -> None:
    assert hits(text, wanted) == found


def test_find_marks_both_panes_and_goes_round(qtbot, window) -> None:
    window.run("search.open")
    qtbot.keyClicks(window.search_bar.field, "ferry")
    assert [len(pane.found) for pane in window.pair.panes] == [3, 2]
    for _ in range(6):
        window.run("search.next")
    assert window.search_bar.count.text() == "1 of 5, AP"
    window.search_bar.closed.emit()
    assert window.pair.left.found == []
    assert window.pair.left.hasFocus()


def test_a_shorter_pair_in_place_of_a_long_one_is_not_scrolled_by_the_links_of_the_old(qtbot, qapp, monkeypatch) -> None:
    """The panes scroll back while they are filled, and the links are still those of the pair before."""
    from comparer import Article, Comparison
    from tests.ui.conftest import empty_window

    window = empty_window(qtbot)
    monkeypatch.setattr(window.pair.left, "underMouse", lambda: True)
    for count in (120, 3):
        left, right = (Article.from_sentences([f"The ferry {side} left at {at}." for at in range(count)]) for side in ("A", "B"))
        window.worker.articles.emit(left, right)
        window.pair.left.verticalScrollBar().valueChanged.emit(0)
        window.worker.finished.emit(Comparison(left, right, links=tuple(Link((at,), (at,), 0.9) for at in range(count))))
    assert window.pair.scrolling._held == 0


def test_folds_that_open_above_the_reader_leave_the_other_pane_alone(qtbot, window, monkeypatch) -> None:
    """The text is put in anew, and the bar moves while no sentence has its place yet."""
    left = window.pair.left
    monkeypatch.setattr(left, "underMouse", lambda: True)
    for _ in range(2):
        left.verticalScrollBar().setValue(left.verticalScrollBar().maximum())
        for fold in ("captions", "aside"):
            window.pair.unfold("left", fold)
    assert left.content is not None
    assert window.pair.scrolling._held == 0
