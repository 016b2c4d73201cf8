"""PDF on A4 or Letter: the same as the web page, with page numbers, running heads, bookmarks and links; made without Qt.

Written by reportlab's canvas over a layout of our own: measured against fpdf2, it sets 15,000 lines in about the same time, starts in
a fifth of it, and gives bookmarks and subsets of fonts. Not tagged: the web page is the format for screen readers.
"""

from __future__ import annotations

import re

from comparer.readers.cleaning.reasons import REASONS
from comparer.reports.digest import Digest, Entry, Quotation
from comparer.reports.harmless import harmless, one_line
from comparer.reports.marked import Line, texts
from comparer.reports.pdf_fonts import Face, fonts
from comparer.reports.pdf_layout import SOFT, TEXT, Item, Run, gap, plain, tall, together, wrap
from comparer.reports.pdf_page import Cell, Pages

_META, _BETWEEN = 98.0, 16.0  # width of the first column of a table of findings, and between columns
_SPACE = re.compile(r"\s")
_FIXED = "\u00a0"  # a space at which no line is broken
_COLOURS = {"conflict": "#b84a00", "differ": "#0b5cad"}


def render(told: Digest) -> bytes:
    """The document on the paper that the selection names."""
    assert told.evidence is not None
    book = _Book(told)
    book.summary()
    book.findings()
    book.texts()
    book.evidence()
    return book.pages.drawn(
        title=one_line(told.title),
        subject="How two accounts of one event differ",
        author=one_line(told.evidence.reviewer),
        foot=f"{told.evidence.tool}, {told.evidence.time}",
    )


class _Book:
    """The parts of the document in their order."""

    def __init__(self, told: Digest) -> None:
        self.told = told
        self.fonts = fonts()
        self.pages = Pages(told.selection.paper, self.fonts)
        self.pages.head = one_line(told.title)
        self.half = (self.pages.width - _BETWEEN * 1.4) / 2
        self.second = self.half + _BETWEEN * 1.4  # where the second of two equal columns begins

    def _lines(self, text: str, face: Face, size: float, width: float, colour: str = TEXT) -> list[Item]:
        return plain(one_line(text), face, size, width, size * 1.38, self.fonts, colour)

    def _heading(self, text: str, key: str, below: float = 90) -> None:
        pages = self.pages
        pages.room(34 + below)
        if pages.y:
            pages.y += 20
        pages.outline(one_line(text), key, 0)
        pages.add([*self._lines(text, "sans_bold", 13, pages.width), gap(4)])
        pages.y += 4

    # ------------------------------------------------------------ parts

    def summary(self) -> None:
        told, pages = self.told, self.pages
        assert told.evidence is not None
        pages.turn()
        pages.outline("Summary", "summary", 0)
        pages.add(self._lines(told.title, "sans_bold", 18, pages.width))
        reviewer = f"reviewed by {told.evidence.reviewer}" if told.evidence.reviewer else ""
        made = " · ".join(filter(None, (f"Made {told.evidence.time}", reviewer, told.reviewed, told.evidence.selection)))
        pages.add([gap(2), *self._lines(made, "sans", 8.5, pages.width, SOFT)])
        pages.y += 16
        for x in (0.0, self.second):
            pages.rule(x, self.half, 1.6, TEXT)
        cells = []
        for x, side in zip((0.0, self.second), told.sides, strict=True):
            facts = " · ".join(f"{label}: {value}" for label, value in side.facts)
            cells.append(Cell(x, [
                gap(5), *self._lines(side.name, "sans_bold", 9.5, self.half),
                gap(2), *self._lines(side.title or "(no title)", "serif", 12.5, self.half),
                gap(3), *self._lines(facts, "sans", 8, self.half, SOFT),
            ]))  # fmt: skip
        pages.row(cells)
        pages.y += 16
        counts = [Run(f"{count} ", "sans_bold", 11) if odd else Run(f"{word}     ", "sans", 9.5) for _, count, word in told.counts
                  for odd in (True, False)]  # fmt: skip
        pages.rule(0, pages.width)
        runs = [run._replace(text=one_line(run.text) + " ") for run in counts]
        pages.add([gap(5), *wrap(_spread(runs), pages.width, 16, self.fonts), gap(4)])
        pages.rule(0, pages.width)
        kinds = ", ".join(f"{kind} {count}" for kind, count in told.kinds)
        linked = f"{told.links} linked sentence pairs"
        pages.add([gap(6), *self._lines(linked + (f". By kind: {kinds}" if kinds else ""), "sans", 8.5, pages.width, SOFT)])
        for note in told.notes:
            pages.add([gap(6), *self._lines(f"Note: {note}", "sans", 9.5, pages.width)])
        if told.salient:
            self._heading("What to look at first", "top", 30)
            for entry in told.salient:
                run = Run(one_line(entry.explanation), "sans", 9.5, link=f"f{entry.number}")
                number = Run(f"{entry.number}.", "sans", 9.5, SOFT)
                pages.row([Cell(0, wrap([number], 18, 14, self.fonts)), Cell(18, [*wrap([run], pages.width - 18, 14, self.fonts), gap(3)])],
                          whole=True)  # fmt: skip

    def findings(self) -> None:
        pages = self.pages
        width = (pages.width - _META - 2 * _BETWEEN) / 2
        left, right = _META + _BETWEEN, _META + 2 * _BETWEEN + width
        titles = zip((0.0, left, right), ("Finding", *self.told.names), strict=True)
        head = [Cell(x, self._lines(text, "sans_bold", 8.5, _META if x == 0 else width)[:1]) for x, text in titles]
        for number, section in enumerate(self.told.sections):
            rows = [self._finding(entry, left, right, width) for entry in section.entries]
            self._heading(f"{section.heading} ({len(section.entries)})", f"section{number}", 30 + _kept(rows[0], pages))
            pages.table(head)
            for place, (entry, cells) in enumerate(zip(section.entries, rows, strict=True)):
                if place:
                    pages.room(6 + _kept(cells, pages))
                    if pages.y > 40:
                        pages.rule(0, pages.width)
                        pages.y += 6
                pages.outline(one_line(f"{entry.number}. {entry.word}, {entry.finding.kind}: {_short(entry)}"), f"o{entry.number}", 1)
                pages.row(cells, whole=True)
                pages.y += 6
            pages.end_table()

    def _finding(self, entry: Entry, left: float, right: float, width: float) -> list[Cell]:
        finding = entry.finding
        colour = _COLOURS.get(entry.relation, SOFT)
        meta = wrap(
            [Run(f"{entry.number}. ", "sans", 8.5, SOFT, anchor=f"f{entry.number}"),
             Run(one_line(f"{entry.glyph} {entry.word}"), "sans_bold", 8.5, colour)], _META, 12, self.fonts)  # fmt: skip
        meta += self._lines(f"{finding.kind}, {finding.salience}", "sans", 8, _META, SOFT)
        said: list[Item] = []
        both = 2 * width + _BETWEEN
        if not entry.only_quotes:
            said += self._lines(entry.explanation, "sans", 9.3, both)
        if entry.judged:
            said += self._lines(entry.judged[:1].upper() + entry.judged[1:], "sans_bold", 8.5, both)
        if entry.decision.note:
            said += self._lines(f"Note: {entry.decision.note}", "sans", 8.8, both)
        cells = [Cell(0, meta), Cell(left, said)]
        above = tall(said)
        for x, side, prefix in ((left, entry.quotations[0], "l"), (right, entry.quotations[1], "r")):
            items = [Item((), above + 3)] if above else []
            for quotation in side:
                items += self._quotation(quotation, entry.relation, prefix, width)
            cells.append(Cell(x, items))
        return cells

    def _quotation(self, quotation: Quotation, relation: str, prefix: str, width: float) -> list[Item]:
        place = Run(quotation.place, "sans", 7.5, SOFT, link=f"{prefix}{quotation.number}")
        runs = [Run(_spaced(piece.text), mark=relation if piece.marked else "", size=9) for piece in quotation.pieces]
        return [*wrap([place], width, 11, self.fonts), *wrap(runs, width, 12.6, self.fonts), gap(3)]

    def texts(self) -> None:
        told, pages = self.told, self.pages
        both = texts(told)
        if not any(both):
            return
        pages.turn()
        title = "The two accounts" if told.selection.texts == "full" else "Excerpts of the two accounts"
        pages.outline(title, "texts", 0)
        pages.add([*self._lines(title, "sans_bold", 13, pages.width), gap(3)])
        words = (("conflict", "conflict"), ("difference", "differ"), ("only in this account", "only_left"))
        key = [run for word, mark in words for run in (Run(word, "sans", 8, mark=mark), Run(_FIXED * 2 + " ", "sans", 8))]
        key.append(Run("raised number: its finding; number before a sentence: its own, → linked ones", "sans", 8, SOFT))
        pages.add([*wrap(key, pages.width, 12, self.fonts), gap(8)])
        columns = []
        for x, paragraphs, side, own, other in ((0.0, both[0], told.sides[0], "l", "r"), (self.second, both[1], told.sides[1], "r", "l")):
            items = [*self._lines(side.name, "sans_bold", 9.5, self.half), *self._lines(side.title, "serif", 13, self.half), gap(6)]
            for paragraph in paragraphs:
                items += [*together(wrap(_runs(paragraph, own, other), self.half, 13.6, self.fonts)), gap(6)]
            for caption in side.article.captions:
                items += [*self._lines(f"Caption: {caption.text}", "serif", 8.5, self.half, SOFT), gap(5)]
            columns.append(Cell(x, items))
        pages.row(columns)

    def evidence(self) -> None:
        told, pages = self.told, self.pages
        assert told.evidence is not None
        self._heading("Evidence", "evidence", 120)
        self._pairs(told.evidence.rows)
        for given, side in zip(told.evidence.inputs, told.sides, strict=True):
            pages.room(60)
            pages.add([gap(9), *self._lines(given.name, "sans_bold", 9.5, pages.width)])
            self._pairs(given.rows)
            if given.fields:
                rows = [(f.name, f.value, f"{f.origin}, {f.confidence:.0%} sure") for f in given.fields]
                self._columns(f"Fields of {given.name} and where they come from", rows, (90, 260))
            if side.article.set_aside:
                aside = [(f"line {a.line}", REASONS.get(a.reason, a.reason), a.text) for a in side.article.set_aside]
                self._columns(f"Set aside from {given.name}", aside, (50, 140))

    def _pairs(self, rows: tuple[tuple[str, str], ...]) -> None:
        for label, value in rows:
            name, told = self._lines(label, "sans", 8, 100, SOFT), self._lines(value, "sans", 8, self.pages.width - 110)
            self.pages.row([Cell(0, name), Cell(110, told)], whole=True)

    def _columns(self, title: str, rows: list[tuple[str, str, str]], widths: tuple[int, int]) -> None:
        pages = self.pages
        pages.room(50)
        pages.add([gap(7), *self._lines(title, "sans_bold", 8.5, pages.width), gap(2)])
        second, third = widths[0] + 8, widths[0] + widths[1] + 16
        for one, two, three in rows:
            cells = [
                Cell(0, self._lines(one, "sans", 7.8, widths[0], SOFT)),
                Cell(second, self._lines(two, "sans", 7.8, widths[1])),
                Cell(third, self._lines(three, "sans", 7.8, pages.width - third)),
            ]
            pages.row(cells, whole=True)
            pages.y += 1.5


def _runs(paragraph: tuple[Line, ...], own: str, other: str) -> list[Run]:
    """A paragraph: before each sentence its number and those it is linked to, after each mark the numbers of its findings."""
    runs = []
    for line in paragraph:
        if line.gap:
            runs.append(Run("[…] ", "sans", 8, SOFT))
        alone = _FIXED * (not line.partners)
        runs.append(Run(f"{line.number}{alone}", "sans", 6.5, SOFT, anchor=f"{own}{line.number}"))
        for number, partner in enumerate(line.partners, 1):
            before, after = " " if number > 1 else f"{_FIXED}→", _FIXED * (number == len(line.partners))
            runs.append(Run(f"{before}{partner}{after}", "sans", 6.5, SOFT, link=f"{other}{partner}"))
        for part in line.parts:
            if not part.entries:
                runs.append(Run(_spaced(part.text), size=9.8))
                continue
            first = part.entries[0]
            mark = "" if first.relation == "agree" else first.relation
            runs.append(Run(_spaced(part.text), size=9.8, mark=mark, link=f"f{first.number}"))
            for number, entry in enumerate(entry for entry in part.ends if entry.relation != "agree"):
                runs.append(Run(f"{',' if number else ''}{entry.number}", "sans", 6, SOFT, link=f"f{entry.number}", rise=3.2))
        runs.append(Run(" ", size=9.8))
    return runs


def _spaced(text: str) -> str:
    """Harmless text with every white space a space: where one word ends and the next begins must stay known between runs."""
    return _SPACE.sub(" ", harmless(text))


def _kept(cells: list[Cell], pages: Pages) -> float:
    """How much room a row needs to begin here: all of its height, or half a page where it is higher than that."""
    return min(max(tall(cell.items) for cell in cells), pages.height / 2)


def _spread(runs: list[Run]) -> list[Run]:
    """Counts with room between them: no-break spaces hold where wrapping would fold plain ones."""
    return [run._replace(text=run.text + _FIXED * 3 + " ") if run.face == "sans" else run for run in runs]


def _short(entry: Entry) -> str:
    words = " / ".join(filter(None, entry.words))
    return words if len(words) <= 70 else words[:69] + "…"
