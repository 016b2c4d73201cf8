"""Counts that grow or fall as the event goes on, in accounts of other days: "12 people are missing", "at least 40 cases".

The later account contradicts nothing then (typology, row "As-of time"); how many a ferry may carry is the same on both days.
"""

from __future__ import annotations

from comparer.findings.accounts import Accounts
from comparer.findings.fates import grows
from comparer.model import Fact, Quantity
from comparer.relations.outcome import Outcome


def of_other_days(outcome: Outcome, left: Fact, right: Fact, accounts: Accounts) -> Outcome:
    """How two figures relate, the days considered on which the accounts appeared: no conflict between counts that grow with the event,
    as those of the dead and the missing do."""
    days = accounts.context.left.published_day, accounts.context.right.published_day
    if outcome.relation != "conflict" or not days[0] or not days[1] or days[0] == days[1] or left.kind != "quantity":
        return outcome
    if not any(
        isinstance(fact.value, Quantity) and grows(fact.value.subject, account.around.deeds(fact))
        for fact, account in zip((left, right), accounts.both, strict=True)
    ):
        return outcome
    later = "{right}" if days[0] < days[1] else "{left}"
    return Outcome("differ", "updated", f"{later} appeared later, and such a count changes with time", outcome.normalised, outcome.size)
