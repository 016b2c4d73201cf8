"""The word lists that tell names: first names, heads of organisations, words that are never names; and the organisations known by name.

They stand in resources/lexicons/names.toml, given_names.toml, organisations.toml and places.toml.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from comparer import lexicon

SHORT = 4  # letters up to which a known name counts only as the list spells it or in capitals ("WHO", "Fed")


class Lists(NamedTuple):
    """The lists for look-up. First names, surnames, `never`, `opening` and `not_alone` as written, all others in lower case; `known` gives
    the first form of an organisation by any form in lower case."""

    given: frozenset[str]
    surnames: frozenset[str]
    ambiguous: frozenset[str]
    particles: frozenset[str]
    generational: frozenset[str]
    honorifics: frozenset[str]
    starters: frozenset[str]
    never: frozenset[str]
    opening: frozenset[str]
    verbs: frozenset[str]
    alias_cues: frozenset[str]
    alias_links: frozenset[str]
    kin: frozenset[str]
    known: dict[str, str]
    heads: frozenset[str]
    surname_heads: frozenset[str]
    unit_heads: frozenset[str]
    founded_heads: frozenset[str]
    on_heads: frozenset[str]
    of_heads: frozenset[str]
    suffixes: frozenset[str]
    things: frozenset[str]
    openers: frozenset[str]
    groups: frozenset[str]
    governments: frozenset[str]
    periods: frozenset[str]
    domains: frozenset[str]
    nouns: frozenset[str]
    weak_nouns: frozenset[str]
    place_heads: frozenset[str]
    inner_heads: frozenset[str]
    kinds: frozenset[str]
    locative: frozenset[str]
    not_alone: frozenset[str]


@cache
def lists() -> Lists:
    def low(name: str, key: str) -> frozenset[str]:
        return frozenset(item.lower() for item in lexicon.items(name, key))

    known: dict[str, str] = {}
    for line in lexicon.entries("organisations", "known"):
        forms = [form.strip() for form in line.split(";")]
        for form in forms:
            known.setdefault(form.lower(), forms[0])
    given = frozenset(f"{lexicon.load('given_names')['words']} {lexicon.load('names')['given']}".split())
    return Lists(
        given,
        frozenset(str(lexicon.load("given_names")["surnames"]).split()),
        frozenset(str(lexicon.load("names")["ambiguous"]).split()),
        low("names", "particles"),
        low("names", "generational"),
        low("names", "honorifics"),
        low("names", "starters"),
        lexicon.item_set("names", "never"),
        lexicon.item_set("names", "opening"),
        low("names", "person_verbs"),
        low("names", "alias_cues"),
        low("names", "alias_links"),
        low("names", "kin"),
        known,
        low("organisations", "heads"),
        low("organisations", "surname_heads"),
        low("organisations", "unit_heads"),
        low("organisations", "founded_heads"),
        low("organisations", "on_heads"),
        low("organisations", "of_heads"),
        low("organisations", "suffixes"),
        low("organisations", "things"),
        low("organisations", "thing_openers"),
        low("organisations", "groups"),
        low("organisations", "governments"),
        low("organisations", "periods"),
        low("organisations", "domains"),
        low("organisations", "nouns"),
        low("organisations", "weak_nouns"),
        low("places", "words"),
        low("places", "inner"),
        low("places", "kinds"),
        low("places", "locative"),
        lexicon.item_set("places", "not_alone"),
    )


def organisation(phrase: str, *, shouted: bool = False) -> str:
    """The first form of the known organisation a phrase names, else "". Short names count only as written or in capitals, and not at
    all where everything stands in capitals."""
    low = phrase.lower()
    known = lists().known.get(low, "")
    if not known or (shouted and len(phrase) < SHORT):
        return ""
    if len(phrase) <= SHORT and " " not in phrase and phrase != phrase.upper() and low != "nato":
        return known if len(phrase) == SHORT and phrase in _spelled() else ""
    return known


@cache
def _spelled() -> frozenset[str]:
    """The known organisations exactly as the list spells them."""
    return frozenset(form.strip() for line in lexicon.entries("organisations", "known") for form in line.split(";"))
