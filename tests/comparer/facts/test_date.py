"""Dates are found with the right value, and nothing else is taken for one."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.facts import date as date_kind
from comparer.facts import date_grammar, timex
from comparer.facts.calendar_terms import CLASSES as CLASSES_OF_TERMS
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


def test_no_rule_begins_where_the_grammar_passes_over() -> None:
    classes = sorted(CLASSES_OF_TERMS.values())
    anything = re.compile("|".join(f"(?:{date_grammar.translated(pattern)})" for _, pattern in date_grammar.RULES))
    assert anything.match("".join(CLASSES_OF_TERMS[name] for name in ("the", "ordinal", "unit")))
    for name in date_grammar.PASSED_OVER:
        for first, second in product(classes, repeat=2):
            assert not anything.match(CLASSES_OF_TERMS[name] + first + second), name


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Sunday, Nov. 17.", ["Sunday, Nov. 17 = XXXX-11-17"]),
        ("She came on Friday and left in March.", ["Friday = XXXX-WXX-5", "March = XXXX-03"]),
        ("They met last week and two years ago.", ["last week = XXXX-WXX", "two years ago = XXXX"]),
        ("It opened on Nov. 5, 2023, and closed two days later.", ["Nov. 5, 2023 = 2023-11-05", "two days later = 2023-11-07"]),
    ],
)
def test_without_a_publication_day_relative_dates_stay_relative(text: str, expected: list[str]) -> None:
    assert found(text, None) == expected


PIECES = (
    "the", "a", "last", "next", "this", "late", "Nov.", "May", "5", "31", "1998", "'80s", "week", "years", "ago", "earlier", "third", "-",
    "quarter", "Sunday", "night", "of", "and", ",", ".", "half", "two", "every", "year-ago", "1998-99", "to", "Easter", "before", "spring",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.none() | st.dates())
def test_any_row_of_calendar_words_gives_consistent_dates(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    place = 0
    for fact in date_kind.extract(Article.from_sentences([text], published=published), ()):
        assert place <= fact.start < fact.end
        assert text[fact.start : fact.end] == fact.text
        assert isinstance(fact.value, Temporal)
        if not fact.value.repeats:
            assert (fact.value.earliest, fact.value.latest) == (timex.interval(fact.value.timex) or (None, None))
        place = fact.end
