"""Wholes and parts among counts: "half of the 40", "three soldiers and two civilians", "182 passengers and 24 crew".

A part is no other figure for the whole (typology, row "Subset, scope"): where one account counts the parts and the other all of them,
nothing differs, and so it is where one names the whole that the other takes a share of.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparer import lexicon
from comparer.findings.accounts import Account
from comparer.findings.fates import fates_of
from comparer.findings.pairing import by_sentence, counts_people
from comparer.model import Fact, Quantity
from comparer.text import tokens
from comparer.wording import word

APART = 6  # words between two parts of one sum at most ("182 fare-paying passengers and a crew of 24")


class Parts:
    """The counts of one account that are wholes or parts of a sum."""

    def __init__(self, account: Account) -> None:
        self._article = account.article
        counts = (fact for fact in account.facts if fact.kind == "quantity" and _plain(fact) is not None)
        self._all = {index: sorted(facts, key=lambda fact: fact.start) for index, facts in by_sentence(counts).items()}
        self._counts = by_sentence(fact for fact in account.facts if fact.kind == "quantity" and counts_people(fact))

    def is_whole(self, fact: Fact) -> bool:
        """Whether a share of the count is told: "half of the 40", "20 of its 300"."""
        words = [token.text.lower() for token in tokens(self._text(fact)[: fact.start])][-3:]
        return len(words) > 1 and words[-2] == "of" and words[-1] in lexicon.words("grammar", "definite")

    def is_part(self, fact: Fact) -> bool:
        """Whether the count is one of several groups of people told in a row."""
        return any(self._in_a_row(fact, other) for other in self._counts.get(fact.sentence, ()) if other != fact)

    def sums(self, fact: Fact) -> Iterator[float]:
        """What the counts told in a row make together in which this is one."""
        row = self._all.get(fact.sentence, [])
        for first, start in enumerate(row):
            total, last = _plain(start) or 0.0, start
            for following in row[first + 1 :]:
                if not self._added(last, following):
                    break
                total, last = total + (_plain(following) or 0.0), following
                if start.start <= fact.start <= last.start:
                    yield total

    def _added(self, first: Fact, second: Fact) -> bool:
        """Whether one count is told beside another of the same deed ("182 passengers and 24 crew"; not "3 dead and 5 hurt")."""
        between = [token.text.lower() for token in tokens(self._text(first)[first.end : second.start])]
        joined = "," in between or not lexicon.words("grammar", "joining").isdisjoint(between)
        return joined and len(between) <= APART and not fates_of({word(part).key for part in between if part[0].isalpha()})

    def _in_a_row(self, one: Fact, other: Fact) -> bool:
        first, second = (one, other) if one.start < other.start else (other, one)
        between = [token.text.lower() for token in tokens(self._text(one)[first.end : second.start])]
        assert isinstance(first.value, Quantity)
        counted = first.value.subject.lower().split()
        return bool(between) and between[:-1] == counted and between[-1] in lexicon.words("grammar", "joining")

    def _text(self, fact: Fact) -> str:
        return self._article.sentences[fact.sentence].text


def whole_and_part(left: Fact, right: Fact, parts: tuple[Parts, Parts]) -> bool:
    """Whether one figure counts a whole or a group where the other does not, or is the sum of the other and those beside it."""
    ours, theirs = parts
    if _plain(right) in set(ours.sums(left)) or _plain(left) in set(theirs.sums(right)):
        return True
    return ours.is_whole(left) != theirs.is_whole(right) or ours.is_part(left) != theirs.is_part(right)


def _plain(fact: Fact) -> float | None:
    """The number of a count that is one number and has no unit."""
    value = fact.value
    if not isinstance(value, Quantity) or value.unit or value.vague or value.low != value.high:
        return None
    return value.low
