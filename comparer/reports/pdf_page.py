"""Lines to pages: placed first, drawn when the number of pages is known. Points throughout, `y` counts down from the top."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from reportlab import rl_config  # type: ignore[import-untyped]
from reportlab.lib.colors import HexColor  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from comparer.reports.pdf_fonts import Fonts
from comparer.reports.pdf_layout import SOFT, Item, Segment, plain, tall

PAPER = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}  # ISO 216, ANSI Y14.1
MARGIN, TOP, BOTTOM = 46.0, 58.0, 54.0
_FILL = {"conflict": "#ffd9b8", "differ": "#dbe9ff", "only_left": "#efefef", "only_right": "#efefef"}
_LINE = {"conflict": "#b84a00", "differ": "#0b5cad", "only_left": "#5f5f5f", "only_right": "#5f5f5f", "agree": "#9a9a96"}
_RULE = "#d0cec8"


@cache
def _colour(hexadecimal: str) -> Any:
    return HexColor(hexadecimal)


class Cell(NamedTuple):
    """Items that stand in one place of a row, `x` from the left margin."""

    x: float
    items: list[Item]


@dataclass(slots=True)
class Page:
    """What stands on a page."""

    head: str
    segments: list[tuple[float, float, Segment]] = field(default_factory=list)  # x, baseline
    rules: list[tuple[float, float, float, float, str]] = field(default_factory=list)  # x, y, length, weight, colour
    outline: list[tuple[str, str, int, float]] = field(default_factory=list)  # title, key, level, y


class Pages:
    """Pages that fill from the top. `width` and `height` are those inside the margins."""

    def __init__(self, paper: str, fonts: Fonts) -> None:
        self.paper = PAPER[paper]
        self.fonts = fonts
        self.width, self.height = self.paper[0] - 2 * MARGIN, self.paper[1] - TOP - BOTTOM
        self.pages: list[Page] = []
        self.y = 0.0
        self.head = ""
        self.repeated: list[Cell] = []

    def turn(self) -> None:
        """Begin a new page; within a table its head is repeated."""
        self.pages.append(Page(self.head))
        self.y = 0.0
        if self.repeated:
            self._table_head()

    def room(self, height: float) -> None:
        """Turn the page unless so much is left on this one."""
        if not self.pages or self.y + height > self.height:
            self.turn()

    def outline(self, title: str, key: str, level: int) -> None:
        """An entry of the bookmarks that leads here."""
        self.pages[-1].outline.append((title, key, level, self.y))

    def rule(self, x: float, length: float, weight: float = 0.5, colour: str = _RULE) -> None:
        self.pages[-1].rules.append((x, self.y, length, weight, colour))

    def add(self, items: Sequence[Item], x: float = 0.0) -> None:
        """Items one below the other, over as many pages as it takes."""
        self.row([Cell(x, list(items))])

    def row(self, cells: list[Cell], *, whole: bool = False) -> None:
        """Cells side by side, each over as many pages as it takes; with `whole` they stay on one page where one can hold them."""
        height = max((tall(cell.items) for cell in cells), default=0.0)
        if whole and height <= self.height - self._head_height():
            self.room(height)
        places = [0] * len(cells)
        if not self.pages:
            self.turn()
        while True:
            top, lowest = self.y, self.y
            for number, cell in enumerate(cells):
                places[number], end = self._fill(cell, places[number], top)
                lowest = max(lowest, end)
            self.y = lowest
            if all(place >= len(cell.items) for place, cell in zip(places, cells, strict=True)):
                return
            self.turn()

    def table(self, cells: list[Cell]) -> None:
        """Begin a table with that head; `end_table` ends it."""
        self.repeated = cells
        self._table_head()

    def end_table(self) -> None:
        self.repeated = []

    def _head_height(self) -> float:
        return max((tall(cell.items) for cell in self.repeated), default=0.0) + 4 if self.repeated else 0.0

    def _table_head(self) -> None:
        for cell in self.repeated:
            self._fill(cell, 0, self.y)
        self.y += self._head_height() - 4
        self.rule(0, self.width, 1.1, "#1a1a1a")
        self.y += 4

    def _fill(self, cell: Cell, place: int, top: float) -> tuple[int, float]:
        """Put items of a cell on this page from `top` on; the number of the first that has no room, and where the last ends."""
        page, y, items = self.pages[-1], top, cell.items
        count, bottom, beginning = len(items), self.height + 0.01, top <= self._head_height()
        while place < count:
            segments, height, kept = items[place]
            if not segments:
                if not (beginning and y == top and top == 0.0):
                    y += height
                place += 1
                continue
            needed, last = height, place
            while kept and last + 1 < count:
                last += 1
                needed, kept = needed + items[last].height, items[last].kept
            if y + needed > bottom and y > 0.0:
                break
            baseline = y + height - 0.28 * height
            for segment in segments:
                page.segments.append((cell.x, baseline, segment))
            y += height
            place += 1
        return place, min(y, self.height)

    # ------------------------------------------------------------ drawing

    def drawn(self, *, title: str, subject: str, author: str, foot: str) -> bytes:
        """The finished document; `foot` stands at the bottom of every page beside its number."""
        rl_config.useA85 = 0  # the pages' streams as bytes, not as text that is a quarter longer and slower to make
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=self.paper, invariant=1, pageCompression=1, lang="en")
        canvas.setTitle(title)
        canvas.setSubject(subject)
        canvas.setAuthor(author)
        canvas.setCreator(foot)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.showOutline()
        anchors = {segment.run.anchor for page in self.pages for _, _, segment in page.segments}
        for number, page in enumerate(self.pages, 1):
            self._draw(canvas, page, anchors)
            if number == 1:
                page.head = ""  # the title stands there
            self._furniture(canvas, page, f"{foot} · Page {number} of {len(self.pages)}")
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    def _furniture(self, canvas: Canvas, page: Page, foot: str) -> None:
        width = self.paper[0]
        for text, y in ((page.head, self.paper[1] - 34), (foot, 30.0)):
            for segment in self._one_line(text):
                x = MARGIN if text is page.head else width - MARGIN - segment.width
                self._text(canvas, [(x, y, segment)])
        if not page.head:
            return
        canvas.setStrokeColor(_colour(_RULE))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, self.paper[1] - 40, width - MARGIN, self.paper[1] - 40)

    def _one_line(self, text: str) -> tuple[Segment, ...]:
        """A running head or foot on its line, cut between words where it is longer."""
        lines, kept = plain(text, "sans", 7.5, self.width, 10, self.fonts, SOFT), text
        while len(lines) > 1 and " " in kept:
            kept = kept.rpartition(" ")[0].rstrip(":,;")
            lines = plain(f"{kept} …", "sans", 7.5, self.width, 10, self.fonts, SOFT)
        return tuple(lines[0].segments) if lines else ()

    def _draw(self, canvas: Canvas, page: Page, anchors: set[str]) -> None:
        top = self.paper[1] - TOP
        placed = [(MARGIN + x + segment.x, top - y, segment) for x, y, segment in page.segments]
        for x, y, segment in placed:
            if segment.run.mark in _FILL:
                canvas.setFillColor(_colour(_FILL[segment.run.mark]))
                canvas.rect(x - 0.5, y - 0.24 * segment.run.size, segment.width + 1, 1.16 * segment.run.size, stroke=0, fill=1)
        self._text(canvas, placed)
        seen = set()
        for x, y, segment in placed:
            run = segment.run
            if run.mark in _LINE:
                _underline(canvas, run.mark, x, y - 0.18 * run.size, segment.width)
            if run.link in anchors and run.link:
                box = (x, y - 0.25 * run.size, x + segment.width, y + 0.9 * run.size)
                canvas.linkRect("", run.link, box, relative=0, Border="[0 0 0]")
            if run.anchor and run.anchor not in seen:
                seen.add(run.anchor)
                canvas.bookmarkHorizontal(run.anchor, 0, y + 20)
        for x, y, length, weight, colour in page.rules:
            canvas.setStrokeColor(_colour(colour))
            canvas.setLineWidth(weight)
            canvas.line(MARGIN + x, top - y, MARGIN + x + length, top - y)
        for title, key, level, y in page.outline:
            canvas.bookmarkHorizontal(key, 0, top - y + 14)
            canvas.addOutlineEntry(title, key, level, closed=level > 0)

    def _text(self, canvas: Canvas, placed: Sequence[tuple[float, float, Segment]]) -> None:
        """Set the segments. Lines below one another go by line feeds: placing each is what takes the time."""
        text = canvas.beginText()
        font, size, colour, leading = "", 0.0, "", 0.0
        below = False  # the cursor already stands where the segment begins
        following: Sequence[tuple[float, float, Segment] | None] = [*placed[1:], None]
        for (x, y, segment), after in zip(placed, following, strict=True):
            run = segment.run
            if run.colour != colour:
                colour = run.colour
                text.setFillColor(_colour(colour))
            if not below:
                text.setTextOrigin(x, y + run.rise)
            *parts, (name, part) = self.fonts.pieces(run.face, segment.text)
            for other, stretch in parts:
                text.setFont(other, run.size, leading or 1)
                text.textOut(stretch)
            if parts or (name, run.size) != (font, size):
                font, size = name, run.size
                text.setFont(font, size, leading or 1)
            step = round(y - after[1], 3) if after is not None else 0.0
            below = after is not None and after[0] == x and 0 < step < 30 and not run.rise and not after[2].run.rise
            if below:
                if step != leading:
                    leading = step
                    text.setLeading(leading)
                text.textLine(part)
            else:
                text.textOut(part)
        canvas.drawText(text)


def _underline(canvas: Canvas, mark: str, x: float, y: float, width: float) -> None:
    """The line pattern of a relation: waves for a conflict, solid for a difference, dots for one side only, thin for agreement."""
    canvas.setStrokeColor(_colour(_LINE[mark]))
    canvas.setLineWidth(0.4 if mark == "agree" else 0.9)
    if mark.startswith("only"):
        canvas.setDash([0.9, 1.3])
    if mark == "conflict":
        path = canvas.beginPath()
        path.moveTo(x, y)
        for step in range(1, max(2, int(width / 1.6)) + 1):
            path.lineTo(x + min(width, step * 1.6), y + (1.1 if step % 2 else 0.0))
        canvas.drawPath(path, stroke=1, fill=0)
    else:
        canvas.line(x, y, x + width, y)
    if mark.startswith("only"):
        canvas.setDash()
