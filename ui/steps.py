"""Commands that move: from finding to finding and from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QWidget

from comparer import Finding
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Steps:
    """The commands of the area "steps"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._visited: list[str] = []
        self._at = -1

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def first(self) -> None:
        self.go(self._window.session.visible[0] if self._window.session.visible else None)

    def last(self) -> None:
        self.go(self._window.session.visible[-1] if self._window.session.visible else None)

    def focus_left(self) -> None:
        self._window.pair.left.setFocus()

    def focus_right(self) -> None:
        self._window.pair.right.setFocus()

    def focus_list(self) -> None:
        self._focus(self._window.findings.table)

    def next_pane(self) -> None:
        self._go_round(1)

    def previous_pane(self) -> None:
        self._go_round(-1)

    def go(self, finding: Finding | None, before: str = "") -> None:
        """Make a finding current and say so, after what is told `before`; without one say that there is none."""
        if finding is None:
            self._window.say(tr("No finding is shown here."))
            return
        session = self._window.session
        if session.current is finding:
            self._window.pair.follow()
        session.set_current(finding)
        self._window.announce_current(before)

    # ------------------------------------------------------------ sentences

    def linked_next(self) -> None:
        self._linked(1)

    def linked_previous(self) -> None:
        self._linked(-1)

    def _linked(self, by: int) -> None:
        """Put the caret into the next sentence of the focused pane that has a link, and show its partner."""
        pair, comparison = self._window.pair, self._window.session.comparison
        if comparison is None:
            return
        pane = pair.focused()
        at = pane.caret_sentence()
        linked = sorted({index for link in comparison.links for index in getattr(link, pane.side)})
        if not linked:
            self._window.say(tr("No sentence is linked."))
            return
        if by > 0:
            index = next((index for index in linked if at is None or index > at), linked[0])
        else:
            index = next((index for index in reversed(linked) if at is not None and index < at), linked[-1])
        pair.show_sentence(pane.side, index)
        partners = pair.partners(pane.side, index)
        for partner in partners[:1]:
            pair.show_sentence("right" if pane.side == "left" else "left", partner, caret=False)
        numbers = ", ".join(str(partner + 1) for partner in partners)
        self._window.say(tr("Sentence {own}, linked with {partners}").format(own=index + 1, partners=numbers))

    def counterpart(self) -> None:
        """Caret and focus to the linked sentence of the other pane."""
        pair = self._window.pair
        pane = pair.focused()
        index = pane.caret_sentence()
        partners = pair.partners(pane.side, index) if index is not None else []
        if not partners:
            self._window.say(tr("This sentence is not linked."))
            return
        other = pair.right if pane is pair.left else pair.left
        came_from = other.caret_sentence()
        following = [partner for partner in partners if came_from is not None and partner > came_from]
        target = following[0] if following and came_from in partners else partners[0]
        other.setFocus()
        pair.show_sentence(other.side, target)

    def centre(self) -> None:
        if self._window.session.current is None:
            self._window.say(tr("No finding is current; J goes to the first."))
        self._window.pair.follow(force=True)

    # ------------------------------------------------------------ visited findings

    def remember(self) -> None:
        """Put the current finding into the history; told by the window at each change."""
        current = self._window.session.current
        if current is None or (0 <= self._at < len(self._visited) and self._visited[self._at] == current.id):
            return
        self._visited = [*self._visited[: self._at + 1], current.id][-200:]
        self._at = len(self._visited) - 1

    def back(self) -> None:
        self._revisit(-1)

    def forward(self) -> None:
        self._revisit(1)

    def _revisit(self, by: int) -> None:
        at = self._at + by
        while 0 <= at < len(self._visited):
            finding = self._window.session.finding(self._visited[at])
            if finding is not None:
                self._at = at
                self.go(finding)
                return
            at += by
        self._window.say(tr("No further finding was visited."))

    def jump(self) -> None:
        """Ask for a number: "12" is a finding of the list, "L5" and "R5" are sentences."""
        text, given = QInputDialog.getText(
            self._window, tr("Jump to"), tr("Number of a finding, or L and R with the number of a sentence:")
        )
        if given:
            self.jump_to(text)

    def jump_to(self, text: str) -> None:
        """Go where such a text says, or say that there is no such place."""
        window, text = self._window, text.strip().upper()
        side = {"L": "left", "R": "right"}.get(text[:1])
        number = text[1:].strip() if side else text
        if number.isdecimal() and len(number) < 9:
            place = int(number) - 1
            if side and window.session.comparison is not None:
                if 0 <= place < len(getattr(window.session.comparison, side).sentences):
                    window.pair.pane(side).setFocus()
                    window.pair.show_sentence(side, place)
                    return
            elif not side and 0 <= place < len(window.session.visible):
                self.go(window.session.visible[place])
                return
        window.say(tr("There is no {place} here.").format(place=text or "number"))

    def _step(self, by: int) -> None:
        finding, wrapped = self._window.session.step(by)
        self.go(finding, self.wrapped(by) if wrapped else "")

    def wrapped(self, by: int) -> str:
        """What is told when a step passed the end."""
        return tr("From the top again.") if by > 0 else tr("From the end again.")

    def _go_round(self, by: int) -> None:
        stops: list[QWidget] = [self._window.pair.left, self._window.pair.right, self._window.findings.table]
        place = next((at for at, stop in enumerate(stops) if stop.hasFocus()), -1 if by > 0 else 0)
        self._focus(stops[(place + by) % len(stops)])

    def _focus(self, stop: QWidget) -> None:
        """Give a pane or the list the keyboard. Of a list a screen reader tells the name alone."""
        stop.setFocus()
        if stop is self._window.findings.table:
            self._window.announce_current(anew=True)
