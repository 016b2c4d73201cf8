"""E-mails (.eml): a story sent as plain text or HTML, forwarded or from a newsletter."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from comparer import lexicon
from comparer.model import Article
from comparer.readers.format import Format

ENOUGH = 3  # headers at the top of the file that show it is an e-mail


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file begins with the headers of a message."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").partition(b"\n\n")[0].partition(b"\r\n\r\n")[0]
    if not _first().match(head):
        return False
    found = {name.decode("ascii").lower() for name in _header().findall(head)} & lexicon.words("email", "fields")
    enough = len(found) >= (2 if path.suffix.lower() in FORMAT.suffixes else ENOUGH)
    return enough and not found.isdisjoint(("from", "subject", "date", "received"))


def read(data: bytes, path: Path) -> Article:
    """The story of the message. InputError where it has no text."""
    from comparer.readers import cleaning, eml_story
    from comparer.readers.source import source_of

    return cleaning.finish(eml_story.draft(data, path), source_of(data, path, FORMAT.name))


@cache
def _first() -> re.Pattern[bytes]:
    return re.compile(rb"(?:From \S+[^\n]*\r?\n)?[A-Za-z][A-Za-z0-9-]{1,40}:[ \t\r\n]")


@cache
def _header() -> re.Pattern[bytes]:
    return re.compile(rb"^([A-Za-z][A-Za-z-]{1,30}):", re.MULTILINE)


FORMAT = Format("E-mail", (".eml",), recognises, read)
