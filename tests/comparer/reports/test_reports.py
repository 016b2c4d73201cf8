"""Every report tells the same, and lets nothing of an article act in the reader's program."""

import errno
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_samples import HOSTILE, MADE, comparison

import comparer
from comparer import reports
from comparer.model import Comparison, Decision, Review
from comparer.reports.evidence import lexicons_sha256

_UNWANTED = set("\x00\x07\x1b\u202e\u2067\ufffe")
PLAIN = [report for report in reports.REPORTS if report.name not in ("docx", "pdf", "claimreview")]


def _named(report: reports.Report) -> str:
    return report.name


@pytest.mark.parametrize("report", PLAIN, ids=_named)
def test_a_report_tells_both_values_and_the_explanation(report: reports.Report) -> None:
    page = reports.render(report, comparison("Plain words."), Review((Decision("a", "real", note="checked by phone"),)), made=MADE)
    flat = " ".join(page.decode().split())
    for wanted in ("12,000", "10,000", "Both can hold, between 10,001 and 12,000", "AP", "Reuters", "Plain words", "checked by phone"):
        assert wanted in flat


@pytest.mark.parametrize("name", ["html", "markdown", "text", "json"])
def test_a_report_carries_its_evidence(name: str, seed_pair: Comparison, seed_review: Review) -> None:
    flat = " ".join(reports.render(reports.named(name), seed_pair, seed_review, made=MADE).decode().split())
    for article in (seed_pair.left, seed_pair.right):
        assert article.source is not None
        assert article.source.sha256 in flat
        assert Path(article.source.path).name in flat.replace("\\", "")
        assert name == "json" or str(Path(article.source.path).parent) not in flat
        assert f"{article.source.size:,}" in flat or str(article.source.size) in flat
    for wanted in (lexicons_sha256(), comparer.__version__, "Ann O’Neil", "2024-11-19"):
        assert wanted in flat


@pytest.mark.parametrize("report", PLAIN, ids=_named)
def test_hostile_text_stays_text(report: reports.Report) -> None:
    page = reports.render(report, comparison(HOSTILE), made=MADE).decode()
    if report.name not in ("json", "annotations"):  # where it is escaped, and must come back as it was
        assert not _UNWANTED & set(page)
        assert "w" * 10_000 in page
    if report.name == "html":
        assert "<script" not in page
        assert page.count("</style>") == 1
        assert not re.search(r"""(href|src|action)="(?!#)""", page)
    if report.name == "markdown":
        assert "<script" not in page.replace("\\<", "")
        assert "javascript:" not in page
        assert not re.search(r"(?<!\\)\]\(", page)


@pytest.mark.parametrize("report", reports.REPORTS, ids=_named)
def test_the_same_comparison_gives_the_same_bytes(report: reports.Report, seed_pair: Comparison, seed_review: Review) -> None:
    once, again = (reports.render(report, seed_pair, seed_review, made=MADE) for _ in range(2))
    assert once == again


def test_the_stated_time_can_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1732005000")
    assert b"2024-11-19 08:30:00 UTC" in reports.render(reports.named("text"), comparison("x"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(comparer.ReportError, match="SOURCE_DATE_EPOCH"):
        reports.render(reports.named("text"), comparison("x"))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_makes_every_report(text: str) -> None:
    pair = comparison(text)
    for report in reports.REPORTS:
        assert reports.render(report, pair, Review((Decision("a", "real", note=text, flagged=True),), text), made=MADE)


def test_the_terminal_loads_nothing_that_only_documents_need() -> None:
    wanted = "import sys; from comparer import cli; cli.main(sys.argv[1:]); print(*sorted(sys.modules))"
    seeds = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
    done = subprocess.run([sys.executable, "-c", wanted, "compare", *seeds], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert not loaded & {"jinja2", "reportlab", "docx", "bagit", "PySide6", "lxml", "zipfile"}


@pytest.mark.parametrize("report", reports.REPORTS, ids=_named)
def test_empty_articles_make_a_report(report: reports.Report) -> None:
    empty = comparer.Article.from_sentences([])
    assert reports.render(report, Comparison(empty, empty), made=MADE)


# ---------------------------------------------------------------- the web page


def test_the_page_is_valid_html(seed_pair: Comparison, seed_review: Review) -> None:
    for page in (
        reports.render(reports.named("html"), seed_pair, seed_review, made=MADE),
        reports.render(reports.named("html"), comparison(HOSTILE), made=MADE),
    ):
        html5lib.HTMLParser(strict=True).parse(io.BytesIO(page), transport_encoding="utf-8")


def test_every_reference_of_the_page_has_its_place(seed_pair: Comparison, seed_review: Review) -> None:
    page = reports.render(reports.named("html"), seed_pair, seed_review, made=MADE).decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(re.findall(r"#(show-[\w-]+):not", page)) == {name for name in ids if name.startswith("show-")}


def test_the_page_allows_its_own_style_and_nothing_else(seed_pair: Comparison) -> None:
    page = reports.render(reports.named("html"), seed_pair, made=MADE).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert " style=" not in page
    assert " on" not in re.sub(r">[^<]*<", "><", page.split("</style>")[1]).replace(" only", "")


def test_what_the_reviewer_dismissed_stands_apart(seed_pair: Comparison, seed_review: Review) -> None:
    page = reports.render(reports.named("html"), seed_pair, seed_review, made=MADE).decode()
    assert "Judged to be no difference (1)" in page
    assert "Conflicts (1)" in page  # the relation as corrected


def test_set_aside_lines_tell_their_reason_in_plain_words(seed_pair: Comparison) -> None:
    page = reports.render(reports.named("html"), seed_pair, made=MADE).decode()
    assert "Repeats a passage of the body" in page
    assert "(45 lines)" in page


# ---------------------------------------------------------------- writing


def test_a_report_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    reports.write(b"first", target)
    reports.write(b"second", target)
    assert target.read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    with pytest.raises(comparer.ReportError, match=r"missing.*another folder"):
        reports.write(b"x", tmp_path / "missing" / "report.html")
    with pytest.raises(comparer.ReportError, match="is a folder"):
        reports.write(b"x", tmp_path)


def test_a_full_disk_leaves_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.html"
    reports.write(b"old", target)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(comparer.ReportError, match=r"No space left.*make room"):
        reports.write(b"new", target)
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_without_the_right_to_write_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    with pytest.raises(comparer.ReportError, match=r"report\.html: cannot be written \(Permission denied\)"):
        reports.write(b"x", tmp_path / "report.html")
