"""A cache costs time or saves it; whatever state its file is in, nothing is raised and no wrong value comes out."""

import sqlite3
import subprocess
import sys
import textwrap

import pytest

from checker import cache
from checker.cache import Cache, Size, cache_file, key

ONE, TWO = key(b"one"), key(b"two")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / cache.FILE


def test_what_is_put_is_there_in_the_next_run(path):
    Cache(path).put({ONE: b"1", TWO: b""})
    assert Cache(path).get([TWO, key(b"three"), ONE]) == {ONE: b"1", TWO: b""}
    assert Cache(path).size().entries == 2


def test_more_keys_than_sqlite_takes_at_once(path):
    many = {key(str(n).encode()): str(n).encode() for n in range(2500)}
    kept = Cache(path)
    kept.put(many)
    assert kept.get([*many]) == many


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param((b"ab", b"c"), (b"a", b"bc"), id="where a part ends"),
        pytest.param((b"a",), (b"a", b""), id="an empty part more"),
        pytest.param((b"a", b"b"), (b"b", b"a"), id="order"),
    ],
)
def test_different_parts_have_different_keys(one, other):
    assert key(*one) != key(*other)


def damage_value(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE results SET value = CAST(value || 'x' AS BLOB) WHERE key = ?", (ONE,))


def overwrite(path):
    path.write_bytes(b"no database at all" * 500)


def cut(path):
    path.write_bytes(path.read_bytes()[:5000])


def other_table(path):
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE results")
        connection.execute("CREATE TABLE results (name TEXT)")


@pytest.mark.parametrize("spoil", [damage_value, overwrite, cut, other_table])
def test_a_damaged_cache_gives_nothing_wrong_and_can_be_written_again(path, spoil):
    Cache(path).put({ONE: b"right"})
    spoil(path)
    for _ in range(3):
        spoiled = Cache(path)
        assert spoiled.get([ONE]) in ({}, {ONE: b"right"})
        spoiled.put({ONE: b"right"})
        Cache(path).size()
    if spoil is not other_table:
        assert Cache(path).get([ONE]) == {ONE: b"right"}


def test_a_locked_cache_is_done_without_after_one_wait(path, monkeypatch):
    Cache(path).put({ONE: b"1"})
    waits = []
    monkeypatch.setattr(cache, "WAIT_S", 0.01)
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    other = Cache(path)
    monkeypatch.setattr(other, "_open", lambda real=other._open: waits.append(1) or real())
    assert [other.get([ONE]) for _ in range(5)] == [{}] * 5
    other.put({TWO: b"2"})
    assert len(waits) == 1
    lock.execute("ROLLBACK")
    assert Cache(path).get([ONE, TWO]) == {ONE: b"1"}


def test_a_read_only_cache_is_still_read(path, monkeypatch):
    Cache(path).put({ONE: b"1"})
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda p, **options: real(f"file:{p}?mode=ro", uri=True, **options))
    kept = Cache(path)
    kept.put({TWO: b"2"})
    assert kept.get([ONE, TWO]) == {ONE: b"1"}


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    kept = Cache(tmp_path / "file" / "cache" / cache.FILE)
    kept.put({ONE: b"1"})
    assert kept.get([ONE]) == {}
    assert kept.size() == Size(0, 0)


def test_it_stays_within_its_bound_and_drops_the_oldest(path):
    kept = Cache(path, max_bytes=200_000)
    names = [key(str(n).encode()) for n in range(400)]
    for name in names:
        kept.put({name: bytes(5000)})
    assert kept.size().size_bytes < 300_000
    assert names[-1] in kept.get(names)
    assert names[0] not in kept.get(names)


def test_several_processes_at_once(path):
    script = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from checker.cache import Cache, key
        kept = Cache(Path(sys.argv[1]))
        for n in range(100):
            kept.put({key(sys.argv[2].encode(), bytes([n])): bytes([n]) * 100})
            assert all(value == value[:1] * 100 for value in kept.get([key(b"0", bytes([n]))]).values())
        assert kept._writable
        """
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, str(path), str(n)]) for n in range(3)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    assert Cache(path).size().entries == 300


def test_the_folder_is_the_users_or_the_one_that_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(tmp_path))
    assert cache_file() == tmp_path / cache.FILE
    monkeypatch.delenv(cache.FOLDER_VARIABLE)
    assert cache_file().parent.name.startswith("factcheck")
