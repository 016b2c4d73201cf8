"""A long day in fast motion: pairs opened, reviewed and closed in one window, and what the process holds on to.

usage: python benchmarks/soak.py [--pairs 500] [--every 25] [--types]

Every pair is two stories of its own, made from the sample pair: read and compared by the engine's process, stepped through, judged, noted,
flagged, a link taken away and put back, searched, its dialogs opened, every tenth one exported, saved and merged with its saved review,
then closed. Listed are memory, threads, file handles, child processes, QObjects and Python objects. The exit code is 1 where memory after
the last pair is more than a tenth above that after a fifth of the pairs, or anything else has grown with the pairs. `--types` lists the
kinds of objects that grew most.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from ui import theme
from ui.main_window import MainWindow
from ui.preferences import Preferences

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
GROWN = 1.1  # of memory, after the first fifth of the pairs
SLACK = {"threads": 1, "files": 2, "children": 0, "QObjects": 40, "timers": 2}  # what one pair more or less may make


def counts(app: QApplication) -> dict[str, int]:
    """What the process holds now."""
    gc.collect()
    objects = [found for top in app.topLevelWidgets() for found in (top, *top.findChildren(QObject))]
    own = f"/proc/{os.getpid()}"
    return {
        "KiB": int(Path(f"{own}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024,
        "threads": threading.active_count(),
        "files": len(os.listdir(f"{own}/fd")),
        "children": len(Path(f"{own}/task/{os.getpid()}/children").read_text().split()),
        "QObjects": len(objects),
        "timers": sum(isinstance(found, QTimer) for found in objects),
        "objects": len(gc.get_objects()),
    }


class Day:
    """One window, and what a reader does in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        app = QApplication.instance() or QApplication(["soak"])
        assert isinstance(app, QApplication)
        self.app = app
        theme.apply(app, theme.load("light"))
        self.window = MainWindow(Preferences(toured=True))
        self.window.resize(1280, 800)
        self.window.build_menus()
        self.window.show()
        self.target = folder / "report.html"
        QFileDialog.getSaveFileName = lambda *_: (str(self.target), "")  # type: ignore[method-assign,assignment]
        from ui.export_dialog import ExportDialog

        ExportDialog.exec = lambda dialog: (dialog.accept(), 1)[1]  # type: ignore[method-assign,assignment]

    def spin(self, milliseconds: int = 0) -> None:
        """Let the window do what is queued. Not by a loop that a timer ends: PySide keeps a little of each such connection."""
        time.sleep(milliseconds / 1000)
        self.app.processEvents()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self) -> None:
        deadline = QDeadlineTimer(60_000)
        while self.window.worker.busy and not deadline.hasExpired():
            self.spin(5)
        assert not self.window.worker.busy, "the engine does not answer"

    def stories(self, number: int) -> list[str]:
        """Two files that no other pair has: the sample pair with its figures and the names of its places changed."""
        paths = []
        for side, seed in enumerate(SEEDS):
            text = seed.read_text(encoding="utf-8").replace("12,000", f"{12_000 + number:,}").replace("Kursk", f"Kurs{number % 7}k")
            path = self.folder / f"{number}-{side}.txt"
            path.write_text(f"{text}\nThe office has counted {number} such reports since Monday.\n", encoding="utf-8")
            paths.append(str(path))
        return paths

    def pair(self, number: int) -> None:
        """Open a pair, review it and close it."""
        window, paths = self.window, self.stories(number)
        window.files.open_files(paths)
        self.wait()
        assert window.session.comparison is not None, window.message.label.text()
        for at in range(len(window.session.visible)):
            window.run("steps.next")
            window.run(("verdicts.real", "verdicts.not_real", "verdicts.later")[at % 3])
            self.spin()
        finding = window.session.visible[0]
        window.verdicts.set_note(finding.id, f"note {number}")
        for name in ("verdicts.flag", "verdicts.conflict", "verdicts.undo", "looks.captions", "looks.set_aside", "linking.unlink"):
            window.run(name)
        self.wait()
        window.run("verdicts.undo")
        self.wait()
        window.run("search.open")
        window.search_bar.field.setText("Ukraine")
        self.spin()
        window.search.close()
        for name in ("looks.original", "help.keys", "help.palette"):
            window.run(name)
            self.spin()
            for dialog in window.findChildren(QDialog):
                dialog.reject()
        if number % 10 == 0:
            self.target = self.folder / "report.html"
            window.run("files.export")
            self.target = self.folder / "saved.comparer"
            window.files.save_review_as()
            window.files.open_review(str(self.target))
            self.wait()
        window.grab()
        window.files.close_pair()
        self.spin()
        for path in paths:
            os.unlink(path)

    def close(self) -> None:
        self.window.close()


def watched(day: Day, pairs: int, every: int) -> Iterator[tuple[int, dict[str, int]]]:
    """The counts after every so many pairs."""
    for number in range(1, pairs + 1):
        day.pair(number)
        if number % every == 0:
            yield number, counts(day.app)


def grown(first: dict[str, int], last: dict[str, int]) -> list[str]:
    """What is more at the end than it may be."""
    found = [name for name, slack in SLACK.items() if last[name] > first[name] + slack]
    return found + (["KiB"] if last["KiB"] > first["KiB"] * GROWN else [])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--every", type=int, default=25)
    parser.add_argument("--types", action="store_true")
    options = parser.parse_args()
    began, kinds = time.monotonic(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COMPARER_HOME"] = str(Path(folder) / "home")
        day, seen = Day(Path(folder)), []
        for number, held in watched(day, options.pairs, options.every):
            seen.append(held)
            if len(seen) == 1:
                print(" pairs " + " ".join(f"{name:>9}" for name in held) + "  seconds")
            print(f"{number:6} " + " ".join(f"{value:9}" for value in held.values()) + f"{time.monotonic() - began:9.0f}", flush=True)
            if options.types and number * 5 >= options.pairs and not kinds:
                kinds = Counter(type(found).__name__ for found in gc.get_objects())
        if options.types:
            more = Counter(type(found).__name__ for found in gc.get_objects())
            more.subtract(kinds)
            print("\n".join(f"{count:+8} {name}" for name, count in more.most_common(25)))
        day.close()
    first = seen[max(0, len(seen) // 5 - 1)]
    bad = grown(first, seen[-1])
    told = f"grown: {', '.join(bad)}" if bad else "nothing has grown"
    print(f"memory {first['KiB'] / 1024:.1f} to {seen[-1]['KiB'] / 1024:.1f} MiB; {told}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
