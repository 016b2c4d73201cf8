"""What a report format is to the registry."""

from __future__ import annotations

from typing import NamedTuple


class Report(NamedTuple):
    """A report format: its `name` on the command line, its `title` for people, the `suffix` of its files, and the module
    whose `render(told: Digest) -> bytes` makes it; the module is imported when it is first used."""

    name: str
    title: str
    suffix: str
    module: str
