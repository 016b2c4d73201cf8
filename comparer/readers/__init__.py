"""File to Article: tells the format by content and hands the file to its reader."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from comparer.errors import FormatError
from comparer.model import Article
from comparer.readers import cleaning, html, opening, plain_text, wire_text
from comparer.readers.format import Format

# The first format that recognises the content reads the file; plain text comes last.
READERS: tuple[Format, ...] = (html.FORMAT, wire_text.FORMAT, plain_text.FORMAT)


def read(
    path: str | os.PathLike[str], *, keep: Iterable[str] = (), published: date | datetime | None = None, outlet: str | None = None
) -> Article:
    """The article of a file of any supported format. Raises ComparerError with one sentence that names file and remedy.

    `keep` are reasons (keys of `cleaning.REASONS`) whose lines stay in the body; `published` and `outlet` stand before what the
    file says.
    """
    article = _read(opening.contents(path), Path(path))
    return cleaning.with_fields(cleaning.restored(article, keep), published=published, outlet=outlet)


def read_text(
    text: str, *, name: str = "pasted text", keep: Iterable[str] = (), published: date | datetime | None = None, outlet: str | None = None
) -> Article:
    """The article of a pasted text, cleaned as a file is; `name` stands for the path in messages and reports."""
    article = plain_text.read(text.encode("utf-8", "replace"), Path(name))
    return cleaning.with_fields(cleaning.restored(article, keep), published=published, outlet=outlet)


def _read(data: bytes, file: Path) -> Article:
    for reader in READERS:
        if reader.recognises(data, file):
            return reader.read(data, file)
    raise FormatError(f"{file}: this is neither text nor a format that can be read; save the article as text or HTML and open that.")
