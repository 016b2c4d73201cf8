"""The forms of English verbs: "rob" gives robs, robbed, robbing; "write wrote written" its irregular ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from comparer import lexicon

# "ed" is a past that serves as participle too ("said", "robbed"); "any" a verb that never changes in them ("hit", "put").
Form = Literal["base", "third", "past", "participle", "ed", "ing", "any"]

_VOWELS = frozenset("aeiou")


class Inflected(NamedTuple):
    """Which form of which verb a word is."""

    lemma: str
    form: Form


def inflected(lines: Iterable[str]) -> dict[str, Inflected]:
    """All forms of the verbs, {form: what it is}. A line is a base form with its past and participle where irregular
    ("tell told", "write wrote written", "hit hit"); of two verbs that share a form the first line has it."""
    found: dict[str, Inflected] = {}
    for line in lines:
        base, *irregular = line.split()
        found.setdefault(base, Inflected(base, "any" if irregular == [base] else "base"))
        found.setdefault(third_person(base), Inflected(base, "third"))
        found.setdefault(present_participle(base), Inflected(base, "ing"))
        match irregular:
            case [past, participle]:
                found.setdefault(past, Inflected(base, "past"))
                found.setdefault(participle, Inflected(base, "participle"))
            case [past]:
                found.setdefault(past, Inflected(base, "ed"))
            case _:
                found.setdefault(past_form(base), Inflected(base, "ed"))
    return found


def third_person(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def past_form(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def present_participle(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _doubled(base: str) -> str:
    """The stem before -ed and -ing: "rob" gives "robb", "admit" "admitt", "visit" stays."""
    closed = len(base) > 2 and base[-1] not in _VOWELS | set("wxy") and base[-2] in _VOWELS and base[-3] not in _VOWELS
    if not closed or base in lexicon.words("grammar", "doubling.exceptions"):
        return base
    one_syllable = sum(letter in _VOWELS for letter in base) == 1
    return base + base[-1] if one_syllable or base.endswith(lexicon.entries("grammar", "doubling.endings")) else base
