"""A frozen application has no interpreter to start: its window starts the program itself, which then is the engine's process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ui import engine, engine_process, samples

ROOT = Path(__file__).parents[2]
LAUNCH = ROOT / "tools" / "release" / "launch.py"


@pytest.mark.parametrize(
    ("frozen", "command"), [(True, ["/opt/comparer", engine_process.ENGINE]), (False, ["/opt/comparer", "-m", "ui.engine"])]
)
def test_the_window_starts_itself_or_the_interpreter(frozen: bool, command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda given, **_: started.append(given))
    monkeypatch.setattr(sys, "executable", "/opt/comparer")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    engine_process.spawn()
    assert started == [command]


def run(*arguments: str) -> tuple[list[Any], str]:
    """What the program of the frozen application answers to a request, and what it complains of."""
    pair = samples.pair()
    assert pair is not None
    left, right = (engine.Source(str(path)) for path in pair)
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    process = subprocess.Popen(
        [sys.executable, str(LAUNCH), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    engine.send(process, engine.Request(left, right))
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout, process.stderr:
        said = list(engine.answers(process.stdout))
        trouble = process.stderr.read().decode()
    process.wait()
    return said, trouble


def test_the_program_is_the_engine_when_it_is_asked_to() -> None:
    said, trouble = run(engine_process.ENGINE)
    assert [answer[0] for answer in said] == ["articles", "comparison"], trouble
    assert len(said[1][1].findings) > 20


def test_the_program_is_the_command_line_otherwise() -> None:
    said, trouble = run("compare", "no such file.txt", "nor this.txt")
    assert said == []
    assert trouble.startswith("comparer: ")
    assert trouble.count("\n") == 1
