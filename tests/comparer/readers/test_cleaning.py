"""What the cleaning takes out of a copy, and what it must leave."""

from pathlib import Path

import pytest

import comparer
from comparer.readers.cleaning import REASONS

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    ("name", "sentences", "outlet", "day", "dateline"),
    [
        ("000_645dd7a97f8a457a.txt", 16, "Associated Press", "2024-11-18", "Manaus, Brazil"),
        ("001_75db7eb93d97bef5.txt", 27, "Reuters", "2024-11-17", "Washington"),
    ],
)
def test_the_seed_articles_come_out_clean(name: str, sentences: int, outlet: str, day: str, dateline: str) -> None:
    article = comparer.read(SEEDS / name)
    assert len(article.sentences) == sentences
    assert (article.outlet, str(article.published_day), article.dateline) == (outlet, day, dateline)
    assert len(article.captions) == 1
    assert {line.reason for line in article.set_aside} <= set(REASONS)
    for sentence in article.sentences:
        assert article.text[sentence.source_start : sentence.source_end] == sentence.text
