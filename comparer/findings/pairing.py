"""Which facts of two articles may speak of the same thing: candidates, weighed, then assigned one to one.

Two facts are about the same thing when what stands around them is alike (`neighbours`); what a figure counts is part of that and
must not contradict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts import KINDS
from comparer.facts.subject import head_of
from comparer.findings.accounts import Accounts
from comparer.findings.fates import fates_of, is_of_anyone, is_of_people
from comparer.model import Article, Fact, Link, Quantity, Span, Value
from comparer.relations.outcome import Outcome, Relate
from comparer.wording import same_meaning, share_meaning, word

STRONG = 0.5  # likeness that is taken for granted where an event has only one such figure
# Likeness from which two shares may be of one thing, and from which they are, though their nouns are others ("94% of members", "96 percent
# of voters"), and score of the link from which two ranges with an end in common are; read by eye on 136 news pairs.
SHARES, SAME_SHARES, LINKED_RANGES = 0.45, 0.7, 0.6
MOST = 40  # facts of one kind in a sentence, or with one name in an account; more are a table


class Candidate(NamedTuple):
    """Two facts of one kind that may be about the same thing. `strength` 0..1 says how alike their surroundings are, `link` is the
    score of the link between their sentences (0 where there is none), `beside` tells whether a word right beside them is shared,
    `counted` how well what they count agrees (1 where they count nothing)."""

    left: Fact
    right: Fact
    strength: float
    link: float = 0.0
    beside: bool = True
    counted: float = 1.0


Found = tuple[Candidate, Outcome]
Place = tuple[int, int]  # index of the sentence and start
RELATE: dict[str, Relate] = {kind.name: kind.relate for kind in KINDS}


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of one article share a character."""
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end


def fact_at(article: Article, index: int, start: int, end: int, kind: str, value: Value) -> Fact:
    """A stretch of a sentence as a fact, for what no kind of fact finds by itself."""
    return Fact(index, start, end, article.sentences[index].text[start:end], kind, value)


def places(paired: Iterable[Candidate]) -> tuple[set[Place], set[Place]]:
    """Where the facts of some pairs stand, in the left and in the right account."""
    pairs = list(paired)
    return {(pair.left.sentence, pair.left.start) for pair in pairs}, {(pair.right.sentence, pair.right.start) for pair in pairs}


class Once:
    """Tells of pairs of stretches whether one of the two is in an earlier pair."""

    def __init__(self) -> None:
        self._left: set[Place] = set()
        self._right: set[Place] = set()

    def claim(self, left: Span, right: Span) -> bool:
        """Whether neither stretch has been claimed before; then both are from now on."""
        places = (left.sentence, left.start), (right.sentence, right.start)
        if places[0] in self._left or places[1] in self._right:
            return False
        self._left.add(places[0])
        self._right.add(places[1])
        return True


def same_counted(left: Value, right: Value) -> float:
    """How well what two figures count agrees: 1 the same head noun or a synonym, 0 another one, 0.5 where one is silent."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return 1.0
    heads = head_of(left.subject), head_of(right.subject)
    if not heads[0] or not heads[1]:
        return 0.5
    if _told_apart(left.subject, right.subject):
        return 0.0
    one, other = word(heads[0]).key, word(heads[1]).key
    if one != other and (heads[0] in _measured() or heads[1] in _measured()):
        return 0.0  # a magnitude counts no earthquakes
    return 1.0 if same_meaning(one, other) else 0.0


def _told_apart(left: str, right: str) -> bool:
    """Whether two subjects bear words of which only one can be true of a thing: "confirmed cases", "suspected cases"; cases as such are
    confirmed ones rather than suspected."""
    apart = lexicon.words("counted", "apart")
    mine, other = (apart.intersection(subject.lower().split()) or {"confirmed"} for subject in (left, right))
    return not mine & other


@cache
def _measured() -> frozenset[str]:
    return frozenset(lexicon.entries("strong_keys", "measured"))


def in_linked_sentences(accounts: Accounts) -> Iterator[tuple[Fact, Fact, float]]:
    """Pairs of facts in linked sentences with the score of the link, in the order of the links. A sentence with more
    than `MOST` such facts is a table, whose figures are not told apart by the words around them, and is passed over."""
    sides = by_sentence(accounts.left.facts), by_sentence(accounts.right.facts)
    for i, j, score in sentence_pairs(accounts.links):
        ours, theirs = sides[0].get(i, []), sides[1].get(j, [])
        if max(len(ours), len(theirs)) <= MOST:
            for left in ours:
                for right in theirs:
                    yield left, right, score


def by_sentence(facts: Iterable[Fact]) -> dict[int, list[Fact]]:
    """The facts of an account by the index of their sentence."""
    found: dict[int, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.sentence, []).append(fact)
    return found


def sentence_pairs(links: Iterable[Link], at_least: float = 0.0) -> Iterator[tuple[int, int, float]]:
    """The pairs of linked sentences with the score of their link, from a score on, in the order of the links."""
    return ((i, j, link.score) for link in links if link.score >= at_least for i in link.left for j in link.right)


def best_pairs(links: Iterable[Link], at_least: float) -> Iterator[tuple[int, int, float]]:
    """The same, the best links first, in an order that swapping the sides does not change."""
    return sentence_pairs(sorted(links, key=_best_first), at_least)


def _best_first(link: Link) -> tuple[float, int, int]:
    left, right = sum(link.left), sum(link.right)
    return -link.score, left + right, abs(left - right)


def weighed(left: Fact, right: Fact, link: float, accounts: Accounts) -> Candidate:
    """Two facts with what speaks for their being about the same thing."""
    strength = accounts.likeness(left, right)
    beside = _shared_beside(left, right, accounts) or _of_one_group(left, right, accounts)
    counted = same_counted(left.value, right.value)
    if not counted and beside and left.kind == "quantity" and _both_of_anyone(left, right):
        counted = 1.0
    if not counted and beside and left.kind == "quantity" and _implied(left, right, accounts):
        counted = 0.5
    if not counted and beside and left.kind == "percent" and strength >= SHARES:
        counted = 1.0 if strength >= SAME_SHARES else 0.5
    if counted and _other_fate(left, right, accounts):
        counted = 0.0
    if link >= LINKED_RANGES and _share_an_end(left.value, right.value):
        strength, beside, counted = max(strength, STRONG), True, 1.0
    return Candidate(left, right, strength, link, beside, counted)


def _share_an_end(left: Value, right: Value) -> bool:
    """Whether two amounts are ranges of one unit with one end in common: "6.5% to 7%", "6.5% to 7.5%"."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.unit != right.unit or not left.unit:
        return False
    ends = [(value.low, value.high) for value in (left, right)]
    if any(low is None or high is None or low == high or value.vague for (low, high), value in zip(ends, (left, right), strict=True)):
        return False
    return (ends[0][0] == ends[1][0]) != (ends[0][1] == ends[1][1])


def _implied(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether people are meant on one side that are not written ("killed many", "killed 27 climbers"), so that they may be the others."""
    return any(
        isinstance(fact.value, Quantity) and fact.value.subject == "people" and not account.around.names_behind(fact, "people")
        for fact, account in zip((left, right), accounts.both, strict=True)
    )


def _of_one_group(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether two figures count one group of people and nothing is told of what befell them ("a trial of 12,400 children")."""
    if left.kind != "quantity" or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return False
    heads = [head_of(value.subject).lower() for value in (left.value, right.value)]
    group = heads[0] == heads[1] and counts_people(left) and not is_of_anyone(left.value.subject)
    return group and not any(_fates(left, right, accounts))


def of_people_alike(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether one counts people at large and the other a group, which may be the same, and nothing is told of what befell them
    ("employs 4,800 people", "has 5,000 workers")."""
    if not counts_people(left) or not counts_people(right):
        return False
    anyone = [isinstance(fact.value, Quantity) and is_of_anyone(fact.value.subject) for fact in (left, right)]
    return any(anyone) and not any(_fates(left, right, accounts))


def _both_of_anyone(left: Fact, right: Fact) -> bool:
    return all(isinstance(fact.value, Quantity) and is_of_anyone(fact.value.subject) for fact in (left, right))


def _other_fate(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether two counts tell of different fates (dead against hurt), so that they are no two values of one thing."""
    if left.kind != "quantity":
        return False
    ours, theirs = _fates(left, right, accounts)
    return bool(ours and theirs) and not ours & theirs


def _fates(left: Fact, right: Fact, accounts: Accounts) -> tuple[set[str], set[str]]:
    """What befell those whom each of two figures counts."""
    return fates_of(accounts.left.around.predicates(left)), fates_of(accounts.right.around.predicates(right))


def described_alike(left: Value, right: Value) -> bool:
    """Whether the words before what is counted share one or two synonyms, or one side has none ("pirate vessels" are no "merchant
    vessels")."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or not head_of(left.subject) or not head_of(right.subject):
        return True
    mine, other = ({word(part).key for part in value.subject.split()} - {word(head_of(value.subject)).key} for value in (left, right))
    return not mine or not other or share_meaning(mine, other)


def counts_people(fact: Fact) -> bool:
    """Whether a figure counts people, who may be counted several times over (dead, hurt, arrested)."""
    return isinstance(fact.value, Quantity) and is_of_people(fact.value.subject)


def _shared_beside(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether a word right beside both facts is shared: for counts what is done to the counted, else any of the nearest."""
    if left.kind == "quantity":
        return accounts.share_predicate(left, right)
    return accounts.share_beside(left, right)


def within_source(fact: Fact, others: Iterable[Fact]) -> bool:
    """Whether a count is part of a source among the facts of its sentence: "two" of "two US officials said"."""
    return any(other.kind == "source" and other.start <= fact.start and fact.end <= other.end for other in others)


def assign(found: Iterable[Candidate], score: Callable[[Candidate], float], *, within_sentences: bool = False) -> list[Candidate]:
    """The candidates that are kept when each fact may be used once, the best first, over the whole pair of articles; for names,
    which recur, once within each pair of sentences."""
    used: set[tuple[str, int, int, int, tuple[int, int] | None]] = set()
    kept = []
    for candidate in sorted(found, key=lambda candidate: (-round(score(candidate), 9), *_order(candidate))):
        left, right = candidate.left, candidate.right
        scope = (left.sentence, right.sentence) if within_sentences else None
        places = {("left", left.sentence, left.start, left.end, scope), ("right", right.sentence, right.start, right.end, scope)}
        if not used & places:
            used |= places
            kept.append(candidate)
    return kept


def _order(candidate: Candidate) -> tuple[int, int, int, int]:
    """An order of equals that swapping the sides does not change."""
    sentences = candidate.left.sentence, candidate.right.sentence
    starts = candidate.left.start, candidate.right.start
    return sum(sentences), abs(sentences[0] - sentences[1]), sum(starts), abs(starts[0] - starts[1])
