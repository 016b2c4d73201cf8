"""One article for reading, with the facts of the shown findings marked in it.

Marks are painted behind the text and are no part of the document: changing them lays nothing out anew. Each relation has its
colour, its underline (conflict wave, differs solid, only here dotted) and its sign in the margin, so colour never stands alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from comparer import labels
from ui import theme
from ui.article_text import ArticleText
from ui.marks import PRIORITY, Mark, levelled, underline
from ui.plain import tip
from ui.words import tr

BASE = 16.0  # pixels of the body at 100 %
MEASURE = 74  # characters of a full line; more than 75 tire the eye
LINE_HEIGHT = 150  # percent
GUTTER = 34.0  # room for the signs left of the text
# In the margin right is right, also where the interface is mirrored.
MARGIN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
MARGIN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_SIZES = {"title": 1.38, "meta": 0.8, "folds": 0.8, "caption": 0.82, "aside": 0.78, "standfirst": 0.95}
_GAPS = {"title": (0, 6), "meta": (0, 6), "folds": (0, 8), "caption": (2, 6), "aside": (0, 4), "standfirst": (0, 8)}


class ArticleView(QTextEdit):
    """A read-only pane with a caret. `side` decides on which edge the links to the other pane begin."""

    finding_clicked = Signal(str)
    anchor_clicked = Signal(str)
    laid_out = Signal()
    geometry_changed = Signal()  # text scrolled or laid out anew: what is drawn beside it must follow

    def __init__(self, side: Literal["left", "right"], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.content: ArticleText | None = None
        self.zoom = 1.0
        self.anchoring = False  # while the pane keeps its place in another width; nobody scrolls then
        self._marks: list[Mark] = []
        self._current: list[tuple[int, int]] = []
        self._tinted: list[tuple[int, int]] = []
        self.found: list[tuple[int, int]] = []  # hits of the search
        self._hit: tuple[int, int] | None = None  # the one that was gone to
        self._linked: dict[int, bool] = {}
        self._marked_ends: frozenset[int] = frozenset()
        self._reviewed: frozenset[int] = frozenset()
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self._spans: dict[int, tuple[float, float]] = {}
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAcceptDrops(False)  # the window takes dropped files
        self.setCursorWidth(2)
        self.setMouseTracking(True)
        self.setMinimumWidth(180)
        self.setTabChangesFocus(True)
        self.verticalScrollBar().valueChanged.connect(self.geometry_changed)
        self.cursorPositionChanged.connect(self.viewport().update)
        self.verticalScrollBar().rangeChanged.connect(self._relaid)
        self.verticalScrollBar().rangeChanged.connect(lambda low, high: self.verticalScrollBar().setEnabled(high > low))

    # ------------------------------------------------------------ content

    def show_text(self, content: ArticleText | None, name: str) -> None:
        """Show an article's text (None: nothing)."""
        self.content = None  # while the text changes nobody may look for sentences in it
        self._marks, self._current, self._tinted, self.found, self._linked = [], [], [], [], {}
        self._hit = None
        self._rects.clear()
        self._spans.clear()
        self.setPlainText(content.text if content else "")
        self.content = content
        self.setAccessibleName(tr("Account of {name}").format(name=name))
        self._format()

    def set_zoom(self, zoom: float) -> None:
        self.zoom = zoom
        self._format()

    def _format(self) -> None:
        """Set fonts, spacing and margins of the whole document."""
        if self.content is None:
            return
        colours = theme.current()
        body = theme.reading_font(BASE * self.zoom)
        self.document().setDefaultFont(body)
        self._set_margins()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        paragraph.setBottomMargin(0.75 * BASE * self.zoom)
        cursor.setBlockFormat(paragraph)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        for block in self.content.blocks:
            above, below = _GAPS[block.role]
            spacing = QTextBlockFormat()
            spacing.setTopMargin(above * self.zoom)
            spacing.setBottomMargin(below * self.zoom)
            spacing.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(spacing)
            for run in block.runs:
                look = QTextCharFormat()
                size = BASE * self.zoom * _SIZES[block.role]
                serif = block.role in ("title", "standfirst", "caption")
                font = theme.reading_font(size) if serif else theme.interface_font(size)
                font.setBold(block.role == "title")
                look.setFont(font)
                look.setForeground(colours["text" if block.role in ("title", "standfirst") else "muted"])
                if run.anchor:
                    look.setAnchor(True)
                    look.setAnchorHref(run.anchor)
                    look.setForeground(colours["accent"])
                length = len(run.text.encode("utf-16-le")) // 2
                cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, length)
                cursor.setCharFormat(look)
                cursor.setPosition(cursor.selectionEnd())
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        if self.content.blocks:
            last = self.document().findBlock(max(0, self.content.body - 1))
            cursor.setPosition(last.position())
            spacing = cursor.blockFormat()
            spacing.setBottomMargin(spacing.bottomMargin() + 14 * self.zoom)
            cursor.setBlockFormat(spacing)
        cursor.endEditBlock()
        self._relaid()

    def _set_margins(self) -> None:
        """Centre a column of at most MEASURE characters."""
        width = self.viewport().width()
        metrics = QFontMetricsF(self.document().defaultFont())
        column = MEASURE * metrics.averageCharWidth()
        gutter = min(GUTTER * max(1.0, self.zoom), max(20.0, width * 0.07))
        free = max(0.0, (width - gutter - column) / 2)
        frame = self.document().rootFrame()
        form = QTextFrameFormat(frame.frameFormat())
        left, right = gutter + free, max(20.0, free)
        if abs(form.leftMargin() - left) > 0.5 or abs(form.rightMargin() - right) > 0.5:
            form.setMargin(0)
            form.setLeftMargin(left)
            form.setRightMargin(right)
            form.setTopMargin(18)
            form.setBottomMargin(80)  # the last lines can be read in the middle of the pane
            frame.setFrameFormat(form)

    # ------------------------------------------------------------ marks

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace all marks."""
        self._marks = levelled(marks)
        self.viewport().update()

    def set_current(self, spans: list[tuple[int, int]], sentences: list[tuple[int, int]]) -> None:
        """Frame the current spans and tint the sentences they stand in."""
        self._current, self._tinted = spans, sentences
        self.viewport().update()

    def set_found(self, hits: list[tuple[int, int]], current: tuple[int, int] | None = None) -> None:
        """Paint the hits of the search, with a line under the current one."""
        self.found, self._hit = hits, current
        self.viewport().update()

    def set_linked(self, sentences: dict[int, bool]) -> None:
        """Which sentences have links; True: one of them was made by hand."""
        self._linked = sentences
        self.viewport().update()

    def set_marked(self, sentences: frozenset[int]) -> None:
        """Which sentences are marked as ends of a link by hand."""
        self._marked_ends = sentences
        self.viewport().update()

    def set_reviewed(self, sentences: frozenset[int]) -> None:
        """Which sentences are marked as gone through."""
        count = sum(1 for index in sentences if self.content and index < len(self.content.starts))
        self._reviewed = sentences
        self.setAccessibleDescription(tr("Reviewed sentences: {count}").format(count=count) if count else "")
        self.viewport().update()

    def marks_at(self, place: int) -> list[Mark]:
        """The marks at a place, the shortest first."""
        hits = [mark for mark in self._marks if mark.start <= place <= mark.end]
        return sorted(hits, key=lambda mark: mark.end - mark.start)

    # ------------------------------------------------------------ geometry

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of a stretch, one a line, in coordinates of the document."""
        key = (start, end)
        if key not in self._rects:
            self._rects[key] = self._measure(start, end)
        return self._rects[key]

    def _measure(self, start: int, end: int) -> list[QRectF]:
        found = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < max(end, start + 1):
            self.document().documentLayout().blockBoundingRect(block)  # lays out up to here
            layout, first = block.layout(), block.position()
            origin = layout.position()
            begin = layout.lineForTextPosition(max(0, start - first))
            for number in range(begin.lineNumber() if begin.isValid() else 0, layout.lineCount()):
                line = layout.lineAt(number)
                a, b = line.textStart(), line.textStart() + line.textLength()
                if first + a >= end:
                    break
                if first + b <= start:
                    continue
                x1, x2 = _x(line, max(a, start - first)), _x(line, min(b, end - first))
                if first + b < end and x2 > x1:  # no mark under the space that the line break swallows
                    x2 = max(x1, min(x2, line.x() + line.naturalTextWidth()))
                found.append(QRectF(origin.x() + min(x1, x2), origin.y() + line.y(), abs(x2 - x1), line.height()))
            block = block.next()
        return found

    def span(self, sentence: int) -> tuple[float, float]:
        """Top and bottom of a sentence in coordinates of the document; much cheaper than its rectangles."""
        if sentence not in self._spans:
            assert self.content is not None
            start = self.content.starts[sentence]
            last = max(start, self.content.ends[sentence] - 1)
            self._spans[sentence] = self.line(start)[0], self.line(last)[1]
        return self._spans[sentence]

    def line(self, place: int) -> tuple[float, float]:
        """Top and bottom of the line that a place stands in."""
        block = self.document().findBlock(place)
        self.document().documentLayout().blockBoundingRect(block)  # lays out up to here
        layout = block.layout()
        line = layout.lineForTextPosition(place - block.position())
        top = layout.position().y() + line.y() if line.isValid() else layout.position().y()
        return top, top + (line.height() if line.isValid() else 0.0)

    def extent(self, sentence: int) -> tuple[float, float]:
        """Top and bottom of a sentence in coordinates of the viewport."""
        (top, bottom), offset = self.span(sentence), self.verticalScrollBar().value()
        return top - offset, bottom - offset

    def visible_range(self) -> tuple[int, int]:
        """First and last place that is on screen."""
        area = self.viewport().rect()
        return self.cursorForPosition(area.topLeft()).position(), self.cursorForPosition(area.bottomRight()).position()

    def reveal(self, start: int, end: int, *, force: bool = False) -> None:
        """Scroll so that a stretch is on screen, one third down; stays where it is if it can be read already."""
        rects = self.rects(start, end)
        if not rects:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = rects[0].top() - bar.value(), rects[-1].bottom() - bar.value()
        if force or top < 0.08 * height or bottom > 0.85 * height:
            bar.setValue(round(rects[0].top() - height / 3))

    def put_caret(self, place: int) -> None:
        """Move the caret without scrolling to it."""
        value = self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def caret_sentence(self) -> int | None:
        return self.content.sentence_at(self.textCursor().position()) if self.content else None

    def _relaid(self) -> None:
        self._rects.clear()
        self._spans.clear()
        self.viewport().update()
        self.laid_out.emit()
        self.geometry_changed.emit()

    # ------------------------------------------------------------ events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in the new width. What is current stays on screen where it was, or comes back into it; else the first line stays."""
        bar = self.verticalScrollBar()
        kept = self._kept_in_sight(event.oldSize().height())
        anchor = self.cursorForPosition(self.viewport().rect().topLeft()).position() if bar.value() else 0
        wider = event.size().width() != event.oldSize().width()
        self.anchoring = True
        if wider:  # margins and width change together, and the text is laid out once
            self.document().setLayoutEnabled(False)
            self._set_margins()
        super().resizeEvent(event)
        if wider:
            self.document().setLayoutEnabled(True)
            self._relaid()
            if kept is not None:
                bar.setValue(round(self.line(kept[0])[0] - kept[2]))
            elif anchor:
                bar.setValue(round(self.line(anchor)[0]))
        else:
            self.geometry_changed.emit()
        if kept is not None:
            self.reveal(kept[0], kept[1])
        self.anchoring = False

    def _kept_in_sight(self, height: int) -> tuple[int, int, float] | None:
        """The current stretch and where its first line stood in a viewport of that height, if it was to be seen there."""
        stretch = next(iter((*self._current, *self._tinted)), None)
        if stretch is None or self.content is None or height <= 0:
            return None
        top, bottom = self.line(stretch[0])
        offset = self.verticalScrollBar().value()
        return (*stretch, top - offset) if bottom > offset and top < offset + height else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        first, last = self.visible_range()
        shown = self._shown(first, last)
        self._paint_behind(painter, shown, first, last)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        self._paint_over(painter, shown, first, last)
        painter.end()

    def _shown(self, first: int, last: int) -> list[Mark]:
        """The marks on screen, the weightiest last."""
        end = bisect_left(self._marks, last + 1, key=lambda mark: mark.start)
        shown = [mark for mark in self._marks[:end] if mark.end >= first]
        return sorted(shown, key=lambda mark: (PRIORITY[mark.relation], mark.level))

    def _paint_behind(self, painter: QPainter, shown: list[Mark], first: int, last: int) -> None:
        colours = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_stretches(painter, self._tinted, colours["selection"], 3.0, first, last)
        for mark in shown:
            painter.setBrush(colours.fill(mark.relation))
            for rect in self.rects(mark.start, mark.end):
                painter.drawRoundedRect(rect.adjusted(-1.5, -1, 1.5, 1), 3, 3)
        self._paint_stretches(painter, self.found, colours["found"], 1.0, first, last)  # over the marks, which keep their lines

    def _paint_stretches(
        self, painter: QPainter, stretches: list[tuple[int, int]], colour: QColor, grow: float, first: int, last: int
    ) -> None:
        painter.setBrush(colour)
        for start, end in stretches:
            if end >= first and start <= last:
                for rect in self.rects(start, end):
                    painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow + 2), 3, 3)

    def _paint_over(self, painter: QPainter, shown: list[Mark], first: int, last: int) -> None:
        colours = theme.current()
        signs: dict[int, str] = {}
        for mark in shown:
            rects = self.rects(mark.start, mark.end)
            for rect in rects:
                underline(painter, rect, mark)
            if rects:
                signs[round(rects[0].top())] = mark.relation
        if self._hit is not None and self._hit[1] >= first and self._hit[0] <= last:
            for rect in self.rects(*self._hit):
                painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 3), colours["text"])
        frame = QPen(colours["text"], 2)
        frame.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(frame)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in self._current:
            if end >= first and start <= last:
                for rect in self.rects(start, end):
                    painter.drawRoundedRect(rect.adjusted(-0.5, -2, 0.5, 4), 4, 4)  # a comma after it stays in sight
        self._paint_margin(painter, signs, first, last)

    def _paint_margin(self, painter: QPainter, signs: dict[int, str], first: int, last: int) -> None:
        """The sign of the weightiest mark of a line left of it, and bars along sentences that are linked or marked as link ends."""
        colours = theme.current()
        left = self.document().rootFrame().frameFormat().leftMargin()
        height = BASE * self.zoom
        painter.setFont(theme.interface_font(height * 0.9, bold=True))
        for top, relation in signs.items():
            painter.setPen(colours.mark(relation))
            box = QRectF(left - GUTTER, top, GUTTER - 10, height * 1.2)
            painter.drawText(box, MARGIN_RIGHT, labels.RELATIONS[relation][0])
        if self.content is None:
            return
        painter.setPen(colours["muted"])
        painter.setFont(theme.interface_font(height * 0.8))
        for sentence in self._reviewed:  # a tick left of the sign of its line
            if sentence < len(self.content.starts) and self.content.ends[sentence] >= first and self.content.starts[sentence] <= last:
                box = QRectF(max(0.0, left - GUTTER - 2), self.span(sentence)[0], 14, height * 1.2)
                painter.drawText(box, MARGIN_LEFT, "✓")
        edge = float(self.viewport().width() - 3) if self.side == "left" else 1.0
        at_caret = self.caret_sentence() if self.hasFocus() else None
        for sentence in {*self._linked, *self._marked_ends, *([] if at_caret is None else [at_caret])}:
            start, end = self.content.starts[sentence], self.content.ends[sentence]
            if end < first or start > last:
                continue
            high, low = self.span(sentence)[0] + 1, self.span(sentence)[1] - 1
            if sentence in self._marked_ends:
                painter.fillRect(QRectF(left - 9, high, 5, low - high), colours["accent"])
            elif sentence == at_caret:
                painter.fillRect(QRectF(left - 7, high, 2, low - high), colours["accent"])
            if sentence in self._linked:
                painter.fillRect(QRectF(edge, high, 2, low - high), colours["ribbon_line"])
                if self._linked[sentence]:  # a double line for links by hand, as in the links themselves
                    painter.fillRect(QRectF(edge + (-4 if self.side == "left" else 4), high, 2, low - high), colours["ribbon_line"])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = self._place_at(event.position())
        hot = bool(self.anchorAt(event.position().toPoint())) or (place is not None and bool(self.marks_at(place)))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        anchor = self.anchorAt(event.position().toPoint())
        place = self._place_at(event.position())
        if anchor:
            self.anchor_clicked.emit(anchor)
        elif place is not None and (marks := self.marks_at(place)):
            self.finding_clicked.emit(marks[0].finding)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            marks = self.marks_at(place) if place is not None else []
            QToolTip.showText(event.globalPos(), tip(self.tool_tip(marks[0])) if marks else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def tool_tip(self, mark: Mark) -> str:
        """What is said about a mark under the pointer; the window puts in the explanation."""
        return mark.relation

    def _place_at(self, point: QPointF) -> int | None:
        """The place of the character under a point, or None beside the text."""
        place = (
            self.document()
            .documentLayout()
            .hitTest(QPointF(point.x(), point.y() + self.verticalScrollBar().value()), Qt.HitTestAccuracy.ExactHit)
        )
        return None if place < 0 else place


def _x(line: QTextLine, place: int) -> float:
    """Where a character of a line stands. Qt gives the place back beside it, which its stubs do not tell."""
    found: Any = line.cursorToX(place)
    return float(found[0])
