"""Comparisons off the GUI thread: one engine process at a time, its answers as signals; a new request makes the old one stale."""

from __future__ import annotations

import subprocess
import threading
from collections import deque

from PySide6.QtCore import QObject, Qt, Signal

from ui import engine
from ui.words import tr


class Worker(QObject):
    """Runs requests. Late answers of a request that was replaced or cancelled are dropped."""

    started = Signal()
    articles = Signal(object, object)
    finished = Signal(object)
    failed = Signal(str)
    stories = Signal(object, object)  # a file holds several: one must be chosen
    stopped = Signal()
    _said = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._said.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._process is not None

    def start(self, request: engine.Request) -> None:
        """Run a request in place of the one that runs."""
        try:
            process = engine.start(request)
        except OSError as error:
            told = tr("The comparison cannot be started ({why}); close other programs and try again.")
            self.failed.emit(told.format(why=error.strerror or error))
            return
        self.adopt(process)

    def adopt(self, process: subprocess.Popen[bytes]) -> None:
        """Take over a process that was started before there was a Qt."""
        self._end()
        self._generation += 1
        self._process = process
        threading.Thread(target=self._listen, args=(self._generation, process), daemon=True).start()
        self.started.emit()

    def cancel(self) -> None:
        """Stop what runs; nothing of it will be heard any more."""
        if self._process is not None:
            self._end()
            self.stopped.emit()

    def _end(self) -> None:
        self._generation += 1
        if self._process is not None:
            self._process.kill()
            self._process = None

    def _listen(self, generation: int, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        assert process.stderr is not None
        last = deque[bytes](maxlen=1)
        with process.stdout, process.stderr as errors:
            # beside the answers: a library that complains of every line would fill the pipe, and both ends wait for ever
            draining = threading.Thread(target=lambda: last.extend(line for line in errors if line.strip()), daemon=True)
            draining.start()
            for said in engine.answers(process.stdout):
                self._tell(generation, said)
            draining.join()
        process.wait()
        self._tell(generation, ("ended", last[0].decode(errors="replace").strip() if last else ""))

    def _tell(self, generation: int, said: object) -> None:
        try:
            self._said.emit(generation, said)
        except RuntimeError:  # the window was closed meanwhile
            return

    def _receive(self, generation: int, said: engine.Answer) -> None:
        if generation != self._generation:
            return
        match said:
            case ("articles", left, right):
                self.articles.emit(left, right)
            case ("stories", left, right):
                self._process = None
                self._generation += 1
                self.stopped.emit()
                self.stories.emit(left, right)
            case ("comparison", comparison):
                self._process = None
                self._generation += 1
                self.finished.emit(comparison)
                self.stopped.emit()
            case ("failed", sentence):
                self._process = None
                self._generation += 1
                self.failed.emit(sentence)
                self.stopped.emit()
            case ("ended", trouble):  # without an answer: a mistake of ours, not of the input
                self._process = None
                told = tr("The comparison broke off ({why}); please report this with the two files.")
                self.failed.emit(told.format(why=trouble or tr("no reason given")))
                self.stopped.emit()
