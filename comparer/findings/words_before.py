"""Differences that stand in the words before a fact, "deep into Russia", "former Clinton aide": which is told, and in what words."""

from __future__ import annotations

from comparer.findings.accounts import Accounts
from comparer.findings.pairing import Candidate
from comparer.relations.entities import holder_of, with_modifiers
from comparer.relations.outcome import Outcome, PairContext
from comparer.relations.places import offset_of, place_name, same_place, with_bearing

BEARING, MODIFIER = "bearing", "modifier"  # the details of such differences


def subject(candidate: Candidate, outcome: Outcome) -> tuple[str, str] | None:
    """What such a difference is told of once: the place, the holder of the office; None for any other difference."""
    if outcome.detail == BEARING:
        return BEARING, place_name(candidate.left)
    return (MODIFIER, holder_of(candidate.left)) if outcome.detail == MODIFIER else None


def in_words(candidate: Candidate, outcome: Outcome, context: PairContext) -> Candidate:
    """The two facts with the words before them in which they differ; as they are where they differ in themselves."""
    widened = {BEARING: with_bearing, MODIFIER: with_modifiers}.get(outcome.detail)
    if widened is None:
        return candidate
    return candidate._replace(left=widened(candidate.left, context.left), right=widened(candidate.right, context.right))


def both_bearings(candidate: Candidate, accounts: Accounts) -> bool:
    """Whether each account puts a thing in the place somewhere, and a thing beside it or deep in it."""
    bearings = {offset_of(candidate.left), offset_of(candidate.right)}
    return all(
        bearings <= {offset_of(fact) for fact in account.facts if same_place(fact, candidate.left)} for account in accounts.both
    )
