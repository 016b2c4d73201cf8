"""The window: arranges the views and gives every command its menu entry, keys and method. It compares nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QProgressBar,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comparer import Article, Comparison, labels
from ui import finding_menu, speech, theme
from ui.commands import COMMANDS, MENUS
from ui.criteria import Criteria
from ui.earlier import EarlierVersion
from ui.edit import Edit
from ui.engine import Request
from ui.files import Files
from ui.finding_model import spoken
from ui.finding_panel import FindingPanel
from ui.finding_view import FindingView
from ui.help import Help
from ui.keeper import Keeper
from ui.keymap import is_single, keymap
from ui.keys import ReviewKeys, name_of
from ui.linking import Linking
from ui.looks import Looks
from ui.message_bar import MessageBar
from ui.overview import Overview
from ui.pair_view import PairView, in_reading_order
from ui.plain import plain_label, tip
from ui.preferences import Preferences
from ui.search import Search, SearchBar
from ui.session import Session
from ui.start_page import StartPage
from ui.steps import Steps
from ui.tour import Tour
from ui.undo import Steps as UndoSteps
from ui.verdicts import Verdicts
from ui.words import tr
from ui.worker import Worker

TITLE_BAR = 32  # pixels that the desktop needs above the window; else the status line is pushed off a small screen
TOLD = 6000  # ms that something told in passing stands in the status line
SLOW = 1000  # ms after which a comparison shows that it works and can be cancelled


class MainWindow(QMainWindow):
    """One pair under review, or the start page."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.session = Session(self)
        self.worker = Worker(self)
        self.keeper = Keeper(self.session, self)
        self.undo = UndoSteps()
        self.files, self.edit, self.steps = Files(self), Edit(self), Steps(self)
        self.verdicts, self.linking, self.looks, self.help = Verdicts(self), Linking(self), Looks(self), Help(self)
        self.earlier = EarlierVersion(self)
        self._notes: tuple[str, ...] = ()  # on the open pair
        self.setWindowTitle("Comparer")
        self.setAcceptDrops(True)
        self.actions_by_name: dict[str, QAction] = {}
        self._arrange()
        self.search = Search(self)
        self._connect()
        self._surface: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]
        self.review_keys = ReviewKeys(self.run, self)
        for widget in (self.pair.left, self.pair.right, self.findings.table):
            self.review_keys.watch(widget)
        self.review_keys.waiting.connect(lambda typed: self._show_told(f"{typed} …" if typed else ""))
        self.take_keys()
        self.restyle()
        self._restore_geometry()

    # ------------------------------------------------------------ arrangement

    def _arrange(self) -> None:
        self.pair = PairView(self.session, self.preferences.zoom)
        self.findings = FindingView(self.session)
        self.panel = FindingPanel(self.session)
        self.desk = QSplitter(Qt.Orientation.Horizontal)
        self.desk.setChildrenCollapsible(False)
        self.desk.setHandleWidth(1)
        self.desk.addWidget(self.findings)
        self.desk.addWidget(self.panel)
        self.desk.setStretchFactor(0, 4)
        self.desk.setStretchFactor(1, 3)
        self.desk.setSizes([730, 550])
        self.sheet = QSplitter(Qt.Orientation.Vertical)
        self.sheet.setHandleWidth(1)
        self.sheet.setChildrenCollapsible(False)
        self.overview = Overview(self.session, self.pair)
        self.overview.setVisible(self.preferences.overview)
        self.pair.scrolling.enabled = self.preferences.linked_scrolling
        self.search_bar = SearchBar()
        accounts = QWidget()
        around = QVBoxLayout(accounts)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.pair, 1)
        beside.addWidget(self.overview)
        around.addLayout(beside, 1)
        around.addWidget(self.search_bar)
        self.sheet.addWidget(accounts)
        self.sheet.addWidget(self.desk)
        in_reading_order(self.sheet)
        in_reading_order(self.desk)
        self.sheet.setStretchFactor(0, 13)
        self.sheet.setStretchFactor(1, 8)
        self.sheet.setSizes([450, 300])
        self.start = StartPage()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.sheet)
        self.message = MessageBar()
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self.stack, 1)
        self.tour = Tour()
        layout.addWidget(self.tour)
        self.setCentralWidget(central)
        for menu in MENUS:
            if any(command.menu == menu for command in COMMANDS):
                self.menuBar().addMenu(tr(menu))
        self._arrange_status()

    def _arrange_status(self) -> None:
        self.progress = QLabel()
        self.progress.setContentsMargins(8, 0, 0, 0)
        self.busy = QWidget()
        row = QHBoxLayout(self.busy)
        row.setContentsMargins(0, 0, 0, 0)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedSize(120, 12)
        bar.setAccessibleName(tr("Comparing"))
        cancel = QToolButton()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.worker.cancel)
        row.addWidget(QLabel(tr("Comparing…")))
        row.addWidget(bar)
        row.addWidget(cancel)
        self.busy.setVisible(False)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._slow.timeout.connect(lambda: self.busy.setVisible(self.worker.busy))
        self._saving = QTimer(self)  # of preferences; not only at the end, which may be a crash
        self._saving.setSingleShot(True)
        self._saving.setInterval(1500)
        self._saving.timeout.connect(lambda: self.preferences.save())
        status = self.statusBar()
        status.setSizeGripEnabled(False)
        self.told = plain_label()
        self.told.setContentsMargins(16, 0, 0, 0)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told_for = QTimer(self)
        self._told_for.setSingleShot(True)
        self._told_for.setInterval(TOLD)
        self._told_for.timeout.connect(self.told.clear)
        status.addWidget(self.progress)
        status.addWidget(self.told, 1)
        status.addPermanentWidget(self.busy)
        self.badge = QToolButton()
        self.badge.setAutoRaise(True)
        self.badge.setMinimumHeight(24)
        self.badge.setToolTip(tr("Single keys judge and move; click to switch them on or off"))
        self.badge.clicked.connect(lambda: self.run("help.toggle_keys"))
        status.addPermanentWidget(QLabel(tr("? keys   Ctrl+Shift+P commands")))
        status.addPermanentWidget(self.badge)

    def _connect(self) -> None:
        worker = self.worker
        worker.started.connect(self._slow.start)
        worker.stopped.connect(self._stopped)
        worker.articles.connect(self._articles)
        worker.finished.connect(self._finished)
        worker.failed.connect(self._failed)
        worker.stories.connect(self.files.choose_stories)
        self.session.opened.connect(self._count)
        self.session.decided.connect(lambda _: self._count())
        self.session.decided.connect(lambda _: self.earlier.renew())
        self.session.opened.connect(self.earlier.renew)
        self.session.visible_changed.connect(self._count)
        self.session.current_changed.connect(self.steps.remember)
        self.findings.table.revealed.connect(lambda: self.pair.follow(force=True))
        self.panel.wanted.connect(self.run)
        self.findings.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.findings.table.customContextMenuRequested.connect(self._show_menu)
        self.panel.note_finished.connect(self.verdicts.set_note)
        self.panel.note_drafted.connect(self.keeper.keep_draft)
        self.panel.note_left.connect(self._note_left)
        self.pair.restore_wanted.connect(self.files.restore)
        self.tour.ended.connect(self._toured)
        self.keeper.failed.connect(self.complain)
        self.keeper.recovered.connect(lambda text: self.message.say(text, "note"))
        self.keeper.links_changed.connect(self.linking.bring_in)
        self.start.open.clicked.connect(self.files.open_pair)
        self.start.paste.clicked.connect(self.files.paste_pair)
        self.start.sample.clicked.connect(self.files.open_sample)
        self.start.recent_chosen.connect(lambda left, right: self.files.open_files([left, right]))

    def build_menus(self) -> None:
        """Fill the menus and bind the keys that act everywhere; done after the first paint, which does not need them."""
        if self.actions_by_name:
            return
        menus: dict[str, QMenu] = {}
        for action in self.menuBar().actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                menus[action.text()] = menu
        for command in COMMANDS:
            action = QAction(command.label, self)
            action.setToolTip(command.told)
            action.setCheckable(command.checkable)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _=False, name=command.name: self.run(name))
            menus[tr(command.menu)].addAction(action)
            self.actions_by_name[command.name] = action
        self.earlier.renew()
        self.take_keys()

    def keymap(self) -> dict[str, tuple[str, ...]]:
        """The keys of every command, as the user changed them."""
        return keymap(self.preferences.keys)

    def take_keys(self) -> None:
        """Put the keys of the preferences in force."""
        keys = self.keymap()
        self.review_keys.set_commands((key, name) for name, own in keys.items() for key in own if is_single(key))
        self.review_keys.enabled = self.preferences.review_keys
        for name, action in self.actions_by_name.items():
            action.setShortcuts([QKeySequence(key) for key in keys[name] if not is_single(key)])
        on = self.preferences.review_keys
        self.badge.setText(tr("● Review keys") if on else tr("○ Review keys off"))
        self.badge.setAccessibleName(tr("Review keys are on") if on else tr("Review keys are off"))

    def run(self, name: str) -> None:
        """Run the command of that name."""
        area, _, method = name.partition(".")
        handler: Callable[[], None] = getattr(getattr(self, area), method)
        handler()

    # ------------------------------------------------------------ the comparison

    def _articles(self, left: Article, right: Article) -> None:
        """Both texts are read; they can be seen before the findings are there. What was corrected of them before is brought in first."""
        self.clear_message()
        if self.files.bring_in(left, right):
            return
        if self.session.comparison is None or (left, right) != (self.session.comparison.left, self.session.comparison.right):
            if self.session.comparison is not None:
                self.session.open(None)
            self.pair.show_articles(left, right)
        self.show_pair()

    def _finished(self, comparison: Comparison) -> None:
        request = self.files.request_pending
        if request.known is not None:  # the same pair with other links: nothing of the review is touched
            self.files.request_pending = self.files.request or request
            self.session.open(comparison, self.keeper.open(comparison, self.session.names))
            self.linking.found_anew()
            self.earlier.look()
            return
        same = self.files.request is not None and _files_of(self.files.request) == _files_of(request) and bool(request.left.path)
        self.files.request = request
        if not same:  # the steps of another pair
            self.undo.clear()
            self.files.review_path = ""
        decisions = self.keeper.open(comparison, labels.outlets(comparison.left, comparison.right))
        self.files.keep_given(comparison, request)
        self.panel.drafts = self.keeper.drafts()
        self.session.open(comparison, decisions)
        self.findings.table.horizontalHeader().reset()
        if request.left.path and request.right.path:
            self.preferences.remember(request.left.path, request.right.path)
            self._saving.start()
        self.setWindowTitle(f"{self.session.names[0]} – {self.session.names[1]} — Comparer")
        left_at = self.session.finding(self.keeper.place())
        if self.session.current is None and self.session.visible:
            self.steps.go(left_at if left_at in self.session.visible else self.session.visible[0])
        self.linking.take(comparison)
        self._notes = (*self.files.replaced(comparison), *comparison.notes)
        self.earlier.look()
        self.tell_notes(self.earlier.offer())
        if not self.preferences.toured:
            self.tour.start()

    def _failed(self, sentence: str) -> None:
        """The open pair stays; where there is none, the start page is the place to go on from."""
        if self.session.comparison is None:
            self.pair.clear()
            self.show_start()
        self.complain(sentence)

    def _toured(self) -> None:
        self.preferences.toured = True
        self.surface().setFocus()

    def _stopped(self) -> None:
        self._slow.stop()
        self.busy.setVisible(False)
        if self.session.comparison is None and self.stack.currentWidget() is self.sheet:  # it failed or was cancelled
            self._offer_start()

    def show_pair(self) -> None:
        self.stack.setCurrentWidget(self.sheet)
        if self.focusWidget() is None or not self.sheet.isAncestorOf(self.focusWidget()):
            self.pair.left.setFocus()

    def show_start(self) -> None:
        self.clear_message()
        self._offer_start()

    def _offer_start(self) -> None:
        """The start page, below whatever message there is."""
        self.start.show_recent(self.files.recent_pairs() if self.preferences.recent else [])
        self.setWindowTitle("Comparer")
        self.tour.setVisible(False)
        self.stack.setCurrentWidget(self.start)
        self.start.open.setFocus()
        self.start.open.setFocus()

    # ------------------------------------------------------------ messages

    def say(self, text: str) -> None:
        """Tell something in passing, in the status line and aloud."""
        self._show_told(text)
        speech.speak(self, text)

    def _show_told(self, text: str) -> None:
        """Beside the progress, which a message of the status bar's own would cover after every verdict."""
        self.told.setText(self.told.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, max(200, self.told.width())))
        self.told.setToolTip(tip(text))
        self._told_for.start()

    def announce_current(self, before: str = "", *, anew: bool = False) -> None:
        """Speak the current finding: what was done before it, relation, both sides, explanation, verdict, then its place. With the
        keyboard in the list only what was done, unless the row is to be read `anew`."""
        if before:
            self._show_told(before)
        finding = self.session.current
        heard = self.findings.table.hasFocus() and not anew  # a screen reader reads the row by itself when the current one changes
        told = spoken(self.session, finding) if finding is not None and not heard else ""
        speech.speak(self, ". ".join(part for part in (before.rstrip("."), told) if part))

    def _show_menu(self, at: QPoint) -> None:
        """The context menu of the list; asked for by key it stands at the current row."""
        table = self.findings.table
        if self.session.current is None:
            return
        if not table.indexAt(at).isValid() or table.indexAt(at).row() != table.currentIndex().row():
            at = table.visualRect(table.currentIndex()).bottomLeft()
        menu = finding_menu.build(self.session, self.keymap(), self)
        menu.triggered.connect(lambda action: self.run(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(table.viewport().mapToGlobal(at))

    def _note_left(self, onward: bool) -> None:
        self.surface().setFocus()
        if onward:
            self.steps.next()

    def surface(self) -> QWidget:
        """Where the reader was reading: the pane or list that had the keyboard last."""
        return self._surface if self._surface is not None else self.pair.left

    def clear_message(self) -> None:
        """Take away what was said about another pair; that nothing can be kept is said as long as it holds."""
        if self.keeper.trouble:
            self.keeper.tell()
        else:
            self.message.hide()

    def tell_notes(self, offer: str = "") -> None:
        """Tell what there is to say about the pair, and an offer to take over from an earlier version, below what stands there since
        it was opened: that reviews cannot be kept, or that their database was damaged."""
        notes = (*self._notes, *((offer,) if offer else ()))
        if not notes:
            return
        standing = () if self.message.isHidden() else (self.message.label.text(),)
        act = (tr("Take over"), self.earlier.accept, self.earlier.answered) if offer else ()
        self.message.say("\n".join((*standing, *notes)), self.message.kind if standing else "note", *act)

    def complain(self, text: str) -> None:
        """Tell what went wrong; whatever is open stays as it is."""
        self.message.say(text)

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now in (self.pair.left, self.pair.right, self.findings.table):
            self._surface = now

    def _count(self) -> None:
        session = self.session
        if session.comparison is None:
            self.progress.setText("")
            return
        judged, total, conflicts = session.progress()
        left = tr("1 conflict left") if conflicts == 1 else tr("{count} conflicts left").format(count=conflicts)
        text = tr("{judged} of {total} judged, {left} · {shown} shown · {links} links")
        self.progress.setText(
            text.format(judged=judged, total=total, left=left, shown=len(session.visible), links=len(session.comparison.links))
        )

    # ------------------------------------------------------------ looks, geometry, events

    def restyle(self) -> None:
        """Take over the theme in force."""
        self.pair.restyle()
        self.panel.restyle()
        self.start.restyle()
        self.findings.restyle()
        self.overview.renew()
        self.tour.restyle()
        self.message.restyle()
        self.badge.setStyleSheet(theme.flat_look())

    def _restore_geometry(self) -> None:
        self.resize(1280, 800)
        if self.preferences.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.preferences.geometry.encode("ascii", "replace")))
        self._keep_on_screen()
        for name, splitter in self._splitters().items():
            if name in self.preferences.splitters:
                splitter.setSizes(self.preferences.splitters[name])

    def _keep_on_screen(self) -> None:
        """Make the window no larger than what its screen has room for, and wholly seen; a scale factor makes screens small."""
        screen = self.screen() or QApplication.primaryScreen()
        if screen is None:
            return
        room, own = screen.availableGeometry().adjusted(0, TITLE_BAR, 0, 0), self.geometry()
        own.setSize(own.size().boundedTo(room.size()))
        own.moveLeft(min(max(own.left(), room.left()), room.right() + 1 - own.width()))
        own.moveTop(min(max(own.top(), room.top()), room.bottom() + 1 - own.height()))
        if own != self.geometry():
            self.setGeometry(own)

    def _splitters(self) -> dict[str, QSplitter]:
        return {"panes": self.pair.splitter, "upper": self.sheet, "lower": self.desk}

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panel.flush()
        if not self.keeper.bring_home() and self.keeper.owed and not self._leave_unkept():
            event.ignore()
            return
        self.worker.cancel()
        self.keeper.close()
        self.preferences.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.preferences.splitters = {name: splitter.sizes() for name, splitter in self._splitters().items()}
        self.preferences.save()
        super().closeEvent(event)

    def _leave_unkept(self) -> bool:
        """Whether the window may close with decisions that the store does not have; asked of the user, who can save them first."""
        question = QMessageBox(self)
        question.finished.connect(question.deleteLater)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWindowTitle(tr("Not everything is kept"))
        told = tr("{count} steps of your review could not be kept and go when this window closes.")
        question.setText(told.format(count=self.keeper.owed))
        question.setInformativeText(self.keeper.trouble)
        save = question.addButton(tr("Save review as…"), QMessageBox.ButtonRole.AcceptRole)
        leave = question.addButton(tr("Close without keeping them"), QMessageBox.ButtonRole.DestructiveRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.exec()
        if question.clickedButton() is save:
            return self.files.save_review_as()
        return question.clickedButton() is leave

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.message.isVisible():
            self.message.dismiss()
        elif event.key() == Qt.Key.Key_Escape and self.tour.isVisible():
            self.tour.end()
        elif event.key() == Qt.Key.Key_Escape and self.search_bar.isVisible():
            self.search.close()
        elif event.key() == Qt.Key.Key_Escape and self.session.criteria.narrowed:
            self.session.set_criteria(Criteria(relations=self.session.criteria.relations))
        elif event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.sheet:
            self.pair.focused().setFocus()
        elif self.stack.currentWidget() is self.start and (helping := self._help_key(event)):
            self.run(helping)
        else:
            super().keyPressEvent(event)

    def _help_key(self, event: QKeyEvent) -> str:
        """The command of the area "help" that a single key stands for, or ""; the start page needs none of the others."""
        keys, pressed = self.keymap() if self.preferences.review_keys else {}, name_of(event)
        return next((name for name, own in keys.items() if name.startswith("help.") and pressed and pressed in own), "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files.open_files(_files(event.mimeData()))


def _files_of(request: Request) -> tuple[tuple[str, int | None], tuple[str, int | None]]:
    return (request.left.path, request.left.item), (request.right.path, request.right.item)


def _files(data: QMimeData) -> list[str]:
    """The local files of something dragged here."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
