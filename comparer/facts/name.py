"""People, organisations and named things: "President Joe Biden", "Biden", "Army Tactical Missile System (ATACMS)".

Brought together over the article: every mention carries the fullest form. Weekdays, months, peoples ("North Korean") and the capitals
of headlines are no names; places are another kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparer import entities
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.relations.entities import relate_names


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the names of an article in text order, each with its entity and the role the article gives it."""
    reading = entities.read(article)
    for sentence, found in zip(article.sentences, reading.mentions, strict=True):
        for mention in found:
            entity = reading.entities.get((mention.sentence, mention.start))
            if entity is not None and mention.type in ("person", "organisation", "thing"):
                yield Fact(
                    sentence.index,
                    mention.start,
                    mention.end,
                    sentence.text[mention.start : mention.end],
                    "name",
                    reading.values[id(entity)],
                )


KIND = Kind("name", extract, relate=relate_names, layer="entity")
