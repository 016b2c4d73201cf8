"""Short accounts and the differences an editor wants of them, no more and no fewer."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import comparer
from comparer import lexicon
from comparer.model import Finding

TABLES = "findings.toml", "statements_fresh.toml", "statements_second.toml", "strengths.toml"
CASES = [case for name in TABLES for case in tomllib.loads((Path(__file__).parents[1] / "cases" / name).read_text("utf-8"))["case"]]
NAMED = {case["name"]: case for case in CASES}
CEILING, DEAD_AND_HURT, MILES = (
    NAMED[name]
    for name in (
        "a ceiling against a floor",
        "dead against dead and hurt against hurt, in another order",
        "miles and kilometres",
    )
)
MIRROR = {"only_left": "only_right", "only_right": "only_left"}


def _compared(case: dict[str, Any]) -> comparer.Comparison:
    left, right = (
        comparer.Article.from_sentences(
            case[side], outlet=outlet, published=case.get(f"published_{side}", date(2024, 11, 18)) if case.get("published", True) else None
        )
        for side, outlet in (("left", "Associated Press"), ("right", "Reuters"))
    )
    return comparer.compare(left, right)


def _exchanged(case: dict[str, Any]) -> dict[str, Any]:
    """A case with its two accounts exchanged."""
    other = {"left": "right", "right": "left", "published_left": "published_right", "published_right": "published_left"}
    return {other.get(key, key): value for key, value in case.items()}


def _matches(finding: Finding, wanted: list[str]) -> bool:
    kind, relation, left, right = wanted
    words = " ".join(span.text for span in finding.left), " ".join(span.text for span in finding.right)
    return finding.kind == kind and relation in ("*", finding.relation) and left in words[0] and right in words[1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_differences(case: dict[str, Any]) -> None:
    told = [finding for finding in _compared(case).findings if finding.relation in ("conflict", "differ")]
    rest = list(told)
    for wanted in case["wanted"]:
        match = next((finding for finding in rest if _matches(finding, wanted)), None)
        assert match is not None, (wanted, [finding.explanation for finding in told])
        rest.remove(match)  # one finding is wanted once
    assert [finding.explanation for finding in rest] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_swapping_the_sides_mirrors_the_findings(case: dict[str, Any]) -> None:
    there, back = _compared(case).findings, _compared(_exchanged(case)).findings
    mirrored = {(finding.kind, MIRROR.get(finding.relation, finding.relation), finding.right, finding.left) for finding in there}
    assert {(finding.kind, finding.relation, finding.left, finding.right) for finding in back} == mirrored


def test_every_detail_that_is_told_has_words() -> None:
    told = {finding.detail for case in CASES for finding in _compared(case).findings} - set(MIRROR)
    assert len(told) > 40
    assert told <= set(lexicon.table("details", "words"))


def test_an_explanation_names_both_accounts_and_both_values() -> None:
    finding = _compared(CEILING).findings[0]
    for part in ("AP: “As many as 12,000” (North Korean troops)", "Reuters: “More than 10,000”", "between 10,001 and 12,000."):
        assert part in finding.explanation


def test_parts_and_their_sum_are_told_once() -> None:
    findings = _compared(NAMED["passengers and crew make all on board"]).findings
    [told] = [finding for finding in findings if finding.kind == "quantity"]
    assert (told.relation, told.left[0].text, told.right[0].text) == ("agree", "140 passengers and 18 crew", "158")
    assert "140 and 18 make 158" in told.explanation
    other = _compared(NAMED["passengers and crew make another number than all on board"]).findings
    assert not [finding for finding in other if finding.kind == "quantity" and finding.relation == "agree"]


def test_the_normalisation_is_told() -> None:
    [finding] = [finding for finding in _compared(MILES).findings if finding.kind == "measure"]
    assert (finding.relation, finding.detail) == ("agree", "unit_conversion")
    assert finding.normalised[0].startswith(("190 miles is 30", "306 km is 19"))


def test_an_id_outlives_an_edit_elsewhere() -> None:
    before = {finding.id for finding in _compared(CEILING).findings if finding.relation == "differ"}
    edited = {**CEILING, "left": ["An unrelated first sentence about cheese.", *CEILING["left"]]}
    assert before
    assert {finding.id for finding in _compared(edited).findings if finding.relation == "differ"} == before


def test_an_unrelated_paragraph_changes_no_finding_but_one_sided_ones() -> None:
    before = {finding.id for finding in _compared(DEAD_AND_HURT).findings if not finding.relation.startswith("only")}
    longer = [*DEAD_AND_HURT["right"], "In other news, a choir from Bergen sang carols."]
    after = _compared({**DEAD_AND_HURT, "right": longer}).findings
    assert before
    assert before == {finding.id for finding in after if not finding.relation.startswith("only")}
    assert any(finding.relation == "only_right" and "choir" in finding.right[0].text for finding in after)


def test_two_accounts_of_one_outlet_are_told_apart() -> None:
    result = _compared(CEILING)
    same = comparer.compare(replace(result.left, outlet="Reuters"), result.right)
    assert "Reuters (left)" in same.findings[0].explanation
    assert "Reuters (right)" in same.findings[0].explanation
