"""One thing described otherwise: "a military submarine" against "a nuclear submarine".

A described noun is a run of content words with a common noun at its end. Two of them in linked sentences are the same thing where
the nouns are equal or synonyms, both carry words that the other lacks, and what stands around them is alike. This is the row
"Label, wording" of the typology: both can hold, it ranks lowest, and only clear cases are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from comparer import lexicon
from comparer.facts.action import deed_forms
from comparer.facts.inflection import inflected
from comparer.facts.noun_phrases import is_adverb
from comparer.facts.verb_forms import past_of
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import MOST, Once, sentence_pairs
from comparer.model import Article, Span
from comparer.text import tokens
from comparer.wording import Word, same_meaning, word

NEEDED = 0.38  # likeness of the surroundings; on annotated news pairs two in three are wanted above it, one in five below
_SEATED = "-based"  # "the Stuttgart-based group" is "the German group"
LONGEST = 5  # words of a description with its noun; a longer run is a headline


class Described(NamedTuple):
    """A noun with the words that describe it, as written, and their stems."""

    span: Span
    head: str
    stems: tuple[str, ...]


class Redescribed(NamedTuple):
    """One thing as each account describes it; `strength` is how alike the surroundings are."""

    left: Span
    right: Span
    strength: float


def redescribed(accounts: Accounts) -> Iterator[Redescribed]:
    """The things that linked sentences describe otherwise, each noun phrase once, the most alike first."""
    found = []
    left, right = accounts.context
    told = _told(left), _told(right)
    for i, j, _ in sentence_pairs(accounts.links):
        sides = described(left.sentences[i].text), described(right.sentences[j].text)
        if max(map(len, sides)) > MOST:
            continue  # a table
        for ours, theirs in product(*sides):
            if (ours.head, ours.stems) in told[1] or (theirs.head, theirs.stems) in told[0]:
                continue  # the other account uses these words as well
            if same_meaning(ours.head, theirs.head) and _apart(ours, theirs) and _apart(theirs, ours):
                spans = _placed(ours.span, i), _placed(theirs.span, j)
                if accounts.share_beside(*spans) and (strength := accounts.likeness(*spans)) >= NEEDED:
                    found.append(Redescribed(*spans, strength))
    once = Once()
    for pair in sorted(found, key=lambda pair: (-round(pair.strength, 9), pair.left.sentence + pair.right.sentence)):
        if once.claim(pair.left, pair.right):
            yield pair


def _told(article: Article) -> set[tuple[str, tuple[str, ...]]]:
    """The described nouns of a whole account, as stems."""
    return {(thing.head, thing.stems) for sentence in article.sentences for thing in described(sentence.text)}


@lru_cache(maxsize=16384)
def described(text: str) -> tuple[Described, ...]:
    """The described nouns of a sentence, left to right; the spans have sentence 0."""
    found = []
    run: list[tuple[int, int, Word]] = []
    before = ""
    for start, end, written, entry in [*((t.start, t.end, t.text, word(t.text)) for t in tokens(text)), (0, 0, ".", None)]:
        if entry is not None and written[0].isalpha() and entry.kind == "word" and not written.endswith("'s"):  # "the city's" tells whose
            run.append((start, end, entry))
            continue
        if before in _listed("verb_next"):
            run = run[1:]
        made = _described(text, _after_verb(text, run), written.lower())
        if made is not None:
            found.append(made)
        run, before = [], written.lower()
    return tuple(found)


def _after_verb(text: str, run: list[tuple[int, int, Word]]) -> list[tuple[int, int, Word]]:
    """The run behind its last verb: a past behind another word is one ("Police arrested pilot Jan Oro"), behind an adverb or a hyphen
    it describes ("newly built", "state-owned")."""
    if len(run) < 2:
        return run  # no description
    verbs, deeds = _finite_verbs(), _third_persons()
    inner = len(run) - 1  # "attacks" at the end may be a noun; before another noun it hardly is ("Navy foils attack")
    last = -1
    for place, (start, end, _) in enumerate(run):
        form = text[start:end].lower()
        past = place > 0 and text[start - 1] == " " and not is_adverb(text[run[place - 1][0] : run[place - 1][1]])
        if form in verbs or (place < inner and form in deeds) or (past and (verb := past_of(form)) and verb.form != "participle"):
            last = place
    return run[last + 1 :]


@cache
def _third_persons() -> frozenset[str]:
    """The third persons of all verbs of deeds that the lexicons know."""
    return frozenset(form for form, (verb, _) in deed_forms().items() if verb.form == "third")


@cache
def _finite_verbs() -> frozenset[str]:
    """Third persons and irregular pasts; a past in -ed is as often an adjective ("proposed law")."""
    forms = inflected(lexicon.entries("descriptions", "verbs")).items()
    return frozenset(form for form, verb in forms if verb.form in ("third", "past") or (verb.form == "ed" and not form.endswith("ed")))


def _described(text: str, run: list[tuple[int, int, Word]], following: str) -> Described | None:
    if not 2 <= len(run) <= LONGEST or run[-1][2].capital:
        return None
    last = text[run[-1][0] : run[-1][1]].lower()
    if last in _listed("no_heads") or (last.endswith("ed") and last not in _listed("heads_in_ed")):
        return None  # "a Michigan man stabbed"
    if last.endswith("ing") and following in _listed("determiners"):
        return None  # "a press release announcing the"
    start, end = run[0][0], run[-1][1]
    return Described(Span(0, start, end, text[start:end]), run[-1][2].key, tuple(entry.key for _, _, entry in run[:-1]))


def _apart(ours: Described, theirs: Described) -> bool:
    """Whether one description holds a telling word that the other lacks."""
    return any(
        key not in _stems("no_descriptions") and not key.endswith(_SEATED) and not any(same_meaning(key, other) for other in theirs.stems)
        for key in ours.stems
    )


def _placed(span: Span, sentence: int) -> Span:
    return Span(sentence, span.start, span.end, span.text)


def _listed(key: str) -> frozenset[str]:
    return lexicon.word_set("descriptions", key)


@cache
def _stems(key: str) -> frozenset[str]:
    return frozenset(word(entry).key for entry in _listed(key))
