"""What is needed to check a report: the inputs, how each was read, with what tool and word lists, with what settings, when, by whom."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib import resources

from comparer.errors import ReportError
from comparer.model import Article, Comparison, Field, Review
from comparer.version import __version__


@dataclass(frozen=True, slots=True)
class Input:
    """One input as it was used. `file` is its name without the folders, which are nobody's business in a report; `sha256` and
    `size` (bytes) are those of the untouched file, or of the text in UTF-8 where it came from no file; `fields` tell each field
    with its origin, `warnings` what the reader found odd."""

    name: str
    file: str
    sha256: str
    size: int
    format: str
    encoding: str
    sentences: int
    set_aside: int
    fields: tuple[Field, ...]
    warnings: tuple[str, ...]

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Label and value, in the order in which they are printed."""
        read = ", ".join(filter(None, (self.format, self.encoding)))
        return (
            ("File", self.file or "(text that came from no file)"),
            ("Size", f"{self.size:,} bytes"),
            ("SHA-256", self.sha256),
            ("Read as", f"{read or 'sentences as given'}; {self.sentences} sentences, {self.set_aside} lines set aside"),
            *(("Warning", warning) for warning in self.warnings),
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is needed to check a report. `made` is the time in UTC, to the second; `lexicons` the hash of the word lists."""

    tool: str
    lexicons: str
    made: datetime
    reviewer: str
    settings: tuple[tuple[str, str], ...]
    selection: str
    inputs: tuple[Input, Input]

    @property
    def time(self) -> str:
        """The time of making as it is printed: "2024-11-18 09:30:00 UTC"."""
        return f"{self.made:%Y-%m-%d %H:%M:%S} UTC"

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Label and value, in the order in which they are printed."""
        return (
            ("Made", self.time),
            ("Tool", self.tool),
            ("Word lists, SHA-256", self.lexicons),
            ("Settings", "; ".join(f"{name} {value}" for name, value in self.settings) or "as delivered"),
            ("In this report", self.selection),
            ("Reviewer", self.reviewer or "not named"),
        )


def evidence(comparison: Comparison, review: Review, names: tuple[str, str], made: datetime, selection: str) -> Evidence:
    """The evidence of a comparison. `made` carries its zone and is told in UTC; `selection` says what was chosen for the report."""
    inputs = _input(names[0], comparison.left), _input(names[1], comparison.right)
    time = made.astimezone(UTC).replace(microsecond=0)
    return Evidence(f"Comparer {__version__}", lexicons_sha256(), time, review.reviewer, comparison.settings, selection, inputs)


def now() -> datetime:
    """The time that a report made now states: that of SOURCE_DATE_EPOCH (reproducible-builds.org) where it is set, else the clock's.

    Raises ReportError where the variable holds no number of seconds.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if not stated:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(stated), UTC)
    except (ValueError, OverflowError, OSError):
        raise ReportError(f"SOURCE_DATE_EPOCH is {stated!r}, which is no time; set it to seconds since 1970 or unset it.") from None


@cache
def lexicons_sha256() -> str:
    """One hash over all word lists: SHA-256 of the lines "<SHA-256 of the file>  <name>", sorted by name, as sha256sum prints them."""
    folder = resources.files("resources") / "lexicons"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    lines = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
    return hashlib.sha256(lines.encode()).hexdigest()


def _input(name: str, article: Article) -> Input:
    source, text = article.source, article.text.encode("utf-8", "surrogatepass")
    return Input(
        name,
        re.split(r"[/\\]", source.path)[-1] if source else "",
        source.sha256 if source else hashlib.sha256(text).hexdigest(),
        source.size if source else len(text),
        source.format if source else "",
        source.encoding if source else "",
        len(article.sentences),
        len(article.set_aside),
        article.fields,
        article.warnings,
    )
