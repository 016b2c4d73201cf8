"""How two places relate (typology of differences, "Place"): the same, one within the other, another part, measured from, spelt otherwise.

A capital that stands for its government is its state. Two places with nothing to compare give None.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from comparer import lexicon
from comparer.entities import gazetteer
from comparer.entities.name_lists import lists
from comparer.entities.naming import fold_name
from comparer.model import Article, Fact, Place
from comparer.relations.entities import nearly_spelled
from comparer.relations.outcome import Outcome, PairContext

# The words right before a place, an article left out: "deep into", "off (the)".
_AHEAD = re.compile(r"(?:(?P<first>[A-Za-z]+)\s)?(?P<last>[A-Za-z]+)\s(?:the\s)?$")

_EDGE = re.compile(r"(?P<part>[A-Za-z-]+) (?P<edge>[a-z]+) of (?:the )?$")  # "southern coast of "
_OF = (" of ", " of the ")

_NAMED_ON = re.compile(r"(?:['’]s)?\s[A-Z]")


def relate_places(left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """agree "equal", "style" or "government"; differ "more_precise_left", "more_precise_right", "other_part", "offset", "bearing"
    or "spelling"; None for places with nothing to compare."""
    one, other = left.value, right.value
    assert isinstance(one, Place)
    assert isinstance(other, Place)
    if place_key(one.name) == place_key(other.name):
        return _same_place(one, other, left, right, context)
    if (one.government or other.government) and _state(one) == _state(other) and not one.part and not other.part:
        return Outcome("agree", "government", f"both stand for the government of {_state(one)}")
    if _measured(one) or _measured(other):
        return _offset_place(one, other)
    for outer, inner in ((one, other), (other, one)):
        if (
            outer.part
            and gazetteer.is_city(outer.name)
            and (outer.name in inner.within or (outer.part == "suburban" and _neighbours(outer, inner)))
        ):
            return Outcome("differ", "other_part", f"each account tells the place in {outer.name} in its own way", size=0.1)
    if gazetteer.holds(one, other) or gazetteer.holds(other, one):
        if _attribute(one, left, context.left) or _attribute(other, right, context.right):
            return None  # "a U.S. prison" does not tell where
        return _precise("right" if gazetteer.holds(one, other) else "left", one, other)
    if _misspelt(one.name, other.name):
        return Outcome("differ", "spelling", "the names differ by a letter or two; one of them may be wrong", size=0.6)
    return None


def _same_place(one: Place, other: Place, left: Fact, right: Fact, context: PairContext) -> Outcome | None:
    """Two mentions of one place: its parts, and whether the thing lies in it, near it or a measured way off."""
    if one.offset != other.offset:
        bearings = _bearing(one, left, context.left), _bearing(other, right, context.right)
        beside = lexicon.item_set("places", "beside")  # "near" and "off" tell one thing of a ship
        if all(bearings) and bearings[0] != bearings[1] and one.part == other.part and not beside.issuperset(bearings):
            return Outcome("differ", "bearing", f"{{left}} has it {bearings[0]} the place, {{right}} {bearings[1]} it", size=0.2)
    if one.offset != other.offset and (_measured(one) or _measured(other)):
        if _measured(one) and _measured(other):
            return Outcome("agree", "style", "the same place to measure from")  # the distances are compared as measures
        return Outcome(
            "differ",
            "offset",
            f"only {{{'left' if _measured(one) else 'right'}}} measures from there ({(one if _measured(one) else other).offset})",
            size=0.3,
        )
    if one.part == other.part:
        return Outcome("agree", "equal" if left.text == right.text else "style", "the place is the same")
    if one.part and other.part:
        return Outcome("differ", "other_part", f"two parts of {one.name}", size=0.3)
    if one.offset or other.offset:
        return None  # "near Dover" may be in "suburban Dover" or not
    if _told_part(one, left, context.left) == _told_part(other, right, context.right):
        return Outcome("agree", "style", "the place is the same")
    if "central" in (one.part, other.part):
        return Outcome("agree", "shortening", "the town is the same; one account adds that it is its middle")
    return _precise("left" if one.part else "right", one, other)


def _told_part(place: Place, fact: Fact, article: Article) -> str:
    """The part of a place that the account names, also before its edge: "southern" of "off the southern coast of Greece"."""
    if place.part:
        return place.part
    text = article.sentences[fact.sentence].text
    found = _EDGE.search(text, 0, fact.start) if text.endswith(_OF, 0, fact.start) else None
    named = found is not None and found["edge"].lower() in lexicon.item_set("places", "edges")
    return gazetteer.part_of(found["part"]) if found is not None and named else ""


def _measured(place: Place) -> bool:
    """Whether the place only serves to measure from: "35 miles southwest of Dover"."""
    return bool(place.offset) and place.offset not in lexicon.item_set("places", "beside") and not _deep(place)


def _deep(place: Place) -> bool:
    return place.offset.split()[0] in lexicon.item_set("places", "depths")


def _bearing(place: Place, fact: Fact, article: Article) -> str:
    """What stands before a place to say that something lies in it, deep in it or beside it: "in", "deep inside", "off"; "" for
    none. Words that say no more than "in" give "in"."""
    if _NAMED_ON.match(article.sentences[fact.sentence].text, fact.end):
        return ""  # "outside Dover Castle"
    if place.offset:
        return "" if _measured(place) else place.offset
    found = _ahead(article.sentences[fact.sentence].text, fact.start)
    return "in" if found is not None and found["last"].lower() in lexicon.item_set("places", "inside") else ""


@lru_cache(maxsize=1024)
def _ahead(text: str, end: int) -> re.Match[str] | None:
    """The words right before a place, which is compared with many; sought in the last four, for the pattern has three at most."""
    parts = text[:end].rsplit(" ", 4)
    return _AHEAD.search(text, len(parts[0]) if len(parts) > 4 else 0, end)


def offset_of(fact: Fact) -> str:
    """What the account puts before a place: "near", "deep into"; "" for none or "in"."""
    assert isinstance(fact.value, Place)
    return fact.value.offset


def place_name(fact: Fact) -> str:
    """The key of a place, without what says where in it or from it something lies."""
    assert isinstance(fact.value, Place)
    return place_key(fact.value.name)


def same_place(one: Fact, other: Fact) -> bool:
    """Whether two mentions name one place."""
    return place_name(one) == place_name(other)


def with_bearing(fact: Fact, article: Article) -> Fact:
    """The place with the words before it that say whether something lies in it or beside it: "deep into Russia"."""
    text = article.sentences[fact.sentence].text
    found = _ahead(text, fact.start)
    if found is None:
        return fact
    start = found.start() if (found["first"] or "").lower() in lexicon.item_set("places", "depths") else found.start("last")
    return replace(fact, start=start, text=text[start : fact.end])


def _offset_place(one: Place, other: Place) -> Outcome | None:
    """A place told by its distance from another against a place told by name, in one country as far as is known."""
    if _measured(one) == _measured(other) or (one.country and other.country and one.country != other.country):
        return None
    if one.name in other.within or other.name in one.within or gazetteer.holds(one, other) or gazetteer.holds(other, one):
        return None
    side, measured = ("left", one) if _measured(one) else ("right", other)
    return Outcome(
        "differ", "offset", f"{{{side}}} tells the place by its distance from another ({measured.offset} {measured.name})", size=0.1
    )


def _attribute(place: Place, fact: Fact, article: Article) -> bool:
    """Whether a country or state only qualifies the noun after it ("U.S. officials")."""
    if gazetteer.is_city(place.name) or place.part:
        return False
    after = article.sentences[fact.sentence].text[fact.end :]
    word = after[1:].split(" ", 1)[0].strip(".,;:!?") if after[:1] == " " else ""
    return word.isalpha() and word.lower() not in lexicon.item_set("places", "followers")


def _neighbours(suburb: Place, town: Place) -> bool:
    """Whether a town may be the suburb another account means: in the same state, not the city itself, no part of a city."""
    return bool(suburb.within) and suburb.within == town.within and not town.part


@lru_cache(maxsize=4096)
def _misspelt(one: str, other: str) -> bool:
    return nearly_spelled(fold_name(one), fold_name(other))


@lru_cache(maxsize=1024)
def place_key(name: str) -> str:
    """The name of a place without the words that say what it is: "Qeshm Island" and "Island of Qeshm" give "qeshm"."""
    small = lists().kinds
    parts = [word for word in fold_name(name).split() if word not in small and word not in ("of", "the")]
    return " ".join(parts) or fold_name(name)


def _precise(side: str, one: Place, other: Place) -> Outcome:
    fine, coarse = (one, other) if side == "left" else (other, one)
    inner = f"{fine.part} {fine.name}" if fine.part else fine.name
    return Outcome("differ", f"more_precise_{side}", f"{{{side}}} is more precise: {inner} lies in {coarse.name}", size=0.1)


def _state(place: Place) -> str:
    return gazetteer.state_of(place.name) or place.name
