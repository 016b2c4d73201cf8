"""What only one account has: sentences without a counterpart, and hard facts that the other account nowhere gives.

A sentence without any link is one finding; in a linked sentence only figures, quotations and dates count, and only where no
fact of the other article, wherever it stands, gives the same value. Style never counts.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from comparer import explanations, salience
from comparer.model import Article, Fact, Finding, Link, Quantity, Relation, Span, Temporal, Value
from comparer.pairing import Candidate
from comparer.relations.interval import interval_of

_HARD = ("quantity", "money", "percent", "measure", "age", "date", "quote")
SHORTEST_QUOTE = 12  # letters and digits; a shorter quotation is a word in quotation marks
_ORDER = ("quote", "money", "quantity", "percent", "measure", "age", "date", "duration", "name", "source", "certainty", "action")


def one_sided(
    left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...], links: tuple[Link, ...],
    paired: Iterable[Candidate], names: tuple[str, str],
) -> Iterator[tuple[float, Finding]]:  # fmt: skip
    """The one-sided findings with their points, left then right, in text order."""
    pairs = list(paired)
    used_left = {(pair.left.sentence, pair.left.start) for pair in pairs}
    used_right = {(pair.right.sentence, pair.right.start) for pair in pairs}
    linked_left = {i for link in links for i in link.left}
    linked_right = {j for link in links for j in link.right}
    yield from _side("only_left", left, facts_left, facts_right, linked_left, used_left, names)
    yield from _side("only_right", right, facts_right, facts_left, linked_right, used_right, names)


def _side(
    relation: Relation, article: Article, facts: tuple[Fact, ...], others: tuple[Fact, ...], linked: set[int],
    used: set[tuple[int, int]], names: tuple[str, str],
) -> Iterator[tuple[float, Finding]]:  # fmt: skip
    by_sentence: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_sentence[fact.sentence].append(fact)
    by_kind: dict[str, list[Fact]] = defaultdict(list)
    for fact in others:
        by_kind[fact.kind].append(fact)
    for sentence in article.sentences:
        own = by_sentence.get(sentence.index, [])
        if sentence.index not in linked:
            if sentence.text.strip():
                span = Span(sentence.index, 0, len(sentence.text), sentence.text)
                yield _finding(relation, _leading(own), span, article, names, "no counterpart")
            continue
        for fact in own:
            if fact.kind in _HARD and (fact.sentence, fact.start) not in used and not _given(fact, by_kind.get(fact.kind, [])):
                yield _finding(relation, fact.kind, fact.span, article, names, "value not given")


def _leading(facts: list[Fact]) -> str:
    kinds = {fact.kind for fact in facts}
    return next((kind for kind in _ORDER if kind in kinds), "action")


def _given(fact: Fact, alike: list[Fact]) -> bool:
    """Whether the other article gives a value that meets this one among its facts of the same kind, or whether this is no value to miss."""
    value = fact.value
    if isinstance(value, Temporal):
        return value.earliest is None or value.repeats or any(_same_days(value, other.value) for other in alike)
    if isinstance(value, Quantity):
        return value.vague or any(_meets(value, other.value) for other in alike)
    wanted = _flat(fact.text)
    return len(wanted) < SHORTEST_QUOTE or any(wanted in flat or flat in wanted for flat in map(_flat, (other.text for other in alike)))


def _same_days(value: Temporal, other: Value) -> bool:
    if not isinstance(other, Temporal) or not (value.earliest and value.latest and other.earliest and other.latest):
        return False
    return other.earliest <= value.latest and value.earliest <= other.latest


def _meets(value: Quantity, other: Value) -> bool:
    if not isinstance(other, Quantity) or other.vague or other.unit != value.unit:
        return False
    return interval_of(value).meets(interval_of(other))


@lru_cache(maxsize=4096)
def _flat(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _finding(
    relation: Relation, kind: str, span: Span, article: Article, names: tuple[str, str], rule: str
) -> tuple[float, Finding]:
    total = salience.points(kind, relation, relation, 0.0, salience.prominence(span.sentence, len(article.sentences)))
    sides = ((span,), ()) if relation == "only_left" else ((), (span,))
    text = article.sentences[span.sentence].text
    key = hashlib.sha256("\x1f".join((relation, kind, text, str(span.start), span.text)).encode("utf-8", "surrogatepass"))
    return total, Finding(
        id=key.hexdigest()[:12],
        kind=kind,
        relation=relation,
        detail=relation,
        salience=salience.salience(total),
        left=sides[0],
        right=sides[1],
        explanation=explanations.explain_one_sided(span.text, relation, names),
        rule=f"one-sided: {rule}",
    )
