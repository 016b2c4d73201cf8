"""What every report tells, computed once: the two accounts, the counts, the findings with their quotations in context, the evidence.

All formats are made of a `Digest`, so that they tell the same.
"""

from __future__ import annotations

import os
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from comparer import labels
from comparer.model import Article, Comparison, Decision, Finding, Relation, Review, Span
from comparer.pages import page_of
from comparer.progress import progress
from comparer.reports.selection import ORDER, Selection, applied

if TYPE_CHECKING:
    from comparer.reports.evidence import Evidence

VERDICTS = {"": "not judged", "real": "a real difference", "not_real": "not a difference", "later": "to be decided"}
_SECTIONS: tuple[tuple[str, tuple[Relation, ...]], ...] = (
    ("Conflicts", ("conflict",)),
    ("Differences", ("differ",)),
    ("Told by one account only", ("only_left", "only_right")),
    ("What both tell alike", ("agree",)),
)
_DISMISSED = "Judged to be no difference"
_TOP = 5  # findings that the summary names
_REPEATED = 40  # characters: so much of a quotation tells that it is repeated, and so little beside it is only the frame around it


class Side(NamedTuple):
    """One account as a report presents it."""

    name: str
    title: str
    facts: tuple[tuple[str, str], ...]  # label and value of what is known of it, in the order they are printed
    article: Article


class Piece(NamedTuple):
    """A stretch of a sentence; `marked` where the finding stands."""

    text: str
    marked: bool


class Quotation(NamedTuple):
    """A sentence of one account with the spans of a finding marked. `number` counts sentences from 1, `page` the pages of a PDF."""

    number: int
    pieces: tuple[Piece, ...]
    page: int | None = None

    @property
    def place(self) -> str:
        """Where it stands: "sentence 12", of a PDF "sentence 12, p. 3"."""
        return f"sentence {self.number}" + (f", p. {self.page}" if self.page else "")


class Entry(NamedTuple):
    """A finding as it is printed. `number` counts from 1 in the order of the report; `relation` is the reviewer's where there
    is one; `word` names it for people; `dismissed` is what the reviewer judged to be no difference. `explanation` says of a corrected
    relation first what was found."""

    number: int
    finding: Finding
    relation: Relation
    word: str
    glyph: str
    words: tuple[str, str]
    quotations: tuple[tuple[Quotation, ...], tuple[Quotation, ...]]
    decision: Decision
    verdict: str
    dismissed: bool
    explanation: str

    @property
    def judged(self) -> str:
        """The review in a few words: "judged: a real difference; relation corrected; flagged"; "" where there is nothing to say."""
        parts = []
        if self.decision.verdict:
            parts.append(f"judged: {self.verdict}")
        if self.decision.relation and self.decision.relation != self.finding.relation:
            parts.append("relation corrected")
        if self.decision.flagged:
            parts.append("flagged")
        return "; ".join(parts)

    @property
    def only_quotes(self) -> bool:
        """Whether the explanation says no more than the quotation: one side alone has it, and it repeats just that."""
        words = self.words[0] or self.words[1]
        said = self.finding.explanation
        if self.relation != self.finding.relation:
            return False
        return self.relation in ("only_left", "only_right") and words[:_REPEATED] in said and len(said) < len(words) + _REPEATED


class Section(NamedTuple):
    """Findings under one heading."""

    heading: str
    entries: tuple[Entry, ...]


class Digest(NamedTuple):
    """All that a report prints of a comparison. `comparison` and `review` hold what was chosen alone; `evidence` is None in a
    listing for the terminal."""

    names: tuple[str, str]
    sides: tuple[Side, Side]
    counts: tuple[tuple[Relation, int, str], ...]
    kinds: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]
    notes: tuple[str, ...]
    links: int
    selection: Selection
    comparison: Comparison
    review: Review
    evidence: Evidence | None

    @property
    def title(self) -> str:
        """The outlets; where neither is known the headlines, else the names of the files."""
        left, right = self.names
        if not any(side.article.outlet for side in self.sides):
            headlines = [f"“{side.title}”" if side.title else "" for side in self.sides]
            files = [os.path.basename(side.article.source.path) if side.article.source else "" for side in self.sides]
            for one, other in (headlines, files):
                if one and other and one != other:
                    left, right = one, other
                    break
        return f"{left} and {right}: what differs"

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All findings in the order of the report."""
        return tuple(entry for section in self.sections for entry in section.entries)

    @property
    def salient(self) -> tuple[Entry, ...]:
        """The few that a reader in a hurry should see: conflicts first, then differences, the most salient of each first."""
        found = [entry for entry in self.entries if entry.relation in ("conflict", "differ") and not entry.dismissed]
        high = [entry for entry in found if entry.relation == "conflict" or entry.finding.salience == "high"]
        return tuple((high or found)[:_TOP])

    @property
    def reviewed(self) -> str:
        """How far the review went: "3 of 12 findings judged, 2 left for later"; "" where nobody judged anything."""
        done = progress((entry.finding for entry in self.entries), {entry.finding.id: entry.decision for entry in self.entries})
        if not done.judged and not done.later:
            return ""
        return f"{done.judged} of {done.total} findings judged" + (f", {done.later} left for later" if done.later else "")


def digest(comparison: Comparison, review: Review, selection: Selection | None = None, made: datetime | None = None) -> Digest:
    """The digest of what is chosen of a comparison. Sections stand in the order of reports, in each the most salient first, what
    the reviewer dismissed last. Without a time of making there is no evidence."""
    selection = selection or Selection()
    names = labels.outlets(comparison.left, comparison.right)
    comparison, review = applied(selection, comparison, review)
    decisions = {decision.finding: decision for decision in review.decisions}
    pairs = [(finding, decisions.get(finding.id, Decision(finding.id))) for finding in comparison.findings]
    sections, number = [], 1
    for heading, relations in (*_SECTIONS, (_DISMISSED, ORDER)):
        entries = []
        for relation in relations:
            for finding, decision in pairs:
                dismissed = decision.verdict == "not_real"
                if selection.relation(finding, decision) == relation and dismissed == (heading == _DISMISSED):
                    entries.append(_entry(number, finding, relation, comparison, names, decision, dismissed))
                    number += 1
        if entries:
            sections.append(Section(heading, tuple(entries)))
    counted = [entry for section in sections for entry in section.entries if not entry.dismissed]
    counts = Counter(entry.relation for entry in counted)
    kinds = Counter(entry.finding.kind for section in sections for entry in section.entries)
    return Digest(
        names,
        (_side(names[0], comparison.left), _side(names[1], comparison.right)),
        tuple((relation, counts[relation], labels.relation_word(relation, names, counts[relation])) for relation in ORDER),
        tuple(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sections),
        comparison.notes,
        len(comparison.links),
        selection,
        comparison,
        review,
        _evidence(comparison, review, names, made, selection) if made else None,
    )


def words_of(spans: tuple[Span, ...]) -> str:
    """The quoted words of one side: "thousands … as many as 12,000"."""
    return " … ".join(span.text for span in spans)


def _evidence(comparison: Comparison, review: Review, names: tuple[str, str], made: datetime, selection: Selection) -> Evidence:
    from comparer.reports.evidence import evidence  # a listing for the terminal has none

    return evidence(comparison, review, names, made, selection.told)


def _side(name: str, article: Article) -> Side:
    facts = [
        ("Outlet", article.outlet),
        ("Published", labels.day(article.published)),
        ("Updated", labels.day(article.updated)),
        ("Dateline", article.dateline),
        ("Byline", article.byline),
        ("Sentences", str(len(article.sentences))),
    ]
    return Side(name, article.title, tuple((label, value) for label, value in facts if value), article)


def _entry(
    number: int, finding: Finding, relation: Relation, comparison: Comparison, names: tuple[str, str], decision: Decision, dismissed: bool
) -> Entry:
    return Entry(
        number,
        finding,
        relation,
        labels.relation_word(relation, names),
        labels.RELATIONS[relation][0],
        (words_of(finding.left), words_of(finding.right)),
        (_quotations(comparison.left, finding.left), _quotations(comparison.right, finding.right)),
        decision,
        VERDICTS[decision.verdict],
        dismissed,
        _explanation(finding, relation, names),
    )


def _explanation(finding: Finding, relation: Relation, names: tuple[str, str]) -> str:
    if relation == finding.relation:
        return finding.explanation
    found = labels.relation_word(finding.relation, names), labels.detail_words(finding.detail, names)
    return f"Found: {', '.join(filter(None, found))}. {finding.explanation}"


def _quotations(article: Article, spans: tuple[Span, ...]) -> tuple[Quotation, ...]:
    found = []
    for index in sorted({span.sentence for span in spans}):
        text, pieces, place = article.sentences[index].text, [], 0
        for start, end in sorted((span.start, span.end) for span in spans if span.sentence == index):
            if start >= place:
                pieces += [Piece(text[place:start], False), Piece(text[start:end], True)]
                place = end
        pieces.append(Piece(text[place:], False))
        page = page_of(article, article.sentences[index])
        found.append(Quotation(index + 1, tuple(piece for piece in pieces if piece.text), page))
    return tuple(found)
