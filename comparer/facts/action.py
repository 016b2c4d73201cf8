"""What was done: "shot", "will quit", "tried to storm", "has not been charged", by class of verb and stage.  (comparer/facts/action.py)

Only verbs of resources/lexicons/actions.toml, and only in the account's own words: deeds inside quotation marks are somebody's
claim. Agent and patient are told only where a name stands right beside the verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from comparer import lexicon
from comparer.facts.cues import listed
from comparer.facts.inflection import Inflected, inflected
from comparer.facts.kind import Kind
from comparer.facts.noun_phrases import Low, Row
from comparer.facts.verb_groups import VerbGroup, verb_group
from comparer.model import Action, Article, Fact, Name, Quote, Sentence
from comparer.relations.statements import relate_actions
from comparer.text import lowered, tokens
from comparer.wording import word


@cache
def deed_forms() -> dict[str, tuple[Inflected, str]]:
    """Every form of the verbs and its class."""
    found: dict[str, tuple[Inflected, str]] = {}
    for name in lexicon.load("actions")["classes"]:
        for form, verb in inflected(lexicon.entries("actions", f"classes.{name}")).items():
            found.setdefault(form, (verb, name))
    return found


@cache
def _other_sense() -> dict[str, frozenset[str]]:
    """Words behind a verb that give it another sense ("fired shots" dismisses nobody)."""
    return {verb: frozenset(words.split()) for verb, words in lexicon.table("actions", "other_sense").items()}


@cache
def _severity() -> dict[str, str]:
    return lexicon.table("actions", "severity.words")


def extract(article: Article, earlier: tuple[Fact, ...]) -> Iterator[Fact]:
    """Yield the deeds of each sentence, left to right; the span is the verb with its auxiliaries."""
    table = deed_forms()
    quoted: dict[int, list[Fact]] = {}
    names: dict[int, list[Fact]] = {}
    for fact in earlier:
        if isinstance(fact.value, Quote) and not fact.value.scare:
            quoted.setdefault(fact.sentence, []).append(fact)
        elif isinstance(fact.value, Name):
            names.setdefault(fact.sentence, []).append(fact)
    for sentence in article.sentences:
        low = lowered(sentence.text)
        if table.keys().isdisjoint(low):
            continue
        row = tokens(sentence.text)
        inside = quoted.get(sentence.index, ())
        for index, written in enumerate(low):
            if written in table and not any(fact.start <= row[index].start < fact.end for fact in inside):
                deed = _action(sentence, row, low, index, names.get(sentence.index, []))
                if deed is not None:
                    yield deed


def _action(sentence: Sentence, row: Row, low: Low, index: int, names: list[Fact]) -> Fact | None:
    verb, verb_class = deed_forms()[low[index]]
    following, after = (*low[index + 1 : index + 3], "", "")[:2]
    dated = following == "on" and after and word(row[index + 2].text).kind == "date"  # "was fired on Monday"
    if not dated and following in _other_sense().get(verb.lemma, ()):
        return None
    group = verb_group(row, low, index, verb)
    if group is None:
        return None
    agent, patient = _taking_part(row, low, index, group, names)
    first, severity = group.start, ""
    if verb_class in lexicon.entries("actions", "severity.classes") and index and low[index - 1] in _severity():
        first, severity = min(first, index - 1), _severity()[low[index - 1]]
    start, end = row[first].start, row[index].end
    value = Action(verb_class, verb.lemma, group.stage, group.passive, agent, patient, severity)
    return Fact(sentence.index, start, end, sentence.text[start:end], "action", value)


def _taking_part(row: Row, low: Low, index: int, group: VerbGroup, names: list[Fact]) -> tuple[str, str]:
    """Agent and patient: the names right before the verb group and right behind the verb ("by" in the passive)."""
    before = after = ""
    start = row[group.start].start
    end = row[index].end
    by = low[index + 1 : index + 2] == ("by",)
    if by:
        end = row[index + 1].end
    for fact in names:
        if isinstance(fact.value, Name):
            if 0 <= start - fact.end <= 1 and not _hangs_on(row, low, fact.start):
                before = fact.value.entity
            elif 0 <= fact.start - end <= 5 and not after:
                after = fact.value.entity
    if group.passive:
        return (after if by else "", before)
    return before, "" if by else after


def _hangs_on(row: Row, low: Low, start: int) -> bool:
    """Whether a preposition stands before a name: then it is no subject ("a fire at the bank killed two")."""
    at = next((at for at, token in enumerate(row) if token.start >= start), 0)
    ahead = low[max(0, at - 2) : at]
    return bool(ahead) and (ahead[-1] in listed("prepositions") or (ahead[-1] == "the" and ahead[0] in listed("prepositions")))


KIND = Kind("action", extract, relate_actions, "statement")
