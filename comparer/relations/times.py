"""How two dates or clock times about the same thing relate.

Rules: the row "Date, time" of the typology. Days are compared as intervals, so that "in January" holds "January 20"; clock times
only where both accounts give one for the same day.
"""

from __future__ import annotations

from comparer import lexicon
from comparer.model import Article, Fact, Temporal
from comparer.relations.nearby import text_of
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens

_REFERENCES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_MINUTES = 10  # clock times this close and hedged or rounded tell the same moment
_DAY = 24 * 60
_INEXACT = frozenset({"APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN", "ON_OR_BEFORE", "ON_OR_AFTER"})
_SIGNAL_REACH = 4  # words before a date in which its signal stands ("before the early Monday deadline" is none)
_GRAIN = 4  # how much longer one of two stretches given as finely may be; a month has 4 weeks
_STRETCH_REACH = 6  # words before the end of a stretch in which "between" stands ("between late May 2019 and March")
_OPENED_BY = {"last": ("first",), "until": ("first", "from")}  # what the end of a stretch needs before it, as in the lexicon
_APART = {"": "the two times do not meet", "first": "the two stretches of time begin at other times",
          "last": "the two stretches of time end at other times"}  # fmt: skip
_WEEK = 7
_CLOSE = 2  # days between two publications within which "Sunday" and "June 25" mean the same in both


def relate_times(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """How two points or stretches of time relate; None for "now" and "recently", and for repeated times, which never differ."""
    ours, theirs = left.value, right.value
    assert isinstance(ours, Temporal)
    assert isinstance(theirs, Temporal)
    if {ours.timex, theirs.timex} & _REFERENCES or ours.repeats != theirs.repeats:
        return None
    if ours.repeats:
        return Outcome("agree", "equal", "the same rhythm") if ours.timex == theirs.timex else None
    if ours.timex == theirs.timex and {ours.modifier, theirs.modifier} == {"BEFORE", "AFTER"} and ours.zone == theirs.zone:
        before = "{left}" if ours.modifier == "BEFORE" else "{right}"
        return Outcome("differ", "clock", f"the clock time is the same, but only {before} puts it before that", size=0.1)
    if ours.earliest is None or theirs.earliest is None:
        return _unplaced(ours, theirs)
    assert ours.latest is not None
    assert theirs.latest is not None
    normalised = tuple(_step(fact) for fact in (left, right) if _needs_step(fact))
    if _same_words(left, right, context):
        return Outcome("agree", "equal", "the same words for the time", normalised)
    if (ours.earliest, ours.latest) == (theirs.earliest, theirs.latest):
        return _same_days(ours, theirs, normalised)
    ends = _end_of_stretch(left, context.left), _end_of_stretch(right, context.right)
    if ends[0] != ends[1]:
        return None  # "between Sunday and Tuesday" is not on Tuesday
    if ours.latest < theirs.earliest or theirs.latest < ours.earliest:
        if not ends[0] and _side_of(left, context.left) != _side_of(right, context.right):
            return None  # one tells what lies before or after its date ("shortly after 9/11")
        if _week_in_doubt(left, right, context):
            return Outcome("agree", "more_detail", "the same day of the week", normalised)
        gap = max((theirs.earliest - ours.latest).days, (ours.earliest - theirs.latest).days)
        size = min(1.0, gap / 365)
        single = ours.earliest == ours.latest and theirs.earliest == theirs.latest
        if gap == 1 and single and not (ours.zone and theirs.zone) and _fresh(ours, context) and _fresh(theirs, context):
            reason = "the days are next to one another, which a time zone or a night between them can explain"
            return Outcome("differ", "zone", reason, normalised, size)
        if gap <= max(_slack(ours), _slack(theirs)):
            return Outcome("differ", "approximate", "the two times are close, and one of them is not meant to the day", normalised, 0.1)
        return Outcome("conflict", "disjoint", _APART[ends[0]], normalised, size)
    if _spelled_out(left, theirs) or _spelled_out(right, ours):
        return Outcome("agree", "more_detail", "the same year, which one account gives in more detail", normalised)
    if ours.earliest >= theirs.earliest and ours.latest <= theirs.latest:
        return Outcome("differ", "more_precise_left", "both can hold; {left} is the more precise", normalised, 0.2)
    if theirs.earliest >= ours.earliest and theirs.latest <= ours.latest:
        return Outcome("differ", "more_precise_right", "both can hold; {right} is the more precise", normalised, 0.2)
    return Outcome("differ", "overlap", "both can hold, for the times overlap", normalised, 0.2)


def _fresh(value: Temporal, context: PairContext) -> bool:
    """Whether a day lies so close before publication that the accounts were written while it happened."""
    days = [day for day in (context.left.published_day, context.right.published_day) if day is not None]
    return value.latest is not None and all(-_CLOSE <= (value.latest - day).days <= 0 for day in days) and bool(days)


def _side_of(fact: Fact, article: Article) -> str:
    """On which side of the date the event lies: "after" for "since 2005" and "shortly after May 1", "before" for "until Friday",
    "" where it is the date of the event itself."""
    words = [token.text.lower() for token in tokens(text_of(article, fact)[: fact.start])[-_SIGNAL_REACH:]]
    table = lexicon.table("calendar", "signals")
    while words and words[-1] in lexicon.words("calendar", "before_a_name"):
        words.pop()
    return table.get(words[-1], "") if words else ""


def _week_in_doubt(left: Fact, right: Fact, context: PairContext) -> bool:
    """Whether two days that end something lie a week apart and one is a bare weekday: "was closed until Tuesday" is said of the
    last Tuesday and of the next one."""
    ours, theirs = left.value, right.value
    assert isinstance(ours, Temporal)
    assert isinstance(theirs, Temporal)
    if _side_of(left, context.left) != "before" or not any(_needs_step(fact) for fact in (left, right)):
        return False
    days = ours.earliest, theirs.earliest
    single = days == (ours.latest, theirs.latest)
    return single and days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) == _WEEK


def after_saying(fact: Fact, article: Article) -> bool:
    """Whether a date tells when somebody spoke: "said on Sunday", "told reporters late Friday"."""
    words = [token.text.lower() for token in tokens(text_of(article, fact)[: fact.start])[-_SIGNAL_REACH:]]
    return not lexicon.words("calendar", "of_speech").isdisjoint(words)


def same_grain(left: Fact, right: Fact) -> bool:
    """Whether two dates are given as finely: two days, two months, two years."""
    spans = [(fact.value.latest - fact.value.earliest).days for fact in (left, right)
             if isinstance(fact.value, Temporal) and fact.value.earliest and fact.value.latest]  # fmt: skip
    return len(spans) < 2 or max(spans) <= _GRAIN * (min(spans) + 1)


def _end_of_stretch(fact: Fact, article: Article) -> str:
    """Which end of "between January and September" or "from January until September" a date is, "" for none: "from January" alone may be
    all that is told."""
    text = text_of(article, fact)
    words = [token.text.lower() for token in tokens(text[: fact.start])[-_STRETCH_REACH:]]
    ends = lexicon.table("calendar", "stretch")
    end = ends.get(words[-1], "") if words else ""
    if end in _OPENED_BY:
        return "last" if any(ends.get(written) in _OPENED_BY[end] for written in words) else ""
    if end == "from":
        behind = tokens(text[fact.end :])[:1]
        return "first" if behind and ends.get(behind[0].text.lower()) == "until" else ""
    return end


def _slack(value: Temporal) -> int:
    """The days by which a time that is not meant exactly ("two months ago", "about a year earlier") may be off: its own length."""
    if value.modifier not in _INEXACT or value.earliest is None or value.latest is None:
        return 0
    return (value.latest - value.earliest).days + 1


def _spelled_out(coarse: Fact, fine: Temporal) -> bool:
    """Whether a year or month given with the number of the year stands against a date within it: detail, not a difference."""
    value = coarse.value
    assert isinstance(value, Temporal)
    return value.timex[:4] in coarse.text and len(value.timex) in (4, 7) and fine.timex.startswith(value.timex + "-")


def _unplaced(ours: Temporal, theirs: Temporal) -> Outcome | None:
    """Two times of which at least one cannot be placed, because the day of publication is not known."""
    if ours.timex == theirs.timex:
        return Outcome("agree", "equal", "the same words for the time")
    if ours.minute is not None and theirs.minute is not None and ours.timex[:10] == theirs.timex[:10]:
        return _same_days(ours, theirs, ())
    if (ours.earliest is None) != (theirs.earliest is None):
        return None
    if not (_is_weekday(ours) and _is_weekday(theirs)):
        return None  # without the day of publication "yesterday" may be Friday
    if ours.timex[:10] == theirs.timex[:10]:
        return Outcome("agree", "more_detail", "the same day of the week")
    return Outcome("differ", "unplaced", "they name different days of the week, and neither is placed in the calendar", size=0.2)


def _is_weekday(value: Temporal) -> bool:
    """Whether an unplaced value is a day of the week ("XXXX-WXX-5", and "XXXX-WXX-5TNI" for Friday night)."""
    return value.timex.startswith("XXXX-WXX-") and value.timex[9:10].isdigit()


def _same_days(ours: Temporal, theirs: Temporal, normalised: tuple[str, ...]) -> Outcome:
    if ours.minute is None or theirs.minute is None:
        return Outcome("agree", "equal", "the same time", normalised)
    if ours.utc_minute is not None and theirs.utc_minute is not None:
        gap = abs(ours.utc_minute - theirs.utc_minute) % _DAY
        zoned = True
    else:
        gap = abs(ours.minute - theirs.minute)
        zoned = ours.zone == theirs.zone
    if gap == 0:
        return Outcome("agree", "equal", "the same moment", normalised)
    hedged = bool(ours.modifier or theirs.modifier)
    if gap <= _MINUTES and hedged:
        return Outcome("differ", "hedge", "the clock times are close and one is hedged", normalised, 0.1)
    if not zoned:
        return Outcome("differ", "zone", "the clock times differ, which another time zone can explain", normalised, 0.2)
    if hedged:
        return Outcome("differ", "clock", "the clock times differ", normalised, 0.3)
    return Outcome("conflict", "disjoint", "the clock times differ", normalised, 0.4)


def _same_words(left: Fact, right: Fact, context: PairContext) -> bool:
    """Whether both accounts use the same words, and appeared so close together that these mean the same."""
    if left.text.casefold() != right.text.casefold():
        return False
    days = context.left.published_day, context.right.published_day
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= _CLOSE


def _needs_step(fact: Fact) -> bool:
    """Whether the words alone do not tell the calendar day."""
    value = fact.value
    assert isinstance(value, Temporal)
    return not any(character.isdigit() for character in fact.text) or "ago" in fact.text.lower()


def _step(fact: Fact) -> str:
    value = fact.value
    assert isinstance(value, Temporal)
    days = str(value.earliest) if value.earliest == value.latest else f"{value.earliest} to {value.latest}"
    return f"{fact.text} is {days}"
