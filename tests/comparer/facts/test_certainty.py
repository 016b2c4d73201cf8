"""Grades of certainty are found with their polarity, the word they bear on and the stage of an accusation."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from comparer.facts import certainty as certainty_kind
from comparer.facts import extract_facts
from comparer.model import Article, Certainty

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "certainty.toml").read_text(encoding="utf-8"))["case"]


def grades(*sentences: str) -> list[tuple[str, Certainty]]:
    facts = extract_facts(Article.from_sentences(sentences))
    return [(fact.text, fact.value) for fact in facts if isinstance(fact.value, Certainty)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_grades_of_a_sentence(case: dict[str, str]) -> None:
    found = [
        [words, value.grade, "+" if value.polarity == "positive" else "-", value.head, value.legal] for words, value in grades(case["text"])
    ]
    assert found == [[part.strip() for part in row.split("|")] for row in case["expect"]]


def test_who_commits_to_it_is_told() -> None:
    assert grades("Ann Roe said the port may close.")[0][1].holder == "Ann Roe"
    assert grades("The port may close, according to police.")[0][1].holder == "police"
    assert grades("The port may close.")[0][1].holder == ""


ODD = ("", "may", "not", "n't", "will will will", "\ud800 may go", "may " * 500, "accused of", "to to to", "🎉 may 🎉", "unclear " * 50)


@pytest.mark.parametrize("text", ODD)
def test_any_text_is_read_without_an_error(text: str) -> None:
    for fact in certainty_kind.extract(Article.from_sentences([text]), ()):
        assert text[fact.start : fact.end] == fact.text
