"""Web pages saved as one file (MHTML, "Web page, single file"): the page itself is read as any other, its pictures are left."""

from __future__ import annotations

from pathlib import Path

from comparer.errors import InputError
from comparer.model import Article
from comparer.readers.format import Format


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is a MIME message of related parts, one of them a page."""
    head = data[:8192].lower()
    return b"multipart/related" in head and b"mime-version:" in head and (b"text/html" in head or path.suffix.lower() in FORMAT.suffixes)


def read(data: bytes, path: Path) -> Article:
    """The story of the saved page. InputError where the file holds no page, or the page no story."""
    from comparer.readers import cleaning, mime, page
    from comparer.readers.source import source_of

    found = mime.message(data)
    pages = [part for part in mime.parts(found) if part.kind in ("text/html", "application/xhtml+xml")]
    address = mime.header(found, "Snapshot-Content-Location")
    pages.sort(key=lambda part: part.location != address)  # frames and advertisements are pages too; the saved one comes first
    for part in pages:
        draft = page.draft(part.text)
        if draft is not None: return cleaning.finish(draft, source_of(data, path, FORMAT.name))
    raise InputError(f"{path}: the saved page holds no article text; save the page of the story itself, or copy its text into a file.")


FORMAT = Format("MHTML", (".mhtml", ".mht"), recognises, read)
