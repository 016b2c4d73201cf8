"""The seed pair compared once, and a review of it."""

from pathlib import Path

import pytest

import comparer
from comparer.model import Comparison, Decision, Finding, Review

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def seed_pair() -> Comparison:
    left, right = (comparer.read(path) for path in sorted(SEEDS.glob("*.txt")))
    return comparer.compare(left, right)


@pytest.fixture(scope="session")
def judged(seed_pair: Comparison) -> tuple[Finding, ...]:
    """Four differences of the seed pair, the first that of the numbers of troops."""
    differing = [finding for finding in seed_pair.findings if finding.relation == "differ"]
    return tuple(sorted(differing, key=lambda finding: "12,000" not in finding.explanation)[:4])


@pytest.fixture(scope="session")
def seed_review(judged: tuple[Finding, ...]) -> Review:
    """A decision of every sort."""
    first, second, third, fourth = (finding.id for finding in judged)
    decisions = (
        Decision(first, "real", note="Confirmed by phone.", flagged=True),
        Decision(second, "not_real"),
        Decision(third, "later", note="=HYPERLINK(1)"),
        Decision(fourth, "real", relation="conflict"),
    )
    return Review(decisions, "Ann O’Neil")
