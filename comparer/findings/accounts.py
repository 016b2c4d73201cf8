"""Two accounts as the rooms of `findings` see them: articles, facts and links, and what is worked out of each account once for all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comparer.findings.neighbours import Neighbours, alike
from comparer.findings.periods import Periods
from comparer.model import Article, Fact, Link, Span
from comparer.relations.outcome import PairContext
from comparer.wording import share_meaning


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `around` gives the words around its facts, `periods` the months and years that its sentences tell of."""

    article: Article
    facts: tuple[Fact, ...]
    around: Neighbours
    periods: Periods
    texts: frozenset[str]  # of its sentences


@dataclass(frozen=True, slots=True)
class Accounts:
    """Both accounts and the links between their sentences; `context` holds the two articles, as `relate` takes them."""

    left: Account
    right: Account
    links: tuple[Link, ...]
    context: PairContext

    @property
    def both(self) -> tuple[Account, Account]:
        """The left one and the right one."""
        return self.left, self.right

    def likeness(self, left: Span, right: Span) -> float:
        """How alike the words around two facts are, 0..1."""
        return alike(self.left.around.of(left), self.right.around.of(right))

    def share_beside(self, left: Span, right: Span) -> bool:
        """Whether a word right beside both facts is shared, or a synonym of it."""
        return share_meaning(self.left.around.beside(left), self.right.around.beside(right))

    def share_predicate(self, left: Fact, right: Fact) -> bool:
        """Whether the two numbers do or suffer the same, or what is a synonym of it."""
        return share_meaning(self.left.around.predicates(left), self.right.around.predicates(right))

    def in_both(self, i: int, j: int) -> bool:
        """Whether one of two sentences, by index, stands word for word in the other account, so that both tell the same there."""
        ours, theirs = self.left.article.sentences[i].text, self.right.article.sentences[j].text
        return ours in self.right.texts or theirs in self.left.texts

    def narrowed(self, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...]) -> Accounts:
        """The same accounts with some of their facts only."""
        return replace(self, left=replace(self.left, facts=facts_left), right=replace(self.right, facts=facts_right))


def accounts_of(
    left: Article, right: Article, facts_left: tuple[Fact, ...], facts_right: tuple[Fact, ...], links: tuple[Link, ...]
) -> Accounts:
    """Two articles with their facts and links, as the rooms see them."""
    sides = (left, facts_left), (right, facts_right)
    ours, theirs = (
        Account(article, facts, Neighbours(article), Periods(article, facts), frozenset(sentence.text for sentence in article.sentences))
        for article, facts in sides
    )
    return Accounts(ours, theirs, links, PairContext(left, right))
