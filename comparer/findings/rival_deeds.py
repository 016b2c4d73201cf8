"""Two deeds that accounts of one event give in each other's place: "resigned" against "was sacked", "arrested" against "charged".

Both can hold, so they differ; told only where the same person is meant, and where neither account tells the other's deed as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from comparer import lexicon
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import Candidate, Found, best_pairs, by_sentence
from comparer.model import Action, Article, Fact
from comparer.relations.nearby import shared_part, shared_words
from comparer.relations.outcome import Outcome, PairContext
from comparer.text import tokens
from comparer.wording import word

LINKED = 0.5  # score of the link from which two sentences are looked at
# What two deeds must have in common where it is not told of both whom they befell: words near the verbs, and of the sentences.
NEAR, COMMON_GROUND, ALIKE = 5, 2, 0.5

_REAL = ("begun", "done")


def rival_deeds(accounts: Accounts) -> Iterator[Found]:
    """The deeds of linked sentences that stand in each other's place, each pair of classes once."""
    sides = _deeds(accounts.left.facts), _deeds(accounts.right.facts)
    if not sides[0] or not sides[1]:
        return
    context, told = accounts.context, set[frozenset[str]]()
    for i, j, score in best_pairs(accounts.links, LINKED):
        for left, right in product(sides[0].get(i, ()), sides[1].get(j, ())):
            mine, other = left.value, right.value
            assert isinstance(mine, Action)
            assert isinstance(other, Action)
            classes = frozenset((mine.verb_class, other.verb_class))
            if classes not in _rivals() or classes in told or not _one_person(left, right, context):
                continue
            if _tells(context.left, other.verb_class) or _tells(context.right, mine.verb_class):
                continue
            told.add(classes)
            reason = f"“{left.text}” in {{left}}, “{right.text}” in {{right}}"
            strength = shared_part(left, right, context)
            yield Candidate(left, right, strength, score), Outcome("differ", "other_act", reason, size=0.5)


def _deeds(facts: tuple[Fact, ...]) -> dict[int, list[Fact]]:
    """The deeds of an account that have a rival and were really done, by sentence."""
    known = {name for classes in _rivals() for name in classes}
    return by_sentence(
        fact for fact in facts if isinstance(fact.value, Action) and fact.value.verb_class in known and fact.value.stage in _REAL
    )


def _one_person(left: Fact, right: Fact, context: PairContext) -> bool:
    """Whether both deeds befell the same person, or so much stands around both that it must be."""
    mine, other = _whom(left), _whom(right)
    if mine and other:
        return mine.split()[-1].lower() == other.split()[-1].lower() and shared_part(left, right, context) >= ALIKE
    near = shared_words(left, right, context, NEAR, NEAR)
    return near >= COMMON_GROUND and shared_part(left, right, context) >= ALIKE


def _whom(fact: Fact) -> str:
    """Whom a deed is told of: who resigned, who was dismissed; "" where no name stands beside it."""
    assert isinstance(fact.value, Action)
    return fact.value.agent if fact.value.verb_class in lexicon.words("actions", "rivals.own_deeds") else fact.value.patient


def _tells(article: Article, name: str) -> bool:
    """Whether an account has a word of a class of deeds anywhere, as a verb or as a noun ("resignation")."""
    return any(not _stems(name).isdisjoint(word(token.text).key for token in tokens(sentence.text)) for sentence in article.sentences)


@cache
def _stems(name: str) -> frozenset[str]:
    verbs = [line.split()[0] for line in lexicon.entries("actions", f"classes.{name}")]
    return frozenset(word(noun).key for noun in (*verbs, *lexicon.table("actions", "rivals.nouns").get(name, "").split()))


@cache
def _rivals() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(part.strip() for part in line.split("<>")) for line in lexicon.entries("actions", "rivals.pairs"))
