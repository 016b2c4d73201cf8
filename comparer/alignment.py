"""Sentences to links: which sentences of the two accounts report the same thing, many-to-many, in any order.

Candidates share a stem; the link model gives each the probability that both sentences report the same (comparer/link_model.py).
Every pair above one threshold is a link, unless several better ones hold one of its sentences. There is no rule that a sentence
is linked once or that links keep the order of the text: both made every measure worse on annotated pairs, for accounts repeat
and rearrange.
"""

from __future__ import annotations

from comparer import collector
from comparer.link_model import chosen, model, probabilities
from comparer.model import Article, Fact, Link
from comparer.similarity import Pairing
from comparer.wording import as_written

_REASONS = 4  # words of the same sort that a reason lists


@collector.resting()
def align(left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...]) -> tuple[Link, ...]:
    """The links of two articles, one a pair of sentences, ordered by left then right index."""
    texts = [tuple(sentence.text for sentence in article.sentences) for article in (left, right)]
    pairing = Pairing(*texts)
    cells = (pairing.cell(i, j) for i, j in pairing.candidates())
    scores = {(cell.left, cell.right): score for cell, score in probabilities(pairing, cells)}
    return tuple(
        Link((i,), (j,), score, reasons(pairing, i, j))
        for (i, j), score in chosen(scores, model().threshold).items()
    )


def reasons(pairing: Pairing, i: int, j: int) -> tuple[str, ...]:
    """What speaks for a link: "names: Kursk, Moscow", "figures and dates: 12,000", "words: deployed, troops"; the same from
    both sides, the rarest first."""
    left, right, weights = pairing.left[i], pairing.right[j], pairing.weights
    one, two = left.wording, right.wording
    shared = sorted(left.common & right.common, key=lambda key: (-weights[key], key))
    figures = [key for key in shared if key in one.figures or key in one.dates]
    names = [key for key in shared if key in one.names or key in two.names]
    words = [key for key in shared if key not in names and key not in figures]
    return tuple(
        f"{label}: {', '.join([max(as_written(one, key), as_written(two, key)) for key in keys[:_REASONS]])}"
        for label, keys in (("names", names), ("figures and dates", figures), ("words", words))
        if keys
    )
