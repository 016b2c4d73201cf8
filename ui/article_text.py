"""An article as the text of a pane: its head, its body, and where every sentence stands in it.

Qt counts UTF-16 units and Python characters; this module is the one place that goes from one to the other.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from comparer import Article
from ui.words import day, reason, tr

Role = Literal["title", "meta", "folds", "caption", "aside", "standfirst", "body"]
# What would start a new block or be lost in a QTextDocument, each replaced by one character so that offsets hold.
_UNSAFE = {
    **dict.fromkeys("\n\r\x0b\x0c\x00\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1", " "),
    **{chr(c): "\ufffd" for c in range(0xD800, 0xE000)},
}
_TABLE = str.maketrans(_UNSAFE)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the head. `anchor` names what a click on it does ("fold:captions", "restore:3")."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the pane."""

    role: Role
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The text of a pane. `starts` and `ends` are the places of the sentences in UTF-16 units; `body` is where the body starts."""

    article: Article
    blocks: tuple[Block, ...]
    text: str
    body: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, sentence: int, offset: int) -> int:
        """The place in the pane of a character of a sentence."""
        text = self.article.sentences[sentence].text
        return self.starts[sentence] + units(text[:offset])

    def sentence_at(self, place: int) -> int | None:
        """The sentence at a place of the pane; in the head and past the end, None."""
        index = bisect_right(self.starts, place) - 1
        return index if 0 <= index < len(self.ends) and place <= self.ends[index] else None


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text) + sum(1 for character in text if character > "\uffff")


def safe(text: str) -> str:
    """The text with what a pane cannot hold replaced, character by character."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)


def build(article: Article, unfolded: frozenset[str] = frozenset()) -> ArticleText:
    """The text of a pane for an article, with the named folds open."""
    blocks = _head(article, unfolded)
    body = sum(units(block.text) + 1 for block in blocks)
    starts, ends, paragraphs, place, paragraph = [], [], [], body, None
    for sentence in article.sentences:
        text = safe(sentence.text)
        if paragraph is not None and sentence.paragraph == paragraph:
            paragraphs[-1].append(text)
        else:
            paragraphs.append([text])
        paragraph = sentence.paragraph
        starts.append(place)
        ends.append(place + units(text))
        place = ends[-1] + 1
    whole = [block.text for block in blocks] + [" ".join(parts) for parts in paragraphs]
    return ArticleText(article, tuple(blocks), "\n".join(whole), body, tuple(starts), tuple(ends))


def _head(article: Article, unfolded: frozenset[str]) -> list[Block]:
    blocks: list[Block] = []
    if article.title:
        blocks.append(Block("title", (Run(safe(article.title)),)))
    meta = [day(article.published), article.dateline, article.byline]
    if article.updated:
        meta.append(tr("updated {day}").format(day=day(article.updated)))
    if any(meta):
        blocks.append(Block("meta", (Run(safe(" · ".join(part for part in meta if part))),)))
    blocks += [Block("meta", (Run(f"⚠ {safe(warning)}"),)) for warning in article.warnings]
    if article.standfirst:
        blocks.append(Block("standfirst", (Run(safe(article.standfirst)),)))
    folds = (
        ("captions", len(article.captions), tr("{count} caption"), tr("{count} captions")),
        ("aside", len(article.set_aside), tr("{count} line set aside"), tr("{count} lines set aside")),
    )
    runs: list[Run] = []
    for fold, count, one, many in folds:
        if count:
            sign = "▾" if fold in unfolded else "▸"
            runs += [Run("     ")] if runs else []
            runs.append(Run(f"{sign} {(one if count == 1 else many).format(count=count)}", f"fold:{fold}"))
    if runs:
        blocks.append(Block("folds", tuple(runs)))
    if "captions" in unfolded:
        blocks += [Block("caption", (Run(safe(caption.text)),)) for caption in article.captions]
    if "aside" in unfolded:
        for number, line in enumerate(article.set_aside):
            told = (
                Run(tr("{reason}, line {number}").format(reason=reason(line.reason), number=line.line) + "   "),
                Run(safe(line.text.strip())),
                Run("   "),
                Run(tr("back into the text"), f"restore:{number}"),
            )
            blocks.append(Block("aside", told))
    return blocks
