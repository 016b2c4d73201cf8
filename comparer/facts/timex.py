"""TIMEX3 values and their intervals: "2024-11-17", "2024-W47", "2024-Q3", "198" (a decade), "P2M".  (ISO-TimeML, annex A)

Every value of a fact is written here, so that `earliest` and `latest` are always the first and last day of its `timex`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from comparer.model import Temporal

Interval = tuple[date, date]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PERIOD = re.compile(r"(\d{4})(?:-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI))?")
_LONG = re.compile(r"\d{2,3}")
# Seasons are taken wide (meteorological and astronomical together; both winters of a year): as (month, day) of the first and
# the last day, with the years to add. A wide interval can only make two dates "differ", never "conflict".
_SEASONS = {"SP": ((0, 3, 1), (0, 6, 21)), "SU": ((0, 6, 1), (0, 9, 23)), "FA": ((0, 9, 1), (0, 12, 21)), "WI": ((-1, 12, 1), (1, 3, 20))}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_MULTIPLES = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y")}  # counted in weeks and years
_DAYS = {"D": 1, "W": 7, "F": 14}


def of_day(day: date, part: str = "") -> str:
    """The value of a day, or of a part of it ("2024-11-17TNI")."""
    return f"{day.isoformat()}T{part}" if part else day.isoformat()


def of_week(day: date) -> str:
    """The ISO week that holds a day ("2024-W47")."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def of_weekend(day: date) -> str:
    return of_week(day) + "-WE"


def of_month(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def of_quarter(year: int, quarter: int) -> str:
    return f"{year:04d}-Q{quarter}"


def of_unit(day: date, unit: str) -> str:
    """The value of the day, week, month, quarter, year, decade, century or weekend (D W M Q Y E C WE) that holds a day."""
    match unit:
        case "D":
            return of_day(day)
        case "W" | "F":
            return of_week(day)
        case "WE":
            return of_weekend(day)
        case "M":
            return of_month(day.year, day.month)
        case "Q":
            return of_quarter(day.year, (day.month + 2) // 3)
        case "E":
            return f"{day.year // 10:03d}"
        case "C":
            return f"{day.year // 100:02d}"
    return f"{day.year:04d}"


def moved(day: date, number: int, unit: str) -> date | None:
    """The day so many units later (earlier if negative); the last day of a shorter month; None outside the calendar."""
    try:
        if unit in _DAYS or unit == "WE":
            return day + timedelta(days=number * _DAYS.get(unit, 7))
        months = day.year * 12 + day.month - 1 + number * _MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, _last_of_month(year, month + 1).day))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=512)
def interval(value: str) -> Interval | None:
    """The first and the last day of a calendar value; None for what has no place on the calendar ("P2M", "XXXX-11").
    "A/B" reaches from the first day of A to the last day of B."""
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = interval(first), interval(last)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None
    try:
        return _interval(value.split("T")[0])
    except (ValueError, OverflowError):
        return None


def year_of(value: str) -> int | None:
    """The year that a value begins with; None for a decade, a century and what has no place on the calendar."""
    return int(value[:4]) if value[:4].isdecimal() and len(value[:4]) == 4 else None


def temporal(value: str, modifier: str = "", repeats: bool = False) -> Temporal:
    """The value as a fact carries it, with its interval; a repeated value ("P1D", "XXXX-WXX-1") has none."""
    earliest, latest = (None if repeats else interval(value)) or (None, None)
    return Temporal(value, earliest, latest, modifier=modifier, repeats=repeats)


def of_duration(number: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: ("two", "month") is "P2M"; None for a number that is not said ("PXM").
    `unit` is a singular English name or its letter (D W M Q Y E C, H N S for hour, minute, second)."""
    letter = {"decade": "E", "century": "C", "fortnight": "F", "weekend": "W", "minute": "N"}.get(unit, unit[:1].upper())
    if letter in _MULTIPLES and number is not None:
        factor, letter = _MULTIPLES[letter]
        number *= factor
    amount = "X" if number is None else f"{number:.15g}"
    if letter == "F":
        letter = "W"
    if letter in "HNS":
        return f"PT{amount}{'M' if letter == 'N' else letter}"
    return f"P{amount}{ {'E': 'DE', 'C': 'CE'}.get(letter, letter) }"


def span_of_past(published: date | None, number: float | None, unit: str) -> Interval | None:
    """The days of "the past two years" for a publication day: from so long before it up to it."""
    if published is None or number is None or number != int(number):
        return None
    start = _moved_by_name(published, -int(number), unit)
    return (start, published) if start else None


def span_of_future(published: date | None, number: float | None, unit: str) -> Interval | None:
    """The days of "the next two years" for a publication day: from it until so long after it."""
    if published is None or number is None or number != int(number):
        return None
    end = _moved_by_name(published, int(number), unit)
    return (published, end) if end else None


def _moved_by_name(day: date, number: int, unit: str) -> date | None:
    letter = {"decade": "E", "century": "C"}.get(unit, unit[:1].upper())
    return moved(day, number, letter) if unit in ("day", "week", "month", "quarter", "year", "decade", "century") else None


def _interval(value: str) -> Interval | None:
    if found := _DAY.fullmatch(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return day, day
    if found := _WEEK.fullmatch(value):
        year, week = int(found[1]), int(found[2])
        return date.fromisocalendar(year, week, 6 if found[3] else 1), date.fromisocalendar(year, week, 7)
    if found := _PERIOD.fullmatch(value):
        year, part = int(found[1]), found[2]
        if part is None:
            return date(year, 1, 1), date(year, 12, 31)
        if part in _SEASONS:
            first, last = _SEASONS[part]
            return date(year + first[0], *first[1:]), date(year + last[0], *last[1:])
        if part[0] in "QH":
            length = 3 if part[0] == "Q" else 6
            end = int(part[1]) * length
            return date(year, end - length + 1, 1), _last_of_month(year, end)
        return date(year, int(part), 1), _last_of_month(year, int(part))
    if _LONG.fullmatch(value):
        length = 10 ** (4 - len(value))
        first_year = int(value) * length
        return date(max(first_year, 1), 1, 1), date(first_year + length - 1, 12, 31)
    return None


def _last_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) if (year, month) != (9999, 12) else date(9999, 12, 31)
