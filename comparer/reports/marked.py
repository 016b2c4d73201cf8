"""The full texts as reports print them: paragraphs of sentences, each cut into parts that carry the findings over them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from comparer.model import Comparison
from comparer.reports.digest import Digest, Entry


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence. `entries` are the findings that mark it, the first of the report first: that one decides its
    look. `ends` are those of them whose mark ends here: where a number that refers to them is printed."""

    text: str
    entries: tuple[Entry, ...] = ()
    ends: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in its parts. `number` counts from 1, `partners` are the numbers of the sentences it is linked to; `gap` says
    that sentences before it are left out (in excerpts)."""

    number: int
    partners: tuple[int, ...]
    parts: tuple[Part, ...]
    gap: bool = False


def texts(told: Digest) -> tuple[tuple[tuple[Line, ...], ...], tuple[tuple[Line, ...], ...]]:
    """Both texts as paragraphs of lines; in excerpts only the sentences that an entry quotes."""
    partners = _partners(told.comparison)
    return _paragraphs(told, 0, partners[0]), _paragraphs(told, 1, partners[1])


def _paragraphs(told: Digest, side: int, partners: dict[int, list[int]]) -> tuple[tuple[Line, ...], ...]:
    marks: dict[int, list[tuple[int, int, Entry]]] = {}
    for entry in told.entries:
        for span in (entry.finding.left, entry.finding.right)[side]:
            marks.setdefault(span.sentence, []).append((span.start, span.end, entry))
    paragraphs: list[list[Line]] = []
    last, gap = None, False
    for sentence in told.sides[side].article.sentences:
        if told.selection.texts == "excerpts" and sentence.index not in marks:
            gap = True
            continue
        if sentence.paragraph != last:
            paragraphs.append([])
            last = sentence.paragraph
        linked = tuple(number + 1 for number in partners.get(sentence.index, ()))
        paragraphs[-1].append(Line(sentence.index + 1, linked, _parts(sentence.text, marks.get(sentence.index, [])), gap))
        gap = False
    return tuple(tuple(paragraph) for paragraph in paragraphs)


def _parts(text: str, marks: list[tuple[int, int, Entry]]) -> tuple[Part, ...]:
    """The text cut wherever a mark begins or ends; a part carries all marks over it, in the order of the report."""
    cuts = sorted({0, len(text), *(start for start, _, _ in marks), *(end for _, end, _ in marks)})
    parts = []
    for start, end in itertools.pairwise(cuts):
        over = sorted(((low, high, e) for low, high, e in marks if low <= start and end <= high), key=lambda mark: mark[2].number)
        parts.append(Part(text[start:end], _once(e for _, _, e in over), _once(e for _, high, e in over if high == end)))
    return tuple(parts)


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({entry.number: entry for entry in entries}.values())


def _partners(comparison: Comparison) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """For each side, the indices of the sentences that a sentence is linked to, in text order."""
    of_left: dict[int, list[int]] = {}
    of_right: dict[int, list[int]] = {}
    for left, right in sorted({pair for link in comparison.links for pair in itertools.product(link.left, link.right)}):
        of_left.setdefault(left, []).append(right)
        of_right.setdefault(right, []).append(left)
    return of_left, of_right
