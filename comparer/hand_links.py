"""Links between sentences that the reader made or took away, kept by the words of the sentences so that they survive a new run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from comparer.model import Article, Comparison, Link
from comparer.text import fold


@dataclass(frozen=True, slots=True)
class LinkEdit:
    """A link made (or, with `made` false, taken away) by hand, by the words of its sentences."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    made: bool


def apply_edits(comparison: Comparison, edits: Iterable[LinkEdit]) -> tuple[Link, ...]:
    """The engine's links with those made by hand put in and those taken away left out. An edit whose sentences are not in
    the texts any more has no effect."""
    places = [_sentences(comparison.left), _sentences(comparison.right)]
    links = [link for link in comparison.links if link.origin == "engine"]
    for edit in edits:
        left, right = ([places[side].get(words) for words in said] for side, said in enumerate((edit.left, edit.right)))
        if None in left or None in right or not left or not right:
            continue
        ends = tuple(sorted(p for p in left if p is not None)), tuple(sorted(p for p in right if p is not None))
        links = [link for link in links if (link.left, link.right) != ends]
        if edit.made:
            links.append(Link(*ends, score=1.0, origin="hand"))
    return tuple(sorted(links, key=lambda link: (link.left, link.right)))


def edits_between(comparison: Comparison, links: Iterable[Link], engine_links: Iterable[Link]) -> tuple[LinkEdit, ...]:
    """What was done by hand to get from the engine's links to these."""
    now, before = {(link.left, link.right): link for link in links}, {(link.left, link.right): link for link in engine_links}
    taken = [(ends, False) for ends in before if ends not in now]
    made = [(ends, True) for ends, link in now.items() if link.origin == "hand"]

    def words(article: Article, indices: tuple[int, ...]) -> tuple[str, ...]:
        names = {place: words for words, place in _sentences(article).items()}
        return tuple(names[index] for index in indices)

    return tuple(LinkEdit(words(comparison.left, left), words(comparison.right, right), made) for (left, right), made in (*taken, *made))


def _sentences(article: Article) -> dict[str, int]:
    """The sentences by their words; one that stands twice is numbered."""
    found: dict[str, int] = {}
    for sentence in article.sentences:
        words = " ".join(fold(sentence.text).split())
        number = 2
        key = words
        while key in found:
            key = f"{words} #{number}"
            number += 1
        found[key] = sentence.index
    return found
