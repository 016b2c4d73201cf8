"""The findings as Markdown for issue trackers and wikis: findings with both quotations, and the evidence; not the full texts.

Everything that stands in an article is escaped: no markup, HTML, link, mention or table cell can come of it.
"""

from __future__ import annotations

import re

from comparer.reports.digest import Digest, Entry, Quotation
from comparer.reports.harmless import one_line

# The ASCII punctuation that CommonMark gives a meaning (section 2.4), < and & to keep HTML out, @ and # for mentions and issues.
# Brackets, stops and dashes mean something only in places that no text of ours has: at a line's begin, after a link.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&@!{}])")
_BARE_LINK = re.compile(r"\b(https?|ftp|javascript|data|vbscript|mailto|file)(?=:)|\bwww(?=\.)", re.IGNORECASE)


def render(told: Digest) -> bytes:
    """The document in UTF-8: the accounts, the counts, every finding with both quotations, the evidence."""
    lines = [f"# {_safe(told.title)}", ""]
    for side in told.sides:
        lines.append(f"- **{_safe(side.name)}**: {_safe(side.title) or 'no title'}")
        lines.append("  " + "; ".join(f"{label}: {_safe(value)}" for label, value in side.facts))
    counts = ", ".join(f"{count} {_safe(word)}" for _, count, word in told.counts)
    lines += ["", f"{told.links} linked sentence pairs; {counts}.", ""]
    lines += [f"> {_safe(note)}\n" for note in told.notes]
    for section in told.sections:
        lines += [f"## {section.heading} ({len(section.entries)})", ""]
        for entry in section.entries:
            lines += _finding(entry, told)
    if told.evidence is not None:
        lines += ["## Evidence", "", *_rows(told.evidence.rows), ""]
        for given in told.evidence.inputs:
            lines += [f"### {_safe(given.name)}", "", *_rows(given.rows)]
            lines += [f"- {_safe(field.name)}: {_safe(field.value)} (from: {_safe(field.origin)})" for field in given.fields]
            lines.append("")
    return "\n".join(lines).encode()


def _rows(rows: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"- {label}: {_safe(value)}" for label, value in rows]


def _finding(entry: Entry, told: Digest) -> list[str]:
    finding = entry.finding
    lines = [f"### {entry.number}. {entry.glyph} {_safe(entry.word)}: {_safe(finding.kind)}, {finding.salience}", ""]
    lines += [_safe(entry.explanation), ""]
    for name, side in zip(told.names, entry.quotations, strict=True):
        lines += [f"- {_safe(name)}, {quotation.place}: {_quoted(quotation)}" for quotation in side]
    if entry.judged:
        lines.append(f"- Review: {_safe(entry.judged)}")
    if entry.decision.note:
        lines.append(f"- Note: {_safe(entry.decision.note)}")
    return [*lines, ""]


def _quoted(quotation: Quotation) -> str:
    """The sentence with the marked words in bold. Emphasis needs its asterisks at a word's edge, hence the look at spaces."""
    return " ".join("".join(_bold(piece.text) if piece.marked else _safe(piece.text, strip=False) for piece in quotation.pieces).split())


def _bold(text: str) -> str:
    inner = _safe(text)
    return f"{' ' * (text[:1].isspace())}**{inner}**{' ' * (text[-1:].isspace())}" if inner else " "


def _safe(text: str, *, strip: bool = True) -> str:
    """The text on one line with every mark escaped that Markdown would act on, and bare links broken."""
    line = one_line(text)
    if not strip:
        line = f"{' ' * (text[:1].isspace())}{line}{' ' * (text[-1:].isspace())}" if line else " "
    return _BARE_LINK.sub(lambda match: f"{match[0]}\u200b", _SPECIAL.sub(r"\\\1", line))
