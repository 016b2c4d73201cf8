"""The numbers of a sentence in digits, words and both: "12,000", "3.5 million", "half a million", "two-thirds", "tens of thousands".

    numeral: digits, cardinal words, scales     fraction: parts of one, one in five     vague_number: words without a figure
"""

from __future__ import annotations

from functools import cache
from math import isfinite

from comparer.facts import fraction, numeral, vague_number
from comparer.facts.lexing import Piece
from comparer.facts.numeral import Number

__all__ = ["Number", "numbers"]


def numbers(row: list[Piece]) -> list[Number]:
    """Every number of a sentence, left to right, without judging whether it is an amount."""
    found: list[Number] = []
    starters = _starters()
    after = 0
    for i, piece in enumerate(row):
        if i < after or not (piece.kind == "n" or piece.lower in starters):
            continue
        number = _read(row, i)
        if number is None:
            continue
        if isfinite(number.low):  # "million million million …" is none
            found.append(number)
        after = number.last
    return found


@cache
def _starters() -> frozenset[str]:
    """Words and signs that can begin a number."""
    return numeral.starters() | fraction.STARTERS | vague_number.starters()


def _read(row: list[Piece], i: int) -> Number | None:
    """The number that begins at piece `i`, the most particular reading first."""
    piece = row[i]
    if piece.text in numeral.values("signs"):
        return numeral.sign(row, i)
    if piece.kind == "s":
        return None
    if piece.kind == "n":
        return fraction.out_of(row, numeral.digits(row, i))
    return vague_number.read(row, i) or fraction.read(row, i) or fraction.out_of(row, numeral.words(row, i))
