"""One spelling for words that British and American English write differently: "colours" gives "colors", "recognised" "recognized".

The table and the rule of -ise stand in resources/lexicons/spellings.toml. The folded word is a key for comparing, not a word to be shown.
"""

from __future__ import annotations

from functools import cache, lru_cache

from comparer import lexicon

_SHORTEST, _LONGEST = 4, 12  # letters of a root
_BEFORE = 3  # letters before -ise; with 2 "rise" and "wise" are verbs in -ise


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """A word in lower case as American English spells it."""
    if len(word) < _SHORTEST - 1:
        return word
    whole = _words().get(word)
    if whole is not None:
        return whole
    roots = _roots()
    for length in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
        root = roots.get(word[:length])
        if root is not None:
            return root + word[length:]
    return _with_z(word)


def _with_z(word: str) -> str:
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= _BEFORE:
            at = len(word) - len(ending) + 1
            return word if word.startswith(_always_s()) else f"{word[:at]}z{word[at + 1 :]}"
    return word


@cache
def _words() -> dict[str, str]:
    return lexicon.table("spellings", "words")


@cache
def _roots() -> dict[str, str]:
    return lexicon.table("spellings", "roots")


@cache
def _endings() -> tuple[str, ...]:
    return lexicon.entries("spellings", "endings")


@cache
def _always_s() -> tuple[str, ...]:
    return tuple(start for line in lexicon.entries("spellings", "always_s") for start in line.split())
