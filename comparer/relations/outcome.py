"""The result of relating two facts, and what the decision may look at beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from comparer.model import Article, Fact


class Outcome(NamedTuple):
    """How two facts about the same thing relate.

    `reason` fills the explanation: a clause without a full stop ("both can hold, between 10,001 and 12,000"), in which {left}
    and {right} stand for the names of the accounts. `normalised` are the steps that made the values comparable; `size` tells
    how large the difference is, 0..1, for the salience."""

    relation: Literal["conflict", "differ", "agree"]
    detail: str
    reason: str = ""
    normalised: tuple[str, ...] = ()
    size: float = 0.0


class PairContext(NamedTuple):
    """The two articles whose facts are related."""

    left: Article
    right: Article


# None: the two are not comparable (other unit class, other thing).
Relate = Callable[[Fact, Fact, PairContext], Outcome | None]
