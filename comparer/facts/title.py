"""Offices and roles with their holder: "Attorney General Richard Roe", "Ann Poe, the former mayor of Dover", "the interior secretary".

Only where the holder can be told from the sentence; a title in general ("a president must") is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparer import entities
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.entities import relate_titles


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the titles of an article in text order. The span holds the office and its modifiers ("former", "deputy"), not the body."""
    for sentence, found in zip(article.sentences, entities.read(article).titles, strict=True):
        for start, end, value in found:
            yield Fact(sentence.index, start, end, sentence.text[start:end], "title", value)


KIND = Kind("title", extract, relate=relate_titles, layer="entity")
