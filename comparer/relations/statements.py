"""How two statements relate."""

from __future__ import annotations

from comparer.model import Fact
from comparer.relations.outcome import Outcome, PairContext


def relate_quotes(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None


def relate_sources(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None


def relate_certainty(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None


def relate_actions(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    return None
