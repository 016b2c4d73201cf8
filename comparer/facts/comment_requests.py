"""Who was asked in vain: "declined to comment", "did not respond to a request", "could not be reached"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, cast

from comparer import lexicon
from comparer.facts.noun_phrases import noun_phrase_before
from comparer.text import fold, lowered, tokens

Response = Literal["", "declined", "no_response", "unreachable"]


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str]]:
    table = lexicon.table("attribution", "response.patterns")
    return re.compile(rf"\b(?:{lexicon.alternation(table)})\b", re.IGNORECASE), table


def unanswered(text: str) -> Iterator[tuple[int, int, Response]]:
    """Yield who was asked in vain, as start, end and what came of it."""
    low = lowered(text)
    if lexicon.words("attribution", "response.triggers").isdisjoint(low):
        return
    row = tokens(text)
    pattern, table = _patterns()
    about = lexicon.words("attribution", "response.about")
    for match in pattern.finditer(fold(text)):
        if about.isdisjoint(token.text.lower() for token in row if token.start >= match.start()):
            continue
        index = next(at for at, token in enumerate(row) if token.start >= match.start())
        span = noun_phrase_before(row, low, index)
        if span is not None:
            response = cast("Response", table[" ".join(match[0].lower().split())])
            yield row[span[0]].start, row[span[1] - 1].end, response
