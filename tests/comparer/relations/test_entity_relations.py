"""How names, offices and places relate: the table of the typology, both ways round."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import comparer
from comparer.facts import KINDS
from comparer.model import Fact
from comparer.relations.outcome import Outcome, PairContext

TABLE = tomllib.loads((Path(__file__).parents[2] / "cases" / "relations_entities.toml").read_text("utf-8"))
MIRRORED = {"more_precise_left": "more_precise_right", "more_precise_right": "more_precise_left"}


def _last(article: comparer.Article, kind: str) -> Fact:
    places = [fact for fact in comparer.extract_facts(article) if fact.kind == kind]
    if kind == "place" and len(places) > 1 and places[-2].value != places[-1].value:
        return places[0]  # a street before its town
    return places[-1]


def _relate(kind: str, left: str, right: str) -> Outcome | None:
    ours, theirs = comparer.Article.from_sentences([left]), comparer.Article.from_sentences([right])
    relate = next(entry.relate for entry in KINDS if entry.name == kind)
    return relate(_last(ours, kind), _last(theirs, kind), PairContext(ours, theirs))


@pytest.mark.parametrize(("kind", "left", "right", "relation", "detail"), TABLE["cases"])
def test_the_relation_and_its_mirror(kind: str, left: str, right: str, relation: str, detail: str) -> None:
    there, back = _relate(kind, left, right), _relate(kind, right, left)
    assert there is not None
    assert back is not None
    assert (there.relation, there.detail) == (relation, detail)
    assert (back.relation, back.detail) == (relation, MIRRORED.get(detail, detail))
    assert there.reason
    assert back.reason


@pytest.mark.parametrize(("kind", "left", "right"), TABLE["none"])
def test_what_cannot_be_compared_gives_nothing(kind: str, left: str, right: str) -> None:
    assert _relate(kind, left, right) is None
    assert _relate(kind, right, left) is None


def test_an_account_that_knows_both_people_makes_no_difference_of_them() -> None:
    left = comparer.Article.from_sentences(["Mayor Hugh Cole resigned.", "Mayor Anna Brandt took over."])
    right = comparer.Article.from_sentences(["Mayor Anna Brandt took over."])
    facts = [fact for fact in comparer.extract_facts(left) if fact.kind == "name"]
    other = next(fact for fact in comparer.extract_facts(right) if fact.kind == "name")
    relate = next(entry.relate for entry in KINDS if entry.name == "name")
    assert relate(facts[0], other, PairContext(left, right)) is None
