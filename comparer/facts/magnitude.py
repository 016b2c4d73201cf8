"""Magnitudes of earthquakes: "magnitude 7.1", "a 5.9-magnitude quake", "6.1 on the Richter scale", "a 5.8 temblor"."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts import bounds
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, behind_hyphen, lower, spoken

STRONGEST = 10  # no earthquake can reach it


def read(row: list[Piece], figure: Figure) -> bool:
    """Whether the number is a magnitude; then the figure becomes a measure and takes the word "magnitude" beside it."""
    if not 0 < figure.low < STRONGEST or figure.number.scale != 1:
        return False
    found = _before(row, figure) or _behind(row, figure)
    if found:
        figure.kind, figure.unit = "measure", "magnitude"
    return found


def _before(row: list[Piece], figure: Figure) -> bool:
    begin = bounds.before(row, figure.first)[1]
    hyphen = lower(row, begin - 1) == "-" and row[begin].joined
    at = begin - 2 if hyphen else begin - 1
    if lower(row, at) == "magnitude":
        figure.first = at if begin == figure.first else figure.first
        return True
    return lower(row, at) in ("of", "at", "is", "was") and lower(row, at - 1) in ("magnitude", "quake", "earthquake")


def _behind(row: list[Piece], figure: Figure) -> bool:
    j = behind_hyphen(row, figure.last)
    if lower(row, j) == "magnitude":
        figure.last = j + 1
        return True
    if lower(row, j) in lexicon.words("figures", "quakes"):
        return not figure.low.is_integer()
    return lower(row, j) == "richter" or spoken(row, j, j + 3) == "on the richter"
