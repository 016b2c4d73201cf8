"""The list of the shown findings and the bar that narrows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comparer import Finding, labels
from ui import theme
from ui.finding_model import COLUMNS, FindingFilter, FindingModel, FindingRole
from ui.plain import tip
from ui.session import Session
from ui.words import relation_word, tr

ROW, HEADING = 30, 26  # pixels of a row, and of the heading above the first row of a group
GROUPS = ("", "relation", "kind")


class FindingDelegate(QStyledItemDelegate):
    """Paints a row: the sign and word of the relation in its colour, the rest calm, the current row tinted. `headings` are the
    headings of groups by the row they stand above."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.headings: dict[int, str] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        colours = theme.current()
        finding: Finding = index.data(FindingRole)
        relation = self._session.relation(finding)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        heading = self.headings.get(index.row())
        if heading is not None:
            self._paint_heading(painter, QRect(rect.left(), rect.top(), rect.width(), HEADING), heading)
            rect = rect.adjusted(0, HEADING, 0, 0)
        painter.fillRect(rect, colours["selection"] if chosen else colours["paper"])
        column = COLUMNS[index.column()]
        if chosen and column == "relation":
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colours["accent"])
        painter.setPen(QPen(colours["line"], 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        table = self.parent()
        if chosen and isinstance(table, QTableView) and table.hasFocus():  # the ring of the keyboard, over all cells of the row
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), colours["accent"])
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colours["accent"])
        faded = self._session.decision(finding).verdict == "not_real" or column in ("kind", "note")
        colour = colours.mark(relation) if column == "relation" else colours["muted" if faded else "text"]
        painter.setPen(colour)
        font = painter.font()
        font.setBold(column == "relation")
        painter.setFont(font)
        inner = rect.adjusted(11, 0, -6, 0)
        text = painter.fontMetrics().elidedText(index.data() or "", Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        painter.restore()

    def _paint_heading(self, painter: QPainter, strip: QRect, heading: str) -> None:
        """The part of a heading that stands above one cell; it begins at the first column and runs on over the others."""
        colours, table = theme.current(), self.parent()
        assert isinstance(table, QTableView)
        painter.save()
        painter.setClipRect(strip)
        painter.fillRect(strip, colours["window"])
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colours["text"])
        whole = QRect(table.columnViewportPosition(0) + 11, strip.top(), table.viewport().width(), strip.height())
        painter.drawText(whole, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, heading)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, max(28, option.fontMetrics.height() + 12))


class FindingTable(QTableView):
    """The list. Up and Down move in it; Enter reveals the finding in the panes."""

    revealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setAccessibleName(tr("Findings"))
        self.empty = ""  # what is told where no row is

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.revealed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or a word on why there are none."""
        super().paintEvent(event)
        if self.empty and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(theme.current()["muted"])
            area = self.viewport().rect().adjusted(24, 0, -24, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.empty)
            painter.end()


class FindingView(QWidget):
    """List and filter bar. The current row is the current finding of the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = FindingModel(session, self)
        self.proxy = FindingFilter(session, self.model, self)
        self._following = False
        # Rows that go take the selection elsewhere; that is no choice of the reader's. Connected before the table is.
        for signal in (self.proxy.rowsAboutToBeRemoved, self.proxy.modelAboutToBeReset, self.proxy.layoutAboutToBeChanged):
            signal.connect(self._hold)
        self.table = FindingTable(self)
        self.table.setModel(self.proxy)
        for signal in (self.proxy.rowsRemoved, self.proxy.modelReset, self.proxy.layoutChanged):
            signal.connect(self._release)
        self.proxy.rowsInserted.connect(lambda: self._head())
        self.delegate = FindingDelegate(session, self.table)
        self.table.setItemDelegate(self.delegate)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.grouping = ""
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(46)
        for column, width in enumerate((148, 80, 0, 0, 76, 90)):
            stretch = not width
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive)
            if width:
                header.resizeSection(column, width)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.proxy.sort(-1)
        self.bar = FilterBar(session, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.bar.lower()  # screen readers go from the lowest up
        layout.addWidget(self.bar)
        layout.addWidget(self.table, 1)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        session.current_changed.connect(self.follow)
        session.visible_changed.connect(self.follow)
        session.opened.connect(self.bar.refresh)
        session.decided.connect(lambda _: self.bar.refresh())
        session.criteria_changed.connect(self.bar.refresh)
        for changed in (session.opened, session.visible_changed, session.criteria_changed):
            changed.connect(self._tell_empty)
        header.sortIndicatorChanged.connect(self._sorted)
        session.opened.connect(self._head)
        session.visible_changed.connect(self._head)
        session.decided.connect(lambda _: self._head())

    def group(self, by: str) -> None:
        """Group the list by "relation" or "kind", each group under its heading; "" for the engine's order without groups."""
        self.grouping = by
        if by:
            self.table.sortByColumn(COLUMNS.index(by), Qt.SortOrder.AscendingOrder)
        else:
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.proxy.sort(-1)
        self._head()

    def _sorted(self, column: int) -> None:
        """Sorted by another column, the list has no groups any more."""
        if self.grouping and column != COLUMNS.index(self.grouping):
            self.grouping = ""
            self._head()

    def _head(self) -> None:
        """Put a heading above the first row of each group."""
        if self.grouping or self.delegate.headings:
            self._make_headings()
            self._fit_rows()

    def _make_headings(self) -> None:
        words = [self._group_of(self.proxy.finding(row)) for row in range(self.proxy.rowCount())] if self.grouping else []
        counts = Counter(words)
        self.delegate.headings = {
            row: f"{word}  {counts[word]}" for row, word in enumerate(words) if row == 0 or words[row - 1] != word
        }  # fmt: skip

    def _fit_rows(self) -> None:
        for row in range(self.proxy.rowCount()):
            height = ROW + (HEADING if row in self.delegate.headings else 0)
            if self.table.rowHeight(row) != height:
                self.table.setRowHeight(row, height)
        self.table.viewport().update()

    def _group_of(self, finding: Finding) -> str:
        if self.grouping == "kind":
            return tr(finding.kind)
        return f"{self._session.glyph(finding)}  {relation_word(self._session.relation(finding), self._session.names, 2)}"

    def restyle(self) -> None:
        """Take over the theme in force."""
        colours = theme.current()
        look = f"padding: 5px 11px; border: 0; background: {colours['window'].name()}; color: {colours['text'].name()};"
        self.table.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ {look} }}")
        self.bar.field.setStyleSheet(theme.field_look("QLineEdit"))
        self.table.verticalScrollBar().setStyleSheet(theme.bar_look())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words of both accounts keep theirs."""
        super().resizeEvent(event)
        width = event.size().width()
        for column, least in (("kind", 480), ("note", 600), ("verdict", 380)):
            self.table.setColumnHidden(COLUMNS.index(column), width < least)
        self.table.horizontalHeader().resizeSection(0, 148 if width >= 480 else 112)

    def _tell_empty(self) -> None:
        """What stands in a list without rows: that nothing was found, or that something is hidden and how it is seen."""
        self.table.empty = self._session.nothing_shown()
        self.table.setAccessibleDescription(self.table.empty)
        self.table.viewport().update()

    def follow(self) -> None:
        """Select the row of the current finding, if it is shown."""
        finding = self._session.current
        self._following = True
        row = self.model.row_of(finding) if finding else -1
        index = self.proxy.mapFromSource(self.model.index(row, 0)) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if index.isValid():
            self.table.selectionModel().setCurrentIndex(index, flags)
            self.table.scrollTo(index)
        else:
            self.table.clearSelection()
        self._following = False

    def _hold(self) -> None:
        self._following = True

    def _release(self) -> None:
        self._following = False
        self._head()
        self._fit_rows()  # rows that moved have taken their heights along
        self.follow()

    def _row_changed(self, index: QModelIndex) -> None:
        if not self._following and index.isValid():
            self._session.set_current(index.data(FindingRole))


class FilterBar(QWidget):
    """One button a relation with its count, a choice of kinds, and free text."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAutoFillBackground(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(4)
        self.buttons: dict[str, QToolButton] = {}
        for relation in labels.RELATIONS:
            button = RelationButton(relation, self)
            button.clicked.connect(lambda _=False, relation=relation: self._toggle(relation))
            self.buttons[relation] = button
            layout.addWidget(button)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(tr("Kind of fact shown"))
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kinds.activated.connect(self._choose_kind)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Filter findings"))
        self.field.setAccessibleName(tr("Filter findings by text"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(70)
        self.field.textChanged.connect(lambda text: session.set_criteria(replace(session.criteria, text=text.strip())))
        layout.addStretch(1)
        layout.addWidget(self.kinds)
        layout.addWidget(self.field, 1)
        self.refresh()

    def refresh(self) -> None:
        """Counts, pressed buttons and choices from the session."""
        session = self._session
        counts = Counter(session.relation(finding) for finding in session.findings)
        for relation, button in self.buttons.items():
            word = relation_word(relation, session.names, 2)
            button.setText(f"{labels.RELATIONS[relation][0]} {counts[relation]}")
            shown = relation in session.criteria.relations
            button.setChecked(shown)
            told = tr("{count} {word}: {state}").format(count=counts[relation], word=word, state="shown" if shown else "hidden")
            button.setToolTip(tip(told))  # the word may name an outlet
            button.setAccessibleName(f"{counts[relation]} {word}")
            button.setAccessibleDescription(tr("Shows or hides them"))
        kinds = sorted({finding.kind for finding in session.findings})
        if [self.kinds.itemData(at) for at in range(self.kinds.count())] != ["", *kinds]:
            self.kinds.clear()
            self.kinds.addItem(tr("every kind"), "")
            for kind in kinds:
                self.kinds.addItem(tr(kind), kind)
        chosen = next(iter(session.criteria.kinds), None)
        self.kinds.setCurrentIndex(kinds.index(chosen) + 1 if chosen in kinds else 0)
        if self.field.text().strip() != session.criteria.text:
            self.field.setText(session.criteria.text)

    def _toggle(self, relation: str) -> None:
        self._session.set_criteria(self._session.criteria.toggled(relation))
        self.refresh()

    def _choose_kind(self, place: int) -> None:
        kinds = frozenset({self.kinds.itemData(place)}) if place else frozenset()
        self._session.set_criteria(replace(self._session.criteria, kinds=kinds))


class RelationButton(QToolButton):
    """Shows or hides the findings of one relation; filled while they are shown."""

    def __init__(self, relation: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._relation = relation
        self.setCheckable(True)
        self.setMinimumSize(44, 26)

    def paintEvent(self, event: object) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.isChecked()
        mark = colours.mark(self._relation)
        painter.setPen(QPen(colours["text"] if self.hasFocus() else mark if shown else colours["control"], 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(colours.fill(self._relation) if shown else colours["hover"] if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(colours["text"] if shown else colours["muted"])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
