"""What is remembered without a limit is made of our own lexicons, never of what the articles say: memory of a long run stays flat."""

from __future__ import annotations

import functools
import gc
from collections.abc import Iterator
from pathlib import Path

import comparer

CACHE = type(functools.lru_cache(len))
PAGE = (
    '<html><body><article id="{0}"><h1>{0} minister talks</h1><p class="{0}-text">{1}</p>'
    '<div class="{0} share">{0}</div></article></body></html>'
)
# every word that is made anew stands where a kind of fact or name looks at it
STORY = (
    "Acting {0} minister John {0} of Greater {0} told the {0} Times on Monday that {1} troops {2} the town of {0} in southern {0}. "
    "The {2} chief, former {0} chairman Ann {0}, {2} {1} {0}s worth ${1} million, {1} {0} dollars and {1} {0} tonnes. "
    "“We {2} it,” said {0}, {1}, the {0} secretary of {0}land. {0} officials {2} late on {1} May near east {0}."
)


def unbounded() -> dict[str, int]:
    """How much the caches without a limit hold."""
    found = (entry for entry in gc.get_objects() if isinstance(entry, CACHE))
    infos = ((f"{entry.__module__}.{entry.__qualname__}", entry.cache_info()) for entry in found)
    return {name: info.currsize for name, info in infos if info.maxsize is None and name.startswith(("comparer.", "ui."))}


def pairs(first: int, last: int, folder: Path) -> Iterator[tuple[Path, Path]]:
    """Two files each, with words that no other pair has."""
    for number in range(first, last):
        own = "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")
        slots = f"Zor{own}", f"{number + 1100:,}", f"zor{own}ed"
        text, page = folder / f"{number}.txt", folder / f"{number}.html"
        text.write_text(f"{slots[0]} talks\n\n{STORY.format(*slots)}\n", encoding="utf-8")
        page.write_text(PAGE.format(slots[0], STORY.format(slots[0], number + 1200, slots[2])), encoding="utf-8")
        yield text, page


def test_no_cache_without_a_limit_grows_with_the_articles(tmp_path: Path) -> None:
    held = []
    for first, last in ((0, 4), (4, 34)):
        for left, right in pairs(first, last, tmp_path):
            comparison = comparer.compare(comparer.read(left), comparer.read(right))
            assert comparison.facts_left
        held.append(unbounded())
    # lists that are loaded when they are first needed are few; thirty pairs of new words would show
    assert {name: count for name, count in held[1].items() if count > held[0].get(name, 0) + 9} == {}
