"""The whole comparison as JSON with a version number; `serial.from_plain` reads it back."""

from __future__ import annotations

from comparer import serial
from comparer.reports.digest import Digest


def render(told: Digest) -> bytes:
    """The document in UTF-8, two spaces to a level; lone surrogates are escaped. Findings that were not chosen are left out."""
    document = serial.to_plain(told.comparison, told.review)
    if told.evidence is not None:
        document["evidence"] = serial.plain(told.evidence)
        document["selection"] = serial.plain(told.selection)
    return serial.dumped(document)
