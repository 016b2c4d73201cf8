"""The findings as plain text for a terminal or a file."""

from __future__ import annotations

import textwrap

from comparer.model import Comparison, Relation, Review
from comparer.reports.digest import ORDER, Digest, Entry, digest

_COLOURS = {"conflict": "33;1", "differ": "34;1", "agree": "32", "only_left": "2", "only_right": "2"}
_SHORT: tuple[Relation, ...] = ("only_left", "only_right")


def render(comparison: Comparison, review: Review) -> bytes:
    """Everything, 100 columns wide, without colour."""
    return text(comparison, review, 100, colour=False).encode("utf-8", "backslashreplace")


def text(comparison: Comparison, review: Review, width: int, *, colour: bool, relations: tuple[Relation, ...] = ORDER) -> str:
    """The findings of the given relations as lines of at most `width` columns, where words allow."""
    told = digest(comparison, review, relations)
    lines = _head(told, width)
    for entry in told.entries:
        lines += _brief(entry, told, width, colour) if entry.finding.relation in _SHORT else _full(entry, told, width, colour)
    if not told.entries:
        lines.append("Nothing to report.")
    return "\n".join(lines).rstrip() + "\n"


def _head(told: Digest, width: int) -> list[str]:
    lines = []
    column = max(map(len, told.names)) + 2
    for side in told.sides:
        known = dict(side.facts)
        when = " · ".join(known[label] for label in ("Published", "Dateline") if label in known)
        lines.append(_wrap(side.name.ljust(column) + (side.title or "(no title)"), width, column))
        lines.append(" " * column + " · ".join(filter(None, (when, f"{known['Sentences']} sentences"))))
    counts = [f"{count} {word}" for _, count, word in told.counts if count]
    lines += ["", _wrap(" · ".join([f"{told.links} linked sentence pairs", *counts]), width, 0)]
    lines += [_wrap(f"Note: {note}", width, 6) for note in told.notes]
    return [*lines, ""]


def _full(entry: Entry, told: Digest, width: int, colour: bool) -> list[str]:
    finding = entry.finding
    head = f"{entry.glyph} {entry.relation}"
    lines = [_paint(head, finding.relation, colour) + f"  {finding.kind} · {finding.salience}"]
    places = [", ".join(f"S{quotation.number}" for quotation in side) for side in entry.quotations]
    labels = [f"{name} {place}" for name, place in zip(told.names, places, strict=True)]
    column = max(map(len, labels)) + 4
    for label, words in zip(labels, entry.words, strict=True):
        lines.append(_wrap(f"  {label}".ljust(column) + words, width, column))
    lines.append(_wrap(f"  {finding.explanation}", width, 2))
    if entry.decision.verdict or entry.decision.note:
        lines.append(_wrap(f"  Review: {entry.verdict}. {entry.decision.note}".rstrip(), width, 2))
    return [*lines, ""]


def _brief(entry: Entry, told: Digest, width: int, colour: bool) -> list[str]:
    side = 0 if entry.finding.relation == "only_left" else 1
    places = ", ".join(f"S{quotation.number}" for quotation in entry.quotations[side])
    head = f"{entry.glyph} {told.names[side]} {places}  "
    line = _wrap(f"{head}{entry.words[side]}", width, 4)
    return [_paint(head, entry.finding.relation, colour) + line[len(head) :]]


def _wrap(line: str, width: int, indent: int) -> str:
    return textwrap.fill(
        line, max(width, indent + 20), subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False,
        drop_whitespace=True, replace_whitespace=False,
    )  # fmt: skip


def _paint(text: str, relation: str, colour: bool) -> str:
    return f"\x1b[{_COLOURS[relation]}m{text}\x1b[0m" if colour else text
