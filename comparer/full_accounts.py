"""What two sentences share that is particular, where both articles are full accounts of one event.

In such a pair the same names and subjects ("Biden", "missiles", "strike inside Russia") stand in every other sentence and tell
nothing. So a stem is weighed by how few sentences hold it or a synonym of it, and two sentences must stand out among their
rivals. Where sentences stand, which tells much in short reports, tells little here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from math import log
from operator import itemgetter

from comparer.similarity import Cell, Pairing
from comparer.surroundings import LINKED
from comparer.wording import groups

PARTICULAR = ("alike", "alike_rare", "margin_low", "margin_high")  # likeness, the same by rare stems, lead over the best rivals
_placeless = itemgetter(*[place for place, name in enumerate(LINKED) if "early" not in name])
FULL: tuple[str, ...] = _placeless(LINKED) + PARTICULAR

_FEW, _FEW_RARE = 800, 400  # hundredths added to the weight of two sentences, so that two short ones are not equal for one word
_WIDTH = 40  # bits of the first of two weights in one number: no sentence weighs so much
_PART = (1 << _WIDTH) - 1
_SYNONYM = 8  # tenths that a synonym counts for
# An article is a full account of the event where the other knows so much of its words; in pairs of news reports judged by hand
# reports of one event share 0.49 to 0.58 of them where both tell it at length, 0.30 to 0.47 where one tells it in passing.
_KNOWN = (0.44, 0.49)
_SENTENCES = (10, 16)  # and where both have so many sentences; from 6 on, the best links of short reports came less often first

_SHARE = 0.6  # what `full` counts for then; alone it puts fewer of the best links first, and `linked` alone finds less


def fullness(pairing: Pairing) -> float:
    """What `full` counts for beside `linked`, 0 where the articles are no full accounts of one event."""
    sizes, known = [], []
    for side in (pairing.left, pairing.right):
        total = sum([line.total for line in side])
        known.append((total - sum([line.apart for line in side])) / (total or 1))
        sizes.append(len(side))
    return _SHARE * _ramp(min(known), *_KNOWN) * _ramp(min(sizes), *_SENTENCES)


def full_values(pairing: Pairing, cells: Sequence[Cell], linked: Sequence[tuple[float, ...]]) -> Iterator[tuple[float, ...]]:
    """The values of FULL for the cells, given their values of LINKED."""
    weights = _weights(pairing)
    weigh = weights.__getitem__
    lines_left, lines_right = pairing.left, pairing.right
    totals_left, totals_right = ([_parted(sum(map(weigh, line.wording.stems))) for line in side] for side in (lines_left, lines_right))
    alike, rare = [], []
    for i, j, _, _, near in cells:
        # counted on both sides; a sum of whole numbers, whatever the order
        both, both_rare = _parted(sum(map(weigh, lines_left[i].common & lines_right[j].common)))
        beside, beside_rare = _parted(sum(map(weigh, near))) if near else (0, 0)
        (one, one_rare), (two, two_rare) = totals_left[i], totals_right[j]
        alike.append((2 * both + beside * _SYNONYM // 10) / (one + two + _FEW))
        rare.append((2 * both_rare + beside_rare * _SYNONYM // 10) / (one_rare + two_rare + _FEW_RARE))
    best_left = _two_best(len(lines_left), [cell.left for cell in cells], rare)
    best_right = _two_best(len(lines_right), [cell.right for cell in cells], rare)
    for (i, j, _, _, _), some, likeness, value in zip(cells, linked, alike, rare, strict=True):
        # how far a likeness lies above the best of its rivals (below zero where one is better)
        (first, second), (first_right, second_right) = best_left[i], best_right[j]
        low = value - (second if value == first else first)
        high = value - (second_right if value == first_right else first_right)
        if low > high:
            low, high = high, low
        yield (*_placeless(some), likeness, value, low, high)


def _weights(pairing: Pairing) -> dict[str, int]:
    """The weight of each stem in hundredths, once and twice lowered by how many sentences hold it or one of its synonyms: both as
    one number, so that one sum adds both (`_parted`)."""
    grouped, weights = groups(), pairing.weights
    sentences = [line.wording.stems for line in (*pairing.left, *pairing.right)]
    held = Counter(chain.from_iterable([{number for key in stems if key in grouped for number in grouped[key]} for stems in sentences]))
    scale = log(len(sentences) + 2)
    logs = {count: log(count + 0.5) for count in {*pairing.counts.values(), *held.values()}}
    found = {}
    for key, count in pairing.counts.items():
        most = max([count, *[held[number] for number in grouped[key]]]) if key in grouped else count
        factor = max(0.0, 1 - (logs[count] + logs[most]) / 2 / scale)
        found[key] = int(weights[key] * factor * factor) << _WIDTH | int(weights[key] * factor)
    return found


def _parted(both: int) -> tuple[int, int]:
    return both & _PART, both >> _WIDTH


def _two_best(size: int, places: Sequence[int], values: Sequence[float]) -> list[tuple[float, float]]:
    """For each sentence its best likeness and the next."""
    best = [(0.0, 0.0)] * size
    for place, value in zip(places, values, strict=True):
        first, second = best[place]
        if value > first:
            best[place] = value, first
        elif value > second:
            best[place] = first, value
    return best


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))
