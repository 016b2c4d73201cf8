"""Exact factors between units of one dimension: 190 miles are 305.8 kilometres, 20 °C are 68 °F, two years are 24 months."""

from __future__ import annotations

from functools import cache

from comparer import lexicon


@cache
def _factors() -> dict[str, tuple[str, float, float]]:
    """Unit: (dimension, factor to its base unit, offset added after that)."""
    found: dict[str, tuple[str, float, float]] = {}
    for line in lexicon.entries("conversions", "units"):
        name, _, rest = line.partition("=")
        dimension, factor, *offset = rest.split()
        found[name.strip()] = (dimension, _number(factor), _number(offset[0]) if offset else 0.0)
    return found


def _number(text: str) -> float:
    """A factor: a decimal number or a quotient of two ("5/9")."""
    over, _, under = text.partition("/")
    return float(over) / float(under) if under else float(over)


def dimension_of(unit: str) -> str | None:
    """The dimension of a unit ("length", "mass", "time", …), or None for one without conversion. A rate ("US dollar per
    ounce") has none; "kilometre per hour" is a speed."""
    entry = _factors().get(unit)
    return entry[0] if entry is not None else None


def convert(value: float, unit: str, target: str) -> float | None:
    """The value in another unit of the same dimension, or None where there is no way (money, other dimension, unknown)."""
    if unit == target:
        return value
    source, wanted = _factors().get(unit), _factors().get(target)
    if source is None or wanted is None or source[0] != wanted[0]:
        return None
    return (value * source[1] + source[2] - wanted[2]) / wanted[1]
