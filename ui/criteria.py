"""Which findings are shown: one value that list, marks, map and stepping alike go by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comparer import Decision, Finding

ALL_RELATIONS = frozenset({"conflict", "differ", "agree", "only_left", "only_right"})
# Agreements and facts of one side only are folded at first: they are many, and seldom what an editor looks for.
FOLDED = frozenset({"conflict", "differ"})


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a finding must be to be shown. An empty set of kinds or saliences means any."""

    relations: frozenset[str] = FOLDED
    kinds: frozenset[str] = frozenset()
    saliences: frozenset[str] = frozenset()
    unjudged: bool = False
    noted: bool = False
    flagged: bool = False
    text: str = ""

    def accept(self, finding: Finding, decision: Decision) -> bool:
        """Whether a finding is shown, given what the reader decided on it."""
        if (decision.relation or finding.relation) not in self.relations:
            return False
        if (self.kinds and finding.kind not in self.kinds) or (self.saliences and finding.salience not in self.saliences):
            return False
        if (self.unjudged and decision.verdict) or (self.noted and not decision.note) or (self.flagged and not decision.flagged):
            return False
        return not self.text or all(word in haystack(finding, decision) for word in self.text.casefold().split())

    def toggled(self, relation: str) -> Criteria:
        """The same with one relation shown or hidden; hiding the last one shows all."""
        relations = self.relations ^ {relation}
        return replace(self, relations=relations or ALL_RELATIONS)

    @property
    def narrowed(self) -> bool:
        """Whether anything but the folding of relations hides findings."""
        return bool(self.kinds or self.saliences or self.unjudged or self.noted or self.flagged or self.text)


def haystack(finding: Finding, decision: Decision) -> str:
    """What the free text is looked for in."""
    spans = " ".join(span.text for span in (*finding.left, *finding.right))
    return f"{finding.kind} {finding.detail} {finding.explanation} {spans} {decision.note}".casefold()
