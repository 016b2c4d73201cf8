"""Commands that decide: verdict, relation, note, flag, and taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer import Decision, Finding
from ui.undo import Decide, GoneThrough
from ui.words import noop, relation_word, tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NAMES = {"real": noop("real difference"), "not_real": noop("not a difference"), "later": noop("decide later"), "": noop("open again")}


class Verdicts:
    """The commands of the area "verdicts"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    # ------------------------------------------------------------ verdicts

    def real(self) -> None:
        self._judge("real")

    def not_real(self) -> None:
        self._judge("not_real")

    def later(self) -> None:
        self._judge("later")

    def _judge(self, verdict: str) -> None:
        finding = self._finding()
        if finding is None:
            return
        before = self._window.session.decision(finding).verdict
        name = tr(NAMES[verdict])
        if not self.change(name, self._window.session.update(finding, verdict=verdict)):
            name = tr("{verdict}, as before").format(verdict=name)
        if self._window.preferences.advance:
            self._go_on(finding, name, revised=before in ("real", "not_real"))
        else:
            self._window.announce_current(name if before == verdict else "")

    def _go_on(self, judged: Finding, told: str, *, revised: bool) -> None:
        """After a verdict: to the next finding that is not judged; where there is none to the next that was left for later, and from one
        that was judged before, or where nothing is left, to the next in order. The end of the list is where it stops."""
        session = self._window.session
        finding, wrapped = session.step(1, lambda other: other is not judged and not session.decision(other).verdict)
        if finding is None and not revised:
            finding, wrapped = session.step(1, lambda other: other is not judged and session.decision(other).verdict == "later")
        if finding is None:
            told = ". ".join((told, tr("All shown findings are judged.").rstrip(".")))
            finding, wrapped = session.step(1)
            if finding is None or wrapped:
                self._window.say(". ".join((told, tr("This is the last one."))))
                return
        self._window.steps.go(finding, ". ".join(filter(None, (told, self._window.steps.wrapped(1) if wrapped else ""))))

    def next_open(self) -> None:
        """Go to the next shown finding that is not judged; "later" counts as judged until all others are."""
        self._step_open(1)

    def previous_open(self) -> None:
        self._step_open(-1)

    def _step_open(self, by: int) -> None:
        session = self._window.session
        finding, wrapped = session.step(by, lambda finding: not session.decision(finding).verdict)
        if finding is None:
            finding, wrapped = session.step(by, lambda finding: session.decision(finding).verdict == "later")
        if finding is None:
            self._window.say(tr("All shown findings are judged."))
            return
        self._window.steps.go(finding, self._window.steps.wrapped(by) if wrapped else "")

    def reopen(self) -> None:
        finding = self._finding()
        if finding is not None and self._window.session.decision(finding).verdict:
            self.change(tr(NAMES[""]), self._window.session.update(finding, verdict=""))
            self._window.announce_current()

    # ------------------------------------------------------------ relation, flag, note

    def conflict(self) -> None:
        self._correct("conflict")

    def differ(self) -> None:
        self._correct("differ")

    def agree(self) -> None:
        self._correct("agree")

    def only_left(self) -> None:
        self._correct("only_left")

    def only_right(self) -> None:
        self._correct("only_right")

    def _correct(self, relation: str) -> None:
        """Say which relation it is; the engine's own takes the correction back."""
        finding = self._finding()
        if finding is None:
            return
        chosen = None if relation == finding.relation else relation
        word = relation_word(relation, self._window.session.names)
        self.change(tr("correct to {word}").format(word=word), self._window.session.update(finding, relation=chosen))
        self._window.say(tr("Now: {word}").format(word=word))

    def flag(self) -> None:
        finding = self._finding()
        if finding is not None:
            flagged = not self._window.session.decision(finding).flagged
            self.change(tr("flag") if flagged else tr("take the flag away"), self._window.session.update(finding, flagged=flagged))
            self._window.say(tr("flagged") if flagged else tr("flag taken away"))

    def reviewed(self) -> None:
        """Mark the sentence under the caret and its linked ones as gone through; once more takes the marks away."""
        window, session = self._window, self._window.session
        pane = window.pair.focused()
        index = pane.caret_sentence()
        if session.comparison is None or index is None:
            window.say(tr("The caret is in no sentence."))
            return
        other = "right" if pane.side == "left" else "left"
        done = index not in session.reviewed[pane.side]
        pair = {pane.side: frozenset({index}), other: frozenset(window.pair.partners(pane.side, index))}
        changed = {side: own - session.reviewed[side] if done else own & session.reviewed[side] for side, own in pair.items()}
        ends = " – ".join("+".join(str(number + 1) for number in sorted(pair[side])) or "∅" for side in ("left", "right"))
        told = tr("sentences {ends} reviewed") if done else tr("sentences {ends} not reviewed")
        window.undo.push(GoneThrough(told.format(ends=ends), session, window.keeper, changed, done))
        count = sum(map(len, session.reviewed.values()))
        total = len(session.comparison.left.sentences) + len(session.comparison.right.sentences)
        window.say(tr("{what}; {count} of {total} in all").format(what=told.format(ends=ends), count=count, total=total))

    def note(self) -> None:
        """Put the keyboard into the note of the current finding."""
        if self._finding() is not None:
            self._window.panel.edit_note()

    def set_note(self, identity: str, note: str) -> None:
        """Keep a note that was finished."""
        session = self._window.session
        finding = session.finding(identity)
        if finding is not None and session.decision(finding).note != note:
            self.change(tr("note"), session.update(finding, note=note))
        self._window.keeper.keep_draft(identity, "")

    # ------------------------------------------------------------ undo and progress

    def take_back(self) -> None:
        self.undo()

    def undo(self) -> None:
        stack = self._window.undo
        if stack.canUndo():
            name, before = stack.undoText(), self._window.session.current
            stack.undo()
            self._tell(tr("Taken back: {step}").format(step=name), before)
        else:
            self._window.say(tr("Nothing to take back."))

    def redo(self) -> None:
        stack = self._window.undo
        if stack.canRedo():
            name, before = stack.redoText(), self._window.session.current
            stack.redo()
            self._tell(tr("Done again: {step}").format(step=name), before)
        else:
            self._window.say(tr("Nothing to do again."))

    def _tell(self, told: str, before: Finding | None) -> None:
        """Say what was taken back, and where that led."""
        if self._window.session.current not in (before, None):
            self._window.announce_current(told)
        else:
            self._window.say(told)

    def toggle_advance(self) -> None:
        preferences = self._window.preferences
        preferences.advance = not preferences.advance
        on, off = tr("A verdict goes on to the next finding."), tr("A verdict stays where it is.")
        self._window.say(on if preferences.advance else off)

    def change(self, name: str, *decisions: Decision) -> bool:
        """Push one step that puts these decisions in force; False, and no step, where all of them are in force already."""
        session = self._window.session
        changed = tuple(new for new in decisions if new != (session.decisions.get(new.finding) or Decision(new.finding)))
        if changed:
            self._window.undo.push(Decide(name, session, self._window.keeper, changed))
        return bool(changed)

    def _finding(self) -> Finding | None:
        finding = self._window.session.current
        if finding is None:
            self._window.say(tr("No finding is current."))
        return finding
