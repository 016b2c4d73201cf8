"""Commands that change what is shown and how it looks, never what it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QSplitter

from ui import theme
from ui.criteria import ALL_RELATIONS, Criteria
from ui.finding_view import GROUPS
from ui.original_text import OriginalText
from ui.words import relation_word, tr

if TYPE_CHECKING:
    from comparer.earlier import Lost
    from ui.main_window import MainWindow

STEP = 0.06  # of the room, by which a border moves
ZOOM_STEPS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Looks:
    """The commands of the area "looks"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def zoom_in(self) -> None:
        self._zoom(next((step for step in ZOOM_STEPS if step > self._window.preferences.zoom + 0.01), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        self._zoom(next((step for step in reversed(ZOOM_STEPS) if step < self._window.preferences.zoom - 0.01), ZOOM_STEPS[0]))

    def zoom_reset(self) -> None:
        self._zoom(1.0)

    def _zoom(self, zoom: float) -> None:
        self._window.preferences.zoom = zoom
        self._window.pair.set_zoom(zoom)
        self._window.say(tr("Text at {percent} %").format(percent=round(zoom * 100)))

    def linked_scrolling(self) -> None:
        """Switch linked scrolling on or off."""
        preferences = self._window.preferences
        preferences.linked_scrolling = self._window.pair.scrolling.enabled = not preferences.linked_scrolling
        on, off = tr("Linked scrolling is on."), tr("Linked scrolling is off.")
        self._window.say(on if preferences.linked_scrolling else off)

    def overview(self) -> None:
        preferences = self._window.preferences
        preferences.overview = not preferences.overview
        self._window.overview.setVisible(preferences.overview)
        self._window.say(tr("The overview is shown.") if preferences.overview else tr("The overview is hidden."))

    def group(self) -> None:
        """Group the list by relation, then by kind, then not at all."""
        findings = self._window.findings
        by = GROUPS[(GROUPS.index(findings.grouping) + 1) % len(GROUPS)]
        findings.group(by)
        told = {"": tr("Findings in their own order."), "relation": tr("Findings grouped by relation.")}
        self._window.say(told.get(by) or tr("Findings grouped by kind."))

    def captions(self) -> None:
        for side in ("left", "right"):
            self._window.pair.unfold(side, "captions")

    def set_aside(self) -> None:
        for side in ("left", "right"):
            self._window.pair.unfold(side, "aside")

    def explanation(self) -> None:
        shown = not self._window.panel.isVisible()
        self._window.panel.setVisible(shown)
        self._window.say(tr("The explanation is open.") if shown else tr("The explanation is folded."))

    def more_text(self) -> None:
        self._share(self._window.sheet, STEP)

    def more_findings(self) -> None:
        self._share(self._window.sheet, -STEP)

    def wider_left(self) -> None:
        self._share(self._beside(), STEP)

    def wider_right(self) -> None:
        self._share(self._beside(), -STEP)

    def _beside(self) -> QSplitter:
        """What is parted side by side where the keyboard is."""
        window = self._window
        focus = window.focusWidget()
        return window.desk if focus is not None and window.desk.isAncestorOf(focus) else window.pair.splitter

    def _share(self, splitter: QSplitter, by: float) -> None:
        """Give the first part so much more of the room; a border can be moved without dragging it."""
        first, *between, last = splitter.sizes()
        room = first + last
        share = min(0.85, max(0.15, first / max(1, room) + by))
        splitter.setSizes([round(room * share), *between, room - round(room * share)])
        now = splitter.sizes()
        percent = round(100 * now[0] / max(1, now[0] + now[-1]))
        self._window.say(tr("{first} % and {second} % of the room").format(first=percent, second=100 - percent))

    def lost(self) -> None:
        """Show the decisions whose finding is not found any more: those on this pair, then those on an earlier version of it."""
        window = self._window
        lines = [_told_of(entry) for entry in window.keeper.lost]
        earlier, when = window.earlier.lost()
        if earlier:
            lines.append(tr("Not found any more, from an earlier version of this pair{when}:").format(when=when))
            lines += [f"•  {_told_of(entry)}" for entry in earlier]
        text = "\n".join(lines) or tr("Every decision on this pair belongs to a finding that is found.")
        window.message.say(text, "note", *window.earlier.act())

    def original(self) -> None:
        """The text of the focused account as it was read, the sentence under the caret selected in it."""
        comparison = self._window.session.comparison
        if comparison is None:
            self._window.say(tr("No pair is open."))
            return
        pane = self._window.pair.focused()
        article = getattr(comparison, pane.side)
        OriginalText(article, pane.caret_sentence(), self._window).open()

    def full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def choose_theme(self) -> None:
        """A small menu of the themes."""
        menu = QMenu(self._window)
        for choice, title in theme.CHOICES:
            action = menu.addAction(tr(title))
            action.setCheckable(True)
            action.setChecked(choice == self._window.preferences.theme)
            action.triggered.connect(lambda _=False, choice=choice: self.set_theme(choice))
        self._pop_up(menu)

    def like_system(self) -> None:
        self.set_theme("system")

    def light(self) -> None:
        self.set_theme("light")

    def dark(self) -> None:
        self.set_theme("dark")

    def contrast_light(self) -> None:
        self.set_theme("contrast-light")

    def contrast_dark(self) -> None:
        self.set_theme("contrast-dark")

    def set_theme(self, choice: str) -> None:
        """Put a theme in force and keep it."""
        self._window.preferences.theme = choice
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.chosen(choice))
        self._window.restyle()

    def show_only(self) -> None:
        """The hint box of the V key: one more letter says what is shown."""
        session = self._window.session
        left, right = session.names
        salient = frozenset() if session.criteria.saliences else frozenset({"high"})
        choices: tuple[tuple[str, Criteria], ...] = (
            (tr("&A   everything"), Criteria(relations=ALL_RELATIONS)),
            (tr("&C   conflicts"), Criteria(relations=frozenset({"conflict"}))),
            (tr("&D   differing"), Criteria(relations=frozenset({"differ"}))),
            (f"&L   {relation_word('only_left', (_plain(left), _plain(right)))}", Criteria(relations=frozenset({"only_left"}))),
            (f"&R   {relation_word('only_right', (_plain(left), _plain(right)))}", Criteria(relations=frozenset({"only_right"}))),
            (tr("&U   not judged yet"), replace(session.criteria, unjudged=not session.criteria.unjudged)),
            (tr("&H   of high importance"), replace(session.criteria, saliences=salient)),
            (tr("&N   with a note"), replace(session.criteria, noted=not session.criteria.noted)),
            (tr("&F   flagged"), replace(session.criteria, flagged=not session.criteria.flagged)),
            (tr("&V   the usual choice"), Criteria()),
        )
        menu = QMenu(self._window)
        menu.setAccessibleName(tr("What is shown"))
        for text, criteria in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(criteria == session.criteria)
            action.triggered.connect(lambda _=False, criteria=criteria: self._show(criteria))
        self._pop_up(menu)
        menu.setActiveAction(menu.actions()[0])  # so that a screen reader hears that it is there

    def _show(self, criteria: Criteria) -> None:
        """Show what fits, and tell how much that is."""
        session = self._window.session
        session.set_criteria(criteria)
        count = len(session.visible)
        self._window.say(tr("1 finding shown") if count == 1 else tr("{count} findings shown").format(count=count))

    def _pop_up(self, menu: QMenu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        corner = (
            self._window.findings.mapToGlobal(QPoint(8, 8))
            if self._window.findings.isVisible()
            else self._window.mapToGlobal(QPoint(40, 60))
        )
        menu.popup(corner)


def _plain(name: str) -> str:
    return name.replace("&", "&&")


def _told_of(lost: Lost) -> str:
    """A decision whose finding is not found any more, in a line."""
    from ui.finding_model import SPOKEN_VERDICTS

    judged = tr(SPOKEN_VERDICTS[lost.decision.verdict])
    note = tr(" Note: {note}").format(note=lost.decision.note) if lost.decision.note else ""
    return f"{tr(lost.kind)}: {lost.left or '–'} / {lost.right or '–'}: {judged}.{note}"
