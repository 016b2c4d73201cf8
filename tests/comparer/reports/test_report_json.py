"""JSON fits its published schema and comes back; annotations find their words again; drafts of claim reviews are drafts."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from report_samples import HOSTILE, MADE, comparison

from comparer import reports, serial
from comparer.model import Article, Comparison, Review
from comparer.reports.selection import Selection

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def schema() -> Any:
    found = json.loads((ROOT / "resources" / "schemas" / "comparison-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def _document(name: str, *args: Any, **more: Any) -> Any:
    return json.loads(reports.render(reports.named(name), *args, made=MADE, **more))


def test_the_schema_is_what_the_classes_say() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "json_schema.py", "--check"], check=False)
    assert done.returncode == 0, "run tools/json_schema.py"


def test_json_fits_its_schema_and_comes_back(schema: Any, seed_pair: Comparison, seed_review: Review) -> None:
    document = _document("json", seed_pair, seed_review)
    schema.validate(document)
    assert serial.from_plain(document) == (seed_pair, seed_review)
    schema.validate(_document("json", comparison(HOSTILE)))
    assert serial.from_plain(_document("json", comparison(HOSTILE)))[0] == comparison(HOSTILE)


@pytest.mark.parametrize("spoil", [
    lambda d: d.update(version=2), lambda d: d.pop("comparison"), lambda d: d["comparison"]["findings"][0].update(relation="odd"),
    lambda d: d["comparison"]["facts_left"][0]["value"].update({"class": "Popen"}),
    lambda d: d["comparison"]["left"].update(published="soon"),
])  # fmt: skip
def test_the_schema_refuses_what_the_reader_refuses(spoil: Any, schema: Any, seed_pair: Comparison) -> None:
    document = _document("json", seed_pair)
    spoil(document)
    with pytest.raises(jsonschema.ValidationError):
        schema.validate(document)


def test_what_was_not_chosen_is_left_out(schema: Any, seed_pair: Comparison, seed_review: Review) -> None:
    document = _document("json", seed_pair, seed_review, selection=Selection(relations=("differ",), decisions=False))
    schema.validate(document)
    assert {finding["relation"] for finding in document["comparison"]["findings"]} == {"differ"}
    assert "Confirmed by phone" not in json.dumps(document)
    assert document["selection"]["relations"] == ["differ"]


def _targets(document: Any) -> list[Any]:
    return [target for item in document["first"]["items"] for target in item["target"]]


def _anchored(article: Article, target: Any) -> list[str]:
    """The words that each selector finds in the text, as a client would look for them."""
    quote, position = target["selector"]
    places = [at for at in range(len(article.text)) if article.text.startswith(quote["exact"], at)]
    fitting = [
        at for at in places
        if article.text[:at].endswith(quote["prefix"]) and article.text[at + len(quote["exact"]) :].startswith(quote["suffix"])
    ]  # fmt: skip
    assert position["start"] in fitting
    return [quote["exact"], article.text[position["start"] : position["end"]]]


def test_every_selector_finds_its_words(seed_pair: Comparison) -> None:
    document = _document("annotations", seed_pair)
    sources = {f"urn:sha256:{article.source.sha256}": article for article in (seed_pair.left, seed_pair.right) if article.source}
    spans = [span.text for entry in document["first"]["items"] for span in _spans(seed_pair, entry["id"])]
    found = [_anchored(sources[target["source"]["id"]], target) for target in _targets(document)]
    assert document["total"] == len(seed_pair.findings)
    assert [words for pair in found for words in pair] == [words for words in spans for _ in (0, 1)]


def _spans(pair: Comparison, identity: str) -> Any:
    finding = next(finding for finding in pair.findings if identity.endswith(finding.id))
    return (*finding.left, *finding.right)


def test_selectors_hold_in_hostile_text() -> None:
    pair = comparison(HOSTILE)
    by_source = {True: pair.left, False: pair.right}
    for target in _targets(_document("annotations", pair)):
        _anchored(by_source[target["source"]["id"].endswith("0" * 64)], target)


def test_a_sentence_put_together_of_lines_is_annotated_as_a_whole() -> None:
    from dataclasses import replace

    from comparer.model import Sentence, Span
    from comparer.reports.annotations import place

    text = "Ten troops\nleft; ten\nstayed."
    sentence = Sentence(0, "Ten troops left; ten stayed.", 0, 0, len(text))
    article = replace(Article((sentence,)), text=text)
    assert place(article, sentence, Span(0, 4, 10, "troops")) == (4, 10)
    assert place(article, sentence, Span(0, 4, 15, "troops left")) == (0, len(text))


def test_flagged_findings_become_drafts_and_no_more(seed_pair: Comparison, seed_review: Review) -> None:
    drafts = _document("claimreview", seed_pair, seed_review)["@graph"]
    assert [draft["@type"] for draft in drafts] == ["ClaimReview", "ClaimReview"]
    assert {draft["itemReviewed"]["author"]["name"] for draft in drafts} == {"Associated Press", "Reuters"}
    assert all(draft["reviewRating"] == {"@type": "Rating", "alternateName": "TO BE RATED"} for draft in drafts)
    assert "Confirmed by phone." in drafts[0]["reviewBody"]
    assert _document("claimreview", seed_pair)["@graph"] == []
