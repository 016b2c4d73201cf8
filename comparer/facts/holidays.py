"""The day of a holiday in a year: "Thanksgiving" 2024 is 2024-11-28; Easter by the Gregorian computus."""

from __future__ import annotations

from datetime import date, timedelta


def day_of(rule: str, year: int | None, published: date | None, steps: int = 0) -> date | None:
    """The day that a rule of the holiday lexicon gives: in the year named, else the one nearest to publication, the last
    before it (`steps` -1) or the next after it (1)."""
    if len(rule) == 10 and rule[4] == "-":
        return date.fromisoformat(rule)
    if year is not None:
        return _in_year(rule, year)
    if published is None:
        return None
    near = [day for offset in (-1, 0, 1) if (day := _in_year(rule, published.year + offset))]
    if steps < 0:
        near = [day for day in near if day < published]
    elif steps > 0:
        near = [day for day in near if day > published]
    return min(near, key=lambda day: abs((day - published).days), default=None)


def _in_year(rule: str, year: int) -> date | None:
    if not 1 < year < 9999:
        return None
    try:
        if rule == "election":
            return weekday_of_month(year, 11, 1, 1) + timedelta(days=1)
        if rule.startswith("easter"):
            return easter(year) + timedelta(days=int(rule.split()[1]))
        if "-" in rule and " " not in rule:
            return date(year, int(rule[:2]), int(rule[3:]))
        month, number, weekday, *more = (int(part) for part in rule.split())
        return weekday_of_month(year, month, number, weekday) + timedelta(days=more[0] if more else 0)
    except (ValueError, OverflowError):
        return None


def weekday_of_month(year: int, month: int, number: int, weekday: int) -> date:
    """The number-th weekday (Monday 1) of a month; -1 the last."""
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm, Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
