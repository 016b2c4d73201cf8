"""Writes the parts of the guides that are derived: key tables from the window's commands, tricky cases from what the engine says.

    python tools/guides.py [--check]

A derived part stands between "<!-- begin NAME: make guides -->" and "<!-- end NAME -->"; what stands around it is written by hand.
With --check nothing is written, and 1 is returned where a guide is not up to date.
"""

from __future__ import annotations

import re
import sys
import textwrap
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import comparer

ROOT = Path(__file__).resolve().parents[1]
GUIDES = (ROOT / "docs" / "guide.md", ROOT / "docs" / "developing.md")
TRICKY = ROOT / "tests" / "cases" / "tricky.toml"
PUBLISHED = date(2024, 11, 18)  # a Monday; "Sunday" is counted from it


def keys() -> str:
    """A table for every menu: keys, command, what it does."""
    from ui.commands import COMMANDS, MENUS

    parts = []
    for menu in MENUS:
        rows = [
            f"| {', '.join(_key(key) for key in (*command.review, *command.keys)) or '–'} "
            f"| {command.text.replace('&', '').removesuffix('…')} | {command.help} |"
            for command in COMMANDS
            if command.menu == menu
        ]
        title = menu.replace("&", "")
        parts.append(f"### {title}\n| keys | command | what it does |\n|---|---|---|\n" + "\n".join(rows))
    return "\n\n".join(parts)


def _key(key: str) -> str:
    return f"`{key.replace(',', ' ') if ',' in key[:-1] else key}`"  # "G,G" is G twice; "Ctrl+," ends with the comma key


def tricky() -> str:
    """Every case of the table: the two sentences, what is wanted, and what the engine says now."""
    parts = []
    for case in tomllib.loads(TRICKY.read_text(encoding="utf-8"))["case"]:
        state = "as wanted" if case["good"] else "**not yet**"
        said = "\n".join(_wrapped(f"- {line}", "  ") for line in present(case["left"], case["right"]))
        parts.append(
            f"### {case['name']}\n"
            + _wrapped(f"- left: {case['left']}", "  ") + "\n" + _wrapped(f"- right: {case['right']}", "  ") + "\n\n"
            + _wrapped(f"Wanted: {case['wanted']}", "") + f"\n\nPresent, {state}:\n{said}"
        )  # fmt: skip
    return "\n\n".join(parts)


def present(left: str, right: str) -> list[str]:
    """What Comparer says of two sentences: each finding that is no agreement; if there is none, that, and what agrees."""
    sides = ((left, "Left"), (right, "Right"))
    result = comparer.compare(*(comparer.Article.from_sentences([text], outlet=name, published=PUBLISHED) for text, name in sides))
    if not result.links:
        return ["The sentences are not linked."]
    told = [finding for finding in result.findings if finding.relation != "agree"]
    agreed = [finding for finding in result.findings if finding.relation == "agree"]
    lines = [f"{finding.relation}, {finding.kind} ({finding.detail}): {finding.explanation}" for finding in told]
    return lines or ["No difference." + "".join(f" {finding.kind} ({finding.detail}): {finding.explanation}" for finding in agreed)]


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(text, 130, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


PARTS: dict[str, Callable[[], str]] = {"keys": keys, "tricky cases": tricky}


def written(text: str) -> str:
    """A guide with its derived parts as they are today. Raises ValueError where a part is unknown or does not end."""
    begun = re.findall(r"<!-- begin (.+?): make guides -->", text)
    for name in begun:
        if name not in PARTS:
            raise ValueError(f"there is no derived part {name!r}")
        begin, end = f"<!-- begin {name}: make guides -->", f"<!-- end {name} -->"
        head, _, rest = text.partition(begin)
        _, found, tail = rest.partition(end)
        if not found:
            raise ValueError(f"the part {name!r} does not end")
        text = f"{head}{begin}\n{PARTS[name]()}\n{end}{tail}"
    return text


def main() -> int:
    stale = 0
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        today = written(text)
        stale += text != today
        if "--check" not in sys.argv[1:]:
            guide.write_text(today, encoding="utf-8")
        print(f"{guide.relative_to(ROOT)}: {'was not up to date' if text != today else 'up to date'}")
    return int("--check" in sys.argv[1:] and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
