"""Clock times: "9 a.m.", "18:30", "0735 GMT", "noon", "6:15 p.m. local time (1115 GMT)" as one moment.  (comparer/facts/time.py)"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.kind import Kind
from comparer.facts.timex import interval
from comparer.model import Article, Fact, Sentence, Temporal
from comparer.relations.times import relate_times
from comparer.text import fold

# So many characters before a clock time are looked at for the word before it.
NEAR = 40


class _Clock(NamedTuple):
    """A clock time in a sentence: its place, the minute of the day, the zone as written and its minutes east of UTC."""

    start: int
    end: int
    minute: int
    zone: str
    offset: int | None


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """The clock times of an article in text order, each on the day that its sentence (or else the one before) names. Minutes
    are those of the day as written; where the zone is known `utc_minute` is the same in UTC."""
    days: dict[int, list[Fact]] = {}
    for fact in earlier:
        if fact.kind == "date" and isinstance(fact.value, Temporal) and fact.value.earliest and fact.value.earliest == fact.value.latest:
            days.setdefault(fact.sentence, []).append(fact)
    for sentence in article.sentences:
        text = sentence.text
        if (_digit().search(text) or any(part in text for part in _NAMED)) and _prefilter().search(text):
            for clock, moment in _moments(fold(sentence.text)):
                yield _fact(sentence, clock, moment, days)


def _fact(sentence: Sentence, clock: _Clock, moment: int | None, days: dict[int, list[Fact]]) -> Fact:
    day = _day(clock, days.get(sentence.index, [])) or (days[sentence.index - 1][-1] if sentence.index - 1 in days else None)
    value = day.value.timex.split("T")[0] if day and isinstance(day.value, Temporal) else "XXXX-XX-XX"
    earliest, latest = interval(value) or (None, None)
    before = sentence.text[max(0, clock.start - NEAR) : clock.start].split()
    modifier = lexicon.table("calendar", "clock.blurred").get(before[-1].lower(), "") if before else ""
    stamp = f"{value}T{clock.minute // 60:02d}:{clock.minute % 60:02d}"
    temporal = Temporal(stamp, earliest, latest, modifier, clock.zone, clock.minute, moment)
    return Fact(sentence.index, clock.start, clock.end, sentence.text[clock.start : clock.end], "time", temporal)


def _day(clock: _Clock, days: list[Fact]) -> Fact | None:
    """The day named nearest to a clock time in its sentence."""
    after = bisect_left(days, clock.end, key=lambda day: day.start)
    near = days[max(0, after - 1) : after + 1]
    return min(near, key=lambda day: min(abs(day.start - clock.end), abs(clock.start - day.end)), default=None)


# ---------------------------------------------------------------- reading


def _moments(text: str) -> Iterator[tuple[_Clock, int | None]]:
    """The clock times of a folded sentence, each with its minute in UTC where known; a second time in brackets that gives
    the same moment in another zone is taken together with the first."""
    pending: _Clock | None = None
    for clock in _clocks(text):
        if pending and _same_moment(text, pending, clock):
            known = pending if pending.offset is not None else clock
            end = clock.end + (1 if text[clock.end : clock.end + 1] == ")" and "(" in text[pending.end : clock.start] else 0)
            yield pending._replace(end=end), _utc(known)
            pending = None
            continue
        if pending:
            yield pending, _utc(pending)
        pending = clock
    if pending:
        yield pending, _utc(pending)


def _same_moment(text: str, first: _Clock, second: _Clock) -> bool:
    """Whether a second time repeats the first in another zone: "6:15 p.m. local time (1115 GMT)", "9 a.m. ET / 1300 GMT"."""
    between = text[first.end : second.start].strip()
    return between in ("(", "/", ";", ",", "or") and bool(second.zone) and second.zone.lower() != first.zone.lower()


def _utc(clock: _Clock) -> int | None:
    return None if clock.offset is None else clock.minute - clock.offset


def _clocks(text: str) -> Iterator[_Clock]:
    place = 0
    while match := _clock().search(text, place):
        place = match.end()
        minute = _minute(match)
        if minute is None:
            continue
        zone, offset, end = _zone(text, match.end())
        if match["bare"] and not zone and not _announced(text, match):
            continue
        if match["military"] and offset is None and not _local().match(text, match.end("military")):
            continue
        if match["first"] and (match["until"] == "-" or _announced(text, match)):
            begin = _on_clock(int(match["first_hour"]), int(match["first_minute"] or 0), match["half"])
            if begin is not None:
                stop = match.end("first_minute") if match["first_minute"] else match.end("first_hour")
                yield _Clock(match.start("first_hour"), stop, begin, zone, offset)
        start = match.end("first") if match["first"] else match.start()
        place = end
        yield _Clock(start, end, minute, zone, offset)


def _minute(match: re.Match[str]) -> int | None:
    """The minute of the day that a match names, or None where no clock shows it."""
    if match["half"]:
        return _on_clock(int(match["hour"]), int(match["minute"] or 0), match["half"])
    if match["bare"]:
        return _on_clock(int(match["bare_hour"]), int(match["bare_minute"]), "")
    if match["military"]:
        return _on_clock(int(match["military"][:2]), int(match["military"][2:]), "")
    if match["named"]:
        return int(lexicon.table("calendar", "clock.named")[" ".join(match["named"].lower().split())])
    word = match["spoken"].lower()
    hour = int(word) if word.isdecimal() else int(lexicon.table("calendar", "clock.hours")[word])
    when = (match["when"] or match["later"] or "").lower()
    return _on_clock(hour, 0, {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}.get(when, ""))


def _on_clock(hour: int, minute: int, half: str) -> int | None:
    if minute > 59 or hour > (12 if half else 23) or (half and hour == 0):
        return None
    if half:
        hour = hour % 12 + (12 if half in "pP" else 0)
    return hour * 60 + minute


def _announced(text: str, match: re.Match[str]) -> bool:
    """Whether "18:30" without a.m. or a zone follows a word that leads up to a time, and is no score or verse."""
    before = text[max(0, match.start() - NEAR) : match.start()].split()
    if not before or text.startswith(" of", match.end()):
        return False
    return before[-1].lower() in lexicon.words("calendar", "clock.before_a_clock")


def _zone(text: str, place: int) -> tuple[str, int | None, int]:
    """The zone named right after a clock time, its minutes east of UTC (None where that is not certain), and its end."""
    match = _zones().match(text, place)
    if not match or (len(match["zone"]) < 5 and not match["zone"].isupper()):
        return "", None, place
    offset = lexicon.table("zones", "names")[" ".join(match["zone"].lower().split())]
    return match["zone"], None if offset == "?" else int(offset), match.end("zone")


_NAMED = ("noon", "Noon", "idday", "idnight", "clock", "morn", "aft", "even")  # one of these stands in a clock time without a digit


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _prefilter() -> re.Pattern[str]:
    return re.compile(r"\d\s?[apAP]\.?\s?[mM]\b|\d:\d\d|\d{4}\s?[GUhl]|[Nn]oon|[Mm]id(?:day|night)|o.clock|\sin\sthe\s(?:morn|aft|even)")


@cache
def _local() -> re.Pattern[str]:
    """What makes a clock time of four digits without a zone: "1800 local time", "1800 hours"."""
    return re.compile(rf"\s(?:{lexicon.alternation(lexicon.entries('calendar', 'clock.local'))})\b", re.IGNORECASE)


@cache
def _clock() -> re.Pattern[str]:
    named = lexicon.alternation(lexicon.table("calendar", "clock.named"))
    hours = lexicon.alternation(lexicon.table("calendar", "clock.hours"))
    return re.compile(
        r"(?<![\w.,:$/-])(?:"
        r"(?P<first>(?P<first_hour>\d{1,2})(?::(?P<first_minute>\d\d))?\s?(?P<until>-|to|and)\s?)?"
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])(?:\.\s?m\.|\.?m\b)"
        r"|(?P<bare>(?P<bare_hour>\d{1,2}):(?P<bare_minute>\d\d))(?![:\d.])"
        r"|(?P<military>\d{4})(?=\s?(?:hours\s)?[A-Za-z])(?:\shours)?"
        rf"|(?P<named>{named})\b"
        rf"|(?P<spoken>\d{{1,2}}|{hours})\s(?:o'clock(?:\sin\sthe\s(?P<later>morning|afternoon|evening))?\b"
        r"|in\sthe\s(?P<when>morning|afternoon|evening)\b)"
        r")",
        re.IGNORECASE,
    )


@cache
def _zones() -> re.Pattern[str]:
    return re.compile(rf"\s?\(?(?P<zone>{lexicon.alternation(lexicon.table('zones', 'names'))})\b", re.IGNORECASE)


KIND = Kind("time", extract, relate=relate_times)
