"""Captions and picture credits among the lines of a copy, told by the credit at their end, by caption style, or by their neighbours.

    "A man rides a donkey near Lowford, Tuesday, Nov. 19, 2019. (AP Photo/Jane Roe)", "(Image credit: NASA)", "Al Poe / AFP"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from comparer import lexicon
from comparer.readers.cleaning.lines import Line, phrases_in

_SHORT = 8  # words of a line that is nothing but a credit
_TAIL = 14  # words of a credit behind its caption
_LONGEST = 120  # words of a caption
_SURE, _ABOVE = 3, 2  # evidence needed for a caption, inside the story and at its top


def credited(line: Line) -> str:
    """ "caption" for a line that ends in a picture credit or says that it is a caption, "credit" for one that is nothing else, else ""."""
    if line.words > _LONGEST:
        return ""
    if _named().match(line.plain):
        return "caption"
    if line.words <= _SHORT and _commissioned().fullmatch(line.plain):
        return "credit"
    found = [place for _, reason, place in phrases_in("furniture", line.lower) if reason == "caption"]
    opening = bool(found) and found[0] <= 1
    if opening and line.words > _SHORT and _opened().match(line.plain):
        return "caption"
    begin = tail_start(line.plain)
    tail = line.plain[begin:]
    agency = bool(_agency_credit().search(tail))
    if not found and not agency:
        return "caption" if _agency_end().search(line.plain) else ""
    if line.words <= _SHORT and (opening or begin == 0):
        return "credit"
    if _agency_end().search(line.plain):
        return "caption"
    if len(tail.split()) > _TAIL or (found and not agency and found[-1] < begin):
        return ""
    return "caption" if tail.startswith(("(", "[")) or _labelled().search(tail) or agency or not line.stop else ""


def only_label(line: Line) -> bool:
    """Whether a line says that a caption follows and holds none itself: "Image caption, "."""
    return line.words <= 2 and bool(_named().match(line.plain))


def tail_start(plain: str) -> int:
    """Where the last piece of a line begins: its last bracket at the end, or what follows its last inner full stop, or 0."""
    closed = plain.rstrip(".")
    if closed.endswith((")", "]")):
        opened = max(closed.rfind("("), closed.rfind("["))
        if opened >= 0:
            return opened
    places = [match.end() for match in _inner().finditer(plain)]
    return places[-1] if places else 0


def evident(lines: Sequence[Line], reasons: Sequence[str], index: int, *, above: bool) -> bool:
    """Whether a line without a credit of its own is a caption nevertheless; `above`: it stands before the story's second paragraph."""
    line = lines[index]
    if not 4 <= line.words <= _LONGEST:
        return False
    evidence = 3 if _dated().search(line.plain) else 1 if _day().search(line.plain) else 0
    lower = f"{line.lower} "
    evidence += 2 * any(lower.startswith(opener) for opener in lexicon.entries("captions", "openers"))
    evidence += any(word in lower for word in lexicon.entries("captions", "positions"))
    evidence -= 2 * bool(_speech().search(line.lower))
    following = index + 1
    if following < len(lines) and reasons[following] == "credit" and credited(lines[following]):
        credit = lines[following].plain
        evidence += 2 if credit.startswith(("(", "[")) or not _labelled().match(credit) else 1
        evidence += lines[following].number == line.number + 1 < _spacing(lines, index)
    if index and _numbered().fullmatch(lines[index - 1].plain):
        evidence += 2
    return evidence >= (_ABOVE if above else _SURE)


def _spacing(lines: Sequence[Line], index: int) -> int:
    """The number of the line where a neighbour would stand if blocks are separated by blank lines, as far as the lines show."""
    around = lines[max(0, index - 6) : index + 8]
    gaps = [after.number - before.number for before, after in pairwise(around)]
    return lines[index].number + (2 if gaps and sorted(gaps)[len(gaps) // 2] >= 2 else 1)


@cache
def _named() -> re.Pattern[str]:
    return re.compile(r"(?i:(?:image|media|video|photo) caption)")


@cache
def _opened() -> re.Pattern[str]:
    kinds, labels = lexicon.pattern("captions", "kinds"), lexicon.pattern("captions", "labels")
    return re.compile(rf"(?i:(?:{kinds})s?\s?(?:{labels})?)\s?(?::|(?<!\s)[A-Z])")


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z\d)\"'][.!?\"])\s+(?=[(\[A-Z©])")


@cache
def _labelled() -> re.Pattern[str]:
    kinds = lexicon.pattern("captions", "kinds", "labels")
    return re.compile(rf"(?:{kinds})s?\b[^.]{{0,24}}(?::|\bby\b|\bcourtesy\b|/)", re.IGNORECASE)


def _agencies() -> str:
    return lexicon.pattern("captions", "agencies")


@cache
def _agency_credit() -> re.Pattern[str]:
    """An agency with what credits look like: "REUTERS/KEVIN LAMARQUE", "(AP)", "© NASA", "AFP PHOTO", "| Getty Images"."""
    agencies = _agencies()
    return re.compile(
        rf"(?:{agencies})(?: Photo| Images)?\s?/\s?\w|[(\[](?:[^()]{{0,40}}\b)?(?:{agencies})[)\]]\.?$|^©\s"
        rf"|[(\[][^()]{{0,60}}/(?:{agencies})\b[^()]{{0,30}}[)\]]|\|\s?Getty Images"
    )


@cache
def _agency_end() -> re.Pattern[str]:
    """A name and an agency at the very end: "Jane Roe / AFP", "Al Poe/Invision/AP)", "Credit...Jane Roe"."""
    named = rf"[A-Z][\w'.-]+ ?/ ?(?:[A-Z]\w+ ?/ ?)?(?:{_agencies()})(?: [Ff]ile| Photo| Images)?[)\]]?(?: less| more)?$"
    return re.compile(rf"{named}|[Cc]redit\.\.\. ?[A-Z][^.]{{2,60}}$")


@cache
def _commissioned() -> re.Pattern[str]:
    """A photographer and for whom: "Jane Roe for The Example Post"."""
    return re.compile(r"(?:[A-Z][\w.'-]+ ){1,3}for (?:[Tt]he )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}")


@cache
def _dated() -> re.Pattern[str]:
    """A day as captions give it, after a comma and without "on": "in Lowford, Tuesday, Nov. 19, 2019"."""
    return re.compile(r", (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b")


@cache
def _day() -> re.Pattern[str]:
    return re.compile(r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2},|\d{1,2} [A-Z][a-z]{2,8}) \d{4}\b")


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('captions', 'never')})\b")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:image|photo|slide|picture)? ?\d+ ?(?:of|/) ?/? ?\d+")
