"""What other extractors hold for the story: the words of the body as trafilatura, readability and JSON-LD give them.

Each fails on other pages (a container too few, a list of links too many); page_body weighs their votes block by block.
Both libraries work on the text alone: nothing is executed and nothing is loaded.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

from comparer.readers import page_blocks

_WORDS = re.compile(r"[^\W_]+")
SHORT = 25  # characters of letters and digits; a shorter line has a vote only where it is a line of its own there


@dataclass(frozen=True, slots=True)
class Vote:
    """The output of one extractor, made for looking up lines: all of it, and its lines, in letters and digits only."""

    whole: str
    lines: frozenset[str]

    def holds(self, squashed: str) -> bool:
        """Whether the extractor took this line, given as `squash` leaves it."""
        return squashed in self.lines or (len(squashed) >= SHORT and squashed in self.whole)


NOTHING = Vote("", frozenset())


def squash(text: str) -> str:
    """Letters and digits in lower case: what stays the same however an extractor treats spaces and marks."""
    return "".join(_WORDS.findall(text.casefold()))


def vote(text: str) -> Vote:
    """The vote of a text with one paragraph a line."""
    return Vote(squash(text), frozenset(filter(None, map(squash, text.split("\n"))))) if text else NOTHING


def trafilatura(html: str) -> Vote:
    """What trafilatura takes for the body, its precise setting; nothing where it fails on the page."""
    import trafilatura as library

    quiet = logging.getLogger("trafilatura")
    quiet.setLevel(logging.CRITICAL)  # it logs each page it finds odd; the vote says enough
    try:
        return vote(library.extract(html, include_comments=False, favor_precision=True, deduplicate=False, fast=True) or "")
    except Exception:  # a page that makes the extractor stumble still has our own structure and the other vote
        return NOTHING


def readability(html: str) -> Vote:
    """What readability takes for the body; nothing where it fails on the page."""
    import lxml.html
    import readability as library  # type: ignore[import-untyped]  # it ships no types

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        summary = lxml.html.fromstring(library.Document(html).summary(html_partial=True))
        return vote("\n".join(block.text for block in page_blocks.blocks(summary)))
    except Exception:  # as above
        return NOTHING
