"""How two sentences stand among the others: what the passages around them share, and whether another sentence fits better.

Accounts of two events of one kind (two earthquakes, two transfers) share words sentence by sentence; their passages share few
names and figures. `told` looks at one sentence and its passage against the whole other article, `linked` at two sentences,
their passages and their rivals. Values do not depend on which side is called left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, log1p

from comparer.similarity import LOCAL, Cell, Line, Pairing
from comparer.wording import commonness

TOLD = (
    "known", "known_1", "known_2", "known_4", "best", "best_1", "best_2", "best_4", "shared", "shared_1", "shared_2", "shared_4",
    "names", "names_2", "names_4", "rare", "rare_1", "rare_2", "rare_4", "central", "central_2", "length", "best_all", "known_all",
)  # fmt: skip
LINKED = (
    "local", "told_low", "told_high", "rank_low", "rank_high", "early_low", "early_high", "size", "length_low",
    "passage_2_low", "passage_2_high", "passage_2_rare", "passage_2_names", "passage_2_figures",
    "passage_4_low", "passage_4_high", "passage_4_names", "passage_4_figures",
    "there_low", "there_high", "names_there_low", "names_there_high", "near_low", "near_high", "all_low", "all_high",
    "known_low", "known_high", "known_names_low", "known_names_high",
    "plain_cover_high", "plain_cover_low", "plain_mass", "mass", "phrases", "synonyms", "letters",
    "local_squared", "told_squared", "local_passage", "told_passage", "local_early", "local_rank", "told_both", "local_length",
    "size_early", "size_local",
)  # fmt: skip

_RARE = 4  # class of commonness from which a word is rare enough to mark a passage
_CENTRAL = 8  # so many of the other article's commonest stems are its subject
_SMALL = 1500  # hundredths added to the weight of a passage, so that two short passages do not count as equal for one word
_FIRST, _LAST = 1e-3, 1 - 1e-3  # guesses are kept between these before their odds are taken


@dataclass(frozen=True, slots=True)
class Standing:
    """How one sentence and its passages stand to the whole other article."""

    values: tuple[float, ...]
    known: float
    names: float


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences up to `reach` before and after one, that one included."""

    keys: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    total: int


class Surroundings:
    """The passages of both articles and the first guesses for their cells."""

    def __init__(self, pairing: Pairing, cells: Sequence[Cell], guesses: Sequence[float]) -> None:
        self.pairing = pairing
        self.guesses = {(cell.left, cell.right): guess for cell, guess in zip(cells, guesses, strict=True)}
        rows, columns = len(pairing.left), len(pairing.right)
        self._rows: list[list[float]] = [[] for _ in range(rows)]
        self._columns: list[list[float]] = [[] for _ in range(columns)]
        shares_left, shares_right = [0.0] * rows, [0.0] * columns
        for cell, guess in zip(cells, guesses, strict=True):
            i, j = cell.left, cell.right
            self._rows[i].append(guess)
            self._columns[j].append(guess)
            shares_left[i] = max(shares_left[i], cell.shared / max(2000, pairing.left[i].total))
            shares_right[j] = max(shares_right[j], cell.shared / max(2000, pairing.right[j].total))
        self._best_left = [odds(max(row, default=0.0)) for row in self._rows]
        self._best_right = [odds(max(column, default=0.0)) for column in self._columns]
        self.left = self._standings(pairing.left, pairing.vocabulary_right, self._best_left, shares_left)
        self.right = self._standings(pairing.right, pairing.vocabulary_left, self._best_right, shares_right)
        self._passages: dict[tuple[bool, int, int], Passage] = {}

    def _standings(
        self, side: tuple[Line, ...], other: Counter[str], best: list[float], shares: list[float]
    ) -> tuple[Standing, ...]:
        weights = self.pairing.weights
        known = [sum(weights[key] for key in line.wording.stems if key in other) / (line.total or 1) for line in side]
        rare = [[key for key in line.wording.stems if commonness(key) >= _RARE] for line in side]
        names = [line.wording.names for line in side]
        names_known = [sum(key in other for key in some) for some in names]
        names_all = [len(some) for some in names]
        central = {key for key, _ in sorted(other.items(), key=lambda item: (-item[1], item[0]))[:_CENTRAL]}
        best_all, known_all = mean(best), mean(known)
        windows = {reach: (around(known, reach), around(best, reach), around(shares, reach)) for reach in (1, 2, 4)}
        found = []
        for place, line in enumerate(side):
            def share_of_names(reach: int, place: int = place) -> float:
                start, end = max(0, place - reach), place + reach + 1
                return (sum(names_known[start:end]) + 0.5) / (sum(names_all[start:end]) + 1)

            def share_of_rare(reach: int, place: int = place) -> float:
                some = {key for keys in rare[max(0, place - reach) : place + reach + 1] for key in keys}
                return (sum(key in other for key in some) + 0.5) / (len(some) + 1)

            (known_1, best_1, shared_1), (known_2, best_2, shared_2), (known_4, best_4, shared_4) = (
                [values[place] for values in windows[reach]] for reach in (1, 2, 4)
            )
            nearby = frozenset().union(*[near.keys for near in side[max(0, place - 2) : place + 3]])
            values = (
                known[place], known_1, known_2, known_4, best[place], best_1, best_2, best_4,
                shares[place], shared_1, shared_2, shared_4,
                share_of_names(0), share_of_names(2), share_of_names(4),
                share_of_rare(0), share_of_rare(1), share_of_rare(2), share_of_rare(4),
                float(len(central & line.keys)), float(len(central & nearby)), log1p(len(line.keys)), best_all, known_all,
            )  # fmt: skip
            found.append(Standing(values, known[place], share_of_names(0)))
        return tuple(found)

    def linked(self, cells: Sequence[Cell], told_left: list[float], told_right: list[float]) -> list[tuple[float, ...]]:
        """The values of LINKED for each cell, given the odds (logarithms) that each sentence is told by the other article."""
        rows, columns = len(self.pairing.left), len(self.pairing.right)
        near_left, near_right = around(self._best_left, 2, False), around(self._best_right, 2, False)
        all_low, all_high = sorted((mean(self._best_left), mean(self._best_right)))
        size = log(rows * columns or 1)
        found = []
        for cell in cells:
            i, j = cell.left, cell.right
            one, two = self.pairing.left[i], self.pairing.right[j]
            guess = self.guesses[i, j]
            local = odds(guess)
            told_low, told_high = sorted((told_left[i], told_right[j]))
            rank_low, rank_high = sorted((_rank(self._rows[i], guess), _rank(self._columns[j], guess)))
            early_low, early_high = sorted((log1p(i), log1p(j)))
            length_low = log1p(min(len(one.keys), len(two.keys)))
            near_2, near_4 = self._passage(True, i, 2), self._passage(True, i, 4)
            far_2, far_4 = self._passage(False, j, 2), self._passage(False, j, 4)
            low_2, high_2 = self._common(near_2, far_2, cell.shared)
            low_4, high_4 = self._common(near_4, far_4, cell.shared)
            there = sorted((self._share(one, far_4), self._share(two, near_4)))
            names_there = sorted((_names_share(one, far_4), _names_share(two, near_4)))
            standing, opposite = self.left[i], self.right[j]
            values = dict(zip(LOCAL, cell.values, strict=True))
            guessed, told = (local + 2.5) / 2, told_low / 2  # centred, so that products tell more than their factors
            found.append((
                local, told_low, told_high, rank_low, rank_high, early_low, early_high, size, length_low,
                low_2, high_2, log1p(sum(commonness(key) > _RARE for key in near_2.keys & far_2.keys)),
                _overlap(near_2.names, far_2.names), _overlap(near_2.figures, far_2.figures),
                low_4, high_4, _overlap(near_4.names, far_4.names), _overlap(near_4.figures, far_4.figures),
                *there, *names_there, *sorted((near_left[i], near_right[j])), all_low, all_high,
                *sorted((standing.known, opposite.known)), *sorted((standing.names, opposite.names)),
                values["plain_cover_high"], values["plain_cover_low"], values["plain_mass"], values["mass"], values["phrases"],
                values["synonyms"], values["letters"],
                guessed * guessed, told * told, guessed * (low_2 - 0.1), told * (low_2 - 0.1),
                guessed * (early_high - 2), guessed * (rank_high - 1),
                told * told_high / 2, guessed * (length_low - 2.3), (size - 5) * (early_high - 2), (size - 5) * guessed,
            ))  # fmt: skip
        return found

    def _passage(self, left: bool, place: int, reach: int) -> Passage:
        """A passage, made when it is first asked for."""
        if (left, place, reach) not in self._passages:
            lines = (self.pairing.left if left else self.pairing.right)[max(0, place - reach) : place + reach + 1]
            keys = frozenset().union(*[line.keys for line in lines])
            names = frozenset().union(*[line.wording.names for line in lines])
            figures = frozenset().union(*[line.wording.figures | line.wording.dates for line in lines])
            weights = self.pairing.weights
            self._passages[left, place, reach] = Passage(keys, names, figures, sum([weights[key] for key in keys]))
        return self._passages[left, place, reach]

    def _common(self, one: Passage, two: Passage, own: int) -> tuple[float, float]:
        """The share of two passages' weight that both hold, beyond what their two sentences share: lower, higher."""
        weights = self.pairing.weights
        common = sum([weights[key] for key in one.keys & two.keys]) - own
        low, high = sorted((one.total, two.total))
        return common / (high - own + _SMALL), common / (low - own + _SMALL)

    def _share(self, line: Line, passage: Passage) -> float:
        """The share of a sentence's weight that a passage of the other article holds."""
        weights = self.pairing.weights
        return sum([weights[key] for key in line.keys & passage.keys]) / (line.total or 1)


def odds(probability: float) -> float:
    """The logarithm of the odds, kept between about -7 and 7."""
    kept = min(max(probability, _FIRST), _LAST)
    return log(kept / (1 - kept))


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def around(values: Sequence[float], reach: int, itself: bool = True) -> list[float]:
    """The mean of the values up to `reach` before and after each place; without the place itself where there are others."""
    found = []
    for place in range(len(values)):
        some = list(values[max(0, place - reach) : place + reach + 1])
        if not itself and len(some) > 1:
            del some[min(place, reach)]
        found.append(sum(some) / len(some))
    return found


def _rank(values: list[float], value: float) -> float:
    return log1p(sum([other > value for other in values]))


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / (min(len(one), len(two)) + 1)


def _names_share(line: Line, passage: Passage) -> float:
    names = line.wording.names
    return (len(names & passage.names) + 0.5) / (len(names) + 1)
