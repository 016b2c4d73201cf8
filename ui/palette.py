"""Every command by its name: type a part of it, Enter runs it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from ui import speech, theme
from ui.commands import BY_NAME, Command
from ui.keymap import shown
from ui.words import noop, tr

ROWS = 10
# What stands in the menus behind "Colours…", but is looked for by its own name.
THEMES = (
    Command("looks.like_system", "View", noop("Colours: like the system"), noop("Colours as the system has them")),
    Command("looks.light", "View", noop("Colours: light"), noop("Dark text on light ground")),
    Command("looks.dark", "View", noop("Colours: dark"), noop("Light text on dark ground")),
    Command("looks.contrast_light", "View", noop("Colours: high contrast, light"), noop("Black text on white ground")),
    Command("looks.contrast_dark", "View", noop("Colours: high contrast, dark"), noop("White text on black ground")),
)


class Palette(QDialog):
    """Emits `chosen` with the name of the command."""

    chosen = Signal(str)

    def __init__(self, keys: dict[str, tuple[str, ...]], recent: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.finished.connect(self.deleteLater)  # else it stays as long as the window
        self.setWindowTitle(tr("Commands"))
        self.setAccessibleName(tr("Commands"))
        self._keys = keys
        order = {name: place for place, name in enumerate(recent)}
        self._commands = sorted((*BY_NAME.values(), *THEMES), key=lambda command: order.get(command.name, len(order)))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Name of a command"))
        self.field.setAccessibleName(tr("Name of a command"))
        self.field.setFont(theme.interface_font(15))
        self.field.setFrame(False)
        self.field.setMinimumHeight(38)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(tr("Commands that fit"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 8, 9, 9)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(lambda: self._run(self.list.currentItem()))
        self._fill("")
        self.resize(620, 64 + ROWS * 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A border, for a popup has no frame of its own."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(theme.current()["control"], 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _fill(self, text: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for command in matching(self._commands, text):
            item = QListWidgetItem(command.title)
            item.setData(Qt.ItemDataRole.UserRole, command.name)
            keys = "   ".join(shown(key) for key in self._keys.get(command.name, ()))
            item.setData(Qt.ItemDataRole.UserRole + 1, keys)
            item.setToolTip(command.told)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.title}. {command.told}. {keys}")
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.resize(self.width(), 64 + max(1, min(ROWS, self.list.count())) * 34)
        self.list.setCurrentRow(0)
        if not self.list.count():
            speech.speak(self, tr("No command fits."))

    def _tell(self, item: QListWidgetItem | None) -> None:
        """The keyboard stays in the field, so a screen reader must be told what Enter would run."""
        if item is not None:
            speech.speak(self, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _run(self, item: QListWidgetItem | None) -> None:
        self.close()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}.get(Qt.Key(event.key()))
            if by is not None and self.list.count():
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))
                return True
        return False


def matching(commands: Sequence[Command], text: str) -> list[Command]:
    """The commands whose title or help has every word typed, those first whose title begins with it."""
    words = text.casefold().split()
    found = [command for command in commands if all(word in f"{command.title} {command.told}".casefold() for word in words)]
    if not words:
        return found
    return sorted(found, key=lambda command: (not command.title.casefold().startswith(words[0]), words[0] not in command.title.casefold()))


class _Row(QStyledItemDelegate):
    def paint(self, painter: QPainter, option, index) -> None:  # type: ignore[no-untyped-def]  # as QStyledItemDelegate has it
        colours = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours["selection"])
        inner = option.rect.adjusted(10, 0, -10, 0)
        painter.setFont(theme.interface_font(14))
        painter.setPen(colours["text"])
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.setFont(theme.interface_font(12))
        painter.setPen(QPen(colours["muted"]))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(Qt.ItemDataRole.UserRole + 1))
        painter.restore()

    def sizeHint(self, option, index) -> QSize:  # type: ignore[no-untyped-def]
        return QSize(200, 34)
