"""Which facts of two articles are told as being about the same thing, and how they relate.

Facts of one kind in linked sentences are candidates (`pairing`), and some in other sentences (`elsewhere`); `relate` of their kind says
how they stand to one another; equal values are paired first, so that a difference is told only where no equal value stands for the
same thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparer.facts.kind import Kind
from comparer.findings.accounts import Accounts
from comparer.findings.elsewhere import (
    alike_quotations,
    anywhere,
    full_names,
    only_groups,
    only_of_its_kind,
    rounded_sums,
    stances,
    years_of_one_deed,
)
from comparer.findings.owners import Owners, ages_of_one, ages_of_one_noun, identity
from comparer.findings.pairing import (
    STRONG,
    Candidate,
    Found,
    assign,
    by_sentence,
    counts_people,
    described_alike,
    in_linked_sentences,
    sentence_pairs,
    weighed,
    within_source,
)
from comparer.findings.parts import Parts, whole_and_part
from comparer.findings.periods import told_apart
from comparer.findings.words_before import BEARING, both_bearings, in_words, subject
from comparer.model import Fact, Temporal
from comparer.relations.outcome import Outcome, PairContext
from comparer.relations.times import after_saying, same_grain

# How alike the surroundings of two facts must be before they count as speaking of the same thing: for an agreement, a
# difference and a conflict. Set on annotated news pairs (differences found against false ones); measure there again after a
# change. A conflict needs more than a difference: it accuses.
NEEDED: dict[str, tuple[float, float, float]] = {
    "quantity": (0.12, 0.30, 0.35), "money": (0.12, 0.20, 0.35), "percent": (0.15, 0.30, 0.40), "measure": (0.12, 0.25, 0.35),
    "age": (0.15, 0.40, 0.45), "duration": (0.15, 0.30, 0.45), "date": (0.10, 0.25, 0.45), "time": (0.10, 0.30, 0.45),
    "place": (0.0, 0.35, 0.45), "name": (0.0, 0.20, 0.20),
}  # fmt: skip
SOURCES = 0.55  # score of the link from which two sentences tell so much the same that their sources are compared
TEAM = 0.9  # score of the link from which "Biden" against "the Biden administration" is told
CLOSE = 0.1  # values so near one another (share of the larger) that they are likely one figure, rounded or hedged
AMOUNTS, NAMED_LINK = ("money", "quantity", "percent", "measure"), 0.35  # close amounts of one named thing need no shared word beside
CLOSE_FACTOR = 0.5  # how much less likeness such values need
OTHERWISE = (0.0, 0.0, 0.0)  # the relation of the other kinds looks at names and words itself
MISSPELT = 0.5  # size from which another spelling is of a person or a place; bodies have names alike ("Rovers", "Rover")
DAYS_NEAR = 10 / 365  # gap, as a share of a year, of two days of the month that are likely one, given wrongly by an account
DAYS_FACTOR = 0.8  # how much less likeness these need
# Gap of two days that are likely one in sentences linked so well and with surroundings so alike, and told as a difference though too
# little speaks for a conflict. Weekdays are left out: they are told of everything ("charged Saturday", "opened fire Friday").
DAYS_BESIDE, DAYS_LINKED, DAYS_ALIKE = 2 / 365, 0.5, 0.25
FAR_DAYS = 60 / 365  # gap of a day and a month, or a month and a decade, that are of two events
SAME_NOUN = 0.45  # score of the link from which two ages beside one noun ("a 74-year-old woman") are of one person
GROUP_GAP = 0.5  # gap (share of the larger) of two counts of a group that are of other places or unions rather ("40,000 firefighters")
VAST = 0.9  # gap (share of the larger) that alike surroundings alone do not bridge: "hurt at least 50", "home to 120,000"
ALONE = 0.55  # surroundings so alike that no shared word right beside the facts is asked for
ALONE_THINGS = 0.42  # the same for counts of one kind of thing: people are counted dead and hurt, villages once
TWO_BEARINGS = ("offset", "other_part")  # one spot told by two bearings ("north of Dover", "in Kent") has few words in common
NEAR_LINK = 0.7
TOLD_BY_BEARING = 0.12
EDITED = 0.75  # surroundings so alike that one account is the other edited
EQUAL_BONUS = 0.5

# Kinds that are compared in unlinked sentences too, and how alike the surroundings must be there: on annotated news pairs the
# differences found so were right from here on, and mostly wrong below.
ANYWHERE = ("quantity", "place")
FIGURES = ("quantity", "money", "percent", "measure", "duration")
UNLINKED = 0.42


def related(kind: Kind, accounts: Accounts) -> Iterator[Found]:
    """The pairs of facts of a kind that are about the same thing, and how they relate."""
    owners = (Owners(accounts.left), Owners(accounts.right)) if kind.name == "age" else None
    accounts = accounts.narrowed(_of_kind(kind, accounts.left.facts), _of_kind(kind, accounts.right.facts))
    if not accounts.left.facts or not accounts.right.facts:
        return
    parts = Parts(accounts.left), Parts(accounts.right)
    outcomes: dict[Candidate, Outcome] = {}
    for candidate, found in _candidates(kind, accounts, owners):
        outcome = _settled(kind.name, candidate, found, accounts, parts)
        if outcome is not None:
            outcomes[candidate] = outcome
    told: set[tuple[str, str]] = set()
    entity = kind.layer == "entity" or kind.name == "source"
    for candidate in _chosen(kind.name, outcomes, entity):
        outcome = outcomes[candidate]
        values = subject(candidate, outcome) or (kind.name + repr(candidate.left.value), repr(candidate.right.value))
        if entity:
            if values in told or _told_as_finely(kind, candidate, outcome, accounts):
                continue
            recurring = outcome.relation != "agree" and outcome.detail != "person_for_office"  # that one has its own bar, TEAM
            if outcome.detail == BEARING:
                if both_bearings(candidate, accounts):
                    continue
            elif recurring and _told_by_both(kind, candidate, accounts):
                continue
            told.add(values)
        yield in_words(candidate, outcome, accounts.context), outcome


def _of_kind(kind: Kind, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts of a kind; of counts those that are no part of a source: "two" of "two US officials said" is compared with the source."""
    found = tuple(fact for fact in facts if fact.kind == kind.name)
    if kind.name != "quantity":
        return found
    sources = by_sentence(fact for fact in facts if fact.kind == "source")
    return tuple(fact for fact in found if not within_source(fact, sources.get(fact.sentence, ())))


def _candidates(
    kind: Kind, accounts: Accounts, owners: tuple[Owners, Owners] | None
) -> Iterator[tuple[Candidate, Outcome | None]]:
    """The pairs of facts of a kind that may be about the same thing, with how they relate as far as that is known."""
    for left, right, link in in_linked_sentences(accounts):
        if owners is not None and identity(owners[0].of_age(left), owners[1].of_age(right)) == "other":
            continue
        outcome = kind.relate(left, right, accounts.context)
        if outcome is not None:  # weighing costs more than relating
            yield weighed(left, right, link, accounts), outcome
    if accounts.links:  # without links the two tell of other events
        yield from _beyond_links(kind, accounts, owners)


def _settled(
    kind: str, candidate: Candidate, outcome: Outcome | None, accounts: Accounts, parts: tuple[Parts, Parts]
) -> Outcome | None:
    """How a candidate is told to relate; None where its facts are not taken for one thing, or of other times or of whole and part."""
    left, right = candidate.left, candidate.right
    outcome = _doubted(kind, candidate, outcome, accounts.context)
    if outcome is None or not _same_thing(kind, candidate, outcome):
        return None
    if kind == "quantity" and outcome.relation != "agree" and whole_and_part(left, right, parts):
        return None
    if kind not in FIGURES:
        return outcome
    ours, theirs = accounts.left.periods, accounts.right.periods
    if outcome.relation == "differ" and ours.is_past(left.sentence) != theirs.is_past(right.sentence):
        return None  # "killed some 40 people in 1982"
    return told_apart(outcome, left, right, (ours, theirs))


def _chosen(kind: str, outcomes: dict[Candidate, Outcome], entity: bool) -> list[Candidate]:
    """The candidates that are told, each fact in one of them; names, which recur, in one for each pair of sentences."""

    def score(candidate: Candidate) -> float:
        return _score(candidate, outcomes[candidate])

    chosen = assign(outcomes, score, within_sentences=entity)
    if kind != "source":
        return chosen
    # a source recurs as a name does, but differs from one other source only
    differing = [candidate for candidate in chosen if outcomes[candidate].relation != "agree"]
    return [candidate for candidate in chosen if outcomes[candidate].relation == "agree"] + assign(differing, score)


def _beyond_links(
    kind: Kind, accounts: Accounts, owners: tuple[Owners, Owners] | None
) -> Iterator[tuple[Candidate, Outcome | None]]:
    """The pairs of facts that something else than a link of their sentences ties together, and how they relate."""

    def relate(left: Fact, right: Fact) -> Outcome | None:
        return kind.relate(left, right, accounts.context)

    cells = {(i, j) for i, j, _ in sentence_pairs(accounts.links)}
    if kind.name in ("quantity", "measure"):
        ours, theirs = accounts.left.periods, accounts.right.periods
        lately = tuple(fact for fact in accounts.left.facts if not ours.is_past(fact.sentence))
        latest = tuple(fact for fact in accounts.right.facts if not theirs.is_past(fact.sentence))
        for candidate in (*only_of_its_kind(accounts), *only_of_its_kind(accounts.narrowed(lately, latest))):
            if ours.is_past(candidate.left.sentence) == theirs.is_past(candidate.right.sentence):
                yield candidate, relate(candidate.left, candidate.right)
    if kind.name == "date":
        for candidate in years_of_one_deed(accounts):
            yield candidate, relate(candidate.left, candidate.right)
    if kind.name == "money":
        for candidate in rounded_sums(accounts):
            outcome = relate(candidate.left, candidate.right)
            yield candidate, outcome if outcome is not None and outcome.detail == "rounding" else None
    if owners is not None:
        for left, right in ages_of_one(accounts, owners):
            yield _of_one_person(left, right, 0.0, accounts), relate(left, right)
        for left, right, link in ages_of_one_noun(accounts):
            if link >= SAME_NOUN and identity(owners[0].of_age(left), owners[1].of_age(right)) != "other":
                yield _of_one_person(left, right, link, accounts), relate(left, right)
    if kind.name in ANYWHERE:
        for left, right in anywhere(accounts, cells):
            outcome = relate(left, right)
            if outcome is not None and outcome.relation != "agree":
                candidate = weighed(left, right, 0.0, accounts)
                accuses = outcome.relation == "conflict" and kind.name == "quantity"
                told_of_both = not accuses or accounts.share_predicate(left, right)
                if candidate.strength >= UNLINKED and candidate.counted == 1 and told_of_both:
                    yield candidate, outcome  # "two officers were hurt" is no other figure for "six officers are Black"
    if kind.name == "name":
        for left, right in full_names(accounts, cells):
            outcome = relate(left, right)
            if outcome is not None and outcome.detail == "spelling" and outcome.size > MISSPELT:
                yield weighed(left, right, 0.0, accounts), outcome
    if kind.name == "quantity":
        for candidate in only_groups(accounts):
            outcome = relate(candidate.left, candidate.right)
            if candidate.strength >= UNLINKED and outcome is not None and outcome.size <= GROUP_GAP:
                yield candidate, outcome
    if kind.name == "certainty":
        for candidate in stances(accounts, cells):
            yield candidate, relate(candidate.left, candidate.right)
    if kind.name == "quote":
        for left, right in alike_quotations(accounts, cells):
            yield weighed(left, right, 0.0, accounts), relate(left, right)


def _of_one_person(left: Fact, right: Fact, link: float, accounts: Accounts) -> Candidate:
    """Two ages that are known to be one person's, whatever stands around them."""
    candidate = weighed(left, right, link, accounts)
    return candidate._replace(strength=max(candidate.strength, STRONG), beside=True, counted=1.0)


def _told_by_both(kind: Kind, candidate: Candidate, accounts: Accounts) -> bool:
    """Whether each account gives the other's name as well, so that they differ in the place and not in what they know."""
    left = any(_agree(kind, fact, candidate.right, accounts.context) for fact in accounts.left.facts)
    return left and any(_agree(kind, candidate.left, fact, accounts.context) for fact in accounts.right.facts)


def _agree(kind: Kind, left: Fact, right: Fact, context: PairContext) -> bool:
    outcome = kind.relate(left, right, context)
    return outcome is not None and outcome.relation == "agree"


def _told_as_finely(kind: Kind, candidate: Candidate, outcome: Outcome, accounts: Accounts) -> bool:
    """Whether the account that is less precise here gives the finer value elsewhere, so that nothing differs."""
    if outcome.detail == "more_precise_right":
        others = [(fact, candidate.right) for fact in accounts.left.facts]
    elif outcome.detail == "more_precise_left":
        others = [(candidate.left, fact) for fact in accounts.right.facts]
    else:
        return False
    return any(_agree(kind, left, right, accounts.context) for left, right in others)


def _same_thing(kind: str, candidate: Candidate, outcome: Outcome) -> bool:
    """Whether two facts speak of the same thing, so that their relation may be told."""
    needed = dict(zip(("agree", "differ", "conflict"), NEEDED.get(kind, OTHERWISE), strict=True))[outcome.relation]
    if kind == "source":
        return outcome.relation == "agree" or candidate.link >= SOURCES or candidate.strength >= UNLINKED
    if outcome.detail == "spelling" and outcome.size > MISSPELT:
        return True  # names of people and places a letter apart: whatever stands around
    if outcome.detail == "person_for_office" and candidate.link < TEAM:
        return False  # accounts change freely between a person and the people around them
    if outcome.relation == "differ" and outcome.size < CLOSE and kind in AMOUNTS:
        needed *= CLOSE_FACTOR
    if kind == "date" and outcome.relation == "conflict" and outcome.size < DAYS_NEAR and _by_the_day(candidate):
        needed *= DAYS_FACTOR
    if outcome.detail in TWO_BEARINGS and candidate.link >= NEAR_LINK:
        return candidate.strength >= TOLD_BY_BEARING
    if not candidate.counted or candidate.strength < needed:
        return False
    if outcome.relation == "agree" or kind not in NEEDED or candidate.strength >= EDITED:
        return True
    if outcome.relation == "conflict" and (candidate.counted < 1 or not described_alike(candidate.left.value, candidate.right.value)):
        return False  # "three pirate vessels", "five merchant vessels"
    if outcome.size > VAST and not candidate.beside:
        return False
    named = outcome.relation == "differ" and outcome.size < CLOSE and candidate.counted == 1.0 and kind in AMOUNTS
    if named and not counts_people(candidate.left) and candidate.link >= NAMED_LINK:
        return True
    things = outcome.relation == "differ" and candidate.counted == 1.0 and not counts_people(candidate.left)
    return candidate.beside or candidate.strength >= (ALONE_THINGS if things and kind == "quantity" else ALONE)


def _doubted(kind: str, candidate: Candidate, outcome: Outcome | None, context: PairContext) -> Outcome | None:
    """The outcome; two days of the month next to one another in sentences that tell the same are told as a difference where too little
    speaks for a conflict. Days on which somebody said something are left out: people speak on many days. A day and a month or decade far
    from it are of two events."""
    if outcome is None or kind != "date" or outcome.relation != "conflict":
        return outcome
    if outcome.size > FAR_DAYS and (candidate.strength < EDITED or outcome.size >= 1) and not same_grain(candidate.left, candidate.right):
        return None  # musicals "of the 1950s" and a death "on Thursday"
    spoken = after_saying(candidate.left, context.left) or after_saying(candidate.right, context.right)
    if spoken and outcome.size < DAYS_NEAR and candidate.strength < EDITED:
        return None
    if outcome.size > DAYS_BESIDE or candidate.link < DAYS_LINKED or not candidate.beside or not _by_the_day(candidate):
        return outcome
    if spoken or not DAYS_ALIKE <= candidate.strength < NEEDED["date"][2] * DAYS_FACTOR:
        return outcome
    return outcome._replace(relation="differ", reason="the days are not the same; the accounts may not mean the same event")


def _by_the_day(candidate: Candidate) -> bool:
    """Whether both dates name the day of the month ("Dec. 15", "December 16"), which accounts do of what matters to them."""
    return all(
        isinstance(fact.value, Temporal) and fact.value.earliest == fact.value.latest and any(map(str.isdigit, fact.text))
        for fact in (candidate.left, candidate.right)
    )


def _score(candidate: Candidate, outcome: Outcome) -> float:
    if outcome.relation == "agree":  # of equal values the nearest pair is told, however their sentences are linked
        return candidate.strength + EQUAL_BONUS
    return candidate.strength + 0.3 * candidate.link
