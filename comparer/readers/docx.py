"""Word documents (.docx): paragraphs with their styles; deleted text, headers, footers, comments and notes are left out."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is a zip archive with a Word document in it, or calls itself one."""
    if data[:4] not in (b"PK\x03\x04", b"PK\x05\x06"):
        return False
    return b"word/" in data[:4096] or b"word/document.xml" in data[-65_536:] or path.suffix.lower() in FORMAT.suffixes


def read(data: bytes, path: Path) -> Article:
    """The story of the document. FormatError where the archive is damaged or no Word document, InputError where it is empty."""
    from comparer.readers import cleaning, docx_story
    from comparer.readers.source import source_of

    return cleaning.finish(docx_story.draft(data, path), source_of(data, path, FORMAT.name))


FORMAT = Format("Word document", (".docx",), recognises, read)
