"""An outlet sends its story anew: which earlier version of a pair is found in the store, and what of it holds for the new one."""

from __future__ import annotations

import itertools
import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from comparer import Article, Comparison, Decision, Finding, Span, labels
from comparer.earlier import SEARCH, Earlier, Lost
from comparer.model import SourceFile
from comparer.review import Store
from comparer.review_keys import finding_keys
from comparer.review_schema import MIGRATIONS

ROOT = Path(__file__).parents[2]
HURT, DAY, SHIP = ("At least 14", "Nine"), ("Monday", "Tuesday"), ("a ferry", "a ship")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every act has a time of its own."""
    times: Iterator[int] = itertools.count(1000)
    monkeypatch.setattr("comparer.review._now", lambda: f"2024-11-18T10:00:{next(times)}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reviews.sqlite"


def article(*sentences: str, outlet: str = "", path: str = "") -> Article:
    made = Article.from_sentences(sentences, outlet=outlet)
    return replace(made, source=SourceFile(path, "")) if path else made


AP = ("At least 14 were hurt on a ferry.", "It sank on Monday.")
REUTERS = ("Nine people were hurt.", "The ship sank on Tuesday, they said of a ship.")


def pair(
    left: tuple[str, ...] = AP,
    right: tuple[str, ...] = REUTERS,
    *,
    outlets: tuple[str, str] = ("Associated Press", "Reuters"),
    paths: tuple[str, str] = ("", ""),
    words: tuple[tuple[str, str], ...] = (HURT, DAY, SHIP),
    relation: str = "conflict",
) -> Comparison:
    """A pair with one finding for every two sentences that have these words, as often as both sides have them."""
    accounts = [article(*texts, outlet=outlet, path=path) for texts, outlet, path in zip((left, right), outlets, paths, strict=True)]
    findings = []
    for mine, other in words:
        places = [[(s.index, s.text.index(text), text) for s in account.sentences if text in s.text]
                  for account, text in zip(accounts, (mine, other), strict=True)]  # fmt: skip
        for number in range(max(map(len, places)) if all(places) else 0):  # the last of a side stands for those it lacks
            one, two = (own[min(number, len(own) - 1)] for own in places)
            spans = [(Span(sentence, start, start + len(text), text),) for sentence, start, text in (one, two)]
            findings.append(Finding(f"{mine}-{number}", "quantity", relation, "", "high", spans[0], spans[1], "They differ."))  # type: ignore[arg-type]
    return Comparison(*accounts, findings=tuple(findings))


def open_pair(store: Store, comparison: Comparison) -> int:
    return store.pair(comparison.left, comparison.right, labels.outlets(comparison.left, comparison.right))


def judge(store: Store, comparison: Comparison, **decisions: str | Decision) -> int:
    """Decide on findings by their ids, in which "_" stands for " ", or all that are there."""
    number, keys = open_pair(store, comparison), finding_keys(comparison)
    for finding in comparison.findings:
        wanted = decisions.get(finding.id.replace(" ", "_").replace("-", "_"), decisions.get("all", ""))
        if wanted:
            decision = Decision(finding.id, wanted) if isinstance(wanted, str) else replace(wanted, finding=finding.id)  # type: ignore[arg-type]
            store.decide(number, "judge", [(keys[finding.id], finding, decision)], comparison)
    return number


def earlier(store: Store, comparison: Comparison) -> Earlier | None:
    return store.earlier(open_pair(store, comparison), comparison)


WRITE_THROUGH = ("A second ferry came.", *AP)
CORRECTED = ("Nine people were hurt.", "The ship sank on Tuesday, they said of a ship.", "A third paragraph.")
RETOLD = ("A ferry took At least 14 down, a ferry of old.", "Divers came on Monday.")
FOREIGN = ("Agence France-Presse", "Reuters")
UNKNOWN = ("", "")
FILES = ("/news/ap.txt", "/news/reuters.txt")


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        pytest.param({}, {"left": WRITE_THROUGH}, True, id="a new version of the left account, same outlet"),
        pytest.param({}, {"right": CORRECTED}, True, id="a new version of the right account, same outlet"),
        pytest.param({}, {"left": WRITE_THROUGH, "right": CORRECTED}, False, id="both new, and no files"),
        pytest.param({"paths": FILES}, {"left": WRITE_THROUGH, "right": CORRECTED, "paths": FILES}, True, id="both new in the same files"),
        pytest.param({"paths": FILES}, {"left": WRITE_THROUGH, "right": CORRECTED, "paths": FILES[::-1]}, False, id="files exchanged"),
        pytest.param({"paths": FILES}, {"left": WRITE_THROUGH, "right": CORRECTED, "paths": ("/news/ap.txt", "/news/r2.txt")}, False,
                     id="both new, one file another"),
        pytest.param({"outlets": FOREIGN}, {"left": WRITE_THROUGH}, False, id="another outlet's account"),
        pytest.param({"outlets": FOREIGN, "paths": ("/n/1", "/n/2")}, {"left": WRITE_THROUGH, "paths": ("/n/3", "/n/2")}, False,
                     id="another outlet's account beside the same file"),
        pytest.param({"outlets": FOREIGN, "paths": ("/n/1", "/n/2")}, {"left": WRITE_THROUGH, "paths": ("/n/1", "/n/3")}, True,
                     id="another outlet, but the same file"),
        pytest.param({"outlets": UNKNOWN}, {"left": WRITE_THROUGH, "outlets": UNKNOWN}, True, id="no outlet, but the same sentences"),
        pytest.param({"outlets": UNKNOWN}, {"right": CORRECTED, "outlets": UNKNOWN}, True, id="so on the right"),
        pytest.param({"outlets": UNKNOWN, "paths": FILES}, {"right": CORRECTED, "outlets": UNKNOWN, "paths": ("/news/ap.txt", "/n/r2.txt")},
                     True, id="from another file"),
        pytest.param({"outlets": UNKNOWN}, {"left": WRITE_THROUGH}, True, id="the outlet is known by now"),
        pytest.param({}, {"left": WRITE_THROUGH, "outlets": UNKNOWN}, True, id="the outlet was known before"),
        pytest.param({"outlets": ("", "Reuters")}, {"right": CORRECTED, "outlets": ("", "Agence France-Presse")}, False,
                     id="another outlet's account, however alike"),
        pytest.param({"outlets": UNKNOWN}, {"left": RETOLD, "outlets": UNKNOWN}, False,
                     id="no outlet, and the same words in other sentences"),
        pytest.param({"outlets": UNKNOWN}, {"left": (AP[0], RETOLD[1]), "outlets": UNKNOWN}, True, id="two of three in the same sentence"),
        pytest.param({"outlets": UNKNOWN}, {"left": (RETOLD[0], AP[1]), "outlets": UNKNOWN}, True,
                     id="one of three in the same sentence, all in the same words"),
        pytest.param({"outlets": UNKNOWN}, {"left": ("Rain fell.", AP[1]), "outlets": UNKNOWN}, False,
                     id="one of three in the same sentence, the others gone"),
        pytest.param({"outlets": UNKNOWN, "words": (HURT, DAY)}, {"left": ("Rain fell.", AP[1]), "outlets": UNKNOWN}, True,
                     id="one of two in the same sentence"),
        pytest.param({"outlets": UNKNOWN}, {"left": WRITE_THROUGH, "right": CORRECTED, "outlets": UNKNOWN}, False,
                     id="no outlet, and both texts anew"),
        pytest.param({"outlets": UNKNOWN, "paths": FILES}, {"left": WRITE_THROUGH, "outlets": UNKNOWN, "paths": FILES}, True,
                     id="no outlet, but the same file"),
        pytest.param({}, {"left": ("Another story of a train.",)}, False, id="no finding has the same words"),
        pytest.param({"words": (HURT,)}, {"left": WRITE_THROUGH, "words": (DAY, SHIP)}, False, id="none that was judged has"),
        pytest.param({}, {}, False, id="the pair itself is no earlier version"),
        pytest.param({"relation": "differ"}, {"left": WRITE_THROUGH}, False, id="all relate otherwise now"),
    ],
)  # fmt: skip
def test_which_pair_is_an_earlier_version(path: Path, before: dict[str, object], now: dict[str, object], found: bool) -> None:
    store = Store(path)
    judge(store, pair(**before), all="real")  # type: ignore[arg-type]
    told = earlier(store, pair(**now))  # type: ignore[arg-type]
    assert (told is not None) is found
    if told is not None:
        assert {decision.verdict for decision in told.decisions} == {"real"}


def test_an_outlet_that_was_corrected_since_counts_as_corrected(path: Path) -> None:
    store = Store(path)
    judge(store, pair(outlets=UNKNOWN), all="real")
    assert earlier(store, pair(RETOLD)) is None
    open_pair(store, pair())
    assert earlier(store, pair(RETOLD)) is not None
    store.pair(pair().left, pair().right)  # opened by who knows no names
    assert earlier(store, pair(RETOLD)) is not None
    assert earlier(store, pair(WRITE_THROUGH, outlets=FOREIGN)) is None


ONLY = ("", "a third")  # what the right account alone has


def test_what_only_the_shared_article_has_speaks_for_no_version(path: Path) -> None:
    """It is told by one account only beside any other outlet's account as well."""
    right = ("Nine people were hurt.", "The ship sank on Tuesday, a third of them said of a ship.")
    now = {"left": ("Rain fell.", "All slept."), "right": right, "outlets": UNKNOWN}
    store, before = Store(path), pair(right=right, outlets=UNKNOWN, words=(ONLY,))
    assert judge(store, one_sided(before), all="real")
    assert earlier(store, one_sided(pair(**now, words=(ONLY,)))) is None  # type: ignore[arg-type]
    assert earlier(store, one_sided(pair(**{**now, "outlets": ("Associated Press", "Reuters")}, words=(ONLY,)))) is None  # type: ignore[arg-type]
    told = earlier(store, one_sided(replace(pair(right=(*right, "Rain."), outlets=UNKNOWN, words=(ONLY,)))))
    assert told is not None  # it stands in the new article itself


def one_sided(comparison: Comparison) -> Comparison:
    found = tuple(replace(finding, relation="only_right", left=()) for finding in comparison.findings)
    return replace(comparison, findings=found)


def turned(comparison: Comparison) -> Comparison:
    """What the engine says of a pair opened the other way round."""
    other = {"only_left": "only_right", "only_right": "only_left"}
    found = [replace(own, left=own.right, right=own.left, relation=other.get(own.relation, own.relation)) for own in comparison.findings]  # type: ignore[arg-type]
    return replace(comparison, left=comparison.right, right=comparison.left, findings=tuple(found))


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        pytest.param({}, {}, True, id="the pair itself"),
        pytest.param({"outlets": UNKNOWN}, {"outlets": UNKNOWN}, True, id="the pair itself, no outlets"),
        pytest.param({}, {"left": WRITE_THROUGH}, True, id="a new version, same outlet"),
        pytest.param({"outlets": UNKNOWN}, {"right": CORRECTED, "outlets": UNKNOWN}, True, id="a new version, no outlets"),
        pytest.param({"outlets": FOREIGN}, {"left": WRITE_THROUGH}, False, id="another outlet's account"),
        pytest.param({"outlets": UNKNOWN}, {"left": RETOLD, "outlets": UNKNOWN}, False, id="the same words in other sentences"),
        pytest.param({}, {"left": WRITE_THROUGH, "right": CORRECTED}, False, id="both texts anew"),
    ],
)
def test_what_was_decided_with_the_sides_exchanged_is_found(
    path: Path, before: dict[str, object], now: dict[str, object], found: bool
) -> None:
    store = Store(path)
    judge(store, pair(**before), all="real")  # type: ignore[arg-type]
    told = earlier(store, turned(pair(**now)))  # type: ignore[arg-type]
    assert (told is not None) is found
    if told is not None:
        assert [decision.verdict for decision in told.decisions] == ["real"] * 3
        assert told.lost == ()


def test_with_the_sides_exchanged_relations_and_lost_words_are_too(path: Path) -> None:
    store, before = Store(path), one_sided(pair())
    judge(store, before, At_least_14_0=Decision("", "real", "only_left", "n", True), Monday_0=Decision("", "not_real", "only_right"))
    now = turned(replace(before, findings=before.findings[:1]))
    assert now.findings[0].relation == "only_left"
    told = earlier(store, now)
    assert told is not None
    assert told.decisions == (Decision("At least 14-0", "real", "only_right", "n", True),)
    assert [(own.left, own.right, own.decision.relation) for own in told.lost] == [("Tuesday", "", "only_left")]


def test_a_version_with_the_sides_as_they_are_goes_before_one_with_them_exchanged(path: Path) -> None:
    store = Store(path)
    judge(store, pair(), all="real")
    judge(store, turned(pair()), all="not_real")
    told = earlier(store, pair(WRITE_THROUGH))
    assert told is not None
    assert {decision.verdict for decision in told.decisions} == {"real"}


@pytest.mark.parametrize(("undone", "found"), [((), True), (("Monday-0",), False), (("a ferry-0",), True)])
def test_what_was_taken_back_speaks_for_no_version(path: Path, undone: tuple[str, ...], found: bool) -> None:
    store, before = Store(path), pair(outlets=UNKNOWN)
    judge(store, before, all="real")
    judge(store, before, **{name.replace(" ", "_").replace("-", "_"): Decision("", "") for name in undone})
    now = pair(("Rain fell.", AP[1]) if undone else AP[::-1], outlets=UNKNOWN)
    assert (earlier(store, now) is not None) is found


def test_of_two_the_one_opened_last_is_chosen_if_something_of_it_can_be_taken_over(path: Path) -> None:
    store = Store(path)
    first, second, third = pair(("One.", *AP)), pair(("Two.", *AP)), pair(("Three.", *AP))
    judge(store, first, all="real")
    judge(store, second, all="not_real")
    open_pair(store, third)  # nothing decided on it
    now = pair(WRITE_THROUGH)

    def verdicts() -> set[str]:
        told = earlier(store, now)
        return {decision.verdict for decision in told.decisions} if told else set()

    assert verdicts() == {"not_real"}
    open_pair(store, first)
    assert verdicts() == {"real"}
    judge(store, third, all="later")
    assert verdicts() == {"later"}
    judge(store, third, all=Decision("", "", None, "", False))  # taken back
    assert verdicts() == {"real"}
    judge(store, pair(("Four.", *AP), relation="differ"), all="not_real")  # nothing of it can be taken over
    assert verdicts() == {"real"}


def test_notes_flags_and_corrected_relations_come_along_and_numbers_are_told(path: Path) -> None:
    store, before = Store(path), pair()
    judge(store, before, At_least_14_0=Decision("", "real", "differ", "call Harwick", True), Monday_0="not_real", a_ferry_0="later")
    now = pair(("At least 14 were hurt on a ferry.", "Rain fell."))  # no word of Monday any more
    told = earlier(store, now)
    assert told is not None
    assert told.decisions == (Decision("At least 14-0", "real", "differ", "call Harwick", True), Decision("a ferry-0", "later"))
    assert (told.same, told.total, told.gone, told.reopened, told.bare) == (2, 3, 1, 0, 0)
    assert told.lost == (Lost(Decision(finding_keys(before)["Monday-0"], "not_real"), "quantity", "Monday", "Tuesday", "They differ."),)
    number = open_pair(store, before)
    assert len(store.decisions(number, before)[0]) == 3  # the earlier review is as it was


def test_what_is_not_found_any_more_is_told_in_the_order_in_which_it_was_decided(path: Path) -> None:
    store, before = Store(path), pair((*AP, "All slept."), words=(HURT, DAY, SHIP, ("slept", "Nine"), ("All", "they")))
    for name in ("slept-0", "Monday-0", "All-0", "a ferry-0", "At least 14-0"):
        judge(store, before, **{name.replace(" ", "_").replace("-", "_"): "real"})
    told = earlier(store, pair(("At least 14 sank.",), words=(HURT,)))
    assert told is not None
    assert [own.left for own in told.lost] == ["slept", "Monday", "All", "a ferry"]


@pytest.mark.parametrize(
    ("judged", "expected", "bare"),
    [
        (Decision("", "real", None, "n", True), Decision("At least 14-0", "real"), 1),
        (Decision("", "real", "differ", "", False), Decision("At least 14-0", "real", "differ"), 0),
        (Decision("", "not_real"), Decision("At least 14-0", "not_real"), 0),
        (Decision("", "", None, "n", False), None, None),
    ],
)
def test_into_a_sentence_that_changed_the_verdict_goes_alone(
    path: Path, judged: Decision, expected: Decision | None, bare: int | None
) -> None:
    store = Store(path)
    judge(store, pair(), At_least_14_0=judged)
    told = earlier(store, pair(("At least 14 were hurt by nightfall, two of them badly.",)))
    assert (told.decisions, told.bare) == ((expected,), bare) if told else expected is None


def test_where_the_engine_sees_another_relation_the_verdict_stays_open_and_the_note_comes(path: Path) -> None:
    store = Store(path)
    judge(store, pair(), At_least_14_0=Decision("", "real", "differ", "n", True), Monday_0="real")
    told = earlier(store, pair(WRITE_THROUGH, relation="differ"))
    assert told is not None
    assert told.decisions == (Decision("At least 14-0", "", None, "n", True),)
    assert (told.same, told.total, told.reopened) == (2, 2, 2)


FLOOD = ("Monday was dry.", "Rain fell on Monday.", "Monday was the worst.")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param((*FLOOD, "All slept."), {"Monday-0": "real", "Monday-1": "not_real"}, id="as they were"),
        pytest.param(("On Monday all slept.", *FLOOD), {"Monday-1": "real", "Monday-2": "not_real"}, id="one more before them"),
        pytest.param(FLOOD[1:], {"Monday-0": "not_real"}, id="the first is gone"),
        pytest.param(FLOOD[::-1], {"Monday-1": "not_real", "Monday-2": "real"}, id="in another order"),
        pytest.param(("It was a dry Monday.", "On Monday it rained."), {"Monday-0": "real", "Monday-1": "not_real"}, id="all told anew"),
    ],
)
def test_the_same_words_in_several_places_are_told_apart_by_their_sentences(
    path: Path, now: tuple[str, ...], expected: dict[str, str]
) -> None:
    store = Store(path)
    judge(store, pair(FLOOD, words=(DAY,)), Monday_0="real", Monday_1="not_real")
    told = earlier(store, pair(now, words=(DAY,)))
    assert told is not None
    assert {decision.finding: decision.verdict for decision in told.decisions} == expected


def test_decisions_of_a_comparer_that_kept_no_sentences_are_found_too(path: Path) -> None:
    """Nobody knows that their sentences changed, so notes come along."""
    store, before = Store(path), pair()
    judge(store, before, all=Decision("", "real", None, "n", True))
    store._db.execute("UPDATE decision SET sentences = ''")
    told = earlier(store, pair(("At least 14 were hurt by nightfall.",)))
    assert told is not None
    assert told.decisions == (Decision("At least 14-0", "real", None, "n", True),)


def test_the_search_goes_by_indexes(path: Path) -> None:
    rows = Store(path)._db.execute("EXPLAIN QUERY PLAN " + SEARCH, (1, json.dumps({"a": ("differ", "b")}), True, True, False)).fetchall()
    plan = [row[3] for row in rows]
    made = {"SCAN told", "SCAN chosen"}  # of the rows of this query
    assert [step for step in plan if step.startswith("SCAN") and "VIRTUAL TABLE" not in step and step not in made] == []
    assert any("decision_by_key" in step for step in plan)


def test_what_was_taken_over_can_be_taken_over_again(path: Path) -> None:
    store, second, third = Store(path), pair(WRITE_THROUGH), pair(("A fourth ferry came.", *WRITE_THROUGH))
    judge(store, pair(), all="real")
    told = earlier(store, second)
    assert told is not None
    keys, by_id = finding_keys(second), {finding.id: finding for finding in second.findings}
    store.decide(open_pair(store, second), "take over", [(keys[d.finding], by_id[d.finding], d) for d in told.decisions], second)
    again = earlier(store, third)
    assert again is not None
    assert again.decisions == told.decisions


# ---------------------------------------------------------------- a database of the version before


def old_database(path: Path) -> None:
    """A database as it was before sentences were kept, with one decision."""
    old, comparison = Store(None), pair()
    judge(old, comparison, At_least_14_0=Decision("", "real", None, "keep me", True))
    db = sqlite3.connect(path)
    for script in MIGRATIONS[:5]:
        db.executescript(script)
    for table, columns in (("pair", "*"), ("decision", "pair, key, kind, left_words, right_words, explanation, found, verdict, relation,"
                                           " note, flagged, at")):  # fmt: skip
        for row in old._db.execute(f"SELECT {columns} FROM {table}"):
            db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    db.execute("PRAGMA user_version = 5")
    db.commit()
    db.close()


def kept_notes(store: Store) -> list[str]:
    return [decision.note for decision in store.decisions(open_pair(store, pair()), pair())[0]]


def test_a_database_of_the_version_before_is_brought_on_with_all_that_is_in_it(path: Path) -> None:
    old_database(path)
    store = Store(path)
    assert kept_notes(store) == ["keep me"]
    assert earlier(store, pair(WRITE_THROUGH)) is not None
    judge(store, pair(), Monday_0="real")
    assert len(store.decisions(open_pair(store, pair()), pair())[0]) == 2


def test_a_damaged_database_of_the_version_before_is_read_too(path: Path) -> None:
    old_database(path)
    db = sqlite3.connect(path)
    page = db.execute("PRAGMA page_size").fetchone()[0]
    root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'act'").fetchone()[0]
    db.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * page : root * page] = b"\xff" * page
    path.write_bytes(data)
    store = Store(path)
    assert "damaged" in store.notice
    assert kept_notes(store) == ["keep me"]


KILLED = """
import os, signal, sqlite3, sys
sys.path.insert(0, sys.argv[1])
from comparer.review_schema import migrate
db = sqlite3.connect(sys.argv[2], isolation_level=None)
db.execute("PRAGMA journal_mode = WAL")
db.set_trace_callback(lambda said: os.kill(os.getpid(), signal.SIGKILL) if said.strip().startswith(sys.argv[3]) else None)
migrate(db)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")
@pytest.mark.parametrize("at", ["ALTER TABLE", "CREATE INDEX", "PRAGMA user_version =", "COMMIT"])
def test_a_process_killed_while_it_brings_a_database_on_leaves_it_as_it_was(path: Path, at: str) -> None:
    old_database(path)
    done = subprocess.run([sys.executable, "-c", KILLED, str(ROOT), str(path), at], timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone() == (5,)
    db.close()
    store = Store(path)
    assert kept_notes(store) == ["keep me"]
    assert earlier(store, pair(WRITE_THROUGH)) is not None
