"""Past forms of any English verb: "dredged", "stole", "has misspoken".

The lists of deeds know a few hundred verbs with all their forms; this knows of any word whether it may be the past of a verb.
"""

from __future__ import annotations

from functools import cache, lru_cache

from comparer import lexicon
from comparer.facts.inflection import Inflected
from comparer.facts.noun_phrases import is_adverb
from comparer.stems import stem

_SHORTEST = 5  # letters of a regular past; "red", "bed", "need" are none


@lru_cache(maxsize=16384)
def past_of(word: str) -> Inflected | None:
    """Which past form of which verb a word in lower case may be, the verb by its stem; None for none."""
    found = _irregular(word)
    if found is None and word.endswith("ed") and len(word) >= _SHORTEST and word.isalpha() and not is_adverb(word):
        found = Inflected(stem(word), "ed")
    return found


def base_of(word: str) -> str:
    """The stem of the verb whose irregular past a word is; the word itself where it is none."""
    found = _irregular(word)
    return found.lemma if found is not None else word


def _irregular(word: str) -> Inflected | None:
    found = _forms().get(word)
    if found is None:
        prefix = next((prefix for prefix in _prefixes() if word.startswith(prefix) and word[len(prefix) :] in _forms()), "")
        if prefix:
            base, form = _forms()[word[len(prefix) :]]
            return Inflected(stem(prefix + base), form)
        return None
    return Inflected(stem(found.lemma), found.form)


@cache
def _forms() -> dict[str, Inflected]:
    found: dict[str, Inflected] = {}
    for line in lexicon.entries("irregular_verbs", "verbs"):
        base, past, participle = (*line.split(), "")[:3]
        if participle in ("", past):
            found[past] = Inflected(base, "ed")
        else:
            found[past] = Inflected(base, "past")
            found[participle] = Inflected(base, "participle")
    return found


@cache
def _prefixes() -> tuple[str, ...]:
    return lexicon.entries("irregular_verbs", "prefixes")
