"""Counted things and bare numbers: "As many as 12,000", "thousands", "three people", "dozens"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.figures import relate_quantities


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    return facts_of(article, "quantity")


KIND = Kind("quantity", extract, relate=relate_quantities)
