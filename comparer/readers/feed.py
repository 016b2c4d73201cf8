"""RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom: the items that carry their text."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format
from comparer.readers.sniff import root_name


def recognises(data: bytes, path: Path) -> bool:
    """Whether the root element is that of a feed or of a single Atom entry."""
    return root_name(data) in ("rss", "feed", "rdf", "entry")


def items(data: bytes, path: Path) -> tuple[str, ...]:
    """The titles of the items that carry text, in the order of the feed."""
    from comparer.readers import feed_story, wire_package, xml_safe

    return wire_package.titles(feed_story.stories(xml_safe.parse(data, path)))


def read(data: bytes, path: Path, item: int | None = None) -> Article:
    """One item of the feed, the first by default. FormatError for broken XML, InputError where no item carries text."""
    from comparer.readers import feed_story, wire_package, xml_safe

    return wire_package.finish(feed_story.stories(xml_safe.parse(data, path)), item, data, path, FORMAT.name)


FORMAT = Format("RSS or Atom feed", (".rss", ".atom", ".xml"), recognises, read, items, read)
