"""What only one account has: clauses that no sentence of the other tells, and hard facts that it nowhere gives.

A clause counts as told where a sentence of the other account, linked or not, holds enough of what it says, by the weight of its words
(a synonym counts as the word). Neighbouring clauses that are not told are one finding. Style never counts.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from comparer.clauses import clauses
from comparer.findings import explanations, salience
from comparer.findings.accounts import Account, Accounts
from comparer.findings.consolidation import Told
from comparer.findings.pairing import MOST, Candidate, Place, by_sentence, places, within_source
from comparer.model import Article, Fact, Finding, Quantity, Relation, Span, Temporal
from comparer.relations.interval import Interval, interval_of
from comparer.similarity import weight
from comparer.text import tokens
from comparer.units import convert
from comparer.wording import groups, word

_FIGURES = ("quantity", "money", "percent", "measure", "age", "duration")
_HARD = ("quantity", "money", "percent", "measure", "age", "date")
SHORTEST_QUOTE = 12  # letters and digits; a shorter quotation is a word in quotation marks
_ORDER = ("quote", "money", "quantity", "percent", "measure", "age", "date", "duration", "name", "source", "certainty", "action")

# The share of a clause's weight in one sentence of the other account up to which it is not told there. Read off real pairs: below,
# nearly every clause is news; above, the words of the common event make up the rest. An unlinked sentence needs more to be told.
TOLD = 0.40
TOLD_UNLINKED = 0.50
COMMONEST = 200  # sentences; in long accounts a stem that more of them hold is taken for told, which keeps time linear
SYNONYM = 0.4  # what a synonym counts for: somewhere in a long sentence there nearly always is one
PARTLY = 0.85  # share of the limit from which another clause of a sentence that meets one over there is taken for told as well
CONVERTED = 0.05  # how far a converted measure may lie from the other, as a share: typology, row "Rounding"
FEWEST = 3  # content words; a shorter clause says too little by itself


def one_sided(
    accounts: Accounts, paired: Iterable[Candidate], names: tuple[str, str], met: tuple[set[int], set[int]]
) -> Iterator[Told]:
    """The one-sided findings with their points, left then right, in text order. `met` are the sentences of either account that tell a
    deed of the other besides those that are linked or have a fact that is `paired`."""
    used = places(paired)
    linked_left = {i for link in accounts.links for i in link.left} | met[0]
    linked_right = {j for link in accounts.links for j in link.right} | met[1]
    yield from _side("only_left", accounts.left, accounts.right, linked_left, used[0], names)
    yield from _side("only_right", accounts.right, accounts.left, linked_right, used[1], names)


def _side(
    relation: Relation, account: Account, other: Account, linked: set[int], used: set[Place], names: tuple[str, str]
) -> Iterator[Told]:
    """What an account has that the other has not; `linked` are its sentences with a link, `used` the places of its paired facts."""
    told, given = _Told(other.article), _Given(other.facts)
    facts = by_sentence(account.facts)
    for sentence in account.article.sentences:
        own = facts.get(sentence.index, [])
        limit = TOLD if sentence.index in linked else TOLD_UNLINKED
        paired = any((sentence.index, fact.start) in used for fact in own)
        quoted = [(fact.start, fact.end) for fact in own if _own_quotation(fact, used, given)]
        shared = [(fact.start, fact.end) for fact in own if fact.kind in _FIGURES and (sentence.index, fact.start) in used]
        fresh = list(_fresh(sentence.text, told, limit, quoted, shared, paired or sentence.index in linked))
        for start, end in fresh:
            span = Span(sentence.index, start, end, sentence.text[start:end])
            inside = [fact for fact in own if start <= fact.start and fact.end <= end]
            yield _finding(relation, _leading(inside), span, account.article, names, "clause not told")
        for fact in own:
            known = (fact.sentence, fact.start) in used or any(fact.start < end and start < fact.end for start, end in fresh)
            if fact.kind in _HARD and not known and not within_source(fact, own) and not given.holds(fact):
                yield _finding(relation, fact.kind, fact.span, account.article, names, "value not given")


Stretch = tuple[int, int]  # start and end in a sentence
Holders = tuple[float, list[int] | None, tuple[int, ...]]


class _Told:
    """What the sentences of the other account hold, by stem and by group of synonyms."""

    def __init__(self, article: Article) -> None:
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._groups: dict[int, list[int]] = defaultdict(list)
        self._known: dict[str, Holders] = {}  # what was asked before: stems recur
        grouped = groups()
        for sentence in article.sentences:
            stems = _content(sentence.text, 0, len(sentence.text))
            for stem in stems:
                self._stems[stem].append(sentence.index)
            for group in {group for stem in stems if stem in grouped for group in grouped[stem]}:
                self._groups[group].append(sentence.index)

    def share(self, stems: list[str]) -> float:
        """The largest share of the weight of some stems that one sentence of the account holds, 0..1."""
        held: dict[int, float] = defaultdict(float)
        total = everywhere = 0.0
        for stem in stems:
            value, same, alike = self._known.get(stem) or self._holders(stem)
            total += value
            if same is None:
                everywhere += value
                continue
            for index in same:
                held[index] += value
            if alike:
                value *= SYNONYM
                for index in alike:
                    held[index] += value
        return (everywhere + max(held.values(), default=0.0)) / total if total else 1.0

    def _holders(self, stem: str) -> Holders:
        """The weight of a stem, the sentences that hold it and those that hold a synonym only; None where too many hold either."""
        same, alike = self._stems.get(stem, []), [self._groups.get(group, []) for group in groups().get(stem, ())]
        if max(map(len, (same, *alike))) > COMMONEST:
            found: Holders = weight(stem), None, ()
        else:
            found = weight(stem), same, tuple({index for places in alike for index in places}.difference(same)) if alike else ()
        self._known[stem] = found
        return found


def _content(text: str, start: int, end: int) -> list[str]:
    """The stems of the content words between two places of a sentence, each once."""
    entries = [word(written) for written, first, last in tokens(text) if start <= first and last <= end and written[0].isalnum()]
    return list(dict.fromkeys([key for key, kind, _ in entries if kind == "word"]))


def _own_quotation(fact: Fact, used: set[Place], given: _Given) -> bool:
    """Whether a quotation is the account's own."""
    return fact.kind == "quote" and (fact.sentence, fact.start) not in used and not given.holds(fact)


def _fresh(
    text: str, told: _Told, limit: float, quoted: list[Stretch], shared: list[Stretch], meets: bool
) -> Iterator[Stretch]:
    """The stretches of a sentence that are not told, neighbouring clauses joined; the whole sentence where nothing of it is told.

    What stands in a quotation that only this account has (`quoted`) is not told; a clause with a figure that is set beside one of the
    other account (`shared`) is, for the finding of the two says so. A sentence that `meets` one of the other account,
    by a link or a fact of both, tells something told there too: at least the clause that is held best there is not fresh."""
    run: Stretch | None = None
    parts = clauses(text)
    shares: dict[Stretch, float] = {}  # of the clauses that say enough to be told elsewhere; 0 where the account quotes
    for start, end in parts:
        stems = _content(text, start, end)
        if any(2 * (min(end, high) - max(start, low)) > end - start for low, high in quoted):
            shares[start, end] = 0.0
        elif any(start <= low and high <= end for low, high in shared):
            shares[start, end] = 1.0
        elif len(stems) >= FEWEST:
            shares[start, end] = told.share(stems)
        elif len(parts) == 1:
            return  # too little to be news
    open_ones = [part for part, share in shares.items() if 0.0 < share <= limit]
    if meets and open_ones:
        best = max(open_ones, key=shares.__getitem__)
        if len(open_ones) == len(shares) or shares[best] >= PARTLY * limit:
            shares[best] = 1.0
    for part, share in shares.items():
        if share <= limit:
            run = (run[0] if run else part[0], part[1])
        elif run:
            yield _trimmed(text, *run)
            run = None
    if run:
        yield _trimmed(text, *run)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return start, end


def _leading(facts: list[Fact]) -> str:
    kinds = {fact.kind for fact in facts}
    return next((kind for kind in _ORDER if kind in kinds), "action")


class _Given:
    """The values that an account gives, by kind: amounts by unit in the order of their lower ends, days, and flat texts."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        amounts: dict[tuple[str, str], set[Interval]] = defaultdict(set)
        self._days: dict[str, set[tuple[date, date]]] = defaultdict(set)
        self._texts: dict[str, set[str]] = defaultdict(set)
        self._measures: list[Quantity] = []
        for fact in facts:
            value = fact.value
            if isinstance(value, Quantity):
                if not value.vague:
                    amounts[fact.kind, value.unit].add(interval_of(value))
                    if fact.kind == "measure" and len(self._measures) < MOST:
                        self._measures.append(value)
            elif isinstance(value, Temporal):
                if value.earliest and value.latest:
                    self._days[fact.kind].add((value.earliest, value.latest))
            elif fact.kind == "quote":
                self._texts[fact.kind].add(_flat(fact.text))
        self._amounts = {key: sorted(found) for key, found in amounts.items()}
        self._reach = {key: list(accumulate((amount.high for amount in found), max)) for key, found in self._amounts.items()}

    def holds(self, fact: Fact) -> bool:
        """Whether a value of the same kind meets that of a fact, or whether this is no value to miss."""
        value = fact.value
        if isinstance(value, Temporal):
            if value.earliest is None or value.repeats:
                return True
            latest = value.latest
            return latest is not None and any(start <= latest and value.earliest <= end for start, end in self._days[fact.kind])
        if isinstance(value, Quantity):
            return value.vague or self._amount(fact.kind, value) or (fact.kind == "measure" and self._converted(value))
        wanted = _flat(fact.text)
        return len(wanted) < SHORTEST_QUOTE or any(wanted in flat or flat in wanted for flat in self._texts[fact.kind])

    def _converted(self, value: Quantity) -> bool:
        """Whether a measure is given in another unit, as nearly as a conversion is rounded ("three metres", "ten feet")."""
        end = value.low if value.high is None else value.high
        for other in self._measures:
            told = other.low if other.high is None else other.high
            if other.unit != value.unit and end is not None and told is not None:
                brought = convert(told, other.unit, value.unit)
                if brought is not None and abs(brought - end) <= CONVERTED * abs(end):
                    return True
        return False

    def _amount(self, kind: str, value: Quantity) -> bool:
        """Whether an amount of that unit meets a value: backwards from the last that begins below its upper end, as long as any of
        those that begin lower still reaches its lower end."""
        amounts, wanted = self._amounts.get((kind, value.unit), []), interval_of(value)
        reach = self._reach.get((kind, value.unit), [])
        at = bisect_right(amounts, wanted.high, key=itemgetter(0)) - 1
        while at >= 0 and reach[at] >= wanted.low:
            if amounts[at].meets(wanted):
                return True
            at -= 1
        return False


@lru_cache(maxsize=4096)
def _flat(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _finding(
    relation: Relation, kind: str, span: Span, article: Article, names: tuple[str, str], rule: str
) -> Told:
    total = salience.points(kind, relation, relation, 0.0, salience.prominence(span.sentence, len(article.sentences)))
    sides = ((span,), ()) if relation == "only_left" else ((), (span,))
    text = article.sentences[span.sentence].text
    key = hashlib.sha256("\x1f".join((relation, kind, text, str(span.start), span.text)).encode("utf-8", "surrogatepass"))
    finding = Finding(
        id=key.hexdigest()[:12],
        kind=kind,
        relation=relation,
        detail=relation,
        salience=salience.salience(total),
        left=sides[0],
        right=sides[1],
        explanation=explanations.explain_one_sided(span.text, text, relation, names),
        rule=f"one-sided: {rule}",
    )
    return Told(total, finding)
