"""Web pages: what of a page is the story, and which of its contradicting fields is believed."""

import json
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import comparer
from comparer.readers import html
from comparer.readers import page as html_page

TABLES = Path(__file__).parents[2] / "cases" / "readers"
CASES = tomllib.loads((TABLES / "pages.toml").read_text("utf-8"))["case"]
FIELDS = tomllib.loads((TABLES / "page_fields.toml").read_text("utf-8"))["case"]
STORY = (
    "A passenger ferry with 214 people on board ran aground on Tuesday off Harlow Bay, the coast guard said, after its steering failed.",
    "Nobody was hurt. Lifeboats from three stations took off 180 passengers during the afternoon, and the others stayed aboard.",
    "“We had no choice but to drop the anchor,” the captain, Maren Oldfield, told reporters on the quay.",
    "The operator, Northsea Lines, said the 31-year-old ship had passed its yearly inspection in January.",
    "Investigators will interview the crew on Wednesday. A spokeswoman said it was too early to speak about the cause.",
    "Two other sailings were cancelled. The line expects to resume the regular timetable on Thursday morning, weather permitting.",
)
TITLE = "Ferry runs aground off Harlow Bay"
META = (
    f'<title>{TITLE} - Northern Wire</title><meta property="og:title" content="{TITLE}">'
    '<meta property="og:site_name" content="Northern Wire">'
)


def page(markup: str = "", place: str = "middle", head: str = META, top: str = f"<h1>{TITLE}</h1>") -> str:
    """A page with menu, story, side bar and foot, and some markup set into or behind the story."""
    paragraphs = [f"<p>{text}</p>" for text in STORY]
    paragraphs.insert(3, markup if place == "middle" else "")
    if place == "lead": paragraphs.insert(0, "<p>She said on the quay that the steering had failed.</p>")
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>
    <header><a href="/">Northern Wire</a></header>
    <nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
    <main><article>{top}{markup if place in ("top", "lead") else ""}
    <div class="text">{"".join(paragraphs)}</div>{markup if place == "end" else ""}</article></main>
    {markup if place == "outside" else ""}
    <div class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Lighthouse keeper retires after forty years</a></li></ul></div>
    <footer><a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a></footer></body></html>"""


def read(tmp_path: Path, text: str) -> comparer.Article:
    file = tmp_path / "saved.html"
    file.write_text(text, "utf-8")
    return comparer.read(file)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_body_and_what_is_not(tmp_path: Path, case: dict[str, list[str]]) -> None:
    article = read(tmp_path, page(case["markup"], case.get("place", "middle")))
    sentences = [sentence.text for sentence in article.sentences]
    text = "\n".join(sentences)
    for wanted in case.get("body", []): assert wanted in sentences
    for foreign in case.get("not_body", []): assert foreign not in text
    for caption in case.get("captions", []): assert any(caption in found.text for found in article.captions)
    for paragraph in STORY: assert paragraph.split(". ")[0].rstrip(".") in text
    assert all(sentences.count(sentence) == 1 for sentence in sentences)


def test_offsets_lead_back_to_the_lines_of_the_page(tmp_path: Path) -> None:
    article = read(tmp_path, page('<p>It cost <b>£42.50</b> a&nbsp;head, and <a href="/x">nobody</a> asked for it back.</p>'))
    assert all(article.text[s.source_start : s.source_end] == s.text for s in article.sentences)
    assert "It cost £42.50 a head, and nobody asked for it back." in [s.text for s in article.sentences]


@pytest.mark.parametrize("case", FIELDS, ids=lambda case: case["name"])
def test_fields_that_contradict(tmp_path: Path, case: dict[str, Any]) -> None:
    head = case.get("head", META)
    if "ld" in case: head += f'<script type="application/ld+json">{case["ld"]}</script>'
    text = page(case.get("extra", ""), "outside", head=head, top=case.get("top", f"<h1>{TITLE}</h1>"))
    article = read(tmp_path, text.replace('lang="en"', f'lang="{case.get("language", "en")}"'))
    found = {"title": article.title, "outlet": article.outlet, "byline": article.byline, "day": str(article.published_day or "")}
    assert {key: found[key] for key in case["expected"]} == case["expected"]


MENU = "<ul><li><a href='/n'>News</a></li><li><a href='/s'>Sport</a></li><li><a href='/w'>Weather</a></li></ul>"
OTHERS = "<ul><li><a href='/1'>Lighthouse keeper retires after forty years</a></li><li><a href='/2'>School reopens in Tarbert</a></li></ul>"
NEXT = [text.replace("ferry", "barge").replace("Tuesday", "Friday").replace("Northsea", "Southsea") for text in STORY]


def _paragraphs(texts: Sequence[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"{MENU}<div><h3>{TITLE}</h3><div>{'<br><br>'.join(STORY)}</div></div><div>{OTHERS}</div>", id="breaks only"),
        pytest.param(f"{MENU}<div><h1>{TITLE}</h1>{_paragraphs(STORY, 'div')}</div>{OTHERS}", id="divisions, no paragraphs"),
        pytest.param(
            f"<table><tr><td>{MENU}</td><td><font size=5>{TITLE}</font><p>{'<p>'.join(STORY)}</td><td>{OTHERS}</td></tr></table>",
            id="laid out in a table, paragraphs not closed",
        ),
        pytest.param(
            "<div class='a1'><h1>" + TITLE + "</h1>"
            + "".join(f"<div class='x{n}'><div><p>{text}</p></div></div><div>Advertisement</div>" for n, text in enumerate(STORY))
            + f"</div><div class='b2'>{OTHERS}</div>",
            id="each paragraph in boxes of its own, class names without meaning",
        ),
        pytest.param(
            f"<article><h1>{TITLE}</h1>{_paragraphs(STORY)}</article><article><h1>Barge sinks</h1>{_paragraphs(NEXT)}</article>",
            id="the next story follows in the same page",
        ),
        pytest.param(
            f"<article><h1>{TITLE}</h1>{_paragraphs(STORY)}</article><article><h2>Barge sinks</h2><p>{NEXT[0]}</p></article>",
            id="a teaser follows",
        ),
    ],
)  # fmt: skip
def test_pages_of_every_build(tmp_path: Path, body: str) -> None:
    article = read(tmp_path, f"<html><head>{META}</head><body>{body}</body></html>")
    paragraphs: dict[int, list[str]] = {}
    for sentence in article.sentences: paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
    assert [" ".join(part) for part in paragraphs.values()] == list(STORY)
    assert article.title == TITLE


def test_a_story_that_only_the_metadata_hold_is_taken_from_there(tmp_path: Path) -> None:
    story = [f"Paragraph {number} of the story says that ferry number {number} left on Monday at noon." for number in range(12)]
    ld = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(story), "author": {"name": "Jane Roe"}})
    text = f"<html><head>{META}<script type='application/ld+json'>{ld}</script></head><body><h1>{TITLE}</h1><p>{story[0]}</p></body></html>"
    article = read(tmp_path, text)
    assert [sentence.text for sentence in article.sentences] == story
    assert (article.title, article.byline, article.outlet) == (TITLE, "Jane Roe", "Northern Wire")
    assert any("metadata" in warning for warning in article.warnings)


def test_every_field_says_where_it_comes_from(tmp_path: Path) -> None:
    article = read(tmp_path, page())
    assert all(field.origin for field in article.fields)
    assert {"title", "outlet"} <= {field.name for field in article.fields}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = page("<p>The café on the quay gave away soup worth £300, its owner said.</p>").replace("“", '"').replace("”", '"')
    file = tmp_path / "saved.html"
    file.write_bytes(text.replace('charset="utf-8"', f'charset="{encoding}"').encode(encoding))
    assert "The café on the quay gave away soup worth £300, its owner said." in [s.text for s in comparer.read(file).sentences]


@pytest.mark.parametrize(
    ("data", "yes"),
    [
        (b"<!DOCTYPE html><html><body>", True),
        (b"\xef\xbb\xbf\n<html lang=en>", True),
        (b"<p>One</p><p>Two</p><div>Three</div>", True),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', True),
        (b"<nitf><body><p>One</p><p>Two</p><p>Three</p>", False),
        (b"Plain text with 5 < 6 and no markup at all.", False),
        (b"", False),
    ],
)
def test_recognised_by_content(data: bytes, yes: bool) -> None:
    assert html.recognises(data, Path("story.txt")) is yes


@pytest.mark.parametrize(
    "text",
    [
        "<html><head><title>Nothing</title></head><body><nav><a href='/'>Home</a></nav></body></html>",
        "<html></html>",
        "<html><body>" + "<p>x</p>" * 210_000,
    ],
    ids=["menu only", "nothing", "too many elements"],
)
def test_a_page_without_a_story_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(comparer.InputError, match="holds no article text") as caught:
        read(tmp_path, text)
    assert str(caught.value).count("\n") == 0


PIECES = st.lists(
    st.sampled_from([
        *(f"<p>{text}</p>" for text in STORY), "<div>", "</div>", "<p>", "<br>", "<table><tr><td>1</td><td>2",
        "</table>", "<ul><li>",
        "<h1>Ferry</h1>", "<a href='/x'>Read more</a>", "<img alt='A ferry at the quay'>", "<figure><figcaption>A ferry", "</figure>",
        "<span hidden>Not shown.</span>", "<b>Bold.</b>", "plain text without any element", "\u00ad", "&nbsp;", "&#0;", "<!--", "-->",
        "<script>x<y</script>", "<time datetime='2024-13-45'>", "<svg><text>", "<article>", "</article>", "<blockquote>", "𝔘", "\udcff",
    ]),
    max_size=25,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(PIECES)
def test_any_page_gives_its_lines_once_and_true_offsets(pieces: list[str]) -> None:
    draft = html_page.draft("<html><body>" + "".join(pieces) + "</body></html>")
    if draft is None:
        return
    places = [(block.start, block.end) for block in draft.blocks]
    assert all(before[1] < after[0] for before, after in pairwise(places))
    assert draft.text == "\n".join(draft.text[start:end] for start, end in places)
