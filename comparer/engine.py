"""The whole comparison: facts of both articles, links between their sentences, findings."""

from __future__ import annotations

from comparer import collector
from comparer.alignment import align
from comparer.facts import extract_facts
from comparer.findings import find
from comparer.model import Article, Comparison
from comparer.pair_check import notes, readable


@collector.resting()
def compare(left: Article, right: Article) -> Comparison:
    """The comparison of two articles. Deterministic: the same two texts give the same findings with the same ids."""
    facts_left, facts_right = extract_facts(left), extract_facts(right)
    links = align(left, right, facts_left, facts_right)
    findings = find(left, right, facts_left, facts_right, links)
    if not readable(left, right):  # in an account that cannot be read nothing is missing
        findings = tuple(finding for finding in findings if finding.left and finding.right)
    return Comparison(left, right, facts_left, facts_right, links, findings, notes(left, right, links))
