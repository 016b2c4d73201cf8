"""Deeds are found with their class and stage, and words that only look like verbs are none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from comparer.facts import action as action_kind
from comparer.facts import extract_facts
from comparer.facts.inflection import inflected
from comparer.model import Action, Article

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "action.toml").read_text(encoding="utf-8"))["case"]


def deeds(text: str) -> list[tuple[str, Action]]:
    facts = extract_facts(Article.from_sentences([text]))
    return [(fact.text, fact.value) for fact in facts if isinstance(fact.value, Action)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_deeds_of_a_sentence(case: dict[str, str]) -> None:
    found = deeds(case["text"])
    wanted = [[part.strip() for part in row.split("|")] for row in case["expect"]]
    assert [words for words, _ in found] == [row[0] for row in wanted]
    for (_, value), row in zip(found, wanted, strict=True):
        if row[1] != "*":
            assert [value.verb_class, value.stage, "passive" if value.passive else "", value.severity] == row[1:]


def test_agent_and_patient_are_names_beside_the_verb() -> None:
    assert (deeds("Ann Roe sued Paul Hale.")[0][1].agent, deeds("Ann Roe sued Paul Hale.")[0][1].patient) == ("Ann Roe", "Paul Hale")
    value = deeds("Paul Hale was sued by Ann Roe.")[0][1]
    assert (value.agent, value.patient) == ("Ann Roe", "Paul Hale")


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("rob", "rob robs robbed robbing"),
        ("carry", "carry carries carried carrying"),
        ("write wrote written", "write writes wrote written writing"),
        ("tell told", "tell tells told telling"),
        ("hit hit", "hit hits hitting"),
        ("admit", "admit admits admitted admitting"),
        ("visit", "visit visits visited visiting"),
        ("tie", "tie ties tied tying"),
        ("flee fled", "flee flees fled fleeing"),
        ("push", "push pushes pushed pushing"),
        ("offer", "offer offers offered offering"),
    ],
)
def test_forms_of_a_verb(line: str, forms: str) -> None:
    assert set(inflected([line])) == set(forms.split())


ODD = ("", "killed", "was", "to kill", "\ud800 killed", "killed " * 400, "not not not killed", "🎉 killed 🎉", ", killing")


@pytest.mark.parametrize("text", ODD)
def test_any_text_is_read_without_an_error(text: str) -> None:
    for fact in action_kind.extract(Article.from_sentences([text]), ()):
        assert text[fact.start : fact.end] == fact.text
