"""British and American spellings are one key."""

import pytest

from comparer.spellings import american


@pytest.mark.parametrize(("british", "us"), [
    ("recognised", "recognized"), ("organisation", "organization"), ("colours", "colors"), ("centre", "center"), ("travelled", "traveled"),
    ("grey", "gray"), ("kilometres", "kilometers"), ("towards", "toward"), ("programmes", "programs"), ("jewellery", "jewelry"),
])  # fmt: skip
def test_british_spellings_are_folded(british: str, us: str) -> None:
    assert american(british) == us
    assert american(us) == us


@pytest.mark.parametrize("word", ["raised", "promise", "advertising", "rise", "wise", "surprised", "exercise", "four", "hour", "tour", ""])
def test_others_stay(word: str) -> None:
    assert american(word) == word
