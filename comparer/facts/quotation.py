"""Where quotations begin and end: over several sentences, nested, with straight, curly or single marks; apostrophes are none.

A mark inside a quotation is part of it. In copy that quotes over several paragraphs each paragraph opens with a mark and only
the last one closes; here that is one quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.model import Sentence

_OPENING, _CLOSING = "“„«", "”»‟"
_ANY = frozenset("\"“”„‟«»'‘‛")
# A quotation that is not closed within this many sentences was never meant to go on: it ends with its first sentence.
LONGEST = 14
# A paragraph of a quotation that goes on opens with a mark again; so many sentences without one were never part of it.
LONGEST_PARAGRAPH = 5
# Single marks are apostrophes too often to carry a quotation further than this.
LONGEST_SINGLE = 3


class Piece(NamedTuple):
    """The stretch of a quotation within one sentence. `start`, `end` include its marks, `inner_start`, `inner_end` do not;
    `statement` numbers the quotations of the article, the pieces of one share it; `closed` tells whether it ends here."""

    position: int
    start: int
    end: int
    inner_start: int
    inner_end: int
    statement: int
    single: bool
    closed: bool


@dataclass(slots=True)
class _Open:
    """A quotation that has begun: where, how deep the marks nest, and where its piece in the current sentence begins."""

    position: int
    first: int
    depth: int
    single: bool
    start: int
    inner: int
    marked: int = 0  # the last sentence that opened with a mark


@cache
def _marks() -> re.Pattern[str]:
    """Double marks but those of inches (6'2"), and single ones where they can open or close something."""
    inches = r"\d['’′]\s?\d+\""
    return re.compile(rf"{inches}|[\"“”„‟«»]|(?<![^\W_])['‘‛](?=[^\W_“\"])|(?<=\S)['’](?![^\W_])")


@cache
def _elision() -> re.Pattern[str]:
    return re.compile(rf"['‘’](?:\d0s|(?:{lexicon.pattern('quotes', 'elisions')})\b)", re.IGNORECASE)


def pieces(sentences: Sequence[Sentence]) -> list[Piece]:
    """The quotations of an article in text order, cut at the ends of sentences."""
    found: list[Piece] = []
    opened: _Open | None = None
    statement = position = 0
    while position < len(sentences):
        text = sentences[position].text
        if opened is None and _ANY.isdisjoint(text):
            position += 1
            continue
        if opened is not None and position - opened.position > (LONGEST_SINGLE if opened.single else LONGEST):
            position, opened, statement = _give_up(found, opened), None, statement + 1
            continue
        at = 0
        if opened is not None:
            at = _reopens(text, opened.single)
            if at and position - opened.marked > LONGEST_PARAGRAPH:
                position, opened, statement = _give_up(found, opened), None, statement + 1
                continue
            opened.start, opened.inner = 0, at
            opened.marked = position if at else opened.marked
        for match in _marks().finditer(text):
            mark, place = match[0], match.start()
            if place < at or len(mark) > 1:
                continue
            if opened is None:
                opened = _open(sentences, position, place, mark)
                if opened is not None:
                    opened.first, opened.marked, at = len(found), position, opened.inner
                continue
            if opened.position != position and not opened.single and mark == '"' and _opens(text, place, mark):
                _give_up(found, opened)  # the earlier one was never closed
                opened, statement = _Open(position, len(found), 1, False, place, place + 1, position), statement + 1
                continue
            opened.depth += _change(text, place, mark, opened.single)
            if opened.depth <= 0:
                found.append(Piece(position, opened.start, place + 1, opened.inner, place, statement, opened.single, True))
                opened, statement, at = None, statement + 1, place + 1
        if opened is not None:
            end = len(text.rstrip())
            if end > opened.inner:
                found.append(Piece(position, opened.start, end, opened.inner, end, statement, opened.single, False))
        position += 1
        if opened is not None and position == len(sentences):
            if opened.position + 1 < position:
                position, statement = _give_up(found, opened), statement + 1
            opened = None
    return found


def _give_up(found: list[Piece], opened: _Open) -> int:
    """Keep only the first sentence of a quotation that is never closed; returns the sentence to go on with."""
    kept = opened.first < len(found) and found[opened.first].position == opened.position
    del found[opened.first + kept :]
    return opened.position + 1


def _open(sentences: Sequence[Sentence], position: int, place: int, mark: str) -> _Open | None:
    text = sentences[position].text
    if mark in "'‘‛":
        if text[place - 1 : place].isalnum() or _elision().match(text, place) or not _single_closes(sentences, position, place):
            return None
        return _Open(position, 0, 1, True, place, place + 1)
    if not _opens(text, place, mark):
        return None
    depth = 2 if text[place + 1 : place + 2] == mark and text[place + 2 : place + 3].strip() else 1
    return _Open(position, 0, depth, False, place, place + depth)


def _opens(text: str, place: int, mark: str) -> bool:
    """Whether a double mark can open: a curly opening one, or one with a space or bracket before and none behind."""
    if mark in _OPENING:
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return mark in '"”' and bool(after.strip()) and (not before.strip() or before in "([{—–-:/'‘,")


def _reopens(text: str, single: bool) -> int:
    """The length of an opening mark that a carried quotation repeats at the start of a paragraph, else 0."""
    start = len(text) - len(text.lstrip())
    mark = text[start : start + 1]
    if not mark or (mark not in "'‘" if single else mark not in '"“„«'):
        return 0
    return start + 1 if text[start + 1 : start + 2].strip() else 0


def _change(text: str, place: int, mark: str, single: bool) -> int:
    """How the depth of the open quotation changes at a mark."""
    if single:
        return -1 if mark in "'’" and _closes_single(text, place) else 0
    if mark in _OPENING:
        return 1
    if mark in _CLOSING:
        return -1
    if mark != '"':
        return 0
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return 1 if (not before.strip() or before == "(") and after.strip() and (after.isalnum() or after in "“‘") else -1


def _single_closes(sentences: Sequence[Sentence], position: int, place: int) -> bool:
    """Whether a single mark that opens here is closed, in this sentence or soon after where a whole sentence opens with it."""
    text = sentences[position].text
    if any(match[0] in "'’" and _closes_single(text, match.start()) for match in _marks().finditer(text, place + 2)):
        return True
    if text[:place].strip():
        return False
    following = sentences[position + 1 : position + 1 + LONGEST_SINGLE]
    return any(re.search(r"[.,!?]['’](?=\s|$)", sentence.text) for sentence in following)


def _closes_single(text: str, place: int) -> bool:
    """A single mark closes behind punctuation, behind a word that is no plural, or where no better one follows."""
    if not text[place - 1 : place].strip():
        return False
    if text[place - 1] != "s" or not text[place + 1 : place + 3].strip()[:1].isalpha():
        return True
    return not any(match[0] in "'’" and text[match.start() - 1] in ".,!?" for match in _marks().finditer(text, place + 1))
