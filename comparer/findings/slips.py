"""One name written two ways: "Schenectady" against "Schnectady", "Dargahan" against "Dargehan".

The names that an account is known to hold are compared as facts; this looks at every capitalised word of linked sentences, for a town or a
people that no list knows may be misspelt as well. Transliterations of one name are no difference, nor is another form of one word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from comparer.entities import gazetteer
from comparer.entities.naming import fold_name, misspelt, sounds_alike
from comparer.entities.words import is_ordinary
from comparer.findings.accounts import Accounts
from comparer.findings.pairing import MOST, Candidate, Found, overlap, sentence_pairs
from comparer.model import Article, Fact, Name
from comparer.relations.entities import nearly_spelled
from comparer.relations.outcome import Outcome
from comparer.text import Token, tokens
from comparer.wording import RAREST, commonness, word

LINKED = 0.5  # score of the link from which two sentences are looked at
HEADLINE = 0.7  # share of capitalised words from which capitals tell no names
ENDING = 2  # letters at the end by which forms of one word differ


def slips(accounts: Accounts, paired: list[Candidate]) -> Iterator[Found]:
    """The names of linked sentences that differ by a letter or two, each pair once; `paired` tells what is compared already."""
    context, told = accounts.context, set[tuple[str, str]]()
    for i, j, score in sentence_pairs(accounts.links, LINKED):
        for mine in _names(context.left.sentences[i].text):
            for other in _names(context.right.sentences[j].text):
                if mine.text[0] != other.text[0] or mine.text == other.text:
                    continue
                pair = mine.text.lower(), other.text.lower()
                if pair in told or not _slip(_plain(mine), _plain(other)):
                    continue
                if _plain(mine) in _written(context.right) or _plain(other) in _written(context.left):
                    continue  # an account writes it both ways
                left, right = _fact(context.left, i, mine), _fact(context.right, j, other)
                if any(overlap(left, one.left) and overlap(right, one.right) for one in paired):
                    continue
                told.add(pair)
                reason = "the names differ by a letter or two; one of them may be misspelt"
                strength = accounts.likeness(left, right)
                yield Candidate(left, right, strength, score), Outcome("differ", "spelling", reason, size=0.4)


def _fact(article: Article, index: int, token: Token) -> Fact:
    end = token.end - (len(token.text) - len(_bare(token)))
    text = article.sentences[index].text[token.start : end]
    return Fact(index, token.start, end, text, "name", Name(text, "thing", (text,)))


@lru_cache(maxsize=8)
def _written(article: Article) -> frozenset[str]:
    return frozenset(_plain(token) for sentence in article.sentences for token in tokens(sentence.text))


def _bare(token: Token) -> str:
    return token.text.removesuffix("'s")


def _plain(token: Token) -> str:
    return fold_name(_bare(token))


@lru_cache(maxsize=8192)
def _names(text: str) -> tuple[Token, ...]:
    """The capitalised words of a sentence that may be names, each once, without the first word; none of a headline or a list."""
    row = [token for token in tokens(text) if token.text[0].isalpha()]
    capitals = [token for token in row[1:] if token.text[0].isupper()]
    if len(capitals) > HEADLINE * len(row):
        return ()
    found = {
        token.text: token for token in reversed(capitals)
        if _bare(token).isalpha() and not token.text.isupper() and word(token.text).kind == "word"
    }  # fmt: skip
    return tuple(found.values()) if len(found) <= MOST else ()


@lru_cache(maxsize=8192)
def _slip(one: str, other: str) -> bool:
    """Whether two words, folded, may be one name misspelt: a letter or two apart, no two known places, no forms of one word."""
    if not nearly_spelled(one, other) or word(one).key == word(other).key or (sounds_alike(one, other) and not misspelt(one, other)):
        return False
    if is_ordinary(one) and is_ordinary(other):
        return False
    if RAREST not in (commonness(word(one).key), commonness(word(other).key)):
        return False
    if all(gazetteer.find(name.capitalize()) is not None for name in (one, other)):
        return False
    same = next((at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), min(len(one), len(other)))
    return one[-1] == other[-1] or same < min(len(one), len(other)) - ENDING
