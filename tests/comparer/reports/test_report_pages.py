"""PDF and DOCX tell what the other reports tell, on the paper that was asked for, and keep what belongs together."""

import ctypes
import io
import re
import time
import zipfile
from typing import Any

import pypdfium2
import pytest
from docx import Document
from lxml import etree
from report_samples import HOSTILE, MADE, comparison

import comparer
from comparer import reports
from comparer.model import Comparison, Finding, Review, Span
from comparer.reports.pdf_fonts import fonts
from comparer.reports.pdf_layout import Item, Run, Segment, plain, together, wrap
from comparer.reports.pdf_page import Cell, Pages
from comparer.reports.selection import Selection

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _pdf(pair: Comparison, review: Review | None = None, **choice: Any) -> pypdfium2.PdfDocument:
    data = reports.render(reports.named("pdf"), pair, review, made=MADE, selection=Selection(**choice))
    return pypdfium2.PdfDocument(data)


def _pages(pdf: pypdfium2.PdfDocument) -> list[str]:
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def _docx(pair: Comparison, review: Review | None = None, **choice: Any) -> bytes:
    return reports.render(reports.named("docx"), pair, review, made=MADE, selection=Selection(**choice))


def _part(data: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


# ---------------------------------------------------------------- PDF


def test_the_pdf_tells_the_same(seed_pair: Comparison, seed_review: Review) -> None:
    pages = _pages(_pdf(seed_pair, seed_review))
    told = " ".join(pages)
    for wanted in (
        "Both can hold, between 10,001 and 12,000", "Confirmed by phone.", "reviewed by Ann O’Neil", "Repeats a passage of the body",
        "2024-11-19 08:30:00 UTC", "Judged to be no difference (1)",
    ):  # fmt: skip
        assert wanted in told
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert all("AP and Reuters: what differs" in page for page in pages)


def test_a_long_running_head_is_cut_between_words() -> None:
    outlets = [f"{name} and its many local editions in the north and the south of the country" for name in ("The Harbour News", "The Post")]
    text = "Seventeen people were killed when a ferry burned off Batangas on Saturday, officials said."
    left, right = (comparer.Article.from_sentences([text] * 40, outlet=outlet) for outlet in outlets)
    pages = _pages(_pdf(comparer.compare(left, right)))
    assert len(pages) > 1
    assert all(re.search(r"The Harbour News and its many local editions .*\w …", page) for page in pages[1:])


def test_every_finding_is_a_bookmark_under_its_section(seed_pair: Comparison) -> None:
    entries = [(item.level, item.get_title()) for item in _pdf(seed_pair).get_toc()]
    parts = [title for level, title in entries if level == 0]
    assert (parts[0], *parts[-2:]) == ("Summary", "The two accounts", "Evidence")
    assert sum(level == 1 for level, _ in entries) == len(seed_pair.findings)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("letter", (612, 792))])
def test_the_paper_is_that_asked_for(paper: str, size: tuple[float, float], seed_pair: Comparison) -> None:
    assert _pdf(seed_pair, paper=paper)[0].get_size() == pytest.approx(size, abs=0.1)
    width = Document(io.BytesIO(_docx(seed_pair, paper=paper))).sections[0].page_width
    assert width is not None
    assert width.pt == pytest.approx(size[0], abs=0.5)


def test_no_heading_stands_alone_at_the_foot_of_a_page(seed_pair: Comparison) -> None:
    for page in _pages(_pdf(seed_pair)):
        assert not re.search(r"\(\d+\) Finding AP Reuters Comparer [\d.]+", page)


def test_nothing_is_placed_outside_the_page(seed_pair: Comparison) -> None:
    for pair in (seed_pair, comparison(HOSTILE)):
        for page in _pdf(pair):
            width, height = page.get_size()
            for found in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                left, bottom, right, top = found.get_bounds()
                assert 0 <= left <= right <= width + 1
                assert 0 <= bottom <= top <= height


def test_links_of_the_pdf_lead_inside_it_alone(seed_pair: Comparison) -> None:
    for pair in (seed_pair, comparison(HOSTILE)):
        data = reports.render(reports.named("pdf"), pair, made=MADE)
        assert not re.search(rb"/URI|/JavaScript|/JS\b|/Launch|/OpenAction|/EmbeddedFile", data)
    pdf = _pdf(seed_pair)
    link, place = pypdfium2.raw.FPDF_LINK(), ctypes.c_int(0)
    assert pypdfium2.raw.FPDFLink_Enumerate(pdf[0], place, link)


@pytest.mark.parametrize("text", ["plain words of some length that wrap", "w" * 3000, "ab " * 400, "日本" * 200, "", " ", "\u00a0" * 90])
def test_lines_keep_the_width_and_every_letter(text: str) -> None:
    for items in (plain(text, "serif", 9, 120, 12, fonts()), wrap([Run(text, size=9)], 120, 12, fonts())):
        assert all(segment.x + segment.width <= 120.01 for item in items for segment in item.segments)
        joined = "".join(segment.text for item in items for segment in item.segments)
        assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text)


def test_no_line_of_a_paragraph_stands_alone() -> None:
    lines = [Item((), 10.0) if number % 5 == 4 else Item((Segment(0, 9, str(number), Run("x")),), 10.0) for number in range(400)]
    paragraphs = [line for start in range(0, 400, 5) for line in (*together(lines[start : start + 4]), lines[start + 4])]
    pages = Pages("a4", fonts())
    pages.row([Cell(0, paragraphs)])
    for page in pages.pages:
        numbers = [int(segment.text) for _, _, segment in page.segments]
        assert numbers[0] % 5 in (0, 2)
        assert numbers[-1] % 5 in (1, 3)
    assert len(pages.pages) == 6


def test_a_word_in_two_looks_is_not_parted() -> None:
    runs = [Run("so many words before the miss", size=9), Run("ile", size=9, mark="differ"), Run("s, then", size=9)]
    lines = [" ".join(segment.text for segment in item.segments) for item in wrap(runs, 128, 12, fonts())]
    assert any("miss ile s," in line for line in lines)


# ---------------------------------------------------------------- DOCX


def test_the_word_document_tells_the_same(seed_pair: Comparison, seed_review: Review) -> None:
    data = _docx(seed_pair, seed_review)
    told = " ".join("".join(_part(data, "word/document.xml").itertext()).split())
    for wanted in ("Both can hold, between 10,001 and 12,000", "Confirmed by phone.", "Repeats a passage of the body", "Conflicts (1)"):
        assert wanted in told
    document = Document(io.BytesIO(data))
    assert document.core_properties.author == "Ann O’Neil"
    assert document.core_properties.title == "AP and Reuters: what differs"


def test_every_difference_is_one_comment_on_the_texts(
    seed_pair: Comparison, seed_review: Review, judged: tuple[Finding, ...]
) -> None:
    comments = list(Document(io.BytesIO(_docx(seed_pair, seed_review))).comments)
    differing = [finding for finding in seed_pair.findings if finding.relation != "agree"]
    assert len(comments) == len(differing)
    assert {comment.author for comment in comments} == {"Ann O’Neil"}
    assert sum(judged[0].explanation in comment.text for comment in comments) == 1


def test_marks_have_a_pattern_of_line_not_colour_alone(seed_pair: Comparison, seed_review: Review) -> None:
    lines = {mark.get(f"{_W}val") for mark in _part(_docx(seed_pair, seed_review), "word/document.xml").iter(f"{_W}u")}
    assert lines == {"wave", "single", "dotted"}


def test_hostile_text_makes_sound_xml() -> None:
    data = _docx(comparison(HOSTILE))
    told = "".join(_part(data, "word/document.xml").itertext())
    assert "<script>alert(1)</script>" in told
    assert "w" * 10_000 in told
    assert not set("\x00\x07\x1b\u202e\u2067\ufffe") & set(told)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower()]
        assert b'TargetMode="External"' not in b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))


# ---------------------------------------------------------------- speed


def _large(count: int) -> Comparison:
    sentence = "As many as 12,000 soldiers have been sent to the east of the country since the summer, officials of three countries said."
    left, right = (comparer.Article.from_sentences([sentence] * count, outlet=name) for name in ("AP", "Reuters"))
    span = "As many as 12,000"
    spans = [(Span(number, 0, 17, span),) for number in range(count)]
    why = f"Both can hold. {sentence}"
    findings = tuple(Finding(str(n), "quantity", "differ", "overlap", "high", spans[n], spans[n], why) for n in range(count))
    return Comparison(left, right, findings=findings)


@pytest.mark.parametrize("report", reports.REPORTS, ids=lambda report: report.name)
def test_two_hundred_findings_take_less_than_a_second(report: reports.Report) -> None:
    pair = _large(200)
    reports.render(report, _large(1), made=MADE)  # opens the fonts and compiles the templates
    begun = time.thread_time()
    reports.render(report, pair, made=MADE)
    assert time.thread_time() - begun < 1.0
