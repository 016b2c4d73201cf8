"""Facts of unlinked sentences that may be about the same thing all the same, each sort by what speaks for it: the only figure of its
kind, the only group that is counted, a sum and the same sum rounded, the year in which the one thing was built, two stances on one
matter, names that begin alike, quotations with words in common.

`matching` decides which of them are told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from comparer import lexicon
from comparer.facts.subject import head_of
from comparer.findings.accounts import Account, Accounts
from comparer.findings.fates import fates_of, is_of_anyone, is_of_people
from comparer.findings.pairing import MOST, STRONG, Candidate, counts_people, described_alike, same_counted, weighed
from comparer.model import Fact, Name, Quantity, Temporal
from comparer.relations.certainty import takes_stance
from comparer.relations.nearby import WHOLE, shared_words
from comparer.text import tokens
from comparer.wording import word

LARGE_SUM = 10_000.0  # of any currency; smaller ones are prices, which recur
FINE, COARSE = 3, 2  # digits that count in the finer and the coarser of two sums; fewer are round by themselves
WITHIN = 0.05  # how far a sum may lie from the same one rounded, as a share of it
# Content words that the sentences of the two sums, and of two stances, have in common; on annotated news pairs and short reports all
# pairs found so were right.
SAME_MATTER, SAME_STANCE = 2, 3
STANCES = 40  # in an account; it is a table of words with more
SLIP = 2  # letters by which surnames may differ in length that are one, misspelt
COMMONEST = 40  # facts; a stem beside more of them tells nothing, and pairing stays linear; no article of 100 sentences has such a stem


def only_of_its_kind(accounts: Accounts) -> Iterator[Candidate]:
    """Pairs of figures that one event has only one of (its magnitude, its dead), wherever they stand: where each account gives a single
    value for it, or where each tells first the greatest of several, which is that of the whole event ("92 dead, 36 of them here")."""
    sides = _keyed(accounts.left), _keyed(accounts.right)
    for key, ours in sides[0].items():
        theirs = sides[1].get(key, [])
        if theirs and all(_is_of_the_whole(side) for side in (ours, theirs)):
            yield Candidate(ours[0], theirs[0], max(accounts.likeness(ours[0], theirs[0]), STRONG))


def _is_of_the_whole(figures: list[Fact]) -> bool:
    """Whether the first of some figures in text order is the only value or, of people, the greatest."""
    others = [fact for fact in figures if _ends(fact) != _ends(figures[0])]
    return not others or (all(map(counts_people, figures)) and all(_most(fact) < _most(figures[0]) for fact in others))


def _most(fact: Fact) -> float:
    """The greater end of a figure that has one, else the lower."""
    low, high = _ends(fact)
    return high if high is not None else low or 0.0


def _ends(fact: Fact) -> tuple[float | None, float | None]:
    assert isinstance(fact.value, Quantity)
    return fact.value.low, fact.value.high


def _keyed(account: Account) -> dict[str, list[Fact]]:
    """The figures of an account by what they are the only figure of."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in account.facts:
        if fact.kind in ("quantity", "measure") and isinstance(fact.value, Quantity):
            key = _strong_key(fact, fact.value, account)
            if key:
                found[key].append(fact)
    return found


def _strong_key(fact: Fact, value: Quantity, account: Account) -> str:
    subject = value.subject.lower()
    for known in (subject, value.unit):
        if known in lexicon.entries("strong_keys", "measured"):
            return known
    if not is_of_people(subject):
        return ""
    fates = fates_of(account.around.predicates(fact))
    group = "" if is_of_anyone(subject) else word(head_of(subject)).key  # of the dead, the women are others than the dead
    return f"{fates.pop()} {group}" if len(fates) == 1 else ""


def only_groups(accounts: Accounts) -> Iterator[Candidate]:
    """Pairs of counts of one group or sort of thing ("firefighters") that each account counts once only, wherever they stand."""
    sides = _by_group(accounts.left.facts), _by_group(accounts.right.facts)
    for key, ours in sides[0].items():
        theirs = sides[1].get(key, [])
        if len(ours) == len(theirs) == 1 and not any(isinstance(fact.value, Quantity) and fact.value.vague for fact in (*ours, *theirs)):
            candidate = weighed(ours[0], theirs[0], 0.0, accounts)
            if candidate.counted and described_alike(ours[0].value, theirs[0].value):
                yield candidate._replace(beside=True)


def _by_group(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The counts of an account by the stem of the group or thing that they count."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact.value, Quantity) and head_of(fact.value.subject) and not is_of_anyone(fact.value.subject):
            found[word(head_of(fact.value.subject)).key].append(fact)
    return found


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
                yield Candidate(left, right, max(accounts.likeness(left, right), STRONG))


def years_of_one_deed(accounts: Accounts) -> Iterator[Candidate]:
    """Pairs of years in which something was built, founded or opened, where each account tells the deed of one thing only."""
    sides = _years(accounts.left), _years(accounts.right)
    for deed, ours in sides[0].items():
        theirs = sides[1].get(deed, [])
        if len(ours) == len(theirs) == 1:
            yield Candidate(ours[0], theirs[0], max(accounts.likeness(ours[0], theirs[0]), STRONG))


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
    if max(len(ours), len(theirs)) > STANCES:
        return
    for left in ours:
        for right in theirs:
            if (left.sentence, right.sentence) not in linked and shared_words(left, right, accounts.context, WHOLE, WHOLE) >= SAME_STANCE:
                yield Candidate(left, right, STRONG)


def anywhere(accounts: Accounts, linked: set[tuple[int, int]]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of facts in sentences that are not linked but share a word right beside both facts and count the same."""
    where: dict[str, list[Fact]] = defaultdict(list)
    for fact in accounts.right.facts:
        for stem in accounts.right.around.beside(fact):
            where[stem].append(fact)
    for left in accounts.left.facts:
        telling = (facts for stem in accounts.left.around.beside(left) if len(facts := where.get(stem, [])) <= COMMONEST)
        near = {id(fact): fact for facts in telling for fact in facts}
        for right in near.values():
            if (left.sentence, right.sentence) not in linked and same_counted(left.value, right.value) == 1:
                yield left, right


def full_names(accounts: Accounts, linked: set[tuple[int, int]]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of people whose first names and surnames begin alike, each at the first mention, in unlinked sentences."""
    theirs: dict[str, list[Fact]] = defaultdict(list)
    for fact in _people_once(accounts.right.facts):
        theirs[_letters(fact)].append(fact)
    for left in _people_once(accounts.left.facts):
        others = theirs.get(_letters(left), ())
        for right in others if len(others) <= MOST else ():
            if abs(_length(left) - _length(right)) <= SLIP and (left.sentence, right.sentence) not in linked:
                yield left, right


def _people_once(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen: set[str] = set()
    for fact in facts:
        if isinstance(fact.value, Name) and fact.value.type == "person" and fact.value.given and fact.value.entity not in seen:
            seen.add(fact.value.entity)
            yield fact


def _letters(fact: Fact) -> str:
    assert isinstance(fact.value, Name)
    return (fact.value.family[:1] + fact.value.given[:1]).casefold()


def _length(fact: Fact) -> int:
    assert isinstance(fact.value, Name)
    return len(fact.value.family)


def alike_quotations(accounts: Accounts, linked: set[tuple[int, int]]) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of quotations in unlinked sentences that share at least two content words."""
    where: dict[str, list[int]] = defaultdict(list)
    theirs = accounts.right.facts
    for place, fact in enumerate(theirs):
        for stem in _content(fact):
            where[stem].append(place)
    for left in accounts.left.facts:
        shared = Counter(place for stem in _content(left) for place in where.get(stem, ()))
        for place in sorted(place for place, count in shared.items() if count > 1):
            if (left.sentence, theirs[place].sentence) not in linked:
                yield left, theirs[place]


def _content(fact: Fact) -> set[str]:
    entries = [word(token.text) for token in tokens(fact.text) if token.text[0].isalnum()]
    return {entry.key for entry in entries if entry.kind == "word"}
