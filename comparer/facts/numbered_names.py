"""Numbers that belong to a name: "Route 66", "page 7", "No. 10", "S&P 500", "iPhone 14", "787 Dreamliner", "9 E 71st St"."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts.lexing import Piece, lower
from comparer.facts.numeral import Number

_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
# "9 E 71st St": pieces within which the word for street must follow
_LONGEST_STREET = 4


def is_name(row: list[Piece], number: Number, has_noun: bool) -> bool:
    """Whether a number names; `has_noun` says that a noun phrase it can count stands behind."""
    return _is_named_in_digits(row, number, has_noun) if number.form == "digits" else _is_named_in_words(row, number, has_noun)


def _is_named_in_digits(row: list[Piece], number: Number, has_noun: bool) -> bool:
    first, last = number.first, number.last
    if _is_street(row, last):
        return True
    if number.scale != 1:
        return not has_noun and len(row[last - 1].text) == 1 and row[last - 1].text.isupper()  # "a 4K picture", "Radeon 5500M"
    if "," in row[first].text:
        return False
    after = row[last] if last < len(row) else None
    if not has_noun and after is not None and after.kind == "w" and after.text[0].isupper():
        return True  # "787 Dreamliner", "90049 ZIP Code"
    if not first:
        return False
    before, word = row[first - 1], lower(row, first - 1)
    if word == ".":
        return before.joined and lower(row, first - 2) in lexicon.words("figures", "abbreviated_designators")
    if word == "#" or (word in lexicon.words("figures", "index_names") and first > 1):
        return True
    if _designates(word):
        return before.text[0].isupper() or not has_noun
    if before.kind != "w" or has_noun or before.text.islower():
        return False
    mixed = not before.text.istitle()  # "USB 3.0", "iPadOS 13"
    scored = first == 1 and after is not None and after.text == ","  # "Wild 4, Sabres 1"
    return mixed or scored or (before.text[0].isupper() and first > 1 and "." not in row[first].text)


def _is_named_in_words(row: list[Piece], number: Number, has_noun: bool) -> bool:
    """Number words name where they are capitalised inside a sentence: "the Big Four banks", "the Group of Seven", "Route Nine"."""
    first, last = number.first, number.last
    if not first:
        return False
    before = row[first - 1]
    if before.text[0].isupper() and _designates(before.lower) and not has_noun:
        return True
    if not row[first].text[0].isupper() or before.kind != "w":
        return False
    heading = last < len(row) and not row[last].text[0].islower()  # in a heading all words are capitalised: "Kills Two Women"
    return not has_noun or (before.text[0].isupper() and first > 1 and not heading)


def _designates(word: str) -> bool:
    words = lexicon.words("figures", "designators")
    return word in words or (word.endswith("s") and word[:-1] in words)


def _is_street(row: list[Piece], last: int) -> bool:
    """Whether a street name follows: capitalised words (or an ordinal) that end in or begin with "St", "Road", "Avenue"; or "block"."""
    if lower(row, last) == "block":
        return True
    words = lexicon.words("figures", "street_words")
    for piece in row[last : last + _LONGEST_STREET]:
        capital = piece.text[0].isupper()
        if piece.kind == "w" and not capital and not (piece.joined and piece.lower in _ORDINAL_ENDINGS):
            return False
        if piece.kind == "s" and piece.text != ".":
            return False
        if capital and piece.lower in words:
            return True
    return False
