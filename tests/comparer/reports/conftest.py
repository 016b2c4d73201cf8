"""The seed pair compared once, and a review of it."""

from pathlib import Path

import pytest

import comparer
from comparer.model import Comparison, Decision, Review

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def seed_pair() -> Comparison:
    left, right = (comparer.read(path) for path in sorted(SEEDS.glob("*.txt")))
    return comparer.compare(left, right)


@pytest.fixture(scope="session")
def seed_review(seed_pair: Comparison) -> Review:
    """A decision of every sort on the findings of the seed pair."""
    first, second, third, fourth = (finding.id for finding in seed_pair.findings[:4])
    decisions = (
        Decision(first, "real", note="Confirmed by phone.", flagged=True),
        Decision(second, "not_real"),
        Decision(third, "later", note="=HYPERLINK(1)"),
        Decision(fourth, "real", relation="conflict"),
    )
    return Review(decisions, "Ann O’Neil")
