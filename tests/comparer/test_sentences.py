"""Where one sentence ends and the next begins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer import sentences

# Each case is one paragraph; "|" marks the boundaries that must be found, and no others may be.
CASES = [
    "He left on Sept. 26 for Dover.|She stayed.",
    "The vote is in Nov.|The court met.",
    "Gov. Ann Hill met Rep. Lee Ray, D-Ohio, and Lt. Col. Max Orr.",
    "Sen. Amy Poe (D-Md.) and Rep. Al Roe (R-Fla.) voted.|Both won.",
    "Reps. Dan Fox (D-Wash.) and Kim Day (R-N.Y.) agreed.",
    "V. Petrov spoke to J. R. R. Hill.|Nobody else did.",
    "Former Senator Scott P. Green will run.",
    "It happened in the U.S.|Police said so.",
    "It happened in the U.S.|The police said so.",
    "He told U.S. Attorney Jane Roe.",
    "Two F.B.I. men came.|They worked for the F.B.I.|He did not.",
    "It opens at 9 a.m. Monday and closes at 5 p.m.|The mayor will speak.",
    "It began at 7 p.m. EST in Kabul.",
    "The rate rose to 12.5 percent.|In 2019 it was 3.2.|Now it is 4.",
    "About $1.5 million was paid to Acme Inc. in May.|Acme Corp. Chief Executive Al Roe resigned.",
    "He met Thomas Bliley Jr.|He did not meet Thomas Sr. Smith.",
    "“Why now?” the senator asked.|“We need time.”",
    "“Why now?” Mr. Roe, 46, asked.|Nobody knew.",
    "“Go!” she shouted.|They went.",
    "“Is it safe?”|The mayor would not say.",
    "“It is a deal,” he said.|“We signed it.|It stands.”|Then he left.",
    "They spoke from a “position of strength”.|The talks ended.",
    'They called it a "great day."|Then it rained.',
    "“We waited ... and waited,” she said.|No one came.",
    "“Well…” he began.|She stopped him.",
    "“This is the end ...|We are tired,” he said.",
    "They lost (see below.)|The rest won.",
    "The minister (who is 62) resigned.|He had no choice.",
    "It was the largest quake this month.|It hit Chile.",
    "No one was hurt, he said no.|But others were.",
    "It was ranked No. 1 in the list.|He was No. 2.",
    "He said no.|They went on.",
    "Is this the end?|Nobody knows!|We do.",
    "“[Expletive].”|He would not repeat it.",
    "He works at St. Mary’s on 5th Ave. in New York.",
    "The group, e.g. the one in Paris, i.e. the oldest, won.",
    "Yahoo! bought it in 2005.|It sold it later.",
    "She lives in Washington, D.C.|She works there.",
    "She lives in Phoenix, Ariz., and in Boise.",
    "The firm’s iPhone sold well.|iPhone sales rose.",
    "The war ended.The country was free.",
    "See example.com for more.|It is at www.example.org/a.b.",
    "Dr. Roe vs. Mr. Poe was heard.|Roe v. Wade was not.",
    "The Rev. Al Poe and Prof. Ann Roe met Gen. Max Orr in Ft. Worth.",
    "He earned a Ph.D. in physics.|She has an M.D.|They met.",
    "‘Too late.’|That is what he said.",
    "It named the illness “the lung. ”|But doctors did not.",
    "1. Eat well.|2. Sleep well.",
    "The storm killed 12.|More than 100 were hurt.",
    "It is 82.3.|Again it rose.",
    "The Boston Celtics beat the L.A. Lakers 110-98.|They lead 2-1.",
    "Adm. John Kirby spoke.|Maj. Gen. Pat Ryder listened.",
    "«Nous sommes prêts», a-t-il dit.|Le ministre est parti.",
    "What?!|No way.",
    "That was said by her rep.|She would not add to it.",
    "The wall is 6 ft.|The gate is 9 ft. wide, e.g. for trucks, cf. No. 3.",
    "It was his sun.|Then it was the sat.|He went.",
    "He succeeded Thomas Hill Jr.|Reaching that office took years.",
    "Al Roe Jr. Spoke With Mayor During Flood.",
    "They met on Martin Luther King Jr. Day in Lowford.",
    "The court opens at 9 a.m.|Smith will not be there at 5 p.m. Tuesday.",
    "She lives in Fresno, Calif.|Smith lives in Reno, Nev., with his dog.",
    "“Is it safe?”|She did not know, he said.",
    "Yahoo! Inc. was sold to Verizon.|Nobody wept.",
    "“Do it now!” Maj. Gen. Al Roe of the Army shouted.",
    "“Who did it?” Ann van der Roe, 46, asked the court.",
    "The senator (D-N.Y.) left at 3:30 p.m. ET.|Others stayed.",
    "It costs $3.|It used to cost $2.50.",
    "The “F.B.I. men” left.|They had come from Washington, D.C., and Quantico, Va.",
    "Mr. and Mrs. Roe vs. the State of Ohio, No. 12, was heard in Jan. 2019.",
    "He said, “Stop.”|Then: “Go.”|She did both.",
    "The price, $3.5bn, was paid.|Shell plc.|It said so.",
]


@pytest.mark.parametrize("case", CASES)
def test_split(case: str) -> None:
    want = case.split("|")
    glued = "war ended.The" in case
    text = case.replace("|", " ")
    got = [text[start:end] for start, end in sentences.split(text)]
    assert got == (["The war ended.", "The country was free."] if glued else want)


def test_chinese_and_japanese_stops() -> None:
    text = "大坝决堤。州长派出军队！“水来了。”他说。"
    assert [text[start:end] for start, end in sentences.split(text)] == ["大坝决堤。", "州长派出军队！", "“水来了。”", "他说。"]


@given(st.text(alphabet=st.sampled_from("aBc. ?!…\"'“”‘’()[]1,;U.S\n\u00a0é")))
def test_nothing_is_lost_and_nothing_joined(text: str) -> None:
    spans = sentences.split(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


@given(st.text())
def test_any_text_is_split(text: str) -> None:
    sentences.split(text)
