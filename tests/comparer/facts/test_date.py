"""Dates are found with the right value, and nothing else is taken for one."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from comparer.facts import date as date_kind
from comparer.facts import timex
from comparer.model import Article, Temporal

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "date.toml").read_text(encoding="utf-8"))


def found(text: str, published: date | None) -> list[str]:
    facts = date_kind.extract(Article.from_sentences([text], published=published), ())
    return [f"{fact.text} = {fact.value.timex}" for fact in facts if isinstance(fact.value, Temporal)]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"][:60])
def test_dates_of_a_sentence(case: dict[str, object]) -> None:
    published = case.get("published", CASES["published"])
    assert isinstance(published, date)
    assert found(str(case["text"]), published) == case["expect"]


ODD = ("", "🎉", "\ud800 on Sunday", "9" * 5000 + " May", "1e400 days ago", "\u202eSunday\u202c", "May", "the", "- - -", "Q3-Q9 00/00/00")


@pytest.mark.parametrize("text", ODD)
def test_any_text_is_read_without_an_error(text: str) -> None:
    for published in (None, date(2024, 11, 18), date.min, date.max):
        for fact in date_kind.extract(Article.from_sentences([text], published=published), ()):
            assert text[fact.start : fact.end] == fact.text


def test_the_interval_is_that_of_the_value() -> None:
    article = Article.from_sentences(["On Nov. 5, in the third quarter, last week and in 1998 it rained."], published=date(2024, 11, 18))
    values = [fact.value for fact in date_kind.extract(article, ()) if isinstance(fact.value, Temporal)]
    assert len(values) == 4
    for value in values:
        assert (value.earliest, value.latest) == timex.interval(value.timex)
