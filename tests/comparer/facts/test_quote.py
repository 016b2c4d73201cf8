"""Quotations are found with the right extent and speaker, and marks around anything else are no statement."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.facts import extract_facts
from comparer.facts import quote as quote_kind
from comparer.facts.quotation import pieces
from comparer.model import Article, Fact, Quote

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "quote.toml").read_text(encoding="utf-8"))["case"]


def quotes(sentences: list[str]) -> list[tuple[Fact, Quote]]:
    facts = extract_facts(Article.from_sentences(sentences))
    return [(fact, fact.value) for fact in facts if isinstance(fact.value, Quote)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][0][:60])
def test_quotations_and_speakers(case: dict[str, list[str]]) -> None:
    found = quotes(case["text"])
    wanted = [tuple(part.strip() for part in row.rsplit("|", 1)) for row in case.get("expect", ())]
    assert [value.words for _, value in found if not value.scare] == [words for words, _ in wanted]
    for (_, speaker), value in zip(wanted, (value for _, value in found if not value.scare), strict=True):
        assert speaker in value.speaker
    assert [value.words for _, value in found if value.scare] == case.get("apart", [])


def test_the_parts_of_one_quotation_share_its_number() -> None:
    found = quotes(["“It began at noon.", "It ended at one,” Ann Roe said.", "“Nobody was hurt.”"])
    assert [value.statement for _, value in found] == [0, 0, 1]


def test_a_quotation_that_is_never_closed_ends_with_its_sentence() -> None:
    found = quotes(["“It began at noon and went on.", *["It was warm."] * 20])
    assert [fact.sentence for fact, _ in found] == [0]


def test_a_mark_that_nothing_closes_before_the_source_is_a_slip() -> None:
    assert quotes(['"A man robbed the bank, police said.', "He fled."]) == []


def test_the_span_holds_the_marks_and_the_words_do_not() -> None:
    text = "Ann Roe said: “Nobody told us.” She left."
    fact, value = quotes([text])[0]
    assert text[fact.start : fact.end] == "“Nobody told us.”"
    assert value.words == "Nobody told us."
    assert value.cue == "say"


ODD = ("", "“", "”", '"', "'", "''''", '""""', "“““", "»«", "\ud800“x”", "‘", "“" * 2000, '" ' * 2000, "🎉“🎉”", "“\u202e”", "'a" * 500)


@pytest.mark.parametrize("text", ODD)
def test_any_text_is_read_without_an_error(text: str) -> None:
    article = Article.from_sentences([text, "He said “so”.", text])
    for fact in quote_kind.extract(article, ()):
        assert article.sentences[fact.sentence].text[fact.start : fact.end] == fact.text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(alphabet="ab s.,’'‘\"“”«»—[]", max_size=40), max_size=6))
def test_pieces_lie_within_their_sentences_and_do_not_overlap(texts: list[str]) -> None:
    article = Article.from_sentences(texts)
    ends: dict[int, int] = {}
    for piece in pieces(article.sentences):
        assert ends.get(piece.position, 0) <= piece.start <= piece.inner_start <= piece.inner_end <= piece.end <= len(texts[piece.position])
        ends[piece.position] = piece.end
