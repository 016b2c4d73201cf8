"""Saved web pages: the story as its visible lines, with captions, notes and promos told apart, and the page's fields."""

from __future__ import annotations

import re
from pathlib import Path

from comparer.errors import InputError
from comparer.model import Article, SourceFile
from comparer.readers.format import Format

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""", re.I)
_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title|table|span)\b", re.IGNORECASE)
_OTHER_XML = re.compile(rb"<(?:[a-z]\w*:)?(?:nitf|newsml|newsitem|newsmessage|packageitem|rss|feed|rdf)\b", re.IGNORECASE)
HEAD = 4096  # bytes that must show that a file is a page


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is a web page: a document type, or a page's elements near its start."""
    head = data[:HEAD].replace(b"\x00", b"")  # UTF-16 shows as letters between zeros
    if _OTHER_XML.search(head) and not re.search(rb"<!doctype\s+html|<html", head, re.IGNORECASE):
        return False
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if re.match(rb"<!doctype\s+html|<html|<\?xml[^>]*>\s*(?:<!doctype\s+html|<html)", start, re.IGNORECASE):
        return True
    if start[:4] in (b"<!--", b"<?xm") and re.search(rb"<html|<body", head, re.IGNORECASE):
        return True
    if path.suffix.lower() in (".html", ".htm", ".xhtml"):
        return _START.search(head) is not None
    return start[:1] == b"<" and len(_START.findall(head)) >= 3


def read(data: bytes, path: Path) -> Article:
    """The story of the page. InputError where the page holds no text that can be a story."""
    from comparer.readers import cleaning, page

    text, encoding = decode(data)
    draft = page.draft(text)
    if draft is None:
        raise InputError(f"{path}: the page holds no article text; save the page of the story itself, or copy its text into a file.")
    return cleaning.finish(draft, source(data, path, encoding))


def source(data: bytes, path: Path, encoding: str) -> SourceFile:
    """The description of the file that an article keeps."""
    import hashlib

    return SourceFile(str(path), hashlib.sha256(data).hexdigest(), len(data), FORMAT.name, encoding)


def decode(data: bytes) -> tuple[str, str]:
    """The page as text and the name of its encoding: byte order mark, else UTF-8 where it fits, else as declared, else
    Windows-1252 (the standard's fall-back), wrong bytes replaced."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace"), name.removesuffix("-sig")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:HEAD * 2])
    name = (declared[1] or declared[2]).decode("ascii").lower() if declared else "windows-1252"
    if name in ("iso-8859-1", "latin-1", "ascii", "us-ascii"): name = "windows-1252"
    if name in ("gb2312", "gbk"): name = "gb18030"
    try:
        text = data.decode(name, "replace")
    except LookupError:
        name = "windows-1252"
        text = data.decode(name, "replace")
    if name in ("utf-8", "utf8") and text.count("\ufffd") > max(3, len(text) // 2000):
        name = "windows-1252"
        text = data.decode(name, "replace")
    return text, name


FORMAT = Format("HTML", (".html", ".htm", ".xhtml"), recognises, read)
