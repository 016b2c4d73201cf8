"""How two deeds relate: "was arrested" and "was detained" agree, "signed" and "is expected to sign" are two stages of one."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.model import Action, Article, Fact
from comparer.relations.nearby import shared_words, text_of
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens

_REAL = frozenset(("begun", "done"))
# Content words around the two verbs that must be shared before a difference is told: of two deeds of one class in linked
# sentences one may be another deed. Chosen on the development pairs; fewer brings false alarms, more loses the true ones.
COMMON_GROUND = 2
# So many words behind a verb (before it in the passive) its object is sought.
OBJECT = 5


def relate_deeds(left: Fact, right: Fact, mine: Action, other: Action, context: PairContext) -> Outcome | None:
    """How two deeds relate; None where they are not of one class, have other agents or patients, or it is doubtful."""
    if _other(mine.agent, other.agent) or _other(mine.patient, other.patient):
        return None
    if mine.verb_class != other.verb_class:
        return _degrees(left, right, mine, other, context)
    if mine.severity != other.severity and mine.stage in _REAL and other.stage in _REAL:
        if mine.severity and other.severity:
            reason = f"{mine.severity} harm in {{left}}, {other.severity} harm in {{right}}"
        else:
            reason = f"only {'{left}' if mine.severity else '{right}'} tells how badly"
        return Outcome("differ", "different_severity", reason, size=0.4 if mine.severity and other.severity else 0.3)
    if mine.stage == other.stage or (mine.stage in _REAL and other.stage in _REAL):
        return Outcome("agree", "same_action", "the same is done")
    if shared_words(left, right, context) < COMMON_GROUND or not _same_object(left, right, mine, other, context):
        return None
    if not _same_subject(left, right, mine, other, context) or _earlier(left, context.left) or _earlier(right, context.right):
        return None
    known = bool(mine.agent or mine.patient) and (mine.agent, mine.patient) == (other.agent, other.patient)
    if "undone" in (mine.stage, other.stage):
        if not known or not _REAL & {mine.stage, other.stage}:
            return None
        return Outcome("conflict", "done_or_not", f"“{left.text}” in {{left}}, “{right.text}” in {{right}}", size=0.9)
    return Outcome("differ", "different_stage", f"{mine.stage} in {{left}}, {other.stage} in {{right}}", size=0.5)


@cache
def _scales() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lexicon.entries("actions", "degrees.scales"):
        scale = tuple(part.strip() for part in line.split("<"))
        found |= dict.fromkeys(scale, scale)
    return found


def _degrees(left: Fact, right: Fact, mine: Action, other: Action, context: PairContext) -> Outcome | None:
    """Two degrees of one thing ("levelled seven villages", "damaged several villages") where the objects are the same."""
    scale = _scales().get(mine.verb_class)
    if scale is None or other.verb_class not in scale or mine.stage not in _REAL or other.stage not in _REAL:
        return None
    if not _same_object(left, right, mine, other, context):
        return None
    sides = ("{left}", "{right}") if scale.index(mine.verb_class) > scale.index(other.verb_class) else ("{right}", "{left}")
    return Outcome("differ", "different_degree", f"{sides[0]} goes further than {sides[1]}", size=0.5)


def _same_object(left: Fact, right: Fact, mine: Action, other: Action, context: PairContext) -> bool:
    """Whether a content word stands near both verbs where the object does: behind an active one, before a passive one."""
    passive = mine.passive or other.passive
    return shared_words(left, right, context, before=OBJECT if passive else 0, after=OBJECT) > 0


def _earlier(fact: Fact, article: Article) -> bool:
    """Whether the deed is one of former days ("she previously hosted it")."""
    ahead = tokens(text_of(article, fact)[: fact.end])[-4:]
    return any(token.text.lower() in lexicon.words("actions", "stage.earlier") for token in ahead)


def _same_subject(left: Fact, right: Fact, mine: Action, other: Action, context: PairContext) -> bool:
    """Whether the same agent or patient is named, or a content word stands right before both active verbs."""
    if (mine.agent and mine.agent == other.agent) or (mine.patient and mine.patient == other.patient):
        return True
    return mine.passive or other.passive or shared_words(left, right, context, before=OBJECT, after=0) > 0


def _other(mine: str, other: str) -> bool:
    return bool(mine and other) and mine.split()[-1].lower() != other.split()[-1].lower()
