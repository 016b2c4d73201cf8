"""What the rules for offsets, repeated dates and vague references mean: "two weeks ago", "a year earlier", "daily", "now"."""

from __future__ import annotations

from comparer.facts import timex
from comparer.facts.anchor import RELATIVE
from comparer.facts.date_site import Read, Site


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


def read_ago(site: Site) -> list[Read]:
    unit = site.need("uU")
    number, hedged = _count(site)
    published = site.anchor.published
    if site.has("%") and published is not None:
        return _half_ago(site, unit.code, number or 0)
    if number is None or site.has("&") or site.has("|"):
        return site.read("PAST_REF", "")
    modifier = "BEFORE" if site.has("+") and site.has("<") else "APPROX" if hedged else ""
    if unit.code == "Y" and number == 1 and not hedged and (quarter := site.anchor.recent_quarter(site.sentence)):
        return site.read(f"{int(quarter[:4]) - 1:04d}{quarter[4:]}", modifier)
    if published is None:
        return site.read(RELATIVE.get(unit.code, "XXXX"), modifier)
    moved = timex.moved(published, -number, unit.code)
    if moved is None:
        return []
    if unit.code in ("E", "C"):
        return site.read(timex.of_unit(moved, "Y"), "APPROX")
    # nobody counts weeks, months and years back to the day: such a value may be one too many or too few
    return site.read(timex.of_unit(moved, unit.code), modifier or ("" if unit.code == "D" else "APPROX"))


def _half_ago(site: Site, unit: str, number: int) -> list[Read]:
    """"A year and a half ago", "six and a half years ago", "half a century ago": years, and not exactly."""
    months = {"Y": 12, "E": 120, "C": 1200}.get(unit)
    if months is None or site.anchor.published is None:
        return site.read("PAST_REF", "")
    count = months // 2 if site.terms[site.first].kind == "%" else number * months + months // 2
    moved = timex.moved(site.anchor.published, -count, "M")
    return site.read(timex.of_unit(moved, "Y"), "APPROX") if moved else []


def read_year_ago_period(site: Site) -> list[Read]:
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


def read_offset(site: Site) -> list[Read]:
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
    if anchor.published and moved > anchor.published and site.looks() != "future":
        return site.read(RELATIVE.get(unit.code, "XXXX"))  # counted from another day than the one named last
    granule = "D" if unit.code == "W" and anchor.day else "Y" if unit.code in "EC" else unit.code
    return site.read(timex.of_unit(moved, granule), "APPROX" if hedged or unit.code != "D" else "")


def read_sets(site: Site) -> list[Read]:
    unit, weekday, month = site.one("uU"), site.one("D"), site.one("M")
    number = site.one("35")
    count = 2 if site.has("z") else number.number if number else 1
    if weekday is not None:
        return site.read(f"XXXX-WXX-{weekday.number}", "", repeats=True)
    if month is not None:
        return site.read(f"XXXX-{month.number:02d}", "", repeats=True)
    season, part = site.one("S"), site.one("Z")
    if season is not None or part is not None:
        return site.read(f"XXXX-{season.code}" if season else f"XXXX-XX-XX{site.part()}", "", repeats=True)
    if unit is None:
        return []
    return site.read(timex.of_duration(count, unit.code), "", repeats=True)


def read_weekdays(site: Site) -> list[Read]:
    part = site.one("Z")
    if not site.has("d") and (part is None or not part.code.endswith("s")):
        return []
    found = []
    for index in range(site.first, site.last):
        term = site.terms[index]
        if term.kind in "dD":
            end = site.last if index == site.last - 2 else index + 1
            found.append(Read(index, end, timex.temporal(f"XXXX-WXX-{term.number}{site.part()}", repeats=True)))
    return found


def read_repeat(site: Site) -> list[Read]:
    return site.read(site.terms[site.first].code, "", repeats=True)


def read_reference(site: Site) -> list[Read]:
    return site.read(site.terms[site.first].code or "PRESENT_REF")


def read_recent(site: Site) -> list[Read]:
    return site.read("PAST_REF" if site.has("e") else "FUTURE_REF", "")


def read_indefinite(site: Site) -> list[Read]:
    if site.has("p"):
        following = site.after()
        if (following is not None and following.kind in "1234uUhS") or site.word_before() not in ("in", "from"):
            return []  # "the past two years" is a length of time
        return site.read("PAST_REF", "")
    return site.read("FUTURE_REF", "")
