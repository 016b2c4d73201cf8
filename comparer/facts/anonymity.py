"""Why a source is not named: "on condition of anonymity because talks go on", "not authorized to speak publicly"."""

from __future__ import annotations

import re
from functools import cache

from comparer import lexicon
from comparer.facts.noun_phrases import noun_phrase_before
from comparer.text import fold, lowered, tokens

# A sentence that gives a reason holds one of these; they are cheaper to look for than the reasons.
_HINTS = ("anonym", "author", "named", "identified", "to speak")


@cache
def _reasons() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('sources', 'anonymity.reasons')})\b[^.,;\"]*", re.IGNORECASE)


def reason_given(text: str) -> tuple[int, int] | None:
    """Where the words stand that give a reason for anonymity, up to the end of their clause; None for none."""
    low = text.lower()
    if not any(hint in low for hint in _HINTS):
        return None
    match = _reasons().search(fold(text))
    return match.span() if match else None


def opening_subject(text: str) -> tuple[int, int] | None:
    """The subject of a sentence that gives a reason and attributes nothing: what stands before its first finite verb."""
    row = tokens(text)
    low = lowered(text)
    verbs = lexicon.words("attribution", "finite") | lexicon.words("attribution", "opening_verbs")
    index = next((at for at, word in enumerate(low) if at and word in verbs), None)
    span = noun_phrase_before(row, low, index) if index is not None else None
    return None if span is None else (row[span[0]].start, row[span[1] - 1].end)
