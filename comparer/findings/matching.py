"""Which facts of two articles are told as being about the same thing, and how they relate.

Facts of one kind in linked sentences are candidates (`pairing`), and some in other sentences (`elsewhere`); `relate` of their kind says
how they stand to one another, `same_thing` which of them are told; equal values are paired first, so that a difference is told only
where no equal value stands for the same thing.
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
    in_linked_sentences,
    sentence_pairs,
    weighed,
    within_source,
)
from comparer.findings.parts import Parts, whole_and_part
from comparer.findings.periods import told_apart
from comparer.findings.same_thing import MISSPELT, UNLINKED, doubted, same_thing
from comparer.findings.unreal import of_other_reality
from comparer.findings.updates import of_other_days
from comparer.findings.words_before import BEARING, both_bearings, in_words, subject
from comparer.model import Fact
from comparer.relations.outcome import Outcome, PairContext

SAME_NOUN = 0.45  # score of the link from which two ages beside one noun ("a 74-year-old woman") are of one person
GROUP_GAP = 0.5  # gap (share of the larger) of two counts of a group that are of other places or unions rather ("40,000 firefighters")
ANYWHERE = ("quantity", "place")  # kinds that are compared in unlinked sentences too
FIGURES = ("quantity", "money", "percent", "measure", "duration")
# What the assignment adds to the likeness of the surroundings: of facts with equal values the nearest pair is told, however their
# sentences are linked; else the better link helps. Set by hand when pairs were first assigned; no data set chose them.
EQUAL, LINKED = 0.5, 0.3


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
    if outcome is not None:
        outcome = of_other_days(outcome, left, right, accounts)
    outcome = doubted(kind, candidate, outcome, accounts.context)
    if outcome is None or not same_thing(kind, candidate, outcome):
        return None
    if kind == "quantity" and outcome.relation != "agree" and whole_and_part(left, right, parts):
        return None
    if kind not in FIGURES:
        return outcome
    if outcome.relation != "agree" and of_other_reality(left, right, accounts):
        return None
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


def _score(candidate: Candidate, outcome: Outcome) -> float:
    """How much speaks for telling a candidate rather than another one of its facts."""
    return candidate.strength + (EQUAL if outcome.relation == "agree" else LINKED * candidate.link)
