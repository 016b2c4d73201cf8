"""Where the story begins and ends among the lines of a page, and what its lines without a full stop are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise

from comparer.readers.cleaning import datelines
from comparer.readers.cleaning.lines import Line, content_words, small_share, squash

# What a foreign line costs, what a marked one, and at most what a gap of them, in words of prose. Chosen with the figures below on
# 42 pasted copies and 45 whole pages as text, so that neither lost paragraphs nor teasers and comments at the foot prevail.
_FOREIGN, _MARKED, _GAP = 3, 1, 150
_OTHER = {"comments": 6, "cookie": 6, "footer": 6, "paywall": 4, "related": 3, "live_stamp": 3}  # rarely inside a story
_CELL, _TABLE = 4, 1  # words of a table's cell, and what it costs
_ITEMS = 25  # of one list at most
_NEAR = 4  # paragraphs on either side that a paragraph is held against
_TOPICAL, _LEAST = 0.35, 0.5  # share of its words that it has in common with those; what a paragraph counts at least
_LONELY = 0.4  # what a paragraph counts that stands between lines that are no prose, as teasers do
_RUNNING = 16  # words from which a line in lower case is a sentence that lost its full stop, and no headline
_WEIGHT = 40  # words of one paragraph that count: a long legal notice outweighs no story
_HEADING, _BOX = 5, 12  # words of a box's heading, lines of a box
_HEAD = 7  # lines at the top of the story among which a standfirst is looked for
_STANDFIRST = 24  # words of a summary that stands alone above the story; leads are longer, or go on in the next line
_ALONE = frozenset({"caption", "credit", "furniture", "timestamp", "byline", "comments"})


def story(lines: Sequence[Line], reasons: Sequence[str]) -> tuple[int, int]:
    """The first line of the story and the one after its last: the stretch with most prose and least foreign lines (the maximal
    sum over the lines, prose counting its words, the gaps between prose against). (0, 0) if there is no prose at all."""
    listed = items(lines, reasons)
    weights = _weights(lines, reasons, listed)
    best, best_span, total, begin, last = 0.0, (0, 0), 0.0, 0, -1
    for index, weight in weights.items():
        total = max(total - _gap(lines, reasons, listed, last + 1, index), 0)
        if not total:
            begin = index
        total += weight
        last = index
        if total > best:
            best, best_span = total, (begin, index + 1)
    return best_span


def short_end(lines: Sequence[Line], reasons: Sequence[str], end: int) -> int:
    """The end of the story moved behind one or two short sentences that follow at once ("Four people died.")."""
    last = end
    while 0 < last < min(len(lines), end + 2) and not reasons[last] and lines[last].stop and lines[last].words > 1:
        last += 1
    return last


def items(lines: Sequence[Line], reasons: Sequence[str]) -> frozenset[int]:
    """The items of lists that the format marks, or that a line ending in a colon announces."""
    found: set[int] = set()
    announced = 0
    for index, line in enumerate(lines):
        if line.hint == "item":
            found.add(index)
        elif reasons[index]:
            announced = announced if reasons[index] in ("caption", "credit", "furniture") else 0
        elif line.plain.endswith(":") and line.words >= 3:
            announced = _ITEMS
        elif line.prose and line.stop:
            announced = 0
        elif announced and line.words >= 2:
            found.add(index)
            announced -= 1
    return frozenset(found)


def _gap(lines: Sequence[Line], reasons: Sequence[str], listed: Container[int], begin: int, end: int) -> int:
    """What the lines between two of prose cost."""
    return min(_GAP, sum(_cost(lines, reasons, index) for index in range(begin, end) if index not in listed))


def _cost(lines: Sequence[Line], reasons: Sequence[str], index: int) -> int:
    """What a line costs that is no prose; the cells of a table of figures cost little, since there are so many of them."""
    if lines[index].words <= _CELL and any(_figure(line) for line in lines[max(0, index - 2) : index + 3]):
        return _TABLE
    return _OTHER.get(reasons[index], _MARKED) if reasons[index] else _FOREIGN


def _figure(line: Line) -> bool:
    return line.plain[:1].isdigit() and len(line.plain) <= 8 and not line.plain.rstrip("%").isalpha()


def _weights(lines: Sequence[Line], reasons: Sequence[str], listed: Container[int]) -> dict[int, float]:
    """What each line of prose counts: its words, fewer where it shares none with the prose around it (teasers of other stories)."""
    prose = [index for index, line in enumerate(lines) if not reasons[index] and _counts(line)]
    topics = {index: content_words(lines[index].plain) for index in prose}
    found = {}
    for place, index in enumerate(prose):
        near = [topics[other] for other in prose[max(0, place - _NEAR) : place + _NEAR + 1] if other != index]
        shared = len(topics[index] & frozenset().union(*near)) / max(len(topics[index]), 1)
        beside = index - 1 in topics or index + 1 in topics or _beside(reasons, topics, listed, index)
        found[index] = min(lines[index].words, _WEIGHT) * max(_LEAST, min(1.0, shared / _TOPICAL)) * (1.0 if beside else _LONELY)
    return found


def _beside(reasons: Sequence[str], prose: Container[int], listed: Container[int], index: int) -> bool:
    """Whether the next line on either side that is neither marked nor an item is prose too; a teaser stands between headlines."""
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(reasons) and (reasons[place] or place in listed):
            place += step
        if place in prose:
            return True
    return False


def lead(lines: Sequence[Line], reasons: Sequence[str], begin: int, end: int) -> int:
    """The first line of the story, moved up to a lead that a table or a box cuts off from it, and down past a standfirst."""
    above = next((index for index in range(begin - 1, -1, -1) if reasons[index] in ("byline", "timestamp")), None)
    if above is not None:
        cut_off = [i for i in range(above, begin) if not reasons[i] and lines[i].stop and lines[i].words >= 12]
        begin = cut_off[0] if cut_off else begin
    begin = head(lines, reasons, begin, end)
    following = begin + 1
    if lines[begin].words > _STANDFIRST or following >= end or reasons[following] not in _ALONE or '"' in lines[begin].plain:
        return begin
    while following < end and (reasons[following] or not _counts(lines[following])):
        following += 1
    return following if following < end else begin


def boxes(lines: Sequence[Line], reasons: list[str]) -> None:
    """Give the lines under a heading such as "Key points" or "Trending news" its reason: those that follow without a blank line,
    where blank lines separate the others; under a summary also those that the story repeats."""
    gaps = [after.number - before.number for before, after in pairwise(lines)]
    spaced = bool(gaps) and sum(gap > 1 for gap in gaps) >= len(gaps) * 0.4
    later = Counter(squash(line.plain) for line in lines)
    for index, reason in enumerate(reasons):
        if reason not in ("standfirst", "related") or lines[index].stop or lines[index].words > _HEADING:
            continue
        under = _summed_up(reasons, index) if reason == "standfirst" and not spaced else []
        place = under[-1] + 1 if under else index + 1
        while place < min(len(lines), index + _BOX) and not reasons[place] and not datelines.find(lines[place].written):
            adjacent = spaced and lines[place].number == lines[place - 1].number + 1 and lines[place].words <= _WEIGHT
            if not adjacent and (reason != "standfirst" or later[squash(lines[place].plain)] < 2):
                break
            later[squash(lines[place].plain)] -= 1
            under.append(place)
            place += 1
        for place in _without_story(lines, reasons, under):
            reasons[place] = reason


def _summed_up(reasons: Sequence[str], heading: int) -> list[int]:
    """The points under a summary's heading, where no blank lines tell: up to the next line that is none of the story's."""
    for place in range(heading + 2, min(len(reasons), heading + 7)):
        if reasons[place]:
            return list(range(heading + 1, place))
    return []


def _without_story(lines: Sequence[Line], reasons: Sequence[str], under: list[int]) -> list[int]:
    """The lines of a box, up to its first prose where it would hold as much prose as all that is left."""
    prose = [place for place in under if lines[place].prose]
    left = sum(line.prose and not reasons[place] and place not in under for place, line in enumerate(lines))
    return under[: under.index(prose[0])] if prose and left < max(2, len(prose)) else under


def head(lines: Sequence[Line], reasons: Sequence[str], begin: int, end: int) -> int:
    """The first line of the story when a byline or date line stands among its first lines: what is above that is standfirst."""
    last = begin
    for index in range(begin, min(begin + _HEAD, end)):
        if reasons[index] in ("byline", "timestamp") and sum(not reasons[i] and lines[i].words >= 4 for i in range(begin, index)) <= 3:
            last = index + 1
    before = sum(lines[index].words for index in range(begin, last) if not reasons[index])
    if last == begin or before > 70 or not any(lines[i].prose and not reasons[i] for i in range(last, end)):
        return begin
    while last < end and (reasons[last] or not _counts(lines[last])):
        last += 1
    return last


def inner_reason(lines: Sequence[Line], reasons: Sequence[str], listed: Container[int], index: int, begin: int, end: int) -> str:
    """What a line inside the story is that does not read as prose: "" if body nevertheless."""
    line = lines[index]
    if line.stop or line.prose or line.hint in ("quote", "item"):
        return ""
    if line.plain.endswith(":") and line.words >= 4:
        return ""
    if index in listed or (line.plain[:1] in "•-*·▪" and line.words >= 5):
        return ""
    if line.plain[:1] in "\"“" and line.plain[-1:] in "\"”" and line.words >= 6:
        return ""
    run = _run(lines, reasons, index, begin, end)
    running = line.words >= _RUNNING and small_share(line) >= 0.7 and (index + 1 == end or reasons[index + 1] != "related")
    if run == 1 and (running or line.plain.endswith(("?", "!"))):
        return ""
    return "crosshead" if run == 1 and line.words <= 7 else "related"


def _counts(line: Line) -> bool:
    return line.prose or (line.words >= 4 and (line.stop or line.plain.endswith(":")))


def _run(lines: Sequence[Line], reasons: Sequence[str], index: int, begin: int, end: int) -> int:
    """How many lines without a full stop stand together here."""
    first = last = index
    rules = ("rule", "repeat")
    while first > begin and (reasons[first - 1] or not _counts(lines[first - 1])):
        first -= 1
    while last + 1 < end and (reasons[last + 1] or not _counts(lines[last + 1])):
        last += 1
    return sum(reasons[place] not in rules for place in range(first, last + 1))
