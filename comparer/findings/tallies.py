"""Tallies and ranks, which count nothing by themselves: "voted 7-2", "by 7 votes to 2", "six in favour and three against", "won 3-1",
"the third rate cut", "a Category 3 storm". Compared in linked sentences, where each gives one.

The words come from the lexicon `tallies`. Nothing here is a fact of its own: "7-2" is no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from comparer import lexicon
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import Candidate, Found, best_pairs, fact_at, overlap, weighed
from comparer.model import Article, Fact, Quantity
from comparer.relations.outcome import Outcome
from comparer.text import fold
from comparer.wording import word

LINKED = 0.6  # score of the link from which two sentences count as telling the same here
# likeness of the surroundings that two tallies need at least, for a vote or match has few words around it, and two ranks of one noun
ALIKE, RANKED = 0.10, 0.20
_REACH = 16  # characters before two numbers in which a word says that they are a record of the season
_GAMES = 162  # matches of the longest season


class Tally(NamedTuple):
    """Where a tally or rank stands in a sentence, what it belongs to ("vote", "match", or the stems of the ranked noun and the
    word that says among which it is counted), and its numbers, the greater first. `head` is where its first number ends: what
    stands behind is part of the surroundings."""

    start: int
    head: int
    end: int
    of: str
    numbers: tuple[int, ...]


def tallies(accounts: Accounts, paired: Iterable[Candidate]) -> Iterator[Found]:
    """The tallies and ranks of linked sentences that are of one thing, with how they relate, the best links first."""
    told = [pair for pair in paired if pair.left.kind == "quantity"]
    taken: set[Fact] = set()
    articles = accounts.context
    for i, j, score in best_pairs(accounts.links, LINKED):
        ours = read(articles.left.sentences[i].text)
        for one, other in _single(ours, read(articles.right.sentences[j].text)) if ours else ():
            if one.of.startswith("most ") and one.numbers == other.numbers:
                continue  # "the worst fire" in both tells nothing
            left, right = _fact(articles.left, i, one), _fact(articles.right, j, other)
            if left in taken or right in taken or any(_told_otherwise(left, right, pair) for pair in told):
                continue
            heads = _fact(articles.left, i, one._replace(end=one.head)), _fact(articles.right, j, other._replace(end=other.head))
            candidate = weighed(*heads, score, accounts)._replace(left=left, right=right)
            if candidate.strength >= (ALIKE if len(one.numbers) > 1 else RANKED):
                taken |= {left, right}
                yield candidate, _relate(one, other)


def _told_otherwise(left: Fact, right: Fact, pair: Candidate) -> bool:
    """Whether a pair tells of a number of one of two tallies, and not of a number that both have ("51 votes to 34", "51 to 36")."""
    ours, theirs = overlap(left, pair.left), overlap(right, pair.right)
    return (ours or theirs) and not (ours and theirs and pair.left.value == pair.right.value)


def _relate(one: Tally, other: Tally) -> Outcome:
    if one.numbers == other.numbers:
        return Outcome("agree", "equal", "the same figure")
    return Outcome("conflict", "disjoint", "they cannot both be right", size=0.3)


def _single(ours: tuple[Tally, ...], theirs: tuple[Tally, ...]) -> Iterator[tuple[Tally, Tally]]:
    """The tallies that each of two sentences gives once."""
    for one in ours:
        others = [other for other in theirs if other.of == one.of]
        if len(others) == 1 and sum(same.of == one.of for same in ours) == 1:
            yield one, others[0]


def _fact(article: Article, index: int, tally: Tally) -> Fact:
    value = Quantity(float(tally.numbers[0]), float(tally.numbers[0]))
    return fact_at(article, index, tally.start, tally.end, "quantity", value)


@lru_cache(maxsize=4096)
def read(text: str) -> tuple[Tally, ...]:
    """The tallies and ranks of a sentence, in text order."""
    folded = fold(text).lower()
    if len(folded) != len(text):  # "İ" in lower case is two characters
        return ()
    return tuple(sorted((*_tallies(folded), *_ranks(text, folded), *_labels(folded), *_superlatives(folded))))


def _tallies(text: str) -> Iterator[Tally]:
    of = "vote" if _cue("votes").search(text) else "match" if _cue("matches").search(text) else ""
    if of:
        for match in (_pair() if of == "vote" else _score()).finditer(text):
            first, second = (_number(match[group] or match[f"{group}_of"]) for group in ("one", "two"))
            if of == "match" and first + second <= _GAMES and _cue("records").search(text, max(0, match.start() - _REACH), match.start()):
                continue  # "falling to 5-10"
            bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
            if of == "match" and bracketed:
                continue  # "Colts (11-4) won": wins and losses of the season
            if first != second or of == "match":
                head = max(match.end("one"), match.end("one_of"))
                yield Tally(match.start(), head, match.end(), of, (max(first, second), min(first, second)))


def _ranks(text: str, folded: str) -> Iterator[Tally]:
    ordinals = lexicon.table("tallies", "ordinals")
    for match in _rank().finditer(folded):
        number = ordinals.get(match[1]) or match[1].rstrip("sthndr")
        if not number.isdigit() or not text[match.start(2) : match.end(3)].islower():
            continue
        noun, after = word(match[2]), word(match[3])
        if noun.kind == "word" and match[2] not in lexicon.words("tallies", "not_ranked"):
            end = match.end(3 if after.kind == "word" else 2)
            behind = match[3] if after.kind != "word" else folded[end:].lstrip().partition(" ")[0]
            scope = behind if behind in lexicon.words("tallies", "scopes") else ""  # "the 21st coach of", "the fourth coach since"
            yield Tally(match.start(), match.end(1), end, f"{noun.key} {after.key} {scope}", (int(number),))


def _labels(text: str) -> Iterator[Tally]:
    """Steps of a scale and floors: "a Category 3 storm", "on the third floor"; none where the sentence tells of a change of step."""
    if _cue("changing").search(text):
        return
    ordinals = lexicon.table("tallies", "ordinals")
    for match in _label().finditer(text):
        place = "number" if match["number"] else "ordinal"
        number = match["number"] or ordinals.get(match["ordinal"]) or match["ordinal"].rstrip("sthnrd")
        if number.isdigit():
            of = match["scale"] or "floor"
            yield Tally(match.start() if match["number"] else match.start("ordinal"), match.end(place), match.end(), of, (int(number),))


def _superlatives(text: str) -> Iterator[Tally]:
    """Ranks by a superlative: "the hottest October", "the second-warmest October"; the first one goes without its number. A
    stretch of time behind it is part of what it is the most of ("the worst fire in a decade", "since 2009")."""
    ordinals, classes = lexicon.table("tallies", "ordinals"), lexicon.table("tallies", "superlatives")
    for match in _superlative().finditer(text):
        number = int(ordinals[match["rank"]]) if match["rank"] else 1
        noun = word(match["noun"])
        if noun.kind in ("word", "date"):
            of = f"most {classes[match['most']]} {noun.key} {match['span'] or ''}"
            yield Tally(match.start(), match.end("most"), match.end("noun"), of, (number,))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(lexicon.table("numbers", "cardinals")[text])


@cache
def _rank() -> re.Pattern[str]:
    ordinals = lexicon.alternation(lexicon.table("tallies", "ordinals"))
    led_in = lexicon.pattern("tallies", "led_in")  # "the third bank to be fined" is "the third bank fined"
    return re.compile(rf"(?<![\w-])(\d{{1,3}}(?:st|nd|rd|th)|{ordinals}) ([a-z]{{3,30}})(?: (?:{led_in}))? ([a-z]{{2,30}})\b")


@cache
def _superlative() -> re.Pattern[str]:
    ordinals = lexicon.alternation(lexicon.table("tallies", "ordinals"))
    most = lexicon.alternation(lexicon.table("tallies", "superlatives"))
    span = rf" (?:in|since|for) (?:\w+ than |nearly |almost |about )?(?:an? |\d+|(?:{_count()}))(?: ?[a-z]+)?"
    return re.compile(rf"\b(?:(?P<rank>{ordinals})[- ])?(?P<most>{most}) (?P<noun>[a-z]{{3,30}})\b(?P<span>{span})?")


@cache
def _label() -> re.Pattern[str]:
    ordinals = lexicon.alternation(lexicon.table("tallies", "ordinals"))
    scales, floors = (lexicon.pattern("tallies", key) for key in ("scales", "floors"))
    step = rf"(?P<scale>{scales}) (?P<number>\d\d?)(?![\d.,%:-]\d)\b"
    return re.compile(rf"\b(?:{step}|on the (?P<ordinal>\d\d?(?:st|nd|rd|th)|{ordinals}) (?:{floors})\b)")


@cache
def _cue(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.pattern('tallies', key)})\b")


@cache
def _count() -> str:
    return rf"(?:\d{{1,3}}|{lexicon.alternation(lexicon.table('numbers', 'cardinals'))})"


@cache
def _score() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.,-])(?P<one>\d{1,3})-(?P<two>\d{1,3})(?P<one_of>)(?P<two_of>)(?![\w-]|[.,]\d)")


@cache
def _pair() -> re.Pattern[str]:
    """Two numbers of a vote: "7-2", "7 to 2", "seven votes to two", "six of them in favour and three against"."""
    words, behind = r"(?: [a-z']+){0,9}?", r"(?![\w-]|[.,]\d)"
    favour, against = (lexicon.pattern("tallies", key) for key in ("favour", "against"))
    return re.compile(
        rf"(?<![\w.,$-])(?:(?P<one>{_count()})(?:-| (?:votes? )?to )(?P<two>{_count()})"
        rf"|(?P<one_of>{_count()}){words} (?:{favour}){words},? (?:and|with|to) (?P<two_of>{_count()}){words} (?:{against})){behind}"
    )
