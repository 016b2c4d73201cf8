"""What goes into a report: a choice among the findings, and how much of the texts and of the review goes with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from comparer.errors import ReportError
from comparer.model import Comparison, Decision, FactKind, Finding, Relation, Review, Salience

ORDER: tuple[Relation, ...] = ("conflict", "differ", "only_left", "only_right", "agree")
_ONE_SIDED: tuple[Relation, ...] = ("only_left", "only_right")
_RANK: dict[Salience, int] = {"high": 2, "medium": 1, "low": 0}


@dataclass(frozen=True, slots=True)
class Selection:
    """The choice that makes a report; the plain `Selection()` takes everything.

    `relations` and `kinds` are those wanted (no kinds: all of them), `salience` the least that counts. `only_real` keeps the
    findings that the reviewer judged real differences, `one_sided` says whether facts of one account only are told. `texts` is
    "full", or "excerpts" for the sentences alone that a chosen finding quotes, `decisions` whether verdicts, notes, corrected
    relations and the reviewer's name go along. `paper` is that of the formats with pages.
    """

    relations: tuple[Relation, ...] = ORDER
    kinds: tuple[str, ...] = ()
    salience: Salience = "low"
    only_real: bool = False
    one_sided: bool = True
    texts: Literal["full", "excerpts"] = "full"
    decisions: bool = True
    paper: Literal["a4", "letter"] = "a4"

    def relation(self, finding: Finding, decision: Decision) -> Relation:
        """The relation a report tells: the reviewer's where there is one and decisions go along, else the engine's."""
        return (decision.relation if self.decisions else None) or finding.relation

    def takes(self, finding: Finding, decision: Decision) -> bool:
        """Whether the finding goes into the report."""
        relation = self.relation(finding, decision)
        return (
            relation in self.relations
            and (self.one_sided or relation not in _ONE_SIDED)
            and (not self.kinds or finding.kind in self.kinds)
            and _RANK[finding.salience] >= _RANK[self.salience]
            and (not self.only_real or decision.verdict == "real")
        )

    @property
    def told(self) -> str:
        """The choice in words, for the evidence: "all findings, full texts"."""
        parts = []
        if set(self.relations) != set(ORDER):
            parts.append("relations " + ", ".join(self.relations))
        if self.kinds:
            parts.append("kinds " + ", ".join(self.kinds))
        if self.salience != "low":
            parts.append(f"salience {self.salience}" if self.salience == "high" else "salience medium or high")
        if self.only_real:
            parts.append("judged real only")
        if not self.one_sided:
            parts.append("without what one account alone tells")
        if not self.decisions:
            parts.append("without verdicts and notes")
        return "; ".join([*(parts or ["all findings"]), "full texts" if self.texts == "full" else "excerpts of the texts"])


def applied(selection: Selection, comparison: Comparison, review: Review) -> tuple[Comparison, Review]:
    """The comparison with the chosen findings alone, and the decisions on them (none where they do not go along)."""
    decisions = {decision.finding: decision for decision in review.decisions}
    chosen = tuple(f for f in comparison.findings if selection.takes(f, decisions.get(f.id, Decision(f.id))))
    if not selection.decisions:
        return replace(comparison, findings=chosen), Review()
    known = {finding.id for finding in chosen}
    return replace(comparison, findings=chosen), replace(review, decisions=tuple(d for d in review.decisions if d.finding in known))


def relations_named(names: Iterable[str]) -> tuple[Relation, ...]:
    """The relations of those names in the order of reports; "all" stands for every one. Raises ReportError for others."""
    wanted = {name.strip() for name in names if name.strip()}
    if wanted - {*ORDER, "all"}:
        raise ReportError(f"there is no relation {', '.join(sorted(wanted - set(ORDER)))}; choose among {', '.join(ORDER)}, all.")
    return ORDER if "all" in wanted else tuple(relation for relation in ORDER if relation in wanted)


def kinds_named(names: Iterable[str]) -> tuple[str, ...]:
    """The kinds of those names, in the order given. Raises ReportError for one that no finding can have."""
    known = (*get_args(FactKind), "wording")
    wanted = tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise ReportError(f"there is no kind {', '.join(unknown)}; choose among {', '.join(known)}.")
    return wanted
