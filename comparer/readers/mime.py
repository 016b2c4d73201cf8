"""The parts of a MIME message, read so that nothing in a broken one can raise: for e-mails and for pages saved as MHTML."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from comparer.readers import decoding

_TEXT = re.compile(rb"^Content-Type:\s*(?:text|multipart|message)/", re.IGNORECASE | re.MULTILINE)
LARGE = 4_000_000  # bytes; a larger message is mostly pictures
PARTS = 400  # parts of a message that are looked at; a saved page has a part for each of its pictures


@dataclass(frozen=True, slots=True)
class Part:
    """One text part: its media type in lower case, its text, and the address it was saved from."""

    kind: str
    text: str
    location: str = ""


def message(data: bytes) -> Message:
    """The message that some bytes are; a broken one gives what can be read of it."""
    try:
        return email.message_from_bytes(_without_pictures(data) if len(data) > LARGE else data)
    except RecursionError:  # parts nested by the thousand: nobody sends a story so
        return Message()


def _without_pictures(data: bytes) -> bytes:
    """A large message without the parts that are no text, which would take ten times their size in memory."""
    match = re.search(rb"boundary=\"?([^\s\";]{1,200})", data[:8192], re.IGNORECASE)
    if not match:
        return data
    edge = b"--" + match[1]
    kept, place = [], 0
    while place >= 0:
        end = data.find(edge, place + len(edge))
        part = data[place : end if end >= 0 else len(data)]
        if place == 0 or _TEXT.search(part[:2000]): kept.append(part)
        place = end
    return b"".join(kept)


def header(found: Message, name: str) -> str:
    """A header as text, encoded words decoded, with single spaces; "" if it is missing."""
    value = found.get(name)
    if value is None:
        return ""
    try:
        text = str(make_header(decode_header(str(value))))
    except (LookupError, ValueError, AssertionError, MessageError):  # the last of a character set whose name is no ASCII
        text = str(value)
    return " ".join(text.split())


def parts(found: Message) -> tuple[Part, ...]:
    """The text parts of a message in their order, attached files left out, attached messages included."""
    made: list[Part] = []
    for part in _walked(found):
        kind = part.get_content_type().lower()
        if part.is_multipart() or not kind.startswith("text/") or _is_attached(part):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes): continue
        text = decoding.decode(payload, _charset(part)).text
        made.append(Part(kind, text, header(part, "Content-Location")))
    return tuple(made)


def _walked(found: Message) -> list[Message]:
    """The message and its parts, in order, up to a sane number and depth."""
    made: list[Message] = []
    waiting = [found]
    while waiting and len(made) < PARTS:
        part = waiting.pop(0)
        made.append(part)
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list): waiting[:0] = [sub for sub in inner if isinstance(sub, Message)]
    return made


def _is_attached(part: Message) -> bool:
    return re.match(r"\s*attachment\b", str(part.get("Content-Disposition") or ""), re.IGNORECASE) is not None


def _charset(part: Message) -> str:
    try:
        return (part.get_content_charset() or "").lower()
    except (LookupError, ValueError):
        return ""
