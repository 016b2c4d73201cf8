"""What a kind of fact is: its name, how it is found, and how two of it relate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from comparer.model import Article, Fact, FactKind
from comparer.relations.outcome import Relate

Layer = Literal["figure", "entity", "statement"]
Extract = Callable[[Article, tuple[Fact, ...]], Iterator[Fact]]


class Kind(NamedTuple):
    """A kind of fact. `extract(article, earlier)` yields its facts in text order; `earlier` are the facts of the kinds
    before it in KINDS. `relate` says how two facts about the same thing stand to one another. Facts of one layer do not
    overlap (statements may): figure (dates, amounts), entity (names, titles, places), statement (quotes, sources, …)."""

    name: FactKind
    extract: Extract
    relate: Relate
    layer: Layer = "figure"
