"""What a file format is to the readers, and the draft that every reader hands to the cleaning.

    bytes ─format.read─▶ Draft(blocks, candidates) ─cleaning.finish─▶ Article
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from comparer.model import Article, Field

Hint = Literal[
    "", "title", "standfirst", "byline", "dateline", "heading", "caption", "credit", "quote", "item", "note", "correction", "link", "promo",
    "furniture", "header", "trailer",
]  # fmt: skip


class Format(NamedTuple):
    """A file format: `name` for people ("NITF"), its usual `suffixes`, whether some bytes are of it, and its reader.

    A format whose files can hold several stories also has `items`, their titles, and `read_item`, which reads one by number.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, Path], bool]
    read: Callable[[bytes, Path], Article]
    items: Callable[[bytes, Path], tuple[str, ...]] | None = None
    read_item: Callable[[bytes, Path, int | None], Article] | None = None


class Block(NamedTuple):
    """A paragraph or line as the reader found it: `start`..`end` in the text of the draft, and what the markup says it is
    ("" where the format has no markup and the cleaning must tell)."""

    start: int
    end: int
    hint: Hint = ""


class Draft(NamedTuple):
    """What a reader makes of a file before cleaning: the decoded text, its blocks in reading order, and the fields it
    found, several candidates for one field allowed, each with its origin and confidence. `marked_up` says that the format
    itself told body from the rest (wire XML), so that the cleaning only removes what is certainly no body."""

    text: str
    blocks: tuple[Block, ...]
    candidates: tuple[Field, ...] = ()
    marked_up: bool = False
    warnings: tuple[str, ...] = ()
