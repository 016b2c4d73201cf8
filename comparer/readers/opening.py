"""The bytes of a file, or one sentence that says why it cannot be used."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from comparer.errors import InputError

LARGEST = 24 * 1024 * 1024  # bytes; the longest saved page seen had 12 MB, a wire day file 20 MB


def contents(path: str | os.PathLike[str]) -> bytes:
    """All bytes of a file. Raises InputError where it is missing, a folder, a device, empty, too large, unreadable, or changes
    while it is read."""
    try:
        file = Path(path)
        before = file.stat()
        _check(file, before)
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
            after = os.fstat(stream.fileno())
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the path.") from error
    except PermissionError as error:
        raise InputError(f"{path}: you may not read this file; ask for permission or copy it to a folder of yours.") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no valid path"
        raise InputError(f"{str(path)!r}: the file cannot be read ({reason}); check the path.") from error
    if len(data) > LARGEST:
        raise InputError(_too_large(file))
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns) or len(data) != after.st_size:
        raise InputError(f"{file}: the file changed while it was read; open it again when it is complete.")
    return data


def _check(file: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise InputError(f"{file}: this is a folder; choose a file in it.")
    if not stat.S_ISREG(status.st_mode):
        raise InputError(f"{file}: this is no regular file; save the article to a file and open that.")
    if status.st_size > LARGEST:
        raise InputError(_too_large(file))
    if not status.st_size:
        raise InputError(f"{file}: the file is empty; save the article again and open that.")


def _too_large(file: Path) -> str:
    return f"{file}: the file is larger than {LARGEST >> 20} MB, too large for one article; save the article alone and open that."
