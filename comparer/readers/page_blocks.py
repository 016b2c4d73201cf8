"""A web page as its lines of visible text, in reading order, each with what the markup says about it.

    <p>Rep. <a>Ilhan Omar</a> was …</p>  →  PageBlock("Rep. Ilhan Omar was …", tag "p", links 10, roles {})
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from lxml import etree

from comparer import lexicon

Element = Any  # lxml elements are typed too loosely to help here

_SPACE = re.compile(r"[\s\u200b\u2060\ufeff]+")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufffd"
_DROPPED = dict.fromkeys([*map(ord, _INVISIBLE), *range(9), 11, *range(14, 32), *range(127, 160)])
_IDEOGRAPHS = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
_CUT = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_APART = frozenset({"caption", "credit"})  # roles that make a span a line of its own
_ITALIC = frozenset({"em", "i"})
_INLINE = frozenset({"a", "abbr", "b", "br", "em", "font", "i", "span", "strong", "sub", "sup", "img"})
CELL = 100  # characters; a longer cell is prose of a page laid out in tables
MOST_NODES = 120  # elements of a roll-over list; a larger part of the page is no part of a sentence
INSET_WORDS = 8  # links inside a sentence that hold at least so many words are a list, not a name


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One line of the page. `tag` is the innermost element that makes the line, `links` how many of its characters stand
    in links, `roles` what its ancestors say (values of resources/lexicons/page.toml), `element` the element itself; `hidden`
    lines are not shown, `pictured` ones are the first after a picture, `italic` ones are set in italics as a whole."""

    text: str
    tag: str
    links: int
    roles: frozenset[str]
    element: Element
    hidden: bool = False
    pictured: bool = False
    italic: bool = False

    @property
    def link_share(self) -> float:
        """How much of the text is link, 0..1."""
        return min(1.0, self.links / max(1, len(self.text)))

    @property
    def words(self) -> int:
        """How many words; a Chinese or Japanese line counts two characters as one."""
        spaced = self.text.count(" ") + 1
        return spaced if self.text.isascii() else max(spaced, len(_IDEOGRAPHS.findall(self.text)) // 2)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.text)


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a mark that closes a sentence, quotation marks and brackets after it allowed."""
    return bool(re.search(r"[.!?…。！？؟۔।॥။።։][\"'”’»“)\]）」』\s]*$", text))


def clean(text: str) -> str:
    """The text with its white space folded and without soft hyphens, zero-width and control characters."""
    return _SPACE.sub(" ", text).translate(_DROPPED).strip()


class _Line:
    """The line that is being gathered."""

    __slots__ = ("element", "linked", "parts", "slanted")

    def __init__(self, element: Element) -> None:
        self.parts: list[str] = []
        self.linked = 0
        self.slanted = 0
        self.element = element


def blocks(root: Element) -> tuple[PageBlock, ...]:
    """Every line of text below `root`, hidden ones marked, those of scripts and controls left out."""
    return tuple(_Walk().run(root))


class _Walk:
    def __init__(self) -> None:
        self.found: list[PageBlock] = []
        self.roles: list[frozenset[str]] = [frozenset()]
        self.hidden = 0
        self.link_depth = 0
        self.italic_depth = 0
        self.holders: list[Element] = []  # block elements that are open
        self.line = _Line(None)
        self.pictured = False

    def run(self, root: Element) -> Iterator[PageBlock]:
        block, silent, pictures = _block(), _silent(), _pictures()
        boxes: set[Element] = set()  # elements that begin and end a line
        cells: set[Element] = set()  # cells of rows that are read as one line
        skip: Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event in ("comment", "pi"):
                if skip is None: self._text(element.tail)
                continue
            tag = element.tag
            if skip is not None:
                if event == "end" and element is skip:
                    skip = None
                    if element is not root: self._text(element.tail)
                continue
            if event == "start":
                if tag in silent or (tag == "span" and _is_inset(element, self.line)):
                    skip = element
                    continue
                if tag in pictures: self.pictured = True
                if tag == "tr" and _is_row(element): cells.update(element)
                if element in cells:
                    self._text(" ")
                    self._text(element.text)
                    continue
                own = tag in block or (tag == "span" and not _roles(element).isdisjoint(_APART))
                if own: boxes.add(element)
                self._start(element, tag, own)
            elif element not in cells:
                self._end(element, tag, element in boxes)
                if element is not root: self._text(element.tail)
        self._flush()
        yield from self.found

    def _start(self, element: Element, tag: str, is_block: bool) -> None:
        if is_block:
            self._flush()
            if tag == "br":
                return
            self.holders.append(element)
            self.roles.append(self.roles[-1] | _roles(element))
        if _is_hidden(element): self.hidden += 1
        if tag == "a" and element.get("href") is not None: self.link_depth += 1
        if tag in _ITALIC: self.italic_depth += 1
        self._text(element.text)

    def _end(self, element: Element, tag: str, is_block: bool) -> None:
        if tag == "a" and element.get("href") is not None: self.link_depth -= 1
        if tag in _ITALIC: self.italic_depth -= 1
        if is_block:
            self._flush()
            if tag == "br":
                return
            self.holders.pop()
            self.roles.pop()
        if _is_hidden(element): self.hidden -= 1

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if not self.line.parts:
            if not text.strip():
                return
            self.line.element = self.holders[-1] if self.holders else None
        self.line.parts.append(text)
        if self.link_depth: self.line.linked += len(clean(text))
        if self.italic_depth: self.line.slanted += len(clean(text))

    def _flush(self) -> None:
        line, self.line = self.line, _Line(None)
        text = clean("".join(line.parts))
        if text:
            tag = line.element.tag if line.element is not None else ""
            italic = line.slanted > 0.95 * len(text)
            self.found.append(PageBlock(text, tag, line.linked, self.roles[-1], line.element, self.hidden > 0, self.pictured, italic))
            self.pictured = False


def _is_inset(element: Element, line: _Line) -> bool:
    """Whether an inline element inside a sentence is a roll-over list: nothing but links, several, headlines among them.
    Left in, "Rep. Ilhan Omar (D-Minn.)" becomes a sentence full of other stories."""
    return bool(line.parts) and _is_link_list(element) and not any(_is_link_list(child) for child in element if child.tag != "a")


def _is_link_list(element: Element) -> bool:
    nodes = list(islice(element.iter(), MOST_NODES))  # bounded: every span of a page is asked
    links = [node for node in nodes if node.tag == "a" and node is not element]
    if len(links) < 2 or len(nodes) == MOST_NODES:
        return False
    linked = clean(" ".join("".join(link.itertext()) for link in links))
    return len(linked.split()) >= INSET_WORDS and len(linked) > 0.9 * len(clean("".join(element.itertext())))


def _is_row(row: Element) -> bool:
    """Whether a row of a table is data to be read as one line, and no frame for a layout."""
    cells = list(row)
    if len(cells) < 2 or any(cell.tag not in ("td", "th") for cell in cells):
        return False
    return all(len(cell) <= 3 and all(part.tag in _INLINE for part in cell) and len("".join(cell.itertext())) < CELL for cell in cells)


def _is_hidden(element: Element) -> bool:
    get = element.get
    if get("hidden") is not None or _UNSEEN.search(get("style") or ""):
        return True
    names = (get("class") or "").lower().split()
    return bool(names) and not _hidden().isdisjoint(names)


def _roles(element: Element) -> frozenset[str]:
    get = element.get
    return _roles_of(element.tag, get("role") or "", get("class") or "", get("id") or "", get("itemprop") or "")


@lru_cache(maxsize=4096)
def _roles_of(tag: str, aria: str, class_: str, id_: str, itemprop: str) -> frozenset[str]:
    found = {role for role in (_tags().get(tag), _arias().get(aria.lower())) if role}
    names = f"{class_} {id_} {itemprop}"
    lowered = names.lower()
    if itemprop.lower() == "articlebody" or any(story in lowered for story in _stories()):
        found.add("story")
    elif tag not in ("body", "html", "article", "main"):
        tokens = _tokens()
        for name in _CUT.split(names):
            role = tokens.get(name.lower())
            if role: found.add(role)
    return frozenset(found)


@cache
def _block() -> frozenset[str]:
    return lexicon.words("page", "elements.block")


@cache
def _pictures() -> frozenset[str]:
    return lexicon.words("page", "elements.picture")


@cache
def _silent() -> frozenset[str]:
    return lexicon.words("page", "elements.silent")


@cache
def _hidden() -> frozenset[str]:
    return lexicon.words("page", "roles.hidden")


@cache
def _stories() -> tuple[str, ...]:
    return lexicon.entries("page", "roles.story")


@cache
def _tags() -> dict[str, str]:
    return lexicon.table("page", "roles.tag")


@cache
def _arias() -> dict[str, str]:
    return lexicon.table("page", "roles.aria")


@cache
def _tokens() -> dict[str, str]:
    return lexicon.table("page", "roles.token")
