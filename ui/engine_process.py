"""Starts the process of the engine. Imports next to nothing, so that it can be the first thing that happens."""

from __future__ import annotations

import os
import subprocess
import sys

ENGINE = "--engine-process"  # what a frozen application is given instead of "-m ui.engine": there is no interpreter to start


def spawn() -> subprocess.Popen[bytes]:
    """A process that makes itself ready and then waits for its request (`engine.send`)."""
    command = [sys.executable, ENGINE] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui.engine"]
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    path = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH", "")) if part)
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path}, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
