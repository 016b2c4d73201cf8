"""Where the story begins and ends among the lines of a page, and what its lines without a full stop are."""

from __future__ import annotations

from collections.abc import Sequence

from comparer.readers.cleaning.lines import Line

# Chosen on 42 pasted copies of news pages: what a foreign line costs, and at most what a gap of them costs, in words of prose.
_FOREIGN, _MARKED, _GAP = 5, 2, 150
_WEIGHT = 40  # words of one paragraph that count: a long legal notice outweighs no story
_HEAD = 6  # lines at the top of the story among which a standfirst is looked for


def story(lines: Sequence[Line], reasons: Sequence[str]) -> tuple[int, int]:
    """The first line of the story and the one after its last: the stretch with most prose and least foreign lines (the maximal
    sum over the lines, prose counting its words, foreign lines against). (0, 0) if there is no prose at all."""
    best, best_span, total, begin, gap = 0, (0, 0), 0, 0, 0
    for index, line in enumerate(lines):
        if reasons[index] or not _counts(line):
            gap += _MARKED if reasons[index] else _FOREIGN
            continue
        total = max(total - min(gap, _GAP), 0)
        if not total:
            begin = index
        gap = 0
        total += min(line.words, _WEIGHT)
        if total > best:
            best, best_span = total, (begin, index + 1)
    return best_span


def head(lines: Sequence[Line], reasons: Sequence[str], begin: int, end: int) -> int:
    """The first line of the story when a byline or date line stands among its first lines: what is above that is standfirst."""
    last = begin
    for index in range(begin, min(begin + _HEAD, end)):
        if reasons[index] in ("byline", "timestamp") and sum(not reasons[i] and lines[i].words > 0 for i in range(begin, index)) <= 2:
            last = index + 1
    before = sum(lines[index].words for index in range(begin, last) if not reasons[index])
    if last == begin or before > 70 or not any(lines[i].prose and not reasons[i] for i in range(last, end)):
        return begin
    while last < end and (reasons[last] or not _counts(lines[last])):
        last += 1
    return last


def inner_reason(lines: Sequence[Line], reasons: Sequence[str], index: int, begin: int, end: int) -> str:
    """What a line inside the story is that does not read as prose: "" if body nevertheless."""
    line = lines[index]
    if line.stop or line.prose or line.hint in ("quote", "item"):
        return ""
    if line.plain.endswith(":") and line.words >= 4:
        return ""
    if _listed(lines, reasons, index, begin) or (line.plain[:1] in "•-*·▪" and line.words >= 5):
        return ""
    if line.plain[:1] in "\"“" and line.plain[-1:] in "\"”" and line.words >= 6:
        return ""
    run = _run(lines, reasons, index, begin, end)
    return "crosshead" if run == 1 and line.words <= 7 else "related"


def _counts(line: Line) -> bool:
    return line.prose or (line.stop and line.words >= 4)


def _run(lines: Sequence[Line], reasons: Sequence[str], index: int, begin: int, end: int) -> int:
    """How many lines without a full stop stand together here."""
    first = last = index
    while first > begin and (reasons[first - 1] or not _counts(lines[first - 1])):
        first -= 1
    while last + 1 < end and (reasons[last + 1] or not _counts(lines[last + 1])):
        last += 1
    return last - first + 1


def _listed(lines: Sequence[Line], reasons: Sequence[str], index: int, begin: int) -> bool:
    """Whether the line is an item of a list that a line ending in a colon announces."""
    place = index - 1
    while place >= begin and not lines[place].plain.endswith(":"):
        if reasons[place] not in ("", "caption", "credit", "furniture") or (lines[place].prose and lines[place].stop):
            return False
        place -= 1
    return place >= begin and not reasons[place] and lines[place].words >= 3 and lines[index].words >= 2
