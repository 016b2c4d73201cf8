"""Sentences to links: which sentences of the two accounts report the same thing, many-to-many, in any order."""

from __future__ import annotations

from comparer.model import Article, Fact, Link


def align(left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...]) -> tuple[Link, ...]:
    """The links of two articles, one a pair of sentences, ordered by left then right index."""
    return ()
