"""A comparison whose articles hold a given text wherever they can, and a text that means ill."""

from dataclasses import replace
from datetime import UTC, datetime

import comparer
from comparer.model import Caption, Comparison, Field, Finding, Link, SetAside, SourceFile, Span

MADE = datetime(2024, 11, 19, 8, 30, tzinfo=UTC)
HOSTILE = (
    '<script>alert(1)</script></style>]]>--> & "x" [a](javascript:b) javascript:alert(1) \u202eabc\u202c \u2067x \x00\x1b[31m\x07'
    " =cmd|1 | `code` **b** \ud800 \ufffe \U0001f600\u200d\U0001f525 {{ 7*7 }} {% raw %} %s \\ \u05e9\u05dc\u05d5\u05dd  日本 "
    + "w" * 10_000
)


def comparison(text: str) -> Comparison:
    """Two findings, one of which quotes the text; the text also stands wherever else an article can put one."""
    left = comparer.Article.from_sentences([f"{text} As many as 12,000 troops."], outlet="AP", title=text)
    right = comparer.Article.from_sentences(["More than 10,000 soldiers.", text], outlet="Reuters")
    left = _with_furniture(left, text)
    at = left.sentences[0].text.index("As many")
    spans = Span(0, at, at + 17, "As many as 12,000"), Span(0, 0, 16, "More than 10,000")
    why = "AP: as many as 12,000; Reuters: more than 10,000. Both can hold, between 10,001 and 12,000."
    findings = (
        Finding("a", "quantity", "differ", "overlap", "high", spans[:1], spans[1:], why),
        Finding("b", "action", "only_right", "only_right", "low", (), (Span(1, 0, len(text), text),), f"Only Reuters has {text}."),
    )
    return Comparison(left, right, links=(Link((0,), (0,), 0.9),), findings=findings, notes=(text,))


def _with_furniture(article: comparer.Article, text: str) -> comparer.Article:
    return replace(
        article,
        byline=text,
        dateline=text,
        captions=(Caption(text),),
        set_aside=(SetAside(text, "footer", 3, 0, 0),),
        fields=(Field("byline", text, text, 0.5),),
        warnings=(text,),
        source=SourceFile(text, "0" * 64, 12, "plain text", "utf-8"),
    )
