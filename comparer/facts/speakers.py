"""Who a speaker is: the entity a name stands for, and whom "he", "she", "they" and "the spokesman" mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from comparer import lexicon
from comparer.entities import gazetteer
from comparer.entities.words import is_ordinary
from comparer.facts.attribution import Attribution, attributions
from comparer.facts.cues import closed, listed
from comparer.facts.verb_forms import past_of
from comparer.model import Fact, Name, Sentence
from comparer.relations.sourcing import source_nouns
from comparer.text import fold, tokens

# A pronoun means nobody named longer ago than this many sentences.
REACH = 4
ADDRESS = 5  # letters before a name in which "Ms. " or "Mrs. " stands
_BARE = re.compile(r"([A-Z][a-z]{2,}) (?:has |had )?([a-z]+)\b")  # "Starmer travelled", a surname that no list knows
_OTHER = {"he": "she", "she": "he"}
_BODIES = frozenset(("agency", "medium", "document", "assessment"))


class Speakers:
    """The attributions of an article outside its quotations, and the names behind them.

    `position` is the place of a sentence in the article; `quoted` are the stretches (position, start, end) inside marks."""

    def __init__(self, sentences: Sequence[Sentence], quoted: Iterable[tuple[int, int, int]], earlier: Iterable[Fact]) -> None:
        self._sentences = sentences
        self._quoted: dict[int, list[tuple[int, int]]] = {}
        for position, start, end in quoted:
            self._quoted.setdefault(position, []).append((start, end))
        self._names: dict[int, list[Fact]] = {}
        self._index = {sentence.index: position for position, sentence in enumerate(sentences)}
        for fact in earlier:
            if fact.kind == "name" and isinstance(fact.value, Name):
                self._names.setdefault(self._index.get(fact.sentence, -1), []).append(fact)
        self._outside: dict[int, tuple[Attribution, ...]] = {}
        self._resolved: dict[tuple[int, int], str] = {}
        self._address: dict[str, str] | None = None

    def outside(self, position: int) -> tuple[Attribution, ...]:
        """The attributions of a sentence that stand in the account's own words."""
        if position not in self._outside:
            self._outside[position] = tuple(
                one for one in attributions(self._sentences[position].text) if not self.is_quoted(position, one.cue_start)
            )
        return self._outside[position]

    def is_quoted(self, position: int, place: int) -> bool:
        """Whether a character stands inside quotation marks."""
        return any(start <= place < end for start, end in self._quoted.get(position, ()))

    def name(self, position: int, one: Attribution) -> str:
        """The entity behind an attribution, or the words that describe it."""
        key = (position, one.start)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(position, one)
        return self._resolved[key]

    def at(self, position: int, start: int, end: int) -> str:
        """The entity named within a stretch, else the words as written."""
        fact = self.person(position, start, end)
        return fact.value.entity if fact is not None and isinstance(fact.value, Name) else self._sentences[position].text[start:end]

    def first_person(self, position: int, end: int) -> str:
        """The person named first in a sentence before `end`, or ""."""
        return next(iter(self._people(position, 0, end)), "")

    def subject(self, position: int, place: int) -> str:
        """Who does what a verb at `place` tells: the last person or body named before it in its sentence, or whom "he" or "she" there
        means; "" where neither stands there."""
        named = [fact.value.entity for fact in self._names.get(position, ()) if fact.end <= place and isinstance(fact.value, Name)]
        if named:
            return named[-1]
        said = [token for token in tokens(self._sentences[position].text) if token.end <= place and token.text.lower() in _OTHER]
        return self._antecedent(position, said[-1].start, said[-1].text.lower()) if said else ""

    def person(self, position: int, start: int, end: int) -> Fact | None:
        """The first name of a person within a stretch, else of an organisation, as found by the kind `name`."""
        inside = [fact for fact in self._names.get(position, ()) if start <= fact.start and fact.end <= end]
        people = [fact for fact in inside if isinstance(fact.value, Name) and fact.value.type == "person"]
        return people[-1] if people else inside[-1] if inside else None

    def _people(self, position: int, start: int, end: int) -> list[str]:
        """The persons named within a stretch, each once."""
        inside = (fact.value for fact in self._names.get(position, ()) if start <= fact.start and fact.end <= end)
        return list(dict.fromkeys(value.entity for value in inside if isinstance(value, Name) and value.type == "person"))

    def _resolve(self, position: int, one: Attribution) -> str:
        words = self._sentences[position].text[one.start : one.end]
        if fold(words).lower() in _pronouns():
            return self._antecedent(position, one.start, fold(words).lower()) or words
        people = self._people(position, one.start, one.end)
        if len(people) > 1 and " and " in words:
            return " and ".join(people)
        fact = self.person(position, one.start, one.end)
        if fact is not None and isinstance(fact.value, Name) and _covers(fact, one) and self._is_head(position, one, fact):
            return fact.value.entity
        return words

    def _is_head(self, position: int, one: Attribution, fact: Fact) -> bool:
        """Whether the name is what the phrase names, not what its head belongs to ("the top Republican on the committee")."""
        ahead = fold(self._sentences[position].text[one.start : fact.start]).lower().split()
        return not any(word in listed("prepositions") for word in ahead) or (isinstance(fact.value, Name) and fact.value.type == "person")

    def _antecedent(self, position: int, place: int, pronoun: str) -> str:
        """Whom a pronoun means: the last who spoke, else the first person named in the sentence before."""
        for back in range(position, max(position - REACH, -1), -1):
            limit = place if back == position else len(self._sentences[back].text)
            spoken = [one for one in self.outside(back) if one.cue_end <= limit and self._can_be(pronoun, back, one, back < position)]
            if spoken:
                return self.name(back, spoken[-1])
            named = [fact for fact in self._names.get(back, ()) if fact.end <= limit and self._can_mean(pronoun, back, fact)]
            if named and isinstance(named[0].value, Name):
                return named[0].value.entity
            bare = _BARE.match(self._sentences[back].text, 0, limit) if pronoun in _OTHER else None
            if bare is not None and past_of(bare[2]) and not is_ordinary(bare[1]) and gazetteer.find(bare[1]) is None:
                return bare[1]
        return ""

    def _can_mean(self, pronoun: str, position: int, fact: Fact) -> bool:
        """Whether a pronoun can mean a name: a person for "he" and "she", none for "it"; nobody named inside quotation marks."""
        addressed = fold(self._sentences[position].text[max(0, fact.start - ADDRESS) : fact.end]).rsplit(", ", 1)[-1]
        person = isinstance(fact.value, Name) and fact.value.type == "person"
        if self._ruled_out(pronoun, fact):
            return False
        return person != (pronoun == "it") and not self.is_quoted(position, fact.start) and _fits(pronoun, addressed)

    def _ruled_out(self, pronoun: str, fact: Fact) -> bool:
        """Whether the first name of a person, or how the account addresses them elsewhere, rules the pronoun out."""
        if pronoun not in _OTHER or not isinstance(fact.value, Name) or fact.value.type != "person":
            return False
        return self._addressed().get(fact.value.entity) == _OTHER[pronoun] or _borne_by(fact.value.given) == _OTHER[pronoun]

    def _addressed(self) -> dict[str, str]:
        """By person "he" or "she" where the account says "Mr." or "Ms." of them anywhere."""
        if self._address is None:
            self._address = {}
            for position, names in self._names.items():
                for fact in names:
                    words = fold(self._sentences[position].text[max(0, fact.start - ADDRESS) : fact.end]).rsplit(", ", 1)[-1].split()[:2]
                    forms = {word.rstrip(".").lower() for word in words}
                    found = next((pronoun for pronoun in _OTHER if forms & closed(f"address.{pronoun}")), "")
                    if found and isinstance(fact.value, Name):
                        self._address.setdefault(fact.value.entity, found)
        return self._address

    def _can_be(self, pronoun: str, position: int, one: Attribution, earlier: bool) -> bool:
        """Whether a pronoun can mean the holder of an attribution: nobody cited for "according to", no other pronoun, a person
        for "he" and "she", none for "it"."""
        words = fold(self._sentences[position].text[one.start : one.end])
        if words.lower() in _pronouns():
            return earlier and words.lower() == pronoun
        if one.kind == "according" or not _fits(pronoun, words):
            return False
        fact = self.person(position, one.start, one.end)
        if fact is not None and isinstance(fact.value, Name):
            if self._ruled_out(pronoun, fact):
                return False
            body = fact.value.type != "person" and _covers(fact, one)
        else:
            nouns = source_nouns()
            kinds = [nouns[word] for word in words.lower().split() if word in nouns]
            body = bool(kinds) and kinds[-1] in _BODIES
        return pronoun == "they" or body == (pronoun == "it")


@cache
def _pronouns() -> frozenset[str]:
    return lexicon.words("attribution", "pronouns")


def _covers(fact: Fact, one: Attribution) -> bool:
    """Whether the name is the holder, not a part of its description ("a spokesman for Ann Roe")."""
    return one.end - fact.end <= 1


def _fits(pronoun: str, words: str) -> bool:
    """Whether a form of address rules the pronoun out ("Ms. Roe" is not "he")."""
    forms = {word.rstrip(".").lower() for word in words.split()[:2]}
    return not (pronoun == "he" and forms & closed("address.she")) and not (pronoun == "she" and forms & closed("address.he"))


def _borne_by(given: str) -> str:
    """"he" or "she" by the first name of a person, where only men or only women bear it; else ""."""
    first = given.split(" ", 1)[0]
    return "she" if first in _bearers("women") else "he" if first in _bearers("men") else ""


@cache
def _bearers(key: str) -> frozenset[str]:
    return frozenset(name for line in lexicon.entries("name_genders", key) for name in line.split())
