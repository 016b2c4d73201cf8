"""How two times relate."""

from __future__ import annotations

from comparer.model import Fact
from comparer.relations.outcome import Outcome, PairContext


def relate_times(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None
