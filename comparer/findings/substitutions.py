"""Two sentences alike word for word but for one place: the place is the difference, whatever the rest of the engine makes of it.

"President Ann Roe said" against "President Ann Poe said"; "will leave" against "will not leave". Agency copy is often taken over
whole and edited in one word, and there a swapped name, another unit or an added "not" is beyond doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from comparer import lexicon
from comparer.entities import gazetteer
from comparer.facts.action import deed_forms
from comparer.facts.cues import closed
from comparer.facts.noun_phrases import Row
from comparer.facts.verb_forms import past_of
from comparer.findings import phrases, roles
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import RELATE, Candidate, Found, by_sentence, overlap, sentence_pairs
from comparer.findings.phrases import Twins
from comparer.model import Article, Certainty, Fact, Place
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens
from comparer.wording import word

ALIKE = 0.8  # share of common words from which two sentences count as one sentence edited
SHORTEST = 6  # words; a shorter sentence has too little around the place
WIDEST = 4  # words of the place that was edited
NEGATION, NEGATED_WORD = 3, 2  # … where one side denies it: of negators and auxiliaries alone, and of any word with a negator
_SWAPPED = ("name", "place")
_LOOSE = ("certainty", "action", "source", "place", "name", "title")  # facts that may stand over another word and not tell of it
_UNITS = ("quantity", "measure", "duration", "age", "percent", "money")


def substitutions(accounts: Accounts, paired: list[Candidate]) -> Iterator[Found]:
    """The swapped names, places, units and phrases, the exchanged roles and the added negations of
    sentences that are alike but for them, where `paired` does not tell of them yet."""
    context = accounts.context
    sides = by_sentence(accounts.left.facts), by_sentence(accounts.right.facts)
    for i, j, _ in sentence_pairs(accounts.links):
        if accounts.in_both(i, j):
            continue
        twins = Twins(context, i, j, tokens(context.left.sentences[i].text), tokens(context.right.sentences[j].text))
        facts = sides[0].get(i, []), sides[1].get(j, [])
        exchanged = roles.exchanged(twins)
        if exchanged:
            yield exchanged
            continue
        for place in _edited(twins):
            over = _over(twins, place, facts)
            found = _negated(twins, place) or _swapped(context, *over) or _reworded(twins, place, over)
            if found and not _told(found[0], paired):
                yield found
        single = phrases.one_place(twins)  # a sentence too short for the share of common words
        found = _negated(twins, single) if single is not None else None
        if found and not _told(found[0], paired):
            yield found
            continue
        single = phrases.swapped(twins)
        if single is not None and not _explained(context, *_over(twins, single, facts)):
            found = phrases.outcome(twins, single)
            if found and not _told(found[0], paired):
                yield found


def _told(candidate: Candidate, paired: list[Candidate]) -> bool:
    """Whether a pair tells of it; a pair of sources tells nothing of the names in them."""
    named = candidate.left.kind == "name"
    return any(overlap(candidate.left, one.left) and overlap(candidate.right, one.right) for one in paired
               if not (named and one.left.kind == "source"))


def _explained(context: PairContext, ours: list[Fact], theirs: list[Fact]) -> bool:
    """Whether facts over the swapped phrases account for it: they relate, are sources, or are figures and dates."""
    for left in ours:
        if left.kind == "source" or (left.kind == "quote" and any(right.kind == "quote" for right in theirs)):
            return True
        for right in theirs:
            same = left.kind == right.kind
            if same and (left.kind in (*_UNITS, "date", "time") or RELATE[left.kind](left, right, context) is not None):
                return True
            if same and left.kind == "place" and _government(left) == _government(right):
                return True  # "Washington approved", "the United States approved"
    return any(right.kind == "source" for right in theirs)


def kind_told(candidate: Candidate) -> str:
    """The kind under which a swap is told: where the two sides differ in kind, the more special one, whichever side it is on."""
    return max(candidate.left.kind, candidate.right.kind, key=lambda kind: _UNITS.index(kind) if kind in _UNITS else -1)


def _edited(twins: Twins) -> Iterator[phrases.Place]:
    """The places where two nearly equal sentences differ."""
    words = [[token.text.lower() for token in row] for row in twins.rows]
    if min(map(len, words)) < SHORTEST:
        return
    common = sum((Counter(words[0]) & Counter(words[1])).values())
    if 2 * common < ALIKE * sum(map(len, words)):
        return
    turned = words[1] < words[0]  # difflib does not find the same in two rows exchanged; the order must not depend on the sides
    one, other = sorted(words)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < ALIKE:
        return
    for tag, low, high, other_low, other_high in matcher.get_opcodes():
        if tag != "equal" and high - low <= WIDEST and other_high - other_low <= WIDEST:
            ranges = range(low, high), range(other_low, other_high)
            yield phrases.Place(ranges[1], ranges[0]) if turned else phrases.Place(*ranges)


def _negated(twins: Twins, place: phrases.Place) -> Found | None:
    """One side denies what the other says: the words differ in a negator and nothing but auxiliaries."""
    negative = [_denies(row, where) for row, where in zip(twins.rows, place, strict=True)]
    small = all(_is_small(row[at].text.lower()) for row, where in zip(twins.rows, place, strict=True) for at in where)
    if negative[0] == negative[1] or max(map(len, place)) > (NEGATION if small else NEGATED_WORD):
        return None
    polarities = [Certainty("certain", "negative" if denied else "positive") for denied in negative]
    left = twins.on_left(_wider(twins.left, place.left), "certainty", polarities[0])
    right = twins.on_right(_wider(twins.right, place.right), "certainty", polarities[1])
    who = "{left}" if negative[0] else "{right}"
    return Candidate(left, right, 1.0, 1.0), Outcome("conflict", "negation", f"only {who} denies it", size=1.0)


def _is_small(written: str) -> bool:
    """Whether a word tells nothing but time and polarity ("was not yet", "is now")."""
    return word(written).kind == "stop" or written in lexicon.words("negation", "negators") | closed("within_group")


def _denies(row: Row, where: range) -> bool:
    """Whether some words hold a negator; two of them cancel one another."""
    negators = lexicon.words("negation", "negators") | lexicon.word_set("negation", "contracted")
    return sum(row[at].text.lower() in negators for at in where) % 2 == 1


def _wider(row: Row, where: range) -> range:
    """The edited words with the words around them, so that both sides have something to show."""
    return range(max(0, where.start - 1), min(len(row), where.stop + 1))


def _over(twins: Twins, place: phrases.Place, facts: tuple[list[Fact], list[Fact]]) -> tuple[list[Fact], list[Fact]]:
    """The facts of both sentences that stand over the edited words."""
    return _covering(twins.left, place.left, facts[0]), _covering(twins.right, place.right, facts[1])


def _covering(row: Row, where: range, facts: list[Fact]) -> list[Fact]:
    if not where:
        return []
    start, end = row[where.start].start, row[where.stop - 1].end
    return [fact for fact in facts if fact.start < end and start < fact.end]


def _swapped(context: PairContext, ours: list[Fact], theirs: list[Fact]) -> Found | None:
    """A name or place in place of another, an amount in place of one that cannot be compared with it."""
    for left in ours:
        for right in theirs:
            if left.text.casefold() == right.text.casefold():
                continue
            if left.kind != right.kind:
                if left.kind in _UNITS and right.kind in _UNITS:
                    return _other_unit(left, right)
                continue
            if left.kind == "place" and _government(left) == _government(right):
                continue
            if left.kind in _SWAPPED and not phrases.own_outlets(context, left, right) and _unrelated(left, right, context):
                reason = "the sentences are alike but for this"
                return Candidate(left, right, 1.0, 1.0), Outcome("conflict", f"other_{left.kind}", reason, size=1.0)
            if left.kind in _UNITS and _unrelated(left, right, context):
                return _other_unit(left, right)
    return None


def _government(fact: Fact) -> str:
    """The state whose government a place may stand for."""
    return gazetteer.state_of(fact.value.name) or fact.value.name if isinstance(fact.value, Place) else fact.text


def _reworded(twins: Twins, place: phrases.Place, over: tuple[list[Fact], list[Fact]]) -> Found | None:
    """Another verb ("ordered", "refused") or another quarter ("eastern", "western") in sentences that are the same otherwise."""
    if len(place.left) != 1 or len(place.right) != 1 or any(fact.kind not in _LOOSE for side in over for fact in side):
        return None
    words = [row[where.start].text for row, where in zip(twins.rows, place, strict=True)]
    quarters = all(written.lower() in lexicon.words("antonyms", "quarters") for written in words)
    deeds = all(map(_is_verb, words))
    if not (quarters or deeds) or not phrases.other_content(twins, place):
        return None
    if _writes(twins.context.right, words[0]) or _writes(twins.context.left, words[1]):
        return None  # arrested here and charged there, in both accounts
    found = phrases.outcome(twins, place)
    if found is None or quarters:
        return found
    facts = [replace(fact, kind="action") for fact in (found[0].left, found[0].right)]
    return found[0]._replace(left=facts[0], right=facts[1]), found[1]._replace(detail="other_act")


def _writes(article: Article, written: str) -> bool:
    return any(token.text.lower() == written for sentence in article.sentences for token in tokens(sentence.text))


def _is_verb(written: str) -> bool:
    """Whether a word is a verb by its form: a past, or one in -ing of a deed that the lexicon knows."""
    known = deed_forms().get(written)
    return past_of(written) is not None or (known is not None and known[0].form == "ing")


def _other_unit(left: Fact, right: Fact) -> Found:
    reason = "the sentences are alike, but these two cannot be converted into one another"
    return Candidate(left, right, 1.0, 1.0), Outcome("differ", "other_unit", reason, size=0.5)


def _unrelated(left: Fact, right: Fact, context: PairContext) -> bool:
    return RELATE[left.kind](left, right, context) is None
