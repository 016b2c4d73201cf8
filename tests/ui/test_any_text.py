"""No text whatever breaks a pane, and every place in it is where Qt thinks it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparer import Article, Comparison, Finding, Link, Span
from tests.ui.conftest import empty_window
from ui import article_text
from ui.article_view import ArticleView
from ui.marks import Mark

TEXTS = st.text(st.characters(codec=None), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def pane(qapp) -> ArticleView:  # type: ignore[no-untyped-def]
    made = ArticleView("left")
    made.resize(400, 300)
    return made


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXTS, max_size=4), title=st.text(max_size=20))
def test_every_sentence_stands_in_the_pane_where_it_was_put(pane: ArticleView, texts: list[str], title: str) -> None:
    article = Article.from_sentences(texts, title=title)
    content = article_text.build(article)
    pane.show_text(content, "x")
    units = pane.document().toRawText().encode("utf-16-le", "surrogatepass")
    for sentence in article.sentences:
        start, end = content.starts[sentence.index], content.ends[sentence.index]
        assert units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") == article_text.safe(sentence.text)
        assert content.place(sentence.index, len(sentence.text)) == end
    pane.set_marks([Mark(start, end, "conflict", "f") for start, end in zip(content.starts, content.ends, strict=True)])
    pane.grab()


HARD = [
    "", " ", "9" * 5000, "1e400 people", "\ud800 lone", "\u202eright to left\u202c", "🌊" * 300, "a\u0301" * 200, "\x00\x07",
    "a\u2028b\u2029c\r\n",
]  # fmt: skip


def test_a_pair_of_hard_texts_is_shown_stepped_through_and_exported(qtbot, qapp, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = empty_window(qtbot)
    article = Article.from_sentences(HARD, outlet="<b>A & B</b>", title="& <i>title</i>")
    findings = tuple(
        Finding(f"f{at}", "quote", "differ", "", "high", *((Span(at, 0, len(text), text),) for _ in "LR"), "<b>& differs</b>")
        for at, text in enumerate(HARD)
    )
    comparison = Comparison(article, article, links=tuple(Link((at,), (at,), 0.5) for at in range(len(HARD))), findings=findings)
    window.worker.articles.emit(article, article)
    window.worker.finished.emit(comparison)
    for _ in HARD:
        window.run("steps.next")
        window.run("verdicts.real")
        window.grab()
    target = tmp_path / "r.html"
    monkeypatch.setattr("ui.files.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    window.run("files.export")
    assert "<b>A & B</b>" not in target.read_text(encoding="utf-8")


def test_two_empty_articles_are_shown(qtbot, qapp) -> None:
    window = empty_window(qtbot)
    article = Article(())
    window.worker.articles.emit(article, article)
    window.worker.finished.emit(Comparison(article, article))
    for name in ("steps.next", "verdicts.real", "linking.mark", "linking.link", "search.open", "steps.counterpart", "looks.captions"):
        window.run(name)
    window.grab()
    assert "Nothing differs" in window.findings.table.empty
