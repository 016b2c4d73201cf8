"""Plain text: saved, exported or pasted from a page; one line a paragraph, or paragraphs of wrapped lines between blank ones."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from comparer.model import Article
from comparer.readers import cleaning
from comparer.readers.decoding import decode_file, looks_binary
from comparer.readers.format import Block, Draft, Format
from comparer.readers.source import source_of

_WRAPPED = 0.8  # share of line ends that must be forced by the width before lines are joined
_TORN = 8  # words of a line that may go on in the next
_SMALL = 0.4  # share of the lines after them that begin in lower case, as two of three words of a text do
_WIDTHS = range(50, 101)


def recognises(data: bytes, file: Path) -> bool:
    """Any bytes that are text."""
    return not looks_binary(data)


def read(data: bytes, file: Path) -> Article:
    """The article of a text file. Raises InputError if it holds no sentence."""
    text, encoding = decode_file(data, file)
    return cleaning.finish(draft(text), source_of(data, file, FORMAT.name, encoding))


def draft(text: str) -> Draft:
    """A text with its paragraphs. The lists that open when the mouse stands on a name ("Rep. Ann RoeAnn RoeDam breaks … MORE (D)")
    are moved from inside their sentences to lines of their own at the end: there they would spoil what the sentence says."""
    moved: list[str] = []

    def lifted(match: re.Match[str]) -> str:
        moved.append(match["list"])
        return match["name"]

    story = _rollover().sub(lifted, text) if " MORE" in text else text
    found = list(blocks(story))
    for line in moved:
        story += "\n"
        found.append(Block(len(story), len(story) + len(line), "link"))
        story += line
    return Draft(story, tuple(found))


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text: its lines, or, where lines are wrapped at a fixed width, the runs of lines between blank ones."""
    found, place = [], 0
    lines = []
    for line in text.split("\n"):
        lines.append((place, place + len(line)))
        place += len(line) + 1
    if not _wrapped(text, lines):
        return _joined(text, [(start, end) for start, end in lines if text[start:end].strip()])
    begin: int | None = None
    last = 0
    for start, end in lines:
        blank, indented = not text[start:end].strip(), text[start : start + 2].isspace()
        if begin is not None and (blank or indented):
            found.append(Block(begin, last))
            begin = None
        if not blank:
            begin, last = (start if begin is None else begin), end
    if begin is not None:
        found.append(Block(begin, last))
    return tuple(found)


def _joined(text: str, lines: list[tuple[int, int]]) -> tuple[Block, ...]:
    """The lines as blocks, a line that breaks off in the middle of a sentence together with the one in which it goes on."""
    found: list[Block] = []
    for start, end in lines:
        if found and _goes_on(text[found[-1].start : found[-1].end], text[start:end]):
            found[-1] = Block(found[-1].start, end)
        else:
            found.append(Block(start, end))
    return tuple(found)


def _goes_on(line: str, following: str) -> bool:
    """Whether a line of running text stops at a word and the next begins in lower case; a link or picture tore them apart."""
    words, more = line.split(), following.split()
    if len(words) < _TORN or len(more) < 4 or not words[-1][-1].isalpha() or following.rstrip("\"'”’) ")[-1:] not in ".!?":
        return False
    running = sum(word.islower() for word in words) >= len(words) * 0.6
    return running and more[0].isalpha() and more[0].islower() and more[0] != "by"


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether line ends come from a fixed width: the next line's first word would not have fitted."""
    lengths = sorted(end - start for start, end in lines if end - start > 30)
    width = lengths[int(len(lengths) * 0.98)] if lengths else 0
    if len(lengths) < 4 or width not in _WIDTHS:
        return False
    forced = pairs = small = 0
    for (start, end), (after, after_end) in pairwise(lines):
        words = text[after:after_end].split(None, 1)
        if end - start < 20 or not words or text[after : after + 2].isspace():
            continue
        pairs += 1
        forced += end - start + 1 + len(words[0]) > width - 2
        small += words[0][:1].islower()
    return pairs >= 3 and forced >= pairs * _WRAPPED and small >= pairs * _SMALL


@cache
def _rollover() -> re.Pattern[str]:
    """A name, the name again, titles of stories run together with it, and the word that opens the rest of them."""
    return re.compile(r"(?P<name>(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+?)(?P<list>(?P=name)[A-Z][^\n]{10,700}? MORE)(?=[ ,.;)])")


FORMAT = Format("plain text", (".txt", ".text"), recognises, read)
