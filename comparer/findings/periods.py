"""The months and years that sentences tell of: "in September", "the 2008 season".

A figure of another period contradicts nothing (typology, row "Subset, scope"): the dead of last September's earthquake are no other
figure for those of today's. When unsure, differ.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache

from comparer import lexicon
from comparer.model import Article, Fact, Temporal
from comparer.relations.outcome import Outcome

# The year and the month of a TIMEX3 value; a month may stand without its year ("XXXX-09").
_CALENDAR = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?P<day>-\d\d)?)?(?:T.*)?")

Period = tuple[str, str]  # year and month as written in TIMEX3; "" for what is not given


class Periods:
    """The months and years that each sentence of an article names, and all that the article names, its publication included."""

    def __init__(self, article: Article, facts: Iterable[Fact]) -> None:
        self._of: dict[int, set[Period]] = defaultdict(set)
        self._as_of: dict[int, str] = {}
        day = article.published_day  # reports on a month appear in the next one ("in March" goes without saying in April)
        self._year = f"{day.year:04}" if day else ""
        first = day.toordinal() - day.day if day else 0  # the last day of the month before; there is none before the year 1
        days = [one for one in (day, date.fromordinal(first) if first else None) if one]
        self._named: set[Period] = {(f"{one.year:04}", f"{one.month:02}") for one in days}
        for fact in facts:
            if fact.kind == "time" and _by().search(article.sentences[fact.sentence].text, 0, fact.start):
                self._as_of[fact.sentence] = fact.text.lower()
            if isinstance(fact.value, Temporal) and (match := _CALENDAR.fullmatch(fact.value.timex)):
                year, month = match["year"].replace("XXXX", ""), match["month"] or ""
                if year or month:
                    self._named.add((year, month))
                    ahead = day is not None and fact.value.earliest is not None and fact.value.earliest > day
                    aside = _is_aside(fact, article.sentences[fact.sentence].text)
                    if not match["day"] and not fact.value.modifier and not ahead and not aside:  # a time to come is told of the one event
                        self._of[fact.sentence].add((year, month))

    def as_of(self, sentence: int) -> str:
        """The clock time by which a sentence counts ("by 0600 GMT"), "" for none."""
        return self._as_of.get(sentence, "")

    def of(self, sentence: int) -> frozenset[Period]:
        """The months and years that a sentence names without a day."""
        return frozenset(self._of.get(sentence, ()))

    def is_past(self, sentence: int) -> bool:
        """Whether a sentence tells of a year before that of publication and of none besides ("a quake in April 2016"); where the day of
        publication is not known, of any year, for the year it is goes without saying."""
        years = {year for year, _ in self.of(sentence) if year}
        return bool(years) and (not self._year or max(years) < self._year)

    def know(self, period: Period) -> bool:
        """Whether the article names a time that may lie in the period."""
        return any(all(not one or not other or one == other for one, other in zip(period, named, strict=True)) for named in self._named)


def _is_aside(fact: Fact, text: str) -> bool:
    """Whether a year tells of the age of a thing beside what the sentence tells: "The vessel, built in 1994, may carry 200"."""
    return text[fact.end : fact.end + 1] in (",", ")") and bool(_begun().search(text, 0, fact.start))


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(rf"(?:^|, |\()(?:{lexicon.pattern('actions', 'of_a_year')}) in $", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('calendar', 'as_of')}) $", re.IGNORECASE)


def told_apart(outcome: Outcome, left: Fact, right: Fact, periods: tuple[Periods, Periods]) -> Outcome:
    """How two figures relate, their periods considered: no conflict where the sentence of one tells of a month or year of which
    the other account says nothing at all."""
    if outcome.relation != "conflict":
        return outcome
    ours, theirs = periods
    as_of = ours.as_of(left.sentence), theirs.as_of(right.sentence)
    if all(as_of) and as_of[0] != as_of[1]:
        return outcome._replace(relation="differ", detail="updated", reason="each is told as of another hour, so both can hold")
    for who, own, fact, other in (("{left}", ours, left, theirs), ("{right}", theirs, right, ours)):
        if not all(map(other.know, own.of(fact.sentence))):
            reason = f"only {who} names that month or year, so they may not mean the same time"
            return outcome._replace(relation="differ", detail="different_scope", reason=reason)
    return outcome


def of_other_times(ours: frozenset[Period], theirs: frozenset[Period]) -> bool:
    """Whether a sentence tells of a month or year that the other does not tell of."""
    return bool(ours or theirs) and ours.isdisjoint(theirs)
