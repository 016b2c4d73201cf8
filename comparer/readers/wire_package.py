"""Messages that hold several stories: their titles, and the one that the user chose."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from comparer.errors import InputError
from comparer.model import Article
from comparer.readers import cleaning
from comparer.readers.source import source_of
from comparer.readers.wire_story import Story


def with_text(stories: Sequence[Story]) -> list[Story]:
    """The stories that have a body; pictures and graphics of the message have none."""
    return [story for story in stories if any(line.hint in ("", "quote", "item") for line in story.lines)]


def titles(stories: Sequence[Story]) -> tuple[str, ...]:
    """The title of each story that has a body, its first words where it has no title."""
    return tuple(story.value("title") or story.lines[0].text[:80] for story in with_text(stories))


def finish(stories: Sequence[Story], item: int | None, data: bytes, path: Path, format_name: str) -> Article:
    """The article of story number `item` (from 0; None: the first). InputError where there is no such story, or none at all."""
    chosen = with_text(stories)
    if not chosen:
        raise InputError(f"{path}: this {format_name} file holds no text of a story; open the message that carries the text.")
    if item is not None and not 0 <= item < len(chosen):
        raise InputError(f"{path}: there is no story number {item + 1}; choose one of the {len(chosen)} in this {format_name} file.")
    story = chosen[item or 0]
    if item is None and len(chosen) > 1:
        story.warnings.append(f"The file holds {len(chosen)} stories; this is the first of them, another can be chosen by its number.")
    return cleaning.finish(story.draft(), source_of(data, path, format_name))
