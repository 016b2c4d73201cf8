"""Exchanged roles: "Marlow Foods bought Denton Mills" against "Denton Mills bought Marlow Foods".

Only sentences that are equal once two names have changed places; verbs that each side does ("met") make no odds
(resources/lexicons/antonyms.toml).
"""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.inflection import inflected as forms_of
from comparer.findings.pairing import Candidate, Found
from comparer.findings.phrases import Twins
from comparer.model import Action
from comparer.relations.outcome import Outcome
from comparer.stems import inflected

LONGEST = 5  # words of a name


def exchanged(twins: Twins) -> Found | None:
    """The contradiction of two sentences whose only difference is that two names have changed places around a verb."""
    mine, other = ([token.text for token in row] for row in twins.rows)
    if len(mine) != len(other) or mine == other:
        return None
    first = next(at for at, pair in enumerate(zip(mine, other, strict=True)) if pair[0] != pair[1])
    last = next(at for at in reversed(range(len(mine))) if mine[at] != other[at]) + 1
    middle = _middle(mine[first:last], other[first:last])
    if not middle or not _acts(middle):
        return None
    while first and mine[first - 1][:1].isupper():
        first -= 1
    left, right = (words(range(first, last), "action", Action("", "")) for words in (twins.on_left, twins.on_right))
    outcome = Outcome("conflict", "roles_swapped", "who does it and to whom it is done is exchanged", size=1.0)
    return Candidate(left, right, 1.0, 1.0), outcome


def _middle(mine: list[str], other: list[str]) -> list[str]:
    """The words between two names that stand in exchanged order in two stretches of words; empty where there are no such names."""
    for one in range(1, min(LONGEST, len(mine) - 2) + 1):
        for two in range(1, min(LONGEST, len(mine) - 1 - one) + 1):
            names = mine[:one], mine[-two:]
            between = mine[one:-two]
            if other == [*names[1], *between, *names[0]] and all(name[0][:1].isupper() for name in names):
                return between
    return []


def _acts(between: list[str]) -> bool:
    """Whether the words between two names hold a verb that one does to the other."""
    words = [written.lower() for written in between]
    if words[0] in (",", "and", "or"):
        return False
    return any(inflected(word) for word in words) and _symmetric().isdisjoint(words)


@cache
def _symmetric() -> frozenset[str]:
    return frozenset(forms_of(lexicon.entries("antonyms", "symmetric")))
