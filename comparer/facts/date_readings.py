"""What each rule of the date grammar means: from the terms it matched to the values, or nothing where it is no date after all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from comparer import lexicon
from comparer.facts import timex
from comparer.facts.anchor import RELATIVE, Anchor, Direction
from comparer.facts.calendar_terms import Term
from comparer.facts.holidays import day_of
from comparer.facts.tense import direction
from comparer.model import Temporal


@dataclass(frozen=True, slots=True)
class Read:
    """One date read: the first and last term of it (last exclusive) and its value."""

    first: int
    last: int
    value: Temporal


@dataclass(frozen=True, slots=True)
class Site:
    """Where a rule has matched: the terms first..last (last exclusive) of a sentence, and what dates count from."""

    text: str
    terms: tuple[Term, ...]
    first: int
    last: int
    sentence: int
    anchor: Anchor

    def all(self, kinds: str) -> list[Term]:
        return [term for term in self.terms[self.first : self.last] if term.kind in kinds]

    def one(self, kinds: str) -> Term | None:
        return next((term for term in self.terms[self.first : self.last] if term.kind in kinds), None)

    def need(self, kinds: str) -> Term:
        """The first term of one of these classes, which the rule guarantees."""
        term = self.one(kinds)
        assert term is not None
        return term

    def has(self, kinds: str) -> bool:
        return self.one(kinds) is not None

    def before(self, steps: int = 1) -> Term | None:
        return self.terms[self.first - steps] if self.first >= steps else None

    def after(self, steps: int = 0) -> Term | None:
        return self.terms[self.last + steps] if self.last + steps < len(self.terms) else None

    def word_before(self) -> str:
        term = self.before()
        return term.text.lower() if term else ""

    def word_after(self) -> str:
        term = self.after()
        return term.text.lower() if term else ""

    def looks(self) -> Direction:
        return direction(self.text, self.terms[self.first].start, self.terms[self.last - 1].end)

    def modifier(self) -> str:
        term = self.one("mn")
        return term.code if term else ""

    def steps(self) -> int:
        """Where the pointing word points: -1 last, 0 this, 1 next."""
        for term in self.terms[self.first : self.last]:
            if term.kind in "lpr":
                return -1
            if term.kind in "xcf":
                return 1
            if term.kind in "iv":
                return 0
        return 0

    def read(self, value: str, modifier: str | None = None, repeats: bool = False) -> list[Read]:
        if not value:
            return []
        mod = self.modifier() if modifier is None else modifier
        return [Read(self.first, self.last, timex.temporal(value, mod, repeats))]


Reading = Callable[[Site], list[Read]]


# ---------------------------------------------------------------- days


def _iso(site: Site) -> list[Read]:
    value = site.terms[site.first].code
    return site.read(value) if timex.interval(value) else []


def _day_value(site: Site, month: int, day: int, year: int | None) -> str:
    if not 1 <= day <= 31 or month > 12:
        return ""
    if year is None:
        year = _pointed_year(site)
    if year is None:
        year = site.anchor.year_of(month, day)
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


def _part(site: Site) -> str:
    term = site.one("Z")
    return f"T{term.code.rstrip('s')}" if term else ""


def _month_day(site: Site) -> list[Read]:
    month, day, year = site.need("M"), site.need("15"), site.one("Y")
    if year is None and day.end - day.start <= 2 and _counts(site):
        return []
    value = _day_value(site, month.number, day.number, year.number if year else None)
    found = site.read(value + _part(site) if value else "")
    if not found or year is not None:
        return found
    # "April 24 and 25", "Nov. 3, 5 and 7"
    index = site.last
    while index + 1 < len(site.terms) and site.terms[index].kind in ",&>" and site.terms[index + 1].kind in "15":
        following = site.terms[index + 2] if index + 2 < len(site.terms) else None
        if following is not None and following.kind in "_uUM%hdD+" and following.text.lower() not in _after_a_day():
            break
        more = _day_value(site, month.number, site.terms[index + 1].number, timex_year(value))
        if not more or site.terms[index + 1].number <= day.number:
            break
        found.append(Read(index + 1, index + 2, timex.temporal(more)))
        index += 2
    return found


def timex_year(value: str) -> int | None:
    return int(value[:4]) if value[:4].isdigit() else None


def _after_a_day() -> frozenset[str]:
    return lexicon.words("calendar", "context.after_a_day")


def _counts(site: Site) -> bool:
    """Whether the number after a month counts something ("in May 10 people died")."""
    return site.word_after() in lexicon.words("calendar", "context.after_a_number") or site.word_after() in ("%", "percent")


def _day_range(site: Site) -> list[Read]:
    months, days, year = site.all("M"), site.all("15"), site.one("Y")
    if len(days) != 2:
        return []
    first = _day_value(site, months[0].number, days[0].number, year.number if year else None)
    if first.startswith("XXXX"):
        last = _day_value(site, months[-1].number, days[1].number, None)
        return site.read(f"{first}/{last}") if last else []
    if not first:
        return []
    last_year = int(first[:4]) + (1 if months[-1].number < months[0].number else 0)
    value = f"{first}/{last_year:04d}-{months[-1].number:02d}-{days[1].number:02d}"
    return site.read(value) if timex.interval(value) else []


def _weekday(site: Site) -> list[Read]:
    term = site.need("D")
    if term.code == "short" and not site.has("."):
        return []
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
        value = anchor.weekday(term.number, site.looks())
    return site.read(value + _part(site) if value else "")


def _weekday_near_named(site: Site, weekday: int, after: bool) -> str:
    """"The following Friday" after the day named last."""
    day = site.anchor.day
    if day is None or not after:
        return site.anchor.weekday(weekday, "")
    moved = timex.moved(day, (weekday - day.isoweekday() - 1) % 7 + 1, "D")
    return timex.of_day(moved) if moved else ""


def _today(site: Site) -> list[Read]:
    term = site.need("TyWG")
    steps = {"T": 0, "G": 0, "y": -1, "W": 1}[term.kind]
    value = site.anchor.unit("D", steps)
    part = "TNI" if term.kind == "G" else _part(site)
    return site.read(value + part if value else "")


def _around_today(site: Site) -> list[Read]:
    unit = site.one("u")
    if unit is None or unit.code != "D":
        return []
    return site.read(site.anchor.unit("D", -2 if site.has("y") else 2), "")


def _part_of_day(site: Site) -> list[Read]:
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


def _holiday(site: Site) -> list[Read]:
    term, year = site.need("H"), site.one("Y")
    chosen = day_of(term.code, year.number if year else None, site.anchor.published, site.steps() if site.has("ilx") else 0)
    return site.read(chosen.isoformat() if chosen else "XXXX-XX-XX")


def _numeric(site: Site) -> list[Read]:
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
    return site.read(_day_value(site, month, day, number))


# ---------------------------------------------------------------- months, seasons, years


def _is_month(site: Site, month: Term) -> bool:
    """Whether a word that may be a month is one: "May" the verb, "March" the walk, "April" the woman are not."""
    if month.code == "short":
        return site.has(".") or site.has("Y1")
    if month.text.lower() not in lexicon.words("calendar", "doubtful_months"):
        return True
    if site.first + 1 < site.last and site.terms[site.last - 1].kind in "Yu":
        return True
    following = site.after()
    if following is not None and following.kind == "_" and following.text[:1].isupper():
        return False
    if site.first < site.last and site.terms[site.first].kind in "mlixntkpbqsrf":
        return True
    return site.word_before() in lexicon.words("calendar", "context.before_a_period") or (
        site.word_before() in ("the", "a", "an", "his", "her", "their", "its") and month.text.lower() != "march"
    )


def _month(site: Site) -> list[Read]:
    month = site.need("M")
    if not _is_month(site, month):
        return []
    published = site.anchor.published
    if published is None:
        return site.read(f"XXXX-{month.number:02d}")
    if site.has("lp"):
        year = published.year - (1 if month.number >= published.month else 0)
    elif site.has("xc"):
        year = published.year + (1 if month.number <= published.month else 0)
    elif site.has("i"):
        year = published.year
    elif site.has("f") and site.anchor.day:
        year = site.anchor.day.year + (1 if month.number <= site.anchor.day.month else 0)
    else:
        chosen = site.anchor.year_of_month(month.number, site.looks())
        assert chosen is not None
        year = chosen
    return site.read(timex.of_month(year, month.number))


def _month_year(site: Site) -> list[Read]:
    month, year = site.need("M"), site.need("Y")
    return site.read(timex.of_month(year.number, month.number))


def _month_of_year(site: Site) -> list[Read]:
    month, unit = site.need("M"), site.need("u")
    if unit.code != "Y":
        return []
    if site.has("ksfr"):
        year = timex_year(site.anchor.named)
        if year is not None:
            year += 1 if site.has("f") else -1 if site.has("r") else 0
    else:
        year = site.anchor.published.year + site.steps() if site.anchor.published else None
    return site.read(timex.of_month(year, month.number) if year else f"XXXX-{month.number:02d}")


def _season(site: Site) -> list[Read]:
    season, year = site.need("S"), site.one("Y")
    if season.text[0].isupper() and site.first + 1 == site.last and year is None:
        return []
    if year is not None:
        return site.read(f"{year.number:04d}-{season.code}")
    pointed = site.has("lixcfpmn")
    if not pointed:
        before = site.word_before()
        if before not in lexicon.words("calendar", "context.before_a_period") or site.word_after() == "of":
            return []
        if not site.has("t") and before not in ("in", "by", "since", "until", "during", "every", "each"):
            return []
    if site.anchor.published is None:
        return site.read(f"XXXX-{season.code}")
    this = site.anchor.published.year
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season.code]
    month = site.anchor.published.month
    if site.has("lp"):
        chosen: int | None = this - (1 if month <= first + 2 else 0)
    elif site.has("x"):
        chosen = this + (1 if month >= first else 0)
    elif site.has("ic"):
        chosen = this
    else:
        chosen = site.anchor.year_of_season(season.code, site.looks())
    return site.read(f"{chosen:04d}-{season.code}" if chosen else "")


def _year(site: Site) -> list[Read]:
    term = site.need("Y")
    before, after = site.word_before(), site.word_after()
    if site.has("mnL"):
        return site.read(f"{term.number:04d}")
    preposition = before in lexicon.words("calendar", "context.before_a_year")
    if after in lexicon.words("calendar", "context.after_a_number") or before in lexicon.words("calendar", "context.before_a_number"):
        return []
    previous, following = site.before(), site.after()
    if previous is not None and previous.text in "$€£¥#+-/.:%" and previous.end == site.terms[site.first].start:
        return []
    if following is not None and following.text in "%$€£:/" and following.start == term.end:
        return []
    if following is not None and following.kind in "uUh3" and following.kind != "u":
        return []
    if not 1900 <= term.number <= 2069 and not (preposition and term.number >= 1400):
        return []
    if previous is not None and previous.kind == "_" and previous.text[:1].isupper() and not preposition and site.first > 1:
        return [] if following is not None and following.kind not in "_,&)" else site.read(f"{term.number:04d}")
    return site.read(f"{term.number:04d}")


def _years(site: Site) -> list[Read]:
    span = site.need("7")
    return site.read(f"{span.number:04d}/{span.code}")


def _fiscal_year(site: Site) -> list[Read]:
    year = site.one("Y")
    return site.read(f"{year.number:04d}") if year else []


def _decade(site: Site) -> list[Read]:
    term = site.need("E")
    if term.code == "":
        return site.read(f"{term.number // 10:03d}")
    # "the '80s", "the eighties"; not "in his eighties", "low 80s" (degrees) or "20s"
    before = site.before()
    if term.code == "digits" and not (before is not None and before.text in "'`" and before.end == term.start):
        return []
    if term.code == "short" and not (site.has("t") and site.terms[site.first].text.lower() == "the"):
        return []
    century = 19 if term.number >= 30 else 20
    return site.read(f"{century}{term.number // 10}")


def _century(site: Site) -> list[Read]:
    ordinal, unit = site.need("5"), site.need("u")
    if unit.code != "C" or not 1 <= ordinal.number <= 22:
        return []
    return site.read(f"{ordinal.number - 1:02d}")


def _week_of(site: Site) -> list[Read]:
    unit, month, day, year = site.need("u"), site.need("M"), site.need("1"), site.one("Y")
    value = _day_value(site, month.number, day.number, year.number if year else None)
    if unit.code != "W" or not value:
        return []
    return site.read(timex.of_week(date.fromisoformat(value)) if not value.startswith("X") else "XXXX-WXX")


# ---------------------------------------------------------------- quarters and halves


def _quarter_of(site: Site) -> list[Read]:
    ordinal = site.need("5")
    index = next(i for i in range(site.first, site.last) if site.terms[i].kind == "5")
    unit = next(term for term in site.terms[index:] if term.kind == "u")
    if unit.code != "Q" or not 1 <= ordinal.number <= 4:
        return []
    return site.read(_quarter_value(site, ordinal.number))


def _quarter_value(site: Site, quarter: int) -> str:
    year = site.one("Y")
    if year is not None:
        return timex.of_quarter(year.number, quarter)
    if site.anchor.published is None:
        return f"XXXX-Q{quarter}"
    if site.has("lxi") and any(term.code == "Y" for term in site.all("u")):
        return timex.of_quarter(site.anchor.published.year + site.steps(), quarter)
    chosen = site.anchor.year_of_quarter(quarter, site.looks())
    return timex.of_quarter(chosen, quarter) if chosen else ""


def _quarter_name(site: Site) -> list[Read]:
    term = site.need("Q")
    return site.read(_quarter_value(site, term.number))


def _half_of(site: Site) -> list[Read]:
    ordinal, unit, year, decade = site.one("5"), site.one("u"), site.one("Y"), site.one("E")
    half = ordinal.number if ordinal else 2
    if half > 2:
        return []
    if decade is not None:
        return site.read(f"{decade.number // 10:03d}", "START" if half == 1 else "END") if not decade.code else []
    if year is None and (unit is None or unit.code != "Y"):
        return []
    chosen = year.number if year else (site.anchor.published.year + site.steps() if site.anchor.published else None)
    return site.read(f"{chosen:04d}-H{half}" if chosen else f"XXXX-H{half}")


def _year_period(site: Site) -> list[Read]:
    """"The 1988 period": the quarter under discussion, in that year."""
    year, unit = site.need("Y"), site.need("uw")
    if unit.kind == "u" and unit.code != "Q":
        return site.read(f"{year.number:04d}") if unit.code == "WE" else []
    quarter = site.anchor.recent_quarter(site.sentence)
    return site.read(f"{year.number:04d}-{quarter[5:]}" if quarter else f"{year.number:04d}")


def _pointed_period(site: Site) -> list[Read]:
    """"The quarter", "that period", "the quarter ended Sept. 30"."""
    unit = site.need("uw")
    quarter = site.anchor.recent_quarter(site.sentence)
    if unit.kind == "u" and unit.code != "Q":
        return []
    month, day, year = site.one("M"), site.one("1"), site.one("Y")
    if month and day:
        if unit.kind != "u":
            return []
        value = _day_value(site, month.number, day.number, year.number if year else None)
        if not value or value.startswith("X"):
            return []
        first = next(i for i in range(site.first, site.last) if site.terms[i].kind == "M")
        own = timex.of_unit(date.fromisoformat(value), "Q")
        return [Read(site.first, first - 1, timex.temporal(own)), Read(first, site.last, timex.temporal(value))]
    if site.has("li") and unit.kind == "u":
        return site.read(site.anchor.unit("Q", site.steps()))
    return site.read(quarter)


# ---------------------------------------------------------------- periods that point


def _unit(site: Site) -> list[Read]:
    unit = site.need("u")
    if site.has("ksfr") or (site.has("x") and site.has("t")):
        return _unit_from_named(site, unit.code)
    if unit.code == "D" or (site.has("p") and not site.has("i")):
        return []
    value = site.anchor.unit(unit.code, site.steps())
    return site.read(value)


def _unit_from_named(site: Site, unit: str) -> list[Read]:
    """"That day", "the following year", counted from the date named last."""
    anchor = site.anchor
    step = 1 if site.has("fx") else -1 if site.has("r") else 0
    if step == 1 and site.has("x") and unit != "D":
        return []  # "over the next year" is a length of time
    if unit == "Q" and step == 0:
        return site.read(anchor.recent_quarter(site.sentence))
    span = timex.interval(anchor.named)
    base = anchor.day if unit in "DW" else span[0] if span else None
    moved = timex.moved(base, step, unit) if base else None
    if moved is None:
        return site.read(RELATIVE.get(unit, "XXXX"))
    return site.read(timex.of_unit(moved, unit))


def _within_unit(site: Site) -> list[Read]:
    """"Later in the day", "the end of the year", "year end"."""
    unit = site.need("u")
    modifier = site.modifier()
    if unit.code in ("C", "E", "WE"):
        return []
    if unit.code == "D":
        day = site.anchor.day or site.anchor.published
        return site.read(timex.of_day(day) if day else "XXXX-XX-XX", modifier)
    return site.read(site.anchor.unit(unit.code, 0), modifier)


def _weekend(site: Site) -> list[Read]:
    unit = site.need("u")
    if unit.code != "WE" or site.terms[site.first].text.lower() != "the":
        return []
    published = site.anchor.published
    if published is None:
        return site.read("XXXX-WXX-WE")
    # up to Friday the weekend is the one before, ahead only on the verb
    step = 0 if published.isoweekday() >= 6 or site.looks() == "future" else -1
    return site.read(site.anchor.unit("WE", step))


# ---------------------------------------------------------------- offsets


def _count(site: Site) -> tuple[int | None, bool]:
    """The number before the unit (None: it does not say), and whether it is hedged."""
    number = site.one("312")
    hedged = site.has("~+") or site.has("|")
    if number is not None:
        return (number.number if number.number > 0 else None), hedged
    vague = site.one("4")
    if vague is not None:
        return (2, True) if vague.text.lower() == "couple" else (None, True)
    return (1, hedged) if site.has("a") else (None, True)


def _ago(site: Site) -> list[Read]:
    unit = site.need("uU")
    number, hedged = _count(site)
    if number is None or site.has("&") or site.has("|"):
        return site.read("PAST_REF", "")
    published = site.anchor.published
    modifier = "BEFORE" if site.has("+<") and site.one("+") else "APPROX" if hedged else ""
    if unit.code == "Y" and number == 1 and not hedged and (quarter := site.anchor.recent_quarter(site.sentence)):
        return site.read(f"{int(quarter[:4]) - 1:04d}{quarter[4:]}", modifier)
    if published is None:
        return site.read(RELATIVE.get(unit.code, "XXXX"), modifier)
    moved = timex.moved(published, -number, unit.code)
    if moved is None:
        return []
    if unit.code in ("E", "C"):
        return site.read(timex.of_unit(moved, "Y"), "APPROX")
    return site.read(timex.of_unit(moved, unit.code), modifier)


def _year_ago_period(site: Site) -> list[Read]:
    """"The year-ago quarter", "year-earlier results"."""
    unit = site.need("u")
    if unit.code != "Y":
        return []
    ordinal = site.one("5")
    quarter = site.anchor.recent_quarter(site.sentence, within=8)
    if ordinal is not None and 1 <= ordinal.number <= 4:
        year = int(quarter[:4]) if quarter else site.anchor.published.year if site.anchor.published else None
        return site.read(timex.of_quarter(year - 1, ordinal.number) if year else f"XXXX-Q{ordinal.number}")
    if quarter:
        return site.read(f"{int(quarter[:4]) - 1:04d}{quarter[4:]}")
    return site.read(site.anchor.unit("Y", -1))


def _offset(site: Site) -> list[Read]:
    """"Two days earlier", "a week later", "the day before": from the date named last."""
    unit = site.need("uU")
    if site.has("BA"):
        following = site.after()
        if following is not None and following.kind not in ",." and following.text not in ";:)\"'":
            return []
    number, hedged = _count(site)
    if site.has("t"):
        number, hedged = 1, False
    if number is None:
        return []
    sign = -1 if site.has("bB") else 1
    anchor = site.anchor
    quarter = anchor.recent_quarter(site.sentence)
    if unit.code == "Y" and number == 1 and sign == -1 and quarter:
        return site.read(f"{int(quarter[:4]) - 1:04d}{quarter[4:]}")
    span = timex.interval(anchor.named)
    base = (anchor.day if unit.code in "DWF" else span[0] if span else None) or anchor.published
    if base is None:
        return site.read(RELATIVE.get(unit.code, "XXXX"))
    moved = timex.moved(base, sign * number, unit.code)
    if moved is None:
        return []
    granule = "D" if unit.code == "W" and anchor.day else "Y" if unit.code in "EC" else unit.code
    return site.read(timex.of_unit(moved, granule), "APPROX" if hedged else "")


# ---------------------------------------------------------------- the rest


def _sets(site: Site) -> list[Read]:
    unit, weekday, month = site.one("uU"), site.one("D"), site.one("M")
    number = site.one("35")
    count = 2 if site.has("z") else number.number if number else 1
    if weekday is not None:
        return site.read(f"XXXX-WXX-{weekday.number}", "", repeats=True)
    if month is not None:
        return site.read(f"XXXX-{month.number:02d}", "", repeats=True)
    if unit is None:
        return []
    return site.read(timex.of_duration(count, unit.code), "", repeats=True)


def _weekdays(site: Site) -> list[Read]:
    plural = site.one("d")
    if plural is None:
        return []
    return site.read(f"XXXX-WXX-{plural.number}{_part(site)}", "", repeats=True)


def _repeat(site: Site) -> list[Read]:
    return site.read(site.terms[site.first].code, "", repeats=True)


def _reference(site: Site) -> list[Read]:
    return site.read(site.terms[site.first].code)


def _recent(site: Site) -> list[Read]:
    return site.read("PAST_REF" if site.has("e") else "FUTURE_REF", "")


def _indefinite(site: Site) -> list[Read]:
    if site.has("p"):
        following = site.after()
        if (following is not None and following.kind not in ",.)") or site.word_before() != "in":
            return []
        return site.read("PAST_REF", "")
    return site.read("FUTURE_REF", "")


READINGS: dict[str, Reading] = {
    "iso": _iso, "years": _years, "week_of": _week_of, "month_day_range": _day_range, "month_day": _month_day,
    "day_month_range": _day_range, "day_month": _month_day, "month_of_year": _month_of_year, "month_year": _month_year, "month": _month,
    "sets": _sets, "weekdays": _weekdays, "weekday": _weekday, "around_today": _around_today, "today": _today, "tonight": _today,
    "part_of_day": _part_of_day, "holiday": _holiday, "ago": _ago, "year_ago_period": _year_ago_period, "offset": _offset,
    "quarter_of": _quarter_of, "quarter_name": _quarter_name, "half_of": _half_of, "year_period": _year_period,
    "pointed_period": _pointed_period, "unit": _unit, "within_unit": _within_unit, "weekend": _weekend, "season": _season,
    "century": _century, "decade": _decade, "fiscal_year": _fiscal_year, "year": _year, "numeric": _numeric, "recent": _recent,
    "repeat": _repeat, "reference": _reference, "indefinite": _indefinite,
}  # fmt: skip
