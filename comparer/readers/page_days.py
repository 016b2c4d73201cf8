"""The day a web page's story was published, and the day it was last changed.

Metadata lie: UTC moves an evening story to the morrow, the page's own update becomes its publication, a template says 0001-01-01.
What is printed beside the headline decides where it stands there; where nothing is printed the stated values must agree, or the
field stays empty: a wrong day misdates every "Tuesday" of the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from comparer import lexicon
from comparer.model import Field
from comparer.readers import machine_stamps
from comparer.readers.cleaning import stamps
from comparer.readers.json_ld import Described
from comparer.readers.machine_stamps import day
from comparer.readers.page_blocks import Element, PageBlock
from comparer.readers.page_fields import Sources

_URL_DAY = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:[/-]|$)")
_LEAD_DAY = re.compile(r"[^—–]{6,30}?(?=\s*(?:--|—|–))")
NEAR = 12  # lines around the headline in which the page prints its day and byline
LONGEST_LINE = 120  # characters; a longer line is prose, and its days are those of the events
ONE_DAY = timedelta(days=1)
Stamp = date | datetime


def days(found: Sources, main: Described, near: Sequence[PageBlock], elements: Sequence[Element], lead: str) -> tuple[Field, ...]:
    """The day of publication and of the last change, as fields "published" and "updated" in ISO 8601.

    `near` are the lines around the headline, `elements` the elements there that carry a machine's stamp, `lead` is the first
    paragraph, which may open with its day ("Feb. 23, 2015 -- Peanut allergies ...").
    """
    stated = _stated(found, main)
    marked = [(stamp, "time element") for stamp in map(_stamp_of, elements) if stamp is not None and _sane(stamp)]
    printed = _printed(near, found.language)
    published = _published([*stated, *marked], stated, [stamp.value for stamp in printed if not stamp.updated], _url_day(found.url))
    if published is None and (opening := _LEAD_DAY.match(lead)):
        stamp = next((stamp for stamp in stamps.stamps(opening[0]) if stamp.certain and stamp.start == 0 and _sane(stamp.value)), None)
        if stamp: published = _field(stamp.value, "day at the start of the first paragraph", 0.7)
    fields = [published] if published else []
    texts = [main.updated, *(content for _, content in found.meta("updated"))]
    updated = next((stamp for stamp in map(machine_stamps.iso, filter(None, texts)) if stamp and _sane(stamp)), None)
    updated = updated or next((stamp.value for stamp in printed if stamp.updated), None)
    if updated is not None and (published is None or updated.isoformat()[:16] > published.value[:16]):
        fields.append(Field("updated", updated.isoformat(), "stated time of the last change", 0.8))
    return tuple(fields)


def _stated(found: Sources, main: Described) -> list[tuple[Stamp, str]]:
    described = main.published or next((other.published for other in found.articles if other.published), "")
    texts = [(described, "json-ld datePublished"), *((content, f"meta {name}") for name, content in found.meta("published"))]
    read = [(machine_stamps.iso(text) or stamps.parse(text), origin) for text, origin in texts if text]
    return [(stamp, origin) for stamp, origin in read if stamp is not None and _sane(stamp)]


def _published(
    machine: Sequence[tuple[Stamp, str]], stated: Sequence[tuple[Stamp, str]], printed: Sequence[Stamp], url: date | None
) -> Field | None:
    for shown in printed:
        same = next(((stamp, origin) for stamp, origin in machine if day(stamp) == day(shown)), None)
        if same: return _field(shown if _timed(shown) else same[0], f"{same[1]}, as printed on the page", 0.97)
        if any(abs(day(stamp) - day(shown)) <= ONE_DAY for stamp, _ in machine):
            return _field(shown, "day printed beside the headline", 0.9)
    agreed = {day(stamp) for stamp in printed}
    if stated:
        first, origin = stated[0]
        agreeing = sum(abs(day(stamp) - day(first)) <= ONE_DAY for stamp, _ in machine)
        backed = url is not None and abs(day(first) - url) <= ONE_DAY
        if len(agreed) == 1 and not backed and agreeing < 2: return _field(printed[0], "day printed beside the headline", 0.6)
        if agreeing * 2 > len(machine) or backed or origin.startswith(("json-ld", "meta article:published")):
            return _field(first, origin, 0.85 if agreeing > 1 or backed else 0.75)
    if len(agreed) == 1: return _field(printed[0], "day printed beside the headline", 0.8)
    if url is not None: return _field(url, "address of the page", 0.7)
    if machine and not stated and len({day(stamp) for stamp, _ in machine}) == 1: return _field(machine[0][0], "time element", 0.7)
    return _field(printed[0], "first day printed beside the headline", 0.4) if printed else None


def _field(stamp: Stamp, origin: str, confidence: float) -> Field:
    return Field("published", stamp.isoformat(), origin, confidence)


def _timed(stamp: Stamp) -> bool:
    return isinstance(stamp, datetime) and stamp.tzinfo is not None


def _printed(near: Sequence[PageBlock], language: str) -> list[stamps.Stamp]:
    """The stamps printed beside the headline, in the order of the page. A line of prose prints none: a story that opens with "On
    May 3, 2019, he ..." would otherwise be dated by its event. A label may stand in the line before ("Updated"). "03/04/2019" is
    read day first where the page's language is written so, and in doubt not at all."""
    day_first = bool(language) and (not language.startswith("en") or language in lexicon.words("page_fields", "labels.day_first"))
    found: list[stamps.Stamp] = []
    labelled, labels = False, lexicon.entries("page_fields", "labels.updated")
    for block in near:
        short = len(block.text) <= LONGEST_LINE and not (block.ends and block.words > 14)
        here = [stamp for stamp in stamps.stamps(block.text) if (stamp.certain or day_first) and _sane(stamp.value)] if short else []
        if labelled and here: here[0] = here[0]._replace(updated=True)
        found += here
        labelled = short and not here and block.text.lower().endswith(labels)
    return found


def _stamp_of(element: Element) -> Stamp | None:
    names = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    if "modified" in names or "updated" in names:
        return None
    return machine_stamps.iso(element.get("datetime") or element.get("content") or "")


def _url_day(url: str) -> date | None:
    match = _URL_DAY.search(url.lower())
    if not match:
        return None
    month = match[2] if match[2].isdigit() else lexicon.table("stamps", "months").get(match[2], "")
    try:
        made = date(int(match[1]), int(month), int(match[3]))
    except ValueError:
        return None
    return made if _sane(made) else None


def _sane(stamp: Stamp) -> bool:
    """Whether a story can be of that day: the web has none before 1990, and none of the day after tomorrow."""
    return date(1990, 1, 1) <= day(stamp) <= date.today() + 2 * ONE_DAY
