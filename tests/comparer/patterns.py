"""Every regular expression the engine compiles, as JSON lines [module, pattern, flags]; run as a program, in a process of its own."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> None:
    found: dict[tuple[str, int], str] = {}
    compile_ = re.compile

    def noted(pattern: str | re.Pattern[str], flags: int = 0) -> re.Pattern[str]:
        made = compile_(pattern, flags)
        caller = sys._getframe(1).f_globals["__name__"]
        if caller.startswith("comparer") and isinstance(made.pattern, str):
            found.setdefault((made.pattern, made.flags), caller)
        return made

    re.compile = noted  # type: ignore[assignment]
    import comparer

    names = [module.name for module in pkgutil.walk_packages(comparer.__path__, "comparer.") if not module.name.endswith("__main__")]
    for name in names:
        for value in vars(importlib.import_module(name)).values():
            if hasattr(value, "cache_clear") and not inspect.signature(value).parameters:
                value()
    left, right = (comparer.read(path) for path in sorted((ROOT / "seeds").glob("*.txt")))
    comparer.compare(left, right)
    for (pattern, flags), name in found.items():
        print(json.dumps([name, pattern, flags]))


if __name__ == "__main__":
    main()
