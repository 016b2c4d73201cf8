"""Tables: stable columns, one row a finding, no cell that a spreadsheet runs."""

import csv
import io

import pytest
from report_samples import HOSTILE, MADE, comparison

from comparer import reports
from comparer.model import Comparison, Finding, Review
from comparer.reports.table import COLUMNS, cell


def _rows(name: str, *args: object) -> list[dict[str, str]]:
    text = reports.render(reports.named(name), *args, made=MADE).decode("utf-8-sig")  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter="," if name == "csv" else "\t"))


def test_the_columns_are_those_that_are_documented() -> None:
    assert COLUMNS == (
        "number", "id", "kind", "relation", "detail", "salience", "explanation", "left_outlet", "left_sentence", "left_words",
        "left_context", "right_outlet", "right_sentence", "right_words", "right_context", "verdict", "relation_found", "note", "flagged",
        "left_sha256", "right_sha256", "made", "reviewer", "left_page", "right_page",
    )  # fmt: skip


def test_a_row_a_finding_the_same_in_both_tables(
    seed_pair: Comparison, seed_review: Review, judged: tuple[Finding, ...]
) -> None:
    rows = _rows("csv", seed_pair, seed_review)
    assert rows == _rows("tsv", seed_pair, seed_review)
    assert {row["id"] for row in rows} == {f"#{finding.id}" for finding in seed_pair.findings}
    first = next(row for row in rows if row["id"] == f"#{judged[0].id}")
    assert (first["left_words"], first["right_words"], first["verdict"]) == ("“As many as 12,000”", "“more than 10,000”", "real")
    assert (first["flagged"], first["note"], first["reviewer"]) == ("yes", "Confirmed by phone.", "Ann O’Neil")
    corrected = next(row for row in rows if row["id"] == f"#{judged[3].id}")
    assert (corrected["relation"], corrected["relation_found"]) == ("conflict", "differ")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n-2", " =1", "\u00a0=1", "\ufeff=1", "\x00=1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text)[:1] in ("'", "\ufffd", "\ufeff")


@pytest.mark.parametrize("text", ["12", "a=b", "", "“=1”", "(-1)"])
def test_harmless_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_hostile_text_breaks_no_row(name: str) -> None:
    rows = _rows(name, comparison("=1,2;3\t\n\r\n\"'" + HOSTILE))
    assert len(rows) == 2
    assert all(None not in row and None not in row.values() for row in rows)
    assert rows[1]["right_words"].startswith("“=1,2;3 \"'")
    assert rows[1]["right_context"].startswith("'=1,2;3 \"'")
    assert all(len(value) < 32_767 for row in rows for value in row.values())
