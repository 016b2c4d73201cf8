"""Amounts left over that are nearly one number, wherever they stand: "8.4% unemployment" against "more than one in 12".

Two accounts seldom give nearly the same number of one unit for two things. So where the words around two amounts have too little in
common for `matching` and their sentences are not linked, the number itself speaks for them; told are only differences that can
both hold (a hedge, a bound, a rounding, a finer figure), for a contradiction would accuse on the strength of a coincidence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter

from comparer.findings.accounts import Accounts
from comparer.findings.fates import is_of_people
from comparer.findings.leftovers import amounts_left
from comparer.findings.pairing import RELATE, Candidate, Found, assign, weighed
from comparer.findings.periods import of_other_times
from comparer.findings.unreal import of_other_reality
from comparer.model import Fact, Quantity
from comparer.relations.nearby import WHOLE, shared_words
from comparer.relations.outcome import Outcome, PairContext

NEAR = 1.25  # ratio up to which two numbers are near one another
# What the surroundings of two amounts must have in common, likeness and content words, where the number is the same and where it is
# only near; set on annotated news pairs and read by eye on others.
SAME, CLOSE = (0.10, 1), (0.20, 2)
EQUAL = 0.02  # size of the difference up to which the number is the same, but for its hedge
TELLING = 10  # a whole number below it is given of many things
COMMONEST = 40  # amounts in the window of another; more are a table

Numbers = list[tuple[float, Fact]]


def near_values(accounts: Accounts, paired: Iterable[Candidate]) -> Iterator[Found]:
    """The pairs of amounts that `paired` left over whose numbers are near one another, with how they relate."""
    sides = tuple(map(_by_unit, amounts_left(accounts, paired)))
    ours_told, theirs_told = accounts.left.periods, accounts.right.periods
    outcomes: dict[Candidate, Outcome] = {}
    for unit, ours in sides[0].items():
        theirs = sides[1].get(unit, [])
        for number, left in ours:
            low, high = sorted((number / NEAR, number * NEAR))
            near = theirs[bisect_left(theirs, low, key=itemgetter(0)) : bisect_right(theirs, high, key=itemgetter(0))]
            for _, right in near if len(near) <= COMMONEST else ():
                if of_other_times(ours_told.of(left.sentence), theirs_told.of(right.sentence)):
                    continue
                outcome = RELATE[left.kind](left, right, accounts.context)
                if outcome is None or outcome.relation != "differ":
                    continue
                candidate = weighed(left, right, 0.0, accounts)
                if _one_thing(candidate, outcome, accounts.context) and not of_other_reality(left, right, accounts):
                    outcomes[candidate] = outcome
    for candidate in assign(outcomes, lambda candidate: candidate.strength - outcomes[candidate].size):
        yield candidate, outcomes[candidate]


def _one_thing(candidate: Candidate, outcome: Outcome, context: PairContext) -> bool:
    """Whether two amounts with near numbers are likely of one thing."""
    left, right = candidate.left, candidate.right
    if candidate.counted < (1 if left.kind == "quantity" else 0.5) or not (candidate.counted == 1 or candidate.beside):
        return False
    strength, words = SAME if outcome.size <= EQUAL else CLOSE
    return candidate.strength >= strength and shared_words(left, right, context, WHOLE, WHOLE) >= words


def _by_unit(amounts: Iterable[Fact]) -> dict[tuple[str, str, str, bool], Numbers]:
    """The telling amounts of an account by kind and unit, the smallest first."""
    found: dict[tuple[str, str, str, bool], Numbers] = defaultdict(list)
    for fact in amounts:
        value = fact.value
        assert isinstance(value, Quantity)
        number = _stated(value)
        if number >= TELLING or number != int(number) or fact.kind in ("money", "percent"):
            found[fact.kind, value.unit, value.per, fact.kind == "quantity" and is_of_people(value.subject)].append((number, fact))
    return {unit: sorted(numbers, key=itemgetter(0)) for unit, numbers in found.items()}


def _stated(value: Quantity) -> float:
    """The number that is written, of a range its middle."""
    ends = [end for end in (value.low, value.high) if end is not None]
    return sum(ends) / len(ends)
