"""One phrase in place of another in sentences that are alike otherwise: "shot by police" against "shot by a gang".

What is the same in other words is left out: synonyms, spellings and forms of one word, words that say who speaks, a name against a
description, "people" against "protesters", and what only describes the noun behind it ("key rate", "main rate"), which is the
business of `descriptions`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from comparer import labels, lexicon
from comparer.facts.inflection import inflected as forms_of
from comparer.facts.noun_phrases import Row
from comparer.findings.pairing import Candidate, Found, fact_at
from comparer.model import Certainty, Fact, Value
from comparer.relations.outcome import Outcome, PairContext
from comparer.spellings import american
from comparer.wording import Word, share_meaning, word

ALIKE = 0.6  # share of common words from which two sentences with one place of difference are one sentence edited
SHARED = 3  # content words that must be common; with fewer the frame is too thin to be one sentence
WIDEST = 4  # words of the phrase
# How large such a difference is; behind "the" both may mean the same thing by another name ("the storm", "the hurricane").
SIZE, DEFINITE = 0.8, 0.0


class Place(NamedTuple):
    """Where two rows of words differ, as ranges of words."""

    left: range
    right: range


class Twins(NamedTuple):
    """Two linked sentences that may be one, edited: the articles, their indexes, and their words."""

    context: PairContext
    i: int
    j: int
    left: Row
    right: Row

    @property
    def rows(self) -> tuple[Row, Row]:
        """The words of both."""
        return self.left, self.right

    def on_left(self, where: range, kind: str, value: Value) -> Fact:
        """Some words of the left sentence, as a fact."""
        return fact_at(self.context.left, self.i, self.left[where.start].start, self.left[where.stop - 1].end, kind, value)

    def on_right(self, where: range, kind: str, value: Value) -> Fact:
        """Some words of the right sentence, as a fact."""
        return fact_at(self.context.right, self.j, self.right[where.start].start, self.right[where.stop - 1].end, kind, value)


def swapped(twins: Twins) -> Place | None:
    """The one place where two sentences differ, where it is another phrase in an otherwise equal sentence; else None."""
    ours, theirs = twins.rows
    place = one_place(twins)
    if place is None:
        return None
    around = (*ours[: place.left.start], *ours[place.left.stop :])
    frame = [token for token in around if word(token.text).kind == "word" and token.text[0].isalnum()]
    return place if len(frame) >= SHARED and _telling(ours, theirs, place) else None


def one_place(twins: Twins) -> Place | None:
    """The one place of a few words where two sentences differ that are alike otherwise; else None."""
    ours, theirs = twins.rows
    words = [[american(token.text.lower()) for token in row] for row in (ours, theirs)]
    if abs(len(words[0]) - len(words[1])) >= WIDEST or words[0] == words[1]:
        return None
    head = 0
    while head < min(map(len, words)) and words[0][head] == words[1][head]:
        head += 1
    tail = 0
    while tail < min(map(len, words)) - head and words[0][-1 - tail] == words[1][-1 - tail]:
        tail += 1
    place = Place(range(head, len(ours) - tail), range(head, len(theirs) - tail))
    if not place.left or not place.right or max(map(len, place)) > WIDEST:
        return None
    return None if 2 * (head + tail) < ALIKE * (len(ours) + len(theirs)) else place


def _telling(ours: Row, theirs: Row, place: Place) -> bool:
    """Whether both sides of a place hold content of which neither is the other in other words."""
    sides = [[row[at].text for at in where] for row, where in zip((ours, theirs), place, strict=True)]
    found = [[word(written) for written in side if written[0].isalnum()] for side in sides]
    kept = [[entry for entry in side if entry.kind in ("word", "figure")] for side in found]
    if any(entry.kind == "date" for side in found for entry in side) or not kept[0] or not kept[1]:
        return False
    if any(all(entry.kind == "figure" for entry in side) for side in kept):
        return False
    if any(entry.capital for entry in kept[0]) != any(entry.capital for entry in kept[1]) and place.left.start > 0:
        return False  # a name against a description
    if any(side[-1].key in _anybody() for side in kept) or _related(kept[0], kept[1]):
        return False
    if any(written.islower() and _verbal(written) for side in sides for written in side):
        return False
    return not _describes(ours, place.left) and not _describes(theirs, place.right)


def other_content(twins: Twins, place: Place) -> bool:
    """Whether both sides of a place hold content words of which none is one of the other side in another form or a synonym."""
    sides = [[word(row[at].text) for at in where if row[at].text[0].isalnum()] for row, where in zip(twins.rows, place, strict=True)]
    kept = [[entry for entry in side if entry.kind == "word"] for side in sides]
    if not kept[0] or not kept[1] or any(entry.kind in ("figure", "date") for side in sides for entry in side):
        return False
    return american(kept[0][-1].key) != american(kept[1][-1].key) and not _related(*kept)


def _related(ours: list[Word], theirs: list[Word]) -> bool:
    """Whether a word of one side is one of the other, or a synonym of it, or begins like it ("economy", "economic")."""
    mine, other = {entry.key for entry in ours}, {entry.key for entry in theirs}
    return share_meaning(mine, other) or any(one[:4] == two[:4] for one in mine for two in other)


def _describes(row: Row, where: range) -> bool:
    """Whether the place goes on in a noun that it only describes: a content word behind it that is no verb."""
    if where.stop >= len(row):
        return False
    behind = row[where.stop].text
    return behind[0].isalpha() and word(behind).kind == "word" and not _verbal(behind.lower())


def _verbal(written: str) -> bool:
    return written.endswith(("ed", "ing")) or written in _verbs()


@cache
def _anybody() -> frozenset[str]:
    """Stems of words that can stand for whatever the other account names more closely."""
    return frozenset(word(entry).key for entry in lexicon.words("descriptions", "anybody"))


@cache
def _verbs() -> frozenset[str]:
    names = lexicon.load("actions")["classes"]
    listed = [line for name in names for line in lexicon.entries("actions", f"classes.{name}")]
    return frozenset(forms_of((*listed, *lexicon.entries("descriptions", "verbs"))))


def outcome(twins: Twins, place: Place) -> Found | None:
    """The difference of wording at a place; None where each account only names its own outlet."""
    told = Certainty("certain", "positive")
    left, right = twins.on_left(place.left, "wording", told), twins.on_right(place.right, "wording", told)
    if own_outlets(twins.context, left, right):
        return None
    size = DEFINITE if all(_definite(row, where) for row, where in zip(twins.rows, place, strict=True)) else SIZE
    return Candidate(left, right, 1.0, 1.0), Outcome("differ", "other_words", "the sentences are alike but for this", size=size)


def own_outlets(context: PairContext, left: Fact, right: Fact) -> bool:
    """Whether each account names its own outlet ("told AP", "told Reuters")."""
    known = {name.lower() for name in (*labels.outlets(context.left, context.right), context.left.outlet, context.right.outlet)}
    return {left.text.lower(), right.text.lower()} <= known


def _definite(row: Row, where: range) -> bool:
    ahead = {row[at].text.lower() for at in (where.start - 1, where.start) if at >= 0}
    return not ahead.isdisjoint(lexicon.words("grammar", "definite"))
