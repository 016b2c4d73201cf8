"""How alike two sentences are, looked at alone: the numbers of which the link model makes a first guess.

A `Pairing` reads both articles once and then compares their sentences. All numbers stay the same when the sides are swapped:
weights are whole numbers, so that sums do not depend on order, and of two values one is called the higher and one the lower,
never the left and the right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log, log1p

from comparer.wording import Wording, commonness, groups, wordings

LOCAL = (
    "cover_high", "cover_low", "pair_cover_high", "pair_cover_low", "plain_cover_high", "plain_cover_low", "mass", "plain_mass",
    "synonyms", "phrases", "letters", "names", "names_apart", "names_foreign", "carried", "figures", "figures_large", "figures_apart",
    "dates", "dates_apart", "length_low", "length_high",
)  # fmt: skip

SYNONYM = 0.8  # what a synonym counts for where an equal stem counts 1
_SYNONYM = round(10 * SYNONYM)  # the same in tenths, for sums of whole numbers
_LARGE = 2  # a figure of more characters is hardly shared by chance
_SHORT = 800  # hundredths added to the weight of a sentence's plain words, so that two shared words of three do not count as all


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence made ready. Weights are in hundredths; `foreign` counts its names that the other article does not have,
    `carried` are the names a pronoun may refer to, `letters` the sentence in lower case."""

    wording: Wording
    keys: frozenset[str]
    total: int
    pair_total: int
    plain: frozenset[str]
    plain_total: int
    grouped: tuple[tuple[str, frozenset[int]], ...]
    foreign: int
    carried: frozenset[str]
    grams: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A left and a right sentence that share a stem: the weight of what they share and the values of LOCAL."""

    left: int
    right: int
    shared: int
    values: tuple[float, ...]


def weigh(key: str) -> int:
    """How much a stem tells, in hundredths: 300 for the commonest words of English, 1,105 for rare words and names. Figures
    are told by their length: everybody has a 2, few a 31-24. Days, months and short acronyms are weighed as common words."""
    if key[0].isdigit():
        kind = 3 if len(key) <= _LARGE else 6
    elif key[-1] == ".":
        kind = 3
    else:
        kind = commonness(key)
    return 300 + 115 * kind


def weight(key: str) -> float:
    """How much a stem tells: 3 for the commonest words of English to about 11 for names and rare words."""
    return weigh(key) / 100


class Pairing:
    """Two articles made ready for comparing sentence by sentence."""

    def __init__(self, left: tuple[str, ...], right: tuple[str, ...]) -> None:
        sides = wordings(left), wordings(right)
        counts = Counter(key for side in sides for wording in side for key in wording.stems)
        sentences = len(left) + len(right)
        self.weights = {key: weigh(key) for key in counts}
        factors = {count: log((sentences + 2) / (count + 0.5)) / log(sentences + 2) for count in set(counts.values())}
        self.pair_weights = {key: int(self.weights[key] * factors[count]) for key, count in counts.items()}
        self.vocabulary_left, self.vocabulary_right = (Counter(key for wording in side for key in wording.stems) for side in sides)
        self.left = self._lines(sides[0], left, self.vocabulary_right)
        self.right = self._lines(sides[1], right, self.vocabulary_left)

    def _lines(self, side: tuple[Wording, ...], texts: tuple[str, ...], other: Counter[str]) -> tuple[Line, ...]:
        lines = []
        before: frozenset[str] = frozenset()
        known_groups, weights, pair_weights = groups(), self.weights, self.pair_weights
        for wording, text in zip(side, texts, strict=True):
            stems = wording.stems
            plain = frozenset(key for key in stems if key not in wording.names and key not in wording.dates)
            letters = text.lower()
            lines.append(Line(
                wording, frozenset(stems),
                sum(weights[key] for key in stems), sum(pair_weights[key] for key in stems),
                plain, sum(weights[key] for key in plain),
                tuple((key, known_groups[key]) for key in stems if key in known_groups),
                sum(key not in other for key in wording.names),
                before if wording.pronoun or not wording.names else frozenset(),
                frozenset(letters[place : place + 4] for place in range(len(letters) - 3)),
            ))  # fmt: skip
            before = wording.names or before
        return tuple(lines)

    def candidates(self) -> list[tuple[int, int]]:
        """The pairs of sentences that share a stem, by left and then right index."""
        where: dict[str, list[int]] = defaultdict(list)
        for j, line in enumerate(self.right):
            for key in line.keys:
                where[key].append(j)
        return [(i, j) for i, line in enumerate(self.left) for j in sorted({j for key in line.keys for j in where.get(key, ())})]

    def cell(self, i: int, j: int) -> Cell:
        """What left sentence i and right sentence j have in common."""
        one, two = self.left[i], self.right[j]
        weights, pair_weights = self.weights, self.pair_weights
        shared = one.keys & two.keys
        exact = pair_exact = 0
        for key in shared:
            exact += weights[key]
            pair_exact += pair_weights[key]
        plain = one.plain & two.plain
        plain_one = plain_two = sum([weights[key] for key in plain])
        soft_one = soft_two = exact
        pair_one = pair_two = pair_exact
        synonyms = 0
        for key in _synonyms(one, two, shared):
            gain = weights[key] * _SYNONYM // 10
            soft_one += gain
            plain_one += gain
            pair_one += pair_weights[key] * _SYNONYM // 10
            synonyms += 1
        for key in _synonyms(two, one, shared):
            gain = weights[key] * _SYNONYM // 10
            soft_two += gain
            plain_two += gain
            pair_two += pair_weights[key] * _SYNONYM // 10
            synonyms += 1
        cover_high, cover_low = _ordered(soft_one / (one.total or 1), soft_two / (two.total or 1))
        pair_high, pair_low = _ordered(pair_one / (one.pair_total or 1), pair_two / (two.pair_total or 1))
        plain_high, plain_low = _ordered(plain_one / (one.plain_total + _SHORT), plain_two / (two.plain_total + _SHORT))
        length_high, length_low = _ordered(log1p(len(one.keys)), log1p(len(two.keys)))
        mine, other = one.wording, two.wording
        names = mine.names & other.names
        figures = mine.figures & other.figures
        dates = mine.dates & other.dates
        carried = len((one.carried | mine.names) & (two.carried | other.names)) - len(names) if one.carried or two.carried else 0
        values = (
            cover_high, cover_low, pair_high, pair_low, plain_high, plain_low,
            log1p(exact / 1000), log1p((plain_one + plain_two) / 2000), log1p(synonyms),
            log1p(len(mine.pairs & other.pairs)), len(one.grams & two.grams) / (min(len(one.grams), len(two.grams)) + 5),
            log1p(len(names)), float(not names and bool(mine.names and other.names)), float(min(one.foreign, two.foreign, 2)),
            log1p(carried),
            log1p(len(figures)), float(any(len(figure) > _LARGE for figure in figures)),
            float(not figures and bool(mine.figures and other.figures)),
            float(bool(dates)), float(not dates and bool(mine.dates and other.dates)),
            length_low, length_high,
        )  # fmt: skip
        return Cell(i, j, exact, values)


def _synonyms(one: Line, two: Line, shared: frozenset[str]) -> list[str]:
    """The stems of one sentence that the other holds only as a synonym."""
    rest = [numbers for key, numbers in two.grouped if key not in shared]
    if not rest:
        return []
    around = frozenset().union(*rest)
    return [key for key, numbers in one.grouped if key not in shared and not around.isdisjoint(numbers)]


def _ordered(one: float, two: float) -> tuple[float, float]:
    """The higher first."""
    return (one, two) if one >= two else (two, one)
