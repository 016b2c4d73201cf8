"""File to Article: tells the format by content and hands the file to its reader."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from comparer.errors import FormatError, InputError
from comparer.model import Article
from comparer.readers import (
    cleaning,
    docx,
    eml,
    feed,
    html,
    markdown,
    mhtml,
    newsml1,
    newsml_g2,
    ninjs,
    nitf,
    opening,
    other_xml,
    pdf,
    plain_text,
    wire_text,
)
from comparer.readers.format import Format

# The first format that recognises the content reads the file; plain text comes last.
READERS: tuple[Format, ...] = (
    nitf.FORMAT,
    newsml_g2.FORMAT,
    newsml1.FORMAT,
    ninjs.FORMAT,
    feed.FORMAT,
    mhtml.FORMAT,
    eml.FORMAT,
    docx.FORMAT,
    pdf.FORMAT,
    other_xml.FORMAT,
    html.FORMAT,
    wire_text.FORMAT,
    markdown.FORMAT,
    plain_text.FORMAT,
)


def read(
    path: str | os.PathLike[str],
    *,
    item: int | None = None,
    keep: Iterable[str] = (),
    published: date | datetime | None = None,
    outlet: str | None = None,
) -> Article:
    """The article of a file of any supported format. Raises ComparerError with one sentence that names file and remedy.

    `item` chooses among the stories of a file that holds several, from 0; without it the first is read. `keep` are reasons (keys
    of `cleaning.REASONS`) whose lines stay in the body; `published` and `outlet` stand before what the file says.
    """
    article = _read(opening.contents(path), Path(path), item)
    return cleaning.with_fields(cleaning.restored(article, keep), published=published, outlet=outlet)


def read_text(
    text: str, *, name: str = "pasted text", keep: Iterable[str] = (), published: date | datetime | None = None, outlet: str | None = None
) -> Article:
    """The article of a pasted text, cleaned as a file is; `name` stands for the path in messages and reports."""
    article = plain_text.read(text.encode("utf-8", "replace"), Path(name))
    return cleaning.with_fields(cleaning.restored(article, keep), published=published, outlet=outlet)


def items(path: str | os.PathLike[str]) -> tuple[str, ...]:
    """The titles of the stories in a file, in its order; one entry, the file's name, for a format that holds one story only."""
    data, file = opening.contents(path), Path(path)
    reader = _reader(data, file)
    return reader.items(data, file) if reader.items is not None else (file.name,)


def _read(data: bytes, file: Path, item: int | None) -> Article:
    reader = _reader(data, file)
    if item is not None and reader.read_item is not None:
        return reader.read_item(data, file, item)
    if item:
        raise InputError(f"{file}: there is no story number {item + 1}, this {reader.name} file holds one; leave the number out.")
    return reader.read(data, file)


def _reader(data: bytes, file: Path) -> Format:
    for reader in READERS:
        if reader.recognises(data, file):
            return reader
    raise FormatError(f"{file}: this is neither text nor a format that can be read; save the article as text or HTML and open that.")
