"""The lines of a PDF page with their places: characters gathered where they stand, columns put in reading order."""

from __future__ import annotations

import ctypes
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

LARGEST_PAGE = 40_000  # characters of a page that are read; a broadsheet page of small print has 30,000
GAP = 1.8  # times the size of the letters; a wider gap in a line is the gutter between columns
FAR = 12  # times the size of the letters; parts of a line that are farther apart belong to different things
HYPHENS = "\u00ad\x02\ufffe"  # what the library gives for a hyphen that was set only to break the line


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: its text, its box in points from the lower left corner, the size of its letters and its page from 0."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    page: int


def lines_of(textpage: Any, page: int) -> list[PrintedLine]:
    """The lines of one page in reading order."""
    import pypdfium2.raw as raw  # type: ignore[import-untyped]  # it ships no types

    count = min(textpage.count_chars(), LARGEST_PAGE)
    box = [ctypes.c_double() for _ in range(4)]
    found: list[PrintedLine] = []
    letters: list[str] = []
    edges: list[tuple[float, float, float, float]] = []
    sizes: list[float] = []

    scale = 1.0

    def flush() -> None:
        text = " ".join("".join(letters).split())
        if text and edges:
            left, bottom = min(edge[0] for edge in edges), min(edge[1] for edge in edges)
            right, top = max(edge[2] for edge in edges), max(edge[3] for edge in edges)
            found.append(PrintedLine(text, left, bottom, right, top, statistics.median(sizes), page))
        letters.clear()
        edges.clear()
        sizes.clear()

    for index in range(count):
        code = raw.FPDFText_GetUnicode(textpage, index)
        letter = chr(code) if code and not 0xD800 <= code < 0xE000 else " "
        if letter in "\r\n":
            flush()
            continue
        if letter.isspace():
            letters.append(" ")
            continue
        raw.FPDFText_GetCharBox(textpage, index, *box)  # left, right, bottom, top
        left, right, bottom, top = (value.value for value in box)
        if not edges: scale = _scale(textpage, index)
        size = raw.FPDFText_GetFontSize(textpage, index) * scale
        if edges and not (-size < left - edges[-1][2] < GAP * max(size, 1.0)) and letter not in HYPHENS: flush()
        letters.append(letter)
        edges.append((left, bottom, right, top))
        sizes.append(max(size, top - bottom) if size < 2 else size)
    flush()
    return in_order(_rejoined(found))


def _scale(textpage: Any, index: int) -> float:
    """How much the matrix of a letter enlarges its font: programs that print web pages set 16 points and shrink the page."""
    import pypdfium2.raw as raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(textpage, index, matrix):
        return 1.0
    return math.hypot(matrix.b, matrix.d) or 1.0


def _rejoined(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with those parts together again that a wide space of justified type had parted, and no gutter."""
    gutter = _gutter(lines)
    made: list[PrintedLine] = []
    for line in lines:
        before = made[-1] if made else None
        apart = before is None or abs(before.bottom - line.bottom) > 0.4 * line.size or not -1 < line.left - before.right < FAR * line.size
        if before is None or apart or (gutter is not None and before.right <= gutter + 2 and line.left >= gutter - 2):
            made.append(line)
        else:
            low, high = min(before.bottom, line.bottom), max(before.top, line.top)
            made[-1] = PrintedLine(f"{before.text} {line.text}", before.left, low, line.right, high, before.size, line.page)
    return made


def in_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines in reading order. The order of the file is kept where it runs down one column after the other, as programs write
    it; where it jumps to and fro across a gutter, the left column comes first."""
    gutter = _gutter(lines)
    if gutter is None:
        return list(lines)
    sides = [0 if line.right <= gutter else 1 if line.left >= gutter else -1 for line in lines]
    known = [side for side in sides if side >= 0]
    jumps = sum(first != second for first, second in pairwise(known))
    if jumps <= 4:
        return list(lines)
    made: list[PrintedLine] = []
    band: list[tuple[int, PrintedLine]] = []
    for line, side in sorted(zip(lines, sides, strict=True), key=lambda pair: -pair[0].top):
        if side < 0:  # a line across both columns (a headline) parts what stands above it from what stands below
            made += [kept for _, kept in sorted(band, key=lambda pair: (pair[0], -pair[1].top))]
            made.append(line)
            band = []
        else:
            band.append((side, line))
    return made + [kept for _, kept in sorted(band, key=lambda pair: (pair[0], -pair[1].top))]


def _gutter(lines: Sequence[PrintedLine]) -> float | None:
    """Where the gap between two columns is, None for one column: a place that few lines cross and many stand on either side of."""
    if len(lines) < 12:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    best, fewest = None, len(lines) * 0.2
    for step in range(30, 71, 2):
        place = left + (right - left) * step / 100
        crossing = sum(line.left < place - 2 and line.right > place + 2 for line in lines)
        before, behind = sum(line.right <= place + 2 for line in lines), sum(line.left >= place - 2 for line in lines)
        if crossing < fewest and min(before, behind) >= 0.25 * len(lines): best, fewest = place, crossing
    return best
