"""The content words that two facts have around them in common: how many, and what part of the barer surroundings.

Every word counts the same here; `findings.neighbours` weighs them by how rare they are and how near they stand.
"""

from __future__ import annotations

from functools import lru_cache

from comparer.model import Article, Fact, Span
from comparer.relations.outcome import PairContext
from comparer.text import tokens
from comparer.wording import groups, word

# So many words on either side of a fact count as its surroundings.
REACH = 9
WHOLE = 30  # as good as the whole sentence


def shared_words(left: Span, right: Span, context: PairContext, before: int = REACH, after: int = REACH) -> int:
    """How many content words, by stem or synonym, stand around both facts; the facts' own words do not count."""
    mine = _around(text_of(context.left, left), left.start, left.end, before, after)
    other = _around(text_of(context.right, right), right.start, right.end, before, after)
    return min(_covered(mine, other), _covered(other, mine))


def _covered(mine: frozenset[str], other: frozenset[str]) -> int:
    """How many stems of one set stand in the other, as they are or as a synonym."""
    grouped = groups()
    meanings = {number for key in other if key in grouped for number in grouped[key]}
    return sum([key in other or (key in grouped and not meanings.isdisjoint(grouped[key])) for key in mine])


def shared_part(left: Fact, right: Fact, context: PairContext, before: int = WHOLE, after: int = WHOLE) -> float:
    """The share of the content words of the barer surroundings, whole sentences, that stand around the other fact too, 0..1."""
    mine = _around(text_of(context.left, left), left.start, left.end, before, after)
    other = _around(text_of(context.right, right), right.start, right.end, before, after)
    fewer = min(len(mine), len(other))
    return shared_words(left, right, context, before, after) / fewer if fewer else 0.0


def text_of(article: Article, fact: Span) -> str:
    """The text of the sentence a fact stands in; "" where the article has none of that index."""
    if fact.sentence < len(article.sentences) and article.sentences[fact.sentence].index == fact.sentence:
        return article.sentences[fact.sentence].text
    return next((sentence.text for sentence in article.sentences if sentence.index == fact.sentence), "")


@lru_cache(maxsize=16384)
def _around(text: str, start: int, end: int, before: int, after: int) -> frozenset[str]:
    row = tokens(text)
    ahead = [token for token in row if token.end <= start][-before:] if before else []
    behind = [token for token in row if token.start >= end][:after]
    found = (word(token.text) for token in (*ahead, *behind) if token.text[0].isalnum())
    return frozenset(one.key for one in found if one.kind in ("word", "figure"))
