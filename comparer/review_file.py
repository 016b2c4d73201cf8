"""A whole review as one file (`.comparer`): both articles, facts, links, findings and decisions, for a colleague or for later.

The file is JSON: {"format": "comparer-review", "version": 1, "keys": [left, right], "document": the comparison as `serial` writes
it, with the review, "corrections": [left, right]}. The keys are those under which the store files the two texts; a text that was
altered in the file is refused. The corrections (fields, lines put back) are in force in the document already; they are named beside
it so that they hold too when the files themselves are opened.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from comparer import serial
from comparer.corrections import Correction
from comparer.errors import FormatError
from comparer.model import Comparison, Decision, Review
from comparer.review_keys import article_key, finding_keys

SUFFIX = ".comparer"
FORMAT, VERSION = "comparer-review", 1


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A finding on which two reviewers decided differently."""

    finding: str
    mine: Decision
    theirs: Decision


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging a review brings: decisions to take over, and those that stand against one another (mine stays)."""

    taken: tuple[Decision, ...]
    disagreements: tuple[Disagreement, ...]


def dump(comparison: Comparison, review: Review, corrections: tuple[Correction, Correction] = (Correction(), Correction())) -> bytes:
    """The file of a review."""
    keys = [article_key(comparison.left), article_key(comparison.right)]
    document = {"format": FORMAT, "version": VERSION, "keys": keys, "document": serial.to_plain(comparison, review)}
    document["corrections"] = serial.plain(corrections)
    return (json.dumps(document, ensure_ascii=True, indent=1) + "\n").encode("ascii")


def load(data: bytes, name: str = "the file") -> tuple[Comparison, Review]:
    """The comparison and review in a file. Raises FormatError where it is none, of a later version, damaged or altered."""
    try:
        document: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{name} is no saved review; choose a file with the ending {SUFFIX} that was saved whole.") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise FormatError(f"{name} is no saved review; choose a file with the ending {SUFFIX}.")
    if document.get("version") != VERSION:
        raise FormatError(f"{name} has version {document.get('version')}, this Comparer reads {VERSION}; open it with a newer one.")
    comparison, review = serial.from_plain(document.get("document"), name)
    if document.get("keys") != [article_key(comparison.left), article_key(comparison.right)]:
        raise FormatError(f"{name} was altered: its texts are not those that were reviewed; ask for the file as it was saved.")
    return comparison, review


def corrections(data: bytes, name: str = "the file") -> tuple[Correction, Correction]:
    """What was corrected of both articles of a file that `load` takes; empty corrections in a file written before they were kept."""
    said = json.loads(data).get("corrections")
    if not isinstance(said, list) or len(said) != 2:
        return Correction(), Correction()
    return serial.built(Correction, said[0], name), serial.built(Correction, said[1], name)


def merge(comparison: Comparison, mine: Review, theirs_of: Comparison, theirs: Review) -> Merged:
    """Bring another review of the same two texts onto a comparison; findings are matched by their words, as in the store.
    Notes are joined; a verdict or relation of mine is never replaced."""
    by_key = {key: identity for identity, key in finding_keys(comparison).items()}
    their_keys = finding_keys(theirs_of)
    taken, against = [], []
    for decision in theirs.decisions:
        identity = by_key.get(their_keys.get(decision.finding, ""))
        if identity is None:
            continue
        own, other = mine.decision(identity), replace(decision, finding=identity)
        merged = replace(
            own,
            verdict=own.verdict or other.verdict,
            relation=own.relation or other.relation,
            note=own.note if other.note in own.note else f"{own.note}\n{other.note}".strip(),
            flagged=own.flagged or other.flagged,
        )
        if (own.verdict and other.verdict and own.verdict != other.verdict) or (
            own.relation and other.relation and own.relation != other.relation
        ):
            against.append(Disagreement(identity, own, other))
        if merged != own:
            taken.append(merged)
    return Merged(tuple(taken), tuple(against))
