"""Lengths of time without a number: "within a week", "the past decade", "a weeklong strike".

The reader of figures leaves "a" and "an" alone; as a length of time they count one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from comparer import lexicon
from comparer.facts import timex
from comparer.model import Article, Duration, Fact
from comparer.text import Token, lowered, tokens


def lengths(article: Article) -> Iterator[Fact]:
    """The durations of one unit in text order; "the past decade" is anchored at the day of publication."""
    units = _units()
    for sentence in article.sentences:
        low = lowered(sentence.text)
        if units.keys().isdisjoint(low) and "long" not in sentence.text.lower():
            continue
        words = tokens(sentence.text)
        for index, (word, lower) in enumerate(zip(words, low, strict=True)):
            unit = units.get(lower)
            if unit is not None and index:
                start = _start(words, index)
                if start is not None:
                    pointing = words[index - 1].text.lower()
                    span = anchored(article.published_day, pointing, 1, unit)
                    yield _fact(sentence.index, sentence.text, words[start].start, word.end, unit, span)
            elif lower.endswith("long") and (unit := units.get(lower[:-4].rstrip("-"))):
                yield _fact(sentence.index, sentence.text, word.start, word.end, unit, None)


def anchored(published: date | None, pointing: str, number: float | None, unit: str) -> timex.Interval | None:
    """The days of "the past two years" or "the next two years" at a publication day; None for any other word."""
    if pointing in lexicon.words("calendar", "lengths.back"):
        return timex.span_of_past(published, number, unit)
    if pointing in lexicon.words("calendar", "lengths.ahead"):
        return timex.span_of_future(published, number, unit)
    return None


def _start(words: tuple[Token, ...], index: int) -> int | None:
    """The first word of a length of one unit that ends at `index`, or None: "a week" after a word that measures it, "the
    past decade"."""
    before = words[index - 1].text.lower()
    two_before = words[index - 2].text.lower() if index > 1 else ""
    after = words[index + 1].text.lower() if index + 1 < len(words) else ""
    if before in ("a", "an"):
        measures = two_before in lexicon.words("calendar", "lengths.measures")
        return index - 1 if measures and after not in lexicon.words("calendar", "lengths.no_length_before") else None
    if before == "past" and two_before == "the":
        return index - 2
    return None


def _fact(sentence: int, text: str, start: int, end: int, unit: str, span: timex.Interval | None) -> Fact:
    earliest, latest = span or (None, None)
    value = Duration(low=1, high=1, unit=unit, timex=timex.of_duration(1, unit), earliest=earliest, latest=latest)
    return Fact(sentence, start, end, text[start:end], "duration", value)


@cache
def _units() -> dict[str, str]:
    return {unit: unit for unit in lexicon.entries("calendar", "lengths.units")}
