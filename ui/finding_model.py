"""The findings as a Qt model, and the part of them that is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from comparer import Finding, Span
from ui.plain import tip
from ui.session import SIDES, Session
from ui.words import noop, tr

Index = QModelIndex | QPersistentModelIndex
FindingRole = int(Qt.ItemDataRole.UserRole)
SortRole = FindingRole + 1
COLUMNS = ("relation", "kind", "left", "right", "verdict", "note")
VERDICTS = {"": "", "real": noop("✓ real"), "not_real": noop("✗ not"), "later": noop("… later")}
SPOKEN_VERDICTS = {
    "": noop("not judged"),
    "real": noop("judged a real difference"),
    "not_real": noop("judged not a difference"),
    "later": noop("to be decided later"),
}
_WEIGHT = {"conflict": 0, "differ": 1, "only_left": 2, "only_right": 3, "agree": 4}


class FindingModel(QAbstractTableModel):
    """All findings of the session, in the engine's order (the most salient first)."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._findings: tuple[Finding, ...] = ()
        self._rows: dict[str, int] = {}
        session.opened.connect(self.reload)
        session.decided.connect(self._decided)

    def reload(self) -> None:
        self.beginResetModel()
        self._findings = self._session.findings
        self._rows = {finding.id: row for row, finding in enumerate(self._findings)}
        self.endResetModel()

    def row_of(self, finding: Finding) -> int:
        """The row of a finding, -1 where it has none."""
        return self._rows.get(finding.id, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(COLUMNS):
            return (tr("Relation"), tr("Kind"), *self._session.names, tr("Verdict"), tr("Note"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(finding, COLUMNS[index.column()])
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._session.explanation(finding))
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self._session, finding) if index.column() == 0 else self._text(finding, COLUMNS[index.column()])
            case _ if role == FindingRole:
                return finding
            case _ if role == SortRole:
                return self._key(finding, COLUMNS[index.column()], index.row())
        return None

    def _text(self, finding: Finding, column: str) -> str:
        decision = self._session.decision(finding)
        match column:
            case "relation":
                return f"{self._session.glyph(finding)}  {self._session.relation_word(finding)}"
            case "kind":
                return tr(finding.kind)
            case "left":
                return quoted(finding.left)
            case "right":
                return quoted(finding.right)
            case "verdict":
                verdict = tr(VERDICTS[decision.verdict]) if decision.verdict else ""
                return "  ".join(filter(None, (verdict, "⚑" if decision.flagged else "")))
        return decision.note.partition("\n")[0]

    def _key(self, finding: Finding, column: str, row: int) -> int | str:
        if column == "relation":
            return _WEIGHT[self._session.relation(finding)] * 100_000 + row
        if column in ("left", "right"):
            spans = getattr(finding, column)
            return spans[0].sentence * 10_000 + min(spans[0].start, 9_999) if spans else 2**31 - 1
        return self._text(finding, column).casefold()

    def _decided(self, identity: str) -> None:
        row = self._rows.get(identity)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))


class FindingFilter(QSortFilterProxyModel):
    """The shown findings. Unsorted, they stand in the engine's order; sorted by an account's column, in the order of its text."""

    def __init__(self, session: Session, model: FindingModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setDynamicSortFilter(True)
        self._filtering = False
        self.setSortRole(SortRole)
        self.setSourceModel(model)
        session.criteria_changed.connect(self._refilter)
        for signal in (self.modelReset, self.rowsInserted, self.rowsRemoved, self.layoutChanged):
            signal.connect(self._tell)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        finding = self._session.findings[row]
        return self._session.criteria.accept(finding, self._session.decision(finding))

    def finding(self, row: int) -> Finding:
        found: Finding = self.index(row, 0).data(FindingRole)
        return found

    def _refilter(self) -> None:
        self._filtering = True  # each stretch of rows that comes or goes has its signal; marks and map are made anew once
        self.beginFilterChange()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
        self._filtering = False
        self._tell()

    def _tell(self) -> None:
        if self._filtering:
            return
        source = self._session.findings
        self._session.set_visible(tuple(source[self.mapToSource(self.index(row, 0)).row()] for row in range(self.rowCount())))


def quoted(spans: tuple[Span, ...]) -> str:
    """The words of one side of a finding."""
    return " … ".join(span.text for span in spans)


def spoken(session: Session, finding: Finding) -> str:
    """A finding as one utterance: relation, words of both sides, explanation, verdict, and its place last."""
    explanation = session.explanation(finding)
    said = explanation.casefold()  # most explanations tell the words of both sides; nobody wants to hear them twice
    parts = [session.relation_word(finding)]
    for name, side in zip(session.names, SIDES, strict=True):
        if spans := getattr(finding, side):
            page, words = session.pages(side, finding), quoted(spans)
            told = "" if f"“{words}”".casefold() in said else f": {words}"
            if page or told:
                parts.append(f"{name}, {page}{told}" if page else f"{name}{told}")
    parts += [explanation.rstrip("."), tr(SPOKEN_VERDICTS[session.decision(finding).verdict])]
    order = [shown.id for shown in session.visible]
    if finding.id in order:
        parts.append(tr("{place} of {count}").format(place=order.index(finding.id) + 1, count=len(order)))
    return ". ".join(parts)
