"""Hedges and bounds around a number: "as many as", "more than", "about", "at least … or more", "20-odd", "30 or so"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from comparer import lexicon
from comparer.facts.lexing import Piece, behind_hyphen, lower, spoken
from comparer.text import fold

Effect = Literal["approximate", "above", "at_least", "below", "at_most", "soft", "plain"]
_Phrases = dict[str, list[tuple[str, int, Effect]]]  # by their outer word: phrase, words in it, effect; the longest first

_BEFORE: tuple[Effect, ...] = ("approximate", "above", "at_least", "below", "at_most", "soft", "plain")
_AFTER: tuple[Effect, ...] = ("approximate", "at_least", "at_most")
_FEW = 10  # who means a bound says "more than two"
_MOST = 4  # phrases before one number: "at least another about 20"


@cache
def _before_number() -> _Phrases:
    return _phrases(_BEFORE, "", outer=-1)


@cache
def _after_number() -> _Phrases:
    return _phrases(_AFTER, "after_", outer=0)


def _phrases(effects: tuple[Effect, ...], prefix: str, outer: int) -> _Phrases:
    found: _Phrases = {}
    for effect in effects:
        for entry in lexicon.entries("hedges", prefix + effect):
            words = fold(entry).lower().replace(".", " .").split()
            found.setdefault(words[outer], []).append((" ".join(words), len(words), effect))
    for entries in found.values():
        entries.sort(key=lambda entry: -entry[1])
    return found


@cache
def _never_behind() -> dict[str, frozenset[str]]:
    """Words that make something else of a phrase right behind them: "took over two firms", "the lead up to 3G", "and some 2"."""
    table = lexicon.table("hedges", "never_behind")
    return {phrase: frozenset(words.split()) for phrase, words in table.items()}


def before(row: list[Piece], first: int) -> tuple[tuple[Effect, ...], int]:
    """The effects of the words before piece `first`, the nearest first, and the piece where they begin."""
    effects: list[Effect] = []
    start = begin = first
    for _ in range(_MOST):
        found = _phrase_before(row, start)
        if found is None:
            break
        effect, beyond = found
        if effect in ("above", "below") and start + 1 == first and lower(row, start) == "the":
            break  # "short of the 52 needed", "more than the 12 killed last year": the number itself is known
        start = beyond
        # "a", "another" are only stepped over where a bound stands before them: "at least another 20"
        if effect != "plain":
            effects.append(effect)
            begin = start
    return tuple(effects), begin


def of_length(row: list[Piece], first: int, effects: tuple[Effect, ...], begin: int) -> tuple[tuple[Effect, ...], int]:
    """The same for a length of time, where "over" is a bound behind some words only: "for over two years", "took over two
    years", but "a raise over two years"."""
    if lower(row, first - 1) != "over" or begin < first - 1:
        return effects, begin
    if lower(row, first - 2) in lexicon.words("hedges", "before_over_length"):
        return ("above",), first - 1
    return (), first


def of_few(row: list[Piece], first: int, value: float, effects: tuple[Effect, ...], begin: int) -> tuple[tuple[Effect, ...], int]:
    """The same for a count in words below ten, where "over" alone says what it is about: "arrested over two stolen cars"."""
    about = value < _FEW and begin == first - 1 and lower(row, begin) == "over" and row[first].kind == "w"
    return ((), first) if about else (effects, begin)


def _phrase_before(row: list[Piece], start: int) -> tuple[Effect, int] | None:
    """The effect and the beginning of the longest phrase that ends right before piece `start`."""
    for phrase, size, effect in _before_number().get(lower(row, start - 1), ()):
        begin = start - size
        if begin >= 0 and (size == 1 or spoken(row, begin, start) == phrase):
            if lower(row, begin - 1) in _never_behind().get(phrase, ()):
                continue
            return effect, begin
    return None


def after(row: list[Piece], last: int) -> tuple[Effect, int] | None:
    """The effect of the words from piece `last` on ("or more", "-odd", "or so"), and where they end."""
    j = behind_hyphen(row, last)
    for phrase, size, effect in _after_number().get(lower(row, j), ()):
        if size > 1 and spoken(row, j, j + size) != phrase:
            continue
        glued = j > last or (row[j].joined and row[j].kind == "s")
        if phrase in lexicon.words("hedges", "after_glued") and not glued:
            continue  # "three odd jobs"
        end = j + size
        if phrase in lexicon.words("hedges", "after_closing") and end < len(row) and row[end].kind != "s":
            continue  # "killed 10, at least 3 of them": belongs to what follows
        return effect, end
    return None
