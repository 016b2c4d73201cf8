"""What the lines of a copy say of its fields: date lines, bylines, credit lines, trailers, the dateline; each with its weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from comparer import lexicon
from comparer.model import Field
from comparer.readers.cleaning import marks, stamps
from comparer.readers.cleaning.datelines import Dateline
from comparer.readers.cleaning.lines import Line

_OWNERS = frozenset({"furniture", "credit", "trailer"})  # reasons of lines that may name the holder of the copyright
_MASTHEAD = 6  # lines from a masthead to the headline at most, a menu between them
_ABOVE, _BELOW = 25, 6  # lines above the story, where no headline is known, and below it, that may speak of it


def of_lines(lines: Sequence[Line], reasons: Sequence[str], title: int | None, begin: int, end: int) -> tuple[Field, ...]:
    """All that lines near the story say: from the headline's line `title` (if it stands above) to a little below the story."""
    top = title - 3 if title is not None and title < begin else begin - _ABOVE
    found: list[Field] = [*_of_masthead(lines, title)]
    for index in range(max(0, min(top, begin - _ABOVE)), len(lines)):
        line, reason = lines[index], reasons[index]
        # inside the story such a line is a picture's
        if reason == "footer" or (reason in _OWNERS and not begin <= index < end and _owned().match(line.plain)):
            found += _of_copyright(line)
        if index > end + _BELOW:
            continue
        if reason in ("timestamp", "byline") and not stamps.crawl(line.plain):
            found += _weighed(_of_stamps(line), _weight(line, index < top, index >= begin, index >= end))
        if reason == "byline":
            found += _weighed(_of_byline(line), 1.0 if index < end else 0.6)
        elif reason in ("credit", "trailer"):
            found += _of_credit(line, reason)
        elif reason in ("furniture", "standfirst") and top <= index < begin and line.words <= 10:
            found += _weighed(_of_stamps(line), 0.8)
            if title is not None and _name_alone(lines, reasons, index, title):
                found.append(Field("byline", line.written.split(" in ")[0].split(",")[0], "name beside the date line", 0.5))
            if index and reasons[index - 1] == "byline":
                name = line.written.split(",")[0]
                if known := marks.outlet_name(name):
                    found.append(Field("outlet", known, "line under the byline", 0.75))
                elif len(name.split()) > 2 and (like := marks.outlet_like(name)):  # two words may name a section ("Harbour News")
                    found.append(Field("outlet", like, "line under the byline", 0.5))
    return tuple(found)


def of_dateline(found: Dateline) -> tuple[Field, ...]:
    """Place and agency of a dateline, and its day where it gives the year too."""
    fields = [Field("dateline", found.place, "dateline of the first paragraph", 0.9)] if found.place else []
    if found.agency:
        fields.append(Field("outlet", found.agency, "dateline", 0.85))
    if day := stamps.parse(found.day):
        fields.append(Field("published", day.isoformat(), "dateline of the first paragraph", 0.6))
    return tuple(fields)


def _weight(line: Line, above: bool, inside: bool, below: bool) -> float:
    """How far a date line is believed: below the story only if it says what it dates, since other stories stand there."""
    if below:
        return 0.7 if _dating().match(line.plain) else 0.2
    return 0.6 if above else 0.8 if inside else 1.0


def _weighed(found: tuple[Field, ...], weight: float) -> list[Field]:
    return [Field(field.name, field.value, field.origin, field.confidence * weight) for field in found]


def _of_stamps(line: Line) -> tuple[Field, ...]:
    """Publication and update times that a date line or byline gives."""
    found = []
    origin = "byline" if marks.byline(line) else "date line"
    for stamp in stamps.stamps(line.plain):
        name = "updated" if stamp.updated else "published"
        found.append(Field(name, stamp.value.isoformat(), origin, 0.85 if stamp.certain else 0.2))
        if stamp.updated:  # better than nothing, where no publication time is given
            found.append(Field("published", stamp.value.isoformat(), f"{origin} (time of the update)", 0.45 if stamp.certain else 0.1))
    return tuple(found)


def _of_byline(line: Line) -> tuple[Field, ...]:
    """The writers of a byline, and the outlet that stands behind them ("By Jane Doe | Fox News", "By Jane Doe, Associated Press")."""
    opening = marks.by(line)
    if not opening:
        return ()
    names: list[str] = []
    found: list[Field] = []
    for part in _between().split(stamps.without_stamps(line.written[opening:])):
        part, outlet = _outlet_behind(part.strip(" —–-|•·,"))
        if outlet:
            found.append(Field("outlet", outlet, "byline", 0.8))
        elif (names or len(part.split()) > 2) and (like := marks.outlet_like(part)):
            found.append(Field("outlet", like, "byline", 0.55))
            continue
        if part and not _role().search(part):
            names.append(_handle().sub("", part).strip())
    value = ", ".join(name for name in names if name)
    return (*found, Field("byline", value, "byline", 0.85)) if value else tuple(found)


def _outlet_behind(part: str) -> tuple[str, str]:
    """A part of a byline without the outlet that stands behind the names ("Ann Roe Fox News"), and that outlet."""
    words = _staff().sub("", part).split()
    for count in range(min(4, len(words)), 0, -1):
        if name := marks.outlet_name(" ".join(words[-count:])):
            return " ".join(words[:-count]), name
    return part, ""


def _of_credit(line: Line, reason: str) -> tuple[Field, ...]:
    """The outlet of a credit line; a contributor's note is a weaker witness."""
    if reason == "credit":
        name = marks.outlet_name(line.plain)
        return (Field("outlet", name, "credit line", 0.9),) if name else ()
    if "contributed" in line.lower and not _writers().search(line.lower):
        return ()  # "The Associated Press contributed to this report" stands in others' stories
    for word in _agency_word().finditer(line.plain):
        if known := lexicon.table("outlets", "agencies").get(word[0].strip().lower()):
            return (Field("outlet", known, "agency trailer", 0.75),)
    return ()


def _of_copyright(line: Line) -> tuple[Field, ...]:
    """The holder of the copyright: often a publishing house and not the outlet, so believed only if it is a known outlet, or has
    an outlet's name, and weaker than any credit. A picture's ("© AP Photo") is none."""
    match = _holder().search(line.plain)
    if not match:
        return ()
    holder = _behind_holder().split(match["name"])[0].strip(" .,")
    known = marks.outlet_name(holder)
    if _picture().search(match["name"]) or line.plain.startswith("/", match.end()):  # "© Reuters/Jane Roe"
        return ()
    if not known and match["year"] and (like := marks.outlet_like(holder)):
        return (Field("outlet", like, "copyright line", 0.35),)
    return (Field("outlet", known or holder, "copyright line", 0.6 if known else 0.15),)


def _of_masthead(lines: Sequence[Line], title: int | None) -> tuple[Field, ...]:
    """The outlet whose name in capitals opens a copy above the headline: "THE MERIDIAN POST"."""
    if title is None or not 0 < title <= _MASTHEAD or not marks.banner(lines[0]):
        return ()
    name = marks.outlet_like(lines[0].written)
    small = lexicon.words("outlets", "between_names")
    words = [word.lower() if index and word.lower() in small else _cased(word) for index, word in enumerate(name.split())]
    return (Field("outlet", " ".join(words), "masthead", 0.45),) if words else ()


def _cased(word: str) -> str:
    """A word of a name in capitals as names are written; one without a vowel is an acronym ("KBDN")."""
    return "-".join(part.capitalize() for part in word.split("-")) if _vowel().search(word) else word


def _name_alone(lines: Sequence[Line], reasons: Sequence[str], index: int, title: int) -> bool:
    """Whether a line below the headline is a writer's bare name: two to four capitalised words next to a date line."""
    near = reasons[max(0, index - 2) : index + 3]
    return title < index <= title + 8 and "timestamp" in near and bool(_alone().fullmatch(lines[index].plain))


_NAME = r"[A-Z][^\W\d_]+(?:[-'][A-Z][^\W\d_]+)?"
_NAMES = rf"{_NAME}(?: (?:[A-Z]\. )?{_NAME}){{1,2}}"


@cache
def _alone() -> re.Pattern[str]:
    """A name and nothing else but where or under what name the writer writes: "Ann Roe in Lowford", "Al Poe, @alpoe"."""
    return re.compile(rf"{_NAMES}(?: and {_NAMES})?(?: in [A-Z][\w ]+)?(?:, ?@\w+)?")


@cache
def _dating() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.pattern('stamps', 'dating', 'changed')})\b", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"\s*[|•·]\s*|\s[-—–]+\s?|,\s|\s/\s|\s;\s|\bfor\b")


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('outlets', 'roles')})\b", re.IGNORECASE)


@cache
def _handle() -> re.Pattern[str]:
    return re.compile(r"@\w+")


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{lexicon.pattern('outlets', 'staff')})$", re.IGNORECASE)


@cache
def _writers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('outlets', 'own_writers')})s?\b")


@cache
def _agency_word() -> re.Pattern[str]:
    return re.compile(r"(?:[A-Z][\w-]*\s?){1,3}|[A-Z]{2,}")


@cache
def _holder() -> re.Pattern[str]:
    name = r"(?:[Tt]he\s)?[A-Z][\w&'’.-]*(?:\s(?:[A-Z&][\w&'’.-]*|of|and|the)){0,5}"
    # possessive: five runs of blanks side by side would be tried in every division of a long one
    year = r"\d{4}\s*+(?:[-–]\s*+\d{4})?,?"
    return re.compile(rf"(?i:copyright|©|\(c\))\s*+(?i:©|\(c\))?\s*+(?P<year>{year})?\s*+(?i:by\s)?(?P<name>{name})")


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(r"copyright\b|©|\(c\)", re.IGNORECASE)


@cache
def _behind_holder() -> re.Pattern[str]:
    """What a copyright line says behind its holder: "Harbour News Service. All rights reserved"."""
    return re.compile(rf"[.,;]?\s+(?:{lexicon.pattern('outlets', 'rights')})\b|(?<=\w{{4}})[.;]\s+", re.IGNORECASE)


@cache
def _picture() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('outlets', 'pictures')})\b", re.IGNORECASE)


@cache
def _vowel() -> re.Pattern[str]:
    return re.compile(r"[AEIOUYÀ-Ý]")
