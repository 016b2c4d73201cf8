"""Whose a fact is: the person an age stands beside, and the name before a share.

"John Weber, 58," "Weber (58)" "Weber, a 58-year-old baker" "the 58-year-old baker John Weber"   58 is John Weber's
"Sepp won 45.1% of the vote"                                                                      45.1% is Sepp's
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from comparer import lexicon
from comparer.entities import Identity, entity_key, same_entity
from comparer.model import Article, Fact, Name
from comparer.text import fold

_NEAREST = 60  # characters between an age and the name behind it


class Owners:
    """The names of an article by sentence, asked for the owner of a fact."""

    def __init__(self, article: Article, facts: Iterable[Fact]) -> None:
        self._article = article
        self._names: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.kind == "name" and isinstance(fact.value, Name):
                self._names[fact.sentence].append(fact)

    def of_age(self, age: Fact) -> Name | None:
        """The person of an age that stands in apposition to the name; None where no name is that near."""
        text = fold(self._article.sentences[age.sentence].text)
        for name in self._names.get(age.sentence, ()):
            if isinstance(name.value, Name) and name.value.type == "person":
                before = name.end <= age.start and _behind_name().fullmatch(text[name.end : age.start])
                gap = text[age.end : name.start] if age.end <= name.start else None
                if before or (gap is not None and len(gap) <= _NEAREST and _IN_FRONT.fullmatch(gap)):
                    return name.value
        return None

    def before(self, fact: Fact) -> Name | None:
        """The last person or body named before a fact in its sentence, or None."""
        found = [name for name in self._names.get(fact.sentence, ()) if name.end <= fact.start]
        value = max(found, key=lambda name: name.end).value if found else None
        return value if isinstance(value, Name) and value.type != "thing" else None


def identity(left: Name | None, right: Name | None) -> Identity:
    """Whether two owners are one; "unknown" where one is not told."""
    return same_entity(left, right) if left is not None and right is not None else "unknown"


def ages_of_one(left: Iterable[Fact], right: Iterable[Fact], owners: tuple[Owners, Owners]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of ages of one person, wherever they stand in the two accounts."""
    theirs: dict[str, list[tuple[Fact, Name]]] = defaultdict(list)
    for fact in right:
        name = owners[1].of_age(fact)
        if name is not None:
            theirs[entity_key(name)].append((fact, name))
    for fact in left:
        name = owners[0].of_age(fact)
        if name is not None:
            for other, bearer in theirs.get(entity_key(name), ()):
                if same_entity(name, bearer) in ("same", "variant"):
                    yield fact, other


# "58-year-old [baker] John Weber", "58-year-old John Weber": lower-case words alone between the age and the name
_IN_FRONT = re.compile(r"(?: [a-z][a-z'-]*){0,4},? ?")


@cache
def _behind_name() -> re.Pattern[str]:
    """What stands between a name and its age: ", " " (" ", a " ", aged " " is "."""
    between = lexicon.pattern("ages", "between_name_and_age")
    return re.compile(rf"(?:,| \()? ?(?:(?:{between}) )*", re.IGNORECASE)
