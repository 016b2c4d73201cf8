"""On which page of a PDF a sentence stands, as it is cited: "p. 3"."""

from __future__ import annotations

from collections.abc import Iterable

from comparer.model import Article, Sentence

PAGES = "pages"  # the field that keeps where each page begins in the text, as offsets with spaces between


def page_of(article: Article, sentence: Sentence) -> int | None:
    """The page a sentence begins on, from 1; None where the article is no PDF (or its field, in a saved review, makes no sense)."""
    starts = next((field.value for field in article.fields if field.name == PAGES), "").split()
    if not all(start.isascii() and start.isdigit() and len(start) < 12 for start in starts):
        return None
    return sum(int(start) <= sentence.source_start for start in starts) or None


def pages_of(article: Article, indices: Iterable[int]) -> tuple[int, ...]:
    """The pages that the sentences of these indices begin on, each once and in order; () where the article is no PDF."""
    return tuple(sorted({page for index in indices if (page := page_of(article, article.sentences[index]))}))
