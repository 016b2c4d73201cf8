"""Who stands behind a statement: "two US officials and a source familiar with the decision said", "according to police",
"The ministry declined to comment", "the sources".  (comparer/facts/source.py)"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from comparer import lexicon
from comparer.facts.anonymity import opening_subject, reason_given
from comparer.facts.attribution import Attribution
from comparer.facts.channels import channel
from comparer.facts.comment_requests import unanswered
from comparer.facts.kind import Kind
from comparer.facts.source_profile import Member, members, rank
from comparer.facts.speakers import Speakers
from comparer.model import Article, Fact, Name, Quote, Sentence, SourceProfile
from comparer.relations.statements import relate_sources
from comparer.text import fold

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
    for one in speakers.outside(place):
        if one.kind != "label" and one.start not in found:
            for fact in _of_attribution(place, sentence, one, speakers, names, told):
                found[fact.start] = fact
    for start, end, response in unanswered(text):
        if not speakers.is_quoted(place, start):
            profile = replace(_profile(text[start:end], start, names, told, ""), response=response)
            found[start] = Fact(sentence.index, start, end, text[start:end], "source", profile)
    reason = reason_given(text)
    if reason is not None and not found:
        span = opening_subject(text)
        if span is not None:
            profile = _profile(text[span[0] : span[1]], span[0], names, told, "")
            found[span[0]] = Fact(sentence.index, *span, text[span[0] : span[1]], "source", profile)
    if reason is not None:
        _give_reason(found, text, *reason)
    yield from sorted(found.values(), key=lambda fact: fact.start)


def _of_attribution(
    place: int, sentence: Sentence, one: Attribution, speakers: Speakers, names: list[Fact], told: _Told
) -> Iterator[Fact]:
    """The source an attribution names, and the channel of its words where one is told."""
    text = sentence.text
    holder = text[one.start : one.end]
    if fold(holder).lower() in lexicon.words("attribution", "pronouns"):
        meant = speakers.name(place, one)
        if meant.lower() == fold(holder).lower():
            return
        profile = _profile(meant, 0, [], told, one.lemma)
    else:
        profile = _profile(holder, one.start, names, told, one.lemma)
    way = channel(text, one.cue_end)
    if way is not None and (profile.named or profile.kind == "agency"):
        start, end, name = way
        yield Fact(sentence.index, start, end, text[start:end], "source", replace(profile, channel=name))
    if _is_source(one, profile):
        yield Fact(sentence.index, one.start, one.end, holder, "source", profile)


def _is_source(one: Attribution, profile: SourceProfile) -> bool:
    """Whether the verb and its subject make a source: nobody who asks, no person who finds something or reports a smell."""
    if one.lemma in lexicon.words("attribution", "not_sources"):
        return False
    if one.lemma in lexicon.words("attribution", "of_documents") and profile.kind not in ("document", "assessment", "agency", "medium"):
        return profile.named and one.lemma == "report"
    return profile.kind != "other" or one.kind == "according" or one.lemma in lexicon.words("attribution", "plain")


def _give_reason(found: dict[int, Fact], text: str, start: int, end: int) -> None:
    """Give the reason for anonymity to the nameless source that stands nearest before it, else to the first behind it."""
    nameless = [fact for fact in found.values() if isinstance(fact.value, SourceProfile) and not fact.value.named]
    if nameless:
        fact = max(nameless, key=lambda fact: (fact.start < start, fact.start if fact.start < start else -fact.start))
        if isinstance(fact.value, SourceProfile):
            found[fact.start] = replace(fact, value=replace(fact.value, reason=text[start:end].strip()))


def _profile(holder: str, offset: int, names: list[Fact], told: _Told, cue: str) -> SourceProfile:
    """The profile of the words that name a source; references back are resolved in what was told before."""
    kept = tuple((fact.start - offset, fact.end - offset) for fact in names)
    people, bodies = (
        tuple(span for span, fact in zip(kept, names, strict=True) if isinstance(fact.value, Name) and fact.value.type == wanted)
        for wanted in ("person", "organisation")
    )
    parts = members(fold(holder), kept, people, bodies)
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


KIND = Kind("source", extract, relate_sources, "statement")
