"""Dates and clock times of sentences that were marked by hand first."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from comparer.facts import date as date_kind
from comparer.facts import time as time_kind
from comparer.model import Article, Temporal

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "date_news.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["sentences"][0][:60])
def test_dates_of_news_sentences(case: dict[str, list[str]]) -> None:
    article = Article.from_sentences(case["sentences"], published=CASES["published"])
    dates = tuple(date_kind.extract(article, ()))
    facts = sorted((*dates, *time_kind.extract(article, dates)), key=lambda fact: (fact.sentence, fact.start))
    assert [f"{fact.text} = {fact.value.timex}" for fact in facts if isinstance(fact.value, Temporal)] == case["expect"]
