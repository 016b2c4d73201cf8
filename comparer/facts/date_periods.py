"""What the rules for periods mean: "in March", "last fall", "the third quarter", "the late 1990s", "next week"."""

from __future__ import annotations

from datetime import date, timedelta

from comparer import lexicon
from comparer.facts import timex
from comparer.facts.anchor import RELATIVE
from comparer.facts.calendar_terms import Term
from comparer.facts.date_days import day_value
from comparer.facts.date_site import Read, Site


def _is_month(site: Site, month: Term) -> bool:
    """Whether a word that may be a month is one: "May" the verb, "March" the walk, "April" the woman are not."""
    if month.code == "short":
        return site.has(".") or site.has("Y1")
    if month.text.lower() not in lexicon.words("calendar", "doubtful_months"):
        return True
    if site.first + 1 < site.last and site.terms[site.last - 1].kind in "Yu":
        return True
    before, following = site.before(), site.after()
    named = following is not None and following.kind == "_" and following.text[:1].isupper()
    if named and (before is None or before.kind in "&|," or site.word_after() in lexicon.words("calendar", "context.ends_a_name")):
        return False
    if site.terms[site.first].kind in "mlixntkpbqsrf" or site.word_before() in lexicon.words("calendar", "context.before_a_period"):
        return True
    if before is None or before.kind not in "ta" or following is None:
        return False
    # "an April ruling", "the March accession"; not "the March for Life"
    return following.text.islower() and following.text not in lexicon.words("calendar", "context.after_a_name")


def read_month(site: Site) -> list[Read]:
    month, following = site.need("M"), site.after()
    if not _is_month(site, month) or (following is not None and following.kind in "12" and month.code == "short"):
        return []  # "Feb. 30"
    published = site.anchor.published
    if published is None:
        return site.read(f"XXXX-{month.number:02d}")
    if site.has("lp"):
        year = published.year - (1 if month.number >= published.month else 0)
    elif site.has("xc"):
        year = published.year + (1 if month.number <= published.month else 0)
    elif site.has("i"):
        year = published.year
    elif site.has("f") and (named := timex.interval(site.anchor.named)):
        year = named[1].year + (1 if month.number <= named[1].month else 0)
    else:
        chosen = site.anchor.year_of_month(month.number, site.looks())
        assert chosen is not None
        year = chosen
    return site.read(timex.of_month(year, month.number))


def read_month_year(site: Site) -> list[Read]:
    month, year = site.need("M"), site.need("Y")
    return site.read(timex.of_month(year.number, month.number))


def read_month_of_year(site: Site) -> list[Read]:
    month, unit = site.need("M"), site.need("u")
    if unit.code != "Y":
        return []
    if site.has("ksfr"):
        year = timex.year_of(site.anchor.named)
        if year is not None:
            year += 1 if site.has("f") else -1 if site.has("r") else 0
    else:
        year = site.anchor.published.year + site.steps() if site.anchor.published else None
    return site.read(timex.of_month(year, month.number) if year else f"XXXX-{month.number:02d}")


def read_season(site: Site) -> list[Read]:
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


def read_the_year(site: Site) -> list[Read]:
    """"The rest of the year", "a profit for the year"."""
    unit = site.need("u")
    if unit.code != "Y" or site.terms[site.first].text.lower() != "the":
        return []
    before = site.word_before()
    noun = site.before(2)
    if before == "of" and noun is not None and noun.text.lower() in lexicon.words("calendar", "context.part_of_a_year"):
        return site.read(site.anchor.unit("Y", 0))
    if before in ("for", "throughout") and site.word_after() in ("", ".", ",", "of", "as"):
        return site.read(site.anchor.unit("Y", 0))
    return []


def read_year(site: Site) -> list[Read]:
    term = site.need("Y")
    before, after = site.word_before(), site.word_after()
    if site.has("mnL"):
        return site.read(f"{term.number:04d}")
    preposition = before in lexicon.words("calendar", "context.before_a_year")
    if after in lexicon.words("calendar", "context.after_a_number") or before in lexicon.words("calendar", "context.before_a_number"):
        return []
    previous, following = site.before(), site.after()
    if previous is not None and previous.text == "-" and (prefix := site.before(2)) and prefix.text.lower() in ("post", "pre"):
        return site.read(f"{term.number:04d}", "AFTER" if prefix.text.lower() == "post" else "BEFORE")
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


def read_years(site: Site) -> list[Read]:
    span = site.need("7")
    return site.read(f"{span.number:04d}/{span.code}")


def read_fiscal_year(site: Site) -> list[Read]:
    year = site.one("Y")
    return site.read(f"{year.number:04d}") if year else []


def read_decade(site: Site) -> list[Read]:
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


def read_century(site: Site) -> list[Read]:
    ordinal, unit = site.need("5"), site.need("u")
    if unit.code != "C" or not 1 <= ordinal.number <= 22:
        return []
    return site.read(f"{ordinal.number - 1:02d}")


def read_week_of(site: Site) -> list[Read]:
    unit, month, day, year = site.need("u"), site.need("M"), site.need("1"), site.one("Y")
    value = day_value(site, month.number, day.number, year.number if year else None)
    if unit.code != "W" or not value:
        return []
    return site.read(timex.of_week(date.fromisoformat(value)) if not value.startswith("X") else "XXXX-WXX")


def read_quarter_of(site: Site) -> list[Read]:
    ordinal = site.need("5")
    index = next(i for i in range(site.first, site.last) if site.terms[i].kind == "5")
    unit = next(term for term in site.terms[index:] if term.kind == "u")
    if unit.code != "Q" or not 1 <= ordinal.number <= 4:
        return []
    return _discussed(site, _quarter_value(site, ordinal.number))


def _quarter_value(site: Site, quarter: int) -> str:
    year = site.one("Y")
    if year is not None:
        return timex.of_quarter(year.number, quarter)
    if site.anchor.published is None:
        return f"XXXX-Q{quarter}"
    if site.has("lxi") and any(term.code == "Y" for term in site.all("u")):
        return timex.of_quarter(site.anchor.published.year + site.steps(), quarter)
    # "will rise in the first quarter" looks ahead, "expects to report third-quarter profit" does not
    ahead = site.word_before() in ("in", "by", "during", "until") and site.looks() == "future"
    chosen = site.anchor.year_of_quarter(quarter, "future" if ahead else "")
    return timex.of_quarter(chosen, quarter) if chosen else ""


def read_quarters(site: Site) -> list[Read]:
    """"The third and fourth quarters"."""
    if site.need("U").code != "Q":
        return []
    found: list[Read] = []
    for index in range(site.first, site.last):
        if site.terms[index].kind == "5" and 1 <= site.terms[index].number <= 4:
            value = _quarter_value(site, site.terms[index].number)
            found.append(Read(index, index + 1 if not found else site.last, timex.temporal(value)))
    return found


def read_quarter_name(site: Site) -> list[Read]:
    term = site.need("Q")
    return _discussed(site, _quarter_value(site, term.number))


def _discussed(site: Site, quarter: str) -> list[Read]:
    if timex.interval(quarter):
        site.anchor.discuss(quarter, site.sentence)
    return site.read(quarter)


def read_half_of(site: Site) -> list[Read]:
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


def read_year_period(site: Site) -> list[Read]:
    """"The 1988 period": the quarter under discussion, in that year."""
    year, unit = site.need("Y"), site.need("uw")
    if unit.kind == "u" and unit.code != "Q":
        return site.read(f"{year.number:04d}") if unit.code == "WE" else []
    quarter = site.anchor.recent_quarter(site.sentence)
    return site.read(f"{year.number:04d}-{quarter[5:]}" if quarter else f"{year.number:04d}")


def read_pointed_period(site: Site) -> list[Read]:
    """"The quarter", "that period", "the quarter ended Sept. 30"."""
    unit = site.need("uw")
    quarter = site.anchor.recent_quarter(site.sentence, within=12)
    if unit.kind == "u" and unit.code != "Q":
        return []
    month, day, year = site.one("M"), site.one("1"), site.one("Y")
    if month and day:
        if unit.kind != "u":
            return []
        value = day_value(site, month.number, day.number, year.number if year else None)
        if not value or value.startswith("X"):
            return []
        first = next(i for i in range(site.first, site.last) if site.terms[i].kind == "M")
        # a quarter that ended on July 31 is mostly the second one of the calendar
        own = timex.of_unit(date.fromisoformat(value) - timedelta(days=45), "Q")
        site.anchor.discuss(own, site.sentence)
        return [Read(site.first, first - 1, timex.temporal(own)), Read(first, site.last, timex.temporal(value))]
    if site.has("li") and unit.kind == "u":
        return site.read(site.anchor.unit("Q", site.steps()))
    return site.read(quarter)


def read_unit(site: Site) -> list[Read]:
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


def read_within_unit(site: Site) -> list[Read]:
    """"Later in the day", "the end of the year", "year end"."""
    unit = site.need("u")
    modifier = site.modifier()
    if unit.code in ("C", "E", "WE"):
        return []
    if unit.code == "D":
        day = site.anchor.day or site.anchor.published
        return site.read(timex.of_day(day) if day else "XXXX-XX-XX", modifier)
    return site.read(site.anchor.unit(unit.code, 0), modifier)


def read_weekend(site: Site) -> list[Read]:
    unit = site.need("u")
    if unit.code != "WE" or site.terms[site.first].text.lower() != "the":
        return []
    published = site.anchor.published
    if published is None:
        return site.read("XXXX-WXX-WE")
    # up to Friday the weekend is the one before, ahead only on the verb
    step = 0 if published.isoweekday() >= 6 or site.looks() == "future" else -1
    return site.read(site.anchor.unit("WE", step))


def read_months(site: Site) -> list[Read]:
    """"The nine months": no date, but what is reported next is no longer a quarter."""
    number = site.need("31")
    if site.need("U").code == "M" and number.number in (6, 9, 12):
        site.anchor.discuss("", site.sentence)
    return []
