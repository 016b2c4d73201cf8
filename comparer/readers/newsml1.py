"""NewsML 1.x: NewsItems with NewsComponents, their text in NITF, XHTML or plain."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format


def recognises(data: bytes, path: Path) -> bool:
    """Whether the root element is `NewsML`."""
    return _root().match(data[:8192].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


def items(data: bytes, path: Path) -> tuple[str, ...]:
    """The titles of the stories in the message, in its order."""
    from comparer.readers import newsml1_story, wire_package, xml_safe

    return wire_package.titles(newsml1_story.stories(xml_safe.parse(data, path)))


def read(data: bytes, path: Path, item: int | None = None) -> Article:
    """One story of the message, the first by default. FormatError for broken XML, InputError where there is no text."""
    from comparer.readers import newsml1_story, wire_package, xml_safe

    return wire_package.finish(newsml1_story.stories(xml_safe.parse(data, path)), item, data, path, FORMAT.name)


@cache
def _root() -> re.Pattern[bytes]:
    head = rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*"
    return re.compile(head + rb"<(?:\w{1,20}:)?NewsML[\s>]", re.IGNORECASE | re.DOTALL)


FORMAT = Format("NewsML 1", (".xml",), recognises, read, items, read)
