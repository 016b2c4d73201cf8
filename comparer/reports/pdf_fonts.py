"""The fonts of the PDF: found on the system, embedded as subsets, each face with others that fill in what it lacks."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]  # it has no annotations
from reportlab.pdfbase.ttfonts import TTFError, TTFont  # type: ignore[import-untyped]

from comparer.reports.harmless import REPLACEMENT

Face = Literal["serif", "serif_bold", "sans", "sans_bold"]
FACES: tuple[Face, ...] = ("serif", "serif_bold", "sans", "sans_bold")
_LAST = {"serif": "Vera.ttf", "serif_bold": "VeraBd.ttf", "sans": "Vera.ttf", "sans_bold": "VeraBd.ttf"}  # part of reportlab


class Fonts:
    """Widths of words and the fonts to set them in. Widths are in points."""

    def __init__(self) -> None:
        self._chains: dict[Face, list[str]] = {face: [] for face in FACES}
        self._waiting: dict[Face, list[Path | str]] = {face: _files(face) for face in FACES}
        self._covered: dict[str, dict[str, float]] = {}  # for each font its characters and their widths at size 1
        self._widths: dict[tuple[Face, float], dict[str, float]] = {}
        for face in FACES:
            self._next(face)

    def width(self, face: Face, size: float, text: str) -> float:
        """How wide the text is."""
        widths = self._widths.get((face, size))
        if widths is None:
            widths = self._widths[face, size] = {}
        found = widths.get(text)
        if found is None:
            found = widths[text] = size * sum(sum(map(self._covered[font].__getitem__, part)) for font, part in self.pieces(face, text))
        return found

    def pieces(self, face: Face, text: str) -> list[tuple[str, str]]:
        """The text cut into (font, stretch); a character that no font has stands as U+FFFD, or as a question mark."""
        main = self._chains[face][0]
        if self._covered[main].keys() >= set(text):
            return [(main, text)]
        found: list[tuple[str, str]] = []
        for character in text:
            font, character = self._font(face, character)
            if found and found[-1][0] == font:
                found[-1] = (font, found[-1][1] + character)
            else:
                found.append((font, character))
        return found

    def _font(self, face: Face, character: str) -> tuple[str, str]:
        for font in self._chains[face]:
            if character in self._covered[font]:
                return font, character
        while self._waiting[face]:
            font = self._next(face)
            if font and character in self._covered[font]:
                return font, character
        return (self._font(face, REPLACEMENT)[0], REPLACEMENT) if character != REPLACEMENT else (self._chains[face][0], "?")

    def _next(self, face: Face) -> str:
        """Open the next font of the face that can be opened and return its name; "" where there is none left."""
        while self._waiting[face]:
            file = self._waiting[face].pop(0)
            name = f"C-{Path(file).stem.replace(' ', '')}"
            if name not in self._covered:
                opened = _open(name, str(file))
                if opened is None:
                    continue
                self._covered[name] = opened
            self._chains[face].append(name)
            return name
        return ""


@cache
def fonts() -> Fonts:
    """The fonts of this system, opened once."""
    return Fonts()


def _open(name: str, file: str) -> dict[str, float] | None:
    """Register a font; the characters it has with their widths at size 1, or None where it cannot be used (damaged, or with
    PostScript outlines)."""
    try:
        font = TTFont(name, file)
    except (TTFError, OSError, ValueError, AssertionError, LookupError):
        return None
    pdfmetrics.registerFont(font)
    widths = font.face.charWidths
    return {chr(code): widths.get(code, font.face.defaultWidth) / 1000 for code in font.face.charToGlyph}


def _files(face: Face) -> list[Path | str]:
    """The files there are for a face, the preferred first."""
    wanted = _wanted()
    folders = [folder for name in wanted["folders"] if (folder := Path(name).expanduser()).is_dir()]
    found: list[Path | str] = []
    for name in (*wanted[face], *wanted["fallback"]):
        found += [folder / name for folder in folders if (folder / name).is_file()][:1]
    own = [file for file in found if Path(file).name in wanted[face]]
    return [*own[:1], *([] if own else [_LAST[face]]), *own[1:], *(file for file in found if file not in own)]


@cache
def _wanted() -> dict[str, Any]:
    return tomllib.loads((resources.files("resources") / "templates" / "pdf_fonts.toml").read_text(encoding="utf-8"))
