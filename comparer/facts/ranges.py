"""Two numbers as one amount: "10 to 15 people", "$89 to $93 billion", "between 50 and 70", "thirteen dollars and forty-five cents"."""

from __future__ import annotations

from comparer.facts import currency
from comparer.facts.draft import Figure
from comparer.facts.lexing import Piece
from comparer.facts.trend import trend_of

# what may stand between the two ends
_LINKS = frozenset(("to", "-", "- to -", "- to", "to -", "up to", "through", "and", "and up to", "or", "- or", "- and"))
# how far before "from" a verb of rising or falling makes a change of a range
_REACH_OF_CHANGE = 7
# "five or six", "20 or 25": farther apart they are two figures
_WIDEST_OR = 1.5


def joined(row: list[Piece], figures: list[Figure]) -> list[Figure]:
    """The figures with ranges and compound sums put together."""
    found: list[Figure] = []
    for figure in figures:
        if found:
            whole = _sum(row, found[-1], figure) or _range(row, found[-1], figure)
            if whole is not None:
                found[-1] = whole
                continue
            _share_unit(row, found, figure)
        found.append(figure)
    return found


def _gap(row: list[Piece], left: Figure, right: Figure) -> str:
    """What stands between two figures, in lower case; "…" where it is long."""
    return " ".join(piece.lower for piece in row[left.last : right.first]) if right.first - left.last <= 5 else "…"


def _sum(row: list[Piece], left: Figure, right: Figure) -> Figure | None:
    """ "13 dollars and 45 cents" as 13.45 dollars, "5ft 10in" as 5.8333 feet, or None."""
    if left.unit == "foot" and left.low == left.high and left.low.is_integer():
        return _height(row, left, right)
    hundredth = currency.hundredths().get(left.unit)
    if hundredth is None or right.unit not in (hundredth, "cent") or right.high is None or left.high is None:
        return None
    if _gap(row, left, right) not in ("", "and", ",") or not left.low.is_integer() or right.low >= 100:
        return None
    value = left.low + right.low / 100
    return Figure(left.number, left.first, right.last, value, value, "money", left.unit)


def _height(row: list[Piece], left: Figure, right: Figure) -> Figure | None:
    """ "6-foot-9", "5 feet 8 inches", "5ft 10in" in feet, or None."""
    gap = _gap(row, left, right)
    bare = gap == "-" and not right.unit and row[right.first].joined
    if not (bare or (right.unit == "inch" and gap in ("", "-", ",", "and"))) or right.high is None or not 0 <= right.low < 12:
        return None
    value = left.low + right.low / 12
    return Figure(left.number, left.first, right.last, value, value, "measure", "foot")


def _range(row: list[Piece], left: Figure, right: Figure) -> Figure | None:
    """Two ends of one amount, or None. A change "from 240 to 273" stays two levels, which share unit and scale."""
    gap = _gap(row, left, right)
    if gap not in _LINKS or left.ranged or left.low != left.high or right.high is None or right.low != right.high:
        return None
    opener = row[left.first - 1].lower if left.first else ""
    if not _fits(row, left, right, gap, opener):
        return None
    low = _scaled_low(row, left, right)
    if opener == "from" and (low > right.low or _is_change(row, left.first - 1)):
        _share_levels(left, right, low)
        return None
    if gap == "to" and left.unit and left.unit == right.unit and left.low > right.low:
        return Figure(right.number, left.first, right.last, right.low, left.high, left.kind, left.unit, right.per or left.per, ranged=True)
    if low >= right.low or (gap in ("or", "- or") and right.low > low * _WIDEST_OR + 1):
        return None
    kind, unit = (right.kind, right.unit) if right.unit else (left.kind, left.unit)
    first = left.first - 1 if opener == "between" else left.first
    return Figure(right.number, first, right.last, low, right.high, kind, unit, right.per or left.per, right.tail, ranged=True)


def _fits(row: list[Piece], left: Figure, right: Figure, gap: str, opener: str) -> bool:
    """Whether units and words between allow one amount."""
    if {left.number.form, right.number.form} & {"vague", "part", "share"} and left.number.form != right.number.form:
        return False
    if "and" in gap and opener != "between":
        return False
    if gap == "-" and not (row[left.last].joined and row[right.first].joined) and not right.unit:
        return False  # "25 - 40min" is a range, "2 - 2" is none
    if left.unit and right.unit and left.unit != right.unit:
        return False
    if opener == "by" and gap == "to" and not (left.unit or right.unit):
        return False  # "was down by 30 to 126"
    if left.unit and "to" in gap.split() and opener != "from" and trend_of(row, left.first, left.last):
        return False  # "rose 64.06 points to 4,577.10": an amount and a level
    money_first = left.kind == "money" and right.number.form == "digits"
    return not (left.unit and not right.unit and not money_first and left.kind != "percent" and gap not in ("to", "up to"))


def _scaled_low(row: list[Piece], left: Figure, right: Figure) -> float:
    """The low end, in the scale of the high one where it is shared: "four to five thousand", "$10 to $15 billion", not
    "$800,000 to $1.3 million"."""
    shares = left.number.scale == 1 and right.number.scale >= 100 and left.low < right.number.mantissa
    if shares and "," not in row[left.number.first].text and left.number.low < 1000:
        return left.low * right.number.scale
    return left.low


def _is_change(row: list[Piece], at: int) -> bool:
    """Whether a verb of rising or falling stands within a few words before "from" at piece `at`."""
    return any(trend_of(row, j, len(row)) for j in range(at, max(0, at - _REACH_OF_CHANGE), -1))


def _share_levels(left: Figure, right: Figure, low: float) -> None:
    """Lend unit and scale between the two levels of a change: "from 13.5 to 14.0 mm"."""
    left.low = left.high = low
    if not left.unit and right.unit:
        left.unit, left.kind = right.unit, right.kind
    elif not right.unit and left.unit:
        right.unit, right.kind = left.unit, left.kind
    left.per, right.per = left.per or right.per, right.per or left.per


def _share_unit(row: list[Piece], found: list[Figure], right: Figure) -> None:
    """Lend a unit where two figures stay apart: "7- or 8-inch", "280 million of the 1.5 billion shekels", "rose 64 points to
    4,577"."""
    left, gap = found[-1], _gap(row, found[-1], right)
    if right.unit and not left.unit and right.kind != "age":
        open_hyphen = gap.startswith(("- ", "-,"))
        if gap == "of the" or (open_hyphen and gap.split()[-1] in ("or", "and", "to", "-", ",")):
            left.unit, left.kind = right.unit, right.kind
    elif left.unit and not right.unit and gap == "to" and left.kind == "measure" and not left.per:
        right.unit, right.kind = left.unit, left.kind
