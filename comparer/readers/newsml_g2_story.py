"""What the items of a NewsML-G2 message say: itemMeta, contentMeta, rightsInfo, and the text of contentSet."""

from __future__ import annotations

from comparer.readers import nitf_story
from comparer.readers.page_blocks import Element
from comparer.readers.wire_story import Story, body_lines, person_of, place_of, plain_lines
from comparer.readers.xml_safe import attribute, children, descendants, first, local, text_of, warnings

_RICH = ("html", "body.content", "body", "div", "article", "section")
SHORT_CODE = 3  # letters; a provider's name no longer than that may be a desk's mark


def stories(root: Element) -> list[Story]:
    """Every news item of the message as a story, in order; pictures, packages and empty items among them, without lines."""
    message = first(root, "header")
    made = []
    for item in descendants(root, "newsitem"):
        story = Story(warnings=warnings(root))
        _item_meta(story, first(item, "itemmeta"))
        _content_meta(story, first(item, "contentmeta"))
        _rights(story, item)
        if message is not None:
            story.add("outlet", text_of(first(message, "origin")), "NewsML-G2 origin", 0.55)
            story.add("outlet", text_of(first(message, "sender")), "NewsML-G2 sender", 0.5)
            story.add_day("published", text_of(first(message, "sent")), "NewsML-G2 sent", 0.5)
        _content(story, first(item, "contentset"))
        made.append(story)
    return made


def _item_meta(story: Story, meta: Element | None) -> None:
    if meta is None:
        return
    _party(story, first(meta, "provider"), "NewsML-G2 provider", 0.85)
    story.add_day("published", text_of(first(meta, "firstcreated")), "NewsML-G2 firstCreated", 0.75)
    story.add_day("published", text_of(first(meta, "versioncreated")), "NewsML-G2 versionCreated", 0.9)
    story.status(attribute(first(meta, "pubstatus"), "qcode") or "usable", text_of(first(meta, "embargoed")))
    for note in descendants(meta, "ednote"): story.add("editor's note", text_of(note), "NewsML-G2 edNote")
    story.add("version", attribute(meta.getparent(), "version"), "NewsML-G2 version")


def _content_meta(story: Story, meta: Element | None) -> None:
    if meta is None:
        return
    for rank, headline in enumerate(children(meta, "headline")[:5]):
        story.add("title", text_of(headline), "NewsML-G2 headline", 0.95 - 0.05 * rank)
    for line in descendants(meta, "creditline")[:1]: story.add("outlet", text_of(line), "NewsML-G2 creditline", 0.9)
    for line in children(meta, "by"): story.add("byline", person_of(text_of(line)), "NewsML-G2 by", 0.9)
    for line in children(meta, "dateline"): story.add("dateline", place_of(text_of(line)), "NewsML-G2 dateline", 0.85)
    for name, trust in (("infosource", 0.8), ("creator", 0.65)):
        for party in children(meta, name): _party(story, party, f"NewsML-G2 {name}", trust)
    story.add_day("published", text_of(first(meta, "contentcreated")), "NewsML-G2 contentCreated", 0.75)
    story.add_day("updated", text_of(first(meta, "contentmodified")), "NewsML-G2 contentModified", 0.8)
    for description in children(meta, "description"):
        if attribute(description, "role").endswith(("summary", "abstract", "lead")):
            story.add("standfirst", text_of(description), "NewsML-G2 description", 0.7)


def _party(story: Story, party: Element | None, origin: str, trust: float) -> None:
    """The name of a provider or source: its name, else its literal, else the value of its code ("nprov:TT")."""
    if party is None:
        return
    name = text_of(first(party, "name")) or text_of(first(party, "organisationname"))
    literal = attribute(party, "literal")
    code = attribute(party, "qcode").rpartition(":")[2] or attribute(party, "uri").rstrip("/").rpartition("/")[2]
    if name and not _is_person(party): story.add("outlet", name, origin, trust)
    elif name: story.add("byline", name, origin, 0.6)
    elif literal: story.add("outlet", literal, origin, trust if len(literal) > SHORT_CODE else 0.45)
    elif code: story.add("outlet", code, f"{origin} code", 0.35 if code.startswith("www.") or code.isdigit() else trust - 0.05)


def _is_person(party: Element) -> bool:
    """Whether a party is marked as a person, or as a creator with a job ("writer")."""
    jobs = (attribute(inner, "qcode") for inner in party.iter() if inner is not party)
    return attribute(party, "type").endswith("person") or (local(party) == "creator" and any("job" in code for code in jobs))


def _rights(story: Story, item: Element) -> None:
    holder = first(item, "copyrightholder")
    if holder is not None: _party(story, holder, "NewsML-G2 copyrightHolder", 0.6)


def _content(story: Story, content: Element | None) -> None:
    """The text of the first part of the content set that has any: an item gives the same story in several renditions."""
    if content is None:
        return
    for part in descendants(content, "inlinexml"):
        nitf = first(part, "nitf")
        before = len(story.lines)
        if nitf is not None:
            nitf_story.fill(story, nitf)
        else:
            root = next((found for name in _RICH if (found := first(part, name)) is not None), part)
            story.lines += body_lines(root)
        if len(story.lines) > before: return
    for part in descendants(content, "inlinedata"):
        story.lines += plain_lines("".join(part.itertext()))
        if story.lines: return


