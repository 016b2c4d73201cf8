"""Two long texts in the window: when both can be read, when every highlight is there, and how the keys feel then.

usage: python benchmarks/window_long.py [--sentences 2000]

The texts are made up (tools/bench.py), a sentence a paragraph. Wall time until both can be read and until every finding is painted;
then the CPU time of the window's thread a key press, with the usual choice and with every finding shown (V A).
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.main_window import MainWindow
from ui.preferences import Preferences


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sentences", type=int, default=2000)
    options = parser.parse_args()
    sys.path.append(str(Path(__file__).resolve().parent.parent / "tools"))
    from bench import accounts  # its texts are the ones that the engine is measured with

    folder = Path(tempfile.mkdtemp())
    os.environ["COMPARER_HOME"] = str(folder)
    paths = [folder / "left.txt", folder / "right.txt"]
    for path, sentences in zip(paths, accounts(options.sentences), strict=True):
        path.write_text("\n\n".join(sentences) + "\n", "utf-8")
    app = QApplication([])
    app.setStyle("fusion")
    theme.apply(app, theme.load("light"))
    window = MainWindow(Preferences(toured=True))
    window.resize(1280, 800)
    window.build_menus()
    window.show()
    began = time.perf_counter()
    window.files.open_files([str(path) for path in paths])
    wait(app, lambda: window.pair.left.content is not None)
    print(f"both texts can be read after {time.perf_counter() - began:.2f} s")
    wait(app, lambda: window.session.comparison is not None)
    app.processEvents()
    comparison = window.session.comparison
    assert comparison is not None
    print(f"{len(comparison.findings)} findings, {len(comparison.links)} links after {time.perf_counter() - began:.2f} s")
    keys(app, window, "usual choice")
    show_all(app, window)
    keys(app, window, "everything")
    bar = window.pair.left.verticalScrollBar()
    window.pair.left.setFocus()
    places = range(0, bar.maximum(), max(1, bar.maximum() // 100))
    report("scroll", [timed(app, lambda value=value: bar.setValue(value)) for value in places])
    widths = (1200, 1100, 1300, 1250) * 4
    report("resize", [timed(app, lambda width=width: window.resize(width, 800)) for width in widths][4:])
    status = Path("/proc/self/status")
    if status.exists():
        print(f"memory of the window's process {int(status.read_text().partition('VmRSS:')[2].split()[0]) / 1024:.0f} MiB")
    window.close()


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    while not until():
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()


def timed(app: QApplication, act: Callable[[], object]) -> float:
    """ms of CPU of an act and of all that is painted after it."""
    began = time.thread_time()
    act()
    app.processEvents()
    return 1000 * (time.thread_time() - began)


def keys(app: QApplication, window: MainWindow, name: str) -> None:
    window.run("steps.first")
    report(f"step, {name}", [timed(app, lambda: QTest.keyClick(window.pair.left, "j")) for _ in range(50)])
    report(f"verdict, {name}", [timed(app, lambda: QTest.keyClick(window.pair.left, "a")) for _ in range(30)])


def show_all(app: QApplication, window: MainWindow) -> None:
    from ui.criteria import ALL_RELATIONS, Criteria

    wide, usual = Criteria(relations=ALL_RELATIONS), Criteria()
    report("V A and back", [timed(app, lambda shown=shown: window.session.set_criteria(shown)) for shown in (wide, usual) * 4])
    window.session.set_criteria(wide)


def report(name: str, times: list[float]) -> None:
    cuts = statistics.quantiles(times, n=100)
    print(f"{name:22s} p50 {cuts[49]:6.1f}  p95 {cuts[94]:6.1f}  max {max(times):6.1f} ms")


if __name__ == "__main__":
    main()
