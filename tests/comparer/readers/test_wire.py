"""Traps of marked-up wire messages: what agencies put into the body that is none, and how they mark it up."""

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

import comparer
from comparer import lexicon
from comparer.readers.format import Hint
from tests.comparer.readers import samples

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "readers" / "wire.toml").read_text("utf-8"))["case"]
FIRST, SECOND, THIRD = samples.BODY
TEXT = f"<inlineData>{FIRST}</inlineData>"
WITHHELD = 'qcode="stat:withheld"'


def nitf(inner: str, head: str = "", top: str = f"<hedline><hl1>{samples.TITLE}</hl1></hedline>") -> str:
    return f"<nitf><head>{head}</head><body><body.head>{top}</body.head><body.content>{inner}</body.content></body></nitf>"


def g2(content: str, item_meta: str = "", content_meta: str = "") -> str:
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1"><itemMeta><provider literal="Northern Wire"/>'
        f"<versionCreated>2024-03-12T17:15:00+01:00</versionCreated>{item_meta}</itemMeta><contentMeta>"
        f"<headline>{samples.TITLE}</headline>{content_meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


FRAMES: dict[str, Callable[[str], str]] = {"nitf": nitf, "g2": g2, "whole": str}


def read(tmp_path: Path, text: str | bytes) -> comparer.Article:
    file = tmp_path / "message"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return comparer.read(file)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_body(tmp_path: Path, case: dict[str, Any]) -> None:
    names = {"$FIRST": FIRST, "$SECOND": SECOND, "$THIRD": THIRD, "$TITLE": samples.TITLE}
    message = filled(case["message"], names)
    found = [" ".join(part) for part in _paragraphs(read(tmp_path, FRAMES[case["format"]](message)))]
    for wanted in case["body"]: assert filled(wanted, names) in found
    for text in case.get("foreign", []): assert filled(text, names) not in "\n".join(found)


def filled(text: str, names: dict[str, str]) -> str:
    for name, value in names.items(): text = text.replace(name, value)
    return text


def _paragraphs(article: comparer.Article) -> list[list[str]]:
    made: dict[int, list[str]] = {}
    for sentence in article.sentences: made.setdefault(sentence.paragraph, []).append(sentence.text)
    return list(made.values())


def _later(days: int) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="seconds")


@pytest.mark.parametrize(
    ("message", "warnings"),
    [
        (g2(TEXT, '<pubStatus qcode="stat:usable"/>'), []),
        (g2(TEXT, '<pubStatus qcode="stat:canceled"/>'), ["cancelled"]),
        (g2(TEXT, f"<pubStatus {WITHHELD}/>"), ["withheld"]),
        (g2(TEXT, f"<embargoed>{_later(2)}</embargoed>"), ["under embargo until"]),
        (g2(TEXT, f"<embargoed>{_later(2)}</embargoed><pubStatus {WITHHELD}/>"), ["under embargo", "withheld"]),
        (g2(TEXT, f"<embargoed>{_later(-2)}</embargoed><pubStatus {WITHHELD}/>"), []),
        (nitf(f"<p>{FIRST}</p>", '<docdata management-status="embargoed"/>'), ["embargoed"]),
        (samples.NEWSML1.replace('FormalName="Usable"', 'FormalName="Canceled"'), ["cancelled"]),
        (samples.NINJS.replace('"pubstatus": "usable"', '"pubstatus": "withheld"'), ["withheld"]),
    ],
)
def test_an_item_that_must_not_be_used_says_so(tmp_path: Path, message: str, warnings: list[str]) -> None:
    found = read(tmp_path, message).warnings
    assert len(found) == len(warnings)
    for wanted, warning in zip(warnings, found, strict=True): assert wanted in warning


def test_broken_xml_that_was_mended_says_so(tmp_path: Path) -> None:
    article = read(tmp_path, nitf(f"<p>{FIRST}<p>It rained all day on Tuesday.</p>"))
    assert any("broken in line 1" in warning for warning in article.warnings)
    assert not read(tmp_path, nitf("<p>Roe & Poe asked for time on Tuesday.</p>")).warnings


def test_the_note_to_editors_and_the_version_are_kept(tmp_path: Path) -> None:
    article = read(tmp_path, g2(TEXT, "<edNote>Photos to follow.</edNote>"))
    fields = {field.name: field.value for field in article.fields}
    assert fields["editor's note"] == "Photos to follow."
    assert fields["version"] == "1"
    assert [line.text for line in article.set_aside if line.reason == "editor_note"] == ["Photos to follow."]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8"), ("utf-16", "utf-8"), ("utf-8", "windows-1252"), ("iso-8859-1", "utf-8"), ("utf-16", "utf-16")],
)
def test_the_encoding_that_is_and_not_the_one_declared(tmp_path: Path, declared: str, encoding: str) -> None:
    sentence = "The café on the quay gave away soup, its owner said on Tuesday."
    text = f'<?xml version="1.0" encoding="{declared}"?>' + nitf(f"<p>{sentence}</p>")
    assert [found.text for found in read(tmp_path, text.encode(encoding)).sentences] == [sentence]


def test_the_outlet_is_named_not_coded(tmp_path: Path) -> None:
    message = g2(TEXT, "", "<creditline>Northern Wire</creditline>")
    message = message.replace('literal="Northern Wire"', 'literal="NW"')
    assert read(tmp_path, message).outlet == "Northern Wire"


@pytest.mark.parametrize(
    ("message", "sentence"),
    [(samples.RSS, FIRST), (samples.ATOM, FIRST)],
)
def test_feeds(tmp_path: Path, message: str, sentence: str) -> None:
    article = read(tmp_path, message)
    assert sentence in [found.text for found in article.sentences]


def test_a_teaser_of_a_feed_says_that_it_is_one(tmp_path: Path) -> None:
    item = f"<item><title>Ferry</title><description>{FIRST}</description></item>"
    message = f"<rss><channel><title>Northern Wire</title>{item}</channel></rss>"
    assert any("only a summary" in warning for warning in read(tmp_path, message).warnings)


def test_the_hints_of_the_lexicon_are_hints() -> None:
    assert set(lexicon.table("wire_markup", "hints.element").values()) <= set(get_args(Hint))
