"""Sources are found with their number, kind, nations and what came of asking them."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest

from comparer.facts import extract_facts
from comparer.facts import source as source_kind
from comparer.facts.source_profile import members
from comparer.model import Article, SourceProfile

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "source.toml").read_text(encoding="utf-8"))["case"]


def sources(sentences: list[str]) -> list[tuple[str, SourceProfile]]:
    facts = extract_facts(Article.from_sentences(sentences))
    return [(fact.text, fact.value) for fact in facts if isinstance(fact.value, SourceProfile)]


def row(words: str, value: SourceProfile) -> list[str]:
    number = ["-" if count is None else str(count) for count in (value.count, value.official)]
    more = ["named" * value.named, value.response, "reason" * bool(value.reason), value.channel]
    return [words, value.kind, *number, "+".join(value.nations), " ".join(filter(None, more))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][0][:60])
def test_sources_of_a_text(case: dict[str, list[str]]) -> None:
    found = [row(*one) for one in sources(case["text"])]
    wanted = [[part.strip() for part in line.split("|")] for line in case.get("expect", ())]
    assert [one[0] for one in found] == [line[0] for line in wanted]
    for one, line in zip(found, wanted, strict=True):
        if line[1] != "*":
            assert one == line


def test_the_reason_for_anonymity_is_kept_as_written() -> None:
    value = sources(["An aide said, on condition of anonymity because talks go on, that it failed."])[0][1]
    assert value.reason == "on condition of anonymity because talks go on"


def test_a_name_that_holds_an_and_is_one_source() -> None:
    assert [member.count for member in members("the Fish and Wildlife Service", ((4, 29),))] == [None]


ODD = ("", "said", "said said said", "according to", "\ud800 said.", "and and and said", ", , said", "9" * 5000 + " police said", "🎉 said")


@pytest.mark.parametrize("text", ODD)
def test_any_text_is_read_without_an_error(text: str) -> None:
    for fact in source_kind.extract(Article.from_sentences([text]), ()):
        assert text[fact.start : fact.end] == fact.text


@pytest.mark.parametrize("text", ["said and " * 300, "officials citing " * 300, "X, " * 300 + "said", "(said " * 300])
def test_a_sentence_without_end_takes_no_time_without_end(text: str) -> None:
    began = time.perf_counter()
    list(source_kind.extract(Article.from_sentences([text]), ()))
    assert time.perf_counter() - began < 5
