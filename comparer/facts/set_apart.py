"""Marks that hold no statement: "the “deep web”", "Robert “Bobby” Lane", "her film “Silent Rivers”"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.attribution import Attribution
from comparer.facts.quotation import Piece
from comparer.text import tokens

# Marks around more words than this always hold a statement.
SCARE_WORDS = 4
# A word or two (`FAR_WORDS`) is taken for a statement only this near behind its verb, or as a predicate ("was “careless”").
FAR_WORDS, FAR_TOKENS = 2, 6
# Words with capitals up to this many can be the title of a work, told by a word for works within so many words before it.
TITLE_WORDS, NEARBY = 8, 5
REACH = 500  # characters before the marks that are looked at; the whole sentence would take quadratic time in one full of marks


class _Marked(NamedTuple):
    """What stands in marks and beside them: the words inside, those before in lower case and as written, the two characters
    behind the closing mark, and the last character inside."""

    words: tuple[str, ...]
    before: tuple[str, ...]
    after: str
    ended: str

    @property
    def previous(self) -> str:
        return self.before[-1].lower() if self.before else ""


def is_set_apart(text: str, piece: Piece, cue: str, said: Sequence[Attribution]) -> bool:
    """Whether marks set a word apart, hold a nickname or the title of a work. `cue` is the verb that seems to attribute the
    words, `said` are the attributions of the sentence outside its marks."""
    marked = _Marked(
        tuple(token.text for token in tokens(text[piece.inner_start : piece.inner_end]) if token.text[0].isalnum()),
        tuple(token.text for token in tokens(text[max(0, piece.start - REACH) : piece.start])),
        text[piece.end : piece.end + 2],
        text[piece.inner_end - 1 : piece.inner_end],
    )
    if not marked.words or _is_title(marked, cue):
        return True
    if len(marked.words) > SCARE_WORDS or not marked.before:
        return False
    if _is_called_so(marked) or _is_nickname(marked) or not cue:
        return True
    predicate = not lexicon.words("quotes", "predicates").isdisjoint(word.lower() for word in marked.before[-2:])
    return len(marked.words) <= FAR_WORDS and not predicate and _far_from_cue(text, piece, said)


def _is_title(marked: _Marked, cue: str) -> bool:
    """Whether the words are capitalised as the title of a work is, and what stands beside them allows one."""
    long = [word for word in marked.words if len(word) > 3]
    capitals = bool(long) and all(word[:1].isupper() for word in long) and marked.words[0][:1].isupper()
    if not capitals or len(marked.words) > TITLE_WORDS:
        return False
    if not marked.before:
        return not cue and marked.after[1:2].islower() and marked.ended not in ".,!?"  # "“Wild Rose” is on show"
    works = lexicon.words("quotes", "works")
    if marked.ended in "!?" and marked.previous not in works:
        return False
    nearby = {word.lower() for word in marked.before[-NEARBY:]}
    return not nearby.isdisjoint(works) or marked.previous == "called" or (len(marked.words) > 1 and not cue)


@cache
def _naming() -> tuple[frozenset[str], tuple[str, ...]]:
    """What stands before a word set apart: single words, and phrases."""
    entries = [entry.lower() for entry in lexicon.entries("quotes", "set_apart")]
    return frozenset(entry for entry in entries if " " not in entry), tuple(entry for entry in entries if " " in entry)


def _is_called_so(marked: _Marked) -> bool:
    single, phrases = _naming()
    return marked.previous in single or " ".join(marked.before[-2:]).lower().endswith(phrases)


def _is_nickname(marked: _Marked) -> bool:
    """Whether the marks stand between a first and a family name."""
    between = marked.before[-1][:1].isupper() and marked.after[:1] == " " and marked.after[1:2].isupper()
    return between and len(marked.words) <= FAR_WORDS and marked.words[0][:1].isupper()


def _far_from_cue(text: str, piece: Piece, said: Sequence[Attribution]) -> bool:
    """Whether the verb of saying stands too far off to govern a word or two in marks."""
    if any(min(one.start, one.cue_start) >= piece.end for one in said):
        return False
    before = [one for one in said if one.cue_end <= piece.start]
    return bool(before) and before[-1].kind != "label" and len(tokens(text[before[-1].cue_end : piece.start])) > FAR_TOKENS
