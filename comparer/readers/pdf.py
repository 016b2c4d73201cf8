"""PDF files with a text layer: columns read in order, words joined over line ends, running heads and page numbers left out."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article, Sentence
from comparer.readers.format import Format

PAGES = "pages"  # the field that keeps where each page begins in the text


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is a PDF; the mark may stand a little behind the start (PDF 32000-1, annex H, note 13)."""
    return b"%PDF-" in data[:1024]


def read(data: bytes, path: Path) -> Article:
    """The story of the file. InputError where it is locked, damaged, or a scan without text."""
    from comparer.readers import cleaning, pdf_story
    from comparer.readers.source import source_of

    return cleaning.finish(pdf_story.draft(data, path), source_of(data, path, FORMAT.name))


def page_of(article: Article, sentence: Sentence) -> int | None:
    """The page a sentence begins on, from 1; None where the article is no PDF."""
    starts = next((field.value for field in article.fields if field.name == PAGES), "")
    return sum(int(start) <= sentence.source_start for start in starts.split()) or None


FORMAT = Format("PDF", (".pdf",), recognises, read)
