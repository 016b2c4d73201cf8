"""Change one fact in a copy of an article and count how often exactly that change is found.

    python tools/mutate.py PAIRS_FOLDER [--kind number] [--show 20]

PAIRS_FOLDER holds JSON files with "left" and "right", each {"sentences": [...]}. Every sentence that holds a fact of the kind gives
one mutant: the article with that one fact changed. The mutant is compared with the article; the change counts as found
where a conflict or difference covers it on both sides, as clean where nothing else is reported as a conflict or difference.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import comparer
from comparer.model import Fact, Finding, Quantity

PUBLISHED = date(2024, 11, 18)
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NAMES = ("Harlan", "Okafor", "Lindqvist", "Moreau", "Tanaka", "Castellano")
UNITS = {
    "miles": "kilometers", "kilometers": "miles", "km": "miles", "pounds": "kilograms", "feet": "meters", "meters": "feet",
    "percent": "percentage points",
}  # fmt: skip
Change = tuple[int, int, str]


def number(text: str, facts: list[Fact], rng: random.Random) -> Iterator[Change]:
    """A figure in digits becomes another one of the same shape, at least half as much again."""
    for fact in facts:
        if fact.kind in ("quantity", "money", "percent", "measure", "age") and isinstance(fact.value, Quantity):
            found = re.search(r"\d+(?:,\d{3})*", fact.text)
            if found and int(found[0].replace(",", "")) > 1:
                old = int(found[0].replace(",", ""))
                new = old + 7 if fact.kind == "age" else old * rng.choice((2, 3))
                yield fact.start + found.start(), fact.start + found.end(), f"{new:,}" if "," in found[0] or new > 9999 else str(new)


def day(text: str, facts: list[Fact], rng: random.Random) -> Iterator[Change]:
    """A weekday, a month or a year becomes another one, two places on."""
    for fact in facts:
        if fact.kind != "date":
            continue
        for listed in (DAYS, MONTHS):
            for place, name in enumerate(listed):
                found = re.search(rf"\b{name}\b", fact.text)
                if found:
                    yield fact.start + found.start(), fact.start + found.end(), listed[(place + 3) % len(listed)]
                    break
        found = re.fullmatch(r"(?:19|20)\d\d", fact.text)
        if found:
            yield fact.start, fact.end, str(int(fact.text) - 3)


def name(text: str, facts: list[Fact], rng: random.Random) -> Iterator[Change]:
    """The surname of a person given by first and last name becomes another surname."""
    for fact in facts:
        if fact.kind == "name" and getattr(fact.value, "type", "") == "person" and len(fact.text.split()) == 2:
            _, last = fact.text.split()
            yield fact.start + len(fact.text) - len(last), fact.end, rng.choice(NAMES)


def hedge(text: str, facts: list[Fact], rng: random.Random) -> Iterator[Change]:
    """A bare count gets "at least"."""
    for fact in facts:
        counted = fact.kind == "quantity" and isinstance(fact.value, Quantity) and fact.value.subject
        if counted and re.fullmatch(r"\d+(?:,\d{3})*", fact.text):
            yield fact.start, fact.end, f"at least {fact.text}"


def unit(text: str, facts: list[Fact], rng: random.Random) -> Iterator[Change]:
    """A unit becomes another one of its dimension."""
    for fact in facts:
        if fact.kind in ("measure", "percent"):
            for old, new in UNITS.items():
                found = re.search(rf"\b{old}\b", fact.text)
                if found:
                    yield fact.start + found.start(), fact.start + found.end(), new
                    break


def negation(text: str, facts: list[Fact], rng: random.Random) -> Iterator[Change]:
    """ "will" becomes "will not", "was" "was not"."""
    for found in re.finditer(r"\b(?:will|was|were|has|have|had|is|are)\b(?! not)", text):
        yield found.end(), found.end(), " not"
        return


KINDS: dict[str, Callable[[str, list[Fact], random.Random], Iterator[Change]]] = {
    "number": number, "date": day, "name": name, "hedge": hedge, "unit": unit, "negation": negation,
}  # fmt: skip


def mutants(sentences: list[str], kind: str, rng: random.Random) -> Iterator[tuple[int, Change]]:
    article = comparer.Article.from_sentences(sentences, outlet="Left", published=PUBLISHED)
    facts = comparer.extract_facts(article)
    for index, text in enumerate(sentences):
        for change in KINDS[kind](text, [fact for fact in facts if fact.sentence == index], rng):
            yield index, change
            break


def covers(finding: Finding, index: int, change: Change) -> bool:
    start, end, new = change
    left = any(span.sentence == index and span.start <= end and start <= span.end for span in finding.left)
    return left and any(span.sentence == index and span.start <= start + len(new) and start <= span.end for span in finding.right)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", choices=tuple(KINDS), action="append")
    parser.add_argument("--show", type=int, default=0, help="print so many misses of each kind")
    options = parser.parse_args()
    pairs = [json.loads(path.read_text("utf-8")) for path in sorted(options.folder.glob("*.json"))]
    texts = [pair[side]["sentences"] for pair in pairs for side in ("left", "right")]
    for kind in options.kind or KINDS:
        rng, counts, shown = random.Random(1), Counter[str](), 0
        for sentences in texts:
            original = comparer.Article.from_sentences(sentences, outlet="Left", published=PUBLISHED)
            for index, change in mutants(sentences, kind, rng):
                start, end, new = change
                changed = list(sentences)
                changed[index] = changed[index][:start] + new + changed[index][end:]
                if changed == sentences:
                    continue
                other = comparer.Article.from_sentences(changed, outlet="Right", published=PUBLISHED + timedelta(0))
                told = [finding for finding in comparer.compare(original, other).findings if finding.relation in ("conflict", "differ")]
                hits = [finding for finding in told if covers(finding, index, change)]
                counts["mutants"] += 1
                counts["found"] += bool(hits)
                counts["clean"] += len(told) == len(hits) <= 1
                if (not hits or len(told) > 1) and shown < options.show:
                    shown += 1
                    print("MISS " if not hits else "NOISE", kind, "|", sentences[index][start:end], "->", new, "|", sentences[index])
                    for finding in told:
                        print("      ", finding.kind, finding.relation, finding.explanation)
        total = counts["mutants"] or 1
        found, clean = counts["found"] / total, counts["clean"] / total
        print(f"{kind:9} {counts['mutants']:4} mutants  found {found:.3f}  and nothing else {clean:.3f}")


if __name__ == "__main__":
    main()
