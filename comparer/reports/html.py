"""One self-contained web page: no script, nothing loaded, everything that stands in an article escaped."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

import jinja2

from comparer.model import Article, Comparison, Review
from comparer.reports.digest import Digest, Entry, digest
from comparer.version import __version__

# Control characters (a page may not hold them) and marks that turn the direction of the text around them.
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence in the full text; `entries` are the findings that mark it, the first decides its look."""

    text: str
    entries: tuple[Entry, ...]


def render(comparison: Comparison, review: Review) -> bytes:
    """The page in UTF-8."""
    told = digest(comparison, review)
    page = _template().render(
        told=told,
        texts=[_paragraphs(side.article, told, number) for number, side in enumerate(told.sides)],
        links=_partners(comparison),
        version=__version__,
    )
    return _UNSAFE.sub("\ufffd", page).encode()


@cache
def _template() -> jinja2.Template:
    source = (resources.files("resources") / "templates" / "report.html.jinja").read_text(encoding="utf-8")
    return jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined).from_string(source)


def _paragraphs(article: Article, told: Digest, side: int) -> list[list[tuple[int, list[Part]]]]:
    """The article as paragraphs of (sentence number, parts)."""
    marks: dict[int, list[tuple[int, int, Entry]]] = {}
    for entry in told.entries:
        for span in (entry.finding.left, entry.finding.right)[side]:
            marks.setdefault(span.sentence, []).append((span.start, span.end, entry))
    paragraphs: list[list[tuple[int, list[Part]]]] = []
    last = None
    for sentence in article.sentences:
        if sentence.paragraph != last:
            paragraphs.append([])
            last = sentence.paragraph
        paragraphs[-1].append((sentence.index + 1, _parts(sentence.text, marks.get(sentence.index, []))))
    return paragraphs


def _parts(text: str, marks: list[tuple[int, int, Entry]]) -> list[Part]:
    """The text cut wherever a mark begins or ends; a part carries all marks over it, in the order of the report."""
    cuts = sorted({0, len(text), *(start for start, _, _ in marks), *(end for _, end, _ in marks)})
    parts = []
    for start, end in itertools.pairwise(cuts):
        over = sorted((entry for low, high, entry in marks if low <= start and end <= high), key=lambda entry: entry.number)
        parts.append(Part(text[start:end], tuple(over)))
    return parts


def _partners(comparison: Comparison) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """For each side, the numbers of the sentences that a sentence is linked to."""
    found: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
    for link in comparison.links:
        for left in link.left:
            for right in link.right:
                found[0].setdefault(left + 1, []).append(right + 1)
                found[1].setdefault(right + 1, []).append(left + 1)
    return found


