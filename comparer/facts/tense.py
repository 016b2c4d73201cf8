"""Which way the verb that governs a date looks: "will meet Sunday" ahead, "met Sunday" back.

No parse: the nearest word to the left that decides, else the nearest to the right. A participle after "be" passes the question
on to its auxiliary ("will be replaced Friday").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.anchor import Direction
from comparer.text import Token, tokens

# How many words on either side are looked at; beyond that the verb is mostly one of another clause.
REACH_LEFT = 14
REACH_RIGHT = 24
_STOPS = frozenset(";:\"")


_start, _end = attrgetter("start"), attrgetter("end")


def direction(text: str, start: int, end: int) -> Direction:
    """Where the verb governing the expression text[start:end] looks, "" where no word decides."""
    words = tokens(text)
    first = bisect_right(words, start, key=_end)
    last = bisect_left(words, end, key=_start)
    return _left(words, first) or (_right(words, last) if _opens_clause(words, first) else "")


def happened(text: str, start: int) -> bool:
    """Whether a verb in the past stands right before the expression at `start`: "ruled on Dec. 28"."""
    row = tokens(text)
    first = bisect_right(row, start, key=_end)
    words = list(row[max(0, first - 4) : first])
    while words and words[-1].text.lower() in _lists().linking:
        words.pop()
    if not words or words[-1].text.lower() in _lists().planned:
        return False
    before = words[-2].text.lower() if len(words) > 1 else ""
    return before != "be" and _is_past(words[-1].text, before, _lists())


def _opens_clause(words: tuple[Token, ...], first: int) -> bool:
    """Whether the expression stands at the beginning of a clause ("On Friday, the court will …"), so that its verb follows."""
    return first <= 2 or any(word.text in _STOPS or word.text == "," for word in words[first - 2 : first])


def _left(words: tuple[Token, ...], first: int) -> Direction:
    lists = _lists()
    for index in range(first - 1, max(-1, first - REACH_LEFT), -1):
        word = words[index].text
        lower = word.lower()
        if word in _STOPS:
            return ""
        before = words[index - 1].text.lower() if index else ""
        after = words[index + 1].text.lower() if index + 1 < first else ""
        if (lower in lists.ahead and after != "have") or lower.endswith("'ll") or (lower in lists.scheduled_present and before != "to"):
            return "future"
        if lower == "as" and before in lists.as_soon:
            return "future"
        if lower in lists.planned or (lower in lists.planned_to and after == "to") or (lower in lists.planned_for and after == "for"):
            # "had been due to expire Friday"
            return "past" if before == "been" and index > 1 and words[index - 2].text.lower() == "had" else "future"
        if _is_past(word, before, lists):
            if before in ("be", "get", "being"):
                continue
            return "past"
    return ""


def _right(words: tuple[Token, ...], last: int) -> Direction:
    lists = _lists()
    for index in range(last, min(len(words), last + REACH_RIGHT)):
        word = words[index].text
        lower = word.lower()
        if word in _STOPS:
            return ""
        if lower in lists.ahead or lower.endswith("'ll") or lower in lists.scheduled_present:
            return "future"
        before = words[index - 1].text.lower()
        after = words[index + 1].text if index + 1 < len(words) else ""
        if lower in lists.planned_to and after == "to" and (before in ("is", "are") or not lower.endswith("ed")):
            return "future"
        if _is_past(word, before, lists):
            return "past"
    return ""


def _is_past(word: str, before: str, lists: _Lists) -> bool:
    """Whether a word is a verb in the past: in the list, or ending in -ed and no adjective after an article."""
    if word.lower() in lists.past:
        return True
    if not word.islower() or not word.endswith("ed") or len(word) < 4:
        return False
    return word not in lists.not_past and before not in lists.before_an_adjective


class _Lists(NamedTuple):
    """The word lists of the section `tense` in the lexicon `calendar`, by name."""

    ahead: frozenset[str]
    planned: frozenset[str]
    planned_to: frozenset[str]
    planned_for: frozenset[str]
    scheduled_present: frozenset[str]
    as_soon: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]
    before_an_adjective: frozenset[str]
    linking: frozenset[str]


@cache
def _lists() -> _Lists:
    return _Lists(*(lexicon.words("calendar", f"tense.{name}") for name in _Lists._fields))
