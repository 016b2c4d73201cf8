"""Wire messages as agencies send them."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import comparer
from comparer.readers import wire_text

IPTC = (
    "\x01xxe0412 4 pl 187  dpa 0913\r\n\r\nFloods/Lowford/\r\n\x02(Summary 1700)\r\n"
    "Dam above Lowford breaks, hundreds flee \r\nfrom two villages =\r\n\r\n"
    "   Lowford (dpa) - A dam above the town of Lowford broke on Sunday, \r\nofficials said. At least 12 houses were swept away, \r\n"
    "the fire service said.\r\n\r\n   \"We heard a roar,\" said Zo\xeb Roe, a farmer. \"Then the water \r\ncame.\"\r\n\r\n"
    "# Notebook\r\n\r\n## Editorial contacts\r\n- Author: Al Poe, +49 30 0000\r\n\r\ndpa ap xx n1 zz\r\n\x03171432 Nov 24\r\n\x04"
)  # fmt: skip
ANPA = (
    "\x16\x16\x01a0342\x1f----\r\nu i \x14\x12BC-US--Dam Break, 1st Ld-Writethru,0412\r\n\x02^BC-US--Dam Break, 1st Ld-Writethru<\r\n"
    "^Dam breaks above Lowford; hundreds flee from two villages<\r\n^Eds: Updates with quotes from residents. With AP Photos.<\r\n"
    "^AP Photo XYZ101<\r\n"
    "^By JANE ROE=\r\n^Associated Press Writer=\r\n"
    "   LOWFORD, Ohio (AP) _ A dam above Lowford broke on Sunday, officials\r\nsaid. At least 12 houses were swept away.\r\n"
    "   ``We heard a roar,'' said Al Poe _ a farmer. He ``lost it all.''\r\n   ___\r\n"
    "   Associated Press writer Max Orr contributed to this report.\r\n"
    "\x03AP-WF-11-17-24 1844GMT<\r\n\x04"
)  # fmt: skip


def _read(message: str, tmp_path: Path, encoding: str = "latin-1") -> comparer.Article:
    file = tmp_path / "message.txt"
    file.write_bytes(message.encode(encoding))
    return comparer.read(file)


def test_iptc_7901(tmp_path: Path) -> None:
    article = _read(IPTC, tmp_path)
    assert [sentence.text for sentence in article.sentences] == [
        "A dam above the town of Lowford broke on Sunday, officials said.",
        "At least 12 houses were swept away, the fire service said.",
        '"We heard a roar," said Zoë Roe, a farmer.',
        '"Then the water came."',
    ]
    assert [sentence.paragraph for sentence in article.sentences] == [0, 0, 1, 1]
    assert article.title == "Dam above Lowford breaks, hundreds flee from two villages"
    assert (article.outlet, article.dateline, article.published) == ("dpa", "Lowford", datetime(2024, 11, 17, 14, 32))


def test_anpa_1312(tmp_path: Path) -> None:
    article = _read(ANPA, tmp_path)
    assert [sentence.text for sentence in article.sentences] == [
        "A dam above Lowford broke on Sunday, officials said.",
        "At least 12 houses were swept away.",
        "“We heard a roar,” said Al Poe — a farmer.",
        "He “lost it all.”",
    ]
    assert article.title == "Dam breaks above Lowford; hundreds flee from two villages"
    assert (article.outlet, article.dateline, article.byline) == ("Associated Press", "LOWFORD, Ohio", "JANE ROE")
    assert article.published == datetime(2024, 11, 17, 18, 44, tzinfo=timezone(timedelta()))
    assert {line.reason for line in article.set_aside} >= {"title", "header", "editor_note", "byline", "dateline", "trailer"}


@pytest.mark.parametrize("message", [IPTC, ANPA], ids=["iptc", "anpa"])
def test_a_message_without_its_control_characters(message: str, tmp_path: Path) -> None:
    stripped = "".join(character for character in message if character >= " " or character in "\r\n").lstrip()
    article = _read(stripped, tmp_path)
    assert article.sentences[0].text.startswith("A dam above")
    assert article.published_day is not None
    assert len(article.sentences) == 4


@pytest.mark.parametrize("message", [IPTC, ANPA], ids=["iptc", "anpa"])
def test_every_sentence_is_found_in_the_text(message: str, tmp_path: Path) -> None:
    article = _read(message, tmp_path)
    for sentence in article.sentences:
        assert " ".join(article.text[sentence.source_start : sentence.source_end].split()) == sentence.text


def test_two_agencies_a_sign_off_and_no_dash(tmp_path: Path) -> None:
    message = (
        "\x7f\r\n\x01xsf025 3 ec 121   xtf 967\r\n\x02Lowford\r\nFloods: the dam of Lowford breaks =\r\n \r\n"
        "   Lowford (ats afp) The dam of \r\n"
        "Lowford broke on Sunday, the mayor said in a statement. \r\n \r\n(SDA/sj)\r\n\x03091223 dec 18\r\n\x04"
    )
    article = _read(message, tmp_path)
    assert [sentence.text for sentence in article.sentences] == ["The dam of Lowford broke on Sunday, the mayor said in a statement."]
    assert (article.outlet, article.title, str(article.published_day)) == ("ATS", "Floods: the dam of Lowford breaks", "2018-12-09")


def test_a_headline_above_the_start_of_text(tmp_path: Path) -> None:
    message = (
        "\x01abc123 4 xy 125 /AFP-AA11\r\n\r\nUS-floods\r\nDam breaks above Lowford, four dead\r\n\x02\r\n"
        "    LOWFORD, 18 nov 2024 (AFP) - A dam broke above the town of Lowford\r\non Sunday, killing four people.\r\n"
        "    The governor sent 300 troops to the town, her office said.\r\nab/cd/ef\r\n\x03\r\nAFP 181234 GMT NOV 24\r\n\x04"
    )
    article = _read(message, tmp_path)
    assert article.title == "Dam breaks above Lowford, four dead"
    assert article.sentences[0].text == "A dam broke above the town of Lowford on Sunday, killing four people."
    assert len(article.sentences) == 2
    assert (article.outlet, article.dateline) == ("Agence France-Presse", "LOWFORD")
    assert article.published == datetime(2024, 11, 18, 12, 34)


def test_zczc_and_nnnn(tmp_path: Path) -> None:
    message = (
        "ZCZC1234/SXA\nXAI12345_SXA_QBXB\nR CRO S0A QBXB\nCROLLA DIGA A LOWFORD, QUATTRO MORTI\n"
        "   (ANSA) - ROMA, 18 NOV - Una diga e' crollata sopra la citta' di\nLowford, uccidendo quattro persone.\n"
        "   La governatrice ha inviato 300 soldati nella zona colpita. (ANSA).\nNNNN\n"
    )
    article = _read(message, tmp_path)
    assert article.title == "CROLLA DIGA A LOWFORD, QUATTRO MORTI"
    assert (article.outlet, article.dateline) == ("ANSA", "ROMA")
    assert article.sentences[0].text == "Una diga e' crollata sopra la citta' di Lowford, uccidendo quattro persone."
    assert article.sentences[-1].text == "La governatrice ha inviato 300 soldati nella zona colpita."


def test_an_empty_message_is_refused(tmp_path: Path) -> None:
    with pytest.raises(comparer.InputError, match="no text"):
        _read("\x01abc0412 4 pl 187\r\n\x02\r\n\x03171432 Nov 24\r\n\x04", tmp_path)


def test_a_pasted_story_is_no_wire_message(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    assert not wire_text.recognises(b"Dam breaks\n\nA dam above Lowford broke on Sunday, officials said.\n", file)
    assert not wire_text.recognises(b"PARIS (AP) - It rained all night.\n", file)


@given(st.text(alphabet=st.sampled_from("\x01\x02\x03\x04 \n^<=_`'aB.,(/)0912-")), st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_only_our_errors_come_out_of_any_message(tmp_path: Path, text: str, more: str) -> None:
    file = tmp_path / "any"
    file.write_bytes(f"\x01{text}\x02{more}\x03171432 Nov 24".encode("utf-8", "replace"))
    try:
        article = comparer.read(file)
    except comparer.ComparerError:
        return
    assert article.sentences
