"""Reviews are kept whatever happens: new runs, other engines, two windows, damage, a killed process."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from comparer import Article, Comparison, Decision, Finding, Link, ReviewError, Span
from comparer.corrections import Correction
from comparer.hand_links import LinkEdit, apply_edits, edits_between
from comparer.review import Store
from comparer.review_keys import article_key, finding_keys
from comparer.review_schema import MIGRATIONS

ROOT = Path(__file__).parents[2]


def pair(lead: str = "") -> Comparison:
    left = Article.from_sentences([*([lead] if lead else []), "At least 14 were hurt.", "It sank on Monday."], outlet="AP")
    right = Article.from_sentences(["Nine people were hurt.", "The ship sank on Tuesday."], outlet="Reuters")
    first = len(left.sentences) - 2
    findings = (
        Finding("a", "quantity", "conflict", "", "high", (Span(first, 0, 11, "At least 14"),), (Span(0, 0, 4, "Nine"),), "Two figures."),
        Finding("b", "date", "conflict", "", "high", (Span(first + 1, 11, 17, "Monday"),), (Span(1, 17, 24, "Tuesday"),), "Two days."),
    )
    return Comparison(left, right, links=(Link((first,), (0,), 0.9), Link((first + 1,), (1,), 0.8)), findings=findings)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reviews.sqlite"


def judge(store: Store, comparison: Comparison, identity: str, **parts: object) -> int:
    number = store.pair(comparison.left, comparison.right)
    finding = next(finding for finding in comparison.findings if finding.id == identity)
    store.decide(number, "judge", [(finding_keys(comparison)[identity], finding, Decision(identity, **parts))])  # type: ignore[arg-type]
    return number


def test_a_decision_is_there_in_the_next_run(path: Path) -> None:
    comparison = pair()
    store = Store(path)
    number = judge(store, comparison, "a", verdict="real", note="call Harwick", flagged=True)
    store.close()
    again = Store(path)
    assert again.pair(comparison.left, comparison.right) == number
    assert again.decisions(number, comparison) == ((Decision("a", "real", None, "call Harwick", True),), ())


def test_other_ids_places_and_typography_find_the_same_decision(path: Path) -> None:
    store, before = Store(path), pair()
    judge(store, before, "a", verdict="real")
    after = pair("A new first sentence.")
    after = replace(after, findings=tuple(replace(finding, id=f"new-{finding.id}") for finding in after.findings))
    assert finding_keys(after)["new-a"] == finding_keys(before)["a"]
    kept, lost = store.decisions(store.pair(before.left, before.right), after)
    assert [decision.verdict for decision in kept] == ["real"]
    assert lost == ()


def test_what_is_not_found_any_more_is_kept_and_told(path: Path) -> None:
    store, comparison = Store(path), pair()
    number = judge(store, comparison, "b", verdict="not_real", note="same night")
    kept, lost = store.decisions(number, replace(comparison, findings=comparison.findings[:1]))
    assert kept == ()
    assert [(entry.left, entry.right, entry.decision.note) for entry in lost] == [("Monday", "Tuesday", "same night")]
    assert len(store.decisions(number, comparison)[0]) == 1


def test_a_finding_that_now_relates_otherwise_is_open_again_but_keeps_its_note(path: Path) -> None:
    store, comparison = Store(path), pair()
    number = judge(store, comparison, "a", verdict="real", note="n")
    changed = replace(comparison, findings=(replace(comparison.findings[0], relation="differ"), comparison.findings[1]))
    assert store.decisions(number, changed)[0] == (Decision("a", "", None, "n", False),)


def test_an_edited_field_changes_no_key_and_another_text_does() -> None:
    article = pair().left
    assert article_key(replace(article, outlet="Associated Press", title="x")) == article_key(article)
    assert article_key(pair("More.").left) != article_key(article)


def test_equal_words_at_two_places_are_two_findings() -> None:
    comparison = pair()
    twice = replace(comparison, findings=(comparison.findings[0], replace(comparison.findings[0], id="c")))
    assert len(set(finding_keys(twice).values())) == 2


def test_two_windows_see_each_others_acts(path: Path) -> None:
    comparison, one, other = pair(), Store(path), Store(path)
    number = other.pair(comparison.left, comparison.right)
    other.changed_elsewhere()
    judge(one, comparison, "a", verdict="later")
    assert other.changed_elsewhere()
    assert not other.changed_elsewhere()
    assert other.decisions(number, comparison)[0][0].verdict == "later"


def test_drafts_and_the_place_are_kept(path: Path) -> None:
    store, comparison = Store(path), pair()
    number = store.pair(comparison.left, comparison.right)
    store.keep_draft(number, "k", "half a no")
    store.leave(number, "k", 1, 2)
    store.close()
    again = Store(path)
    assert again.drafts(number) == {"k": "half a no"}
    assert again.place(number) == "k"
    assert [(filed.judged, filed.total) for filed in again.filed()] == [(1, 2)]
    again.keep_draft(number, "k", "")
    assert again.drafts(number) == {}


def test_links_by_hand_survive_a_new_run_by_the_words_of_their_sentences(path: Path) -> None:
    store, comparison = Store(path), pair()
    number = store.pair(comparison.left, comparison.right)
    by_hand = (comparison.links[0], Link((1,), (0, 1), 1.0, origin="hand"))
    store.keep_links(number, "link", edits_between(comparison, by_hand, comparison.links))
    assert apply_edits(comparison, store.links(number)) == by_hand
    later = pair("A new first sentence.")
    assert [(link.left, link.right, link.origin) for link in apply_edits(later, store.links(number))] == [
        ((1,), (0,), "engine"),
        ((2,), (0, 1), "hand"),
    ]


def test_corrections_belong_to_the_text_and_an_empty_one_is_forgotten(path: Path) -> None:
    store, comparison = Store(path), pair()
    own = Correction("The Wire", date(2024, 11, 17), byline="Ann Roe", keep=("caption",))
    number = store.pair(comparison.left, comparison.right)
    store.keep_corrections(number, "correct", ((comparison.left, own), (comparison.right, Correction())))
    again = Store(path)
    assert again.correction(replace(comparison.left, outlet="The Wire")) == own
    assert again.correction(comparison.right) == Correction()
    again.keep_corrections(number, "take back", ((comparison.left, Correction()),))
    assert again.correction(comparison.left) == Correction()
    assert again.acts(number) == ("correct", "take back")


def test_an_edit_of_sentences_that_are_gone_has_no_effect() -> None:
    comparison = pair()
    assert apply_edits(comparison, [LinkEdit(("Gone.",), ("Nine people were hurt.",), True)]) == comparison.links


@pytest.mark.parametrize("version", range(len(MIGRATIONS)))
def test_a_database_of_an_earlier_version_is_brought_on(path: Path, version: int) -> None:
    path.parent.mkdir()
    db = sqlite3.connect(path)
    for script in MIGRATIONS[:version]:
        db.executescript(script)
    db.execute(f"PRAGMA user_version = {version}")
    db.close()
    comparison, store = pair(), Store(path)
    number = judge(store, comparison, "a", verdict="real")
    store.keep_links(number, "link", [])
    store.keep_draft(number, "k", "n")
    store.keep_reviewed(number, "reviewed", [("left", "It sank on Monday.")])
    assert store.notice == ""


def test_a_database_of_a_later_version_is_refused_and_left_alone(path: Path) -> None:
    Store(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(ReviewError, match="newer Comparer"):
        Store(path)
    assert path.exists()


def test_a_file_that_is_no_database_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database at all" * 100)
    store = Store(path)
    assert "damaged" in store.notice
    assert len(list(path.parent.glob("reviews-damaged-*.sqlite"))) == 1
    judge(store, pair(), "a", verdict="real")


def test_what_can_be_read_of_a_damaged_database_is_kept(path: Path) -> None:
    comparison, store = pair(), Store(path)
    number = judge(store, comparison, "a", verdict="real", note="keep me")
    filler = [(f"key{at}", comparison.findings[1], Decision("b", "real", None, "x" * 300)) for at in range(400)]
    store.decide(number, "many", filler)
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    data = bytearray(path.read_bytes())
    half = len(data) // 2
    data[half : half + 8192] = b"\xff" * 8192
    path.write_bytes(data)
    renewed = Store(path)
    assert "damaged" in renewed.notice
    rescued = renewed._db.execute("SELECT count(*) FROM decision").fetchone()[0]
    assert rescued > 100
    assert renewed.pair(comparison.left, comparison.right) == number


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReviewError, match="cannot be kept"):
        Store(tmp_path / "file" / "reviews.sqlite")


KILLER = """
import json, os, random, signal, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.comparer.test_review import pair
from comparer import Decision
from comparer.review import Store
from comparer.review_keys import finding_keys
comparison, path, lost, rounds = pair(), Path(sys.argv[2]), [], int(sys.argv[3])
keys, chance = finding_keys(comparison), random.Random(7)
done = 0
for number in range(rounds):
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        store = Store(path)
        filed = store.pair(comparison.left, comparison.right)
        at = done
        while True:
            at += 1
            finding = comparison.findings[at % 2]
            store.decide(filed, f"act {at}", [(keys[finding.id], finding, Decision(finding.id, "real", None, f"note {at}"))])
            if at % 50 == 0:
                store.settle()
            os.write(write, at.to_bytes(4, "big"))
    os.close(write)
    told = int.from_bytes(os.read(read, 4), "big")
    time.sleep(chance.random() * 0.03)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(read, 4096):
        told = int.from_bytes(data[-4:], "big")
    os.close(read)
    store = Store(path)
    filed = store.pair(comparison.left, comparison.right)
    acts = store.acts(filed)
    kept = len(acts)
    notes = {decision.note for decision in store.decisions(filed, comparison)[0]}
    whole = store._db.execute("PRAGMA integrity_check").fetchone()[0] == "ok" and not store.notice
    if not whole or kept < told or kept > told + 1 or f"note {kept}" not in notes or acts[-1] != f"act {kept}":
        lost.append([number, told, kept, whole])
    done = kept
    store.close()
print(json.dumps({"lost": lost, "acts": done}))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_process_loses_at_most_the_act_it_was_in(path: Path) -> None:
    path.parent.mkdir()
    run = subprocess.run(
        [sys.executable, "-c", KILLER, str(ROOT), str(path), "50"], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["lost"] == []
    assert told["acts"] > 50
