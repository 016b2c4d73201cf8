"""Whether an amount is a rise or a fall: "rose 6.5%" up, "down 11.9%" down, "0.7 percent lower" down; a level ("to 164p") is neither."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.lexing import Piece
from comparer.model import FactKind, Trend

_STEPPED_OVER = frozenset(("by", "as", "much", "further", "another", "just", "only", "some", "the", "even", "additional"))
# how far back "cut its work force by 5%" may have its verb
_REACH_OF_BY = 9


@cache
def _trends() -> dict[str, Trend]:
    found: dict[str, Trend] = {}
    directions: tuple[Trend, ...] = ("up", "down")
    for direction in directions:
        for line in lexicon.entries("trends", direction):
            found |= {form.strip(): direction for form in line.split(",")}
    return found


@cache
def _forms(key: str) -> frozenset[str]:
    return frozenset(form.strip() for line in lexicon.entries("trends", key) for form in line.split(","))


def _takes_object(word: str, kind: FactKind) -> bool:
    """Whether an amount of that kind behind the verb is what is won or lost, not by how much something changes."""
    if kind == "money":
        return word in _forms("with_object_money")
    return kind in ("quantity", "age", "duration") and word in _forms("with_object")


def trend_of(pieces: list[Piece], first: int, last: int, kind: FactKind = "percent") -> Trend:
    """The trend of the figure of that kind at `first`..`last` (bounds included). "gained three seats" and "raised $280
    million" are none."""
    return _before(pieces, first, kind) or _behind(pieces, last)


def _before(pieces: list[Piece], first: int, kind: FactKind) -> Trend:
    trends = _trends()
    j = first - 1
    if j < 0:
        return ""
    by = pieces[j].lower == "by"
    for _ in range(3):
        if j < 0:
            return ""
        word = pieces[j].lower
        two = f"{pieces[j - 1].lower} {word}" if j else word
        trend = trends.get(two) or trends.get(word)
        if trend:
            return "" if not by and _takes_object(word, kind) else trend
        article = word in ("a", "an") and j < first - 1  # "rose a further 3%", not "added a 30 degree turn"
        if word not in _STEPPED_OVER and not article and not word.endswith("ly"):
            break
        j -= 1
    if not by:
        return ""
    for k in range(first - 2, max(-1, first - 2 - _REACH_OF_BY), -1):
        word = pieces[k].lower
        if word in (";", ":", "and", "but", "which", "that"):
            return ""
        if trend := trends.get(word, ""):
            return trend
    return ""


def _behind(pieces: list[Piece], last: int) -> Trend:
    if last >= len(pieces):
        return ""
    word = pieces[last].lower
    if word in ("higher", "lower"):
        return "up" if word == "higher" else "down"
    return ""
