"""Linked facts to findings: which facts speak of the same thing, how they relate, and the explanation.

Facts of one kind in linked sentences are candidates (`pairing`); `relate` of their kind says how they stand to one another;
equal values are paired first, so that a difference is reported only where no equal value stands for the same thing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from comparer import explanations, labels, salience
from comparer.descriptions import redescribed
from comparer.facts import KINDS
from comparer.facts.kind import Kind
from comparer.joining import joined
from comparer.model import Article, Fact, Finding, Link, Span
from comparer.one_sided import one_sided
from comparer.pairing import Candidate, Surroundings, across, assign, in_linked_sentences, overlap, weighed
from comparer.relations.outcome import Outcome, PairContext

# How alike the surroundings of two facts must be before they count as speaking of the same thing: for an agreement, a
# difference and a conflict. Set on annotated news pairs (differences found against false ones); measure there again after a
# change. A conflict needs more than a difference: it accuses.
NEEDED: dict[str, tuple[float, float, float]] = {
    "quantity": (0.12, 0.30, 0.35), "money": (0.12, 0.20, 0.35), "percent": (0.15, 0.30, 0.40), "measure": (0.12, 0.25, 0.35),
    "age": (0.15, 0.40, 0.45), "duration": (0.15, 0.30, 0.45), "date": (0.10, 0.25, 0.45), "time": (0.10, 0.30, 0.45),
    "source": (0.0, 0.15, 0.15), "place": (0.0, 0.35, 0.45), "name": (0.0, 0.20, 0.20),
}  # fmt: skip
OTHERWISE = (0.0, 0.0, 0.0)  # the relation of the other kinds looks at names and words itself
ALONE = 0.55  # surroundings so alike that no shared word right beside the facts is asked for
EQUAL_BONUS = 0.5


def find(
    left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...], links: tuple[Link, ...]
) -> tuple[Finding, ...]:
    """The findings of two articles, the most salient first, then in the order of the left text."""
    context = PairContext(left, right)
    around = Surroundings(left), Surroundings(right)
    names = labels.outlets(left, right)
    found: list[tuple[float, Finding]] = []
    paired: list[Candidate] = []
    figures = _outside_sources(facts_left), _outside_sources(facts_right)
    for kind in KINDS:
        sides = figures if kind.name == "quantity" else (facts_left, facts_right)
        for candidate, outcome in joined(_related(kind, *sides, links, around, context), context):
            paired.append(candidate)
            found.append(_finding(kind, candidate, outcome, context, names))
    found += _wordings(context, links, around, names, paired)
    found += one_sided(left, right, facts_left, facts_right, links, paired, names)
    found.sort(key=lambda entry: _display_order(entry[0], entry[1]))
    return tuple(_numbered([finding for _, finding in found]))


def _outside_sources(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The counts that are no part of a source: "two" of "two US officials said" is compared with the source."""
    places = [(fact.sentence, fact.start, fact.end) for fact in facts if fact.kind == "source"]
    return tuple(
        fact
        for fact in facts
        if fact.kind == "quantity"
        and not any(index == fact.sentence and start <= fact.start and fact.end <= end for index, start, end in places)
    )


def _related(
    kind: Kind, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...], links: tuple[Link, ...],
    around: tuple[Surroundings, Surroundings], context: PairContext,
) -> Iterator[tuple[Candidate, Outcome]]:  # fmt: skip
    """The pairs of facts of a kind that are about the same thing, and how they relate."""
    outcomes: dict[Candidate, Outcome] = {}

    def relate(candidate: Candidate, outcome: Outcome | None) -> None:
        if outcome is not None and _same_thing(kind.name, candidate, outcome):
            outcomes[candidate] = outcome

    for left, right, link in in_linked_sentences(kind.name, facts_left, facts_right, links):
        outcome = kind.relate(left, right, context)
        if outcome is not None:  # weighing costs more than relating
            relate(weighed(left, right, link, around), outcome)
    if links:  # without links the two tell of other events
        for candidate in across(kind.name, facts_left, facts_right, around):
            relate(candidate, kind.relate(candidate.left, candidate.right, context))
    told: set[tuple[str, str]] = set()
    for candidate in assign(outcomes, lambda candidate: _score(candidate, outcomes[candidate])):
        outcome = outcomes[candidate]
        values = kind.name + repr(candidate.left.value), repr(candidate.right.value)
        if kind.layer == "entity":
            if values in told or _told_as_finely(kind, candidate, outcome, facts_left, facts_right, context):
                continue
            told.add(values)
        yield candidate, outcome


def _told_as_finely(
    kind: Kind, candidate: Candidate, outcome: Outcome, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...], context: PairContext
) -> bool:
    """Whether the account that is less precise here gives the finer value elsewhere, so that nothing differs."""
    if outcome.detail == "more_precise_right":
        others = [(fact, candidate.right) for fact in facts_left]
    elif outcome.detail == "more_precise_left":
        others = [(candidate.left, fact) for fact in facts_right]
    else:
        return False
    relations = (kind.relate(left, right, context) for left, right in others if left.kind == right.kind)
    return any(relation is not None and relation.relation == "agree" for relation in relations)


def _same_thing(kind: str, candidate: Candidate, outcome: Outcome) -> bool:
    """Whether two facts speak of the same thing, so that their relation may be told."""
    needed = dict(zip(("agree", "differ", "conflict"), NEEDED.get(kind, OTHERWISE), strict=True))[outcome.relation]
    if not candidate.counted or candidate.strength < needed:
        return False
    if outcome.relation == "agree" or kind not in NEEDED:
        return True
    if outcome.relation == "conflict" and candidate.counted < 1:
        return False
    return candidate.beside or candidate.strength >= ALONE


def _score(candidate: Candidate, outcome: Outcome) -> float:
    return candidate.strength + 0.3 * candidate.link + (EQUAL_BONUS if outcome.relation == "agree" else 0.0)


def _finding(
    kind: Kind, candidate: Candidate, outcome: Outcome, context: PairContext, names: tuple[str, str]
) -> tuple[float, Finding]:
    left, right = candidate.left, candidate.right
    prominence = _prominence(left, right, context)
    total = salience.points(kind.name, outcome.relation, outcome.detail, outcome.size, prominence)
    return total, Finding(
        id=_key(kind.name, context, (left.span,), (right.span,)),
        kind=kind.name,
        relation=outcome.relation,
        detail=outcome.detail,
        salience=salience.salience(total),
        left=(left.span,),
        right=(right.span,),
        explanation=explanations.explain_pair(left, right, names, outcome.reason),
        normalised=outcome.normalised,
        rule=f"relate {kind.name}",
        features=(
            ("link score", f"{candidate.link:.2f}"),
            ("likeness of surroundings", f"{candidate.strength:.2f}"),
            ("size of the difference", f"{outcome.size:.2f}"),
            ("prominence", f"{prominence:.2f}"),
        ),
    )


def _wordings(
    context: PairContext, links: tuple[Link, ...], around: tuple[Surroundings, Surroundings], names: tuple[str, str],
    paired: list[Candidate],
) -> Iterator[tuple[float, Finding]]:  # fmt: skip
    """The things that the two accounts describe otherwise, where no fact of the typology tells it already."""
    for pair in redescribed(context.left, context.right, links, around):
        if any(overlap(pair.left, other.left) and overlap(pair.right, other.right) for other in paired):
            continue
        total = salience.points("wording", "differ", "other_description", 0.0, _prominence(pair.left, pair.right, context))
        yield total, Finding(
            id=_key("wording", context, (pair.left,), (pair.right,)),
            kind="wording",
            relation="differ",
            detail="other_description",
            salience=salience.salience(total),
            left=(pair.left,),
            right=(pair.right,),
            explanation=explanations.explain_pair(pair.left, pair.right, names, "they describe the same thing in other words"),
            rule="one thing described otherwise",
            features=(("likeness of surroundings", f"{pair.strength:.2f}"),),
        )


def _prominence(left: Span, right: Span, context: PairContext) -> float:
    """How near the top the two stand in their accounts, 0..1."""
    sides = (left, context.left), (right, context.right)
    return sum(salience.prominence(span.sentence, len(article.sentences)) for span, article in sides) / 2


def _key(kind: str, context: PairContext, left: tuple[Span, ...], right: tuple[Span, ...]) -> str:
    """A name of a finding made of its words, not of its place, so that it survives an edit elsewhere in the article."""
    parts = [kind]
    for article, spans in ((context.left, left), (context.right, right)):
        for span in spans:
            parts += [article.sentences[span.sentence].text, str(span.start), span.text]
        parts.append("|")
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _numbered(findings: list[Finding]) -> Iterator[Finding]:
    """The findings with ids made unique: the same words twice in an article give "…-2"."""
    from dataclasses import replace

    seen: dict[str, int] = {}
    for finding in findings:
        seen[finding.id] = seen.get(finding.id, 0) + 1
        yield finding if seen[finding.id] == 1 else replace(finding, id=f"{finding.id}-{seen[finding.id]}")


def _display_order(total: float, finding: Finding) -> tuple[int, float, int, int, str]:
    spans = (*finding.left, *finding.right)
    first = min(span.sentence for span in spans), min(span.start for span in spans)
    return salience.rank(finding.salience), -round(total, 6), *first, finding.id
