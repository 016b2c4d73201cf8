"""The figures of a sentence, read once for all six kinds of amount: "As many as 12,000", "$10 to $15 billion", "a 68-year-old".

    pieces ─number─▶ Number… ─attach─▶ Figure… ─ranges─▶ Figure… ─amounts─▶ Figure… ─bounds, trend, neighbours, subject─▶ Reading…
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from comparer.facts import bounds, neighbours, ranges
from comparer.facts.amounts import amounts
from comparer.facts.attach import attached
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, may_hold_figures, pieces
from comparer.facts.number import numbers
from comparer.facts.subject import is_free, subject_of, told_of
from comparer.facts.trend import trend_of
from comparer.model import Article, Fact, FactKind, Quantity
from comparer.text import fold

_KEPT = 16384  # sentences; six kinds read the same sentences one after the other, so both accounts must find room


class Reading(NamedTuple):
    """An amount of a sentence: its kind, its place (hedges and unit included), its value. `free`: a verb follows where the
    noun it counts would stand, so that it was told before."""

    kind: FactKind
    start: int
    end: int
    value: Quantity
    free: bool = False


def lacks_noun(reading: Reading) -> bool:
    """Whether a reading counts things without saying which."""
    return reading.kind == "quantity" and not reading.value.subject and not reading.value.unit


def facts_of(article: Article, kind: FactKind) -> Iterator[Fact]:
    """The facts of one kind of amount, in text order."""
    for sentence in article.sentences:
        for reading in readings(sentence.text):
            if reading.kind == kind:
                text = sentence.text[reading.start : reading.end]
                yield Fact(sentence.index, reading.start, reading.end, text, kind, reading.value)


@lru_cache(maxsize=_KEPT)
def readings(text: str) -> tuple[Reading, ...]:
    """All amounts of a sentence, left to right, none overlapping another."""
    if not may_hold_figures(text):
        return ()
    folded, row = fold(text), pieces(text)
    figures = [figure for number in numbers(row) if (figure := attached(folded, row, number)) is not None]
    found: list[Reading] = []
    last: Figure | None = None
    for figure in amounts(row, ranges.joined(row, figures)):
        reading = _reading(folded, row, figure, last)
        if last is not None:
            if lacks_noun(found[-1]) and neighbours.is_part_of(row, last, figure):
                found[-1] = _about(found[-1], reading.value.subject)
            if reading.start < found[-1].end:
                continue
            if not (reading.value.unit or reading.value.subject) and neighbours.is_compared(row, figure):
                reading = _like(reading, found[-1])
            elif lacks_noun(reading) and reading.free:
                reading = _about(reading, told_of(row, figure.last, found[-1].value.subject))
        found.append(reading)
        last = figure
    return tuple(found)


def _about(reading: Reading, counted: str) -> Reading:
    return reading._replace(value=replace(reading.value, subject=counted))


def _like(reading: Reading, other: Reading) -> Reading:
    """The reading with kind, unit and subject of another."""
    value = replace(reading.value, unit=other.value.unit, subject=other.value.subject, per=other.value.per)
    return reading._replace(kind=other.kind, value=value)


def _reading(folded: str, row: list[Piece], figure: Figure, last: Figure | None) -> Reading:
    """The figure with all that stands around it."""
    before, begin = bounds.before(row, figure.first)
    if figure.kind == "duration":
        before, begin = bounds.of_length(row, figure.first, before, begin)
    elif figure.kind == "quantity":
        before, begin = bounds.of_few(row, figure.first, figure.low, before, begin)
    behind = bounds.after(row, figure.last)
    end = behind[1] if behind is not None else figure.last
    figure.effects = before + tuple(filter(None, (figure.tail, behind[0] if behind is not None else None)))
    figure.trend = trend_of(row, begin, end, figure.kind)
    if last is not None:
        neighbours.take_over(row, figure, last)
    start, stop = row[begin].start, row[end - 1].end
    hedge = f"{folded[start : row[figure.first].start].strip()} {folded[row[figure.last - 1].end : stop].strip(' -')}".strip()
    subject = subject_of(folded, row, figure, begin, end, last.last if last is not None else 0)
    value = replace(_bounded(figure), trend=figure.trend, subject=subject, hedge=hedge, restates=figure.restates)
    return Reading(figure.kind, start, stop, value, is_free(row, end))


def _bounded(figure: Figure) -> Quantity:
    """The interval that the bounds leave of the number, with its unit; parts of things are turned into percent."""
    low: float | None = figure.low
    high, unit = figure.high, figure.unit
    if figure.number.form in ("part", "share") and not unit:
        figure.kind, unit = "percent", "percent"
        low, high = figure.low * 100, None if high is None else high * 100
    low_inclusive, high_inclusive, soft = figure.number.form != "share", True, False
    for effect in figure.effects:
        if effect in ("above", "at_least") and low is not None:
            high, low_inclusive = None, effect == "at_least"
        elif effect in ("below", "at_most", "soft") and high is not None:
            low, high_inclusive, soft = None, effect != "below", effect == "soft"
    return Quantity(
        low=low,
        high=high,
        low_inclusive=low_inclusive,
        high_inclusive=high_inclusive,
        approximate="approximate" in figure.effects,
        unit=f"{unit} per {figure.per}" if figure.per and unit else unit,
        soft=soft,
        vague=figure.number.form in ("vague", "share"),
        per=figure.per,
    )
