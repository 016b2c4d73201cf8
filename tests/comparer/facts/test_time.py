"""Clock times are found with their minute, zone and day."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from comparer.facts import date as date_kind
from comparer.facts import time as time_kind
from comparer.model import Article, Fact, Temporal

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "time.toml").read_text(encoding="utf-8"))


def clock_times(article: Article) -> list[Fact]:
    return list(time_kind.extract(article, tuple(date_kind.extract(article, ()))))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"][:60])
def test_clock_times_of_a_sentence(case: dict[str, object]) -> None:
    published = CASES["published"]
    assert isinstance(published, date)
    found = []
    for fact in clock_times(Article.from_sentences([str(case["text"])], published=published)):
        assert isinstance(fact.value, Temporal)
        utc = "-" if fact.value.utc_minute is None else fact.value.utc_minute
        found.append(f"{fact.text} = {fact.value.timex}, {utc}, {fact.value.zone or '-'}")
    assert found == case["expect"]


def test_the_day_may_stand_in_the_sentence_before() -> None:
    article = Article.from_sentences(["The vote is on Tuesday.", "It starts at 9 a.m."], published=date(2024, 11, 18))
    (fact,) = clock_times(article)
    assert isinstance(fact.value, Temporal)
    assert (fact.value.earliest, fact.value.minute) == (date(2024, 11, 12), 540)


@pytest.mark.parametrize("text", ["", "🎉 9 a.m.", "\ud800 99:99", "9" * 5000 + " p.m.", "at 24:00", "0 a.m.", "12 a.m.12 p.m."])
def test_any_text_is_read_without_an_error(text: str) -> None:
    for fact in clock_times(Article.from_sentences([text])):
        assert text[fact.start : fact.end] == fact.text
