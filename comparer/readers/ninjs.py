"""ninjs 1.x to 3.x: the IPTC's news in JSON, and the dialects of newsroom systems that extend it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from comparer.model import Article
from comparer.readers.format import Format


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is JSON with keys of ninjs, or JSON at all by its suffix (so that the error can say what it lacks)."""
    head = data[:200_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] not in (b"{", b"["):
        return False
    return _keys().search(head) is not None or path.suffix.lower() in (".json", ".ninjs")


def items(data: bytes, path: Path) -> tuple[str, ...]:
    """The titles of the stories in the file, in its order."""
    from comparer.readers import ninjs_story, wire_package

    return wire_package.titles(ninjs_story.stories(data, path))


def read(data: bytes, path: Path, item: int | None = None) -> Article:
    """One story of the file, the first by default. FormatError for JSON that is broken or no ninjs, InputError without text."""
    from comparer.readers import ninjs_story, wire_package

    return wire_package.finish(ninjs_story.stories(data, path), item, data, path, FORMAT.name)


@cache
def _keys() -> re.Pattern[bytes]:
    return re.compile(rb'"(?:body_?(?:text|html|xhtml|nitf)|bodies|headlines?|version_?created|pub_?status|slugline)"\s*:', re.IGNORECASE)


FORMAT = Format("ninjs", (".json",), recognises, read, items, read)
