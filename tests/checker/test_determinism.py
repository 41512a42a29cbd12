"""One input gives one report: whatever the run, the processor cores, the seed of hashes and the order of files."""

import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from checker import compare
from checker.model import Finding, Report
from checker.report import Format

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PAIRS = Path(__file__).parents[2] / "benchmarks" / "data" / "pairs"
OPENING = "Published: 14 March 2024\n\nThe harbour bridge in Oslo reopened to traffic on {day}, the city council said."
CROWD = " Some {number} people came to see the first trams cross the bridge. Mayor Ana Reis was not there."
RUN = """
import os, sys
cores = sorted(os.sched_getaffinity(0))[:int(sys.argv[1])] if hasattr(os, "sched_setaffinity") else []
if cores:
    os.sched_setaffinity(0, cores)
from checker import cli
sys.exit(cli._guarded(sys.argv[2:]))
"""


def written(folder: Path, cores: int, **environment: str) -> dict[str, bytes]:
    """What a process writes in each format; exit code 1, as the examples contradict each other."""
    folder.mkdir()
    outputs = [f"--output={format}={folder / format}" for format in Format]
    articles = [str(EXAMPLES / "harbour-a.txt"), str(EXAMPLES / "harbour-b.txt")]
    command = [sys.executable, "-c", RUN, str(cores), "compare", *articles, "--facts", "--verbose", *outputs]
    wanted = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    done = subprocess.run(command, cwd=folder, env=wanted, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    return {format: (folder / format).read_bytes() for format in Format} | {"standard output": done.stdout}


def test_cores_threads_and_hashing_change_no_byte(tmp_path: Path) -> None:
    one = written(tmp_path / "one", 1, PYTHONHASHSEED="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    many = written(tmp_path / "many", 64, PYTHONHASHSEED="2", OMP_NUM_THREADS="4", OPENBLAS_NUM_THREADS="4")
    assert one == many
    assert all(one.values())


def facts(found: Finding) -> tuple[object, ...]:
    """All of a finding but who is named first and the words of its reason."""
    sides = sorted(
        (place.path, place.start, place.end, place.value, others)
        for place, others in ((found.a, found.with_a), (found.b, found.with_b))
    )
    return (found.id, found.type, found.severity.value, found.confidence, found.nli, sides)


def told(report: Report) -> tuple[object, ...]:
    return sorted(map(facts, report.contradictions), key=repr), report.pairs_compared, report.nli_calls


@pytest.mark.parametrize("pair", ["001-tram-line-vote", "012-mobile-outage", "020-diverted-flight"])
def test_the_order_of_two_articles_changes_only_who_comes_first(pair: str) -> None:
    a, b = PAIRS / pair / "a.txt", PAIRS / pair / "b.txt"
    here, there = compare([a, b]), compare([b, a])
    assert here.contradictions
    assert told(here) == told(there)
    assert {(f.id, f.a.path) for f in here.contradictions} == {(f.id, f.b.path) for f in there.contradictions}


def test_the_order_of_three_articles_changes_only_who_comes_first(tmp_path: Path) -> None:
    files = []
    for name, day, number in (("a", "Tuesday", "1,500"), ("b", "Monday", "1,500"), ("c", "Tuesday", "7,500")):
        (tmp_path / f"{name}.txt").write_text(OPENING.format(day=day) + CROWD.format(number=number))
        files.append(tmp_path / f"{name}.txt")
    reports = [told(compare(order)) for order in permutations(files)]
    assert len(reports[0][0]) == 2
    assert all(report == reports[0] for report in reports)
