"""Lengths of time: "two months", "two-month", "for months", "several weeks", "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from comparer.facts.figure import facts_of
from comparer.facts.kind import Kind
from comparer.model import Article, Duration, Fact, Quantity
from comparer.relations.figures import relate_quantities

_TIMEX = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "month": "P{}M",
    "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE", "millennium": "P{}ML",
}  # fmt: skip


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the durations, each with its TIMEX3 value. "the past two years" is anchored by the dates, not here."""
    for fact in facts_of(article, "duration"):
        assert isinstance(fact.value, Quantity)
        given = {field.name: getattr(fact.value, field.name) for field in fields(Quantity)}
        yield replace(fact, value=Duration(**given, timex=timex(fact.value)))


def timex(value: Quantity) -> str:
    """The TIMEX3 value of a length of time: "P2M", "PT30M", "P1.5Y"; "PXM" where it is vague; "" for a unit without one."""
    unit = value.unit.split(" per ")[0]
    shape = _TIMEX.get(unit)
    if shape is None:
        return ""
    if unit == "fortnight":
        unit = "week"
    number = value.high if value.low is None else value.low
    if value.vague or number is None:
        return shape.format("X")
    return shape.format(f"{number:g}")


KIND = Kind("duration", extract, relate=relate_quantities)
