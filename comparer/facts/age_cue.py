"""Whether a number is somebody's age: "43-year-old", "aged 43", "Cowan, 43,", "three months old", "under the age of 5", "will be 35"."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts import counted_phrase
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece

UNITS = ("year", "month", "week", "day")
OLDEST = 122


def old_behind(row: list[Piece], last: int, unit: str) -> int:
    """The end of "-old", "old", "of age" behind a unit of time, or 0."""
    if unit not in UNITS or last >= len(row):
        return 0
    j = last + 1 if row[last].text == "-" and last + 1 < len(row) else last
    if row[j].lower in ("old", "olds"):
        return j + 1
    if j + 1 < len(row) and row[j].lower == "of" and row[j + 1].lower == "age":
        return j + 2
    return 0


def age_of_before(row: list[Piece], first: int) -> bool:
    """Whether "age of" stands before piece `first`, which may be the first of a bound ("the age of", "over the age of")."""
    j = first
    if [piece.lower for piece in row[max(0, j - 2) : j]] in (["age", "of"], ["ages", "of"]):
        return True
    return [piece.lower for piece in row[j : j + 4] if piece.lower in ("age", "of")] == ["age", "of"]


def is_bare_age(row: list[Piece], figure: Figure, begin: int) -> bool:
    """Whether a bare number is an age by its surroundings; `begin` is where its bounds begin."""
    low, last = figure.low, figure.last
    if not (low.is_integer() and 0 < low <= OLDEST) or figure.number.scale != 1:
        return False
    before = [piece.lower for piece in row[max(0, begin - 3) : begin]]
    if before[-1:] in (["aged"], ["age"], ["ages"]) or age_of_before(row, begin) or before[-2:] in (["age", "is"], ["age", "was"]):
        return True
    if before[-1:] == ["at"] and begin > 1 and row[begin - 2].lower in lexicon.words("figures", "before_at_age"):
        return True
    after = row[last] if last < len(row) else None
    if begin < figure.first and before and before[-1] in lexicon.words("figures", "before_age_limit"):
        return not (after is not None and after.kind == "w" and counted_phrase.counted(row, last) is not None)
    if before[-1:] == [","] and figure.number.form == "digits":
        return _in_apposition(row, begin, last, after)
    closes = after is None or after.text in (".", ",", ";", "!", "?") or after.lower in lexicon.words("figures", "behind_age")
    if closes and len(before) >= 2 and before[-1] in ("was", "is", "be", "turned", "turns", "turn", "turning"):
        return before[-1].startswith("turn") or before[-2] in ("he", "she", "who", "will", "i", "would")
    return False


def _in_apposition(row: list[Piece], begin: int, last: int, after: Piece | None) -> bool:
    """Whether the number stands behind a name and a comma: "Cowan, 43, is", "Andrew Lopez, 20 and", "Horton, 34."; not
    "on Oct. 21, 20 people", "in Paris, 12 were"."""
    if begin < 2 or not row[begin - 1].joined:
        return False
    name = row[begin - 2]
    if name.kind != "w" or not name.text[0].isupper() or name.lower in lexicon.words("figures", "months"):
        return False
    if after is None or (after.text in ",.;)" and after.joined):
        return not (after is not None and after.text == "." and last + 1 < len(row) and row[last + 1].joined)
    full = (begin > 2 and row[begin - 3].kind in "ws" and row[begin - 3].text[0] in ".") or row[begin - 3].text[0].isupper()
    return after.lower in ("and", "of", "from", "who") or (full and after.lower in ("was", "is", "has", "had"))
