"""File to Article: tells the format by content and hands the file to its reader."""

from __future__ import annotations

import os
from pathlib import Path

from comparer.errors import FormatError, InputError
from comparer.model import Article
from comparer.readers import html, plain_text
from comparer.readers.format import Format

# The first format that recognises the content reads the file; plain text comes last.
READERS: tuple[Format, ...] = (html.FORMAT, plain_text.FORMAT)


def read(path: str | os.PathLike[str]) -> Article:
    """The article of a file of any supported format. Raises ComparerError with one sentence that names file and remedy."""
    file = Path(path)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path and its permissions.") from error
    for reader in READERS:
        if reader.recognises(data, file):
            return reader.read(data, file)
    raise FormatError(f"{file}: no reader knows this format; save the article as text or HTML and open that.")
