"""The figures of the seed pair's sentences."""

from __future__ import annotations

import pytest

from comparer.facts import extract_facts
from comparer.model import Article, Quantity

ROWS = [
    ("As many as 12,000 North Korean troops have been sent.", "As many as 12,000", "quantity", None, 12000, "North Korean troops"),
    ("more than 10,000 North Korean soldiers", "more than 10,000", "quantity", 10000, None, "North Korean soldiers"),
    ("a decision to send thousands of troops to Russia", "thousands", "quantity", 1000, None, "troops"),
    ("for giving Kyiv tens of billions of dollars in aid.", "tens of billions of dollars", "money", 1e10, None, "aid"),
    ("rockets, which have a range of up to 306km, according to the sources", "up to 306km", "measure", None, 306, "range"),
    ("The move comes two months before he takes office.", "two months", "duration", 2, 2, ""),
    ("have been pressing Biden for months to allow strikes", "months", "duration", 2, None, ""),
    ("and follows months of pleas by the president", "months", "duration", 2, None, "pleas"),
    ("according to one US official", "one", "quantity", 1, 1, "US official"),
]


@pytest.mark.parametrize(("text", "span", "kind", "low", "high", "subject"), ROWS)
def test_seed_figures(text: str, span: str, kind: str, low: float | None, high: float | None, subject: str) -> None:
    facts = extract_facts(Article.from_sentences([text]))
    found = [fact for fact in facts if fact.kind == kind]
    assert [fact.text for fact in found] == [span]
    value = found[0].value
    assert isinstance(value, Quantity)
    assert (value.low, value.high, value.subject) == (low, high, subject)
