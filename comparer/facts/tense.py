"""Which way the verb that governs a date looks: "will meet Sunday" ahead, "met Sunday" back.

No parse: the nearest word to the left that decides, else the nearest to the right. A participle after "be" passes the question
on to its auxiliary ("will be replaced Friday").
"""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.facts.anchor import Direction
from comparer.text import Token, tokens

# How many words on either side are looked at; beyond that the verb is mostly one of another clause.
REACH_LEFT = 14
REACH_RIGHT = 9
_STOPS = frozenset(";:\"")


def direction(text: str, start: int, end: int) -> Direction:
    """Where the verb governing the expression text[start:end] looks, "" where no word decides."""
    words = tokens(text)
    first = next((index for index, token in enumerate(words) if token.end > start), len(words))
    last = next((index for index, token in enumerate(words) if token.start >= end), len(words))
    return _left(words, first) or (_right(words, last) if _opens_clause(words, first) else "")


def _opens_clause(words: tuple[Token, ...], first: int) -> bool:
    """Whether the expression stands at the beginning of a clause ("On Friday, the court will …"), so that its verb follows."""
    return first <= 2 or any(word.text in _STOPS or word.text == "," for word in words[first - 2 : first])


def _left(words: tuple[Token, ...], first: int) -> Direction:
    ahead, planned, past = _words()
    for index in range(first - 1, max(-1, first - REACH_LEFT), -1):
        word = words[index].text.lower()
        if word in _STOPS:
            return ""
        if word in ahead or word.endswith("'ll"):
            return "future"
        before = words[index - 1].text.lower() if index else ""
        if word in planned and (index + 1 == first or words[index + 1].text.lower() in _AFTER_PLAN):
            return "future"
        if word in past or (word.endswith("ed") and len(word) > 3):
            if before in ("be", "get"):
                continue
            return "past"
    return ""


def _right(words: tuple[Token, ...], last: int) -> Direction:
    ahead, planned, past = _words()
    for index in range(last, min(len(words), last + REACH_RIGHT)):
        word = words[index].text.lower()
        if word in _STOPS:
            return ""
        if word in ahead or word.endswith("'ll"):
            return "future"
        if word in planned and index + 1 < len(words) and words[index + 1].text.lower() in _AFTER_PLAN:
            return "future"
        if word in past or (word.endswith("ed") and len(word) > 3):
            return "past"
    return ""


_AFTER_PLAN = frozenset(("to", "for", "on", "by", "until", "in", "at", "early", "late"))


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return lexicon.words("calendar", "tense.ahead"), lexicon.words("calendar", "tense.planned"), lexicon.words("calendar", "tense.past")
