"""What one NITF document says: fields from docdata, head and body.head, lines from body.content and body.end."""

from __future__ import annotations

from comparer.readers.page_blocks import Element
from comparer.readers.wire_story import Line, Story, body_lines, person_of, place_of, plain_lines
from comparer.readers.xml_safe import attribute, children, descendants, first, text_of

_SOURCES = ("source", "provider", "credit", "infosource", "agency")  # names of meta elements that tell the outlet


def fill(story: Story, root: Element) -> None:
    """Add the fields and lines of the NITF document at or below `root` to the story."""
    head, body = first(root, "head"), first(root, "body")
    _docdata(story, first(root, "docdata"))
    for meta in descendants(head, "meta") if head is not None else ():
        name, content = attribute(meta, "name").lower(), attribute(meta, "content")
        if name in _SOURCES: story.add("outlet", content, f"NITF meta {name}", 0.85)
        elif name in ("anpa-version", "version"): story.add("version", content, f"NITF meta {name}")
    for pubdata in descendants(root, "pubdata")[:1]:
        story.add("outlet", attribute(pubdata, "name"), "NITF pubdata", 0.8)
        story.add_day("published", attribute(pubdata, "date.publication"), "NITF pubdata", 0.75)
    top = first(body, "body.head") if body is not None else None
    if top is not None: _head(story, top)
    if head is not None:
        for title in children(head, "title")[:1]: story.add("title", text_of(title), "NITF title", 0.7)
    _lines(story, body if body is not None else root)


def _docdata(story: Story, docdata: Element | None) -> None:
    if docdata is None:
        return
    story.add_day("published", attribute(first(docdata, "date.issue"), "norm"), "NITF date.issue", 0.95)
    story.add_day("published", attribute(first(docdata, "date.release"), "norm"), "NITF date.release", 0.7)
    story.add("outlet", attribute(first(docdata, "doc.copyright"), "holder"), "NITF doc.copyright", 0.7)
    story.add("outlet", attribute(first(docdata, "doc-id"), "regsrc"), "NITF doc-id", 0.6)
    story.status(attribute(docdata, "management-status") or "usable", attribute(first(docdata, "embargo"), "norm"))
    note = first(docdata, "ed-msg")
    story.add("editor's note", attribute(note, "info") or text_of(note), "NITF ed-msg")
    story.add("version", attribute(first(docdata, "du-key"), "version") or attribute(first(docdata, "du-key"), "generation"), "NITF du-key")


def _head(story: Story, top: Element) -> None:
    story.add("title", text_of(first(top, "hl1")) or text_of(first(top, "hedline")), "NITF hedline", 0.95)
    for byline in descendants(top, "byline")[:1]:
        people = [text_of(person) for person in descendants(byline, "person")]
        title = text_of(first(byline, "byttl"))
        text = person_of(", ".join(filter(None, people)) or text_of(byline).replace(title, " "))
        if text: story.add("byline", text, "NITF byline", 0.6 if "staff" in text.lower() else 0.85)
        story.add("outlet", title, "NITF byline", 0.5)
    for dateline in descendants(top, "dateline")[:1]:
        place = first(dateline, "location")
        story.add("dateline", place_of(text_of(place if place is not None else dateline)), "NITF dateline", 0.9)
        story.add_day("published", attribute(first(dateline, "story.date"), "norm"), "NITF story.date", 0.8)
    story.add("standfirst", text_of(first(top, "abstract")), "NITF abstract", 0.8)
    for distributor in descendants(top, "distributor")[:1]:
        org = first(distributor, "org")
        story.add("outlet", text_of(org if org is not None else distributor), "NITF distributor", 0.85)
    story.add("outlet", text_of(first(top, "rights.owner")), "NITF rights", 0.6)
    for note in descendants(top, "note"): story.add("editor's note", text_of(note), "NITF note")


def _lines(story: Story, body: Element) -> None:
    contents = descendants(body, "body.content") or [body]
    content = contents[0]
    made = body_lines(content)
    if len(made) == 1 and not children(content, "p", "block"): made = plain_lines("".join(content.itertext()))
    if contents[0] is body: made = [line for line in made if line.hint not in ("byline", "dateline", "standfirst")]
    story.lines += made
    for end in descendants(body, "body.end")[:1]:
        story.lines += [Line(line.text, "note") for line in body_lines(end)]


