"""Markdown files: what is shown, and what its marks say."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import comparer
from comparer.readers import markdown

FILE = """---
title: "Dam breaks above Lowford"
date: 2024-11-18T07:00:00+01:00
author: Ann Roe
source: AP
tags: [floods]
---

![Troops in Lowford](troops.jpg "Lowford")

**LOWFORD, Ohio (AP)** — A [dam](https://example.org/dam_(old)) above Lowford broke on *Sunday*,
officials said.

## What is known

> "We heard a roar," said Zoe Miller,
> a farmer who lost her barn.

The council named three causes:

- two days of rain
- a crack in the wall

<!-- no comment -->
At least 12 houses were swept away, and 3\\*4 cows. See file_name_one for more.

[1]: https://example.org
"""


def _read(text: str, tmp_path: Path, name: str = "story.md") -> comparer.Article:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return comparer.read(tmp_path / name)


def test_a_story_in_markdown(tmp_path: Path) -> None:
    article = _read(FILE, tmp_path)
    assert [sentence.text for sentence in article.sentences] == [
        "A dam above Lowford broke on Sunday, officials said.",
        '"We heard a roar," said Zoe Miller, a farmer who lost her barn.',
        "The council named three causes:",
        "two days of rain",
        "a crack in the wall",
        "At least 12 houses were swept away, and 3*4 cows.",
        "See file_name_one for more.",
    ]
    assert (article.title, article.outlet, article.byline) == ("Dam breaks above Lowford", "Associated Press", "Ann Roe")
    assert (article.dateline, str(article.published)) == ("LOWFORD, Ohio", "2024-11-18 07:00:00+01:00")
    assert [caption.text for caption in article.captions] == ["Troops in Lowford"]
    assert ("crosshead", "What is known") in {(line.reason, line.text) for line in article.set_aside}
    assert all(article.text[s.source_start : s.source_end] == s.text for s in article.sentences)


def test_headings_of_both_kinds(tmp_path: Path) -> None:
    body = "A dam above Lowford broke on Sunday, officials said.\n\nThe governor sent 300 troops to the town on Monday."
    for head in ("# Dam breaks\n\n", "Dam breaks\n==========\n\n"):
        article = _read(head + body, tmp_path)
        assert article.title == "Dam breaks"
        assert len(article.sentences) == 2


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("# Dam breaks\n\nThe [dam](https://example.org) broke.", True),
        ("---\ntitle: Dam\n---\nThe dam broke.", True),
        ("Dam breaks\n\nThe dam broke on Sunday.", False),
        ("#1 in the list is the dam.", False),
    ],
)
def test_markdown_is_told_by_its_content(text: str, known: bool) -> None:
    assert markdown.recognises(text.encode(), Path("story.txt")) is known


@given(st.text(alphabet=st.sampled_from("#*_[]()!>-=`~ \n\\aB.1<:")))
def test_any_text_has_a_draft(text: str) -> None:
    draft = markdown.draft(text)
    assert all(0 <= block.start < block.end <= len(draft.text) for block in draft.blocks)
