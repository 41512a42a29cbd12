"""Markdown -> its prose, each character with its place in the file: the CommonMark parser decides what is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from claims.model import Span
from claims.reading.origin import Writer
from claims.reading.reading import Reading

MAX_FRONT_LINES = 200
_RULE = re.compile(r"(---|\+\+\+)[ \t]*\Z")
_DATED = re.compile(r"[ \t]*(?P<key>[\w-]{0,20}(?:date|published|updated|posted)[\w-]{0,20})\s{0,9}[:=]\s{0,9}", re.I)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK_END = re.compile(r"\](?:\((?:[^()\\]|\\.|\((?:[^()\\]|\\.){0,500}\)){0,2000}\)|\[(?:[^\]\\]|\\.){0,999}\])?")
_LETTER = re.compile(r"[^\W\d_]")
_CONTAINERS = ("blockquote_open", "list_open", "list_item_open")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_FOOTNOTE_LABEL = re.compile(r"\^\S{1,40}\Z")  # all that is left where the note is one address: a link of that label


def reading(text: str, warnings: tuple[str, ...] = ()) -> Reading:
    """The paragraphs, headings, quotes and list items of a Markdown file.

    Code blocks, tables and raw HTML blocks are left out and counted; of the front matter only its dates are read.
    """
    lines = _line_spans(text)
    writer = Writer(text)
    front = _front_matter(text, lines, writer)
    reader = _Reader(text, lines, writer)
    body = "\n" * front + "".join(text[line.start : line.end] + "\n" for line in lines[front:])
    known: dict[str, Any] = {}
    tokens = _parser().parse(body, known)
    reader.blocks(tokens)
    prose, origin = writer.written(sorted(reader.comments))
    skipped = reader.skipped + _too_deep(body.split("\n"), tokens, known)
    return Reading(prose, skipped_lines=skipped, origin=origin, warnings=warnings)


def _too_deep(lines: Sequence[str], tokens: Sequence[Any], known: Mapping[str, Any]) -> int:
    """Number of lines with text that the parser gave up on: those below its twentieth level of nesting."""
    references = (*known.get("references", {}).values(), *known.get("duplicate_refs", ()))
    maps = [token.map for token in tokens if token.map and not token.type.endswith(_CONTAINERS)]
    read = {number for first, last in (*maps, *(r["map"] for r in references)) for number in range(first, last)}
    return sum(number not in read and _LETTER.search(line) is not None for number, line in enumerate(lines))


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    # Left as they are, escapes and entities keep their spelling in the file.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


def _line_spans(text: str) -> list[Span]:
    """The lines without their ends, split as CommonMark does."""
    spans, start = [], 0
    for match in re.finditer(r"\r\n|\r|\n", text):
        spans.append(Span(start, match.start()))
        start = match.end()
    return [*spans, Span(start, len(text))]


def _front_matter(text: str, lines: Sequence[Span], writer: Writer) -> int:
    """Number of lines of the front matter; the dates in it are written as date lines."""
    rule = _RULE.match(text[lines[0].start : lines[0].end].lstrip("\ufeff"))
    if rule is None:
        return 0
    for count, line in enumerate(lines[1:MAX_FRONT_LINES], 2):
        end = _RULE.match(text[line.start : line.end])
        if end is not None and end[1] == rule[1]:
            for dated in lines[1 : count - 1]:
                _date_line(text, dated, writer)
            return count
    return 0


def _date_line(text: str, line: Span, writer: Writer) -> None:
    match = _DATED.match(text, line.start, line.end)
    if match is not None and any(c.isdigit() for c in text[match.end() : line.end]):
        label = "updated" if re.search(r"updat|modif|mod\b", match["key"], re.IGNORECASE) else "date"
        writer.put(f"{label}: ", line.start, match.end())
        value = text[match.end() : line.end].rstrip()
        quoted = len(value) > 2 and value[0] in "\"'" and value[-1] == value[0]
        writer.copy(match.end() + quoted, match.end() + len(value) - quoted)
        writer.insert("\n\n")


class _Reader:
    """Walks the parser's tokens; the parser gives lines of blocks, and the place within a line is found again."""

    def __init__(self, text: str, lines: Sequence[Span], writer: Writer) -> None:
        self.comments: list[Span] = []
        self.skipped = 0
        self._text = text
        self._lines = lines
        self._writer = writer

    def blocks(self, tokens: Sequence[Any]) -> None:
        """Write the prose of every block."""
        in_table, in_item = False, False
        for token in tokens:
            if token.type in {"table_open", "table_close"}:
                in_table = token.type == "table_open"
                if in_table:
                    self._skip(token)
            elif token.type in {"fence", "code_block", "html_block"}:
                self._skip(token)
            elif token.type == "list_item_open":
                in_item = True
            elif token.type == "inline" and not in_table:
                self._inline(token, "- " if in_item else "")
                in_item = False

    def _skip(self, token: Any) -> None:
        first, last = token.map
        span = Span(self._lines[first].start, self._lines[min(last, len(self._lines)) - 1].end)
        held = self._text[span.start : span.end]
        if token.type == "html_block":
            found = [Span(span.start + m.start(), span.start + m.end()) for m in _comments(held)]
            self.comments.extend(found)
            for comment in reversed(found):
                held = held[: comment.start - span.start] + held[comment.end - span.start :]
        self.skipped += sum(bool(line.strip()) for line in held.splitlines())

    def _inline(self, token: Any, mark: str) -> None:
        at = _Aligned(self._text, self._places(token))
        self._writer.insert(mark)
        for child in token.children or ():
            self._child(child, at)
        self._writer.insert("\n\n")

    def _places(self, token: Any) -> list[Span]:
        """Where each line of the block's content stands in the file; what precedes it there is block markup."""
        places = []
        for number, content in enumerate(token.content.split("\n"), token.map[0]):
            line = self._lines[min(number, len(self._lines) - 1)]
            found = self._text.rfind(content, line.start, line.end) if content else line.end
            places.append(Span(found if found >= 0 else line.start, line.end))
        return places

    def _child(self, child: Any, at: _Aligned) -> None:
        writer = self._writer
        if child.type in {"text", "code_inline"}:
            found = at.find(child.content)
            if _FOOTNOTE_LABEL.match(child.content) and self._text[found.start - 1 : found.start] == "[":
                return
            for piece in _without_footnotes(self._text, found):
                # Markup that was taken out leaves one space, not two.
                doubled = writer.ends_in_space and self._text[piece.start : piece.end].startswith(" ")
                writer.copy(piece.start + doubled, piece.end)
        elif child.type == "text_special":
            found = at.find(child.markup)
            writer.put(child.content, found.start, found.end)
        elif child.type in {"softbreak", "hardbreak"}:
            place = at.next_line()
            writer.put("\n" if child.type == "hardbreak" else " ", place, place)
        elif child.type == "html_inline":
            found = at.find(child.content)
            if child.content.startswith("<!--") and found.start < found.end:
                self.comments.append(found)
        elif child.type == "image":
            at.find("![")
            at.find(child.content)
            at.link_end()
        elif child.type == "link_close" and child.info != "auto":
            at.link_end()
        elif child.markup:
            at.find(child.markup if child.markup != "autolink" else "")


class _Aligned:
    """A place in the file that moves forward with the tokens of one block."""

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self._text = text
        self._lines = lines
        self._line = 0
        self._at = lines[0].start

    def find(self, wanted: str) -> Span:
        """The next place of that spelling, which is then passed; an empty span where it is not found."""
        if "\n" in wanted:
            return self._over_lines(wanted)
        found = self._text.find(wanted, self._at, self._lines[self._line].end)
        if found < 0:
            return Span(self._at, self._at)
        self._at = found + len(wanted)
        return Span(found, self._at)

    def _over_lines(self, wanted: str) -> Span:
        first, *rest = wanted.split("\n")
        start = self.find(first).start
        for part in rest:
            self.next_line()
            self.find(part)
        return Span(start, self._at)

    def next_line(self) -> int:
        """The end of this line, and on to the next."""
        end = self._at
        if self._line + 1 < len(self._lines):
            self._line += 1
            self._at = self._lines[self._line].start
        return end

    def link_end(self) -> None:
        """Past the "](address)", "][label]" or "]" that ends a link, which may run over lines."""
        opening = self._text.find("]", self._at, self._lines[self._line].end)
        match = _LINK_END.match(self._text, opening, self._lines[-1].end) if opening >= 0 else None
        if match is None:
            return
        self._at = match.end()
        while self._line + 1 < len(self._lines) and self._lines[self._line + 1].start <= self._at:
            self._line += 1


def _comments(text: str) -> Iterator[re.Match[str]]:
    """The complete comments; none is looked for after one that does not end."""
    return _COMMENT.finditer(text, 0, text.rfind("-->") + 3 if "-->" in text else 0)


def _without_footnotes(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _FOOTNOTE.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)
