"""Wholes and parts among counts: "half of the 40", "three soldiers and two civilians".

A part is no other figure for the whole (typology, row "Subset, scope"): where one account counts the parts and the other all of them,
nothing differs, and so it is where one names the whole that the other takes a share of.
"""

from __future__ import annotations

from comparer import lexicon
from comparer.findings.accounts import Account
from comparer.findings.pairing import by_sentence, counts_people
from comparer.model import Fact, Quantity
from comparer.text import tokens


class Parts:
    """The counts of one account that are wholes or parts of a sum."""

    def __init__(self, account: Account) -> None:
        self._article = account.article
        self._counts = by_sentence(fact for fact in account.facts if fact.kind == "quantity" and counts_people(fact))

    def is_whole(self, fact: Fact) -> bool:
        """Whether a share of the count is told: "half of the 40", "20 of its 300"."""
        words = [token.text.lower() for token in tokens(self._text(fact)[: fact.start])][-3:]
        return len(words) > 1 and words[-2] == "of" and words[-1] in lexicon.words("grammar", "definite")

    def is_part(self, fact: Fact) -> bool:
        """Whether the count is one of several groups of people told in a row."""
        return any(self._in_a_row(fact, other) for other in self._counts.get(fact.sentence, ()) if other != fact)

    def _in_a_row(self, one: Fact, other: Fact) -> bool:
        first, second = (one, other) if one.start < other.start else (other, one)
        between = [token.text.lower() for token in tokens(self._text(one)[first.end : second.start])]
        assert isinstance(first.value, Quantity)
        counted = first.value.subject.lower().split()
        return bool(between) and between[:-1] == counted and between[-1] in lexicon.words("grammar", "joining")

    def _text(self, fact: Fact) -> str:
        return self._article.sentences[fact.sentence].text


def whole_and_part(left: Fact, right: Fact, parts: tuple[Parts, Parts]) -> bool:
    """Whether one figure counts a whole or a group where the other does not."""
    ours, theirs = parts
    return ours.is_whole(left) != theirs.is_whole(right) or ours.is_part(left) != theirs.is_part(right)
