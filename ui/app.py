"""Starts the window. The engine's process is started before Qt is imported: both take their time side by side."""

from __future__ import annotations

import gc
import linecache
import os
import sys
from datetime import date
from subprocess import Popen

from comparer.version import APP_ID
from ui.engine_process import spawn

PATIENCE = 150  # ms a finished comparison is waited for, so that the window is laid out and painted once


def run(
    left: str | None,
    right: str | None,
    *,
    screenshot: str | None = None,
    left_published: date | None = None,
    right_published: date | None = None,
) -> int:
    """Open the window, with that pair, with the saved review `left` or with the start page, and return the exit code when it is
    closed. With `screenshot` the window is written to that file as soon as it shows the comparison, and closed; that needs no display."""
    if screenshot is None:
        _need_display()
    gc.disable()  # nothing that is made at the start goes away again; looking for it takes a twentieth of the time
    request, process = None, _spawned() if left is not None and right is not None else None
    from comparer.corrections import Correction
    from ui import engine

    if left is not None and right is not None and process is not None:
        item = None if screenshot is None else 0  # nobody is there to choose
        request = engine.Request(
            engine.Source(os.path.abspath(left), correction=Correction(published=left_published), item=item),
            engine.Source(os.path.abspath(right), correction=Correction(published=right_published), item=item),
        )
        engine.send(process, request)
    if screenshot and not os.environ.get("QT_QPA_PLATFORM") and sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if screenshot:  # the offscreen platform complains of every window that it has no size hints
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui import preferences, theme, words
    from ui.main_window import MainWindow

    linecache.clearcache()  # PySide looks at the source of every module that is imported, and Python keeps the lines: 2 MB
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Comparer")
    app.setDesktopFileName(APP_ID)
    app.setStyle("fusion")
    chosen = preferences.load()
    chosen.toured = chosen.toured or screenshot is not None
    theme.apply(app, theme.chosen(chosen.theme))
    words.speak(app, words.language(chosen.language))
    window = MainWindow(chosen)
    if request is not None and process is not None:
        window.files.request_pending = request
        window.worker.adopt(process)
        window.stack.setCurrentWidget(window.sheet)
    else:
        window.show_start()
        if left is not None:
            window.files.open_review(left)
    if screenshot:
        gc.enable()
        _need_font()
        return _picture(app, window, screenshot, waiting=process is not None)
    if process is not None:
        _wait(window, PATIENCE)
    window.show()
    window.pair.follow()  # now that the panes have their size
    QTimer.singleShot(0, window.build_menus)
    QTimer.singleShot(300, lambda: _set_icon(app))
    QTimer.singleShot(600, _need_font)
    QTimer.singleShot(1000, _tidy)
    app.styleHints().colorSchemeChanged.connect(lambda _: window.looks.set_theme(window.preferences.theme))
    return app.exec()


def _spawned() -> Popen[bytes]:
    """The process of the engine. Raises ComparerError where none can be started."""
    try:
        return spawn()
    except OSError as error:
        from comparer import ComparerError

        raise ComparerError(f"the comparison cannot be started ({error.strerror or error}); close other programs and try again.") from error


def _need_display() -> None:
    """Raise ComparerError where there is nothing to show a window on, at which Qt would end the process with a core dump."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    named = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if not any(_listens(name, os.environ[name]) for name in named):
        from comparer import ComparerError

        why = f"nothing listens at {' or '.join(f'{name}={os.environ[name]}' for name in named)}" if named else "DISPLAY is not set"
        raise ComparerError(
            f"there is no display to open the window on ({why}); "
            "use “comparer compare” for the findings as text, or --screenshot FILE for a picture of the window."
        )


def _listens(name: str, display: str) -> bool:
    """Whether a display may be there: its socket exists. Of a display on another machine that is not known, so it may."""
    if name == "WAYLAND_DISPLAY":
        return os.path.exists(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/"), display))
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if host not in ("", "unix") or not number.isdecimal():
        return True
    path = f"/tmp/.X11-unix/X{number}"
    if os.path.exists(path):
        return True
    try:  # a server may listen without a file
        with open("/proc/net/unix", encoding="utf-8", errors="replace") as sockets:
            return any(line.endswith(f"@{path}\n") for line in sockets)
    except OSError:
        return True


def _need_font() -> None:
    """Say on stderr where there is no font, for then the window cannot say anything."""
    from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

    from ui.words import tr

    if not any(QFontDatabase.families()) or not QFontMetrics(QFont()).inFont("a"):  # aliases stay
        told = tr("No font is installed, so no letter can be drawn; install one, for example the package fonts-dejavu-core.")
        sys.stderr.write(f"comparer: {told}\n")


def _tidy() -> None:
    """Give back what only the start needed."""
    gc.enable()
    gc.collect()


def _set_icon(app) -> None:  # type: ignore[no-untyped-def]  # Qt is not imported at module level
    """Give the application its icon, after the first paint. From the SVG it would load Qt's reader of SVG as well."""
    from PySide6.QtGui import QIcon

    import resources

    app.setWindowIcon(QIcon(os.path.join(resources.__path__[0], "icons", f"{APP_ID}.png")))


def _wait(window, patience: int | None) -> None:  # type: ignore[no-untyped-def]  # Qt is not imported at module level
    """Let the engine finish, for so many ms at most."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    window.worker.stopped.connect(loop.quit)
    if patience is not None:
        QTimer.singleShot(patience, loop.quit)
    if window.worker.busy:
        loop.exec()


def _picture(app, window, path: str, *, waiting: bool) -> int:  # type: ignore[no-untyped-def]  # Qt is not imported at module level
    """Write a picture of the window once the comparison is there; 2 and a sentence on stderr where there is none."""
    from PySide6.QtCore import QEventLoop, QTimer

    trouble: list[str] = []
    window.resize(1280, 800)
    window.show()
    window.build_menus()
    window.worker.failed.connect(trouble.append)
    if waiting:
        _wait(window, None)
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)  # layouts and repaints that are still queued
    loop.exec()
    if not trouble and not window.grab().save(path):
        trouble.append(f"{path}: the picture cannot be written; choose another folder or an ending such as .png.")
    for sentence in trouble:
        sys.stderr.write(f"comparer: {sentence}\n")
    return 2 if trouble else 0
