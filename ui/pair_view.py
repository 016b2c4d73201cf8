"""The two accounts beside one another with their links; follows the session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from comparer import Article, Finding, Span, labels
from ui import article_text, theme
from ui.article_view import ArticleView
from ui.link_view import LinkView
from ui.linked_scroll import LinkedScroll
from ui.marks import Mark
from ui.plain import plain_label
from ui.session import SIDES, Session


class PairView(QWidget):
    """Both panes, their headers and the links between them."""

    restore_wanted = Signal(str, int)  # side, number of the line that was set aside

    def __init__(self, session: Session, zoom: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unfolded: dict[str, frozenset[str]] = {"left": frozenset(), "right": frozenset()}
        self._articles: tuple[Article, Article] | None = None
        self._compared: tuple[Article, Article] | None = None  # those whose findings were shown last
        self._relations: dict[str, str] = {}
        self.left, self.right = ArticleView("left"), ArticleView("right")
        self.left.zoom = self.right.zoom = zoom
        self.left.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its scroll bar stands outside, the links inside
        option = self.left.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.left.document().setDefaultTextOption(option)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the left account stays left where the interface is mirrored
        self.right.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.links = LinkView(self.left, self.right)
        self.scrolling = LinkedScroll(self.left, self.right, self)
        self.headers = (PaneHeader(self.left), PaneHeader(self.right))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (_column(self.headers[0], self.left), _column(QFrame(), self.links), _column(self.headers[1], self.right)):
            self.splitter.addWidget(widget)
        for place, stretch in enumerate((10, 0, 10)):
            self.splitter.setStretchFactor(place, stretch)
        in_reading_order(self.splitter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter)
        for pane in self.panes:
            pane.finding_clicked.connect(self._clicked)
            pane.anchor_clicked.connect(lambda anchor, pane=pane: self._anchor(pane, anchor))
            pane.tool_tip = self._tool_tip  # type: ignore[method-assign]  # the pane knows marks, the session what they mean
        self.links.link_clicked.connect(self._link_clicked)
        session.opened.connect(self._opened)
        session.visible_changed.connect(self.refresh_marks)
        session.decided.connect(self._decided)
        session.reviewed_changed.connect(self._show_reviewed)
        session.current_changed.connect(lambda: self.follow())

    @property
    def panes(self) -> tuple[ArticleView, ArticleView]:
        return self.left, self.right

    def pane(self, side: str) -> ArticleView:
        return self.left if side == "left" else self.right

    def focused(self) -> ArticleView:
        """The pane with the keyboard; the left one where it is elsewhere."""
        return self.right if self.right.hasFocus() else self.left

    def partners(self, side: str, index: int) -> list[int]:
        """The sentences of the other side that a sentence is linked with."""
        comparison, other = self._session.comparison, "right" if side == "left" else "left"
        links = comparison.links if comparison else ()
        return sorted({partner for link in links if index in getattr(link, side) for partner in getattr(link, other)})

    def show_sentence(self, side: str, index: int, *, caret: bool = True) -> None:
        """Bring a sentence on screen, and the caret into it."""
        pane = self.pane(side)
        if pane.content is not None:
            self.scrolling.hold()
            pane.reveal(pane.content.starts[index], pane.content.ends[index])
            if caret:
                pane.put_caret(pane.content.starts[index])
            self.scrolling.release()

    # ------------------------------------------------------------ content

    def show_articles(self, left: Article, right: Article) -> None:
        """Show two texts, before anything was compared."""
        names = labels.outlets(left, right)
        shown, self._articles = self._articles, (left, right)
        if shown != self._articles:
            self.scrolling.set_links(())  # those of the texts before have no place in these
        for place, (pane, header, article, name) in enumerate(zip(self.panes, self.headers, (left, right), names, strict=True)):
            if shown is None or shown[place] != article or pane.content is None:
                pane.show_text(article_text.build(article, self._unfolded[pane.side]), name)
                header.set_text(article.outlet or name, name if article.outlet not in ("", name) else "")

    def clear(self) -> None:
        self._articles = self._compared = None
        for pane in self.panes:
            pane.show_text(None, "")
        self.links.set_links(())

    def _opened(self) -> None:
        comparison = self._session.comparison
        if comparison is None:
            self.clear()
            return
        self.show_articles(comparison.left, comparison.right)
        self._show_links()
        self.refresh_marks()
        if self._compared == self._articles:  # the same accounts with other links or findings: what is on screen stays
            self._frame()
        else:
            self.follow()
        self._compared = self._articles

    def _show_links(self) -> None:
        comparison = self._session.comparison
        if comparison is None:
            return
        self.links.set_links(comparison.links)
        self.scrolling.set_links(comparison.links)
        for side, pane in zip(SIDES, self.panes, strict=True):
            linked: dict[int, bool] = {}
            for link in comparison.links:
                for index in getattr(link, side):
                    linked[index] = linked.get(index, False) or link.origin == "hand"
            pane.set_linked(linked)
        self._show_reviewed()

    def _show_reviewed(self) -> None:
        for pane in self.panes:
            pane.set_reviewed(self._session.reviewed[pane.side])

    def set_marked(self, marked: dict[str, frozenset[int]]) -> None:
        """Show which sentences are marked as ends of a link by hand."""
        self._marked = marked
        for pane in self.panes:
            pane.set_marked(marked[pane.side])

    def unfold(self, side: str, fold: str) -> None:
        """Open or close captions or the lines that were set aside."""
        if self._articles is None:
            return
        self._unfolded[side] ^= {fold}
        pane, place = self.pane(side), SIDES.index(side)
        bar = pane.verticalScrollBar().value()
        pane.show_text(article_text.build(self._articles[place], self._unfolded[side]), self._session.names[place])
        pane.verticalScrollBar().setValue(bar)
        self._show_links()
        self.refresh_marks()
        self._frame()

    # ------------------------------------------------------------ marks and the current finding

    def refresh_marks(self) -> None:
        """Mark the facts of the shown findings."""
        self._relations = {finding.id: self._session.relation(finding) for finding in self._session.visible}
        for side, pane in zip(SIDES, self.panes, strict=True):
            if pane.content is not None:
                pane.set_marks(
                    Mark(*self._range(pane, span), self._relations[finding.id], finding.id)
                    for finding in self._session.visible
                    for span in getattr(finding, side)
                )

    def _decided(self, identity: str) -> None:
        """A verdict changes no mark, a corrected relation does."""
        finding = self._session.finding(identity)
        if finding is not None and self._relations.get(identity) != self._session.relation(finding):
            self.refresh_marks()

    def follow(self, force: bool = False) -> None:
        """Frame the current finding and bring it on screen in both panes (with `force` to the reading line even if it is there
        already); a side without words shows the linked sentence."""
        self._frame()
        finding = self._session.current
        if finding is None:
            return
        self.scrolling.hold()
        for side, pane in zip(SIDES, self.panes, strict=True):
            spans = getattr(finding, side)
            if spans:
                start, end = self._range(pane, spans[0])
                pane.reveal(start, end, force=force)
                pane.put_caret(start)
            elif partners := self._partners(finding, side):
                assert pane.content is not None
                pane.reveal(pane.content.starts[partners[0]], pane.content.ends[partners[0]])
        self.scrolling.release()

    def _frame(self) -> None:
        finding = self._session.current
        for side, pane in zip(SIDES, self.panes, strict=True):
            if pane.content is None:
                continue
            spans = getattr(finding, side) if finding else ()
            sentences = sorted({span.sentence for span in spans}) or (self._partners(finding, side) if finding else [])
            content = pane.content
            pane.set_current([self._range(pane, span) for span in spans], [(content.starts[at], content.ends[at]) for at in sentences])
        links = self._current_links(finding)
        unlinked = finding is not None and not links and finding.left and finding.right
        self.links.set_current(links, (finding.left[0].sentence, finding.right[0].sentence) if finding and unlinked else None)

    def _current_links(self, finding: Finding | None) -> frozenset[int]:
        """The links whose ends both stand in the finding; for a fact of one side the links of its sentence."""
        if finding is None or self._session.comparison is None:
            return frozenset()
        left, right = {span.sentence for span in finding.left}, {span.sentence for span in finding.right}
        return frozenset(
            number
            for number, link in enumerate(self._session.comparison.links)
            if (not left or left & set(link.left)) and (not right or right & set(link.right))
        )

    def _partners(self, finding: Finding, side: str) -> list[int]:
        """The sentences of a side that are linked to the finding's sentence on the other one."""
        comparison = self._session.comparison
        assert comparison is not None
        return sorted({index for number in self._current_links(finding) for index in getattr(comparison.links[number], side)})

    def _range(self, pane: ArticleView, span: Span) -> tuple[int, int]:
        assert pane.content is not None
        return pane.content.place(span.sentence, span.start), pane.content.place(span.sentence, span.end)

    # ------------------------------------------------------------ pointer

    def _clicked(self, identity: str) -> None:
        self._session.set_current(self._session.finding(identity))

    def _link_clicked(self, number: int) -> None:
        comparison = self._session.comparison
        assert comparison is not None
        link = comparison.links[number]
        for side, pane in zip(SIDES, self.panes, strict=True):
            index = getattr(link, side)[0]
            assert pane.content is not None
            pane.reveal(pane.content.starts[index], pane.content.ends[index])
            pane.put_caret(pane.content.starts[index])
        self.links.set_current(frozenset({number}))

    def _anchor(self, pane: ArticleView, anchor: str) -> None:
        action, _, what = anchor.partition(":")
        if action == "fold":
            self.unfold(pane.side, what)
        elif action == "restore":
            self.restore_wanted.emit(pane.side, int(what))

    def _tool_tip(self, mark: Mark) -> str:
        finding = self._session.finding(mark.finding)
        session = self._session
        return f"{session.glyph(finding)} {session.relation_word(finding)}: {session.explanation(finding)}" if finding else ""

    # ------------------------------------------------------------ looks

    def set_zoom(self, zoom: float) -> None:
        for pane in self.panes:
            pane.set_zoom(zoom)
        self.follow()

    def restyle(self) -> None:
        """Take over the theme in force."""
        for pane in self.panes:
            pane.verticalScrollBar().setStyleSheet(theme.bar_look())
            pane.set_zoom(pane.zoom)
        for header in self.headers:
            header.restyle()
        self.links.update()


class PaneHeader(QFrame):
    """The name of the account above its pane; an accent line shows where the keyboard is."""

    def __init__(self, pane: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self.setFixedHeight(30)
        self.setAutoFillBackground(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 0)
        layout.setSpacing(8)
        self._name, self._short = plain_label(), plain_label()
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._name.setMinimumWidth(40)
        layout.addWidget(self._name)
        layout.addWidget(self._short)
        layout.addStretch(1)
        self._line = QFrame(self)
        pane.installEventFilter(self)
        self.restyle()

    def set_text(self, name: str, short: str) -> None:
        """The full name of the account, and the short one that stands everywhere else."""
        self._name.setText(name)
        self._short.setText(short)

    def restyle(self) -> None:
        self._name.setFont(theme.interface_font(13, bold=True))
        self._short.setFont(theme.interface_font(12))
        palette = self._short.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.current()["muted"])
        self._short.setPalette(palette)
        self._paint_line()

    def _paint_line(self) -> None:
        palette = self._line.palette()
        palette.setColor(palette.ColorRole.Window, theme.current()["accent" if self._pane.hasFocus() else "line"])
        self._line.setPalette(palette)
        self._line.setAutoFillBackground(True)
        height = 3 if self._pane.hasFocus() else 1
        self._line.setGeometry(0, self.height() - height, self.width(), height)

    def resizeEvent(self, event: object) -> None:
        self._paint_line()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._paint_line()
        return False


def in_reading_order(splitter: QSplitter) -> None:
    """Qt puts what is added to a splitter below what is there, and screen readers go from the lowest up: right before left."""
    for place in range(splitter.count()):
        widget = splitter.widget(place)
        assert widget is not None
        widget.raise_()
    for place in range(splitter.count()):
        splitter.handle(place).raise_()  # its grip reaches over its neighbours


def _column(head: QFrame, body: QWidget) -> QWidget:
    """A header above its widget; between the panes the header is empty."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    head.setFixedHeight(30)
    layout.addWidget(head)
    layout.addWidget(body, 1)
    return column
