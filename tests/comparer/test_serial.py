"""What is written down comes back as it was."""

import json
from datetime import date, datetime

import pytest

import comparer
from comparer import serial
from comparer.model import Decision, Duration, Fact, Finding, Link, Quantity, Review, Span, Temporal


def _comparison() -> comparer.Comparison:
    left = comparer.Article.from_sentences(["About 12,000 troops for two months."], outlet="AP", published=datetime(2024, 11, 18, 2, 8))
    right = comparer.Article.from_sentences(["More than 10,000 troops on Sunday."], outlet="Reuters", published=date(2024, 11, 17))
    span_left, span_right = Span(0, 0, 12, "About 12,000"), Span(0, 0, 16, "More than 10,000")
    facts_left = (
        Fact(0, 0, 12, "About 12,000", "quantity", Quantity(12000, 12000, approximate=True)),
        Fact(0, 24, 34, "two months", "duration", Duration(2, 2, unit="month", timex="P2M")),
    )
    facts_right = (Fact(0, 27, 33, "Sunday", "date", Temporal("2024-11-17", date(2024, 11, 17), date(2024, 11, 17))),)
    finding = Finding("f1", "quantity", "differ", "overlap", "high", (span_left,), (span_right,), "Both can hold.", features=(("a", "b"),))
    return comparer.Comparison(left, right, facts_left, facts_right, (Link((0,), (0,), 0.8, ("troops",)),), (finding,), ("A note.",))


def test_a_comparison_and_its_review_survive_json() -> None:
    comparison, review = _comparison(), Review((Decision("f1", "real", "conflict", "look", True),), "me")
    document = json.loads(json.dumps(serial.to_plain(comparison, review)))
    assert serial.from_plain(document) == (comparison, review)


@pytest.mark.parametrize("spoil", [
    lambda d: d.update(version=99), lambda d: d.update(format="else"), lambda d: d.pop("comparison"),
    lambda d: d["comparison"]["findings"][0].update(relation="odd"), lambda d: d["comparison"]["left"].update(sentences=3),
    lambda d: d["comparison"]["facts_left"][0]["value"].update({"class": "Popen"}),
])  # fmt: skip
def test_a_damaged_document_is_refused_in_one_sentence(spoil: object) -> None:
    document = json.loads(json.dumps(serial.to_plain(_comparison())))
    spoil(document)  # type: ignore[operator]
    with pytest.raises(comparer.FormatError, match=r"^review\.json "):
        serial.from_plain(document, "review.json")
