"""The findings as a table for spreadsheets, one row a finding: CSV (RFC 4180, with a byte order mark) and TSV.

The columns are stable: new ones are added at the end, none is renamed or moved (docs/reports.md lists them). The comma-separated
form begins with U+FEFF, without which spreadsheets take UTF-8 for the code page of the system. Quoted words stand in quotation marks and
ids behind a #: spreadsheets would take "January 20" for a date and the id "2369e728" for a number.
"""

from __future__ import annotations

import csv
import io

from comparer.reports.digest import Digest, Entry
from comparer.reports.harmless import harmless

COLUMNS = (
    "number", "id", "kind", "relation", "detail", "salience", "explanation",
    "left_outlet", "left_sentence", "left_words", "left_context",
    "right_outlet", "right_sentence", "right_words", "right_context",
    "verdict", "relation_found", "note", "flagged",
    "left_sha256", "right_sha256", "made", "reviewer", "left_page", "right_page",
)  # fmt: skip
# A cell that begins so is taken for a formula by spreadsheets (OWASP, "CSV Injection"); full-width forms too, by some.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST = 32_000  # characters: a cell of a spreadsheet holds 32,767


def render(told: Digest) -> bytes:
    """CSV: commas, every cell that needs it in double quotes, lines end with CR LF."""
    return ("\ufeff" + _table(told, ",")).encode()


def render_tabs(told: Digest) -> bytes:
    """TSV: the same cells parted by tabs; none holds a tab or a line break."""
    return _table(told, "\t").encode()


def _table(told: Digest, delimiter: str) -> str:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n" if delimiter == "," else "\n")
    writer.writerow(COLUMNS)
    for entry in told.entries:
        writer.writerow([cell(value) for value in _row(entry, told)])
    return file.getvalue()


def _row(entry: Entry, told: Digest) -> tuple[str, ...]:
    finding, decision, given = entry.finding, entry.decision, told.evidence
    sides = []
    for name, spans, quotations in zip(told.names, (finding.left, finding.right), entry.quotations, strict=True):
        words = " … ".join(f"“{span.text}”" for span in spans)  # in marks, or "January 20" would be a day of this year
        numbers = " ".join(str(quotation.number) for quotation in quotations)
        context = " … ".join("".join(piece.text for piece in quotation.pieces) for quotation in quotations)
        sides += [name, numbers, words, context]
    return (
        str(entry.number), f"#{finding.id}", finding.kind, entry.relation, finding.detail, finding.salience, entry.explanation,
        *sides,
        decision.verdict, finding.relation, decision.note, "yes" if decision.flagged else "",
        *(given.inputs[side].sha256 if given else "" for side in (0, 1)), given.time if given else "", given.reviewer if given else "",
        *(" ".join(str(quotation.page or "") for quotation in side).strip() for side in entry.quotations),
    )  # fmt: skip


def cell(text: str) -> str:
    """The text on one line, harmless in a spreadsheet: what would be read as a formula stands behind an apostrophe."""
    formula = text.lstrip(" \u00a0").startswith(_FORMULA)
    line = " ".join(harmless(text).split())
    if len(line) > _LONGEST:
        line = line[: _LONGEST - 1] + "…"
    return f"'{line}" if formula or line.startswith(_FORMULA) else line
