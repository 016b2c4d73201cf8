"""XML of unknown origin to a tree: no network, no external entity, no bomb; the encoding that is, not the one that is declared."""

from __future__ import annotations

import re
from html.entities import html5
from pathlib import Path

from lxml import etree

from comparer.errors import FormatError
from comparer.readers import decoding
from comparer.readers.page_blocks import Element

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,30});")
_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
_DEFINED = re.compile(r"<!ENTITY\s+([\w.-]{1,60})\s")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([\w:.-]{1,80})[^>\[]*(\[[^\]]*\]\s*)?>")
_INTERNAL = re.compile(r"""<!ENTITY\s+[\w.-]{1,60}\s+(?:"[^"]*"|'[^']*')\s*>""")
_EXTERNAL = re.compile(r"<!ENTITY\s+([\w.-]{1,60})\s+(?:SYSTEM|PUBLIC)\b")
_BARE = re.compile(r"&(?!#?\w{1,30};)")
_CLOSED = re.compile(r"</[\w:.-]{1,80}\s*>\s*$")
# Errors after which nothing is read: the file was cut off, or it is an attack.
_FATAL = ("Premature end", "amplification", "Excessive depth", "loop", "Document is empty", "Start tag expected")
_BROKEN = "broken-in-line"
HEAD = 20_000  # characters in which a document type stands


def parse(data: bytes, path: Path) -> Element:
    """The root of an XML file. Named entities of HTML are understood without their DTD, internal ones resolved (the parser stops
    where they multiply), external ones never opened. FormatError where the file is cut off or otherwise no XML."""
    declared = _DECLARED.search(data[:200])
    text = decoding.decode(data, declared[1].decode("ascii").lower() if declared else "").text
    text, external = _doctype(_DECLARATION.sub("", text, count=1).lstrip())
    referred = next((name for name in external if f"&{name};" in text), None)
    if referred:
        raise FormatError(f"{path}: the XML takes text from another file (entity '{referred}'), which is never opened; ask for all of it.")
    defined = frozenset(_DEFINED.findall(text[:HEAD])) if "<!ENTITY" in text[:HEAD] else frozenset()
    text = _ENTITY.sub(lambda match: _character(match, defined), text)
    try:
        return etree.fromstring(text.encode("utf-8"), _parser(recover=False))
    except etree.XMLSyntaxError as error:
        # A bare "&" or a wrong tag is what agencies send, and readable; a file that was cut off is not the whole story.
        if not any(words in str(error) for words in _FATAL) and _CLOSED.search(text[-200:]):
            root = _mended(_BARE.sub("&amp;", text).encode("utf-8"), error.lineno or 1)
            if root is not None and len(root): return root
        place = f"broken XML in line {error.lineno or 1} ({_reason(error)})"
        raise FormatError(f"{path}: {place}; ask for the message to be sent again, or save it whole.") from None
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{path}: the XML cannot be read ({error}); ask for the message to be sent again.") from None


def warnings(root: Element) -> list[str]:
    """What the user must be told of a tree: that its file was broken and something may be missing."""
    line = root.get(_BROKEN)
    return [f"The XML of this message is broken in line {line} and was mended; something may be missing."] if line else []


def _mended(data: bytes, line: int) -> Element | None:
    try:
        return etree.fromstring(data, _parser(recover=False))
    except etree.XMLSyntaxError:
        root = etree.fromstring(data, _parser(recover=True))
        if root is not None: root.set(_BROKEN, str(line))
        return root


def _parser(recover: bool) -> etree.XMLParser:
    return etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=False, recover=recover)


def local(element: Element) -> str:
    """The name of an element without its namespace, in lower case; "" for comments and processing instructions."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].lower()


def descendants(element: Element, *names: str) -> list[Element]:
    """Every element below with one of the local names (lower case), in document order, the element itself included."""
    wanted = frozenset(names)
    return [found for found in element.iter() if local(found) in wanted]


def first(element: Element, *names: str) -> Element | None:
    """The first of `descendants`, None if there is none."""
    return next(iter(descendants(element, *names)), None)


def children(element: Element, *names: str) -> list[Element]:
    """The direct children with one of the local names."""
    return [child for child in element if local(child) in names]


def text_of(element: Element | None) -> str:
    """All text of an element with single spaces; "" for None."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its local name in any case, without spaces around it; "" if it is missing."""
    if element is None:
        return ""
    name = name.lower()
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2].lower() == name: return str(value).strip()
    return ""


def _doctype(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with nothing left of its document type but the entities that it spells out itself, and the names of those that
    it would take from files: what a document type would load (a DTD, parameter entities, files) is never loaded."""
    match = _DOCTYPE.search(text, 0, HEAD)
    if not match:
        return text, ()
    kept = "".join(_INTERNAL.findall(match[2] or ""))
    made = text[: match.start()] + (f"<!DOCTYPE {match[1]} [{kept}]>" if kept else "") + text[match.end() :]
    return made, tuple(_EXTERNAL.findall(match[2] or ""))


def _character(match: re.Match[str], defined: frozenset[str]) -> str:
    name = match[1]
    if name in _OWN or name in defined:
        return match[0]
    return html5.get(f"{name};", f"&amp;{name};")


def _reason(error: etree.XMLSyntaxError) -> str:
    return (error.msg or "not well-formed").partition(", line")[0].replace("\n", " ").strip().rstrip(".")[:120]
