"""Where a phrase stands in its file, as far as the file has such positions: what machines may be told of a `Place`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Place, Source
from claims.model import Positions


@dataclass(frozen=True, slots=True)
class Region:
    """Stretch of a file; lines and columns from 1, columns in characters, ends exclusive.

    Attributes:
        end_line, end_column: None where only the beginning of the phrase is known (HTML).
        offset: Characters of the decoded file before the phrase; None where only its line and column are known.
        length: Characters of the phrase in the file, markup within included.
    """

    line: int
    column: int
    end_line: int | None = None
    end_column: int | None = None
    offset: int | None = None
    length: int | None = None


class Regions:
    """The regions of one report's places."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.path: source for source in sources}

    def of(self, place: Place) -> Region | None:
        """Where the place is in its file; None in a file without lines (PDF, DOCX)."""
        source = self._sources.get(place.path)
        positions = source.positions if source else Positions.FILE
        if positions is Positions.TEXT:
            return None
        if positions is Positions.LINES:
            return Region(place.line, place.column)
        breaks = place.phrase.count("\n")
        last = len(place.phrase) - (place.phrase.rfind("\n") + 1)
        return Region(
            line=place.line,
            column=place.column,
            end_line=place.line + breaks,
            end_column=last + 1 if breaks else place.column + last,
            offset=place.start,
            length=place.end - place.start,
        )

    def bytes_before(self, place: Place) -> tuple[int, int] | None:
        """UTF-8 bytes on the phrase's first and last line that precede its beginning and its end.

        None where the file's text is not at hand, or is not where the phrase's positions count.
        """
        source = self._sources.get(place.path)
        if source is None or source.positions is not Positions.FILE:
            return None
        if source.text[place.start : place.end] != place.phrase:
            return None
        return _bytes_before(source.text, place.start), _bytes_before(source.text, place.end)


def _bytes_before(text: str, offset: int) -> int:
    start = text.rfind("\n", 0, offset) + 1
    return len(text[start:offset].encode("utf-8", "surrogatepass"))
