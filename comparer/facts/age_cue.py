"""Whether a number is somebody's age: "43-year-old", "aged 43", "Cowan, 43,", "three months old", "under the age of 5", "will be 35"."""

from __future__ import annotations

from comparer.facts.lexing import Piece

UNITS = ("year", "month", "week", "day")
OLDEST = 122


def old_behind(pieces: list[Piece], last: int, unit: str) -> int:
    """The end of "-old", "old", "of age" behind a unit of time, or 0."""
    if unit not in UNITS or last >= len(pieces):
        return 0
    j = last + 1 if pieces[last].text == "-" and last + 1 < len(pieces) else last
    if pieces[j].lower in ("old", "olds"):
        return j + 1
    if j + 1 < len(pieces) and pieces[j].lower == "of" and pieces[j + 1].lower == "age":
        return j + 2
    return 0


def age_of_before(pieces: list[Piece], first: int) -> bool:
    """Whether "age of" stands before piece `first`, which may be the first of a bound ("the age of", "over the age of")."""
    j = first
    if [piece.lower for piece in pieces[max(0, j - 2) : j]] in (["age", "of"], ["ages", "of"]):
        return True
    return [piece.lower for piece in pieces[j : j + 4] if piece.lower in ("age", "of")] == ["age", "of"]


def is_bare_age(pieces: list[Piece], first: int, last: int, low: float) -> bool:
    """Whether a bare number is an age by its surroundings; `first` is where its bounds begin."""
    if not (low.is_integer() and 0 < low <= OLDEST):
        return False
    before = [piece.lower for piece in pieces[max(0, first - 3) : first]]
    after = pieces[last] if last < len(pieces) else None
    if before and before[-1] in ("aged", "age", "ages"):
        return True
    if age_of_before(pieces, first) or before[-2:] in (["age", "is"], ["age", "was"]):
        return True
    if before and before[-1] == "," and first > 1 and pieces[first - 1].joined:
        name = pieces[first - 2]
        closed = after is None or (after.text in (",", ".", ";", ")") and after.joined) or after.lower in ("and", "of", "from")
        joined = last + 1 >= len(pieces) or not (after is not None and after.text == "." and pieces[last + 1].joined)
        return closed and joined and name.kind == "w" and name.text[0].isupper() and low >= 1 and not _is_month(name.lower)
    followers = ("and", "when", "by", "in", "on", "at", "this", "next")
    closes = after is None or after.text in (".", ",", ";", "!", "?") or after.lower in followers
    if closes and len(before) >= 2 and before[-1] in ("was", "is", "be", "turned", "turns", "turn", "turning"):
        return before[-2] in ("he", "she", "who", "will", "i", "would") or before[-1].startswith("turn")
    return False


def _is_month(word: str) -> bool:
    return word[:3] in ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec") and len(word) < 10
