"""NewsML 1.x: NewsItems with NewsComponents, their text in NITF, XHTML or plain."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format
from comparer.readers.sniff import root_name


def recognises(data: bytes, path: Path) -> bool:
    """Whether the root element is `NewsML`."""
    return root_name(data) == "newsml"


def items(data: bytes, path: Path) -> tuple[str, ...]:
    """The titles of the stories in the message, in its order."""
    from comparer.readers import newsml1_story, wire_package, xml_safe

    return wire_package.titles(newsml1_story.stories(xml_safe.parse(data, path)))


def read(data: bytes, path: Path, item: int | None = None) -> Article:
    """One story of the message, the first by default. FormatError for broken XML, InputError where there is no text."""
    from comparer.readers import newsml1_story, wire_package, xml_safe

    return wire_package.finish(newsml1_story.stories(xml_safe.parse(data, path)), item, data, path, FORMAT.name)


FORMAT = Format("NewsML 1", (".xml",), recognises, read, items, read)
