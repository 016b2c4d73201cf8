"""The grammar of dates: patterns over the classes of `calendar_terms`, the longer reading before the shorter.

A pattern is written in class names ("month dot? day comma? year"); each name stands for one term, `(…)`, `|` and `?` mean what
they mean in a regular expression.
"""

from __future__ import annotations

import re
from functools import cache

from comparer.facts.calendar_terms import CLASSES

_PART_OF = "(the? part_noun of)?"
_PART = "((earlier|later|part) dash? in?)?"
_NUMBER = "(number|day|digits)"
_COUNT = f"(a|{_NUMBER}|a? vague of?)"
_HEDGE = "hedge? (more than|hedge than)?"
_MONTH_DAY = "month dot? (the? ordinal|day)"
_POINTING = "(this coming|this|last|next|coming|following|past|the (following|previous|next|last|same)|that same?|previous)?"

_AND_A_HALF = f"{_HEDGE} a (unit|units) (or|and) (a half|number) ago|half a unit ago|{_HEDGE} {_NUMBER} and a half units ago"
_OF_YEAR = "(comma? year)?"
_QUARTER_YEAR = "(of? the? fiscal? unit? year|of (the|this|last|next|that) fiscal? unit)?"
_POINTING_UNIT = "(this (coming|past)?|last|next|that same?|the same|the? current|(the|that)? (following|previous|next))"
_SAME = "(that same?|the same)"

RULES: tuple[tuple[str, str], ...] = (
    ("iso", "iso"),
    ("years", "span"),
    ("week_of", f"the? unit of month dot? day {_OF_YEAR}"),
    ("month_day_range", f"month dot? (day|ordinal) dash (month dot?)? (day|ordinal) {_OF_YEAR}"),
    ("month_day", f"({_POINTING} weekday dot? comma?)? (this|last|next)? {_MONTH_DAY} (comma? year|of? (this|last|next) unit)? daypart?"),
    ("day_month_range", "(day|ordinal) dash (day|ordinal) of? month dot? year?"),
    ("day_month_short", "day month dot? (day|digits)"),
    ("day_month", f"(weekday dot? comma?)? (day|the? ordinal of?) month dot? {_OF_YEAR} daypart?"),
    ("month_of_year", f"{_PART_OF} (the? part dash?)? month dot? of? (this|last|next|{_SAME}|the? following|the previous) unit"),
    ("month_year", f"{_PART_OF} (the? part dash?)? month dot? comma? of? year"),
    ("month", f"{_PART_OF} (the? part dash?)? {_POINTING} month dot?"),
    ("sets", "each (other|ordinal|number)? (units|unit|weekday|month|season|daypart)"),
    ("weekdays", "weekdays daypart?|(weekday (comma|and))? weekday daypart"),
    ("weekday_of_month", "the? (ordinal|last) weekday (of|in) month dot? (comma? year)?"),
    ("weekday_from", f"{_COUNT} (unit|units) from (weekday|today|tomorrow)"),
    ("weekday_of_week", "weekday of? (this|last|next) unit"),
    ("weekday", f"{_PART} {_POINTING} weekday dot? daypart?"),
    ("around_today", "the? unit (before yesterday|after tomorrow)"),
    ("today", f"{_PART} (today|yesterday|tomorrow) daypart?"),
    ("tonight", f"{_PART} tonight"),
    ("part_of_day", f"{_PART} (this|last|{_SAME}|the (next|following|previous)) daypart"),
    ("holiday", f"{_PART_OF} {_PART} (this|last|next)? holiday unit? (comma? of? year)?"),
    ("ago", f"{_HEDGE} {_COUNT} more? (unit|units) (or so)? dash? ago|units ago|{_AND_A_HALF}"),
    ("year_ago_period", "(the|a)? unit dash (ago|earlier) (fiscal? ordinal? (unit|period))?"),
    ("offset", f"{_HEDGE} {_COUNT} more? (unit|units) (earlier|later)|(the unit|{_HEDGE} {_COUNT} (unit|units)) (before|after)"),
    ("quarter_of", f"{_PART_OF} the? fiscal? (year|(last|this|next|{_SAME}) unit)? dash? fiscal? ordinal dash? unit {_QUARTER_YEAR}"),
    ("quarters", "the? fiscal? ordinal (and|or) ordinal units (of? year)?"),
    ("quarter_name", "quarter (of? year)?"),
    ("half_of", f"{_PART_OF} the? (ordinal|last|latest) dash? half of? (year|(the|this|last|next) unit|the? decade)"),
    ("year_period", "the year (period|unit)"),
    ("pointed_period", f"(that|this|the (latest|same|current|last)?|latest) fiscal? (period|unit) (ended month dot? day {_OF_YEAR})?"),
    ("unit", f"{_PART_OF} (the? (earlier|later|part))? {_POINTING_UNIT} fiscal? unit"),
    ("within_unit", "(earlier|later|part) in the unit|the? part_noun of the fiscal? unit|unit dash? part_noun"),
    ("weekend", "the unit"),
    ("the_year", "the fiscal? unit"),
    ("months", "(number|day) units"),
    ("season", f"{_PART_OF} the? {_PART} {_POINTING} season (comma? of? year)?"),
    ("century", f"{_PART_OF} the? {_PART} ordinal dash? unit"),
    ("decade", f"{_PART_OF} the? {_PART} decade"),
    ("fiscal_year", f"{_PART_OF} {_PART} fiscal unit? year"),
    ("year", f"{_PART_OF} {_PART} year"),
    ("numeric", "day slash day slash (year|digits)"),
    ("recent", "the? (recent|coming|future) (units|unit)"),
    ("repeat", "repeat"),
    ("reference", "reference|current"),
    ("indefinite", "the? future|the past|a later unit"),
)  # fmt: skip

PASSED_OVER = ("word", "other", "comma", "dot", "slash", "of", "in", "on", "and", "or", "to", "from", "ago", "clock")


@cache
def grammar() -> re.Pattern[str]:
    """All rules as one pattern over class strings; `lastgroup` names the rule. No rule begins with a class of `PASSED_OVER`: where one
    stands, which is at most places, the fifty rules need not be tried."""
    inner = "".join(re.escape(CLASSES[name]) for name in PASSED_OVER)
    return re.compile(f"(?![{inner}])(?:{'|'.join(f'(?P<{name}>{translated(pattern)})' for name, pattern in RULES)})")


def rules_after(name: str) -> tuple[str, ...]:
    """The names of the rules that stand behind one, for a match that turned out to mean nothing."""
    names = tuple(rule for rule, _ in RULES)
    return names[names.index(name) + 1 :]


@cache
def rule(name: str) -> re.Pattern[str]:
    return re.compile(translated(dict(RULES)[name]))


def translated(pattern: str) -> str:
    """A pattern in class names as a regular expression over class characters, all groups plain."""
    found = re.sub(r"[a-z_]+", lambda match: re.escape(CLASSES[match[0]]), pattern)
    return re.sub(r"\((?!\?)", "(?:", found.replace(" ", ""))
