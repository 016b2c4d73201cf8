"""Who a speaker is: the entity a name stands for, and whom "he", "she", "they" and "the spokesman" mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from comparer import lexicon
from comparer.facts.attribution import Attribution, attributions
from comparer.model import Fact, Name, Sentence
from comparer.relations.sourcing import source_nouns
from comparer.text import fold

# A pronoun means nobody named longer ago than this many sentences.
REACH = 4
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
        if fact is not None and isinstance(fact.value, Name) and _covers(fact, one):
            return fact.value.entity
        return words

    def _antecedent(self, position: int, place: int, pronoun: str) -> str:
        """Whom a pronoun means: the last who spoke, else the first person named in the sentence before."""
        for back in range(position, max(position - REACH, -1), -1):
            spoken = [one for one in self.outside(back) if (back < position or one.cue_end <= place) and self._can_be(pronoun, back, one)]
            if spoken:
                return self.name(back, spoken[-1])
            named = [
                fact for fact in self._names.get(back, ())
                if isinstance(fact.value, Name) and (fact.value.type == "person") != (pronoun == "it") and (back < position or fact.end <= place)
                and not self.is_quoted(back, fact.start) and _fits(pronoun, fact.text)
            ]  # fmt: skip
            if named and isinstance(named[0].value, Name):
                return named[0].value.entity
        return ""

    def _can_be(self, pronoun: str, position: int, one: Attribution) -> bool:
        """Whether a pronoun can mean the holder of an attribution: nobody cited for "according to", no other pronoun, a person
        for "he" and "she", none for "it"."""
        words = fold(self._sentences[position].text[one.start : one.end])
        if one.kind == "according" or words.lower() in _pronouns() or not _fits(pronoun, words):
            return False
        fact = self.person(position, one.start, one.end)
        if fact is not None and isinstance(fact.value, Name):
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
    first = words.split(maxsplit=1)[0].rstrip(".").lower() if words.strip() else ""
    return not ((pronoun == "he" and first in ("ms", "mrs", "miss")) or (pronoun == "she" and first in ("mr", "sir", "lord")))
