"""Numbers in digits, words and both: "12,000", "3.5 million", "half a million", "two and a half", "tens of thousands", "one in five"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from comparer import lexicon
from comparer.facts import bounds
from comparer.facts.lexing import LONGEST_NUMBER, Piece

Form = Literal["digits", "words", "vague", "part", "share"]


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
    negative: bool = False


@cache
def _values(key: str) -> dict[str, float]:
    return {form: float(value) for form, value in lexicon.table("numbers", key).items()}


@cache
def _vague() -> dict[str, tuple[float, float]]:
    pairs = ((form, value.split()) for form, value in lexicon.table("numbers", "vague").items())
    return {form: (float(low), float(high)) for form, (low, high) in pairs}


@cache
def _before_few() -> frozenset[str]:
    return lexicon.words("numbers", "before_few")


def numbers(pieces: list[Piece]) -> list[Number]:
    """Every number of a sentence, left to right, without judging whether it is an amount."""
    found: list[Number] = []
    i = 0
    while i < len(pieces):
        number = read(pieces, i)
        if number is None:
            i += 1
            continue
        found.append(number)
        i = max(number.last, i + 1)
    return found


def read(pieces: list[Piece], i: int) -> Number | None:
    """The number that begins at piece `i`, the longest reading first."""
    piece = pieces[i]
    if (sign := _values("signs").get(piece.text)) is not None:
        return Number(i, i + 1, sign, sign, "digits", mantissa=sign)
    if piece.kind == "s":
        return None
    if piece.kind == "n":
        return _out_of(pieces, _digits(pieces, i))
    if piece.lower in _values("plurals"):
        return _bare_plural(pieces, i)
    if piece.lower in _spans():
        return _bare_time(pieces, i)
    if piece.lower in ("a", "an") and (one := _article_time(pieces, i)) is not None:
        return one
    return _share(pieces, i) or _vague_number(pieces, i) or _half(pieces, i) or _out_of(pieces, _words(pieces, i))


# ---------------------------------------------------------------- digits


def _digits(pieces: list[Piece], i: int) -> Number | None:
    text = pieces[i].text.replace(",", "")
    if len(text) > LONGEST_NUMBER:
        return None
    value, j = float(text), i + 1
    if j < len(pieces) and (sign := _values("signs").get(pieces[j].text)) is not None and value.is_integer():
        value, j = value + sign, j + 1  # 2½
    elif (under := _fraction(pieces, i)) is not None:
        value, j = value / under, i + 3  # 1/2
    elif j + 2 < len(pieces) and not pieces[j].joined and (under := _fraction(pieces, j)) is not None and value.is_integer():
        value, j = value + float(pieces[j].text) / under, j + 3  # 2 1/2
    elif _and_a_half(pieces, j) and value.is_integer():
        value, j = value + 0.5, j + 3
    elif (power := _power_of_ten(pieces, j)) is not None:
        value, j = value * 10.0 ** power[0], power[1]
    mantissa = value
    value, j, scale = _scaled(pieces, value, j)
    return Number(i, j, value, value, "digits", scale, mantissa)


def _fraction(pieces: list[Piece], i: int) -> float | None:
    """The denominator of "1/2" at piece `i`: small, larger than the numerator, and not one more slash behind (a date)."""
    if i + 2 >= len(pieces) or pieces[i + 1].text != "/" or not (pieces[i + 1].joined and pieces[i + 2].joined):
        return None
    over, under = pieces[i].text, pieces[i + 2].text
    if not (over.isdigit() and under.isdigit() and int(over) < int(under) and under in ("2", "3", "4", "5", "8", "10", "16", "32")):
        return None
    if i + 3 < len(pieces) and pieces[i + 3].text == "/" and pieces[i + 3].joined:
        return None
    return float(under)


def _power_of_ten(pieces: list[Piece], j: int) -> tuple[int, int] | None:
    """The exponent and the end of "×10-8", "x 10^6" behind the digits."""
    if j + 1 >= len(pieces) or pieces[j].text not in ("×", "x") or pieces[j + 1].text != "10":
        return None
    j += 2
    sign = 1
    if j < len(pieces) and pieces[j].text == "^":
        j += 1
    if j < len(pieces) and pieces[j].text == "-" and pieces[j].joined:
        sign, j = -1, j + 1
    if j < len(pieces) and pieces[j].text.isdecimal() and len(pieces[j].text) <= 2 and pieces[j].joined:
        return sign * int(pieces[j].text), j + 1
    return None


def _scaled(pieces: list[Piece], value: float, j: int) -> tuple[float, int, float]:
    """The value times the scale words and letters from piece `j` on, the new end, and the factor."""
    scale = 1.0
    while j < len(pieces):
        k = j + 1 if pieces[j].text == "-" and pieces[j].joined and j + 1 < len(pieces) and pieces[j + 1].joined else j
        piece = pieces[k]
        if piece.kind != "w":
            break
        factor = _values("scales").get(piece.lower)
        if factor is None and piece.joined and k == j and piece.lower in _values("touching_scales") and _is_scale_letter(pieces, k):
            factor = _values("touching_scales")[piece.lower]
        if factor is None and k == j:
            factor = _values("short_scales").get(piece.lower)
        if factor is None:
            break
        value, scale, j = value * factor, scale * factor, k + 1
    if scale > 1 and _and_a_half(pieces, j):
        value, j = value + scale / 2, j + 3  # "1 million and a half"
    return value, j, scale


@cache
def _metre_followers() -> frozenset[str]:
    return lexicon.words("figures", "behind_metres")


def _is_scale_letter(pieces: list[Piece], k: int) -> bool:
    """Whether a letter that touches the digits is a scale: "35m of its devices", "€2m" against "1.8m tall", "a 100m race"."""
    letter = pieces[k].text
    if letter in ("K", "T", "B", "M"):
        # "100K", "$2B"; "4T" and "300K" (tesla, kelvin) are rare in news
        return True
    if letter in ("k", "mil", "b"):
        return True
    if _is_money_before(pieces, k):
        return True
    if letter != "m":
        return False  # "100t": tonnes
    follower = pieces[k + 1] if k + 1 < len(pieces) else None
    if follower is None or follower.kind == "n" or follower.lower in _metre_followers():
        return False
    return follower.kind == "w" and (follower.lower == "of" or follower.lower.endswith("s") or follower.lower in _irregular_plurals())


@cache
def _irregular_plurals() -> frozenset[str]:
    return lexicon.words("figures", "irregular_plurals")


@cache
def _worth() -> frozenset[str]:
    return lexicon.words("figures", "before_money")


def _is_money_before(pieces: list[Piece], k: int) -> bool:
    """Whether the digits before the letter at `k` are money: a currency sign or code touches them, or "worth" stands there."""
    before = pieces[k - 2] if k >= 2 else None
    if before is None:
        return False
    if before.text in ("$", "£", "€", "¥", "₹") or before.lower in _worth():
        return True
    return pieces[k - 1].joined and before.kind == "w" and before.text in _codes()


@cache
def _codes() -> frozenset[str]:
    lines = (line.partition("=")[0] for line in lexicon.entries("currencies", "prefixes"))
    return frozenset(form.strip() for line in lines for form in line.split(","))


# ---------------------------------------------------------------- words


def _words(pieces: list[Piece], i: int) -> Number | None:
    """A number in words: "forty-two", "a hundred and twenty", "two and a half million", "two thousand"."""
    cardinals, scales = _values("cardinals"), _values("scales")
    total = current = 0.0
    scale = biggest = 1.0
    j, seen, mantissa = i, "", 0.0
    while j < len(pieces):
        k = j + 1 if seen and pieces[j].text == "-" and j + 1 < len(pieces) and pieces[j].joined and pieces[j + 1].joined else j
        word = pieces[k].lower
        if pieces[k].kind == "n":
            break
        if word in cardinals:
            value = cardinals[word]
            small = value < 10 and seen == "tens" and value > 0
            if seen in ("", "scale") or (seen == "hundred" and value < 100) or small:
                current += value
            else:
                break
            seen = "tens" if value >= 20 else "unit"
        elif word in scales and (seen or _article_scale(pieces, i, k)):
            factor = scales[word]
            mantissa = mantissa or max(current, 1.0)
            if factor == 100:
                current = max(current, 1.0) * 100
                seen = "hundred"
            elif factor > biggest and biggest > 1:
                total, current = (total + max(current, 1.0)) * factor, 0.0
                seen = "scale"
            else:
                total, current = total + max(current, 1.0) * factor, 0.0
                seen = "scale"
            scale = max(scale, factor)
            biggest = max(biggest, factor)
        elif word == "a" and not seen and j == i and k + 1 < len(pieces) and pieces[k + 1].lower in scales:
            j = k + 1
            continue
        elif word == "and" and seen and k == j and _and_a_half(pieces, k):
            half = scale if seen == "scale" else 1.0
            current += half / 2
            j = k + 3
            seen = "half"
            continue
        elif word == "and" and seen in ("hundred", "scale") and k + 1 < len(pieces) and cardinals.get(pieces[k + 1].lower, 0) >= 1:
            if k + 2 < len(pieces) and pieces[k + 2].lower in scales and seen == "scale":
                break
            j = k + 1
            continue
        else:
            break
        j = k + 1
    if not seen:
        return None
    if pieces[j - 1].lower in cardinals and _hyphened_half(pieces, j):
        current, j = current + 0.5, j + 6
    value = total + current
    return Number(i, j, value, value, "words", scale, mantissa or value)


def _article_scale(pieces: list[Piece], i: int, k: int) -> bool:
    """Whether a scale word may begin a number: behind "a" ("a million") or "half a", or "hundred" and "dozen" by themselves are not."""
    return k == i + 1 and pieces[i].lower in ("a", "an")


def _and_a_half(pieces: list[Piece], j: int) -> bool:
    return [piece.lower for piece in pieces[j : j + 3]] == ["and", "a", "half"]


def _hyphened_half(pieces: list[Piece], j: int) -> bool:
    """Whether "-and-a-half" stands at piece `j`."""
    return [piece.lower for piece in pieces[j : j + 6]] == ["-", "and", "-", "a", "-", "half"]


# ---------------------------------------------------------------- vague words


def _bare_plural(pieces: list[Piece], i: int) -> Number | None:
    """ "thousands", "tens of thousands", "hundreds of thousands": a floor. Digits before it make it no bare plural ("1980s" is none)."""
    plurals = _values("plurals")
    low, j = plurals[pieces[i].lower], i + 1
    while j + 1 < len(pieces) and pieces[j].lower == "of" and pieces[j + 1].lower in plurals:
        low, j = low * plurals[pieces[j + 1].lower], j + 2
    if low == 10:  # "tens" alone is no number
        return None
    if pieces[i].lower == "scores" and not (j < len(pieces) and pieces[j].lower in ("of", "more")):
        return None  # "he scores", "test scores"
    return Number(i, j, low, None, "vague", low)


@cache
def _spans() -> frozenset[str]:
    return lexicon.words("numbers", "spans")


def _bare_time(pieces: list[Piece], i: int) -> Number | None:
    """ "for months", "months of pleas", "weeks or months": two or more; the number takes no piece, the unit follows it."""
    before = pieces[i - 1].lower if i else ""
    after = pieces[i + 1].lower if i + 1 < len(pieces) else ""
    paired = before == "or" and i > 1 and pieces[i - 2].lower in _spans()
    of = after == "of" and before not in lexicon.words("numbers", "not_before_spans")
    if not (before in lexicon.words("numbers", "before_spans") or paired or of):
        return None
    return None if after in ("ago", "earlier", "old", "-") else Number(i, i, 2.0, None, "vague", 1.0, 2.0)


def _article_time(pieces: list[Piece], i: int) -> Number | None:
    """One in a bounded length ("more than a year", "nearly a decade"), one to two in "a day or two"."""
    unit = pieces[i + 1].lower if i + 1 < len(pieces) else ""
    if unit not in lexicon.words("figures", "halved_units") or unit not in lexicon.table("units", "times"):
        return None
    if [piece.lower for piece in pieces[i + 2 : i + 4]] == ["or", "two"]:
        return Number(i, i + 1, 1.0, 2.0, "words", 1.0, 1.0)
    if _and_a_half(pieces, i + 2):
        return Number(i, i + 1, 1.0, 1.0, "words", 1.0, 1.0)
    begin = bounds.before(pieces, i)[1]
    if begin == i or pieces[begin].lower in lexicon.words("numbers", "no_bound_of_a_unit"):
        return None
    return Number(i, i + 1, 1.0, 1.0, "words", 1.0, 1.0)


def _vague_number(pieces: list[Piece], i: int) -> Number | None:
    """ "several", "a few", "a couple of", "a handful of", "several hundred", "a few thousand"."""
    vague = _vague()
    first = i
    if pieces[i].lower == "a" and i + 1 < len(pieces):
        i += 1
    word = pieces[i].lower
    if word not in vague:
        return None
    if word == "few" and i == first and not (i and pieces[i - 1].lower in _before_few()):
        return None
    if word in ("couple", "handful") and i == first and not (i and pieces[i - 1].lower in _before_few()):
        return None
    low, high = vague[word]
    j = i + 1
    if word in ("couple", "handful"):
        if j < len(pieces) and pieces[j].lower == "of":
            j += 1
        elif word == "handful" or not (j < len(pieces) and (pieces[j].lower in _values("scales") or pieces[j].lower.endswith("s"))):
            return None  # "a couple was married"
        if j < len(pieces) and pieces[j].lower in ("the", "these", "those", "his", "her", "their", "its"):
            return None  # "a couple of the rooms" counts out of a known whole: no span of its own
    if j < len(pieces) and pieces[j].lower == "more":
        return None  # "several more": on top of a number not given here
    factor = 1.0
    while j < len(pieces) and pieces[j].lower in _values("scales"):
        factor *= _values("scales")[pieces[j].lower]
        j += 1
    return Number(first, j, low * factor, high * factor, "vague", factor)


@cache
def _share_phrases() -> dict[tuple[str, ...], float]:
    return {tuple(form.split()): float(value) for form, value in lexicon.table("numbers", "shares").items()}


def _share(pieces: list[Piece], i: int) -> Number | None:
    """ "most of them", "a majority of voters": more than the floor, in 0..1."""
    word = pieces[i].lower
    if word not in ("most", "the", "a"):
        return None
    for phrase, floor in _share_phrases().items():
        if word == phrase[0] and tuple(piece.lower for piece in pieces[i : i + len(phrase)]) == phrase:
            return Number(i, i + len(phrase) - 1, floor / 100, None, "share")
    return None


# ---------------------------------------------------------------- parts


def _half(pieces: list[Piece], i: int) -> Number | None:
    """ "half a million", "half a dozen", "half the condos", "a third of", "one-third", "two-thirds", "three quarters of"."""
    parts = _values("parts")
    word = pieces[i].lower
    if word == "half":
        return _one_half(pieces, i)
    if word in ("a", "one", "an") or word in _values("cardinals"):
        over = 1.0 if word in ("a", "an") else _values("cardinals")[word]
        j = i + 1
        if j < len(pieces) and pieces[j].text == "-" and pieces[j].joined:
            j += 1
        if j >= len(pieces) or (under := parts.get(pieces[j].lower)) is None:
            return None
        single = not pieces[j].lower.endswith(("s", "halves"))
        if single != (over == 1):
            return None
        if word in ("a", "an") and pieces[j].lower == "half" and j == i + 1:
            return None  # "a half hour", "and a half"
        after = pieces[j + 1].lower if j + 1 < len(pieces) else ""
        linked = j == i + 2
        if single and not linked and after != "of" and not _ends_clause(pieces, j + 1):
            return None  # "a third co-worker", "one third party"
        hedged = i > 0 and pieces[i - 1].lower in ("by", "about", "nearly", "almost", "than")
        if single and word in ("a", "an") and after != "of" and not hedged:
            return None
        if over >= under and over != 1:
            return None
        return _part_scaled(pieces, i, j + 1, over / under)
    return None


def _ends_clause(pieces: list[Piece], j: int) -> bool:
    return j >= len(pieces) or pieces[j].kind == "s"


@cache
def _behind_half() -> frozenset[str]:
    return lexicon.words("figures", "behind_half")


@cache
def _before_half() -> frozenset[str]:
    return lexicon.words("figures", "not_before_half")


def _one_half(pieces: list[Piece], i: int) -> Number | None:
    """A reading of "half": a number before a scale or a unit ("half a mile"), a part before "of", "the", …"""
    if i and (pieces[i - 1].lower in _before_half() or (pieces[i - 1].text == "-" and pieces[i - 1].joined)):
        return None
    j = i + 1
    if (j < len(pieces) and pieces[j].text == "-" and pieces[j].joined) or (j < len(pieces) and pieces[j].lower in ("a", "an")):
        j += 1
    if j >= len(pieces):
        return None
    factor = _values("scales").get(pieces[j].lower)
    if factor is not None:
        return Number(i, j + 1, factor / 2, factor / 2, "words", factor, 0.5)
    if j > i + 1:
        return Number(i, j, 0.5, 0.5, "words", 1.0, 0.5) if pieces[j].lower in _halved() else None
    if pieces[j].lower in _behind_half() or (i and pieces[i - 1].lower in ("than", "about", "nearly", "almost", "by", "over", "least")):
        return Number(i, i + 1, 0.5, 0.5, "part", 1.0, 0.5)
    return None


@cache
def _halved() -> frozenset[str]:
    return lexicon.words("figures", "halved_units")


def _part_scaled(pieces: list[Piece], i: int, j: int, value: float) -> Number:
    """A part, or a number where a scale follows: "a quarter of a million", "three-quarters of a mile"."""
    if j + 2 < len(pieces) and pieces[j].lower in ("of", "-") and pieces[j + 1].lower in ("a", "an"):
        factor = _values("scales").get(pieces[j + 2].lower)
        if factor is not None:
            return Number(i, j + 3, value * factor, value * factor, "words", factor, value)
        if pieces[j + 2].lower in _halved():
            return Number(i, j + 2, value, value, "words", 1.0, value)
    return Number(i, j, value, value, "part", 1.0, value)


def _out_of(pieces: list[Piece], number: Number | None) -> Number | None:
    """The number, or the part it begins: "one in five voters", "nine out of 10". Not "three in 10 days", "two in 2019"."""
    if number is None or number.scale != 1 or not 1 <= number.low <= 99 or not number.low.is_integer():
        return number
    j = number.last
    if j + 1 >= len(pieces) or pieces[j].lower not in ("in", "out"):
        return number
    j += 2 if pieces[j].lower == "out" and pieces[j + 1].lower == "of" else 1
    if j + 1 < len(pieces) and pieces[j].lower == "every":
        j += 1
    if j >= len(pieces) or pieces[j - 1].lower == "out":
        return number
    whole = _digits(pieces, j) if pieces[j].kind == "n" else _words(pieces, j)
    if whole is None or not whole.low.is_integer() or not number.low < whole.low:
        return number
    every = pieces[number.last].lower == "in"
    if every and whole.low not in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10000, 100000, 1e6):
        return number
    after = pieces[whole.last].lower if whole.last < len(pieces) else ""
    if every and (after in lexicon.table("units", "times") or after.rstrip("s") in lexicon.table("units", "times") or after == "-"):
        return number
    if whole.last < len(pieces) and pieces[whole.last].joined and pieces[whole.last].kind != "s":
        return number
    value = number.low / whole.low
    return Number(number.first, whole.last, value, value, "part", 1.0, value)
