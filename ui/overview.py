"""The whole pair at a glance: a column for each account with its marks, the part on screen framed, hits of the search."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparer import Finding
from ui import theme
from ui.marks import PRIORITY
from ui.pair_view import PairView
from ui.session import SIDES, Session
from ui.words import tr

WIDTH = 30
LEAST = 3.0  # pixels of the smallest mark


class Overview(QWidget):
    """Click or drag in a column scrolls its account. The marks are a cached picture, made anew when they change."""

    def __init__(self, session: Session, pair: PairView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pair = session, pair
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Overview of both accounts"))
        for signal in (session.opened, session.visible_changed):
            signal.connect(self.renew)
        self._soon = QTimer(self)  # a verdict is painted here when the keys rest
        self._soon.setSingleShot(True)
        self._soon.setInterval(60)
        self._soon.timeout.connect(self.renew)
        session.decided.connect(lambda _: self._soon.start())
        session.current_changed.connect(self.update)
        for pane in pair.panes:
            pane.geometry_changed.connect(self._moved)
        self._heights = (0, 0)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(60)
        self._late.timeout.connect(self._measure_anew)
        self._rects: dict[tuple[str, int], list[QRectF]] = {}
        session.opened.connect(self._rects.clear)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def renew(self, *_: object) -> None:
        """Draw the marks anew when next painted."""
        self._picture = None
        conflicts = sum(1 for finding in self._session.visible if self._session.relation(finding) == "conflict")
        self.setAccessibleDescription(
            tr("{shown} findings shown, {conflicts} of them conflicts").format(shown=len(self._session.visible), conflicts=conflicts)
        )
        self.update()

    def _moved(self) -> None:
        heights = self._document_heights()
        if heights != self._heights:
            self._heights = heights
            self._late.start()
        self.update()

    def _document_heights(self) -> tuple[int, int]:
        left, right = (pane.verticalScrollBar().maximum() + pane.viewport().height() for pane in self._pair.panes)
        return left, right

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._late.start()

    def _measure_anew(self) -> None:
        """After the text was laid out anew; until then the old picture is stretched, so that dragging a border stays smooth."""
        self._rects.clear()
        self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw()
        colours = theme.current()
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, pane in enumerate(self._pair.panes):
            column = self._column(place)
            whole = max(1, self._document_heights()[place])
            scale = self.height() / whole
            top, height = pane.verticalScrollBar().value() * scale, pane.viewport().height() * scale
            painter.setPen(QPen(colours["control"], 1))
            shade = QColor(colours["text"])
            shade.setAlphaF(0.06)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(column.left(), top + 0.5, column.width(), max(6.0, height) - 1), 2, 2)
        finding = self._session.current
        if finding is not None:
            painter.setPen(QPen(colours["text"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for place in range(2):
                for rect in self._places(finding, place)[:1]:
                    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 1, 1)
        painter.end()

    def _draw(self) -> QPixmap:
        """All marks, the weightiest last; judged ones as outlines, so that verdicts show without colour."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        colours = theme.current()
        picture.fill(colours["window"])
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        session = self._session
        for place, pane in enumerate(self._pair.panes):
            painter.fillRect(self._column(place), colours["paper"])
            scale = self.height() / max(1, self._document_heights()[place])
            for start, _ in pane.found:
                painter.fillRect(QRectF(self._column(place).right() - 4, pane.line(start)[0] * scale, 4, LEAST), colours["accent"])
        for finding in sorted(session.visible, key=lambda finding: PRIORITY[session.relation(finding)]):
            relation = session.relation(finding)
            judged = session.decision(finding).verdict in ("real", "not_real")
            painter.setPen(QPen(colours.mark(relation), 1) if judged else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if judged else colours.mark(relation))
            for place in range(2):
                for rect in self._places(finding, place):
                    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5) if judged else rect)
        painter.end()
        return picture

    def _places(self, finding: Finding, place: int) -> list[QRectF]:
        """Where the spans of a finding lie in a column."""
        pane = self._pair.panes[place]
        if pane.content is None:
            return []
        key = (finding.id, place)
        if key in self._rects:
            return self._rects[key]
        scale = self.height() / max(1, self._document_heights()[place])
        column = self._column(place)
        found: list[QRectF] = []
        for span in getattr(finding, SIDES[place]):
            top = pane.line(pane.content.place(span.sentence, span.start))[0]
            bottom = pane.line(pane.content.place(span.sentence, max(span.start, span.end - 1)))[1]
            found.append(QRectF(column.left() + 2, top * scale, column.width() - 4, max(LEAST, (bottom - top) * scale)))
        self._rects[key] = found
        return found

    def _column(self, place: int) -> QRectF:
        width = (self.width() - 6) / 2
        return QRectF(2 + place * (width + 2), 0, width, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._scroll(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll(event.position())

    def _scroll(self, point: QPointF) -> None:
        place = 0 if point.x() < self.width() / 2 else 1
        pane = self._pair.panes[place]
        at = point.y() / max(1, self.height()) * self._document_heights()[place]
        pane.setFocus()
        pane.verticalScrollBar().setValue(round(at - pane.viewport().height() / 2))
