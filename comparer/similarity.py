"""How alike two sentences are, looked at alone: the numbers of which the link model makes a first guess.

A `Pairing` reads both articles once and then compares their sentences. All numbers stay the same when the sides are swapped:
weights are whole numbers, so that sums do not depend on order, and of two values one is called the higher and one the lower,
never the left and the right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from math import log, log1p
from typing import NamedTuple

from comparer.wording import Wording, commonness, groups, wordings

LOCAL = (
    "cover_high", "cover_low",  # the share of each sentence's weight that the other one holds, synonyms included
    "pair_high", "pair_low",  # the same, words weighed less the more sentences of this pair hold them
    "plain_high", "plain_low",  # the same for what is neither name nor date
    "verbs_high", "verbs_low",  # the same for what stands as a verb anywhere in the pair
    "telling_high", "telling_low",  # the same for what few sentences of this pair hold
    "mass", "plain_mass", "telling_mass",  # how much is shared, not which share of the sentences it is
    "synonyms", "verbs", "phrases", "names", "figures", "figures_exact", "dates",  # how many of them are shared
    "length_low", "length_high",
)  # fmt: skip

SYNONYM = 0.8  # what a synonym counts for where an equal stem counts 1
_SYNONYM = round(10 * SYNONYM)  # the same in tenths, for sums of whole numbers
_LARGE = 2  # a figure of more characters is hardly shared by chance
_FEW_PLAIN, _FEW_VERBS, _FEW_TELLING = 800, 400, 500  # hundredths added to a sentence's weight, so that two of three are not all
_CENTURIES = ("19", "20")
_SMALL = 10_000  # cells up to which every pair of sentences that shares a stem is compared (100 sentences against 100)
_COMMON = 30  # in longer texts a stem held by more sentences names no candidates, so that work grows with the length only
_BEST = 3  # candidates of a sentence in longer texts
_WIDTH = 40  # bits of a weight where several are added at once: no sentence weighs so much
_PART = (1 << _WIDTH) - 1
_RARE = 4  # class of commonness from which a word is rare enough to mark a passage
_new = tuple.__new__  # what Cell(...) comes to, without the call between: this runs for every two sentences that share a stem


class Line(NamedTuple):
    """One sentence made ready; weights in hundredths. `common` has those of its stems that the other article holds too, `mask` one
    bit for each of them; `rare` those hardly shared by chance, `names` and `dated` (figures and dates) likewise; `named` has the names
    and dates as they are, `verbs` what stands as a verb anywhere in the pair, `phrases` the word pairs that few sentences of both
    articles hold. The counts are of all its rare words, names, figures and dates; `apart` is the weight of what the other article does
    not hold; `grouped` has one bit for each stem of which the other article holds a synonym, `synonyms` the bits of all their synonyms."""

    wording: Wording
    common: frozenset[str]
    mask: int
    named: frozenset[str]
    verbs: frozenset[str]
    rare: int
    names: int
    dated: int
    phrases: frozenset[str]
    rare_count: int
    names_count: int
    dated_count: int
    total: int
    apart: int
    pair_total: int
    plain_total: int
    verbs_total: int
    telling_total: int
    grouped: int
    synonyms: int
    length: float


class Cell(NamedTuple):
    """A left and a right sentence that share a stem: the weight of what they share, the values of LOCAL, and the stems of either
    that the other does not hold, but one of their synonym groups."""

    left: int
    right: int
    shared: int
    values: tuple[float, ...]
    near: tuple[str, ...]


def weigh(key: str) -> int:
    """How much a stem tells, in hundredths: 300 for the commonest words of English, 1,105 for rare words and names. Figures
    are told by their length: everybody has a 2, few a 31-24. Days, months and short acronyms are weighed as common words."""
    return _weight_of(_class(key))


def _packed(weight: int, pair_weight: int, telling_weight: int) -> int:
    """Three weights as one number, so that one sum adds all three."""
    return telling_weight << 2 * _WIDTH | pair_weight << _WIDTH | weight


def _number(bits: list[int]) -> int:
    """The number of these bits, the lowest first."""
    return int("".join(["1" if bit else "0" for bit in reversed(bits)]) or "0", 2)


def _parts(packed: int) -> tuple[int, int, int]:
    """The three weights, or sums of weights, of one number."""
    return packed & _PART, packed >> _WIDTH & _PART, packed >> 2 * _WIDTH


def _weight_of(number: int) -> int:
    return 300 + 115 * number


def _class(key: str) -> int:
    if key[0].isdigit():
        return 3 if len(key) <= _LARGE else 6
    return 3 if key[-1] == "." else commonness(key)


@lru_cache(maxsize=65536)
def weight(key: str) -> float:
    """How much a stem tells: 3 for the commonest words of English to about 11 for names and rare words."""
    return weigh(key) / 100


class Pairing:
    """Two articles made ready for comparing sentence by sentence."""

    def __init__(self, left: tuple[str, ...], right: tuple[str, ...]) -> None:
        sides = wordings(left), wordings(right)
        self.short = len(left) * len(right) <= _SMALL
        self.vocabulary_left, self.vocabulary_right = (Counter([key for wording in side for key in wording.stems]) for side in sides)
        self.counts = counts = self.vocabulary_left + self.vocabulary_right
        sentences = len(left) + len(right)
        factors = {count: log((sentences + 2) / (count + 0.5)) / log(sentences + 2) for count in set(counts.values())}
        classes = {key: _class(key) for key in counts}
        weights = {number: _weight_of(number) for number in set(classes.values())}
        self.weights = {key: weights[number] for key, number in classes.items()}
        packed = {
            (number, count): _packed(weight, int(weight * factor), int(weight * factor**3))
            for number, weight in weights.items() for count, factor in factors.items()
        }  # fmt: skip
        self._three = {key: packed[classes[key], count] for key, count in counts.items()}
        known = self.vocabulary_left.keys() & self.vocabulary_right.keys()
        common = sorted(known, key=lambda key: (-counts[key], key))
        self._common = frozenset(common)
        self._bits = {key: 1 << place for place, key in enumerate(common)}
        self._planes = tuple([_number([classes[key] >> plane & 1 for key in common]) for plane in range(3)])
        self._seldom = frozenset([key for key, count in counts.items() if count <= _COMMON])
        self._verbs = frozenset([key for side in sides for wording in side for key in wording.verbs])
        self._rare = frozenset([key for key in counts if commonness(key) >= _RARE])
        self._rare_mask = _number([key in self._rare for key in common])
        self._partners = self._synonym_masks()
        self._grouped = tuple(self._partners)  # the stem of each bit
        self._synonym_bits = {key: 1 << place for place, key in enumerate(self._grouped)}
        self._three_near = {key: _packed(*[part * _SYNONYM // 10 for part in _parts(self._three[key])]) for key in self._grouped}
        few = max(2, sentences // 12)  # a phrase that more sentences hold ("White House") tells nothing here
        phrases_left, phrases_right = (Counter([phrase for wording in side for phrase in wording.pairs]) for side in sides)
        both = phrases_left.keys() & phrases_right.keys()
        self._phrases = frozenset([phrase for phrase in both if phrases_left[phrase] + phrases_right[phrase] <= few])
        self.left, self.right = (tuple(map(self._line, side)) for side in sides)

    def _synonym_masks(self) -> dict[str, int]:
        """The stems for which the other article holds a synonym, with the bits of their synonyms; the bits follow this order."""
        numbers = groups()
        by_number: dict[int, list[str]] = {}
        for key in self.vocabulary_left:
            for number in numbers.get(key, ()):
                by_number.setdefault(number, []).append(key)
        pairs = [
            (key, other)
            for other in self.vocabulary_right
            for number in numbers.get(other, ()) if number in by_number
            for key in by_number[number] if key != other
        ]  # fmt: skip
        masks = dict.fromkeys([key for pair in pairs for key in pair], 0)
        bits = {key: 1 << place for place, key in enumerate(masks)}
        for key, other in pairs:
            masks[key] |= bits[other]
            masks[other] |= bits[key]
        return masks

    def _line(self, wording: Wording) -> Line:
        stems, names, dates = wording.stems, wording.names, wording.dates
        named = names | dates if dates else names
        weights = self.weights.__getitem__
        dated = wording.figures | dates if wording.figures or dates else dates
        verbs = self._verbs.intersection(stems) - names - dated
        common, grouped = self._common.intersection(stems), self._partners.keys() & stems
        shared = sum(map(self._bits.__getitem__, common))
        total, pair_total, telling_total = _parts(sum(map(self._three.__getitem__, stems)))
        return Line(
            wording, common, shared,
            named, verbs, shared & self._rare_mask, self.mask(names), self.mask(dated), wording.pairs & self._phrases,
            len(self._rare.intersection(stems)), len(names), len(dated),
            total, total - self.weigh_mask(shared), pair_total, total - sum(map(weights, named)) + _FEW_PLAIN,
            sum(map(weights, verbs)) + _FEW_VERBS, telling_total + _FEW_TELLING,
            sum(map(self._synonym_bits.__getitem__, grouped)), _union(map(self._partners.__getitem__, grouped)), log1p(len(stems)),
        )  # fmt: skip

    def weigh_mask(self, mask: int) -> int:
        """The sum of the weights of the stems in a mask: `weigh` for each, counted by the binary digits of their classes."""
        first, second, third = self._planes
        classes = (mask & first).bit_count() + 2 * (mask & second).bit_count() + 4 * (mask & third).bit_count()
        return 300 * mask.bit_count() + 115 * classes

    def mask(self, keys: Collection[str]) -> int:
        """The bits of those stems (each given once) that both articles hold."""
        bits = self._bits
        return sum([bits[key] for key in keys if key in bits]) if keys else 0

    def candidates(self) -> list[tuple[int, int]]:
        """The pairs of sentences worth comparing, by left and then right index: all that share a stem, or in long texts the
        best few of each sentence by the rare stems they share, so that the work grows with the length of the texts only."""
        where: dict[str, list[int]] = defaultdict(list)
        if self.short:
            for j, line in enumerate(self.right):
                for key in line.common:
                    where[key].append(j)
            return [(i, j) for i, line in enumerate(self.left) for j in sorted({j for key in line.common for j in where[key]})]
        for j, line in enumerate(self.right):
            for key in line.common & self._seldom:
                where[key].append(j)
        chosen: set[tuple[int, int]] = set()
        by_right: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for i, line in enumerate(self.left):
            shared: dict[int, int] = defaultdict(int)
            for key in line.common & self._seldom:
                gain = _parts(self._three[key])[1]
                for j in where[key]:
                    shared[j] -= gain
            chosen.update([(i, j) for _, j in sorted([(loss, j) for j, loss in shared.items()])[:_BEST]])
            for j, loss in shared.items():
                by_right[j].append((loss, i))
        chosen.update([(i, j) for j, others in by_right.items() for _, i in sorted(others)[:_BEST]])
        return sorted(chosen)

    def cell(self, i: int, j: int) -> Cell:
        """What left sentence i and right sentence j have in common."""
        one, two = self.left[i], self.right[j]
        shared = one.common & two.common
        exact, pair_one, telling_one = _parts(sum(map(self._three.__getitem__, shared)))
        weights = self.weights
        named = shared & one.named | shared & two.named
        plain_one = plain_two = exact - sum(map(weights.__getitem__, named)) if named else exact
        soft_one, soft_two, pair_two, telling_two = exact, exact, pair_one, telling_one
        verbs_one, verbs_two = one.verbs & shared, two.verbs & shared
        synonyms = 0
        near_one, near_two = one.grouped & two.synonyms, two.grouped & one.synonyms
        near_one ^= near_one & two.grouped  # what the other sentence holds too stands for itself
        near_two ^= near_two & one.grouped
        keys_one, keys_two = self._stems(near_one), self._stems(near_two)
        if near_one and near_two:
            partners, soft_weights = self._partners, self._three_near.__getitem__
            mine, other = [key for key in keys_one if partners[key] & near_two], [key for key in keys_two if partners[key] & near_one]
            synonyms = len(mine) + len(other)
            verbs_one, verbs_two = verbs_one | one.verbs.intersection(mine), verbs_two | two.verbs.intersection(other)
            soft, pair, telling = _parts(sum(map(soft_weights, mine)))
            soft_one, plain_one, pair_one, telling_one = soft_one + soft, plain_one + soft, pair_one + pair, telling_one + telling
            soft, pair, telling = _parts(sum(map(soft_weights, other)))
            soft_two, plain_two, pair_two, telling_two = soft_two + soft, plain_two + soft, pair_two + pair, telling_two + telling
        verbs = verbs_one | verbs_two
        verbs_low = verbs_high = 0.0
        if verbs:
            weighed_one = sum(map(weights.__getitem__, verbs_one))
            weighed_two = weighed_one if verbs_one == verbs_two else sum(map(weights.__getitem__, verbs_two))
            verbs_low, verbs_high = weighed_one / one.verbs_total, weighed_two / two.verbs_total
        cover_low, cover_high = soft_one / (one.total or 1), soft_two / (two.total or 1)
        pair_low, pair_high = pair_one / (one.pair_total or 1), pair_two / (two.pair_total or 1)
        plain_low, plain_high = plain_one / one.plain_total, plain_two / two.plain_total
        telling_low, telling_high = telling_one / one.telling_total, telling_two / two.telling_total
        length_low, length_high = one.length, two.length
        # the lower first, whatever the side; without a call for each, for this runs for every cell
        if verbs_low > verbs_high: verbs_low, verbs_high = verbs_high, verbs_low
        if cover_low > cover_high: cover_low, cover_high = cover_high, cover_low
        if pair_low > pair_high: pair_low, pair_high = pair_high, pair_low
        if plain_low > plain_high: plain_low, plain_high = plain_high, plain_low
        if telling_low > telling_high: telling_low, telling_high = telling_high, telling_low
        if length_low > length_high: length_low, length_high = length_high, length_low
        here, there = one.wording, two.wording
        figures = here.figures & there.figures
        return _new(Cell, (i, j, exact, (
            cover_high, cover_low, pair_high, pair_low, plain_high, plain_low, verbs_high, verbs_low, telling_high, telling_low,
            log1p(exact / 1000), log1p((plain_one + plain_two) / 2000), log1p((telling_one + telling_two) / 1000),
            log1p(synonyms), log1p(len(verbs)), log1p(len(one.phrases & two.phrases)),
            log1p((one.names & two.names).bit_count()), log1p(len(figures)), log1p(sum(map(_exact, figures))) if figures else 0.0,
            float(not here.dates.isdisjoint(there.dates)), length_low, length_high,
        ), (*keys_one, *keys_two)))  # fmt: skip

    def _stems(self, mask: int) -> list[str]:
        """The stems of the bits of `grouped`."""
        found = []
        while mask:
            place = mask.bit_length() - 1
            found.append(self._grouped[place])
            mask ^= 1 << place
        return found


def _exact(figure: str) -> bool:
    """Whether a figure is hardly given twice by chance: 5.7, 31-24, 350, 12000, but no 12 and no year."""
    return len(figure) > _LARGE and not (len(figure) == 4 and figure[:2] in _CENTURIES)


def ordered(one: float, two: float) -> tuple[float, float]:
    """The lower first."""
    return (one, two) if one <= two else (two, one)


def _union(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found
