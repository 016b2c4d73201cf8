"""The place, day and agency in front of the first paragraph.

    "WASHINGTON, Nov 17 (Reuters) - The…", "Manaus, Brazil. President…", "Washington — President…", "SAITAMA, Japan, Dec. 9 Kyodo - Urawa…"
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.text import fold

_REACH = 110  # the longest dateline: two places, a date and an agency


class Dateline(NamedTuple):
    """A dateline as written: `place` ("Manaus, Brazil"), the `agency` in it ("AP", "" if none), its `day` ("Nov 17"), and where
    the story begins after it."""

    place: str
    agency: str
    day: str
    end: int


@cache
def _shape() -> re.Pattern[str]:
    """Place, perhaps a day, perhaps an agency, and the mark before the story."""
    word = r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?"
    region = rf",\s(?![A-Z][a-zé]{{2,8}}\.?\s\d){word}(?:\s{word}){{0,3}}"
    place = rf"{word}(?:[ -]{word}){{0,3}}(?:\s\[[^\[\]]{{2,30}}\])?(?:{region}){{0,2}}(?:\s?/\s?{word}(?:\s{word}){{0,2}})?"
    day = r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s[A-Za-zé]{3,9}\.?)(?:,?\s\d{4})?)"
    agency = r"(?:\s?,?\s?[(\[/](?P<agency>[^()\[\]/\n]{2,30}(?:/[^()\[\]/\n]{2,20})?)[)\]/]|\s(?P<bare>[A-Z][A-Za-z]{1,8}))"
    return re.compile(rf"(?P<place>{place})(?P<day>{day})?(?:,?{agency})?,?(?:\s?(?P<mark>--|[-—–_=:|]|\.(?=\s))\s*|\s*(?=[A-Z\"'«]))")


@cache
def _stopped() -> re.Pattern[str]:
    """City, region, full stop: "Manaus, Brazil. President…". Only with a region, since a name and a full stop are a sentence too."""
    name = r"[A-Z][^\W\d_'’-]*(?:[ '’-][A-Z][^\W\d_]+){0,3}"
    return re.compile(rf"(?P<place>{name}, (?P<region>{name}))\.\s+(?=[A-Z\"'«])")


@cache
def _dated() -> re.Pattern[str]:
    """A full date alone: "Feb. 23, 2015 -- Peanut allergies have…"."""
    return re.compile(r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s*(?:--|[-—–])\s+(?=[A-Z\"'])")


@cache
def _signed() -> re.Pattern[str]:
    """An agency without a place: "(CNN) — The…", "Nov 17 (Reuters) - The…", "CNN — The…"."""
    day = r"(?:(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}) )?"
    bracketed = r"\((?P<agency>[A-Za-z][\w .-]{1,29})\)(?:\s?(?:--|[-—–_])\s+|\s*)"
    return re.compile(rf"{day}(?:{bracketed}|(?P<bare>[A-Z]{{2,5}})\s?(?:--|[-—–_])\s+)(?=[A-Z\"'])")


@cache
def _reverse() -> re.Pattern[str]:
    """The agency in front, as ANSA has it: "(ANSA) - ROMA, 18 NOV - Un…"."""
    place, day = r"(?P<place>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+){0,2})", r"(?:, ?(?P<day>\d{1,2} [A-Za-z]{3,9}|[A-Za-z]{3,9}\.? \d{1,2}))"
    return re.compile(rf"\((?P<agency>[A-Za-z][\w .-]{{1,20}})\) ?[-–—] ?{place}{day} ?[-–—]+ (?=[A-Z\"'«])")


def find(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with, or None. A form without agency or dash needs a place that the lexicon knows."""
    folded = fold(text[: _REACH + 40])
    stopped = _stopped().match(folded, 0, _REACH)
    if stopped and stopped["region"].lower() in lexicon.words("datelines", "regions"):
        return Dateline(text[: stopped.end("place")], "", "", stopped.end())
    if dated := _dated().match(folded):
        return Dateline("", "", dated["day"], dated.end())
    if (reverse := _reverse().match(folded)) and _is_agency(reverse["agency"]):
        return Dateline(reverse["place"], reverse["agency"], reverse["day"] or "", reverse.end())
    if (signed := _signed().match(folded)) and _is_agency(signed["agency"] or signed["bare"]):
        return Dateline("", signed["agency"] or signed["bare"], signed["day"] or "", signed.end())
    match = _shape().match(folded, 0, _REACH)
    if match is None or match.end() >= len(text.rstrip()):
        return None
    place, mark, agency = match["place"].rstrip(", "), match["mark"] or "", match["agency"] or match["bare"] or ""
    known_agency = _is_agency(agency)
    if match["bare"] and not known_agency:
        return None
    if not mark and not (known_agency and match["agency"]):
        return None
    if not _is_place(place, strong=bool(known_agency or match["day"])):
        return None
    if mark == "-" and not known_agency and not match["day"] and folded[match.end("mark") : match.end("mark") + 1] != " ":
        return None  # "New York-based"
    if mark in (".", ":", "|") and not (known_agency or match["day"] or _listed(place)):
        return None
    return Dateline(text[: match.end("place")].rstrip(", "), agency if known_agency else "", (match["day"] or "").strip(" ,"), match.end())


def _is_agency(name: str) -> bool:
    names = lexicon.table("outlets", "agencies"), lexicon.table("outlets", "outlets")
    lower = name.lower().strip(" .")
    forms = (lower, lower.split(" ")[0], *(part.strip(" .") for part in re.split(r"[/,]| and ", lower)))
    return bool(name) and any(form in table for form in forms for table in names)


def _is_place(place: str, *, strong: bool) -> bool:
    words = re.findall(r"[^\W\d_]+", place)
    upper = [word for word in words if word.isupper() and len(word) > 1]
    if place.split(",")[0].isupper() and len(words) <= 7:
        return True
    if not all(word[:1].isupper() or word in lexicon.words("datelines", "inner") for word in words):
        return False
    return strong or _listed(place) or bool(upper and len(upper) >= len(words) / 2)


def _listed(place: str) -> bool:
    """Whether the lexicon knows the city or, after a comma, the state or country."""
    parts = [part.strip(" .").lower() for part in place.split(",")]
    if parts[0] in lexicon.words("datelines", "cities"):
        return True
    return len(parts) > 1 and parts[-1] in lexicon.words("datelines", "regions")
