"""One thing told in words of unequal strength or charge: "rioters" against "protesters", "slammed the budget" against "criticised it".

The scales stand in resources/lexicons/strengths.toml. An account is stronger on a scale where it goes, in its own words, as far as
the other never does; then the two places that most likely tell the same thing are shown, one pair for each scale. This is the row
"Label, wording" of the typology: both can hold, and it ranks lowest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.cues import closed
from comparer.facts.inflection import Inflected, inflected, third_person
from comparer.facts.noun_phrases import Low, Row
from comparer.facts.speakers import Speakers
from comparer.facts.verb_forms import past_of
from comparer.facts.verb_groups import verb_group
from comparer.findings.accounts import Account, Accounts
from comparer.findings.descriptions import described
from comparer.findings.pairing import MOST, by_sentence, sentence_pairs
from comparer.model import Article, Quote, Span
from comparer.relations.nearby import WHOLE, shared_words
from comparer.stems import inflected as inflected_form
from comparer.text import lowered, tokens
from comparer.wording import word

# The likeness of the surroundings from which two words tell of one thing, what a shared word right beside both adds, and what the
# score of a link between their sentences does. Set on 164 pairs of news and 20 of invented reports, read by eye: nearly all above
# it tell of one thing, half of those between 0.3 and it.
NEEDED, BESIDE, LINK = 0.4, 0.15, 0.2
COMMON_GROUND = 2  # content words behind both verbs that are enough where one person is the subject of both
PARTICLE = 3  # words behind a verb in which its particle stands ("said he would")
DESCRIBED = 4  # words before a noun among which its article stands
NEGATED = 3  # words before a word in which a negator turns it round

Scores = dict[tuple[int, int], float]  # of the links, by left and right sentence


class Entry(NamedTuple):
    """One form of an entry of the lexicon: the scale (named after its place in the list), how strong it is there, the word that must
    follow it, and of verbs which form of which verb it is."""

    scale: tuple[str, int]
    degree: int
    particle: str
    verb: Inflected | None


class Strong(NamedTuple):
    """A word of a scale as it stands in an account; `known` whether it is a noun told as known ("the ban", "its limits")."""

    entry: Entry
    span: Span
    known: bool


class Unequal(NamedTuple):
    """One thing in two words of a scale; `strength` is how alike the surroundings are, `leads` whether the left word is the stronger,
    `deed` whether the words tell what is done ("slammed") and not of what ("the ban")."""

    left: Span
    right: Span
    strength: float
    leads: bool
    deed: bool


class _Side:
    """The words of the scales that an account uses itself, by scale."""

    def __init__(self, account: Account) -> None:
        self._article, self._facts = account.article, account.facts
        self._quoted = by_sentence(fact for fact in account.facts if isinstance(fact.value, Quote))
        self.found: dict[tuple[str, int], list[Strong]] = defaultdict(list)
        for sentence in account.article.sentences:
            for strong in _strong(sentence.text):
                if not any(quote.start <= strong.span.start < quote.end for quote in self._quoted.get(sentence.index, ())):
                    self.found[strong.entry.scale].append(strong._replace(span=replace(strong.span, sentence=sentence.index)))

    def extreme(self, scale: tuple[str, int]) -> int:
        """The strongest degree of a scale that the account goes to."""
        return max(strong.entry.degree for strong in self.found[scale])

    @cached_property
    def _speakers(self) -> Speakers:
        places = {sentence.index: place for place, sentence in enumerate(self._article.sentences)}
        stretches = ((places[fact.sentence], fact.start, fact.end) for some in self._quoted.values() for fact in some)
        return Speakers(self._article.sentences, stretches, self._facts)

    def subject(self, span: Span) -> str:
        """Who does what a verb tells, or ""."""
        place = next(place for place, sentence in enumerate(self._article.sentences) if sentence.index == span.sentence)
        return self._speakers.subject(place, span.start)


def unequal(accounts: Accounts) -> Iterator[Unequal]:
    """The things that one account tells in stronger words than the other ever does, one for each scale, in the order of the lexicon."""
    sides = _Side(accounts.left), _Side(accounts.right)
    scores = {(i, j): score for i, j, score in sentence_pairs(accounts.links)}
    for scale in sorted(sides[0].found.keys() & sides[1].found.keys()):
        extremes = sides[0].extreme(scale), sides[1].extreme(scale)
        ours, theirs = sides[0].found[scale], sides[1].found[scale]
        if extremes[0] == extremes[1] or max(len(ours), len(theirs)) > MOST:
            continue
        if extremes[0] > extremes[1]:
            ours = [strong for strong in ours if strong.entry.degree == extremes[0]]
        else:
            theirs = [strong for strong in theirs if strong.entry.degree == extremes[1]]
        # what is told as known is not what the other account tells for the first time
        pairs = [(one, other) for one in ours for other in theirs if one.known == other.known]
        if not pairs:
            continue
        one, other = max(pairs, key=lambda pair: _order(pair[0].span, pair[1].span, scores, accounts))
        if _one_thing(one, other, sides, scores, accounts):
            strength, deed = accounts.likeness(one.span, other.span), one.entry.verb is not None
            left, right = _as_described(one, accounts.left.article), _as_described(other, accounts.right.article)
            yield Unequal(left, right, strength, extremes[0] > extremes[1], deed)


def _as_described(strong: Strong, article: Article) -> Span:
    """The word as it is shown: a noun with the words that describe it ("major US policy shift"), a verb or a state alone."""
    span = strong.span
    text = article.sentences[span.sentence].text
    wider = (thing.span.start for thing in described(text) if thing.span.end == span.end) if strong.entry.scale[0] == "nouns" else ()
    start = next(iter(wider), span.start)
    return Span(span.sentence, start, span.end, text[start : span.end])


def _order(left: Span, right: Span, scores: Scores, accounts: Accounts) -> tuple[float, int, int]:
    """The likeliest pair is the greatest, of equals the one that stands first, whichever side is the left one."""
    return round(_evidence(left, right, scores, accounts), 9), -left.sentence - right.sentence, -left.start - right.start


def _evidence(left: Span, right: Span, scores: Scores, accounts: Accounts) -> float:
    """How much speaks for two words telling of one thing."""
    linked = scores.get((left.sentence, right.sentence), 0.0)
    return accounts.likeness(left, right) + BESIDE * accounts.share_beside(left, right) + LINK * linked


def _one_thing(one: Strong, other: Strong, sides: tuple[_Side, _Side], scores: Scores, accounts: Accounts) -> bool:
    """Whether two words tell of one thing: by what stands around them, or of verbs by who does it and what stands behind them."""
    alike_enough = _evidence(one.span, other.span, scores, accounts) >= NEEDED
    if one.entry.verb is None:
        return alike_enough
    behind = shared_words(one.span, other.span, accounts.context, before=0, after=WHOLE)
    if alike_enough or behind < COMMON_GROUND:
        return alike_enough and behind > 0
    mine, theirs = (side.subject(strong.span).lower().split() for side, strong in zip(sides, (one, other), strict=True))
    return bool(mine and theirs) and mine[-1] == theirs[-1]


@lru_cache(maxsize=4096)
def _strong(text: str) -> tuple[Strong, ...]:
    """The words of the scales in a sentence, left to right; the spans have sentence 0."""
    low = lowered(text)
    if _forms().keys().isdisjoint(low):
        return ()
    row = tokens(text)
    found = []
    for index, written in enumerate(low):
        for form, entry in _forms().get(written, ()):
            last = index + len(form) - 1
            if low[index : last + 1] != form or (index and row[index].text[0].isupper()):
                continue  # "the Cold War" is a name
            behind = low[last + 1 : last + 1 + PARTICLE]
            if entry.particle and entry.particle not in behind:
                continue
            if not lexicon.words("negation", "negators").isdisjoint(low[max(0, index - NEGATED) : index]):
                continue
            if entry.verb is not None and not entry.particle and verb_group(row, low, index, entry.verb) is None:
                continue
            if entry.scale[0] == "nouns" and _describes(row, last):
                continue
            last = low.index(entry.particle, last + 1) if entry.particle else last
            start, end = row[index].start, row[last].end
            found.append(Strong(entry, Span(0, start, end, text[start:end]), entry.scale[0] == "nouns" and _known(row, low, index)))
    return tuple(found)


def _describes(row: Row, last: int) -> bool:
    """Whether a singular noun only describes the next one ("government jet", "protest song")."""
    if last + 1 >= len(row) or row[last].text.endswith("s") or not row[last + 1].text[0].isalpha():
        return False
    following = row[last + 1].text
    return following.islower() and word(following).kind == "word" and past_of(following) is None and not inflected_form(following)


def _known(row: Row, low: Low, index: int) -> bool:
    """Whether a noun is told as known: behind the words that describe it stands "the", "its", "this" or a possessive."""
    for at in range(index - 1, max(index - 1 - DESCRIBED, -1), -1):
        if low[at] in closed("definite") or low[at].endswith("'s"):
            return True
        if word(row[at].text).kind != "word":
            return False
    return False


@cache
def _forms() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """Every form of the entries, as its words, under the first of them."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = defaultdict(list)
    for part in ("verbs", "nouns", "states"):
        for number, line in enumerate(lexicon.entries("strengths", part)):
            for degree, listed in enumerate(line.split("<")):
                for item in listed.split(","):
                    for form, particle, verb in _forms_of(part, item.strip()):
                        found[form[0]].append((form, Entry((part, number), degree, particle, verb)))
    return {first: tuple(forms) for first, forms in found.items()}


def _forms_of(part: str, item: str) -> Iterator[tuple[tuple[str, ...], str, Inflected | None]]:
    """The forms of one entry with its particle: of verbs all, of nouns singular and plural."""
    if part == "verbs":
        base, _, particle = item.partition(" +")
        for form, verb in inflected((base,)).items():
            yield (form,), particle, verb
        return
    words = tuple(item.split())
    yield words, "", None
    if part == "nouns":
        yield (*words[:-1], third_person(words[-1])), "", None  # a plural is made as a third person is
