"""Runs of text to lines of a width. Points throughout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from comparer.reports.pdf_fonts import Face, Fonts

TEXT, SOFT = "#1a1a1a", "#575754"


class Run(NamedTuple):
    """A stretch of text of one look. `mark` is the relation whose fill and underline it has, `link` the place that it leads to,
    `anchor` the name of the place where it begins; `rise` lifts it above the line."""

    text: str
    face: Face = "serif"
    size: float = 9.5
    colour: str = TEXT
    mark: str = ""
    link: str = ""
    anchor: str = ""
    rise: float = 0.0


class Segment(NamedTuple):
    """A run's words on one line, `x` from the begin of the line."""

    x: float
    width: float
    text: str
    run: Run


class Item(NamedTuple):
    """A line with its height; without segments it is a gap, which is left out at the top of a page. `kept` lines stay on the page
    of the next one."""

    segments: tuple[Segment, ...]
    height: float
    kept: bool = False


def wrap(runs: Sequence[Run], width: float, leading: float, fonts: Fonts) -> list[Item]:
    """The runs as lines of at most `width`, broken at spaces; a word that is longer alone is broken where it must be."""
    lines: list[list[tuple[float, float, str, Run]]] = [[]]
    end = 0.0
    word: list[tuple[str, Run, float]] = []
    spaced = False

    def place() -> None:
        nonlocal end, spaced
        total = sum(part[2] for part in word)
        if not word:
            return
        space = fonts.width(word[0][1].face, word[0][1].size, " ") if spaced and lines[-1] else 0.0
        if lines[-1] and end + space + total > width:
            lines.append([])
            end = space = 0.0
        for text, run, long in word:
            last = lines[-1][-1] if lines[-1] else None
            if last is not None and last[3] is run and end + space + long <= width:
                lines[-1][-1] = (last[0], last[1] + space + long, f"{last[2]} {text}" if space else last[2] + text, run)
                end += space + long
            elif end + space + long <= width:
                lines[-1].append((end + space, long, text, run))
                end += space + long
            else:
                for part in _broken(text, run, width, fonts):
                    if lines[-1]:
                        lines.append([])
                    end = fonts.width(run.face, run.size, part)
                    lines[-1].append((0.0, end, part, run))
            space = 0.0
        word.clear()
        spaced = False

    for run in runs:
        for number, part in enumerate(run.text.split(" ")):
            if number:
                place()
                spaced = True
            if part:
                word.append((part, run, fonts.width(run.face, run.size, part)))
    place()
    return [Item(tuple(Segment(*part) for part in line), leading) for line in lines if line]


def plain(text: str, face: Face, size: float, width: float, leading: float, fonts: Fonts, colour: str = TEXT) -> list[Item]:
    """One run as lines: the same as `wrap`, faster for long texts without marks."""
    run = Run(text, face, size, colour)
    space, items = fonts.width(face, size, " "), []
    line: list[str] = []
    end = 0.0
    for word in text.split():
        long = fonts.width(face, size, word)
        if line and end + space + long > width:
            items.append(Item((Segment(0.0, end, " ".join(line), run),), leading))
            line, end = [], 0.0
        if long > width:
            *parts, word = _broken(word, run, width, fonts)
            items += [Item((Segment(0.0, width, part, run),), leading) for part in parts]
            long = fonts.width(face, size, word)
        end += long + (space if line else 0.0)
        line.append(word)
    return [*items, Item((Segment(0.0, end, " ".join(line), run),), leading)] if line else items


def together(lines: list[Item]) -> list[Item]:
    """A paragraph of which no page shows the first or the last line alone."""
    if len(lines) < 2:
        return lines
    return [item._replace(kept=place in (0, len(lines) - 2)) for place, item in enumerate(lines)]


def gap(height: float) -> Item:
    return Item((), height)


def tall(items: Iterable[Item]) -> float:
    """How high the items stand on one another."""
    return sum(item.height for item in items)


def _broken(text: str, run: Run, width: float, fonts: Fonts) -> list[str]:
    """A word in parts that fit the width, each at least one character."""
    parts: list[str] = []
    start, end = 0, 0.0
    for place, character in enumerate(text):
        long = fonts.width(run.face, run.size, character)
        if end + long > width and place > start:
            parts.append(text[start:place])
            start, end = place, 0.0
        end += long
    return [*parts, text[start:]]
