"""Conversions between units, and that the lexicons agree about their names."""

from __future__ import annotations

import pytest

from comparer import lexicon
from comparer.facts.unit_name import pairs
from comparer.units import convert, dimension_of


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        (190, "mile", "kilometre", 305.77536),
        (1, "foot", "inch", 12),
        (20, "degree Celsius", "degree Fahrenheit", 68),
        (-40, "degree Fahrenheit", "degree Celsius", -40),
        (0, "kelvin", "degree Celsius", -273.15),
        (2, "year", "month", 24),
        (1, "week", "day", 7),
        (60, "mile per hour", "kilometre per hour", 96.56064),
        (1, "tonne", "pound", 2204.6226218),
        (50, "basis point", "percentage point", 0.5),
        (8, "megabit", "megabyte", 1),
        (100, "hectare", "square kilometre", 1),
        (5, "US dollar", "US dollar", 5),
    ],
)
def test_convert(value: float, unit: str, target: str, expected: float) -> None:
    converted = convert(value, unit, target)
    assert converted is not None
    assert converted == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(
    ("unit", "target"),
    [("US dollar", "euro"), ("percent", "percentage point"), ("mile", "kilogram"), ("", "mile"), ("degree", "degree Celsius")],
)
def test_nothing_to_convert(unit: str, target: str) -> None:
    assert convert(1, unit, target) is None


def test_every_converted_unit_can_be_read() -> None:
    keys = (("units", "words"), ("units", "symbols"), ("units", "singular"), ("units", "letters"), ("units", "times"))
    names = {meaning for name, key in keys for _, meaning in pairs(name, key)} | {"percent"}
    converted = {line.partition("=")[0].strip() for line in lexicon.entries("conversions", "units")}
    assert converted <= names
    assert all(dimension_of(name) for name in converted)
