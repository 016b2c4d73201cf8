"""The words around a fact: what speaks for two facts being about the same thing.

The surroundings of a fact are the stems of its sentence, each weighed by how rare it is and how near it stands; `relations.nearby` only
counts them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.cues import closed
from comparer.findings.fates import is_of_people, told_by_noun, told_by_toll
from comparer.model import Article, Fact, Quantity, Span
from comparer.similarity import SYNONYM, weight
from comparer.text import tokens
from comparer.wording import Word, groups, word

NEAR = 4.0  # words after which the weight of a neighbour is halved
REACH = 14  # words either side that count as surroundings
JOINT = 8  # words in which the verb of two joined subjects stands behind the first
TOLL = 14  # words before a figure among which its level is named ("the death toll from the floods in … rose to")
_DISTANCES = tuple(1 + distance / NEAR for distance in range(REACH))  # what the weight of each of them is divided by
DEED = 6  # words behind a figure in which its deed stands ("12 of the passengers were reported missing")
BESIDE = 4  # content words either side that count as standing right beside a fact

_MARK = re.compile(r"[,;:.!?()\[\]\"“”—]")


class Context(NamedTuple):
    """The stems around a fact, each with its weight, and the sum of the weights; `synonyms` are those that have synonym groups,
    `around` the greatest weight in each such group."""

    weights: dict[str, float]
    total: float
    synonyms: tuple[tuple[str, float, frozenset[int]], ...]
    around: dict[int, float]


class Row(NamedTuple):
    """The words of a sentence with where they start and end, in text order, and the weights of the content words (0 for others)."""

    words: list[Word]
    starts: list[int]
    ends: list[int]
    weights: list[float]


class Neighbours:
    """The surroundings of the facts of one article, computed once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._rows: dict[int, Row] = {}
        self._contexts: dict[tuple[int, int, int], Context] = {}
        self._beside: dict[tuple[int, int, int], frozenset[str]] = {}
        self._predicates: dict[tuple[int, int, int, str], frozenset[str]] = {}

    def of(self, fact: Span) -> Context:
        """The stems around a fact, each with its weight."""
        place = (fact.sentence, fact.start, fact.end)
        if place not in self._contexts:
            self._contexts[place] = self._context(fact)
        return self._contexts[place]

    def beside(self, fact: Span) -> frozenset[str]:
        """The stems that stand right beside a fact, without what it counts: they tell what is said of it."""
        place = (fact.sentence, fact.start, fact.end)
        if place not in self._beside:
            subject = fact.value.subject if isinstance(fact, Fact) and isinstance(fact.value, Quantity) else ""
            counted = {word(part).key for part in subject.split()}
            before, after = self._sides(fact)
            near: set[str] = set()
            for side in (before[::-1], after):
                near.update(islice((key for key, kind, _ in side if kind == "word" and key not in counted), BESIDE))
            self._beside[place] = frozenset(near)
        return self._beside[place]

    def names_behind(self, fact: Span, noun: str) -> bool:
        """Whether a noun stands behind a fact in its sentence."""
        return noun in self._article.sentences[fact.sentence].text.lower()[fact.end :]

    def predicates(self, fact: Fact) -> frozenset[str]:
        """The stems that say what a counted number does or suffers: the nearest content word before it and the nearest one
        behind what it counts, no mark and no conjunction between ("killing 10 people" and "10 people were killed" both give kill)."""
        subject = fact.value.subject if isinstance(fact.value, Quantity) else ""
        place = (fact.sentence, fact.start, fact.end, subject)
        if place not in self._predicates:
            stems = set(self._predicate_stems(fact, {word(part).key for part in subject.split()}))
            fate = told_by_noun(subject, stems) or (told_by_toll(self._clause_before(fact)) if is_of_people(subject) else "")
            self._predicates[place] = frozenset(stems | {word(fate).key} if fate else stems)
        return self._predicates[place]

    def deeds(self, fact: Fact) -> frozenset[str]:
        """The same with the content words that follow in the clause: "30 people remained unaccounted for"."""
        text = self._article.sentences[fact.sentence].text
        words, starts, ends, _ = self._row(fact.sentence)
        first, place, found = bisect_left(starts, fact.end), fact.end, set()
        for at in range(first, min(first + DEED, len(words))):
            if _MARK.search(text, place, starts[at]) or words[at].key in _clauses():
                break
            found.add(words[at].key)
            place = ends[at]
        return self.predicates(fact) | found

    def _clause_before(self, fact: Span) -> Iterator[str]:
        """The stems of the words before a fact, the nearest first, as far as no mark stands between."""
        text = self._article.sentences[fact.sentence].text
        words, starts, ends, _ = self._row(fact.sentence)
        place, last = fact.start, bisect_right(ends, fact.start) - 1
        for at in range(last, max(-1, last - TOLL), -1):
            if _MARK.search(text, ends[at], place):
                break
            yield words[at].key
            place = starts[at]

    def _predicate_stems(self, fact: Span, counted: set[str]) -> Iterator[str]:
        text = self._article.sentences[fact.sentence].text
        words, starts, ends, _ = self._row(fact.sentence)
        place = fact.start
        for at in range(bisect_right(ends, fact.start) - 1, -1, -1):
            if _MARK.search(text, ends[at], place) or words[at].key in _clauses():
                break
            if words[at].kind == "word":
                yield words[at].key
                break
            place = starts[at]
        place = fact.end
        for at in range(bisect_left(starts, fact.end), len(words)):
            if words[at].key in lexicon.words("joining", "subjects"):
                yield from self._joint_predicate(fact.sentence, at)
                break
            if _MARK.search(text, place, starts[at]) or words[at].key in _clauses():
                break
            if words[at].kind == "word" and words[at].key not in counted:
                yield words[at].key
                break
            place = ends[at]

    def _joint_predicate(self, index: int, at: int) -> Iterator[str]:
        """The stem of the passive that tells of several subjects, of which the word at `at` joins the next one: "two officers and at
        least five protesters were injured"."""
        words, starts, ends, _ = self._row(index)
        text = self._article.sentences[index].text
        for place in range(at + 1, min(at + 1 + JOINT, len(words) - 1)):
            if _MARK.search(text, ends[place - 1], starts[place]):
                break
            if text[starts[place] : ends[place]].lower() in closed("be"):
                yield from (found.key for found in words[place + 1 :][:1] if found.kind == "word")
                break

    def _sides(self, fact: Span) -> tuple[list[Word], list[Word]]:
        """The words before and after a fact, as far as its surroundings reach, in text order."""
        words, starts, ends, _ = self._row(fact.sentence)
        before, after = bisect_right(ends, fact.start), bisect_left(starts, fact.end)
        return words[max(0, before - REACH) : before], words[after : after + REACH]

    def _row(self, index: int) -> Row:
        if index not in self._rows:
            found = [token for token in tokens(self._article.sentences[index].text) if token.text[0].isalnum()]
            words = [word(token.text) for token in found]
            weights = [weight(key) if kind == "word" else 0.0 for key, kind, _ in words]
            self._rows[index] = Row(words, [token.start for token in found], [token.end for token in found], weights)
        return self._rows[index]

    def _context(self, fact: Span) -> Context:
        words, starts, ends, weights = self._row(fact.sentence)
        before, after = bisect_right(ends, fact.start), bisect_left(starts, fact.end)
        found: dict[str, float] = {}
        for near in (range(before - 1, max(before - 1 - REACH, -1), -1), range(after, min(after + REACH, len(words)))):
            for place, distance in zip(near, _DISTANCES, strict=False):
                if weights[place]:
                    key, value = words[place].key, weights[place] / distance
                    if value > found.get(key, 0.0):
                        found[key] = value
        grouped = groups()
        synonyms = tuple([(key, value, grouped[key]) for key, value in found.items() if key in grouped])
        around: dict[int, float] = {}
        for _, value, numbers in synonyms:
            for number in numbers:
                if value > around.get(number, 0.0):
                    around[number] = value
        return Context(found, sum(found.values()), synonyms, around)


def alike(ours: Context, theirs: Context) -> float:
    """How much of the weight of two surroundings is shared, 0..1; a synonym counts for less than the word itself."""
    total = ours.total + theirs.total
    if not total:
        return 0.0
    other = theirs.weights
    shared = sum([min(value, other[key]) for key, value in ours.weights.items() if key in other])
    return (2 * shared + SYNONYM * (_by_synonyms(ours, theirs) + _by_synonyms(theirs, ours))) / total


def _by_synonyms(ours: Context, theirs: Context) -> float:
    """The weight of our stems that the others have as a synonym only."""
    shared, around = 0.0, theirs.around
    groups_there = around.keys()
    if groups_there.isdisjoint(ours.around):
        return shared
    for key, value, numbers in ours.synonyms:
        if key not in theirs.weights and not groups_there.isdisjoint(numbers):
            shared += min(value, max([around.get(number, 0.0) for number in numbers]))
    return shared


@cache
def _clauses() -> frozenset[str]:
    return lexicon.words("joining", "clauses")
