"""Whether an amount is a rise or a fall: "rose 6.5%" up, "down 11.9%" down, "0.7 percent lower" down; a level ("to 164p") is neither."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.lexing import Piece, lower
from comparer.model import FactKind, Trend

# words between the verb and the amount ("rose by a further 3%")
_REACH = 3
# how far back "cut its work force by 5%" may have its verb
_REACH_OF_BY = 9


@cache
def _forms(key: str) -> frozenset[str]:
    return frozenset(form.strip() for line in lexicon.entries("trends", key) for form in line.split(","))


@cache
def _trends() -> dict[str, Trend]:
    directions: tuple[Trend, ...] = ("up", "down")
    return {form: direction for direction in directions for form in _forms(direction)}


def trend_of(row: list[Piece], first: int, last: int, kind: FactKind = "percent") -> Trend:
    """The trend of the figure of that kind at `first`..`last` (bounds included). "gained three seats" and "raised $280
    million" are none."""
    if lower(row, last) in lexicon.words("trends", "behind"):
        return _trends().get(row[last].lower, "")
    if lower(row, first - 1) == "by":
        return _beside(row, first - 1) or _far(row, first - 1)
    return "" if _takes_object(row, first, kind) else _beside(row, first)


def _beside(row: list[Piece], first: int) -> Trend:
    """The trend of the verb right before piece `first`, adverbs stepped over."""
    at = _verb_at(row, first)
    return _trends()[row[at].lower] if at is not None else ""


def _verb_at(row: list[Piece], first: int) -> int | None:
    """Where the word of trend before piece `first` stands, or None."""
    for j in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = row[j].lower
        if word in _trends():
            return j
        article = word in ("a", "an") and j < first - 1  # "rose a further 3%", not "added a 30 degree turn"
        if not (article or word.endswith("ly") or word in lexicon.words("trends", "stepped_over")):
            return None
    return None


def _far(row: list[Piece], by: int) -> Trend:
    """The trend of the verb that "by" at piece `by` belongs to: "cut its work force by 5%"."""
    for j in range(by - 1, max(-1, by - 1 - _REACH_OF_BY), -1):
        word = row[j].lower
        if word in lexicon.words("trends", "clause_ends"):
            return ""
        if trend := _trends().get(word, ""):
            return trend
    return ""


def _takes_object(row: list[Piece], first: int, kind: FactKind) -> bool:
    """Whether an amount of that kind behind the verb is what is won or lost, not by how much something changes."""
    at = _verb_at(row, first)
    word = lower(row, at) if at is not None else ""
    if kind == "money":
        return word in _forms("with_object_money")
    return kind in ("quantity", "age", "duration") and word in _forms("with_object")
