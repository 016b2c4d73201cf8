"""Pairs that are no two accounts of one event, and whose words a sentence is told in."""

import comparer
from comparer.alignment import align
from comparer.model import Article
from comparer.pair_check import notes, wordings

FIRE = (
    "A fire destroyed the old customs house in the harbour of Varna on Tuesday night.",
    "Firefighters needed six hours to bring the flames under control, the mayor said.",
    "Two guards were taken to hospital with burns, but nobody was killed.",
    "The building, put up in 1911, had stood empty since a flood ten years ago.",
)
FIRE_RETOLD = (
    "Flames gutted the disused customs house at Varna's harbour late on Tuesday.",
    "It took crews about six hours to control the blaze, according to the mayor.",
    "The owner, a shipping firm, had wanted to turn it into flats.",
)
ELECTION = (
    "Voters in Ruritania elected a new parliament on Sunday, and the Farmers' Party won most of the seats.",
    "Turnout was 61 percent, the electoral commission announced.",
    "The prime minister conceded defeat before midnight and congratulated her rival.",
)


def _article(*sentences: str, outlet: str = "") -> Article:
    return Article.from_sentences(sentences, outlet=outlet)


def _notes(left: Article, right: Article) -> tuple[str, ...]:
    return notes(left, right, align(left, right, (), ()))


def test_two_accounts_of_one_event_need_no_note() -> None:
    assert _notes(_article(*FIRE), _article(*FIRE_RETOLD)) == ()


def test_accounts_of_two_events_are_named_as_such() -> None:
    (note,) = _notes(_article(*FIRE), _article(*ELECTION))
    assert note.startswith("The two accounts do not seem to tell the same event")


def test_the_same_article_twice() -> None:
    (note,) = _notes(_article(*FIRE), _article(*FIRE))
    assert note.startswith("Both accounts are the same article, word for word")


def test_the_same_article_with_other_typography() -> None:
    curly = [sentence.replace("'", "’").replace(" - ", " – ") for sentence in FIRE]
    (note,) = _notes(_article(*FIRE), _article(*curly))
    assert "word for word" in note


def test_shared_copy_is_counted_and_both_outlets_named() -> None:
    left = _article(*FIRE[:3], "Our reporter saw smoke over the market at dawn.", "Neighbours said they had heard a bang.", outlet="Post")
    right = _article(*FIRE[1:3], *ELECTION[:2], outlet="Herald")
    (note,) = _notes(left, right)
    assert note.startswith("2 of 5 sentences of Post stand word for word, or nearly so, in Herald")


def test_one_shared_quotation_is_no_agency_copy() -> None:
    said = '"We lost the oldest house of the harbour and a part of our childhood," the mayor said.'
    assert _notes(_article(FIRE[0], said), _article(FIRE_RETOLD[0], said, *FIRE_RETOLD[1:])) == ()


def test_an_account_without_sentences() -> None:
    assert notes(_article(outlet="Post"), _article(*FIRE, outlet="Herald"), ()) == ("The account of Post holds no sentence to compare.",)


def test_each_sentence_is_verbatim_rewritten_or_own() -> None:
    left = _article(FIRE[2], FIRE[0], "Our reporter saw smoke over the market at dawn.")
    right = _article(FIRE_RETOLD[0], FIRE[2].replace("Two", "2"))
    links = align(left, right, (), ())
    assert wordings(left, right, links) == (("verbatim", "rewritten", "own"), ("rewritten", "verbatim"))


def test_the_comparison_carries_the_notes() -> None:
    assert comparer.compare(_article(*FIRE), _article(*ELECTION)).notes


def test_a_text_that_is_not_english_is_named() -> None:
    french = [
        "Le président français a annoncé lundi que la France enverrait trois cents millions d'euros d'aide aux victimes des inondations,",
        "selon un communiqué publié par son bureau à Paris dans la soirée, alors que le nombre de morts dépasse cent vingt personnes.",
    ]
    english = ["The French president said on Monday that France would send 300 million euros in aid to the victims of the floods."]
    sides = Article.from_sentences(french, outlet="AFP"), Article.from_sentences(english, outlet="AP")
    assert "AFP does not seem to be in English" in notes(*sides, ())[0]
    assert not any("English" in note for note in notes(sides[1], sides[1], ()))


def test_another_script_is_told_from_a_few_words() -> None:
    (note,) = notes(_article("渡轮在菲律宾中部海域沉没，造成至少三十一人死亡，海岸警卫队表示。"), _article(*FIRE), ())
    assert note.startswith("The left account does not seem to be in English")


def test_one_edited_sentence_of_a_copy_is_counted_once() -> None:
    copied = *FIRE, *ELECTION
    edited = [copied[0].replace("Tuesday", "Monday"), *copied[1:]]
    (note,) = _notes(_article(*copied), _article(*edited))
    assert "with 1 sentence edited or added" in note
