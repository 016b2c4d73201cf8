"""Commands that move: from finding to finding and from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from comparer import Finding

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Steps:
    """The commands of the area "steps"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

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
        self._window.findings.table.setFocus()

    def next_pane(self) -> None:
        self._go_round(1)

    def previous_pane(self) -> None:
        self._go_round(-1)

    def go(self, finding: Finding | None) -> None:
        """Make a finding current and say so; without one say that there is none."""
        if finding is None:
            self._window.say(self._window.tr("No finding is shown here."))
            return
        session = self._window.session
        if session.current is finding:
            self._window.pair.follow()
        session.set_current(finding)

    def _step(self, by: int) -> None:
        finding, wrapped = self._window.session.step(by)
        self.go(finding)
        if wrapped and finding is not None:
            self._window.say(self._window.tr("From the top again.") if by > 0 else self._window.tr("From the end again."))

    def _go_round(self, by: int) -> None:
        stops: list[QWidget] = [self._window.pair.left, self._window.pair.right, self._window.findings.table]
        place = next((at for at, stop in enumerate(stops) if stop.hasFocus()), -1 if by > 0 else 0)
        stops[(place + by) % len(stops)].setFocus()
