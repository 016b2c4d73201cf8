"""Proves wheel and sdist in fresh environments: `make try-dist`.

    python tools/release/try_wheel.py dist [--python python3.11 --python python3.12 …]

With each interpreter that is found, the wheel is installed into a new virtual environment and every command is run in an empty folder,
far from the checkout; then the sdist is built into a wheel, which must hold the same files. Ends with 1 at the first thing that does
not hold.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from commands import must, sample_pair, try_commands

PYTHONS = ("python3.11", "python3.12", "python3.13")
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check")


def fresh(python: str, folder: Path) -> Path:
    """A new virtual environment with a pip that reads today's metadata; its interpreter."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    own = folder / "bin" / "python"
    subprocess.run([str(own), *PIP, "install", "--upgrade", "pip>=24.1"], check=True)
    return own


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/RECORD")}


def try_wheel(python: str, wheel: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = fresh(python, folder / "env")
        subprocess.run([str(own), *PIP, "install", str(wheel)], check=True)
        subprocess.run([str(own), "-m", "pip", "check"], check=True, stdout=subprocess.DEVNULL)
        here = folder / "here"
        here.mkdir()
        clean = ["env", "-i", f"HOME={folder}", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
        left, right = sample_pair(here)
        try_commands(lambda *arguments: [*clean, str(own.with_name("comparer")), *arguments], here, left, right)
        for package in ("comparer", "ui", "resources"):
            must(own.parents[1] in Path(_home_of(own, package, here)).parents, f"{package} comes from elsewhere")


def _home_of(python: Path, package: str, folder: Path) -> str:
    code = f"import {package}; print({package}.__path__[0])"
    return subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True, cwd=folder).stdout.strip()


def try_sdist(python: str, sdist: Path, wheel: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = fresh(python, folder / "env")
        subprocess.run([str(own), *PIP, "wheel", "--no-deps", "--wheel-dir", str(folder), str(sdist)], check=True)
        (built,) = folder.glob("*.whl")
        differing = contents(built) ^ contents(wheel)
        must(not differing, f"the wheel made from the sdist holds other files: {sorted(differing)[:10]}")
        print(f"sdist: builds a wheel of the same {len(contents(wheel))} files")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("dist", type=Path)
    parser.add_argument("--python", action="append", help="default: " + ", ".join(PYTHONS))
    options = parser.parse_args()
    (wheel,), (sdist,) = options.dist.glob("*.whl"), options.dist.glob("*.tar.gz")
    found = [python for python in options.python or PYTHONS if shutil.which(python) and _starts(python)]
    must(bool(found), "none of these interpreters is there: " + ", ".join(options.python or PYTHONS))
    for python in found:
        print(f"--- {python}")
        try_wheel(python, wheel.resolve())
    try_sdist(found[0], sdist.resolve(), wheel)
    for python in set(options.python or PYTHONS) - set(found):
        print(f"not tried, for it is not installed: {python}")


def _starts(python: str) -> bool:
    """Whether it runs: a version manager has a command for each version it could have."""
    return subprocess.run([python, "-c", ""], capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
