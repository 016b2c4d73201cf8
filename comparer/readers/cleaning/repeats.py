"""Lines that stand again: the body twice, interleaved with other lines or not, a caption twice, a pull quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comparer.readers.cleaning.lines import Line, squash

_WORDS = 5  # a shorter line may stand twice in a story ("No comment.")
_PULLED = 8  # words from which a line that stands whole inside another paragraph is a pull quote
_OTHERS = 40  # lines with the same first or last words that a line is held against; keeps long lists linear
_ALIKE = 96.0  # of 100: one changed character in a line of 25 letters


def repeated(lines: Sequence[Line], indices: Sequence[int]) -> frozenset[int]:
    """Those of the given lines that repeat an earlier one, or stand as a pull quote of another.

    Lines that differ by a character or two are repeats too, unless the difference lies in their figures.
    """
    seen: set[str] = set()
    near: dict[tuple[str, ...], list[str]] = {}
    found: set[int] = set()
    for index in indices:
        line, key = lines[index], squash(lines[index].plain)
        if line.words < _WORDS:
            continue
        words = line.lower.split()
        keys = (("<", *words[:3]), (">", *words[-3:]))
        if key in seen or (line.words >= _PULLED and any(_alike(key, other) for name in keys for other in near.get(name, ()))):
            found.add(index)
            continue
        seen.add(key)
        for name in keys:
            others = near.setdefault(name, [])
            if len(others) < _OTHERS:
                others.append(key)
    return frozenset(found | _pulled(lines, [index for index in indices if index not in found]))


def _alike(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 4 or _digits().sub("", left) != _digits().sub("", right):
        return False
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(left, right, score_cutoff=_ALIKE) >= _ALIKE)


def _pulled(lines: Sequence[Line], indices: Sequence[int]) -> set[int]:
    """Lines that stand whole inside a neighbouring paragraph (five lines before or after)."""
    keys = {index: squash(lines[index].plain) for index in indices}
    found = set()
    for place, index in enumerate(indices):
        if lines[index].words < _PULLED:
            continue
        for other in indices[max(0, place - 5) : place + 6]:
            if other != index and len(keys[other]) > len(keys[index]) and keys[index] in keys[other]:
                found.add(index)
    return found


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\D+")
