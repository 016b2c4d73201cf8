"""Between the open pair and the store of reviews: loads what was decided, keeps every act at once, and sees what other windows did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from comparer import Article, ComparerError, Comparison, Decision, Link
from comparer.corrections import Correction
from ui import preferences
from ui.session import Session

if TYPE_CHECKING:  # the database is opened, and its module read, when the first pair is there
    from comparer.hand_links import LinkEdit
    from comparer.review import Filed, Lost, Store

LOOK = 600  # ms between looks at what other windows did
SETTLE = 1500  # ms after an act until it outlives a power cut


class Keeper(QObject):
    """Owns the store, which is opened when it is first needed: the first paint does not wait for it."""

    failed = Signal(str)  # a sentence for the user: something could not be kept
    changed = Signal()  # another window decided something on this pair
    links_changed = Signal()  # another window linked something

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._store: Store | None = None
        self._pair = 0
        self._keys: dict[str, str] = {}
        self.lost: tuple[Lost, ...] = ()
        self._look, self._settle = QTimer(self), QTimer(self)
        self._look.setInterval(LOOK)
        self._look.timeout.connect(self.look)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self._bring_through)
        session.current_changed.connect(self._settle.start)

    @property
    def store(self) -> Store | None:
        """The store, or None where there can be none; the user was told then."""
        if self._store is None:
            from comparer.review import Store

            try:
                self._store = Store(preferences.data_folder() / "reviews.sqlite")
            except ComparerError as error:
                self.failed.emit(str(error))
                return None
            if self._store.notice:
                self.failed.emit(self._store.notice)
        return self._store

    def close(self) -> None:
        self._look.stop()
        if self._store is not None:
            self._settle.stop()
            self._bring_through()
            self._store.close()
            self._store = None

    def _bring_through(self) -> None:
        if self._store is not None:
            self.leave()
            self._store.settle()

    # ------------------------------------------------------------ pair

    def open(self, comparison: Comparison, names: tuple[str, str]) -> tuple[Decision, ...]:
        """What was decided on this pair before."""
        from comparer.review import finding_keys

        store = self.store
        self._keys = finding_keys(comparison)
        if store is None:
            return ()
        self._pair = store.pair(comparison.left, comparison.right, names)
        decisions, self.lost = store.decisions(self._pair, comparison)
        self._session.set_reviewed(store.reviewed(self._pair, comparison))
        store.changed_elsewhere()
        self._look.start()
        return decisions

    def place(self) -> str:
        """The id of the finding at which the reader left this pair."""
        key = self.store.place(self._pair) if self.store is not None else ""
        return next((identity for identity, own in self._keys.items() if own == key), "")

    def filed(self) -> tuple[Filed, ...]:
        return self.store.filed() if self.store is not None else ()

    def leave(self) -> None:
        """Keep where the reader is."""
        if self._store is not None and self._pair and self._session.comparison is not None:
            current = self._session.current
            judged, total, _ = self._session.progress()
            self._store.leave(self._pair, self._keys.get(current.id, "") if current else "", judged, total)

    def look(self) -> None:
        """Take over what another window decided."""
        comparison = self._session.comparison
        if self._store is None or comparison is None or not self._store.changed_elsewhere():
            return
        links = self._store.links(self._pair)
        if set(links) != set(self._links_known):
            self._links_known = links
            self.links_changed.emit()
        decisions, self.lost = self._store.decisions(self._pair, comparison)
        self._session.set_reviewed(self._store.reviewed(self._pair, comparison))
        found = {decision.finding: decision for decision in decisions}
        for identity in self._keys:
            decision = found.get(identity, Decision(identity))
            if decision != self._session.decisions.get(identity, Decision(identity)):
                self._session.decide(decision)
        self.changed.emit()

    # ------------------------------------------------------------ acts

    def keep(self, name: str, decisions: Iterable[Decision]) -> bool:
        """Keep decisions as one act; False where that failed, of which the user was told."""
        changes = []
        for decision in decisions:
            finding = self._session.finding(decision.finding)
            if finding is not None:
                changes.append((self._keys[finding.id], finding, decision))
        store = self.store
        if store is None:
            return False
        try:
            store.decide(self._pair, name, changes)
        except ComparerError as error:
            self.failed.emit(str(error))
            return False
        self._settle.start()
        return True

    def keep_reviewed(self, name: str, reviewed: dict[str, frozenset[int]]) -> None:
        """Keep which sentences are reviewed as one act."""
        store, comparison = self.store, self._session.comparison
        if store is None or comparison is None:
            return
        sides = (("left", comparison.left), ("right", comparison.right))
        sentences = [(side, article.sentences[index].text) for side, article in sides for index in sorted(reviewed[side])]
        try:
            store.keep_reviewed(self._pair, name, sentences)
        except ComparerError as error:
            self.failed.emit(str(error))

    def keep_draft(self, identity: str, note: str) -> None:
        if self.store is not None and identity in self._keys:
            self.store.keep_draft(self._pair, self._keys[identity], note)

    def drafts(self) -> dict[str, str]:
        """The notes that were begun and not finished, by the ids of their findings."""
        drafts = self.store.drafts(self._pair) if self.store is not None else {}
        return {identity: drafts[key] for identity, key in self._keys.items() if key in drafts}

    def correction(self, article: Article) -> Correction:
        """What was corrected of an article before."""
        return self.store.correction(article) if self.store is not None else Correction()

    def keep_corrections(self, name: str, corrections: Iterable[tuple[Article, Correction]]) -> None:
        """Keep what was corrected of the articles as one act."""
        store = self.store
        if store is None:
            return
        try:
            store.keep_corrections(self._pair, name, corrections)
        except ComparerError as error:
            self.failed.emit(str(error))

    _links_known: tuple[LinkEdit, ...] = ()

    def links(self) -> tuple[LinkEdit, ...]:
        """The links made and taken away by hand on this pair."""
        self._links_known = self.store.links(self._pair) if self.store is not None else ()
        return self._links_known

    def file(self, comparison: Comparison) -> tuple[LinkEdit, ...]:
        """File a pair before it is compared to the end, and return what was linked by hand in it."""
        store = self.store
        if store is None:
            return ()
        self._pair = store.pair(comparison.left, comparison.right)
        return self.links()

    def keep_links(self, name: str, comparison: Comparison, links: Iterable[Link], engine_links: Iterable[Link]) -> None:
        """Keep what was linked by hand as one act."""
        if self.store is None:
            return

        from comparer.hand_links import edits_between

        edits = edits_between(comparison, links, engine_links)
        try:
            self.store.keep_links(self._pair, name, edits)
        except ComparerError as error:
            self.failed.emit(str(error))
            return
        self._links_known = self.store.links(self._pair)
        self._settle.start()
