"""What kind of XML some bytes are, without parsing them: the name of the root element."""

from __future__ import annotations

import re

HEAD = 16_384  # bytes in which the root element of a wire message stands, comments and document type before it included
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def root_name(data: bytes) -> str:
    """The local name of the first element in lower case; "" where the bytes are no XML.

    >>> root_name(b'<?xml version="1.0"?><!-- sent by x --><n:newsItem xmlns:n="...">')
    'newsitem'
    """
    head = data[:HEAD].replace(b"\x00", b"")  # UTF-16 shows as letters between zeros
    for bom in _BOMS: head = head.removeprefix(bom)
    place = 0
    while True:
        place = head.find(b"<", place)
        if place < 0 or (head[:place].strip() and b"<" not in head[:place]):
            return ""
        if head.startswith(b"<!--", place):
            place = head.find(b"-->", place) + 3
            if place < 3: return ""
        elif head.startswith(b"<?", place):
            place = head.find(b"?>", place) + 2
            if place < 2: return ""
        elif head[place : place + 9].lower() == b"<!doctype":
            place = _after_doctype(head, place)
            if place < 0: return ""
        else:
            match = re.match(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})[\s/>]", head[place : place + 100])
            return match[1].decode("ascii", "replace").lower() if match else ""


def _after_doctype(head: bytes, place: int) -> int:
    """The place behind a document type and its internal subset, -1 if it does not end."""
    end, bracket = head.find(b">", place), head.find(b"[", place)
    if 0 <= bracket < end:
        closed = head.find(b"]", bracket)
        end = head.find(b">", closed) if closed >= 0 else -1
    return end + 1 if end >= 0 else -1
