"""Places and what holds them: "Kyiv" in Ukraine, "Texas" in the United States, "Somali" of Somalia.

The lists stand in resources/lexicons/places.toml (written by hand) and cities.toml (GeoNames). Phrases are looked up in lower
case, so the caller decides whether a word may be a name at all.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from comparer import lexicon
from comparer.model import Place

PlaceKind = Literal["country", "state", "region", "city", "world", "address"]
LONGEST = 5  # words in the longest entry


class Entry(NamedTuple):
    """A place of the gazetteer: canonical name, what holds it directly ("" where that is unknown), and its kind."""

    name: str
    holder: str
    kind: PlaceKind


_Row = tuple[str, str, PlaceKind]  # a bare Entry: thousands of them load three times faster


class _Gazetteer(NamedTuple):
    places: dict[str, _Row]  # by form in lower case
    canonical: dict[str, _Row]  # by canonical name; cities only where the list is written by hand
    demonyms: dict[str, str]  # "russian": "Russia"
    capitals: dict[str, str]  # canonical name of the capital: country
    members: dict[str, frozenset[str]]  # world region: its countries
    exact: frozenset[str]  # short forms that count only as written ("US", "UK", "IN")


@cache
def _gazetteer() -> _Gazetteer:
    places: dict[str, _Row] = {}
    canonical: dict[str, _Row] = {}
    exact: set[str] = set()

    def add(forms: list[str], holder: str, kind: PlaceKind) -> None:
        row: _Row = (forms[0], holder, kind)
        canonical.setdefault(forms[0], row)
        for form in forms:
            places.setdefault(form.lower(), row)
            if len(form) <= 3 and form.isupper():
                exact.add(form)

    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in lexicon.entries("places", "countries"):
        names, capital, people = (part.strip() for part in line.split("="))
        forms = [form.strip() for form in names.split(",")]
        add(forms, "", "country")
        if capital:
            capitals[capital] = forms[0]
        for word in people.split():
            demonyms[word.lower()] = forms[0]
            if "-" in word:
                demonyms[word.lower().replace("-", " ")] = forms[0]
    for line in lexicon.entries("places", "states"):
        add([form.strip() for form in line.split(",")], "United States", "state")
    members: dict[str, frozenset[str]] = {}
    for line in lexicon.entries("places", "world"):
        names, _, held = line.partition("=")
        forms = [form.strip() for form in names.split(",")]
        add(forms, "", "world")
        members[forms[0]] = frozenset(country.strip() for country in held.split(";") if country.strip())
    for key, kind in (("regions", "region"), ("cities", "city")):
        for line in lexicon.entries("places", key):
            holder, _, held = line.partition("=")
            for part in held.split(";"):
                add([form.strip() for form in part.split(",")], holder.strip(), "region" if kind == "region" else "city")
    cities: dict[str, _Row] = {}
    for line in lexicon.entries("cities", "cities"):
        holder, _, held = line.partition(" = ")
        cities |= {name.lower(): (name, holder, "city") for name in held.split("; ")}
    for line in lexicon.entries("places", "addresses"):
        names, _, state = line.partition("=")
        for name in names.split(","):
            capitals[name.strip()] = state.strip()
    return _Gazetteer(cities | places, canonical, demonyms, capitals, members, frozenset(exact))


def find(phrase: str) -> Entry | None:
    """The entry of a phrase as written ("Kiev", "U.S.", "New York City"), or None. Short capital forms count only as capitals."""
    gazetteer = _gazetteer()
    entry = gazetteer.places.get(phrase.lower())
    if entry is None or (len(phrase) <= 3 and phrase not in gazetteer.exact and phrase.upper() in gazetteer.exact):
        return None
    return Entry(*entry)


def demonym(word: str) -> str:
    """The country of an adjective or people's name ("Somali": "Somalia", "North Korean": "North Korea"), else ""."""
    return _gazetteer().demonyms.get(word.lower(), "")


@lru_cache(maxsize=1024)
def chain(name: str) -> tuple[str, ...]:
    """What holds the canonical place, inner first: "Los Angeles" gives ("California", "United States")."""
    found: list[str] = []
    entry = _canonical(name)
    while entry is not None and (holder := entry[1]) and holder not in found and holder != name:
        found.append(holder)
        entry = _canonical(holder)
    return tuple(found)


def country(name: str) -> str:
    """The country of a canonical place, the place itself where it is one, else ""."""
    for step in (name, *chain(name)):
        entry = _canonical(step)
        if entry is not None and entry[2] == "country":
            return step
    return ""


def is_city(name: str) -> bool:
    """Whether a canonical name is that of a town."""
    entry = _canonical(name)
    return entry is not None and entry[2] == "city"


def _canonical(name: str) -> _Row | None:
    """The entry of a canonical name."""
    gazetteer = _gazetteer()
    return gazetteer.canonical.get(name) or gazetteer.places.get(name.lower())


def state_of(name: str) -> str:
    """The state whose government a capital or seat of power stands for ("Moscow": "Russia", "Kremlin": "Russia"), else ""."""
    return _gazetteer().capitals.get(name, "")


def holds(outer: Place, inner: Place) -> bool:
    """Whether all of `inner` lies in `outer`: Ukraine holds Kyiv, Russia holds eastern Russia, Europe holds Poland."""
    if outer.name == inner.name:
        return bool(inner.part) and not outer.part
    if outer.part:
        return False
    if outer.name in inner.within or outer.name == inner.country:
        return True
    members = _gazetteer().members.get(outer.name)
    return members is not None and (inner.name in members or inner.country in members or not members.isdisjoint(inner.within))


@cache
def part_of(word: str) -> str:
    """The compass part a word names, adjectives and nouns alike ("south": "southern"), else ""."""
    low = word.lower()
    return lexicon.table("places", "same_parts").get(low, low) if low in lexicon.item_set("places", "parts") else ""


def is_compass(word: str) -> bool:
    """Whether a word, or a figure with its unit, tells a direction or distance: "southwest", "60km"."""
    low = word.lower()
    return low in lexicon.table("places", "same_parts") or (
        low[:1].isdigit() and low.lstrip("0123456789.,") in lexicon.item_set("places", "distances")
    )
