"""The findings as W3C Web Annotations (JSON-LD; Web Annotation Data Model, W3C Recommendation of 23 February 2017).

Each finding is one annotation. Its targets are the spans of both accounts, each with a TextQuoteSelector (section 4.2.4: the exact
words with what stands before and after) and a TextPositionSelector (section 4.2.5: characters from the begin of the text, end
exclusive). Text and positions are those of `Article.text`, the text as the reader decoded it: the working text of a bundle.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from comparer import serial
from comparer.model import Article, Sentence, Span
from comparer.reports.digest import Digest, Entry
from comparer.reports.evidence import Input

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and after a quotation: what the common annotation clients write


def render(told: Digest) -> bytes:
    """An annotation collection of one page, in UTF-8; lone surrogates are escaped."""
    assert told.evidence is not None
    inputs, made = told.evidence.inputs, f"{told.evidence.made:%Y-%m-%dT%H:%M:%SZ}"
    sources = [_source(given, side.article) for given, side in zip(inputs, told.sides, strict=True)]
    base = f"urn:comparer:{inputs[0].sha256[:16]}:{inputs[1].sha256[:16]}"
    items = [_annotation(entry, told, sources, base, made) for entry in told.entries]
    document = {
        "@context": _CONTEXT,
        "id": base,
        "type": "AnnotationCollection",
        "label": told.title,
        "total": len(items),
        "generator": {"id": "urn:comparer", "type": "Software", "name": told.evidence.tool},
        "generated": made,
        "first": {"id": f"{base}:page1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return serial.dumped(document)


def _source(given: Input, article: Article) -> dict[str, Any]:
    """What is annotated: the working text of one account, named by the hash of the file it was read from."""
    return {
        "id": f"urn:sha256:{given.sha256}",
        "type": "Text",
        "format": "text/plain",
        "language": "en",
        **({"label": article.title} if article.title else {}),
        **({"via": "file:" + quote(given.file, errors="replace")} if given.file else {}),
    }


def _annotation(entry: Entry, told: Digest, sources: list[dict[str, Any]], base: str, made: str) -> dict[str, Any]:
    finding, decision = entry.finding, entry.decision
    bodies: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "describing", "value": entry.explanation, "format": "text/plain", "language": "en"},
        *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in (entry.relation, finding.kind, finding.salience)),
    ]
    if decision.verdict:
        bodies.append({"type": "TextualBody", "purpose": "assessing", "value": entry.verdict})
    if decision.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": decision.note, "format": "text/plain"})
    targets = [
        {"source": source, "selector": selectors(side.article, span)}
        for spans, side, source in zip((finding.left, finding.right), told.sides, sources, strict=True)
        for span in spans
    ]
    annotation: dict[str, Any] = {"id": f"{base}:{finding.id}", "type": "Annotation", "motivation": "describing", "created": made}
    if told.review.reviewer:
        annotation["creator"] = {"type": "Person", "name": told.review.reviewer}
    return {**annotation, "body": bodies, "target": targets}


def selectors(article: Article, span: Span) -> list[dict[str, Any]]:
    """The two selectors of a span in `article.text`. Where the sentence does not stand there word for word (it was put
    together of several lines), position and quotation are those of the whole stretch it was read from."""
    start, end = place(article, article.sentences[span.sentence], span)
    text = article.text
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def place(article: Article, sentence: Sentence, span: Span) -> tuple[int, int]:
    """Where the span stands in `article.text`, end exclusive."""
    stretch = article.text[sentence.source_start : sentence.source_end]
    if stretch == sentence.text:
        return sentence.source_start + span.start, sentence.source_start + span.end
    found = stretch.find(span.text)
    if found >= 0 and stretch.count(span.text) == 1:
        return sentence.source_start + found, sentence.source_start + found + len(span.text)
    return sentence.source_start, sentence.source_end
