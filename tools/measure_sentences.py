"""How well `comparer.sentences` finds the boundaries of annotated articles.

    python tools/measure_sentences.py FILE...

Each FILE is JSON with the sides `left` and `right`; each holds `sentences` and `paragraphs`, the numbers of sentences of each
paragraph. The sentences of a paragraph are joined by a space, split again, and every boundary that differs is printed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from comparer import sentences


def paragraphs(file: Path) -> Iterator[list[str]]:
    """The paragraphs of both sides, each as its sentences."""
    data = json.loads(file.read_text(encoding="utf-8"))
    for side in ("left", "right"):
        texts = [item if isinstance(item, str) else item["text"] for item in data[side]["sentences"]]
        for count in data[side]["paragraphs"]:
            yield [text.strip() for text in texts[:count]]
            texts = texts[count:]


def main() -> None:
    found = missed = extra = 0
    for file in map(Path, sys.argv[1:]):
        for wanted in paragraphs(file):
            text = " ".join(wanted)
            ends: set[int] = set()
            for sentence in wanted[:-1]:
                ends.add((max(ends) + 1 if ends else 0) + len(sentence))
            got = {end for _, end in sentences.split(text)[:-1]}
            found += len(ends & got)
            for label, places in (("missed", ends - got), ("extra", got - ends)):
                for place in sorted(places):
                    print(f"{label:<7} {text[max(0, place - 50) : place]} | {text[place : place + 50].strip()}")
            missed += len(ends - got)
            extra += len(got - ends)
    recall, precision = found / max(1, found + missed), found / max(1, found + extra)
    print(f"boundaries {found + missed}, missed {missed}, extra {extra}, F1 {2 * recall * precision / max(1e-9, recall + precision):.3f}")


if __name__ == "__main__":
    main()
