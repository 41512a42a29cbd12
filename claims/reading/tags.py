"""HTML -> its pieces with their places in the file, in one pass that no input can slow down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from claims.model import Span

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,60})")
_QUOTE_OR_END = re.compile(r">|=\s{0,20}(?P<quote>[\"'])")
_VERBATIM = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "template", "svg", "math"})


class Piece(Enum):
    """What a stretch of an HTML file is."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Tag:
    """One piece; `name` is that of the element, in lower case, "" for text and comments."""

    piece: Piece
    span: Span
    name: str = ""


def pieces(text: str) -> Iterator[Tag]:
    """Text, tags and comments in order; what elements such as scripts hold is left out."""
    at = 0
    while at < len(text):
        start = text.find("<", at)
        if start < 0:
            yield Tag(Piece.TEXT, Span(at, len(text)))
            return
        if start > at:
            yield Tag(Piece.TEXT, Span(at, start))
        tag, at = _piece(text, start)
        if tag is not None:
            yield tag
            if tag.piece is Piece.OPEN and tag.name in _VERBATIM:
                at = _closing(text, tag.name, at)


def _piece(text: str, start: int) -> tuple[Tag | None, int]:
    """The piece that begins with this "<", and where it ends; one that does not end swallows the rest."""
    if text.startswith("<!--", start):
        end = _after(text, "-->", start + 4)
        return Tag(Piece.COMMENT, Span(start, end)), end
    name = _NAME.match(text, start)
    if name is not None:
        end = _tag_end(text, name.end())
        piece = Piece.CLOSE if text[start + 1] == "/" else Piece.OPEN
        return Tag(piece, Span(start, end), name[1].lower()), end
    if text[start + 1 : start + 2] in {"!", "?", "/"}:
        return None, _after(text, ">", start + 1)
    return Tag(Piece.TEXT, Span(start, start + 1)), start + 1


def _after(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return len(text) if found < 0 else found + len(mark)


def _tag_end(text: str, at: int) -> int:
    """After the ">" of a tag, those in quoted attributes passed over; a quote counts where a value may begin."""
    while (match := _QUOTE_OR_END.search(text, at)) is not None:
        if match["quote"] is None:
            return match.end()
        at = _after(text, match["quote"], match.end())
    return len(text)


def _closing(text: str, name: str, start: int) -> int:
    found = re.compile(rf"</{re.escape(name)}(?![a-zA-Z0-9:-])", re.IGNORECASE).search(text, start)
    return len(text) if found is None else found.start()
