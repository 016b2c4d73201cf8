"""The stages of an accusation: "allegedly shot", "accused of killing", "charged with murder", "was found guilty"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from comparer import lexicon
from comparer.facts.inflection import Inflected, inflected
from comparer.facts.noun_phrases import Low, Row, is_adverb
from comparer.model import Grade
from comparer.wording import word

# What somebody is accused of stands within this many tokens of the accusation.
REACH = 6


@cache
def _stages() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The forms by their first word, the longest first: ((words), stage)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key in ("phrases", "words"):
        for form, stage in lexicon.table("legal", key).items():
            parts = tuple(form.split())
            found.setdefault(parts[0], []).append((parts, stage))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in found.items()}


@cache
def _grades() -> dict[str, str]:
    return lexicon.table("legal", "grades.table")


@cache
def order() -> dict[str, int]:
    """The stages from a suspicion to a sentence."""
    return {stage: place for place, stage in enumerate(lexicon.load("legal")["order"])}


@cache
def deeds() -> dict[str, Inflected]:
    """The forms of the verbs for grave deeds."""
    return inflected(lexicon.entries("legal", "deeds.verbs"))


def accusations(row: Row, low: Low) -> Iterator[tuple[int, int, int, Grade, str]]:
    """Yield (first, last, head, grade, stage) of each accusation, in token positions; head is -1 where none is named."""
    table = _stages()
    if table.keys().isdisjoint(low):
        return
    index = 0
    while index < len(low):
        forms = table.get(low[index])
        form = next((form for form in forms if low[index : index + len(form[0])] == form[0]), None) if forms else None
        if form is None or (index and low[index - 1] in lexicon.words("actions", "conditional")):
            index += 1
            continue  # "if convicted"
        after = index + len(form[0])
        head = _deed(row, low, after)
        grade = cast("Grade", _grades().get(form[1], "certain"))
        yield index, (head + 1 if 0 <= head - after < 2 else after), head, grade, form[1]
        index = after


def _deed(row: Row, low: Low, after: int) -> int:
    """The word that names the deed: the first content word in lower case behind the accusation, the last one of a run
    ("wire fraud") unless it is a verb ("killing")."""
    if after and low[after - 1] not in ("of", "in", "with", "the"):  # "accused the minister of lying"
        named = next((at + 1 for at in range(after, min(after + 2 * REACH, len(low))) if low[at] == "of"), after)
        after = named if low[after - 1] in _active() else after
    for at in range(after, min(after + REACH, len(low))):
        if not low[at][0].isalnum():
            return -1
        if row[at].text.islower() and low[at].isalpha() and not is_adverb(row[at].text) and word(low[at]).kind == "word":
            return -1 if low[at] in _others() else at if low[at].endswith("ing") else _last_of_run(row, low, at)
    return -1


def _last_of_run(row: Row, low: Low, at: int) -> int:
    """The last noun of a compound that begins at `at` ("wire fraud", "bribery" of "bribery counts")."""
    while at + 1 < len(low) and row[at + 1].text.islower() and word(low[at + 1]).kind == "word" and low[at + 1] not in _others():
        at += 1
    return at


@cache
def _others() -> frozenset[str]:
    return lexicon.words("legal", "others.words")


@cache
def _active() -> frozenset[str]:
    return lexicon.words("legal", "others.active")
