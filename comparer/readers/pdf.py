"""PDF files with a text layer: columns read in order, words joined over line ends, running heads and page numbers left out."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is a PDF; the mark may stand a little behind the start (PDF 32000-1, annex H, note 13)."""
    return b"%PDF-" in data[:1024]


def read(data: bytes, path: Path) -> Article:
    """The story of the file. InputError where it is locked, damaged, or a scan without text."""
    from comparer.readers import cleaning, pdf_story
    from comparer.readers.source import source_of

    return cleaning.finish(pdf_story.draft(data, path), source_of(data, path, FORMAT.name))


FORMAT = Format("PDF", (".pdf",), recognises, read)
