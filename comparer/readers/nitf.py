"""NITF 3.x: the IPTC's News Industry Text Format, alone or inside NewsML."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format
from comparer.readers.sniff import root_name


def recognises(data: bytes, path: Path) -> bool:
    """Whether the root element is `nitf`."""
    return root_name(data) == "nitf"


def read(data: bytes, path: Path) -> Article:
    """The story of an NITF file. FormatError for broken XML, InputError where it has no body."""
    from comparer.readers import cleaning, nitf_story, wire_story, xml_safe
    from comparer.readers.source import source_of

    root = xml_safe.parse(data, path)
    story = wire_story.Story(warnings=xml_safe.warnings(root))
    nitf_story.fill(story, root)
    return cleaning.finish(story.draft(), source_of(data, path, FORMAT.name))


FORMAT = Format("NITF", (".nitf", ".xml"), recognises, read)
