"""Which facts of two articles speak of the same thing: candidates from linked sentences, scored, then assigned one to one.

Two facts are about the same thing when what stands around them is alike (`neighbours`); what a figure counts is part of that and
must not contradict.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts import KINDS
from comparer.facts.subject import head_of
from comparer.findings.accounts import Account, Accounts
from comparer.findings.neighbours import share
from comparer.findings.outcomes import is_of_anyone, is_of_people, outcomes_of
from comparer.model import Fact, Link, Name, Quantity, Span, Value
from comparer.relations.outcome import Outcome, Relate
from comparer.text import tokens
from comparer.wording import groups, word

STRONG = 0.5  # likeness that is taken for granted where an event has only one such figure
SHARES = 0.45  # … and that makes two shares of one thing though their nouns are others ("94% of members", "96 percent of voters")
SAME_SHARES = 0.7
LINKED_RANGES = 0.6  # score of the link from which two ranges with an end in common are of one thing
SLIP = 2  # letters by which surnames may differ in length that are one, misspelt
MOST = 40  # facts of one kind in a sentence
COMMONEST = 40  # facts; a stem beside more of them tells nothing, and pairing stays linear; no article of 100 sentences has such a stem


class Candidate(NamedTuple):
    """Two facts of one kind that may be about the same thing. `strength` 0..1 says how alike their surroundings are,
    `beside` whether a word right beside them is shared, `counted` how well what they count agrees (1 where they count
    nothing), `link` is the score of the link between their sentences (0 where there is none)."""

    left: Fact
    right: Fact
    strength: float
    beside: bool
    counted: float
    link: float


Found = tuple[Candidate, Outcome]
Place = tuple[int, int]  # index of the sentence and start
RELATE: dict[str, Relate] = {kind.name: kind.relate for kind in KINDS}


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans of one article share a character."""
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end


def places(paired: Iterable[Candidate]) -> tuple[set[Place], set[Place]]:
    """Where the facts of some pairs stand, in the left and in the right account."""
    pairs = list(paired)
    return {(pair.left.sentence, pair.left.start) for pair in pairs}, {(pair.right.sentence, pair.right.start) for pair in pairs}


def same_counted(left: Value, right: Value) -> float:
    """How well what two figures count agrees: 1 the same head noun or a synonym, 0 another one, 0.5 where one is silent."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return 1.0
    heads = head_of(left.subject), head_of(right.subject)
    if not heads[0] or not heads[1]:
        return 0.5
    if _told_apart(left.subject, right.subject):
        return 0.0
    one, other = word(heads[0]).key, word(heads[1]).key
    if one != other and (heads[0] in _measured() or heads[1] in _measured()):
        return 0.0  # a magnitude counts no earthquakes
    if one == other or set(groups().get(one, ())) & set(groups().get(other, ())):
        return 1.0
    return 0.0


def _told_apart(left: str, right: str) -> bool:
    """Whether two subjects bear words of which only one can be true of a thing: "confirmed cases", "suspected cases"; cases as such are
    confirmed ones rather than suspected."""
    apart = lexicon.words("counted", "apart")
    mine, other = (apart.intersection(subject.lower().split()) or {"confirmed"} for subject in (left, right))
    return not mine & other


@cache
def _measured() -> frozenset[str]:
    return frozenset(lexicon.entries("strong_keys", "measured"))


def in_linked_sentences(accounts: Accounts) -> Iterator[tuple[Fact, Fact, float]]:
    """Pairs of facts in linked sentences with the score of the link, in the order of the links. A sentence with more
    than `MOST` such facts is a table, whose figures are not told apart by the words around them, and is passed over."""
    sides = by_sentence(accounts.left.facts), by_sentence(accounts.right.facts)
    for i, j, score in sentence_pairs(accounts.links):
        ours, theirs = sides[0].get(i, []), sides[1].get(j, [])
        if max(len(ours), len(theirs)) <= MOST:
            for left in ours:
                for right in theirs:
                    yield left, right, score


def by_sentence(facts: Iterable[Fact]) -> dict[int, list[Fact]]:
    """The facts of an account by the index of their sentence."""
    found: dict[int, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.sentence, []).append(fact)
    return found


def sentence_pairs(links: Iterable[Link], at_least: float = 0.0) -> Iterator[tuple[int, int, float]]:
    """The pairs of linked sentences with the score of their link, from a score on, in the order of the links."""
    return ((i, j, link.score) for link in links if link.score >= at_least for i in link.left for j in link.right)


def weighed(left: Fact, right: Fact, link: float, accounts: Accounts) -> Candidate:
    """Two facts with what speaks for their being about the same thing."""
    strength = accounts.likeness(left, right)
    beside = _shared_beside(left, right, accounts) or _of_one_group(left, right, accounts)
    counted = same_counted(left.value, right.value)
    if not counted and beside and left.kind == "quantity" and _both_of_anyone(left, right):
        counted = 1.0
    if not counted and beside and left.kind == "quantity" and _implied(left, right, accounts):
        counted = 0.5
    if not counted and beside and left.kind == "percent" and strength >= SHARES:
        counted = 1.0 if strength >= SAME_SHARES else 0.5
    if counted and _other_outcome(left, right, accounts):
        counted = 0.0
    if link >= LINKED_RANGES and _share_an_end(left.value, right.value):
        strength, beside, counted = max(strength, STRONG), True, 1.0
    return Candidate(left, right, strength, beside, counted, link)


def _share_an_end(left: Value, right: Value) -> bool:
    """Whether two amounts are ranges of one unit with one end in common: "6.5% to 7%", "6.5% to 7.5%"."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.unit != right.unit or not left.unit:
        return False
    ends = [(value.low, value.high) for value in (left, right)]
    if any(low is None or high is None or low == high or value.vague for (low, high), value in zip(ends, (left, right), strict=True)):
        return False
    return (ends[0][0] == ends[1][0]) != (ends[0][1] == ends[1][1])


def _implied(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether people are meant on one side that are not written ("killed many", "killed 27 climbers"), so that they may be the others."""
    return any(
        isinstance(fact.value, Quantity) and fact.value.subject == "people" and not account.around.names_behind(fact, "people")
        for fact, account in zip((left, right), accounts.both, strict=True)
    )


def _of_one_group(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether two figures count one group of people and nothing is told of what befell them ("a trial of 12,400 children")."""
    if left.kind != "quantity" or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return False
    heads = [head_of(value.subject).lower() for value in (left.value, right.value)]
    group = heads[0] == heads[1] and counts_people(left) and not is_of_anyone(left.value.subject)
    return group and not any(_outcomes(left, right, accounts))


def of_people_alike(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether one counts people at large and the other a group, which may be the same, and nothing is told of what befell them
    ("employs 4,800 people", "has 5,000 workers")."""
    if not counts_people(left) or not counts_people(right):
        return False
    anyone = [isinstance(fact.value, Quantity) and is_of_anyone(fact.value.subject) for fact in (left, right)]
    return any(anyone) and not any(_outcomes(left, right, accounts))


def _both_of_anyone(left: Fact, right: Fact) -> bool:
    return all(isinstance(fact.value, Quantity) and is_of_anyone(fact.value.subject) for fact in (left, right))


def _other_outcome(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether two counts tell of different outcomes (dead against hurt), so that they are no two values of one thing."""
    if left.kind != "quantity":
        return False
    ours, theirs = _outcomes(left, right, accounts)
    return bool(ours and theirs) and not ours & theirs


def _outcomes(left: Fact, right: Fact, accounts: Accounts) -> tuple[set[str], set[str]]:
    """What befell those whom each of two figures counts."""
    return outcomes_of(accounts.left.around.predicates(left)), outcomes_of(accounts.right.around.predicates(right))


def only_of_its_kind(accounts: Accounts) -> Iterator[Candidate]:
    """Pairs of figures that one event has only one of (its magnitude, its dead), wherever they stand: where each account gives a single
    value for it, or where each tells first the greatest of several, which is that of the whole event ("92 dead, 36 of them here")."""
    sides = _keyed(accounts.left), _keyed(accounts.right)
    for key, ours in sides[0].items():
        theirs = sides[1].get(key, [])
        if theirs and all(_is_of_the_whole(side) for side in (ours, theirs)):
            yield Candidate(ours[0], theirs[0], max(accounts.likeness(ours[0], theirs[0]), STRONG), True, 1.0, 0.0)


def _is_of_the_whole(figures: list[Fact]) -> bool:
    """Whether the first of some figures in text order is the only value or, of people, the greatest."""
    others = [fact for fact in figures if _ends(fact) != _ends(figures[0])]
    return not others or (all(map(counts_people, figures)) and all(_most(fact) < _most(figures[0]) for fact in others))


def _most(fact: Fact) -> float:
    """The greater end of a figure that has one, else the lower."""
    low, high = _ends(fact)
    return high if high is not None else low or 0.0


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


def described_alike(left: Value, right: Value) -> bool:
    """Whether the words before what is counted share one or two synonyms, or one side has none ("pirate vessels" are no "merchant
    vessels")."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or not head_of(left.subject) or not head_of(right.subject):
        return True
    mine, other = ({word(part).key for part in value.subject.split()} - {word(head_of(value.subject)).key} for value in (left, right))
    return not mine or not other or share(frozenset(mine), frozenset(other))


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


def _length(fact: Fact) -> int:
    assert isinstance(fact.value, Name)
    return len(fact.value.family)


def _people_once(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen: set[str] = set()
    for fact in facts:
        if isinstance(fact.value, Name) and fact.value.type == "person" and fact.value.given and fact.value.entity not in seen:
            seen.add(fact.value.entity)
            yield fact


def _letters(fact: Fact) -> str:
    assert isinstance(fact.value, Name)
    return (fact.value.family[:1] + fact.value.given[:1]).casefold()


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
    outcomes = outcomes_of(account.around.predicates(fact))
    group = "" if is_of_anyone(subject) else word(head_of(subject)).key  # of the dead, the women are others than the dead
    return f"{outcomes.pop()} {group}" if len(outcomes) == 1 else ""


def counts_people(fact: Fact) -> bool:
    """Whether a figure counts people, who may be counted several times over (dead, hurt, arrested)."""
    return isinstance(fact.value, Quantity) and is_of_people(fact.value.subject)


def _shared_beside(left: Fact, right: Fact, accounts: Accounts) -> bool:
    """Whether a word right beside both facts is shared: for counts what is done to the counted, else any of the nearest."""
    if left.kind == "quantity":
        return accounts.share_predicate(left, right)
    return accounts.share_beside(left, right)


def within_source(fact: Fact, others: Iterable[Fact]) -> bool:
    """Whether a count is part of a source among the facts of its sentence: "two" of "two US officials said"."""
    return any(other.kind == "source" and other.start <= fact.start and fact.end <= other.end for other in others)


def assign(found: Iterable[Candidate], score: Callable[[Candidate], float], *, within_sentences: bool = False) -> list[Candidate]:
    """The candidates that are kept when each fact may be used once, the best first, over the whole pair of articles; for names,
    which recur, once within each pair of sentences."""
    used: set[tuple[str, int, int, int, tuple[int, int] | None]] = set()
    kept = []
    for candidate in sorted(found, key=lambda candidate: (-round(score(candidate), 9), *_order(candidate))):
        left, right = candidate.left, candidate.right
        scope = (left.sentence, right.sentence) if within_sentences else None
        places = {("left", left.sentence, left.start, left.end, scope), ("right", right.sentence, right.start, right.end, scope)}
        if not used & places:
            used |= places
            kept.append(candidate)
    return kept


def _order(candidate: Candidate) -> tuple[int, int, int, int]:
    """An order of equals that swapping the sides does not change."""
    sentences = candidate.left.sentence, candidate.right.sentence
    starts = candidate.left.start, candidate.right.start
    return sum(sentences), abs(sentences[0] - sentences[1]), sum(starts), abs(starts[0] - starts[1])


def best_first(link: Link) -> tuple[float, int, int]:
    """An order of links, the best first, that swapping the sides does not change."""
    left, right = sum(link.left), sum(link.right)
    return -link.score, left + right, abs(left - right)
