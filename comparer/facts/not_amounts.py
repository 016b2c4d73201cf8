"""Numbers that date, order or score, or belong to a word, and therefore are no amounts: "in 1998", "won 3-1", "4:30", "F-16", "24/7"."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, lower, spoken
from comparer.facts.number import Number

_YEARS = range(1500, 2101)  # years that news writes without a comma, behind "in", "since", …
_BARE_YEARS = range(1900, 2101)  # … and without such a word
_DAYS = range(1, 32)


def _listed(key: str) -> frozenset[str]:
    return lexicon.words("figures", key)


# ---------------------------------------------------------------- part of a word, an idiom or a clock time


@cache
def _idioms() -> dict[str, list[tuple[str, int, int]]]:
    """Idioms by each of their words, with their length and that word's place in them."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for entry in lexicon.entries("figures", "idioms"):
        words = entry.replace("-", " - ").replace("/", " / ").split()
        for place, word in enumerate(words):
            found.setdefault(word, []).append((" ".join(words), len(words), place))
    return found


def is_idiom(row: list[Piece], number: Number) -> bool:
    """Whether the number stands in a fixed phrase that counts nothing ("no one", "24/7", "ground zero")."""
    of = lower(row, number.last) == "of"
    for phrase, size, place in _idioms().get(row[number.first].lower, ()):
        begin = number.first - place
        if of and place == size - 1:
            continue  # "said that one of the computers"
        if begin >= 0 and phrase.startswith(row[begin].lower) and spoken(row, begin, begin + size) == phrase:
            return True
    return False


def is_part_of_word(row: list[Piece], number: Number) -> bool:
    """Whether letters or marks in front make a code of the number: "S23", "F-16", "scp-173m", "1:36.6", "twenty-first"."""
    first = number.first
    if not first or not row[first].joined:
        return False
    before, two_before = row[first - 1], row[first - 2] if first > 1 else None
    glued = two_before is not None and before.joined and two_before.kind in "wn"
    if row[first].kind == "w":
        return before.text == "-" and glued and two_before is not None and two_before.kind == "w"
    if before.kind in "wn" or before.text in "@#_=:\\&'":
        return True
    if before.text == "-" and two_before is not None and two_before.kind == "n":
        return False  # "15-22 miles": the end of a range, or a score, which is told later
    if before.text == "-":
        return glued and lower(row, first - 2) not in _listed("before_hyphen")
    return before.text == "/" or (before.text == "." and glued)


def is_followed_by_letters(row: list[Piece], last: int) -> bool:
    """Whether letters or a colon touch the number from behind and are no unit: "3D", "1980s", "96th", "11a", "4:30"."""
    if last >= len(row) or not row[last].joined:
        return False
    after = row[last]
    if after.kind in "wn":
        return True
    if last + 1 >= len(row) or not row[last + 1].joined:
        return False
    if after.text == "-":
        return row[last + 1].text.isupper() or row[last + 1].lower in _listed("behind_decade_hyphen")
    return after.text == "_" or (after.text in ":/.@&" and row[last + 1].kind in "nw")


def is_clock(row: list[Piece], number: Number) -> bool:
    """Whether a time of day: "2 p.m.", "10.45pm", "11 o'clock", "1115 GMT"."""
    return lower(row, number.last) in _listed("behind_clock") or spoken(row, number.last, number.last + 3) in ("a . m", "p . m")


# ---------------------------------------------------------------- dates, orders, scores, lists, pronouns


def is_pronoun(row: list[Piece], figure: Figure) -> bool:
    """Whether a number word without a noun stands for people or things told before: "one", "zero", "the two fought"."""
    if figure.number.form != "words" or figure.number.scale != 1:
        return False
    if figure.low == 0:
        return lower(row, figure.last) != "-"  # "below zero", not "zero-coupon bonds"
    return figure.low == 1 or lower(row, figure.first - 1) in _listed("before_pronoun")


def is_some_of(row: list[Piece], figure: Figure) -> bool:
    """Whether a number word without a noun picks some of those told before: "the first two killed at least 19"."""
    return figure.number.form == "words" and lower(row, figure.first - 1) in ("first", "last", "other", "next")


def is_no_amount(row: list[Piece], figure: Figure, has_noun: bool) -> bool:
    """Whether a figure without unit dates, orders or scores; `has_noun` says that a noun phrase it can count stands behind."""
    number = figure.number
    if not figure.ranged:
        return any(test(row, number) for test in (_is_item, _is_reference, _is_decade, _is_in_chain, _is_date, _is_order))
    if has_noun or number.form != "digits":
        return False
    years = "," not in row[number.first].text and figure.low in _YEARS and number.low in _YEARS  # "between 1991 and 1998"
    return years or lower(row, number.first - 1) == "-"


def _is_item(row: list[Piece], number: Number) -> bool:
    """Whether the number of an item in a list ("1. First", "2) Second"), or a code with leading zeros ("020")."""
    piece = row[number.first]
    if piece.kind == "n" and piece.text[0] == "0" and piece.text[1:2].isdigit():
        return True
    if number.last >= len(row) or not row[number.last].joined or row[number.last].text not in ".)":
        return False
    return lower(row, number.first - 1) in ("", ".", ";", ":")


def _is_reference(row: list[Piece], number: Number) -> bool:
    """Whether digits alone in brackets: "(5)", "(27, 28, 29)"."""
    if number.form != "digits" or number.scale != 1:
        return False
    before, after = lower(row, number.first - 1), lower(row, number.last)
    if before in ("(", "["):
        return after in (")", "]") or (after == "," and lower(row, number.last + 2) in (",", ")", "]"))
    return before == "," and after in (")", "]")


def _is_decade(row: list[Piece], number: Number) -> bool:
    """Whether a decade in words: "the nineteen seventies"."""
    return number.form == "words" and lower(row, number.last) in _listed("decades")


def _is_in_chain(row: list[Piece], number: Number) -> bool:
    """Whether a hyphen or slash, or nothing at all, joins the number and another: "won 3-1", a code, a telephone number."""
    first, last = number.first, number.last
    if number.form == "digits" and number.scale == 1:
        neighbours = [row[j].kind for j in (first - 1, last) if 0 <= j < len(row)]
        if "n" in neighbours or spoken(row, last, last + 2) == "- all":
            return True  # "555 0199", "a 12-all draw"
    if spoken(row, last, last + 3) == "- in -":
        return True  # "a 3-in-1 charger"
    before = first > 1 and row[first].joined and row[first - 1].text in "-/" and row[first - 2].kind == "n"
    behind = last + 1 < len(row) and row[last].joined and row[last].text in "-/" and row[last + 1].kind == "n"
    return before or behind


def _is_date(row: list[Piece], number: Number) -> bool:
    """Whether a day of the month or a year: "Jan. 20", "20 January", "in 1998", "2018"."""
    first, last, months = number.first, number.last, _listed("months")
    if number.form != "digits" or number.scale != 1 or not number.low.is_integer() or "," in row[first].text:
        return False
    at = first - 2 if lower(row, first - 1) == "." else first - 1
    before, after = lower(row, at), lower(row, last)
    if number.low in _DAYS:
        # in text without capitals "may" is a month behind "on" alone
        if before in months and (row[at].text != "may" or lower(row, at - 1) in ("on", "since", "until")):
            return True
        if after in months and (row[last].text != "may" or before == "on"):
            return True
    if number.low not in _YEARS or last - first > 1:
        return False
    plural = last < len(row) and _is_plural(row[last])
    if before in months or before in _listed("year_cues"):
        return not (plural and number.low % 100 == 0 and before in _listed("before_round_count"))  # "for 2000 people"
    return number.low in _BARE_YEARS and not (plural and number.low % 50 == 0)


def _is_plural(piece: Piece) -> bool:
    """Whether a word in lower case looks like a plural; stricter than for the noun phrase, as a year is the likelier reading."""
    if piece.kind != "w" or not piece.text.islower():
        return False
    return (piece.text.endswith("s") and len(piece.text) > 3) or piece.text in _listed("irregular_plurals")


def _is_order(row: list[Piece], number: Number) -> bool:
    """Whether a rank: "top 10", "bottom three"."""
    return number.scale == 1 and lower(row, number.first - 1) in ("top", "bottom")
