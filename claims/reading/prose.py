"""Text -> the stretches that are prose, the dates its opening lines state, and a count of what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from claims.model import Span
from claims.reading.dateline import Opening, opening
from claims.reading.furniture import credit_start, is_furniture, is_terminal, words
from claims.reading.publication import Rank, Stated, dates, rank_of

LEAD_PARAGRAPHS = 3  # openings (datelines, bare dates) are looked for before the body has this many
TEASER_WORDS = 14  # a line of the body without a full stop is a sub-heading or teaser up to this length
TITLE_WORDS = 3  # shorter lines above the body are navigation or section names
MAX_SPEECH = 60  # characters at the end of a line in which `," she said` is looked for
WRAP_COLUMNS = 130  # text whose lines are all shorter may be hard-wrapped

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"(?:[-*•‣▪◦·–—]|\(?\d{1,2}[.)])\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_SPOKEN = re.compile(r"[\"”’](?: [\w.'’-]{1,20}){0,3} (?:said|says|added|asked|told \w+)\Z|,\Z")
_RULE = re.compile(r"-{3,}")
_FIELD = re.compile(r"[\w-]{1,30}\s*:")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a text come to."""

    blocks: tuple[Span, ...]
    skipped_lines: int
    stated: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds text, or several of one paragraph, without the white space around.

    Attributes:
        after_blank: Whether an empty line stands before it, so that a paragraph starts for certain.
        count: Number of lines of the file.
        last: The text of the last of them.
    """

    span: Span
    text: str
    after_blank: bool
    count: int = 1
    last: str = ""


@dataclass(slots=True)
class _Reading:
    """State while the paragraphs are read from top to bottom."""

    colon: bool
    blocks: list[Span] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    skipped: int = 0
    body: int = 0
    opened: bool = False
    list_open: bool = False


def layout(text: str) -> Layout:
    """Blocks of prose in order; every line that holds text is in one, states a date, or is counted as skipped."""
    found = list(_lines(text))
    front, stated = _front_matter(found)
    reading = _Reading(colon=_one_place(found), stated=stated, skipped=front - len(stated))
    for paragraph in _paragraphs(text, found[front:]):
        _read(paragraph, reading)
    return Layout(tuple(reading.blocks), reading.skipped, tuple(reading.stated))


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold more than white space."""
    start, blank = 0, True
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        raw = text[start:end]
        stripped = raw.strip()
        if stripped:
            first = start + len(raw) - len(raw.lstrip())
            yield Line(Span(first, first + len(stripped)), stripped, blank, last=stripped)
        blank = not stripped
        start = match.end() if match else end


def _paragraphs(text: str, found: list[Line]) -> Iterator[Line]:
    """The lines with those of one hard-wrapped paragraph put together."""
    columns = _wrap_columns(found)
    start, last = 0, None
    for i, line in enumerate(found):
        if last is not None and not (_goes_on(last, line, columns) and not _apart(last) and not _apart(line)):
            yield _joined(text, found[start:i])
            start = i
        last = line
    if found:
        yield _joined(text, found[start:])


def _joined(text: str, part: list[Line]) -> Line:
    if len(part) == 1:
        return part[0]
    span = Span(part[0].span.start, part[-1].span.end)
    return Line(span, text[span.start : span.end], part[0].after_blank, len(part), part[-1].text)


def _apart(line: Line) -> bool:
    """True for a line that belongs to no paragraph, whatever stands beside it."""
    found = opening(line.text)
    return is_furniture(line.text) or (found is not None and found.length == len(line.text))


def is_headline(block: str) -> bool:
    """True for a block that stands as a title does: short, and without a full stop."""
    return not is_terminal(block) and words(block) <= 2 * TEASER_WORDS


def _front_matter(found: list[Line]) -> tuple[int, list[Stated]]:
    """Number of lines of a "---" front matter, and the dates it states."""
    if not found or not _RULE.fullmatch(found[0].text):
        return 0, []
    for count, line in enumerate(found[1:50], 2):
        if _RULE.fullmatch(line.text):
            fields = [f.text for f in found[1 : count - 1] if rank_of(f.text[:200]) is not Rank.BARE]
            return count, [s for f in fields for s, _, _ in list(dates(f[:200], rank_of(f[:200])))[:1]]
        if not (_FIELD.match(line.text) or line.text[0] in "-[]{}#"):
            break
    return 0, []


def _one_place(found: list[Line]) -> bool:
    """True where at most one line begins "CAPITALS: ", which is then a dateline and no speaker."""
    return sum(re.match(r"[^\Wa-z]{3,}(?: [^\Wa-z]{2,}){0,3}: ", line.text) is not None for line in found) <= 1


def _wrap_columns(found: list[Line]) -> int:
    """Width at which the text is hard-wrapped; 0 where each line is a paragraph of its own."""
    broken = any(
        not after.after_blank and not is_terminal(before.text) and after.text[0].islower()
        for before, after in pairwise(found)
    )
    width = max((len(line.text) for line in found if " " in line.text), default=0)
    return width if broken and width <= WRAP_COLUMNS else 0


def _goes_on(before: Line, after: Line, columns: int) -> bool:
    """True where `after` continues the paragraph of `before`."""
    if after.after_blank or _BULLET.match(after.text):
        return False
    if before.text[-1] == "," and after.text[0] in "\"“‘'«":
        return True
    if after.text[0].islower():
        return len(before.text) >= 25 and (columns > 0 or not is_terminal(before.text))
    first_word = after.text.split(None, 1)[0]
    return columns >= 45 and len(before.text) + 1 + len(first_word) > columns * 0.9


def _read(line: Line, reading: _Reading) -> None:
    start = _after_opening(line, reading)
    rest = line.text[start:]
    if not rest:
        return
    marker = _BULLET.match(rest) or _HEADING.match(rest)
    start += marker.end() if marker else 0
    rest = line.text[start:]
    if not _is_kept(rest, bool(marker), reading):
        reading.skipped += line.count
        return
    end = start + credit_start(rest)
    reading.blocks.append(Span(line.span.start + start, line.span.start + end))
    reading.body += is_terminal(rest[: end - start]) and words(rest) >= 2 * TITLE_WORDS


def _after_opening(line: Line, reading: _Reading) -> int:
    """Characters of the line before its prose; what they state is noted."""
    lead = reading.body < LEAD_PARAGRAPHS
    found: Opening | None = None
    if lead or rank_of(line.text[:40]) in {Rank.LABELLED, Rank.UPDATED}:
        found = opening(line.text, reading.colon and reading.body == 0)
    if found is None or (found.length < len(line.text) and reading.opened):
        return 0
    if found.length < len(line.text):
        if not found.stated and not is_terminal(line.text):
            return 0
        reading.opened = True
    reading.stated.extend(found.stated)
    return found.length


def _is_kept(text: str, marked: bool, reading: _Reading) -> bool:
    """Whether a line is prose, given what stands above it."""
    if is_furniture(text):
        reading.list_open = False
        return False
    if is_terminal(text):
        reading.list_open = text[-1] == ":" or (marked and reading.list_open)
        return True
    if reading.list_open:
        reading.list_open = marked
        return True
    if reading.body == 0 or _SPOKEN.search(text[-MAX_SPEECH:]):
        return words(text) >= TITLE_WORDS
    return words(text) > TEASER_WORDS
