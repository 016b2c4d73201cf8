"""How figures and times relate: the table of the typology, both ways round."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

import comparer
from comparer.facts import KINDS
from comparer.model import Fact
from comparer.relations.interval import Interval, last_place, rounds_to
from comparer.relations.outcome import PairContext

CASES = Path(__file__).parents[2] / "cases"
MIRRORED = {"more_precise_left": "more_precise_right", "more_precise_right": "more_precise_left"}


def _table(name: str, key: str) -> list[list[str]]:
    return list(tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))[key])


def _fact(text: str, kinds: frozenset[str]) -> tuple[comparer.Article, Fact]:
    article = comparer.Article.from_sentences([text], published=date(2024, 11, 17))
    facts = [fact for fact in comparer.extract_facts(article) if fact.kind in kinds]
    assert len(facts) == 1, facts
    return article, facts[0]


def _relate(left: str, right: str, kinds: frozenset[str]):  # type: ignore[no-untyped-def]
    (ours, one), (theirs, other) = _fact(left, kinds), _fact(right, kinds)
    if one.kind != other.kind:
        return None
    relate = next(kind.relate for kind in KINDS if kind.name == one.kind)
    return relate(one, other, PairContext(ours, theirs))


FIGURES = frozenset({"quantity", "money", "percent", "measure", "age", "duration"})
TIMES = frozenset({"date", "time"})
ROWS = [(*row, FIGURES) for row in _table("relations_figures", "cases")] + [(*row, TIMES) for row in _table("relations_times", "cases")]


@pytest.mark.parametrize(("left", "right", "relation", "detail", "kinds"), ROWS)
def test_the_relation_and_its_mirror(left: str, right: str, relation: str, detail: str, kinds: frozenset[str]) -> None:
    there, back = _relate(left, right, kinds), _relate(right, left, kinds)
    assert (there.relation, there.detail) == (relation, detail)
    assert (back.relation, back.detail) == (relation, MIRRORED.get(detail, detail))
    assert there.reason


@pytest.mark.parametrize(("left", "right", "kinds"), [
    *((*row, FIGURES) for row in _table("relations_figures", "none")),
    *((*row, TIMES) for row in _table("relations_times", "none")),
])  # fmt: skip
def test_what_cannot_be_compared_gives_nothing(left: str, right: str, kinds: frozenset[str]) -> None:
    assert _relate(left, right, kinds) is None


@pytest.mark.parametrize(("left", "right", "reason"), [
    ("At least 30 people were missing.", "Some 29 people were missing.", "both can hold, at 30"),
    ("At least 30 people were missing.", "Some 31 people were missing.", "both can hold, between 30 and 32"),
    ("It cost at least $30 million.", "It cost some $29 million.", "both can hold, between 30 million and 30.45 million"),
])  # fmt: skip
def test_people_are_counted_in_whole_numbers(left: str, right: str, reason: str) -> None:
    assert _relate(left, right, FIGURES).reason == reason


@pytest.mark.parametrize(("left", "right", "reason"), [
    ("About a third of voters left.", "Nearly 30 percent of voters left.", "but {right} says 30 was not quite reached"),
    ("About a third of voters left.", "About 30 percent of voters left.", "one of them is told as a fraction"),
    ("33.3% of voters left.", "About 30 percent of voters left.", "33.3 rounds to 30"),
])  # fmt: skip
def test_a_number_is_called_rounded_only_where_it_is(left: str, right: str, reason: str) -> None:
    assert reason in _relate(left, right, FIGURES).reason


def test_the_reason_names_the_common_range() -> None:
    assert "between 10,001 and 12,000" in _relate("As many as 12,000 troops came.", "More than 10,000 troops came.", FIGURES).reason


@pytest.mark.parametrize(("number", "place"), [(12000, 1000), (11950, 10), (5, 1), (5.9, 0.1), (1.4e9, 1e8), (0, 0), (1e300, 1e300)])
def test_last_place(number: float, place: float) -> None:
    assert last_place(number) == pytest.approx(place)


def test_rounding_goes_one_way() -> None:
    assert rounds_to(11950, 12000)
    assert not rounds_to(12000, 11950)
    assert not rounds_to(11400, 12000)


def test_open_ends_do_not_meet() -> None:
    assert not Interval(0, 10, high_closed=False).meets(Interval(10, 20))
    assert Interval(0, 10).meets(Interval(10, 20))
    assert Interval(5, 6).within(Interval(5, 10))
    assert not Interval(5, 6).within(Interval(5, 10, low_closed=False))
