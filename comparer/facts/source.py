"""Who stands behind a statement: "two US officials and a source familiar with the decision said", "according to police",
"The ministry declined to comment", "the sources".  (comparer/facts/source.py)"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, cast

from comparer import lexicon
from comparer.facts.channels import channel
from comparer.facts.kind import Kind
from comparer.facts.noun_phrases import noun_phrase_before
from comparer.facts.source_profile import Member, members, rank
from comparer.facts.speakers import Speakers
from comparer.model import Article, Fact, Name, Quote, Sentence, SourceProfile
from comparer.relations.statements import relate_sources
from comparer.text import fold, tokens

Response = Literal["", "declined", "no_response", "unreachable"]
# Kinds that an account keeps nameless: a reference back ("the officials") is sought for these.
_NAMELESS = frozenset(("official", "anonymous", "witness", "assessment"))


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield who stands behind the statements of each sentence, left to right, in the shortest words that name them. What is
    said inside quotation marks is the speaker's own business and left out."""
    position = {sentence.index: place for place, sentence in enumerate(article.sentences)}
    quoted = [(position[fact.sentence], fact.start, fact.end) for fact in earlier if isinstance(fact.value, Quote)]
    speakers = Speakers(article.sentences, quoted, earlier)
    names: dict[int, list[Fact]] = {}
    for fact in earlier:
        if isinstance(fact.value, Name):
            names.setdefault(fact.sentence, []).append(fact)
    told = _Told()
    for place, sentence in enumerate(article.sentences):
        yield from _of_sentence(place, sentence, speakers, names.get(sentence.index, []), told)


@dataclass(slots=True)
class _Told:
    """The nameless sources an article has brought in so far: whole groups, and their members by head noun."""

    groups: list[SourceProfile] = field(default_factory=list)
    by_head: dict[str, Member] = field(default_factory=dict)


def _of_sentence(place: int, sentence: Sentence, speakers: Speakers, names: list[Fact], told: _Told) -> Iterator[Fact]:
    text = sentence.text
    found: dict[int, Fact] = {}
    reason = _reason(text)
    for one in speakers.outside(place):
        if one.kind == "label" or one.start in found:
            continue
        holder = text[one.start : one.end]
        if fold(holder).lower() in lexicon.words("attribution", "pronouns"):
            meant = speakers.name(place, one)
            if meant.lower() == fold(holder).lower():
                continue
            profile = _profile(meant, 0, [], told, one.lemma)
        else:
            profile = _profile(holder, one.start, names, told, one.lemma)
        way = channel(text, one.cue_end)
        if way is not None and profile.named:
            start, end, name = way
            found[start] = Fact(sentence.index, start, end, text[start:end], "source", replace(profile, channel=name))
        if one.lemma in lexicon.words("attribution", "not_sources"):
            continue
        if one.lemma == "report" and not profile.named and profile.kind in ("witness", "anonymous", "person"):
            continue  # who reports a smell to the police makes no account
        if profile.kind == "other" and one.kind != "according" and one.lemma not in lexicon.words("attribution", "plain"):
            continue
        if reason and not profile.named:
            profile = replace(profile, reason=reason)
        found[one.start] = Fact(sentence.index, one.start, one.end, holder, "source", profile)
    for start, end, response in _unanswered(text):
        if not speakers.is_quoted(place, start):
            profile = replace(_profile(text[start:end], start, names, told, ""), response=response)
            found[start] = Fact(sentence.index, start, end, text[start:end], "source", profile)
    if reason and not found:
        span = _opening_subject(text)
        if span is not None:
            profile = replace(_profile(text[span[0] : span[1]], span[0], names, told, ""), reason=reason)
            found[span[0]] = Fact(sentence.index, *span, text[span[0] : span[1]], "source", profile)
    yield from sorted(found.values(), key=lambda fact: fact.start)


def _profile(holder: str, offset: int, names: list[Fact], told: _Told, cue: str) -> SourceProfile:
    """The profile of the words that name a source; references back are resolved in what was told before."""
    kept = tuple((fact.start - offset, fact.end - offset) for fact in names)
    people = tuple((start, end) for (start, end), fact in zip(kept, names, strict=True) if _is_person(fact))
    parts = members(fold(holder), kept, people)
    if not parts:
        return SourceProfile((holder,), "other", cue=cue)
    holders = tuple(_called(holder[part.start : part.end], part, offset, names) for part in parts)
    if len(parts) == 1 and parts[0].definite and not parts[0].partitive and told.groups:
        group = _referred(parts[0], told)
        if group is not None:
            return replace(group, holders=holders, cue=cue, reason="", response="")
    parts = tuple(_resolved(part, told) for part in parts)
    counts = [part.count for part in parts]
    officials = [part.count for part in parts if part.kind == "official"]
    strongest = min((part.kind for part in parts), key=lambda kind: rank()[kind])
    profile = SourceProfile(
        holders=holders,
        kind=strongest,
        count=None if None in counts else sum(count for count in counts if count is not None),
        official=None if None in officials else sum(count for count in officials if count is not None),
        nations=tuple(dict.fromkeys(nation for part in parts for nation in part.nations)),
        named=any(part.named for part in parts),
        cue=cue,
    )
    if not profile.named and profile.kind in _NAMELESS and not any(part.partitive or part.definite for part in parts):
        told.groups.append(profile)
        for part in parts:
            told.by_head[_singular(part.head)] = part
    return profile


def _is_person(fact: Fact) -> bool:
    return isinstance(fact.value, Name) and fact.value.type == "person"


def _called(words: str, part: Member, offset: int, names: list[Fact]) -> str:
    """What a member is called: the entity of the person named in it, else the words as written."""
    start, end = offset + part.start, offset + part.end
    inside = [fact.value for fact in names if start <= fact.start and fact.end <= end and isinstance(fact.value, Name)]
    persons = [value.entity for value in inside if value.type == "person"]
    return persons[-1] if part.named and persons else words


def _referred(part: Member, told: _Told) -> SourceProfile | None:
    """The group that "the sources", "the officials" or "the people" refers back to: the last one told of that kind."""
    if part.count is not None and part.head not in ("source", "official", "person", "people"):
        return None
    plural = part.count is None
    for group in reversed(told.groups):
        if plural and group.count == 1:
            continue
        if part.head in ("sources", "people") or part.kind == group.kind:
            if plural and part.kind == "official" and group.official is not None and group.official != group.count:
                return replace(group, count=group.official)
            return group if plural else replace(group, count=1, official=int(part.kind == "official"), kind=part.kind)
    return None


def _resolved(part: Member, told: _Told) -> Member:
    """A member that refers back ("the people familiar with the matter") with the count and nation told before."""
    if not part.definite:
        return part
    before = told.by_head.get(_singular(part.head))
    if before is None:
        return part
    count = part.count if part.partitive or part.count is not None else before.count
    return replace(part, count=count, nations=part.nations or before.nations)


def _singular(head: str) -> str:
    return {"people": "person", "media": "media"}.get(head, head.removesuffix("s"))


@cache
def _reasons() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('sources', 'anonymity.reasons')})\b[^.,;\"]*", re.IGNORECASE)


def _reason(text: str) -> str:
    """The words that give a reason for anonymity, or ""."""
    low = text.lower()
    if "anonym" not in low and "author" not in low and "named" not in low and "identified" not in low and "to speak" not in low:
        return ""
    match = _reasons().search(fold(text))
    return text[match.start() : match.end()].strip() if match else ""


@cache
def _responses() -> tuple[re.Pattern[str], dict[str, str], frozenset[str], frozenset[str]]:
    table = lexicon.table("attribution", "response.patterns")
    return (
        re.compile(rf"\b(?:{lexicon.alternation(table)})\b", re.IGNORECASE),
        table,
        lexicon.words("attribution", "response.about"),
        lexicon.words("attribution", "response.triggers"),
    )


def _unanswered(text: str) -> Iterator[tuple[int, int, Response]]:
    """Who was asked in vain, as start, end and what came of it."""
    pattern, table, about, triggers = _responses()
    row = tokens(text)
    low = tuple(token.text.lower() for token in row)
    if triggers.isdisjoint(low):
        return
    for match in pattern.finditer(fold(text)):
        rest = {token.text.lower() for token in row if match.start() <= token.start}
        if about.isdisjoint(rest):
            continue
        index = next(at for at, token in enumerate(row) if token.start >= match.start())
        span = noun_phrase_before(row, low, index)
        if span is not None:
            response = cast("Response", table[" ".join(match[0].lower().split())])
            yield row[span[0]].start, row[span[1] - 1].end, response


def _opening_subject(text: str) -> tuple[int, int] | None:
    """The subject of the sentence: what stands before its first finite verb."""
    row = tokens(text)
    low = tuple(token.text.lower() for token in row)
    verbs = lexicon.words("attribution", "finite") | lexicon.words("attribution", "opening_verbs")
    index = next((at for at, word in enumerate(low) if at and word in verbs), None)
    span = noun_phrase_before(row, low, index) if index is not None else None
    return None if span is None else (row[span[0]].start, row[span[1] - 1].end)


KIND = Kind("source", extract, relate_sources, "statement")
