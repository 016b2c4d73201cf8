"""One thing in one account, several of them in the other: "hurled a petrol bomb" against "hurled petrol bombs".

No number is written on either side, so no figure is there to compare. Told only where the noun is the same but for its plural and the
same deed stands right beside it; things in general ("passengers must show tickets") are no count.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.cues import closed
from comparer.facts.noun_phrases import Low, Row
from comparer.facts.verb_forms import past_of
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import MOST, Candidate, Found, Once, best_pairs, fact_at, overlap
from comparer.model import Article, Fact, Quantity
from comparer.relations.outcome import Outcome
from comparer.text import tokens
from comparer.wording import word

LINKED = 0.7  # score of the link from which two sentences are looked at
ALIKE = 0.3  # likeness of the surroundings; on annotated news pairs and short reports what lay below were other things
PHRASE = 4  # words of the noun with what describes it
REACH = 3  # words beside it among which the deed stands


class Thing(NamedTuple):
    """A noun with the words that describe it, in a sentence: its singular, whether it is told of several, the stem of the deed
    beside it."""

    start: int
    end: int
    singular: str
    several: bool
    deeds: frozenset[str]


def one_or_more(accounts: Accounts, paired: list[Candidate]) -> Iterator[Found]:
    """The things of which linked sentences tell one here and several there, each once; `paired` tells what is compared already."""
    context, once = accounts.context, Once()
    for i, j, score in best_pairs(accounts.links, LINKED):
        for ours in things(context.left.sentences[i].text):
            for theirs in things(context.right.sentences[j].text):
                if ours.singular != theirs.singular or ours.several == theirs.several or not ours.deeds & theirs.deeds:
                    continue
                left, right = _fact(context.left, i, ours), _fact(context.right, j, theirs)
                strength = accounts.likeness(left, right)
                if strength < ALIKE or _told(left, right, paired) or not once.claim(left, right):
                    continue
                one, more = ("{right}", "{left}") if ours.several else ("{left}", "{right}")
                reason = f"{one} tells of one, {more} of more than one"
                yield Candidate(left, right, strength, score), Outcome("differ", "one_or_more", reason, size=0.1)


def _told(left: Fact, right: Fact, paired: list[Candidate]) -> bool:
    return any(overlap(left, one.left) or overlap(right, one.right) for one in paired if one.left.kind == "quantity")


def _fact(article: Article, index: int, thing: Thing) -> Fact:
    value = Quantity(low=2.0 if thing.several else 1.0, high=None if thing.several else 1.0, subject=thing.singular, vague=thing.several)
    return fact_at(article, index, thing.start, thing.end, "quantity", value)


@lru_cache(maxsize=8192)
def things(text: str) -> tuple[Thing, ...]:
    """The things of which a sentence tells that something was done with one ("a petrol bomb") or with several ("petrol bombs")."""
    row = tokens(text)
    low = tuple(token.text.lower() for token in row)
    found = []
    for index, written in enumerate(low):
        if written in closed("indefinite"):
            last = _last(row, low, index + 1)
            if last > index:
                found.append(_thing(row, low, index, last, written_as=low[last], several=False))
        elif (singular := _singular(written)) and _is_noun(row, index) and not (index + 1 < len(row) and _is_noun(row, index + 1)):
            first = _first(row, low, index)
            if first >= 0:
                found.append(_thing(row, low, first, index, written_as=singular, several=True))
    told = tuple(thing for thing in found if thing.deeds and thing.singular not in lexicon.words("descriptions", "abstract"))
    return told if len(told) <= MOST else ()  # a table


def _thing(row: Row, low: Low, first: int, last: int, *, written_as: str, several: bool) -> Thing:
    beside = (*low[max(0, first - REACH) : first], *low[last + 1 : last + 1 + REACH])
    if not closed("modals").isdisjoint(low):
        beside = ()
    deeds = frozenset(verb.lemma for one in beside if (verb := past_of(one)) is not None and word(one).kind == "word")
    return Thing(row[first].start, row[last].end, written_as, several, deeds)


def _is_noun(row: Row, index: int) -> bool:
    return row[index].text.islower() and row[index].text[0].isalpha() and word(row[index].text).kind == "word"


def _last(row: Row, low: Low, first: int) -> int:
    """The noun of a phrase that begins at `first` ("petrol bomb"), where a verb or a small word ends it; -1 for none."""
    last = -1
    for index in range(first, min(first + PHRASE, len(row))):
        if not _is_noun(row, index) or (last >= 0 and past_of(low[index]) is not None):
            break
        last = index
    return -1 if last < 0 or _singular(low[last]) else last


def _first(row: Row, low: Low, last: int) -> int:
    """Where the phrase of a plural begins, with its number where it has one; -1 where it is pointed at ("the bombs") or somebody's."""
    first = last
    while first > 0 and last - first < PHRASE and (_is_noun(row, first - 1) or row[first - 1].text[0].isupper()) and (
        past_of(low[first - 1]) is None and low[first - 1] not in lexicon.words("stopwords", "function")
    ):  # fmt: skip
        first -= 1
    before = low[first - 1] if first else ""
    ahead = low[first - 2] if first > 1 else ""
    if before and word(before).kind == "figure":
        return first - 1 if before != "one" and row[first - 1].text[0].isalnum() else -1
    if before in closed("determiners") | closed("counting") or before in ("'s", "of"):
        return -1
    if past_of(before) is not None and ahead and word(ahead).kind == "figure":
        return -1  # "six blocked shots"
    return first


def _singular(written: str) -> str:
    """The singular of a regular plural in lower case; "" where the word is none."""
    if len(written) < 5 or not written.endswith("s") or written.endswith(("ss", "us", "is")) or not written.isalpha():
        return ""
    if written.endswith(("sses", "ches", "shes", "xes")):
        return written[:-2]
    return written[:-3] + "y" if written.endswith("ies") else written[:-1]
