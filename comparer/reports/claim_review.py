"""Drafts of ClaimReview (schema.org) for the findings that the reviewer flagged, as JSON-LD.

A draft and no more: Comparer says how two accounts differ, never which is true. What is claimed, by whom and where is filled in;
the rating is left for the fact-checker ("TO BE RATED"), as are address and name of the publisher.
"""

from __future__ import annotations

from typing import Any

from comparer import serial
from comparer.model import Article
from comparer.reports.digest import Digest, Entry

_TO_FILL = "TO BE FILLED IN"


def render(told: Digest) -> bytes:
    """A JSON-LD graph with two drafts a flagged finding (one for each account that makes a claim); empty where none is flagged."""
    drafts = [draft for entry in told.entries if entry.decision.flagged for draft in _drafts(entry, told)]
    return serial.dumped({"@context": "https://schema.org", "@graph": drafts})


def _drafts(entry: Entry, told: Digest) -> list[dict[str, Any]]:
    found = []
    for number, (side, quotations) in enumerate(zip(told.sides, entry.quotations, strict=True)):
        if quotations:
            claim = " ".join("".join(piece.text for piece in quotation.pieces) for quotation in quotations)
            found.append(_draft(entry, told, number, claim, side.article))
    return found


def _draft(entry: Entry, told: Digest, number: int, claim: str, article: Article) -> dict[str, Any]:
    assert told.evidence is not None
    finding = entry.finding
    other = told.names[1 - number]
    note = f" Reviewer's note: {entry.decision.note}" if entry.decision.note else ""
    reviewed: dict[str, Any] = {
        "@type": "Claim",
        "text": claim,
        "appearance": {
            "@type": "NewsArticle",
            "headline": article.title or _TO_FILL,
            "url": _TO_FILL,
            "identifier": f"sha256:{told.evidence.inputs[number].sha256}",
            **({"datePublished": article.published.isoformat()} if article.published else {}),
        },
        "author": {"@type": "Organization", "name": article.outlet or _TO_FILL},
    }
    if article.published_day is not None:
        reviewed["datePublished"] = article.published_day.isoformat()
    return {
        "@type": "ClaimReview",
        "@id": f"urn:comparer:{finding.id}:{'left' if number == 0 else 'right'}",
        "url": _TO_FILL,
        "datePublished": f"{told.evidence.made:%Y-%m-%d}",
        "claimReviewed": claim,
        "itemReviewed": reviewed,
        "author": {"@type": "Organization", "name": told.review.reviewer or _TO_FILL, "url": _TO_FILL},
        "reviewRating": {"@type": "Rating", "alternateName": "TO BE RATED"},
        "reviewBody": f"Compared with {other}: {entry.explanation}{note}",
        "creativeWorkStatus": "Draft",
    }
