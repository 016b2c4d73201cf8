"""What the items of a feed say. RSS gives the text in content:encoded or description, Atom in content or summary."""

from __future__ import annotations

from comparer.readers.page_blocks import Element
from comparer.readers.wire_story import Line, Story, body_lines, html_lines, plain_lines
from comparer.readers.xml_safe import attribute, children, descendants, local, text_of, warnings

_TEXT = ("encoded", "content", "description", "summary", "abstract")  # from the fullest to the shortest
SUMMARY_WORDS = 60  # an item with fewer words is a teaser of its story


def stories(root: Element) -> list[Story]:
    """Every item of the feed as a story, in order."""
    channel = next(iter(descendants(root, "channel")), root)
    outlet = text_of(next(iter(children(channel, "title")), None))
    made = [_story(entry, outlet) for entry in descendants(root, "item", "entry")]
    for story in made: story.warnings += warnings(root)
    return made


def _story(entry: Element, outlet: str) -> Story:
    story = Story()
    story.add("title", _plain(entry, "title"), "feed title", 0.95)
    story.add("outlet", _plain(entry, "credit") or _plain(entry, "publisher"), "feed credit", 0.85)
    for source in children(entry, "source"): story.add("outlet", text_of(next(iter(children(source, "title")), source)), "feed source", 0.8)
    story.add("outlet", outlet, "title of the feed", 0.6)
    for author in children(entry, "creator", "author")[:3]:
        name = text_of(next(iter(children(author, "name")), author))
        if name and "@" not in name: story.add("byline", name, "feed author", 0.85)
    for name, trust in (("pubdate", 0.9), ("published", 0.9), ("issued", 0.8), ("date", 0.8)):
        story.add_day("published", _plain(entry, name), f"feed {name}", trust)
    story.add_day("updated", _plain(entry, "updated") or _plain(entry, "modified"), "feed updated", 0.8)
    if not story.value("published"): story.add_day("published", _plain(entry, "updated"), "feed updated", 0.7)
    for name in _TEXT:
        for element in children(entry, name):
            lines = _lines(element)
            if _words(lines) > _words(story.lines) + SUMMARY_WORDS or not story.lines: story.lines = lines
    if story.lines and _words(story.lines) < SUMMARY_WORDS:
        story.warnings.append("The feed gives only a summary of this story; open the story itself to compare all of it.")
    for media in descendants(entry, "text", "description"):
        if media.getparent() is not entry and local(media.getparent()) in ("content", "group"):
            story.lines.append(Line(text_of(media), "caption"))
    return story


def _lines(element: Element) -> list[Line]:
    """The lines of a text that may be XHTML, escaped HTML or plain."""
    if attribute(element, "src") or attribute(element, "url"):
        return []
    if len(element): return body_lines(element)
    text = element.text or ""
    return html_lines(text) if "<" in text or "&" in text else plain_lines(text)


def _plain(entry: Element, name: str) -> str:
    """The text of a child without the markup that may be escaped in it."""
    element = next(iter(children(entry, name)), None)
    text = text_of(element)
    if "<" in text or "&" in text: text = " ".join(line.text for line in html_lines(text)) or text
    return text


def _words(lines: list[Line]) -> int:
    return sum(len(line.text.split()) for line in lines if line.hint in ("", "quote", "item"))


