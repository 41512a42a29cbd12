"""A run that is stopped, or cannot write, ends with the right code and one line, and leaves no half a file."""

import os
import signal
import subprocess
import sys

import pytest

from checker.output import write_whole

ARTICLE = "Published: 14 March 2024\n\nThe harbour bridge reopened on {day}.\n"
COMPARE = ["compare", "a.txt", "b.txt", "--format", "text"]


@pytest.fixture
def folder(tmp_path):
    for name, day in (("a.txt", "Tuesday"), ("b.txt", "Monday")):
        (tmp_path / name).write_text(ARTICLE.format(day=day))
    return tmp_path


def started(folder, *arguments, **streams):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen([sys.executable, "-m", "checker", *arguments], cwd=folder, env=environment, **streams)


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
@pytest.mark.parametrize(
    ("number", "word"),
    [
        pytest.param(signal.SIGINT, "interrupted", id="Ctrl-C"),
        pytest.param(signal.SIGTERM, "terminated", id="SIGTERM"),
    ],
)
def test_a_stopped_run_says_so_and_leaves_nothing(number, word, folder):
    """It waits for the rest of an article when it is stopped."""
    os.mkfifo(folder / "pipe.txt")
    outputs = ["--output", "text=r.txt", "--output", "json=r.json", "--baseline", "known.json", "--update-baseline"]
    run = started(folder, "compare", "a.txt", "pipe.txt", *outputs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with (folder / "pipe.txt").open("wb", buffering=0) as pipe:  # opens when the run does
        pipe.write(b"The harbour")
        run.send_signal(number)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err.decode()) == (128 + number, b"", f"factcheck: error: {word}\n")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "pipe.txt"]


def test_a_signal_that_is_ignored_stays_ignored(folder):
    code = """
import signal, sys
from checker import cli
from checker.cli import repository
signal.signal(signal.SIGTERM, signal.SIG_IGN)
with cli._stoppable():
    signal.raise_signal(signal.SIGTERM)
print("done")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "done\n")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("step", ["replace", "chmod"])
def test_stopped_while_it_writes_leaves_what_stood_there(stop, step, tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old")

    def stopped(*_):
        raise stop

    monkeypatch.setattr(os, step, stopped)
    with pytest.raises(stop):
        write_whole({str(target): "new"})
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param([], b"cannot write to standard output: No space left on device", id="standard output"),
        pytest.param(["--output", "/dev/full"], b"--output: cannot write /dev/full: No space left", id="a file"),
        pytest.param(
            ["--baseline", "/dev/full", "--update-baseline"], b"--baseline: cannot write /dev/full", id="the baseline"
        ),
    ],
)
def test_a_full_disk_is_one_line(options, says, folder):
    with open("/dev/full", "wb") as full:
        stdout = subprocess.PIPE if options else full
        run = started(folder, *COMPARE, *options, stdout=stdout, stderr=subprocess.PIPE)
        _, err = run.communicate(timeout=120)
    assert run.returncode == 2
    assert says in err
    assert err.count(b"\n") == 1


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_reader_that_goes_away_changes_no_exit_code(stream, folder):
    """The reading end is closed before anything is written; the dates differ, which is 1."""
    (folder / "a.txt").write_bytes(ARTICLE.format(day="Tuesday, said José").encode("latin-1"))
    reading, writing = os.pipe()
    os.close(reading)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | {stream: writing}
    run = started(folder, *COMPARE, **streams)
    os.close(writing)
    out, err = run.communicate(timeout=120)
    assert run.returncode == 1
    assert b"Traceback" not in (out or b"") + (err or b"")
