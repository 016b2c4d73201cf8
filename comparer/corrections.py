"""What the reader corrected of an article: its fields, and which lines that were set aside belong to its text after all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Correction:
    """Fields that stand before what was read ("" and None: as read). Lines set aside for one of the reasons in `keep` stay in the text."""

    outlet: str = ""
    published: date | None = None
    title: str = ""
    byline: str = ""
    dateline: str = ""
    keep: tuple[str, ...] = ()

    def over(self, other: Correction) -> Correction:
        """This correction, with what the other one says where this says nothing."""
        return Correction(
            self.outlet or other.outlet,
            self.published or other.published,
            self.title or other.title,
            self.byline or other.byline,
            self.dateline or other.dateline,
            self.keep or other.keep,
        )
