"""The pieces of a sentence that figures are read from: "$3.5bn" is "$", "3.5", "bn"; "two-month" is "two", "-", "month"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.text import fold


class Piece(NamedTuple):
    """A number, a word or a single mark of the folded text. `kind` is "n", "w" or "s"; `lower` the text in lower case;
    `joined` tells that nothing stands between it and the piece before."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    joined: bool


@cache
def _piece() -> re.Pattern[str]:
    """A word, a number or a mark; words first, for most pieces are, and none begins as a number does. 1.000,50 and €1,50 have a
    decimal comma; 12,34,567.89 is Indian grouping; a comma belongs to the number only where three digits end it."""
    return re.compile(
        r"(?P<w>[^\W\d_]+(?:'[^\W\d_]+)*)"
        r"|(?P<n>\d{1,3}(?:\.\d{3}){1,8},\d{1,2}(?![\d,])|(?<=[€$£¥])\d+,\d{1,2}(?![\d,])"
        r"|\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
        r"|(?P<s>[^\s])"
    )


@cache
def _grouping() -> re.Pattern[str]:
    """Thin and no-break spaces that group digits; a plain space does not ("in 2020 100 people")."""
    return re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))")


# above this many pieces a "sentence" is a table or a broken file: its figures would mean nothing
_MOST_PIECES = 5000
# longer digit strings are codes, not amounts, and overflow a float
LONGEST_NUMBER = 18


def pieces(text: str) -> list[Piece]:
    """The pieces of a sentence, left to right; offsets hold in the text as written. Very long input is cut off."""
    folded = fold(_grouping().sub(",", text))
    found: list[Piece] = []
    made = tuple.__new__  # as in comparer.text.tokens
    last = -1
    for match in _piece().finditer(folded):
        start, end = match.span()
        word = match[0]
        found.append(made(Piece, (word, word.lower(), start, end, match.lastgroup, start == last)))
        last = end
        if len(found) >= _MOST_PIECES:
            break
    return found


def lower(row: list[Piece], i: int) -> str:
    """The piece at `i` in lower case, "" where there is none."""
    return row[i].lower if 0 <= i < len(row) else ""


def spoken(row: list[Piece], start: int, end: int) -> str:
    """The pieces `start`..`end` (exclusive) in lower case, a space between two: "and a half", "- year - old"."""
    return " ".join([piece[1] for piece in row[max(0, start) : max(0, end)]])


def behind_hyphen(row: list[Piece], i: int) -> int:
    """The place behind a hyphen at `i` that touches both its neighbours; `i` itself where there is none."""
    return i + 1 if i + 1 < len(row) and row[i].text == "-" and row[i].joined and row[i + 1].joined else i


@cache
def _cue_words() -> frozenset[str]:
    keys = ("cardinals", "scales", "plurals", "vague", "parts", "signs")
    found = {form for key in keys for form in lexicon.table("numbers", key)}
    found |= {phrase.split()[0] for phrase in lexicon.table("numbers", "shares")} | {"majority", "bulk"}
    return frozenset(found | {f"{form}s" if not form.endswith("s") else form for form in lexicon.table("units", "times")})


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z½-¾⅓-⅞]+")


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


def may_hold_figures(text: str) -> bool:
    """Whether a close look is worth it: a digit, a number word or a bare plural of time stands in the text."""
    if _digit().search(text) or not _cue_words().isdisjoint(_words().findall(text.lower())):
        return True
    return not text.isascii() and any(map(str.isdigit, text))  # digits that are no decimals: "①"
