"""The links between the two panes as curved ribbons, in any order and crossing; an end off screen becomes a labelled stub."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from comparer import Link
from ui import theme
from ui.article_view import ArticleView
from ui.plain import tip
from ui.words import tr

MAX_RIBBONS = 100  # painting more takes longer than half a frame
LOOSE = -1  # the number of a ribbon between sentences without a link
SLIM = 3.5  # half the width of a ribbon that is not current
MAX_STUBS = 3  # labels at one corner; the rest is counted


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One braid of a link on screen: a sentence of each side, and the path between them. `far` names an end off screen."""

    link: int
    path: QPainterPath
    lines: tuple[QPainterPath, ...]
    far: str


class LinkView(QWidget):
    """Stands between two panes and paints what links their sentences."""

    link_clicked = Signal(int)

    def __init__(self, left: ArticleView, right: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._links: tuple[Link, ...] = ()
        self._current: frozenset[int] = frozenset()
        self._loose: tuple[int, int] | None = None
        self._ribbons: list[Ribbon] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(36)
        self.setAccessibleName(tr("Links between the accounts"))
        for pane in (left, right):
            pane.geometry_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(76, 200)

    def set_links(self, links: tuple[Link, ...]) -> None:
        self._links, self._current, self._loose = links, frozenset(), None
        by_hand = sum(link.origin == "hand" for link in links)
        self.setAccessibleDescription(tr("{count} links, {by_hand} of them made by hand").format(count=len(links), by_hand=by_hand))
        self.update()

    def set_current(self, links: frozenset[int], loose: tuple[int, int] | None = None) -> None:
        """Bring out the links of those places in the tuple. `loose` are two sentences that a finding compares though no link
        joins them: a broken line stands between these."""
        if (links, loose) != (self._current - {LOOSE}, self._loose):
            self._current, self._loose = links | ({LOOSE} if loose else frozenset()), loose
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours["paper"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.interface_font(11))
        self._ribbons = self._lay_out()
        stubs: dict[tuple[bool, bool], int] = {}
        for ribbon in sorted(self._ribbons, key=lambda ribbon: ribbon.link in self._current):
            current = ribbon.link in self._current
            score = 1.0 if ribbon.link == LOOSE else self._links[ribbon.link].score
            by_hand = ribbon.link != LOOSE and self._links[ribbon.link].origin == "hand"
            if ribbon.link != LOOSE:
                painter.fillPath(ribbon.path, colours["selection" if current else "ribbon"])
            ink = QColor(colours["accent" if current else "ribbon_line"])
            ink.setAlphaF(1.0 if current else 0.35 + 0.65 * score)
            pen = QPen(ink, 1.8 if current else 0.5 + 1.1 * score)
            if ribbon.link == LOOSE:
                pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
            for line in ribbon.lines:
                painter.drawPath(line)
                if by_hand:  # a double line
                    painter.setPen(QPen(colours["paper"], pen.widthF() * 0.5))
                    painter.drawPath(line)
                    painter.setPen(pen)
            if ribbon.far and current:
                self._label(painter, ribbon, stubs)
        painter.end()

    def _lay_out(self) -> list[Ribbon]:
        """The ribbons that touch the screen, at most MAX_RIBBONS, the current ones among them whatever happens."""
        left, right = self._left.content, self._right.content
        if left is None or right is None:
            return []
        first_left, last_left = self._left.visible_range()
        first_right, last_right = self._right.visible_range()
        made: list[Ribbon] = []
        stubs: set[tuple[int, bool, int]] = set()
        if self._loose:
            a, b = self._loose
            at_left = _where(left.starts[a], left.ends[a], first_left, last_left)
            at_right = _where(right.starts[b], right.ends[b], first_right, last_right)
            if not (at_left and at_right):
                made.append(self._ribbon(LOOSE, a, b, at_left, at_right))
        order = sorted(range(len(self._links)), key=lambda number: number not in self._current)
        for number in order:
            link = self._links[number]
            for a in link.left:
                at_left = _where(left.starts[a], left.ends[a], first_left, last_left)
                for b in link.right:
                    at_right = _where(right.starts[b], right.ends[b], first_right, last_right)
                    if at_left and at_right:
                        continue
                    if (at_left or at_right) and number not in self._current:
                        stub = (a, True, at_right) if at_right else (b, False, at_left)
                        if stub in stubs:
                            continue  # one stub a sentence and direction is enough
                        stubs.add(stub)
                    made.append(self._ribbon(number, a, b, at_left, at_right))
                    if len(made) >= MAX_RIBBONS:
                        return made
        return made

    def _ribbon(self, number: int, a: int, b: int, at_left: int, at_right: int) -> Ribbon:
        width, height = float(self.width()), float(self.height())
        current = number in self._current
        if not at_left and not at_right:
            (y1, y2), (z1, z2) = self._ends(self._left, a), self._ends(self._right, b)
            if current:
                return _band(number, 0.0, y1, y2, width, z1, z2)
            # the others slim, so that crossing ones can be told apart
            y, z = (y1 + y2) / 2, (z1 + z2) / 2
            return _band(number, 0.0, y - SLIM, y + SLIM, width, z - SLIM, z + SLIM)
        pane, sentence, away = (self._right, b, at_left) if at_left else (self._left, a, at_right)
        y1, y2 = self._ends(pane, sentence)
        middle, sign = (y1 + y2) / 2, -1 if at_left else 1
        start = width if at_left else 0.0
        line = QPainterPath(QPointF(start, middle))
        if current:  # all the way to the edge behind which the other sentence is
            end, target = start + sign * 0.42 * width, 10.0 if away < 0 else height - 10
            line.cubicTo(QPointF(end, middle), QPointF(end, middle), QPointF(end, target))
        else:
            line.quadTo(QPointF(start + sign * 9, middle), QPointF(start + sign * 11, middle + 9 * away))
        return Ribbon(number, QPainterPath(), (line,), f"{a + 1 if at_left else b + 1}{'↑' if away < 0 else '↓'}")

    def _ends(self, pane: ArticleView, sentence: int) -> tuple[float, float]:
        top, bottom = pane.extent(sentence)
        shift = pane.viewport().mapTo(self.window(), QPointF(0, 0)).y() - self.mapTo(self.window(), QPointF(0, 0)).y()
        return top + shift + 1, bottom + shift - 1

    def _label(self, painter: QPainter, ribbon: Ribbon, stubs: dict[tuple[bool, bool], int]) -> None:
        """The number of a sentence off screen, beside the others at that corner."""
        to_left, up = ribbon.lines[0].elementAt(0).x > 0, ribbon.far.endswith("↑")
        place = stubs[to_left, up] = stubs.get((to_left, up), 0) + 1
        if place > MAX_STUBS:
            return
        y = 3.0 + 14 * (place - 1) if up else self.height() - 16.0 - 14 * (place - 1)
        box = QRectF(2, y, self.width() / 2 - 3, 14) if to_left else QRectF(self.width() / 2 + 1, y, self.width() / 2 - 3, 14)
        painter.setPen(theme.current()["accent"])
        text = ribbon.far if place < MAX_STUBS else "…"
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if to_left else Qt.AlignmentFlag.AlignRight), text
        )

    # ------------------------------------------------------------ pointer

    def link_at(self, point: QPointF) -> int | None:
        """The link under a point, the topmost first."""
        area = QRectF(point.x() - 3, point.y() - 3, 6, 6)
        for ribbon in reversed([ribbon for ribbon in self._ribbons if ribbon.link != LOOSE]):
            if ribbon.path.contains(point) or any(line.intersects(area) for line in ribbon.lines if ribbon.far):
                return ribbon.link
        return None

    def describe(self, number: int) -> str:
        """A link in words."""
        link = self._links[number]
        left, right = (", ".join(str(index + 1) for index in side) for side in (link.left, link.right))
        how = tr("made by hand") if link.origin == "hand" else tr("likely by {percent} %").format(percent=round(link.score * 100))
        shared = tr("; shared: {words}").format(words=", ".join(link.reasons[:6])) if link.reasons else ""
        told = tr("Sentence {left} of the left account and sentence {right} of the right one, {how}")
        return told.format(left=left, right=right, how=how) + shared

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.link_at(event.position())
        if number is not None:
            self.link_clicked.emit(number)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self.link_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if number is None else tip(self.describe(number)), self)
            return True
        return super().event(event)


def _where(start: int, end: int, first: int, last: int) -> int:
    """-1 above the screen, 0 on it, 1 below."""
    return -1 if end < first else 1 if start > last else 0


def _band(number: int, x1: float, y1: float, y2: float, x2: float, z1: float, z2: float) -> Ribbon:
    middle = (x1 + x2) / 2
    top, bottom = QPainterPath(QPointF(x1, y1)), QPainterPath(QPointF(x1, y2))
    top.cubicTo(QPointF(middle, y1), QPointF(middle, z1), QPointF(x2, z1))
    bottom.cubicTo(QPointF(middle, y2), QPointF(middle, z2), QPointF(x2, z2))
    band = QPainterPath(top)
    band.lineTo(x2, z2)
    band.cubicTo(QPointF(middle, z2), QPointF(middle, y2), QPointF(x1, y2))
    band.closeSubpath()
    return Ribbon(number, band, (top, bottom), "")
