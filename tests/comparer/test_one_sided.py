"""Which clauses only one account has."""

from pathlib import Path

import pytest

import comparer
from comparer.clauses import clauses

TOLD = "Two people were arrested after a fire destroyed a warehouse in Hamburg on Monday."


@pytest.mark.parametrize(("text", "pieces"), [
    ("Ukraine plans its first attacks in the coming days, the sources said, without revealing details of them.",
     ["Ukraine plans its first attacks in the coming days", "the sources said, without revealing details of them."]),
    ("The White House and the state department declined to comment.", ["The White House and the state department declined to comment."]),
    ("He left the party in May but he kept his seat in parliament.", ["He left the party in May", "but he kept his seat in parliament."]),
    ("", [""]),
])  # fmt: skip
def test_clauses(text: str, pieces: list[str]) -> None:
    assert [text[start:end].lstrip(" ,") for start, end in clauses(text)] == pieces


@pytest.mark.parametrize(("sentence", "only"), [
    ("Two people were arrested after a fire destroyed a warehouse in Hamburg on Monday.", []),
    ("The owner of the building had been warned twice by inspectors.", ["The owner of the building had been warned twice by inspectors."]),
    ("Two people were arrested after a fire destroyed a warehouse in Hamburg, but their lawyers deny any involvement.",
     ["but their lawyers deny any involvement."]),
    ("A fire destroyed a warehouse in Hamburg on Monday and two people were arrested.", []),
    ("A fire destroyed a 400-square-metre warehouse in Hamburg on Monday.", ["400-square-metre"]),
])  # fmt: skip
def test_what_only_one_account_has(sentence: str, only: list[str]) -> None:
    left, right = (comparer.Article.from_sentences([text], outlet=outlet) for text, outlet in ((TOLD, "AP"), (sentence, "Reuters")))
    found = [finding for finding in comparer.compare(left, right).findings if finding.relation == "only_right"]
    assert [finding.right[0].text for finding in found] == only
    assert all(finding.explanation.startswith("Found only in Reuters:") for finding in found)
    assert not [finding for finding in comparer.compare(right, right).findings if finding.relation.startswith("only")]


def test_a_linked_sentence_is_never_claimed_as_a_whole() -> None:
    left, right = (comparer.read(path) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")))
    result = comparer.compare(left, right)
    linked = {("only_left", i) for link in result.links for i in link.left}
    linked |= {("only_right", j) for link in result.links for j in link.right}
    claimed = {}
    for finding in result.findings:
        if finding.relation.startswith("only") and finding.kind != "quote":
            [span] = finding.left or finding.right
            text = (left if finding.left else right).sentences[span.sentence].text
            claimed[finding.relation, span.sentence] = len(span.text) >= len(text.rstrip(".")) - 1
    assert any(claimed[place] for place in claimed.keys() - linked)
    assert not any(claimed[place] for place in claimed.keys() & linked)


def test_a_clause_whose_figure_is_set_beside_another_is_not_claimed() -> None:
    left = ["A fire swept through a ferry off Batangas on Saturday, killing at least 14 people and forcing dozens to leap into the sea."]
    right = ["The ferry burned off Batangas on Saturday.", "Seventeen people died when flames trapped them below deck."]
    articles = [comparer.Article.from_sentences(side, outlet=outlet) for side, outlet in ((left, "AP"), (right, "Reuters"))]
    findings = comparer.compare(*articles).findings
    assert [finding.left[0].text for finding in findings if finding.kind == "quantity" and finding.relation == "differ"] == ["at least 14"]
    assert not any("14" in finding.left[0].text for finding in findings if finding.relation == "only_left")


def test_nothing_is_missing_in_an_account_that_cannot_be_read() -> None:
    german = ["Bei dem Brand einer Fähre vor Batangas sind am Samstag vierzehn Menschen ums Leben gekommen, wie die Behörden mitteilten."]
    english = ["At least 14 people were killed in a fire on a ferry off Batangas, officials said.", "The ship was built in 1994."]
    articles = [comparer.Article.from_sentences(side, outlet=outlet) for side, outlet in ((english, "AP"), (german * 3, "dpa"))]
    result = comparer.compare(*articles)
    assert "not seem to be in English" in result.notes[0]
    assert not [finding for finding in result.findings if finding.relation.startswith("only")]


@pytest.mark.parametrize(("measure", "only"), [("swells of up to ten feet", []), ("swells of up to twenty feet", ["up to twenty feet"])])
def test_a_measure_given_in_another_unit_is_given(measure: str, only: list[str]) -> None:
    left = ["The search off Batangas was hampered by waves of up to three metres.", "Four helicopters took part."]
    right = [f"Four helicopters were searching the area in {measure}, the navy said.", "The ferry had burned off Batangas."]
    articles = [comparer.Article.from_sentences(side, outlet=outlet) for side, outlet in ((left, "AP"), (right, "Reuters"))]
    found = [finding.right[0].text for finding in comparer.compare(*articles).findings if finding.relation == "only_right"]
    assert [text for text in found if "feet" in text and "navy" not in text] == only
