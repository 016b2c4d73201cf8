"""Sums of money: "$5.7 billion", "tens of billions of dollars", "€2m", "150 yuan", "$6 per share"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.figures import relate_quantities


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    return facts_of(article, "money")


KIND = Kind("money", extract, relate=relate_quantities)
