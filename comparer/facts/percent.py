"""Shares and rates of change: "12.5%", "about 40 per cent", "two-thirds of voters", "one in five", "most of them"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.figures import relate_quantities


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    return facts_of(article, "percent")


KIND = Kind("percent", extract, relate=relate_quantities)
