"""Two runs give the same report, whatever the cache holds and however many cores there are."""

import os
import subprocess
import sys
from collections import Counter

import pytest

from checker import compare, sessions
from checker.cache import Cache
from checker.model import Severity
from checker.report import Format, render
from checker.view import View
from claims.reading.articles import article_from_text

ONE = """Published: 29 December 2023

The council of Porto met on Wednesday to discuss the new harbour bridge.

Some 1,500 people signed a petition against the plan, the mayor said.

The mayor praised the harbour police. The bridge will cost 412 million euros.
"""
OTHER = (
    ONE.replace("Wednesday", "Thursday")
    .replace("1,500", "7,500")
    .replace("praised the harbour police", "said that the police of the harbour had done nothing")
)
VIEW = View(Severity.NOTE, facts=True, verbose=True, quiet=False, width=80, colour=False, ascii=False)


def run(cache=None):
    articles = [article_from_text(text, f"{name}.txt") for name, text in (("a", ONE), ("b", OTHER))]
    return compare(articles, cache=cache)


@pytest.fixture(scope="module")
def expected():
    report = run()
    assert report.contradictions
    assert report.nli_calls
    return report


@pytest.mark.parametrize("format", list(Format))
def test_every_format_has_the_same_bytes_with_and_without_a_cache(format, expected, tmp_path):
    cache = Cache(tmp_path / "cache.sqlite3")
    assert {render(report, format, VIEW) for report in (expected, run(cache), run(cache))} == {
        render(expected, format, VIEW)
    }


def test_the_second_run_asks_no_model(expected, tmp_path):
    told = []
    for _ in range(2):
        cache = Cache(tmp_path / "cache.sqlite3")
        told.append((run(cache), cache.tally))
    assert told == [(expected, Counter(computed=expected.nli_calls)), (expected, Counter(recalled=expected.nli_calls))]


def test_a_cache_that_holds_one_article_alone(expected, tmp_path):
    cache = Cache(tmp_path / "cache.sqlite3")
    other = article_from_text(OTHER.replace("Porto", "Ghent"), "c.txt")
    compare([article_from_text(ONE, "a.txt"), other], cache=cache)
    assert run(cache) == expected


def test_a_cache_that_is_no_database(expected, tmp_path):
    path = tmp_path / "cache.sqlite3"
    path.write_bytes(b"\x00" * 10_000)
    assert run(Cache(path)) == expected


@pytest.mark.parametrize("cores", [1, 3])
def test_the_number_of_cores(cores, expected, monkeypatch):
    monkeypatch.setattr(sessions, "cores", lambda: cores)
    assert run() == expected


def test_the_threads_of_the_libraries_below(tmp_path):
    for name, text in (("a", ONE), ("b", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text)
    printed = set()
    for threads in ("1", "4"):
        limits = {f"{library}_NUM_THREADS": threads for library in ("OMP", "OPENBLAS", "BLIS", "RAYON")}
        environment = {**os.environ, **limits, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "checker", "compare", "a.txt", "b.txt", "--format", "json", "--no-cache"]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (1, b"")
        printed.add(done.stdout)
    assert len(printed) == 1
