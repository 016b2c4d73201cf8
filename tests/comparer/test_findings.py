"""Short accounts and the differences an editor wants of them, no more and no fewer."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import comparer
from comparer.model import Finding

TABLES = "findings.toml", "statements_fresh.toml", "statements_second.toml", "strengths.toml"
CASES = [case for name in TABLES for case in tomllib.loads((Path(__file__).parents[1] / "cases" / name).read_text("utf-8"))["case"]]


def _compared(case: dict[str, Any]) -> comparer.Comparison:
    left, right = (
        comparer.Article.from_sentences(case[side], outlet=outlet, published=date(2024, 11, 18) if case.get("published", True) else None)
        for side, outlet in (("left", "Associated Press"), ("right", "Reuters"))
    )
    return comparer.compare(left, right)


def _matches(finding: Finding, wanted: list[str]) -> bool:
    kind, relation, left, right = wanted
    words = " ".join(span.text for span in finding.left), " ".join(span.text for span in finding.right)
    return finding.kind == kind and relation in ("*", finding.relation) and left in words[0] and right in words[1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_differences(case: dict[str, Any]) -> None:
    told = [finding for finding in _compared(case).findings if finding.relation in ("conflict", "differ")]
    for wanted in case["wanted"]:
        assert any(_matches(finding, wanted) for finding in told), (wanted, [finding.explanation for finding in told])
    assert len(told) == len(case["wanted"]), [finding.explanation for finding in told]


def test_an_explanation_names_both_accounts_and_both_values() -> None:
    finding = _compared(CASES[0]).findings[0]
    for part in ("AP: “As many as 12,000” (North Korean troops)", "Reuters: “More than 10,000”", "between 10,001 and 12,000."):
        assert part in finding.explanation


def test_the_normalisation_is_told() -> None:
    [finding] = [finding for finding in _compared(CASES[6]).findings if finding.kind == "measure"]
    assert (finding.relation, finding.detail) == ("agree", "unit_conversion")
    assert finding.normalised[0].startswith(("190 miles is 30", "306 km is 19"))


def test_an_id_outlives_an_edit_elsewhere() -> None:
    case = dict(CASES[0])
    ids = {finding.id for finding in _compared(case).findings if finding.relation == "differ"}
    case["left"] = ["An unrelated first sentence about cheese.", *case["left"]]
    assert ids <= {finding.id for finding in _compared(case).findings}


def test_an_unrelated_paragraph_changes_no_finding_but_one_sided_ones() -> None:
    case = dict(CASES[1])
    before = {finding.id for finding in _compared(case).findings if not finding.relation.startswith("only")}
    case["right"] = [*case["right"], "In other news, a choir from Bergen sang carols."]
    after = _compared(case).findings
    assert before == {finding.id for finding in after if not finding.relation.startswith("only")}
    assert any(finding.relation == "only_right" and "choir" in finding.right[0].text for finding in after)


def test_two_accounts_of_one_outlet_are_told_apart() -> None:
    result = _compared(CASES[0])
    same = comparer.compare(replace(result.left, outlet="Reuters"), result.right)
    assert "Reuters (left)" in same.findings[0].explanation
    assert "Reuters (right)" in same.findings[0].explanation
