"""Linked facts to findings, each with its relation, its salience and its explanation, in the order in which they are shown.

Each room takes both accounts (`accounts`) and finds one sort: facts about the same thing (`matching`), opposite deeds (`opposites`), deeds
in each other's place (`rival_deeds`), what only one account is sure of (`hedged`), sentences alike but for one place (`substitutions`),
amounts left over (`leftovers`, `near_values`), one thing or several (`one_or_more`), parts and their sum (`parts`), votes and ranks
(`tallies`), names misspelt (`slips`), quotations told in other words (`paraphrases`), things told in stronger words (`strengths`) or
described otherwise (`descriptions`), and what only one account has (`one_sided`).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from comparer import collector, labels
from comparer.facts import KINDS
from comparer.findings import explanations, salience
from comparer.findings.accounts import Accounts, accounts_of
from comparer.findings.consolidation import Told, consolidated
from comparer.findings.descriptions import redescribed
from comparer.findings.hedged import hedged
from comparer.findings.joining import joined
from comparer.findings.leftovers import leftovers
from comparer.findings.matching import related
from comparer.findings.near_values import near_values
from comparer.findings.one_or_more import one_or_more
from comparer.findings.one_sided import one_sided
from comparer.findings.opposites import opposites
from comparer.findings.origins import origins
from comparer.findings.pairing import Candidate, Found, overlap
from comparer.findings.paraphrases import paraphrases
from comparer.findings.parts import sums
from comparer.findings.rival_deeds import rival_deeds
from comparer.findings.slips import slips
from comparer.findings.strengths import Unequal, unequal
from comparer.findings.substitutions import kind_told, substitutions
from comparer.findings.tallies import tallies
from comparer.model import Article, Fact, Finding, Link, Span
from comparer.relations.outcome import Outcome, PairContext


class Worded(NamedTuple):
    """One thing in two wordings: where, how alike the surroundings are, the finer relation, the reason told and the rule that found it."""

    left: Span
    right: Span
    strength: float
    detail: str
    reason: str
    rule: str


@collector.resting()
def find(
    left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...], links: tuple[Link, ...]
) -> tuple[Finding, ...]:
    """The findings of two articles, the most salient first, then in the order of the left text."""
    accounts = accounts_of(left, right, facts_left, facts_right, links)
    names = labels.outlets(left, right)
    found: list[Told] = []
    paired: list[Candidate] = []

    def tell(pairs: Iterable[Found], kind: str = "") -> None:
        """Keep what a room has found, under a kind or the kind of the fact on the left, for the rooms after it to pass over."""
        for candidate, outcome in list(pairs):
            paired.append(candidate)
            found.append(_finding(kind or candidate.left.kind, candidate, outcome, accounts.context, names))

    ends: list[Candidate] = []  # each end of what is told as one range, so that none is told once more by itself
    for kind in KINDS:
        pairs = list(related(kind, accounts))
        ends += [candidate for candidate, _ in pairs]
        tell(joined(pairs, accounts.context), kind.name)
    tell(origins(accounts, paired))
    tell(opposites(accounts), "action")
    tell(rival_deeds(accounts), "action")
    tell(hedged(accounts, [pair for pair, told in zip(paired, found, strict=True) if told.finding.relation != "agree"]))
    paired += ends
    for candidate, outcome in substitutions(accounts, paired):
        tell([(candidate, outcome)], kind_told(candidate))
    tell(leftovers(accounts, paired))
    tell(near_values(accounts, paired))
    tell(one_or_more(accounts, paired))
    counted = [*sums(accounts, paired), *tallies(accounts, paired)]
    tell(counted, "quantity")
    paired += [number for candidate, _ in counted for number in _covered(candidate, accounts)]
    tell(slips(accounts, paired))
    tell(paraphrases(accounts, paired), "quote")
    unlike = [told.finding for told in found if told.finding.relation != "agree"]  # an agreement inside a description tells nothing of it
    stronger = tuple(unequal(accounts))
    found += _wordings(accounts, names, unlike, stronger)
    found = list(consolidated([told for told in found if not _in_both(told.finding, accounts)]))
    deeds = [pair for pair in stronger if pair.deed]
    found += one_sided(accounts, paired, names, ({pair.left.sentence for pair in deeds}, {pair.right.sentence for pair in deeds}))
    found.sort(key=_display_order)
    return tuple(_numbered([told.finding for told in found]))


def _in_both(finding: Finding, accounts: Accounts) -> bool:
    """Whether a difference stands in a sentence that the other account has word for word, so that both tell the same there."""
    unlike = finding.relation in ("conflict", "differ")
    return unlike and any(accounts.in_both(one.sentence, other.sentence) for one in finding.left for other in finding.right)


def _covered(candidate: Candidate, accounts: Accounts) -> Iterator[Candidate]:
    """A tally as pairs with the numbers that stand in it, so that these are not told once more by themselves."""
    yield from (candidate._replace(left=fact) for fact in accounts.left.facts if overlap(fact, candidate.left))
    yield from (candidate._replace(right=fact) for fact in accounts.right.facts if overlap(fact, candidate.right))


def _finding(
    kind: str, candidate: Candidate, outcome: Outcome, context: PairContext, names: tuple[str, str]
) -> Told:
    left, right = candidate.left, candidate.right
    prominence = _prominence(left, right, context)
    total = salience.points(kind, outcome.relation, outcome.detail, outcome.size, prominence)
    finding = Finding(
        id=_key(kind, context, (left.span,), (right.span,)),
        kind=kind,
        relation=outcome.relation,
        detail=outcome.detail,
        salience=salience.salience(total),
        left=(left.span,),
        right=(right.span,),
        explanation=explanations.explain_pair(left, right, names, outcome.reason),
        normalised=outcome.normalised,
        rule=f"relate {kind}",
        features=(
            *((("link score", f"{candidate.link:.2f}"),) if candidate.link else ()),  # none where it was found wherever the two stand
            ("likeness of surroundings", f"{candidate.strength:.2f}"),
            ("size of the difference", f"{outcome.size:.2f}"),
            ("prominence", f"{prominence:.2f}"),
        ),
    )
    return Told(total, finding, outcome.reason)


def _wordings(
    accounts: Accounts, names: tuple[str, str], differing: list[Finding], stronger: Iterable[Unequal]
) -> Iterator[Told]:
    """The things that the two accounts tell in unequal words or describe otherwise, where no difference of facts tells it already."""
    told: dict[int, list[Finding]] = defaultdict(list)
    for finding in differing:
        told[finding.left[0].sentence].append(finding)
    reasons = {True: "{left} uses the stronger word", False: "{right} uses the stronger word"}
    found = [Worded(pair.left, pair.right, pair.strength, "stronger_word", reasons[pair.leads], "one thing in words of unequal strength")
             for pair in stronger]  # fmt: skip
    found += [Worded(*pair, "other_description", "they describe the same thing in other words", "one thing described otherwise")
              for pair in redescribed(accounts)]
    for pair in found:
        if any(overlap(pair.left, other.left[0]) and overlap(pair.right, other.right[0]) for other in told.get(pair.left.sentence, ())):
            continue
        total = salience.points("wording", "differ", pair.detail, 0.0, _prominence(pair.left, pair.right, accounts.context))
        finding = Finding(
            id=_key("wording", accounts.context, (pair.left,), (pair.right,)),
            kind="wording",
            relation="differ",
            detail=pair.detail,
            salience=salience.salience(total),
            left=(pair.left,),
            right=(pair.right,),
            explanation=explanations.explain_pair(pair.left, pair.right, names, pair.reason),
            rule=pair.rule,
            features=(("likeness of surroundings", f"{pair.strength:.2f}"),),
        )
        told[pair.left.sentence].append(finding)
        yield Told(total, finding, pair.reason)


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
    seen: dict[str, int] = {}
    for finding in findings:
        seen[finding.id] = seen.get(finding.id, 0) + 1
        yield finding if seen[finding.id] == 1 else replace(finding, id=f"{finding.id}-{seen[finding.id]}")


def _display_order(told: Told) -> tuple[int, float, int, int, str]:
    finding = told.finding
    spans = (*finding.left, *finding.right)
    first = min(span.sentence for span in spans), min(span.start for span in spans)
    return salience.rank(finding.salience), -round(told.points, 6), *first, finding.id
