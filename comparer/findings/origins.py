"""Where people come from: "Anthony Hale, 36, of Dover" against "Anthony Hale of Deal", "born in Leeds" against "born in Bradford".

Whoever a place belongs to this way is told wherever it stands, so that the sentences need not be linked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.entities import gazetteer
from comparer.findings.accounts import Account, Accounts
from comparer.findings.owners import identity
from comparer.findings.pairing import Candidate, Found, by_sentence, overlap
from comparer.model import Fact, Name, Place
from comparer.relations.outcome import Outcome, PairContext
from comparer.relations.places import relate_places
from comparer.text import fold

STRENGTH = 0.6  # a person's own town needs nothing else in common


class Origin(NamedTuple):
    """A person, the place, and "home" or "birth"."""

    person: Name
    place: Fact
    way: str


def origins(accounts: Accounts, paired: Collection[Candidate]) -> Iterator[Found]:
    """The homes and birthplaces that the two accounts give one person and that differ; each person and way once. What is among
    `paired` is told already."""
    theirs: dict[str, list[Origin]] = defaultdict(list)
    for origin in _origins(accounts.right):
        theirs[origin.way].append(origin)
    told: set[tuple[str, str]] = set()
    for mine in _origins(accounts.left):
        others = [other for other in theirs[mine.way] if identity(mine.person, other.person) in ("same", "variant")]
        outcomes = [(other, outcome) for other in others if (outcome := _relate(mine, other, accounts.context)) is not None]
        if not outcomes or any(outcome.relation == "agree" for _, outcome in outcomes) or (mine.person.entity, mine.way) in told:
            continue
        told.add((mine.person.entity, mine.way))
        other, outcome = outcomes[0]
        if any(overlap(mine.place, pair.left) and overlap(other.place, pair.right) for pair in paired):
            continue
        yield Candidate(mine.place, other.place, STRENGTH), outcome


def _relate(mine: Origin, other: Origin, context: PairContext) -> Outcome | None:
    """How two places of one person relate; two towns contradict where one is born once. None where one is no town of the gazetteer,
    which may lie in the other ("of Dover", "of Kent")."""
    outcome = relate_places(mine.place, other.place, context)
    if outcome is not None or not (_is_town(mine.place) and _is_town(other.place)):
        return outcome
    if mine.way == "birth":
        return Outcome("conflict", "other_place", f"{mine.person.entity} was born in one of them only", size=1.0)
    return Outcome("differ", "other_place", f"they give {mine.person.entity} different home towns", size=0.4)


def _is_town(place: Fact) -> bool:
    return isinstance(place.value, Place) and gazetteer.is_city(place.value.name)


def _origins(account: Account) -> Iterator[Origin]:
    """The people with a place right behind them, or born in it, in text order."""
    people = by_sentence(fact for fact in account.facts if isinstance(fact.value, Name) and fact.value.type == "person")
    places = by_sentence(fact for fact in account.facts if isinstance(fact.value, Place) and not fact.value.offset)
    for sentence, found in places.items():
        text = fold(account.article.sentences[sentence].text)
        for place in found:
            for person in people.get(sentence, ()) or _named_before(text, people.get(sentence - 1, [])):
                way = _way(text, person, place, alone=len(people.get(sentence, ())) <= 1)
                if way and isinstance(person.value, Name):
                    yield Origin(person.value, place, way)


def _named_before(text: str, before: list[Fact]) -> list[Fact]:
    """The first person of the sentence before, where this one speaks on of him or her ("She was born in Leeds")."""
    return before[:1] if text.partition(" ")[0] in lexicon.entries("ages", "pronouns_at_start") else []


@cache
def _age() -> re.Pattern[str]:
    """What stands between a person and "of": the age in commas, or nothing."""
    return re.compile(rf",? (?:(?:(?:{lexicon.pattern('ages', 'at_the_age')}) )?\d{{1,3}})?,? ?")


def _way(text: str, person: Fact, place: Fact, *, alone: bool) -> str:
    """How the place belongs to the person: "home", "birth" or "" where it does not."""
    if person.sentence == place.sentence and person.end <= place.start:
        between = text[person.end : place.start]
        link = between.strip(" ,").rpartition(" ")[2]
        if link in lexicon.words("origins", "home") and _age().fullmatch(between[: between.rfind(link)]):
            return "home"
    born = text[: place.start].lower().rstrip().endswith(tuple(lexicon.entries("origins", "birth")))
    return "birth" if born and alone else ""
