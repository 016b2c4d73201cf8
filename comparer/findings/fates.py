"""What befell the people that a figure counts, however it is told: "killing 17", "the death toll rose to 17", "claimed 17 lives".

The words come from the lexicon `strong_keys`. A fate is named by the first verb of its line there ("kill").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from comparer import lexicon
from comparer.facts.subject import head_of
from comparer.wording import word


def fates_of(stems: Collection[str]) -> set[str]:
    """The fates that some of these stems name."""
    known = _fates()
    return {known[stem] for stem in stems if stem in known}


def told_by_noun(subject: str, predicates: Collection[str]) -> str:
    """The fate that the counted noun tells by itself ("17 deaths") or with its verb ("claimed 17 lives"); "" where none."""
    head = head_of(subject).lower()
    fate = lexicon.table("strong_keys", "nouns").get(head, "")
    if not fate and head in lexicon.words("strong_keys", "lives") and not _taking().isdisjoint(predicates):
        fate = "kill"
    return fate


def told_by_toll(before: Iterable[str]) -> str:
    """The fate of those whom a figure counts that is told as a level, given the stems before it in its clause, the nearest first: "the
    death toll from the floods rose to", "bringing the number of injured to"; "" where it is no such level."""
    counted = ""
    for stem in before:
        if stem in _levels():
            return counted or _levels()[stem]
        counted = counted or _fates().get(stem, "")
    return ""


def grows(subject: str, predicates: Collection[str]) -> bool:
    """Whether a count grows or falls as the event goes on: people whom something befell ("killed 17", "12 people are missing"), and
    what is counted up ("85 cases", "40,000 votes were counted"); not who was aboard and how many a boat may carry."""
    if is_of_people(subject) and (not _growing_verbs().isdisjoint(predicates) or fates_of(predicates)):
        return True
    verbs = lexicon.table("strong_keys", "growing").get(head_of(subject).lower())
    return verbs is not None and (not verbs or any(word(verb.strip()).key in predicates for verb in verbs.split(",")))


def is_of_people(subject: str) -> bool:
    """Whether people are counted, who may be counted several times over (dead, hurt, arrested)."""
    last = subject.lower().rpartition(" ")[2]
    return last in lexicon.word_set("strong_keys", "people") or last in lexicon.word_set("strong_keys", "anyone")


def is_of_anyone(subject: str) -> bool:
    """Whether people at large are counted and no group among them, so that accounts choose the noun freely."""
    return head_of(subject).lower() in lexicon.word_set("strong_keys", "anyone")


@cache
def _taking() -> frozenset[str]:
    return frozenset(word(verb).key for verb in lexicon.items("strong_keys", "taking"))


@cache
def _growing_verbs() -> frozenset[str]:
    return frozenset(word(verb).key for verb in lexicon.items("strong_keys", "growing_verbs"))


@cache
def _levels() -> dict[str, str]:
    """The nouns of a level by stem, {stem: fate meant where none is told, "" for none}."""
    return {word(noun).key: fate for noun, fate in lexicon.table("strong_keys", "levels").items()}


@cache
def _fates() -> dict[str, str]:
    """The stems of the verbs of a fate, {stem: first verb of its line}."""
    lines = [[part.strip() for part in line.split(",")] for line in lexicon.entries("strong_keys", "fates")]
    return {word(part).key: line[0] for line in lines for part in line}
