"""What one account quotes and the other reports in its own words: “The suit is without merit,” against "said the suit was without merit".

Told only where the speaker is the same, the paraphrase has most of the content words of the quotation, and the other account does not
quote these words itself. That the words are no quotation there is all that differs, so it ranks low.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from comparer.clauses import clauses
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import Candidate, Found, overlap, sentence_pairs
from comparer.model import Article, Fact, Quote, SourceProfile
from comparer.relations.outcome import Outcome
from comparer.relations.quotations import same_speaker
from comparer.text import tokens
from comparer.wording import word

# Content words of the quotation, and the share of them, that the paraphrase must have in the same order; on annotated news pairs and
# short reports what lay below it was something else that the speaker had said.
SHARED, SHARE = 3, 0.6
FEWEST, LONGEST = 3, 100  # content words of a quotation that says something, and of one that is no sentence


class Told(NamedTuple):
    """A content word of a sentence: its stem and place."""

    key: str
    start: int
    end: int


def paraphrases(accounts: Accounts, paired: list[Candidate]) -> Iterator[Found]:
    """The quotations that the other account gives in its own words, each once, in the order of the links."""
    sides = _statements(accounts.left.facts), _statements(accounts.right.facts)
    used: set[tuple[int, int, int]] = set()
    for i, j, score in sentence_pairs(accounts.links):
        for side, (own, other) in enumerate(((i, j), (j, i))):
            for quote in sides[side].quotes.get(own, ()):
                place = (side, quote.sentence, quote.start)
                if place in used or _paired(quote, paired, side) or _quoted(quote, sides[1 - side]):
                    continue
                report = _report(quote, other, accounts.both[1 - side].article, sides[1 - side])
                if report is None:
                    continue
                used.add(place)
                left, right = (quote, report) if side == 0 else (report, quote)
                names = ("{left}", "{right}") if side == 0 else ("{right}", "{left}")
                reason = f"{names[0]} quotes what {names[1]} tells in its own words"
                yield Candidate(left, right, SHARE, score), Outcome("differ", "paraphrase", reason)


class _Side(NamedTuple):
    """The quotations and the sources of one account by sentence, and the quotations that hold a stem."""

    quotes: dict[int, list[Fact]]
    sources: dict[int, list[Fact]]
    holding: dict[str, list[int]]


def _statements(facts: tuple[Fact, ...]) -> _Side:
    side = _Side(defaultdict(list), defaultdict(list), defaultdict(list))
    for number, fact in enumerate(facts):
        if isinstance(fact.value, Quote):
            side.quotes[fact.sentence].append(fact)
            for key in {told.key for told in _content(fact.text)}:
                side.holding[key].append(number)
        elif isinstance(fact.value, SourceProfile) and not fact.value.channel and not fact.value.response:
            side.sources[fact.sentence].append(fact)
    return side


def _paired(quote: Fact, paired: list[Candidate], side: int) -> bool:
    """Whether the quotation is compared with another one already, or is no statement."""
    assert isinstance(quote.value, Quote)
    own = (one.left if side == 0 else one.right for one in paired)
    return quote.value.scare or any(fact.kind == "quote" and overlap(quote, fact) for fact in own)


def _quoted(quote: Fact, other: _Side) -> bool:
    """Whether the other account quotes these words somewhere, or part of them."""
    counts = Counter(number for key in {told.key for told in _content(quote.text)} for number in other.holding.get(key, ()))
    return any(count >= SHARED for count in counts.values())


def _report(quote: Fact, index: int, article: Article, side: _Side) -> Fact | None:
    """The words of a sentence that tell what a quotation says, where the same one says it; None where there are none."""
    assert isinstance(quote.value, Quote)
    sources = [fact for fact in side.sources.get(index, ()) if isinstance(fact.value, SourceProfile)]
    if len(sources) != 1 or not quote.value.speaker or not FEWEST <= len(_content(quote.text)) <= LONGEST:
        return None
    assert isinstance(sources[0].value, SourceProfile)
    if not any(same_speaker(quote.value.speaker, holder) for holder in sources[0].value.holders):
        return None
    text = article.sentences[index].text
    inside = side.quotes.get(index, [])
    outside = [
        told for told in _content(text)
        if not any(one.start < told.end and told.start < one.end for one in (*inside, sources[0]))
    ]  # fmt: skip
    keys = [told.key for told in _content(quote.text)]
    shared = _in_order(keys, outside)
    if len(shared) < max(SHARED, SHARE * len(keys)):
        return None
    start, end = _opening(text, shared[0].start, sources[0]), shared[-1].end
    if any(start < one.end and one.start < end for one in (*inside, sources[0])):
        return None  # marks or the speaker stand between
    return Fact(index, start, end, text[start:end], "quote", Quote(text[start:end], -1, quote.value.speaker, quote.value.cue))


def _in_order(keys: list[str], outside: list[Told]) -> list[Told]:
    """The words of a sentence that are those of the quotation in its order, as many as there are."""
    matcher = SequenceMatcher(None, keys, [told.key for told in outside], autojunk=False)
    return [told for block in matcher.get_matching_blocks() for told in outside[block.b : block.b + block.size]]


def _opening(text: str, start: int, source: Fact) -> int:
    """Where the clause begins that a word stands in, the speaker and the verb of saying before it left out."""
    opening = next((first for first, last in clauses(text) if first <= start < last), start)
    if source.end <= start and source.end > opening:
        behind = [token for token in tokens(text) if token.start >= source.end and token.end <= start]
        said = [token for token in behind[:2] if token is behind[0] or token.text.lower() == "that"]
        opening = max(opening, said[-1].end if said else source.end)
    while opening < start and not text[opening].isalnum():
        opening += 1
    return opening


@lru_cache(maxsize=4096)
def _content(text: str) -> tuple[Told, ...]:
    """The content words and figures of a text, in order."""
    found = ((word(token.text), token) for token in tokens(text) if token.text[0].isalnum())
    return tuple(Told(entry.key, token.start, token.end) for entry, token in found if entry.kind in ("word", "figure"))
