"""What of a finding can be seen side by side: ranges of figures, stretches of the calendar, words of quotations, sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from comparer import Comparison, Fact, Finding, Quantity, Quote, SourceProfile, Span, Temporal
from ui.words import tr

# A part of a quotation: its words and whether the other side has them too.
Words = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of an axis; None is an open end, `about` one without a sharp edge. `text` is how the account writes it."""

    text: str
    low: float | None
    high: float | None
    low_inclusive: bool = True
    high_inclusive: bool = True
    about: bool = False
    told: float | None = None  # the one number that is told, where a hedge makes a stretch of it


@dataclass(frozen=True, slots=True)
class Ranges:
    """Both sides on one axis. `unit` labels it; on a calendar the numbers are days (date.toordinal)."""

    rows: tuple[Range, Range]
    axis: Literal["number", "calendar"]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """Both quotations, word by word."""

    rows: tuple[Words, Words]


@dataclass(frozen=True, slots=True)
class Sources:
    """Both source profiles as rows under `heads`."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], tuple[str, ...]]


Shown = Ranges | Wording | Sources


def shown(comparison: Comparison, finding: Finding) -> Shown | None:
    """What can be drawn of a finding, or None: then its words are all there is to show."""
    if not finding.left or not finding.right:
        return None
    left = _fact(comparison.facts_left, finding.left[0], finding.kind)
    right = _fact(comparison.facts_right, finding.right[0], finding.kind)
    if finding.kind == "quote" or (left and right and isinstance(left.value, Quote) and isinstance(right.value, Quote)):
        return wording(finding.left[0].text, finding.right[0].text)
    if left is None or right is None:
        return None
    match left.value, right.value:
        case Quantity() as a, Quantity() as b if a.unit == b.unit and a.per == b.per:
            return Ranges((_figure(finding.left[0].text, a), _figure(finding.right[0].text, b)), "number", a.unit)
        case Temporal() as a, Temporal() as b:
            first, second = _days(finding.left[0].text, a), _days(finding.right[0].text, b)
            return Ranges((first, second), "calendar") if first and second else None
        case SourceProfile() as a, SourceProfile() as b:
            return Sources((tr("who"), tr("how many"), tr("officials"), tr("kind"), tr("named")), (_source(a), _source(b)))
    return None


def _fact(facts: tuple[Fact, ...], span: Span, kind: str) -> Fact | None:
    """The fact of that kind that a span is about: the same stretch, else the longest overlap."""
    near = [fact for fact in facts if fact.sentence == span.sentence and fact.start < span.end and span.start < fact.end]
    near.sort(key=lambda fact: (fact.kind == kind, min(fact.end, span.end) - max(fact.start, span.start)), reverse=True)
    return near[0] if near else None


def _figure(text: str, value: Quantity) -> Range:
    about = value.approximate or value.soft or value.vague
    if value.approximate and value.low is not None and value.low == value.high:  # "almost 300", which is below it
        from comparer.relations.interval import interval_of

        ends = interval_of(value)
        return Range(text, ends.low, ends.high, ends.low_closed, ends.high_closed, about, value.low)
    low = 0.0 if value.low is None and value.high is not None and value.high >= 0 else value.low
    return Range(text, low, value.high, value.low_inclusive, value.high_inclusive, about)


def _days(text: str, value: Temporal) -> Range | None:
    if value.earliest is None or value.latest is None:
        return None
    low, high = float(value.earliest.toordinal()), float(value.latest.toordinal() + 1)
    return Range(
        text,
        None if value.modifier == "BEFORE" else low,
        None if value.modifier == "AFTER" else high,
        high_inclusive=False,
        about=value.modifier == "APPROX",
    )


def _source(value: SourceProfile) -> tuple[str, ...]:
    who = ", ".join(value.holders) or tr("not told")
    count, official = ("?" if number is None else str(number) for number in (value.count, value.official))
    return who, count, official, tr(value.kind), tr("yes") if value.named else tr("no")


def wording(left: str, right: str) -> Wording:
    """Two texts word by word; case and marks at the edge of a word are no difference."""
    from difflib import SequenceMatcher

    words = [side.split() for side in (left, right)]
    plain = [[word.strip(".,;:!?\"'“”‘’()[]").casefold() for word in side] for side in words]
    rows: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    for tag, a, b, c, d in SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_opcodes():
        for row, part in ((rows[0], words[0][a:b]), (rows[1], words[1][c:d])):
            if part:
                row.append((" ".join(part), tag == "equal"))
    return Wording((tuple(rows[0]), tuple(rows[1])))


def axis(ranges: Ranges) -> tuple[float, float]:
    """First and last number of the axis: all finite ends with room at both sides, 0 where it is near."""
    ends = [end for row in ranges.rows for end in (row.low, row.high) if end is not None]
    low, high = min(ends), max(ends)
    if ranges.axis == "number" and 0 <= low < 0.5 * high:
        low = 0.0
    room = (high - low) * 0.18 or abs(high) * 0.1 or 1.0
    if ranges.axis == "calendar":
        room = max(room, 1.0)
    opens_low = any(row.low is None for row in ranges.rows)
    return (low - room if opens_low or low != 0 else 0.0), high + room


def label(value: float, kind: str) -> str:
    """A number of the axis for people."""
    if kind == "calendar":
        day = date.fromordinal(max(1, min(round(value), date.max.toordinal())))
        return f"{day.day} {day:%b %Y}"
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:,.4g}"
