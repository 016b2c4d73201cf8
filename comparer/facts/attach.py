"""A number with what belongs to it: sign, currency, unit, rate. "minus 5 degrees", "A$1.5m", "6.1-inch", "$6 per share"."""

from __future__ import annotations

from comparer import lexicon
from comparer.facts import age_cue, bounds, currency, magnitude, not_amounts, unit_name
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece, lower, spoken
from comparer.facts.number import Number
from comparer.model import FactKind

_KIND_OF_GROUP: dict[unit_name.Group, FactKind] = {"money": "money", "percent": "percent", "time": "duration", "measure": "measure"}
# pieces around "pounds" that tell money from weight
_NEAR_WEIGHT = 3
_NEAR_MONEY = 8
# a sum from which "pounds" is money
_LARGE_SUM = 1e6
# the longest conversion in brackets that a rate may stand behind
_LONGEST_BRACKET = 8


def attached(folded: str, row: list[Piece], number: Number) -> Figure | None:
    """The number as a figure; None where letters or marks make a code or a clock time of it."""
    figure = Figure(number, number.first, number.last, number.low, number.high)
    money = currency.before(folded, row, number.first) if number.form in ("digits", "vague") else None
    if money is not None:
        figure.first, figure.kind, figure.unit = money.first, "money", money.name
        _scale(figure, money)
    elif not_amounts.is_part_of_word(row, number) or not_amounts.is_idiom(row, number):
        return None
    if not _read_sign(row, figure):
        return None
    tail = bounds.after(row, number.last)
    at = tail[1] if tail is not None else number.last
    unit = _unit(folded, row, number, at)
    if tail is not None and unit is not None:
        figure.tail = tail[0]  # "20-odd years", "50 or more kilometres"
    if money is not None:
        figure.last = currency.end_of_suffix(row, at, figure.unit)
    elif unit is not None:
        _take_unit(row, figure, unit)
    elif magnitude.read(row, figure):
        return figure
    if figure.unit:
        _read_rate(row, figure)
    elif number.form == "digits" and (not_amounts.is_followed_by_letters(row, number.last) or not_amounts.is_clock(row, number)):
        return None
    elif _is_money_without_sign(row, number):
        figure.kind = "money"
    return figure


def _scale(figure: Figure, unit: unit_name.Unit) -> None:
    """ "120 MEUR" are millions."""
    if unit.factor != 1 and figure.high is not None:
        figure.low, figure.high = figure.low * unit.factor, figure.high * unit.factor


def _read_sign(row: list[Piece], figure: Figure) -> bool:
    """Read "minus 5", "minus-260", "-5"; False for the number of a name with a stray space ("COVID -19")."""
    i = figure.first - 1
    if i < 0 or figure.high is None:
        return True
    begin = None
    if row[i].lower in ("minus", "negative"):
        begin = i
    elif row[i].text == "-" and lower(row, i - 1) == "minus":
        begin = i - 1
    elif row[i].text == "-" and row[i + 1].joined and not row[i].joined:
        before = row[i - 1] if i else None
        if before is not None and before.kind == "w" and before.text[0].isupper() and i > 1:
            return False
        begin = i if before is None or before.kind != "n" else None
    if begin is not None:
        figure.first, figure.low, figure.high = begin, -figure.low, -figure.high
    return True


def _unit(folded: str, row: list[Piece], number: Number, at: int) -> unit_name.Unit | None:
    """The unit at piece `at`, across "of" and "of a" where the number is vague or a part: "tens of billions of dollars"."""
    if number.form == "share":
        return None
    j = at
    if number.form == "vague" and lower(row, j) == "of":
        j += 1
    elif number.low < 1 and spoken(row, j, j + 2) in ("of a", "of an"):
        j += 2
    if number.form == "part" and j == at and row[number.first].kind != "n":
        return None
    unit = (currency.behind(row, j) if j < len(row) else None) or unit_name.unit_behind(folded, row, j, scaled=number.scale > 1)
    if unit is None and j + 1 < len(row) and lower(row, j) in lexicon.words("units", "between"):
        unit = unit_name.word_unit(row, j + 1)  # "two more weeks", "three straight days"
    return None if unit is not None and unit.group == "percent" and number.form == "part" else unit


def _take_unit(row: list[Piece], figure: Figure, unit: unit_name.Unit) -> None:
    if unit.name.startswith("degree") and spoken(row, unit.last, unit.last + 2) == "below zero" and figure.high is not None:
        figure.low, figure.high = -figure.low, -figure.high
        unit = unit._replace(last=unit.last + 2)
    figure.unit, figure.last, figure.kind = unit.name, unit.last, _KIND_OF_GROUP[unit.group]
    _scale(figure, unit)
    if unit.name == "British pound" and _is_weight(row, figure):
        figure.kind, figure.unit = "measure", "pound"
    if unit.group == "time":
        end = age_cue.old_behind(row, unit.last, unit.name)
        if end or (unit.name in age_cue.UNITS and age_cue.comes_before_age(row, figure.first, unit.last)):
            figure.kind, figure.last = "age", end or unit.last
        elif figure.low == 1 and figure.high == 2 and spoken(row, unit.last, unit.last + 2) == "or two":
            figure.last = unit.last + 2  # "a day or two"
        elif figure.high is not None and spoken(row, unit.last, unit.last + 3) == "and a half":
            figure.low, figure.high, figure.last = figure.low + 0.5, figure.high + 0.5, unit.last + 3


def _is_weight(row: list[Piece], figure: Figure) -> bool:
    """Whether "pound" is weight: as an adjective, before "of", beside a word of weight, and where no word of money is near."""
    if figure.number.scale >= _LARGE_SUM or row[figure.last - 1].lower in ("sterling", "quid"):
        return False
    if row[figure.last - 1].lower == "pound" or lower(row, figure.last) == "of":
        return True
    near = {piece.lower for piece in row[max(0, figure.first - _NEAR_WEIGHT) : figure.first]}
    if not near.isdisjoint(lexicon.words("counted", "weight_cues")):
        return True
    around = {piece.lower for piece in row[max(0, figure.first - _NEAR_MONEY) : figure.last + _NEAR_WEIGHT]}
    return around.isdisjoint(lexicon.words("counted", "money_cues"))


def _read_rate(row: list[Piece], figure: Figure) -> None:
    """Read "per share", "a month", also behind a conversion in brackets: "C$6 (US$4.46) per share"."""
    if figure.kind == "age":
        return
    per, end = unit_name.rate_behind(row, figure.last)
    if per and per != figure.unit:
        figure.per, figure.last = per, end
    elif lower(row, figure.last) == "(":
        within = range(figure.last, min(figure.last + _LONGEST_BRACKET, len(row)))
        close = next((j for j in within if row[j].text == ")"), None)
        figure.per = unit_name.rate_behind(row, close + 1)[0] if close is not None else ""


def _is_money_without_sign(row: list[Piece], number: Number) -> bool:
    """Whether the currency sign was lost on the way: "worth 1.7m", "a 110-billion ($143-billion) bailout"."""
    if number.scale >= 1000 and lower(row, number.first - 1) in lexicon.words("figures", "before_money"):
        return True
    return number.form == "digits" and lower(row, number.last) == "(" and lower(row, number.last + 1) in ("$", "€", "£")
