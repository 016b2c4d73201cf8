"""The title of a web page's story: the heading that is printed, checked against what the metadata call it.

og:title may name the site, the window title carries the site's name, a heading may open with its section ("Politics Troops ...").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from comparer.model import Field
from comparer.readers.page_blocks import PageBlock
from comparer.readers.page_fields import Sources, alike, site_names
from comparer.readers.page_votes import squash

_BREAK = re.compile(r"\s+[|\-–—»«·•:/]+\s+|\s*[|»«_]\s*")
SIMILAR = 0.55  # words in common with a stated title, and the bonus of h1, from which a heading is the title
LONGEST = 400  # characters of a heading


def title(found: Sources, blocks: Sequence[PageBlock]) -> tuple[tuple[Field, ...], int | None]:
    """The candidates for the title, the best first, and the index of the line that prints it (None: nowhere on the page)."""
    site = {squash(name) for name in site_names(found)}
    stated = _stated(found, site)
    best, place, score = "", None, 0.0
    for index, block in enumerate(blocks):
        if not is_heading(block) and not any(squash(block.text) == squash(text) for text, _ in stated[:4]):
            continue
        if len(block.text) > LONGEST or squash(block.text) in site:
            continue
        value = max((alike(block.text, text) for text, _ in stated), default=0.0) + 0.3 * (block.tag == "h1")
        value -= 0.5 * block.hidden + 0.3 * bool(block.roles & {"chrome", "related", "sidebar"}) + 0.2 * block.link_share
        if value > score + 0.01: best, place, score = block.text, index, value
    fields: list[Field] = []
    if place is not None and score >= SIMILAR:
        fields.append(Field("title", _without_kicker(best, stated), "headline on the page", 0.95))
    elif place is not None and not stated:
        fields.append(Field("title", best, "first heading of the page", 0.6))
    else:
        place = None
    fields += [Field("title", text, origin, 0.7 - 0.05 * rank) for rank, (text, origin) in enumerate(stated[:6])]
    return tuple(fields), place


def is_heading(block: PageBlock) -> bool:
    """Whether the line is a heading of any level."""
    return block.tag[:1] == "h" and block.tag[1:].isdigit()


def trim(text: str, site: set[str]) -> str:
    """A headline without the site's name before or after it ("Troops pull back - The Daily"); `site` holds squashed names."""
    while True:
        breaks = list(_BREAK.finditer(text))
        if breaks and squash(text[breaks[-1].end() :]) in site:
            text = text[: breaks[-1].start()]
        elif breaks and squash(text[: breaks[0].start()]) in site:
            text = text[breaks[0].end() :]
        else:
            return text


def _stated(found: Sources, site: set[str]) -> list[tuple[str, str]]:
    """(title, where it stands) of the metadata, the most telling first, without the site's name; not one that is that name."""
    stated = [(described.headline, "json-ld headline") for described in found.articles[:3]]
    stated += [(content, f"meta {name}") for name, content in found.meta("title")]
    stated += [(found.window_title, "window title")]
    trimmed = [(trim(text, site), origin) for text, origin in stated]
    return [(text, origin) for text, origin in trimmed if text and squash(text) not in site]


def _without_kicker(heading: str, stated: Sequence[tuple[str, str]]) -> str:
    """The headline without a word or two of section before it, where the metadata give it so."""
    for text, _ in stated:
        extra = len(heading) - len(text)
        if extra > 0 and heading.endswith(text) and len(heading[:extra].split()) <= 3 and len(text.split()) >= 3:
            return text
    return heading
