"""Folding and the words of a sentence."""

import pytest

from comparer.text import fold, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("He said “no” – twice", 'He said "no" - twice'), ("12\u00a0000\tmen", "12 000 men"), ("it`s", "it's"), ("plain", "plain"),
        ("a—b", "a—b"), ("", ""), ("«да»", '"да"'),
    ],
)  # fmt: skip
def test_typographic_marks_are_folded_one_for_one(text: str, folded: str) -> None:
    assert fold(text) == fold(text) == folded  # the second time from what is kept
    assert fold(text * 2000) == folded * 2000  # too long to be kept


def test_words_and_marks_stand_where_they_are_found() -> None:
    text = "“The U.S. won’t,” he said."
    assert [token.text for token in tokens(text)] == ['"', "The", "U.S.", "won't", ",", '"', "he", "said", "."]
    assert all(fold(text)[token.start : token.end] == token.text for token in tokens(text))
