"""Text of an article made harmless for a document: nothing in it may act, turn the text around it, or break the file.

Every replacement is one character for one, so that offsets stay true.
"""

from __future__ import annotations

import re
from functools import cache

REPLACEMENT = "\ufffd"


@cache
def _unsafe() -> re.Pattern[str]:
    # Control characters but tab, line feed and carriage return; marks that turn the direction of what follows (UAX 9, the
    # embeddings, overrides and isolates: an unclosed one would reach beyond the quotation); lone surrogates; and the
    # noncharacters U+FFFE and U+FFFF, which XML 1.0 (section 2.2) excludes too.
    return re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def harmless(text: str) -> str:
    """The text with U+FFFD in place of each character that a document may not hold; of the same length."""
    return text if text.isascii() and text.isprintable() else _unsafe().sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """Harmless text on one line: every run of white space is one space."""
    return " ".join(harmless(text).split())
