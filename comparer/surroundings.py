"""How two sentences stand among the others: what the passages around them share, and whether another sentence fits better.

Accounts of two events of one kind (two earthquakes, two transfers) share words sentence by sentence; their passages share few
names and figures. `told` looks at one sentence and its passage against the whole other article, `linked` at two sentences,
their passages and their rivals. Values do not depend on which side is called left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log, log1p
from operator import itemgetter

from comparer.similarity import LOCAL, Cell, Line, Pairing, ordered

TOLD = (
    "known", "known_1", "known_2", "known_4",  # share of the weight the other article knows: here and 1, 2, 4 sentences around
    "best", "best_1", "best_2", "best_4",  # odds of the best guess in the other article, likewise
    "shared", "shared_1", "shared_2", "shared_4",  # share of the weight that the best sentence there holds, likewise
    "names", "names_2", "names_4", "rare", "rare_1", "rare_2", "rare_4",  # share of names and of rare words known, likewise
    "central", "central_2",  # how many of the words that the other article repeats most stand here, and 2 around
    "length", "best_all", "known_all",  # of the sentence; the means over the whole article
)  # fmt: skip
LINKED = (
    "local", "told_low", "told_high",  # odds of the first guess, odds that each sentence is told by the other article
    "rank_low", "rank_high", "share_low", "share_high",  # how many rivals in row and column are better, and what share they leave
    "early_low", "early_high", "size", "length_low",  # place in the text, number of cells, length of the shorter sentence
    "passage_2_low", "passage_2_high", "passage_2_rare", "passage_2_names", "passage_2_figures",  # what 2 sentences around share
    "passage_4_low", "passage_4_high", "passage_4_names", "passage_4_figures",  # what 4 sentences around share
    "there_low", "there_high", "names_there_low", "names_there_high",  # share of a sentence that the passage over there holds
    "near_low", "near_high", "all_low", "all_high",  # odds of the best guesses 2 around and over the whole article
    "plain_high", "plain_low", "plain_mass", "verbs_high", "verbs_low", "verbs",
    "telling_high", "telling_low", "telling_mass", "mass", "synonyms", "phrases", "figures_exact",
    "local_squared", "told_squared", "local_passage", "told_passage", "local_early", "local_rank", "told_both", "local_length",
    "size_early", "size_local",  # products: one value weighs more where the other is high
)  # fmt: skip
_kept = itemgetter(*[LOCAL.index(name) for name in LINKED if name in LOCAL and name != "length_low"])  # taken over in this order

_CENTRAL = 8  # so many of the other article's commonest stems are its subject
_SMALL = 1500  # hundredths added to the weight of a passage, so that two short passages do not count as equal for one word
_SHORT = 2000  # hundredths a sentence weighs at least when the share of its best match is taken
_FIRST, _LAST = 1e-3, 1 - 1e-3  # guesses are kept between these before their odds are taken


@dataclass(frozen=True, slots=True)
class Passages:
    """For each sentence the passage of the sentences up to some reach before and after it, itself included: the bits of what
    the other article holds too (see `Line`), the number of its names, figures and dates, and the weight of all its words."""

    mask: list[int]
    names: list[int]
    dated: list[int]
    names_count: list[int]
    dated_count: list[int]
    total: list[int]


@dataclass(frozen=True, slots=True)
class Side:
    """How the sentences of one article stand to the whole other article: the values of TOLD, the odds of the
    best guesses near each and over all, and the passages."""

    values: list[tuple[float, ...]]
    near: list[float]
    best_all: float
    rare_2: list[int]
    passages_2: Passages
    passages_4: Passages


class Surroundings:
    """The passages of both articles and the first guesses for their cells."""

    def __init__(self, pairing: Pairing, cells: Sequence[Cell], guesses: Sequence[float]) -> None:
        self.pairing = pairing
        self._guesses = guesses
        rows, columns = len(pairing.left), len(pairing.right)
        self._rows: list[list[float]] = [[] for _ in range(rows)]
        self._columns: list[list[float]] = [[] for _ in range(columns)]
        most_left, most_right = [0] * rows, [0] * columns  # the weight that the best match of each sentence holds
        for cell, guess in zip(cells, guesses, strict=True):
            i, j, shared = cell.left, cell.right, cell.shared
            self._rows[i].append(guess)
            self._columns[j].append(guess)
            if shared > most_left[i]:
                most_left[i] = shared
            if shared > most_right[j]:
                most_right[j] = shared
        shares_left, shares_right = (
            [most / max(_SHORT, line.total) for most, line in zip(side, lines, strict=True)]
            for side, lines in ((most_left, pairing.left), (most_right, pairing.right))
        )
        self.left = _side(pairing, pairing.left, pairing.vocabulary_right, self._rows, shares_left)
        self.right = _side(pairing, pairing.right, pairing.vocabulary_left, self._columns, shares_right)

    def linked(self, cells: Sequence[Cell], told_left: Sequence[float], told_right: Sequence[float]) -> list[tuple[float, ...]]:
        """The values of LINKED for the cells, given the odds (logarithms) that each sentence is told by the other article."""
        left, right = self.left, self.right
        near_2, near_4, far_2, far_4 = left.passages_2, left.passages_4, right.passages_2, right.passages_4
        all_low, all_high = ordered(left.best_all, right.best_all)
        sums_left, sums_right = ([sum(sorted(values)) + 0.3 for values in side] for side in (self._rows, self._columns))
        ranks_left, ranks_right = (list(map(_ranks, side)) for side in (self._rows, self._columns))
        size = log(len(left.values) * len(right.values) or 1)
        weigh = self.pairing.weigh_mask
        lines_left, lines_right = self.pairing.left, self.pairing.right
        early = [log1p(place) for place in range(max(len(lines_left), len(lines_right)))]
        found = []
        for (i, j, own, values, _), guess in zip(cells, self._guesses, strict=True):
            one, two = lines_left[i], lines_right[j]
            local = odds(guess)
            told_low, told_high = told_left[i], told_right[j]
            rank_low, rank_high = ranks_left[i][guess], ranks_right[j][guess]
            share_low, share_high = guess / sums_left[i], guess / sums_right[j]
            early_low, early_high = (early[i], early[j]) if i <= j else (early[j], early[i])
            length_low = one.length if one.length <= two.length else two.length
            mask_4, opposite_4 = near_4.mask[i], far_4.mask[j]
            names_4, opposite_names = near_4.names[i], far_4.names[j]
            beyond = weigh(near_2.mask[i] & far_2.mask[j]) - own  # what two passages share beyond what their sentences do
            low_2, high_2 = beyond / (near_2.total[i] - own + _SMALL), beyond / (far_2.total[j] - own + _SMALL)
            beyond = weigh(mask_4 & opposite_4) - own
            low_4, high_4 = beyond / (near_4.total[i] - own + _SMALL), beyond / (far_4.total[j] - own + _SMALL)
            there_low, there_high = weigh(one.mask & opposite_4) / (one.total or 1), weigh(two.mask & mask_4) / (two.total or 1)
            names_low = ((one.names & opposite_names).bit_count() + 0.5) / (one.names_count + 1)
            names_high = ((two.names & names_4).bit_count() + 0.5) / (two.names_count + 1)
            near_low, near_high = left.near[i], right.near[j]
            # the lower first, whatever the side; without a call for each, for this runs for every cell
            if told_low > told_high: told_low, told_high = told_high, told_low
            if rank_low > rank_high: rank_low, rank_high = rank_high, rank_low
            if share_low > share_high: share_low, share_high = share_high, share_low
            if low_2 > high_2: low_2, high_2 = high_2, low_2
            if low_4 > high_4: low_4, high_4 = high_4, low_4
            if there_low > there_high: there_low, there_high = there_high, there_low
            if names_low > names_high: names_low, names_high = names_high, names_low
            if near_low > near_high: near_low, near_high = near_high, near_low
            guessed, told = (local + 2.5) / 2, told_low / 2  # centred, so that products tell more than their factors
            found.append((
                local, told_low, told_high, rank_low, rank_high, share_low, share_high,
                early_low, early_high, size, length_low,
                low_2, high_2, log1p((left.rare_2[i] & right.rare_2[j]).bit_count()),
                _overlap(near_2.names[i] & far_2.names[j], near_2.names_count[i], far_2.names_count[j]),
                _overlap(near_2.dated[i] & far_2.dated[j], near_2.dated_count[i], far_2.dated_count[j]),
                low_4, high_4, _overlap(names_4 & opposite_names, near_4.names_count[i], far_4.names_count[j]),
                _overlap(near_4.dated[i] & far_4.dated[j], near_4.dated_count[i], far_4.dated_count[j]),
                there_low, there_high, names_low, names_high, near_low, near_high, all_low, all_high,
                *_kept(values),
                guessed * guessed, told * told, guessed * (low_2 - 0.1), told * (low_2 - 0.1),
                guessed * (early_high - 2), guessed * (rank_high - 1), told * told_high / 2, guessed * (length_low - 2.3),
                (size - 5) * (early_high - 2), (size - 5) * guessed,
            ))  # fmt: skip
        return found


def _side(pairing: Pairing, lines: tuple[Line, ...], other: Counter[str], guesses: list[list[float]], shares: list[float]) -> Side:
    """How each sentence of one article stands, given the guesses for its cells and the share its best match holds."""
    best = [odds(max(some, default=0.0)) for some in guesses]
    known = [(line.total - line.apart) / (line.total or 1) for line in lines]
    names_known = [line.names.bit_count() for line in lines]
    names_of, known_names_of = (
        [_sums(counts, reach) for reach in (0, 2, 4)] for counts in ([line.names_count for line in lines], names_known)
    )
    names, names_2, names_4 = (
        [(there + 0.5) / (count + 1) for there, count in zip(*pair, strict=True)] for pair in zip(known_names_of, names_of, strict=True)
    )
    masks = _unions([line.mask for line in lines])
    rare = _unions([line.rare for line in lines])
    rare_apart = [line.rare_count - line.rare.bit_count() for line in lines]
    rare_shares = [
        [(count + 0.5) / (count + apart + 1) for count, apart in zip(map(int.bit_count, unions), _sums(rare_apart, reach), strict=True)]
        for unions, reach in zip(rare, (0, 1, 2, 4), strict=True)
    ]
    central = pairing.mask([key for key, _ in sorted(other.items(), key=lambda item: (-item[1], item[0]))[:_CENTRAL]])
    best_all, known_all = mean(best), mean(known)
    values = list(zip(
        known, *(around(known, reach) for reach in (1, 2, 4)), best, *(around(best, reach) for reach in (1, 2, 4)),
        shares, *(around(shares, reach) for reach in (1, 2, 4)), names, names_2, names_4, *rare_shares,
        [float((line.mask & central).bit_count()) for line in lines], [float((mask & central).bit_count()) for mask in masks[2]],
        [line.length for line in lines], [best_all] * len(lines), [known_all] * len(lines), strict=True,
    ))  # fmt: skip
    named, dated = _unions([line.names for line in lines]), _unions([line.dated for line in lines])
    two, four = (_passages(pairing, lines, reach, masks[place], named[place], dated[place]) for place, reach in ((2, 2), (3, 4)))
    return Side(values, around(best, 2, False), best_all, rare[2], two, four)


def _passages(
    pairing: Pairing, lines: tuple[Line, ...], reach: int, masks: list[int], names: list[int], dated: list[int]
) -> Passages:
    """The passages of one reach, given the bits of all they hold, of their names, and of their figures and dates."""
    names_apart = _sums([line.names_count - line.names.bit_count() for line in lines], reach)
    dated_apart = _sums([line.dated_count - line.dated.bit_count() for line in lines], reach)
    apart = _sums([line.apart for line in lines], reach)
    return Passages(
        masks, names, dated,
        [some.bit_count() + more for some, more in zip(names, names_apart, strict=True)],
        [some.bit_count() + more for some, more in zip(dated, dated_apart, strict=True)],
        [pairing.weigh_mask(mask) + more for mask, more in zip(masks, apart, strict=True)],
    )  # fmt: skip


def _unions(masks: list[int]) -> tuple[list[int], list[int], list[int], list[int]]:
    """The masks, and united with those 1, 2 and 4 places around, each from the one before."""
    one = _joined(masks, 1)
    two = _joined(one, 1)
    return masks, one, two, _joined(two, 2)


def _joined(masks: list[int], step: int) -> list[int]:
    """Each mask united with those `step` places before and after; at the ends, where there is none, with the first or last."""
    if not masks:
        return []
    before = masks[:1] * step + masks[:-step] if len(masks) > step else masks[:1] * len(masks)
    after = masks[step:] + masks[-1:] * step if len(masks) > step else masks[-1:] * len(masks)
    return [mask | some | more for mask, some, more in zip(masks, before, after, strict=True)]


def _sums(values: list[int], reach: int) -> list[int]:
    """The sum of the values up to `reach` before and after each place."""
    running = [0] * reach + list(accumulate(values, initial=0))
    running += running[-1:] * reach
    return [last - first for first, last in zip(running, running[2 * reach + 1 :], strict=False)]


def odds(probability: float) -> float:
    """The logarithm of the odds, kept between about -7 and 7."""
    kept = _FIRST if probability < _FIRST else _LAST if probability > _LAST else probability
    return log(kept / (1 - kept))


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def around(values: Sequence[float], reach: int, itself: bool = True) -> list[float]:
    """The mean of the values up to `reach` before and after each place; without the place itself where there are others."""
    size, whole = len(values), 2 * reach + 1
    if not itself or size < whole:
        return [_near_mean(values, place, reach, itself) for place in range(size)]
    inner = [sum(values[place : place + whole]) / whole for place in range(size - whole + 1)]
    first, last = ([_near_mean(values, place, reach, True) for place in places] for places in (range(reach), range(size - reach, size)))
    return first + inner + last


def _near_mean(values: Sequence[float], place: int, reach: int, itself: bool) -> float:
    some = list(values[max(0, place - reach) : place + reach + 1])
    if not itself and len(some) > 1:
        del some[min(place, reach)]
    return sum(some) / len(some)


def _ranks(values: list[float]) -> dict[float, float]:
    """For each value how many are greater, as log(1 + n)."""
    ranks: dict[float, float] = {}
    for number, value in enumerate(sorted(values, reverse=True)):
        ranks.setdefault(value, log1p(number))
    return ranks


def _overlap(common: int, count_one: int, count_two: int) -> float:
    return common.bit_count() / ((count_one if count_one <= count_two else count_two) + 1) if common else 0.0
