"""Things of one kind out of several that exclude each other: "a special election", "second-degree murder", "a ballistic missile".

The list stands in resources/lexicons/rival_kinds.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.entities.words import Line


class Kinds(NamedTuple):
    """For each head word: its plain form and, for each group of kinds, the group's number and the one word for a kind."""

    heads: dict[str, str]
    kinds: dict[tuple[str, str], tuple[int, str]]  # by head and kind as written


@cache
def _lists() -> Kinds:
    heads: dict[str, str] = {}
    kinds: dict[tuple[str, str], tuple[int, str]] = {}
    for number, line in enumerate(lexicon.entries("rival_kinds", "kinds")):
        forms, _, listed = line.partition("=")
        names = [form.strip() for form in forms.split(",")]
        for name in names:
            heads.setdefault(name, names[0])
            for kind in listed.split(";"):
                words = [word.strip() for word in kind.split(",")]
                for word in words:
                    kinds.setdefault((name, word), (number, words[0]))
    return Kinds(heads, kinds)


def find(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and plain phrase of the things of a sentence whose kind is told ("run-off elections": "runoff election")."""
    heads, kinds = _lists()
    words = line.words
    for place, word in enumerate(words):
        if word.text in heads and place:
            kind = kinds.get((word.text, words[place - 1].text.lower()))
            if kind is not None:
                yield words[place - 1].start, word.end, f"{kind[1]} {heads[word.text]}"


def exclude(left: str, right: str) -> bool:
    """Whether two plain phrases are one thing of two kinds that exclude each other."""
    kinds = _lists().kinds
    one, _, head = left.rpartition(" ")
    other, _, other_head = right.rpartition(" ")
    ours, theirs = kinds.get((head, one)), kinds.get((other_head, other))
    if head != other_head or one == other:
        return False
    return ours is not None and theirs is not None and ours[0] == theirs[0]
