"""What to know of a pair before its findings are read: another event, the same article twice, shared agency copy.

Two outlets that carry the same wire copy agree because they have one source; an editor must not take that for a second one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Literal

from comparer import lexicon
from comparer.model import Article, Link
from comparer.text import fold

Wording = Literal["verbatim", "rewritten", "own"]

SAME_EVENT = 0.45  # best link of a pair; below it lie 5 in 100 annotated pairs on one event, 70 in 100 on two events of one kind
_RUN = 5  # words in a row that are hardly shared by chance (shorter runs are names, titles and set phrases)
_VERBATIM = 0.75  # share of a sentence's runs that the other article holds; an edited word costs up to five runs
_TWICE = 0.9  # share of the words on either side from which the two are one article
_SHARED = 0.25  # share of the words of either article from which shared copy is pointed out
_AT_LEAST = 2  # sentences that must be shared for that: one may be a quotation
_JUDGED = 40  # words
_LETTERS, _ENOUGH = 20, 300  # letters from which the script is judged, and that are enough for it
_LATIN = "\u0250"  # the first letter behind those of European languages in Latin script
_ENGLISH = 0.15  # share of small words: English news has at least 0.24 (measured), French and German under 0.1
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def readable(left: Article, right: Article) -> bool:
    """Whether both accounts are in English, so that what was not found in one is not there."""
    return _english(left) and _english(right)


def notes(left: Article, right: Article, links: tuple[Link, ...]) -> tuple[str, ...]:
    """Plain sentences about the pair as a whole, the gravest first; none where there is nothing to say."""
    if not left.sentences or not right.sentences:
        empty = [name for article, name in zip((left, right), _names(left, right), strict=True) if not article.sentences]
        return tuple(f"{_account(name)} holds no sentence to compare." for name in empty)
    name_left, name_right = _names(left, right)
    foreign = [name for article, name in ((left, name_left), (right, name_right)) if not _english(article)]
    if foreign:
        whose = f"{_account(foreign[0])} does" if len(foreign) == 1 else "Both accounts do"
        return (f"{whose} not seem to be in English; facts are read in English only.",)
    sides = wordings(left, right, links)
    verbatim = [side.count("verbatim") for side in sides]
    shares = [_share(article, side) for article, side in zip((left, right), sides, strict=True)]
    if min(shares) >= _TWICE:
        edited = _edited(left, right)
        tail = "word for word" if not edited else f"with {edited} {'sentence' if edited == 1 else 'sentences'} edited or added"
        return (f"Both accounts are the same article, {tail}: what agrees in them comes from one source.",)
    found = []
    if max((link.score for link in links), default=0.0) < SAME_EVENT and not sum(verbatim):
        found.append("The two accounts do not seem to tell the same event: hardly a sentence of one has a counterpart in the other.")
    if max(shares) >= _SHARED and min(verbatim) >= _AT_LEAST:
        found.append(
            f"{verbatim[0]} of {len(sides[0])} sentences of {name_left} stand word for word, or nearly so, in {name_right}: "
            "both seem to carry the same agency copy, and where they agree there they are one source, not two."
        )
    return tuple(found)


def _edited(left: Article, right: Article) -> int:
    """How many sentences of either article, of the one with more, the other does not have word for word."""
    mine, other = ([_words(sentence.text) for sentence in article.sentences] for article in (left, right))
    return max(sum(words not in set(others) for words in some) for some, others in ((mine, other), (other, mine)))


def wordings(left: Article, right: Article, links: tuple[Link, ...]) -> tuple[tuple[Wording, ...], tuple[Wording, ...]]:
    """For each sentence of both articles: "verbatim" where the other has it word for word or nearly so, "rewritten" where it
    is linked otherwise, "own" where the other tells nothing of it."""
    words_left, words_right = ([_words(sentence.text) for sentence in article.sentences] for article in (left, right))
    linked_left = {index for link in links for index in link.left}
    linked_right = {index for link in links for index in link.right}
    shared_left, shared_right = _shared_runs(words_left, words_right)
    return (
        _wordings(words_left, words_right, shared_left, linked_left),
        _wordings(words_right, words_left, shared_right, linked_right),
    )


def _wordings(
    mine: Sequence[tuple[str, ...]], other: Sequence[tuple[str, ...]], shared: Sequence[int], linked: set[int]
) -> tuple[Wording, ...]:
    whole = set(other)
    found: list[Wording] = []
    for index, (words, runs) in enumerate(zip(mine, shared, strict=True)):
        if words and (words in whole or (runs and runs >= _VERBATIM * (len(words) - _RUN + 1))):
            found.append("verbatim")
        else:
            found.append("rewritten" if index in linked else "own")
    return tuple(found)


def _shared_runs(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> tuple[list[int], list[int]]:
    """How many runs of each sentence the other side holds too."""
    where: dict[tuple[str, ...], list[int]] = {}
    for index, words in enumerate(left):
        for run in _runs(words):
            where.setdefault(run, []).append(index)
    met: set[tuple[str, ...]] = set()
    counts_left, counts_right = [0] * len(left), [0] * len(right)
    for index, words in enumerate(right):
        for run in _runs(words):
            if run in where:
                counts_right[index] += 1
                met.add(run)
    for run in met:
        for index in where[run]:
            counts_left[index] += 1
    return counts_left, counts_right


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text).lower()))


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


def _share(article: Article, side: tuple[Wording, ...]) -> float:
    """The share of the article's words that stand in verbatim sentences."""
    sizes = [len(_words(sentence.text)) for sentence in article.sentences]
    return sum(size for size, kind in zip(sizes, side, strict=True) if kind == "verbatim") / (sum(sizes) or 1)


def _english(article: Article) -> bool:
    """Whether enough of the words are the small ones of English; a text of a few words is not judged."""
    letters = list(islice((letter for sentence in article.sentences for letter in sentence.text if letter.isalpha()), _ENOUGH))
    if len(letters) >= _LETTERS and 2 * sum(letter < _LATIN for letter in letters) < len(letters):
        return False  # Chinese, Russian, Arabic, …
    words = [word for sentence in article.sentences for word in _words(sentence.text)]
    return len(words) < _JUDGED or sum(map(lexicon.word_set("stopwords", "function").__contains__, words)) >= _ENGLISH * len(words)


def _account(name: str) -> str:
    return name[:1].upper() + name[1:] if name.startswith("the ") else f"The account of {name}"


def _names(left: Article, right: Article) -> tuple[str, str]:
    """The outlets by name; where they are not known or the same, by side."""
    if left.outlet and right.outlet and left.outlet != right.outlet:
        return left.outlet, right.outlet
    return "the left account", "the right account"
