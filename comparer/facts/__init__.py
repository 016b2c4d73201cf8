"""The kinds of fact and the extraction of all of them from one article."""

from __future__ import annotations

from dataclasses import replace

from comparer import collector
from comparer.facts import action, age, certainty, date, duration, measure, money, name, percent, place, quantity, quote, source, time
from comparer.facts import title as office
from comparer.facts.kind import Kind
from comparer.model import Article, Fact
from comparer.readers.cleaning.stamps import only_stamp

# The order decides overlaps: within a layer an earlier kind keeps the span.
KINDS: tuple[Kind, ...] = (
    date.KIND,
    time.KIND,
    money.KIND,
    percent.KIND,
    age.KIND,
    duration.KIND,
    measure.KIND,
    quantity.KIND,
    office.KIND,
    name.KIND,
    place.KIND,
    quote.KIND,
    source.KIND,
    certainty.KIND,
    action.KIND,
)


# Characters; no line that tells only when an account was published is longer.
_STAMP = 120

# Characters; no sentence of news is longer. What is, is a table or no text at all: readers that look back and ahead would take
# minutes over it, and what they found would mean nothing.
LONGEST = 5_000


def _tells_nothing(text: str) -> bool:
    return len(text) > LONGEST or (len(text) <= _STAMP and only_stamp(text))


@collector.resting()
def extract_facts(article: Article) -> tuple[Fact, ...]:
    """The facts of an article in text order; within a layer no two overlap. Sentences beyond `LONGEST` are passed over, and so
    are lines that only say when the account was published (typology: stamps are a note, no fact of the event)."""
    if any(_tells_nothing(sentence.text) for sentence in article.sentences):
        kept = (replace(sentence, text="") if _tells_nothing(sentence.text) else sentence for sentence in article.sentences)
        article = replace(article, sentences=tuple(kept))
    found: list[Fact] = []
    taken: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for kind in KINDS:
        fresh = []
        for fact in kind.extract(article, tuple(found)):
            spans = taken.setdefault((kind.layer, fact.sentence), [])
            if kind.layer == "statement" or all(fact.end <= start or end <= fact.start for start, end in spans):
                spans.append((fact.start, fact.end))
                fresh.append(fact)
        found += fresh
    return tuple(sorted(found, key=lambda fact: (fact.sentence, fact.start, -fact.end)))
