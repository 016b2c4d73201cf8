"""Saved web pages: the story as its visible lines, with captions, notes and promos told apart, and the page's fields."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from comparer.errors import InputError
from comparer.model import Article
from comparer.readers.format import Format

_LARGER = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
HEAD = 4096  # bytes that must show that a file is a page


def recognises(data: bytes, path: Path) -> bool:
    """Whether the file is a web page: a document type, or a page's elements near its start."""
    head = data[:HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()  # UTF-16 shows as letters between zeros
    if not head.startswith(b"<"):
        return path.suffix.lower() in FORMAT.suffixes and _elements(head) > 0
    if b"<!doctype html" in head or b"<html" in head:
        return not _other_xml().search(head.partition(b"<html")[0])
    if head.startswith(b"<?xml") or _other_xml().search(head):
        return False
    return _elements(head) >= (1 if path.suffix.lower() in FORMAT.suffixes else 3)


def _elements(head: bytes) -> int:
    return len(_element().findall(head))


def read(data: bytes, path: Path) -> Article:
    """The story of the page. InputError where the page holds no text that can be a story."""
    from comparer.readers import cleaning, decoding, page
    from comparer.readers.source import source_of

    text, encoding = decoding.decode(data, declared(data))
    draft = page.draft(text)
    if draft is None:
        raise InputError(f"{path}: the page holds no article text; save the page of the story itself, or copy its text into a file.")
    return cleaning.finish(draft, source_of(data, path, FORMAT.name, encoding))


def declared(data: bytes) -> str:
    """The encoding that the page names for itself, as Python calls it; "" where it names none. What is called Latin-1 or GBK
    on the web is read as the larger set that browsers take it for (WHATWG Encoding Standard, section 4.2)."""
    match = _declaration().search(data[: HEAD * 2])
    name = (match[1] or match[2]).decode("ascii").lower() if match else ""
    return _LARGER.get(name, name)


@cache
def _declaration() -> re.Pattern[bytes]:
    name = rb"([A-Za-z0-9_.:-]{2,40})"
    return re.compile(rb"<meta[^>]{0,200}?charset\s*=[\s\"']*" + name + rb"|<\?xml[^>]{0,100}?encoding\s*=[\s\"']*" + name, re.IGNORECASE)


@cache
def _element() -> re.Pattern[bytes]:
    return re.compile(rb"<(?:head|body|article|main|section|div|p|h[1-6]|meta|title|table|span|br|ul|blockquote)[\s>/]")


@cache
def _other_xml() -> re.Pattern[bytes]:
    return re.compile(rb"<(?:\w{1,20}:)?(?:nitf|newsml|newsitem|newsmessage|packageitem|rss|feed|rdf)[\s>]")


FORMAT = Format("HTML", (".html", ".htm", ".xhtml"), recognises, read)
