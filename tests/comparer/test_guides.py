"""The guides are true: what is derived in them is up to date, what they point to is there, and every command they name exists."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from comparer import cli

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
import guides

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("guide", guides.GUIDES, ids=lambda guide: guide.name)
def test_derived_parts_are_up_to_date(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    assert text == guides.written(text), "look at what changed, then run: make guides"


def test_a_part_that_is_stale_is_noticed() -> None:
    stale = "before\n<!-- begin keys: make guides -->\n| old |\n<!-- end keys -->\nafter"
    today = guides.written(stale)
    assert today.startswith("before\n")
    assert today.endswith("\nafter")
    assert "| old |" not in today
    assert "`Ctrl+O`" in today
    assert guides.written(today) == today


@pytest.mark.parametrize("text", ["<!-- begin nothing: make guides -->", "<!-- begin keys: make guides --> without end"])
def test_a_part_that_is_unknown_or_open_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"derived part|does not end"):
        guides.written(text)


def test_every_command_of_the_window_stands_in_the_key_tables() -> None:
    from ui.commands import COMMANDS

    tables = guides.keys()
    assert [command.name for command in COMMANDS if f"| {command.help} |" not in tables] == []


def test_tricky_cases_are_whole() -> None:
    cases = tomllib.loads(guides.TRICKY.read_text(encoding="utf-8"))["case"]
    assert len({case["name"] for case in cases}) == len(cases) > 15
    assert {bool(case["good"]) for case in cases} == {True, False}, "a chapter of tricky cases without failures is not honest"
    for case in cases:
        if case["good"] and case["wanted"].startswith("no difference"):
            assert guides.present(case["left"], case["right"])[0].startswith("No difference."), case["name"]
        if case["good"] and case["wanted"].startswith(("a conflict", "two conflicts")):
            assert guides.present(case["left"], case["right"])[0].startswith("conflict"), case["name"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    headings = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    for target in re.findall(r"\]\(([^)\s]+)\)", text.replace("\n", " ")):
        file, _, anchor = target.partition("#")
        assert "://" not in target or target.startswith("https://"), target
        if file and "://" not in target:
            assert (page.parent / file).exists(), target
        if anchor and not file:
            assert anchor in headings, target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    fenced = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    inline = "\n".join(re.findall(r"`([^`\n]+)`", text))
    rules = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for line in (fenced + "\n" + inline).splitlines():
        if made := re.match(r"make ([a-z-]+)", line):
            assert made[1] in rules, line
        if called := re.match(r"comparer ([a-z]+)\b(?!\.)", line):
            assert called[1] in cli._COMMANDS, line
        if script := re.match(r"python ((?:tools|benchmarks)/\S+)", line):
            assert (ROOT / script[1]).exists(), line


def test_every_picture_is_drawn_by_the_command_and_shown_somewhere() -> None:
    shown = {Path(name).name for page in PAGES for name in re.findall(r"pictures/([\w.-]+)", page.read_text(encoding="utf-8"))}
    drawn = set(re.findall(r'"([\w-]+\.png)"', (ROOT / "tools" / "screenshots.py").read_text(encoding="utf-8")))
    there = {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    assert shown == drawn == there
    assert sum(path.stat().st_size for path in (ROOT / "docs" / "pictures").iterdir()) < 400_000
