"""A line of a draft with the measures by which body is told from the rest, and the phrases of a lexicon found in it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from comparer import lexicon
from comparer.readers.format import Draft, Hint
from comparer.text import fold

PROSE_WORDS = 8  # a shorter line that ends in a full stop counts as prose only beside others
_ENDS = tuple(".!?…。！？।؟۔")


class Line(NamedTuple):
    """A block or a part of one: `start`..`end` in the draft's text, `plain` its folded words with single spaces, `number` its
    line in the file from 1, `words` how many words it has, `stop` whether it ends as a sentence does; `written` is `plain` unfolded."""

    start: int
    end: int
    number: int
    plain: str
    words: int
    stop: bool
    hint: Hint = ""
    written: str = ""

    @property
    def lower(self) -> str:
        return self.plain.lower()

    @property
    def prose(self) -> bool:
        """Whether it reads as a paragraph: a sentence of some length, or a long line even where its full stop is lost."""
        if self.words < PROSE_WORDS:
            return False
        if self.stop:
            return True
        return small_share(self) >= 0.5 and (self.words >= 25 or (self.words >= 12 and bool(_inner_stop().search(self.plain))))


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """The blocks of a draft that hold anything, in order."""
    found, number, place = [], 1, 0
    for block in draft.blocks:
        number += draft.text.count("\n", place, block.start) if block.start >= place else 0
        place = max(place, block.start)
        line = part(draft.text, block.start, block.end, number, block.hint)
        if line is not None:
            found.append(line)
    return tuple(found)


def part(text: str, start: int, end: int, number: int, hint: Hint = "") -> Line | None:
    """The line of a stretch of the text without the white space around it; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    plain = " ".join(fold(text[start:end]).split())
    written = " ".join(text[start:end].split())
    words = len(_word().findall(plain)) + (0 if plain.isascii() else len(_unspaced().findall(plain)) // 2)
    return Line(start, end, number, plain, words, _stops(plain, words), hint, written)


def _stops(plain: str, words: int) -> bool:
    """Whether a line ends as a sentence; three points after a few words are a headline cut short ("devastate Britain as Hurri...")."""
    bare = plain.rstrip("\"')]» ")
    if bare.endswith(("?", "!")) and words >= 4 and not plain.endswith(('"', "'")) and _headline_case(plain):
        return False
    if bare.endswith(("...", "…")):
        return words >= 20 or plain[:1] in "\"'" or plain[-1:] in "\"'"
    return bare.endswith(_ENDS)


def small_share(line: Line) -> float:
    """How many of a line's words are in lower case, 0..1: about 0.7 in running text, little in lists of names and in headlines."""
    return len(_small().findall(line.plain)) / max(line.words, 1)


@lru_cache(maxsize=4096)
def squash(text: str) -> str:
    """Letters and digits alone, case folded: what stays the same when typography changes."""
    return _no_word().sub("", text.casefold())


def content_words(text: str) -> frozenset[str]:
    """The longer words of a text, cut to five letters so that "shoots" meets "shooting"."""
    return frozenset(word[:5] for word in re.findall(r"[^\W_]{3,}", text.lower()) if len(word) > 3 or word.isdigit())


@cache
def _inner_stop() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9)\"'][.!?][\"')]*\s+[\"'(]?[A-Z]")


def _headline_case(plain: str) -> bool:
    """Whether nearly all longer words begin with a capital ("Can Antidepressants Treat Binge Eating?")."""
    long = [word for word in _word().findall(plain) if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= len(long) * 0.75


@cache
def _unspaced() -> re.Pattern[str]:
    """Characters of Chinese and Japanese, about two to a word."""
    return re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@cache
def _no_word() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")


@cache
def _small() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'-])[a-zà-ÿ][\w'-]*")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")


# ---------------------------------------------------------------- phrases


@cache
def _whole(name: str) -> dict[str, str]:
    return {phrase: reason for reason in lexicon.load(name)["whole"] for phrase in lexicon.entries(name, f"whole.{reason}")}


@cache
def _by_first_word(name: str, key: str) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for reason in lexicon.load(name)[key]:
        for phrase in lexicon.entries(name, f"{key}.{reason}"):
            found.setdefault(_head(phrase), []).append((phrase, reason))
    return {word: tuple(sorted(phrases, key=lambda pair: -len(pair[0]))) for word, phrases in found.items()}


def whole_phrase(name: str, line: str) -> str:
    """The reason under which a lexicon lists the whole line (lower case), "" if it does not."""
    return _whole(name).get(line.strip(" :.>»«|*-→›…!"), "")


def opening_phrase(name: str, line: str) -> tuple[str, str]:
    """The phrase of a lexicon that a line (lower case) begins with, and its reason; two empty strings if there is none."""
    for phrase, reason in _by_first_word(name, "start").get(_head(line), ()):
        if line.startswith(phrase) and (not phrase[-1].isalnum() or not line[len(phrase) : len(phrase) + 1].isalnum()):
            return phrase, reason
    return "", ""


def phrases_in(name: str, line: str) -> tuple[tuple[str, str, int], ...]:
    """The phrases of a lexicon anywhere in a line (lower case): phrase, reason, place."""
    table, found = _by_first_word(name, "part"), []
    for match in _key().finditer(line):
        for phrase, reason in table.get(match[0], ()):
            end = match.start() + len(phrase)
            if line.startswith(phrase, match.start()) and not (phrase[-1].isalnum() and line[end : end + 1].isalnum()):
                found.append((phrase, reason, match.start()))
    return tuple(found)


def _head(phrase: str) -> str:
    """The key of a phrase: its first letters or, where it opens with a mark, that mark."""
    match = _key().match(phrase)
    return match[0] if match else phrase[:1]


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")
