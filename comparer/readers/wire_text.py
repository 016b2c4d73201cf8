"""Wire messages as text: ANPA 1312 and IPTC 7901, with or without their control characters.

    SOH header STX headline, notes, story ETX day and time EOT

The lines of a message are soft: a paragraph is told by its indentation or a blank line. "``", "''" and " _ " become quotation
marks and a dash, "<", "=" and "+" at the end of a line are typesetting marks and left out: the text of the article is the
message as it would be printed.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import NamedTuple

from comparer import lexicon
from comparer.errors import InputError
from comparer.model import Article, Field
from comparer.readers import cleaning, decoding
from comparer.readers.cleaning import stamps
from comparer.readers.format import Block, Draft, Format, Hint
from comparer.readers.source import source_of

_HEAD_LINES = 14  # lines above the story: slug, headline, byline, notes
_SOFT = 45  # a headline's line of this length goes on in the next


class Parts(NamedTuple):
    """A message taken apart: what stands before the text, the text, what stands after it."""

    header: str
    body: str
    trailer: str


def recognises(data: bytes, file: Path) -> bool:
    """Bytes with the control characters of a wire message, or lines that look like its header or its last line."""
    start = data[:400]
    if start.lstrip().startswith(b"ZCZC"):
        return True
    if decoding.looks_binary(data):
        return False
    if b"\x02" in data[:1000] and (b"\x01" in start or b"\x03" in data[-400:]):
        return True
    first = start.lstrip().split(b"\n")[0].decode("latin-1")
    return bool(_header().match(first)) or bool(_ap_day().search(data[-200:].decode("latin-1")))


def read(data: bytes, file: Path) -> Article:
    """The article of a wire message. Raises InputError if it holds no sentence."""
    text, encoding = decoding.raw(data)
    parts = taken_apart(text)
    if not parts.body.strip():
        raise InputError(f"{file}: the wire message holds no text; ask for it again and open that.")
    return cleaning.finish(_draft(parts), source_of(data, file, FORMAT.name, encoding))


def taken_apart(text: str) -> Parts:
    """The parts of a message by its control characters; where they are missing, by the look of its first and last lines."""
    begin, end = text.find("\x02"), text.rfind("\x03")
    if begin >= 0:
        body_end = end if end > begin else len(text)
        return Parts(decoding.tidy(text[:begin]), _printed(text[begin + 1 : body_end]), decoding.tidy(text[body_end:]))
    lines = decoding.tidy(text).strip().split("\n")
    after = 1 if _header().match(lines[0]) or lines[0].startswith("ZCZC") else 0
    if lines[-1].strip() == "NNNN":
        lines[-1] = ""
    last = len(lines) - 1 if len(lines) > 2 and (_ap_day().search(lines[-1]) or _iptc_day().search(lines[-1])) else len(lines)
    return Parts("\n".join(lines[:after]), _printed("\n".join(lines[after:last])), "\n".join(lines[last:]))


def _draft(parts: Parts) -> Draft:
    text = f"{parts.header}\n{parts.body}\n{parts.trailer}"
    offset = len(parts.header) + 1
    blocks: list[Block] = []
    found: list[Field] = []
    paragraphs = _paragraphs(parts.body)
    story = next((n for n, (start, end) in enumerate(paragraphs) if _is_story(parts.body[start:end])), len(paragraphs))
    blocks += [Block(start, end, hint) for start, end, hint in _above(parts.header, titled=story > 0)]
    if story:
        lines = [line for start, end in paragraphs[:story] for line in _lines(parts.body, start, end)]
        blocks += [Block(start + offset, end + offset, hint) for start, end, hint in _head(parts.body, lines)]
    blocks += [Block(start + offset, end + offset, hint) for start, end, hint in _tail(parts.body, paragraphs[story:])]
    if parts.trailer.strip():
        blocks.append(Block(len(text) - len(parts.trailer), len(text), "header"))
    if value := _published(parts, parts.body[slice(*paragraphs[story])] if story < len(paragraphs) else ""):
        found.append(Field("published", value.isoformat(), "last line of the wire message", 0.9))
    return Draft(text, tuple(blocks), tuple(found), marked_up=True)


def _above(header: str, *, titled: bool) -> list[tuple[int, int, Hint]]:
    """The header as one block; as its lines where the headline stands there, because the text has nothing above the story."""
    lines = _lines(header, 0, len(header))
    if titled or len(lines) < 2:
        return [(0, len(header), "header")] if lines else []
    return [(*lines[0], "header"), *_head(header, lines[1:])]


def _printed(text: str) -> str:
    """The body as it would be printed: typographic marks for typewriter ones, no typesetting marks."""
    text = decoding.tidy(text.replace("``", "“").replace("''", "”"))
    text = re.sub(r"(?<=\s)_(?=\s)", "—", text)
    text = re.sub(r"(?m)(?<=\S)[ \t]?[<=+]+[ \t]*$", "\n", text)  # the paragraph ends here, whatever the next line's indentation
    return re.sub(r"(?m)^[\^<]+", "", text)


def _paragraphs(body: str) -> list[tuple[int, int]]:
    """The paragraphs of a body: runs of lines between blank ones, cut where a line is indented more than the one before."""
    lines = list(_lines(body, 0, len(body), blank=True))
    depths = [len(body[start:end]) - len(body[start:end].lstrip()) for start, end in lines if body[start:end].strip()]
    base = sorted(depths)[len(depths) // 4] if depths else 0
    hard = not any(depth > base + 1 for depth in depths) and not any(not body[s:e].strip() for s, e in lines[1:-1])
    found: list[tuple[int, int]] = []
    open_ = False
    for start, end in lines:
        line = body[start:end]
        if not line.strip():
            open_ = False
            continue
        if open_ and not hard and not _sign().match(line) and len(line) - len(line.lstrip()) <= base + 1:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
        open_ = True
    return found


def _lines(text: str, start: int, end: int, *, blank: bool = False) -> list[tuple[int, int]]:
    found, place = [], start
    for line in text[start:end].split("\n"):
        if blank or line.strip():
            found.append((place, place + len(line)))
        place += len(line) + 1
    return found


def _is_story(paragraph: str) -> bool:
    words = paragraph.split()
    if _note(paragraph):
        return False
    return len(words) >= 9 and bool(re.search(r"[.!?][\"'”’»)]*\s*(?:$|[A-ZÀ-Ý])", paragraph))


def _note(line: str) -> bool:
    """Whether a line above the story speaks to editors: "Eds: Updates with quotes", "(Adds details)", "AP Photo XYZ101"."""
    lower = line.lstrip(" \t[(#*").lower()
    marked = ":" in line[:30] or line.lstrip().startswith(("(", "["))
    return _opens(lower, "notes") or (marked and _opens(lower, "labels"))


def _opens(line: str, key: str) -> bool:
    return any(line.startswith(phrase) and not line[len(phrase) :][:1].isalnum() for phrase in lexicon.words("wire", key))


def _head(body: str, lines: list[tuple[int, int]]) -> list[tuple[int, int, Hint]]:
    """The lines above the story with what they are: the headline, notes, and slugs as header."""
    titles = _headline(body, lines)
    found: list[tuple[int, int, Hint]] = []
    for index, (start, end) in enumerate(lines):
        if index in titles:
            if found and found[-1][2] == "title":
                found[-1] = found[-1][0], end, "title"
            else:
                found.append((start, end, "title"))
        elif _note(body[start:end]):
            found.append((start, end, "note"))
        elif re.match(r"\s*(?:[Bb]y|BY|Von|Par|Por|Di)\s", body[start:end]):
            found.append((start, end, "byline"))
        else:
            found.append((start, end, "header"))
    return found


def _headline(body: str, lines: list[tuple[int, int]]) -> range:
    """Which of the lines above the story are the headline: the last that is neither slug, note nor byline, with the lines that
    run on into it."""
    for index in range(len(lines) - 1, -1, -1):
        line = body[slice(*lines[index])].strip()
        if len(line.split()) < 3 or _note(line) or re.match(r"(?i)by\s|.* writer$|von\s", line):
            continue
        first = index
        while first > 0 and _runs_on(body[slice(*lines[first - 1])].strip(), body[slice(*lines[first])].strip()):
            first -= 1
        return range(first, index + 1)
    return range(0)


def _runs_on(line: str, following: str) -> bool:
    """Whether a line above the story goes on in the next: it is full, or the next begins in lower case."""
    return not _note(line) and len(line.split()) > 2 and ((len(line) >= _SOFT and not following[:1].isupper()) or following[:1].islower())


def _tail(body: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int, Hint]]:
    """The story's paragraphs; from a heading of what is not for publication on, notes."""
    found: list[tuple[int, int, Hint]] = []
    closed = False
    for start, end in paragraphs:
        lines = (line.strip().strip("#*:=- ").lower() for line in body[start:end].split("\n"))
        closed = closed or any(line in lexicon.words("wire", "notebook") for line in lines)
        found.append((start, end, "trailer" if closed else ""))
    return found


# ---------------------------------------------------------------- day and time


def _published(parts: Parts, first: str) -> date | datetime | None:
    """The day and time of the last line ("091223 dec 18", "AP-WF-12-09-18 1844GMT", "21:37-09-12-18"), else of the header."""
    for text in (parts.trailer, parts.body[-200:], parts.header):
        if match := _iptc_day().search(text):
            month = lexicon.table("stamps", "months").get(match["month"].lower(), "0")
            return _made(f"20{match['year'][-2:]}", month, match["day"], match["hour"], match["minute"])
        if match := _ap_day().search(text):
            value = _made(f"20{match['year']}", match["month"], match["day"], match["hour"], match["minute"])
            zone = lexicon.table("stamps", "zones").get((match["zone"] or "").lower())
            return value.replace(tzinfo=timezone(timedelta(minutes=int(zone)))) if isinstance(value, datetime) and zone else value
        if match := _figures().search(text):
            return _agreeing(match, parts.header + " " + first[:80])
        if found := stamps.stamps(text):
            return found[0].value
    return None


def _agreeing(match: re.Match[str], context: str) -> date | datetime | None:
    """Which of day-month and month-day a row of figures means: the one that the header or dateline names too."""
    named = re.search(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})\b", context)
    month = int(lexicon.table("stamps", "months").get(named[1].lower(), "0")) if named else 0
    one, two = int(match["one"]), int(match["two"])
    day_first = one > 12 or (month == two and named is not None and int(named[2]) in (one, one - 1)) or not named
    day, month = (one, two) if day_first and two <= 12 else (two, one)
    return _made(f"20{match['year']}", str(month), str(day), match["hour"], match["minute"])


def _made(year: str, month: str, day: str, hour: str | None, minute: str | None) -> date | datetime | None:
    try:
        if hour and minute:
            return datetime(int(year), int(month), int(day), int(hour), int(minute))
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@cache
def _header() -> re.Pattern[str]:
    """The first line of a message: "bsf025 3 ec 121   etf 967", "bdt0234 3 pl 334  dpa 0567", "a0105KYODO", "^a0342"."""
    return re.compile(r"\^?[a-z]{1,4}\d{3,4}(?:\s+\d\s+[a-z]{2,3}\s+\d{1,5}\b|[A-Z-]{2,}|\s*$)")


@cache
def _iptc_day() -> re.Pattern[str]:
    """DDHHMM month year of IPTC 7901."""
    clock = r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)\s(?:[A-Z]{3}\s)?"
    return re.compile(rf"(?:^|\s|\x03){clock}(?P<month>[A-Za-zé]{{3,9}})\.?\s(?P<year>(?:20)?\d\d)\b")


@cache
def _ap_day() -> re.Pattern[str]:
    return re.compile(r"\bAP-[A-Z]{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)(?:\s(?P<hour>\d\d)(?P<minute>\d\d)(?P<zone>[A-Z]{3})?)?")


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<hour>\d\d):(?P<minute>\d\d)-)?\b(?P<one>\d\d)-(?P<two>\d\d)-(?P<year>\d\d)\b")


@cache
def _sign() -> re.Pattern[str]:
    """A line that signs off and so belongs to no paragraph: "==Kyodo", "(SDA/sj)", "/ritzau/"."""
    return re.compile(r"\s*(?:==|/\w+/\s*$|\(\w{2,8}\\?/\w{2,12}\)\s*$)")


FORMAT = Format("wire text", (".txt", ".anpa", ".iptc", ".tst"), recognises, read)
