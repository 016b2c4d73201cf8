"""Sentences to links: which sentences of the two accounts report the same thing, many-to-many, in any order."""

from __future__ import annotations

from comparer.model import Article, Fact, Link
from comparer.similarity import overlaps
from comparer.wording import wordings

THRESHOLD = 0.26  # share of common weight; measured on pairs of news articles with their links annotated


def align(left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...]) -> tuple[Link, ...]:
    """The links of two articles, one a pair of sentences, ordered by left then right index."""
    sides = [wordings(tuple(sentence.text for sentence in article.sentences)) for article in (left, right)]
    scores = overlaps(sides[0], sides[1])
    return tuple(Link((i,), (j,), round(score, 6)) for (i, j), score in sorted(scores.items()) if score >= THRESHOLD)
