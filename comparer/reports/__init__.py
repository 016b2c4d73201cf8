"""Comparison and review to a document; one module per format."""

from __future__ import annotations

import os
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

from comparer.errors import ReportError
from comparer.model import Comparison, Review
from comparer.reports.format import Report

if TYPE_CHECKING:
    from comparer.reports.selection import Selection

# In the order in which dialogs and --help list them.
REPORTS: tuple[Report, ...] = (
    Report("html", "Web page", ".html", "comparer.reports.html"),
    Report("pdf", "PDF", ".pdf", "comparer.reports.pdf"),
    Report("docx", "Word document", ".docx", "comparer.reports.docx"),
    Report("markdown", "Markdown", ".md", "comparer.reports.markdown"),
    Report("csv", "Table, comma-separated", ".csv", "comparer.reports.csv"),
    Report("tsv", "Table, tab-separated", ".tsv", "comparer.reports.tsv"),
    Report("json", "JSON", ".json", "comparer.reports.json"),
    Report("annotations", "Web Annotations", ".jsonld", "comparer.reports.annotations"),
    Report("claimreview", "ClaimReview drafts of flagged findings", ".claimreview.jsonld", "comparer.reports.claim_review"),
    Report("text", "Plain text", ".txt", "comparer.reports.text"),
)


def named(name: str) -> Report:
    """The report of that name or ending ("markdown", "md"). Raises ReportError, which lists the names there are."""
    for report in REPORTS:
        if name in (report.name, report.suffix.lstrip(".")):
            return report
    raise ReportError(f"there is no report format {name!r}; choose one of {', '.join(report.name for report in REPORTS)}.")


def for_path(path: str | os.PathLike[str]) -> Report | None:
    """The report whose suffix a path has, the longest first (".claimreview.jsonld" before ".jsonld"), or None."""
    name = os.path.basename(path).lower()
    fitting = [report for report in REPORTS if name.endswith(report.suffix)]
    return max(fitting, key=lambda report: len(report.suffix), default=None)


def render(
    report: Report,
    comparison: Comparison,
    review: Review | None = None,
    *,
    selection: Selection | None = None,
    made: datetime | None = None,
) -> bytes:
    """The whole document in that format: of everything, or of what `selection` chooses.

    The same comparison, review, selection and time of making give the same bytes. `made` is a time with its zone; without it the
    report states the clock's (or that of SOURCE_DATE_EPOCH).
    """
    from comparer.reports.digest import digest
    from comparer.reports.evidence import now

    told = digest(comparison, review or Review(), selection, made or now())
    document: bytes = import_module(report.module).render(told)
    return document


def write(data: bytes, path: str | os.PathLike[str]) -> None:
    """Write a document beside its place and then rename it there, so that no half-written file is ever left.

    Raises ReportError where the folder is missing or cannot be written, the path is a folder, or there is no room.
    """
    import errno
    import tempfile
    from pathlib import Path

    target = Path(path)
    if target.is_dir():
        raise ReportError(f"{target} is a folder; name a file in it.")
    if not target.parent.is_dir():
        raise ReportError(f"{target}: there is no folder {target.parent}; make it or choose another folder.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(name, 0o666 & ~umask)
            os.replace(name, target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))  # Windows has no quota of that name
        remedy = "choose another folder or make room" if full else "choose another folder"
        raise ReportError(f"{target}: cannot be written ({error.strerror or error}); {remedy}.") from error
