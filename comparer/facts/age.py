"""Ages: "Cowan, 43,", "a 68-year-old", "aged 12", "under the age of 5"."""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.figures import relate_quantities


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    return facts_of(article, "age")


KIND = Kind("age", extract, relate=relate_quantities)
