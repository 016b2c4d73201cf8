"""Lengths of time without a number, and lengths anchored at the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from comparer.facts import duration, extract_facts
from comparer.model import Article, Duration

PUBLISHED = date(2024, 11, 18)


def lengths(text: str) -> list[tuple[str, str]]:
    facts = duration.extract(Article.from_sentences([text], published=PUBLISHED), ())
    return [(fact.text, fact.value.timex) for fact in facts if isinstance(fact.value, Duration)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They must reply within a week.", [("a week", "P1W")]),
        ("He was held for nearly an hour.", [("an hour", "PT1H")]),
        ("It doubled over the past decade.", [("the past decade", "P10Y")]),
        ("A weeklong strike ended a month-long dispute.", [("weeklong", "P1W"), ("month-long", "P1M")]),
        ("The embargo has lasted four decades.", [("four decades", "P40Y")]),
        pytest.param("It costs $9 a week.", [], id="a rate"),
        pytest.param("She comes once a week, on a day like this.", [], id="no measure"),
        pytest.param("The prolong act and a furlong of belonging.", [], id="other words in -long"),
    ],
)
def test_lengths_of_one_unit(text: str, expected: list[tuple[str, str]]) -> None:
    assert lengths(text) == expected


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Prices fell in the past two years.", date(2022, 11, 18), PUBLISHED),
        ("Prices will fall in the next three months.", PUBLISHED, date(2025, 2, 18)),
        ("It doubled over the past decade.", date(2014, 11, 18), PUBLISHED),
        ("They talked for two years.", None, None),
    ],
)
def test_lengths_are_anchored_at_publication(text: str, earliest: date | None, latest: date | None) -> None:
    (fact,) = duration.extract(Article.from_sentences([text], published=PUBLISHED), ())
    assert isinstance(fact.value, Duration)
    assert (fact.value.earliest, fact.value.latest) == (earliest, latest)


def test_an_offset_from_publication_is_a_date_and_no_length() -> None:
    facts = extract_facts(Article.from_sentences(["It was higher than a year ago."], published=PUBLISHED))
    assert [(fact.kind, fact.text) for fact in facts] == [("date", "a year ago")]
