"""Dates and times of publication as they are printed: "November 18, 2024 | 2:08 am", "2019-11-18T20:51:19Z", "11/18/19 11:04 PM EST".

A stamp is read in the zone it is written in: its day is the day the reader saw.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

from comparer import lexicon

_WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_YEARS = range(1980, 2101)  # of news copies; "0001-01-01" and "9999-12-31" stand for "no date" in exports


class Stamp(NamedTuple):
    """A date, with its time where one stands beside it; `start`..`end` in the text; `updated` if it is the time of a change;
    `certain` is False where day and month could be exchanged."""

    start: int
    end: int
    value: date | datetime
    updated: bool = False
    certain: bool = True


@cache
def _dates() -> re.Pattern[str]:
    return re.compile(
        r"(?P<iso>(?<!\d)(?P<y1>\d{4})(?:[-/.]|\s?[年년]\s?)(?P<m1>\d\d?)(?:[-/.]|\s?[月월]\s?)(?P<d1>\d\d?)(?!\d))"
        r"|(?P<mdy>\b(?P<m2>[^\W\d_]{3,10})\.?\s{0,3}(?P<d2>\d\d?)(?:st|nd|rd|th)?\s{0,2},?\s{0,3}(?P<y2>(?:19|20)\d\d)(?!\d(?!\d?:\d)))"
        r"|(?P<dmy>(?<!\d)(?P<d3>\d\d?)(?:st|nd|rd|th|\.|er)?\s{0,3}(?:of |de )?-?(?P<m3>[^\W\d_]{3,10})\.?,?\s{0,3}-?(?:de )?"
        r"(?P<y3>(?:19|20)\d\d)(?!\d(?!\d?:\d)))"
        r"|(?P<num>(?<![\d/.-])(?P<a>\d\d?)(?P<mark>[/.-])(?P<b>\d\d?)(?P=mark)(?P<y4>(?:19|20)\d\d|\d\d)(?![\d/.]\d))"
    )


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        r"(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
        r"(?:\s?\(?(?P<zone>[+-]\d\d:?\d\d|(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?|Z\b|[A-Za-z]{1,8}\b))?",
        re.IGNORECASE,
    )


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"[\s,|/•·@-]*(?:at|um|à|T|kl\.?)?[\s,|/•·@-]*", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    """A time in front of its date: "12:07 pm, Nov. 17, 2024", "11:26 pm EST, Tuesday, November 19, 2019"."""
    return re.compile(
        r"(?<![\d:])(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?:\s(?P<zone>[A-Za-z]{1,8}))?"
        rf"[\s,|/·-]*(?:on\s)?(?:(?:{_WEEKDAY})\.?,?\s)?$",
        re.IGNORECASE,
    )


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('stamps', 'changed')})\b[^\d]{{0,25}}$", re.IGNORECASE)


def stamps(text: str) -> tuple[Stamp, ...]:
    """The full dates of a text, left to right, with the times beside them. What names no real day of the calendar is left out."""
    found: list[Stamp] = []
    if not any(map(str.isdigit, text)):
        return ()
    for match in _dates().finditer(text):
        read = _day(match)
        if read is None:
            continue
        day, certain = read
        start, end, value = match.start(), match.end(), day
        previous = found[-1].end if found else 0
        after = _clock(_time().match(text, _gap_end(text, end)), day)
        front = _before().search(text, max(previous, start - 60), start)
        if after:
            value, end = after
        elif front and (front["minute"] or front["half"]) and (clock := _clock(front, day)):
            value, start = clock[0], front.start()
        if not certain and isinstance(value, datetime) and value.tzinfo and value.utcoffset() in _AMERICAN:
            value, certain = _swapped(match, value), True
        found.append(Stamp(start, end, value, bool(_changed().search(text, max(previous, start - 60), start)), certain))
    return tuple(found)


def crawl(text: str) -> re.Match[str] | None:
    """The stamp that a crawler wrote in front of a text (" date 2024-11-18 …"), its day as the group `day`."""
    return _crawl().match(text)


def parse(value: str) -> date | datetime | None:
    """The first stamp of a value of a field ("2024-11-17T21:08:00+02:00"), None if there is none or it is ambiguous."""
    found = stamps(value.strip())
    return found[0].value if found and found[0].certain else None


def only_stamp(text: str) -> bool:
    """Whether a line gives nothing but dates and times ("Updated on: November 19, 2019 / 10:07 AM")."""
    found = stamps(text)
    rest = _without(text, found) if found else text
    words = re.findall(r"[^\W\d_]+", rest.lower())
    return bool(found) and all(word in lexicon.words("stamps", "words") for word in words) and len(rest) < 80


def only_day(text: str) -> bool:
    """Whether a line is nothing but a day without its year ("Wednesday 15 March", "March 15")."""
    match = _bare_day().fullmatch(text.strip(" .,|/-—–•·"))
    return match is not None and (match["m1"] or match["m2"]).lower() in lexicon.table("stamps", "months")


@cache
def _bare_day() -> re.Pattern[str]:
    day = r"\d\d?(?:st|nd|rd|th)?"
    return re.compile(rf"(?:{_WEEKDAY},?\s+)?(?:{day}\s+(?P<m1>[^\W\d_]{{3,10}})|(?P<m2>[^\W\d_]{{3,10}})\.?\s+{day})", re.IGNORECASE)


def without_stamps(text: str) -> str:
    """The text of a line without its dates, times and the words that belong to them."""
    rest = _without(text, stamps(text))
    rest = re.sub(r"(?i)\b(?:first |last )?(?:published|posted|updated|created|modified)\b(?:\s+(?:on|at))?:?", " ", rest)
    rest = re.sub(rf"(?i)\b(?:{_WEEKDAY})\b[.,]?", " ", rest)
    return " ".join(rest.split()).strip(" ,|/-—–•·:")


_AMERICAN = tuple(timedelta(hours=-hours) for hours in range(4, 9))


def _without(text: str, found: tuple[Stamp, ...]) -> str:
    for stamp in reversed(found):
        text = text[: stamp.start] + " " + text[stamp.end :]
    return text


def _day(match: re.Match[str]) -> tuple[date, bool] | None:
    if match["iso"]:
        parts = match["y1"], match["m1"], match["d1"]
    elif match["mdy"]:
        parts = match["y2"], _month(match["m2"]), match["d2"]
    elif match["dmy"]:
        parts = match["y3"], _month(match["m3"]), match["d3"]
    else:
        return _numeric(match)
    made = _date(*parts)
    return (made, True) if made else None


def _numeric(match: re.Match[str]) -> tuple[date, bool] | None:
    """11/18/2019 can only be November, 18/11/2019 too; 03/04/2019 is taken as written with points, else uncertain."""
    year = match["y4"] if len(match["y4"]) == 4 else f"20{match['y4']}"
    month_first, day_first = _date(year, match["a"], match["b"]), _date(year, match["b"], match["a"])
    if month_first and day_first and month_first != day_first:
        return day_first, match["mark"] == "."
    made = month_first or day_first
    return (made, True) if made else None


def _swapped(match: re.Match[str], value: datetime) -> datetime:
    year = match["y4"] if len(match["y4"]) == 4 else f"20{match['y4']}"
    day = _date(year, match["a"], match["b"])
    return value.replace(month=day.month, day=day.day) if day else value


def _date(year: str, month: str, day: str) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if made.year in _YEARS else None


def _month(name: str) -> str:
    return lexicon.table("stamps", "months").get(name.lower(), "0")


def _gap_end(text: str, place: int) -> int:
    match = _gap().match(text, place, place + 12)
    return match.end() if match else place


def _clock(match: re.Match[str] | None, day: date) -> tuple[datetime, int] | None:
    """The day with the time of a match, and where the time ends (without a word that is no zone)."""
    if match is None or not (match["minute"] or match["half"]):
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    if hour > 23 or minute > 59:
        return None
    zone = _zone(match["zone"] or "", day)
    end = match.end() if zone else match.start("zone") if match["zone"] else match.end()
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone), end


@cache
def _shift() -> re.Pattern[str]:
    """ "+01:00", "-0500", "GMT+1"."""
    return re.compile(r"(?:GMT|UTC)?(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?", re.IGNORECASE)


@cache
def _crawl() -> re.Pattern[str]:
    return re.compile(r"\s*date:?\s+(?P<day>\d{4}-\d\d-\d\d)(?:\s+|$)", re.IGNORECASE)


def _zone(name: str, day: date) -> timezone | None:
    if shift := _shift().fullmatch(name):
        minutes = int(shift["hours"]) * 60 + int(shift["minutes"] or 0)
        return timezone(timedelta(minutes=minutes if shift["sign"] == "+" else -minutes)) if minutes < 1440 else None
    fixed = lexicon.table("stamps", "zones").get(name.lower())
    seasonal = lexicon.table("stamps", "seasonal").get(name.lower())
    if fixed is not None:
        return timezone(timedelta(minutes=int(fixed)))
    if seasonal is not None:
        return timezone(timedelta(minutes=int(seasonal) + (60 if _summer(day) else 0)))
    return None


def _summer(day: date) -> bool:
    """Daylight time in North America since 2007: second Sunday of March to first Sunday of November."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    begin, end = (first + timedelta(days=(6 - first.weekday()) % 7) for first in (march, november))
    return begin <= day < end
