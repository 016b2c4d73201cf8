"""How two grades of certainty relate: "may sign" and "will sign" differ, "convicted" and "accused" are two stages of a case."""

from __future__ import annotations

from functools import cache

from comparer import lexicon
from comparer.model import Certainty, Fact
from comparer.relations.nearby import shared_words
from comparer.relations.outcome import Outcome, PairContext
from comparer.stems import stem
from comparer.wording import share_meaning

# Content words around the two cues that must be shared besides the head; "will meet" can be about any meeting.
COMMON_GROUND = 2
_OPEN = frozenset(("suspicion", "claim", "charge"))  # before a verdict
# For a contradiction more must be shared: polarity is read from one word.
CONFLICT_GROUND = 4


def relate_grades(left: Fact, right: Fact, mine: Certainty, other: Certainty, context: PairContext) -> Outcome | None:
    """How two grades relate; None where they do not bear on one thing."""
    if mine.legal and other.legal:
        return _stages(left, right, mine, other)
    if mine.legal or other.legal:
        return _alleged(left, right, mine, other)
    if not mine.cue or not other.cue:
        return None  # two deeds told plainly are the business of actions
    if _stance(mine) and _stance(other):
        return _strength(left, right, mine, other)
    if not mine.head and not other.head:
        return Outcome("agree", "both_unknown", "neither account knows") if shared_words(left, right, context) else None
    if not same_head(mine.head, other.head):
        return None
    ground = shared_words(left, right, context)
    if mine.polarity != other.polarity:
        sure = {"certain", "probable"} >= {mine.grade, other.grade}
        if not sure or ground < CONFLICT_GROUND or mine.holder != other.holder:
            return None
        return Outcome("conflict", "opposite_polarity", f"“{left.text}” in {{left}}, “{right.text}” in {{right}}", size=0.9)
    if mine.grade == other.grade or {mine.cue, other.cue} <= _tenses() or _both_refuse(mine, other):
        return Outcome("agree", "same_certainty", "both are as sure of it")
    if ground < COMMON_GROUND:
        return None
    return Outcome("differ", "different_certainty", f"{mine.grade} in {{left}}, {other.grade} in {{right}}", size=0.5)


@cache
def _family() -> dict[str, str]:
    """The stages of a case by what they say of the deed: claimed, found or dismissed."""
    return lexicon.table("legal", "families.table")


@cache
def _tenses() -> frozenset[str]:
    """Cues that differ by the tense of the report only ("will" in direct speech is "would" in reported speech)."""
    return lexicon.words("modality", "auxiliaries.tenses")


def _both_refuse(mine: Certainty, other: Certainty) -> bool:
    """"would not say" is as much a refusal as "refused to say"."""
    grades = [value.grade for value in (mine, other) if value.cue not in _tenses()]
    return mine.polarity == "negative" and len(grades) == 1 and grades[0] == "certain"


def _stages(left: Fact, right: Fact, mine: Certainty, other: Certainty) -> Outcome | None:
    if mine.legal == other.legal:
        return Outcome("agree", "same_stage", f"{mine.legal} in both")
    families = {_family()[mine.legal], _family()[other.legal]}
    relation = f"{mine.legal} in {{left}}, {other.legal} in {{right}}"
    if families <= _OPEN:
        if families == {"suspicion", "charge"} and same_head(mine.head, other.head):
            return Outcome("differ", "different_stage", relation, size=0.5)
        return Outcome("agree", "both_hedged", "no court has found it yet in either account")
    if len(families) == 1:
        return None
    if families == {"found", "dismissed"} and same_head(mine.head, other.head):
        return Outcome("conflict", "opposite_verdict", relation, size=1.0)
    return Outcome("differ", "different_stage", relation, size=0.9)


def _alleged(left: Fact, right: Fact, mine: Certainty, other: Certainty) -> Outcome | None:
    """One account alleges what the other tells as a fact."""
    legal, plain = (mine, other) if mine.legal else (other, mine)
    if _family()[legal.legal] not in _OPEN or plain.cue or not same_head(legal.head, plain.head):
        return None
    sides = ("{left}", "{right}") if legal is mine else ("{right}", "{left}")
    return Outcome("differ", "different_certainty", f"only {legal.legal} in {sides[0]}, told as a fact in {sides[1]}", size=0.8)


def takes_stance(fact: Fact) -> bool:
    """Whether a fact tells somebody's stance on a thing ("opposed", "reluctant to")."""
    return isinstance(fact.value, Certainty) and _stance(fact.value)


def _stance(value: Certainty) -> bool:
    return value.cue in lexicon.table("modality", "stance.grades")


def _strength(left: Fact, right: Fact, mine: Certainty, other: Certainty) -> Outcome | None:
    if mine.polarity != other.polarity:
        return None
    if mine.cue == other.cue or mine.grade == other.grade:
        return Outcome("agree", "same_stance", "the same stance")
    return Outcome("differ", "different_strength", f"“{mine.cue}” is not as strong as “{other.cue}”" if _weaker(mine, other) else
                   f"“{mine.cue}” is stronger than “{other.cue}”", size=0.4)  # fmt: skip


def _weaker(mine: Certainty, other: Certainty) -> bool:
    order = ("uncommitted", "possible", "probable", "certain")
    return order.index(mine.grade) < order.index(other.grade)


@cache
def _light() -> frozenset[str]:
    return frozenset(stem(verb) for verb in lexicon.words("modality", "light.verbs"))


def same_head(mine: str, other: str) -> bool:
    """Whether two cues bear on the same word or a synonym of it; verbs like "make" tell nothing."""
    return share_meaning(set(mine.split()) - _light(), set(other.split()) - _light())
