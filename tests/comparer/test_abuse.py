"""Texts that no editor would send: no exception, spans that quote, time in bounds, nothing differs from itself, swapping mirrors.

The bounds are CPU seconds on any machine of the last ten years; what they guard against takes minutes.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import comparer
from comparer import cli
from comparer.model import Article
from comparer.readers import read_text

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DAY = date(2024, 11, 18)
SECONDS = 20.0  # for one text, read, its facts, compared with itself
LINE_SECONDS = 6.0  # for one line of 20,000 characters

MONSTERS = {
    "a million letters": "x" * 1_000_000,
    "a million digits": "9" * 1_000_000,
    "a million blanks": " " * 1_000_000,
    "a hundred thousand lines of a word": "Stop.\n" * 100_000,
    "ten thousand sentences of a word": "Stop. " * 10_000,
    "nested quotes": "“‘" * 5_000 + "a" + "’”" * 5_000,
    "quotes that open only": "“said he " * 5_000,
    "straight quotes": '"a" ' * 20_000,
    "brackets": "(" * 20_000 + ")" * 20_000,
    "a number of 5,000 digits": f"It cost {'9' * 5_000} dollars and 1e400 people, 1e-400, -1e400%, NaN and inf, $1e400 million.",
    "numbers without end": "12,000 troops and 10 people " * 20_000,
    "commas": "1," * 50_000,
    "full stops": "." * 100_000,
    "hyphens": "a-" * 50_000,
    "apostrophes": "a'" * 50_000,
    "titles": "Mr. " * 50_000,
    "abbreviations": "U.S." * 50_000,
    "sayings": "said " * 50_000,
    "names": "John Smith and " * 20_000,
    "months": "Nov. " * 30_000,
    "times": "10:00 p.m. EST " * 20_000,
    "datelines": "KYIV, Ukraine (AP) — " * 10_000,
    "bylines": "By John Smith and " * 20_000,
    "markup": "<div><p>" * 20_000,
    "addresses": "http://a.b/ a@b. " * 10_000,
    "combining marks": "a" + "\u0301" * 100_000,
    "zero width": "\u200b" * 100_000,
    "nulls": "\0" * 100_000,
    "Chinese": "中文。" * 30_000,
}
UNITS = [
    "a", "A", "Aa ", "1", "1.", "-", "—", " \t", ".", "…", '"', "“", "”", "'", "(", "[", "a.", "A. ", "a b ", "a, ", "a' ", "(a", "12 ",
    "1 a ", ":", ";", "/", "@", "=", "|", "&", "#", "©", "and ", "of the ", "he said ", "Aa, Aa ", "two ", "$1 ", "1% ", "Mr Aa ", "not ",
    "© ", ".'Aa", "copyright \n",
]  # fmt: skip
IMPOSSIBLE_DAYS = [
    "On 31 February 2024, they met.", "It was 99 Nov 0000.", "In the year 99999 it ended.", "On 2024-13-45 they met.",
    "It was 9999 years ago.",
    "It comes 999999999 weeks later.", "It was 99999999999999999999 days ago.", "It lasts 10000 centuries.", "On 31/31/3131 they met.",
    "At 99:99 p.m. EST on Jan. 0, it began.", "From 9999-12-31 until the next day.", "The day before 1 January 1.", "In the 999th century.",
]  # fmt: skip

ANY = st.text(alphabet=st.characters(), max_size=12)  # all planes, surrogates among them
ODD = ["\ud800", "\udfff", "\u202e", "\u2066", "\u200f", "\ufeff", "\0", "\u2028", "İ", "ß", "ﬁ", "\U0001f468\u200d", "e\u0301", "٣", "½"]
NEWS = ["12,000 troops", "on Sunday", "“We go,”", "he said", "Joe Biden", "$3.5 billion", "not", "killed", "1e400", "-5", ".", ","]
SENTENCES = st.lists(st.lists(st.one_of(ANY, st.sampled_from(ODD), st.sampled_from(NEWS)), max_size=8).map(" ".join), max_size=4)
LEAN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MIRROR = {"only_left": "only_right", "only_right": "only_left"}


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def quoted(article: Article) -> bool:
    """Whether each fact quotes its sentence."""
    return all(article.sentences[fact.sentence].text[fact.start : fact.end] == fact.text for fact in comparer.extract_facts(article))


def article_of(text: str) -> Article:
    """The text as a reader takes it, else as one sentence."""
    try:
        return read_text(text, published=DAY)
    except comparer.InputError:
        return Article.from_sentences([text], published=DAY)


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS)
def test_no_text_takes_long(text: str) -> None:
    def work() -> None:
        article = article_of(text)
        assert quoted(article)
        result = comparer.compare(article, article)
        assert [finding.explanation for finding in result.findings if finding.relation != "agree"] == []

    assert seconds(work) < SECONDS


@pytest.mark.parametrize("unit", UNITS)
def test_no_line_takes_long(unit: str) -> None:
    line = unit * (20_000 // len(unit))
    assert seconds(lambda: article_of(f"A title\n\n{line}x\n")) < LINE_SECONDS
    assert seconds(lambda: comparer.extract_facts(Article.from_sentences([line[:5_000]]))) < LINE_SECONDS


@pytest.mark.parametrize("text", IMPOSSIBLE_DAYS)
@pytest.mark.parametrize("published", [DAY, date.min, date.max, None])
def test_days_out_of_range(text: str, published: date | None) -> None:
    article = Article.from_sentences([text], published=published)
    assert quoted(article)
    assert all(finding.relation == "agree" for finding in comparer.compare(article, article).findings)


@LEAN
@given(SENTENCES, SENTENCES)
def test_any_characters(left: list[str], right: list[str]) -> None:
    one, other = (Article.from_sentences(side, outlet=outlet, published=DAY) for side, outlet in ((left, "A"), (right, "B")))
    assert quoted(one)
    assert all(finding.relation == "agree" for finding in comparer.compare(one, one).findings)
    there, back = comparer.compare(one, other), comparer.compare(other, one)
    # of two equal names in crossed sentences either pair may stand for the agreement
    mirrored = {(f.kind, MIRROR.get(f.relation, f.relation), f.right, f.left) for f in there.findings if f.relation != "agree"}
    assert {(f.kind, f.relation, f.left, f.right) for f in back.findings if f.relation != "agree"} == mirrored


@LEAN
@given(st.one_of(st.text(alphabet=st.characters(), max_size=100), st.lists(st.sampled_from([*UNITS, "\n"]), max_size=40).map("".join)))
def test_any_file(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for name in ("story.txt", "story.xml", "story.json", "story.eml", "story.md"):
        read_quietly(name, data)


@LEAN
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    for opening in (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"<?xml version='1.0'?><nitf>", b"<html><body><p>", b"\xff\xfe", b'{"uri":'):
        read_quietly("story", opening + data)


def read_quietly(name: str, data: bytes) -> None:
    """Read bytes as a file of that name; what cannot be read is refused with a ComparerError and nothing else."""
    from comparer import readers

    try:
        article = readers._read(data, Path(name), None)
    except comparer.ComparerError:
        return
    assert article.sentences


def test_a_comparison_needs_no_network(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a comparison opened a socket")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refused)
    assert cli.main(["compare", *map(str, SEEDS)]) in (0, 1)
    assert capsys.readouterr().out


def test_a_comparison_loads_no_network_and_no_window() -> None:
    """Nor what makes a start slow: no Qt, no numpy, nothing that speaks a protocol."""
    code = "import sys; from comparer import cli; cli.main(['compare', *sys.argv[1:]]); print(*sys.modules)"
    loaded = run_python("-c", code, *map(str, SEEDS))[-1].split()
    unwanted = {"socket", "ssl", "http.client", "urllib.request", "numpy", "scipy", "PySide6", "lxml", "trafilatura", "pickle"}
    assert unwanted & set(loaded) == set()


def run_python(*arguments: str) -> list[str]:
    """The lines that a Python process of its own prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True).stdout.splitlines()


def test_two_counts_with_nothing_between_them() -> None:
    article = Article.from_sentences(["3 a hundred killed 1/2"], outlet="A")  # found by fuzzing
    assert {fact.text for fact in comparer.extract_facts(article)} >= {"3", "a hundred"}
    assert all(finding.relation == "agree" for finding in comparer.compare(article, article).findings)


def test_two_alike_lines_mirror() -> None:
    filler = "between 3 and 5 " * 5  # found by fuzzing: difflib finds other edits in two rows that are exchanged
    one = f"not 45 percent nearly {filler * 2}between 3 and 5 would Kyiv deputy U.S. UN Jr. Jr. allegedly {filler}"
    other = f"not a hundred three two months {filler * 2}between 3 and 5 arrested“ soldiers Dr. U.S. Kyiv minister {filler}"
    left, right = (Article.from_sentences([text.strip()], outlet=outlet) for text, outlet in ((one, "A"), (other, "B")))
    there, back = comparer.compare(left, right).findings, comparer.compare(right, left).findings
    differing = [(finding.kind, finding.left, finding.right) for finding in there if finding.relation in ("conflict", "differ")]
    assert sorted(differing, key=repr) == sorted(
        ((finding.kind, finding.right, finding.left) for finding in back if finding.relation in ("conflict", "differ")), key=repr
    )
