"""The open pair: its comparison, what the reader decided, what is shown and what is current. Views watch it; it knows no view."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from comparer import Comparison, Decision, Finding, Review, labels
from comparer.pages import pages_of
from comparer.progress import progress
from ui import words
from ui.criteria import Criteria

SIDES = ("left", "right")


class Session(QObject):
    """One pair of accounts under review. `visible` are the shown findings in the order of the list."""

    opened = Signal()  # another comparison is there, or none
    current_changed = Signal()
    criteria_changed = Signal()
    visible_changed = Signal()
    reviewed_changed = Signal()
    decided = Signal(str)  # the decision on the finding of that id

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.names = ("Left account", "Right account")
        self.decisions: dict[str, Decision] = {}
        self.reviewed: dict[str, frozenset[int]] = {"left": frozenset(), "right": frozenset()}  # sentences that were gone through
        self.criteria = Criteria()
        self.visible: tuple[Finding, ...] = ()
        self._current = ""
        self.gap: int | None = None  # where in the list the current finding stood that is not found any more
        self._by_id: dict[str, Finding] = {}

    def open(self, comparison: Comparison | None, decisions: Iterable[Decision] = ()) -> None:
        """Show a comparison with the decisions on it; the current finding stays where it is found again."""
        self.comparison = comparison
        order = [finding.id for finding in self.visible]
        self.decisions = {decision.finding: decision for decision in decisions}
        self._by_id = {finding.id: finding for finding in comparison.findings} if comparison else {}
        self.names = labels.outlets(comparison.left, comparison.right) if comparison else ("Left account", "Right account")
        if comparison is None:
            self.gap = None
        elif self._current and self._current not in self._by_id:
            self.gap = order.index(self._current) if self._current in order else 0
        if self._current not in self._by_id:
            self._current = ""
        if comparison is None:
            self.set_reviewed({"left": frozenset(), "right": frozenset()})
        self.opened.emit()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.comparison.findings if self.comparison else ()

    @property
    def current(self) -> Finding | None:
        return self._by_id.get(self._current)

    def set_current(self, finding: Finding | None) -> None:
        """Make a finding the current one, shown or not."""
        identity = finding.id if finding else ""
        self.gap = None
        if identity != self._current:
            self._current = identity
            self.current_changed.emit()

    def finding(self, identity: str) -> Finding | None:
        return self._by_id.get(identity)

    def decision(self, finding: Finding) -> Decision:
        """What was decided on a finding; an empty decision where nothing was."""
        return self.decisions.get(finding.id) or Decision(finding.id)

    def relation(self, finding: Finding) -> str:
        """The relation of a finding, as corrected by the reader if it was."""
        decision = self.decisions.get(finding.id)
        return (decision.relation if decision else None) or finding.relation

    def relation_word(self, finding: Finding) -> str:
        return words.relation_word(self.relation(finding), self.names)

    def glyph(self, finding: Finding) -> str:
        return labels.RELATIONS[self.relation(finding)][0]

    def explanation(self, finding: Finding) -> str:
        """What is said of a finding; where the reader corrected the relation, after what it was found as."""
        if self.relation(finding) == finding.relation:
            return finding.explanation
        what = words.relation_word(finding.relation, self.names), words.detail_words(finding.detail, self.names)
        return words.tr("Found: {what}. {explanation}").format(what=", ".join(filter(None, what)), explanation=finding.explanation)

    def pages(self, side: str, finding: Finding) -> str:
        """Where the words of a side stand in a PDF: "p. 3", "p. 3, 4"; "" for other files."""
        if self.comparison is None or not getattr(finding, side):
            return ""
        found = pages_of(getattr(self.comparison, side), (span.sentence for span in getattr(finding, side)))
        return words.tr("p. {page}").format(page=", ".join(map(str, found))) if found else ""

    def decide(self, decision: Decision) -> None:
        """Put a decision in force. Keeping it on disk and undoing it is the matter of who calls."""
        self.decisions[decision.finding] = decision
        self.decided.emit(decision.finding)

    def set_reviewed(self, reviewed: dict[str, frozenset[int]]) -> None:
        """Put in force which sentences of each side are reviewed. Keeping that on disk is the matter of who calls."""
        if reviewed != self.reviewed:
            self.reviewed = reviewed
            self.reviewed_changed.emit()

    def set_criteria(self, criteria: Criteria) -> None:
        if criteria != self.criteria:
            self.criteria = criteria
            self.criteria_changed.emit()

    def set_visible(self, findings: tuple[Finding, ...]) -> None:
        """Told by the list, which knows the order."""
        if findings != self.visible:
            self.visible = findings
            self.visible_changed.emit()

    def nothing_shown(self) -> str:
        """Why no finding is shown: nothing was found, or what there is is hidden; "" where one is shown, or nothing is compared."""
        if self.comparison is None or self.visible:
            return ""
        if not self.findings:
            return words.tr("Nothing differs that could be found.")
        if self.criteria.narrowed:
            return words.tr("No finding fits what is asked for. Esc takes the filter away, V A shows everything.")
        if self.criteria != Criteria():
            return words.tr("No finding of this kind. V A shows everything.")
        told = words.tr("No conflict and no difference was found. V A shows {count} more: agreements, and what one account alone tells.")
        return told.format(count=len(self.findings))

    def step(self, by: int, wanted: Callable[[Finding], bool] = lambda _: True) -> tuple[Finding | None, bool]:
        """The next shown finding in that direction that is wanted, and whether the end was passed to get there.
        From a finding that is not shown (any more) the step starts at its place in the comparison, from one that is not found any
        more at its place in the list."""
        if not self.visible:
            return None, False
        order, count = [finding.id for finding in self.visible], len(self.visible)
        if self._current in order:
            place = order.index(self._current)
        elif self.gap is not None:
            place = self.gap - (1 if by > 0 else 0)
        else:
            place = self._gap(order) - (1 if by > 0 else 0) if self._current else (-1 if by > 0 else count)
        for distance in range(1, count + 1):
            at = place + by * distance
            finding = self.visible[at % count]
            if wanted(finding):
                return finding, not 0 <= at < count
        return None, False

    def _gap(self, order: list[str]) -> int:
        """Where the current finding would stand among the shown ones."""
        places = {finding.id: place for place, finding in enumerate(self.findings)}
        own = places.get(self._current, -1)
        return next((at for at, identity in enumerate(order) if places[identity] > own), len(order))

    def review(self) -> Review:
        """The decisions in the order of the findings, as reports take them."""
        return Review(tuple(self.decisions[finding.id] for finding in self.findings if finding.id in self.decisions))

    def progress(self) -> tuple[int, int, int]:
        """How many findings that can differ are judged, how many there are, and how many conflicts are left."""
        judged, total, _, conflicts = progress(self.findings, self.decisions)
        return judged, total, conflicts

    def update(self, finding: Finding, **changes: object) -> Decision:
        """The decision on a finding with some of its parts changed; not yet in force."""
        return replace(self.decision(finding), **changes)  # type: ignore[arg-type]  # the names are those of Decision's fields
