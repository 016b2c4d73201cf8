"""The table of synonym stems is written from the word lists and must follow them."""

from comparer.wording import groups, stemmed_groups


def test_the_table_is_that_of_the_word_lists() -> None:
    assert groups() == stemmed_groups()  # else run tools/stem_synonyms.py
