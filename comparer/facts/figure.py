"""The figures of a sentence, read once for all six kinds of amount: "As many as 12,000", "$10 to $15 billion", "a 68-year-old".

    pieces ─number─▶ Number… ─unit_name, age_cue─▶ Figure… ─ranges─▶ Figure… ─not_amounts─▶ Figure… ─bounds, trend, subject─▶ Reading…
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from comparer import lexicon, units
from comparer.facts import age_cue, bounds, not_amounts, noun_phrase, ranges, unit_name
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, may_hold_figures, pieces
from comparer.facts.number import Number, numbers
from comparer.facts.subject import casualties_of, is_free, subject_of
from comparer.facts.trend import trend_of
from comparer.model import Article, Fact, FactKind, Quantity, Trend
from comparer.text import fold


@dataclass(frozen=True, slots=True)
class Reading:
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


@lru_cache(maxsize=1024)
def readings(text: str) -> tuple[Reading, ...]:
    """All amounts of a sentence, left to right, none overlapping another."""
    if not may_hold_figures(text):
        return ()
    folded, row = fold(text), pieces(text)
    figures = [figure for number in numbers(row) if (figure := _figure(folded, row, number)) is not None]
    found: list[Reading] = []
    last: Figure | None = None
    for figure in _amounts(row, ranges.joined(row, figures)):
        reading = _reading(folded, row, figure, last)
        if last is not None and not reading.value.unit and not reading.value.subject and _is_compared(row, figure):
            reading = replace(reading, kind=found[-1].kind, value=_like(reading.value, found[-1].value))
        elif found and lacks_noun(reading) and reading.free:
            reading = _with_subject(reading, found[-1].value.subject)
        elif last is not None and found and lacks_noun(found[-1]) and _is_part_of(row, last, figure):
            found[-1] = _with_subject(found[-1], reading.value.subject)
        if not found or reading.start >= found[-1].end:
            found.append(reading)
            last = figure
    return tuple(found)


# ---------------------------------------------------------------- one number with its unit


def _figure(folded: str, row: list[Piece], number: Number) -> Figure | None:
    """The number with sign, currency and unit; None where letters or marks make a code or a clock time of it."""
    figure = Figure(number, number.first, number.last, number.low, number.high)
    money = unit_name.currency_before(folded, row, number.first) if number.form in ("digits", "vague") else None
    if money is not None:
        figure.first, figure.kind, figure.unit = money.first, "money", money.name
        _scale_money(figure, money)
    elif not_amounts.is_part_of_word(row, number) or not_amounts.is_idiom(row, number):
        return None
    if not _read_sign(row, figure):
        return None
    tail = bounds.after(row, number.last)
    at = tail[1] if tail is not None else number.last
    unit = _unit(folded, row, number, at)
    if tail is not None and unit is not None:
        figure.tail = tail[0]  # "20-odd years", "50 or more kilometres"
    if money is None and unit is None and not_amounts.is_magnitude(row, figure):
        figure.kind, figure.unit = "measure", "magnitude"
        return figure
    if money is not None:
        figure.last = unit_name.end_of_suffix(row, at, figure.unit)
    elif unit is not None:
        _take_unit(row, figure, unit)
        _scale_money(figure, unit)
    if figure.unit:
        _read_rate(row, figure)
        return figure
    if number.first and row[number.first - 1].lower in lexicon.words("figures", "before_money") and number.scale >= 1000:
        figure.kind = "money"  # "worth 1.7m": the currency sign was lost
    elif number.form == "digits" and number.last + 1 < len(row) and row[number.last].text == "(" and row[number.last + 1].text in "$€£":
        figure.kind = "money"  # "a 110-billion ($143-billion) bailout"
    if number.form == "digits" and (not_amounts.is_followed_by_letters(row, number.last) or not_amounts.is_clock(row, number)):
        return None
    return figure


def _scale_money(figure: Figure, money: unit_name.Unit) -> None:
    """ "120 MEUR" are millions."""
    if money.factor != 1 and figure.high is not None:
        figure.low, figure.high = figure.low * money.factor, figure.high * money.factor


def _read_sign(row: list[Piece], figure: Figure) -> bool:
    """Read "minus 5", "minus-260", "-5"; False for the number of a name with a stray space ("COVID -19")."""
    i = figure.first - 1
    if i < 0 or figure.high is None:
        return True
    begin = None
    if row[i].lower in ("minus", "negative"):
        begin = i
    elif row[i].text == "-" and i and row[i - 1].lower == "minus":
        begin = i - 1
    elif row[i].text == "-" and row[i + 1].joined and not row[i].joined:
        before = row[i - 1] if i else None
        if before is not None and before.kind == "w" and before.text[0].isupper() and i > 1:
            return False
        if before is None or before.kind != "n":
            begin = i
    if begin is not None:
        figure.first, figure.low, figure.high = begin, -figure.low, -figure.high
    return True


def _unit(folded: str, row: list[Piece], number: Number, at: int) -> unit_name.Unit | None:
    """The unit at piece `at`, across "of" and "of a" where the number is vague or a part: "tens of billions of dollars"."""
    if number.form == "share":
        return None
    j = at
    if number.form == "vague" and j < len(row) and row[j].lower == "of":
        j += 1
    elif number.low < 1 and [piece.lower for piece in row[j : j + 2]] in (["of", "a"], ["of", "an"]):
        j += 2
    if number.form == "part" and j == at and row[number.first].kind != "n":
        return None
    unit = unit_name.unit_behind(folded, row, j, scaled=number.scale > 1)
    return None if unit is not None and unit.group == "percent" and number.form == "part" else unit


_KIND_OF_GROUP: dict[unit_name.Group, FactKind] = {"money": "money", "percent": "percent", "time": "duration", "measure": "measure"}


def _take_unit(row: list[Piece], figure: Figure, unit: unit_name.Unit) -> None:
    figure.unit, figure.last, figure.kind = unit.name, unit.last, _KIND_OF_GROUP[unit.group]
    if unit.name == "British pound" and _is_weight(row, figure):
        figure.kind, figure.unit = "measure", "pound"
    if unit.group == "time":
        end = age_cue.old_behind(row, unit.last, unit.name)
        if end or (unit.name in age_cue.UNITS and age_cue.age_of_before(row, figure.first)):
            figure.kind, figure.last = "age", end or unit.last
        elif figure.high == 2 and row[unit.last - 1].kind == "w" and [p.lower for p in row[unit.last : unit.last + 2]] == ["or", "two"]:
            figure.last = unit.last + 2  # "a day or two"
        elif figure.high is not None and [piece.lower for piece in row[unit.last : unit.last + 3]] == ["and", "a", "half"]:
            figure.low, figure.high, figure.last = figure.low + 0.5, figure.high + 0.5, unit.last + 3


def _is_weight(row: list[Piece], figure: Figure) -> bool:
    """Whether "pound" is weight: not for large sums, beside words of money, or before a sum in brackets."""
    if figure.number.scale >= 1e6 or row[figure.last - 1].lower in ("sterling", "quid"):
        return False
    if row[figure.last - 1].lower == "pound" or (figure.last < len(row) and row[figure.last].lower == "of"):
        return True
    if not lexicon.words("counted", "weight_cues").isdisjoint(piece.lower for piece in row[max(0, figure.first - 3) : figure.first]):
        return True
    around = {piece.lower for piece in row[max(0, figure.first - 8) : figure.last + 4]}
    return around.isdisjoint(lexicon.words("counted", "money_cues"))


def _read_rate(row: list[Piece], figure: Figure) -> None:
    """Read "per share", "a month", also behind a conversion in brackets: "C$6 (US$4.46) per share"."""
    if figure.kind == "age":
        return
    per, end = unit_name.rate_behind(row, figure.last)
    if per and per != figure.unit:
        figure.per, figure.last = per, end
    elif figure.last < len(row) and row[figure.last].text == "(":
        close = next((j for j in range(figure.last, min(figure.last + 8, len(row))) if row[j].text == ")"), 0)
        if close:
            figure.per = unit_name.rate_behind(row, close + 1)[0]


# ---------------------------------------------------------------- what is an amount


def _amounts(row: list[Piece], figures: list[Figure]) -> Iterator[Figure]:
    """The figures that are amounts. Ages are told from bare numbers here, before dates and names are dropped."""
    phrase_end = 0
    named = -1  # where the last number that is a name ended
    for figure in figures:
        if figure.unit or figure.kind == "money" or figure.number.form in ("vague", "share"):
            yield figure
            continue
        begin = bounds.before(row, figure.first)[1]
        if figure.number.form in ("digits", "words") and age_cue.is_bare_age(row, figure, begin):
            figure.kind, figure.unit = "age", "year"
            yield figure
            continue
        if figure.number.form == "part":
            figure.kind = "percent"
            yield figure
            continue
        if figure.first < phrase_end and figure.number.form == "digits":
            continue  # "two new 737 Max jets"
        of = figure.last < len(row) and row[figure.last].lower == "of"
        noun = noun_phrase.counted(row, figure.last, one=figure.low == 1 and not of)
        hurt = noun is None and bool(casualties_of(row, begin, figure.last))
        if not (noun or hurt) and not_amounts.is_pronoun(row, figure):
            continue
        gap = [piece.lower for piece in row[named : figure.first]] if 0 <= named < figure.first <= named + 2 else ["…"]
        listed = figure.number.form == "digits" and lexicon.words("figures", "list_links").issuperset(gap)
        if listed and noun is None:
            named = figure.last  # "Articles 5 and 6"
            continue
        if not hurt and not_amounts.is_no_amount(row, figure, begin, noun is not None):
            named = figure.last if figure.low < 1000 else named
            continue
        if noun is not None:
            phrase_end = noun[1]
        yield figure


# ---------------------------------------------------------------- bounds, trend, subject


def _reading(folded: str, row: list[Piece], figure: Figure, last: Figure | None) -> Reading:
    before, begin = bounds.before(row, figure.first)
    behind = bounds.after(row, figure.last)
    end = behind[1] if behind is not None else figure.last
    effects: list[bounds.Effect] = [*before]
    effects += [effect for effect in (figure.tail, behind[0] if behind is not None else None) if effect is not None]
    trend = trend_of(row, begin, end, figure.kind)
    figure.restates = last is not None and _restates(row, figure, last)
    effects, trend = _inherited(row, figure, last, effects, trend)
    figure.effects, figure.trend = tuple(effects), trend
    low, high, unit = figure.low, figure.high, figure.unit
    if figure.number.form in ("part", "share") and not figure.unit:
        low, high, unit, figure.kind = low * 100, None if high is None else high * 100, "percent", "percent"
    counted = subject_of(folded, row, figure, begin, end, last.last if last is not None else 0)
    start, stop = row[begin].start, row[end - 1].end
    words = (folded[start : row[figure.first].start].strip(), folded[row[figure.last - 1].end : stop].strip(" -"))
    value = _bounded(low, high, figure)
    unit = f"{unit} per {figure.per}" if figure.per and unit else unit
    hedge = " ".join(filter(None, words))
    value = replace(value, unit=unit, per=figure.per, subject=counted, trend=trend, hedge=hedge, restates=figure.restates)
    return Reading(figure.kind, start, stop, value, is_free(row, end))


def _inherited(
    row: list[Piece], figure: Figure, last: Figure | None, effects: list[bounds.Effect], trend: Trend
) -> tuple[list[bounds.Effect], Trend]:
    """Effects and trend, with those of the figure before it where this one says the same amount again: "some seven miles
    (11 km)" (both), "up 17.5 points, or 0.22%" (the trend)."""
    if last is None or figure.first - last.last > 2:
        return effects, trend
    if figure.unit == "metre" and last.kind == "money" and row[figure.first - 1].text in "(;":
        # "2m euros (1.7m; $2.6m)": the currency sign was lost on the way
        figure.kind, figure.unit, figure.low, figure.high = "money", "", figure.low * 1e6, (figure.high or 0) * 1e6
        return list(last.effects), last.trend
    if figure.restates:
        return effects or list(last.effects), trend or last.trend
    gap = [piece.lower for piece in row[last.last : figure.first]]
    if gap in (["or"], [",", "or"]) and last.unit and figure.unit != last.unit:
        return effects, trend or last.trend
    return effects, trend


def _is_compared(row: list[Piece], figure: Figure) -> bool:
    """Whether a bare number is set against the figure before it: "compared with 63", "up from 45", "against 12 a year ago"."""
    begin = bounds.before(row, figure.first)[1]
    words = [piece.lower for piece in row[max(0, begin - 2) : begin]]
    return " ".join(words) in lexicon.words("counted", "compared") or words[-1:] in (["versus"], ["against"])


def _is_part_of(row: list[Piece], part: Figure, whole: Figure) -> bool:
    """Whether "of" joins two counts: "30 of the 80 wounded", "1.9 million of Gaza's 2.3 million people"."""
    return part.last + 4 >= whole.first > part.last and row[part.last].lower == "of"


def _with_subject(reading: Reading, counted: str) -> Reading:
    return replace(reading, value=replace(reading.value, subject=counted))


def _like(value: Quantity, other: Quantity) -> Quantity:
    return replace(value, unit=other.unit, subject=other.subject, per=other.per)


def _restates(row: list[Piece], figure: Figure, last: Figure) -> bool:
    """Whether the figure gives the one before it again in another unit: "seven miles (11 km)", "€2m ($2.6m; £1.7m)"."""
    gap = " ".join(piece.text for piece in row[last.last : figure.first])
    if gap == "(" or (gap in (";", "/", ",", "or", ", or") and last.restates):
        return _converts(last, figure)
    return gap in ("or", ", or") and last.kind == "measure" and _converts(last, figure)


def _converts(left: Figure, right: Figure) -> bool:
    """Whether the right figure can be the left one in another unit or currency."""
    if left.unit == right.unit or not (left.unit and right.unit):
        return False
    if left.kind == right.kind == "money":
        return True
    return units.dimension_of(left.unit) not in (None, "") and units.dimension_of(left.unit) == units.dimension_of(right.unit)


def _bounded(low: float | None, high: float | None, figure: Figure) -> Quantity:
    """The interval that the bounds leave of the number."""
    low_inclusive, high_inclusive, soft = figure.number.form != "share", True, False
    for effect in figure.effects:
        if effect in ("above", "at_least") and low is not None:
            high, low_inclusive = None, effect == "at_least"
        elif effect in ("below", "at_most", "soft") and high is not None:
            low, high_inclusive, soft = None, effect != "below", effect == "soft"
    vague = figure.number.form in ("vague", "share")
    return Quantity(low, high, low_inclusive, high_inclusive, "approximate" in figure.effects, soft=soft, vague=vague)
