"""Datelines as agencies and papers write them, and openings that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.readers.cleaning import datelines

STORY = "The dam broke on Sunday after two days of rain, officials said."


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("WASHINGTON (AP) — ", "WASHINGTON", "AP"),
        ("LOWFORD, Ohio (AP) -- ", "LOWFORD, Ohio", "AP"),
        ("WASHINGTON, Nov 17 (Reuters) - ", "WASHINGTON", "Reuters"),
        ("KYIV/WASHINGTON, Nov 17 (Reuters) - ", "KYIV/WASHINGTON", "Reuters"),
        ("SEOUL, South Korea, Nov. 17 (UPI) -- ", "SEOUL, South Korea", "UPI"),
        ("BEIJING, Nov. 17 (Xinhua) -- ", "BEIJING", "Xinhua"),
        ("SAITAMA, Japan, Dec. 9 Kyodo - ", "SAITAMA, Japan", "Kyodo"),
        ("Paris (ats afp) ", "Paris", "ats afp"),
        ("Jerusalem, 17 Nov 2024 (AFP) – ", "Jerusalem", "AFP"),
        ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti", ""),
        ("DUBAI, United Arab Emirates — ", "DUBAI, United Arab Emirates", ""),
        ("ST. LOUIS (AP) — ", "ST. LOUIS", "AP"),
        ("UNITED NATIONS (AP) _ ", "UNITED NATIONS", "AP"),
        ("Washington — ", "Washington", ""),
        ("New Delhi: ", "New Delhi", ""),
        ("Manaus, Brazil. ", "Manaus, Brazil", ""),
        ("Madrid, Spain. ", "Madrid, Spain", ""),
        ("WASHINGTON, D.C. — ", "WASHINGTON, D.C", ""),
        ("(CNN) — ", "", "CNN"),
        ("(CNN)", "", "CNN"),
        ("Washington (CNN)", "Washington", "CNN"),
        ("Lowford [Ohio], November 18 (ANI): ", "Lowford [Ohio]", "ANI"),
        ("(ANSA) - ROMA, 18 NOV - ", "ROMA", "ANSA"),
        ("(Reuters) - ", "", "Reuters"),
        ("Nov 17 (Reuters) - ", "", "Reuters"),
        ("Feb. 23, 2015 -- ", "", ""),
    ],
)
def test_a_dateline_is_found(opening: str, place: str, agency: str) -> None:
    found = datelines.find(opening + STORY)
    assert found is not None
    assert (found.place.rstrip("."), found.agency) == (place, agency)
    assert (opening + STORY)[found.end :] == STORY


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "New York-based engineers looked at the dam in spring and found nothing.",
        "It was Jordan. Nobody else had been near the gate when it broke.",
        "President Joe Biden — who was in Brazil — has authorized the use of missiles.",
        "Biden: The talks will go on until there is an end of the war.",
        "London. That was where it began, the minister said on Monday.",
        "The U.S. — and its allies — said that they would help the town.",
        "Ukraine (UKR) won the cup on Sunday in front of 40,000 people.",
        "North Korea — a close ally — sent troops, the ministry said.",
        "Ann Roe, Ohio's governor - a Democrat - sent troops to the town.",
        "NATO’s chief said on Monday that the talks would go on.",
        "McDonald’s said on Monday that it would close two shops in the town.",
        "Smith (AP-7) was found in the river on Monday, the police said.",
        "",
        "—",
    ],
)
def test_no_dateline(text: str) -> None:
    assert datelines.find(text) is None


@given(st.text(alphabet=st.sampled_from("ABab, .(/)-—_:17Nov\n'")))
def test_any_text(text: str) -> None:
    found = datelines.find(text)
    assert found is None or 0 < found.end <= len(text)
