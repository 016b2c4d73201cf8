"""Typographic folding that keeps every offset, and the words of a sentence.

Text is never rewritten: `fold` maps one character to one character, so that a pattern run on the folded text gives offsets
that hold in the text as written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import NamedTuple

_FOLDED = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\x0b\x0c", " "),
    **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–−", "-"),
    **dict.fromkeys("—―", "—"),
}  # fmt: skip
_TABLE = str.maketrans(_FOLDED)
_LONGEST = 1000  # characters; what is longer is no sentence, which ten readers fold one after the other
# a part that begins with the mark it must have is passed over quickly where the mark is another: hence the looks back behind it
_WORD = re.compile(r"[^\W_]+(?:(?:['.&-]|,(?<=\d,)(?=\d))[^\W_]+)*(?:\.(?:(?<=\b[A-Za-z]\.)|(?<=\.[A-Z]\.)))?|[^\w\s]")


def fold(text: str) -> str:
    """The text with straight quotes, plain spaces and plain hyphens (en dashes too; em dashes stay), of the same length."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text
    return _folded(text) if len(text) <= _LONGEST else text.translate(_TABLE)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return text.translate(_TABLE)


class Token(NamedTuple):
    """A word or a mark of a sentence, as written in the folded text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[Token, ...]:
    """Words (inner apostrophes, hyphens and points kept: "Israel's", "US-made", "U.S.") and single marks, left to right."""
    made = tuple.__new__  # what Token(...) comes to, without the call between: this runs for every word of both accounts
    return tuple([made(Token, (intern(match[0]), match.start(), match.end())) for match in _WORD.finditer(fold(text))])


@lru_cache(maxsize=16384)
def lowered(text: str) -> tuple[str, ...]:
    """The same words and marks in lower case, without their places."""
    return tuple([_lower(token[0]) for token in tokens(text)])


_lower = lru_cache(maxsize=16384)(str.lower)  # one string for a word wherever it stands: less memory, and its hash is worked out once
