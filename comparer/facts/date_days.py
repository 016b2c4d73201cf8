"""What the rules for days mean: "Sunday night", "Nov. 3-5", "the day before yesterday", "last Thanksgiving"."""

from __future__ import annotations

import re

from comparer import lexicon
from comparer.facts import timex
from comparer.facts.anchor import Direction
from comparer.facts.date_site import Read, Site
from comparer.facts.holidays import day_of, weekday_of_month

# "through Jan. 9, 2023", in classes of terms
_RANGE_END = re.compile(r"[>&-]M\.?[15],?Y")


def read_iso(site: Site) -> list[Read]:
    value = site.terms[site.first].code
    return site.read(value) if timex.interval(value) else []


def day_value(site: Site, month: int, day: int, year: int | None) -> str:
    if not 1 <= day <= 31 or month > 12:
        return ""
    if year is None:
        year = _pointed_year(site)
    if year is None:
        year = site.anchor.year_of(month, day, "past" if site.happened() else site.looks(), site.happened())
        if year is None:
            return f"XXXX-{month:02d}-{day:02d}" if day <= 29 or timex.interval(f"2000-{month:02d}-{day:02d}") else ""
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return value if timex.interval(value) else ""


def _pointed_year(site: Site) -> int | None:
    """The year of "Nov. 5 this year"."""
    unit = site.one("u")
    if unit is None or unit.code != "Y" or site.anchor.published is None:
        return None
    return site.anchor.published.year + site.steps()


def read_month_day(site: Site) -> list[Read]:
    month, day, year = site.need("M"), site.need("15"), site.one("Y")
    if year is None and day.end - day.start <= 2 and _counts(site):
        return []
    value = day_value(site, month.number, day.number, year.number if year else _year_of_range(site))
    found = site.read(value + site.part() if value else "")
    if not found or year is not None:
        return found
    # "April 24 and 25", "Nov. 3, 5 and 7"
    index = site.last
    while index + 1 < len(site.terms) and site.terms[index].kind in ",&>" and site.terms[index + 1].kind in "15":
        following = site.terms[index + 2] if index + 2 < len(site.terms) else None
        counts = following is not None and following.kind in "_uUM%hdD+"
        if following is not None and counts and following.text.lower() not in lexicon.words("calendar", "context.after_a_day"):
            break
        more = day_value(site, month.number, site.terms[index + 1].number, timex.year_of(value))
        if not more or site.terms[index + 1].number <= day.number:
            break
        found.append(Read(index + 1, index + 2, timex.temporal(more)))
        index += 2
    return found


def read_day_month_short(site: Site) -> list[Read]:
    """"10 Nov 11", "3 June 98" with a year in two digits."""
    month, year = site.need("M"), site.terms[site.last - 1]
    if month.code != "short" or len(year.text) != 2 or site.has("."):
        return []
    number = int(year.text)
    return site.read(day_value(site, month.number, site.terms[site.first].number, number + (2000 if number < 70 else 1900)))


def _year_of_range(site: Site) -> int | None:
    """The year of the end of a range for its beginning: "from Jan. 3 through Jan. 9, 2023"."""
    rest = "".join(term.kind for term in site.terms[site.last : site.last + 7])
    match = _RANGE_END.match(rest)
    return site.terms[site.last + match.end() - 1].number if match else None


def _counts(site: Site) -> bool:
    """Whether the number after a month counts something ("in May 10 people died")."""
    return site.word_after() in lexicon.words("calendar", "context.after_a_number") or site.word_after() in ("%", "percent")


def read_day_range(site: Site) -> list[Read]:
    months, days, year = site.all("M"), site.all("15"), site.one("Y")
    if len(days) != 2:
        return []
    first = day_value(site, months[0].number, days[0].number, year.number if year else None)
    if first.startswith("XXXX"):
        last = day_value(site, months[-1].number, days[1].number, None)
        return site.read(f"{first}/{last}") if last else []
    if not first:
        return []
    last_year = int(first[:4]) + (1 if months[-1].number < months[0].number else 0)
    value = f"{first}/{last_year:04d}-{months[-1].number:02d}-{days[1].number:02d}"
    return site.read(value) if timex.interval(value) else []


def read_weekday(site: Site) -> list[Read]:
    term = site.need("D")
    before = site.before()
    if (term.code == "short" and not site.has(".")) or (before is not None and before.kind == "5"):
        return []  # "a third Sunday in a row"
    pointing = "".join(t.kind for t in site.terms[site.first : site.last] if t.kind in "ilxcfpksr")
    anchor = site.anchor
    if "x" in pointing:
        value = anchor.weekday_next(term.number)
    elif "l" in pointing or "p" in pointing or "r" in pointing:
        value = anchor.weekday_before(term.number)
    elif "c" in pointing:
        value = anchor.weekday_ahead(term.number)
    elif "k" in pointing or "s" in pointing or "f" in pointing:
        value = _weekday_near_named(site, term.number, after="f" in pointing)
    elif "i" in pointing:
        value = anchor.weekday(term.number, "future" if site.looks() != "past" else "past")
    else:
        value = anchor.weekday(term.number, _weekday_looks(site))
    return site.read(value + site.part() if value else "")


def read_weekday_of_week(site: Site) -> list[Read]:
    """"Friday last week", "Tuesday of this week"."""
    term, unit = site.need("D"), site.need("u")
    if unit.code != "W":
        return []
    published = site.anchor.published
    if published is None:
        return site.read(f"XXXX-WXX-{term.number}")
    moved = timex.moved(published, 7 * site.steps() + term.number - published.isoweekday(), "D")
    return site.read(timex.of_day(moved) if moved else "")


def read_weekday_of_month(site: Site) -> list[Read]:
    """"The first Tuesday in March", "the last Friday of May 2023"."""
    ordinal, term, month, year = site.one("5"), site.need("D"), site.need("M"), site.one("Y")
    chosen = year.number if year else site.anchor.year_of_month(month.number, site.looks())
    number = ordinal.number if ordinal else -1
    if chosen is None or not -1 <= number <= 4:
        return []
    return site.read(timex.of_day(weekday_of_month(chosen, month.number, number, term.number)))


def read_weekday_from(site: Site) -> list[Read]:
    """"A week from Friday", "two weeks from today"."""
    number, unit, term = site.one("3124"), site.need("uU"), site.one("DTW")
    count = number.number if number else 1
    if term is None or unit.code not in "DW" or (number is not None and number.kind == "4"):
        return []
    start = {"T": 0, "W": 1}.get(term.kind)
    value = site.anchor.unit("D", start) if start is not None else site.anchor.weekday_ahead(term.number)
    span = timex.interval(value)
    moved = timex.moved(span[0], count, unit.code) if span else None
    return site.read(timex.of_day(moved) if moved else "XXXX-XX-XX")


def _weekday_looks(site: Site) -> Direction:
    """Where the verb looks; for "Wednesday's ruling" back, whatever the verb says, unless a word before it looks ahead."""
    if not site.possessive():
        return site.limits() or site.looks()
    return "future" if site.word_before() in lexicon.words("calendar", "tense.before_an_event") and site.looks() == "future" else "past"


def _weekday_near_named(site: Site, weekday: int, after: bool) -> str:
    """"The following Friday" after the day named last."""
    day = site.anchor.day
    if day is None or not after:
        return site.anchor.weekday(weekday, "")
    moved = timex.moved(day, (weekday - day.isoweekday() - 1) % 7 + 1, "D")
    return timex.of_day(moved) if moved else ""


def read_today(site: Site) -> list[Read]:
    term = site.need("TyWG")
    steps = {"T": 0, "G": 0, "y": -1, "W": 1}[term.kind]
    value = site.anchor.unit("D", steps)
    part = "TNI" if term.kind == "G" else site.part()
    return site.read(value + part if value else "")


def read_around_today(site: Site) -> list[Read]:
    unit = site.one("u")
    if unit is None or unit.code != "D":
        return []
    return site.read(site.anchor.unit("D", -2 if site.has("y") else 2), "")


def read_part_of_day(site: Site) -> list[Read]:
    part = site.need("Z")
    if part.code.endswith("s"):
        return []
    if site.has("i"):
        value = site.anchor.unit("D", 0)
    elif site.has("l"):
        # "last night" is the night before publication
        if part.code != "NI":
            return []
        value = site.anchor.unit("D", -1)
    else:
        day = site.anchor.day
        step = 1 if site.has("xf") else -1 if site.has("r") else 0
        moved = timex.moved(day, step, "D") if day else None
        value = timex.of_day(moved) if moved else "XXXX-XX-XX"
    return site.read(f"{value}T{part.code}" if value else "")


def read_holiday(site: Site) -> list[Read]:
    term, year = site.need("H"), site.one("Y")
    chosen = day_of(term.code, year.number if year else None, site.anchor.published, site.steps() if site.has("ilx") else 0)
    return site.read(chosen.isoformat() if chosen else "XXXX-XX-XX")


def read_numeric(site: Site) -> list[Read]:
    """11/17/2024 with a day above 12; else month and day cannot be told apart."""
    first, second = site.all("1")[:2]
    year = site.terms[site.last - 1]
    number = year.number if year.kind == "Y" else 2000 + year.number if len(year.text) == 2 and 0 <= year.number < 70 else 0
    if not number:
        return []
    if first.number > 12 or first.number == second.number:
        day, month = first.number, second.number
    elif second.number > 12:
        month, day = first.number, second.number
    else:
        return []
    return site.read(day_value(site, month, day, number))
