"""How two entities relate."""

from __future__ import annotations

from comparer.model import Fact
from comparer.relations.outcome import Outcome, PairContext


def relate_names(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None


def relate_titles(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None


def relate_places(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None
