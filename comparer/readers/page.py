"""A web page to a draft: the tree of its elements, the lines that are the story, and what the other lines beside it are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import lxml.html
from lxml import etree

from comparer.model import Field
from comparer.readers import page_blocks, page_body, page_days, page_fields, page_title, page_votes
from comparer.readers.cleaning import stamps
from comparer.readers.format import Block, Draft, Hint
from comparer.readers.json_ld import Described
from comparer.readers.page_blocks import Element, PageBlock
from comparer.readers.page_votes import squash

_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
MOST_TAGS = 200_000  # a page of a newspaper has 3,000; more would take the parser hundreds of megabytes
# Lines, tags and characters of a page that the extractors are asked about; they need seconds for more (a table of a hundred
# thousand cells), and the markup alone decides then.
MOST_VOTED, MOST_TAGS_VOTED, LARGEST_VOTED = 4000, 50_000, 6_000_000
FEWEST_WORDS = 12  # a page whose lines of body have fewer in all holds no story
UNSHOWN = 2  # times the words that are shown; JSON-LD with more holds a story that the saved page does not show
STATED = "The page shows only a part of its story; the text was taken from its metadata, without captions and sub-heads."
AROUND = 6  # lines before the first and after the last of the story that are kept to be shown as set aside
_ROLE_HINTS: tuple[tuple[str, Hint], ...] = (
    ("byline", "byline"), ("bio", "note"), ("related", "link"), ("signup", "promo"), ("advert", "promo"), ("share", "furniture"),
    ("stamp", "furniture"), ("pull", "furniture"), ("embed", "furniture"), ("gallery", "furniture"),
)  # fmt: skip
_NO_CAPTION = frozenset(
    ("related", "sidebar", "chrome", "signup", "advert", "footer", "comment", "popup", "share", "tags", "byline", "bio")
)


def tree(text: str) -> Element | None:
    """The elements of a page; None where it has none. Nothing is loaded or executed."""
    try:
        parser = lxml.html.HTMLParser(no_network=True, remove_comments=False, huge_tree=False)
        return lxml.html.document_fromstring(_XML_HEAD.sub("", text.replace("\x00", "")), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def draft(text: str) -> Draft | None:
    """The story of a page with its fields; None where the page has no text that can be one."""
    root = tree(text) if text.count("<") <= MOST_TAGS else None
    if root is None:
        return None
    blocks = page_blocks.blocks(root)
    found = page_fields.sources(root)
    titles, heading = page_title.title(found, blocks)
    main = page_fields.main_article(found, titles[0].value if titles else "")
    few = len(text) <= LARGEST_VOTED and len(blocks) <= MOST_VOTED and text.count("<") <= MOST_TAGS_VOTED
    votes = [page_votes.trafilatura(text), page_votes.readability(text)] if few else []
    if len(main.body) > 200: votes.append(page_votes.vote(main.body))
    scores = page_body.score(blocks, votes, heading, found.alts)
    body = page_body.refine(blocks, [index for index, value in enumerate(scores) if value > 0 and index != heading], heading)
    if sum(blocks[index].words for index in body) < FEWEST_WORDS:  # a very short story: what an extractor takes is better than none
        taken = [index for index, block in enumerate(blocks) if index != heading and any(v.holds(squash(block.text)) for v in votes)]
        body = page_body.refine(blocks, [index for index in taken if blocks[index].ends], heading)
    words = sum(blocks[index].words for index in body)
    if len(main.body.split()) > max(UNSHOWN * words, page_body.FEWEST_STATED):
        return _of_json_ld(main, titles, [*page_fields.outlet(found, main, blocks), *page_days.days(found, main, [], [], "")])
    if words < FEWEST_WORDS:
        return None
    candidates = [*titles[:4], *_fields(root, found, main, blocks, heading, sorted(body))]
    return _compose(blocks, body, heading, tuple(candidates), found.alts)


def _of_json_ld(main: Described, titles: tuple[Field, ...], fields: list[Field]) -> Draft:
    """The story as JSON-LD carries it, where the saved page shows only its beginning (it is built by scripts, or folded)."""
    lines = [" ".join(line.split()) for line in main.body.split("\n") if line.strip()]
    made, place = [], 0
    for line in lines:
        made.append(Block(place, place + len(line)))
        place += len(line) + 1
    fields += [Field("byline", ", ".join(main.authors), "json-ld author", 0.8)] if main.authors else []
    return Draft("\n".join(lines), tuple(made), (*titles[:4], *fields), marked_up=True, warnings=(STATED,))


def _fields(
    root: Element, found: page_fields.Sources, main: Described, blocks: Sequence[PageBlock], heading: int | None, body: Sequence[int]
) -> list[Field]:
    """The other fields: from the metadata, and from the lines between headline and story."""
    first = next((index for index in body if heading is None or index > heading), body[0])
    start = heading if heading is not None else max(0, first - page_days.NEAR)
    inside = set(body)
    near = [
        blocks[index]
        for index in range(max(0, start - page_days.NEAR), min(len(blocks), first + 3))
        if index not in inside and not blocks[index].roles & {"related", "chrome"}
    ]
    last = body[-1]
    near += [block for block in blocks[last + 1 : last + 4] if block.roles & {"byline", "stamp", "footer"}]
    marked = [block.element for block in near if block.tag == "time" and block.element is not None]
    marked += [element for element in root.iter("time", "meta", "span") if "datepublished" in (element.get("itemprop") or "").lower()][:3]
    return [
        *page_fields.outlet(found, main, blocks),
        *page_fields.byline(found, main, near, page_fields.marked_authors(root)),
        *page_days.days(found, main, near, marked, blocks[first].text),
        *page_fields.standfirst(found, main, "".join(squash(blocks[index].text) for index in body)),
    ]


def _compose(
    blocks: Sequence[PageBlock],
    body: Mapping[int, Hint],
    heading: int | None,
    candidates: tuple[Field, ...],
    alts: frozenset[str],
) -> Draft:
    """The lines from the headline to a little after the end as one text, each with its hint."""
    beside = _Beside(blocks, body, heading, alts)
    lines: list[str] = []
    made: list[Block] = []
    place = 0
    for index, block in enumerate(blocks):
        hint = body.get(index, "title" if index == heading else beside.hint(index))
        if hint is None:
            continue
        made.append(Block(place, place + len(block.text), hint))
        lines.append(block.text)
        place += len(block.text) + 1
    return Draft("\n".join(lines), tuple(made), candidates, marked_up=True)


class _Beside:
    """Tells what the lines around and between those of the body are."""

    def __init__(self, blocks: Sequence[PageBlock], body: Mapping[int, Hint], heading: int | None, alts: frozenset[str]) -> None:
        self.blocks, self.alts = blocks, alts
        self.first, self.last = min(body), max(body)
        self.begin = self.first if heading is None else min(heading, self.first)
        counted = Counter(role for index in body for role in blocks[index].roles)
        # Roles that the story has as a whole (a page in a "sidebar") say nothing against a caption in it.
        self.foreign = _NO_CAPTION - {role for role, count in counted.items() if count > len(body) / 2}

    def hint(self, index: int) -> Hint | None:
        """What the line is; None for the page's furniture, which nobody needs to see."""
        block = self.blocks[index]
        if block.hidden or not self.begin - AROUND <= index <= self.last + AROUND:
            return None
        caption = self._caption(index, block)
        if caption is not None: return caption
        if "chrome" in block.roles:
            return None
        for role, hint in _ROLE_HINTS:
            if role in block.roles: return hint
        if self.begin < index < self.first:
            if page_fields.is_byline(block.text): return "byline"
            if stamps.only_stamp(block.text): return "furniture"
            if block.ends and block.words >= 6 and block.link_share < 0.5: return "standfirst"
        if block.words < 5 and block.link_share < 0.5: return "furniture"
        return "link" if block.words >= 3 else None

    def _caption(self, index: int, block: PageBlock) -> Hint | None:
        if not self.foreign.isdisjoint(block.roles) or block.link_share > 0.5:
            return None
        text = squash(block.text)
        if len(text) > page_body.REPEATED and text in self.alts: return "caption"
        if "credit" in block.roles and block.words <= 12 and not block.ends: return "credit"
        if block.roles & {"caption", "figure", "gallery"}:
            return "caption" if block.words >= 3 and not stamps.only_stamp(block.text) else "furniture"
        return "caption" if block.pictured and block.words >= 5 and self.begin <= index <= self.last else None
