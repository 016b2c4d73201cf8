"""A sentence cut into its clauses, without a parser: at marks and conjunctions that open another clause.

"Ukraine plans its first attacks, the sources said, without revealing details" gives three. The cuts are for telling which part of
a sentence is told by one account only; a clause too short to tell anything stays with the one before it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from comparer import lexicon
from comparer.text import fold

SHORTEST = 20  # characters; a shorter piece is an apposition or a list member


@lru_cache(maxsize=16384)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """The clauses of a sentence as (start, end), in order; they cover it but for the white space and marks between them."""
    folded, found, start = fold(text), [], 0
    for cut in _opening().finditer(folded):
        if cut.start() - start >= SHORTEST and len(text) - cut.end() >= SHORTEST:
            found.append((start, cut.start()))
            start = cut.end()
    found.append((start, len(text)))
    return tuple(found)


@cache
def _opening() -> re.Pattern[str]:
    anywhere = rf"(?:[,;:]|\s[-—])?\s(?=(?:{lexicon.pattern('joining', 'openers')})\b)"
    behind_mark = rf"(?:[,;:]|\s[-—])\s(?=(?:{lexicon.pattern('joining', 'openers_behind_mark')})\b)"
    return re.compile(f"{anywhere}|{behind_mark}")
