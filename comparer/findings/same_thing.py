"""Whether two facts are about the same thing, so that their relation may be told: the bars that what stands around them must reach.

They were set on annotated news pairs (differences found against false ones), those for single days, sums and bearings later and read by
eye; measure there again after a change. A conflict needs more than a difference: it accuses.
"""

from __future__ import annotations

from typing import NamedTuple

from comparer.findings.pairing import Candidate, counts_people, described_alike
from comparer.model import Temporal
from comparer.relations.outcome import Outcome, PairContext
from comparer.relations.times import after_saying, same_grain


class Bars(NamedTuple):
    """How alike the surroundings of two facts must be before their relation is told, by the relation."""

    agree: float
    differ: float
    conflict: float


NEEDED = {
    "quantity": Bars(0.12, 0.30, 0.35), "money": Bars(0.12, 0.20, 0.35), "percent": Bars(0.15, 0.30, 0.40),
    "measure": Bars(0.12, 0.25, 0.35), "age": Bars(0.15, 0.40, 0.45), "duration": Bars(0.15, 0.30, 0.45),
    "date": Bars(0.10, 0.25, 0.45), "time": Bars(0.10, 0.30, 0.45), "place": Bars(0.0, 0.35, 0.45), "name": Bars(0.0, 0.20, 0.20),
}  # fmt: skip
OTHERWISE = Bars(0.0, 0.0, 0.0)  # the relation of the other kinds looks at names and words itself
# The same for facts in unlinked sentences: on annotated news pairs the differences found so were right from here on, and mostly wrong
# below.
UNLINKED = 0.42

# names and sources
SOURCES = 0.55  # score of the link from which two sentences tell so much the same that their sources are compared
TEAM = 0.9  # score of the link from which "Biden" against "the Biden administration" is told
MISSPELT = 0.5  # size from which another spelling is of a person or a place; bodies have names alike ("Rovers", "Rover")

# amounts
AMOUNTS = ("money", "quantity", "percent", "measure")
CLOSE, CLOSE_FACTOR = 0.1, 0.5  # gap (share of the larger) of what is likely one figure, rounded or hedged; how much less it needs
NAMED_LINK = 0.35  # score of the link from which close amounts of one named thing need no shared word beside
VAST = 0.9  # gap (share of the larger) that alike surroundings alone do not bridge: "hurt at least 50", "home to 120,000"

# days; gaps are shares of a year
NEAR_DAYS, NEAR_FACTOR = 10 / 365, 0.8  # gap of two days of the month that are likely one, one of them wrong; how much less they need
# Gap of two days that are likely one in sentences linked so well and with surroundings so alike, and told as a difference though too
# little speaks for a conflict. Weekdays are left out: they are told of everything ("charged Saturday", "opened fire Friday").
DAYS_BESIDE, DAYS_LINKED, DAYS_ALIKE = 2 / 365, 0.5, 0.25
FAR_DAYS = 60 / 365  # gap of a day and a month, or a month and a decade, that are of two events

# places
TWO_BEARINGS = ("offset", "other_part")  # one spot told by two bearings ("north of Dover", "in Kent") has few words in common …
BEARINGS_LINKED, BEARINGS_ALIKE = 0.7, 0.12  # … so that in sentences linked so well surroundings so alike are enough

# surroundings so alike that no shared word right beside the facts is asked for, and the same for counts of one kind of thing: people are
# counted dead and hurt, villages once
ALONE, ALONE_THINGS = 0.55, 0.42
EDITED = 0.75  # surroundings so alike that one account is the other edited


def same_thing(kind: str, candidate: Candidate, outcome: Outcome) -> bool:
    """Whether two facts speak of the same thing, so that their relation may be told."""
    if kind == "source":
        return outcome.relation == "agree" or candidate.link >= SOURCES or candidate.strength >= UNLINKED
    if outcome.detail == "spelling" and outcome.size > MISSPELT:
        return True  # names of people and places a letter apart: whatever stands around
    if outcome.detail == "person_for_office" and candidate.link < TEAM:
        return False  # accounts change freely between a person and the people around them
    if outcome.detail in TWO_BEARINGS and candidate.link >= BEARINGS_LINKED:
        return candidate.strength >= BEARINGS_ALIKE
    if not candidate.counted or candidate.strength < _needed(kind, candidate, outcome):
        return False
    if outcome.relation == "agree" or kind not in NEEDED or candidate.strength >= EDITED:
        return True
    if outcome.relation == "conflict" and (candidate.counted < 1 or not described_alike(candidate.left.value, candidate.right.value)):
        return False  # "three pirate vessels", "five merchant vessels"
    return candidate.beside or (outcome.size <= VAST and _enough_alone(kind, candidate, outcome))


def _needed(kind: str, candidate: Candidate, outcome: Outcome) -> float:
    """The likeness that a relation needs; less for values that are likely one."""
    bars = NEEDED.get(kind, OTHERWISE)
    if outcome.relation == "conflict":
        near = kind == "date" and outcome.size < NEAR_DAYS and _by_the_day(candidate)
        return bars.conflict * NEAR_FACTOR if near else bars.conflict
    if outcome.relation == "agree":
        return bars.agree
    return bars.differ * CLOSE_FACTOR if _close(kind, outcome) else bars.differ


def _close(kind: str, outcome: Outcome) -> bool:
    return outcome.relation == "differ" and outcome.size < CLOSE and kind in AMOUNTS


def _enough_alone(kind: str, candidate: Candidate, outcome: Outcome) -> bool:
    """Whether two facts of which no word right beside is shared are of one thing by all that stands around them, or by what they count."""
    things = outcome.relation == "differ" and candidate.counted == 1.0 and not counts_people(candidate.left)
    if things and _close(kind, outcome) and candidate.link >= NAMED_LINK:
        return True
    return candidate.strength >= (ALONE_THINGS if things and kind == "quantity" else ALONE)


def doubted(kind: str, candidate: Candidate, outcome: Outcome | None, context: PairContext) -> Outcome | None:
    """The outcome; two days of the month next to one another in sentences that tell the same are told as a difference where too little
    speaks for a conflict. Days on which somebody said something are left out: people speak on many days. A day and a month or decade far
    from it are of two events."""
    if outcome is None or kind != "date" or outcome.relation != "conflict":
        return outcome
    if outcome.size > FAR_DAYS and (candidate.strength < EDITED or outcome.size >= 1) and not same_grain(candidate.left, candidate.right):
        return None  # musicals "of the 1950s" and a death "on Thursday"
    spoken = after_saying(candidate.left, context.left) or after_saying(candidate.right, context.right)
    if spoken and outcome.size < NEAR_DAYS and candidate.strength < EDITED:
        return None
    if outcome.size > DAYS_BESIDE or candidate.link < DAYS_LINKED or not candidate.beside or not _by_the_day(candidate):
        return outcome
    if spoken or not DAYS_ALIKE <= candidate.strength < NEEDED["date"].conflict * NEAR_FACTOR:
        return outcome
    return outcome._replace(relation="differ", reason="the days are not the same; the accounts may not mean the same event")


def _by_the_day(candidate: Candidate) -> bool:
    """Whether both dates name the day of the month ("Dec. 15", "December 16"), which accounts do of what matters to them."""
    return all(
        isinstance(fact.value, Temporal) and fact.value.earliest == fact.value.latest and any(map(str.isdigit, fact.text))
        for fact in (candidate.left, candidate.right)
    )
