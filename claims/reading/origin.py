"""Where the prose that was read stands in the file: the map from characters of one to characters of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from claims.model import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of the prose and those of the file that they were read from.

    Runs of one length are copied character by character; others were written otherwise in the file ("&amp;").
    """

    prose: Span
    file: Span

    def start(self, offset: int) -> int:
        """The character of the file at which that character of the prose begins."""
        return self.file.start + (offset - self.prose.start if self._copied else 0)

    def end(self, offset: int) -> int:
        """The character of the file before which the prose up to `offset` ends."""
        return self.file.start + offset - self.prose.start if self._copied else self.file.end

    @property
    def _copied(self) -> bool:
        return self.prose.end - self.prose.start == self.file.end - self.file.start


@dataclass(frozen=True)
class Origin:
    """The file behind an article whose text is not the file's own.

    Attributes:
        text: The decoded file.
        runs: Where the prose came from, in order on both sides; characters in no run were put in by the reader.
        comments: The file's HTML comments, in which directives to factcheck may stand.
        shown: Reports print the file's text and count offsets in it; if not, the prose alone is shown, and the
            file gives lines and columns.
    """

    text: str
    runs: tuple[Run, ...]
    comments: tuple[Span, ...] = ()
    shown: bool = True

    def span(self, prose: Span) -> Span:
        """The stretch of the file from the first to the last character of a stretch of prose, markup within kept."""
        if not self.runs:
            return Span(0, 0)
        at = max(bisect_right(self.runs, prose.start, key=lambda run: run.prose.start) - 1, 0)
        if prose.start >= self.runs[at].prose.end and at + 1 < len(self.runs):
            start = self.runs[at + 1].file.start
        else:
            start = self.runs[at].start(max(min(prose.start, self.runs[at].prose.end), self.runs[at].prose.start))
        last = self.runs[max(bisect_right(self.runs, prose.end - 1, key=lambda run: run.prose.start) - 1, 0)]
        return Span(start, max(start, last.end(max(min(prose.end, last.prose.end), last.prose.start))))


class Writer:
    """Puts prose together from pieces of a file and remembers where each came from."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    @property
    def ends_in_space(self) -> bool:
        """True where the last character written is white space, and at the beginning."""
        return not self._parts or self._parts[-1][-1:].isspace()

    def copy(self, start: int, end: int) -> None:
        """The file's characters from `start` to `end`, unchanged."""
        self.put(self._file[start:end], start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Text that stands for the file's characters from `start` to `end`."""
        if text:
            self._runs.append(Run(Span(self._length, self._length + len(text)), Span(start, end)))
            self.insert(text)

    def insert(self, text: str) -> None:
        """Text that the file does not have, such as the break between two paragraphs."""
        if text:
            self._parts.append(text)
        self._length += len(text)

    def written(self, comments: Iterable[Span] = (), shown: bool = True) -> tuple[str, Origin]:
        """The prose, and where it came from."""
        runs = tuple(self._runs)
        if any(before.file.end > after.file.start for before, after in pairwise(runs)):
            raise ValueError("pieces of the file must be written in its order")
        return "".join(self._parts), Origin(self._file, runs, tuple(comments), shown)
