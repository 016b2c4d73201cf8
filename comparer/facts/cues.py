"""The words that attribute a statement: verbs of saying and believing, fixed phrases, and the word lists around them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from comparer import lexicon
from comparer.facts.inflection import Inflected, inflected

CueKind = Literal["say", "tell", "label", "belief", "according"]


@cache
def verbs() -> dict[str, tuple[Inflected, CueKind]]:
    """Every form of the verbs of attribution and the list it stands in."""
    found: dict[str, tuple[Inflected, CueKind]] = {}
    lists: tuple[tuple[str, CueKind], ...] = (("tell", "tell"), ("say", "say"), ("belief", "belief"), ("label", "label"))
    for key, kind in lists:
        for form, verb in inflected(lexicon.entries("attribution", key)).items():
            found.setdefault(form, (verb, kind))
    return found


@cache
def closed(key: str) -> frozenset[str]:
    """A closed class of words ("be", "articles") of the lexicon `grammar`."""
    return lexicon.words("grammar", key)


@cache
def listed(key: str) -> frozenset[str]:
    return lexicon.words("attribution", key)


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The fixed phrases by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon.entries("attribution", "according"):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}
