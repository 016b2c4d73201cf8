"""The whole comparison as JSON with a version number; `serial.from_plain` reads it back."""

from __future__ import annotations

import json
from typing import Any

from comparer import serial
from comparer.reports.digest import Digest


def render(told: Digest) -> bytes:
    """The document in UTF-8, two spaces to a level; lone surrogates are escaped. Findings that were not chosen are left out."""
    document = serial.to_plain(told.comparison, told.review)
    if told.evidence is not None:
        document["evidence"] = serial.plain(told.evidence)
        document["selection"] = serial.plain(told.selection)
    return dumped(document)


def dumped(document: Any) -> bytes:
    """JSON values in UTF-8, two spaces to a level; escaped to ASCII where a lone surrogate has no UTF-8."""
    try:
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(document, ensure_ascii=True, indent=2) + "\n").encode()
