"""Under what reviews are filed: the content of articles and the words of findings, never numbers of a run."""

from __future__ import annotations

import hashlib
import json

from comparer.model import Article, Comparison, Finding, Span
from comparer.text import fold


def article_key(article: Article) -> str:
    """The key of an article: the hash of its text as it was read, whatever fields or set-aside lines were edited since."""
    text = article.text or "\n".join(sentence.text for sentence in article.sentences)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def finding_keys(comparison: Comparison) -> dict[str, str]:
    """The key of every finding by its id: kind and folded words of both sides; the second of the same words is numbered."""
    keys: dict[str, str] = {}
    counts: dict[str, int] = {}
    for finding in in_order(comparison.findings):
        words = json.dumps([finding.kind, words_of(finding.left), words_of(finding.right)])
        counts[words] = counts.get(words, 0) + 1
        keys[finding.id] = hashlib.sha256(f"{words}#{counts[words]}".encode()).hexdigest()[:24]
    return keys


def sentences_key(comparison: Comparison, finding: Finding) -> str:
    """The hash of the sentences in which a finding stands: the same words may be told otherwise in another version of a story."""
    sides = ((comparison.left, finding.left), (comparison.right, finding.right))
    told = [[plain(article.sentences[index].text) for index in sorted({span.sentence for span in spans})] for article, spans in sides]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:24]


def in_order(findings: tuple[Finding, ...]) -> list[Finding]:
    """Findings as their words stand in the left account, then in the right one."""
    return sorted(findings, key=_place)


def words_of(spans: tuple[Span, ...]) -> str:
    """The folded words of spans."""
    return " … ".join(" ".join(fold(span.text).split()) for span in spans)


def plain(text: str) -> str:
    """A sentence as sentences are filed: folded, in Unicode."""
    return " ".join(fold(text).split()).encode("utf-8", "replace").decode()


def _place(finding: Finding) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...], str]:
    return tuple((s.sentence, s.start) for s in finding.left), tuple((s.sentence, s.start) for s in finding.right), finding.id
