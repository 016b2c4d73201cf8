"""What every installation must do, be it a wheel or a frozen application: the checks that `try_wheel` and `try_frozen` share."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
REPORTS = {
    "html": ".html", "pdf": ".pdf", "docx": ".docx", "markdown": ".md", "csv": ".csv", "tsv": ".tsv", "json": ".json",
    "annotations": ".jsonld", "claimreview": ".claimreview.jsonld", "text": ".txt",
}  # fmt: skip
READ_BACK = (".html", ".pdf", ".docx", ".md", ".txt")  # reports whose format is also one of articles


def sample_pair(folder: Path) -> tuple[str, str]:
    """Copy the two sample articles there and return their names."""
    left, right = sorted(SEEDS.glob("*.txt"))
    for file in (left, right):
        shutil.copy(file, folder)
    return left.name, right.name


def try_commands(command: Callable[..., list[str]], folder: Path, left: str, right: str) -> None:
    """Run every command in `folder`: versions, findings, all reports, a bundle, a picture of the window. Exits with 1 where one fails.

    `command` turns the arguments of comparer into a whole command.
    """

    def run(*arguments: str, code: int) -> str:
        done = subprocess.run(command(*arguments), capture_output=True, text=True, cwd=folder)
        if done.returncode != code or "Traceback" in done.stderr:
            sys.exit(f"comparer {' '.join(arguments)}: {done.returncode} instead of {code}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
        return done.stdout

    versions = run("--version", code=0)
    print(versions, end="")
    must("not there" not in versions, "a part has no version")
    must("linked sentence pairs" in run("compare", left, right, code=1), "compare tells no links")
    must("quantity" in run("facts", left, code=0), "facts tells no quantity")
    for name, suffix in REPORTS.items():
        run("compare", left, right, "--format", name, "-o", f"report{suffix}", code=1)
    print("reports: " + ", ".join(f"{name} {(folder / f'report{suffix}').stat().st_size:,}" for name, suffix in REPORTS.items()) + " bytes")
    for suffix in READ_BACK:
        must("missile" in run("read", f"report{suffix}", code=0), f"report{suffix} is not read back")
    run("bundle", left, right, "-o", "pair.zip", code=0)
    must("the same" in run("verify", "pair.zip", code=0), "the bundle cannot be verified")
    run("desktop", "--prefix", "placed", code=0)
    must(len(list((folder / "placed").rglob("io.github.comparer*"))) >= 4, "desktop places too few files")
    run(left, right, "--screenshot", "offscreen.png", code=0)
    run("--screenshot", "start.png", code=0)
    for picture in ("offscreen.png", "start.png"):
        must((folder / picture).stat().st_size > 10_000, f"{picture} is empty")


def must(holds: bool, otherwise: str) -> None:
    if not holds:
        sys.exit(otherwise)
