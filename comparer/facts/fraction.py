"""Parts of one: "half the condos", "two-thirds", "a quarter of respondents", "one in five", and "half a million" as a number."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts.lexing import Piece, behind_hyphen, lower, spoken
from comparer.facts.numeral import Number, digits, values, words

STARTERS = frozenset(("half",))  # beside the cardinals and articles


def read(row: list[Piece], i: int) -> Number | None:
    """The fraction in words that begins at piece `i`, or None."""
    word = row[i].lower
    if word == "half":
        return _half(row, i)
    over = 1.0 if word in ("a", "an") else values("cardinals").get(word)
    if over is None:
        return None
    j = behind_hyphen(row, i + 1)
    under = values("parts").get(lower(row, j), 0.0)
    single = not lower(row, j).endswith("s")
    if not under or single != (over == 1) or (over >= under and over != 1):
        return None
    if single and not _is_part_behind(row, i, j):
        return None
    return _scaled(row, i, j + 1, over / under)


def _is_part_behind(row: list[Piece], i: int, j: int) -> bool:
    """Whether "a third", "one quarter" at `i`..`j` is a part and no ordinal or season: "a third of", "one-third", "by a third"."""
    if lower(row, j + 1) == "of":
        return True
    if row[i].lower in ("a", "an"):
        ends = j + 1 >= len(row) or row[j + 1].kind == "s" or row[j + 1].lower in lexicon.words("counted", "stops")
        return row[j].lower != "half" and ends and lower(row, i - 1) in lexicon.words("numbers", "before_part")
    return j == i + 2 or j + 1 >= len(row) or row[j + 1].kind == "s"


def _half(row: list[Piece], i: int) -> Number | None:
    """ "half": a number before a scale or a unit ("half a mile", "half-dozen"), a part before "of", "the", …"""
    if lower(row, i - 1) in lexicon.words("figures", "not_before_half") or (lower(row, i - 1) == "-" and row[i - 1].joined):
        return None
    j = behind_hyphen(row, i + 1)
    if j == i + 1 and lower(row, j) in ("a", "an"):
        j += 1
    word = lower(row, j)
    if word in values("scales"):
        value = values("scales")[word] / 2
        return Number(i, j + 1, value, value, "words", value * 2, 0.5)
    if j > i + 1:
        return Number(i, j, 0.5, 0.5, "words", 1.0, 0.5) if word in lexicon.words("figures", "halved_units") else None
    if word in lexicon.words("figures", "behind_half") or lower(row, i - 1) in lexicon.words("numbers", "before_part"):
        return Number(i, i + 1, 0.5, 0.5, "part", 1.0, 0.5)
    return None


def _scaled(row: list[Piece], i: int, j: int, value: float) -> Number:
    """A part, or a number where "of a" and a scale or unit follow: "a quarter of a million", "three-quarters of a mile"."""
    if spoken(row, j, j + 2) in ("of a", "of an", "- a"):
        word = lower(row, j + 2)
        factor = values("scales").get(word)
        if factor is not None:
            return Number(i, j + 3, value * factor, value * factor, "words", factor, value)
        if word in lexicon.words("figures", "halved_units"):
            return Number(i, j + 2, value, value, "words", 1.0, value)
    return Number(i, j, value, value, "part", 1.0, value)


def out_of(row: list[Piece], number: Number | None) -> Number | None:
    """The number, or the part it begins: "one in five voters", "nine out of 10". Not "three in 10 days", "two in 2019"."""
    if number is None or number.scale != 1 or not 1 <= number.low <= 99 or not number.low.is_integer():
        return number
    j = number.last
    if spoken(row, j, j + 2) == "out of":
        j += 2
    elif lower(row, j) == "in":
        j += 1
    else:
        return number
    if lower(row, j) == "every":
        j += 1
    if j >= len(row):
        return number
    whole = digits(row, j) if row[j].kind == "n" else words(row, j)
    if whole is None or not whole.low.is_integer() or not number.low < whole.low:
        return number
    if lower(row, number.last) == "in" and not _is_round_whole(row, whole):
        return number
    if whole.last < len(row) and row[whole.last].joined and row[whole.last].kind != "s":
        return number
    value = number.low / whole.low
    return Number(number.first, whole.last, value, value, "part", 1.0, value)


def _is_round_whole(row: list[Piece], whole: Number) -> bool:
    """Whether "in" can part the whole: a small or round number that no unit of time follows."""
    after = lower(row, whole.last)
    times = lexicon.table("units", "times")
    if after in times or after.rstrip("s") in times or after == "-":
        return False
    digit = whole.low
    while digit >= 10 and digit % 10 == 0:
        digit /= 10
    return whole.low <= 12 or digit in (1, 2, 3, 4, 5, 15, 25)
