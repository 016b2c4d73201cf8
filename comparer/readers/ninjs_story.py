"""What the items of a ninjs file say. Versions differ in spelling (versioncreated, versionCreated, version_created) and in shape
(headline or headlines, body_html or bodies); keys are compared without case and underscores."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from comparer.errors import FormatError
from comparer.readers import decoding, nitf_story, xml_safe
from comparer.readers.wire_story import Line, Story, html_lines, person_of, place_of, plain_lines

Item = dict[str, object]
# The renditions of one story from the one that keeps most structure; one of them is taken.
_RENDITIONS = ("html5", "richhtml5", "xhtml", "html", "nitf", "text", "")
_STORY_KEYS = frozenset(
    ("bodies", "headlines", "headline", "versioncreated", "pubstatus", "slugline", "bodytext", "bodyhtml", "bodyxhtml", "bodynitf")
)
DEPTH = 4  # levels of lists and of associations that are looked into


def stories(data: bytes, path: Path) -> list[Story]:
    """Every item of the file as a story, those of associations after the one that holds them. FormatError if it is no ninjs."""
    try:
        value = json.loads(decoding.decode(data).text, strict=False)
    except (ValueError, RecursionError) as error:
        place = f" in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise FormatError(f"{path}: broken JSON{place}; save the whole item again.") from None
    tops = [_folded(entry) for entry in _tops(value)]
    if not any(_STORY_KEYS & set(top) for top in tops):
        raise FormatError(f"{path}: this JSON is no ninjs (no headline, body or version is given); export the story as ninjs or text.")
    return [story for top in tops for story in _with_associations(top)]


def _tops(value: object, depth: int = 0) -> Iterator[Item]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for part in value: yield from _tops(part, depth + 1)
    elif isinstance(value, dict):
        for key in ("items", "data", "hits", "_items"):
            if isinstance(value.get(key), list) and not _STORY_KEYS & set(_folded(value)):
                yield from _tops(value[key], depth + 1)
                return
        yield value


def _folded(value: Item) -> Item:
    return {key.lower().replace("_", ""): entry for key, entry in value.items()}


def _with_associations(top: Item, depth: int = 0) -> Iterator[Story]:
    story = _story(top)
    yield story
    if depth >= DEPTH:
        return
    for entry in _entries(top.get("associations")):
        kind = str(entry.get("type", "")).lower()
        if kind in ("text", "composite"):
            yield from _with_associations(entry, depth + 1)
        elif kind in ("picture", "graphic", "video", "image"):
            caption = _best(entry, "description", ("caption", "text", "")) or _best(entry, "headline", ("main", ""))
            if caption: story.lines += [Line(caption, "caption")]


def _story(item: Item) -> Story:
    story = Story()
    story.add("title", _best(item, "headline", ("main", "")) or _text(item.get("title")) or _text(item.get("name")), "ninjs headline", 0.95)
    story.add("byline", person_of(_text(item.get("byline"))), "ninjs byline", 0.9)
    for author in _entries(item.get("authors")): story.add("byline", _name(author), "ninjs authors", 0.6)
    dateline = item.get("dateline")
    text = _text(_folded(dateline).get("text")) if isinstance(dateline, dict) else _text(dateline)
    story.add("dateline", place_of(text) or _text(item.get("located")), "ninjs dateline" if text else "ninjs located", 0.6)
    _outlet(story, item)
    extra = _folded(extra) if isinstance(extra := item.get("extra"), dict) else {}
    for key, trust in (("versioncreated", 0.9), ("firstpublished", 0.8), ("firstcreated", 0.75), ("contentcreated", 0.8)):
        story.add_day("published", _text(item.get(key)), f"ninjs {key}", trust)
    story.add_day("published", _text(extra.get("originalpublishedat")), "ninjs extra", 0.7)
    story.status(_text(item.get("pubstatus")) or "usable", _text(item.get("embargoed")))
    story.add("version", _text(item.get("version")), "ninjs version")
    story.add("editor's note", _text(item.get("ednote")), "ninjs ednote")
    story.add("standfirst", _best(item, "description", ("summary", "lead", "abstract", "")), "ninjs description", 0.6)
    rendition, body = _body(item)
    story.lines += _lines(story, rendition, body)
    return story


def _outlet(story: Story, item: Item) -> None:
    for key, trust in (("creditline", 0.9), ("provider", 0.8), ("source", 0.8), ("copyrightholder", 0.7)):
        value = item.get(key)
        story.add("outlet", _name(_folded(value)) if isinstance(value, dict) else _text(value), f"ninjs {key}", trust)
    for source in [*_entries(item.get("infosources")), *_entries(item.get("infosource"))]:
        story.add("outlet", _name(source) or _text(source.get("literal")), "ninjs infosources", 0.85)
    for key in ("guid", "uri", "url"):
        host = _host(_text(item.get(key)))
        if host: story.add("outlet", host, f"address in ninjs {key}", 0.3)


def _host(address: str) -> str:
    """The host of a web address; "" for a tag or urn."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _body(item: Item) -> tuple[str, str]:
    """The rendition that keeps most structure, and its text."""
    found: dict[str, str] = {}
    for key, value in item.items():
        if key.startswith("body") and isinstance(value, str): found.setdefault(_rendition(key[4:], "", value), value)
    for entry in _entries(item.get("bodies")):
        value = _text(entry.get("value"), lines=True)
        if value: found.setdefault(_rendition(_text(entry.get("role")), _text(entry.get("contenttype")), value), value)
    return next(((name, found[name]) for name in _RENDITIONS if found.get(name, "").strip()), ("", ""))


def _rendition(role: str, media_type: str, value: str) -> str:
    role, media_type = role.lower(), media_type.lower()
    if "nitf" in role or "nitf" in media_type or re.match(r"\s*(?:<\?xml[^>]*>\s*)?<nitf", value): return "nitf"
    if role in _RENDITIONS and role: return role
    if "html" in role or "html" in media_type: return "html"
    return "text" if "plain" in media_type or role in ("main", "text", "plain") else "html" if re.search(r"<p[\s>]", value) else "text"


def _lines(story: Story, rendition: str, body: str) -> list[Line]:
    if rendition == "nitf":
        try:
            inner = Story()
            nitf_story.fill(inner, xml_safe.parse(body.encode("utf-8"), Path("body_nitf")))
            return inner.lines
        except FormatError:
            return html_lines(body)
    if rendition == "text": return plain_lines(body)
    return html_lines(body)


def _best(item: Item, key: str, roles: tuple[str, ...]) -> str:
    """A text that stands as `key`, `key_role` or in a list `keys` of {role, value}; the first of `roles` that is there."""
    found = {_text(entry.get("role")).lower(): _text(entry.get("value")) for entry in _entries(item.get(f"{key}s"))}
    for name, value in item.items():
        if name.startswith(key) and isinstance(value, str): found.setdefault(name.removeprefix(key), _text(value))
    return next((found[role] for role in roles if found.get(role)), next(iter(filter(None, found.values())), ""))


def _entries(value: object) -> list[Item]:
    if isinstance(value, dict):
        value = [value] if any(isinstance(part, str) for part in value.values()) else list(value.values())
    flat = [part for entry in value for part in (entry if isinstance(entry, list) else [entry])] if isinstance(value, list) else []
    return [_folded(entry) for entry in flat if isinstance(entry, dict)]


def _name(entry: Item) -> str:
    return _text(entry.get("name")) or _text(entry.get("literal")) or _text(entry.get("value"))


def _text(value: object, lines: bool = False) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool): return str(value)
    if not isinstance(value, str): return ""
    return value if lines else " ".join(value.split())
