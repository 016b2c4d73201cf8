"""What goes into a report: the choice among findings, texts and decisions, remembered for the next time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from comparer.reports.selection import ORDER, Selection
from ui import theme
from ui.session import Session
from ui.words import noop, relation_word, tr

_IMPORTANCE = (("low", noop("any")), ("medium", noop("medium or high")), ("high", noop("high only")))
_TEXTS = (("full", noop("both texts in full")), ("excerpts", noop("only the sentences of these findings")))
_COLUMNS = 4
_PAPER = (("a4", noop("A4")), ("letter", noop("Letter")))


class ExportDialog(QDialog):
    """Starts with the choice of the last time. `bundle` says that an evidence bundle is wanted instead of a report."""

    def __init__(self, session: Session, chosen: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self._session = session
        self.bundle = False
        self.setWindowTitle(tr("Export"))
        self.resize(560, 0)
        layout, form = QVBoxLayout(self), QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setVerticalSpacing(10)
        wanted, left_out = chosen.get("relations"), chosen.get("kinds_left_out")
        wanted = wanted if isinstance(wanted, list) else ORDER
        left_out = left_out if isinstance(left_out, list) else ()
        self.relations = {name: self._box(relation_word(name, session.names, 2), name in wanted) for name in ORDER}
        kinds = sorted({finding.kind for finding in session.findings})
        self.kinds = {kind: self._box(tr(kind), kind not in left_out) for kind in kinds}
        self.importance = self._list(tr("Importance"), _IMPORTANCE, chosen.get("salience", ""))
        self.only_real = self._box(tr("only what was judged a real difference"), chosen.get("only_real") is True)
        self.texts = self._list(tr("Texts"), _TEXTS, chosen.get("texts", ""))
        self.decisions = self._box(tr("with verdicts, notes and corrected relations"), chosen.get("decisions") is not False)
        self.paper = self._list(tr("Paper of PDF and Word"), _PAPER, chosen.get("paper", ""))
        form.addRow(tr("Findings"), _grid(self.relations.values()))
        form.addRow(tr("Kinds"), _grid(self.kinds.values()))
        form.addRow(tr("Importance"), self.importance)
        form.addRow(tr("Review"), self.only_real)
        form.addRow("", self.decisions)
        form.addRow(tr("Texts"), self.texts)
        form.addRow(tr("Paper of PDF and Word"), self.paper)
        layout.addLayout(form)
        self.told = QLabel()
        self.told.setWordWrap(True)
        layout.addWidget(self.told)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.report = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.report.setText(tr("&Report…"))
        self.report.setDefault(True)
        self.evidence = QPushButton(tr("&Evidence bundle…"))
        self.evidence.setToolTip(tr("Both originals, the whole comparison and this report in one ZIP file that can be checked"))
        self.buttons.addButton(self.evidence, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.evidence.clicked.connect(self._want_bundle)
        layout.addWidget(self.buttons)
        self._count()

    def selection(self) -> Selection:
        """The choice as reports take it."""
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        return Selection(
            relations=tuple(name for name in ORDER if self.relations[name].isChecked()),
            kinds=() if len(kinds) == len(self.kinds) else kinds or ("none",),  # no kind at all is not every kind
            salience=self.importance.currentData(),
            only_real=self.only_real.isChecked(),
            texts=self.texts.currentData(),
            decisions=self.decisions.isChecked(),
            paper=self.paper.currentData(),
        )

    def kept(self) -> dict[str, Any]:
        """The choice as preferences keep it; of kinds those that are left out, for another pair has others."""
        chosen = self.selection()
        return {
            "relations": list(chosen.relations), "kinds_left_out": [kind for kind, box in self.kinds.items() if not box.isChecked()],
            "salience": chosen.salience, "only_real": chosen.only_real, "texts": chosen.texts, "decisions": chosen.decisions,
            "paper": chosen.paper,
        }  # fmt: skip

    def _box(self, text: str, checked: bool) -> QCheckBox:
        box = QCheckBox(text.replace("&", "&&"))
        box.setMinimumHeight(24)
        palette = box.palette()
        palette.setColor(palette.ColorRole.Window, theme.current()["text"])  # the style draws the outline in a darker shade of this
        box.setPalette(palette)
        box.setChecked(checked)
        box.toggled.connect(self._count)
        return box

    def _list(self, name: str, choices: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setMinimumHeight(26)
        for value, text in choices:
            box.addItem(tr(text), value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(self._count)
        return box

    def _count(self) -> None:
        """Tell how many findings go in; nothing can be exported where none does."""
        chosen, session = self.selection(), self._session
        count = sum(chosen.takes(finding, session.decision(finding)) for finding in session.findings)
        told = tr("{count} of {all} findings go in.").format(count=count, all=len(session.findings))
        self.told.setText(told if count or not session.findings else told + " " + tr("The report will tell of the texts alone."))

    def _want_bundle(self) -> None:
        self.bundle = True
        self.accept()


def _grid(boxes: Iterable[QCheckBox]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    for number, box in enumerate(boxes):
        grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
    grid.setColumnStretch(_COLUMNS, 1)
    return grid
