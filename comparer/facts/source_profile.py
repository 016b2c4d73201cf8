"""What kind of source a noun phrase names, how many and whose: "two US officials and a source familiar with the decision".

    three sources, two of them officials, of the United States, none named
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from comparer import lexicon
from comparer.model import SourceKind
from comparer.relations.sourcing import source_nouns
from comparer.text import Token, tokens


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list of sources. `count` is None where it cannot be told; `definite` marks a reference back ("the
    officials"), `partitive` one out of a group ("one of the people")."""

    kind: SourceKind
    head: str
    count: int | None
    nations: tuple[str, ...]
    named: bool
    definite: bool
    partitive: bool
    start: int
    end: int


@cache
def counts() -> dict[str, str]:
    """Number words and what they count."""
    return lexicon.table("sources", "count.words")


@cache
def nations() -> dict[str, str]:
    """Nations and their adjectives in lower case, and the nation they stand for."""
    return lexicon.table("sources", "nations.adjectives")


@cache
def rank() -> dict[str, int]:
    """The kinds from strong to weak."""
    return {kind: place for place, kind in enumerate(lexicon.load("sources")["rank"])}


Stretch = tuple[int, int]


def members(
    text: str, kept: tuple[Stretch, ...] = (), people: tuple[Stretch, ...] = (), bodies: tuple[Stretch, ...] = ()
) -> tuple[Member, ...]:
    """The members of a list of sources, left to right. `kept` are stretches that are one name ("Fish and Wildlife Service"):
    no "and" within them parts two members; `people` those that name a person, `bodies` those that name an organisation.
    Offsets are those of `text`."""
    row = tokens(text)
    found: list[Member] = []
    pending: tuple[str, ...] = ()  # "US and South Korean officials": a bare nation goes with what follows,
    number = 0  # and so does its number: "three German and two French officials"
    opening: int | None = None
    start = 0
    for at in range(len(row) + 1):
        last = at == len(row)
        if not last and not (row[at].text.lower() in ("and", ",") and not any(a <= row[at].start < b for a, b in kept)):
            continue
        part = row[start:at]
        start = at + 1
        if not part:
            continue
        whose = _nations_in(part)
        if not last and whose and _only_nation(part):
            pending += whose
            number += int(counts().get(part[0].text.lower(), "0"))
            opening = part[0].start if opening is None else opening
            continue
        person = any(b == part[-1].end and not _of_another(part, a) for a, b in people if part[0].start <= a)
        body = not person and any(b == part[-1].end for a, b in bodies if part[0].start <= a)
        member = _member(part, tuple(dict.fromkeys(pending + whose)), person, body)
        if number and member.count is not None:
            member = replace(member, count=member.count + number)
        if found and member.named and member.head and _is_bare_title(found[-1], text):
            opening = found.pop().start  # "President and General Manager Ann Roe"
        found.append(member if opening is None else replace(member, start=opening))
        pending, number, opening = (), 0, None
    return tuple(found)


def _is_bare_title(member: Member, text: str) -> bool:
    """Whether a member is an office with a capital and no article: the first of two offices of one person."""
    words = text[member.start : member.end].split()
    office = source_nouns().get(words[-1].lower()) == "official" and words[-1][:1].isupper()
    return office and words[0].lower() not in lexicon.words("grammar", "articles")


def _of_another(part: tuple[Token, ...], start: int) -> bool:
    """Whether what is named from `start` on hangs on another head ("the office for Ann Roe")."""
    prepositions = lexicon.words("attribution", "prepositions")
    ahead = [at for at, token in enumerate(part) if token.start < start and token.text.lower() in prepositions]
    title = part[0].text[:1].isupper() and part[0].text.lower() not in lexicon.words("grammar", "articles")
    if not ahead or (title and part[ahead[-1]].text == "of"):
        return False  # "Secretary of the Interior Ann Roe"
    return not any(token.text.lower() in source_nouns() for token in part[ahead[-1] :])


def _only_nation(part: tuple[Token, ...]) -> bool:
    words = [token.text for token in part if token.text.lower() not in ("both", "the", "by") and token.text.lower() not in counts()]
    return " ".join(words).lower() in nations()


def _nations_in(part: tuple[Token, ...]) -> tuple[str, ...]:
    """Whose the source is: nations and their adjectives before the head or behind "of"."""
    table = nations()
    found, skip = [], False
    away = lexicon.words("attribution", "prepositions") - {"of", "for"}
    for at, token in enumerate(part):
        if at and token.text in away:
            break  # "the embassy in Ankara" is not Turkey's
        if skip:
            skip = False
            continue
        if not token.text[:1].isupper() or (at and part[at - 1].text == "New"):
            continue
        word = token.text.lower().removesuffix("'s")
        following = part[at + 1].text.lower().removesuffix("'s") if at + 1 < len(part) else ""
        two = f"{word} {following}"
        if two in table:
            found.append(table[two])
            skip = True
        elif word == "western" and at + 1 < len(part) and part[at + 1].text[:1].isupper():
            continue  # "the Western District"
        elif word in table and (word != "us" or token.text == "US"):
            found.append(table[word])
    return tuple(dict.fromkeys(found))


def _member(part: tuple[Token, ...], whose: tuple[str, ...], person: bool, organisation: bool) -> Member:
    low = [token.text.lower() for token in part]
    nouns = source_nouns()
    prepositions = lexicon.words("attribution", "prepositions") | lexicon.words("sources", "count.qualifiers")
    partitive = len(low) > 2 and low[1] == "of" and (low[0] in counts() or low[0] in lexicon.words("sources", "count.vague"))
    partitive = partitive and low[0] not in ("a", "an")
    body = low[2:] if partitive else low
    offset = len(low) - len(body)
    cut = next((at for at, word in enumerate(body) if at and word in prepositions), len(body))
    heads = [at + offset for at, word in enumerate(body[:cut]) if word in nouns or (word.removesuffix("'s") in nouns and at + 1 == cut)]
    head = low[heads[-1]] if heads else ""
    if heads and heads[-1] > offset and f"{low[heads[-1] - 1]} {head}" in nouns:
        head = f"{low[heads[-1] - 1]} {head}"  # "the district attorney" is no lawyer of anybody
    named = person or (not organisation and _is_named(part, heads, offset, cut))
    kind = "person" if named else nouns.get(head, "agency" if organisation or (whose and not head) else "other")
    definite = body[:1] in (["the"], ["these"], ["those"], ["both"]) and not named
    plural = is_plural(head)
    count = _count(low, partitive, plural, named, kind)
    return Member(cast("SourceKind", kind), head, count, whose, named, definite, partitive, part[0].start, part[-1].end)


def is_plural(head: str) -> bool:
    """Whether a head noun names more than one ("officials", "people", not "news")."""
    if head.endswith("s"):
        return head not in lexicon.words("sources", "count.singular")
    return head in lexicon.words("sources", "count.plural")


def _count(low: list[str], partitive: bool, plural: bool, named: bool, kind: str) -> int | None:
    first = low[1] if low[0] in ("the", "at") and len(low) > 2 and low[1] in counts() else low[0]
    if first in counts() and (partitive or not (plural and first in ("a", "an"))):
        return int(counts()[first])
    if first.isdecimal():
        return int(first) if len(first) < 4 else None
    if plural or first in lexicon.words("sources", "count.vague"):
        return None
    return 1 if named or kind in ("official", "spokesperson", "document", "medium", "witness", "anonymous", "person") else None


def _is_named(part: tuple[Token, ...], heads: list[int], offset: int, cut: int) -> bool:
    """Whether a person's name stands in the phrase: a word with a capital that is no nation, office or body."""
    table, nouns = nations(), source_nouns()
    if heads and heads[-1] == offset + cut - 1:
        body = any(nouns.get(part[at].text.lower()) in ("agency", "medium", "document", "assessment") for at in heads)
        if body or part[0].text.lower() in lexicon.words("grammar", "articles"):
            return False
    for token in part[max(offset, 1) : offset + cut]:
        word = token.text.lower().removesuffix("'s")
        if len(word) > 1 and token.text[:1].isupper() and word not in nouns and word not in table and word not in counts():
            return True
    only = part[0].text
    if len(part) > 1 or not only[:1].isupper() or only.lower() in table:
        return False
    if only.lower() in nouns:  # "King said", not "Police said"
        return nouns[only.lower()] == "official" and not is_plural(only.lower())
    return not only.isupper()
