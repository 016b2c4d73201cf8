"""The tables of names, titles and places: how a fact is written in a row."""

from __future__ import annotations

import tomllib
from pathlib import Path

import comparer
from comparer.model import Fact, Name, Place, Title

CASES = Path(__file__).parents[2] / "cases"


def cases(kind: str) -> list[tuple[list[str], list[str]]]:
    """The texts of a table with the rows expected of them."""
    table = tomllib.loads((CASES / f"{kind}.toml").read_text(encoding="utf-8"))["case"]
    return [(case["text"], case[f"{kind}s"]) for case in table]


def rows(sentences: list[str], kind: str) -> list[str]:
    """The facts of a kind in a text, each as a row of the table."""
    facts = comparer.extract_facts(comparer.Article.from_sentences(sentences))
    return [row(fact) for fact in facts if fact.kind == kind]


def row(fact: Fact) -> str:
    value = fact.value
    fields: list[str] = []
    if isinstance(value, Name):
        fields = [value.type, fact.text, *([value.entity] if value.entity != fact.text else [])]
    elif isinstance(value, Title):
        fields = [fact.text, value.office, " ".join(value.modifiers) or "-", value.of or "-", value.holder]
    elif isinstance(value, Place):
        fields = [fact.text, value.name, value.part or "-", " > ".join(value.within) or "-", *(["government"] if value.government else [])]
    return " | ".join(fields)
