"""The findings as Markdown for issue trackers and wikis. Everything that stands in an article is escaped."""

from __future__ import annotations

import re

from comparer.model import Comparison, Review
from comparer.reports.digest import Digest, Entry, Quotation, digest
from comparer.version import __version__

# The ASCII punctuation that CommonMark gives a meaning (section 2.4); < and & also keep HTML out.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def render(comparison: Comparison, review: Review) -> bytes:
    """The document in UTF-8: the accounts, the counts, every finding with both quotations."""
    told = digest(comparison, review)
    lines = [f"# {_safe(told.names[0])} and {_safe(told.names[1])}: what differs", ""]
    for side in told.sides:
        lines += [f"- **{_safe(side.name)}**: {_safe(side.title) or 'no title'}"]
        lines += [f"  - {label}: {_safe(value)}" for label, value in side.facts if label != "Outlet"]
    counts = ", ".join(f"{count} {_safe(word)}" for _, count, word in told.counts)
    lines += ["", f"{told.links} linked sentence pairs; {counts}.", ""]
    lines += [f"> {_safe(note)}\n" for note in told.notes]
    heading = ""
    for entry in told.entries:
        if entry.relation != heading:
            heading = entry.relation
            lines += [f"## {_safe(heading[:1].upper() + heading[1:])}", ""]
        lines += _finding(entry, told)
    lines += [f"Made by Comparer {__version__}.", ""]
    return "\n".join(lines).encode("utf-8", "backslashreplace")


def _finding(entry: Entry, told: Digest) -> list[str]:
    finding = entry.finding
    lines = [f"### {entry.number}. {entry.glyph} {finding.kind}, {finding.salience}", "", _safe(finding.explanation), ""]
    for name, side in zip(told.names, entry.quotations, strict=True):
        lines += [f"- {_safe(name)}, sentence {quotation.number}: {_quoted(quotation)}" for quotation in side]
    if entry.decision.verdict or entry.decision.note:
        lines.append(f"- Review: {entry.verdict}. {_safe(entry.decision.note)}".rstrip())
    return [*lines, ""]


def _quoted(quotation: Quotation) -> str:
    return "".join(_bold(piece.text) if piece.marked else _safe(piece.text) for piece in quotation.pieces)


def _bold(text: str) -> str:
    inner = _safe(text.strip())
    return text[: len(text) - len(text.lstrip())] + (f"**{inner}**" if inner else "") + text[len(text.rstrip()) :]


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", _CONTROL.sub(" ", text))
