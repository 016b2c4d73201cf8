"""Takes over what was decided on an earlier version of the open pair: offered when the pair is opened, never done unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from comparer import Decision
from ui.words import day, noop, tr

if TYPE_CHECKING:
    from comparer.earlier import Earlier, Lost
    from ui.main_window import MainWindow

Act = tuple[str, Callable[[], None], Callable[[], None]]  # what a button says, what it does, and what is done where it is declined
NAME = noop("take over from an earlier version")  # of the step


class EarlierVersion:
    """The command of the area "earlier", and the offer."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._found: Earlier | None = None
        self._answered: set[tuple[str, str]] = set()  # pairs for which the offer was taken or closed in this window

    def look(self) -> None:
        """Look for an earlier version of the pair that is open now."""
        self._found = self._window.keeper.earlier()
        self.renew()

    def offer(self) -> str:
        """The sentence that offers to take over; "" where there is nothing, or it is not wanted."""
        window = self._window
        decided = any(own != Decision(identity) for identity, own in window.session.decisions.items())
        if self._found is None or decided or window.keeper.lost or self._pair() in self._answered:
            return ""
        return _told(self._found)

    def answered(self) -> None:
        """The offer for this pair does not come back in this window."""
        self._answered.add(self._pair())

    def take_over(self) -> None:
        """Take over what was decided on the earlier version, as one step; what was decided here stays."""
        message = self._window.message
        if message.offers(self.accept):
            message.take_offer()
        else:
            self._take_over()

    def accept(self) -> None:
        """What the button of the offer does; what else the message told is told on."""
        self._take_over()
        self._tell_notes()

    def withdraw(self) -> None:
        """Take the offer away, for something was decided here meanwhile otherwise than by hand."""
        if self._window.message.offers(self.accept):
            self._tell_notes()

    def _tell_notes(self) -> None:
        self._window.clear_message()
        self._window.tell_notes()

    def _take_over(self) -> None:
        window = self._window
        if window.session.comparison is not None:
            window.surface().setFocus()  # away from the button that goes, or from a note, which is kept by that
        self.look()  # another window, or other links, may have changed it
        found, wanted = self._found, self._wanted()
        if found is None or not wanted:
            done = tr("Whatever could be taken over from the earlier version is decided here already.")
            none = tr("No earlier version of this pair was recognised from which anything could be taken over.")
            window.say(done if found is not None else none)
            return
        self.answered()
        window.verdicts.change(tr(NAME), *wanted)
        told = tr("Taken over: {count} of {total}. Ctrl+Z takes that back.")
        window.say(told.format(count=len(wanted), total=found.total))

    def lost(self) -> tuple[tuple[Lost, ...], str]:
        """The decisions on the earlier version whose finding is not found here, but those that are lost here as well, and the day on
        which it was opened last, as it is told."""
        self.look()
        if self._found is None:
            return (), ""
        here = {entry.decision.finding for entry in self._window.keeper.lost}
        return tuple(entry for entry in self._found.lost if entry.decision.finding not in here), _when(self._found.opened)

    def act(self) -> Act | tuple[()]:
        """The button of the offer as it stands, for a message that takes its place; empty where nothing is offered."""
        return (tr("Take over"), self.accept, self.answered) if self._window.message.offers(self.accept) else ()

    def renew(self) -> None:
        """The entry of the menu is there to be chosen where there is something to take over."""
        action = self._window.actions_by_name.get("earlier.take_over")
        if action is not None:
            action.setEnabled(bool(self._wanted()))

    def _wanted(self) -> list[Decision]:
        """What can be taken over, on findings on which nothing is decided here."""
        session = self._window.session
        if self._found is None or session.comparison is None:
            return []
        there = [decision for decision in self._found.decisions if session.finding(decision.finding) is not None]
        return [own for own in there if session.decisions.get(own.finding, Decision(own.finding)) == Decision(own.finding)]

    def _pair(self) -> tuple[str, str]:
        from comparer.review_keys import article_key

        comparison = self._window.session.comparison
        assert comparison is not None
        return article_key(comparison.left), article_key(comparison.right)


def _told(found: Earlier) -> str:
    """How much of the earlier version is the same here, and what will not come along."""
    if found.total == 1:
        first = tr("The one finding you decided on in an earlier version of this pair{when} is the same here.")
    elif found.same == 1:
        first = tr("1 of {total} findings you decided on in an earlier version of this pair{when} is the same here.")
    else:
        first = tr("{same} of {total} findings you decided on in an earlier version of this pair{when} are the same here.")
    rest = (
        (found.gone, tr("Not found any more: {count} (Ctrl+Shift+N lists them).")),
        (found.reopened, tr("Related otherwise now, so left open: {count}.")),
        (found.bare, tr("In a changed sentence, so without note and flag: {count}.")),
    )
    told = [first.format(same=found.same, total=found.total, when=_when(found.opened))]
    return " ".join((*told, *(text.format(count=count) for count, text in rest if count)))


def _when(opened: str) -> str:
    try:
        return f" ({day(datetime.fromisoformat(opened).astimezone())})"
    except (ValueError, OverflowError):  # rescued from a damaged database
        return ""
