"""Figures: the case tables, sentences marked before they were read, and what holds for any text."""

from __future__ import annotations

import sys
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from comparer.facts import extract_facts
from comparer.facts.figure import readings
from comparer.model import Article

sys.path.insert(0, str(Path(__file__).parent))
from figure_rows import FIGURES, agree, cases, rows

TABLES = (*FIGURES, "figures_fresh", "figures_second")
ROWS = [pytest.param(text, figures, id=f"{table}: {text[:60]}") for table in TABLES for text, figures in cases(table)]


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_cases(text: str, figures: list[str]) -> None:
    found = rows(text)
    assert len(found) == len(figures), found
    for expected, got in zip(figures, found, strict=True):
        assert agree(expected, got), f"expected {expected}, found {got}"


def test_the_noun_may_stand_in_the_sentence_before() -> None:
    article = Article.from_sentences(["Police detained 40 protesters overnight.", "Twelve were later charged."])
    subjects = [fact.value.subject for fact in extract_facts(article) if fact.kind == "quantity"]  # type: ignore[union-attr]
    assert subjects == ["protesters", "protesters"]


# fmt: off
PIECES = st.sampled_from([
    "12", "1,200", "3.5", "-7", "0", "1e400", "9/11", "2-1", "1/2", "½", "²", "×10-8", "RM79", ".500", "S&P", "500", "$", "€", "£", "%",
    "km", "m", "bn", "million", "thousand", "dozens", "of", "half", "a", "an", "one", "two", "and", "or", "to", "from", "between", "about",
    "more", "than", "least", "up", "as", "many", "years", "old", "per", "cent", "troops", "people", "killed", ",", ".", "(", ")", "-", "—",
    "'", '"', "😀", "\ud800", "\u202e", "\u00a0",
])
# fmt: on


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)))
@example("9" * 5000)
@example("$" + "9" * 400 + "bn")
@example("1" + ",000" * 200 + " trillion trillion trillion")
@example("between " * 200 + "two and three")
@example("dozens of " * 3000 + "5" + " million" * 3000)
@example("of " * 3000 + "10 km")
def test_any_text_gives_spans_that_quote_it(text: str) -> None:
    last = 0
    for reading in readings(text):
        assert last <= reading.start < reading.end <= len(text)
        last = reading.end
        assert all(end is None or isfinite(end) for end in (reading.value.low, reading.value.high))
    for fact in extract_facts(Article.from_sentences([text])):
        assert fact.text == text[fact.start : fact.end]
