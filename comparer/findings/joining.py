"""Ends of one range told as one: "from 1966 to 1978" against "from 1967 to 1979" is one difference, not two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from comparer import lexicon
from comparer.findings.pairing import Found
from comparer.model import Article, Fact
from comparer.relations.outcome import PairContext
from comparer.text import fold

_RANK = {"conflict": 2, "differ": 1, "agree": 0}
_WIDEST = 14  # characters between the two ends of a range


def joined(pairs: Iterable[Found], context: PairContext) -> Iterator[Found]:
    """The pairs in text order, the two ends of a range on both sides made one pair with the graver outcome."""
    waiting: Found | None = None
    for pair in sorted(pairs, key=lambda pair: (pair[0].left.sentence, pair[0].right.sentence, pair[0].left.start)):
        if waiting is None:
            waiting = pair
            continue
        left = _range(waiting[0].left, pair[0].left, context.left)
        right = _range(waiting[0].right, pair[0].right, context.right)
        if left is None or right is None:
            yield waiting
            waiting = pair
        else:
            graver = max(waiting[1], pair[1], key=lambda outcome: _RANK[outcome.relation])
            waiting = waiting[0]._replace(left=left, right=right), graver
    if waiting is not None:
        yield waiting


def _range(first: Fact, second: Fact, article: Article) -> Fact | None:
    """The two facts as one from the start of the first to the end of the second, where only a joining word stands between."""
    if first.sentence != second.sentence or not 0 <= second.start - first.end <= _WIDEST:
        return None
    text = article.sentences[first.sentence].text
    if not _joint().fullmatch(fold(text[first.end : second.start])):
        return None
    return replace(first, end=second.end, text=text[first.start : second.end])


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{lexicon.pattern('joining', 'range')}|-|—)\s*", re.IGNORECASE)
