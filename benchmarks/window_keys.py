"""Key press to paint in the window, in ms: p50, p95, p99 of stepping, judging and filtering.

usage: python benchmarks/window_keys.py [--words 5400] [--findings 200] [--busy] [--cpu]

The pair is made up: two long accounts, every finding of two marked spans. `--busy` lets a process work beside the window, as the
engine does; `floor` is a resize of two bare panes with the same texts.
Goals: p95 within 16 ms and p99 within 50 ms at 2 x 5,400 words and 200 findings.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import tempfile
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QTextEdit, QWidget

from comparer import Article, Comparison, Finding, Link, Sentence, Span
from ui import theme
from ui.main_window import MainWindow
from ui.preferences import Preferences

CPU = False
WORDS = [
    "the",
    "ferry",
    "had",
    "left",
    "the",
    "harbour",
    "before",
    "the",
    "storm",
    "and",
    "its",
    "crew",
    "was",
    "told",
    "to",
    "wait",
    "for",
    "the",
    "tide",
    "near",
    "the",
    "northern",
    "light",
]


def account(words: int, outlet: str, figure: int) -> Article:
    """An account of so many words in sentences of 25, each with a figure."""
    sentences = []
    for index in range(words // 25):
        text = f"About {figure + index} people waited while {' '.join(WORDS[(index * 7 + at) % len(WORDS)] for at in range(21))}."
        sentences.append(Sentence(index, text, index // 3))
    return Article(tuple(sentences), title=f"{outlet} on the storm", outlet=outlet, text=outlet)


def pair(words: int, count: int) -> Comparison:
    left, right = account(words, "AP", 1000), account(words, "Reuters", 2000)
    relations = ("conflict", "differ")
    findings = []
    for number in range(count):
        index = number % len(left.sentences)
        spans = [(Span(index, 0, len(t := f"About {base + index}"), t),) for base in (1000, 2000)]
        made = Finding(f"f{number}", "quantity", relations[number % 2], "", "high", *spans, "Two figures for the same thing.")  # type: ignore[arg-type]
        findings.append(made)
    links = tuple(Link((index,), (index,), 0.8) for index in range(len(left.sentences)))
    return Comparison(left, right, links=links, findings=tuple(findings))


class Painted(QObject):
    """Counts what was painted in the watched widgets."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def clock() -> float:
    return time.thread_time() if CPU else time.perf_counter()


def spin(stop: object) -> None:
    while not stop.is_set():  # type: ignore[attr-defined]
        sum(range(10_000))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", type=int, default=5400)
    parser.add_argument("--findings", type=int, default=200)
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--cpu", action="store_true", help="CPU time of the window's thread, for a machine that is shared")
    options = parser.parse_args()
    global CPU
    CPU = options.cpu
    os.environ["COMPARER_HOME"] = tempfile.mkdtemp()
    stop = multiprocessing.Event()
    if options.busy:
        multiprocessing.Process(target=spin, args=(stop,), daemon=True).start()
    app = QApplication([])
    app.setStyle("fusion")
    theme.apply(app, theme.load("light"))
    window = MainWindow(Preferences(toured=True))
    window.resize(1280, 800)
    window.build_menus()
    window.show()
    started = clock()
    comparison = pair(options.words, options.findings)
    window.worker.articles.emit(comparison.left, comparison.right)
    window.worker.finished.emit(comparison)
    app.processEvents()
    print(f"shown in {1000 * (clock() - started):.0f} ms")
    painted = Painted()
    for pane in window.pair.panes:
        pane.viewport().installEventFilter(painted)
    for name, keys in (("step", "j" * 150), ("verdict", "ax" * 50)):
        times = []
        for key in keys:
            before, begin = painted.count, clock()
            QTest.keyClick(window.pair.left, key)
            while painted.count == before and clock() - begin < 1:
                app.processEvents()
            app.processEvents()
            times.append(1000 * (clock() - begin))
        report(name, times)
    times = []
    field = window.findings.bar.field
    field.setFocus()
    for text in ("1", "10", "101", "10", "1", "") * 8:
        begin = clock()
        field.setText(text)
        app.processEvents()
        times.append(1000 * (clock() - begin))
    report("free text", times)
    times = []
    bar = window.pair.left.verticalScrollBar()
    window.pair.left.setFocus()
    for value in range(0, min(bar.maximum(), 6000), 40):
        begin = clock()
        bar.setValue(value)
        app.processEvents()
        times.append(1000 * (clock() - begin))
    report("scroll", times)
    report("resize", resized(app, window))
    stop.set()
    window.close()
    report("floor", resized(app, bare(comparison)))


def resized(app: QApplication, window: QWidget) -> list[float]:
    """The times of widths by turns, the first round not counted."""
    times = []
    for width in (1200, 1100, 1300, 1250) * 8:
        begin = clock()
        window.resize(width, 800)
        app.processEvents()
        times.append(1000 * (clock() - begin))
    return times[4:]


def bare(comparison: Comparison) -> QWidget:
    """The floor of a resize: both texts in two bare panes and nothing else, in the font and spacing of ours."""
    window = QSplitter()
    for article in (comparison.left, comparison.right):
        pane = QTextEdit()
        pane.setReadOnly(True)
        pane.setFont(theme.reading_font(16))
        paragraphs: dict[int, list[str]] = {}
        for sentence in article.sentences:
            paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
        pane.setPlainText("\n".join(" ".join(sentences) for sentences in paragraphs.values()))
        window.addWidget(pane)
    window.resize(1280, 800)
    window.show()
    return window


def report(name: str, times: list[float]) -> None:
    if times:
        cuts = statistics.quantiles(times, n=100)
        print(f"{name:10s} p50 {cuts[49]:6.1f}  p95 {cuts[94]:6.1f}  p99 {cuts[98]:6.1f}  max {max(times):6.1f} ms")


if __name__ == "__main__":
    main()
