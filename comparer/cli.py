"""The command line: arguments in, text and exit code out.

Exit codes are those of diff: 0 nothing differs, 1 something differs, 2 the input is unusable.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from comparer import exporting
from comparer.errors import ComparerError, InputError

if TYPE_CHECKING:
    from comparer.model import Article, Comparison, Review
    from comparer.reports.selection import Selection

_SHOWN = "conflict,differ,only_left,only_right"
_EPILOG = """\
without a command, two files open in the window:  comparer LEFT RIGHT
exit codes: 0 nothing differs, 1 something differs, 2 the input is unusable"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if (given and given[0] in _COMMANDS) or set(given) & {"-h", "--help", "--version"}:
            options = _parser().parse_args(given)
            code: int = options.run(options)
            sys.stdout.flush()
            return code
        return _window(given)
    except ComparerError as error:
        print(f"comparer: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output (head, less) has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        return 130


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence, as that of any other unusable input."""

    def error(self, message: str) -> NoReturn:
        raise ComparerError(f"{message}; {self.prog} --help tells how it is called.")


class _Versions(argparse.Action):
    """Puts them together only when they are asked for."""

    def __call__(self, *_: object) -> NoReturn:
        from comparer.versions import told

        _print(told() + "\n")
        raise SystemExit(0)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="comparer",
        description="Line up two outlets' accounts of one event and say how their facts differ.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Versions, nargs=0, help="show the versions of all parts and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (run, summary, add) in _COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        add(command)
        command.set_defaults(run=run)
    return parser


def _pair_arguments(parser: argparse.ArgumentParser, *, saved: bool = False) -> None:
    """LEFT and RIGHT; with `saved` LEFT may stand alone for a comparison that was saved as JSON."""
    parser.add_argument("left", metavar="LEFT", help="the first account" + ", or alone: a comparison saved as JSON or as a review" * saved)
    parser.add_argument("right", metavar="RIGHT", nargs="?" if saved else None, help="the second account")
    for side in ("", "left-", "right-"):
        whose = f"the {side[:-1]} account was" if side else "both accounts were"
        parser.add_argument(f"--{side}published", type=_day, metavar="YYYY-MM-DD", help=f"the day {whose} published")
    for side in ("left", "right"):
        parser.add_argument(f"--{side}-item", type=int, metavar="N", help=f"which story of a {side} file that holds several, from 1")


def _compare_arguments(parser: argparse.ArgumentParser) -> None:
    _pair_arguments(parser, saved=True)
    parser.add_argument("--format", metavar="FORMAT", help="text, html, pdf, docx, markdown, csv, json, … (default: told by -o, else text)")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the report there instead of to the terminal")
    parser.add_argument(
        "--show", metavar="RELATIONS",
        help="relations, with commas: conflict, differ, only_left, only_right, agree, all (default: all in a file, all but agree here)",
    )  # fmt: skip
    exporting.add_options(parser)


def _file_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="one account")
    parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="the day it was published")
    parser.add_argument("--item", type=int, metavar="N", help="which story of a file that holds several, from 1")
    parser.add_argument("--keep", action="append", default=[], metavar="REASON", help="put back what was set aside for this reason")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text or json (default: text)")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
        if not 1600 < day.year < 2200:  # further off, "last century" leaves the calendar
            raise ValueError(text)
        return day
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as YYYY-MM-DD, for example 2024-11-18") from None


def _compare(options: argparse.Namespace) -> int:
    exporting.refuse_input_as_output(options.output, options.left, options.right)
    report = exporting.report_for(options.format, options.output)
    to_terminal = not options.output and (report is None or report.name == "text")
    chosen = exporting.selection(options, (options.show or _SHOWN) if to_terminal else options.show)
    comparison, review = _reviewed(options)
    review = exporting.reviewed(comparison, review, options)
    if to_terminal:
        _print_text(comparison, review, chosen)
    else:
        from comparer import reports

        assert report is not None
        document = reports.render(report, comparison, review, selection=chosen, made=options.made)
        if options.output:
            exporting.write(document, options.output)
        else:
            exporting.refuse_binary_on_terminal(report)
            sys.stdout.buffer.write(document)
    return int(any(finding.relation != "agree" for finding in comparison.findings))


def _reviewed(options: argparse.Namespace) -> tuple[Comparison, Review]:
    """The comparison of two accounts, not reviewed, or a saved one with its review."""
    if options.right is None:
        return exporting.saved(options.left)
    from comparer.model import Review

    return _compared(options), Review()


def _bundle(options: argparse.Namespace) -> int:
    exporting.refuse_input_as_output(options.output, options.left, options.right)
    _print(exporting.bundled(*_reviewed(options), options))
    return 0


def _bundle_arguments(parser: argparse.ArgumentParser) -> None:
    _pair_arguments(parser, saved=True)
    exporting.add_bundle_options(parser)


def _verify(options: argparse.Namespace) -> int:
    text, code = exporting.verified(options.file)
    _print(text)
    return code


def _compared(options: argparse.Namespace) -> Comparison:
    import atexit
    import gc

    gc.disable()  # a short run: collecting what the process takes with it anyway costs a fifth of its time
    atexit.register(gc.freeze)  # nor when the interpreter ends
    from comparer.engine import compare

    there = os.path.exists(options.left) and os.path.exists(options.right)
    if there and os.path.samefile(options.left, options.right) and options.left_item == options.right_item:
        raise InputError(f"{options.left} and {options.right} are the same file; name the other outlet's account.")
    return compare(
        _article(options.left, options.left_published or options.published, item=options.left_item),
        _article(options.right, options.right_published or options.published, item=options.right_item),
    )


def _article(path: str, published: date | None, keep: Sequence[str] = (), item: int | None = None) -> Article:
    from comparer.readers import read

    return read(path, item=None if item is None else item - 1, keep=keep, published=published)


def _print_text(comparison: Comparison, review: Review, chosen: Selection) -> None:
    from dataclasses import replace

    from comparer.reports.digest import digest
    from comparer.reports.selection import ORDER
    from comparer.reports.text import text

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = min(_columns() or 100, 120)
    told = digest(comparison, review, replace(chosen, relations=ORDER))  # the counts tell of the relations that are not listed, too
    _print(text(told, width, colour=colour, relations=chosen.relations))


def _columns() -> int:
    """The width of the terminal: what COLUMNS says, else what the terminal says, else 0."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (ValueError, OSError):  # no terminal
        return 0


def _print(text: str) -> None:
    """Print text even where the terminal's encoding lacks its characters."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _facts(options: argparse.Namespace) -> int:
    from comparer.facts import extract_facts
    from comparer.listing import facts_json, facts_text

    article = _article(options.file, options.published, options.keep, options.item)
    facts = extract_facts(article)
    _print(facts_json(article, facts) if options.format == "json" else facts_text(article, facts))
    return 0


def _read(options: argparse.Namespace) -> int:
    from comparer.listing import article_json, article_text

    article = _article(options.file, options.published, options.keep, options.item)
    _print(article_json(article) if options.format == "json" else article_text(article))
    return 0


def _explain_arguments(parser: argparse.ArgumentParser) -> None:
    _pair_arguments(parser)
    parser.add_argument("id", metavar="ID", help="the id of a finding (compare --format json lists them), or its first letters")


def _explain(options: argparse.Namespace) -> int:
    from comparer.listing import finding_text

    comparison = _compared(options)
    chosen = [finding for finding in comparison.findings if options.id and finding.id.startswith(options.id)]
    if not chosen:
        raise InputError(f"{options.left} and {options.right}: no finding has the id {options.id}; compare --format json lists the ids.")
    _print("\n".join(finding_text(finding, comparison) for finding in chosen))
    return 0


def _desktop_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--remove", action="store_true", help="take it out of the menu again")
    parser.add_argument("--prefix", metavar="FOLDER", help="put the files under FOLDER/share: /usr/local for all (default: for you alone)")


def _desktop(options: argparse.Namespace) -> int:
    from comparer import desktop

    share = desktop.share(options.prefix)
    for path in (desktop.remove if options.remove else desktop.install)(share):
        _print(f"{'removed' if options.remove else 'written'}  {path}\n")
    return 0


def _window(given: list[str]) -> int:
    """Open the window; the one place where the command line reaches for Qt."""
    from importlib import import_module

    parser = _Parser(prog="comparer", add_help=False)
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--screenshot", metavar="FILE")
    for side in ("", "left-", "right-"):
        parser.add_argument(f"--{side}published", type=_day, metavar="YYYY-MM-DD")
    options = parser.parse_args(given)
    if options.files and not os.path.exists(options.files[0]):
        from difflib import get_close_matches

        word, *rest = options.files
        close = get_close_matches(word.lower(), _COMMANDS, 1)
        if close or len(rest) > 1:
            known = f"did you mean {close[0]}?" if close else "commands: " + ", ".join(_COMMANDS) + "."
            raise ComparerError(f"unknown command “{word}”; {known}")
    saved = len(options.files) == 1 and options.files[0].endswith(".comparer")
    if len(options.files) not in (0, 2) and not saved:
        parser.error("two files open as a pair, none opens the start page; commands: " + ", ".join(_COMMANDS))
    left, right = (*options.files, None, None)[:2]
    code: int = import_module("ui.app").run(
        left, right, screenshot=options.screenshot,
        left_published=options.left_published or options.published, right_published=options.right_published or options.published,
    )  # fmt: skip
    return code


_COMMANDS = {
    "compare": (_compare, "print or export what differs between two accounts", _compare_arguments),
    "explain": (_explain, "show the rule and the features behind one finding", _explain_arguments),
    "bundle": (_bundle, "put originals, findings and report into one file that can be checked", _bundle_arguments),
    "verify": (_verify, "check such a bundle: is it unchanged, does it still give the same findings", exporting.add_verify_options),
    "facts": (_facts, "list the facts of one account", _file_arguments),
    "read": (_read, "show how a file was read and what was set aside, and why", _file_arguments),
    "desktop": (_desktop, "put Comparer into the desktop's menu, with its icon and the type of saved reviews", _desktop_arguments),
}

if __name__ == "__main__":
    sys.exit(main())
