"""How far a review is, counted once for window and reports; and what reports tell of a corrected relation."""

from __future__ import annotations

import pytest

from comparer import Article, Comparison, Decision, Finding, Review, Sentence, Span, reports
from comparer.progress import Progress, progress
from comparer.reports.digest import digest


def _finding(number: int, relation: str) -> Finding:
    spans = [(Span(0, 0, 4, "Some"),) if relation != other else () for other in ("only_right", "only_left")]
    detail = "disjoint" if relation == "conflict" else ""
    return Finding(f"f{number}", "quantity", relation, detail, "high", *spans, f"This is said of {number}.")  # type: ignore[arg-type]


FINDINGS = tuple(_finding(number, relation) for number, relation in enumerate(("conflict", "conflict", "differ", "agree", "only_left")))


@pytest.mark.parametrize(
    ("decisions", "wanted", "told"),
    [
        ((), Progress(0, 4, 0, 2), ""),
        ((Decision("f0", "real"), Decision("f2", "not_real")), Progress(2, 4, 0, 1), "2 of 4 findings judged"),
        pytest.param((Decision("f0", "later"),), Progress(0, 4, 1, 2), "0 of 4 findings judged, 1 left for later", id="later is none"),
        pytest.param((Decision("f3", "real"),), Progress(0, 4, 0, 2), "", id="an agreement is not counted"),
        pytest.param((Decision("f0", "real", "agree"),), Progress(0, 3, 0, 1), "", id="nor one that the reader made"),
        pytest.param((Decision("f3", "real", "conflict"),), Progress(1, 5, 0, 2), "1 of 5 findings judged", id="an agreement that is none"),
    ],
)
def test_progress(decisions: tuple[Decision, ...], wanted: Progress, told: str) -> None:
    assert progress(FINDINGS, {decision.finding: decision for decision in decisions}) == wanted
    article = Article((Sentence(0, "Some people came.", 0, 0, 17),), text="Some people came.")
    assert digest(Comparison(article, article, (), (), (), FINDINGS), Review(decisions)).reviewed == told


@pytest.mark.parametrize("name", ["text", "markdown", "html", "csv", "annotations"])
def test_a_corrected_relation_is_told_with_what_was_found(name: str) -> None:
    article = Article((Sentence(0, "Some people came.", 0, 0, 17),), text="Some people came.")
    pair = Comparison(article, article, (), (), (), FINDINGS)
    said = "Found: conflict, cannot both be right. This is said of 0."
    corrected = reports.render(reports.named(name), pair, Review((Decision("f0", relation="agree"),))).decode()
    plain = reports.render(reports.named(name), pair, Review(())).decode()
    assert said in corrected
    assert "This is said of 0." in plain
    assert "Found: " not in plain
