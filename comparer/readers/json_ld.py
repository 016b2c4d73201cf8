"""The articles a page describes in JSON-LD (schema.org), and the one of them that is the story of the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from comparer import lexicon

_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAP = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
DEPTH = 12  # levels of nesting that are looked into; real pages need five
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Described:
    """What one JSON-LD article says of itself; "" or () where it says nothing."""

    headline: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    provider: str = ""
    published: str = ""
    updated: str = ""
    body: str = ""
    url: str = ""


def articles(scripts: Iterator[str] | list[str]) -> tuple[Described, ...]:
    """Every article in the scripts, in the order of the page; broken JSON is mended where commas or comments broke it."""
    found: list[Described] = []
    for script in scripts:
        everything = list(_parse(script))
        index = {str(node["@id"]): node for value in everything for node in _nodes(value) if "@id" in node and len(node) > 1}
        for value in everything:
            for node in _nodes(value):
                if not _types().isdisjoint(_type(node)): found.append(_described(node, index))
    return tuple(found)


def _parse(script: str) -> Iterator[object]:
    text = _WRAP.sub("", _WRAP.sub("", script)).strip().rstrip(";")
    decoder = json.JSONDecoder(strict=False)
    for attempt in (text, _COMMA.sub("", text)):
        values, place = [], 0
        try:
            while place < len(attempt):
                value, place = decoder.raw_decode(attempt, place)
                values.append(value)
                while place < len(attempt) and attempt[place] in " \t\r\n,;": place += 1
        except (ValueError, RecursionError):
            if not values: continue
        yield from values
        return


def _nodes(value: object, depth: int = 0) -> Iterator[Json]:
    """Every object that can be an article: of lists and graphs, and what a page is about, not what it links to."""
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for part in value: yield from _nodes(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if key in value: yield from _nodes(value[key], depth + 1)


def _type(node: Json) -> set[str]:
    value = node.get("@type")
    return {str(part).rsplit("/", 1)[-1].lower() for part in (value if isinstance(value, list) else [value])}


def _described(node: Json, index: dict[str, Json]) -> Described:
    return Described(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        description=_text(node.get("description")),
        authors=tuple(dict.fromkeys(_names(node.get("author") or node.get("creator"), index))),
        publisher=" ".join(list(_names(node.get("publisher"), index))[:1]),
        provider=" ".join(list(_names(node.get("sourceOrganization") or node.get("provider"), index))[:1]),
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")),
        updated=_text(node.get("dateModified")),
        body=_text(node.get("articleBody") or node.get("text"), lines=True),
        url=_text(node.get("url")) or _text(node.get("mainEntityOfPage")) or _text(node.get("@id")),
    )


def _names(value: object, index: dict[str, Json], depth: int = 0) -> Iterator[str]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for part in value: yield from _names(part, index, depth + 1)
    elif isinstance(value, dict):
        if "name" in value:
            yield from _names(value["name"], index, depth + 1)
        elif str(value.get("@id")) in index:
            yield from _names(index[str(value["@id"])].get("name"), index, depth + 1)
    elif isinstance(value, str) and _text(value):
        yield _text(value)


def _text(value: object, lines: bool = False) -> str:
    if isinstance(value, list): value = value[0] if value else ""
    if isinstance(value, dict): value = value.get("@id") or value.get("@value") or ""
    if not isinstance(value, str):
        return ""
    text = html.unescape(html.unescape(value))
    return text if lines else " ".join(text.split())


@cache
def _types() -> frozenset[str]:
    return lexicon.words("page_fields", "article_types")
