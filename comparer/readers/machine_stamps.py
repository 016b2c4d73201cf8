"""Days and times as files state them: "2019-11-19T20:41:00-05:00", "20150218T104500+1100", "Tue, 19 Nov 2019 08:41 GMT".
What is printed for people to read ("Nov. 19, 2019, 8:41 AM") is read by cleaning.stamps.

The zone is kept as written and nothing is moved into another zone: a story of Monday evening stays a story of Monday.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

_ISO = re.compile(
    r"\s*(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})"
    r"(?:(?:T|\s+|\s*T\s*)(?P<h>\d{1,2}):?(?P<min>\d{2})(?::?(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?![\d])",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})?")
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


def show(stamp: date | datetime) -> str:
    """The stamp as ISO 8601, as fields carry it."""
    return stamp.isoformat()


def day(stamp: date | datetime) -> date:
    """The day of a stamp in its own zone."""
    return stamp.date() if isinstance(stamp, datetime) else stamp


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    match = _OFFSET.match(text)
    if not match:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-offset if match[1] == "-" else offset) if offset < timedelta(hours=24) else None
