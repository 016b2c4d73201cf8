"""What holds for every format: the story comes out whole, its fields are read, and no bytes bring out anything but our errors."""

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import comparer
from comparer import readers
from tests.comparer.readers import samples

WIRE = ("nitf", "newsml_g2", "newsml1", "ninjs", "rss", "atom")


def read(tmp_path: Path, data: bytes, name: str = "story.dat") -> comparer.Article:
    """The article of some bytes, in a file whose name says nothing."""
    file = tmp_path / name
    file.write_bytes(data)
    return comparer.read(file)


MARKUP = "<>&;/!?[]{}\"' =:-\nabpdivnitfhtmlnewsItem\ud7ff\u00ad\U0001f600"


def texts(article: comparer.Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize("name", [*WIRE, "eml", "mhtml", "docx"])
def test_the_story_comes_out_whole(tmp_path: Path, name: str) -> None:
    article = read(tmp_path, samples.SAMPLES[name])
    paragraphs: dict[int, list[str]] = {}
    for sentence in article.sentences: paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
    assert [" ".join(part) for part in paragraphs.values()][:3] == list(samples.BODY)
    assert article.title == samples.TITLE
    for sentence in article.sentences:
        assert "".join(article.text[sentence.source_start : sentence.source_end].split()) == "".join(sentence.text.split())


@pytest.mark.parametrize("name", WIRE)
def test_the_fields_of_a_wire_message(tmp_path: Path, name: str) -> None:
    article = read(tmp_path, samples.SAMPLES[name])
    assert (article.outlet, article.byline, article.published_day) == ("Northern Wire", "Jane Roe", date(2024, 3, 12))
    assert not any("Northern Wire" in text or "NW jr" in text for text in texts(article))
    assert all(field.origin for field in article.fields)


@pytest.mark.parametrize("name", ["nitf", "newsml_g2", "newsml1"])
def test_the_dateline_of_a_wire_message(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, samples.SAMPLES[name]).dateline == "HARLOW BAY"


def test_a_package_gives_its_first_story_and_any_other_on_request(tmp_path: Path) -> None:
    file = tmp_path / "package.xml"
    file.write_bytes(samples.SAMPLES["newsml_g2"])
    assert readers.items(file) == (samples.TITLE, "Wind farm wins approval")
    assert readers.read(file, item=1).title == "Wind farm wins approval"
    assert any("2 stories" in warning for warning in readers.read(file).warnings)
    assert not readers.read(file, item=0).warnings
    with pytest.raises(comparer.InputError, match="no story number 3"):
        readers.read(file, item=2)


@pytest.mark.parametrize(("name", "data"), samples.SAMPLES.items())
def test_damaged_files_bring_out_nothing_but_our_errors(tmp_path: Path, name: str, data: bytes) -> None:
    for part in range(1, 20):
        cut, hole = len(data) * part // 20, part * 37
        for damaged in (data[:cut], data[cut:], data[:hole] + b"\xff\x00<&" + data[hole + 3 :]):
            message = ""
            try:
                read(tmp_path, damaged)
            except comparer.ComparerError as error:
                message = str(error)
            assert "\n" not in message


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=400), st.text(alphabet=MARKUP, max_size=400)))
def test_every_reader_survives_any_bytes(content: bytes | str) -> None:
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    for reader in readers.READERS:
        try:
            assert reader.recognises(data, Path("any.bin")) in (True, False)
            reader.read(data, Path("any.bin"))
        except comparer.ComparerError:
            continue


def _nitf(inner: str, subset: str = "") -> bytes:
    return f"<?xml version='1.0'?><!DOCTYPE nitf [{subset}]><nitf><body><body.content>{inner}</body.content></body></nitf>".encode()


NESTED = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=e0\n\ntext/html\n" + b"".join(
    b"--e%d\nContent-Type: multipart/related; boundary=e%d\n\n" % (level, level + 1) for level in range(2_000)
)
BOMB = samples.archive({"word/document.xml": "0" * 90_000_000})
LAUGHS = '<!ENTITY a "ha ha ha ha ha ha ">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("truncated XML", samples.NITF[:900].encode(), "broken XML in line"),
        ("a bomb of entities", _nitf("<p>&j;</p>", LAUGHS), "broken XML"),
        ("one entity very often", _nitf(f"<p>{'&a;' * 20_000}</p>", f'<!ENTITY a "{"x" * 9_000}">'), "broken XML"),
        ("an external entity", _nitf("<p>Said &x; so.</p>", '<!ENTITY x SYSTEM "file:///etc/hostname">'), "takes text from another file"),
        ("elements nested without end", b"<nitf>" + b"<a>" * 20_000 + b"</a>" * 20_000 + b"</nitf>", "broken XML"),
        ("a message without a story", samples.G2.split("<newsItem")[0].encode() + b"</itemSet></newsMessage>", "no text of a story"),
        ("JSON that is no ninjs", b'{"a": 1, "b": [2, 3], "slugline_count": 4}', "no reader|no ninjs|no sentence"),
        ("broken JSON", b'{"headline": "x", "body_text": ', "broken JSON in line 1"),
        ("JSON nested without end", b"[" * 100_000 + b'"headline":', "broken JSON"),
        ("JSON nested deep", b'{"headline": ' + b"[" * 800 + b"]" * 800 + b"}", "no text of a story"),
        ("parts nested by the thousand", NESTED, "no article text"),
        ("an empty Word document", samples.docx(""), "holds no text"),
        ("an archive that is no Word document", samples.archive({"word/x.xml": "<x/>"}), "no Word document"),
        ("a damaged archive", b"PK\x03\x04 word/ " + bytes(300), "damaged or locked"),
        ("an archive that unpacks to hundreds of megabytes", BOMB, "unpacks to more than"),
        ("a PDF without text", samples.pdf([[], []]), "holds no text, it is a scan"),
        ("a damaged PDF", b"%PDF-1.4\n" + bytes(range(256)) * 8, "damaged"),
        ("a feed without items", b"<rss><channel><title>Nothing</title></channel></rss>", "holds no text of a story"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value and len(value) < 60 else "",
)
def test_bad_input_gets_one_clear_sentence(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    begin = time.monotonic()
    with pytest.raises(comparer.InputError, match=message) as caught:
        read(tmp_path, data)
    assert time.monotonic() - begin < 10
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)
