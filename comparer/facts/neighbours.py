"""What a figure takes from the one before it: the bounds of the amount it restates, the thing it is compared in, the whole it is
a part of. "some seven miles (11 km)", "up from 45", "30 of the 80 wounded".
"""

from __future__ import annotations

from comparer import lexicon, units
from comparer.facts import bounds
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, lower, spoken

# pieces that may stand between a part and its whole: "30 of the", "1.9 million of Gaza's"
_LONGEST_PART = 4


def take_over(row: list[Piece], figure: Figure, last: Figure) -> None:
    """Give a figure the effects and the trend of the one before it where it says the same amount again."""
    if figure.first - last.last > 2:
        return
    if figure.unit == "metre" and last.kind == "money" and lower(row, figure.first - 1) in ("(", ";"):
        # "2m euros (1.7m; $2.6m)": the currency sign was lost on the way
        figure.kind, figure.unit, figure.low = "money", "", figure.low * 1e6
        figure.high = figure.low if figure.high is not None else None
        figure.restates = True
    figure.restates = figure.restates or _restates(row, figure, last)
    if figure.restates:
        figure.effects = figure.effects or last.effects
    if figure.restates or (_gap(row, last, figure) in ("or", ", or") and last.unit and figure.unit != last.unit):
        figure.trend = figure.trend or last.trend  # "up 17.5 points, or 0.22%"


def _gap(row: list[Piece], left: Figure, right: Figure) -> str:
    return spoken(row, left.last, right.first)


def _restates(row: list[Piece], figure: Figure, last: Figure) -> bool:
    """Whether the figure gives the one before it in another unit: "seven miles (11 km)", "€2m ($2.6m; £1.7m)", "5 miles or 8 km"."""
    gap = _gap(row, last, figure)
    same = gap == "(" or (gap in (";", "/", ",", "or", ", or") and last.restates)
    return (same or (gap in ("or", ", or") and last.kind == "measure")) and _converts(last, figure)


def _converts(left: Figure, right: Figure) -> bool:
    """Whether the right figure can be the left one in another unit or currency."""
    if left.unit == right.unit or not (left.unit and right.unit):
        return False
    if left.kind == right.kind == "money":
        return True
    dimension = units.dimension_of(left.unit)
    return dimension is not None and dimension == units.dimension_of(right.unit)


def is_compared(row: list[Piece], figure: Figure) -> bool:
    """Whether a bare number is set against the figure before it: "compared with 63", "up from 45", "against 12 a year ago"."""
    begin = bounds.before(row, figure.first)[1]
    cues = lexicon.words("counted", "compared")
    return spoken(row, begin - 2, begin) in cues or lower(row, begin - 1) in cues


def is_part_of(row: list[Piece], part: Figure, whole: Figure) -> bool:
    """Whether "of" joins two counts: "30 of the 80 wounded", "1.9 million of Gaza's 2.3 million people"."""
    return part.last < whole.first <= part.last + _LONGEST_PART and row[part.last].lower == "of"
