"""The whole comparison as JSON with a version number; `serial.from_plain` reads it back."""

from __future__ import annotations

import json

from comparer import serial
from comparer.model import Comparison, Review


def render(comparison: Comparison, review: Review) -> bytes:
    """The document in UTF-8, two spaces to a level; lone surrogates are escaped."""
    document = serial.to_plain(comparison, review)
    try:
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(document, ensure_ascii=True, indent=2) + "\n").encode()
