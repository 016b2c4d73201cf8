"""What a sentence is worded with: its content stems, names, figures, dates and word pairs, ready for comparing.

"Police arrested two men in Kursk on Sunday." holds the stems polic, arrest, man, kursk, the name kursk, the figure 2 and the
date word sunday. These are cheap keys for finding sentences that may report the same; the facts proper are read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from comparer import lexicon
from comparer.stems import inflected, stem
from comparer.text import fold

RAREST = 7  # class of a word that resources/lexicons/background.toml does not list: 10^(-7/2) of the commonest or rarer
TITLE_CASE = 0.7  # a sentence with more of its longer words capitalised is a headline: capitals tell no names there
_WORD = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*|[$€£]?\d[\d.,:]*(?:-\d[\d.,:]*)*")
_PLAIN_WORD = re.compile(r"[A-Za-z]+(?:['.][A-Za-z]+)*|\$?[0-9][0-9.,:]*(?:-[0-9][0-9.,:]*)*")  # the same for ASCII, and quicker


class Word(NamedTuple):
    """One word as the comparison sees it. `key` is its stem or figure; `kind` one of stop, word, figure, date, pronoun."""

    key: str
    kind: str
    capital: bool


class Wording(NamedTuple):
    """The wording of one sentence. `stems` are its content keys in order without repeats, figures and dates included, `written` the
    words where they stand first; `pairs` two that follow one another, stop words left out ("deni report"), `verbs` those that stand
    as a verb here."""

    stems: tuple[str, ...]
    written: tuple[str, ...]
    names: frozenset[str]
    figures: frozenset[str]
    dates: frozenset[str]
    pairs: frozenset[str]
    verbs: frozenset[str]
    pronoun: bool
    length: int


def wordings(texts: tuple[str, ...]) -> tuple[Wording, ...]:
    """The wordings of an article's sentences. A word counts as a name where it is capitalised inside a sentence that is no
    headline; then it does wherever it stands capitalised in this article."""
    written = [(_PLAIN_WORD if text.isascii() else _WORD).findall(text) for text in map(fold, texts)]
    rows = [list(map(word, found)) for found in written]
    named: set[str] = set()
    plain: set[str] = set()
    for row in rows:
        capitals = [key for key, kind, capital in row[1:] if capital and kind == "word"]
        small = [key for key, kind, capital in row[1:] if not capital and kind == "word"]
        plain.update(small)
        if len(capitals) <= TITLE_CASE * (len(capitals) + len(small)):  # else a headline
            named.update(capitals)
    return tuple([_wording(row, found, named, plain) for row, found in zip(rows, written, strict=True)])


def _wording(row: list[Word], written: list[str], named: set[str], plain: set[str]) -> Wording:
    names, figures, dates, pairs, verbs, before = set(), set(), set(), set(), set(), ""
    stems: dict[str, str] = {}
    pronoun = False
    for (key, kind, capital), found in zip(row, written, strict=True):
        if kind == "stop":
            continue
        if kind == "pronoun":
            pronoun = True
            continue
        if kind == "figure":
            figures.add(key)
        elif kind == "date":
            dates.add(key)
        elif capital and (key in named or (key not in plain and commonness(key) == RAREST)):
            names.add(key)
        elif not capital and inflected(found):
            verbs.add(key)
        stems.setdefault(key, found)
        if before and before != key:
            pairs.add(f"{before} {key}")
        before = key
    return Wording(
        tuple(stems), tuple(stems.values()), frozenset(names), frozenset(figures), frozenset(dates), frozenset(pairs), frozenset(verbs),
        pronoun, len(row),
    )  # fmt: skip


def as_written(wording: Wording, key: str) -> str:
    """The word of a sentence with a key as it first stands there, possessive left out."""
    return wording.written[wording.stems.index(key)].removesuffix("'s").rstrip(".,:")


@lru_cache(maxsize=65536)
def word(written: str) -> Word:
    """The word behind what is written, without possessive; "12,000" and "twelve" give figures."""
    text = written.lower()
    if text[0] in "$€£" or text[0].isdigit():
        return Word(text.strip("$€£.,:").replace(",", "") or text, "figure", False)
    text, _, tail = text.partition("'")
    if tail and tail != "s" and len(text) < 2:
        text += tail  # "O'Brien"
    kind = _dates().get(text) if written[0].isupper() or text in _listed("days") else None
    kind = kind or _kinds().get(text, "word")
    if kind == "word":
        if "." in text:
            text = text.replace(".", "")
        if written.isupper() and len(text) < 4:
            return Word(text + ".", "word", True)  # "US" is not "us", "IT" not "it"
        return Word(stem(text if text.isascii() else _plain(text)), "word", written[0].isupper())
    if kind == "figure":
        return Word(lexicon.table("stopwords", "numerals")[text], kind, False)
    if kind == "date":
        return Word(text[:3] + ".", kind, True)
    if written.isupper() and len(written) == 2 and written != "OF":
        return Word(text + ".", "word", True)
    return Word(text, kind, False)


def _plain(text: str) -> str:
    """The word without accents: "Erdoğan" is compared as "Erdogan"."""
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter)) or text


@cache
def _kinds() -> dict[str, str]:
    """What a word that is no content word is: stop, pronoun, date or figure."""
    found = dict.fromkeys((*_listed("function"), *_listed("saying")), "stop")
    found |= dict.fromkeys(_listed("pronouns"), "pronoun")
    return found | dict.fromkeys(lexicon.table("stopwords", "numerals"), "figure")


@cache
def _dates() -> dict[str, str]:
    return dict.fromkeys((*_listed("calendar"), *_listed("days")), "date")


@cache
def _listed(key: str) -> tuple[str, ...]:
    return tuple(listed for line in lexicon.entries("stopwords", key) for listed in line.split())


def commonness(key: str) -> int:
    """The class of a stem, 0 for the commonest words to RAREST."""
    return _background().get(key, RAREST)


@cache
def _background() -> dict[str, int]:
    return {key: int(name[-1]) for name, listed in lexicon.load("background").items() for key in listed.split()}


@cache
def groups() -> dict[str, frozenset[int]]:
    """The synonym groups of each stem, as numbers."""
    found = {}
    for line in lexicon.entries("synonym_stems", "stems"):
        stem, *numbers = line.split()
        found[stem] = frozenset(map(int, numbers))
    return found


def same_meaning(one: str, other: str) -> bool:
    """Whether two stems are one, or synonyms."""
    return one == other or not groups().get(one, frozenset()).isdisjoint(groups().get(other, ()))


def share_meaning(ours: Set[str], theirs: Set[str]) -> bool:
    """Whether two sets of stems have a stem in common, or two that are synonyms."""
    if not ours.isdisjoint(theirs):
        return True
    grouped = groups()
    meanings = {group for key in theirs if key in grouped for group in grouped[key]}
    return bool(meanings) and any(not meanings.isdisjoint(grouped[key]) for key in ours if key in grouped)


def stemmed_groups() -> dict[str, frozenset[int]]:
    """The same, worked out anew from the word lists; tools/stem_synonyms.py writes it down."""
    found: dict[str, frozenset[int]] = {}
    number = 0
    for key in ("events", "general", "nations"):
        for line in lexicon.entries("synonyms", key):
            number += 1
            for entry in {word(part.strip()).key for part in line.split(",")}:
                found[entry] = found.get(entry, frozenset()) | {number}
    return found
