"""How two profiles of sources relate: "one US official and three people" against "two US officials and a source"."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.model import SourceProfile
from comparer.relations.outcome import Outcome
from comparer.relations.quotations import same_speaker
from comparer.stems import stem
from comparer.text import tokens

# How large a difference is, 0..1: how many stand behind it and how many of them are officials, or only who it is.
NUMBERS, OTHERS = 0.8, 0.1
NAMED = 2  # capitalised words that two names of a body share
_COUNTED = frozenset(("official", "anonymous", "witness", "spokesperson"))


@cache
def source_nouns() -> dict[str, str]:
    """Head nouns of sources and their kind ("spokesman": "spokesperson")."""
    table: dict[str, str] = {}
    for kind in lexicon.load("sources")["kinds"]:
        for word in lexicon.words("sources", f"kinds.{kind}"):
            table.setdefault(word, kind)
    return table


def relate_profiles(left: SourceProfile, right: SourceProfile) -> Outcome | None:
    """How the sources of two clauses relate; None where one is a named person and the other is not, where two different
    persons speak: each outlet asks whom it likes, and where one says what the other denies."""
    outcome = _related(left, right)
    return None if outcome is not None and outcome.relation == "agree" and _contrary(left.cue, right.cue) else outcome


def _contrary(cue: str, other: str) -> bool:
    """Whether one cue asserts and the other denies ("admitted", "denied")."""
    mine, theirs = _denies(cue), _denies(other)
    return mine is not None and theirs is not None and mine != theirs


def _denies(cue: str) -> bool | None:
    """Whether a cue denies or asserts; None where it does neither."""
    found = {side for side in map(_sides().get, (stem(token.text.lower()) for token in tokens(cue))) if side is not None}
    return True in found if found else None


@cache
def _sides() -> dict[str, bool]:
    """The stems of verbs that assert (False) and that deny (True)."""
    found: dict[str, bool] = {}
    for line in lexicon.entries("antonyms", "says"):
        for denies, listed in zip((False, True), line.split("<>"), strict=True):
            found |= {stem(entry.split()[0]): denies for entry in listed.split(",")}
    return found


def _related(left: SourceProfile, right: SourceProfile) -> Outcome | None:
    if left.response or right.response:
        return _responses(left, right)
    if left.channel or right.channel:
        return _channels(left, right)
    if left.named and right.named:
        return _named(left, right)
    if left.named or right.named:
        return None
    if _at_large(left, right):
        return Outcome("agree", "same_source", "the same kind of source stands behind it")
    if _vague(left) or _vague(right):
        return None
    numbers = _numbers(left, right)
    differences = (numbers or _credited(left, right)) + _nations(left, right)
    if not differences:
        return Outcome("agree", "same_source", "the same kind of source stands behind it")
    if _refers_back(left) or _refers_back(right):
        return None
    size = NUMBERS if numbers and left.kind in _COUNTED else OTHERS
    return Outcome("differ", "different_attribution", "; ".join(differences), size=size)


def _refers_back(profile: SourceProfile) -> bool:
    """Whether plural sources told before go on talking ("the officials said"): their profile was set against the other then."""
    words = profile.holders[0].lower().split()
    definite = words[0] in lexicon.words("grammar", "definite")
    return definite and len(profile.holders) == 1 and profile.kind in _COUNTED and _plural(words[-1])


def _plural(head: str) -> bool:
    return _singular(head) != head or head == "people"


def _vague(profile: SourceProfile) -> bool:
    """Whether a description like "the company" or "the software giant" may mean anybody: which body, the account told before."""
    if len(profile.holders) > 1 or (profile.kind not in ("agency", "other") and "statement" not in profile.holders[0].lower().split()):
        return False
    words = [token.text for token in tokens(profile.holders[0])]
    return words[0].lower() in lexicon.words("grammar", "definite") and all(word.islower() for word in words[1:])


def _responses(left: SourceProfile, right: SourceProfile) -> Outcome | None:
    """Declined is not the same as silent, where it is the same one who was asked."""
    if not left.response or not right.response or not _same_holder(left, right):
        return None
    if left.response == right.response:
        return Outcome("agree", "same_response", "asked in vain by both")
    words = {"declined": "declined to comment", "no_response": "did not respond", "unreachable": "could not be reached"}
    return Outcome("differ", "different_response", f"{words[left.response]} in {{left}}, {words[right.response]} in {{right}}", size=0.4)


def _channels(left: SourceProfile, right: SourceProfile) -> Outcome | None:
    """The words of the same person or body, by statement here and in an interview there."""
    if not left.channel or not right.channel or left.named != right.named:
        return None
    if not (same_speaker(left.holders[0], right.holders[0]) if left.named else _same_holder(left, right)):
        return None
    if left.channel == right.channel:
        return Outcome("agree", "same_channel", "told in the same way")
    return Outcome("differ", "different_channel", f"{left.channel} in {{left}}, {right.channel} in {{right}}", size=0.1)


def _same_holder(left: SourceProfile, right: SourceProfile) -> bool:
    mine, other = ({token.text.lower() for holder in side.holders for token in tokens(holder)} for side in (left, right))
    idle = lexicon.words("grammar", "idle")
    return bool((mine & other) - idle) and (mine - idle <= other or other - idle <= mine)


def _named(left: SourceProfile, right: SourceProfile) -> Outcome | None:
    if len(left.holders) == 1 and len(right.holders) == 1:
        whose = "person" if left.kind in _COUNTED | {"person"} else "source"
        return Outcome("agree", "same_person", f"the same {whose} says it") if same_speaker(left.holders[0], right.holders[0]) else None
    shared = sum(any(same_speaker(mine, other) for other in right.holders) for mine in left.holders)
    if not shared:
        return None
    if shared == len(left.holders) == len(right.holders):
        return Outcome("agree", "same_person", "the same persons say it")
    reason = f"{' and '.join(left.holders)} in {{left}}, {' and '.join(right.holders)} in {{right}}"
    return Outcome("differ", "different_attribution", reason, size=0.5)


def _numbers(left: SourceProfile, right: SourceProfile) -> list[str]:
    """In what numbers two nameless profiles differ: "AP cites 4 sources, 1 of them official, Reuters 3, 2 of them official"."""
    counts = left.count != right.count and None not in (left.count, right.count)
    officials = left.official != right.official and None not in (left.official, right.official) and bool(left.official or right.official)
    if _of_one_government(left, right):
        return []
    if not counts and not officials:
        return []
    told = officials and left.count is not None and right.count is not None
    return [f"{{left}} cites {_people(left, told, 'source')}, {{right}} {_people(right, told, '')}"]


def _credited(left: SourceProfile, right: SourceProfile) -> list[str]:
    """Whether each gives it to another body."""
    same = _heads(left) == _heads(right) or _same_body(left, right) or _at_large(left, right) or _share_body(left, right)
    same = same or _of_one_government(left, right)
    return [] if same else ["they credit it to different sources"]


def _at_large(left: SourceProfile, right: SourceProfile) -> bool:
    """Whether both say no more than that somebody in office said it ("authorities", "officials"), of the same branch ("health
    officials", "the health authorities")."""
    known, branches = lexicon.words("sources", "at_large"), set()
    for side in (left, right):
        *branch, head = side.holders[0].lower().removeprefix("the ").split()
        if len(side.holders) > 1 or side.count is not None or head not in known:
            return False
        branches.add(tuple(branch))
    return len(branches) == 1


def _share_body(left: SourceProfile, right: SourceProfile) -> bool:
    """Whether a body named by both is among several sources ("IRNA and the U.S. Geological Survey", "the Geological Survey")."""
    if len(left.holders) == len(right.holders) == 1:
        return False
    mine, other = ([{token.text for token in tokens(one) if token.text[:1].isupper()} for one in side.holders] for side in (left, right))
    return any(len(one & another) >= NAMED for one in mine for another in other)


def _nations(left: SourceProfile, right: SourceProfile) -> list[str]:
    """Of which nations they are, where both tell."""
    if not left.nations or not right.nations or set(left.nations) == set(right.nations):
        return []
    return ["the sources are of other nations"]


def _people(profile: SourceProfile, with_officials: bool, noun: str) -> str:
    """How many there are: "4 sources, 1 of them official"; without a count "2 officials"."""
    if profile.count is None:
        return f"{profile.official} official{'' if profile.official == 1 else 's'}"
    text = f"{profile.count} {noun}{'s' if noun and profile.count != 1 else ''}".strip()
    if not with_officials:
        return text
    if profile.official == profile.count:
        return f"{text}, {'an official' if profile.count == 1 else 'all official'}"
    return f"{text}, {profile.official or 'none'} of them official" if profile.count > 1 else f"{text}, no official"


def _heads(profile: SourceProfile) -> frozenset[str]:
    """The head nouns of the holders, singular ("police", "official")."""
    nouns = source_nouns()
    found = set()
    for holder in profile.holders:
        words = [token.text.lower() for token in tokens(holder) if token.text.lower() in nouns]
        found.add(_singular(words[-1]) if words else holder.lower())
    return frozenset(found)


def _singular(head: str) -> str:
    if head.endswith(("sses", "ches")):
        return head.removesuffix("es")
    return head if head.endswith("ss") else head.removesuffix("s")


def _same_body(left: SourceProfile, right: SourceProfile) -> bool:
    """Whether two different heads are of one body: it and its spokesman, its message, two names of one paper."""
    mine, other = ({token.text.lower() for holder in side.holders for token in tokens(holder)} for side in (left, right))
    mine, other = mine - lexicon.words("grammar", "articles"), other - lexicon.words("grammar", "articles")
    within = min(len(mine), len(other)) > 1 and (mine <= other or other <= mine)
    return within or _speaks_for(left, right) or _same_medium(left, right)


def _speaks_for(left: SourceProfile, right: SourceProfile) -> bool:
    """Whether one is a body and the other speaks for it ("the Indian navy", "a navy spokesman")."""
    if {left.kind, right.kind} != {"agency", "spokesperson"}:
        return False
    body, voice = (left, right) if left.kind == "agency" else (right, left)
    return not _heads(body).isdisjoint(token.text.lower() for holder in voice.holders for token in tokens(holder))


def _of_one_government(left: SourceProfile, right: SourceProfile) -> bool:
    """Whether one is a state and the other holds office in it ("the US said", "the U.S. defense secretary said")."""
    if {left.kind, right.kind} != {"agency", "official"} or not left.nations or left.nations != right.nations:
        return False
    state = left if left.kind == "agency" else right
    return len(state.holders) == 1 and all(token.text[:1].isupper() or token.text == "the" for token in tokens(state.holders[0]))


def _same_medium(left: SourceProfile, right: SourceProfile) -> bool:
    """Whether two names of media are of one ("the Post", "The Washington Post")."""
    if left.kind != "medium" or right.kind != "medium":
        return False
    if "media" in _heads(left) | _heads(right):
        return True  # "state media" may be the very agency
    mine, other = (
        {token.text.removesuffix("'s") for token in tokens(side.holders[0]) if token.text[:1].isupper()} - {"The"} for side in (left, right)
    )
    return bool(mine & other) and (mine <= other or other <= mine)
