"""Numbers as such: "12,000", "3.5 million", "$3.5bn", "2½", "2.998×10−8", "forty-two", "a hundred and twenty", "two and a half"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from comparer import lexicon
from comparer.facts.lexing import LONGEST_NUMBER, Piece, behind_hyphen, lower, spoken

Form = Literal["digits", "words", "vague", "part", "share"]

_DENOMINATORS = frozenset(("2", "3", "4", "5", "8", "10", "16", "32"))  # "1/2", not "9/11"


@dataclass(slots=True)
class Number:
    """A number and the pieces it is made of (`last` exclusive).

    `low` and `high` are equal but for vague words: "several" is 3..9, "dozens" 12.. with high None. `scale` is what the
    words behind the digits multiplied by (1 where there are none), `mantissa` the number before that. A `part` is a
    fraction of things ("two-thirds", "one in five"): low is 0..1. A `share` has a floor only ("most of").
    """

    first: int
    last: int
    low: float
    high: float | None
    form: Form
    scale: float = 1.0
    mantissa: float = 0.0


@cache
def values(key: str) -> dict[str, float]:
    """A list of the lexicon `numbers` as {word: value}."""
    return {form: float(value) for form, value in lexicon.table("numbers", key).items()}


def starters() -> frozenset[str]:
    """Words and signs that can begin a number as such."""
    return frozenset(values("cardinals")) | frozenset(values("signs")) | {"a", "an"}


def and_a_half(row: list[Piece], i: int) -> bool:
    return spoken(row, i, i + 3) == "and a half"


# ---------------------------------------------------------------- digits


def sign(row: list[Piece], i: int) -> Number:
    """The number of a fraction sign: "½ cup"."""
    value = values("signs")[row[i].text]
    return Number(i, i + 1, value, value, "digits", mantissa=value)


def digits(row: list[Piece], i: int) -> Number | None:
    """The number that begins with the digits at `i`, its scale included; None for a string of digits too long for an amount."""
    text = row[i].text
    head, comma, tail = text.rpartition(",")
    text = f"{head.replace('.', '')}.{tail}" if comma and len(tail) < 3 else text.replace(",", "")  # 1.000,50
    if len(text) > LONGEST_NUMBER:
        return None
    value, j = float(text), i + 1
    whole = value.is_integer()
    if whole and j < len(row) and row[j].text in values("signs"):
        value, j = value + values("signs")[row[j].text], j + 1  # 2½
    elif under := _denominator(row, i):
        value, j = value / under, i + 3  # 1/2
    elif whole and j < len(row) and not row[j].joined and (under := _denominator(row, j)):
        value, j = value + float(row[j].text) / under, j + 3  # 2 1/2
    elif whole and (k := behind_hyphen(row, j)) > j and (under := _denominator(row, k)):
        value, j = value + float(row[k].text) / under, k + 3  # 2-1/2
    elif whole and and_a_half(row, j):
        value, j = value + 0.5, j + 3
    elif (power := _power_of_ten(row, j)) is not None:
        value, j = value * 10.0 ** power[0], power[1]
    scale, j = _scale(row, j)
    half = scale / 2 if scale > 1 and and_a_half(row, j) else 0.0  # "1 million and a half"
    total = value * scale + half
    return Number(i, j + 3 if half else j, total, total, "digits", scale, value)


def _denominator(row: list[Piece], i: int) -> float:
    """The denominator of "1/2" at piece `i`, 0 where there is none: a small one, above the numerator, no date ("1/2/2024")."""
    if i + 2 >= len(row) or row[i + 1].text != "/" or not (row[i + 1].joined and row[i + 2].joined):
        return 0.0
    over, under = row[i].text, row[i + 2].text
    if not over.isdigit() or under not in _DENOMINATORS or int(over) >= int(under):
        return 0.0
    return 0.0 if i + 3 < len(row) and row[i + 3].text == "/" and row[i + 3].joined else float(under)


def _power_of_ten(row: list[Piece], j: int) -> tuple[int, int] | None:
    """The exponent and the end of "×10-8", "x 10^6" behind the digits."""
    if lower(row, j) not in ("×", "x") or lower(row, j + 1) != "10":
        return None
    j += 2
    negative = False
    if lower(row, j) == "^":
        j += 1
    if lower(row, j) == "-" and row[j].joined:
        negative, j = True, j + 1
    if j < len(row) and row[j].joined and row[j].text.isdecimal() and len(row[j].text) <= 2:
        return -int(row[j].text) if negative else int(row[j].text), j + 1
    return None


def _scale(row: list[Piece], j: int) -> tuple[float, int]:
    """What the scale words and letters from piece `j` on multiply by, and where they end: "hundred thousand", "bn", "-million"."""
    scale = 1.0
    while j < len(row):
        k = behind_hyphen(row, j)
        factor = values("scales").get(lower(row, k))
        if factor is None and k == j:
            factor = values("short_scales").get(row[k].lower)
            if row[k].joined and row[k].lower in values("touching_scales") and _is_scale_letter(row, k):
                factor = values("touching_scales")[row[k].lower]
        if factor is None:
            break
        scale, j = scale * factor, k + 1
    return scale, j


def _is_scale_letter(row: list[Piece], k: int) -> bool:
    """Whether a letter that touches the digits is a scale: "35m of its devices", "€2m", "40k" against "1.8m tall", "100t"."""
    letter = row[k].text
    # in news "100K" and "$2B" are never kelvin and bel
    if letter.isupper() or letter in ("k", "b", "mil") or _is_money_before(row, k):
        return True
    if letter != "m" or k + 1 >= len(row):
        return False
    follower = row[k + 1]
    if follower.kind == "n" or follower.lower in lexicon.words("figures", "behind_metres"):
        return False
    plural = follower.lower.endswith("s") or follower.lower in lexicon.words("figures", "irregular_plurals")
    return follower.kind == "w" and (follower.lower == "of" or plural)


def _is_money_before(row: list[Piece], k: int) -> bool:
    """Whether the digits before the letter at `k` are money: a currency sign or code touches them, or "worth" stands there."""
    if k < 2:
        return False
    before = row[k - 2]
    if before.text in "$£€¥₹" or before.lower in lexicon.words("figures", "before_money"):
        return True
    return row[k - 1].joined and before.kind == "w" and before.text in _currency_codes()


@cache
def _currency_codes() -> frozenset[str]:
    lines = (line.rpartition("=")[0] for line in lexicon.entries("currencies", "prefixes"))
    return frozenset(form.strip() for line in lines for form in line.split(","))


# ---------------------------------------------------------------- words


def words(row: list[Piece], i: int) -> Number | None:
    """The number in words at `i`, or None. A scale alone is none ("hundred"), "a hundred" and "a dozen" are."""
    cardinals, scales = values("cardinals"), values("scales")
    total = current = mantissa = 0.0
    biggest = 1.0
    seen = ""  # what the last word was: "unit", "tens", "hundred", "scale", "half"
    j = i + 1 if row[i].lower in ("a", "an") and lower(row, i + 1) in scales else i
    article = j > i
    while j < len(row) and seen != "half":
        k = behind_hyphen(row, j) if seen else j
        word = lower(row, k)
        if word in cardinals and _may_follow(seen, cardinals[word]):
            current += cardinals[word]
            seen = "tens" if cardinals[word] >= 20 else "unit"
        elif word in scales and (seen or article):
            factor, mantissa = scales[word], mantissa or max(current, 1.0)
            if factor == 100:
                current, seen = max(current, 1.0) * 100, "hundred"
            else:
                below = factor > biggest > 1  # "a hundred thousand million"
                total = (total + current) * factor if below else total + max(current, 1.0) * factor
                current, seen = 0.0, "scale"
            biggest = max(biggest, factor)
        elif seen and and_a_half(row, k):
            current, seen, k = current + (biggest if seen == "scale" else 1.0) / 2, "half", k + 2
            if lower(row, k + 1) in scales:
                seen = "unit"  # "two and a half million"
        elif word == "and" and seen in ("hundred", "scale") and _and_continues(row, k + 1, seen):
            pass  # "a hundred and twenty"
        else:
            break
        j = k + 1
    if not seen:
        return None
    if seen in ("unit", "tens") and spoken(row, j, j + 6) == "- and - a - half":
        current, j = current + 0.5, j + 6
    value = total + current
    return Number(i, j, value, value, "words", biggest, mantissa or value)


def _may_follow(seen: str, value: float) -> bool:
    """Whether a cardinal may follow in the same number: "forty-two", "two hundred five", not "nineteen ninety"."""
    return seen in ("", "scale") or (seen == "hundred" and value < 100) or (seen == "tens" and 0 < value < 10)


def _and_continues(row: list[Piece], k: int, seen: str) -> bool:
    """Whether the number goes on behind "and": "a hundred and twenty", not "two thousand and three million"."""
    if values("cardinals").get(lower(row, k), 0) < 1:
        return False
    return not (seen == "scale" and lower(row, k + 1) in values("scales"))
