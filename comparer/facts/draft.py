"""A figure while it is being read."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.facts.bounds import Effect
from comparer.facts.number import Number
from comparer.model import FactKind, Trend


@dataclass(slots=True)
class Figure:
    """A figure on its way from number to fact; `first`..`last` are the pieces it takes (end exclusive, hedges left out).

    `number` is its number, the right one of a range (`ranged`); `tail` a bound between number and unit ("20-odd years"),
    `effects` and `trend` what stands around it and `restates` that it gives the figure before it in another unit, all three
    known once it has been read.
    """

    number: Number
    first: int
    last: int
    low: float
    high: float | None
    kind: FactKind = "quantity"
    unit: str = ""
    per: str = ""
    tail: Effect | None = None
    ranged: bool = False
    effects: tuple[Effect, ...] = ()
    trend: Trend = ""
    restates: bool = False
