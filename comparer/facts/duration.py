"""Lengths of time: "two months", "two-month", "for months", "several weeks", "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from heapq import merge

from comparer.facts import whole_units
from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Duration, Fact, Quantity
from comparer.relations.figures import relate_quantities

_TIMEX = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q", "year": "P{}Y", "millennium": "P{}ML",
}  # fmt: skip
# Lengths that TIMEX3 counts in years ("four decades" is P40Y); vague ones keep their own letter.
_IN_YEARS = {"decade": (10, "PXDE"), "century": (100, "PXCE")}
_PARTS = {"hour": ("H", "M"), "minute": ("M", "S")}  # "5 1/2 hours" is PT5H30M


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the durations, each with its TIMEX3 value; "the past two years" is anchored at the day of publication."""
    yield from merge(_counted(article), whole_units.lengths(article), key=lambda fact: (fact.sentence, fact.start))


def _counted(article: Article) -> Iterator[Fact]:
    """The durations with a number or a plural ("two months", "for months")."""
    for fact in facts_of(article, "duration"):
        assert isinstance(fact.value, Quantity)
        given = {field.name: getattr(fact.value, field.name) for field in fields(Quantity)}
        pointing = article.sentences[fact.sentence].text[: fact.start].rsplit(None, 1)[-1:]
        number = fact.value.high if fact.value.high == fact.value.low and not fact.value.vague else None
        span = whole_units.anchored(article.published_day, pointing[0].lower(), number, fact.value.unit) if pointing else None
        earliest, latest = span or (None, None)
        yield replace(fact, value=Duration(**given, timex=timex(fact.value), earliest=earliest, latest=latest))


def timex(value: Quantity) -> str:
    """The TIMEX3 value of a length of time: "P2M", "PT5H30M", "P1.5Y"; "PXM" where it is vague; "" for a unit without one."""
    unit = value.unit.split(" per ")[0]
    number = value.high if value.low is None else value.low
    if unit in _IN_YEARS:
        years, vague = _IN_YEARS[unit]
        return vague if value.vague or number is None else f"P{number * years:g}Y"
    shape = _TIMEX.get(unit)
    if shape is None:
        return ""
    couple = (value.low, value.high) == (2, 3)  # "a couple of years" is P2Y
    if number is None or (value.vague and not couple):
        return shape.format("X")
    if unit in _PARTS and number != int(number):
        letter, part = _PARTS[unit]
        return f"PT{int(number)}{letter}{round(number % 1 * 60)}{part}" if number > 1 else f"PT{round(number * 60)}{part}"
    return shape.format(f"{number:g}")


KIND = Kind("duration", extract, relate=relate_quantities)
