"""The parts of a MIME message, read so that nothing in a broken one can raise: for e-mails and for pages saved as MHTML."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message

from comparer.readers import decoding

PARTS = 400  # parts of a message that are looked at; a saved page has a part for each of its pictures


@dataclass(frozen=True, slots=True)
class Part:
    """One text part: its media type in lower case, its text, and the address it was saved from."""

    kind: str
    text: str
    location: str = ""


def message(data: bytes) -> Message:
    """The message that some bytes are; a broken one gives what can be read of it."""
    return email.message_from_bytes(data)


def header(found: Message, name: str) -> str:
    """A header as text, encoded words decoded, with single spaces; "" if it is missing."""
    value = found.get(name)
    if value is None:
        return ""
    try:
        text = str(make_header(decode_header(str(value))))
    except (LookupError, ValueError, AssertionError):
        text = str(value)
    return " ".join(text.split())


def parts(found: Message) -> tuple[Part, ...]:
    """The text parts of a message in their order, attached files left out, attached messages included."""
    made = []
    for number, part in enumerate(found.walk()):
        if number >= PARTS: break
        kind = part.get_content_type().lower()
        if part.is_multipart() or not kind.startswith("text/") or _is_attached(part):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes): continue
        text = decoding.decode(payload, _charset(part)).text
        made.append(Part(kind, text, header(part, "Content-Location")))
    return tuple(made)


def _is_attached(part: Message) -> bool:
    return re.match(r"\s*attachment\b", str(part.get("Content-Disposition") or ""), re.IGNORECASE) is not None


def _charset(part: Message) -> str:
    try:
        return (part.get_content_charset() or "").lower()
    except (LookupError, ValueError):
        return ""
