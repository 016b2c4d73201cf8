"""Text files: encodings, wrapped lines, and what cannot be used."""

import os
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import comparer
from comparer import readers
from comparer.readers.decoding import decode

STORY = (
    "Dam breaks near Lowford, flooding two villages\n\nLOWFORD, Ohio (AP) — A dam above Lowford broke on Sunday, officials said.\n\n"
    "“We heard a roar,” said Zoë Müller, 41. She fled with her two children before the water came.\n\n"
    "At least 12 houses were swept away, and the governor sent 300 troops to help the rescuers.\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, newline: str) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(STORY.replace("\n", newline).encode(encoding))
    article = comparer.read(file)
    assert [sentence.text for sentence in article.sentences] == [
        "A dam above Lowford broke on Sunday, officials said.",
        "“We heard a roar,” said Zoë Müller, 41.",
        "She fled with her two children before the water came.",
        "At least 12 houses were swept away, and the governor sent 300 troops to help the rescuers.",
    ]
    assert (article.title, article.dateline, article.outlet) == (STORY.split("\n")[0], "LOWFORD, Ohio", "Associated Press")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Плотина над городом Лоуфорд прорвалась в воскресенье после двух дней дождя, сообщили власти. ", "cp1251"),
        ("日曜日にロウフォードの町の上のダムが決壊し、当局者が発表した。知事は軍隊を派遣した。", "shift_jis"),
        ("Zapora nad miastem pękła w niedzielę po dwóch dniach deszczu, poinformowały władze. Żołnierze są już na miejscu. ", "cp1250"),
        ("La préfecture a déclaré que l’évènement était « très grave » pour l’été à venir. Ça ne s’arrête pas. ", "cp1252"),
        ("Die Behörden erklärten, dass die größten Schäden südlich der Brücke läge. ", "latin-1"),
    ],
)
def test_code_pages_are_told_by_their_letters(text: str, encoding: str) -> None:
    assert decode((text * 5).encode(encoding)).text == text * 5


def test_a_broken_byte_does_not_spoil_utf_8() -> None:
    assert decode("Zoë naïve café".encode() + b" \xff end").text == "Zoë naïve café  end"


def test_wrapped_lines_are_joined() -> None:
    text = (
        "The mayor of Lowford said on Monday that the dam above the town\nhad been inspected twice in the past year and that nobody had\n"
        "reported a crack in its wall before the storm began.\n\nEngineers told a different story. They had warned of a leak in\n"
        "January, according to letters that the town council published on\nTuesday.\n\nThe state will pay for a new wall, and the work is"
        " to begin as\nsoon as the water has fallen below the gate, the governor said.\n"
    )
    article = readers.read_text(text)
    assert [sentence.paragraph for sentence in article.sentences] == [0, 1, 1, 2]
    assert article.sentences[2].text.endswith("published on Tuesday.")
    for sentence in article.sentences:
        assert " ".join(article.text[sentence.source_start : sentence.source_end].split()) == sentence.text


def test_soft_hyphens_and_controls_are_left_out() -> None:
    article = readers.read_text("President Vla\u00addimir Putin spoke\u200b to the\u00a0press on Sunday, \x02his office said.\n")
    assert article.sentences[0].text == "President Vladimir Putin spoke to the\u00a0press on Sunday, his office said."


def test_fields_given_by_the_user_win() -> None:
    article = readers.read_text(STORY, published=date(2024, 1, 2), outlet="Example Post")
    assert (article.published, article.outlet) == (date(2024, 1, 2), "Example Post")
    assert article.fields[0].origin == "given by the user"


def test_a_kept_reason_is_back_at_its_place() -> None:
    article = readers.read_text(STORY, keep=("title", "dateline"))
    assert article.sentences[0].text == "Dam breaks near Lowford, flooding two villages"
    assert article.sentences[1].text == "LOWFORD, Ohio (AP) —"
    assert [sentence.index for sentence in article.sentences] == list(range(6))
    assert not [line for line in article.set_aside if line.reason in ("title", "dateline")]
    with pytest.raises(comparer.InputError, match="no reason nonsense"):
        readers.read_text(STORY, keep=("nonsense",))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\n ", "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "neither text"),
        (b"Menu\nHome\nShare\n", "no sentence"),
    ],
)
def test_unusable_content_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(content)
    with pytest.raises(comparer.InputError, match=words) as caught:
        comparer.read(file)
    assert str(file) in str(caught.value)


def test_unusable_paths_are_named(tmp_path: Path) -> None:
    with pytest.raises(comparer.InputError, match="no such file"):
        comparer.read(tmp_path / "missing.txt")
    with pytest.raises(comparer.InputError, match="folder"):
        comparer.read(tmp_path)
    with pytest.raises(comparer.InputError, match="cannot be read"):
        comparer.read("bad\0name.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(comparer.InputError, match="no regular file"):
        comparer.read(tmp_path / "pipe")


@pytest.mark.timeout(10)
def test_large_files_are_refused_and_long_lines_read(tmp_path: Path) -> None:
    large, long = tmp_path / "large.txt", tmp_path / "long.txt"
    with large.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
    with pytest.raises(comparer.InputError, match="too large"):
        comparer.read(large)
    long.write_text("The dam broke on Sunday and 12 people fled. " * 25_000)
    assert len(comparer.read(long).sentences) == 25_000
    for text, words in (("x" * 1_000_000, "no sentence"), ("a\n" * 100_000, "too long"), ("A fire. " * 300_000, "too long")):
        long.write_text(text)
        with pytest.raises(comparer.InputError, match=words):
            comparer.read(long)


@given(st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_only_our_errors_come_out_of_any_bytes(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "any"
    file.write_bytes(data)
    try:
        article = comparer.read(file)
    except comparer.ComparerError:
        return
    for sentence in article.sentences:
        assert "".join(article.text[sentence.source_start : sentence.source_end].split()) == "".join(sentence.text.split())


LINES = st.lists(
    st.sampled_from([
        *STORY.split("\n"), "Share", "Related:", "By Jane Roe", "Nov. 17, 2024", "Photo: Jane Roe/AP",
        "(Reporting by Al Poe; Editing by Ann Roe)", "He said “no”.", "‘Too late’", " date 2024-11-18 Dam breaks", "12", "•", "\u00a0",
        "PARIS — It rained in the city all night, police said.",
    ]),
    max_size=30,
)  # fmt: skip


@given(LINES)
def test_every_line_is_body_or_set_aside_once(lines: list[str]) -> None:
    try:
        article = readers.read_text("\n".join(lines))
    except comparer.ComparerError:
        return
    spans = sorted((part.source_start, part.source_end) for part in (*article.sentences, *article.set_aside))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert "".join("".join(article.text[start:end].split()) for start, end in spans) == "".join(article.text.split())
