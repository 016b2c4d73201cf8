"""Markdown: the story as it would be shown, with what headings, images, quotations and front matter say about its lines.

    "# Dam breaks\\n\\n**LOWFORD** — [Officials](https://…) said …"  →  headline, paragraph "LOWFORD — Officials said …"
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from comparer.model import Article, Field
from comparer.readers import cleaning
from comparer.readers.decoding import decode_file, looks_binary
from comparer.readers.format import Block, Draft, Format, Hint
from comparer.readers.source import source_of

_FIELDS = {
    "title": "title", "headline": "title", "date": "published", "published": "published", "updated": "updated", "lastmod": "updated",
    "author": "byline", "byline": "byline", "description": "standfirst", "source": "outlet", "publisher": "outlet", "outlet": "outlet",
}  # fmt: skip


def recognises(data: bytes, file: Path) -> bool:
    """A text named so, or one with front matter, or with headings and links written as Markdown writes them."""
    if looks_binary(data):
        return False
    start = data[:20_000]
    if file.suffix.lower() in FORMAT.suffixes:
        return True
    return bool(_front_bytes().match(start)) or (bool(_heading_bytes().search(start)) and b"](http" in start)


def read(data: bytes, file: Path) -> Article:
    """The article of a Markdown file. Raises InputError if it holds no sentence."""
    text, encoding = decode_file(data, file)
    return cleaning.finish(draft(text), source_of(data, file, FORMAT.name, encoding))


def draft(text: str) -> Draft:
    """The shown text of Markdown with its blocks: a paragraph's lines are joined, code blocks and comments left out."""
    found, front = _front_matter(text)
    shown: list[str] = []
    blocks: list[Block] = []
    place, title = 0, any(field.name == "title" for field in found)
    for paragraph in _paragraphs(_hidden().sub("", text[front:])):
        hint, words = _shown(paragraph)
        if hint == "title":
            hint, title = ("heading" if title else "title"), True
        if not words:
            continue
        blocks.append(Block(place, place + len(words), hint))
        shown.append(words)
        place += len(words) + 2
    return Draft("\n\n".join(shown), tuple(blocks), found)


def _front_matter(text: str) -> tuple[tuple[Field, ...], int]:
    """The fields of the block between two lines of "---" at the top, and where it ends."""
    match = re.match(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", text, re.DOTALL)
    if not match:
        return (), 0
    found = []
    for line in match[1].split("\n"):
        name, colon, value = line.partition(":")
        if colon and (field := _FIELDS.get(name.strip().lower())) and value.strip(" \"'[]"):
            found.append(Field(field, value.strip(" \"'[]"), f"front matter, {name.strip()}", 0.9))
    return tuple(found), match.end()


def _paragraphs(text: str) -> list[str]:
    """Runs of lines between blank ones; headings, list items and quotations begin their own."""
    found: list[list[str]] = []
    open_ = False
    for line in text.split("\n"):
        if not line.strip():
            open_ = False
        elif _underline().fullmatch(line) and open_ and len(found[-1]) == 1:
            found[-1].insert(0, "# " if line.lstrip().startswith("=") else "## ")
            open_ = False
        elif open_ and (not _opening().match(line) or (found[-1][0].startswith(">") and line.startswith(">"))):
            found[-1].append(line.strip())
        else:
            found.append([line.strip()])
            open_ = not re.match(r"\s{0,3}#", line)
    return [" ".join(line.strip() for line in lines) for lines in found]


def _shown(paragraph: str) -> tuple[Hint, str]:
    """What a paragraph is by its mark, and its words without marks."""
    hint: Hint = ""
    if heading := re.match(r"(#{1,6})\s*", paragraph):
        hint, paragraph = ("title" if len(heading[1]) == 1 else "heading"), paragraph[heading.end() :].rstrip("# ")
    elif image := re.fullmatch(r"!\[([^\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)\s*(?:[*_](.+)[*_])?", paragraph):
        return "caption", (image[2] or image[1]).strip()
    elif quoted := re.match(r"(?:>\s?)+", paragraph):
        hint, paragraph = "quote", re.sub(r"\s>\s?", " ", paragraph[quoted.end() :])
    elif item := re.match(r"(?:[-*+]|\d{1,3}[.)])\s+", paragraph):
        hint, paragraph = "item", paragraph[item.end() :]
    return hint, _plain(paragraph)


def _plain(text: str) -> str:
    """A paragraph without images, the addresses of links, emphasis and escapes."""
    text = re.sub(r"!\[[^\]]*\]\([^()\s]*(?:\s\"[^\"]*\")?\)", "", text)
    text = re.sub(r"\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s\"[^\"]*\")?\)", r"\1", text)
    text = re.sub(r"\[([^\[\]]+)\]\[[^\[\]]*\]", r"\1", text)
    text = re.sub(r"<(https?://[^<>\s]+)>", r"\1", text)
    text = re.sub(r"(?<![\w*])(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1(?![\w*])", r"\2", text)
    text = re.sub(r"(?<![\w_])(_{1,3})(?=\S)([^_]+?)(?<=\S)\1(?![\w_])", r"\2", text)
    return " ".join(re.sub(r"\\([\\`*_{}\[\]()#+.!>-])", r"\1", text).split())


@cache
def _hidden() -> re.Pattern[str]:
    """Comments, fenced code, and the addresses of links noted at the foot."""
    return re.compile(r"<!--.*?(?:-->|\Z)|^(?:```|~~~).*?^(?:```|~~~)[ \t]*$|^\[[^\]\n]+\]:\s+\S+.*$", re.DOTALL | re.MULTILINE)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|!\[|(?:[-*_]\s*){3,}$)")


@cache
def _underline() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")


@cache
def _front_bytes() -> re.Pattern[bytes]:
    return re.compile(rb"---[ \t]*\r?\n(?:[\w-]+:.*\r?\n){1,40}?---")


@cache
def _heading_bytes() -> re.Pattern[bytes]:
    return re.compile(rb"^#{1,3} \S", re.MULTILINE)


FORMAT = Format("Markdown", (".md", ".markdown"), recognises, read)
