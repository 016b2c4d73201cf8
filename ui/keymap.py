"""Which keys run which command: the table of commands with what the user changed, and the check that no key stands twice."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ui.commands import COMMANDS
from ui.words import noop, tr

_EVERYWHERE = re.compile(r"(?:.*\b(?:Ctrl|Alt|Meta)\+.+)|(?:(?:Shift\+)?F\d+)")
# What a key name is made of in the table; shown to people, arrows are arrows.
_SHOWN = {"Backspace": "⌫", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Home": noop("Home"), "End": noop("End")}
_MODIFIERS = (noop("Ctrl"), noop("Shift"), noop("Alt"))


def is_single(key: str) -> bool:
    """Whether a key acts only on the panes and the list, as letters and digits do, or everywhere in the window."""
    return not _EVERYWHERE.fullmatch(key)


def keymap(changes: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """All keys of every command. `changes` are the user's: command to its keys; an empty list takes all of them away."""
    return {command.name: tuple(changes.get(command.name, (*command.review, *command.keys))) for command in COMMANDS}


def clashes(keys: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Every key that more than one command has, with those commands; a sequence clashes with its first key alone."""
    users: dict[str, list[str]] = {}
    for name, own in keys.items():
        for key in own:
            users.setdefault(normal(key), []).append(name)
    for key in list(users):
        first = key.partition(",")[0]
        if first != key and first in users:
            users[first] = [*users[first], *(name for name in users[key] if name not in users[first])]
    return {key: tuple(names) for key, names in users.items() if len(names) > 1}


def normal(key: str) -> str:
    """A key as it is compared: "ctrl + shift+a" is "Ctrl+Shift+A"."""
    parts = [part.strip() for part in key.replace("++", "+Plus").split("+")]
    modifiers = sorted(part.capitalize() for part in parts[:-1])
    last = parts[-1]
    return "+".join((*modifiers, last.upper() if len(last) == 1 else last[:1].upper() + last[1:]))


def shown(key: str) -> str:
    """A key for people: "Shift+J", "G G", "Alt+↓", "Ctrl+,"."""
    head, plus, last = key.rpartition("+")
    if not last:  # "Ctrl++": the plus is the key itself
        return _modifiers(key[:-2]) + "++" if len(key) > 1 else key
    if last == ",":
        return _modifiers(head) + "+,"
    return _modifiers(head) + plus + " ".join(tr(_SHOWN[part]) if part in _SHOWN else part for part in last.split(","))


def _modifiers(head: str) -> str:
    return "+".join(tr(part) if part in _MODIFIERS else part for part in head.split("+"))
