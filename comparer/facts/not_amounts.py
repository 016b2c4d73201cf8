"""Numbers that name, date, order or score and therefore are no amounts: "Route 66", "in 1998", "S&P 500", "won 3-1", "4:30"."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece
from comparer.facts.number import Number

# years that news writes without a comma
_YEARS = range(1500, 2101)
_BARE_YEARS = range(1900, 2101)


@cache
def _set(key: str) -> frozenset[str]:
    return lexicon.words("figures", key)


@cache
def _idioms() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Idioms by each of their words, with that word's place in them."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase in lexicon.entries("figures", "idioms"):
        words = tuple(phrase.replace("-", " - ").replace("/", " / ").split())
        for place, word in enumerate(words):
            found.setdefault(word, []).append((words, place))
    return found


def is_idiom(row: list[Piece], number: Number) -> bool:
    """Whether the number stands in a fixed phrase that counts nothing ("no one", "24/7", "ground zero")."""
    i = number.first
    of = number.last < len(row) and row[number.last].lower == "of"
    for words, place in _idioms().get(row[i].lower, ()):
        if of and place == len(words) - 1:
            continue  # "said that one of the computers"
        begin = i - place
        if begin >= 0 and tuple(piece.lower for piece in row[begin : begin + len(words)]) == words:
            return True
    return False


def is_part_of_word(row: list[Piece], number: Number) -> bool:
    """Whether digits are glued to letters or marks that make a code of them: "S23", "F-16", "scp-173m", "3D", "1:36.6", "96th"."""
    first = number.first
    piece = row[first]
    if piece.kind == "w":
        return first > 1 and row[first - 1].text == "-" and piece.joined and row[first - 2].kind == "w" and row[first - 1].joined
    if piece.joined and first:
        before = row[first - 1]
        if before.kind in "wn" or before.text in "@#_=:\\&":
            return True
        if before.text == "-" and first > 1 and row[first - 2].kind == "n":
            return False  # "15-22 miles": the end of a range, or a score, which is told later
        if before.text in "-/." and before.joined and first > 1 and row[first - 2].kind in "wn":
            return not (before.text == "-" and row[first - 2].lower in lexicon.words("figures", "before_hyphen"))
        if before.text == "'" or (before.text == "/" and first > 1):
            return True
    return False


def is_followed_by_letters(row: list[Piece], last: int) -> bool:
    """Whether letters or a colon touch the number from behind and are no unit: "3D", "1980s", "96th", "11a", "4:30"."""
    if last >= len(row) or not row[last].joined:
        return False
    after = row[last]
    if after.kind in "wn":
        return True
    glued = last + 1 < len(row) and row[last + 1].joined
    if after.text in ":/._@&" and glued and row[last + 1].kind in "nw":
        return True
    if after.text == "-" and glued:
        return row[last + 1].text.isupper() or row[last + 1].lower in ("somethings", "something")
    return after.text in "'_" and glued and after.text != "'"


def is_clock(row: list[Piece], number: Number) -> bool:
    """Whether a time of day: "6:15", "2 p.m.", "10.45pm", "11 o'clock"."""
    last = number.last
    if last >= len(row):
        return False
    word = row[last].lower
    if word in ("am", "pm", "o'clock", "noon", "gmt", "utc"):
        return True
    return word in ("a", "p") and last + 2 < len(row) and row[last + 1].text == "." and row[last + 2].lower == "m"


def is_no_amount(row: list[Piece], figure: Figure, has_noun: bool) -> bool:
    """Whether a figure without unit dates, orders or scores; `has_noun` says that a noun phrase it can count stands behind."""
    number = figure.number
    if figure.ranged and number.form == "digits" and "," not in row[number.first].text and number.low in _YEARS and not has_noun:
        return figure.low in _YEARS  # "between 1991 and 1998"
    if figure.ranged:
        return not has_noun and number.form == "digits" and "-" in (row[number.first - 1].text, row[figure.last - 1].text)
    return any(test(row, number) for test in (_is_listed, _is_decade, _is_in_chain, _is_date, _is_order))


def is_pronoun(row: list[Piece], figure: Figure) -> bool:
    """Whether a number word without a noun stands for people or things told before: "one", "the two fought", "these three"."""
    if figure.number.form != "words" or figure.number.scale != 1:
        return False
    before = row[figure.first - 1].lower if figure.first else ""
    return figure.low == 1 or before in ("the", "these", "those", "all", "other")


def _is_listed(row: list[Piece], number: Number) -> bool:
    """Whether the number of an item in a list ("1. First", "2) Second"), or a code with leading zeros ("020")."""
    piece = row[number.first]
    if piece.kind == "n" and piece.text[0] == "0" and piece.text[1:2].isdigit():
        return True
    after = row[number.last] if number.last < len(row) else None
    return after is not None and after.joined and after.text in ".)" and (number.first == 0 or row[number.first - 1].text in ".;:")


def _is_decade(row: list[Piece], number: Number) -> bool:
    """Whether a decade in words: "the nineteen seventies"."""
    return number.form == "words" and number.last < len(row) and row[number.last].lower in _set("decades")


def _is_in_chain(row: list[Piece], number: Number) -> bool:
    """Whether a hyphen or slash touches the number and the next one: a score ("won 3-1"), a code, a telephone number."""
    first, last = number.first, number.last
    if number.form == "digits" and number.scale == 1:
        if (last < len(row) and row[last].kind == "n") or (first and row[first - 1].kind == "n"):
            return True  # "555 0199"
        if [piece.lower for piece in row[last : last + 2]] == ["-", "all"]:
            return True  # "a 12-all draw"
    before = first > 1 and row[first].joined and row[first - 1].text in "-/" and row[first - 2].kind == "n"
    behind = last + 1 < len(row) and row[last].text in "-/" and row[last].joined and row[last + 1].kind == "n"
    return before or behind


def _is_date(row: list[Piece], number: Number) -> bool:
    """Whether a day of the month or a year: "Jan. 20", "20 January", "in 1998", "2018"."""
    first, last, months = number.first, number.last, _set("months")
    if number.form != "digits" or number.scale != 1 or not number.low.is_integer() or "," in row[first].text:
        return False
    value = number.low
    before = row[first - 1].lower if first else ""
    if before == "." and first > 1:
        before = row[first - 2].lower
    after = row[last] if last < len(row) else None
    if 1 <= value <= 31:
        on = first > 1 and row[first - 2].lower in ("on", "since", "until")
        if before in months and (row[first - 1].text != "may" or on):
            return True
        if after is not None and after.lower in months and (after.text != "may" or before == "on"):
            return True
    if value not in _YEARS or last - first > 1:
        return False
    if before in _set("year_cues") or before in months:
        # "from 2000 people": only a round number before a plural can be a count
        counts = before in ("of", "for", "from", "to", "the", "by", "around")
        return not (counts and value % 100 == 0 and after is not None and _is_plural(after))
    if value in _BARE_YEARS:
        return not (after is not None and value % 50 == 0 and _is_plural(after))
    return False


def _is_plural(piece: Piece) -> bool:
    lower = piece.text
    return piece.kind == "w" and ((lower.endswith("s") and len(lower) > 3 and lower == piece.lower) or lower in _set("irregular_plurals"))


def _is_order(row: list[Piece], number: Number) -> bool:
    """Whether a rank: "top 10", "bottom three"."""
    return number.first > 0 and row[number.first - 1].lower in ("top", "bottom") and number.scale == 1
