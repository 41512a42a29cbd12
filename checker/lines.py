"""The lines of a file that holds comments."""

from __future__ import annotations

from bisect import bisect_right

from claims.model import Span


class Lines:
    """The lines of a text, numbered from 1; `last` is the number of the last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
        self.last = len(self._starts)

    def of(self, offset: int) -> int:
        """The line of a character."""
        return bisect_right(self._starts, offset)

    def _line(self, number: int) -> str:
        end = self._starts[number] if number < self.last else len(self._text)
        return self._text[self._starts[number - 1] : end]

    def covered(self, comment: Span) -> tuple[int, int]:
        """The comment's own line where that holds other text; else up to the next line that holds any."""
        first, last = self.of(comment.start), self.of(comment.end - 1)
        before = self._text[self._starts[first - 1] : comment.start]
        after = self._text[comment.end : self._starts[last] if last < self.last else len(self._text)]
        if before.strip() or after.strip():
            return first, last
        following = last + 1
        while following < self.last and not self._line(following).strip():
            following += 1
        return first, min(following, self.last)
