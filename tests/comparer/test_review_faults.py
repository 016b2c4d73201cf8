"""The store of reviews where the disk, the folder or another program fails it: one sentence each time, and nothing lost."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from comparer import Comparison, Decision, ReviewError, review
from comparer.corrections import Correction
from comparer.review import Store
from tests.comparer.test_review import ROOT, judge, pair

Work = Callable[[Store, int, Comparison], object]
WRITES: dict[str, Work] = {
    "a decision": lambda store, _, comparison: judge(store, comparison, "b", verdict="real", note="x" * 50_000),
    "the pair": lambda store, _, comparison: store.pair(comparison.right, comparison.left, ("x" * 50_000, "")),
    "a draft": lambda store, number, _: store.keep_draft(number, "k", "x" * 50_000),
    "links": lambda store, number, _: store.keep_links(number, "x" * 50_000, ()),
    "sentences": lambda store, number, _: store.keep_reviewed(number, "n", [("left", "x" * 50_000)]),
    "a correction": lambda store, number, comparison: store.keep_corrections(number, "n", [(comparison.left, Correction("x" * 50_000))]),
    "the place": lambda store, number, _: store.leave(number, "x" * 50_000, 1, 2),
}
READS: dict[str, Work] = {
    "decisions": lambda store, number, comparison: store.decisions(number, comparison),
    "links": lambda store, number, _: store.links(number),
    "drafts": lambda store, number, _: store.drafts(number),
    "the place": lambda store, number, _: store.place(number),
    "filed pairs": lambda store, *_: store.filed(),
    "a correction": lambda store, _, comparison: store.correction(comparison.left),
    "changes": lambda store, *_: store.changed_elsewhere(),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.sqlite"


@pytest.fixture
def kept(path: Path) -> tuple[Store, int, Comparison]:
    """A store in which one decision is kept, and which waits for no lock."""
    store, comparison = Store(path, patience=0.01), pair()
    return store, judge(store, comparison, "a", verdict="real", note="keep me"), comparison


@pytest.mark.parametrize("work", WRITES.values(), ids=WRITES)
def test_a_full_disk_costs_the_act_it_stopped_and_nothing_else(kept: tuple[Store, int, Comparison], work: Work) -> None:
    store, number, comparison = kept
    store._db.execute(f"PRAGMA max_page_count = {store._db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(ReviewError, match=r"reviews\.sqlite: reviews cannot be kept there \(database or disk is full\); make room"):
        work(store, number, comparison)
    assert [decision.note for decision in store.decisions(number, comparison)[0]] == ["keep me"]
    store._db.execute("PRAGMA max_page_count = 100000")
    work(store, number, comparison)


@pytest.mark.parametrize("work", WRITES.values(), ids=WRITES)
def test_a_store_that_may_not_be_written_says_so(kept: tuple[Store, int, Comparison], work: Work) -> None:
    store, number, comparison = kept
    store._db.execute("PRAGMA query_only = ON")
    with pytest.raises(ReviewError, match="readonly"):
        work(store, number, comparison)
    assert [decision.note for decision in store.decisions(number, comparison)[0]] == ["keep me"]


@pytest.mark.parametrize("work", WRITES.values(), ids=WRITES)
def test_a_locked_store_is_waited_for_no_longer_than_told(path: Path, kept: tuple[Store, int, Comparison], work: Work) -> None:
    store, number, comparison = kept
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(ReviewError, match=r"locked.*close the program"):
        work(store, number, comparison)
    assert time.monotonic() - began < 1.5
    for read in READS.values():
        read(store, number, comparison)
    other.execute("ROLLBACK")
    work(store, number, comparison)


@pytest.mark.parametrize("work", [*WRITES.values(), *READS.values()], ids=[*WRITES, *(f"read {key}" for key in READS)])
def test_a_store_that_breaks_while_it_is_open_raises_review_errors_alone(kept: tuple[Store, int, Comparison], work: Work) -> None:
    store, number, comparison = kept
    store.close()
    with pytest.raises(ReviewError):
        work(store, number, comparison)


def test_a_store_that_another_program_holds_alone_is_refused_at_once(path: Path) -> None:
    Store(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    with pytest.raises(ReviewError, match="close the program"):
        Store(path, patience=0.1)
    assert time.monotonic() - began < 1.5


LIMITED = """
import resource, signal, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from tests.comparer.test_review import judge, pair
from comparer import ReviewError
from comparer.review import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store, comparison, done = Store(Path(sys.argv[2])), pair(), 0
judge(store, comparison, "a", verdict="real", note="first")
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    for done in range(1, 1000):
        judge(store, comparison, "b", verdict="real", note=f"{done} " + "x" * 2000)
except ReviewError as error:
    print(done - 1, str(error).count(";"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
def test_a_file_that_may_not_grow_keeps_every_act_that_was_told_to_be_kept(path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", LIMITED, str(ROOT), str(path)], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    done, _ = map(int, run.stdout.split())
    comparison, store = pair(), Store(path)
    assert done > 3
    assert store.notice == ""
    notes = [decision.note for decision in store.decisions(store.pair(comparison.left, comparison.right), comparison)[0]]
    assert sorted(note.split()[0] for note in notes) == sorted(["first", str(done)])


def test_text_that_is_no_unicode_is_kept_with_a_mark_in_its_place(path: Path) -> None:
    store, comparison = Store(path), pair()
    odd = replace(comparison.findings[0], explanation="\ud800 said")
    number = store.pair(comparison.left, comparison.right, ("caf\udce9.txt", "\udfff"))
    store.decide(number, "note \ud800", [("k", odd, Decision("a", "real", None, "half \ud83d"))])
    store.keep_draft(number, "k", "\ud83d")
    store.keep_corrections(number, "n", [(comparison.left, Correction("\udce9"))])
    assert store.drafts(number) == {"k": "?"}
    assert store.correction(comparison.left).outlet == "?"
    assert store.decisions(number, comparison)[1][0].decision.note == "half ?"


def test_a_store_in_memory_takes_everything_over_but_the_log(path: Path, kept: tuple[Store, int, Comparison]) -> None:
    store, number, comparison = kept
    store.keep_draft(number, "k", "half")
    memory = Store(None)
    memory.take_over(store)
    again = memory.pair(comparison.left, comparison.right)
    assert memory.decisions(again, comparison) == store.decisions(number, comparison)
    assert (memory.drafts(again), memory.acts(again)) == ({"k": "half"}, ())


def test_two_damaged_stores_in_one_second_are_both_set_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime(2024, 11, 18, 12)

    monkeypatch.setattr(review, "datetime", Stopped)
    path.parent.mkdir()
    for text in (b"first" * 300, b"second" * 300):
        path.write_bytes(text)
        store = Store(path)
        assert "damaged" in store.notice
        store.close()
    assert {file.read_bytes()[:5] for file in path.parent.glob("*-damaged-*.sqlite")} == {b"first", b"secon"}


def test_a_clock_that_was_set_back_changes_no_decision(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, comparison = Store(path), pair()
    for at, verdict in (("2024-11-18T12:00:00.000+00:00", "real"), ("1970-01-01T00:00:00.000+00:00", "not_real")):
        monkeypatch.setattr(review, "_now", lambda at=at: at)
        number = judge(store, comparison, "a", verdict=verdict)
    assert [decision.verdict for decision in store.decisions(number, comparison)[0]] == ["not_real"]
    assert len(store.acts(number)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_folder_of_reviews_is_nobody_elses(path: Path) -> None:
    Store(path).close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
