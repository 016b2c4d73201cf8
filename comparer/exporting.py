"""The options of the command line that say what goes into a report, and what they mean."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comparer.model import Comparison, Review
    from comparer.reports.format import Report
    from comparer.reports.selection import Selection


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options; all have defaults that take everything."""
    group = parser.add_argument_group("what goes into the report")
    group.add_argument("--kinds", metavar="KINDS", help="only these kinds of facts, with commas: quantity, money, date, source, …")
    group.add_argument("--salience", choices=("high", "medium", "low"), default="low", help="only findings at least that salient")
    group.add_argument("--only-real", action="store_true", help="only findings that the reviewer judged real differences")
    group.add_argument("--no-one-sided", action="store_true", help="without what one account alone tells")
    group.add_argument("--texts", choices=("full", "excerpts"), default="full", help="the full texts, or only sentences with a finding")
    group.add_argument("--no-review", action="store_true", help="without verdicts, notes and the reviewer's name")
    group.add_argument("--review", metavar="FILE", help="a review saved by the window (.comparer) or a JSON report, whose decisions go in")
    group.add_argument("--reviewer", metavar="NAME", help="the reviewer that the report names")
    group.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of PDF and DOCX (default: a4)")
    group.add_argument("--made", type=_time, metavar="TIME", help="the time the report states, as 2024-11-18T09:30 in UTC (default: now)")


def add_bundle_options(parser: argparse.ArgumentParser) -> None:
    """Add what `comparer bundle` takes beside the two accounts."""
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the bundle to write, a .zip file")
    parser.add_argument("--show", metavar="RELATIONS", help="relations that the report in it tells, with commas (default: all)")
    add_options(parser)


def add_verify_options(parser: argparse.ArgumentParser) -> None:
    """Add what `comparer verify` takes."""
    parser.add_argument("file", metavar="FILE", help="the bundle, or the folder that it was unpacked to")


def bundled(comparison: Comparison, review: Review, options: argparse.Namespace) -> str:
    """Write the bundle and say where, with its sum. Raises ReportError where it cannot be made or written."""
    import hashlib

    from comparer import bundle

    data = bundle.make(comparison, reviewed(comparison, review, options), selection=selection(options, options.show), made=options.made)
    write(data, options.output)
    return f"{options.output}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}\n"


def verified(path: str) -> tuple[str, int]:
    """The lines of a check of the bundle, and the exit code: 0 as it was made, 1 not. Raises InputError where there is no bundle."""
    from comparer.verifying import verify

    checks = verify(path)
    signs = {True: "ok", False: "NO", None: "--"}
    return "".join(f"{signs[check.good]}  {check.text}\n" for check in checks), int(any(check.good is False for check in checks))


def selection(options: argparse.Namespace, relations: str | None) -> Selection:
    """The choice that the options make; `relations` are names with commas, None for all. Raises ReportError for unknown names."""
    from comparer.reports.selection import ORDER, Selection, kinds_named, relations_named

    return Selection(
        relations=ORDER if relations is None else relations_named(relations.split(",")),
        kinds=kinds_named((options.kinds or "").split(",")),
        salience=options.salience,
        only_real=options.only_real,
        one_sided=not options.no_one_sided,
        texts=options.texts,
        decisions=not options.no_review,
        paper=options.paper,
    )


def saved(path: str) -> tuple[Comparison, Review]:
    """The comparison and review of a JSON report or of a review that was saved in the window.

    Raises InputError where the file cannot be read, FormatError where it is neither.
    """
    from comparer import review_file, serial

    data = serial.contents(path)
    document = serial.loaded(data, path)
    is_review = isinstance(document, dict) and document.get("format") == review_file.FORMAT
    return review_file.load(data, path) if is_review else serial.from_plain(document, path)


def reviewed(comparison: Comparison, review: Review, options: argparse.Namespace) -> Review:
    """The review with the decisions of the file and the reviewer's name that the options give, if any.

    Decisions of a file are brought onto the findings by their words, as the store of reviews does. Raises as `saved` does.
    """
    if options.review:
        from comparer.review_file import merge

        other, theirs = saved(options.review)
        taken = {decision.finding: decision for decision in merge(comparison, review, other, theirs).taken}
        kept = tuple(decision for decision in review.decisions if decision.finding not in taken)
        review = replace(review, decisions=(*kept, *taken.values()), reviewer=review.reviewer or theirs.reviewer)
    return replace(review, reviewer=options.reviewer) if options.reviewer else review


def report_for(name: str | None, path: str | None) -> Report | None:
    """The report format of that name, else of that path's ending, else None. Raises ReportError where there is no such format."""
    from comparer import reports
    from comparer.errors import ReportError

    if name:
        return reports.named(name)
    report = reports.for_path(path) if path else None
    if path and report is None:
        known = ", ".join(known.suffix for known in reports.REPORTS)
        raise ReportError(f"{path}: the ending names no report; use one of {known}, or --format.")
    return report


def write(data: bytes, path: str) -> None:
    """Write a document, and say on stderr where another file went for it. Raises ReportError as `reports.write` does."""
    from comparer import reports

    there = os.path.exists(path)
    reports.write(data, path)
    if there:
        print(f"comparer: {path}: the file that was there is replaced.", file=sys.stderr)


def refuse_input_as_output(output: str | None, *inputs: str | None) -> None:
    """Raise ReportError where the file to be written is one of those that are compared, or a folder."""
    from comparer.errors import ReportError

    if output and os.path.isdir(output):
        raise ReportError(f"{output} is a folder; name a file in it.")
    for path in inputs:
        if output and path and os.path.exists(output) and os.path.exists(path) and os.path.samefile(output, path):
            raise ReportError(f"{output} is one of the files that are compared; write the report to another one.")


def refuse_binary_on_terminal(report: Report) -> None:
    """Raise ReportError where a format that is no text would be written to a terminal."""
    from comparer.errors import ReportError

    if report.suffix in (".pdf", ".docx") and sys.stdout.isatty():
        raise ReportError(f"{report.name} is no text for a terminal; name a file with -o.")


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; write it as 2024-11-18T09:30") from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
