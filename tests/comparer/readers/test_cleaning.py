"""What the cleaning takes out of a copy, and what it must leave."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import comparer
from comparer import readers
from comparer.readers.cleaning import REASONS

ROOT = Path(__file__).parents[3]
TABLE = tomllib.loads((ROOT / "tests" / "cases" / "cleaning.toml").read_text(encoding="utf-8"))


def _filled(text: str) -> str:
    for number, paragraph in TABLE["paragraphs"].items():
        text = text.replace(f"{{{number}}}", paragraph)
    return text


def _paragraphs(article: comparer.Article) -> list[str]:
    found: dict[int, list[str]] = {}
    for sentence in article.sentences:
        found.setdefault(sentence.paragraph, []).append(sentence.text)
    return [" ".join(texts) for texts in found.values()]


@pytest.mark.parametrize("case", TABLE["case"], ids=[case["name"] for case in TABLE["case"]])
def test_cleaning(case: dict[str, Any]) -> None:
    article = readers.read_text(_filled(case["text"]))
    assert _paragraphs(article) == _filled(case["body"]).strip().split("\n")
    aside = [f"{line.reason}: {line.text}" for line in article.set_aside]
    assert [line for line in case.get("aside", ()) if line not in aside] == []
    if "captions" in case:
        assert [caption.text for caption in article.captions] == case["captions"]
    assert case.get("warning", "") in " ".join(article.warnings)
    for name, value in case.get("fields", {}).items():
        read = getattr(article, name)
        assert (read.isoformat() if name in ("published", "updated") and read else read or "") == value, name


def test_the_table_is_large_enough() -> None:
    assert len(TABLE["case"]) >= 50


@pytest.mark.parametrize("case", TABLE["case"], ids=[case["name"] for case in TABLE["case"]])
def test_places_are_true(case: dict[str, Any]) -> None:
    article = readers.read_text(_filled(case["text"]))
    lines = article.text.split("\n")
    for line in article.set_aside:
        assert line.reason in REASONS
        assert " ".join(article.text[line.source_start : line.source_end].split()) == " ".join(line.text.split())
        assert line.text.split(" ")[0] in lines[line.line - 1]  # its line counts from 1
    for sentence in article.sentences:
        assert " ".join(article.text[sentence.source_start : sentence.source_end].split()) == " ".join(sentence.text.split())


@pytest.mark.parametrize(
    ("name", "sentences", "outlet", "day", "dateline"),
    [
        ("000_645dd7a97f8a457a.txt", 16, "Associated Press", "2024-11-18", "Manaus, Brazil"),
        ("001_75db7eb93d97bef5.txt", 27, "Reuters", "2024-11-17", "Washington"),
    ],
)
def test_the_seed_articles_come_out_clean(name: str, sentences: int, outlet: str, day: str, dateline: str) -> None:
    article = comparer.read(ROOT / "seeds" / name)
    assert len(article.sentences) == sentences
    assert (article.outlet, str(article.published_day), article.dateline) == (outlet, day, dateline)
    assert len(article.captions) == 1
