"""The settings: colours, review keys, and the keys of every command with a check for clashes."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.commands import BY_NAME, COMMANDS
from ui.keymap import clashes, keymap, normal, shown
from ui.preferences import Preferences
from ui.words import LANGUAGES, tr


class Settings(QDialog):
    """Changes nothing before OK; then `apply` writes into the preferences."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self.setWindowTitle(tr("Settings"))
        self._preferences = preferences
        self.keys = {name: list(own) for name, own in keymap(preferences.keys).items()}
        layout, form = QVBoxLayout(self), QFormLayout()
        self.theme = QComboBox()
        for choice, title in theme.CHOICES:
            self.theme.addItem(tr(title), choice)
        self.theme.setCurrentIndex(max(0, self.theme.findData(preferences.theme)))
        self.language = QComboBox()
        self.language.addItem(tr("Like the system"), "system")
        for name, own in LANGUAGES:
            self.language.addItem(own, name)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.language.setToolTip(tr("Takes effect at the next start"))
        self.review_keys = QCheckBox(tr("Single keys judge and move while a pane or the list has the keyboard"))
        self.review_keys.setChecked(preferences.review_keys)
        self.advance = QCheckBox(tr("A verdict goes on to the next finding"))
        self.advance.setChecked(preferences.advance)
        form.addRow(tr("Colours"), self.theme)
        language = QHBoxLayout()
        language.addWidget(self.language)
        language.addWidget(QLabel(tr("Takes effect at the next start")), 1)
        form.addRow(tr("Language"), language)
        form.addRow(tr("Review keys"), self.review_keys)
        form.addRow("", self.advance)
        layout.addLayout(form)
        self.table = QTableWidget(len(COMMANDS), 2)
        self.table.setHorizontalHeaderLabels([tr("Command"), tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(tr("Commands and their keys"))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, command in enumerate(COMMANDS):
            item = QTableWidgetItem(command.title)
            item.setToolTip(command.told)
            self.table.setItem(row, 0, item)
        layout.addWidget(self.table, 1)
        row_of_keys = QHBoxLayout()
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(2)
        self.edit.setAccessibleName(tr("New key for the command"))
        self.add = QPushButton(tr("Add key"))
        self.clear = QPushButton(tr("No keys"))
        self.reset = QPushButton(tr("As delivered"))
        row_of_keys.addWidget(self.edit, 1)
        for button, act in ((self.add, self.add_key), (self.clear, self.clear_keys), (self.reset, self.reset_keys)):
            button.clicked.connect(act)
            button.setAutoDefault(False)
            row_of_keys.addWidget(button)
        layout.addLayout(row_of_keys)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        layout.addWidget(self.trouble)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self.table.setCurrentCell(0, 0)
        self._show()
        self.resize(680, 640)

    def chosen(self) -> str:
        """The command of the chosen row."""
        return COMMANDS[max(0, self.table.currentRow())].name

    def add_key(self) -> None:
        """Give the chosen command the key in the field as well."""
        key = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText).replace(", ", ",")
        if key and normal(key) not in map(normal, self.keys[self.chosen()]):
            self.keys[self.chosen()].append(key)
        self.edit.clear()
        self._show()

    def clear_keys(self) -> None:
        self.keys[self.chosen()] = []
        self._show()

    def reset_keys(self) -> None:
        command = BY_NAME[self.chosen()]
        self.keys[command.name] = [*command.review, *command.keys]
        self._show()

    def _show(self) -> None:
        for row, command in enumerate(COMMANDS):
            self.table.setItem(row, 1, QTableWidgetItem("   ".join(shown(key) for key in self.keys[command.name])))
        found = clashes({name: tuple(own) for name, own in self.keys.items()})
        sentences = [
            tr("{key} stands for {commands}; take it from all but one.").format(
                key=shown(key), commands=tr(" and ").join(f"“{BY_NAME[name].title}”" for name in names)
            )
            for key, names in found.items()
        ]
        self.trouble.setText(" ".join(sentences))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not found)

    def apply(self) -> None:
        """Write what was chosen into the preferences; of the keys only what is not as delivered."""
        chosen = self._preferences
        chosen.theme, chosen.language = self.theme.currentData(), self.language.currentData()
        chosen.review_keys, chosen.advance = self.review_keys.isChecked(), self.advance.isChecked()
        delivered = keymap({})
        chosen.keys = {name: own for name, own in self.keys.items() if tuple(own) != delivered[name]}
