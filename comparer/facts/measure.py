"""Amounts with a unit that is neither money, percent nor time: "306km", "6.1-inch", "5kW", "64 points", "30 degrees"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.figures import relate_quantities


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    return facts_of(article, "measure")


KIND = Kind("measure", extract, relate=relate_quantities)
