"""Wholes and parts among counts: "half of the 40", "three soldiers and two civilians", "182 passengers and 24 crew".

A part is no other figure for the whole (typology, row "Subset, scope"): where one account counts the parts and the other all of them,
nothing differs, and so it is where one names the whole that the other takes a share of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comparer import lexicon
from comparer.findings.accounts import Account, Accounts
from comparer.findings.fates import fates_of
from comparer.findings.pairing import MOST, Candidate, Found, Once, best_pairs, by_sentence, counts_people, fact_at, places
from comparer.model import Article, Fact, Quantity
from comparer.relations.figures import number
from comparer.relations.outcome import Outcome
from comparer.text import tokens
from comparer.wording import word

LINKED = 0.6  # score of the link from which a sum is told; the sum itself speaks for it …
ALIKE, TELLING = 0.12, 10  # … with a likeness that an agreement of counts needs anyway, and from this number on
MOST_PARTS = 5  # parts of a sum at most; more are a list
APART = 6  # words between two parts of one sum at most ("182 fare-paying passengers and a crew of 24")


def sums(accounts: Accounts, paired: Iterable[Candidate]) -> Iterator[Found]:
    """The counts told in a row that make a number of the other account together, as agreements; what `paired` tells is left out."""
    used, parts, taken = places(paired), (Parts(accounts.left), Parts(accounts.right)), Once()
    for i, j, score in best_pairs(accounts.links, LINKED):
        rows = [(row, whole, True) for row in parts[0].rows(i) for whole in parts[1].of(j)]
        rows += [(row, whole, False) for row in parts[1].rows(j) for whole in parts[0].of(i)]
        for row, whole, on_left in rows:
            total = _plain(whole)
            told = [(fact.sentence, fact.start) in used[0 if on_left else 1] for fact in row]
            if any(told) or (whole.sentence, whole.start) in used[1 if on_left else 0]:
                continue
            if total is None or total < TELLING or sum(_plain(fact) or 0.0 for fact in row) != total or not counts_people(whole):
                continue
            joined = _joined(row, whole, accounts.both[0 if on_left else 1].article)
            left, right = (joined, whole) if on_left else (whole, joined)
            strength = accounts.likeness(left, right)
            if strength >= ALIKE and taken.claim(left, right):
                text = " and ".join(number(_plain(fact)) for fact in row)
                yield Candidate(left, right, strength, score), Outcome("agree", "equal", f"{text} make {number(total)}")


def _joined(row: list[Fact], whole: Fact, article: Article) -> Fact:
    """The parts of a sum as one count, with what the last of them counts."""
    end, text = row[-1].end, article.sentences[row[0].sentence].text
    counted = f" {row[-1].value.subject}" if isinstance(row[-1].value, Quantity) and row[-1].value.subject else ""
    behind = len(counted) if counted and text.startswith(counted, end) else 0
    return fact_at(article, row[0].sentence, row[0].start, end + behind, "quantity", whole.value)


class Parts:
    """The counts of one account that are wholes or parts of a sum."""

    def __init__(self, account: Account) -> None:
        self._article = account.article
        counts = (fact for fact in account.facts if fact.kind == "quantity" and _plain(fact) is not None)
        self._all = {index: sorted(facts, key=lambda fact: fact.start) for index, facts in by_sentence(counts).items()}
        self._rows: dict[int, list[list[Fact]]] = {}
        self._counts = by_sentence(fact for fact in account.facts if fact.kind == "quantity" and counts_people(fact))

    def is_whole(self, fact: Fact) -> bool:
        """Whether a share of the count is told: "half of the 40", "20 of its 300"."""
        words = [token.text.lower() for token in tokens(self._text(fact)[: fact.start])][-3:]
        return len(words) > 1 and words[-2] == "of" and words[-1] in lexicon.words("grammar", "definite")

    def is_part(self, fact: Fact) -> bool:
        """Whether the count is one of several groups of people told in a row."""
        return any(self._in_a_row(fact, other) for other in self._counts.get(fact.sentence, ()) if other != fact)

    def sums_with(self, fact: Fact) -> Iterator[float]:
        """What the counts told in a row make together in which this is one."""
        for row in self.rows(fact.sentence):
            if fact in row:
                yield sum(_plain(part) or 0.0 for part in row)

    def of(self, sentence: int) -> list[Fact]:
        """The counts of a sentence, in text order."""
        return self._all.get(sentence, [])

    def rows(self, sentence: int) -> list[list[Fact]]:
        """The counts told in a row, two or more, every stretch of them; none of a table."""
        if sentence not in self._rows:
            counts = self.of(sentence)
            self._rows[sentence] = list(self._stretches(counts)) if 1 < len(counts) <= MOST else []
        return self._rows[sentence]

    def _stretches(self, counts: list[Fact]) -> Iterator[list[Fact]]:
        for first in range(len(counts)):
            for last in range(first + 1, min(first + MOST_PARTS, len(counts))):
                if not self._added(counts[last - 1], counts[last]):
                    break
                yield counts[first : last + 1]

    def _added(self, first: Fact, second: Fact) -> bool:
        """Whether one count is told beside another of the same deed ("182 passengers and 24 crew"; not "3 dead and 5 hurt")."""
        between = [token.text.lower() for token in tokens(self._text(first)[first.end : second.start])]
        joined = "," in between or not lexicon.words("grammar", "joining").isdisjoint(between)
        return joined and len(between) <= APART and not fates_of({word(part).key for part in between if part[0].isalpha()})

    def _in_a_row(self, one: Fact, other: Fact) -> bool:
        first, second = (one, other) if one.start < other.start else (other, one)
        between = [token.text.lower() for token in tokens(self._text(one)[first.end : second.start])]
        assert isinstance(first.value, Quantity)
        counted = first.value.subject.lower().split()
        return bool(between) and between[:-1] == counted and between[-1] in lexicon.words("grammar", "joining")

    def _text(self, fact: Fact) -> str:
        return self._article.sentences[fact.sentence].text


def whole_and_part(left: Fact, right: Fact, parts: tuple[Parts, Parts]) -> bool:
    """Whether one figure counts a whole or a group where the other does not, or is the sum of the other and those beside it."""
    ours, theirs = parts
    if _plain(right) in set(ours.sums_with(left)) or _plain(left) in set(theirs.sums_with(right)):
        return True
    return ours.is_whole(left) != theirs.is_whole(right) or ours.is_part(left) != theirs.is_part(right)


def _plain(fact: Fact) -> float | None:
    """The number of a count that is one number and has no unit."""
    value = fact.value
    if not isinstance(value, Quantity) or value.unit or value.vague or value.low != value.high:
        return None
    return value.low
