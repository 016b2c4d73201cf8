"""What is opened and closed leaves no widget, timer, thread, process or file handle behind. benchmarks/soak.py does the same for long."""

from __future__ import annotations

import ctypes
import gc
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from comparer import Comparison
from tests.ui.conftest import empty_window
from ui import theme
from ui.engine import Request, Source
from ui.export_dialog import ExportDialog
from ui.fields import FieldsDialog
from ui.worker import Worker

DIALOGS = ("help.keys", "help.palette", "looks.original", "looks.show_only", "looks.choose_theme", "files.recent")


def held(window: QObject) -> dict[str, int]:
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = window.findChildren(QObject)
    return {
        "objects": len(found),
        "timers": sum(isinstance(entry, QTimer) for entry in found),
        "threads": threading.active_count(),
        "files": len(os.listdir("/proc/self/fd")) if sys.platform.startswith("linux") else 0,
        "windows": len(QApplication.topLevelWidgets()),
    }


def test_thirty_pairs_in_one_window_leave_nothing_behind(
    qtbot, qapp, comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = empty_window(qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "r.html"), ""))
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: (dialog.accept(), 1)[1])
    monkeypatch.setattr(FieldsDialog, "exec", lambda dialog: (dialog.reject(), 0)[1])
    after = []
    for number in range(30):
        left = replace(comparison.left, text=f"{comparison.left.text}\n{number}")
        own = replace(comparison, left=left)
        window.files.request_pending = Request(Source(f"/x/{number % 3}"), Source("/x/other"))
        window.worker.articles.emit(own.left, own.right)
        window.worker.finished.emit(own)
        for verdict in ("verdicts.real", "verdicts.not_real", "verdicts.later", "verdicts.flag", "edit.undo", "search.open"):
            window.run(verdict)
        window.search_bar.field.setText("ferry")
        for name in DIALOGS if number % 3 == 0 else ():
            window.run(name)
            for dialog in window.findChildren(QDialog):
                dialog.reject()
            if (menu := QApplication.activePopupWidget()) is not None:
                menu.close()
        window.run("files.edit_fields")
        if number % 10 == 0:
            window.run("files.export")
        window.files.close_pair()
        qapp.processEvents()
        if number in (9, 29):
            after.append(held(window))
    assert after[0] == after[1]


def test_comparisons_that_end_or_are_stopped_leave_no_thread_process_or_handle(qtbot, qapp) -> None:
    worker = Worker()
    before = held(worker)
    noted = []
    for number in range(6):
        code = "import sys; sys.stderr.write('no\\n'); sys.stdout.flush()" if number % 2 else "import time; time.sleep(60)"
        process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        noted.append(process)
        if number % 2:
            with qtbot.waitSignal(worker.stopped):
                worker.adopt(process)
        else:
            worker.adopt(process)
            worker.cancel()
    qtbot.waitUntil(lambda: threading.active_count() == before["threads"], timeout=5000)
    assert all(process.poll() is not None for process in noted)
    qtbot.waitUntil(lambda: held(worker)["files"] <= before["files"], timeout=5000)


class Heap(ctypes.Structure):
    """What glibc's mallinfo2 tells."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
    )]  # fmt: skip


def in_use() -> int:
    """Bytes in use of what C allocates, which no count of Python's objects shows."""
    gc.collect()
    try:
        told = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError, TypeError):
        pytest.skip("needs a C library that tells what is in use (glibc 2.33)")
    told.restype = Heap
    heap = told()
    return int(heap.uordblks + heap.hblkhd)


def test_the_list_of_recent_pairs_leaves_nothing_behind_however_often_it_is_shown(qtbot, qapp) -> None:
    window = empty_window(qtbot)
    held = []
    for number in range(900):  # the first half fills what Qt keeps of drawn buttons
        pairs = [(f"/left/{number}-{row}.txt", f"/right/{number}-{row}.txt", "3 of 9") for row in range(12)]
        window.start.show_recent(pairs)
        qapp.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number in (499, 899):
            held.append(in_use())
    assert held[1] - held[0] < 100_000, "1 KB each time where the rows are made anew"


def test_drawn_buttons_of_closed_dialogs_are_not_kept_without_end(qtbot) -> None:
    theme.apply(QApplication.instance(), theme.load("light"))
    assert QPixmapCache.cacheLimit() <= 1024  # KiB; Qt's own limit is ten times that
