"""Dates: "Sunday", "Nov. 17", "two weeks ago", "the third quarter", "early next year", "now".  (comparer/facts/date.py)"""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.anchor import Anchor
from comparer.facts.calendar_terms import Term, terms
from comparer.facts.date_grammar import grammar, rule, rules_after
from comparer.facts.date_readings import READINGS
from comparer.facts.date_site import Read, Site
from comparer.facts.kind import Kind
from comparer.model import Article, Fact, Sentence
from comparer.relations.times import relate_times


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """The dates of an article in text order, each resolved against publication and the dates named before it. Clock times
    belong to `time`, lengths of time to `duration`."""
    anchor = Anchor(article.published_day)
    for sentence in article.sentences:
        yield from _dates(sentence, anchor)


def _dates(sentence: Sentence, anchor: Anchor) -> Iterator[Fact]:
    found = terms(sentence.text)
    if not found:
        return
    classes = "".join(term.kind for term in found)
    place = 0
    while match := grammar().search(classes, place):
        assert match.lastgroup is not None
        reads, end = _read(sentence, found, match.lastgroup, match.start(), match.end(), classes, anchor)
        for read in reads:
            first, last = found[read.first], _last_term(found, read)
            # "two days earlier" does not count from "today": that would be "two days ago"
            if found[read.first].kind not in "TG":
                anchor.note(read.value.timex)
            yield Fact(sentence.index, first.start, last.end, sentence.text[first.start : last.end], "date", read.value)
        place = end


def _read(
    sentence: Sentence, found: tuple[Term, ...], matched: str, start: int, end: int, classes: str, anchor: Anchor
) -> tuple[list[Read], int]:
    """What the first rule that means something here reads, and where to go on; the other rules are tried in their order."""
    reads = READINGS[matched](Site(sentence.text, found, start, end, sentence.index, anchor))
    if reads:
        return reads, max(end, reads[-1].last)
    for name in rules_after(matched):
        match = rule(name).match(classes, start)
        if match and match.end() > start:
            reads = READINGS[name](Site(sentence.text, found, start, match.end(), sentence.index, anchor))
            if reads:
                return reads, max(match.end(), reads[-1].last)
    return [], start + 1


def _last_term(found: tuple[Term, ...], read: Read) -> Term:
    """The last term of a date without the full stop that ends the sentence; that of a short form stays ("Nov.")."""
    last = read.last - 1
    if found[last].kind == "." and found[last - 1].code != "short":
        last -= 1
    return found[last]


KIND = Kind("date", extract, relate=relate_times)
