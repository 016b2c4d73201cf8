"""Proves the frozen application on a Debian that has no Python: `make try-frozen`, as root on a Debian with debootstrap and Xvfb.

    python tools/release/try_frozen.py dist/frozen/comparer [--suite trixie] [--root FOLDER] [--picture FILE] [--runs 5]

A minimal Debian is made in FOLDER (kept for the next time), with what every desktop has and an application does not bring: OpenGL's
libraries, fontconfig and one font. In it, with an empty environment, the application tells its versions, compares the sample pair,
writes every report, reads those back that are articles' formats, makes and checks a bundle, and opens its window on a display outside,
where the picture must settle. Ends with 1 at the first thing that does not hold.
"""

from __future__ import annotations

import argparse
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from commands import sample_pair, try_commands

MIRROR = "http://deb.debian.org/debian"
PACKAGES = ("libegl1", "libgl1", "fontconfig", "fonts-dejavu-core")
APP = "/opt/comparer/comparer"
WIDTH, HEIGHT = 1280, 800
QUIET = 1.0  # seconds without a change after which the window counts as settled
PATIENCE = 20.0


def make_root(root: Path, suite: str) -> None:
    """A minimal Debian there, unless it is there already."""
    if not (root / "etc" / "debian_version").exists():
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(root), MIRROR], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["chroot", str(root), "apt-get", "update", "-qq"], check=True)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["chroot", str(root), "env", "DEBIAN_FRONTEND=noninteractive", *install], check=True, **quiet)
    found = subprocess.run(["chroot", str(root), "sh", "-c", "command -v python3 python"], capture_output=True, text=True).stdout
    if found:
        sys.exit(f"{root} has a Python ({found.strip()}); this proves nothing")


def inside(root: Path, *arguments: str, display: str = "") -> list[str]:
    """The command that runs the application there, with nothing of our environment, in a folder of its own."""
    given = [f"DISPLAY={display}"] if display else []
    command = 'cd /srv/try && exec "$@"'
    environment = ["HOME=/srv/home", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", *given]
    return ["chroot", str(root), "env", "-i", *environment, "sh", "-c", command, "sh", APP, *arguments]


class Screen:
    """A display of our own outside the root, seen through its mapped file, at no cost to who draws on it."""

    def __init__(self, folder: str) -> None:
        reading, writing = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", folder, "-nolisten", "tcp", "-ac"]
        self.process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        self.display = ":" + os.read(reading, 16).decode().strip()
        with Path(folder, "Xvfb_screen0").open("rb") as file:
            self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self.map[:100])
        self.stride, self.start = head[12], head[0] + head[19] * 12

    def frame(self) -> bytes:
        return self.map[self.start : self.start + self.stride * HEIGHT]

    def save(self, path: Path) -> None:
        """As PNG: 8 bits of red, green and blue."""
        frame = self.frame()
        rows = []
        for y in range(HEIGHT):
            row = frame[y * self.stride : y * self.stride + WIDTH * 4]
            rows.append(b"\0" + b"".join(row[x + 2 : x + 3] + row[x + 1 : x + 2] + row[x : x + 1] for x in range(0, len(row), 4)))
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
        parts = [struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks]
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


def try_window(root: Path, arguments: tuple[str, ...], picture: Path | None) -> tuple[float, float]:
    """Seconds from launch to the first pixels and to the last change; stops the application then."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(folder)
        sockets = root / "tmp" / ".X11-unix"
        sockets.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(sockets)], check=True)
        try:
            empty = last = screen.frame()
            began = time.perf_counter()
            child = subprocess.Popen(inside(root, *arguments, display=screen.display), stderr=subprocess.PIPE)
            first = changed = 0.0
            while (now := time.perf_counter() - began) < PATIENCE and not (first and now - changed > QUIET):
                frame = screen.frame()
                if frame != last:
                    first, changed, last = first or now, now, frame
                if child.poll() is not None:
                    said = child.stderr.read().decode() if child.stderr else ""
                    sys.exit(f"the window closed by itself with {child.returncode}: {said[-3000:]}")
                time.sleep(0.005)
            if picture is not None:
                screen.save(picture)
            child.terminate()
            child.wait()
            if last == empty or len({last[at : at + 4] for at in range(0, len(last), 404)}) < 30:
                sys.exit("the window shows nothing")
            return first, changed
        finally:
            subprocess.run(["umount", str(sockets)], check=True)
            screen.process.terminate()
            screen.process.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("application", type=Path)
    parser.add_argument("--suite", default="bookworm", help="which Debian (default: bookworm)")
    parser.add_argument("--root", type=Path, help="default: build/SUITE")
    parser.add_argument("--picture", type=Path, help="write a picture of the window with the sample pair")
    parser.add_argument("--runs", type=int, default=5, help="how often the start of the window is timed")
    options = parser.parse_args()
    root: Path = (options.root or Path("build", options.suite)).resolve()
    make_root(root, options.suite)
    for place in ("opt/comparer", "srv"):
        shutil.rmtree(root / place, ignore_errors=True)
    shutil.copytree(options.application, root / "opt" / "comparer", symlinks=True)
    folder = root / "srv" / "try"
    folder.mkdir(parents=True)
    (root / "srv" / "home").mkdir()
    left, right = sample_pair(folder)
    try_commands(lambda *arguments: inside(root, *arguments), folder, left, right)
    times = [try_window(root, (left, right), options.picture) for _ in range(options.runs + 1)][1:]  # the first fills the page cache
    first, settled = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
    print(f"window with the sample pair: first pixels {first:.0f} ms, settled {settled:.0f} ms (medians of {options.runs})")
    size = sum(file.stat().st_size for file in options.application.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"size {size / 2**20:.0f} MiB")


if __name__ == "__main__":
    main()
