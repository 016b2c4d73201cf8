"""NITF 3.x: the IPTC's News Industry Text Format, alone or inside NewsML."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format


def recognises(data: bytes, path: Path) -> bool:
    """Whether the root element is `nitf`."""
    return _root().match(data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


def read(data: bytes, path: Path) -> Article:
    """The story of an NITF file. FormatError for broken XML, InputError where it has no body."""
    from comparer.readers import cleaning, nitf_story, wire_story, xml_safe
    from comparer.readers.source import source_of

    story = wire_story.Story()
    nitf_story.fill(story, xml_safe.parse(data, path))
    return cleaning.finish(story.draft(), source_of(data, path, FORMAT.name))


@cache
def _root() -> re.Pattern[bytes]:
    return re.compile(rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE\s+nitf[^>\[]*(?:\[.*?\]\s*)?>\s*)*<(?:\w{1,20}:)?nitf[\s>]", re.IGNORECASE | re.DOTALL)


FORMAT = Format("NITF", (".nitf", ".xml"), recognises, read)
