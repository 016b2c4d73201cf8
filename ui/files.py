"""Commands on the pair as a whole: open, paste, compare again, export, close."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
)

from comparer import Article, ComparerError, Comparison, InputError
from comparer.corrections import Correction
from ui import preferences, samples, words
from ui.engine import Request, Source
from ui.fields import FieldsDialog
from ui.paste_dialog import PasteDialog
from ui.plain import tip
from ui.undo import Reread
from ui.words import tr

if TYPE_CHECKING:
    from comparer.reports.selection import Selection
    from comparer.review_file import Disagreement
    from ui.main_window import MainWindow


class Files:
    """The commands of the area "files"."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.request: Request | None = None
        self.review_path = ""
        self.request_pending = Request(Source(), Source())
        self._shown: dict[str, str] = {}  # the files of the open pair and the hashes of what was in them

    def open_pair(self) -> None:
        """Ask for two files, together or one after the other."""
        folder = str(Path(self._window.preferences.recent[0][0]).parent) if self._window.preferences.recent else ""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, tr("Choose the two accounts"), folder)
        if len(chosen) == 1:
            second, _ = QFileDialog.getOpenFileName(self._window, tr("Choose the second account"), str(Path(chosen[0]).parent))
            chosen += [second] if second else []
        if chosen:
            self.open_files(chosen)

    def open_files(self, paths: list[str]) -> None:
        """Compare two files; another number of them is refused in a sentence."""
        if len(paths) == 1 and paths[0].endswith(".comparer"):
            self.open_review(paths[0])
            return
        if len(paths) != 2:
            names = ", ".join(Path(path).name for path in paths[:4])
            told = tr("{names}: a comparison takes two files; choose the accounts of two outlets together.")
            self._window.complain(told.format(names=names))
            return
        self.run(Request(Source(paths[0]), Source(paths[1])))

    def open_sample(self) -> None:
        pair = samples.pair()
        if pair is None:
            self._window.complain(tr("The sample pair was not installed; open two files of your own."))
        else:
            self.open_files([str(path) for path in pair])

    def paste_pair(self) -> None:
        """Ask for two texts and compare them; they are kept as files, so that the pair can be opened again."""
        dialog = PasteDialog(self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            try:
                left, right = (self._pasted(dialog.source(side, ""), text) for side, text in enumerate(dialog.texts()))
                self.run(Request(left, right))
            except ComparerError as error:
                self._window.complain(str(error))

    def _pasted(self, source: Source, text: str) -> Source:
        """The source of a pasted text: the file in which it is kept, or, where it cannot be, the text itself."""
        try:
            return replace(source, path=_keep(text))
        except ComparerError as error:
            from comparer.readers import read_text

            self._window.complain(str(error))
            return replace(source, article=read_text(text))

    def choose_stories(self, *titles: tuple[str, ...]) -> None:
        """Ask which story of a file is meant where it holds several, and compare these. Leaving the question leaves it at that."""
        asked = self.request_pending
        chosen: list[Source] = []
        for source, own in zip((asked.left, asked.right), titles, strict=True):
            item = source.item
            if own:
                item = self._ask_story(Path(source.path).name, own, second=bool(chosen) and asked.left.path == source.path)
                if item is None:
                    if self._window.session.comparison is None:
                        self._window.show_start()
                    return
            chosen.append(replace(source, item=item))
        self.run(replace(asked, left=chosen[0], right=chosen[1]))

    def _ask_story(self, name: str, titles: tuple[str, ...], *, second: bool) -> int | None:
        rows = [f"{number}   {title}" for number, title in enumerate(titles, 1)]  # two may have one title
        asked = tr("{file} holds {count} stories. Which one is to be compared?").format(file=name, count=len(titles))
        row, good = QInputDialog.getItem(self._window, tr("Choose a story"), tip(asked), rows, 1 if second else 0, False)
        return rows.index(row) if good else None

    def replaced(self, comparison: Comparison) -> list[str]:
        """A sentence for each file of the pair that was another one when the pair was shown before."""
        told = tr("{file} has changed since it was opened. What you decided on the text as it was stays filed with that text.")
        now = {article.source.path: article.source.sha256 for article in (comparison.left, comparison.right) if article.source}
        before, self._shown = self._shown, now
        if before.keys() != now.keys():
            return []
        return [told.format(file=Path(path).name) for path, sha256 in now.items() if before[path] != sha256]

    def compare_again(self) -> None:
        if self.request is None:
            self._window.say(tr("No pair is open."))
        else:
            self.run(self.request)

    def restore(self, side: str, line: int) -> None:
        """Put the lines back into a text that were set aside for the same reason as this one."""
        comparison, request = self._window.session.comparison, self.request
        if comparison is None or request is None:
            return
        aside = getattr(comparison, side).set_aside
        source: Source = getattr(request, side)
        if not source.path:
            self._window.complain(tr("These texts come from a saved review; open the files themselves to put lines back."))
            return
        reason = aside[line].reason
        count = sum(1 for other in aside if other.reason == reason)
        own = source.correction
        more = replace(source, correction=replace(own, keep=(*own.keep, reason)))
        changed = replace(request, left=more) if side == "left" else replace(request, right=more)
        name = tr("put back {count} lines ({reason})").format(count=count, reason=words.reason(reason))
        self._window.undo.push(Reread(name, request, changed, self._reread))
        self._window.say(name)

    def edit_fields(self) -> None:
        """Ask for the fields of both accounts, and compare again with them."""
        comparison, request = self._window.session.comparison, self.request
        if comparison is None or request is None:
            self._window.say(tr("No pair is open."))
            return
        dialog = FieldsDialog((comparison.left, comparison.right), self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        left, right = (
            replace(source, correction=dialog.correction(side, source.correction))
            for side, source in enumerate((request.left, request.right))
        )
        if (left, right) != (request.left, request.right):
            name = tr("correct outlet and date")
            self._window.undo.push(Reread(name, request, replace(request, left=left, right=right), self._reread))

    def _reread(self, name: str, request: Request) -> None:
        """Keep what a request corrects and compare again with it."""
        comparison = self._window.session.comparison
        if comparison is not None:
            self._window.keeper.keep_corrections(
                name, ((comparison.left, request.left.correction), (comparison.right, request.right.correction))
            )
        self.run(request)

    def keep_given(self, comparison: Comparison, request: Request) -> None:
        """Keep the fields that were given with a pair as it was opened, as with pasted texts; opened again it has them again."""
        keeper = self._window.keeper
        given = [
            (article, source.correction)
            for article, source in ((comparison.left, request.left), (comparison.right, request.right))
            if source.article is None and source.correction not in (Correction(), keeper.correction(article))
        ]
        if given:
            keeper.keep_corrections(tr("fields given at opening"), given)

    def bring_in(self, left: Article, right: Article) -> bool:
        """Read both files again with what was corrected of these texts before; False where nothing was."""
        asked = self.request_pending
        known = tuple(
            source
            if source.article is not None
            else replace(source, correction=source.correction.over(self._window.keeper.correction(article)))
            for source, article in ((asked.left, left), (asked.right, right))
        )
        if known == (asked.left, asked.right):
            return False
        self.run(replace(asked, left=known[0], right=known[1]))
        return True

    # ------------------------------------------------------------ reviews as files

    def recent(self) -> None:
        """A small menu of the recent pairs; the start page lists them already."""
        start = self._window.start
        first = next((button for button in start.recent if not button.isHidden()), None)
        if self._window.stack.currentWidget() is start and first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        menu = QMenu(self._window)
        for left, right, progress in self.recent_pairs():
            text = f"{Path(left).name}  ↔  {Path(right).name}   {progress}".replace("&", "&&")
            menu.addAction(text).triggered.connect(lambda _=False, pair=[left, right]: self.open_files(pair))
        if menu.isEmpty():
            self._window.say(tr("No pair was opened before."))
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._window.mapToGlobal(QPoint(40, 60)))

    def recent_pairs(self) -> list[tuple[str, str, str]]:
        """The recent pairs and how far they are judged."""
        progress = {(filed.left_path, filed.right_path): (filed.judged, filed.total) for filed in reversed(self._window.keeper.filed())}
        found = []
        for left, right in self._window.preferences.recent:
            judged, total = progress.get((left, right), (0, 0))
            found.append((left, right, tr("{judged} of {total} judged").format(judged=judged, total=total) if total else ""))
        return found

    def save_review(self) -> None:
        """Save the review into its file; the first time ask for one."""
        if self.review_path:
            self._save(self.review_path)
        else:
            self.save_review_as()

    def save_review_as(self) -> bool:
        """Ask for a file and save the review into it; whether that was done."""
        if self._window.session.comparison is None:
            self._window.say(tr("No pair is open."))
            return False
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Save review"), self._named(".comparer"), tr("Reviews (*.comparer)"))
        return bool(path) and self._save(path if Path(path).suffix else path + ".comparer")

    def _save(self, path: str) -> bool:
        from comparer import reports, review_file

        session = self._window.session
        assert session.comparison is not None
        self._window.panel.flush()
        try:
            reports.write(review_file.dump(session.comparison, session.review(), self._corrections()), path)
        except ComparerError as error:
            self._window.complain(str(error))
            return False
        self.review_path = path
        self._window.say(tr("Review saved: {path}").format(path=path))
        return True

    def _corrections(self) -> tuple[Correction, Correction]:
        return (self.request.left.correction, self.request.right.correction) if self.request else (Correction(), Correction())

    def _take_corrections(self, path: str, theirs_of: Comparison, theirs: tuple[Correction, Correction]) -> None:
        """Keep what a saved review corrects where nothing is corrected here; a pair read from files is read again with it."""
        keeper = self._window.keeper
        mine = tuple(keeper.correction(article) for article in (theirs_of.left, theirs_of.right))
        joined = tuple(own.over(other) for own, other in zip(mine, theirs, strict=True))
        if joined == mine:
            return
        request, name = self.request, tr("take over the fields of {file}").format(file=Path(path).name)
        if request is None or not (request.left.path and request.right.path):
            keeper.keep_corrections(name, ((theirs_of.left, joined[0]), (theirs_of.right, joined[1])))
            return
        left, right = (
            replace(source, correction=own) for source, own in zip((request.left, request.right), joined, strict=True)
        )  # fmt: skip
        self._window.undo.push(Reread(name, request, replace(request, left=left, right=right), self._reread))

    def open_review(self, path: str = "") -> None:
        """Open a saved review. Where the same pair is open, or was reviewed here before, the two reviews are merged."""
        from comparer import review_file

        if not path:
            path, _ = QFileDialog.getOpenFileName(self._window, tr("Open review"), "", tr("Reviews (*.comparer)"))
        if not path:
            return
        try:
            data = Path(path).read_bytes()
            theirs_of, theirs = review_file.load(data, path)
            corrected = review_file.corrections(data, path)
        except OSError as error:
            told = tr("{path}: cannot be read ({why}); check the path and its permissions.")
            self._window.complain(told.format(path=path, why=error.strerror))
            return
        except ComparerError as error:
            self._window.complain(str(error))
            return
        session = self._window.session
        if session.comparison is None or not _same_texts(session.comparison, theirs_of):
            self._window.worker.cancel()
            self.request_pending = Request(
                Source(article=theirs_of.left, correction=corrected[0]), Source(article=theirs_of.right, correction=corrected[1])
            )
            self._window.message.hide()
            self._window.show_pair()
            self._window.worker.finished.emit(theirs_of)
            self.review_path = path
        assert session.comparison is not None
        merged = review_file.merge(session.comparison, session.review(), theirs_of, theirs)
        if merged.taken:
            self._window.verdicts.change(tr("take over {file}").format(file=Path(path).name), *merged.taken)
            self._window.earlier.withdraw()
        if merged.disagreements:
            self._tell_disagreements(path, merged.disagreements)
        self._take_corrections(path, theirs_of, corrected)

    def _tell_disagreements(self, path: str, against: tuple[Disagreement, ...]) -> None:
        """Flag what was judged differently, with the other verdict in the note, and say so."""
        session, decisions = self._window.session, []
        for entry in against:
            finding = session.finding(entry.finding)
            if finding is not None:
                theirs = " ".join(part for part in (entry.theirs.verdict.replace("_", " "), entry.theirs.relation or "") if part)
                own, said = session.decision(finding), f"{Path(path).name}: {theirs}"
                note = own.note if said in own.note else f"{own.note}\n{said}".strip()
                decisions.append(session.update(finding, flagged=True, note=note))
        self._window.verdicts.change(tr("flag what was judged differently"), *decisions)
        self._window.message.say(
            tr(
                "{count} findings were judged differently in {file}; they are flagged (V F) and the other verdict is in the note."
            ).format(count=len(against), file=Path(path).name),
            "note",
        )

    def run(self, request: Request) -> None:
        """Compare in the engine's process; the open pair stays until the new one is there."""
        self.request_pending = request
        self._window.worker.start(request)

    def export(self) -> None:
        """Ask what goes in and where to, and write the report there in the format of its ending, or an evidence bundle."""
        from ui.export_dialog import ExportDialog

        window = self._window
        if window.session.comparison is None:
            window.say(tr("No pair is open."))
            return
        window.panel.flush()
        dialog = ExportDialog(window.session, window.preferences.export, window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        window.preferences.export = dialog.kept()
        window.preferences.save()
        try:
            path = self._write_bundle(dialog.selection()) if dialog.bundle else self._write_report(dialog.selection())
        except ComparerError as error:
            window.complain(str(error))
            return
        if path:
            told = tr("Evidence bundle written: {path}") if dialog.bundle else tr("Report written: {path}")
            window.say(told.format(path=path))

    def _write_report(self, selection: Selection) -> str:
        """The path that the report was written to, "" for none."""
        from comparer import reports

        session = self._window.session
        assert session.comparison is not None
        formats = {f"{report.title} (*{report.suffix})": report for report in reports.REPORTS}
        path, chosen = QFileDialog.getSaveFileName(self._window, tr("Export report"), self._named(".html"), ";;".join(formats))
        if not path:
            return ""
        asked = formats.get(chosen)  # two formats may share an ending
        report = asked if asked and path.endswith(asked.suffix) else reports.for_path(path) or asked or reports.REPORTS[0]
        if not Path(path).suffix:
            path += report.suffix
        reports.write(reports.render(report, session.comparison, session.review(), selection=selection), path)
        return path

    def _named(self, ending: str) -> str:
        """What a file about this pair is called unless the user says otherwise: "AP-Reuters-2024-11-18.html"."""
        from comparer import labels

        comparison = self._window.session.comparison
        assert comparison is not None
        articles = comparison.left, comparison.right
        days = [article.published_day for article in articles if article.published_day is not None]
        parts = [*labels.outlets(*articles), *([f"{max(days)}"] if days else [])]
        return "-".join(re.sub(r"[^\w.-]+", "_", part).strip("_.") for part in parts) + ending

    def _write_bundle(self, selection: Selection) -> str:
        """The path that the bundle was written to, "" for none."""
        from comparer import bundle, reports

        session = self._window.session
        assert session.comparison is not None
        data = bundle.make(session.comparison, session.review(), selection=selection)  # first: where it can't be made nothing is asked
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Evidence bundle"), self._named(".zip"), tr("Evidence bundles (*.zip)"))
        if path:
            path += "" if Path(path).suffix else ".zip"
            reports.write(data, path)
        return path

    def print_report(self) -> None:
        """Print the report, or open it as a PDF where there is no printer."""
        from ui import printing

        comparison = self._window.session.comparison
        if comparison is None:
            self._window.say(tr("No pair is open."))
            return
        self._window.panel.flush()
        try:
            done = printing.print_report(comparison, self._window.session.review(), self._window)
        except ComparerError as error:
            self._window.complain(str(error))
            return
        if done:
            self._window.say(done)

    def close_pair(self) -> None:
        self._window.worker.cancel()
        self.request, self.review_path = None, ""
        self._window.session.open(None)
        self._window.show_start()

    def quit(self) -> None:
        self._window.close()


def _same_texts(one: Comparison, other: Comparison) -> bool:
    from comparer.review_keys import article_key

    return all(article_key(getattr(one, side)) == article_key(getattr(other, side)) for side in ("left", "right"))


def _keep(text: str) -> str:
    """Keep a pasted text under its own hash and return the path."""
    import hashlib

    from comparer import reports

    data = text.encode("utf-8", "replace")
    path = preferences.data_folder() / "pasted" / f"{hashlib.sha256(data).hexdigest()[:16]}.txt"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        reports.write(data, path)  # wholly or not at all: half a text would be compared tomorrow without a word
    except OSError as error:
        told = tr("{folder}: the pasted text cannot be kept there ({why}); save both texts as files.")
        raise InputError(told.format(folder=path.parent, why=error.strerror)) from error
    return str(path)
