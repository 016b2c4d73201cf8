"""Numbers in digits and words, without judging what they count."""

from __future__ import annotations

import pytest

from comparer.facts.lexing import pieces
from comparer.facts.number import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12,000", [12000]),
        ("12,34,567.89", [1234567.89]),
        ("1.000,50", [1000.5]),
        ("3.5 million", [3.5e6]),
        ("$3.5bn", [3.5e9]),
        ("forty-two", [42]),
        ("a hundred and twenty", [120]),
        ("two hundred five", [205]),
        ("three thousand two hundred", [3200]),
        ("two thousand and three million", [2000, 3e6]),
        ("half a million", [5e5]),
        ("half-dozen", [6]),
        ("a quarter of a million", [2.5e5]),
        ("two and a half million", [2.5e6]),
        ("a million and a half", [1.5e6]),
        ("three-and-a-half", [3.5]),
        ("2½", [2.5]),
        ("2 1/2", [2.5]),
        ("1/2", [0.5]),
        ("2.998×10−8", [2.998e-8]),
        ("a hundred thousand million", [1e11]),
        ("35 lakh", [3.5e6]),
        ("two-thirds", [2 / 3]),
        ("one in five voters", [0.2]),
        ("nine out of 10", [0.9]),
        ("three out of every four", [0.75]),
        ("tens of thousands", [1e4]),
        ("hundreds", [100]),
        ("several hundred", [300]),
        ("a few", [3]),
        ("nineteen ninety", [19, 90]),
        ("three in 10 days", [3, 10]),
        ("tens", []),
        ("he scores", []),
        ("a third man", []),
        ("the second half", []),
        ("a couple was married", []),
        ("few agreed", []),
        ("9" * 400, []),
    ],
)
def test_numbers(text: str, values: list[float]) -> None:
    assert [number.low for number in numbers(pieces(text))] == pytest.approx(values)
