"""The engine in a process of its own, so that the window never waits for it; knows no Qt, so that it starts before Qt is imported.

    request (pickle) ─stdin─▶ python -m ui.engine ─stdout─▶ ("articles", left, right), ("comparison", Comparison)
                                                            | ("stories", titles, titles) | ("failed", sentence)

Both ends are this module of this installation and the pipe is private, which is what makes pickle the right form.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import IO

from comparer import Article, ComparerError, Comparison, InputError, Link
from comparer.corrections import Correction
from ui.engine_process import spawn

AS_READ = Correction()
Titles = tuple[str, ...]
Answer = tuple[str, Article, Article] | tuple[str, Titles, Titles] | tuple[str, Comparison] | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """One side of a request: a file to read, or an article that is there already, and what the reader corrected of it. `item` chooses
    among the stories of a file that holds several, from 0; without it such a file is not read but its stories are told."""

    path: str = ""
    article: Article | None = None
    correction: Correction = AS_READ
    item: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """Two accounts to compare. With `known`, only the findings of that comparison are made anew, with `links` for its links."""

    left: Source
    right: Source
    links: tuple[Link, ...] = ()
    known: Comparison | None = None


def start(request: Request) -> subprocess.Popen[bytes]:
    """Start a process on that request; read its answers with `answers`."""
    process = spawn()
    send(process, request)
    return process


def send(process: subprocess.Popen[bytes], request: Request) -> None:
    """Give a process its request."""
    assert process.stdin is not None
    try:
        pickle.dump(request, process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.close()
    except OSError:  # it has ended already; what it said is in the answers
        pass


def answers(stream: IO[bytes]) -> Iterator[Answer]:
    """The answers as they arrive, until the process ends or is stopped."""
    pickles = pickle.Unpickler(stream)  # one for all answers: an article that comes twice is one object
    while True:
        try:
            yield pickles.load()
        except (EOFError, pickle.UnpicklingError, ValueError):
            return


def answer(request: Request) -> Iterator[Answer]:
    """What the process says to a request."""
    from comparer import compare

    try:
        if request.known is not None:
            yield "comparison", _found_anew(request.known, request.links)
            return
        stories = _stories(request.left), _stories(request.right)
        if any(stories):
            yield "stories", *stories
            return
        _refuse_same_file(request)
        left, right = _article(request.left), _article(request.right)
        yield "articles", left, right
        yield "comparison", compare(left, right)
    except ComparerError as error:
        yield "failed", str(error)


def _found_anew(known: Comparison, links: tuple[Link, ...]) -> Comparison:
    from comparer.findings import find

    return replace(known, links=links, findings=find(known.left, known.right, known.facts_left, known.facts_right, links))


def _stories(source: Source) -> tuple[str, ...]:
    """The titles among which one must be chosen; none where the file holds one story or one is chosen."""
    if source.article is not None or source.item is not None:
        return ()
    from comparer.readers import items

    titles = items(source.path)
    return titles if len(titles) > 1 else ()


def _article(source: Source) -> Article:
    from comparer import read
    from comparer.readers.cleaning import REASONS, with_fields

    own = source.correction
    keep = [reason for reason in own.keep if reason in REASONS]  # a reason that a later version knows is passed over
    article = source.article if source.article is not None else read(source.path, item=source.item, keep=keep)
    return with_fields(
        article,
        published=own.published,
        outlet=own.outlet or None,
        title=own.title or None,
        byline=own.byline or None,
        dateline=own.dateline or None,
    )


def _refuse_same_file(request: Request) -> None:
    left, right = request.left.path, request.right.path
    if left and right and request.left.item == request.right.item:
        try:
            same = os.path.samefile(left, right)
        except OSError:
            return  # the reader says what is wrong with it
        if same:
            raise InputError(f"{left}: both sides are the same file; choose the other outlet's account for the second.")


def main() -> None:
    """Answer the one request that comes on stdin."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # nothing but answers may go to the pipe
    import comparer.engine
    import comparer.readers  # noqa: F401  (both before the request is there: the window takes its time too)

    try:
        pickles = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
        for said in answer(pickle.load(sys.stdin.buffer)):
            pickles.dump(said)
            out.flush()
    except BrokenPipeError:
        os._exit(0)  # the window has gone or wants another comparison


if __name__ == "__main__":
    main()
