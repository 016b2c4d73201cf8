"""The steps of the one undo stack: every step has a name for the menu and is kept on disk when it is done, undone and redone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoStack

from comparer import Decision, Link
from ui.engine import Request
from ui.keeper import Keeper
from ui.session import Session
from ui.words import tr


class Decide(QUndoCommand):
    """Other decisions on one or more findings."""

    def __init__(self, name: str, session: Session, keeper: Keeper, after: tuple[Decision, ...]) -> None:
        super().__init__(name)
        self._session, self._keeper, self._after = session, keeper, after
        self._before = tuple(session.decisions.get(decision.finding) or Decision(decision.finding) for decision in after)

    def redo(self) -> None:
        self._force(self.text(), self._after)

    def undo(self) -> None:
        self._force(tr("take back: {step}").format(step=self.text()), self._before)
        self._session.set_current(self._session.finding(self._before[0].finding))

    def _force(self, name: str, decisions: tuple[Decision, ...]) -> None:
        self._keeper.keep(name, decisions)
        for decision in decisions:
            self._session.decide(decision)


class Relink(QUndoCommand):
    """Other links between the sentences; `put` brings them into force, has the findings made anew, and when this is taken back
    returns to `finding`, which was current before."""

    def __init__(
        self, name: str, before: tuple[Link, ...], after: tuple[Link, ...], finding: str, put: Callable[[str, tuple[Link, ...], str], None]
    ) -> None:
        super().__init__(name)
        self._before, self._after, self._finding, self._put = before, after, finding, put

    def redo(self) -> None:
        self._put(self.text(), self._after, "")

    def undo(self) -> None:
        self._put(tr("take back: {step}").format(step=self.text()), self._before, self._finding)


class GoneThrough(QUndoCommand):
    """Other sentences that are reviewed; the step is about those of `changed` alone, whatever else was marked since."""

    def __init__(self, name: str, session: Session, keeper: Keeper, changed: dict[str, frozenset[int]], reviewed: bool) -> None:
        super().__init__(name)
        self._session, self._keeper, self._changed, self._reviewed = session, keeper, changed, reviewed

    def redo(self) -> None:
        self._put(self.text(), self._reviewed)

    def undo(self) -> None:
        self._put(tr("take back: {step}").format(step=self.text()), not self._reviewed)

    def _put(self, name: str, reviewed: bool) -> None:
        before = self._session.reviewed
        after = {side: own | self._changed[side] if reviewed else own - self._changed[side] for side, own in before.items()}
        self._keeper.keep_reviewed(name, after)
        self._session.set_reviewed(after)


class Reread(QUndoCommand):
    """The same files read otherwise (other fields, lines put back into the text); `run` keeps that and compares them anew."""

    def __init__(self, name: str, before: Request, after: Request, run: Callable[[str, Request], None]) -> None:
        super().__init__(name)
        self._before, self._after, self._run = before, after, run

    def redo(self) -> None:
        self._run(self.text(), self._after)

    def undo(self) -> None:
        self._run(tr("take back: {step}").format(step=self.text()), self._before)


class Steps(QUndoStack):
    """The stack; it holds on to its commands, which Qt alone would not keep alive for Python."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[QUndoCommand] = []

    def push(self, command: QUndoCommand) -> None:
        del self._held[self.index() :]
        self._held.append(command)
        super().push(command)

    def clear(self) -> None:
        super().clear()
        self._held.clear()
