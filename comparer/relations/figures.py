"""How two figures about the same thing relate: counts, money, shares, measures, ages and lengths of time.

Rules: the rows "Count, bounds" to "Money, percent" and "Duration" of the typology; bounds are compared as intervals (EQUATE,
Ravichander et al. 2019; CQE, Almasian et al. 2023).
"""

from __future__ import annotations

import math
from dataclasses import replace

from comparer import lexicon
from comparer.model import Duration, Fact, Quantity
from comparer.relations.interval import Interval, interval_of, last_place, rounds_to
from comparer.relations.outcome import Outcome, PairContext
from comparer.units import convert

ROUNDING = 0.05  # largest gap that rounding explains, as a share of the larger number; typology, row "Rounding"
ROUNDING_HEDGED = 0.10
ROUND_WORD = 0.25  # gap (share of the larger) that "about a dozen" leaves room for
LOOSE = 2  # "several" is said of eleven, not of fifty: so many times its usual upper end contradicts a word for a handful
SOFT_MARGIN = 0.10  # how far above a soft ceiling ("as many as") a figure may lie before both cannot hold


def relate_quantities(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """How two figures relate; None where their units cannot be compared (other unit class, rate against amount, other currency)."""
    assert isinstance(left.value, Quantity)
    assert isinstance(right.value, Quantity)
    brought = _to_one_unit(left, right)
    if brought is None:
        return None
    ours, theirs, normalised, converted = brought
    a, b = interval_of(ours), interval_of(theirs)
    outcome = (
        _equal(ours, theirs)
        or _opposite_trend(ours, theirs)
        or _same_number(ours, theirs)
        or _converted(ours, theirs, converted)
        or (None if left.kind == "age" else _rounded(ours, theirs, converted))  # nobody rounds an age of 31 to 30
        or _same_limit(ours, theirs, converted)
        or (_compatible(ours, theirs, a, b) if a.meets(b) else _apart(ours, theirs, a, b))
    )
    size = _size(a, b)
    if outcome.relation == "conflict" and size <= ROUND_WORD and (_by_round_word(left) or _by_round_word(right)):
        outcome = Outcome("differ", "approximate", "the figures are close, and one of them is a round word")
    return outcome._replace(normalised=normalised, size=size)


def _by_round_word(fact: Fact) -> bool:
    """Whether a number is told by a word for so many or so ("about a dozen")."""
    assert isinstance(fact.value, Quantity)
    return fact.value.approximate and not lexicon.words("numbers", "round_words").isdisjoint(fact.text.lower().split())


def _to_one_unit(left: Fact, right: Fact) -> tuple[Quantity, Quantity, tuple[str, ...], bool] | None:
    """Both quantities in one unit, how that was done, and whether a conversion was needed."""
    ours, theirs = left.value, right.value
    assert isinstance(ours, Quantity)
    assert isinstance(theirs, Quantity)
    if ours.per != theirs.per:
        return None
    if ours.unit == theirs.unit:
        return _widened(ours, theirs.unit), _widened(theirs, ours.unit), (), False
    if convert(1.0, theirs.unit, ours.unit) is None:
        return None
    # The finer unit is brought to the coarser one, so that swapping the sides gives the same numbers.
    if (convert(1.0, theirs.unit, ours.unit) or 0) <= 1:
        changed = _in_unit(theirs, ours.unit)
        return _widened(ours, theirs.unit), changed, (_step(right, changed),), True
    changed = _in_unit(ours, theirs.unit)
    return changed, _widened(theirs, ours.unit), (_step(left, changed),), True


def _in_unit(value: Quantity, unit: str) -> Quantity:
    low, high = (None if end is None else convert(end, value.unit, unit) for end in (value.low, value.high))
    return replace(value, low=low, high=high, unit=unit)


def _widened(value: Quantity, other_unit: str) -> Quantity:
    """A length of time held against another unit means half its unit more or less ("two months" and 64 days), half as much where
    halves are counted ("half an hour" is not ten minutes)."""
    if isinstance(value, Duration) and value.unit != other_unit and value.low is not None and value.high is not None:
        width = 0.5 if all(float(end).is_integer() for end in (value.low, value.high)) else 0.25
        return replace(value, low=max(0.0, value.low - width), high=value.high + width, approximate=True)
    return value


def _step(fact: Fact, changed: Quantity) -> str:
    ends = [end for end in (changed.low, changed.high) if end is not None]
    shown = " to ".join(dict.fromkeys(f"{end:,.4g}" if end < 1000 else f"{end:,.0f}" for end in ends))
    return f"{fact.text} is {shown} {changed.unit}{'' if shown == '1' else 's'}"


def _equal(ours: Quantity, theirs: Quantity) -> Outcome | None:
    if (ours.low, ours.high) != (theirs.low, theirs.high):
        return None
    bounds = [(value.low_inclusive, value.high_inclusive) for value in (ours, theirs)]
    if ours.trend and theirs.trend and ours.trend != theirs.trend:
        return None
    if bounds[0] != bounds[1]:
        return Outcome("differ", "bound", f"only one of them counts {number(ours.low if ours.low is not None else ours.high)} itself")
    if ours.approximate != theirs.approximate:
        who = "{left}" if ours.approximate else "{right}"
        return Outcome("differ", "hedge", f"the number is the same, but {who} hedges it")
    if ours.soft != theirs.soft:
        who = "{left}" if ours.soft else "{right}"
        return Outcome("differ", "hedge", f"the number is the same, but {who} gives it as a ceiling")
    return Outcome("agree", "equal", "the same figure")


def _same_number(ours: Quantity, theirs: Quantity) -> Outcome | None:
    """A bare number against a bound at the same number ("over $2.6 million" and "$2.6 million") differs in the hedge alone."""
    for bound, bare, who in ((ours, theirs, "{left}"), (theirs, ours, "{right}")):
        limit = bound.low if bound.high is None else bound.high if bound.low is None or bound.low == 0 else None
        if limit is not None and not bound.vague and _point(bare) == limit and _point(bound) is None:
            way = "at least" if bound.high is None else "at most"
            return Outcome("differ", "hedge", f"the number is the same, but {who} gives it as {way} that")
    return None


def _opposite_trend(ours: Quantity, theirs: Quantity) -> Outcome | None:
    if ours.trend and theirs.trend and ours.trend != theirs.trend:
        up = "{left}" if ours.trend == "up" else "{right}"
        return Outcome("conflict", "opposite_trend", f"{up} reports a rise, the other a fall")
    return None


def _converted(ours: Quantity, theirs: Quantity, converted: bool) -> Outcome | None:
    """Two points in different units agree where one gives the other at the precision that is shown."""
    if not converted:
        return None
    one, other = _middle(ours), _middle(theirs)
    if isinstance(ours, Duration):
        same = one is not None and other is not None and math.isclose(one, other, rel_tol=1e-6)
        return Outcome("agree", "unit_conversion", "the same length in another unit") if same else None
    if _point(ours) is None or _point(theirs) is None or one is None or other is None:
        return None
    if _shown_alike(one, other, ROUNDING if ours.approximate or theirs.approximate else 0.0):
        return Outcome("agree", "unit_conversion", "the same amount in another unit")
    return None


def _same_limit(ours: Quantity, theirs: Quantity, converted: bool) -> Outcome | None:
    """Two limits of one kind in different units agree where one gives the other at the precision that is shown ("up to 20 inches",
    "up to 50 cm")."""
    for end in ("low", "high") if converted else ():
        one, other = _limit(ours, end), _limit(theirs, end)
        if one is not None and other is not None and _shown_alike(one, other, 0.0):
            return Outcome("agree", "unit_conversion", "the same limit in another unit")
    return None


def _shown_alike(one: float, other: float, gap: float) -> bool:
    """Whether one number gives the other at the precision that one of them shows, or lies within the gap (a share of it)."""
    return any(place and abs(shown - exact) <= max(place / 2, gap * abs(exact))
               for shown, exact, place in ((one, other, last_place(one)), (other, one, last_place(other))))


def _middle(value: Quantity) -> float | None:
    """The number that was written, also where a length of time has been widened for comparing."""
    return None if value.low is None or value.high is None else (value.low + value.high) / 2


def _rounded(ours: Quantity, theirs: Quantity, converted: bool) -> Outcome | None:
    """Two bare numbers, one the other rounded."""
    one, other = _point(ours), _point(theirs)
    if one is None or other is None or not max(abs(one), abs(other)):
        return None
    gap = abs(one - other) / max(abs(one), abs(other))
    if gap > (ROUNDING_HEDGED if ours.approximate or theirs.approximate else ROUNDING):
        return None
    if not rounds_to(one, other) and not rounds_to(other, one):
        return None
    for value, above, who in ((ours, other, "{left}"), (theirs, one, "{right}")):
        if _just_below(value, above):
            return Outcome("differ", "approximate", f"the figures are close, but {who} says {number(value.high)} was not quite reached")
    if not converted and (_by_fraction(one) or _by_fraction(other)):
        return Outcome("differ", "approximate", "the figures are close, and one of them is told as a fraction")
    if rounds_to(one, other):
        return Outcome("differ", "rounding", f"{number(one)} rounds to {number(other)}, so {{left}} is the more exact")
    return Outcome("differ", "rounding", f"{number(other)} rounds to {number(one)}, so {{right}} is the more exact")


def _just_below(value: Quantity, number: float) -> bool:
    """Whether a figure is told as one that was not quite reached and the number lies above it: 33 is not rounded to "nearly 30"."""
    return value.hedge.lower() in lexicon.words("hedges", "just_below") and value.high is not None and number > value.high


def _by_fraction(number: float) -> bool:
    """Whether a number has no end in digits, as "a third" has none: nobody wrote it that exactly."""
    return not math.isclose(number, round(number, 6), rel_tol=1e-12)


def _compatible(ours: Quantity, theirs: Quantity, a: Interval, b: Interval) -> Outcome:
    if a.within(b) and b.within(a):
        return Outcome("agree", "equal", "both allow the same range")
    for end in ("low", "high"):  # "up to 20" and "up to 25", "more than 5" and "more than 8"
        limits = [_limit(value, end) for value in (ours, theirs)]
        if None not in limits and limits[0] != limits[1]:
            word = "upper" if end == "high" else "lower"
            return Outcome("differ", "other_limit", f"they give another {word} limit, {number(limits[0])} and {number(limits[1])}")
    if a.within(b):
        return Outcome("differ", "more_precise_left", f"both can hold; {{left}} is the more precise{_why_precise(ours, theirs)}")
    if b.within(a):
        return Outcome("differ", "more_precise_right", f"both can hold; {{right}} is the more precise{_why_precise(theirs, ours)}")
    common = a.common(b)
    whole = not ours.unit and all(end is None or float(end).is_integer() for value in (ours, theirs) for end in (value.low, value.high))
    low, high = common.low, common.high
    if whole:  # people and things are counted one by one, though half of "some 29" is a fraction
        low = (math.ceil(low) if common.low_closed else math.floor(low) + 1) if math.isfinite(low) else low
        high = (math.floor(high) if common.high_closed else math.ceil(high) - 1) if math.isfinite(high) else high
    if low > high:
        return Outcome("differ", "approximate", "the figures are close, and one of them is hedged")
    if low == high:
        return Outcome("differ", "overlap", f"both can hold, at {number(high)}")
    if math.isinf(low) or math.isinf(high):
        return Outcome("differ", "overlap", "both can hold")
    return Outcome("differ", "overlap", f"both can hold, between {number(low)} and {number(high)}")


def _limit(value: Quantity, end: str) -> float | None:
    """The one limit that is given, where nothing but that limit is given."""
    if value.vague or value.approximate:
        return None
    if end == "high":
        return value.high if value.low is None or (value.low == 0 and value.soft) else None
    return value.low if value.high is None else None


def _why_precise(finer: Quantity, coarser: Quantity) -> str:
    if coarser.vague:
        return " because the other gives no figure"
    if finer.low == finer.high and not finer.approximate and (coarser.low is None or coarser.high is None):
        return " because the other gives only a limit"
    return ""


def _apart(ours: Quantity, theirs: Quantity, a: Interval, b: Interval) -> Outcome:
    lower, upper = (a, b) if a.high <= b.low else (b, a)
    ceiling = ours if lower is a else theirs
    if ceiling.soft and upper.low <= lower.high * (1 + SOFT_MARGIN):
        text = f"{number(upper.low)} lies just above the ceiling of {number(lower.high)}, which is not meant as a hard limit"
        return Outcome("differ", "soft_ceiling", text)
    if _loosely(ours, theirs) or _loosely(theirs, ours):
        finer, vague = ("left", theirs) if theirs.vague else ("right", ours)
        usual = f"{number(vague.low)} to {number(vague.high)}"
        return Outcome("differ", f"more_precise_{finer}", f"{{{finer}}} gives a figure, near the {usual} that such a word usually means")
    if ours.vague or theirs.vague:
        return Outcome("conflict", "disjoint", "even the loosest reading of the vaguer one does not reach the other")
    if _point(ours) is None or _point(theirs) is None or ours.approximate or theirs.approximate:
        return Outcome("conflict", "disjoint", "no number satisfies both")
    return Outcome("conflict", "disjoint", "they cannot both be right")


def _loosely(vague: Quantity, given: Quantity) -> bool:
    """Whether a word for a handful ("several", "a few") may stand for a figure outside its usual span: nobody counted."""
    point = _point(given)
    if not vague.vague or vague.low is None or vague.high is None or point is None:
        return False
    return vague.low - 1 <= point <= LOOSE * vague.high and point > 1


def _point(value: Quantity) -> float | None:
    return value.low if value.low is not None and value.low == value.high and not value.vague else None


def _size(a: Interval, b: Interval) -> float:
    """How far the two are apart, 0..1: the gap between their nearest given ends as a share of the larger."""
    ends = [[end for end in (side.low, side.high) if math.isfinite(end)] for side in (a, b)]
    if not ends[0] or not ends[1]:
        return 0.5
    middle = [sum(side) / len(side) for side in ends]
    top = max(map(abs, middle))
    return min(1.0, abs(middle[0] - middle[1]) / top) if top else 0.0


_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float | None) -> str:
    """A number as it is printed: "10,001", "1.4 billion", "5.9"."""
    if value is None or not math.isfinite(value):
        return "any number"
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.6g} {name}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.6g}"
