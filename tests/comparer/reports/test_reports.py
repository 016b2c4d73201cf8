"""Reports tell everything and let nothing of an article act in the reader's program."""

import pytest

import comparer
from comparer import reports
from comparer.model import Comparison, Decision, Finding, Link, Review, Span

HOSTILE = '<script>alert(1)</script></style> & "x" [a](javascript:b) \u202eabc\u202c \x00\x1b[31m =cmd|1 | `code` **b** \ud800'


def _comparison(text: str) -> Comparison:
    left = comparer.Article.from_sentences([f"{text} As many as 12,000 troops."], outlet="AP", title=text)
    right = comparer.Article.from_sentences(["More than 10,000 soldiers.", text], outlet="Reuters")
    at = left.sentences[0].text.index("As many")
    spans = Span(0, at, at + 17, "As many as 12,000"), Span(0, 0, 16, "More than 10,000")
    why = "AP: as many as 12,000; Reuters: more than 10,000. Both can hold, between 10,001 and 12,000."
    findings = (
        Finding("a", "quantity", "differ", "overlap", "high", spans[:1], spans[1:], why),
        Finding("b", "action", "only_right", "only_right", "low", (), (Span(1, 0, len(text), text),), f"Only Reuters has {text}."),
    )
    return Comparison(left, right, links=(Link((0,), (0,), 0.9),), findings=findings, notes=(text,))


@pytest.mark.parametrize("report", reports.REPORTS, ids=lambda report: report.name)
def test_a_report_tells_both_values_and_the_explanation(report: reports.Report) -> None:
    page = reports.render(report, _comparison("Plain words."), Review((Decision("a", "real", note="checked by phone"),))).decode()
    flat = " ".join(page.split())
    for wanted in ("12,000", "10,000", "Both can hold, between 10,001 and 12,000", "AP", "Reuters", "Plain words", "checked by phone"):
        assert wanted in flat


@pytest.mark.parametrize("report", reports.REPORTS, ids=lambda report: report.name)
def test_hostile_text_stays_text(report: reports.Report) -> None:
    page = reports.render(report, _comparison(HOSTILE)).decode()
    if report.name == "html":
        assert "<script" not in page
        assert page.count("</style>") == 1
        assert not set("\x00\x1b\u202e") & set(page)
    if report.name == "markdown":
        assert "<script" not in page.replace("\\<", "")
        assert not set("\x00\x1b\u202e") & set(page)


def test_the_same_comparison_gives_the_same_bytes() -> None:
    for report in reports.REPORTS:
        assert reports.render(report, _comparison("A.")) == reports.render(report, _comparison("A."))


def test_a_report_is_written_whole_or_not_at_all(tmp_path) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "report.html"
    reports.write(b"first", target)
    reports.write(b"second", target)
    assert target.read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    with pytest.raises(comparer.ReportError, match=r"missing.*another folder"):
        reports.write(b"x", tmp_path / "missing" / "report.html")
