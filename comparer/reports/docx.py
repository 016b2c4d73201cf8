"""Word document for editors: the findings as tables, the two texts side by side with marks, each difference as a comment on them."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC
from typing import Any

from docx import Document
from docx.enum.text import WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from comparer.model import Relation
from comparer.readers.cleaning.reasons import REASONS
from comparer.reports.digest import Digest, Entry, Quotation
from comparer.reports.harmless import harmless, one_line
from comparer.reports.marked import Line, texts

_PAPER = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
_FILL: dict[Relation, str] = {"conflict": "FFD9B8", "differ": "DBE9FF", "only_left": "EFEFEF", "only_right": "EFEFEF"}
_UNDERLINE: dict[Relation, WD_UNDERLINE] = {
    "conflict": WD_UNDERLINE.WAVY, "differ": WD_UNDERLINE.SINGLE, "only_left": WD_UNDERLINE.DOTTED, "only_right": WD_UNDERLINE.DOTTED,
}  # fmt: skip
_COLOUR = {"conflict": RGBColor(0xB8, 0x4A, 0x00), "differ": RGBColor(0x0B, 0x5C, 0xAD)}
_SOFT = RGBColor(0x57, 0x57, 0x54)
_SERIF = "Georgia"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP archive can hold; python-docx would write the clock's


def render(told: Digest) -> bytes:
    """The document, on the paper that the selection names."""
    assert told.evidence is not None
    paper = _Paper(told)
    paper.summary()
    paper.findings()
    paper.texts()
    paper.evidence()
    file = io.BytesIO()
    paper.document.save(file)
    return _timeless(file.getvalue())


class _Paper:
    """The parts of the document in their order."""

    def __init__(self, told: Digest) -> None:
        assert told.evidence is not None
        self.told, self.proof = told, told.evidence
        self.document = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = _PAPER[told.selection.paper]
        section.left_margin = section.right_margin = Mm(18)
        section.top_margin, section.bottom_margin = Mm(20), Mm(18)
        self.width = section.page_width - 2 * Mm(18)
        self._styles()
        section.header.paragraphs[0].text = one_line(told.title)
        foot = section.footer.paragraphs[0]
        foot.add_run(f"{told.evidence.tool}, {told.evidence.time} · Page ")
        _field(foot, "PAGE")
        foot.add_run(" of ")
        _field(foot, "NUMPAGES")
        about = self.document.core_properties
        about.title, about.subject = one_line(told.title)[:255], "How two accounts of one event differ"
        about.author = about.last_modified_by = one_line(told.evidence.reviewer)[:255]
        about.created = about.modified = told.evidence.made.astimezone(UTC).replace(tzinfo=None)
        about.language, about.comments, about.revision = "en", told.evidence.tool, 1

    def _styles(self) -> None:
        styles = self.document.styles
        normal: Any = styles["Normal"]
        normal.font.name, normal.font.size = "Calibri", Pt(10)
        normal.paragraph_format.space_after, normal.paragraph_format.space_before = Pt(2), Pt(0)
        for name, size in (("Title", 20), ("Heading 1", 14), ("Heading 2", 11)):
            style: Any = styles[name]
            style.font.name, style.font.size, style.font.bold, style.font.color.rgb = "Calibri", Pt(size), True, RGBColor(0x1A, 0x1A, 0x1A)
            fonts = style.element.rPr.rFonts
            for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{attribute}"), None)
        title: Any = styles["Title"]
        for border in title.element.pPr.findall(qn("w:pBdr")):
            title.element.pPr.remove(border)
        for part in (self.document.sections[0].header, self.document.sections[0].footer):
            part.paragraphs[0].style.font.size = Pt(8)
            part.paragraphs[0].style.font.color.rgb = _SOFT

    # ------------------------------------------------------------ parts

    def summary(self) -> None:
        told, document = self.told, self.document
        document.add_paragraph(one_line(told.title), style="Title")
        reviewer = f"reviewed by {one_line(self.proof.reviewer)}" if self.proof.reviewer else ""
        made = filter(None, (f"Made {self.proof.time}", reviewer, told.reviewed, self.proof.selection))
        _soft(document.add_paragraph(), " · ".join(made))
        cells = self._row(self._table((1, 1)), ())
        for cell, side in zip(cells, told.sides, strict=True):
            cell.add_run(one_line(side.name)).bold = True
            headline = _after(cell)
            _serif(headline.add_run(one_line(side.title) or "(no title)"), 13)
            _soft(_after(headline), " · ".join(f"{label}: {one_line(value)}" for label, value in side.facts))
        counts = document.add_paragraph()
        counts.paragraph_format.space_before = Pt(8)
        for _, count, word in told.counts:
            counts.add_run(f"{count} ").bold = True
            counts.add_run(f"{one_line(word)}     ")
        kinds = ", ".join(f"{kind} {count}" for kind, count in told.kinds)
        _soft(document.add_paragraph(), f"{told.links} linked sentence pairs. {'By kind: ' + one_line(kinds) if kinds else ''}".strip())
        for note in told.notes:
            document.add_paragraph(f"Note: {one_line(note)}")
        if told.salient:
            document.add_heading("What to look at first", 1)
            for entry in told.salient:
                document.add_paragraph(f"{entry.number}. {one_line(entry.explanation)}")

    def findings(self) -> None:
        for section in self.told.sections:
            self.document.add_heading(f"{section.heading} ({len(section.entries)})", 1)
            table = self._table((1.05, 2.2, 2.2), grid=True)
            for cell, text in zip(self._row(table, ("head",)), ("Finding", *self.told.names), strict=True):
                cell.add_run(one_line(text)).bold = True
            for entry in section.entries:
                self._finding(table, entry)

    def _finding(self, table: Any, entry: Entry) -> None:
        """A row with what it is and what is said of it, a row with both quotations; one row where nothing need be said."""
        said = [one_line(entry.explanation)] * (not entry.only_quotes)
        said += [one_line(entry.judged[:1].upper() + entry.judged[1:])] * bool(entry.judged)
        said += [f"Note: {one_line(entry.decision.note)}"] * bool(entry.decision.note)
        if said:
            meta, last = self._row(table, ("whole", "wide"))
            for number, text in enumerate(said):
                last = _after(last) if number else last
                last.paragraph_format.keep_with_next = True
                last.add_run(text)
            _, *sides = self._row(table, ("whole", "under"))
        else:
            meta, *sides = self._row(table, ("whole",))
        meta.paragraph_format.keep_with_next = bool(said)
        _coloured(meta.add_run(f"{entry.number}. {entry.glyph} {one_line(entry.word)}"), entry.relation)
        _soft(_after(meta), f"{entry.finding.kind}, {entry.finding.salience}")
        for cell, quotations in zip(sides, entry.quotations, strict=True):
            last = cell
            for number, quotation in enumerate(quotations):
                last = self._quotation(_after(last) if number else cell, quotation, entry.relation)

    def _quotation(self, paragraph: Paragraph, quotation: Quotation, relation: Relation) -> Paragraph:
        _soft(paragraph, quotation.place)
        last = _after(paragraph)
        for piece in quotation.pieces:
            run = _serif(last.add_run(_spaced(piece.text)), 9.5)
            if piece.marked:
                _mark(run, relation)
        return last

    def texts(self) -> None:
        both = texts(self.told)
        if not any(both):
            return
        title = "The two accounts" if self.told.selection.texts == "full" else "Excerpts of the two accounts"
        heading = self.document.add_heading(title, 1)
        heading.paragraph_format.page_break_before = True
        _soft(self.document.add_paragraph(), "Waves: conflict. Line: difference. Dots: only in this account. Comments tell each finding.")
        cells = self._row(self._table((1, 1)), ())
        author = one_line(self.proof.reviewer) or "Comparer"
        commented: set[int] = set()
        for cell, side, paragraphs in zip(cells, self.told.sides, both, strict=True):
            cell.add_run(one_line(side.name)).bold = True
            last = _after(cell)
            _serif(last.add_run(one_line(side.title)), 13)
            for paragraph in paragraphs:
                last = _after(last)
                last.paragraph_format.space_after = Pt(6)
                for line in paragraph:
                    self._sentence(last, line, author, commented)
            for caption in side.article.captions:
                last = _after(last)
                _soft(last, f"Caption: {one_line(caption.text)}")

    def _sentence(self, paragraph: Paragraph, line: Line, author: str, commented: set[int]) -> None:
        linked = f" →{' '.join(map(str, line.partners))}" if line.partners else ""
        _soft(paragraph, f"{'[…] ' if line.gap else ''}{line.number}{linked}\u00a0", 7)
        for part in line.parts:
            run = _serif(paragraph.add_run(_spaced(part.text)), 10)
            if not part.entries:
                continue
            _mark(run, part.entries[0].relation)
            for entry in part.ends:
                if entry.relation != "agree":
                    number = paragraph.add_run(f" {entry.number}")
                    number.font.superscript, number.font.color.rgb = True, _SOFT
                    if entry.number not in commented:  # one on the left text, or on the right where it stands there alone
                        commented.add(entry.number)
                        comment = self.document.add_comment(run, _comment(entry), author, author[:1].upper())
                        comment._comment_elm.date = self.proof.made  # the library takes the clock's time
        paragraph.add_run(" ")

    def evidence(self) -> None:
        self.document.add_heading("Evidence", 1)
        self._pairs(self.proof.rows)
        for given, side in zip(self.proof.inputs, self.told.sides, strict=True):
            self.document.add_heading(one_line(given.name), 2)
            self._pairs(given.rows)
            rows = [(f.name, f.value, f"{f.origin}, {f.confidence:.0%} sure") for f in given.fields]
            rows += [(f"line {a.line}, set aside", a.text, REASONS.get(a.reason, a.reason)) for a in side.article.set_aside]
            if rows:
                table = self._table((1.1, 3.2, 1.4), grid=True)
                for cell, text in zip(self._row(table, ("head",)), ("Field or line", "What it says", "From, or why"), strict=True):
                    cell.add_run(text).bold = True
                for row in rows:
                    for cell, text in zip(self._row(table, ("whole",)), row, strict=True):
                        cell.add_run(one_line(text)).font.size = Pt(8.5)

    def _pairs(self, rows: tuple[tuple[str, str], ...]) -> None:
        for label, value in rows:
            paragraph = self.document.add_paragraph()
            _soft(paragraph, f"{label}: ")
            paragraph.add_run(one_line(value)).font.size = Pt(9)

    # ------------------------------------------------------------ tables, made of bare elements: ten times faster than by the library's

    def _table(self, shares: tuple[float, ...], *, grid: bool = False) -> Any:
        """An empty table over the width of the page with columns of those shares; with `grid` thin lines part its rows."""
        table = self.document.add_table(rows=0, cols=len(shares))
        table.autofit = False
        element = table._tbl
        widths = [int(self.width * share / sum(shares)) for share in shares]
        for column, width in zip(element.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
            column.set(qn("w:w"), str(width // 635))
        properties = element.tblPr  # its children have an order (ECMA-376, 17.4.59): borders, layout, margins of cells, look
        if grid:
            borders = OxmlElement("w:tblBorders")
            for name in ("top", "bottom", "insideH"):
                borders.append(_element(f"w:{name}", val="single", sz="4", space="0", color="D0CEC8"))
            properties.find(qn("w:tblLayout")).addprevious(borders)
        margins = OxmlElement("w:tblCellMar")
        for side, twips in (("top", "45"), ("left", "0"), ("bottom", "45"), ("right", "170")):
            margins.append(_element(f"w:{side}", w=twips, type="dxa"))
        properties.find(qn("w:tblLayout")).addnext(margins)
        return table, [width // 635 for width in widths]

    def _row(self, table: Any, how: tuple[str, ...]) -> list[Paragraph]:
        """A new row and the first paragraph of each of its cells. "head": repeated on every page; "whole": not parted between pages;
        "wide": the cells after the first are one, without a line below; "under": without a line above."""
        made, widths = table
        row = OxmlElement("w:tr")
        if how:
            properties = OxmlElement("w:trPr")
            properties.append(_element("w:cantSplit"))
            if "head" in how:
                properties.append(_element("w:tblHeader"))
            row.append(properties)
        spans = [(widths[0], 1), (sum(widths[1:]), len(widths) - 1)] if "wide" in how else [(width, 1) for width in widths]
        cells = []
        for width, span in spans:
            cell, properties, paragraph = OxmlElement("w:tc"), OxmlElement("w:tcPr"), _element("w:p")
            properties.append(_element("w:tcW", w=str(width), type="dxa"))
            if span > 1:
                properties.append(_element("w:gridSpan", val=str(span)))
            if "wide" in how or "under" in how:
                borders = OxmlElement("w:tcBorders")
                borders.append(_element("w:bottom" if "wide" in how else "w:top", val="nil"))
                properties.append(borders)
            cell.append(properties)
            cell.append(paragraph)
            row.append(cell)
            cells.append(Paragraph(paragraph, made._parent))
        made._tbl.append(row)
        return cells


def _comment(entry: Entry) -> str:
    told = f"{entry.number}. {entry.glyph} {one_line(entry.word)}: {one_line(entry.explanation)}"
    extra = ". ".join(filter(None, (one_line(entry.judged), one_line(entry.decision.note))))
    return f"{told} [{extra}]" if extra else told


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _after(paragraph: Paragraph) -> Paragraph:
    """A new paragraph right after another one, in the same cell."""
    element = _element("w:p")
    paragraph._p.addnext(element)
    return Paragraph(element, paragraph._parent)


def _field(paragraph: Paragraph, code: str) -> None:
    """A field that the word processor fills in: PAGE, NUMPAGES."""
    field = _element("w:fldSimple", instr=code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _soft(paragraph: Paragraph, text: str, size: float = 8.5) -> None:
    run = paragraph.add_run(harmless(text))
    run.font.size, run.font.color.rgb = Pt(size), _SOFT


def _serif(run: Run, size: float) -> Run:
    run.font.name, run.font.size = _SERIF, Pt(size)
    return run


def _coloured(run: Run, relation: Relation) -> None:
    run.bold = True
    run.font.size = Pt(9)
    run.font.color.rgb = _COLOUR.get(relation, _SOFT)


def _mark(run: Run, relation: Relation) -> None:
    """The look of a relation: a pattern of line and a fill, none in running text for what agrees."""
    if relation in _FILL:
        run.font.underline = _UNDERLINE[relation]
        run._r.get_or_add_rPr().append(_element("w:shd", val="clear", color="auto", fill=_FILL[relation]))


def _spaced(text: str) -> str:
    """Harmless text in which every white space is a space: a line feed would become a break."""
    return "".join(" " if character.isspace() else character for character in harmless(text))


def _timeless(document: bytes) -> bytes:
    """The same archive without the times of its making, so that equal reports are equal files."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()
