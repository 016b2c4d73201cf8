"""The findings as plain text for a terminal or a file."""

from __future__ import annotations

import textwrap

from comparer.findings.explanations import BARE
from comparer.model import Relation
from comparer.reports.digest import Digest, Entry, Quotation
from comparer.reports.harmless import harmless
from comparer.reports.selection import ORDER

_COLOURS = {"conflict": "33;1", "differ": "34;1", "agree": "32", "only_left": "2", "only_right": "2"}
_SHORT: tuple[Relation, ...] = ("only_left", "only_right")


def render(told: Digest) -> bytes:
    """Everything that was chosen, 100 columns wide, without colour, and the evidence."""
    return text(told, 100, colour=False).encode()


def text(told: Digest, width: int, *, colour: bool, relations: tuple[Relation, ...] = ORDER) -> str:
    """The digest as lines of at most `width` columns, where words allow; of the findings those of the given relations."""
    lines = _head(told, width)
    shown = [entry for entry in told.entries if entry.relation in relations]
    for entry in shown:
        lines += _brief(entry, told, width, colour) if entry.relation in _SHORT and not entry.judged else _full(entry, told, width, colour)
    if not shown:
        lines.append("Nothing to report.")
    if told.evidence is not None:
        lines += ["", "Evidence"]
        lines += [_wrap(f"  {label}: {value}", width, 4) for label, value in told.evidence.rows]
        for given in told.evidence.inputs:
            lines += [_wrap(f"  {given.name}", width, 2), *(_wrap(f"    {label}: {value}", width, 6) for label, value in given.rows)]
    return "\n".join(lines).rstrip() + "\n"


def _head(told: Digest, width: int) -> list[str]:
    lines = []
    column = max(map(len, told.names)) + 2
    for side in told.sides:
        known = dict(side.facts)
        when = " · ".join(known[label] for label in ("Published", "Dateline") if label in known)
        lines.append(_wrap(side.name.ljust(column) + (side.title or "(no title)"), width, column))
        length = f"{known['Sentences']} sentence{'' if known['Sentences'] == '1' else 's'}"
        lines.append(" " * column + harmless(" · ".join(filter(None, (when, length)))))
    counts = [f"{count} {word}" for _, count, word in told.counts if count]
    lines += ["", _wrap(" · ".join([f"{told.links} linked sentence pairs", *counts]), width, 0)]
    lines += [_wrap(f"Note: {note}", width, 6) for note in told.notes]
    return [*lines, ""]


def _full(entry: Entry, told: Digest, width: int, colour: bool) -> list[str]:
    finding = entry.finding
    head = harmless(f"{entry.glyph} {entry.word}")
    lines = [_paint(head, entry.relation, colour) + f"  {finding.kind} · {finding.salience}"]
    places = [_places(side) for side in entry.quotations]
    labels = [f"{name} {place}" for name, place in zip(told.names, places, strict=True)]
    column = max(map(len, labels)) + 4
    for label, words in zip(labels, entry.words, strict=True):
        if words:
            lines.append(_wrap(f"  {label}".ljust(column) + words, width, column))
    lines.append(_wrap(f"  {entry.explanation}", width, 2))
    if entry.judged or entry.decision.note:
        lines.append(_wrap("  Review: " + ". ".join(filter(None, (entry.judged, entry.decision.note))), width, 2))
    return [*lines, ""]


def _brief(entry: Entry, told: Digest, width: int, colour: bool) -> list[str]:
    side = 0 if entry.words[0] else 1
    head = harmless(f"{entry.glyph} {told.names[side]} {_places(entry.quotations[side])}  ")
    words = entry.words[side]
    if len(words) <= BARE:  # "58" tells nothing without what it is about
        words += "  ·  " + entry.finding.explanation.partition(", in ")[2].rstrip(".")
    line = _wrap(f"{head}{words.rstrip(' ·')}", width, 4)
    return [_paint(head, entry.relation, colour) + line[len(head) :]]


def _places(side: tuple[Quotation, ...]) -> str:
    """The sentences of one side, with their pages in a PDF: "S4 p. 2, S5 p. 2"."""
    return ", ".join(f"S{quotation.number}" + (f" p. {quotation.page}" if quotation.page else "") for quotation in side)


def _wrap(line: str, width: int, indent: int) -> str:
    return textwrap.fill(
        harmless(line), max(width, indent + 20), subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False,
        drop_whitespace=True, replace_whitespace=False,
    )  # fmt: skip


def _paint(text: str, relation: str, colour: bool) -> str:
    return f"\x1b[{_COLOURS[relation]}m{text}\x1b[0m" if colour else text
