"""What the wire formats share: the lines of a marked-up body, its sign-offs, the publication status, and the draft they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache

import lxml.html

from comparer import lexicon
from comparer.model import Field
from comparer.readers import machine_stamps, plain_text
from comparer.readers.decoding import tidy
from comparer.readers.format import Block, Draft, Hint
from comparer.readers.page_blocks import Element, ends_sentence
from comparer.readers.page_votes import squash
from comparer.readers.xml_safe import local

_WRITTEN_OUT = re.compile(r"</?(?:p|br|div|b|strong|em|i|a|h[1-6]|li|ul|span)\b[^<>]{0,300}>", re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|&(?:[a-zA-Z]{2,8}|#\d{2,5});")
_DOMAIN = re.compile(r"(?:[\w-]{1,40}\.){1,4}[a-z]{2,6}")
_BY = re.compile(r"^(?:by|von|par|por)\b[\s:]*", re.IGNORECASE)
_DAY = re.compile(r"[,\s]\s*(?:\d{1,2}\.?\s+[^\W\d]+\.?|[^\W\d]+\.?\s+\d{1,2})(?:,?\s+\d{4})?(?:\s+[A-Z][A-Za-z]{1,9})?$")
_COPYRIGHT = re.compile(r"^(?:\(c\)|©|copyright\b)[\s:]*(?:\d{4})?\s*", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"\s+")
_GAP = re.compile(r"\n[ \t]*\n+|\n(?=[ \t]{2,}\S|\t)")
SIGN_OFF_WORDS = 5  # a last line with no more and without a full stop is a sign-off
LAST = 4  # lines from the end that can be one
HEAD_WORDS = 6  # words of a line above the story that is section, source or place
NOTES = 3  # lines at the top among which notes on the update are looked for
LONGEST_NOTE = 400  # characters
_LASTING = frozenset({"caption", "credit", "note", "standfirst", "byline", "link"})  # hints that hold for all inside


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a body and what its markup says it is."""

    text: str
    hint: Hint = ""


@dataclass(slots=True)
class Story:
    """One story of a message while it is read: its lines, the candidates for its fields, and what the user must be told."""

    lines: list[Line] = field(default_factory=list)
    candidates: list[Field] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(self, name: str, value: str, origin: str, confidence: float = 0.9) -> None:
        """Note a candidate for a field; nothing where the value is empty."""
        value = " ".join(tidy(value).split())
        if _MARKUP.search(value): value = " ".join(line.text for line in html_lines(value)) or value
        if name == "outlet": value = _without_domain(_COPYRIGHT.sub("", value))
        if value: self.candidates.append(Field(name, value, origin, confidence))

    def add_day(self, name: str, value: str, origin: str, confidence: float = 0.9) -> None:
        """Note a candidate for a day, given as a machine writes it; nothing where it is none."""
        stamp = machine_stamps.iso(value.strip()) if value.strip() else None
        if stamp is not None: self.add(name, stamp.isoformat(), origin, confidence)

    def value(self, name: str) -> str:
        """The best candidate so far, "" if there is none."""
        found = [made for made in self.candidates if made.name == name]
        return max(found, key=lambda made: made.confidence).value if found else ""

    def status(self, value: str, embargo: str = "") -> None:
        """Note the publication status and the end of an embargo, and warn where the item must not be used."""
        code = value.strip().rpartition(":")[2].lower()
        meaning = lexicon.table("wire_markup", "status.unusable").get(code, "")
        self.add("status", code, "publication status")
        until = machine_stamps.iso(embargo.strip()) if embargo.strip() else None
        if until is not None:
            self.add("embargo", until.isoformat(), "embargo")
            if _future(until): self.warnings.append(f"This item is under embargo until {embargo.strip()}; do not use it before.")
        if meaning == "withheld" and until is not None and not _future(until):
            return
        if meaning: self.warnings.append(f"The provider has marked this item as {meaning}; check with the provider before you use it.")

    def draft(self) -> Draft:
        """The draft: the editor's note first, then the lines, headline copies and sign-offs marked."""
        notes = [Line(made.value, "note") for made in self.candidates if made.name == "editor's note"]
        lines = [line for line in [*notes, *marked(self.lines, self.value("title"))] if line.text]
        made, place = [], 0
        for line in lines:
            made.append(Block(place, place + len(line.text), line.hint))
            place += len(line.text) + 1
        text = "\n".join(line.text for line in lines)
        return Draft(text, tuple(made), tuple(self.candidates), marked_up=True, warnings=tuple(self.warnings))


def marked(lines: Sequence[Line], title: str) -> list[Line]:
    """The lines with headline copies, lines above the story, update notes and sign-offs marked as what they are."""
    made = list(lines)
    key, updates = squash(title), lexicon.words("wire_markup", "lines.update_note")
    prose = [index for index, line in enumerate(made) if line.hint in ("", "quote", "item") and ends_sentence(line.text)]
    for index, line in enumerate(made):
        if key and squash(line.text) == key:
            made[index] = Line(line.text, "title")
        elif line.hint == "" and index < NOTES and len(line.text) < LONGEST_NOTE and _opening(line.text) in updates:
            made[index] = Line(line.text, "note")
        elif line.hint == "" and prose and index < prose[0] and len(line.text.split()) <= HEAD_WORDS and _opening(line.text) != "by":
            made[index] = Line(line.text, "credit")
    end = next((index for index, line in enumerate(made) if prose and index > prose[0] and _closes(line.text.lower())), len(made))
    made[end:] = [line if line.hint == "caption" else Line(line.text, "note") for line in made[end:]]
    for index in range(end - 1, max(end - 1 - LAST, prose[0] if prose else 0), -1):
        line = made[index]
        if line.hint not in ("", "item"): continue
        if not is_sign_off(line.text): break
        made[index] = Line(line.text, "credit")
    return made


def _closes(lower: str) -> bool:
    """Whether a message speaks to newsrooms only from this line on."""
    if lower.startswith("#"): return lower.strip("# ") in lexicon.words("wire_markup", "lines.notepad")
    return lower.strip(" *(").startswith(lexicon.entries("wire_markup", "lines.not_for_publication"))


def _opening(text: str) -> str:
    """The first word of a line in lower case, brackets and marks cut off."""
    return text.lstrip(" ([*").split(" ", 1)[0].rstrip(":,.)").lower()


def is_sign_off(text: str) -> bool:
    """Whether a last line is an agency's or an editor's sign ("AAP RTV", "hh/ph/ts/hd", "/ritzau/", "==Kyodo", "ends")."""
    bare = text.strip(" .()[]/*-–—=_#+<>\"'").lower()
    if not bare or bare in lexicon.words("wire_markup", "lines.sign_off"):
        return True
    words = text.split()
    if len(words) == 1 and re.fullmatch(r"[\w.]{1,6}(?:[/_-][\w.]{1,6})+", bare): return True
    if re.fullmatch(r"\(.{2,40}\)|\[.{2,40}\]|/.{2,40}/|[=*-]{1,3}.{2,40}", text.strip()) and len(words) <= SIGN_OFF_WORDS: return True
    return len(words) <= SIGN_OFF_WORDS and not ends_sentence(text)


def place_of(dateline: str) -> str:
    """The place in a dateline without its day and agency ("HARLOW BAY, Maine, March 12 (AP) -" gives "HARLOW BAY, Maine")."""
    return _DAY.sub("", " ".join(dateline.split()).partition("(")[0].strip(" ,.-–—/")).strip(" ,")


def person_of(byline: str) -> str:
    """The names in a byline without the word "By" before them."""
    return _BY.sub("", " ".join(byline.split()))


# ---------------------------------------------------------------- the lines of a body


def body_lines(root: Element) -> list[Line]:
    """The lines of a body marked up in NITF, XHTML or an agency's own elements, in order."""
    walk = _Walk()
    walk.visit(root)
    walk.flush()
    return walk.made


def html_lines(markup: str) -> list[Line]:
    """The lines of a piece of HTML, as ninjs, feeds and messages carry it."""
    text = _DECLARATION.sub("", tidy(markup), count=1).strip()
    try:
        return body_lines(lxml.html.fragment_fromstring(text, create_parent="div")) if text else []
    except (lxml.etree.ParserError, ValueError):
        return []


def plain_lines(text: str) -> list[Line]:
    """The paragraphs of a plain body: parted by empty lines or indents where it has such, else by lines; a line that goes on in
    lower case belongs to the one before."""
    if len(_WRITTEN_OUT.findall(text)) >= 2:
        return html_lines(text)
    text = tidy(text)
    if len(_GAP.findall(text.strip())) >= 2: parts = _GAP.split(text)
    else: parts = [text[block.start : block.end] for block in plain_text.blocks(text)]
    made: list[str] = []
    for part in filter(None, (_SPACE.sub(" ", part).strip() for part in parts)):
        if made and part[0].islower() and not ends_sentence(made[-1]): made[-1] += f" {part}"
        else: made.append(part)
    return [Line(part) for part in made]


def _is_part_of_line(element: Element, name: str) -> bool:
    """Whether an element that no list knows stands in the middle of a text ("It <hi>was</hi> cold")."""
    if name in _names("container") or name in _names("paragraph") or name in _names("row") or name in _hints():
        return False
    before = element.getprevious()
    text = before.tail if before is not None else element.getparent().text if element.getparent() is not None else ""
    return bool((text or "").strip() or (element.tail or "").strip())


class _Walk:
    """Gathers the text of a tree into lines. Depth is bounded by the parsers (256 levels)."""

    def __init__(self) -> None:
        self.made: list[Line] = []
        self.parts: list[str] = []
        self.hints: list[Hint] = [""]
        self.breaks = 0

    def visit(self, element: Element, paragraph: bool = False) -> None:
        name = local(element)
        if not name or name in _names("silent"):
            return
        if name == "br":
            self.breaks += 1
            if self.breaks > 1: self.flush()
            self.parts.append("\n")
            return
        is_row = name in _names("row")
        inline = name in _names("inline") or (paragraph and name not in _names("paragraph")) or _is_part_of_line(element, name)
        hint = _hints().get(name)
        if paragraph and name in ("bq", "blockquote", "ul", "ol", "table", "media", "figure", "div"): inline = False
        if inline and not (hint and not paragraph):
            self._content(element, paragraph)
            return
        self.flush()
        own: Hint = self.hints[-1] if self.hints[-1] in _LASTING else (hint or self.hints[-1])
        if self.hints[-1] == "caption" and (hint in ("credit", "byline") or "byline" in (element.get("class") or "")): own = "credit"
        self.hints.append(own)
        if is_row:
            cells = (" ".join("".join(cell.itertext()).split()) for cell in element)
            self.parts.append(" ".join(filter(None, cells)))
        elif name == "pre":
            self._pre("".join(element.itertext()))
        else:
            self._content(element, paragraph or name in _names("paragraph"))
        self.flush()
        self.hints.pop()

    def _content(self, element: Element, paragraph: bool) -> None:
        self._text(element.text)
        for child in element:
            self.visit(child, paragraph)
            self._text(child.tail)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if text.strip(): self.breaks = 0
        self.parts.append(text)

    def _pre(self, text: str) -> None:
        self.made += [Line(line.text, self.hints[-1]) for line in plain_lines(text)]

    def flush(self) -> None:
        raw, self.parts, self.breaks = "".join(self.parts), [], 0
        text = _SPACE.sub(" ", tidy(raw)).strip()
        if not text:
            return
        if len(_WRITTEN_OUT.findall(text)) >= 2:
            self.made += [Line(line.text, line.hint or self.hints[-1]) for line in html_lines(raw)]
        else:
            self.made.append(Line(text, self.hints[-1]))


def _without_domain(name: str) -> str:
    """The name in a web address that stands for an outlet ("reuters.com" is "reuters"), a name without one as it is."""
    if not _DOMAIN.fullmatch(name):
        return name
    parts = name.removeprefix("www.").split(".")
    return parts[-3] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2]


def _future(stamp: date | datetime) -> bool:
    if not isinstance(stamp, datetime):
        return stamp > date.today()
    return stamp > (datetime.now(UTC) if stamp.tzinfo else datetime.now())


@cache
def _names(key: str) -> frozenset[str]:
    return lexicon.words("wire_markup", f"elements.{key}")


@cache
def _hints() -> dict[str, Hint]:
    return dict(lexicon.table("wire_markup", "hints.element"))  # type: ignore[arg-type]  # a test checks the lexicon's hints
