"""The progress bar: for people at a terminal, after two seconds, and gone at the end."""

import io
import sys

import pytest

from checker.cli.progress import DELAY_S, REDRAW_S, Bar


class Terminal(io.StringIO):
    def __init__(self, tty=True):
        super().__init__()
        self.tty = tty

    def isatty(self):
        return self.tty


class Clock:
    """Goes on by a fixed time with each look at it."""

    def __init__(self, step_s):
        self.now, self.step_s = 0.0, step_s

    def __call__(self):
        self.now += self.step_s
        return self.now


@pytest.fixture
def run(monkeypatch):
    """What a bar writes over four steps that take so long each; the steps must come through unchanged."""
    monkeypatch.setenv("TERM", "xterm")

    def written(step_s, quiet=False, tty=True, steps="abcd"):
        terminal = Terminal(tty)
        monkeypatch.setattr(sys, "stderr", terminal)
        with Bar(quiet, Clock(step_s)) as bar:
            assert list(bar(steps, "reading")) == list(steps)
        return terminal.getvalue()

    return written


CLEAR = "\r\x1b[K"


def test_it_shows_what_is_done_and_then_goes(run):
    assert run(DELAY_S) == (
        f"{CLEAR}reading [....................] 0/4{CLEAR}reading [#####...............] 1/4"
        f"{CLEAR}reading [##########..........] 2/4{CLEAR}reading [###############.....] 3/4{CLEAR}"
    )


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        pytest.param({"step_s": DELAY_S / 5}, {}, id="over before two seconds"),
        pytest.param({"step_s": 9, "tty": False}, {}, id="no terminal"),
        pytest.param({"step_s": 9, "quiet": True}, {}, id="quiet"),
        pytest.param({"step_s": 9}, {"TERM": "dumb"}, id="a terminal that cannot go back"),
        pytest.param({"step_s": 9, "steps": ""}, {}, id="nothing to do"),
    ],
)
def test_nothing_is_written(options, environment, run, monkeypatch):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run(**options) == ""


def test_many_quick_steps_are_not_all_drawn(run):
    steps = range(1000)
    drawn = run(REDRAW_S / 10, steps=steps).count("reading")
    assert drawn == pytest.approx((1000 * REDRAW_S / 10 - DELAY_S) / REDRAW_S, abs=10)


def test_it_goes_when_the_work_fails(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    def work():
        with Bar(False, Clock(9)) as bar:
            for _ in bar("ab", "reading"):
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert terminal.getvalue().endswith(f"0/2{CLEAR}")


def test_no_standard_error_at_all(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    with Bar(False, Clock(9)) as bar:
        assert list(bar("ab", "reading")) == ["a", "b"]
