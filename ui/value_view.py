"""Draws what `values` found: range bars, a line of the calendar, quotations word by word, sources in two rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import theme, values
from ui.words import tr

NARROW = 360  # pixels under which sources are told in sentences
ROW = 30  # pixels a row of the bars
GAP = 9  # points between two labels of the axis


class ValueView(QWidget):
    """Shows one finding's values; hidden where there is nothing to draw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = RangeBars()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setMinimumWidth(1)  # a table would keep the panel as wide as itself
        self._shown: values.Shown | None = None
        self._names = ("", "")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bars)
        layout.addWidget(self.text)

    def show_values(self, shown: values.Shown | None, names: tuple[str, str]) -> None:
        """Draw them, or nothing."""
        self._shown, self._names = shown, names
        self.setVisible(shown is not None)
        self.bars.setVisible(isinstance(shown, values.Ranges))
        self.text.setVisible(shown is not None and not isinstance(shown, values.Ranges))
        match shown:
            case values.Ranges():
                self.bars.show_ranges(shown, names)
            case values.Wording(rows):
                self.text.setFont(theme.reading_font(14))
                self.text.setText(_table([(name, _words(row)) for name, row in zip(names, rows, strict=True)]))
                told = [f"{name}: {' '.join(text for text, _ in row)}" for name, row in zip(names, rows, strict=True)]
                self.text.setAccessibleName(". ".join(told))
            case values.Sources(heads, rows):
                self.text.setFont(theme.interface_font(12))
                self.text.setText(_listed(heads, rows, names) if self.width() < NARROW else _sources(heads, rows, names))
                told = [", ".join(f"{head}: {cell}" for head, cell in zip(heads, row, strict=True)) for row in rows]
                self.text.setAccessibleName(". ".join(f"{name}, {row}" for name, row in zip(names, told, strict=True)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(self._shown, values.Sources) and (event.size().width() < NARROW) != (event.oldSize().width() < NARROW):
            self.show_values(self._shown, self._names)


class RangeBars(QWidget):
    """Two bars on one axis. A filled end is included, an open one is not, an arrow has no end, a faded edge is not sharp."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranges: values.Ranges | None = None
        self._names = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, 2 * ROW + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 2 * ROW + 20)

    def show_ranges(self, ranges: values.Ranges, names: tuple[str, str]) -> None:
        self._ranges, self._names = ranges, names
        rows = "; ".join(f"{name}: {row.text}" for name, row in zip(names, ranges.rows, strict=True))
        self.setAccessibleName(tr("Ranges on one axis. {rows}").format(rows=rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ranges is None:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis of numbers rises to the right, its days are English
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name_font, text_font = theme.interface_font(12), theme.reading_font(14)
        metrics = QFontMetricsF(text_font)
        names = min(110.0, max(QFontMetricsF(name_font).horizontalAdvance(name) for name in self._names) + 14)
        texts = min(self.width() * 0.38, max(metrics.horizontalAdvance(row.text) for row in self._ranges.rows) + 20)
        left, right = names + texts, self.width() - 16.0
        low, high = values.axis(self._ranges)

        def x(value: float) -> float:
            return left + (value - low) / (high - low) * (right - left)

        bottom = 2.0 * ROW + 2
        painter.setPen(QPen(colours["control"], 1))
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        for number, (name, row) in enumerate(zip(self._names, self._ranges.rows, strict=True)):
            top = float(number * ROW)
            painter.setFont(name_font)
            painter.setPen(colours["muted"])
            middle_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            short = QFontMetricsF(name_font).elidedText(name, Qt.TextElideMode.ElideRight, names - 8)
            painter.drawText(QRectF(0, top, names, ROW), middle_left, short)
            painter.setFont(text_font)
            painter.setPen(colours["text"])
            painter.drawText(
                QRectF(names, top, texts - 10, ROW), middle_left, metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, texts - 12)
            )
            self._bar(painter, row, top + ROW / 2, x, left, right)
        self._ticks(painter, x, bottom, left, right)
        painter.end()

    def _bar(self, painter: QPainter, row: values.Range, y: float, x, left: float, right: float) -> None:  # type: ignore[no-untyped-def]
        colours = theme.current()
        ink = colours["text"]
        start, end = (left if row.low is None else x(row.low)), (right if row.high is None else x(row.high))
        pen = QPen(ink, 5)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if row.about:
            pen.setDashPattern([1.2, 0.5])
        painter.setPen(pen)
        if end - start > 1:
            painter.drawLine(QPointF(start, y), QPointF(end - (6 if row.high is None else 0), y))
        painter.setPen(QPen(ink, 2))
        on_calendar = self._ranges is not None and self._ranges.axis == "calendar"
        if row.told is not None:  # the ends of what a hedge allows are nobody's words
            painter.setBrush(ink if row.high_inclusive or row.high != row.told else colours["raised"])
            painter.drawEllipse(QPointF(x(row.told), y), 4.5, 4.5)
            return
        for at, finite, inclusive, outward in ((start, row.low, row.low_inclusive, -1), (end, row.high, row.high_inclusive, 1)):
            painter.setBrush(ink)
            if finite is None:
                painter.drawPolygon(QPolygonF([QPointF(at, y), QPointF(at - 8 * outward, y - 5), QPointF(at - 8 * outward, y + 5)]))
            elif not on_calendar:
                painter.setBrush(ink if inclusive else colours["raised"])
                painter.drawEllipse(QPointF(at, y), 4.5, 4.5)

    def _ticks(self, painter: QPainter, x, bottom: float, left: float, right: float) -> None:  # type: ignore[no-untyped-def]
        """The finite ends of both bars, as far as their labels do not touch."""
        assert self._ranges is not None
        painter.setFont(theme.interface_font(11))
        painter.setPen(theme.current()["muted"])
        metrics = painter.fontMetrics()
        last_day = 1 if self._ranges.axis == "calendar" else 0  # a stretch of days ends where the next day begins
        lows = {end for row in self._ranges.rows if (end := row.low if row.told is None else row.told) is not None}
        highs = {row.high - last_day for row in self._ranges.rows if row.high is not None and row.told is None}
        placed: list[tuple[float, float, float, str]] = []  # where the label begins, its width, what it marks, the label
        last = left - 40
        for end in sorted(lows | highs):
            text = values.label(end, self._ranges.axis)
            width = float(metrics.horizontalAdvance(text))
            last = max(x(end) - width / 2, left - 20, last + GAP)
            placed.append((last, width, x(end), text))
            last += width
        limit = self.width() - 4.0
        for start, width, mark, text in reversed(placed):  # what stands beyond the right edge moves the others to the left
            at = min(start, limit - width)
            limit = at - GAP
            if at >= left - 20 and abs(at + width / 2 - mark) <= width:
                painter.drawText(QPointF(at, bottom + 14), text)


def _words(row: values.Words) -> str:
    """A quotation with what the other side lacks marked: underlined on a fill, so not by colour alone."""
    fill, ink = theme.current().fill("conflict").name(), _css("text")
    return " ".join(
        _escape(text) if same else f"<span style='background:{fill};color:{ink};text-decoration:underline'>{_escape(text)}</span>"
        for text, same in row
    )


def _sources(heads: tuple[str, ...], rows: tuple[tuple[str, ...], tuple[str, ...]], names: tuple[str, str]) -> str:
    """Two rows under their heads; what is not the same on both sides in bold."""
    head = "".join(_cell(title, "muted") for title in ("", *heads))
    lines = []
    for name, row, other in ((names[0], rows[0], rows[1]), (names[1], rows[1], rows[0])):
        cells = "".join(_cell(ours, "text", bold=ours != theirs) for ours, theirs in zip(row, other, strict=True))
        lines.append(f"<tr>{_cell(name, 'muted')}{cells}</tr>")
    return f"<table cellspacing=0 cellpadding=2><tr>{head}</tr>{''.join(lines)}</table>"


def _listed(heads: tuple[str, ...], rows: tuple[tuple[str, ...], tuple[str, ...]], names: tuple[str, str]) -> str:
    """The same as sentences, for a panel that is too narrow for a table."""
    parts = []
    for name, row in zip(names, rows, strict=True):
        told = ", ".join(f"{head}: {cell}" for head, cell in zip(heads[1:], row[1:], strict=True))
        parts.append(f"<p><b>{_escape(name)}</b>: {_escape(row[0])} ({_escape(told)})</p>")
    return "".join(parts)


def _table(rows: list[tuple[str, str]]) -> str:
    lines = "".join(f"<tr>{_cell(name, 'muted')}<td>{text}</td></tr>" for name, text in rows)
    return f"<table cellspacing=0 cellpadding=2>{lines}</table>"


def _cell(text: str, role: str, *, bold: bool = False) -> str:
    weight = ";font-weight:bold" if bold else ""
    return f"<td style='color:{_css(role)}{weight}'>{_escape(text)}&nbsp;&nbsp;&nbsp;</td>"


def _escape(text: str) -> str:
    """As html.escape, whose module brings a table of all entities along."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _css(role: str) -> str:
    return theme.current()[role].name()
