"""Intervals of numbers: the range of values that an account's wording allows.

The widths are those of the typology: "about" allows 5 % or half the last non-zero place, whichever is wider, either side.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from comparer import lexicon
from comparer.model import Quantity

ALMOST = 0.9  # "nearly 50" is from 45 up to 50; the same row
ABOUT = 0.05  # share of a hedged number that it may be off; typology, row "Count, bounds"


class Interval(NamedTuple):
    """The numbers from `low` to `high`; an end that is not `closed` is left out. Infinite ends are open."""

    low: float
    high: float
    low_closed: bool = True
    high_closed: bool = True

    @property
    def point(self) -> bool:
        return self.low == self.high

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low == high:
            return self._has(low) and other._has(low)
        return low < high

    def within(self, other: Interval) -> bool:
        """Whether every number of this one is in the other."""
        low = self.low > other.low or (self.low == other.low and (other.low_closed or not self.low_closed))
        high = self.high < other.high or (self.high == other.high and (other.high_closed or not self.high_closed))
        return low and high

    def common(self, other: Interval) -> Interval:
        """What the two have in common; only where they meet."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        ends = (self, other)
        low_closed = all(end.low_closed for end in ends if end.low == low)
        high_closed = all(end.high_closed for end in ends if end.high == high)
        return Interval(low, high, low_closed, high_closed)

    def _has(self, number: float) -> bool:
        above = number > self.low or (number == self.low and self.low_closed)
        return above and (number < self.high or (number == self.high and self.high_closed))


def interval_of(value: Quantity) -> Interval:
    """The numbers a quantity allows, its hedge taken into account."""
    low = -math.inf if value.low is None else value.low
    high = math.inf if value.high is None else value.high
    if value.approximate and value.low is not None and value.low == value.high:
        if value.hedge.lower() in lexicon.words("hedges", "just_below"):
            return Interval(low * ALMOST, high, True, False) if low > 0 else Interval(low, high)
        width = max(ABOUT * abs(low), last_place(low) / 2)
        return Interval(low - width, high + width)
    return Interval(low, high, value.low_inclusive and value.low is not None, value.high_inclusive and value.high is not None)


def last_place(number: float) -> float:
    """The value of the last non-zero place as it would be written: 1,000 for 12,000, 0.1 for 5.9, 5 for 5."""
    if number == 0 or not math.isfinite(number):
        return 0.0
    digits = f"{abs(number):.12g}"
    if "e" in digits:
        mantissa, _, exponent = digits.partition("e")
        decimals = len(mantissa.partition(".")[2])
        return _power(int(exponent) - decimals)
    whole, _, fraction = digits.partition(".")
    return _power(-len(fraction)) if fraction else _power(len(whole) - len(whole.rstrip("0")))


def rounds_to(fine: float, coarse: float) -> bool:
    """Whether the coarse number is the fine one rounded to the coarse one's last non-zero place ("11,950" and "12,000")."""
    place = last_place(coarse)
    return bool(place) and last_place(fine) < place and math.isclose(math.floor(fine / place + 0.5) * place, coarse, rel_tol=1e-9)


def _power(exponent: int) -> float:
    try:
        return 10.0**exponent
    except OverflowError:
        return math.inf
