"""The figures of a sentence, read once for all six kinds of amount: numbers, their units, ranges, bounds, trend and what they count.

    pieces ─number─▶ Number… ─unit_name, age_cue─▶ _Figure… ─joined to ranges, names and dates dropped, bounds, trend, subject─▶ Reading…
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from comparer.facts import age_cue, bounds, not_amounts, subject, unit_name
from comparer.facts.lexing import Piece, may_hold_figures, pieces
from comparer.facts.number import Number, numbers
from comparer.facts.trend import trend_of
from comparer.model import Article, Fact, FactKind, Quantity
from comparer.text import fold


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount of a sentence: its kind, its place (hedges and unit included), its value."""

    kind: FactKind
    start: int
    end: int
    value: Quantity


@dataclass(slots=True)
class _Figure:
    """A figure while it is being read; `first`..`last` are the pieces it takes so far, `number` the (right) number in it."""

    number: Number
    first: int
    last: int
    low: float
    high: float | None
    kind: FactKind = "quantity"
    unit: str = ""
    per: str = ""
    effects: tuple[bounds.Effect, ...] = ()
    ranged: bool = False


def facts_of(article: Article, kind: FactKind) -> Iterator[Fact]:
    """The facts of one kind of amount, in text order."""
    for sentence in article.sentences:
        for reading in readings(sentence.text):
            if reading.kind == kind:
                text = sentence.text[reading.start : reading.end]
                yield Fact(sentence.index, reading.start, reading.end, text, kind, reading.value)


@lru_cache(maxsize=1024)
def readings(text: str) -> tuple[Reading, ...]:
    """All amounts of a sentence, left to right, none overlapping another."""
    if not may_hold_figures(text):
        return ()
    folded, row = fold(text), pieces(text)
    figures = [figure for number in numbers(row) if (figure := _figure(folded, row, number)) is not None]
    found: list[Reading] = []
    end = 0
    for figure in _amounts(row, _joined(row, figures)):
        reading = _reading(folded, row, figure)
        if reading is not None and reading.start >= end:
            found.append(reading)
            end = reading.end
    return tuple(found)


# ---------------------------------------------------------------- one number with its unit


def _figure(folded: str, row: list[Piece], number: Number) -> _Figure | None:
    """The number with sign, currency and unit; None where letters or marks make a code or a clock time of it."""
    figure = _Figure(number, number.first, number.last, number.low, number.high)
    money = unit_name.currency_before(folded, row, number.first) if number.form in ("digits", "vague") else None
    if money is not None:
        figure.first, figure.kind, figure.unit = money.first, "money", money.name
    elif not_amounts.is_part_of_word(row, number) or not_amounts.is_idiom(row, number):
        return None
    _read_sign(row, figure)
    tail = bounds.after(row, number.last)
    if tail is not None and not _unit_follows(folded, row, tail[1]):
        tail = None
    at = tail[1] if tail is not None else number.last
    if tail is not None:
        figure.effects = (tail[0],)
    unit = _unit_after_of(folded, row, number, at)
    if money is None and unit is not None:
        _take_unit(row, figure, unit)
    elif unit is not None and unit.group == "money" and unit.name == figure.unit:
        figure.last = unit.last
    if figure.unit:
        _read_rate(row, figure)
        return figure
    if number.form == "digits" and (not_amounts.is_followed_by_letters(row, number.last) or not_amounts.is_clock(row, number)):
        return None
    figure.effects = ()
    return figure


def _read_sign(row: list[Piece], figure: _Figure) -> None:
    """Below zero: "minus 5", "minus-260", "-5" behind a space (not behind a capitalised word: "COVID -19")."""
    i = figure.first - 1
    if i < 0 or figure.high is None:
        return
    touches = row[i].text == "-" and row[i + 1].joined
    alone = i == 0 or (not row[i].joined and row[i - 1].kind != "n" and not row[i - 1].text[0].isupper())
    if (touches and alone) or row[i].lower in ("minus", "negative"):
        begin = i
    elif row[i].text == "-" and i and row[i - 1].lower == "minus":
        begin = i - 1
    else:
        return
    figure.first, figure.low, figure.high = begin, -figure.low, -figure.high


def _unit_follows(folded: str, row: list[Piece], at: int) -> bool:
    return unit_name.unit_behind(folded, row, at) is not None


def _unit_after_of(folded: str, row: list[Piece], number: Number, at: int) -> unit_name.Unit | None:
    """The unit behind the number, across "of" and "a" where the number is vague or a part: "tens of billions of dollars"."""
    if number.form == "share":
        return None
    j = at
    if number.form == "vague" and j < len(row) and row[j].lower == "of":
        j += 1
    elif number.low < 1 and [piece.lower for piece in row[j : j + 2]] in (["of", "a"], ["of", "an"]):
        j += 2
    if number.form == "part" and j == at and not (number.last - number.first == 3 and row[number.first].kind == "n"):
        return None
    unit = unit_name.unit_behind(folded, row, j, scaled=number.scale > 1)
    if unit is None:
        return None
    if unit.group == "percent" and number.form == "part":
        return None
    return unit


def _take_unit(row: list[Piece], figure: _Figure, unit: unit_name.Unit) -> None:
    figure.unit, figure.last = unit.name, unit.last
    figure.kind = {"money": "money", "percent": "percent", "time": "duration", "measure": "measure"}[unit.group]  # type: ignore[assignment]
    if unit.name == "British pound" and _is_weight(row, figure):
        figure.kind, figure.unit = "measure", "pound"
    if unit.group == "time":
        end = age_cue.old_behind(row, unit.last, unit.name)
        if end:
            figure.kind, figure.last = "age", end
        elif unit.last + 2 < len(row) and [piece.lower for piece in row[unit.last : unit.last + 3]] == ["and", "a", "half"]:
            figure.low, figure.last = figure.low + 0.5, unit.last + 3
            figure.high = figure.high + 0.5 if figure.high is not None else None


def _is_weight(row: list[Piece], figure: _Figure) -> bool:
    """Whether "pound" is weight: as an adjective, before "of", behind a word of weight; money where a sum is spoken of."""
    if figure.number.scale >= 1e6 or row[figure.last - 1].lower in ("sterling", "quid"):
        return False
    if row[figure.last - 1].lower == "pound" or (figure.last < len(row) and row[figure.last].lower == "of"):
        return True
    around = {piece.lower for piece in row[max(0, figure.first - 8) : figure.last + 4]}
    return not around.isdisjoint(subject.words("weight_cues"))


def _read_rate(row: list[Piece], figure: _Figure) -> None:
    per, end = unit_name.rate_behind(row, figure.last)
    if per and figure.kind != "age" and per != figure.unit:
        figure.per, figure.last = per, end


# ---------------------------------------------------------------- several numbers as one amount


def _joined(row: list[Piece], figures: list[_Figure]) -> list[_Figure]:
    """Ranges and compound sums put together: "10 to 15 people", "$89-93bn", "thirteen dollars and forty-five cents"."""
    found: list[_Figure] = []
    for figure in figures:
        if found and (whole := _sum(row, found[-1], figure) or _range(row, found[-1], figure)) is not None:
            found[-1] = whole
            continue
        if found:
            _share_unit(row, found[-1], figure)
        found.append(figure)
    return found


def _gap(row: list[Piece], left: _Figure, right: _Figure) -> list[str]:
    return [piece.lower for piece in row[left.last : right.first]] if right.first - left.last <= 5 else ["…"]


def _sum(row: list[Piece], left: _Figure, right: _Figure) -> _Figure | None:
    """ "13 dollars and 45 cents"."""
    hundredth = unit_name.hundredths().get(left.unit)
    if hundredth is None or right.unit not in (hundredth, "cent") or right.high is None or left.high is None or right.low >= 100:
        return None
    if _gap(row, left, right) not in ([], ["and"]) or not left.low.is_integer():
        return None
    value = left.low + right.low / 100
    return _Figure(left.number, left.first, right.last, value, value, "money", left.unit)


_LINKS = frozenset(("to", "-", "- to -", "up to", "through", "and", "or", "- or", "- to", "and up to", "- and"))


def _range(row: list[Piece], left: _Figure, right: _Figure) -> _Figure | None:
    """Two ends of one amount, or None. "and" only behind "between"; a change "from 240 to 273" stays two levels."""
    gap = _gap(row, left, right)
    if " ".join(gap) not in _LINKS or left.ranged or left.low != left.high or right.high is None or right.low != right.high:
        return None
    if left.number.form in ("vague", "part", "share") and right.number.form != left.number.form:
        return None
    opener = row[left.first - 1].lower if left.first else ""
    if "and" in gap and opener != "between":
        return None
    if gap == ["-"] and not (row[left.last].joined and row[right.first].joined) and not right.unit:
        return None  # "25 - 40min" with a unit behind is a range, "2 - 2" is none
    if left.unit and right.unit and left.unit != right.unit:
        return None
    if left.unit and not right.unit and left.kind != "money" and left.kind != "percent" and gap != ["to"]:
        return None
    low = left.low
    if left.number.scale == 1 and right.number.scale >= 1000 and low < right.number.mantissa and _may_share_scale(row, left):
        low *= right.number.scale
    if opener == "from" and "or" not in gap and (low > right.low or _is_change(row, left.first - 1)):
        _lend_unit(left, right, low)
        return None
    if low >= right.low:
        return None
    if gap == ["or"] and not (right.low - low <= max(2.0, low)):
        return None
    kind, unit = (right.kind, right.unit) if right.unit else (left.kind, left.unit)
    first = left.first - 1 if opener == "between" else left.first
    return _Figure(right.number, first, right.last, low, right.high, kind, unit, right.per or left.per, ranged=True)


def _may_share_scale(row: list[Piece], left: _Figure) -> bool:
    """Whether the left end can lend the scale of the right one: not "2 to 3,000" (commas say the number is whole)."""
    return "," not in row[left.number.first].text and left.number.low < 1000


def _is_change(row: list[Piece], i: int) -> bool:
    """Whether a verb of rising or falling stands within a few words before "from" at piece `i`."""
    return any(trend_of(row, j, len(row), counted=False) for j in range(i, max(0, i - 5), -1))


def _lend_unit(left: _Figure, right: _Figure, low: float) -> None:
    """The two levels of a change share unit and scale: "from 13.5 to 14.0 mm"."""
    left.low = left.high = low
    if not left.unit and right.unit:
        left.unit, left.kind, left.per = right.unit, right.kind, right.per
    elif not right.unit and left.unit and left.kind != "money":
        right.unit, right.kind = left.unit, left.kind


def _share_unit(row: list[Piece], left: _Figure, right: _Figure) -> None:
    """ "7- or 8-inch", "six or seven percent" as two values: the left one has the unit of the right one."""
    gap = _gap(row, left, right)
    if not left.unit and right.unit and right.kind != "age" and gap and gap[-1] in ("or", "and", "to") and gap[0] == "-":
        left.unit, left.kind = right.unit, right.kind


# ---------------------------------------------------------------- what is an amount


def _amounts(row: list[Piece], figures: list[_Figure]) -> Iterator[_Figure]:
    """The figures that are amounts. Ages are told from bare numbers here, before dates and names are dropped."""
    for figure in figures:
        if figure.unit or figure.number.form in ("vague", "share"):
            yield figure
            continue
        begin = bounds.before(row, figure.first)[1]
        if figure.number.form != "part" and age_cue.is_bare_age(row, begin, figure.last, figure.low):
            figure.kind, figure.unit = "age", "year"
            yield figure
            continue
        if figure.number.form == "part":
            figure.kind = "percent"
            yield figure
            continue
        if not_amounts.is_date(row, figure.number) or not_amounts.is_order(row, figure.number):
            continue
        noun = subject.phrase_behind(row, figure.last, one=figure.low == 1)
        if figure.number.form == "words" and figure.low == 1 and noun is None:
            continue
        if not_amounts.is_name(row, figure.number, noun is not None):
            continue
        yield figure


# ---------------------------------------------------------------- bounds, trend, subject


def _reading(folded: str, row: list[Piece], figure: _Figure) -> Reading | None:
    before, begin = bounds.before(row, figure.first)
    behind = bounds.after(row, figure.last)
    end = behind[1] if behind is not None else figure.last
    effects = before + figure.effects + ((behind[0],) if behind is not None else ())
    trend = trend_of(row, begin, end, counted=figure.kind in ("quantity", "age", "duration"))
    counted = _subject(folded, row, figure, begin, end)
    low, high = figure.low, figure.high
    unit = figure.unit
    if figure.number.form in ("part", "share") and figure.kind in ("percent", "quantity") and not figure.unit:
        low, high, unit, figure.kind = low * 100, None if high is None else high * 100, "percent", "percent"
    if figure.per and unit:
        unit = f"{unit} per {figure.per}"
    start, stop = row[begin].start, row[end - 1].end
    hedge = " ".join(filter(None, (folded[start : row[figure.first].start].strip(), folded[row[figure.last - 1].end : stop].strip(" -"))))
    value = _bounded(low, high, effects, figure, unit)
    return Reading(figure.kind, start, stop, replace(value, subject=counted, trend=trend, hedge=hedge))


def _bounded(low: float | None, high: float | None, effects: tuple[bounds.Effect, ...], figure: _Figure, unit: str) -> Quantity:
    """The interval that the bounds leave of the number."""
    vague = figure.number.form in ("vague", "share")
    low_inclusive, high_inclusive, soft = figure.number.form != "share", True, False
    for effect in effects:
        if effect in ("above", "at_least") and low is not None:
            high, low_inclusive = None, effect == "at_least"
        elif effect in ("below", "at_most", "soft") and high is not None:
            low, high_inclusive, soft = None, effect != "below", effect == "soft"
    return Quantity(low, high, low_inclusive, high_inclusive, "approximate" in effects, unit, soft=soft, vague=vague, per=figure.per)


def _subject(folded: str, row: list[Piece], figure: _Figure, begin: int, end: int) -> str:
    if figure.kind == "age":
        return ""
    if figure.unit and figure.kind != "quantity":
        return subject.of_measure(folded, row, begin, end)
    found = subject.phrase_behind(row, end, one=figure.low == 1 and figure.high == 1)
    if found is not None:
        return subject.text_of(folded, row, *found)
    return subject.from_verb(row, begin, end)
