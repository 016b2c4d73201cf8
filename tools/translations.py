"""Bring the catalogues of the window up to date with its sources, and compile them (make translations).

usage: python tools/translations.py [--check]

Texts are the literals of `tr` and `noop` and of the rows of ui/commands.py, and the engine's closed vocabularies. Each language has
resources/translations/comparer_<language>.ts, which Qt Linguist and other tools open; translations there are kept, texts that are gone
are dropped. `--check` writes nothing and ends with 1 where a catalogue lacks a text or has one too many.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
sys.path.insert(0, str(ROOT))


def texts() -> dict[str, str]:
    """Every text of the window and where it stands first ("ui/files.py")."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "ui").glob("*.py")):
        for text in literals(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, f"ui/{path.name}")
    for text, place in vocabulary():
        found.setdefault(text, place)
    return found


def literals(tree: ast.AST) -> Iterator[str]:
    """The texts that are handed to `tr` and `noop`, and text and help of the commands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            wanted = {"tr": node.args[:1], "noop": node.args[:1], "_c": node.args[1:3]}.get(name, [])
            yield from (part.value for part in wanted if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value)


def vocabulary() -> Iterator[tuple[str, str]]:
    """What the engine names by fixed words."""
    from comparer import labels, lexicon, model
    from comparer.readers.cleaning.reasons import REASONS

    for _, *words in labels.RELATIONS.values():
        yield from ((word, "comparer/labels.py") for word in words)
    yield from ((labels.importance(salience), "comparer/labels.py") for salience in get_args(model.Salience))
    yield from ((month, "comparer/labels.py") for month in labels.MONTHS)
    yield from ((kind, "comparer/model.py") for kind in (*get_args(model.FactKind), "wording"))
    yield from ((kind, "comparer/model.py") for kind in get_args(model.SourceKind))
    yield from ((words, "resources/lexicons/details.toml") for words in dict.fromkeys(lexicon.table("details", "words").values()))
    yield from ((reason, "comparer/readers/cleaning/reasons.py") for reason in REASONS.values())


def known(path: Path) -> dict[str, str]:
    """Text and translation of a catalogue; "" for what is not translated yet."""
    if not path.exists():
        return {}
    return {m.findtext("source", ""): m.findtext("translation", "") for m in ET.parse(path).iter("message")}


def write(path: Path, language: str, found: dict[str, str], translated: dict[str, str]) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "Comparer"
    for text, place in sorted(found.items(), key=lambda item: (item[1], item[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = translated.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ET.indent(root, "  ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def main() -> int:
    from ui.words import LANGUAGES

    found, check, wrong = texts(), "--check" in sys.argv[1:], 0
    for language, _ in LANGUAGES[1:]:
        path = FOLDER / f"comparer_{language}.ts"
        translated = known(path)
        missing, gone = [text for text in found if not translated.get(text)], [text for text in translated if text not in found]
        print(f"{path.relative_to(ROOT)}: {len(found)} texts, {len(missing)} not translated, {len(gone)} no longer used")
        wrong += len(missing) + len(gone)
        if not check:
            FOLDER.mkdir(exist_ok=True)
            write(path, language, found, translated)
            subprocess.run([lrelease(), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    return int(check and wrong > 0)


def lrelease() -> str:
    """Qt's compiler of catalogues, which the wheel of PySide6 has beside its modules; else the one on the path."""
    import PySide6

    folder = Path(PySide6.__path__[0])
    return next((str(folder / name) for name in ("lrelease", "lrelease.exe") if (folder / name).exists()), "lrelease")


if __name__ == "__main__":
    sys.exit(main())
