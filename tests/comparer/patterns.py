"""Every regular expression of the engine and the window, as JSON lines [module, pattern, flags]; run as a program, in a process of its own.

Noted are those that are compiled while all modules are imported, functions without arguments that hold one are called, and the sample
stories of every format are read, compared and reported; and every literal in the sources.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
OURS = ("comparer", "ui")
CALLS = ("compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")


def main() -> None:
    found: dict[tuple[str, int], str] = {}
    compile_ = re._compile  # type: ignore[attr-defined]  # all functions of the module go through it

    def noted(pattern: str | re.Pattern[str], flags: int) -> re.Pattern[str]:
        made: re.Pattern[str] = compile_(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_globals["__name__"] == "re":
            frame = frame.f_back
        caller = frame.f_globals["__name__"]
        if caller.partition(".")[0] in OURS and isinstance(made.pattern, str):
            found.setdefault((made.pattern, made.flags), caller)
        return made

    re._compile = noted  # type: ignore[attr-defined]
    exercise()
    for name, pattern, flags in literals():
        made = re.compile(pattern, flags)
        found.setdefault((made.pattern, made.flags), name)
    for (pattern, flags), name in found.items():
        print(json.dumps([name, pattern, flags]))


def exercise() -> None:
    """Do what compiles patterns: import, fill caches, read, compare, report."""
    import comparer
    from comparer import ComparerError, readers, reports
    from tests.comparer.readers import samples

    names = [module.name for module in pkgutil.walk_packages(comparer.__path__, "comparer.") if not module.name.endswith("__main__")]
    for name in names:
        for value in vars(importlib.import_module(name)).values():
            if hasattr(value, "cache_clear") and not inspect.signature(value).parameters:
                value()
    stories = [getattr(samples, name) for name in ("NITF", "G2", "NEWSML1", "NINJS", "RSS", "ATOM", "EML")]
    stories += [samples.mhtml(), samples.docx(), samples.printed()]
    stories += [f"# A\n\n{samples.BODY[0]}\n", f"<html><body>{samples.PARAGRAPHS}</body></html>"]
    for data in stories:
        try:
            readers._read(data if isinstance(data, bytes) else data.encode(), Path("story"), None)
        except ComparerError:
            continue
    left, right = (comparer.read(path) for path in sorted((ROOT / "seeds").glob("*.txt")))
    result = comparer.compare(left, right)
    for report in reports.REPORTS:
        reports.render(report, result)


def literals() -> Iterator[tuple[str, str, int]]:
    """Patterns that stand in the sources word for word, with their flags."""
    for path in sorted(file for folder in OURS for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS and node.args):
                continue
            pattern = node.args[0]
            if isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and isinstance(pattern, ast.Constant):
                given = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
                named = [part.attr for argument in given for part in ast.walk(argument) if isinstance(part, ast.Attribute)]
                flags = sum(int(getattr(re, name)) for name in named if name.isupper() and hasattr(re, name))
                if isinstance(pattern.value, str):
                    yield ".".join(path.relative_to(ROOT).with_suffix("").parts), pattern.value, flags


if __name__ == "__main__":
    main()
