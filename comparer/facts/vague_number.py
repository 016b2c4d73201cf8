"""Numbers without a figure: "thousands", "tens of thousands", "several", "a few hundred", "months", "most of them"."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts import bounds
from comparer.facts.lexing import Piece, lower, spoken
from comparer.facts.numeral import Number, and_a_half, values

_MANY = 3.0  # fewer are not many


def starters() -> frozenset[str]:
    """Words that can begin a vague number."""
    words = lexicon.words("numbers", "spans") | lexicon.words("numbers", "many")
    return words | frozenset(values("plurals")) | frozenset(_vague()) | frozenset(_shares())


def read(row: list[Piece], i: int) -> Number | None:
    """The vague number that begins at piece `i`, or None; also the one of "more than a year", which only a bound makes a number."""
    word = row[i].lower
    if word in values("plurals"):
        return _plural(row, i)
    if word in lexicon.words("numbers", "spans"):
        return _span(row, i)
    if word in ("a", "an") and (one := _one_unit(row, i)) is not None:
        return one
    return _share(row, i) or _several(row, i) or _many(row, i)


def _plural(row: list[Piece], i: int) -> Number | None:
    """ "thousands", "tens of thousands", "hundreds of thousands": a floor."""
    plurals = values("plurals")
    low, j = plurals[row[i].lower], i + 1
    while lower(row, j) == "of" and lower(row, j + 1) in plurals:
        low, j = low * plurals[row[j + 1].lower], j + 2
    if low == plurals["tens"] or (row[i].lower == "scores" and lower(row, j) not in ("of", "more")):
        return None  # "tens" alone is no number; "he scores", "test scores"
    return Number(i, j, low, None, "vague", low)


def _span(row: list[Piece], i: int) -> Number | None:
    """ "for months", "months of pleas", "weeks or months": two or more; the number takes no piece, its unit follows."""
    before, after = lower(row, i - 1), lower(row, i + 1)
    paired = before == "or" and lower(row, i - 2) in lexicon.words("numbers", "spans")
    of = after == "of" and before not in lexicon.words("numbers", "not_before_spans")
    if not (before in lexicon.words("numbers", "before_spans") or paired or of) or after in lexicon.words("numbers", "not_behind_spans"):
        return None
    return Number(i, i, 2.0, None, "vague", 1.0, 2.0)


def _one_unit(row: list[Piece], i: int) -> Number | None:
    """One in a bounded length ("more than a year", "nearly a decade", "a year and a half"), one to two in "a day or two"."""
    unit = lower(row, i + 1)
    if unit not in lexicon.words("figures", "halved_units") or unit not in lexicon.table("units", "times"):
        return None
    if spoken(row, i + 2, i + 4) == "or two":
        return Number(i, i + 1, 1.0, 2.0, "words", 1.0, 1.0)
    begin = bounds.before(row, i)[1]
    bounded = begin < i and row[begin].lower not in lexicon.words("numbers", "no_bound_of_a_unit")
    return Number(i, i + 1, 1.0, 1.0, "words", 1.0, 1.0) if bounded or and_a_half(row, i + 2) else None


@cache
def _vague() -> dict[str, tuple[float, float]]:
    pairs = ((form, value.split()) for form, value in lexicon.table("numbers", "vague").items())
    return {form: (float(low), float(high)) for form, (low, high) in pairs}


def _several(row: list[Piece], i: int) -> Number | None:
    """ "several", "a few", "a couple of", "a handful of", "several hundred", "a few thousand"."""
    at = i + 1 if row[i].lower == "a" else i
    word = lower(row, at)
    if word not in _vague():
        return None
    if word != "several" and at == i and lower(row, i - 1) not in lexicon.words("numbers", "before_few"):
        return None  # "few voters" says how little
    j = at + 1
    if word in ("couple", "handful"):
        if lower(row, j) == "of":
            j += 1
        elif word == "handful" or not (lower(row, j) in values("scales") or (len(lower(row, j)) > 3 and lower(row, j).endswith("s"))):
            return None  # "a couple was married"
        if lower(row, j) in lexicon.words("counted", "skipped"):
            return None  # "a couple of the rooms": some of a known whole
    if lower(row, j) == "more":
        return None  # "several more": on top of a number that is not given here
    low, high = _vague()[word]
    factor = 1.0
    while lower(row, j) in values("scales"):
        factor *= values("scales")[row[j].lower]
        j += 1
    return Number(i, j, low * factor, high * factor, "vague", factor)


def _many(row: list[Piece], i: int) -> Number | None:
    """ "injuring many others", "many people were hurt": a floor of three, told only of what befell people."""
    if row[i].lower not in lexicon.words("numbers", "many"):
        return None
    harm = lexicon.words("numbers", "before_many")
    if lower(row, i - 1) not in harm and not (lower(row, i - 1) == "and" and lower(row, i - 2) in harm):
        end = next((at for at in range(i + 1, min(i + 4, len(row))) if row[at].lower in ("were", "are")), 0)
        if not end or lower(row, end + 1) not in harm:
            return None
    return Number(i, i + 1, _MANY, None, "vague", 1.0)


@cache
def _shares() -> dict[str, list[tuple[str, int, float]]]:
    """Phrases for a share by their first word, each with its length in words and its floor in percent."""
    found: dict[str, list[tuple[str, int, float]]] = {}
    for phrase, floor in values("shares").items():
        found.setdefault(phrase.split()[0], []).append((phrase, len(phrase.split()), floor))
    return found


@cache
def _second_words() -> frozenset[str]:
    return frozenset(phrase.split()[1] for phrase in values("shares"))


def _share(row: list[Piece], i: int) -> Number | None:
    """ "most of them", "a majority of voters": more than the floor, in 0..1."""
    if row[i].lower not in _shares() or lower(row, i + 1) not in _second_words():
        return None
    for phrase, size, floor in _shares()[row[i].lower]:
        if spoken(row, i, i + size) == phrase:
            return Number(i, i + size - 1, floor / 100, None, "share")
    return None
