"""What the user chose, as readable JSON in the user's configuration folder; geometry of the window included."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

RECENT_PAIRS = 12


def config_folder() -> Path:
    """Where preferences stand; COMPARER_HOME puts everything of the user under one folder."""
    home = os.environ.get("COMPARER_HOME")
    if home:
        return Path(home)
    from platformdirs import user_config_path

    return user_config_path("comparer", appauthor=False)


def data_folder() -> Path:
    """Where reviews stand."""
    home = os.environ.get("COMPARER_HOME")
    if home:
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("comparer", appauthor=False)


@dataclass(slots=True)
class Preferences:
    """Values with their defaults; what a file of another version has beside them is left out."""

    theme: str = "system"
    language: str = "system"
    zoom: float = 1.0
    recent: list[list[str]] = field(default_factory=list)
    geometry: str = ""
    splitters: dict[str, list[int]] = field(default_factory=dict)
    review_keys: bool = True
    advance: bool = True
    linked_scrolling: bool = True
    overview: bool = True
    keys: dict[str, list[str]] = field(default_factory=dict)
    toured: bool = False
    export: dict[str, Any] = field(default_factory=dict)  # the choice of the export dialog

    def remember(self, left: str, right: str) -> None:
        """Put a pair at the head of the recent ones."""
        pair = [left, right]
        self.recent = [pair, *(other for other in self.recent if other != pair)][:RECENT_PAIRS]

    def save(self, folder: Path | None = None) -> None:
        """Write the file; a folder that can't be written to costs the preferences, never the work."""
        target = (folder or config_folder()) / "preferences.json"
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = target.with_suffix(f".{os.getpid()}.tmp")
            # ASCII, for a file name in an old encoding is half a character to Python, which no UTF-8 can hold
            beside.write_text(json.dumps(asdict(self), indent=2, ensure_ascii=True) + "\n", encoding="ascii")
            os.replace(beside, target)
        except OSError:
            return


def load(folder: Path | None = None) -> Preferences:
    """The preferences of the user; defaults for whatever is missing or makes no sense."""
    chosen = Preferences()
    try:
        found: Any = json.loads(((folder or config_folder()) / "preferences.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return chosen
    for item in fields(Preferences):
        value = found.get(item.name) if isinstance(found, dict) else None
        if value is not None and isinstance(value, type(getattr(chosen, item.name))):
            setattr(chosen, item.name, value)
    chosen.zoom = min(3.0, max(0.5, chosen.zoom))
    chosen.recent = [pair for pair in chosen.recent if _is_list(pair, str) and len(pair) == 2]
    chosen.keys = {name: keys for name, keys in chosen.keys.items() if _is_list(keys, str)}
    wide = 2**15  # pixels; more overflows Qt's integers
    chosen.splitters = {name: own for name, own in chosen.splitters.items() if _is_list(own, int) and all(0 <= size < wide for size in own)}
    return chosen


def _is_list(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(part, kind) for part in value)
