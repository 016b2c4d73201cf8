"""The context menu of the list of findings: everything that can be decided on the current one, with its keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QMenu, QWidget

from comparer import Decision, labels
from ui.commands import BY_NAME
from ui.session import Session
from ui.words import relation_word, tr

_VERDICTS = {"real": "verdicts.real", "not_real": "verdicts.not_real", "later": "verdicts.later", "": "verdicts.reopen"}
_REST = ("verdicts.flag", "verdicts.note", "edit.copy_finding")


def names(relation: str) -> str:
    """The command that corrects to a relation."""
    return f"verdicts.{relation}"


def build(session: Session, keys: Mapping[str, tuple[str, ...]], parent: QWidget) -> QMenu:
    """The menu for the current finding; `triggered` gives an action whose data is the name of the command to run."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Current finding"))
    finding = session.current
    decision = session.decision(finding) if finding is not None else Decision("")
    for verdict, name in _VERDICTS.items():
        if verdict or decision.verdict:  # opening again is for what is judged
            _add(menu, name, BY_NAME[name].label, keys, checked=verdict != "" and decision.verdict == verdict)
    menu.addSeparator()
    for number, (relation, (sign, *_)) in enumerate(labels.RELATIONS.items(), 1):
        word = relation_word(relation, session.names).replace("&", "&&")
        chosen = finding is not None and session.relation(finding) == relation
        _add(menu, names(relation), f"&{number}   {sign}  {word}", keys, checked=chosen)
    menu.addSeparator()
    for name in _REST:
        _add(menu, name, BY_NAME[name].label, keys, checked=name == "verdicts.flag" and decision.flagged)
    return menu


def _add(menu: QMenu, name: str, text: str, keys: Mapping[str, tuple[str, ...]], *, checked: bool) -> None:
    own = keys.get(name, ())
    action = menu.addAction(f"{text}\t{own[0]}" if own else text)  # shown, not bound: the window has bound it already
    action.setCheckable(True)
    action.setChecked(checked)
    action.setData(name)
