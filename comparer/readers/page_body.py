"""Which lines of a page are the story: the votes of the extractors, the markup and the neighbourhood, weighed line by line.

The weights stand in resources/lexicons/page_weights.toml. A line is body where they add up to more than 0.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from comparer import lexicon
from comparer.readers.format import Hint
from comparer.readers.page_blocks import Element, PageBlock
from comparer.readers.page_votes import Vote, squash

_LABELLED = re.compile(r"[^\W\d_][^.:?!]{2,30}:\s")  # "Also read: ..."
LEVELS = 6  # ancestors that are asked how much of the story they hold
PROSE = 8  # words; a shorter line does not show where the story stands
MOST_SEARCHED = 1500  # lines of a story in which pull quotes are looked for; every line is compared with every other
FEWEST_BEFORE = 80  # words of a story after which a heading like its title can open the next one
FEWEST_STATED = 120  # words of a text in JSON-LD that is taken for the story where the page shows none
BELOW = 0.6  # of the body's words; where so much stands below the headline, what stands above it is none of it
CAPTION_WORDS, LABEL_WORDS = 40, 12  # a line without a full stop is a caption after a picture, else a sub-head or promo
REPEATED = 15  # letters; a shorter line may well be said twice
VOTERS = ("trafilatura", "readability")
Features = dict[str, float]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Core:
    """Where the lines that both extractors take stand: their words below each element, of each shape of element and of each
    role, as shares of all; and the indices of those lines."""

    under: dict[Element, float]
    shapes: dict[str, float]
    roles: dict[str, float]
    lines: frozenset[int]


def score(blocks: Sequence[PageBlock], votes: Sequence[Vote], heading: int | None, alts: frozenset[str]) -> list[float]:
    """How sure each line is to be body: above 0 it is. `heading` is the index of the line that prints the title."""
    weights = _weights()
    return [sum(weights.get(name, 0.0) * value for name, value in made.items()) for made in features(blocks, votes, heading, alts)]


def refine(blocks: Sequence[PageBlock], body: Sequence[int], heading: int | None) -> dict[int, Hint]:
    """The lines of the body by index, each with its hint: those told from their neighbours to be none carry the hint that says so."""
    body = _of_one_story(blocks, _shown(blocks, _after_heading(blocks, body, heading)), heading)
    body = _with_opening(blocks, body, heading)
    squashed = {index: squash(blocks[index].text) for index in body}
    seen: set[str] = set()
    made: dict[int, Hint] = {}
    for index in body:
        text = squashed[index]
        if len(text) > REPEATED and (text in seen or _is_pull_quote(blocks[index], index, squashed)):
            continue
        seen.add(text)
        made[index] = _hint(blocks[index])
    prose = [index for index, hint in made.items() if hint in ("", "quote", "item") and blocks[index].ends]
    for index, hint in made.items():
        block = blocks[index]
        if hint == "" and prose and prose[0] < index and not block.ends and not block.text.endswith((":", ",", ";", "、", "，", "：")):
            if block.pictured and block.words <= CAPTION_WORDS: made[index] = "caption"
            elif block.words <= LABEL_WORDS and index < prose[-1]: made[index] = "heading"
    for index in sorted(made, reverse=True):  # notes on the author and the edition, set in italics behind the story
        if made[index] in ("", "item") and blocks[index].italic and len(made) > 3: made[index] = "note"
        elif made[index] in ("", "quote", "item"): break
    return made


def _after_heading(blocks: Sequence[PageBlock], body: Sequence[int], heading: int | None) -> list[int]:
    """The body without what stands above the headline, if most of it stands below: teasers of the story, or another one."""
    below = [index for index in body if heading is None or index > heading]
    words = sum(blocks[index].words for index in body)
    return below if sum(blocks[index].words for index in below) >= BELOW * words else list(body)


def _with_opening(blocks: Sequence[PageBlock], body: Sequence[int], heading: int | None) -> list[int]:
    """The body with the paragraph before it, where it opens with a pronoun ("He also said ..."): no story begins so, its first
    paragraph stands in another container, between headline and body."""
    if not body or blocks[body[0]].text.split(" ", 1)[0].lower() not in lexicon.words("page_fields", "labels.pronoun"):
        return list(body)
    for index in range(body[0] - 1, heading if heading is not None else max(-1, body[0] - 8), -1):
        block = blocks[index]
        if _is_prose(block) and block.roles.isdisjoint(("caption", "figure", "related", "signup", "advert", "byline", "chrome", "bio")):
            return [index, *body]
    return list(body)


def _of_one_story(blocks: Sequence[PageBlock], body: Sequence[int], heading: int | None) -> list[int]:
    """The body up to the headline of the next story, where a page goes on with others: a heading like the title's, in an article
    element of its own or of the same class."""
    if heading is None or blocks[heading].element is None:
        return list(body)
    title = blocks[heading]
    own = _article_of(title.element)
    for index in range(heading + 1, max(body, default=0)):
        block = blocks[index]
        if block.tag != title.tag or block.hidden or block.element is None or block.element is title.element:
            continue
        other = _article_of(block.element)
        apart = own is not None and other is not None and other is not own and other not in own.iterdescendants("article")
        same = bool(title.element.get("class")) and block.element.get("class") == title.element.get("class")
        before = [place for place in body if place < index]
        if (apart or same) and sum(blocks[place].words for place in before) >= FEWEST_BEFORE:
            return before
    return _of_own_article(blocks, body, own)


def _of_own_article(blocks: Sequence[PageBlock], body: Sequence[int], own: Element | None) -> list[int]:
    """The body without lines of other article elements (teasers), where the title's own one holds most of it."""
    articles = [_article_of(blocks[index].element) if blocks[index].element is not None else None for index in body]
    inside = sum(blocks[index].words for index, article in zip(body, articles, strict=True) if own is not None and article is own)
    if inside < BELOW * sum(blocks[index].words for index in body):
        return list(body)
    nested = set(own.iterdescendants("article")) if own is not None else set()
    return [index for index, article in zip(body, articles, strict=True) if article is None or article is own or article in nested]


def _article_of(element: Element) -> Element | None:
    return next(element.iterancestors("article"), None)


def _shown(blocks: Sequence[PageBlock], body: Sequence[int]) -> list[int]:
    """The body without hidden lines, unless so much is hidden that the page hides its story (behind "read on" or a paywall)."""
    shown = [index for index in body if not blocks[index].hidden]
    return shown if sum(blocks[index].words for index in shown) >= BELOW * sum(blocks[index].words for index in body) else list(body)


def _is_pull_quote(block: PageBlock, index: int, squashed: Mapping[int, str]) -> bool:
    """Whether the line repeats a part of a longer line of the story, set apart to catch the eye."""
    if not 5 <= block.words <= 60 or len(squashed) > MOST_SEARCHED:
        return False
    if block.tag in ("p", "div", "li") and block.roles.isdisjoint(("pull", "quote", "aside")):
        return False
    text = squashed[index]
    return any(text in other and len(other) > len(text) for place, other in squashed.items() if place != index)


def _hint(block: PageBlock) -> Hint:
    if block.link_share > 0.85 and not block.text.rstrip("\"'”’)]").endswith((".", "…")): return "link"
    if block.link_share > 0.5 and not block.ends and _LABELLED.match(block.text): return "link"
    if block.tag[:1] == "h" and block.tag[1:].isdigit(): return "heading"
    if "quote" in block.roles: return "quote"
    return "item" if "item" in block.roles else ""


def features(blocks: Sequence[PageBlock], votes: Sequence[Vote], heading: int | None, alts: frozenset[str]) -> list[Features]:
    """What speaks for and against each line, each a number of 0..1."""
    squashed = [squash(block.text) for block in blocks]
    if any(vote.whole for vote in votes):
        voted = [tuple(vote.holds(text) for vote in votes) if text else (False,) * len(votes) for text in squashed]
    else:  # a page too large for the extractors, or one that they stumble over: its prose speaks for itself
        voted = [(_is_prose(block), _is_prose(block)) for block in blocks]
    chains = [_chain(block.element) for block in blocks]
    core = _core(blocks, voted, chains)
    title = squashed[heading] if heading is not None else ""
    first, last = (min(core.lines), max(core.lines)) if core.lines else (0, len(blocks))
    seen: set[str] = set()
    made = []
    for index, block in enumerate(blocks):
        found = _own(block, core)
        found |= {name: 1.0 for name, yes in zip(VOTERS, voted[index], strict=False) if yes}
        if len(votes) > 2 and votes[2].whole: found["json_ld" if voted[index][2] else "not_json_ld"] = 1.0
        if all(voted[index][:2]): found["both"] = 1.0
        for level in (1, 2, 3):
            if len(chains[index]) > level: found[f"under{level}"] = core.under.get(chains[index][level], 0.0)
        found["shape"] = core.shapes.get(_shape(block.element), 0.0)
        if heading is not None and index < heading: found["before_title"] = 1.0
        if squashed[index] == title: found["is_title"] = 1.0
        if len(squashed[index]) > REPEATED and squashed[index] in seen: found["seen"] = 1.0
        if len(squashed[index]) > REPEATED and squashed[index] in alts: found["alt"] = 1.0
        seen.add(squashed[index])
        if index > last: found["after"] = min(1.0, (index - last) / 5)
        if index < first: found["before"] = min(1.0, (first - index) / 5)
        found["near"] = sum(place in core.lines for place in (index - 1, index + 1)) / 2
        found["near3"] = sum(place in core.lines for place in range(index - 3, index + 4)) / 6
        made.append(found)
    return made


def _own(block: PageBlock, core: Core) -> Features:
    """What a line shows by itself. A role that most of the story has too (a whole page in a "sidebar") says nothing."""
    found: Features = {"any": 1.0, "links": block.link_share, "length": min(1.0, math.log(1 + block.words) / math.log(40))}
    found[f"tag_{block.tag}"] = 1.0
    for role in block.roles: found[f"role_{role}"] = 1 - min(1.0, 1.5 * core.roles.get(role, 0.0))
    if block.ends: found["ends"] = 1.0
    if block.words < 5: found["short"] = 1.0
    if block.hidden: found["hidden"] = 1.0
    if block.pictured: found["pictured"] = 1.0
    if block.pictured and not block.ends: found["pictured_label"] = 1.0
    return found


def _core(blocks: Sequence[PageBlock], voted: Sequence[tuple[bool, ...]], chains: Sequence[tuple[Element, ...]]) -> Core:
    under: defaultdict[Element, float] = defaultdict(float)
    shapes: defaultdict[str, float] = defaultdict(float)
    roles: defaultdict[str, float] = defaultdict(float)
    weights = []
    for block, votes, chain in zip(blocks, voted, chains, strict=True):
        weight = block.words * sum(votes[:2]) / 2 if _is_prose(block) else 0.0
        weights.append(weight)
        if not weight:
            continue
        for element in chain: under[element] += weight
        shapes[_shape(block.element)] += weight
        for role in block.roles: roles[role] += weight
    total = sum(weights) or 1.0
    lines = frozenset(
        index
        for index, (weight, chain) in enumerate(zip(weights, chains, strict=True))
        if weight >= PROSE and under[chain[min(1, len(chain) - 1)]] > 0.2 * total
    )
    return Core(_shares(under, total), _shares(shapes, total), _shares(roles, total), lines)


def _is_prose(block: PageBlock) -> bool:
    return block.ends and block.words >= PROSE and not block.hidden and block.link_share < 0.5


def _shares(words: Mapping[Key, float], total: float) -> dict[Key, float]:
    return {key: value / total for key, value in words.items()}


def _chain(element: Element) -> tuple[Element, ...]:
    chain: list[Element] = []
    while element is not None and len(chain) < LEVELS:
        chain.append(element)
        element = element.getparent()
    return tuple(chain)


def _shape(element: Element) -> str:
    """The tag and class of an element and of its parent: what the paragraphs of one story have in common."""
    if element is None:
        return ""
    parent = element.getparent()
    outer = f"{parent.tag}|{parent.get('class') or ''}" if parent is not None else ""
    return f"{element.tag}|{element.get('class') or ''}>{outer}"


@cache
def _weights() -> dict[str, float]:
    return {name: float(value) for name, value in lexicon.load("page_weights")["weights"].items()}
