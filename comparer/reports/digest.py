"""What every report tells, computed once: the two accounts, the counts, and the findings with their quotations in context."""

from __future__ import annotations

from dataclasses import dataclass

from comparer import labels
from comparer.model import Article, Comparison, Decision, Finding, Relation, Review, Span

ORDER: tuple[Relation, ...] = ("conflict", "differ", "only_left", "only_right", "agree")
_VERDICTS = {"": "not judged", "real": "a real difference", "not_real": "not a difference", "later": "to be decided"}


@dataclass(frozen=True, slots=True)
class Side:
    """One account as a report presents it."""

    name: str
    title: str
    facts: tuple[tuple[str, str], ...]  # label and value of what is known of it, in the order they are printed
    article: Article


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; `marked` where the finding stands."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of one account with the spans of a finding marked. `number` counts sentences from 1."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as it is printed. `number` counts from 1 in the order of the report."""

    number: int
    finding: Finding
    relation: str
    glyph: str
    words: tuple[str, str]
    quotations: tuple[tuple[Quotation, ...], tuple[Quotation, ...]]
    decision: Decision
    verdict: str


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a report prints of a comparison."""

    names: tuple[str, str]
    sides: tuple[Side, Side]
    counts: tuple[tuple[Relation, int, str], ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...]
    links: int


def digest(comparison: Comparison, review: Review, relations: tuple[Relation, ...] = ORDER) -> Digest:
    """The digest of a comparison with the findings of the given relations, in that order, each most salient first."""
    names = labels.outlets(comparison.left, comparison.right)
    counts = dict.fromkeys(ORDER, 0)
    for finding in comparison.findings:
        counts[finding.relation] += 1
    chosen = [finding for relation in relations for finding in comparison.findings if finding.relation == relation]
    return Digest(
        names,
        (_side(names[0], comparison.left), _side(names[1], comparison.right)),
        tuple((relation, count, labels.relation_word(relation, names, count)) for relation, count in counts.items()),
        tuple(_entry(number, finding, comparison, names, review) for number, finding in enumerate(chosen, 1)),
        comparison.notes,
        len(comparison.links),
    )


def words_of(spans: tuple[Span, ...]) -> str:
    """The quoted words of one side: "thousands … as many as 12,000"."""
    return " … ".join(span.text for span in spans)


def _side(name: str, article: Article) -> Side:
    facts = [
        ("Outlet", article.outlet),
        ("Published", labels.day(article.published)),
        ("Updated", labels.day(article.updated)),
        ("Dateline", article.dateline),
        ("Byline", article.byline),
        ("Sentences", str(len(article.sentences))),
        ("Set aside", f"{len(article.set_aside)} lines" if article.set_aside else ""),
    ]
    if article.source is not None:
        facts += [("File", article.source.path), ("SHA-256", article.source.sha256)]
    return Side(name, article.title, tuple((label, value) for label, value in facts if value), article)


def _entry(number: int, finding: Finding, comparison: Comparison, names: tuple[str, str], review: Review) -> Entry:
    decision = review.decision(finding.id)
    relation = decision.relation or finding.relation
    return Entry(
        number,
        finding,
        labels.relation_word(relation, names),
        labels.RELATIONS[relation][0],
        (words_of(finding.left), words_of(finding.right)),
        (_quotations(comparison.left, finding.left), _quotations(comparison.right, finding.right)),
        decision,
        _VERDICTS[decision.verdict],
    )


def _quotations(article: Article, spans: tuple[Span, ...]) -> tuple[Quotation, ...]:
    found = []
    for index in sorted({span.sentence for span in spans}):
        text, pieces, place = article.sentences[index].text, [], 0
        for start, end in sorted((span.start, span.end) for span in spans if span.sentence == index):
            if start >= place:
                pieces += [Piece(text[place:start], False), Piece(text[start:end], True)]
                place = end
        pieces.append(Piece(text[place:], False))
        found.append(Quotation(index + 1, tuple(piece for piece in pieces if piece.text)))
    return tuple(found)
