"""Counted things and bare numbers: "As many as 12,000 North Korean troops", "thousands", "three people", "Twelve survived."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparer.facts.figure import facts_of, lacks_noun, readings
from comparer.facts.kind import Kind
from comparer.model import Article, Fact, Quantity
from comparer.relations.figures import relate_quantities


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the counts. A number whose noun is left out has the one counted last in the sentence before: "Police held 40
    people. Twelve were charged."."""
    for fact in facts_of(article, "quantity"):
        subject = _told_before(article, fact) if fact.sentence else ""
        if subject:
            assert isinstance(fact.value, Quantity)
            fact = replace(fact, value=replace(fact.value, subject=subject))
        yield fact


def _told_before(article: Article, fact: Fact) -> str:
    """The noun that the sentence before counts last, where the fact has none and a verb follows it; "" otherwise."""
    own = next((reading for reading in readings(article.sentences[fact.sentence].text) if reading.start == fact.start), None)
    if own is None or not (own.free and lacks_noun(own)):
        return ""
    before = readings(article.sentences[fact.sentence - 1].text)
    subjects = [reading.value.subject for reading in before if reading.kind == "quantity" and reading.value.subject]
    return subjects[-1] if subjects else ""


KIND = Kind("quantity", extract, relate=relate_quantities)
