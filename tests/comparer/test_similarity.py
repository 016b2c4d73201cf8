"""Stems, wordings and the numbers by which two sentences are compared."""

import pytest

from comparer import lexicon
from comparer.link_model import RIVALS, chosen, model
from comparer.similarity import LOCAL, Pairing, weigh
from comparer.stems import stem
from comparer.surroundings import LINKED, TOLD, Surroundings, around
from comparer.wording import as_written, groups, word, wordings


@pytest.mark.parametrize(
    "family",
    [
        "investigate investigates investigated investigating investigation investigators",
        "decide decided decision decisions",
        "deploy deployed deployment deploying",
        "criticise criticised criticize critics criticism",
        "injure injured injury injuries",
        "shoot shot shooting gunshot",
        "say said saying",
        "ally allies alliance",
        "authorise authorized authorization",
        "stop stopped stopping",
        "tariff tariffs",
    ],
)
def test_one_stem_for_a_family_of_words(family: str) -> None:
    assert len({stem(form) for form in family.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "order ordeal", "thing think", "news new", "policy police", "import important", "general generation",
        "aide aid", "statement state", "authority author", "plane plan", "career car", "hostage host", "emergency emerge", "coalition coal",
        "terrorist terrible", "executive execute", "majority major", "appeal app",
    ],
)  # fmt: skip
def test_different_words_keep_different_stems(pair: str) -> None:
    one, two = pair.split()
    assert stem(one) != stem(two)


@pytest.mark.parametrize("strange", ["", "a", "b2b", "naïve", "ss", "ing", "eed", "x" * 5000, "\ud800", "٣"])
def test_a_stem_of_anything(strange: str) -> None:
    assert isinstance(stem(strange), str)


@pytest.mark.parametrize(
    ("written", "key", "kind"),
    [
        ("12,000", "12000", "figure"), ("twelve", "12", "figure"), ("$5.7", "5.7", "figure"), ("31-24", "31-24", "figure"),
        ("US", "us.", "word"), ("us", "us", "stop"), ("U.S", "us.", "word"), ("May", "may.", "date"), ("may", "may", "stop"),
        ("Sunday", "sun.", "date"), ("sun", "sun", "word"), ("Israel's", "israel", "word"), ("she", "she", "pronoun"),
    ],
)  # fmt: skip
def test_the_key_of_a_word(written: str, key: str, kind: str) -> None:
    assert word(written)[:2] == (key, kind)


def test_names_are_told_by_capitals_inside_a_sentence_and_not_in_headlines() -> None:
    headline, body = wordings(("Storm Hits Coast Towns", "The storm hit Varna on Monday, and in Varna the port was closed."))
    assert not headline.names
    assert body.names == {"varna"}
    assert body.dates == {"mon."}


def test_words_are_shown_as_they_stand() -> None:
    (wording,) = wordings(("Varna's port was closed after 12,000 complaints. Closing Varna is dear.",))
    assert [as_written(wording, word(form).key) for form in ("Varna", "12,000", "closing")] == ["Varna", "12,000", "closed"]


def test_rare_words_weigh_more() -> None:
    assert weigh(stem("year")) < weigh(stem("ceasefire")) <= weigh("zelenski")
    assert weigh("2") < weigh("12000")


def test_synonyms_share_a_group_and_the_written_file_is_in_step() -> None:
    assert groups()[stem("quake")] & groups()[stem("tremor")]
    assert groups()[stem("soldier")] & groups()[stem("troops")]
    assert not groups()[stem("quake")] & groups()[stem("soldier")]


def _values(left: str, right: str, *others: str) -> dict[str, float]:
    pairing = Pairing((left, *others), (right, *others))
    return dict(zip(LOCAL, pairing.cell(0, 0).values, strict=True))


def test_equal_sentences_cover_each_other() -> None:
    values = _values("The tremor killed 350 people in Varna.", "The tremor killed 350 people in Varna.")
    assert values["cover_high"] == values["cover_low"] == 1
    assert values["figures_exact"] > 0
    assert values["names"] > 0


def test_a_synonym_covers_less_than_the_word() -> None:
    same = _values("Soldiers entered the town.", "Soldiers entered the town.")
    synonym = _values("Soldiers entered the town.", "Troops entered the town.")
    other = _values("Soldiers entered the town.", "Tourists entered the town.")
    assert same["cover_low"] > synonym["cover_low"] > other["cover_low"]
    assert synonym["synonyms"] > other["synonyms"] == 0


def test_what_both_sentences_hold_is_no_synonym() -> None:
    pairing = Pairing(("Soldiers entered the town.", "The soldiers rested."), ("Soldiers left the town.", "Troops came."))
    soldier, troops = stem("soldiers"), stem("troops")
    assert {soldier, troops}.isdisjoint(pairing.cell(0, 0).near)
    assert {soldier, troops} <= {*pairing.cell(0, 1).near}


def test_many_weights_are_added_apart_from_one_another() -> None:
    names = [f"Q{chr(97 + place % 26)}{chr(97 + place // 26 % 26)}{chr(97 + place // 676)}x" for place in range(6000)]
    pairing = Pairing((" ".join(["They", *names]),), (" ".join(["Some", *reversed(names)]),))
    cell = pairing.cell(0, 0)
    assert cell.shared == sum(map(weigh, pairing.left[0].wording.stems)) > 1_000_000
    values = dict(zip(LOCAL, cell.values, strict=True))
    assert values["cover_low"] == values["pair_low"] == 1 > values["telling_low"] > 0.99


@pytest.mark.parametrize(("figure", "exact"), [("350", True), ("31-24", True), ("5.7", True), ("12", False), ("2013", False)])
def test_which_figures_are_hardly_shared_by_chance(figure: str, exact: bool) -> None:
    assert (_values(f"They counted {figure} votes.", f"Some {figure} came.")["figures_exact"] > 0) is exact


def test_values_do_not_depend_on_the_side() -> None:
    left = ("A quake killed 12 people in Derin.", "He left for Vienna.", "The road is blocked.")
    right = ("Twelve died in Derin when the earth shook.", "The president went to Vienna on Monday.")
    one, two = Pairing(left, right), Pairing(right, left)
    cells = [one.cell(i, j) for i, j in one.candidates()]
    mirrored = [two.cell(cell.right, cell.left) for cell in cells]
    assert [cell.values for cell in cells] == [cell.values for cell in mirrored]
    guesses = [0.5] * len(cells)
    linked = Surroundings(one, cells, guesses).linked(cells, [0.1] * 3, [0.2] * 2)
    assert linked == Surroundings(two, mirrored, guesses).linked(mirrored, [0.2] * 2, [0.1] * 3)


def test_the_weights_fit_the_values() -> None:
    learnt = model()
    sizes = [len(stage.weights) for stage in (learnt.guess, learnt.told, learnt.linked)]
    assert sizes == [len(LOCAL), len(TOLD), len(LINKED)]
    assert 0 < learnt.keep < learnt.keep_long < learnt.threshold < 1


def test_the_mean_around_a_place() -> None:
    assert around([1.0, 2.0, 6.0], 1) == [1.5, 3.0, 4.0]
    assert around([1.0, 2.0, 6.0], 1, itself=False) == [2.0, 3.5, 2.0]
    assert around([5.0], 2, itself=False) == [5.0]


def test_a_link_with_many_better_rivals_is_dropped() -> None:
    row = {(0, j): 0.9 - j / 100 for j in range(RIVALS + 2)}
    assert set(chosen(row, 0.5)) == {(0, j) for j in range(RIVALS)}
    assert set(chosen({(0, 0): 0.9, (1, 1): 0.4}, 0.5)) == {(0, 0)}
    assert len(chosen({(0, j): 0.7 for j in range(9)}, 0.5)) == 9  # as good as one another: none is the better


@pytest.mark.parametrize("key", ["function", "saying", "pronouns", "calendar"])
def test_stop_words_are_lists(key: str) -> None:
    assert lexicon.entries("stopwords", key)
