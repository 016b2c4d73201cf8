"""Where a rule of the date grammar has matched, and what is read there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from comparer.facts import timex
from comparer.facts.anchor import Anchor, Direction
from comparer.facts.calendar_terms import Term
from comparer.facts.tense import direction, happened, limit
from comparer.model import Temporal


class Read(NamedTuple):
    """One date read: the first and last term of it (last exclusive) and its value."""

    first: int
    last: int
    value: Temporal


class Site(NamedTuple):
    """Where a rule has matched: the terms first..last (last exclusive) of a sentence, and what dates count from."""

    text: str
    terms: tuple[Term, ...]
    first: int
    last: int
    sentence: int
    anchor: Anchor

    def all(self, kinds: str) -> list[Term]:
        return [term for term in self.terms[self.first : self.last] if term.kind in kinds]

    def one(self, kinds: str) -> Term | None:
        return next((term for term in self.terms[self.first : self.last] if term.kind in kinds), None)

    def need(self, kinds: str) -> Term:
        """The first term of one of these classes, which the rule guarantees."""
        term = self.one(kinds)
        assert term is not None
        return term

    def has(self, kinds: str) -> bool:
        return self.one(kinds) is not None

    def before(self, steps: int = 1) -> Term | None:
        return self.terms[self.first - steps] if self.first >= steps else None

    def after(self, steps: int = 0) -> Term | None:
        return self.terms[self.last + steps] if self.last + steps < len(self.terms) else None

    def word_before(self) -> str:
        term = self.before()
        return term.text.lower() if term else ""

    def word_after(self) -> str:
        term = self.after()
        return term.text.lower() if term else ""

    def possessive(self) -> bool:
        """Whether it is followed by 's ("Wednesday's ruling")."""
        end = self.terms[self.last - 1].end
        return self.text[end : end + 2] in ("'s", "’s")

    def looks(self) -> Direction:
        return direction(self.text, self.terms[self.first].start, self.terms[self.last - 1].end)

    def limits(self) -> Direction:
        """Where it lies as the end of something ("until Tuesday"), "" where it is none."""
        return limit(self.text, self.terms[self.first].start, self.terms[self.last - 1].end)

    def happened(self) -> bool:
        """Whether a verb in the past stands right before it."""
        return happened(self.text, self.terms[self.first].start)

    def modifier(self) -> str:
        term = self.one("mn")
        return term.code if term else ""

    def part(self) -> str:
        """The TIMEX3 suffix of a part of the day ("TNI"), or ""."""
        term = self.one("Z")
        return f"T{term.code.rstrip('s')}" if term else ""

    def steps(self) -> int:
        """Where the pointing word points: -1 last, 0 this, 1 next."""
        for term in self.terms[self.first : self.last]:
            if term.kind in "lpr":
                return -1
            if term.kind in "xcf":
                return 1
            if term.kind in "iv":
                return 0
        return 0

    def read(self, value: str, modifier: str | None = None, repeats: bool = False) -> list[Read]:
        if not value:
            return []
        mod = self.modifier() if modifier is None else modifier
        return [Read(self.first, self.last, timex.temporal(value, mod, repeats))]


Reading = Callable[[Site], list[Read]]
