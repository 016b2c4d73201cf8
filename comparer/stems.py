"""Stems of English words, so that "investigators", "investigation" and "investigated" count as one word.

A stem is a key for comparing, not a word to be shown. Irregular forms are known by heart ("said" gives "say"), and so are words that
would meet one of another meaning ("aide" and "aid"); for the rest one inflection and then derivational endings are stripped by table
look-up (resources/lexicons/stems.toml), which costs about two microseconds a word where a full Snowball stemmer in Python costs ten
times that.
"""

from __future__ import annotations

from functools import cache, lru_cache

from comparer import lexicon
from comparer.spellings import american

_KEPT = 3  # letters that must remain, a vowel among them; with 2 "thing" and "bus" fall apart
_KEPT_DERIVED = 4  # after a derivational ending; with 3 "order" becomes "ord" and meets "ordeal"
_VOWELS = frozenset("aeiouy")
_ENDINGS = 2  # derivational endings stripped one after the other
_DOUBLE = frozenset("bdfgmnprt")  # doubled before -ed and -ing: "stopped"; "ll", "ss" and "zz" may belong to the base


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in lower case without apostrophe, British and American spelling alike;
    a word with a digit or of three letters and fewer stays as it is."""
    word, irregular = american(word), _irregular()
    if word in _apart():
        return _apart()[word]
    if word in irregular:
        return _tidied(irregular[word])
    if len(word) <= _KEPT or not word.isalpha() or not word.isascii():
        return word
    base = _inflected(word)
    return _tidied(irregular[base] if base in irregular else _derived(base))


@lru_cache(maxsize=65536)
def inflected(word: str) -> bool:
    """Whether a word in lower case has the form of a verb that is not its base: -ed, -ing or irregular ("struck"); a cheap
    guess, nouns such as "building" and "children" are taken along."""
    return word.endswith(("ed", "ing")) or (word[-1:] != "s" and word in _irregular() and stem(word) != word)


def _inflected(word: str) -> str:
    """Without plural, third person, past or -ing."""
    for ending, instead in _endings("inflections").get(word[-1], ()):
        if word.endswith(ending):
            base = word[: len(word) - len(ending)]
            if ending == "s" and base[-1] in "sui":
                return word  # "press", "virus", "crisis"
            if len(base) + len(instead) < _KEPT or (not instead and not _VOWELS.intersection(base)):
                return word  # "string", "sped"
            if ending in ("ed", "ing") and len(base) > _KEPT and base[-1] == base[-2] and base[-1] in _DOUBLE:
                return base[:-1]
            return base + instead
    return word


def _derived(word: str) -> str:
    """Without derivational endings: "authorization" loses two."""
    for _ in range(_ENDINGS):
        for ending, instead in _endings("derivations").get(word[-1], ()):
            if word.endswith(ending) and len(word) - len(ending) >= _KEPT_DERIVED:
                base = word[: len(word) - len(ending)]
                if _VOWELS.intersection(base):
                    word = base + instead
                    break
        else:
            break
    return word


def _tidied(word: str) -> str:
    """Without final e and second l, with i for y, so that "decide" meets "decid" of "decided"."""
    if len(word) > _KEPT:
        if word[-1] == "e":
            return word[:-1]
        if word[-1] == "y":
            return word[:-1] + "i"
        if word[-1] == "l" and word[-2] == "l":
            return word[:-1]
    return word


@cache
def _irregular() -> dict[str, str]:
    forms = lexicon.table("stems", "irregular")
    return {**{base: base for base in forms.values()}, **forms}


@cache
def _apart() -> dict[str, str]:
    return lexicon.table("stems", "apart")


@cache
def _endings(key: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """The endings of a table by their last letter, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for ending, instead in lexicon.table("stems", key).items():
        found.setdefault(ending[-1], []).append((ending, instead))
    return {letter: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for letter, pairs in found.items()}
