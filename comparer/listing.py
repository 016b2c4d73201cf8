"""One article as text or JSON: its facts, or how it was read and what was set aside."""

from __future__ import annotations

import json
from typing import Any

from comparer import labels, serial
from comparer.model import Article, Comparison, Duration, Fact, Finding, Quantity, Temporal
from comparer.pages import page_of


def facts_text(article: Article, facts: tuple[Fact, ...]) -> str:
    """A line a fact under its sentence: kind, words, value."""
    lines = []
    for sentence in article.sentences:
        lines.append(f"S{sentence.index + 1}  {sentence.text}")
        for fact in facts:
            if fact.sentence == sentence.index:
                lines.append(f"      {fact.kind:<10} {fact.text}  →  {value_text(fact)}")
    return "\n".join(lines) + "\n"


def facts_json(article: Article, facts: tuple[Fact, ...]) -> str:
    """The facts as a JSON array, each with its sentence, offsets, kind and value."""
    del article
    return _json([serial.plain(fact) for fact in facts])


def article_text(article: Article) -> str:
    """The fields, the numbered sentences (of a PDF under their page), and every line set aside with its place and reason."""
    lines = [f"{label + ':':<12}{value}" for label, value in _fields(article) if value]
    lines += [f"Warning: {warning}" for warning in article.warnings]
    paragraph, page = -1, None
    for sentence in article.sentences:
        if page_of(article, sentence) != page:
            page = page_of(article, sentence)
            lines += ["", f"Page {page}"]
        if sentence.paragraph != paragraph:
            lines.append("")
        paragraph = sentence.paragraph
        lines.append(f"S{sentence.index + 1}  {sentence.text}")
    for caption in article.captions:
        lines += ["", f"Caption: {caption.text}"]
    if article.set_aside:
        lines += ["", f"Set aside ({len(article.set_aside)}):"]
        lines += [f"  line {aside.line:<4} {aside.reason:<12} {aside.text}" for aside in article.set_aside]
    return "\n".join(lines) + "\n"


def article_json(article: Article) -> str:
    """The whole article as JSON."""
    return _json(serial.plain(article))


def finding_text(finding: Finding, comparison: Comparison) -> str:
    """What stands behind a finding: both sentences, the facts in them, the rule and its features, and the link."""
    names = labels.outlets(comparison.left, comparison.right)
    lines = [f"{finding.id}  {finding.relation}, {finding.detail}  {finding.kind}  {finding.salience} salience", finding.explanation, ""]
    sides = (
        (names[0], comparison.left, finding.left, comparison.facts_left),
        (names[1], comparison.right, finding.right, comparison.facts_right),
    )
    for name, article, spans, facts in sides:
        for span in spans:
            lines.append(f"{name} S{span.sentence + 1}  {article.sentences[span.sentence].text}")
            lines += [
                f"    {fact.kind:<10} {fact.text}  →  {value_text(fact)}"
                for fact in facts
                if fact.sentence == span.sentence and fact.start < span.end and span.start < fact.end
            ]
    lines += ["", f"Rule: {finding.rule}"]
    lines += [f"    {feature}: {value}" for feature, value in finding.features]
    lines += [f"    made comparable: {step}" for step in finding.normalised]
    cells = {(left.sentence, right.sentence) for left in finding.left for right in finding.right}
    for link in comparison.links:
        if cells & {(i, j) for i in link.left for j in link.right}:
            reasons = "; ".join(link.reasons) or "no single reason"
            lines.append(f"Link S{link.left[0] + 1} - S{link.right[0] + 1}: {link.score:.0%} likely to report the same ({reasons})")
    return "\n".join(lines) + "\n"


def value_text(fact: Fact) -> str:
    """The value of a fact in few words: "≤ 12,000 North Korean troops", "2024-11-17", "Joe Biden"."""
    value = fact.value
    if isinstance(value, Duration):
        return " ".join(filter(None, (_interval(value), value.unit, value.timex)))
    if isinstance(value, Quantity):
        rate = f"per {value.per}" if value.per else ""
        return " ".join(filter(None, (_interval(value), value.unit, rate, value.subject and f"[{value.subject}]", value.trend)))
    if isinstance(value, Temporal):
        days = "" if value.earliest is None else f"({value.earliest} to {value.latest})"
        return " ".join(filter(None, (value.timex, days if value.earliest != value.latest else "")))
    shown = {name: item for name, item in serial.plain(value).items() if name != "class" and item not in ("", None, [], False)}
    return ", ".join(f"{name} {', '.join(map(str, item)) if isinstance(item, list) else item}" for name, item in shown.items())


def _interval(value: Quantity) -> str:
    low, high = (None if end is None else f"{end:,.10g}" for end in (value.low, value.high))
    if low == high:
        text = str(low)
    elif high is None:
        text = f"{'≥' if value.low_inclusive else '>'} {low}"
    elif low is None or (value.soft and value.low == 0):
        text = f"{'≤' if value.high_inclusive else '<'} {high}"
    else:
        text = f"{low} to {high}"
    return f"about {text}" if value.approximate else text


def _fields(article: Article) -> list[tuple[str, str]]:
    found = [
        ("Title", article.title), ("Outlet", article.outlet), ("Byline", article.byline), ("Dateline", article.dateline),
        ("Published", labels.day(article.published)), ("Updated", labels.day(article.updated)), ("Standfirst", article.standfirst),
    ]  # fmt: skip
    origins = {field.name: field for field in reversed(article.fields)}
    told = []
    for label, value in found:
        field = origins.get(label.lower())
        told.append((label, f"{value}   ({field.origin}, {field.confidence:.0%} sure)" if value and field else value))
    if article.source is not None:
        told += [("File", article.source.path), ("Format", article.source.format), ("SHA-256", article.source.sha256)]
    return told


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
