"""The story of a PDF: printed lines to paragraphs, with headings, captions, running heads and page numbers told apart."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from comparer import lexicon
from comparer.errors import InputError
from comparer.model import Field
from comparer.pages import PAGES
from comparer.readers.decoding import tidy
from comparer.readers.format import Block, Draft, Hint
from comparer.readers.page_blocks import ends_sentence
from comparer.readers.page_fields import alike
from comparer.readers.page_votes import squash
from comparer.readers.pdf_lines import HYPHENS, PrintedLine, lines_of

MOST_PAGES = 100  # pages that are read; a story has a few
MARGIN = 0.09  # of the page's height: where running heads and page numbers stand
LARGER, SMALLER = 1.15, 0.88  # of the body's size: headings and captions
SAME_TITLE = 0.6  # share of words from which two wordings are the same headline
FULL = 0.85  # of the column's width: a shorter line ends its paragraph
_PAGE_NUMBER = re.compile(r"(?:page\s+|seite\s+|p\.\s?)?\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?$", re.IGNORECASE)
# Ligatures as letters, and nothing for a hyphen that was set only to break the line.
_READABLE: dict[int, str] = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    **dict.fromkeys(map(ord, HYPHENS), ""),
}


def draft(data: bytes, path: Path) -> Draft:
    """The paragraphs of the file. Errors as in `pdf.read`."""
    pages, heights, more, information = _read(data, path)
    lines = [line for page in pages for line in page]
    if not lines:
        raise InputError(f"{path}: the PDF holds no text, it is a scan or a picture; run text recognition on it first.")
    body_size = _body_size(lines)
    running = _running(pages, heights)
    words = Counter(re.findall(r"[^\W_]+(?:-[^\W_]+)*", " ".join(line.text for line in lines).lower()))
    blocks: list[Block] = []
    parts: list[str] = []
    starts: dict[int, int] = {}
    place = 0
    for group in _paragraphs([line for line in lines if line not in running], body_size):
        text, begins = _joined(group, words)
        for line, begin in zip(group, begins, strict=True): starts.setdefault(line.page, place + begin)
        blocks.append(Block(place, place + len(text), _hint(group, text, body_size)))
        parts.append(text)
        place += len(text) + 1
    for line in running:
        blocks.append(Block(place, place + len(line.text), "furniture"))
        parts.append(line.text)
        place += len(line.text) + 1
    for page in range(max(starts, default=0), -1, -1): starts.setdefault(page, starts.get(page + 1, 0))  # a page without text counts too
    fields = [Field(PAGES, " ".join(str(starts[page]) for page in sorted(starts)), "pages of the PDF")]
    if information: fields.append(Field("title", information, "properties of the PDF", 0.5 if len(information.split()) > 3 else 0.3))
    warnings = (f"Only the first {MOST_PAGES} pages of the PDF were read.",) if more else ()
    return Draft("\n".join(parts), tuple(blocks), (*_titles(blocks, parts, lines, body_size, information), *fields), warnings=warnings)


def _read(data: bytes, path: Path) -> tuple[list[list[PrintedLine]], list[float], bool, str]:
    """The lines of each page, the heights of the pages, whether there are more, and the title the file's properties give."""
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

    try:
        document = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError, TypeError) as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise InputError(f"{path}: the PDF is locked with a password; save it without one and open that.") from None
        raise InputError(f"{path}: the PDF is damaged and cannot be opened; save or download it again.") from None
    try:
        count = len(document)
        pages, heights = [], []
        for number in range(min(count, MOST_PAGES)):
            page = document[number]
            heights.append(page.get_height())
            textpage = page.get_textpage()
            pages.append(lines_of(textpage, number))
            textpage.close()
            page.close()
        title = " ".join(str(document.get_metadata_dict().get("Title", "")).split())
        title = "" if title.lower() in lexicon.words("page_fields", "no_titles") else title
    except pypdfium2.PdfiumError:
        raise InputError(f"{path}: a page of the PDF is damaged; save or download it again.") from None
    finally:
        document.close()
    return pages, heights, count > MOST_PAGES, title


def _body_size(lines: Sequence[PrintedLine]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines: sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _running(pages: Sequence[Sequence[PrintedLine]], heights: Sequence[float]) -> frozenset[PrintedLine]:
    """Running heads, footers and page numbers: lines in the margins that come again on other pages, their digits aside, or are
    nothing but a number or an address."""
    margins = [
        [line for line in page if line.bottom > height * (1 - MARGIN) or line.top < height * MARGIN]
        for page, height in zip(pages, heights, strict=True)
    ]
    again = Counter(key for page in margins for key in {re.sub(r"\d+", "#", line.text) for line in page})
    return frozenset(
        line
        for page in margins
        for line in page
        if again[re.sub(r"\d+", "#", line.text)] > 1 or _PAGE_NUMBER.match(line.text) or "://" in line.text
    )


def _paragraphs(lines: Sequence[PrintedLine], body_size: float) -> list[list[PrintedLine]]:
    """Lines that belong to one paragraph, by their gaps, indents, sizes and lengths."""
    groups: list[list[PrintedLine]] = []
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 3 * body_size]
    step = statistics.median(steps) if steps else body_size * 1.2
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is not None and _continues(before, line, groups[-1], step, lines): groups[-1].append(line)
        else: groups.append([line])
    return groups


def _continues(before: PrintedLine, line: PrintedLine, group: Sequence[PrintedLine], step: float, lines: Sequence[PrintedLine]) -> bool:
    if abs(before.size - line.size) > 0.1 * before.size:
        return False
    # <=, for a font may have size 0
    beside = [other for other in lines if other.page == before.page and abs(other.left - before.left) <= 4 * before.size]
    full = before.right >= before.left + FULL * (max(other.right for other in beside) - before.left)
    gap = before.bottom - line.bottom
    if before.page != line.page or gap < -step or abs(line.left - before.left) > 6 * before.size:  # next column or page
        if not ends_sentence(before.text) and line.text[:1].islower(): return True
        return full and not (ends_sentence(before.text) and line.text[:1].isupper())
    if gap > max(1.45 * step, 1.5 * line.size):
        return False
    if line.left - before.left > 0.8 * before.size and len(group) > 1:
        return False  # an indent opens the next paragraph
    if len(group) == 1 and before.left - line.left > 0.8 * before.size:
        return True  # the first line was the indented one
    if line.left - before.left > 0.8 * before.size:
        return False
    return full or not ends_sentence(before.text)


def _joined(group: Sequence[PrintedLine], words: Counter[str]) -> tuple[str, list[int]]:
    """The text of a paragraph, words that were broken at a line's end made whole again, and where each line begins in it."""
    text, begins, broken = "", [], False
    for line in group:
        part = " ".join(tidy(line.text.translate(_READABLE)).split())
        if broken or not text: text, begin = text + part, len(text)
        elif text.endswith("-") and not text.endswith((" -", "--")): text, begin = _over_hyphen(text, part, words), len(text)
        else: text, begin = f"{text} {part}", len(text) + 1
        begins.append(begin)
        broken = line.text[-1:] in HYPHENS
    return text, begins


def _over_hyphen(text: str, part: str, words: Counter[str]) -> str:
    """Both halves of a word, with its hyphen where that belongs to the word ("31-year-" and "old", "Franco-" and "German")."""
    head = re.search(r"[^\W_]+(?:-[^\W_]+)*$", text[:-1])
    tail = re.match(r"[^\W_]+", part)
    if not head or not tail or not part[:1].islower() or head[0][-1:].isdigit() or "-" in head[0]:
        return text + part
    whole, hyphened = f"{head[0]}{tail[0]}".lower(), f"{head[0]}-{tail[0]}".lower()
    return text + part if words[hyphened] > words[whole] else text[:-1] + part


def _hint(group: Sequence[PrintedLine], text: str, body_size: float) -> Hint:
    size = group[0].size
    if size > LARGER * body_size and len(text.split()) <= 30: return "heading"
    return "caption" if size < SMALLER * body_size and len(text.split()) <= 80 else ""


def _titles(
    blocks: Sequence[Block], parts: Sequence[str], lines: Sequence[PrintedLine], body_size: float, stated: str
) -> list[Field]:
    """The headline: the heading that the file's own title repeats, else the one with the largest letters on the first page."""
    headings = [text for block, text in zip(blocks, parts, strict=True) if block.hint == "heading" and len(text.split()) > 2]
    headings = [text for text in headings if squash(text)]  # signs of a font for icons are no words
    repeated = [text for text in headings if squash(text) in squash(stated) or alike(text, stated) > SAME_TITLE]
    if repeated: return [Field("title", max(repeated, key=len), "heading that the properties of the PDF repeat", 0.9)]
    first = [line for line in lines if line.page == lines[0].page and line.size > LARGER * body_size]
    largest = max((line.size for line in first), default=0.0)
    opening = next((line.text for line in first if line.size > 0.97 * largest), "")
    for text in headings:
        if opening and text.startswith(opening.rstrip("-")[:20]):
            return [Field("title", text, "largest heading of the first page", 0.8 if len(text.split()) > 3 else 0.4)]
    return []
