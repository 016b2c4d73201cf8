"""Statements of two accounts relate as an editor would see it, and the relation mirrors when the sides are swapped."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from comparer.facts import KINDS, extract_facts
from comparer.model import Article, Quote
from comparer.relations.outcome import PairContext
from comparer.relations.quotations import compare_words, same_speaker, same_statement

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "statements.toml").read_text(encoding="utf-8"))["case"]
RELATE = {kind.name: kind.relate for kind in KINDS}


def related(kind: str, left: list[str], right: list[str]) -> list[tuple[str, str, str]]:
    context = PairContext(Article.from_sentences(left), Article.from_sentences(right))
    found = []
    for mine in extract_facts(context.left):
        for other in extract_facts(context.right):
            if mine.kind == other.kind == kind:
                outcome = RELATE[kind](mine, other, context)
                if outcome is not None:
                    found.append((f"{outcome.relation} {outcome.detail}", mine.text, other.text))
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['left'][0][:40]} / {case['right'][0][:40]}")
def test_relations(case: dict[str, list[str]]) -> None:
    wanted = [tuple(part.strip() for part in row.split(" | ")) for row in case.get("expect", ())]
    kind = str(case["kind"])
    assert related(kind, case["left"], case["right"]) == wanted
    assert related(kind, case["right"], case["left"]) == [(relation, right, left) for relation, left, right in wanted]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ann Roe", "Mayor Ann Roe", True),
        ("Ann Roe", "Roe", True),
        ("Roe", "Paul Hale", False),
        ("Paul Hale Jr", "Paul Hale", True),
        ("the mayor", "Ann Roe", None),
        ("", "Ann Roe", None),
        ("Ann Roe and Paul Hale", "Paul Hale", True),
    ],
)
def test_same_speaker(left: str, right: str, same: bool | None) -> None:
    assert same_speaker(left, right) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (Quote("We will not close the harbour", 0), Quote("We will not close the harbour this year", 0), True),
        (Quote("We will not close the harbour", 0), Quote("Nobody asked the fishermen", 0), False),
        (Quote("there is no daylight", 0, "Ann Roe"), Quote("there won't be any daylight between us", 0, "Roe"), True),
        (Quote("there is no daylight", 0, "Ann Roe"), Quote("there won't be any daylight between us", 0, "Paul Hale"), False),
        (Quote("good", 0), Quote("good for the town", 0), False),
        (Quote("Dover", 0), Quote("Dover is open", 0), False),
        (Quote("ghost fleet", 0, scare=True), Quote("ghost fleet", 0, scare=True), False),
    ],
    ids=["cut short", "another", "rare word, one speaker", "rare word, other speakers", "common word", "a bare name", "words set apart"],
)
def test_same_statement(left: Quote, right: Quote, same: bool) -> None:
    assert same_statement(left, right) is same
    assert same_statement(right, left) is same


@pytest.mark.parametrize("words", ["", "...", "[]", "a", "🎉", "the the the", "\ud800"])
def test_any_words_are_compared_without_an_error(words: str) -> None:
    for other in ("", "...", "the harbour", words):
        assert 0.0 <= compare_words(words, other).share <= 1.0
        assert same_statement(Quote(words, 0), Quote(other, 1)) is same_statement(Quote(other, 1), Quote(words, 0))


def _texts() -> list[list[str]]:
    return [side for case in CASES for side in (case["left"], case["right"])]


@pytest.mark.parametrize("sentences", _texts(), ids=lambda sentences: sentences[0][:50])
def test_an_account_agrees_with_itself(sentences: list[str]) -> None:
    context = PairContext(Article.from_sentences(sentences), Article.from_sentences(sentences))
    for fact in extract_facts(context.left):
        if fact.kind in ("quote", "source", "certainty", "action"):
            outcome = RELATE[fact.kind](fact, fact, context)
            assert outcome is None or outcome.relation == "agree"
