"""The description of the file that an article was read from."""

from __future__ import annotations

import hashlib
from pathlib import Path

from comparer.model import SourceFile


def source_of(data: bytes, path: Path, format_name: str, encoding: str = "") -> SourceFile:
    """Path, digest and size of the untouched file, and what the reader took it for."""
    return SourceFile(str(path), hashlib.sha256(data).hexdigest(), len(data), format_name, encoding)
