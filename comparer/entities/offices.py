"""Offices and roles as phrases: "attorney general", "Lt. Gov.", "deputy mayor", "economics professor"; their heads and modifiers.

The list stands in resources/lexicons/titles.toml.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from comparer import lexicon


class Lists(NamedTuple):
    """`offices` and `abbreviated` give the canonical office of a phrase in lower case; `first` and `last` are the first and last
    words of offices, `modifiers` the words before them that belong to the title, `changing` those that change who is meant."""

    offices: dict[str, str]
    abbreviated: dict[str, str]
    occupations: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    modifiers: frozenset[str]
    changing: frozenset[str]
    plain: frozenset[str]


LONGEST = 5  # words in the longest office


@cache
def lists() -> Lists:
    offices = lexicon.table("titles", "offices")
    abbreviated = lexicon.table("titles", "abbreviated")
    occupations = lexicon.item_set("titles", "occupations")
    return Lists(
        offices,
        abbreviated,
        occupations,
        frozenset(phrase.split(" ", 1)[0] for phrase in (*offices, *abbreviated)),
        frozenset(phrase.rsplit(" ", 1)[-1] for phrase in offices) | occupations,
        lexicon.item_set("titles", "modifiers"),
        lexicon.item_set("titles", "changing"),
        lexicon.item_set("titles", "plain"),
    )


def before_name(words: tuple[str, ...]) -> tuple[int, str]:
    """How many of the words (lower case, from the first) are an office that may stand before a name, and its canonical head."""
    found = lists()
    if words[0] not in found.first:
        return 0, ""
    for length in range(min(len(words), LONGEST), 0, -1):
        phrase = " ".join(words[:length])
        office = found.abbreviated.get(phrase) or found.offices.get(phrase)
        if office:
            return length, office
    return 0, ""


def ending_with(words: tuple[str, ...]) -> tuple[int, str]:
    """How many of the words (lower case, up to the last) are an office or occupation, and its canonical head."""
    found = lists()
    if words[-1] not in found.last:
        return 0, ""
    for length in range(min(len(words), LONGEST), 0, -1):
        office = found.offices.get(" ".join(words[-length:]))
        if office:
            return length, office
    return (1, words[-1]) if words[-1] in found.occupations else (0, "")


@cache
def canonical(office: str) -> str:
    """The office in one house style: "premier" is "prime minister"."""
    return lexicon.table("titles", "same").get(office, office)


@cache
def _near() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(part.strip() for part in line.split("=")) for line in lexicon.entries("titles", "near"))


def are_near(left: str, right: str) -> bool:
    """Whether two offices may be one post in two words ("managing director", "chief executive"); an editor still wants to see it."""
    return frozenset((left, right)) in _near()


@cache
def plain_modifier(word: str) -> str:
    """The one word for modifiers of one meaning: "ex-" is "former", "interim" is "acting"."""
    return lexicon.table("titles", "same_modifiers").get(word, word)


def small_words(key: str) -> frozenset[str]:
    """A list of small words around titles: "determiners", "copulas", "breaks"."""
    return lexicon.item_set("titles", key)


def is_single(role: str) -> bool:
    """Whether only one person at a time holds an office or role in one body ("mayor of dover"): no senators, aides or officers."""
    return role.partition(" of ")[0] in small_words("single")
