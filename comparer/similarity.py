"""How alike the sentences of two articles are: shared stems and synonyms, weighed by how rare they are in English."""

from __future__ import annotations

from collections import defaultdict

from comparer.wording import Wording, commonness, groups

SYNONYM = 0.8  # what a synonym counts for where an equal stem counts 1


def weight(key: str) -> float:
    """How much a stem tells: 3 for the commonest words of English to about 11 for names and rare words."""
    return 3 + 1.15 * commonness(key)


def overlaps(left: tuple[Wording, ...], right: tuple[Wording, ...]) -> dict[tuple[int, int], float]:
    """The share of the weight of two sentences that both hold, 0..1, for each pair of sentences with a stem in common."""
    where: dict[str, list[int]] = defaultdict(list)
    for j, wording in enumerate(right):
        for key in wording.stems:
            where[key].append(j)
    weights_left, weights_right = ([{key: weight(key) for key in wording.stems} for wording in side] for side in (left, right))
    found = {}
    for i, wording in enumerate(left):
        mine = weights_left[i]
        for j in sorted({j for key in wording.stems for j in where.get(key, ())}):
            other = weights_right[j]
            covered = _covered(mine, other) + _covered(other, mine)
            found[i, j] = covered / (sum(mine.values()) + sum(other.values()))
    return found


def _covered(mine: dict[str, float], other: dict[str, float]) -> float:
    """The weight of the stems of one sentence that the other holds, as they are or as a synonym."""
    around = {group for key in other if key not in mine for group in groups().get(key, ())}
    return sum(
        value if key in other else SYNONYM * value
        for key, value in mine.items()
        if key in other or around.intersection(groups().get(key, ()))
    )
