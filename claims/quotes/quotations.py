"""Where an article quotes: the stretches of text between quotation marks, and their words in a comparable form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from claims.model import Article, Span

CLOSERS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "‘": "’", "'": "'"}
"""Opening mark -> the marks that close it."""
APOSTROPHES = frozenset("'‘’")
DOUBLE = frozenset('“”„«»"')
LONGEST_SINGLE = 400
"""Characters within which a single mark must be closed to be one."""
MAX_CARRY = 3
"""Paragraphs that one quotation may run through before its open mark is taken for a slip."""

GAP = "…"
"""Stands for words left out or put in by an editor: an ellipsis or a bracket."""

_EDITED = re.compile(r"\[[^\[\]]{0,200}\]|\([^()]{0,200}\)|…|\.\s?\.\s?\.|--")
_SINGLE_CLOSE = re.compile(r"(?<!\s)['’](?!\w)")
_WORD = re.compile(r"…|[^\W_]+(?:['’.,-][^\W_]+)*%?")
_CONTRACTIONS = {
    "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "let's": ("let", "us"),
    "cannot": ("can", "not"), "gonna": ("going", "to"), "ain't": ("is", "not"),
}  # fmt: skip
_TAILS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
_IS = frozenset({"it", "he", "she", "that", "there", "what", "who", "where", "here", "how"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks, without the marks.

    Attributes:
        carried: Opened in an earlier paragraph, whose speaker goes on.
    """

    span: Span
    carried: bool = False


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Every quotation, paragraph by paragraph, in order.

    A quotation left open at the end of a paragraph goes on in the next where that repeats the mark, as newspapers
    do; a paragraph that does not must close it, or the open mark quotes nothing after `MAX_CARRY` paragraphs.
    """
    found: list[Quotation] = []
    blocks = article.blocks or (Span(0, len(article.text)),)
    held: list[Quotation] = []
    open_mark = ""
    for block in blocks:
        pieces, open_after = _scan(article.text, block, open_mark)
        if open_mark and not (pieces and pieces[0].carried):
            held = []
        closed = pieces[:-1] if open_after else pieces
        if closed or (open_mark and _repeats(article.text, block, open_mark)):
            found += [*held, *closed]
            held = []
        if open_after:
            held = [*held, pieces[-1]] if len(held) < MAX_CARRY else []
        open_mark = open_after if held else ""
    return tuple(q for q in found if q.span.start < q.span.end)


def _scan(text: str, block: Span, open_mark: str) -> tuple[list[Quotation], str]:
    """The quotations of one paragraph and the mark still open at its end ("" if none).

    The last quotation is then the open one, up to the paragraph's end.
    """
    if open_mark and not _goes_on(text, block, open_mark):
        open_mark = ""
    start, carried, found = block.start, bool(open_mark), []
    at = block.start
    if open_mark and _repeats(text, block, open_mark):
        start, at = at + 1, at + 1
    while at < block.end:
        mark = text[at]
        if open_mark and mark in CLOSERS[open_mark] and _closes(text, at, block):
            found.append(_trimmed(text, start, at, carried))
            open_mark, carried = "", False
        elif not open_mark and mark in CLOSERS and _opens(text, at) and _can_close(text, at, block):
            open_mark, start = mark, at + 1
        at += 1
    if open_mark:
        found.append(_trimmed(text, start, block.end, carried))
    return found, open_mark


def _repeats(text: str, block: Span, open_mark: str) -> bool:
    return text[block.start] == open_mark and _opens(text, block.start)


def _goes_on(text: str, block: Span, open_mark: str) -> bool:
    """False where the paragraph opens a quotation in its middle: the mark before it was a slip."""
    if _repeats(text, block, open_mark):
        return True
    first = next((i for i in range(block.start, block.end) if text[i] in DOUBLE), None)
    return first is None or not _opens(text, first)


def _trimmed(text: str, start: int, end: int, carried: bool) -> Quotation:
    while start < end and (text[start].isspace() or text[start] in CLOSERS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;-–—"):
        end -= 1
    return Quotation(Span(start, end), carried)


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace() and before not in ".,!?"


def _closes(text: str, at: int, block: Span) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if text[at] in APOSTROPHES:
        return not before.isspace() and not after.isalnum()
    return not (before.isspace() and after.isalnum())


def _can_close(text: str, at: int, block: Span) -> bool:
    """A single mark opens a quotation only where the paragraph also closes it: elsewhere it is an apostrophe."""
    if text[at] not in APOSTROPHES:
        return True
    return _SINGLE_CLOSE.search(text, at + 2, min(block.end, at + LONGEST_SINGLE)) is not None


def words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """The comparable words of a quotation, each with where it stands in `text`.

    Lower case, accents folded, contractions opened ("we'll" -> "we", "will"), punctuation dropped; an ellipsis
    or an editor's bracket becomes `GAP`.
    """
    shown = _EDITED.sub(lambda m: GAP + " " * (len(m.group()) - 1), text)
    return tuple((word, found.start(), found.end()) for found in _WORD.finditer(shown) for word in _open(found.group()))


def _open(word: str) -> Iterator[str]:
    if word == GAP:
        yield word
        return
    plain = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    if plain in _CONTRACTIONS:
        yield from _CONTRACTIONS[plain]
        return
    for tail, opened in _TAILS.items():
        if plain.endswith(tail) and len(plain) > len(tail):
            yield from (plain[: -len(tail)], opened)
            return
    head, quote, tail = plain.rpartition("'")
    if quote and tail == "s" and head in _IS:
        yield from (head, "is")
        return
    if plain.endswith("%"):
        yield from (plain[:-1], "percent")
        return
    yield from (part for part in re.split(r"-", plain.replace(",", "")) if part)
