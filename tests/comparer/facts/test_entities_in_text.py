"""Names, titles and places found in short texts, and what must not be found beside them."""

from __future__ import annotations

import pytest
from entity_rows import cases, rows
from hypothesis import given, settings
from hypothesis import strategies as st

import comparer


@pytest.mark.parametrize("kind", ["name", "title", "place"])
def test_every_table_has_at_least_forty_cases(kind: str) -> None:
    assert len(cases(kind)) >= 40


@pytest.mark.parametrize(("text", "expected"), cases("name"), ids=lambda value: value[0][:40] if value else "none")
def test_names(text: list[str], expected: list[str]) -> None:
    assert rows(text, "name") == expected


@pytest.mark.parametrize(("text", "expected"), cases("title"), ids=lambda value: value[0][:40] if value else "none")
def test_titles(text: list[str], expected: list[str]) -> None:
    assert rows(text, "title") == expected


@pytest.mark.parametrize(("text", "expected"), cases("place"), ids=lambda value: value[0][:40] if value else "none")
def test_places(text: list[str], expected: list[str]) -> None:
    assert rows(text, "place") == expected


WORDS = st.sampled_from(
    [
        "Mr.",
        "Mrs.",
        "President",
        "of",
        "the",
        "The",
        "Bank",
        "Joe",
        "Biden",
        "US",
        "U.S.",
        "Va.",
        "Kyiv",
        ",",
        ".",
        "'s",
        '"',
        "“",
        "—",
        "(",
        ")",
        "and",
        "said",
        "III",
        "Jr.",
        "Gulf",
        "von",
        "der",
        "al-Qaida",
        "A",
        "4x4",
        "-",
        "Ex-",
        "&",
        "",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=14))
def test_any_text_is_read_without_an_error(parts: list[str]) -> None:
    text = " ".join(parts)
    facts = comparer.extract_facts(comparer.Article.from_sentences([text, text[::-1]]))
    assert all(fact.text == (text, text[::-1])[fact.sentence][fact.start : fact.end] for fact in facts)
