"""The learnt weights by which sentences are linked, and the probability they give.

Logistic regressions after one another, each a short table in resources/lexicons/link_weights.toml: `guess` looks at two
sentences alone, `told` asks of one sentence whether the other article tells it at all, `linked` weighs both among the
surroundings. Where both articles are full accounts of one event, `full` counts beside `linked` (comparer/full_accounts.py).
The table is written by tools/train_alignment.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from operator import mul

from comparer import lexicon
from comparer.full_accounts import FULL, full_values, fullness
from comparer.similarity import LOCAL, Cell, Pairing
from comparer.surroundings import LINKED, TOLD, Surroundings, odds

RIVALS = 4  # cross-validated, a link with so many better ones on a sentence was right in 30 of 100 cases, the others in 75


@dataclass(frozen=True, slots=True)
class Stage:
    """One logistic regression: a weight for each value, in the order of the values, and a bias."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, values: Sequence[float]) -> float:
        """The probability the stage gives these values, 0..1."""
        logit = self.bias + sum(map(mul, self.weights, values))
        return 1 / (1 + exp(-logit if -30.0 < logit < 30.0 else -30.0 if logit > 0 else 30.0))


@dataclass(frozen=True, slots=True)
class Model:
    """The stages; `keep` is the guess under which a cell is not looked at again (`keep_long` in long texts), `threshold`
    the probability that makes a link."""

    guess: Stage
    told: Stage
    linked: Stage
    full: Stage
    keep: float
    keep_long: float
    threshold: float


@cache
def model() -> Model:
    """The model that is shipped."""
    table = lexicon.load("link_weights")
    decision = table["decision"]
    return Model(
        _stage(table, "guess", LOCAL), _stage(table, "told", TOLD), _stage(table, "linked", LINKED), _stage(table, "full", FULL),
        decision["keep"], decision["keep_long"], decision["threshold"],
    )  # fmt: skip


def _stage(table: dict[str, dict[str, float]], name: str, features: tuple[str, ...]) -> Stage:
    weights = table[name]
    if set(weights) != {"bias", *features}:
        odd = sorted(set(weights) ^ {"bias", *features})
        raise ValueError(f"resources/lexicons/link_weights.toml: [{name}] does not fit the values of the code: {', '.join(odd)}")
    return Stage(weights["bias"], tuple(weights[feature] for feature in features))


def probabilities(pairing: Pairing, cells: Iterable[Cell]) -> list[tuple[Cell, float]]:
    """How likely each cell reports the same thing, rounded to six digits; cells that cannot are left out."""
    learnt = model()
    keep = learnt.keep if pairing.short else learnt.keep_long
    guessed = [(cell, guess) for cell in cells if (guess := learnt.guess.probability(cell.values)) >= keep]
    kept = [cell for cell, _ in guessed]
    surroundings = Surroundings(pairing, kept, [guess for _, guess in guessed])
    told_left, told_right = (
        [odds(learnt.told.probability(values)) for values in side.values] for side in (surroundings.left, surroundings.right)
    )
    linked = surroundings.linked(kept, told_left, told_right)
    found = [learnt.linked.probability(some) for some in linked]
    share = fullness(pairing)
    if share:
        full = map(learnt.full.probability, full_values(pairing, kept, linked))
        found = [share * some + (1 - share) * other for some, other in zip(full, found, strict=True)]
    return [(cell, round(value, 6)) for cell, value in zip(kept, found, strict=True)]


def chosen(scores: Mapping[tuple[int, int], float], threshold: float) -> dict[tuple[int, int], float]:
    """The cells that are links: from the threshold on, less those with `RIVALS` better links on one of their sentences."""
    links = {cell: score for cell, score in scores.items() if score >= threshold}
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (i, j), score in links.items():
        rows.setdefault(i, []).append(score)
        columns.setdefault(j, []).append(score)
    best_left, best_right = ({place: sorted(some)[-RIVALS:] for place, some in side.items()} for side in (rows, columns))
    return {
        (i, j): score
        for (i, j), score in links.items()
        if (len(best_left[i]) < RIVALS or score >= best_left[i][0]) and (len(best_right[j]) < RIVALS or score >= best_right[j][0])
    }
