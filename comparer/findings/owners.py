"""Whose a fact is: the person an age stands beside, and the name before a share.

"John Weber, 58," "Weber (58)" "Weber, a 58-year-old baker" "the 58-year-old baker John Weber"   58 is John Weber's
"Sepp won 45.1% of the vote"                                                                      45.1% is Sepp's
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from comparer import lexicon
from comparer.entities import Identity, entity_key, same_entity
from comparer.entities.naming import fold_name
from comparer.findings.accounts import Account, Accounts
from comparer.findings.pairing import by_sentence, sentence_pairs
from comparer.model import Fact, Name
from comparer.relations.entities import nearly_spelled
from comparer.text import fold
from comparer.wording import word

_VERB = 3  # words between a subject and its figure ("Sepp has won 45.1%")
_NEAREST = 60  # characters between an age and the name behind it, or the death before it


class Owners:
    """The names of an account by sentence, asked for the owner of a fact."""

    def __init__(self, account: Account) -> None:
        self._article = account.article
        self._names = by_sentence(fact for fact in account.facts if fact.kind == "name" and isinstance(fact.value, Name))

    def of_age(self, age: Fact) -> Name | None:
        """The person of an age that stands in apposition to the name; None where no name is that near."""
        text = fold(self._article.sentences[age.sentence].text)
        if _by_pronoun().fullmatch(text[: age.start]):
            return self._told_before(age.sentence)
        for name in self._names.get(age.sentence, ()):
            if isinstance(name.value, Name) and name.value.type == "person":
                between = text[name.end : age.start] if name.end <= age.start else ""
                before = name.end <= age.start and (_behind_name().fullmatch(between) or _died_at().fullmatch(between))
                gap = text[age.end : name.start] if age.end <= name.start else None
                if before or (gap is not None and len(gap) <= _NEAREST and _IN_FRONT.fullmatch(gap)):
                    return name.value
        return None

    def _told_before(self, sentence: int) -> Name | None:
        """The first person named in the sentence before ("Marsh died Monday. She was 89.")."""
        people = [name for name in self._names.get(sentence - 1, ()) if isinstance(name.value, Name) and name.value.type == "person"]
        first = min(people, key=lambda name: name.start, default=None)
        return first.value if first is not None and isinstance(first.value, Name) else None

    def before(self, fact: Fact) -> Name | None:
        """The person or body named right before a fact ("Sepp won 45.1%"), or None."""
        found = [name for name in self._names.get(fact.sentence, ()) if name.end <= fact.start]
        name = max(found, key=lambda name: name.end, default=None)
        if name is None or not isinstance(name.value, Name) or name.value.type == "thing":
            return None
        between = self._article.sentences[fact.sentence].text[name.end : fact.start]
        return name.value if len(between.split()) <= _VERB and "," not in between else None


def identity(left: Name | None, right: Name | None) -> Identity:
    """Whether two owners are one, a slip in the surname allowed for; "unknown" where one is not told."""
    if left is None or right is None:
        return "unknown"
    found = same_entity(left, right)
    misspelt = found == "other" and bool(left.given) and fold_name(left.given) == fold_name(right.given)
    return "variant" if misspelt and nearly_spelled(fold_name(left.family), fold_name(right.family), 3) else found


def ages_of_one(accounts: Accounts, owners: tuple[Owners, Owners]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of ages of one person, wherever they stand in the two accounts."""
    theirs: dict[str, list[tuple[Fact, Name]]] = defaultdict(list)
    for fact in accounts.right.facts:
        name = owners[1].of_age(fact)
        if name is not None:
            theirs[_initial(name)].append((fact, name))
    for fact in accounts.left.facts:
        name = owners[0].of_age(fact)
        if name is not None:
            for other, bearer in theirs.get(_initial(name), ()):
                if identity(name, bearer) in ("same", "variant"):
                    yield fact, other


def ages_of_one_noun(accounts: Accounts) -> Iterator[tuple[Fact, Fact, float]]:
    """Pairs of ages in linked sentences that stand beside one noun ("a 74-year-old woman", "his daughter, 19"), the only such age of each,
    with the score of the link."""
    sides = _by_noun(accounts.left), _by_noun(accounts.right)
    for i, j, score in sentence_pairs(accounts.links):
        for noun, ours in sides[0].get(i, {}).items():
            theirs = sides[1].get(j, {}).get(noun, [])
            if len(ours) == len(theirs) == 1:
                yield ours[0], theirs[0], score


def _by_noun(account: Account) -> dict[int, dict[str, list[Fact]]]:
    """The ages of an account by sentence and by the noun beside them."""
    found: dict[int, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in account.facts:
        text = fold(account.article.sentences[fact.sentence].text)
        match = _NOUN_BEHIND.match(text, fact.end) if "-" in fact.text else _NOUN_AHEAD.search(text, 0, fact.start)
        if match is not None:
            found[fact.sentence][word(match[1]).key].append(fact)
    return found


def _initial(name: Name) -> str:
    """Under this two people are held against one another: the first letter as it sounds, for a slip comes later."""
    return entity_key(name)[:1]


_NOUN_BEHIND = re.compile(r" ([a-z]{3,})\b")  # "a 74-year-old woman"
_NOUN_AHEAD = re.compile(r"\b([a-z]{3,}),(?: [A-Z][\w'-]+){0,3},? $")  # "daughter, Mira, 20", "his daughter, 19"

# "58-year-old [baker] John Weber", "58-year-old John Weber": lower-case words alone between the age and the name
_IN_FRONT = re.compile(r"(?: [a-z][a-z'-]*){0,4},? ?")


@cache
def _died_at() -> re.Pattern[str]:
    """ "… died on Monday in London at the age of ": no comma and no other name between that and the person."""
    have, died, age = lexicon.pattern("grammar", "have"), lexicon.pattern("ages", "died"), lexicon.pattern("ages", "at_the_age")
    return re.compile(rf" (?:(?:{have}) )?(?:{died})\b[^,;:]{{0,{_NEAREST}}}? (?:{age}) ")


@cache
def _by_pronoun() -> re.Pattern[str]:
    pronouns, verbs, merely = (lexicon.pattern("ages", key) for key in ("pronouns_at_start", "verbs_at_start", "merely"))
    return re.compile(rf"(?:{pronouns}) (?:{verbs}) (?:(?:{merely}) )?")


@cache
def _behind_name() -> re.Pattern[str]:
    """What stands between a name and its age: ", " " (" ", a " ", aged " " is "."""
    between = lexicon.pattern("ages", "between_name_and_age")
    return re.compile(rf"(?:,| \()? ?(?:(?:{between}) )*", re.IGNORECASE)
