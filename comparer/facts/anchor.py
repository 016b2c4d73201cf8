"""What relative dates of an article count from: its publication day, and the date, period and quarter it named last.

Without a publication day a date that needs one stays relative ("XXXX-11-17", "XXXX-WXX-7") and has no place on the calendar.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from comparer.facts import timex

Direction = Literal["past", "future", ""]

# A month ahead of publication is taken only this near where no verb tells; a month back may be further. Chosen on the
# development set of dates: months without a tense lie back in two of three cases.
MONTHS_AHEAD = 5
# A month and day nearer than this is taken in the nearest year, whatever the verb says (development set: 98 of 103 nearest).
DAYS_UNDISPUTED = 90


class Anchor:
    """The reference times of one article while it is read from its first sentence to its last."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.named = ""  # the calendar value named last
        self.day: date | None = None  # the day named last
        self.quarter = ""
        self._quarter_at = -9

    def note(self, value: str) -> None:
        """Remember a date that the article has named."""
        span = timex.interval(value)
        if span is None or "/" in value:
            return
        self.named = value.split("T")[0]
        if span[0] == span[1]:
            self.day = span[0]

    def discuss(self, quarter: str, sentence: int) -> None:
        """Remember a quarter that was named outright ("the third quarter"): what "a year earlier" counts from."""
        self.quarter, self._quarter_at = quarter, sentence

    def recent_quarter(self, sentence: int, within: int = 8) -> str:
        """The quarter under discussion, if it was named in this sentence or so many before it, or ""."""
        return self.quarter if sentence - self._quarter_at <= within else ""

    # ---------------------------------------------------------------- choosing

    def weekday(self, weekday: int, direction: Direction) -> str:
        """The publication day or the nearest such day before it; after it only where the verb looks ahead."""
        if self.published is None:
            return f"XXXX-WXX-{weekday}"
        distance = (self.published.isoweekday() - weekday) % 7
        if direction == "future" and distance:
            distance -= 7
        return self._day_off(-distance)

    def weekday_before(self, weekday: int) -> str:
        """"Last Friday": the nearest such day before the publication day."""
        if self.published is None:
            return f"XXXX-WXX-{weekday}"
        return self._day_off(-((self.published.isoweekday() - weekday - 1) % 7 + 1))

    def weekday_ahead(self, weekday: int) -> str:
        """"This coming Sunday": the publication day or the nearest such day after it."""
        if self.published is None:
            return f"XXXX-WXX-{weekday}"
        return self._day_off((weekday - self.published.isoweekday()) % 7)

    def weekday_next(self, weekday: int) -> str:
        """"Next Friday": such a day in the calendar week after publication."""
        if self.published is None:
            return f"XXXX-WXX-{weekday}"
        return self._day_off(7 - self.published.isoweekday() + weekday)

    def year_of(self, month: int, day: int, direction: Direction, happened: bool = False) -> int | None:
        """The year that puts a month and day nearest to publication; None without publication or such a day. The verb
        decides where the date lies far off either way; what has happened does not lie ahead."""
        if self.published is None:
            return None
        nearest = self._nearest_year(month, day)
        if nearest is None or not direction:
            return nearest
        away = (date(nearest, month, day) - self.published).days
        if (abs(away) < DAYS_UNDISPUTED and not (happened and away > 1)) or (away < 0) == (direction == "past"):
            return nearest
        other = nearest - 1 if away > 0 else nearest + 1
        return other if timex.interval(f"{other:04d}-{month:02d}-{day:02d}") else nearest

    def _nearest_year(self, month: int, day: int) -> int | None:
        assert self.published is not None
        best: tuple[int, int] | None = None
        for year in (self.published.year - 1, self.published.year, self.published.year + 1):
            try:
                distance = abs((date(year, month, day) - self.published).days)
            except ValueError:
                continue
            if best is None or distance < best[0]:
                best = (distance, year)
        return best[1] if best else None

    def year_of_month(self, month: int, direction: Direction) -> int | None:
        """The year of a month that stands alone: back or ahead as the verb says, else the nearest."""
        if self.published is None:
            return None
        back = (self.published.month - month) % 12
        ahead = (month - self.published.month) % 12
        if direction == "future" or (direction == "" and ahead < back and ahead <= MONTHS_AHEAD):
            return self.published.year + (1 if month < self.published.month else 0)
        return self.published.year - (1 if month > self.published.month else 0)

    def year_of_season(self, season: str, direction: Direction) -> int | None:
        if self.published is None:
            return None
        year, month = self.published.year, self.published.month
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
        if direction == "future" and month >= first + 3:
            return year + 1
        if direction == "past" and first > month:
            return year - 1
        if direction == "" and first - month > MONTHS_AHEAD:
            return year - 1
        return year

    def year_of_quarter(self, quarter: int, direction: Direction) -> int | None:
        """The year of a quarter that stands alone: the last one that has begun, ahead only on the verb."""
        if self.published is None:
            return None
        now = (self.published.month + 2) // 3
        if direction == "future":
            return self.published.year + (1 if quarter < now else 0)
        return self.published.year - (1 if quarter > now else 0)

    def unit(self, unit: str, steps: int) -> str:
        """"Last week" (-1), "this month" (0), "next year" (1) as a value; relative ("XXXX-WXX") without publication."""
        if self.published is None:
            return RELATIVE.get(unit, "XXXX")
        moved = timex.moved(self.published, steps, unit)
        return timex.of_unit(moved, unit) if moved else ""

    def _day_off(self, days: int) -> str:
        assert self.published is not None
        try:
            return timex.of_day(self.published + timedelta(days=days))
        except OverflowError:
            return ""


# Values of the units whose place on the calendar is not known.
RELATIVE = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": "XXX",
    "C": "XX",
}  # fmt: skip
