"""HTML -> the article in it: trafilatura says what is article, and the file says where each word stands."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Any

from claims.errors import ArticleError
from claims.model import Span
from claims.reading.decoding import decode
from claims.reading.origin import Writer
from claims.reading.packages import hushed, needed
from claims.reading.reading import Reading
from claims.reading.tags import Piece, pieces

MIN_LETTERS = 20  # a shorter paragraph must be a whole paragraph of the article, not a part of one
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
     "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
     "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
_APART = frozenset({"nav", "header", "footer", "aside", "form", "button", "select", "table", "pre", "head", "menu"})
_PARTS = re.compile(
    r"\s{2,}|[^\S ]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)  # what does not stand in the prose as it is spelled in the file
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{1,40})", re.IGNORECASE)
_NO_CHARSETS = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)  # codecs of Python that are no character sets of pages; some take time that grows with the square of the text


@dataclass(slots=True)
class _Block:
    """Pieces of text between two tags that break a paragraph; `apart` in navigation, tables and the like."""

    item: bool
    apart: bool
    spans: list[Span] = field(default_factory=list)
    letters: str = ""


def reading(data: bytes, name: str) -> Reading:
    """The article's paragraphs and the page's publication date.

    Where trafilatura finds no article, as in a fragment, all paragraphs outside navigation and tables are taken.

    Raises:
        ArticleError: The file is no text; or trafilatura is not installed.
    """
    trafilatura = needed("trafilatura", "html", name)
    text, warnings = _decoded(data, name)
    blocks, comments = _blocks(text)
    if not blocks:
        raise ArticleError(f"{name}: is a page without text; save the page as shown in a browser, or give its text")
    kept, published = _article(trafilatura, text)
    wanted = [_is_wanted(block, kept) for block in blocks]
    if not any(wanted):
        wanted = [not block.apart for block in blocks]
    writer = Writer(text)
    for block, want in zip(blocks, wanted, strict=True):
        if want:
            _write(text, block, writer)
    prose, origin = writer.written(comments, shown=False)
    return Reading(prose, published, wanted.count(False), origin, warnings)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The page as UTF-8 where it is that, else as its own head says, else by guess."""
    declared = _CHARSET.search(data[:4096])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if declared is not None:
            try:
                encoding = codecs.lookup(declared[1].decode("ascii")).name
                if encoding not in _NO_CHARSETS:
                    return data.decode(encoding), ()
            except (LookupError, UnicodeError):
                pass
    return decode(data, name)


def _article(trafilatura: Any, text: str) -> tuple[set[str], date | None]:
    """The letters of each line that trafilatura takes for the article, and the page's date."""
    with hushed("trafilatura", "htmldate", "courlan", "justext"):
        try:
            found = trafilatura.bare_extraction(
                text,
                include_comments=False,
                include_tables=False,
                with_metadata=True,
                # The latest date is set so that the clock of the machine decides nothing.
                date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
            )
        except Exception:  # a page that breaks the library is read as one without an article
            found = None
    if found is None:
        return set(), None
    lines = {_letters(line) for line in (found.text or "").splitlines()} | {_letters(found.title or "")}
    return lines - {""}, _date(found.date)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _is_wanted(block: _Block, kept: set[str]) -> bool:
    if block.letters in kept:
        return True
    return len(block.letters) >= MIN_LETTERS and not block.apart and any(block.letters in line for line in kept)


def _blocks(text: str) -> tuple[list[_Block], list[Span]]:
    """The page's paragraphs that hold letters, and its comments."""
    blocks, comments, apart = [_Block(False, False)], [], 0
    for tag in pieces(text):
        if tag.piece is Piece.COMMENT:
            comments.append(tag.span)
        elif tag.piece is Piece.TEXT:
            blocks[-1].spans.append(tag.span)
        elif tag.name not in _INLINE:
            if tag.name in _APART:
                apart = max(apart + (1 if tag.piece is Piece.OPEN else -1), 0)
            blocks.append(_Block(tag.name == "li" and tag.piece is Piece.OPEN, apart > 0))
    for block in blocks:
        block.letters = _letters(unescape("".join(text[s.start : s.end] for s in block.spans)))
    return [block for block in blocks if block.letters], comments


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _write(text: str, block: _Block, writer: Writer) -> None:
    """One paragraph on one line: white space evened out, character references read."""
    writer.insert("- " if block.item else "")
    fresh = True
    for span in block.spans:
        for piece in _split(text, span):
            held = text[piece.start : piece.end]
            said = unescape(held) if held[0] == "&" else held
            if not said.isspace():
                # Of the white space on both sides of a tag, one space is left.
                doubled = (fresh or writer.ends_in_space) and said is held and held[0] == " "
                writer.put(said[doubled:], piece.start + doubled, piece.end)
                fresh = False
            elif not fresh and not writer.ends_in_space:
                writer.put(" ", piece.start, piece.end)
    writer.insert("\n\n")


def _split(text: str, span: Span) -> Sequence[Span]:
    """White space, character references, and what lies between them."""
    cut, at = [], span.start
    for match in _PARTS.finditer(text, span.start, span.end):
        cut += [Span(at, match.start()), Span(match.start(), match.end())]
        at = match.end()
    return [piece for piece in [*cut, Span(at, span.end)] if piece.start < piece.end]
