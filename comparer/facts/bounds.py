"""Hedges and bounds around a number: "as many as", "more than", "about", "at least … or more", "20-odd", "30 or so"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from comparer import lexicon
from comparer.facts.lexing import Piece
from comparer.text import fold

Effect = Literal["approximate", "above", "at_least", "below", "at_most", "soft", "plain"]

_BEFORE: tuple[Effect, ...] = ("approximate", "above", "at_least", "below", "at_most", "soft", "plain")


@cache
def _phrases(key: str) -> dict[tuple[str, ...], None]:
    return {tuple(_split(phrase)): None for phrase in lexicon.entries("hedges", key)}


def _split(phrase: str) -> list[str]:
    return fold(phrase).lower().replace(".", " .").split()


@cache
def _by_last_word() -> dict[str, list[tuple[tuple[str, ...], Effect]]]:
    """Phrases before a number by their last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Effect]]] = {}
    for effect in _BEFORE:
        for phrase in _phrases(effect):
            found.setdefault(phrase[-1], []).append((phrase, effect))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], Effect]]]:
    found: dict[str, list[tuple[tuple[str, ...], Effect]]] = {}
    keys: tuple[tuple[str, Effect], ...] = (
        ("after_approximate", "approximate"), ("after_at_least", "at_least"), ("after_at_most", "at_most"),
    )  # fmt: skip
    for key, effect in keys:
        for phrase in _phrases(key):
            found.setdefault(phrase[0], []).append((phrase, effect))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def before(pieces: list[Piece], first: int) -> tuple[tuple[Effect, ...], int]:
    """The effects of the words before piece `first`, the nearest first, and the piece where they begin."""
    effects: list[Effect] = []
    start = begin = first
    for _ in range(4):
        found = _phrase_before(pieces, start)
        if found is None:
            break
        effect, start = found
        # "a", "its", "another" are only stepped over where a bound stands before them: "at least another 20"
        if effect != "plain":
            effects.append(effect)
            begin = start
    return tuple(effects), begin


def _phrase_before(pieces: list[Piece], start: int) -> tuple[Effect, int] | None:
    """The longest phrase that ends right before piece `start`."""
    if not start:
        return None
    if pieces[start - 1].text == "-" and start >= 2 and pieces[start - 1].joined:
        return None
    for phrase, effect in _by_last_word().get(pieces[start - 1].lower, ()):
        size = len(phrase)
        begin = start - size
        if begin < 0 or (size > 1 and (pieces[begin].lower != phrase[0] or tuple(piece.lower for piece in pieces[begin:start]) != phrase)):
            continue
        if phrase == ("over",) and begin and pieces[begin - 1].lower in lexicon.words("hedges", "verb_over"):
            continue
        if phrase == ("some",) and begin and pieces[begin - 1].lower in ("and", "then"):
            continue
        if phrase == ("up", "to") and begin and pieces[begin - 1].lower in lexicon.words("hedges", "verb_up_to"):
            continue
        if phrase == ("near",) and start < len(pieces) and pieces[start].kind == "w":
            continue
        return effect, begin
    return None


def after(pieces: list[Piece], last: int) -> tuple[Effect, int] | None:
    """The effect of the words from piece `last` on ("or more", "-odd", "or so"), and where they end."""
    j = last
    if j + 1 < len(pieces) and pieces[j].text == "-" and pieces[j].joined and pieces[j + 1].lower in ("odd", "plus", "ish"):
        j += 1
    if j >= len(pieces):
        return None
    for phrase, effect in _by_first_word().get(pieces[j].lower, ()):
        if tuple(piece.lower for piece in pieces[j : j + len(phrase)]) != phrase:
            continue
        end = j + len(phrase)
        if len(phrase) == 1 and phrase[0] in ("odd", "ish", "plus") and j == last:
            continue  # "three odd jobs"
        if phrase == ("+",) and not pieces[j].joined:
            continue
        if phrase in (("at", "least"), ("at", "most"), ("approximately",), ("minimum",), ("maximum",)) and not _clause_ends(pieces, end):
            continue  # "killed 10, at least 3 of them …" belongs to what follows
        return effect, end
    return None


def _clause_ends(pieces: list[Piece], j: int) -> bool:
    return j >= len(pieces) or pieces[j].kind == "s"
