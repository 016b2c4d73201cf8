"""The current finding: relation, explanation, both values side by side, and what the reader decides on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comparer import labels
from ui import theme, values
from ui.finding_model import quoted
from ui.flow import FlowLayout
from ui.plain import plain_label
from ui.session import SIDES, Session
from ui.value_view import ValueView
from ui.words import detail_words, importance, relation_word, tr

BUTTON = """
QToolButton { background: palette(base); border: 1px solid palette(dark); border-radius: 6px; padding: 3px 9px; min-height: 20px; }
QToolButton:hover { background: palette(midlight); }
QToolButton:focus { border: 2px solid palette(text); padding: 2px 8px; }
QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QToolButton::menu-indicator { image: none; }
"""
LOW = 250  # pixels of height under which the note scrolls with the rest
LOWEST = 150  # and under which the decisions do, too
DRAFT = 500  # ms without typing after which a note is kept as a draft


class FindingPanel(QWidget):
    """Shows the current finding of the session. What is told scrolls; what is decided stays in sight below it, unless there is
    hardly any room: then all of it scrolls. `wanted` names the command of a button."""

    wanted = Signal(str)
    note_finished = Signal(str, str)  # id of the finding, note
    note_drafted = Signal(str, str)
    note_left = Signal(bool)  # True: on to the next finding

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self.drafts: dict[str, str] = {}
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Current finding"))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = QWidget()
        column = self._column = QVBoxLayout(self.inner)
        column.setContentsMargins(16, 10, 14, 6)
        column.setSpacing(7)
        top = QHBoxLayout()
        self.headline, self.place = _label(), _label()
        self.place.setWordWrap(False)
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.headline, 1)
        top.addWidget(self.place)
        column.addLayout(top)
        self.explanation = _label()
        column.addWidget(self.explanation)
        self.values = ValueView()
        column.addWidget(self.values)
        self.sides = QWidget()
        grid = QGridLayout(self.sides)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self.names, self.words = (_label(), _label()), (_label(), _label())
        for row in range(2):
            self.names[row].setWordWrap(False)
            grid.addWidget(self.names[row], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.words[row], row, 1)
        column.addWidget(self.sides)
        self.normalised = _label()
        column.addWidget(self.normalised)
        column.addStretch(1)
        self.area.setWidget(self.inner)
        self.foot = QWidget()
        self.foot.setLayout(self._decisions())
        self.note = NoteEdit()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        self._place_of_foot = QVBoxLayout()
        self._place_of_foot.setContentsMargins(16, 2, 14, 10)
        self._place_of_foot.setSpacing(7)
        outer.addLayout(self._place_of_foot)
        self._place_of_foot.addWidget(self.foot)
        self._place_of_foot.addWidget(self.note)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT)
        self._timer.timeout.connect(self._draft)
        self.note.textChanged.connect(self._timer.start)
        self.note.left.connect(self._leave)
        self.note.focus_lost.connect(self.flush)
        session.current_changed.connect(self.refresh)
        session.opened.connect(self._opened)
        session.decided.connect(lambda identity: self.refresh() if identity == self._shown else None)
        session.visible_changed.connect(self._visible_changed)
        self.restyle()

    def _decisions(self) -> FlowLayout:
        row = FlowLayout()
        self.buttons: dict[str, QToolButton] = {}
        for verdict, command, text, tip in (
            ("real", "verdicts.real", tr("✓ Real  A"), tr("A real difference (A)")),
            ("not_real", "verdicts.not_real", tr("✗ Not  X"), tr("Not a difference (X)")),
            ("later", "verdicts.later", tr("… Later  D"), tr("Decide later (D)")),
            ("flag", "verdicts.flag", tr("⚑  F"), tr("Flag (F)")),
        ):
            button = self.buttons[verdict] = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, command=command: self.wanted.emit(command))
            row.addWidget(button)
        self.relation = QToolButton()
        self.relation.setText(tr("Relation ▾"))
        self.relation.setToolTip(tr("Correct the relation (1 to 5)"))
        self.relation.setAccessibleName(tr("Correct the relation"))
        self.relation.clicked.connect(self._choose_relation)
        row.addWidget(self.relation)
        return row

    def restyle(self) -> None:
        """Take over fonts and colours of the theme."""
        self.setStyleSheet(BUTTON + theme.field_look("QPlainTextEdit"))  # first: it polishes the labels anew
        self.area.verticalScrollBar().setStyleSheet(theme.bar_look())
        self.explanation.setFont(theme.reading_font(15))
        self.headline.setFont(theme.interface_font(13, bold=True))
        self.note.setFont(theme.interface_font(13))
        for label in self.words:
            label.setFont(theme.reading_font(14))
        for label in (*self.names, self.normalised, self.place):
            label.setFont(theme.interface_font(12))
            _colour(label, theme.current()["muted"].name())
        for part in (self, self.inner):
            palette = part.palette()
            palette.setColor(palette.ColorRole.Window, theme.current()["raised"])
            part.setPalette(palette)
            part.setAutoFillBackground(True)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the decisions in sight where the panel is high enough for both."""
        super().resizeEvent(event)
        height = event.size().height()
        inside = [(self.foot, height < LOWEST), (self.note, height < LOW)]
        if any((widget.parentWidget() is self.inner) != low for widget, low in inside):
            for widget, low in inside:  # both, so that the note stays below the decisions
                (self._column if low else self._place_of_foot).addWidget(widget)

    # ------------------------------------------------------------ showing

    def _opened(self) -> None:
        self._shown = ""  # what is in the note field belongs to the pair before; it was flushed when that was left
        self.refresh()

    def refresh(self) -> None:
        """Show what is current."""
        session, finding = self._session, self._session.current
        if finding is None or finding.id != self._shown:
            self.flush()
        for widget in (*self.buttons.values(), self.relation, self.note):
            widget.setVisible(finding is not None)
        if finding is None or session.comparison is None:
            self._shown = ""
            self.headline.setText("")
            for hidden in (self.values, self.sides, self.normalised):
                hidden.setVisible(False)
            told = tr("No finding is chosen. J goes to the first.") if session.visible else ""
            if session.gap is not None:
                told = tr("The finding that was here is not found any more. J goes to the next; Ctrl+Z takes the last step back.")
            self.explanation.setText(told)
            self._show_place()
            return
        decision = session.decision(finding)
        corrected = session.relation(finding) != finding.relation  # what it was found as then stands before the explanation
        head = (
            f"{session.glyph(finding)}  {session.relation_word(finding)}" + (tr(" (by you)") if corrected else ""), tr(finding.kind),
            "" if corrected else detail_words(finding.detail, session.names), importance(finding.salience),
        )  # fmt: skip
        self.headline.setText("  ·  ".join(part for part in head if part))
        _colour(self.headline, theme.current().mark(session.relation(finding)).name())
        self.explanation.setText(session.explanation(finding))
        drawn = values.shown(session.comparison, finding)
        self.values.show_values(drawn, session.names)
        self.sides.setVisible(drawn is None)
        for row, (name, spans) in enumerate(zip(session.names, (finding.left, finding.right), strict=True)):
            self.names[row].setText(name)
            self.words[row].setText(quoted(spans))
            self.names[row].setVisible(bool(spans))
            self.words[row].setVisible(bool(spans))
        pages = [f"{name}, {page}" for name, side in zip(session.names, SIDES, strict=True) if (page := session.pages(side, finding))]
        self.normalised.setText("\n".join(filter(None, ("; ".join(finding.normalised), " · ".join(pages)))))
        self.normalised.setVisible(bool(finding.normalised or pages))
        for verdict, button in self.buttons.items():
            button.setChecked(decision.flagged if verdict == "flag" else decision.verdict == verdict)
        if finding.id != self._shown:
            self._shown = finding.id
            self.area.verticalScrollBar().setValue(0)
            self._put_note(self.drafts.get(finding.id) or decision.note)
        elif not self.note.hasFocus():
            self._put_note(decision.note)
        self._show_place()

    def _visible_changed(self) -> None:
        if self._session.current is None:
            self.refresh()
        self._show_place()

    def _show_place(self) -> None:
        shown, finding = self._session.visible, self._session.current
        place = next((at for at, other in enumerate(shown, 1) if finding is not None and other.id == finding.id), 0)
        self.place.setText(tr("{place} of {count}").format(place=place, count=len(shown)) if place else "")

    def _choose_relation(self) -> None:
        menu = QMenu(self)
        finding = self._session.current
        for number, relation in enumerate(labels.RELATIONS, 1):
            word = relation_word(relation, self._session.names).replace("&", "&&")
            action = menu.addAction(f"&{number}   {labels.RELATIONS[relation][0]}  {word}")
            action.setCheckable(True)
            action.setChecked(finding is not None and self._session.relation(finding) == relation)
            action.triggered.connect(lambda _=False, relation=relation: self.wanted.emit(f"verdicts.{relation}"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.relation.mapToGlobal(QPoint(0, self.relation.height())))

    # ------------------------------------------------------------ the note

    def _put_note(self, note: str) -> None:
        if self.note.toPlainText() != note:
            self.note.blockSignals(True)
            self.note.setPlainText(note)
            self.note.blockSignals(False)

    def edit_note(self) -> None:
        """Put the keyboard into the note, where it can be seen."""
        self.note.setFocus()
        if self.note.parentWidget() is self.inner:
            self.area.ensureWidgetVisible(self.note)

    def flush(self) -> None:
        """Keep what stands in the note field."""
        self._timer.stop()
        if self._shown and self._session.finding(self._shown) is not None:
            note = self.note.toPlainText().strip()
            self.drafts.pop(self._shown, None)
            self.note_finished.emit(self._shown, note)

    def _draft(self) -> None:
        if self._shown:
            self.drafts[self._shown] = self.note.toPlainText()
            self.note_drafted.emit(self._shown, self.note.toPlainText())

    def _leave(self, onward: bool) -> None:
        self.flush()
        self.note_left.emit(onward)


class NoteEdit(QPlainTextEdit):
    """The note. Ctrl+Enter keeps it and goes on, Esc leaves it; either way nothing typed is lost."""

    left = Signal(bool)
    focus_lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Note  (C)"))
        self.setAccessibleName(tr("Note on the current finding"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(42)  # two lines

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()  # else the caret stays where it was drawn last
        self.focus_lost.emit()


def _label() -> QLabel:
    made = plain_label()
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _colour(label: QLabel, colour: str) -> None:
    palette = label.palette()
    palette.setColor(palette.ColorRole.WindowText, colour)
    label.setPalette(palette)
