"""Facts of unlinked sentences that are about the same thing all the same: a sum and the same sum rounded, two stances on one matter,
the year in which the one thing was built.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from comparer import lexicon
from comparer.findings.accounts import Account, Accounts
from comparer.findings.pairing import STRONG, Candidate
from comparer.model import Fact, Quantity, Temporal
from comparer.relations.certainty import takes_stance
from comparer.relations.nearby import WHOLE, shared_words
from comparer.text import tokens

LARGE_SUM = 10_000.0  # of any currency; smaller ones are prices, which recur
FINE, COARSE = 3, 2  # digits that count in the finer and the coarser of two sums; fewer are round by themselves
WITHIN = 0.05  # how far a sum may lie from the same one rounded, as a share of it
# Content words that the sentences of the two sums, and of two stances, have in common; on annotated news pairs and short reports all
# pairs found so were right.
SAME_MATTER, SAME_STANCE = 2, 3
MOST = 40  # stances in an account; it is a table of words with more


def rounded_sums(accounts: Accounts) -> Iterator[Candidate]:
    """Pairs of sums of money, wherever they stand, of which one is given so finely ("$1.375 billion") that the other ("$1.4 billion")
    will hardly be another sum. A sum that the other account gives as well is left out."""
    ours, theirs = _sums(accounts.left.facts), _sums(accounts.right.facts)
    given = [{(amount, unit) for amount, unit, _ in side} for side in (ours, theirs)]
    for amount, unit, left in ours:
        for other, other_unit, right in theirs[bisect_left(theirs, amount * (1 - WITHIN), key=_amount) :]:
            if other > amount * (1 + WITHIN):
                break
            digits = sorted((_digits(amount), _digits(other)))
            if unit != other_unit or digits[0] < COARSE or digits[1] < FINE or (amount, unit) in given[1] or (other, unit) in given[0]:
                continue
            if shared_words(left, right, accounts.context, WHOLE, WHOLE) >= SAME_MATTER:
                yield Candidate(left, right, max(accounts.likeness(left, right), STRONG), True, 1.0, 0.0)


def years_of_one_deed(accounts: Accounts) -> Iterator[Candidate]:
    """Pairs of years in which something was built, founded or opened, where each account tells the deed of one thing only."""
    sides = _years(accounts.left), _years(accounts.right)
    for deed, ours in sides[0].items():
        theirs = sides[1].get(deed, [])
        if len(ours) == len(theirs) == 1:
            yield Candidate(ours[0], theirs[0], max(accounts.likeness(ours[0], theirs[0]), STRONG), True, 1.0, 0.0)


def _years(account: Account) -> dict[str, list[Fact]]:
    """The bare years of an account by the deed right before them ("built in 1991"); a year told twice counts once."""
    found: dict[str, list[Fact]] = {}
    deeds = lexicon.words("actions", "of_a_year")
    for fact in account.facts:
        if fact.kind == "date" and fact.text.isdigit() and isinstance(fact.value, Temporal):
            ahead = [token.text.lower() for token in tokens(account.article.sentences[fact.sentence].text[: fact.start])][-2:]
            if len(ahead) > 1 and ahead[1] == "in" and ahead[0] in deeds:
                same = found.setdefault(ahead[0], [])
                if all(other.text != fact.text for other in same):
                    same.append(fact)
    return found


Sum = tuple[float, tuple[str, str], Fact]


def _sums(facts: Iterable[Fact]) -> list[Sum]:
    """The large sums given as one number, each with its currency and rate, the smallest first."""
    found: list[Sum] = []
    for fact in facts:
        value = fact.value
        if isinstance(value, Quantity) and not value.vague and value.low is not None and value.low == value.high and value.low >= LARGE_SUM:
            found.append((value.low, (value.unit, value.per), fact))
    return sorted(found, key=_amount)


def _amount(one: Sum) -> float:
    return one[0]


def _digits(number: float) -> int:
    """How many digits of a number count: 4 of 1.375 billion, 2 of 1.4 billion."""
    return len(f"{number:.0f}".rstrip("0"))


def stances(accounts: Accounts, linked: set[tuple[int, int]]) -> Iterator[Candidate]:
    """Pairs of stances ("opposed", "reluctant to allow") in unlinked sentences that have as much in common as two about one matter."""
    ours, theirs = (list(filter(takes_stance, account.facts)) for account in accounts.both)
    if max(len(ours), len(theirs)) > MOST:
        return
    for left in ours:
        for right in theirs:
            if (left.sentence, right.sentence) not in linked and shared_words(left, right, accounts.context, WHOLE, WHOLE) >= SAME_STANCE:
                yield Candidate(left, right, STRONG, True, 1.0, 0.0)
