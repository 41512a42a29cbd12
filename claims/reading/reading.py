"""What a reader of one file format gives: prose, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.reading.origin import Origin


@dataclass(frozen=True, slots=True)
class Reading:
    """The prose of a file.

    Attributes:
        text: Prose in plain-text form: paragraphs apart, list items marked with "- ".
        published: Publication date that the format itself states, such as in a page's metadata.
        skipped_lines: Lines (rows, in a document's table) that hold text and were left out.
        origin: Where the prose stands in the file; None where the file is no text.
        warnings: What the reader should know, one line each.
        taken_out: The file has no lines of its own.
    """

    text: str
    published: date | None = None
    skipped_lines: int = 0
    origin: Origin | None = None
    warnings: tuple[str, ...] = ()
    taken_out: bool = False
