"""Marked stretches of a pane: how they nest, which outweighs which, and the line under each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui import theme

PRIORITY = {"agree": 0, "only_left": 1, "only_right": 1, "differ": 2, "conflict": 3}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the pane, in UTF-16 units. `level` counts how many marks it lies inside."""

    start: int
    end: int
    relation: str
    finding: str
    level: int = 0


def levelled(marks: Iterable[Mark]) -> list[Mark]:
    """The marks by their start, each with the number of longer marks it lies in; equal stretches share one underline."""
    ordered = sorted(set(marks), key=lambda mark: (mark.start, -mark.end, mark.finding))
    levelled: list[Mark] = []
    open_ends: list[int] = []
    level, stretch = 0, (-1, -1)
    for mark in ordered:
        if (mark.start, mark.end) != stretch:
            stretch = (mark.start, mark.end)
            open_ends = [end for end in open_ends if end > mark.start]
            level = min(len(open_ends), 2)
            open_ends.append(mark.end)
        levelled.append(Mark(mark.start, mark.end, mark.relation, mark.finding, level))
    return levelled


def underline(painter: QPainter, rect: QRectF, mark: Mark) -> None:
    """The line under a marked stretch: wave, solid, dotted or thin."""
    colour = theme.current().mark(mark.relation)
    y = rect.bottom() + 1.5 + 3 * mark.level
    if mark.relation == "conflict":
        path = QPainterPath(QPointF(rect.left(), y))
        x, up = rect.left(), True
        while x < rect.right():
            path.quadTo(QPointF(x + 2, y - 2.6 if up else y + 2.6), QPointF(x + 4, y))
            x, up = x + 4, not up
        painter.setPen(QPen(colour, 1.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        return
    pen = QPen(colour, 2.0 if mark.relation == "differ" else 1.8 if mark.relation != "agree" else 1.0)
    if mark.relation.startswith("only"):
        pen.setDashPattern([0.01, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
