"""A progress bar for people who wait at a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from types import TracebackType
from typing import TypeVar

T = TypeVar("T")

DELAY_S = 2.0  # shorter work is over before a bar could be read
REDRAW_S = 0.1
WIDTH = 20
_CLEAR_LINE = "\r\x1b[K"


class Bar:
    """One line on standard error, drawn once the work has taken DELAY_S seconds and gone when it ends."""

    def __init__(self, quiet: bool, clock: Callable[[], float] = monotonic) -> None:
        """Start to wait; where standard error is no terminal, or `quiet`, nothing is ever drawn."""
        self._clock = clock
        self._due = clock() + DELAY_S
        self._silent = quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb"
        self._drawn = False

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            print(_CLEAR_LINE, end="", file=sys.stderr, flush=True)

    def __call__(self, steps: Sequence[T], doing: str) -> Iterable[T]:
        """The steps as they are; the bar says how many are done."""
        for done, step in enumerate(steps):
            self._show(done, len(steps), doing)
            yield step

    def _show(self, done: int, total: int, doing: str) -> None:
        now = self._clock()
        if self._silent or now < self._due:
            return
        self._due, self._drawn = now + REDRAW_S, True
        filled = WIDTH * done // total
        bar = "#" * filled + "." * (WIDTH - filled)
        print(f"{_CLEAR_LINE}{doing} [{bar}] {done}/{total}", end="", file=sys.stderr, flush=True)
