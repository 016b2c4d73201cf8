"""Bytes to text: which encoding a file is in, and the characters that no reader wants to see.

    decode(b"caf\\xe9") == Decoded("café", "cp1252")
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from comparer.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_ENOUGH = 8  # characters beyond ASCII from which it is worth asking what code page they are of
_WESTERN = frozenset("éèêëàâäáãåæçîïíìôöóòõøœùûüúñÿßÉÈÊÀÂÄÁÅÆÇÎÍÔÖÓØŒÙÛÜÚÑ«»‘’“”„–—…€£°·•\u00a0©®™¿¡§ºª²³½¼×")
# What Windows-1252 makes of the bytes 80 to 9f, back to those bytes as Latin-1.
_BYTES = {bytes((code,)).decode("cp1252"): chr(code) for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in, as Python calls it."""

    text: str
    encoding: str


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of some bytes, with line ends made `\\n` and invisible characters left out.

    A byte order mark decides, then UTF-8 if the bytes are valid UTF-8, then the `declared` encoding, then UTF-16 without a
    mark, then Windows-1252 (whose undefined bytes become Latin-1) unless other code pages fit the letters better.
    """
    text, encoding = raw(data, declared)
    return Decoded(tidy(text), encoding)


def decode_file(data: bytes, file: Path) -> Decoded:
    """The text of a text file, as `decode`. Raises InputError if it is blank."""
    decoded = decode(data)
    if not decoded.text.strip():
        raise InputError(f"{file}: the file holds no text; save the article again and open that.")
    return decoded


def tidy(text: str) -> str:
    """The text with `\\n` as its only line end, and without control characters, soft hyphens, zero-width and bidi marks.

    They are left out here, before offsets are counted, because a soft hyphen inside a name would make it another name.
    """
    text = _mended(text) if "â€" in text or "Ã" in text else text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x0c", "\n\n")
    return _invisible().sub("", text) if not text.isascii() or _control().search(text) else text


def _mended(text: str) -> str:
    """The text with those lines put right that were UTF-8 and were read as Windows-1252 on their way here ("donâ€™t")."""
    return "\n".join(_line_mended(line) if _twice().search(line) else line for line in text.split("\n"))


def _line_mended(line: str) -> str:
    try:
        return "".join(_BYTES.get(character, character) for character in line).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return line


def looks_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: many control bytes, and no sign of UTF-16 or UTF-32."""
    sample = data[:_SAMPLE]
    if not sample or sample.startswith(tuple(bom for bom, _ in _BOMS)) or _wide(sample):
        return False
    control = sum(map(sample.count, (bytes((code,)) for code in (0, *range(5, 8), 14, 15, *range(24, 27), *range(28, 31)))))
    return control > len(sample) * 0.01 + 2


def raw(data: bytes, declared: str = "") -> Decoded:
    """As `decode`, but with every character left in: for formats that give control characters a meaning."""
    return Decoded(*_decoded(data, declared))


def _decoded(data: bytes, declared: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.start > 1000 and error.start >= len(data) - 3:  # cut in the middle of its last character
            return data.decode("utf-8", "ignore"), "utf-8"
    if declared and (text := _strictly(data, declared)) is not None:
        return text, declared.lower()
    if wide := _wide(data[:_SAMPLE]):
        return data.decode(wide, "replace"), wide
    return _single_byte(data)


def _single_byte(data: bytes) -> tuple[str, str]:
    """A text that is no valid UTF-8: UTF-8 with a few broken bytes, Windows-1252 if its letters are those of western languages,
    else what charset-normalizer takes it for."""
    lossy = data.decode("utf-8", "replace")
    broken, whole = lossy.count("\ufffd"), sum(character > "\x7f" for character in lossy[:_SAMPLE])
    if broken and whole > broken * 1.2:
        return lossy.replace("\ufffd", ""), "utf-8"
    western = data.decode("cp1252", "replace")
    high = [character for character in western[:_SAMPLE] if character > "\x7f"]
    foreign = len(high) > len(western[:_SAMPLE]) * 0.35 or sum(character in _WESTERN for character in high) < len(high) * 0.9
    if len(high) >= _ENOUGH and foreign:
        from charset_normalizer import from_bytes  # 60 ms to import: only where it is needed

        best = from_bytes(data[:_SAMPLE]).best()
        if best is not None and (text := _strictly(data, best.encoding)) is not None:
            return text, best.encoding
    return (western, "cp1252") if "\ufffd" not in western else (data.decode("latin-1"), "latin-1")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every other byte is zero in western text."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(len(sample), 64) < 8 or max(even, odd) < len(sample) * 0.3 or min(even, odd) > len(sample) * 0.05:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


@cache
def _twice() -> re.Pattern[str]:
    """Signs of UTF-8 read as Windows-1252: "â€™", "â€œ", "Ã©"."""
    return re.compile("â€.|Ã[\u0080-\u00bf]")


@cache
def _invisible() -> re.Pattern[str]:
    control = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
    marks = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb"
    return re.compile(f"[{control}{marks}]")


@cache
def _control() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
