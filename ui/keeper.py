"""Between the open pair and the store of reviews: loads what was decided, keeps every act at once, and sees what other windows did.

Where the disk is full, the folder read-only or the file held by another program, a store in memory stands in: the review goes on as
before, and every act is brought into the real store as soon as that can be opened again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from comparer import Article, ComparerError, Comparison, Decision, Finding, Link
from comparer.corrections import Correction
from ui import preferences
from ui.session import Session
from ui.words import tr

if TYPE_CHECKING:  # the database is opened, and its module read, when the first pair is there
    from comparer.earlier import Earlier, Lost
    from comparer.hand_links import LinkEdit
    from comparer.review import Filed, Store

LOOK = 600  # ms between looks at what other windows did
SETTLE = 1500  # ms after an act until it outlives a power cut
RETRY = 5000  # ms between attempts to open the real store again
HASTE = 0.05  # seconds such an attempt waits for a lock: the window stands still meanwhile
Said = TypeVar("Said")
Pair = tuple[Article, Article, tuple[str, str]]


class Owed(NamedTuple):
    """An act that is in the stand-in only: the pair it is about, None for none, and what it does in a store for the pair's number."""

    pair: Pair | None
    work: Callable[[Store, int], None]
    step: bool  # of the reader; to forget a draft is none


class Keeper(QObject):
    """Owns the store, which is opened when it is first needed: the first paint does not wait for it."""

    failed = Signal(str)  # a sentence for the user: something could not be kept
    recovered = Signal(str)  # a sentence for the user: what waited is kept now
    changed = Signal()  # another window decided something on this pair
    links_changed = Signal()  # another window linked something

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._store: Store | None = None
        self._pair = 0
        self._open_pair: Pair | None = None
        self._keys: dict[str, str] = {}
        self._owed: list[Owed] = []
        self.trouble = ""  # what keeps reviews from being kept, as long as it does
        self.lost: tuple[Lost, ...] = ()
        self._look, self._settle, self._retry = QTimer(self), QTimer(self), QTimer(self)
        self._look.setInterval(LOOK)
        self._look.timeout.connect(self.look)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self._bring_through)
        self._retry.setInterval(RETRY)
        self._retry.timeout.connect(self.bring_home)
        session.current_changed.connect(self._settle.start)

    # ------------------------------------------------------------ the store and what stands in for it

    @property
    def store(self) -> Store:
        """The store, or what stands in for it; the user was told then."""
        if self._store is None:
            from comparer.review import Store

            try:
                self._store = Store(preferences.data_folder() / "reviews.sqlite")
            except ComparerError as error:
                return self._stand_in(str(error))
            if self._store.notice:
                self.failed.emit(self._store.notice)
        return self._store

    @property
    def owed(self) -> int:
        """How many steps of the reader are not in the real store."""
        return sum(owed.step for owed in self._owed)

    def _stand_in(self, trouble: str) -> Store:
        """Go on in memory with all that can be read of the real store; where nothing can, with what is decided on the open pair."""
        from comparer.review import Store

        made, before, known = Store(None), self._store, False
        if before is not None:
            with suppress(ComparerError):
                made.take_over(before)
                known = True
            before.close()
        self._store = made
        if self._open_pair is not None:
            self._pair = made.pair(*self._open_pair)
            if not known:
                made.decide(self._pair, "", self._changes(self._session.decisions.values()), self._session.comparison)
                made.keep_links(self._pair, "", self._links_known)
        self.trouble = trouble
        self.tell()
        self._retry.start()
        return made

    def tell(self) -> None:
        """Tell the user what keeps reviews from being kept, and that nothing is lost by it."""
        self.failed.emit(self.trouble + " " + tr("What you decide meanwhile waits in this window; Ctrl+S saves it as a file."))

    def bring_home(self) -> bool:
        """Bring what the stand-in holds into the real store; False where that still cannot be."""
        if not self.trouble:
            return True
        from comparer.review import Store

        try:
            real = Store(preferences.data_folder() / "reviews.sqlite", HASTE)
        except ComparerError:
            return False
        try:
            while self._owed:
                owed = self._owed[0]
                owed.work(real, real.pair(*owed.pair) if owed.pair is not None else 0)
                del self._owed[0]
            if self._open_pair is not None:
                self._pair = real.pair(*self._open_pair)
        except ComparerError:
            real.close()
            return False
        self._retry.stop()
        if self._store is not None:
            self._store.close()
        self._store, self.trouble = real, ""
        self._take()  # what other windows decided meanwhile
        self.recovered.emit(real.notice or tr("What waited in this window is kept now."))
        return True

    def _ask(self, read: Callable[[Store], Said]) -> Said:
        """What the store says, or its stand-in where it cannot be read."""
        try:
            return read(self.store)
        except ComparerError as error:
            return read(self._stand_in(str(error)))

    def _act(self, work: Callable[[Store, int], None], *, owed: bool = True, step: bool = True) -> bool:
        """Do something in the store; False where the stand-in has to hold it. Without `owed` it need not come into the real one."""
        try:
            work(self.store, self._pair)
        except ComparerError as error:
            work(self._stand_in(str(error)), self._pair)
        if self.trouble and owed:
            self._owed.append(Owed(self._open_pair, work, step))
        return not self.trouble

    def close(self) -> None:
        self._look.stop()
        self._retry.stop()
        if self._store is not None:
            self._settle.stop()
            self._bring_through()
            self._store.close()
            self._store = None

    def _bring_through(self) -> None:
        if self._store is not None:
            self.leave()
            self._act(lambda store, _: store.settle(), owed=False)

    # ------------------------------------------------------------ pair

    def open(self, comparison: Comparison, names: tuple[str, str]) -> tuple[Decision, ...]:
        """What was decided on this pair before."""
        from comparer.review_keys import finding_keys

        self._keys = finding_keys(comparison)
        pair = comparison.left, comparison.right, names
        self._open_pair = None  # a stand-in would begin with the pair that was open before
        self._pair = self._ask(lambda store: store.pair(*pair))
        self._open_pair = pair
        decisions, self.lost = self._ask(lambda store: store.decisions(self._pair, comparison))
        self._session.set_reviewed(self._ask(lambda store: store.reviewed(self._pair, comparison)))
        self._ask(lambda store: store.changed_elsewhere())
        self._look.start()
        return decisions

    def earlier(self) -> Earlier | None:
        """What was decided on an earlier version of this pair and can be taken over."""
        comparison = self._session.comparison
        return self._ask(lambda store: store.earlier(self._pair, comparison)) if comparison is not None else None

    def place(self) -> str:
        """The id of the finding at which the reader left this pair."""
        key = self._ask(lambda store: store.place(self._pair))
        return next((identity for identity, own in self._keys.items() if own == key), "")

    def filed(self) -> tuple[Filed, ...]:
        return self._ask(lambda store: store.filed())

    def leave(self) -> None:
        """Keep where the reader is."""
        if self._store is not None and self._pair and self._session.comparison is not None:
            current = self._session.current
            judged, total, _ = self._session.progress()
            key = self._keys.get(current.id, "") if current else ""
            self._act(lambda store, pair: store.leave(pair, key, judged, total), owed=False)

    def look(self) -> None:
        """Take over what another window decided."""
        if self._store is not None and self._ask(lambda store: store.changed_elsewhere()):
            self._take()

    def _take(self) -> None:
        """Put in force what the store says of the open pair."""
        comparison = self._session.comparison
        if comparison is None:
            return
        links = self._ask(lambda store: store.links(self._pair))
        if set(links) != set(self._links_known):
            self._links_known = links
            self.links_changed.emit()
        decisions, self.lost = self._ask(lambda store: store.decisions(self._pair, comparison))
        self._session.set_reviewed(self._ask(lambda store: store.reviewed(self._pair, comparison)))
        found = {decision.finding: decision for decision in decisions}
        for identity in self._keys:
            decision = found.get(identity, Decision(identity))
            if decision != self._session.decisions.get(identity, Decision(identity)):
                self._session.decide(decision)
        self.changed.emit()

    # ------------------------------------------------------------ acts

    def keep(self, name: str, decisions: Iterable[Decision]) -> bool:
        """Keep decisions as one act; False where the store cannot take them yet, of which the user was told."""
        changes, comparison = self._changes(decisions), self._session.comparison
        self._settle.start()
        return self._act(lambda store, pair: store.decide(pair, name, changes, comparison))

    def _changes(self, decisions: Iterable[Decision]) -> list[tuple[str, Finding, Decision]]:
        """Decisions as the store takes them, with the keys of their findings."""
        found = ((self._session.finding(decision.finding), decision) for decision in decisions)
        return [(self._keys[finding.id], finding, decision) for finding, decision in found if finding and finding.id in self._keys]

    def keep_reviewed(self, name: str, reviewed: dict[str, frozenset[int]]) -> None:
        """Keep which sentences are reviewed as one act."""
        comparison = self._session.comparison
        if comparison is None:
            return
        sides = (("left", comparison.left), ("right", comparison.right))
        sentences = [(side, article.sentences[index].text) for side, article in sides for index in sorted(reviewed[side])]
        self._act(lambda store, pair: store.keep_reviewed(pair, name, sentences))

    def keep_draft(self, identity: str, note: str) -> None:
        key = self._keys.get(identity)
        if key is not None:
            self._act(lambda store, pair: store.keep_draft(pair, key, note), step=bool(note))

    def drafts(self) -> dict[str, str]:
        """The notes that were begun and not finished, by the ids of their findings."""
        drafts = self._ask(lambda store: store.drafts(self._pair))
        return {identity: drafts[key] for identity, key in self._keys.items() if key in drafts}

    def correction(self, article: Article) -> Correction:
        """What was corrected of an article before."""
        return self._ask(lambda store: store.correction(article))

    def keep_corrections(self, name: str, corrections: Iterable[tuple[Article, Correction]]) -> None:
        """Keep what was corrected of the articles as one act."""
        own = tuple(corrections)
        self._act(lambda store, pair: store.keep_corrections(pair, name, own))

    _links_known: tuple[LinkEdit, ...] = ()

    def links(self) -> tuple[LinkEdit, ...]:
        """The links made and taken away by hand on this pair."""
        self._links_known = self._ask(lambda store: store.links(self._pair))
        return self._links_known

    def keep_links(self, name: str, comparison: Comparison, links: Iterable[Link], engine_links: Iterable[Link]) -> None:
        """Keep what was linked by hand as one act."""
        from comparer.hand_links import edits_between

        edits = tuple(edits_between(comparison, links, engine_links))
        self._act(lambda store, pair: store.keep_links(pair, name, edits))
        self._links_known = self._ask(lambda store: store.links(self._pair))
        self._settle.start()
