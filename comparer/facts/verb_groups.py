"""What stands before a verb and how far it says the deed went: "had failed to sign", "will be arrested", "was shot".

Positions count tokens. There is no tagger: a form that may be a noun or an adjective is taken for a verb only where what stands
around it says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.cues import closed, listed
from comparer.facts.inflection import Inflected
from comparer.facts.noun_phrases import Low, Row, is_adverb
from comparer.facts.source_profile import nations
from comparer.model import Stage

# A verb group reaches back no further than this many tokens.
REACH = 8


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: where it starts, how far the deed went, whether it is passive, whether it is negated, and
    whether it hangs on a word that only says how sure somebody is ("may have killed")."""

    start: int
    stage: Stage
    passive: bool
    negated: bool
    modal: bool


@cache
def _stages() -> dict[str, Stage]:
    """The words before "to" and the stage they give what follows."""
    found: dict[str, Stage] = {}
    stages: tuple[Stage, ...] = ("planned", "attempted", "begun", "undone", "done")
    for stage in stages:
        for word in lexicon.entries("actions", f"stage.{stage}"):
            found.setdefault(word, stage)
    return found


@cache
def modals() -> frozenset[str]:
    return lexicon.words("actions", "stage.modal")


@dataclass(slots=True)
class _Seen:
    """What the words before a verb have shown so far, going leftwards."""

    negated: bool = False
    passive: bool = False
    progressive: bool = False
    perfect: bool = False
    modal: bool = False
    support: bool = False
    infinitive: bool = False
    control: Stage | None = None


def verb_group(row: Row, low: Low, index: int, verb: Inflected) -> VerbGroup | None:
    """The group a form belongs to; None where it is no finite verb (a noun, an adjective, an infinitive of purpose) or its
    clause is only supposed."""
    seen = _Seen()
    start = index
    while start > 0 and index - start <= REACH and _takes(row, low, start - 1, index, verb, seen):
        start -= 1
        if seen.modal or seen.support:
            break
        if seen.control is not None:
            while start and low[start - 1] in closed("be") | closed("have") | closed("not"):
                start -= 1
                seen.negated |= low[start] in closed("not")
            break
    while start < index and is_adverb(row[start].text):
        start += 1
    if (seen.infinitive and seen.control is None) or is_conditional(low, start) or _gives_cause(low, start, index):
        return None
    if not _is_verb(row, low, index, verb, seen):
        return None
    passive = seen.passive or _reduced(low, index, verb) or (start == index and _joined_passive(row, low, index))
    return VerbGroup(start, _stage(seen), passive, seen.negated, seen.modal)


def _takes(row: Row, low: Low, at: int, index: int, verb: Inflected, seen: _Seen) -> bool:
    """Whether the word at `at` belongs to the group; what it shows is noted in `seen`."""
    word = low[at]
    if word.endswith("n't"):
        word, seen.negated = {"won't": "will", "can't": "can"}.get(word, word[:-3]), True
    if word in closed("not"):
        seen.negated = True
    elif seen.infinitive:
        seen.control = _stages().get(word)
        return seen.control is not None
    elif word in closed("be") | closed("get"):
        seen.progressive |= verb.form == "ing" and at >= index - 2
        seen.passive |= verb.form != "ing"
    elif word in closed("have"):
        seen.perfect = True
    elif word in modals():
        seen.modal = True
    elif word in closed("do"):
        seen.support = True
    elif word == "to":
        seen.infinitive = True
    else:
        return is_adverb(row[at].text) or word in closed("within_group")
    return True


def _stage(seen: _Seen) -> Stage:
    if seen.negated:
        return "done" if seen.control == "undone" else "undone"
    if seen.control is not None:
        return seen.control
    if seen.modal and not seen.perfect:
        return "planned"
    return "begun" if seen.progressive else "done"


def _is_verb(row: Row, low: Low, index: int, verb: Inflected, seen: _Seen) -> bool:
    """Whether the words around a form allow it to be a verb."""
    past = seen.passive or seen.perfect
    governed = seen.modal or seen.support or seen.control is not None
    at = index - 1
    while at > 0 and is_adverb(row[at].text):
        at -= 1
    before = low[at] if at >= 0 else ""
    match verb.form:
        case "base":
            return governed
        case "third":
            name = at >= 0 and row[at].text[:1].isupper() and before not in nations()
            return name or before in listed("pronouns") | listed("plain_subjects")
        case "ing":
            return seen.progressive or before == "," or (before == "and" and _second_result(low, index))
        case "participle":
            return past
        case _:
            return past or governed or before not in _adjectival()


def _joined_passive(row: Row, low: Low, index: int) -> bool:
    """"was shot and killed": the second of two participles under one auxiliary."""
    at = index - 2
    if at < 1 or low[index - 1] != "and":
        return False
    before = at - 1
    while before > 0 and is_adverb(row[before].text):
        before -= 1
    return low[before] in closed("be")


def _second_result(low: Low, index: int) -> bool:
    """Whether "and killing …" goes on after a first result ("…, levelling seven villages and killing ten")."""
    return any(low[at] == "," and low[at + 1].endswith("ing") for at in range(index - 2))


def _gives_cause(low: Low, start: int, index: int) -> bool:
    """Whether "due to" stands without a form of "be", so that a cause follows and no deed ("problems due to damage")."""
    group = low[start:index]
    return not lexicon.words("actions", "stage.needs_be").isdisjoint(group) and closed("be").isdisjoint(group)


def is_conditional(low: Low, start: int) -> bool:
    """Whether the clause of a verb group is only supposed ("If he won")."""
    for at in range(start - 1, max(start - 6, -1), -1):
        if low[at] in lexicon.words("actions", "conditional"):
            return True
        if not low[at][0].isalnum():
            return False
    return False


def _reduced(low: Low, index: int, verb: Inflected) -> bool:
    """"a man arrested by police": a participle without auxiliary is passive before "by", not in "died by falling"."""
    following = (*low[index + 1 : index + 3], "", "")
    return verb.form in ("ed", "participle", "any") and following[0] == "by" and not following[1].endswith("ing")


@cache
def _adjectival() -> frozenset[str]:
    """Behind these a form in -ed is an adjective ("the wounded man")."""
    return lexicon.words("actions", "adjectival")
