"""Paragraphs to sentences, keeping character offsets.

Written for English news text: "Sept. 26", "Gov. Brown", "(D-Md.)", "V. Putin", "in the U.S. He left", '"Why?" she asked',
"position of strength”." are told from the end of a sentence by the lists of the lexicon `abbreviations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from comparer import lexicon
from comparer.text import fold

Offsets = tuple[int, int]
_LONG = 200  # no word of a language is longer; bounds the look back from a full stop


@cache
def _stop() -> re.Pattern[str]:
    """A possible end: marks, what closes after them, and the white space before the next sentence."""
    return re.compile(r"""(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>['")\]]*+(?:\.['")\]]*+)?)(?P<space>\s+|$)""")


@cache
def _glued() -> re.Pattern[str]:
    """Two sentences without a space between them ("the war.The US"), as pasted pages have them."""
    return re.compile(r"""(?<=[a-z]{3})[.!?]["']?(?=[A-Z][a-z]+\s)""")


@cache
def _ideographic() -> re.Pattern[str]:
    """The end of a Chinese or Japanese sentence, which no space follows."""
    return re.compile("[。！？]+[」』”’）]*")


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r"""["'(\[]*\s*(?P<word>[^\W_]+(?:[.'-][^\W_]+)*)""")


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w'-]*,?\s+[a-z\d]")


@cache
def _speaker() -> re.Pattern[str]:
    """Who asked, after a quotation that ends in a question or exclamation: "Trump asked", "Mr. Smith, 46, said"."""
    speech = lexicon.pattern("abbreviations", "speech")
    name = r"(?:(?:[A-Z][\w.'-]*|of|the|de|der|den|du|la|van|von|al|bin),?\s+)"
    return re.compile(rf"(?:{name}{{1,8}}?(?:\d+,\s+)?|(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t)\s+)(?:{speech})\b")


def split(text: str) -> tuple[Offsets, ...]:
    """The sentences of one paragraph as (start, end) in it, without the white space around them. Nothing else is left out."""
    folded = fold(text)
    found, start = [], 0
    for end in (*(_closed(text, end) for end in _ends(folded, text)), len(folded)):
        begin, stop = _trimmed(folded, start, end)
        if begin < stop:
            found.append((begin, stop))
        start = end
    return tuple(found)


def _closed(text: str, end: int) -> int:
    """The end moved behind a closing quotation mark that a stray space keeps from its sentence ("lung. ” But")."""
    after = end
    while after < len(text) and text[after].isspace():
        after += 1
    return after + 1 if text[after : after + 1] in ("”", "’") and not text[after + 1 : after + 2].isalnum() else end


def _ends(text: str, written: str) -> Iterator[int]:
    places = [match.end("close") for match in _stop().finditer(text) if match.end() < len(text) and _is_end(text, match)]
    if not text.isascii():
        places += [match.end() for match in _ideographic().finditer(written)]  # which tells “ from ”
    for match in _glued().finditer(text):
        word = _next_word().match(text, match.end())
        if word and word["word"].lower() in lexicon.words("abbreviations", "openers"):
            places.append(match.end())
    yield from sorted(set(places))


def _is_end(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + _LONG]
    first = following.lstrip("\"'([ ")[:1]
    if not first or (first.islower() and not _mixed(following)):
        return False
    closed = match["close"]
    if not closed and "!" in match["mark"] and _follows(following, "company"):
        return False  # "Yahoo! Inc."
    if match["mark"].strip(".…") or '"' in closed:  # a question, or a stop inside a quotation
        return not (closed and ("!" in match["mark"] or "?" in match["mark"]) and _speaker().match(following))
    if match["mark"] != ".":
        return bool(following[:1].isupper() or following[:1] in "\"'")
    if closed.startswith((")", "]")) and _abbreviation(text, match.start()):
        return _opens(following)
    return _full_stop(text, match.start(), following)


def _full_stop(text: str, at: int, following: str) -> bool:
    """Whether a single full stop at `at` ends a sentence, given what follows it."""
    word = _word_before(text, at)
    lower = word.lower()
    if word.isdigit() and len(word) <= 2 and text[: at - len(word)].rstrip()[-1:] in ("", ".", "!", "?"):
        return False  # the number of an item: "1. Eat well. 2. Sleep well."
    lists = "abbreviations"
    if lower in lexicon.words(lists, "number") and (word.islower() or len(word) > 1):
        return not following[:1].isdigit()
    if lower in lexicon.words(lists, "before_name"):
        return word.islower() and lower not in lexicon.words(lists, "joining") and _opens(following)  # "said his rep. She"
    if lower in lexicon.words(lists, "months"):
        return not following[:1].isdigit() and (word.islower() or _opens(following))
    if lower in lexicon.words(lists, "suffixes"):
        return _opens(following) or (_running(following) and not _follows(following, "after_suffix"))
    if lower in lexicon.words(lists, "hours"):
        return _opens(following) or (_running(following) and not _follows(following, "after_hour"))
    if lower in lexicon.words(lists, "states") and text[max(0, at - len(word) - 2) : at - len(word)] == ", ":
        return _opens(following) or _running(following)
    if _abbreviation(text, at):
        return _opens(following)
    return True


def _abbreviation(text: str, at: int) -> bool:
    word = _word_before(text, at)
    if len(word) == 1:
        return word.isupper()
    if "." in word and not word[0].isdigit():
        return len(word) <= 8 and all(len(part) <= 2 for part in word.split("."))
    return word.lower() in lexicon.words("abbreviations", "any") and (word[:1].isupper() or word in ("etc", "al"))


def _word_before(text: str, at: int) -> str:
    begin = at
    while begin > 0 and at - begin < _LONG and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    return text[begin:at].lstrip(".")


def _opens(following: str) -> bool:
    """Whether the next word is one that opens sentences; a quotation mark opens one too."""
    if following[:1] in "\"'":
        return True
    match = _next_word().match(following)
    return match is not None and match["word"][:1].isupper() and match["word"].lower() in lexicon.words("abbreviations", "openers")


def _running(following: str) -> bool:
    """Whether a capital and then lower case follow, as in running text and not in a headline ("Trump Jr. Communicated With")."""
    return bool(_capital().match(following))


def _follows(following: str, key: str) -> bool:
    """Whether the next word is one of a list of the lexicon."""
    match = _next_word().match(following)
    return match is not None and match["word"].lower().rstrip(".") in lexicon.words("abbreviations", key)


def _mixed(following: str) -> bool:
    """iPhone, eBay: lower case first, a capital inside."""
    match = _next_word().match(following)
    return match is not None and match["word"][:2].isalpha() and match["word"][1:2].isupper()


def _trimmed(text: str, start: int, end: int) -> Offsets:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
