"""What a line says about itself: the reason it is no body, told from its own words and shape, wherever it stands."""

from __future__ import annotations

import re
from functools import cache

from comparer import lexicon
from comparer.readers.cleaning import captions, datelines, stamps
from comparer.readers.cleaning.lines import Line, opening_phrase, phrases_in, small_share, whole_phrase

_NOTE = 60  # words up to which an opening phrase speaks for the whole line; a longer paragraph is a story
_DESK = 10  # words of a line that names the desk
_LONGEST = 5_000  # characters of a line that can be anything but body; the patterns below may take quadratic time
_NAME = 6  # words of an outlet's name at most
_BANNER = 4  # … in capitals above a headline, which may end in such a word too
_SENTENCE = 10  # words from which a sentence must speak to the reader to be page furniture
_NOTES = frozenset({"correction", "editor_note", "trailer"})
_HINTS = {
    "title": "title", "standfirst": "standfirst", "byline": "byline", "dateline": "dateline", "heading": "crosshead", "caption": "caption",
    "credit": "credit", "note": "editor_note", "correction": "correction", "link": "related", "promo": "promo",
    "furniture": "furniture", "header": "header", "trailer": "trailer",
}  # fmt: skip


def own_reason(line: Line) -> str:
    """A key of REASONS, or "" where nothing in the line itself speaks against its being body."""
    if line.hint in _HINTS:
        return _HINTS[line.hint]
    if not line.words:
        return "rule"
    if len(line.plain) > _LONGEST:
        return ""  # a whole story, or no text at all
    lower = line.lower
    if reason := whole_phrase("furniture", lower):
        return reason
    if _number().fullmatch(line.plain) or _address().fullmatch(line.plain):
        return "furniture"
    if line.words <= 5 and _clock().fullmatch(line.plain):
        return "live_stamp"
    if line.words <= 30 and (stamps.only_stamp(line.plain) or stamps.only_day(line.plain)):
        return "timestamp"
    if byline(line) or (line.words <= _DESK and not line.stop and _desk().match(line.plain)):
        return "byline"
    if line.words <= 8 and outlet_name(line.plain):
        return "credit"
    if _embed().match(line.plain):
        return "embed"
    if _rolled_over().search(line.plain):
        return "spoilt"
    if _cut_short().search(line.plain):
        return "related"
    if author_note(line):
        return "byline"
    return _note(line, lower) or captions.credited(line) or _phrase(line, lower)


@cache
def _desk() -> re.Pattern[str]:
    """ "From our correspondent in Manila", "By our foreign staff"."""
    return re.compile(rf"(?:from|by)\s+(?:{lexicon.pattern('outlets', 'desks')})\b", re.IGNORECASE)


def byline(line: Line) -> bool:
    """Whether a line names the writers: "By Jane Doe and John Roe | Example News", "by Jane Doe —"."""
    match = _by().match(line.plain)
    if not match or line.words > 30:
        return False
    rest = stamps.without_stamps(line.plain[match.end() :])
    if rest.endswith((".", "!", "?")) and len(rest.split()) > 12:
        return False
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    lower = [word for word in words if word.islower() and word not in lexicon.words("outlets", "between_names")]
    return bool(words) and words[0][:1].isupper() and len(lower) <= len(words) * 0.2


def signed(text: str) -> re.Match[str] | None:
    """The agency in brackets behind the last sentence of a paragraph: "… he said. (ANI)"."""
    match = _signature().search(text)
    return match if match and outlet_name(match["agency"].upper()) else None


def author_note(line: Line) -> bool:
    """Whether a line tells who the writer is ("Ann Roe is a correspondent for The Lowford Post.")."""
    return line.words <= _NOTE and bool(_author().match(line.plain))


def by(line: Line) -> int:
    """Where the names of a byline begin, in the line as written; 0 if it does not open with "By" or the like."""
    match = _by().match(line.written)
    return match.end() if match else 0


def sign_off(line: Line) -> bool:
    """Whether a last line only signs a message off: an agency, "ends", or initials between strokes."""
    plain = line.lower.strip("=()[]-—*. /\\")
    return line.words <= 6 and not line.stop and (plain in lexicon.words("wire", "sign_offs") or bool(_initials().fullmatch(line.plain)))


def outlet_name(text: str) -> str:
    """The outlet or agency that a short text names ("The Associated Press", "/ CBS News", "AP/Reuters"), "" if it names none."""
    plain = text.strip(" /|()[]-—–.*©:").lower()
    for start in lexicon.entries("outlets", "before"):
        plain = plain.removeprefix(f"{start} ")
    for finish in lexicon.entries("outlets", "after"):
        plain = plain.removesuffix(f" {finish}")
    name = lexicon.table("outlets", "agencies").get(plain) or lexicon.table("outlets", "outlets").get(plain, "")
    return name if len(plain) > 3 or text.strip(" /|()[]-—–.*©:").isupper() else ""


def outlet_like(text: str) -> str:
    """The name of an outlet that no list knows but that ends as outlets' names do ("Harbour News Service"), without a legal form
    behind it; "" for a person's ("Emily Post"), a section's ("World News") and any other."""
    name = _firm().sub("", text.strip(" ,.")).strip(" ,.")
    words = name.split()
    match = _kind().search(name)
    if not match or not 2 <= len(words) <= _NAME:
        return ""
    if not all(word[0].isupper() or word in lexicon.words("outlets", "between_names") for word in words):
        return ""
    before = name[: match.start()].lower().split()
    if before != ["the"] and set(before) <= lexicon.words("outlets", "sections"):
        return ""
    return "" if words[0].title() in lexicon.word_set("given_names", "words") else name


def banner(line: Line) -> bool:
    """Whether a line in capitals names an outlet or a section, as one above a headline does: "THE MERIDIAN POST", "WORLD NEWS"."""
    if not line.plain.isupper() or line.words > (_NAME if line.lower.startswith("the ") else _BANNER):
        return False
    known = lexicon.words("outlets", "sections") | lexicon.words("outlets", "kinds")
    return bool(outlet_like(line.written)) or set(line.lower.split()) <= known


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:{lexicon.pattern('outlets', 'kinds')})$", re.IGNORECASE)


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{lexicon.pattern('outlets', 'firms')})\.?$", re.IGNORECASE)


def _note(line: Line, lower: str) -> str:
    """The reason of a correction, a note to readers or a trailer that opens as the lexicon lists."""
    phrase, reason = opening_phrase("furniture", lower.lstrip("*•-–—>» _")) if line.words <= _NOTE else ("", "")
    if reason not in _NOTES:
        return ""
    told = phrase.endswith(" by") and line.prose and ";" not in lower and small_share(line) > 0.6
    return "" if told else reason  # "Reporting by the Post showed that…"


def _phrase(line: Line, lower: str) -> str:
    """What a phrase of the lexicon says of a line. A sentence of some length that opens so ("Powered by a new engine, the car…") or
    holds one ("changed its privacy policy") is the story's, unless it speaks to the reader or of the site."""
    if line.words > _NOTE:
        return ""
    _, reason = opening_phrase("furniture", lower.lstrip("*•-–—>» _"))
    if reason and reason not in _NOTES and line.words <= 40 and _to_the_reader(line):
        return reason
    if line.words <= 40 and not ('"' in lower and line.prose):
        for _, reason, _ in phrases_in("furniture", lower):
            if reason != "caption" and (reason in _NOTES or _to_the_reader(line)):
                return reason
    return ""


def _to_the_reader(line: Line) -> bool:
    """Whether a line is no sentence of some length, or one that speaks of "you", "us", "our site"."""
    if not line.prose or line.words < _SENTENCE or not line.stop:
        return True
    return any(word in lexicon.words("furniture", "address") for word in _words().findall(line.lower))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z']+|©")


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
def _clock() -> re.Pattern[str]:
    """A time of day alone: "14:05", "2.30pm GMT". How long ago ("3h ago") stands beside teasers of other stories instead."""
    return re.compile(r"(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?", re.IGNORECASE)


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
def _rolled_over() -> re.Pattern[str]:
    """A name run together with itself and a hidden list: "Rep. Ann RoeAnn RoeDam breaks above…"."""
    return re.compile(r"\b((?:[A-Z][\w.'-]+ ){1,3}[A-Z][\w.'-]+?)\1(?=[A-Z])")


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(r"(?<=[.!?\"”’])\s*\((?P<agency>[A-Za-z][\w -]{1,20})\)\.?\s*$")


@cache
def _cut_short() -> re.Pattern[str]:
    """The teaser of another story: "… the committee that there was ... Read More"."""
    return re.compile(r"(?i)(?:\.\.\.|…)\s*(?:read|see|learn|continue) (?:more|reading)\W*$")


@cache
def _author() -> re.Pattern[str]:
    """A note on the writer: "Ann Roe is a correspondent based in Lowford.", "Al Poe is the Example Post's senior editor"."""
    roles = lexicon.pattern("outlets", "writers")
    name = r"(?:[A-Z][\w.'-]+ ){1,4}"
    verb = r"(?:(?:is|was) (?:an?|the|our|[A-Z][\w']+'s?)|covers|writes about|reports on|joined)"
    about = r"(?: for | at | of | in | with | based |,|\.|$)"
    return re.compile(rf"{name}(?:\([^)]*\) )?{verb}\b (?:[\w,'’-]+ ){{0,7}}?(?:{roles})\b{about}")


@cache
def _embed() -> re.Pattern[str]:
    return re.compile(r"[-—–]\s?.{2,60}\(@\w+\)")


def dateline_of(line: Line, text: str) -> datelines.Dateline | None:
    """The dateline that a prose line begins with."""
    return datelines.find(text[line.start : line.end]) if line.words > 8 else None
