"""The tables in which reviews are kept, their way from version to version, and what to do with a damaged database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

# Each brings the schema one version on; the number of those applied is the user_version of the database.
MIGRATIONS = (
    """
    CREATE TABLE pair (
        id INTEGER PRIMARY KEY, left_key TEXT NOT NULL, right_key TEXT NOT NULL, left_name TEXT NOT NULL, right_name TEXT NOT NULL,
        left_path TEXT NOT NULL, right_path TEXT NOT NULL, opened TEXT NOT NULL, current TEXT NOT NULL DEFAULT '',
        judged INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, UNIQUE (left_key, right_key));
    CREATE TABLE decision (
        pair INTEGER NOT NULL REFERENCES pair, key TEXT NOT NULL, kind TEXT NOT NULL, left_words TEXT NOT NULL, right_words TEXT NOT NULL,
        explanation TEXT NOT NULL, found TEXT NOT NULL, verdict TEXT NOT NULL, relation TEXT, note TEXT NOT NULL,
        flagged INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (pair, key)) WITHOUT ROWID;
    CREATE TABLE act (id INTEGER PRIMARY KEY AUTOINCREMENT, pair INTEGER NOT NULL REFERENCES pair, name TEXT NOT NULL, at TEXT NOT NULL);
    """,
    """
    CREATE TABLE link (
        pair INTEGER NOT NULL REFERENCES pair, left_words TEXT NOT NULL, right_words TEXT NOT NULL, made INTEGER NOT NULL,
        PRIMARY KEY (pair, left_words, right_words)) WITHOUT ROWID;
    """,
    """
    CREATE TABLE draft (
        pair INTEGER NOT NULL REFERENCES pair, key TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (pair, key)) WITHOUT ROWID;
    """,
    """
    CREATE TABLE correction (
        article TEXT NOT NULL PRIMARY KEY, outlet TEXT NOT NULL, published TEXT NOT NULL, title TEXT NOT NULL, byline TEXT NOT NULL,
        dateline TEXT NOT NULL, keep TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE reviewed (
        pair INTEGER NOT NULL REFERENCES pair, side TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (pair, side, words)) WITHOUT ROWID;
    """,
    # the sentences of a decision's finding, hashed; by the key of a finding decisions on earlier versions of a pair are found
    """
    ALTER TABLE decision ADD COLUMN sentences TEXT NOT NULL DEFAULT '';
    CREATE INDEX decision_by_key ON decision (key);
    """,
)
_TABLES = {
    "pair": "id left_key right_key left_name right_name left_path right_path opened current judged total",
    "decision": "pair key kind left_words right_words explanation found verdict relation note flagged at sentences",
    "act": "id pair name at",
    "link": "pair left_words right_words made",
    "draft": "pair key note",
    "reviewed": "pair side words",
    "correction": "article outlet published title byline dateline keep",
}


def migrate(db: sqlite3.Connection) -> None:
    """Bring the schema up to date; two programs that start at once wait for one another."""
    db.execute("BEGIN IMMEDIATE")
    try:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        for script in MIGRATIONS[version:]:
            for statement in script.split(";"):
                if statement.strip():
                    db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy every table but the log of acts into an empty database. Not by `Connection.backup`, which waits for a lock without end."""
    for table, names in _TABLES.items():
        if table != "act":
            columns = names.split()
            rows = source.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
            target.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows)


def rescue(damaged: Path, db: sqlite3.Connection) -> int:
    """Copy what can be read of a damaged database; the number of entries. Parents come first, so that references hold."""
    count = 0
    for table, names in _TABLES.items():
        columns = names.split()
        holes = ", ".join("?" * len(columns))
        for row in _readable(damaged, table, columns):
            try:
                db.execute(f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({holes})", row)
                count += table != "act"
            except sqlite3.Error:
                continue  # half a row
    return count


def _readable(damaged: Path, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    """The rows of a table up to the damage, and from its end back to the damage."""
    found: dict[tuple[object, ...], None] = {}
    for order in ("ASC", "DESC"):
        try:
            with closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as source:
                source.text_factory = lambda data: data.decode("utf-8", "replace")
                there = {row[1] for row in source.execute(f"PRAGMA table_info({table})")}
                wanted = ", ".join(name if name in there else f"'' AS {name}" for name in columns)  # written by an earlier Comparer
                for row in source.execute(f"SELECT {wanted} FROM {table} ORDER BY 1 {order}"):
                    found[row] = None
        except sqlite3.Error:
            continue
    return list(found)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file itself is broken, not that it is locked or cannot be written."""
    return any(word in str(error) for word in ("malformed", "not a database", "corrupt"))
