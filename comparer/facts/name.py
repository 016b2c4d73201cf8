"""People, organisations and named things: "President Joe Biden", "Biden", "Army Tactical Missile System (ATACMS)".

Brought together over the article: every mention carries the fullest form. Weekdays, months, peoples ("North Korean") and the capitals
of headlines are no names; places are another kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparer import entities
from comparer.entities import rivals
from comparer.facts.kind import Kind
from comparer.model import Article, Fact, Name
from comparer.relations.entities import relate_names


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the names of an article in text order, each with its entity and the role the article gives it; among them things whose kind
    is told where it could be another ("a special election")."""
    reading = entities.read(article)
    for sentence, line, found in zip(article.sentences, reading.lines, reading.mentions, strict=True):
        spans: list[tuple[int, int, Name]] = []
        for mention in found:
            entity = reading.entities.get((mention.sentence, mention.start))
            if entity is not None and mention.type in ("person", "organisation", "thing"):
                spans.append((mention.start, mention.end, reading.values[id(entity)]))
        for start, end, phrase in rivals.find(line):
            if all(end <= other or last <= start for other, last, _ in spans):
                spans.append((start, end, Name(phrase, "thing", (phrase,))))
        for start, end, value in sorted(spans, key=lambda span: span[0]):
            yield Fact(sentence.index, start, end, sentence.text[start:end], "name", value)


KIND = Kind("name", extract, relate=relate_names, layer="entity")
