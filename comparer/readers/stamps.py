"""Days and times as files state them: "2019-11-19T20:41:00-05:00", "20150218T104500+1100", "Tue, 19 Nov 2019 08:41 GMT", and
the day printed on a page: "Nov. 19, 2019, 8:41 AM", "19. November 2019", "2016.12.01", "2019年11月19日".

The zone is kept as written and nothing is moved into another zone: a story of Monday evening stays a story of Monday.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache

from comparer import lexicon

_ISO = re.compile(
    r"\s*(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})"
    r"(?:(?:T|\s+|\s*T\s*)(?P<h>\d{1,2}):?(?P<min>\d{2})(?::?(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?![\d])",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})?")
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]{3,12})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})\b")
_DAY_FIRST = re.compile(r"\b(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de |of |d’|d')?(?P<month>[^\W\d_]{3,12})\.?,?[\s-]+(?:de |del )?(?P<y>\d{4})\b")
_CJK = re.compile(r"(?P<y>\d{4})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]")
_YEAR_FIRST = re.compile(r"\b(?P<y>(?:19|20)\d{2})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})\b")
_POINTS = re.compile(r"\b(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>(?:19|20)\d{2})\b")
_SLASHES = re.compile(r"\b(?P<a>\d{1,2})(?P<mark>[/-])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:19|20)?\d{2})\b")
FIRST_YEAR = 1900


def iso(text: str) -> date | datetime | None:
    """The day, or day and time with its zone, of an ISO 8601 stamp in its basic or extended form, or of an RFC 5322 date;
    None where it is none or cannot be a day of publication ("0001-01-01")."""
    match = _ISO.match(text)
    if not match:
        return rfc(text)
    try:
        day = date(int(match["y"]), int(match["m"]), int(match["d"]))
        if day.year < FIRST_YEAR:
            return None
        if match["h"] is None:
            return day
        stamp = datetime(day.year, day.month, day.day, int(match["h"]), int(match["min"]), int(match["s"] or 0))
        return stamp.replace(tzinfo=_zone(match["zone"]))
    except ValueError:
        return None


def rfc(text: str) -> datetime | None:
    """The day and time of an e-mail or RSS date, or None."""
    if len(text) > 100 or not re.search(r"\d", text):
        return None
    from email.utils import parsedate_to_datetime

    try:
        stamp = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return stamp if stamp.year >= FIRST_YEAR else None


def written(text: str) -> tuple[date, ...]:
    """The days printed in a line, in the order of the line. "11/19/2019" is read either way where only one is a day of the
    calendar; where both are ("03/04/2019") both come back, the American reading first."""
    found: list[tuple[int, date]] = []
    months = _months()
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        for match in pattern.finditer(text):
            month = months.get(match["month"].lower())
            if month: _add(found, match.start(), match["y"], month, match["d"])
    for pattern in (_CJK, _YEAR_FIRST, _POINTS):
        for match in pattern.finditer(text):
            _add(found, match.start(), match["y"], match["m"], match["d"])
    for match in _SLASHES.finditer(text):
        year = match["y"] if len(match["y"]) == 4 else "20" + match["y"]
        _add(found, match.start(), year, match["a"], match["b"])
        if match["a"] != match["b"]: _add(found, match.start(), year, match["b"], match["a"])
    found.sort(key=lambda pair: pair[0])
    return tuple(dict.fromkeys(day for _, day in found))


def show(stamp: date | datetime) -> str:
    """The stamp as ISO 8601, as fields carry it."""
    return stamp.isoformat()


def day(stamp: date | datetime) -> date:
    """The day of a stamp in its own zone."""
    return stamp.date() if isinstance(stamp, datetime) else stamp


def _add(found: list[tuple[int, date]], place: int, year: str, month: str | int, number: str) -> None:
    try:
        made = date(int(year), int(month), int(number))
    except ValueError:
        return
    if made.year >= FIRST_YEAR: found.append((place, made))


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    match = _OFFSET.match(text)
    if not match:
        return timezone.utc
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-offset if match[1] == "-" else offset) if offset < timedelta(hours=24) else None


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for name, number in lexicon.table("page_dates", "months").items()}
