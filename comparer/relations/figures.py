"""How two figures relate."""

from __future__ import annotations

from comparer.model import Fact
from comparer.relations.outcome import Outcome, PairContext


def relate_quantities(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None
