"""How the case tables of the figures write a fact, and the facts of a sentence in that notation."""

from __future__ import annotations

import tomllib
from pathlib import Path

from comparer.facts import extract_facts
from comparer.model import Article, Quantity

CASES = Path(__file__).resolve().parents[2] / "cases"
FIGURES = ("quantity", "money", "percent", "measure", "age", "duration")


def cases(name: str) -> list[tuple[str, list[str]]]:
    """The rows of a case table: sentence and expected figures."""
    table = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
    return [(case["text"], case["figures"]) for case in table["case"]]


def written(value: Quantity) -> str:
    """The interval of a value: "20", "~20", ">=12 vague", "<=20 soft", "10..15", "up 3.5"."""
    low, high = ("" if end is None else f"{round(end, 4):.15g}" for end in (value.low, value.high))
    if not high:
        text = f"{'>=' if value.low_inclusive else '>'}{low}"
    elif not low:
        text = f"{'<=' if value.high_inclusive else '<'}{high}"
    else:
        text = low if low == high else f"{low}..{high}"
    marks = (" soft" if value.soft else "") + (" vague" if value.vague else "")
    return (f"{value.trend} " if value.trend else "") + ("~" if value.approximate else "") + text + marks


def rows(text: str, kinds: tuple[str, ...] = FIGURES) -> list[str]:
    """The figures of a sentence as "kind | span | value | unit | subject"."""
    found = []
    for fact in extract_facts(Article.from_sentences([text])):
        if fact.kind in kinds and isinstance(fact.value, Quantity):
            found.append(f"{fact.kind} | {fact.text} | {written(fact.value)} | {fact.value.unit} | {fact.value.subject}")
    return found


def agree(expected: str, got: str) -> bool:
    """Whether a row is as marked; a subject of "*" is not compared."""
    wanted, given = ([part.strip() for part in row.split("|")] for row in (expected, got))
    return wanted[:4] == given[:4] and wanted[4] in ("*", given[4])
