"""The word lists under resources/lexicons: loaded once, checked, and turned into patterns.

A lexicon is a TOML file whose head names its source, licence and columns. A long list stands in one multi-line string,
one entry a line (it loads five times faster than an array); `#` starts a comment there too.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from comparer.packaged import packaged
from comparer.text import fold


@cache
def load(name: str) -> dict[str, Any]:
    """The whole lexicon `resources/lexicons/<name>.toml`. A broken file is a mistake of ours: ValueError names file and key."""
    try:
        return tomllib.loads(packaged(f"lexicons/{name}.toml"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"resources/lexicons/{name}.toml: {error}") from error


@cache
def entries(name: str, key: str) -> tuple[str, ...]:
    """The entries of one list, in the order of the file, whether it is an array or one entry a line."""
    value: Any = load(name)
    for part in key.split("."):
        if not isinstance(value, dict) or part not in value:
            raise ValueError(f"resources/lexicons/{name}.toml: no key {key}")
        value = value[part]
    if isinstance(value, str):
        value = [line.split("#")[0].strip() for line in value.splitlines()]
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ValueError(f"resources/lexicons/{name}.toml: {key} is no list of words")
    return tuple(entry for entry in value if entry)


@cache
def table(name: str, key: str) -> dict[str, str]:
    """A list of lines "form, form = meaning" as {form in lower case: meaning}; a form that stands twice is refused."""
    found: dict[str, str] = {}
    for line in entries(name, key):
        forms, equals, meaning = line.partition("=")
        if not equals:
            raise ValueError(f"resources/lexicons/{name}.toml: {key}: no '=' in {line!r}")
        for form in forms.split(","):
            form = form.strip().lower()
            if found.setdefault(form, meaning.strip()) != meaning.strip():
                raise ValueError(f"resources/lexicons/{name}.toml: {key}: {form!r} stands twice")
    return found


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The entries of one list in lower case, for look-up."""
    return frozenset(entry.lower() for entry in entries(name, key))


@cache
def items(name: str, key: str) -> tuple[str, ...]:
    """The entries of a list that holds several a line, parted by commas."""
    return tuple(item for line in entries(name, key) for part in line.split(",") if (item := part.strip()))


@cache
def item_set(name: str, key: str) -> frozenset[str]:
    """The items of such a list as they are written, for look-up."""
    return frozenset(items(name, key))


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The entries of a list that holds several words a line, parted by spaces, for look-up."""
    return frozenset(entry for line in entries(name, key) for entry in line.split())


@cache
def pattern(name: str, *keys: str) -> str:
    """The entries of one or more lists as an alternation for folded text, the longest first, any white space between words."""
    return alternation(entry for key in keys for entry in entries(name, key))


def alternation(phrases: Any) -> str:
    """Phrases as the inside of a group: escaped, folded, the longest first, `\\s+` between words."""
    unique = sorted({fold(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in unique)
