"""The reader's decisions, kept in SQLite beside the comparison and never inside it.

Every act is one transaction. Decisions are filed under the content of both articles and under kind and words of the spans they
are about, not under numbers: they survive a new run, a better engine and an edited field. What is not found any more stays in
the store and is reported as lost, never dropped. A damaged database is set aside under a dated name, and what can be read of
it is taken over. Whatever the disk or another process does, nothing but a ReviewError is raised.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from comparer.corrections import Correction
from comparer.earlier import SEARCH, Earlier, Known, Lost, exchanged, exchanged_back, held_against
from comparer.errors import ReviewError
from comparer.hand_links import LinkEdit
from comparer.model import Article, Comparison, Decision, Finding
from comparer.review_keys import article_key, finding_keys, plain, sentences_key, words_of
from comparer.review_schema import MIGRATIONS, copy, is_damage, migrate, rescue


@dataclass(frozen=True, slots=True)
class Filed:
    """A pair in the store: what the start page tells of it."""

    left_path: str
    right_path: str
    judged: int
    total: int
    opened: str


# ---------------------------------------------------------------- the store


PATIENCE = 1.0  # seconds a locked database is waited for: another window holds it for some ms, and this window stands still meanwhile


class Store:
    """The database of reviews. `notice` is a sentence for the user where a damaged one had to be set aside."""

    def __init__(self, path: Path | None, patience: float = PATIENCE) -> None:
        """Open the database, or make it; in memory without a path. Raises ReviewError where neither can be done."""
        self.path = path or Path("memory")
        self.notice = ""
        self._place, self._patience = ":memory:" if path is None else str(path), patience
        if path is None:
            self._db = self._open()
            self._seen = self._version()
            return
        try:
            # 0o700: what is reviewed is nobody else's business on this machine (XDG base directories, section 3)
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._db = self._open()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and not is_damage(error):
                raise self._refusal(error) from error
            self._db = self._renew()
        except OSError as error:
            raise self._refusal(error) from error
        self._seen = self._version()

    def close(self) -> None:
        self._db.close()

    def _refusal(self, error: Exception) -> ReviewError:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        remedies = {"locked": "close the program that holds the file", "full": "make room on that disk"}
        remedy = next((remedy for word, remedy in remedies.items() if word in said), "make the folder writable or give it room")
        return ReviewError(f"{self.path}: reviews cannot be kept there ({said}); {remedy}.")

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._place, timeout=self._patience, isolation_level=None, check_same_thread=False)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; `settle` brings it through a power cut
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA cache_size = -512")  # KiB; else up to 2 MiB, read anew from the system's cache in no time
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version > len(MIGRATIONS):
                raise ReviewError(f"{self.path} was written by a newer Comparer (schema {version}); open it with that one.")
            if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("the check found damage")
            if version < len(MIGRATIONS):
                migrate(db)
        except BaseException:
            db.close()
            raise
        return db

    def _renew(self) -> sqlite3.Connection:
        """Set the damaged database aside and take over what can be read of it."""
        stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
        names = (f"{self.path.stem}-damaged-{stamp}{more}{self.path.suffix}" for more in ("", *(f"-{number}" for number in range(2, 100))))
        aside = next(place for name in names if not (place := self.path.with_name(name)).exists())  # a clock may be set back
        try:
            for ending in ("-wal", "-shm", ""):
                part = self.path.with_name(self.path.name + ending)
                if part.exists():
                    part.rename(aside.with_name(aside.name + ending))
        except OSError as error:
            raise self._refusal(error) from error
        db = self._open()
        rescued = rescue(aside, db)
        self.notice = f"The database of reviews was damaged and is now {aside.name}; {rescued} entries of it could be read and were kept."
        return db

    def take_over(self, other: Store) -> None:
        """Copy everything but the log of acts from another store into this new one."""
        with other._told(), self._told():
            copy(other._db, self._db)

    def _version(self) -> int:
        found: int = self._db.execute("PRAGMA data_version").fetchone()[0]
        return found

    def changed_elsewhere(self) -> bool:
        """Whether another window has committed something since this was last asked."""
        with self._told():
            version = self._version()
        changed, self._seen = version != self._seen, version
        return changed

    def settle(self) -> None:
        """Bring what was committed through a power cut."""
        with self._told():
            self._db.execute("PRAGMA wal_checkpoint(PASSIVE)")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite complains of, as a sentence for the user."""
        try:
            yield
        except sqlite3.Error as error:
            raise self._refusal(error) from error

    def _rows(self, statement: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a statement; for one that writes none, done when this returns."""
        with self._told():
            return self._db.execute(statement, tuple(map(_storable, values))).fetchall()

    @contextmanager
    def _act(self, pair: int, name: str) -> Iterator[sqlite3.Connection]:
        """One act, one transaction."""
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("INSERT INTO act (pair, name, at) VALUES (?, ?, ?)", (pair, _storable(name), _now()))
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # on a full disk SQLite has rolled back by itself
                    self._db.execute("ROLLBACK")
                raise

    # ------------------------------------------------------------ pairs

    def pair(self, left: Article, right: Article, names: tuple[str, str] = ("", "")) -> int:
        """The number of the pair of these two texts, filed now if it is new."""
        keys = (article_key(left), article_key(right))
        paths = tuple(article.source.path if article.source else "" for article in (left, right))
        self._rows(
            "INSERT INTO pair (left_key, right_key, left_name, right_name, left_path, right_path, opened) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET opened = excluded.opened, left_path = excluded.left_path, right_path = excluded.right_path,"
            " left_name = coalesce(nullif(excluded.left_name, ''), left_name),"  # the outlet may be corrected meanwhile
            " right_name = coalesce(nullif(excluded.right_name, ''), right_name)",
            (*keys, *names, *paths, _now()),
        )
        found: int = self._rows("SELECT id FROM pair WHERE left_key = ? AND right_key = ?", keys)[0][0]
        return found

    def filed(self) -> tuple[Filed, ...]:
        """All pairs, the last opened first."""
        rows = self._rows("SELECT left_path, right_path, judged, total, opened FROM pair ORDER BY opened DESC, id DESC")
        return tuple(Filed(*row) for row in rows)

    def leave(self, pair: int, current: str, judged: int, total: int) -> None:
        """Keep where the reader is (the key of the current finding) and how far."""
        self._rows("UPDATE pair SET current = ?, judged = ?, total = ? WHERE id = ?", (current, judged, total, pair))

    def place(self, pair: int) -> str:
        """The key of the finding at which the reader left; "" for none."""
        rows = self._rows("SELECT current FROM pair WHERE id = ?", (pair,))
        return rows[0][0] if rows else ""

    def acts(self, pair: int) -> tuple[str, ...]:
        """The names of all acts on a pair, the first first."""
        return tuple(name for (name,) in self._rows("SELECT name FROM act WHERE pair = ? ORDER BY id", (pair,)))

    # ------------------------------------------------------------ decisions

    def decide(
        self, pair: int, name: str, changes: Iterable[tuple[str, Finding, Decision]], comparison: Comparison | None = None
    ) -> None:
        """Keep decisions on findings, each with its key, as one act; with the `comparison` also in which sentences they stand."""
        rows = [
            (pair, key, finding.kind, words_of(finding.left), words_of(finding.right), finding.explanation, finding.relation,
             decision.verdict, decision.relation, decision.note, int(decision.flagged), _now(),
             sentences_key(comparison, finding) if comparison else "")
            for key, finding, decision in changes
        ]  # fmt: skip
        with self._act(pair, name) as db:
            made = [tuple(map(_storable, row)) for row in rows]
            db.executemany(
                "INSERT OR REPLACE INTO decision (pair, key, kind, left_words, right_words, explanation, found, verdict, relation, note,"
                " flagged, at, sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                made,
            )

    def decisions(self, pair: int, comparison: Comparison) -> tuple[tuple[Decision, ...], tuple[Lost, ...]]:
        """The decisions on the findings of a comparison, and those whose finding is gone. Where the engine now sees another
        relation than the one that was judged, the verdict is open again; note and flag stay."""
        by_key = {key: identity for identity, key in finding_keys(comparison).items()}
        by_id = {finding.id: finding for finding in comparison.findings}
        kept, lost = [], []
        rows = self._rows(
            "SELECT key, kind, left_words, right_words, explanation, found, verdict, relation, note, flagged FROM decision WHERE pair = ?"
            " ORDER BY at",
            (pair,),
        )
        for key, kind, left, right, explanation, found, verdict, relation, note, flagged in rows:
            identity = by_key.get(key)
            if identity is None:
                if verdict or relation or note or flagged:
                    lost.append(Lost(Decision(key, verdict, relation, note, bool(flagged)), kind, left, right, explanation))
                continue
            reopened = by_id[identity].relation != found
            kept.append(Decision(identity, "" if reopened else verdict, None if reopened else relation, note, bool(flagged)))
        return tuple(kept), tuple(lost)

    def earlier(self, pair: int, comparison: Comparison) -> Earlier | None:
        """What was decided on an earlier version of a pair and can be taken over; None where there is no such version."""
        straight = self._earlier(pair, comparison, turned=False)
        if straight is not None:
            return straight
        turned = self._earlier(pair, exchanged(comparison), turned=True)
        return exchanged_back(turned) if turned is not None else None

    def _earlier(self, pair: int, comparison: Comparison, *, turned: bool) -> Earlier | None:
        """The same for a comparison whose sides are exchanged against those of the pair where they are `turned`."""
        by_id, keys = {finding.id: finding for finding in comparison.findings}, finding_keys(comparison)
        here = json.dumps({key: (by_id[own].relation, sentences_key(comparison, by_id[own])) for own, key in keys.items()})
        known = bool(comparison.left.outlet), bool(comparison.right.outlet)
        rows = self._rows(SEARCH, (pair, here, *known, turned))
        return held_against((Known(*row) for row in rows), comparison)

    # ------------------------------------------------------------ drafts and links

    def keep_draft(self, pair: int, key: str, note: str) -> None:
        """Keep a note that is being written; an empty one is forgotten."""
        if note:
            self._rows("INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", (pair, key, note))
        else:
            self._rows("DELETE FROM draft WHERE pair = ? AND key = ?", (pair, key))

    def drafts(self, pair: int) -> dict[str, str]:
        return dict(self._rows("SELECT key, note FROM draft WHERE pair = ?", (pair,)))

    def keep_links(self, pair: int, name: str, edits: Iterable[LinkEdit], forget: bool = True) -> None:
        """Keep the links made and taken away by hand as one act; with `forget` nothing else is left of earlier ones."""
        with self._act(pair, name) as db:
            if forget:
                db.execute("DELETE FROM link WHERE pair = ?", (pair,))
            db.executemany(
                "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?)",
                [(pair, json.dumps(edit.left), json.dumps(edit.right), int(edit.made)) for edit in edits],
            )

    def links(self, pair: int) -> tuple[LinkEdit, ...]:
        rows = self._rows("SELECT left_words, right_words, made FROM link WHERE pair = ?", (pair,))
        return tuple(LinkEdit(tuple(json.loads(left)), tuple(json.loads(right)), bool(made)) for left, right, made in rows)


    # ------------------------------------------------------------ sentences that were gone through

    def keep_reviewed(self, pair: int, name: str, sentences: Iterable[tuple[str, str]]) -> None:
        """Keep as one act which sentences are reviewed, each with its side; they are filed under their words."""
        with self._act(pair, name) as db:
            db.execute("DELETE FROM reviewed WHERE pair = ?", (pair,))
            rows = [(pair, side, plain(text)) for side, text in sentences]
            db.executemany("INSERT OR IGNORE INTO reviewed VALUES (?, ?, ?)", rows)

    def reviewed(self, pair: int, comparison: Comparison) -> dict[str, frozenset[int]]:
        """The reviewed sentences of each side, by number."""
        found = set(self._rows("SELECT side, words FROM reviewed WHERE pair = ?", (pair,)))
        return {
            side: frozenset(sentence.index for sentence in article.sentences if (side, plain(sentence.text)) in found)
            for side, article in (("left", comparison.left), ("right", comparison.right))
        }

    # ------------------------------------------------------------ corrections

    def keep_corrections(self, pair: int, name: str, corrections: Iterable[tuple[Article, Correction]]) -> None:
        """Keep what was corrected of articles as one act; an empty correction is forgotten. They belong to the text of the
        article and hold in whichever pair it is opened."""
        with self._act(pair, name) as db:
            for article, own in corrections:
                key = article_key(article)
                db.execute("DELETE FROM correction WHERE article = ?", (key,))
                if own != Correction():
                    day = own.published.isoformat() if own.published else ""
                    row = (key, own.outlet, day, own.title, own.byline, own.dateline, json.dumps(own.keep))
                    db.execute("INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?)", tuple(map(_storable, row)))

    def correction(self, article: Article) -> Correction:
        """What was corrected of an article; an empty correction where nothing was."""
        columns = "outlet, published, title, byline, dateline, keep"
        rows = self._rows(f"SELECT {columns} FROM correction WHERE article = ?", (article_key(article),))
        if not rows:
            return Correction()
        outlet, day, title, byline, dateline, keep = rows[0]
        try:
            return Correction(outlet, date.fromisoformat(day) if day else None, title, byline, dateline, tuple(json.loads(keep)))
        except (ValueError, TypeError):  # rescued from a damaged database
            return Correction()


# ---------------------------------------------------------------- upkeep


def _storable(value: object) -> object:
    """A value as SQLite takes it: text that is no Unicode (half a character, a file name in an old encoding) with ? in its place."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
