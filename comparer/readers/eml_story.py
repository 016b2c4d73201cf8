"""The story in an e-mail: which part holds it, and what of a plain part is signature, quotation or forwarding."""

from __future__ import annotations

import re
from email.message import Message
from email.utils import parseaddr
from pathlib import Path

from comparer import lexicon
from comparer.errors import InputError
from comparer.model import Field
from comparer.readers import machine_stamps, mime, page, wire_story
from comparer.readers.format import Block, Draft, Hint

_FIELD = re.compile(r"^\W{0,3}(?P<name>[^\W\d_][\w-]{0,14})\W{0,2}:\W{0,2}\s*(?P<value>.*)$")
_LINKS = re.compile(r"<?https?://\S+>?")
PLAIN_SHARE = 0.6  # of the words of the plain part that the story of the HTML part must have to be taken for the whole
NARROWEST, WIDEST = 55, 100  # characters of the widths at which mail programs break lines
HEADER_LINES = 8  # lines after "Forwarded message" that are its header


def draft(data: bytes, path: Path) -> Draft:
    """The story of the message: of its HTML part, where that keeps what the plain part says, else of the plain part."""
    found = mime.message(data)
    parts = mime.parts(found)
    plain = max((part.text for part in parts if part.kind == "text/plain"), key=len, default="")
    markup = max((part.text for part in parts if part.kind == "text/html"), key=len, default="")
    candidates = _fields(found)
    words = len(_LINKS.sub(" ", plain).split())
    shown = _of_page(markup) if markup else None
    if shown is not None and _body_words(shown) >= PLAIN_SHARE * words:
        fields = [made for made in shown.candidates if made.name != "outlet"]
        return Draft(shown.text, shown.blocks, (*fields, *candidates), shown.marked_up, shown.warnings)
    if words: return _of_plain(plain, candidates)
    raise InputError(f"{path}: the e-mail holds no text of a story; save its attachment, or the text, and open that.")


def _fields(found: Message) -> list[Field]:
    title = _bare_subject(mime.header(found, "Subject"))
    sender, _ = parseaddr(mime.header(found, "From"))
    stamp = machine_stamps.rfc(mime.header(found, "Date"))
    made = [Field("title", title, "subject of the e-mail", 0.6)] if title else []
    if sender: made.append(Field("outlet", sender, "sender of the e-mail", 0.4))
    if stamp is not None: made.append(Field("published", stamp.isoformat(), "date of the e-mail", 0.5))
    return made


def _body_words(found: Draft) -> int:
    return sum(len(found.text[block.start : block.end].split()) for block in found.blocks if block.hint in ("", "quote", "item"))


def _bare_subject(text: str) -> str:
    """A subject without "Re:", "Fwd:" and the mark of a mail gateway ("[EXTERNAL]") before it."""
    prefixes = lexicon.words("email", "subject_prefix")
    while True:
        head, colon, rest = text.partition(":")
        if colon and head.strip().lower() in prefixes: text = rest.strip()
        elif text[:5].lower() == "[exte" and "]" in text: text = text.partition("]")[2].strip()
        else: return text


def _is_forwarding(line: str) -> bool:
    return line.strip(" >*-\t").lower().startswith(lexicon.entries("email", "forwarded"))


def _field_of(line: str) -> tuple[str, str]:
    """The field and value of a line of a forwarded header ("Von: dpa" is ("from", "dpa")); two empty strings if it is none."""
    match = _FIELD.match(line)
    name = lexicon.table("email", "header").get(match["name"].lower(), "") if match else ""
    return (name, match["value"].strip("* ")) if match and name else ("", "")


def _of_page(markup: str) -> Draft | None:
    """The story of an HTML part: as of a page, or, where it is a short note without any structure, all its lines."""
    found = page.draft(markup)
    if found is not None:
        return found
    lines = wire_story.html_lines(markup)
    if sum(len(line.text.split()) for line in lines) < page.FEWEST_WORDS:
        return None
    story = wire_story.Story(lines=lines)
    made = story.draft()
    return Draft(made.text, made.blocks, made.candidates, marked_up=False)


def _of_plain(text: str, candidates: list[Field]) -> Draft:
    """The plain part with its signature and forwarding marked; what is quoted of an earlier message is not the story unless it
    is all there is."""
    lines = text.split("\n")
    quoted = sum(line.startswith(">") for line in lines)
    if quoted > len(lines) / 2: text = "\n".join(re.sub(r"^(?:>\s?)+", "", line) for line in lines)
    return Draft(text, _paragraphs(text, _line_hints(text)), (*candidates, *_forwarded_fields(text)), marked_up=False)


def _paragraphs(text: str, hints: dict[int, Hint]) -> tuple[Block, ...]:
    """The lines as blocks, those joined that the mail program broke at its width: the next line's first word had not fitted."""
    lines = text.split("\n")
    width = max((len(line) for number, line in enumerate(lines) if number not in hints and len(line) <= WIDEST), default=0)
    made: list[Block] = []
    place = 0
    for number, line in enumerate(lines):
        start, place = place, place + len(line) + 1
        before = lines[number - 1] if number else ""
        if not line.strip():
            continue
        broken = len(before) + len(line.split(" ", 1)[0]) >= width and width >= NARROWEST and len(before) <= WIDEST
        if made and before.strip() and broken and number not in hints and number - 1 not in hints:
            made[-1] = Block(made[-1].start, start + len(line), made[-1].hint)
        else:
            made.append(Block(start, start + len(line), hints.get(number, "")))
    return tuple(made)


def _line_hints(text: str) -> dict[int, Hint]:
    """What lines by their number are, where they are no story: the signature and all after it, quoted lines, forwarding headers."""
    hints: dict[int, Hint] = {}
    header = 0
    signature = False
    for number, line in enumerate(text.split("\n")):
        if line.rstrip() == "--" and number: signature = True
        if _is_forwarding(line): header, hints[number] = HEADER_LINES, "note"
        if header:
            header -= 1
            if _field_of(line)[0]: hints[number] = "note"
        if signature or line.startswith(">"): hints[number] = "note"
    return hints


def _forwarded_fields(text: str) -> list[Field]:
    """The fields in the header of a forwarded message: they are those of the story, not those of who forwarded it."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if _is_forwarding(line)), None)
    if start is None:
        return []
    made = []
    for line in lines[start + 1 : start + 1 + HEADER_LINES]:
        name, value = _field_of(line)
        origin = f"{name} of the forwarded message"
        if name == "subject" and value: made.append(Field("title", _bare_subject(value), origin, 0.7))
        elif name == "from" and parseaddr(value)[0]: made.append(Field("outlet", parseaddr(value)[0], origin, 0.5))
        elif name == "date" and value: made.append(Field("published", value, origin, 0.62))
    return made
