"""A saved review is opened as it was saved, and two reviews are brought together without losing either."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from comparer import Article, Comparison, Decision, Finding, FormatError, Link, Review, Span
from comparer.review_file import dump, load, merge


def comparison() -> Comparison:
    left = Article.from_sentences(["At least 14 were hurt 🌊.", "It sank on Monday."], outlet="AP")
    right = Article.from_sentences(["Nine people were hurt.", "The ship sank on Tuesday."], outlet="Reuters")
    findings = (
        Finding("a", "quantity", "conflict", "", "high", (Span(0, 0, 11, "At least 14"),), (Span(0, 0, 4, "Nine"),), "Two figures."),
        Finding("b", "date", "conflict", "", "high", (Span(1, 11, 17, "Monday"),), (Span(1, 17, 24, "Tuesday"),), "Two days."),
    )
    return Comparison(left, right, links=(Link((0, 1), (0,), 1.0, origin="hand"),), findings=findings)


REVIEW = Review((Decision("a", "real", "differ", "ask <b>", True), Decision("b", "not_real")), "Jo")


def test_what_was_saved_is_opened() -> None:
    assert load(dump(comparison(), REVIEW)) == (comparison(), REVIEW)


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[1]", b"\xff\xfe", b'{"format": "comparer-review"}', b'{"format": "comparer-review", "version": 1}', b"[" * 100_000],
)
def test_anything_else_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"x\.comparer"):
        load(data, "x.comparer")


def test_an_altered_text_is_refused() -> None:
    document = json.loads(dump(comparison(), REVIEW))
    document["document"]["comparison"]["left"]["text"] = "Something else."
    with pytest.raises(FormatError, match="altered"):
        load(json.dumps(document).encode(), "x.comparer")


def test_merging_takes_over_what_i_have_not_and_shows_where_we_disagree() -> None:
    mine = Review((Decision("a", "not_real", note="mine"),))
    theirs = Review((Decision("a2", "real", note="theirs"), Decision("b2", "later", flagged=True)))
    other = comparison()
    other = replace(other, findings=tuple(replace(finding, id=f"{finding.id}2") for finding in other.findings))
    merged = merge(comparison(), mine, other, theirs)
    assert merged.taken == (Decision("a", "not_real", note="mine\ntheirs"), Decision("b", "later", flagged=True))
    assert [(entry.finding, entry.mine.verdict, entry.theirs.verdict) for entry in merged.disagreements] == [("a", "not_real", "real")]


def test_merging_twice_changes_nothing_more() -> None:
    once = merge(comparison(), Review(), comparison(), REVIEW)
    assert merge(comparison(), Review(once.taken), comparison(), REVIEW).taken == ()
