"""What a line says about itself: the reason it is no body, told from its own words and shape, wherever it stands."""

from __future__ import annotations

import re
from functools import cache

from comparer import lexicon
from comparer.readers.cleaning import datelines, stamps
from comparer.readers.cleaning.lines import Line, opening_phrase, phrases_in, whole_phrase

_SHORT = 8  # words of a line that is all credit, all button
_NOTE = 60  # words up to which an opening phrase speaks for the whole line; a longer paragraph is a story
_TAIL = 14  # words of a credit behind its caption
_HINTS = {
    "title": "title", "standfirst": "standfirst", "byline": "byline", "dateline": "dateline", "heading": "crosshead", "caption": "caption",
    "credit": "credit", "note": "editor_note", "correction": "correction", "link": "related", "header": "header", "trailer": "trailer",
}  # fmt: skip


def own_reason(line: Line) -> str:
    """A key of REASONS, or "" where nothing in the line itself speaks against its being body."""
    if line.hint in _HINTS:
        return _HINTS[line.hint]
    if not line.words:
        return "rule"
    lower = line.lower
    if reason := whole_phrase("furniture", lower):
        return reason
    if _number().fullmatch(line.plain) or _address().fullmatch(line.plain):
        return "furniture"
    if line.words <= 30 and stamps.only_stamp(line.plain):
        return "timestamp"
    if byline(line):
        return "byline"
    if line.words <= 5 and outlet_name(line.plain):
        return "credit"
    if _embed().match(line.plain):
        return "embed"
    return credited(line) or _phrase(line, lower)


def credited(line: Line) -> str:
    """ "caption" for a line that ends in a picture credit, "credit" for one that is nothing else, else ""."""
    if line.words > 120:
        return ""
    begin = tail_start(line.plain)
    tail = line.plain[begin:]
    if len(tail.split()) > _TAIL:
        return ""
    found = [place for _, reason, place in phrases_in("furniture", line.lower) if reason == "caption"]
    opening = bool(found) and found[0] <= 1
    if not found and not _agency_credit().search(tail):
        return ""
    if line.words <= _SHORT and (opening or begin == 0):
        return "credit"
    if opening and _opened().match(line.plain):
        return "caption"
    if found and found[-1] < begin:
        return ""
    bracketed = tail.startswith(("(", "[")) or bool(_labelled().search(tail)) or bool(_agency_credit().search(tail))
    return "caption" if bracketed or not line.stop else ""


def tail_start(plain: str) -> int:
    """Where the last piece of a line begins: its last bracket at the end, or what follows its last inner full stop, or 0."""
    closed = plain.rstrip(".")
    if closed.endswith((")", "]")):
        opened = max(closed.rfind("("), closed.rfind("["))
        if opened >= 0:
            return opened
    places = [match.end() for match in _inner().finditer(plain)]
    return places[-1] if places else 0


def byline(line: Line) -> bool:
    """Whether a line names the writers: "By Jane Doe and John Roe | Example News", "by Jane Doe —"."""
    match = _by().match(line.plain)
    if not match or line.words > 30 or (line.stop and line.words > 12):
        return False
    rest = stamps.without_stamps(line.plain[match.end() :])
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    lower = [word for word in words if word.islower() and word not in lexicon.words("outlets", "between_names")]
    return bool(words) and words[0][:1].isupper() and len(lower) <= len(words) * 0.2


def sign_off(line: Line) -> bool:
    """Whether a last line only signs a message off: an agency, "ends", or initials between strokes."""
    plain = line.lower.strip("=()[]-—*. /\\")
    return line.words <= 6 and not line.stop and (plain in lexicon.words("wire", "sign_offs") or bool(_initials().fullmatch(line.plain)))


def outlet_name(text: str) -> str:
    """The outlet or agency that a short text names ("The Associated Press", "/ CBS News", "AP/Reuters"), "" if it names none."""
    plain = text.strip(" /|()[]-—–.*©:").lower()
    for start in ("by the ", "by ", "source: ", "source ", "from ", "via ", "from the "):
        plain = plain.removeprefix(start)
    name = lexicon.table("outlets", "agencies").get(plain) or lexicon.table("outlets", "outlets").get(plain, "")
    return name if len(plain) > 3 or text.strip(" /|()[]-—–.*©:").isupper() else ""


def _phrase(line: Line, lower: str) -> str:
    if line.words > _NOTE:
        return ""
    _, reason = opening_phrase("furniture", lower.lstrip("*•-–—>» _"))
    if reason and (line.words <= 40 or reason in ("correction", "editor_note", "trailer", "footer", "cookie")):
        return reason
    if line.words <= 40:
        for _, reason, _ in phrases_in("furniture", lower):
            if reason != "caption":
                return reason
    return ""


@cache
def _number() -> re.Pattern[str]:
    """Counts of shares, pages and pictures: "84.1K", "1 / 23", "New, 6 comments", "2192 Shares"."""
    return re.compile(
        r"[\d.,]+\s?[KkMm]?|\d+\s?(?:/|of|of /)\s?\d+"
        r"|(?:new, )?[\d.,]+[KkMm]?\s(?:comments?|shares?|likes?|views?|retweets?|replies|photos?|min(?:ute)?s?(?: read)?)"
        r"|(?:image|photo|slide|picture) \d+ of /? ?\d+|[A-Za-z]",
        re.IGNORECASE,
    )


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)\S+|@\w+|[\w.+-]+@[\w-]+\.[\w.]+|#\w+(?:\s#\w+)*", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        r"(?:Story |Analysis |Words |Report |Written |Posted |Reported )?[Bb][Yy]:?\s+(?=[^\W\d_])|(?:Von|Par|Por|Di|Door|Av|Af)\s(?=[A-Z])"
    )


@cache
def _initials() -> re.Pattern[str]:
    return re.compile(r"=*[(\[/]?[A-Za-z]{1,8}(?:\s?\\?/[A-Za-z.]{1,8}){1,5}[)\]/]?|==\s?\w+|/\w+/|dpa(?: [a-z]\w?\w?){1,6}")


@cache
def _embed() -> re.Pattern[str]:
    return re.compile(r"[-—–]\s?.{2,60}\(@\w+\)")


@cache
def _inner() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z\d)\"'][.!?\"])\s+(?=[(\[A-Z©])")


@cache
def _labelled() -> re.Pattern[str]:
    kinds = "photo|picture|image|photograph|credit|video|illustration"
    return re.compile(rf"(?:{kinds})s?\b[^.]{{0,24}}(?::|\bby\b|\bcourtesy\b|/)", re.IGNORECASE)


@cache
def _opened() -> re.Pattern[str]:
    kinds, labels = "image|media|photo|picture|video|photograph", "caption|copyright|credit|source"
    return re.compile(rf"(?i:(?:{kinds})s?\s?(?:{labels})?)\s?(?::|(?<!\s)[A-Z])|(?i:(?:image|media) caption)")


@cache
def _agency_credit() -> re.Pattern[str]:
    """An agency with what credits look like: "REUTERS/KEVIN LAMARQUE", "(AP)", "© NASA", "AFP PHOTO", "| Getty Images"."""
    agency = "AP|AFP|REUTERS|Reuters|EPA|EPA-EFE|AAP|PA|Getty Images|Getty|Bloomberg"
    return re.compile(
        rf"(?:{agency})(?: Photo| Images)?\s?/\s?\w|[(\[](?:[^()]{{0,40}}\b)?(?:{agency})[)\]]\.?$|^©\s"
        rf"|[(\[][^()]{{0,60}}/(?:{agency})\b[^()]{{0,30}}[)\]]|\|\s?Getty Images"
    )


def dateline_of(line: Line, text: str) -> datelines.Dateline | None:
    """The dateline that a prose line begins with."""
    return datelines.find(text[line.start : line.end]) if line.words > 8 else None
