"""Commands that link sentences by hand: mark the ends, link, unlink, restore; every one undoable and kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer import Comparison, Link
from ui.engine import Request, Source
from ui.undo import Relink
from ui.words import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Ends = tuple[tuple[int, ...], tuple[int, ...]]


class Linking:
    """The commands of the area "linking". `engine_links` are the links as the engine made them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.engine_links: tuple[Link, ...] = ()
        self._marked: dict[str, frozenset[int]] = {"left": frozenset(), "right": frozenset()}
        self._return_to = ""  # the finding to go to when the findings are made anew
        self._unlinked: tuple[Link, ...] = ()  # what is told of then
        self._known: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())  # findings, and lost decisions, before that

    # ------------------------------------------------------------ a comparison from the engine

    def take(self, comparison: Comparison) -> None:
        """A pair was compared: remember the engine's links and bring in what was linked by hand before."""
        self.engine_links = comparison.links
        self._unmark()
        self.bring_in()

    def bring_in(self) -> None:
        """Put the links in force that the store has, without a step to undo."""
        comparison = self._window.session.comparison
        if comparison is None:
            return
        from comparer.hand_links import apply_edits

        links = apply_edits(replace(comparison, links=self.engine_links), self._window.keeper.links())
        if links != comparison.links:
            self._put(links)

    # ------------------------------------------------------------ commands

    def mark(self) -> None:
        """Mark or unmark the sentence under the caret as an end of a link."""
        pane = self._window.pair.focused()
        index = pane.caret_sentence()
        if index is None:
            self._window.say(tr("The caret is in no sentence."))
            return
        self._marked[pane.side] ^= {index}
        self._window.pair.set_marked(self._marked)
        state = tr("marked") if index in self._marked[pane.side] else tr("not marked")
        self._window.say(tr("Sentence {number} {state}").format(number=index + 1, state=state))

    def link(self) -> None:
        """Link the marked sentences; on a side without marks the one under the caret."""
        ends = self._ends()
        if ends is None:
            return
        others = [link for link in self._links() if (link.left, link.right) != ends]
        if len(others) < len(self._links()) and any(link.origin == "hand" and (link.left, link.right) == ends for link in self._links()):
            self._window.say(tr("These sentences are linked by hand already."))
            return
        self._push(tr("link {ends}").format(ends=_spoken(ends)), (*others, Link(*ends, score=1.0, origin="hand")))
        for side, indices in zip(("left", "right"), ends, strict=True):
            self._window.pair.show_sentence(side, indices[0], caret=False)

    def unlink(self) -> None:
        """Take away the links between the marked sentences; without marks that of the current finding if the caret stands in it, else
        the one of the sentence under the caret. Of several nothing is taken away unasked."""
        if all(self._marked.values()):
            gone = [
                link for link in self._links() if set(link.left) & self._marked["left"] and set(link.right) & self._marked["right"]
            ]  # fmt: skip
        else:
            gone = self._touching()
            if not any(self._marked.values()):
                gone = [link for link in gone if self._is_of_current(link)] or gone
                if len(gone) > 1:
                    told = tr("This sentence has {count} links; mark both ends of one with M, or go to a finding of it.")
                    self._window.say(told.format(count=len(gone)))
                    return
        if not gone:
            self._window.say(tr("There is no link to take away."))
            return
        self._unlinked = tuple(gone)
        kept = tuple(link for link in self._links() if link not in gone)
        self._push(tr("unlink {ends}").format(ends=", ".join(_spoken((link.left, link.right)) for link in gone[:3])), kept)

    def split(self) -> None:
        """Make the links of several sentences that touch the marked ones, or the one under the caret, into links of one with one."""
        wide = [link for link in self._touching() if len(link.left) > 1 or len(link.right) > 1]
        if not wide:
            self._window.say(tr("There is no link of several sentences here."))
            return
        kept = [link for link in self._links() if link not in wide]
        there = {(link.left, link.right) for link in kept}
        pairs = dict.fromkeys(((a,), (b,)) for link in wide for a in link.left for b in link.right)
        made = [Link(*ends, score=1.0, origin="hand") for ends in pairs if ends not in there]
        ends = ", ".join(_spoken((link.left, link.right)) for link in wide[:3])
        self._push(tr("split {ends}").format(ends=ends), (*kept, *made))

    def restore(self) -> None:
        """Put the engine's links back for the marked sentences or the one under the caret."""
        touched = self._touched()
        kept = [link for link in self._links() if not _touches(link, touched)]
        links = (*kept, *(link for link in self.engine_links if _touches(link, touched)))
        if set(links) == set(self._links()):
            self._window.say(tr("The links here are the engine's own."))
            return
        self._push(tr("restore links"), links)

    # ------------------------------------------------------------ how

    def _links(self) -> tuple[Link, ...]:
        comparison = self._window.session.comparison
        return comparison.links if comparison else ()

    def _ends(self) -> Ends | None:
        """The sentences to link, or None with the reason told."""
        pair, ends = self._window.pair, []
        if self._window.session.comparison is None or not (any(self._marked.values())):
            self._window.say(tr("Mark a sentence with M first; then go to its counterpart and press Y."))
            return None
        for side in ("left", "right"):
            index = pair.pane(side).caret_sentence()
            indices = self._marked[side] or (frozenset({index}) if index is not None else frozenset())
            if not indices:
                self._window.say(tr("Mark a sentence on the other side, or put the caret into one."))
                return None
            ends.append(tuple(sorted(indices)))
        return ends[0], ends[1]

    def _touched(self) -> dict[str, frozenset[int]]:
        if any(self._marked.values()):
            return self._marked
        pane = self._window.pair.focused()
        index = pane.caret_sentence()
        return {pane.side: frozenset({index}) if index is not None else frozenset()}

    def _touching(self) -> list[Link]:
        touched = self._touched()
        return [link for link in self._links() if _touches(link, touched)]

    def _is_of_current(self, link: Link) -> bool:
        """Whether both ends of a link stand in the current finding."""
        finding = self._window.session.current
        return finding is not None and all(
            any(span.sentence in getattr(link, side) for span in getattr(finding, side)) for side in ("left", "right")
        )

    def _unmark(self) -> None:
        self._marked = {"left": frozenset(), "right": frozenset()}
        self._window.pair.set_marked(self._marked)

    def _push(self, name: str, links: Iterable[Link]) -> None:
        after = tuple(sorted(links, key=lambda link: (link.left, link.right)))
        current = self._window.session.current
        self._window.undo.push(Relink(name, self._links(), after, current.id if current else "", self._keep))
        self._unmark()
        self._window.say(name)

    def _keep(self, name: str, links: tuple[Link, ...], return_to: str) -> None:
        comparison = self._window.session.comparison
        if comparison is not None:
            self._return_to = return_to
            self._unlinked = tuple(link for link in self._unlinked if link not in links)  # taken back before it was told
            self._known = frozenset(finding.id for finding in comparison.findings), self._lost()
            self._window.keeper.keep_links(name, comparison, links, self.engine_links)
            self._put(links)

    def _lost(self) -> frozenset[str]:
        return frozenset(entry.decision.finding for entry in self._window.keeper.lost)

    def found_anew(self) -> None:
        """The findings are there for the links as they are now: return where a step that was taken back began, and tell what an
        unlinking took along."""
        window, unlinked, back = self._window, self._unlinked, self._window.session.finding(self._return_to)
        self._unlinked, self._return_to = (), ""
        if back is not None:
            window.message.hide()
            window.steps.go(back)
        if unlinked:
            self._tell_unlinked(unlinked)

    def _tell_unlinked(self, unlinked: tuple[Link, ...]) -> None:
        window, (known, lost_before) = self._window, self._known
        gone = known - {finding.id for finding in window.session.findings}
        lost = [entry for entry in window.keeper.lost if entry.decision.finding not in lost_before]
        if not gone:
            return
        ends = ", ".join(_named((link.left, link.right), window.session.names) for link in unlinked[:3])
        told = tr("Unlinked {ends}; findings that went with the link: {count}.").format(ends=ends, count=len(gone))
        if lost:
            words = "; ".join(f"“{entry.left or entry.right}”" for entry in lost[:3])
            told += " " + tr(
                "You had decided on {count} of them ({words}): verdict, note and flag are kept, listed under View › No longer found "
                "(Ctrl+Shift+N), and come back with the link."
            ).format(count=len(lost), words=words)
        step = window.undo.undoText()
        window.message.say(told, "note", tr("Undo"), lambda: window.verdicts.undo() if window.undo.undoText() == step else None)

    def _put(self, links: tuple[Link, ...]) -> None:
        """Show the links at once and have the findings made anew in the engine's process; the facts are known."""
        session = self._window.session
        assert session.comparison is not None
        changed = replace(session.comparison, links=links)
        session.open(changed, session.decisions.values())
        self._window.files.run(Request(Source(), Source(), links, changed))


def _touches(link: Link, touched: dict[str, frozenset[int]]) -> bool:
    return any(set(getattr(link, side)) & indices for side, indices in touched.items())


def _spoken(ends: Ends) -> str:
    return " – ".join("+".join(str(index + 1) for index in side) for side in ends)


def _named(ends: Ends, names: tuple[str, str]) -> str:
    return " – ".join(f"{name} {'+'.join(str(index + 1) for index in side)}" for name, side in zip(names, ends, strict=True))
