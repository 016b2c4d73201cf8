"""The capitalised words of a sentence, ready to be read as names: possessives cut off, abbreviations with their point, headlines told.

"Poland's foreign minister, Radoslaw Sikorski"  ->  Poland, foreign, minister, Radoslaw, Sikorski
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from comparer import lexicon
from comparer.text import tokens


class Word(NamedTuple):
    """A word or mark. `text` is the folded word without possessive ending; `end` stops before that ending too."""

    text: str
    start: int
    end: int
    capital: bool
    possessive: bool = False


class Line(NamedTuple):
    """The words of a sentence. `headline`: most of its words bear capitals, so that a capital says nothing about them."""

    words: tuple[Word, ...]
    headline: bool
    shouted: bool = False


@cache
def ordinary_words() -> frozenset[str]:
    """The commonest English words, lower case."""
    return frozenset([*str(lexicon.load("ordinary_words")["words"]).split(), *lexicon.items("names", "starters")])


@cache
def _pointed() -> frozenset[str]:
    """Abbreviations that keep their point ("Gov.", "Conn.", "Jr."), without it."""
    forms = [*lexicon.items("names", "honorifics"), *lexicon.items("names", "generational"), *lexicon.items("organisations", "suffixes")]
    for line in lexicon.entries("titles", "abbreviated"):
        forms += [word for form in line.split("=")[0].split(",") for word in form.split()]
    forms += [form.strip() for line in lexicon.entries("places", "states") for form in line.split(",")]
    forms += lexicon.items("names", "pointed")
    return frozenset(form[:-1].lower() for form in forms if form.endswith(".") and len(form) > 2)


@cache
def _prefixes() -> frozenset[str]:
    """Modifiers that are joined to an office by a hyphen ("Ex-President"), without it."""
    return frozenset(word[:-1] for word in lexicon.items("titles", "modifiers") if word.endswith("-") and word != "co-")


def is_ordinary(word: str) -> bool:
    """Whether a word, whatever its capitals, is one of the commonest English words."""
    return word.lower() in ordinary_words()


def read(text: str) -> Line:
    """The words of a sentence."""
    pointed = _pointed()
    words: list[Word] = []
    capitals = ordinary = long_lower = upper = 0
    skip = -1
    raw = tokens(text)
    for index, (token, start, end) in enumerate(raw):
        if index == skip:
            continue
        first = token[0]
        if not first.isupper():
            words.append(Word(token, start, end, False))
            if len(token) > 3 and first.islower():
                long_lower += 1
            continue
        capitals += 1
        possessive = False
        low = token.lower()
        if (
            low.endswith("'s")
            and low[:-2] in lexicon.item_set("names", "joined")
            and index + 1 < len(raw)
            and raw[index + 1].text[0].isupper()
        ):
            pass  # "the Sheriff's Department"
        elif low.endswith(("'s", "'s.")) and len(token) > 3:  # "the fault was Poe's."
            tail = 3 if low[-1] == "." else 2
            token, end, possessive, low = token[:-tail], end - tail, True, low[:-tail]
        elif token[-1] in "sS" and index + 1 < len(raw) and raw[index + 1].text == "'" and raw[index + 1].start == end:
            possessive = True
        elif low in pointed and index + 1 < len(raw) and raw[index + 1].text == "." and raw[index + 1].start == end:
            token, end, skip = token + ".", end + 1, index + 1
        if len(token) > 1 and token.isupper():
            upper += 1
        if "-" in token and not possessive:
            words.extend(_parts(token, start))
        else:
            words.append(Word(token, start, end, True, possessive))
        if index and low in ordinary_words():
            ordinary += 1
    shouted = capitals >= 4 and upper > 0.8 * capitals and long_lower <= 1
    plain = text.rstrip()[-1:] == "." and any(word.text.islower() for word in words)  # headlines end without a full stop
    titled = not plain and ((ordinary >= 2 and ordinary > 2 * long_lower) or (capitals > 2 and not long_lower))
    return Line(tuple(words), shouted or titled, shouted)


def _parts(token: str, start: int) -> list[Word]:
    """A hyphened word that begins with a capital: "US-made" gives "US" and "made", "Randolph-Macon" stays whole."""
    head, _, rest = token.partition("-")
    if head.lower() in _prefixes():
        return [Word(head, start, start + len(head), True), Word(rest, start + len(head) + 1, start + len(token), rest[:1].isupper())]
    if (
        not rest[:1].islower()
        or head.lower() in ("al", "el", "abu", "abd")
        or rest.lower() == "elect"
        or (len(head) == 1 and rest[:1].isdigit())
    ):
        return [Word(token, start, start + len(token), True)]
    return [Word(head, start, start + len(head), True), Word(rest, start + len(head) + 1, start + len(token), False)]
