"""The fields of an article from what its lines and its format say: several witnesses, the best believed, none where they contradict."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from comparer import lexicon
from comparer.model import Field
from comparer.readers.cleaning import marks, stamps
from comparer.readers.cleaning.datelines import Dateline
from comparer.readers.cleaning.lines import Line, content_words

_NAMES = ("title", "standfirst", "outlet", "byline", "dateline", "published", "updated")


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided, and every candidate: the chosen one of each field first, then those that lost."""

    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published: date | datetime | None = None
    updated: date | datetime | None = None
    fields: tuple[Field, ...] = ()


def settle(candidates: Sequence[Field]) -> Settled:
    """The best candidate of each field. Days of publication that contradict each other with like confidence give none."""
    chosen: dict[str, Field] = {}
    for name in _NAMES:
        of_name = sorted((field for field in candidates if field.name == name and field.value.strip()), key=lambda field: -field.confidence)
        if not of_name or (name in ("published", "updated") and _contradict(of_name)):
            continue
        chosen[name] = _with_time(of_name) if name in ("published", "updated") else of_name[0]
    lost = tuple(field for field in candidates if field.name in _NAMES and field not in chosen.values())
    value = {name: field.value for name, field in chosen.items()}
    return Settled(
        title=value.get("title", ""), standfirst=value.get("standfirst", ""), outlet=outlet(value.get("outlet", "")),
        byline=value.get("byline", ""), dateline=value.get("dateline", ""),
        published=stamps.parse(value.get("published", "")), updated=stamps.parse(value.get("updated", "")),
        fields=(*chosen.values(), *lost, *(field for field in candidates if field.name not in _NAMES)),
    )  # fmt: skip


def outlet(name: str) -> str:
    """An outlet's full name where the lexicon knows the form ("AP" is Associated Press), else the name as written."""
    agencies, outlets = lexicon.table("outlets", "agencies"), lexicon.table("outlets", "outlets")
    plain = name.strip(" .").lower()
    first = plain.replace("/", " ").split(" ")[0]  # "ats afp": the agency that sends, then the one it takes from
    return agencies.get(plain) or outlets.get(plain) or agencies.get(first) or name.strip()


def _contradict(fields: Sequence[Field]) -> bool:
    best = fields[0]
    days = {str(stamps.parse(field.value))[:10] for field in fields if field.confidence > best.confidence - 0.1}
    return len(days - {"None"}) > 1


def _with_time(fields: Sequence[Field]) -> Field:
    """The best field, or one of the same day that knows the time too."""
    day = str(stamps.parse(fields[0].value))[:10]
    timed = [field for field in fields if str(stamps.parse(field.value))[:10] == day and isinstance(stamps.parse(field.value), datetime)]
    return timed[0] if timed else fields[0]


# ---------------------------------------------------------------- witnesses in the lines


def of_stamps(line: Line, reason: str, origin: str) -> tuple[Field, ...]:
    """Publication and update times that a date line or byline gives."""
    found = []
    for stamp in stamps.stamps(line.plain):
        name = "updated" if stamp.updated else "published"
        confidence = (0.85 if reason == "timestamp" else 0.8) if stamp.certain else 0.2
        found.append(Field(name, stamp.value.isoformat(), origin, confidence))
        if stamp.updated:  # better than nothing, where no publication time is given
            found.append(Field("published", stamp.value.isoformat(), f"{origin} (time of the update)", 0.45 if stamp.certain else 0.1))
    return tuple(found)


def of_byline(line: Line) -> tuple[Field, ...]:
    """The writers of a byline, and the outlet that stands behind them ("By Jane Doe | Fox News", "By Jane Doe, Associated Press")."""
    rest = stamps.without_stamps(marks._by().sub("", line.plain, count=1))
    parts = [part.strip(" —–-|•·,") for part in re.split(r"\s*[|•·]\s*|\s[-—–]+\s?|,\s|\s/\s|\bfor\b", rest)]
    names, found = [], []
    for part in parts:
        if not part:
            continue
        name = marks.outlet_name(part)
        if name:
            found.append(Field("outlet", name, "byline", 0.8))
        elif not _role().search(part):
            names.append(_handle().sub("", part).strip())
    value = ", ".join(name for name in names if name)
    if value:
        found.append(Field("byline", value, "byline", 0.85))
    return tuple(found)


def of_credit(line: Line, reason: str) -> tuple[Field, ...]:
    """The outlet of a credit line; a picture's credit and a contributor's note are weaker witnesses."""
    name = marks.outlet_name(line.plain)
    if name and reason == "credit":
        return (Field("outlet", name, "credit line", 0.9),)
    if reason == "trailer":
        for word in _agency_word().finditer(line.plain):
            if known := lexicon.table("outlets", "agencies").get(word[0].lower()):
                return (Field("outlet", known, "agency trailer", 0.75),)
    if reason == "footer" and (match := _holder().search(line.plain)):
        holder = match["name"].strip(" .,")
        known = marks.outlet_name(holder)
        return (Field("outlet", known or holder, "copyright line", 0.6 if known else 0.3),)
    return ()


def of_dateline(found: Dateline) -> tuple[Field, ...]:
    """Place and agency of a dateline."""
    fields = [Field("dateline", found.place, "dateline of the first paragraph", 0.9)]
    if found.agency:
        fields.append(Field("outlet", outlet(found.agency), "dateline", 0.85))
    return tuple(fields)


def title_score(line: Line, reason: str, lead: frozenset[str], distance: int) -> float:
    """How much a line above the story looks like its headline: words it shares with the first paragraphs, a headline's length,
    no full stop, near the story. 0 or less: it is none."""
    if reason not in ("", "title", "repeat") or not 2 <= line.words <= 30:
        return 0.0
    words = content_words(line.plain)
    shared = len(words & lead) / max(len(words), 4)
    length = 1.0 if 5 <= line.words <= 18 else 0.5 if line.words <= 22 else 0.2
    stop = 0.6 if line.stop and not line.plain.endswith(("?", "!", "...", "…")) and line.words > 6 else 0.0
    glued = len(_glued().findall(line.plain))
    return 2.0 * shared + length - stop - min(0.03 * distance, 0.6) - 0.5 * min(glued, 4) + (2.0 if line.hint == "title" else 0.0)


@cache
def _glued() -> re.Pattern[str]:
    """Where links of a menu run together: "Partner ProgramsCloud SecurityCloud Storage"."""
    return re.compile(r"[a-z]{2}[A-Z][a-z]")


@cache
def _role() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:correspondent|editor|reporter|writer|staff|bureau|contributor|columnist|news|service|updated|published)\b")


@cache
def _handle() -> re.Pattern[str]:
    return re.compile(r"@\w+")


@cache
def _agency_word() -> re.Pattern[str]:
    return re.compile(r"(?:[A-Z][\w-]*\s?){1,3}|[A-Z]{2,}")


@cache
def _holder() -> re.Pattern[str]:
    name = r"(?:[Tt]he\s)?[A-Z][\w&'’.-]*(?:\s(?:[A-Z&][\w&'’.-]*|of|and|the)){0,5}"
    return re.compile(rf"(?i:copyright|©|\(c\))\s*(?i:©|\(c\))?\s*(?:\d{{4}}\s*(?:[-–]\s*\d{{4}})?,?)?\s*(?i:by\s)?(?P<name>{name})")
