"""Amounts of one unit, and counts of one kind of thing, left over in linked sentences, one on each side: looked at once more with a
lower bar.

"Inflation was 3.4% in March" against "Prices rose; March inflation came to 3.6%": the words around the two have too little in common
for `matching`, but two sentences that tell the same and give one amount of that unit each mostly speak of one thing. What the amounts
are of must not be unlike, and the value must not be told elsewhere in the other account, where it would be another thing's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from math import inf, isclose

from comparer.facts.subject import head_of
from comparer.findings.accounts import Accounts
from comparer.findings.fates import is_of_people
from comparer.findings.owners import Owners, identity
from comparer.findings.pairing import RELATE, Candidate, Found, best_pairs, by_sentence, of_people_alike, places, weighed
from comparer.findings.parts import Parts, whole_and_part
from comparer.findings.unreal import of_other_reality
from comparer.findings.updates import of_other_days
from comparer.model import Fact, Quantity, Temporal
from comparer.relations.interval import Interval, interval_of
from comparer.relations.outcome import Outcome
from comparer.wording import word

KINDS = ("money", "percent", "measure", "duration", "quantity")
LINKED = 0.55  # score of the link from which two sentences count as telling the same here
# Likeness of the surroundings from which the two are told, the same where both say what they are of ("three days of talks", "two days of
# negotiations"), and from which they cannot both hold rather than differ; set on annotated news pairs: below, amounts of other things.
ALIKE, ALIKE_NAMED, CLASH = 0.20, 0.15, 0.40
# Amounts of which a sentence may give several, and what makes one of each side the same: the score of the link, the likeness, how much
# greater it is than with any other, the most there may be, and the greatest ratio of the two. Read by eye on 136 news pairs.
SEVERAL = ("money", "percent")
SURELY_LINKED, ALIKE_NEAREST, CLEARLY, FEW, NEAREST = 0.7, 0.30, 0.10, 4, 1.25
NEXT_DAY = timedelta(days=1)  # "midnight Thursday" is "early Friday"
# Score of the link from which the same digits with another word of magnitude are one amount, one of them a slip.
SLIP, MAGNITUDES = 0.9, (1e3, 1e6, 1e9)
FAR = 0.5  # gap (share of the larger) from which two amounts in surroundings little alike are rather of two things ("127 yards", "28")

Amount = tuple[str, str, Interval]


def leftovers(accounts: Accounts, paired: Iterable[Candidate]) -> Iterator[Found]:
    """The pairs of amounts that `paired` left over, with how they relate, in the order of the links."""
    sides = _left_over(accounts, paired)
    if not sides[0] or not sides[1]:
        return
    owners, parts = (Owners(accounts.left), Owners(accounts.right)), (Parts(accounts.left), Parts(accounts.right))
    told, days = _told(accounts), (_days(accounts.left.facts), _days(accounts.right.facts))
    taken: set[Fact] = set()
    for i, j, score in best_pairs(accounts.links, LINKED):
        if _of_other_days(days[0].get(i), days[1].get(j)):
            continue
        ours, theirs = sides[0].get(i, []), sides[1].get(j, [])
        nearest = _nearest(ours, theirs, accounts) if score >= SURELY_LINKED else ()
        for left, right in [*_single(ours, theirs), *nearest]:
            if left in taken or right in taken or whole_and_part(left, right, parts) or of_other_reality(left, right, accounts):
                continue
            candidate = _of_one_thing(left, right, score, accounts)
            if candidate is None or identity(owners[0].before(left), owners[1].before(right)) == "other":
                continue
            outcome = _graded(candidate, RELATE[left.kind](left, right, accounts.context))
            outcome = outcome and of_other_days(outcome, left, right, accounts)
            if outcome is not None and _amount(left) not in told[1] and _amount(right) not in told[0]:
                taken |= {left, right}
                yield candidate, outcome


def _of_one_thing(left: Fact, right: Fact, score: float, accounts: Accounts) -> Candidate | None:
    """The two amounts weighed, where they may be of one thing; else None."""
    candidate = weighed(left, right, score, accounts)
    if not candidate.counted and of_people_alike(left, right, accounts):
        candidate = candidate._replace(counted=1.0)
    named = candidate.counted == 1 and left.kind != "percent"  # both say of what they are
    enough = candidate.strength >= (ALIKE_NAMED if named else ALIKE)
    return candidate if candidate.counted and (candidate.beside or named) and enough else None


def amounts_left(accounts: Accounts, paired: Iterable[Candidate]) -> tuple[list[Fact], list[Fact]]:
    """The amounts of both accounts that no pair tells of and whose values the other account does not give as well."""
    (ours, theirs), told = _left_over(accounts, paired), _told(accounts)
    left = [fact for some in ours.values() for fact in some if _amount(fact) not in told[1]]
    return left, [fact for some in theirs.values() for fact in some if _amount(fact) not in told[0]]


def _left_over(accounts: Accounts, paired: Iterable[Candidate]) -> tuple[dict[int, list[Fact]], dict[int, list[Fact]]]:
    """The amounts of both accounts that no pair tells of, by sentence."""
    used = places(paired)
    return _amounts(accounts.left.facts, used[0]), _amounts(accounts.right.facts, used[1])


def _told(accounts: Accounts) -> list[set[Amount | None]]:
    """The amounts that stand somewhere in each account."""
    return [{_amount(fact) for fact in account.facts} for account in accounts.both]


def _graded(candidate: Candidate, outcome: Outcome | None) -> Outcome | None:
    """The outcome, a conflict made a difference where the surroundings are not alike enough to accuse; None where the two cannot be
    compared and are no money. The same digits a thousand times as great are rather a slip than two things."""
    if outcome is None:
        if candidate.left.kind != "money":
            return None
        return Outcome("differ", "other_currency", "the currencies are not the same", size=0.5)
    if outcome.relation == "conflict" and candidate.link >= SLIP and _other_magnitude(candidate.left, candidate.right):
        return outcome._replace(reason="the digits are the same, the magnitudes are not: one of the two is likely a slip")
    if outcome.size > FAR and (outcome.relation == "conflict" or candidate.left.kind == "quantity"):
        return None
    if outcome.relation == "conflict" and candidate.strength < CLASH:
        return outcome._replace(relation="differ", reason="the figures are not the same; the accounts may not measure the same thing")
    return outcome


def _other_magnitude(left: Fact, right: Fact) -> bool:
    """Whether two amounts have the same digits and one is a thousand times or a million times the other ("€1.2 billion", "1.2 million
    euros")."""
    values = [fact.value for fact in (left, right)]
    ends = [value.low for value in values if isinstance(value, Quantity) and value.low == value.high]
    if len(ends) < 2 or not all(end and end > 0 for end in ends):
        return False
    less, more = sorted(end for end in ends if end)
    return any(isclose(more, less * factor, rel_tol=1e-9) for factor in MAGNITUDES)


def _amounts(facts: tuple[Fact, ...], used: set[tuple[int, int]]) -> dict[int, list[Fact]]:
    return by_sentence(
        fact
        for fact in facts
        if fact.kind in KINDS and isinstance(fact.value, Quantity) and not fact.value.vague and not fact.value.restates
        and (fact.sentence, fact.start) not in used
    )  # fmt: skip


def _single(ours: list[Fact], theirs: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """The only amount of a unit on the left with the only one on the right; of money, the only one of any currency."""
    for left in ours:
        if not _class(left)[1] and left.kind == "quantity":
            continue
        same = [fact for fact in ours if _class(fact) == _class(left)]
        others = [fact for fact in theirs if _class(fact) == _class(left)]
        if len(same) == len(others) == 1:
            yield left, others[0]


def _nearest(ours: list[Fact], theirs: list[Fact], accounts: Accounts) -> Iterator[tuple[Fact, Fact]]:
    """Close shares and sums of which there are several on a side, where the words around the two are clearly the most alike for both
    ("bankruptcies rose by 31%, prices fell by about 14%", "prices have dropped 15%")."""
    pairs = [
        (accounts.likeness(left, right), left, right) for left in ours for right in theirs
        if left.kind in SEVERAL and _class(left) == _class(right) and max(len(ours), len(theirs)) <= FEW
    ]  # fmt: skip
    for strength, left, right in pairs:
        others = [other for other, mine, theirs_too in pairs if (mine is left) != (theirs_too is right)]
        if others and strength >= ALIKE_NEAREST and strength - max(others) >= CLEARLY and _close(left, right):
            yield left, right


def _close(left: Fact, right: Fact) -> bool:
    """Whether two amounts lie near one another."""
    values = [interval_of(fact.value) for fact in (left, right) if isinstance(fact.value, Quantity)]
    ends = [max(value.low, value.high) if value.high < inf else value.low for value in values]
    return min(ends) > 0 and max(ends) <= min(ends) * NEAREST


def _class(fact: Fact) -> tuple[str, str]:
    value = fact.value
    assert isinstance(value, Quantity)
    if fact.kind == "quantity":
        return fact.kind, "people" if is_of_people(value.subject) else word(head_of(value.subject)).key if value.subject else ""
    return fact.kind, value.per if fact.kind == "money" else value.unit


def _amount(fact: Fact) -> Amount | None:
    """What makes two amounts one: kind, unit and interval."""
    value = fact.value
    return (fact.kind, value.unit, interval_of(value)) if isinstance(value, Quantity) else None


def _days(facts: tuple[Fact, ...]) -> dict[int, list[Temporal]]:
    """The dates of an account by sentence."""
    found: dict[int, list[Temporal]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "date" and isinstance(fact.value, Temporal) and fact.value.earliest:
            found[fact.sentence].append(fact.value)
    return found


def _of_other_days(ours: list[Temporal] | None, theirs: list[Temporal] | None) -> bool:
    """Whether two sentences are dated and no date of the one meets one of the other: the amounts are of other days."""
    if not ours or not theirs:
        return False
    return not any(
        one.earliest and other.latest and other.earliest and one.latest
        and one.earliest - NEXT_DAY <= other.latest and other.earliest <= one.latest + NEXT_DAY
        for one in ours
        for other in theirs
    )  # fmt: skip
