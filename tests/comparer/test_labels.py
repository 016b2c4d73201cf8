"""Words for people: every detail that the relations give is told in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import comparer
from comparer import labels, lexicon
from comparer.findings import explanations

NAMES = ("AP", "Reuters")
_OUTCOME = re.compile(r'Outcome\(\s*"\w+",\s*"(\w+)"')


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ("more_precise_right", "Reuters is more precise"), ("more_precise_left", "AP is more precise"), ("overlap", "ranges overlap"),
        ("disjoint", "cannot both be right"), ("different_attribution", "other sources"), ("other_description", "described otherwise"),
        ("", ""), ("only_left", ""), ("differ", ""), ("never_heard_of", "never heard of"),
    ],
)  # fmt: skip
def test_a_detail_is_told_in_words(detail: str, words: str) -> None:
    assert labels.detail_words(detail, NAMES) == words


def test_an_outlet_with_braces_in_its_name_stays_as_it_is() -> None:
    assert labels.detail_words("more_precise_left", ("{left} {x}", "B")) == "{left} {x} is more precise"


def test_every_detail_of_the_relations_has_words() -> None:
    folder = Path(comparer.__file__).parent
    given = {detail for path in folder.rglob("*.py") for detail in _OUTCOME.findall(path.read_text(encoding="utf-8"))}
    assert len(given) > 40
    assert given <= set(lexicon.table("details", "words"))


@pytest.mark.parametrize(("words", "told"), [
    ("“We broke the windows and jumped,” said Rina Akter.", "“‘We broke the windows and jumped,’ said Rina Akter”"),
    ('"We broke it," said Rina. "It was hot."', "“‘We broke it,’ said Rina. ‘It was hot.’”"),
    ("“We broke it,”", "“We broke it”"),
    ("“We broke it", "“We broke it”"),
])  # fmt: skip
def test_marks_within_marks(words: str, told: str) -> None:
    assert told in explanations.explain_one_sided(words, words, "only_left", ("AP", "Reuters"))
