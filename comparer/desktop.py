"""Comparer in the desktop's menu: launcher, icon, metadata and the type of saved reviews, where freedesktop.org wants them.

The wheel has these files, too, but an installation in a virtual environment (pipx) or a frozen application puts them where no desktop
looks. `comparer desktop` puts them under the user's data folder (XDG Base Directory Specification), `--remove` takes them away.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from comparer.errors import InputError
from comparer.packaged import packaged
from comparer.version import APP_ID

# what is packaged, and where it goes under share/
FILES = (
    (f"desktop/{APP_ID}.desktop", "applications"),
    (f"desktop/{APP_ID}.metainfo.xml", "metainfo"),
    (f"desktop/{APP_ID}.xml", "mime/packages"),
    (f"icons/{APP_ID}.svg", "icons/hicolor/scalable/apps"),
)
_REFRESH = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))


def install(share: Path) -> tuple[Path, ...]:
    """Write the files under `share` and return where they stand. Raises InputError where that cannot be written."""
    written = []
    for name, folder in FILES:
        target = share / folder / Path(name).name
        text = packaged(name)
        if name.endswith(".desktop"):
            text = text.replace("Exec=comparer ", f"Exec={_command()} ")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        except OSError as error:
            raise InputError(f"{target}: cannot be written ({error.strerror}); choose another folder with --prefix.") from None
        written.append(target)
    _refresh(share)
    return tuple(written)


def remove(share: Path) -> tuple[Path, ...]:
    """Take the files away and return those that stood there."""
    gone = []
    for name, folder in FILES:
        target = share / folder / Path(name).name
        try:
            target.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise InputError(f"{target}: cannot be removed ({error.strerror}).") from None
        gone.append(target)
    _refresh(share)
    return tuple(gone)


def share(prefix: str | None) -> Path:
    """PREFIX/share, or the user's data folder. Raises InputError on systems whose desktop takes no such files."""
    if not prefix and (sys.platform == "darwin" or os.name == "nt"):
        raise InputError("macOS and Windows take no .desktop files; open Comparer with the command “comparer” there.")
    if prefix:
        return Path(prefix).expanduser().absolute() / "share"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _command() -> str:
    """How the launcher starts this installation: by its whole path, for a desktop's PATH is not that of a terminal."""
    if getattr(sys, "frozen", False):
        return _quoted(sys.executable)
    beside = Path(sys.executable).with_name("comparer")
    found = str(beside) if beside.exists() else shutil.which("comparer")
    return _quoted(found) if found else f"{_quoted(sys.executable)} -m comparer"


def _quoted(path: str) -> str:
    """As the Desktop Entry Specification quotes an argument of Exec; a per cent sign would begin a field code."""
    if not set(path) & set(" \t\n\"'\\><~|&;$*?#()`%"):
        return path
    escaped = path.replace("\\", "\\\\")
    for character in '"`$':
        escaped = escaped.replace(character, f"\\{character}")
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def _refresh(share: Path) -> None:
    """Tell the desktop, where it has the commands for it; it finds the files by itself at the next log-in otherwise."""
    for command, folder in _REFRESH:
        if shutil.which(command) and (share / folder).is_dir():
            subprocess.run([command, str(share / folder)], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
