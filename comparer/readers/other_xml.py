"""XML of no news format that we know: its text by the elements that look like headline and body, with a warning."""

from __future__ import annotations

from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format
from comparer.readers.sniff import root_name

_HEADLINES = ("headline", "hl1", "hedline", "titel", "title", "rubrik", "overskrift", "titre", "titulo")
_BODIES = ("body.content", "bodytext", "articlebody", "body", "content", "story", "text", "tekst", "texte", "article")
WARNING = "This XML is of no news format that is known; check what was taken for headline and text."


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is XML at all; asked after the formats that are known and before HTML and text."""
    head = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"<?xml") and root_name(data) not in ("", "html")


def read(data: bytes, path: Path) -> Article:
    """The story of the file. FormatError for broken XML, InputError where it holds no text."""
    from comparer.readers import wire_package, wire_story, xml_safe

    root = xml_safe.parse(data, path)
    story = wire_story.Story(warnings=[WARNING, *xml_safe.warnings(root)])
    found = xml_safe.first(root, *_HEADLINES)
    story.add("title", xml_safe.text_of(found), "element that looks like a headline", 0.6)
    bodies = (xml_safe.descendants(root, name) for name in _BODIES)
    body = next((max(group, key=lambda element: len(xml_safe.text_of(element))) for group in bodies if group), root)
    story.lines = wire_story.body_lines(body)
    if len(story.lines) == 1: story.lines = wire_story.plain_lines("".join(body.itertext()))
    return wire_package.finish([story], None, data, path, FORMAT.name)


FORMAT = Format("XML", (".xml",), recognises, read)
