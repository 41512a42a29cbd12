"""Results kept between runs, in one SQLite file under the user's cache folder.

A cache costs time or saves it; it never decides an answer. What is damaged counts as absent, and a file that is locked,
read-only or no database at all is done without.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import platformdirs

FOLDER_VARIABLE = "FACTCHECK_CACHE_DIR"
FILE = "results-1.sqlite3"  # the number changes with the table
MAX_BYTES = 256 * 2**20
WAIT_S = 1.0  # for another process that writes
CHECK_BYTES = 8
ASKED_AT_ONCE = 500  # SQLite takes 999 parameters in its oldest builds


@dataclass(frozen=True, slots=True)
class Size:
    """How much a cache holds."""

    entries: int
    size_bytes: int


def cache_file() -> Path:
    """Where the cache of this user lies; the environment variable FACTCHECK_CACHE_DIR names another folder."""
    folder = os.environ.get(FOLDER_VARIABLE)
    return (Path(folder) if folder else platformdirs.user_cache_path("factcheck", appauthor=False)) / FILE


def key(*parts: bytes) -> bytes:
    """Names a result by all that it depends on; the lengths of the parts count too."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


class Cache:
    """Bytes by key. Safe for several processes and threads at once; nothing here raises for a fault of the file.

    Where it outgrows `max_bytes`, what was written first goes first.

    Attributes:
        tally: How many NLI scores were "computed" and how many "recalled", for `--verbose`.
    """

    def __init__(self, path: Path, max_bytes: int = MAX_BYTES) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._readable = self._writable = True
        self.tally: Counter[str] = Counter()
        self._one_at_a_time = Lock()
        self._connection: sqlite3.Connection | None = None

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is known of the keys, and is sound."""
        try:
            with self._one_at_a_time:
                rows = [*self._rows(keys)] if self._readable else []
        except (sqlite3.Error, OSError) as error:
            self._readable = False
            self._give_up_writing(error)
            return {}
        sound = ((bytes(name), bytes(value)) for name, value in rows)
        return {name: v[CHECK_BYTES:] for name, v in sound if v[:CHECK_BYTES] == _check(name, v[CHECK_BYTES:])}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep these; all of them or none."""
        if not values or not self._writable:
            return
        try:
            with self._one_at_a_time, self._open() as connection:
                connection.execute("BEGIN IMMEDIATE")
                rows = [(name, _check(name, value) + value) for name, value in values.items()]
                connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)
                self._prune(connection)
        except (sqlite3.Error, OSError) as error:
            self._give_up_writing(error)

    def size(self) -> Size:
        """How much it holds; nothing where there is no sound file."""
        if not self._path.is_file():
            return Size(0, 0)
        try:
            entries = self._open().execute("SELECT count(*) FROM results").fetchone()[0]
        except (sqlite3.Error, OSError):
            entries = 0
        return Size(entries, self._path.stat().st_size)

    def _rows(self, keys: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        connection = self._open()
        for first in range(0, len(keys), ASKED_AT_ONCE):
            asked = keys[first : first + ASKED_AT_ONCE]
            marks = ",".join("?" * len(asked))
            yield from connection.execute(f"SELECT key, value FROM results WHERE key IN ({marks})", asked)

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=WAIT_S, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA synchronous = OFF")  # what a power cut damages is done without
            connection.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
            self._connection = connection
        return self._connection

    def _prune(self, connection: sqlite3.Connection) -> None:
        page_bytes, pages, free = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "page_count", "freelist_count")
        )
        if (pages - free) * page_bytes > self._max_bytes:
            oldest = "SELECT rowid FROM results ORDER BY rowid LIMIT (SELECT count(*) / 2 FROM results)"
            connection.execute(f"DELETE FROM results WHERE rowid IN ({oldest})")

    def _give_up_writing(self, error: Exception) -> None:
        """Go on without; a file that is no database, or a broken one, is removed, for the next run to start anew."""
        self._writable = False
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            with suppress(OSError):
                remove(self._path)


def remove(path: Path) -> None:
    """Remove the cache.

    Raises:
        OSError: It is there and cannot be removed.
    """
    for each in (path, path.with_name(f"{path.name}-journal")):
        each.unlink(missing_ok=True)


def _check(name: bytes, value: bytes) -> bytes:
    """What tells a damaged value: SQLite itself does not."""
    return hashlib.blake2b(name + value, digest_size=CHECK_BYTES).digest()
