"""What the news items of a NewsML 1 message say: NewsLines, metadata, and the text of the content items."""

from __future__ import annotations

from comparer.readers import nitf_story
from comparer.readers.page_blocks import Element
from comparer.readers.wire_story import Story, body_lines, person_of, place_of, plain_lines
from comparer.readers.xml_safe import attribute, children, descendants, first, local, text_of, warnings

_PARTS = ("html", "body", "body.content", "p", "div")


def stories(root: Element) -> list[Story]:
    """Every story of the message: the innermost components that carry text of their own, in order. A picture's caption that is
    carried as text becomes a caption of the story it belongs to."""
    made: list[Story] = []
    for item in descendants(root, "newsitem"):
        components = [found for found in descendants(item, "newscomponent") if children(found, "contentitem")]
        captions: list[Story] = []
        found: list[Story] = []
        for component in components or [item]:
            story = Story(warnings=warnings(root))
            _management(story, item)
            for described in [component, *_outer(component)]: _component(story, described)
            _envelope(story, root)
            for content in children(component, "contentitem") or descendants(component, "contentitem"): _content(story, content)
            (captions if _role(component) == "caption" else found).append(story)
        if found:
            for caption in captions:
                found[0].lines += [line.__class__(line.text, "caption") for line in caption.lines]
        made += found
    return made


def _outer(component: Element) -> list[Element]:
    """The components around one, the nearest first: what they state holds where the inner one is silent."""
    return [above for above in component.iterancestors() if local(above) == "newscomponent"]


def _role(component: Element) -> str:
    return attribute(next(iter(children(component, "role")), None), "FormalName").lower()


def _management(story: Story, item: Element) -> None:
    management = first(item, "newsmanagement")
    if management is None:
        return
    story.add_day("published", text_of(first(management, "thisrevisioncreated")), "NewsML ThisRevisionCreated", 0.9)
    story.add_day("published", text_of(first(management, "firstcreated")), "NewsML FirstCreated", 0.75)
    story.status(attribute(first(management, "status"), "FormalName") or "usable", text_of(first(first_or(management), "dateandtime")))
    story.add("version", text_of(first(item, "revisionid")), "NewsML RevisionId")
    for instruction in descendants(management, "instruction"): story.add("editor's note", text_of(instruction), "NewsML Instruction")


def first_or(management: Element) -> Element:
    """The element that tells when an embargo ends, the management itself where there is none."""
    change = first(management, "statuswillchange")
    return change if change is not None else management


def _component(story: Story, component: Element) -> None:
    """The fields of one component. Of equal trust the first that is noted wins, so the innermost is asked first."""
    for lines in children(component, "newslines"):
        story.add("title", text_of(first(lines, "headline")), "NewsML HeadLine", 0.95)
        for line in children(lines, "byline"): story.add("byline", person_of(text_of(line)), "NewsML ByLine", 0.9)
        for line in children(lines, "dateline"): story.add("dateline", place_of(text_of(line)), "NewsML DateLine", 0.85)
        for line in children(lines, "creditline"): story.add("outlet", text_of(line), "NewsML CreditLine", 0.9)
        for line in descendants(lines, "newsline"):
            kind = attribute(first(line, "newslinetype"), "FormalName").lower()
            text = text_of(first(line, "newslinetext"))
            if "advisory" in kind or "ednote" in kind or "note" in kind: story.add("editor's note", text, "NewsML NewsLine")
    for metadata in children(component, "administrativemetadata"):
        for name, trust in (("provider", 0.8), ("source", 0.7), ("creator", 0.5)):
            for holder in children(metadata, name):
                party = first(holder, "party")
                story.add("outlet", attribute(party, "FormalName") or text_of(party), f"NewsML {name}", trust)


def _envelope(story: Story, root: Element) -> None:
    envelope = first(root, "newsenvelope")
    if envelope is None:
        return
    sender = first(envelope, "sentfrom")
    story.add("outlet", attribute(first(sender, "party"), "FormalName") if sender is not None else "", "NewsML SentFrom", 0.5)
    story.add_day("published", text_of(first(envelope, "dateandtime")), "NewsML DateAndTime", 0.6)


def _content(story: Story, content: Element) -> None:
    if story.lines:
        return  # further items of a component are other renditions of the same text
    for data in children(content, "datacontent") or descendants(content, "datacontent"):
        nitf = first(data, "nitf")
        if nitf is not None:
            nitf_story.fill(story, nitf)
            continue
        root = first(data, *_PARTS)
        if root is None:
            story.lines += plain_lines("".join(data.itertext()))
        else:
            story.lines += body_lines(root if local(root) not in ("p", "div") else data)
