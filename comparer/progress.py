"""How far a review is; window, list of recent pairs and reports count alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from comparer.model import Decision, Finding


class Progress(NamedTuple):
    """Of the findings that can differ (`total`): how many are judged, how many were left for later, and how many conflicts are left."""

    judged: int
    total: int
    later: int
    conflicts: int


def progress(findings: Iterable[Finding], decisions: Mapping[str, Decision]) -> Progress:
    """Agreements, as found or as corrected, are not counted, and "later" is no judgement."""
    judged = total = later = conflicts = 0
    for finding in findings:
        decision = decisions.get(finding.id) or Decision(finding.id)
        relation = decision.relation or finding.relation
        if relation != "agree":
            done = decision.verdict in ("real", "not_real")
            total += 1
            judged += done
            later += decision.verdict == "later"
            conflicts += relation == "conflict" and not done
    return Progress(judged, total, later, conflicts)
