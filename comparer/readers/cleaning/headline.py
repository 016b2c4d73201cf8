"""Which line is the headline: above the story, or above a second copy of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comparer.model import Field
from comparer.readers.cleaning import marks, repeats
from comparer.readers.cleaning.lines import Line, content_words, squash

_REACH = 40  # lines above the story among which it is looked for
_MENU = 8  # short lines above the story from which the first line is no headline but the top of a page
# The score from which a line is a headline; then what it adds or takes to be the first line, to stand above a byline, to stand
# again elsewhere, to stand under another candidate. Chosen on 42 pasted copies and 45 whole pages as text.
_ENOUGH = 1.1
_TOP, _SIGNED, _AGAIN, _BELOW = 1.2, 0.7, 0.8, 0.8


def candidates(lines: Sequence[Line], reasons: Sequence[str], begin: int, end: int) -> tuple[tuple[Field, int], ...]:
    """What may be the headline, and its line; the story's lines run from `begin` to before `end`."""
    if not lines:
        return ()
    body = [index for index in range(begin, end) if not reasons[index] and lines[index].prose]
    lead = frozenset(word for index in body[:6] for word in content_words(lines[index].plain))
    above = list(range(max(0, begin - _REACH), begin))
    other = any(not reason and not line.stop and line.words > 3 for line, reason in zip(lines[1:begin], reasons[1:begin], strict=True))
    first = 1 if other and marks.banner(lines[0]) else 0
    top = next((index for index, line in enumerate(lines) if index >= first and not reasons[index] and line.words > 1), -1)
    if top < begin and top not in above:
        above.insert(0, top)
    menu = sum(line.words <= 3 and not reasons[index] for index, line in enumerate(lines[:begin])) > (_MENU if lines[top].words > 3 else 2)
    keys = [squash(line.plain) for line in lines]
    found: list[tuple[Field, int]] = []
    previous = -9
    for index in above + _above_the_second(lines, repeats.repeated(lines, body), begin):
        if index < first:
            continue
        line = lines[index]
        score = _score(line, reasons[index], lead, begin - index if index < begin else 1)
        score += _TOP * (index == top and not menu and not (line.prose and _full_stop(line))) + _SIGNED * _signed(reasons, index, begin)
        if score < _ENOUGH:
            continue
        score += _AGAIN * (len(keys[index]) > 15 and any(keys[index] in key for place, key in enumerate(keys) if place != index))
        score -= _BELOW * (index - previous <= 3)  # a standfirst stands under its headline
        previous = index if not line.stop and line.words > 3 else previous
        found.append((Field("title", line.written, "line above the story", max(0.1, min(0.9, score / 5))), index))
    hinted = [index for index, line in enumerate(lines) if line.hint == "title"]
    return (*found, *((Field("title", lines[index].written, "headline of the format", 0.95), index) for index in hinted))


def _score(line: Line, reason: str, lead: frozenset[str], distance: int) -> float:
    """How much a line looks like the headline: words it shares with the first paragraphs, a headline's length, no full stop,
    near the story. 0 or less: it is none."""
    if reason not in ("", "title", "repeat") or not 2 <= line.words <= 30:
        return 0.0
    words = content_words(line.plain)
    shared = len(words & lead) / max(len(words), 4)
    length = 1.0 if 5 <= line.words <= 18 else 0.5 if line.words <= 22 else 0.2
    stop = 0.6 if _full_stop(line) and line.words > 6 else 0.0
    quoted = 0.6 if line.plain[:1] == line.plain[-1:] == '"' else 0.0
    glued = len(_glued().findall(line.plain))
    return 2.0 * shared + length - stop - quoted - min(0.03 * distance, 0.6) - 0.5 * min(glued, 4)


def _full_stop(line: Line) -> bool:
    """Whether it ends in a full stop, as no headline does; in a question or exclamation it may."""
    return line.stop and line.plain.rstrip("\"')]").endswith(".")


def _above_the_second(lines: Sequence[Line], again: frozenset[int], begin: int) -> list[int]:
    """The lines without a full stop right above the first paragraph that stands for the second time."""
    if not again:
        return []
    first = min(again)
    return [place for place in range(max(begin, first - 4), first) if place not in again and not lines[place].stop]


def _signed(reasons: Sequence[str], index: int, begin: int) -> bool:
    """Whether a byline or date line stands within three lines below, above the story."""
    return any(reasons[place] in ("byline", "timestamp") for place in range(index + 1, min(index + 4, max(begin, index + 1))))


@cache
def _glued() -> re.Pattern[str]:
    """Where links of a menu run together: "Partner ProgramsCloud SecurityCloud Storage"."""
    return re.compile(r"[a-z]{2}[A-Z][a-z]")
