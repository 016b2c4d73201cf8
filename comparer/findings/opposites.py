"""Opposite deeds of one thing: "approved the bill" against "rejected the bill", "conceded" against "refused to concede".

The pairs of verbs and states stand in resources/lexicons/antonyms.toml. Two of them in linked sentences are a contradiction only where
the rest tells the same: what stands where subject and object do is shared, and no side tells of both poles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.inflection import Inflected, inflected
from comparer.facts.noun_phrases import Low, Row
from comparer.facts.verb_groups import verb_group
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import Candidate, Found, Once, by_sentence, fact_at, sentence_pairs
from comparer.model import Action, Article, Fact, Quote
from comparer.relations.nearby import shared_part, shared_words, text_of
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens
from comparer.wording import word

# How much of the barer sentence must be shared, subject and object among it, before two poles are told as a contradiction; set on
# annotated news pairs, where one of two linked sentences often tells of another fall or another vote.
ALIKE = 0.5
# The same where the object is not shared, or there is none ("shares fell").
ALIKE_OTHERWISE = 0.6
# The same for "said" against "denied", which stand in any sentence.
ALIKE_SAID = 0.75
LINKED = 0.5  # score of the link from which it is looked at all
SUBJECT_WORDS = 5  # words before a verb in which a negator may stand with its subject
SUBJECT = 0.6  # share of the words before the verbs that must be common: "shares of Volta", "the price of salmon"
PARTICLE = 2  # words behind a verb in which its particle stands ("struck it down")
NEGATED = 4  # words before a state in which a negator turns it round
OBJECT = 5  # words behind a verb, or before it, in which its object and its subject stand

# Content words behind "said" and "denied" that are one proposition.
PROPOSITION = 2

REASON = "the one shuts the other out"
DENIED = "one account reports that it is said, the other that it is denied"


class Pole(NamedTuple):
    """One side of one line of the lexicon: which line, which side (1 or -1), and what word behind the verb belongs to it."""

    line: str
    side: int
    particle: str


class Deed(NamedTuple):
    """A verb or state of the lexicon in a sentence. `sides` gives, by line, 1 or -1, turned round by a negation; `real` is
    False for what is only planned or supposed."""

    start: int
    end: int
    lemma: str
    sides: dict[str, int]
    real: bool
    passive: bool
    ordered: bool  # told as the first or the next of several ("then hired")


def opposites(accounts: Accounts) -> Iterator[Found]:
    """The contradictions between the deeds of linked sentences, each deed once."""
    context = accounts.context
    quoted = [by_sentence(fact for fact in account.facts if isinstance(fact.value, Quote)) for account in accounts.both]
    found: list[Found] = []
    for i, j, score in sentence_pairs(accounts.links, LINKED):
        ours = _outside(_deeds(context.left.sentences[i].text), quoted[0].get(i, []))
        if ours and not accounts.in_both(i, j):
            theirs = _outside(_deeds(context.right.sentences[j].text), quoted[1].get(j, []))
            found += _opposed(context, i, j, ours, theirs, score)
    once = Once()
    for candidate, outcome in sorted(found, key=_order):
        if once.claim(candidate.left, candidate.right):
            yield candidate, outcome


def _order(found: Found) -> tuple[float, int, int]:
    """The likeliest first, whichever side is the left one."""
    left, right = found[0].left, found[0].right
    return -round(found[0].strength, 9), left.sentence + right.sentence, left.start + right.start


def _opposed(context: PairContext, i: int, j: int, ours: list[Deed], theirs: list[Deed], score: float) -> Iterator[Found]:
    """The contradictions between the deeds of two sentences, one for each line of the lexicon."""
    told: set[str] = set()
    both = _ambivalent(ours) | _ambivalent(theirs)
    pairs = [(mine, other, _lines(mine, other) - both) for mine in ours for other in theirs if mine.real == other.real]
    for mine, other, lines in sorted(pairs, key=lambda pair: (pair[0].start + pair[1].start, pair[0].end + pair[1].end)):
        if not lines - told:
            continue
        left, right = _fact(context.left, i, mine), _fact(context.right, j, other)
        said = all(line.startswith("says") for line in lines)
        if _same_matter(left, right, mine, other, context, said):
            outcome = Outcome("conflict", "opposite_act", REASON, size=0.9)
        elif said and _denied_by_another(left, right, context):
            outcome = Outcome("differ", "denied", DENIED, size=0.5)
        else:
            continue
        told |= lines
        likeness = shared_part(left, right, context)
        if outcome.reason == DENIED:
            left, right = _with_proposition(left, context.left), _with_proposition(right, context.right)
        yield Candidate(left, right, likeness, score), outcome


def _lines(mine: Deed, other: Deed) -> set[str]:
    """The lines of the lexicon on whose two sides the deeds stand."""
    return {line for line, side in mine.sides.items() if other.sides.get(line) == -side}


def _same_matter(left: Fact, right: Fact, mine: Deed, other: Deed, context: PairContext, said: bool) -> bool:
    """Whether subject and object of two deeds are one, at one time as far as both tell it."""
    texts = text_of(context.left, left), text_of(context.right, right)
    days = [{found.key for token in tokens(text) if (found := word(token.text)).kind == "date"} for text in texts]
    if days[0] and days[1] and not days[0] & days[1]:
        return False  # arrested on Monday, released on Friday
    if mine.ordered != other.ordered or _other_pronoun(*texts, left.start, right.start):
        return False
    likeness = shared_part(left, right, context)
    if said:
        return likeness >= ALIKE_SAID and shared_words(left, right, context, before=OBJECT, after=0) > 0 and not _turned(*texts)
    if likeness < ALIKE:
        return False
    ahead = shared_part(left, right, context, before=OBJECT, after=0) >= SUBJECT
    behind = shared_words(left, right, context, before=0, after=OBJECT) > 0
    if mine.passive == other.passive:
        same_verb = mine.lemma == other.lemma and not mine.passive  # "conceded defeat", "has not conceded"
        return ahead and (behind or same_verb or likeness >= ALIKE_OTHERWISE)
    return shared_words(left, right, context, before=OBJECT, after=OBJECT) > 1


def _denied_by_another(left: Fact, right: Fact, context: PairContext) -> bool:
    """Whether what one person says in one account another person denies in the other: what stands behind the verbs is the same."""
    if _turned(text_of(context.left, left), text_of(context.right, right)):
        return False
    said = shared_part(left, right, context, before=0) >= ALIKE_SAID
    return said and shared_words(left, right, context, before=0) >= PROPOSITION


def _with_proposition(fact: Fact, article: Article) -> Fact:
    """The verb with what is said or denied, to the next comma or the end of the sentence."""
    text = text_of(article, fact)
    end = text.find(",", fact.end)
    end = len(text.rstrip(" .!?\"'”’")) if end < 0 else end
    return replace(fact, end=end, text=text[fact.start : end])


def _other_pronoun(text_left: str, text_right: str, start_left: int, start_right: int) -> bool:
    """Whether the subjects are told by pronouns of other kinds ("he continued", "it ended")."""
    pronouns = lexicon.table("antonyms", "pronouns")
    ahead = text_left[:start_left].split()[-1:], text_right[:start_right].split()[-1:]
    kinds = [pronouns.get(words[0].lower(), "") if words else "" for words in ahead]
    return all(kinds) and kinds[0] != kinds[1]


def _turned(left: str, right: str) -> bool:
    """Whether what is said here may be the contrary of what is denied there ("said it was safe", "denied it was unsafe")."""
    mine, other = ({token.text.lower() for token in tokens(text)} for text in (left, right))
    contracted = any(one.endswith("n't") for one in mine | other)
    return contracted or not lexicon.words("negation", "negators").isdisjoint(mine | other) or any(f"{prefix}{one}" in mine ^ other
        for one in mine ^ other for prefix in lexicon.entries("antonyms", "prefixes"))


def _ambivalent(deeds: list[Deed]) -> set[str]:
    """The lines of which a sentence tells both poles."""
    seen: dict[str, set[int]] = defaultdict(set)
    for deed in deeds:
        for line, side in deed.sides.items():
            seen[line].add(side)
    return {line for line, sides in seen.items() if len(sides) > 1}


def _fact(article: Article, index: int, deed: Deed) -> Fact:
    return fact_at(article, index, deed.start, deed.end, "action", Action(deed.lemma, deed.lemma, passive=deed.passive))


def _outside(deeds: tuple[Deed, ...], quotations: list[Fact]) -> list[Deed]:
    """The deeds that the account tells in its own words."""
    return [deed for deed in deeds if not any(quote.start <= deed.start < quote.end for quote in quotations)]


@lru_cache(maxsize=4096)
def _deeds(text: str) -> tuple[Deed, ...]:
    """The deeds and states of a sentence that have an opposite, left to right."""
    row = tokens(text)
    low = tuple(token.text.lower() for token in row)
    found = list(_fixed_states(row, low))
    if not _verbs().keys().isdisjoint(low):
        for index, written in enumerate(low):
            for verb, poles in _verbs().get(written, {}).items():
                deed = _deed(row, low, index, verb, poles)
                if deed is not None:
                    found.append(deed)
    return tuple(sorted(found, key=lambda deed: (deed.start, -deed.end)))


def _deed(row: Row, low: Low, index: int, verb: Inflected, poles: tuple[Pole, ...]) -> Deed | None:
    """The deed that a form stands for, with its particle where it has one; None where it is no verb or has another sense here."""
    behind = low[index + 1 : index + 1 + PARTICLE]
    chosen = [pole for pole in poles if pole.particle and pole.particle in behind]
    last = low.index(chosen[0].particle, index + 1) if chosen else index
    if not chosen:
        chosen = [pole for pole in poles if not pole.particle]
        if not chosen or (behind and behind[0] in _other_sense().get(verb.lemma, ())):
            return None
    group = verb_group(row, low, index, verb)
    if group is None or group.stage == "attempted":
        return None
    ahead = low[max(0, group.start - SUBJECT_WORDS) : group.start]
    neither = ahead[-1:] and ahead[-1] in lexicon.words("negation", "negators")  # "neither confirmed nor denied"
    if not neither and not lexicon.words("negation", "negators").isdisjoint(ahead):
        return None  # "no party supported it"
    turn = -1 if (group.stage == "undone") != bool(neither) else 1
    real = group.stage in ("begun", "done") or (group.stage == "undone" and not group.modal)
    ordered = not lexicon.words("antonyms", "order").isdisjoint(low[max(0, group.start - 1) : last + 2])
    sides = {pole.line: turn * pole.side for pole in chosen}
    return Deed(row[group.start].start, row[last].end, verb.lemma, sides, real, group.passive, ordered)


def _fixed_states(row: Row, low: Low) -> Iterator[Deed]:
    negators = lexicon.words("negation", "negators")
    for words, poles in _states().items():
        for index in range(len(low) - len(words) + 1) if words[0] in low else ():
            if low[index : index + len(words)] == words and negators.isdisjoint(low[max(0, index - NEGATED) : index]):
                sides = {pole.line: pole.side for pole in poles}
                yield Deed(row[index].start, row[index + len(words) - 1].end, " ".join(words), sides, True, False, False)


@cache
def _verbs() -> dict[str, dict[Inflected, tuple[Pole, ...]]]:
    """Every form of the verbs: which verb it is, and its poles."""
    found: dict[str, dict[Inflected, tuple[Pole, ...]]] = {}
    for key in ("acts", "says"):
        for line, side, entry in _entries(key):
            words, _, particle = entry.partition(" +")
            for form, verb in inflected((words,)).items():
                known = found.setdefault(form, {})
                known[verb] = (*known.get(verb, ()), Pole(line, side, particle))
    return found


@cache
def _states() -> dict[tuple[str, ...], tuple[Pole, ...]]:
    found: dict[tuple[str, ...], tuple[Pole, ...]] = {}
    for line, side, entry in _entries("states"):
        words = tuple(entry.split())
        found[words] = (*found.get(words, ()), Pole(line, side, ""))
    return found


def _entries(key: str) -> Iterator[tuple[str, int, str]]:
    """The entries of a list with the name of their line and their side."""
    for number, line in enumerate(lexicon.entries("antonyms", key)):
        for side, listed in zip((1, -1), line.split("<>"), strict=True):
            for entry in listed.split(","):
                yield f"{key} {number}", side, entry.strip()


@cache
def _other_sense() -> dict[str, frozenset[str]]:
    return {verb: frozenset(words.split()) for verb, words in lexicon.table("actions", "other_sense").items()}
