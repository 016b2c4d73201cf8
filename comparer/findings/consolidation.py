"""One difference told once: what a finer finding tells already is dropped from the coarser one.

A swapped name shows again in every quotation of its bearer, a changed figure in the quotation around it, an added "not" in more than
one grade of certainty. The reader should judge each of them once. Nor is it told again that both name the same person wherever they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from comparer.model import Finding, Span

Values = tuple[str, ...]

_WHOLE = ("quote", "source")  # findings over a stretch of words that other facts stand in
_RECURRING = ("name", "place", "source")
_NAMED = ("name", "place", "title")
_STATEMENTS = ("certainty", "action", "wording")


class Told(NamedTuple):
    """A finding with its points for salience and the reason that its explanation ends with."""

    points: float
    finding: Finding
    reason: str = ""


def consolidated(found: list[Told]) -> Iterator[Told]:
    """The findings without those that another one of them tells more finely, in the order given."""
    differing = [told.finding for told in found if told.finding.relation in ("conflict", "differ")]
    exchanged: set[str] = set()  # the reasons of quotations in other mouths: two speakers exchanged are told once
    first: dict[Values, tuple[int, ...]] = {}
    for told in found:
        if told.finding.relation == "agree" and (key := _same_values(told.finding)):
            first[key] = min(first.get(key, _place(told.finding)), _place(told.finding))
    for told in found:
        finding = told.finding
        if finding.relation in ("conflict", "differ"):
            if any(_told(told, other) for other in differing if other is not finding):
                continue
            if finding.detail == "different_attribution" and finding.kind == "quote":
                if told.reason in exchanged:
                    continue
                exchanged.add(told.reason)
        elif finding.relation == "agree":
            key = _same_values(finding)
            if (key and _place(finding) > first[key]) or any(_opposed(finding, other) for other in differing):
                continue
        yield told


def _same_values(finding: Finding) -> Values:
    """What an agreement of names, places or speakers agrees on: it is told where both accounts have it first, not wherever they
    have it; empty for other agreements, which stand for one deed or one number each. Of a speaker the last word counts."""
    if finding.kind not in _RECURRING:
        return ()
    texts = {span.text.lower().removesuffix("’s").removesuffix("'s") for span in (*finding.left, *finding.right)}
    return finding.kind, *sorted({text.split()[-1] if finding.kind == "source" and text.split() else text for text in texts})


def _place(finding: Finding) -> tuple[int, ...]:
    """How far down an agreement stands, whichever side is the left one."""
    spans = (*finding.left, *finding.right)
    sentences, starts = sorted(span.sentence for span in spans), sorted(span.start for span in spans)
    return sum(sentences), *sentences, sum(starts), *starts


def _told(told: Told, other: Finding) -> bool:
    """Whether the other finding tells the same difference more finely or more strongly."""
    finding = told.finding
    if other.detail == "roles_swapped" and finding.kind in _NAMED:
        return _within(finding.left, other.left) and _within(finding.right, other.right)
    if finding.kind in _WHOLE:
        if other.kind in ("name", "title") and finding.detail == "different_attribution":
            words = " ".join((*(span.text for span in (*finding.left, *finding.right)), told.reason))
            return all(span.text.split()[-1] in words for span in (*other.left, *other.right) if span.text)
        inside = _within(other.left, finding.left) and _within(other.right, finding.right)
        return finding.kind == "quote" and other.kind not in _WHOLE and inside
    contradicted = other.relation == "conflict" and other.kind in _STATEMENTS and other.detail != "opposite_act"
    if finding.detail == "opposite_act" and contradicted:
        return _meet(finding.left, other.left) or _meet(finding.right, other.right)
    if other.detail == "opposite_act" and finding.relation == "conflict" and finding.detail != "opposite_act":
        return False  # it goes itself
    if finding.kind in _STATEMENTS and other.kind in _STATEMENTS and _meet(finding.left, other.left) and _meet(finding.right, other.right):
        return _rank(other) > _rank(finding)
    return False


def _opposed(agreement: Finding, other: Finding) -> bool:
    """Whether what seems to agree is the very deed, or the very saying, that the accounts contradict each other in, or that only one
    of them is sure of."""
    if other.detail == "different_certainty" and agreement.kind == "action":
        return _meet(agreement.left, other.left) and _meet(agreement.right, other.right)
    if other.detail != "opposite_act":
        return False
    if agreement.kind in _STATEMENTS:
        return _meet(agreement.left, other.left) or _meet(agreement.right, other.right)
    return agreement.kind == "source" and _next(agreement.left, other.left) and _next(agreement.right, other.right)


def _next(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return any(a.sentence == b.sentence and a.start <= b.end + 1 and b.start <= a.end + 1 for a in one for b in other)


def _rank(finding: Finding) -> tuple[bool, bool, int, str]:
    """Which of two findings over the same words stays: the conflict, the grade over the wording, the shorter, one of the two."""
    return finding.relation == "conflict", finding.kind != "wording", -sum(len(span.text) for span in finding.left), finding.id


def _within(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return all(any(o.sentence == i.sentence and o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def _meet(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    return any(a.sentence == b.sentence and a.start < b.end and b.start < a.end for a in one for b in other)
