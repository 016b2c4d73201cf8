"""Scrolling that follows the links, without ever jumping.

Accounts tell things in different orders, so not all links can be followed by one movement. The heaviest chain of links that do
not cross is; between its links both panes move in proportion. Links that cross the chain are followed by stepping, not by scrolling.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QObject

from comparer import Link
from ui.article_view import ArticleView

READING_LINE = 1 / 3  # of the height of a pane


class LinkedScroll(QObject):
    """Moves the other pane when one is scrolled by the reader."""

    def __init__(self, left: ArticleView, right: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes = (left, right)
        self._chain: tuple[tuple[int, int], ...] = ()
        self._anchors: list[tuple[float, float]] | None = None
        self._held = 0
        self.enabled = True
        for place, pane in enumerate(self._panes):
            pane.verticalScrollBar().valueChanged.connect(lambda _=0, place=place: self._scrolled(place))
            pane.laid_out.connect(self._forget)

    def set_links(self, links: Iterable[Link]) -> None:
        self._chain = chain(links)
        self._anchors = None

    def hold(self) -> None:
        """Programs move the panes from here on; nested calls are counted."""
        self._held += 1

    def release(self) -> None:
        self._held -= 1

    def _forget(self) -> None:
        self._anchors = None

    def _scrolled(self, place: int) -> None:
        if self._held or not self.enabled or not self._chain:
            return
        own, other = self._panes[place], self._panes[1 - place]
        if own.anchoring or not (own.hasFocus() or own.underMouse() or own.verticalScrollBar().isSliderDown()):
            return
        self.hold()
        try:
            y = own.verticalScrollBar().value() + own.viewport().height() * READING_LINE
            target = self._opposite(y, place)
            other.verticalScrollBar().setValue(round(target - other.viewport().height() * READING_LINE))
        finally:
            self.release()

    def _opposite(self, y: float, place: int) -> float:
        """The height in the other document that belongs to a height in this one."""
        if self._anchors is None:
            self._anchors = self._measure()
        anchors = self._anchors
        after = bisect_right(anchors, y, key=lambda anchor: anchor[place])
        after = min(max(after, 1), len(anchors) - 1)
        low, high = anchors[after - 1], anchors[after]
        span = high[place] - low[place]
        share = (y - low[place]) / span if span > 0 else 0.0
        return low[1 - place] + share * (high[1 - place] - low[1 - place])

    def _measure(self) -> list[tuple[float, float]]:
        """The middles of the chain's sentences on both sides, with the beginnings and ends of both texts, ever rising."""
        points = [(0.0, 0.0)]
        for indices in self._chain:
            heights = []
            for pane, index in zip(self._panes, indices, strict=True):
                if pane.content is None:
                    return [(0.0, 0.0), (1.0, 1.0)]
                heights.append(sum(pane.span(index)) / 2)
            if heights[0] > points[-1][0] and heights[1] > points[-1][1]:
                points.append((heights[0], heights[1]))
        ends = [float(pane.verticalScrollBar().maximum() + pane.viewport().height()) for pane in self._panes]
        points.append((max(ends[0], points[-1][0] + 1), max(ends[1], points[-1][1] + 1)))
        return points


def chain(links: Iterable[Link]) -> tuple[tuple[int, int], ...]:
    """The heaviest chain of linked sentences that rises on both sides, by the sum of the scores."""
    pairs = sorted({(a, b, link.score) for link in links for a in link.left for b in link.right}, key=lambda pair: (pair[0], -pair[1]))
    # For every right sentence the best chain that ends at or before it; kept rising in both, so that bisection finds it.
    ends: list[int] = []
    best: list[tuple[float, tuple[object, ...] | None]] = []
    for a, b, score in pairs:
        at = bisect_left(ends, b)
        weight, before = best[at - 1] if at else (0.0, None)
        weight += score
        if at < len(ends) and ends[at] == b:
            if best[at][0] >= weight:
                continue
            best[at] = (weight, (a, b, before))
        elif at and best[at - 1][0] >= weight:
            continue
        else:
            ends.insert(at, b)
            best.insert(at, (weight, (a, b, before)))
        while at + 1 < len(ends) and best[at + 1][0] <= weight:
            del ends[at + 1], best[at + 1]
    found: list[tuple[int, int]] = []
    node = best[-1][1] if best else None
    while node is not None:
        a, b, node = node  # type: ignore[assignment]  # the chain is a linked list of such triples
        found.append((a, b))
    return tuple(reversed(found))
