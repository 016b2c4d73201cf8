"""What one account is sure of and the other is not: "was paid" against "reportedly paid", "signed" against "plans to sign".

The certainty facts of the one side name the verb they bear on; the other side tells the same verb as done. Both must have subject and
object in common, and no account may tell both: then the one is only more careful in one place. Verbs of the action lexicon and accusations
are compared as facts of their own (`relations.acts`, `relations.certainty`); this takes any verb.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from comparer import lexicon
from comparer.facts.cues import closed
from comparer.facts.verb_forms import base_of, past_of
from comparer.facts.verb_groups import verb_group
from comparer.findings.accounts import Account, Accounts
from comparer.findings.pairing import MOST, Candidate, Found, by_sentence, fact_at, sentence_pairs
from comparer.model import Certainty, Fact
from comparer.relations.certainty import same_head
from comparer.relations.nearby import shared_part, shared_words
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens
from comparer.wording import word

LINKED = 0.5  # score of the link from which two sentences are looked at
# Content words that stand around both verbs, and the share of the barer sentence: set on annotated news pairs and on pairs of
# short reports read by eye; with fewer the deeds were often two ("would reverse a ban", "reversed the decision").
COMMON_GROUND, ALIKE = 2, 0.3
OTHER_WORD, OTHER_ALIKE = 4, 0.5  # the same where the verbs are only synonyms
NEAR = 5  # words beside a verb in which subject and object stand


def hedged(accounts: Accounts, paired: list[Candidate]) -> Iterator[Found]:
    """The deeds that one account tells as done and the other only expects, reports or tries; what `paired` tells already is left out."""
    context, sides = accounts.context, (_Side(accounts.left), _Side(accounts.right))
    told = {("left", one.left.sentence, one.left.end) for one in paired if one.left.kind in ("certainty", "action")}
    told |= {("right", one.right.sentence, one.right.end) for one in paired if one.right.kind in ("certainty", "action")}
    found = []
    for i, j, score in sentence_pairs(accounts.links, LINKED):
        ours, theirs = sides[0].hedges(i), sides[1].hedges(j)
        if max(len(ours), len(theirs)) <= MOST:  # else a table
            found += [(fact, plain, True, score) for fact in ours for plain in sides[1].plain(j)]
            found += [(fact, plain, False, score) for fact in theirs for plain in sides[0].plain(i)]
    for fact, plain, hedge_left, score in found:
        left, right = (fact, plain) if hedge_left else (plain, fact)
        places = {("left", left.sentence, left.end), ("right", right.sentence, right.end)}
        if places & told or not _same_deed(fact, plain, left, right, context):
            continue
        mine, other = (sides[0], sides[1]) if hedge_left else (sides[1], sides[0])
        if mine.tells(fact) or other.hedges_anywhere(plain):
            continue
        told |= places
        assert isinstance(fact.value, Certainty)
        names = ("{left}", "{right}") if hedge_left else ("{right}", "{left}")
        reason = f"{names[0]} hedges it with “{fact.value.cue}”, {names[1]} tells it as done"
        strength = shared_part(left, right, context)
        yield Candidate(left, right, strength, score), Outcome("differ", "different_certainty", reason, size=0.5)


def _same_deed(fact: Fact, plain: Fact, left: Fact, right: Fact, context: PairContext) -> bool:
    """Whether a hedged and a plain verb are one deed: the same verb in the same voice, with subject and object in common."""
    mine, other = _head(fact), _head(plain)
    if not same_head(mine, other):
        return False
    ground, share = shared_words(left, right, context), shared_part(left, right, context)
    if set(mine.split()).isdisjoint(other.split()):
        if ground < OTHER_WORD or share < OTHER_ALIKE:
            return False
    elif ground < COMMON_GROUND or share < ALIKE:
        return False
    ahead = shared_words(left, right, context, before=NEAR, after=0)
    behind = shared_words(left, right, context, before=0, after=NEAR)
    return ahead + behind > 1 and bool(behind or _passive(plain, context))


def _passive(plain: Fact, context: PairContext) -> bool:
    return not {token.text.lower() for token in tokens(plain.text)}.isdisjoint(closed("be"))


class _Side:
    """The hedged and the plain deeds of one account."""

    def __init__(self, account: Account) -> None:
        self._article = account.article
        self._graded = by_sentence(fact for fact in account.facts if isinstance(fact.value, Certainty) and fact.value.cue)
        self._quoted = by_sentence(fact for fact in account.facts if fact.kind == "quote")
        self._plain: dict[int, tuple[Fact, ...]] = {}
        self._done: dict[str, list[Fact]] | None = None  # the plain deeds of the whole account by verb, once they are asked for
        self._heads: dict[str, list[Fact]] | None = None  # the hedged ones

    def hedges(self, index: int) -> list[Fact]:
        """The verbs of a sentence that the account does not tell as done."""
        return [fact for fact in self._graded.get(index, ()) if _is_hedge(fact)]

    def plain(self, index: int) -> tuple[Fact, ...]:
        """The verbs of a sentence that the account tells as done, in its own words."""
        if index not in self._plain:
            graded = (fact for fact in self._graded.get(index, ()) if not _denies(fact))
            covered = [*graded, *self._quoted.get(index, ())]
            self._plain[index] = tuple(
                fact_at(self._article, index, start, end, "certainty", Certainty("certain", "positive", head))
                for start, end, head in _done(self._article.sentences[index].text)
                if not any(fact.start < end and start < fact.end for fact in covered)
            )
        return self._plain[index]

    def tells(self, hedge: Fact) -> bool:
        """Whether the account tells the verb it hedges as done elsewhere."""
        heads = set(_head(hedge).split())
        if self._done is None:
            self._done = defaultdict(list)
            for index in range(len(self._article.sentences)):
                for plain in self.plain(index):
                    self._done[_head(plain)].append(plain)
        return any(self._one_matter(hedge, plain) for head in heads for plain in self._done.get(head, ())[:MOST])

    def hedges_anywhere(self, plain: Fact) -> bool:
        """Whether the account hedges the verb it tells as done."""
        if self._heads is None:
            self._heads = defaultdict(list)
            for facts in self._graded.values():
                for fact in facts:
                    for head in _head(fact).split():
                        self._heads[head].append(fact)
        return any(self._one_matter(plain, fact) for fact in self._heads.get(_head(plain), ())[:MOST])

    def _one_matter(self, one: Fact, other: Fact) -> bool:
        context = PairContext(self._article, self._article)
        return shared_words(one, other, context) >= COMMON_GROUND


def _denies(fact: Fact) -> bool:
    """Whether the cue is itself a verb that tells a deed ("rejected the offer")."""
    assert isinstance(fact.value, Certainty)
    return fact.value.cue in lexicon.table("modality", "deny.grades")


def _head(fact: Fact) -> str:
    """The verb that a certainty bears on, of irregular ones the base form ("misspoken" gives "misspeak")."""
    assert isinstance(fact.value, Certainty)
    return " ".join(base_of(head) for head in fact.value.head.split())


def _is_hedge(fact: Fact) -> bool:
    """Whether a certainty fact leaves open that its verb came to be; accusations name the doer and leave no deed open."""
    value = fact.value
    assert isinstance(value, Certainty)
    if not value.head or value.polarity == "negative" or value.cue in lexicon.words("modality", "hedged.no_hedges"):
        return False
    if value.legal:
        return value.cue in lexicon.words("modality", "hedged.accusing")
    return value.grade != "certain" or value.cue in lexicon.words("modality", "hedged.future")


@lru_cache(maxsize=8192)
def _done(text: str) -> tuple[tuple[int, int, str], ...]:
    """The verbs that a sentence tells as done, each with its auxiliaries as (start, end, stem)."""
    row = tokens(text)
    low = tuple(token.text.lower() for token in row)
    found = []
    for index, written in enumerate(low):
        verb = past_of(written) if row[index].text[0].islower() and word(written).kind == "word" else None
        if verb is None or verb.lemma in _light():
            continue
        group = verb_group(row, low, index, verb)
        if group is not None and group.stage == "done" and not group.negated and not group.modal:
            found.append((row[group.start].start, row[index].end, verb.lemma))
    return tuple(found) if len(found) <= MOST else ()  # a table


def _light() -> frozenset[str]:
    return lexicon.words("modality", "light.verbs")
