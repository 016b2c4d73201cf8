"""No regular expression takes more than linear time, tried on strings made from itself: every repeat in it pumped, and spoilt at the end.

A pattern is tried where a text begins (`match`); that what searches a whole line stays within bounds, too, test_abuse.py holds by
texts as a whole. PATTERNS=search tries `search` as well and lists what grows faster than the text: to be read, for many are never searched.
"""

from __future__ import annotations

import json
import os
import random
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from tests.comparer.test_abuse import run_python

LETTERS = " aA1.-,'\n“\"(é$/:<=_@\t"  # of a class the first of these that is in it, beginning at another one each round
ROUNDS = 3
SIZE = 4_000  # characters
SECONDS = 0.004  # CPU, for so many characters; what takes longer is looked at closely
QUADRATIC = 2.8  # times as long for twice the text: linear gives 2, quadratic 4
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
IN_CLASS: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdigit, sre.CATEGORY_SPACE: str.isspace, sre.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    sre.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(), sre.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    sre.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}  # fmt: skip


def letter(items: list[tuple[Any, Any]], turn: int) -> str:
    """A character of a class."""
    def fits(c: str) -> bool:
        tests = {
            sre.LITERAL: lambda value: ord(c) == value,
            sre.RANGE: lambda value: value[0] <= ord(c) <= value[1],
            sre.CATEGORY: lambda value: IN_CLASS[value](c),
        }
        return any(op in tests and tests[op](value) for op, value in items) != (items[0][0] is sre.NEGATE)

    rest = [chr(value[0] if op is sre.RANGE else value) for op, value in items if op in (sre.RANGE, sre.LITERAL)]
    return next((c for c in [*LETTERS[turn:], *LETTERS[:turn], *rest] if fits(c)), "a")


def example(tree: Any, turn: int, chance: random.Random) -> str:
    """A text that a pattern takes, or nearly: what it looks ahead to is left out."""
    made = ""
    for op, value in tree:
        if op is sre.LITERAL: made += chr(value)
        elif op is sre.NOT_LITERAL: made += letter([(sre.NEGATE, None), (sre.LITERAL, value)], turn)
        elif op is sre.ANY: made += LETTERS[turn].replace("\n", "a")
        elif op is sre.IN: made += letter(value, turn)
        elif op is sre.BRANCH: made += example(chance.choice(value[1]), turn, chance)
        elif op in REPEATS: made += example(value[2], turn, chance) * max(value[0], min(1, value[1]))
        elif op is sre.SUBPATTERN: made += example(value[3], turn, chance)
        elif op is sre.ATOMIC_GROUP: made += example(value, turn, chance)
        elif op is sre.GROUPREF_EXISTS: made += example(value[1], turn, chance)
    return made


def repeats(tree: Any, before: str, turn: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """What comes before each long repeat of a pattern, and what it repeats."""
    for op, value in tree:
        inner: list[Any] = []
        if op in REPEATS:
            if value[1] >= 20: yield before, example(value[2], turn, chance)
            inner = [value[2]]
        elif op is sre.SUBPATTERN: inner = [value[3]]
        elif op is sre.ATOMIC_GROUP: inner = [value]
        elif op is sre.BRANCH: inner = value[1]
        elif op in (sre.ASSERT, sre.ASSERT_NOT): inner = [value[1]]
        for branch in inner: yield from repeats(branch, before, turn, chance)
        before += example([(op, value)], turn, chance)


def pumped(pattern: str, flags: int) -> list[tuple[str, str]]:
    """Beginnings and units: long runs of a unit are what makes a pattern try again and again."""
    tree, chance, found = parser.parse(pattern, flags), random.Random(1), {}
    for turn in range(ROUNDS):
        for before, unit in (("", example(tree, turn, chance)), *repeats(tree, "", turn, chance)):
            found.update({(before, unit): None, ("", before + unit): None} if unit else {})
    return list(found)


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def grows(find: Callable[[str], object], before: str, unit: str) -> bool:
    """Whether a search takes more than linear time on a run of a unit. Short runs first: an exponential one never ends on long ones."""
    def taken(times: int) -> float:
        return seconds(partial(find, before + unit * times + "\0"))

    for times in (12, 16, 20, 24, 48, *(2**power for power in range(7, 20))):
        once = taken(times)
        if once > SECONDS:
            more = times + 2 if times < 48 else 2 * times  # an exponential one takes four times as long for two more
            if min(taken(more), taken(more)) > QUADRATIC * min(once, taken(times)):
                return True
        if times * len(unit) > SIZE:
            break
    return False


@pytest.fixture(scope="module")
def patterns() -> list[tuple[str, str, int]]:
    return [tuple(json.loads(line)) for line in run_python(str(Path(__file__).with_name("patterns.py")))]


@pytest.mark.parametrize(("pattern", "grown"), [
    (r"(?:a+)+$", True),
    (r"\s*,?\s*,?\s*;", True),
    (r"(?:x|x)*y", True),
    (r"x*x*x*y", True),
    (r"a+b", False),
    (r"(?>a+)+b", False),
    (r"\s*+,?\s*+;", False),
    (r"[a-z]{1,8}(?: [a-z]{1,8}){0,4}", False),
])  # fmt: skip
def test_patterns_that_grow_are_told_from_those_that_do_not(pattern: str, grown: bool) -> None:
    find = re.compile(pattern).match
    assert any(grows(find, before, unit) for before, unit in pumped(pattern, 0)) == grown


def test_no_pattern_takes_more_than_linear_time(patterns: list[tuple[str, str, int]]) -> None:
    assert len(patterns) > 200
    methods = ("match", "search") if os.environ.get("PATTERNS") == "search" else ("match",)
    slow = [
        (module, method, before[:40], unit[:40], pattern[:80])
        for module, pattern, flags in patterns
        for method in methods
        for before, unit in pumped(pattern, flags)
        if grows(getattr(re.compile(pattern, flags), method), before, unit)
    ]
    assert slow == []
