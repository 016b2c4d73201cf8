"""Which sentences are linked: many to many, in any order, the same from both sides, and soon enough in long texts."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.alignment import align
from comparer.model import Article, Link

QUAKE = (
    "At least 14 people were killed when an earthquake of magnitude 6.1 struck the Kalandar valley in northern Ruritania on Sunday.",
    "The tremor flattened most houses in the village of Derin, governor Pavel Osk said.",
    "Soldiers and rescue teams were searching the rubble for survivors.",
    "The main road to the valley is blocked by a landslide.",
    "Ruritania's president, Lena Horvat, cut short a visit to Vienna and promised help for the families.",
)
QUAKE_RETOLD = (
    "President Lena Horvat broke off her trip to Vienna after the disaster and pledged aid to the families of the victims.",
    "Fourteen people died in a 6.1-magnitude quake in the north of Ruritania on Sunday, officials said.",
    "Most homes in Derin, a village of 800, collapsed, according to the governor, Pavel Osk.",
    "Troops are looking for survivors under the debris.",
    "Ruritania lies on the edge of two plates and has known many earthquakes.",
)
OTHER_QUAKE = (
    "A strong earthquake shook the island of Maro off the coast of Elbonia on Thursday.",
    "Nobody was hurt, but a church tower in the town of Pell was damaged, mayor Anna Lunt said.",
    "Ferries stopped for two hours while engineers examined the harbour.",
)


def _article(*sentences: str) -> Article:
    return Article.from_sentences(sentences)


def _links(left: Article, right: Article) -> tuple[Link, ...]:
    return align(left, right, (), ())


def _cells(links: tuple[Link, ...]) -> set[tuple[int, int]]:
    return {(i, j) for link in links for i in link.left for j in link.right}


def test_links_cross_and_find_their_sentences() -> None:
    found = _cells(_links(_article(*QUAKE), _article(*QUAKE_RETOLD)))
    assert {(0, 1), (1, 2), (2, 3), (4, 0)} <= found
    assert not {(3, 0), (3, 4), (2, 0)} & found


def test_one_sentence_may_be_told_in_two() -> None:
    left = _article("A bomb killed three soldiers near Arpad on Monday and wounded the mayor, Jan Kolar.", *QUAKE[3:])
    died, hurt = "Three soldiers died when a bomb went off near Arpad on Monday.", "The mayor of Arpad, Jan Kolar, was injured by the bomb."
    right = _article(died, hurt)
    assert {(0, 0), (0, 1)} <= _cells(_links(left, right))


def test_another_event_of_the_same_kind_is_not_linked() -> None:
    assert not _cells(_links(_article(*QUAKE), _article(*OTHER_QUAKE)))


def test_a_foreign_passage_at_the_end_is_not_linked() -> None:
    left = _article(*QUAKE)
    found = _cells(_links(left, _article(*QUAKE_RETOLD, *OTHER_QUAKE)))
    assert all(j < len(QUAKE_RETOLD) for _, j in found)
    assert {(0, 1), (1, 2), (4, 0)} <= found


def test_a_link_says_what_speaks_for_it() -> None:
    link = next(link for link in _links(_article(*QUAKE), _article(*QUAKE_RETOLD)) if link.left == (1,) and link.right == (2,))
    assert link.reasons[0] == "names: Derin, Osk, Pavel"
    assert any(reason.startswith("words: ") and "village" in reason for reason in link.reasons)


def test_swapping_the_sides_mirrors_the_links() -> None:
    left, right = _article(*QUAKE, *OTHER_QUAKE), _article(*QUAKE_RETOLD)
    mirrored = [Link(link.right, link.left, link.score, link.reasons) for link in _links(right, left)]
    assert sorted(mirrored, key=lambda link: (link.left, link.right)) == list(_links(left, right))


@pytest.mark.parametrize("sentences", [QUAKE, QUAKE_RETOLD, OTHER_QUAKE, ("He left.",), ("Ruritania wins 3-2.", "Ruritania wins 3-2.")])
def test_each_sentence_of_an_article_is_linked_with_itself(sentences: tuple[str, ...]) -> None:
    article = _article(*sentences)
    assert {(place, place) for place in range(len(sentences))} <= _cells(_links(article, article))


@pytest.mark.parametrize(
    ("left", "right"), [((), ()), ((), QUAKE), (("",), ("",)), (("!!!", "😀 😀"), ("😀",)), (("\ud800x",), ("\ud800x",))]
)
def test_texts_without_words_are_no_trouble(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert all(0 <= link.score <= 1 for link in _links(_article(*left), _article(*right)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=5), st.lists(st.text(max_size=60), max_size=5))
def test_any_text_mirrors(left: list[str], right: list[str]) -> None:
    forth = {(link.left, link.right, link.score, link.reasons) for link in _links(_article(*left), _article(*right))}
    assert forth == {(link.right, link.left, link.score, link.reasons) for link in _links(_article(*right), _article(*left))}


def _long(size: int, seed: int) -> tuple[list[str], list[str]]:
    """Sentences of made-up words, and the same in another order with a third of their words changed."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("abdeiklmnorstu", k=chance.randint(3, 9))) for _ in range(4000)]
    left = [chance.choices(words, k=14) for _ in range(size)]
    right = [[word if chance.random() < 0.67 else chance.choice(words) for word in sentence] for sentence in chance.sample(left, size)]
    return [" ".join(sentence) for sentence in left], [" ".join(sentence) for sentence in right]


def test_the_work_grows_with_the_length_of_the_texts() -> None:
    seconds = []
    for size in (300, 1200):
        left, right = (_article(*side) for side in _long(size, 3))
        _links(left, right)
        start = time.process_time()
        links = _links(left, right)
        seconds.append(time.process_time() - start)
        assert len(links) > size / 3
    assert seconds[1] < 8 * seconds[0]  # all pairs would cost 16 times as much
