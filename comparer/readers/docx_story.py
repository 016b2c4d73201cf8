"""The paragraphs of a Word document (Office Open XML, ECMA-376 part 1, section 17), read from its XML.

The XML is read directly because tracked changes matter in newsrooms: inserted text is part of the story, deleted text is not.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from comparer import lexicon
from comparer.errors import ComparerError, FormatError, InputError
from comparer.model import Field
from comparer.readers import machine_stamps, xml_safe
from comparer.readers.cleaning import marks
from comparer.readers.decoding import tidy
from comparer.readers.format import Block, Draft, Hint
from comparer.readers.page_blocks import Element
from comparer.readers.xml_safe import attribute, children, first, local, text_of

LARGEST_PART = 40_000_000  # bytes unpacked; the text of a long book has two million
# Elements whose text is no part of the story: deleted and moved text, field codes, boxes (which repeat in a fallback), properties.
_SILENT = frozenset(("del", "deltext", "movefrom", "instrtext", "txbxcontent", "fallback", "object", "ppr", "rpr", "footnotereference"))
_STYLES: tuple[tuple[str, Hint], ...] = (
    ("subtitle", "standfirst"), ("title", "title"), ("heading", "heading"), ("caption", "caption"), ("quote", "quote"), ("list", "item"),
)  # fmt: skip


def draft(data: bytes, path: Path) -> Draft:
    """The document's paragraphs, rows of tables as lines. Errors as in `docx.read`."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = set(archive.namelist())
        if "word/document.xml" not in names:
            raise FormatError(f"{path}: this archive is no Word document; save the story as .docx or text and open that.")
        root = xml_safe.parse(_part(archive, "word/document.xml", path), path)
        styles = _styles(xml_safe.parse(_part(archive, "word/styles.xml", path), path)) if "word/styles.xml" in names else {}
        core = xml_safe.parse(_part(archive, "docProps/core.xml", path), path) if "docProps/core.xml" in names else None
        office = _office(archive, path) if "docProps/app.xml" in names else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, KeyError, ValueError) as error:
        raise FormatError(f"{path}: the Word document is damaged or locked ({error}); save it again without a password.") from None
    body = first(root, "body")
    lines = [line for line in _lines(body, styles) if line[0]] if body is not None else []
    if not lines:
        raise InputError(f"{path}: the Word document holds no text; open the one that holds the story.")
    made, place = [], 0
    for text, hint in lines:
        made.append(Block(place, place + len(text), hint))
        place += len(text) + 1
    return Draft("\n".join(text for text, _ in lines), tuple(made), (*_fields(core, lines), *_outlet(office)))


def _part(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    """One file of the archive; refused where it unpacks to more than a document can hold, whatever its header claims."""
    with archive.open(name) as stream: data = stream.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise InputError(f"{path}: {name} unpacks to more than {LARGEST_PART // 1_000_000} MB; save the story alone and open that.")
    return data


def _lines(container: Element, styles: dict[str, str]) -> list[tuple[str, Hint]]:
    found: list[tuple[str, Hint]] = []
    for element in container:
        name = local(element)
        if name == "p":
            hint = _hint(element, styles)
            found += [(" ".join(tidy(part).split()), hint) for part in re.split(r"\n", _text(element))]
        elif name == "tbl":
            for row in children(element, "tr"): found += _row(row, styles)
        elif name in ("sdt", "sdtcontent", "ins", "smarttag", "customxml", "moveto"):
            found += _lines(element, styles)
    return found


def _row(row: Element, styles: dict[str, str]) -> list[tuple[str, Hint]]:
    """A row of data as one line; a row that holds paragraphs of prose (a page laid out in a table) as those."""
    cells = [_lines(cell, styles) for cell in children(row, "tc")]
    cells = [[line for line in cell if line[0]] for cell in cells]
    if all(len(cell) <= 1 and sum(len(text) for text, _ in cell) < 100 for cell in cells) and len(cells) > 1:
        return [(" ".join(text for cell in cells for text, _ in cell), "")]
    return [line for cell in cells for line in cell]


def _text(paragraph: Element) -> str:
    parts: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        name = local(element)
        if name in _SILENT or not name: continue
        if name == "t": parts.append(element.text or "")
        elif name in ("tab", "ptab"): parts.append(" ")
        elif name in ("br", "cr"): parts.append("\n")
        elif name == "nobreakhyphen": parts.append("-")
        else: stack.append(iter(element))
    return "".join(parts)


def _hint(paragraph: Element, styles: dict[str, str]) -> Hint:
    properties = next(iter(children(paragraph, "ppr")), None)
    if properties is None:
        return ""
    style = attribute(next(iter(children(properties, "pstyle")), None), "val")
    name = styles.get(style, style).lower()
    for word, hint in _STYLES:
        if word in name: return hint
    return "item" if children(properties, "numpr") else ""


def _styles(root: Element) -> dict[str, str]:
    """The English names of the styles by their identifiers, which Word translates ("berschrift1" is "heading 1")."""
    found = {}
    for style in root:
        if local(style) == "style": found[attribute(style, "styleId")] = attribute(next(iter(children(style, "name")), None), "val")
    return found


def _fields(core: Element | None, lines: list[tuple[str, Hint]]) -> list[Field]:
    made = [Field("title", text, "paragraph styled as title", 0.9) for text, hint in lines if hint == "title"][:1]
    if not made: made = [Field("title", text, "first heading", 0.7) for text, hint in lines[:3] if hint == "heading"][:1]
    if core is None:
        return made
    title, creator = text_of(first(core, "title")), text_of(first(core, "creator"))
    if title: made.append(Field("title", title, "properties of the document", 0.45))
    if creator and " " in creator: made.append(Field("byline", creator, "properties of the document", 0.3))
    stamp = machine_stamps.iso(text_of(first(core, "modified")) or text_of(first(core, "created")))
    if stamp is not None: made.append(Field("published", stamp.isoformat(), "properties of the document", 0.2))
    return made


def _office(archive: zipfile.ZipFile, path: Path) -> Element | None:
    """What the program wrote of itself; None where it is damaged, for the story can be read without it."""
    try:
        return xml_safe.parse(_part(archive, "docProps/app.xml", path), path)
    except (ComparerError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return None


def _outlet(office: Element | None) -> tuple[Field, ...]:
    """The company in whose name the program is set up: believed where it is an outlet or named as one, else shown only."""
    company = " ".join(text_of(first(office, "company")).split()) if office is not None else ""
    if not company or company.lower().rstrip(".") in lexicon.words("outlets", "no_companies"):
        return ()
    named = marks.outlet_name(company) or marks.outlet_like(company)
    return (Field("outlet", named or company, "properties of the document", 0.3 if named else 0.2),)
