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


def limit(text: str, start: int, end: int) -> Direction:
    """Where a day that ends something lies: ahead in "gave the firm until Tuesday", "a deadline of Tuesday" and "told to leave by Tuesday",
    back in "was held until Tuesday"; "" where text[start:end] is no limit, or no word decides behind "by"."""
    words, lists = tokens(text), _lists()
    first, last = bisect_right(words, start, key=_end), bisect_left(words, end, key=_start)
    while first and words[first - 1].text.lower() in lists.linking - lists.of_a_deadline:
        first -= 1
    before, two_before = (words[first - steps].text.lower() if first >= steps else "" for steps in (1, 2))
    after = words[last].text.lower() if last < len(words) else ""
    if before in lists.limits_to and after not in lists.deadlines:
        return "future" if _has_to(words, first - 1) else ""
    if not (before in lists.limits or after in lists.deadlines or (before in lists.of_a_deadline and two_before in lists.deadlines)):
        return ""
    if _come_and_gone(words, last):
        return "past"
    if after in lists.deadlines:
        return _limit_left(words, first)
    # "Until Thursday, they had not called him a suspect"
    return _limit_left(words, first - 1) or (_right(words, last) if _opens_clause(words, first - 1) else "") or "future"


def _limit_left(words: tuple[Token, ...], first: int) -> Direction:
    """Where the verb before a limit looks, "" where none stands there: ahead unless it tells what was over by then."""
    lists = _lists()
    passed: set[str] = set()
    for index in range(first - 1, max(-1, first - REACH_LEFT), -1):
        word, lower = words[index].text, words[index].text.lower()
        before, two_before = (words[index - steps].text.lower() if index >= steps else "" for steps in (1, 2))
        if word in _STOPS:
            break
        if lower in lists.has_time and index >= first - 2:
            return "future"
        if lower in lists.set_a_limit:
            # "had been suspended until Friday"
            return "past" if before == "had" or (before == "been" and two_before == "had") else "future"
        if lower in lists.ahead or lower in lists.so_now or lower in lists.planned:
            return "future"
        if "to" in passed and (lower in lists.planned_to or lower in lists.told_to):
            return "future"
        if _is_past(word, before, lists) and before not in lists.passes_on:
            if before in lists.so_now and (two_before == "to" or two_before in lists.ahead):
                return "past"  # "is said to have waited until Friday"
            return "future" if before in lists.so_now or (before == "been" and two_before in lists.so_now) else "past"
        passed.add(lower)
    return ""


def _has_to(words: tuple[Token, ...], first: int) -> bool:
    """Whether something has to be done by the date behind words[first]: "must leave by Tuesday", "told residents to leave by Tuesday"."""
    lists = _lists()
    if first and words[first - 1].text.lower() in lexicon.words("joining", "clauses"):
        return False  # "told residents to leave and by Tuesday all had gone"
    infinitive = False
    for index in range(first - 1, max(-1, first - REACH_LEFT), -1):
        word, lower = words[index].text, words[index].text.lower()
        if word in _STOPS or word == ",":
            return False
        if lower in lists.told_to:
            return infinitive or lower == "must"
        before = words[index - 1].text.lower() if index else ""
        if not infinitive and before not in lists.passes_on and _is_past(word, before, lists):
            return False
        infinitive = infinitive or lower == "to"
    return False


def _come_and_gone(words: tuple[Token, ...], last: int) -> bool:
    """Whether what is told behind a date has happened: "until Tuesday, when he was freed"."""
    behind = [word.text.lower() for word in words[last : last + 2]]
    return not _lists().come_and_gone.isdisjoint(behind) and _right(words, last) == "past"


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
            if before in lists.passes_on:
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
    passes_on: frozenset[str]
    limits: frozenset[str]
    limits_to: frozenset[str]
    deadlines: frozenset[str]
    of_a_deadline: frozenset[str]
    so_now: frozenset[str]
    set_a_limit: frozenset[str]
    has_time: frozenset[str]
    told_to: frozenset[str]
    come_and_gone: frozenset[str]


@cache
def _lists() -> _Lists:
    return _Lists(*(lexicon.words("calendar", f"tense.{name}") for name in _Lists._fields))
