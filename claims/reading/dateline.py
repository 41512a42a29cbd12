"""The opening of a report: "LISBON, March 11 (Agency) -", "date 2024-05-01", "By NAME, March 3, 2024"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.reading.publication import Rank, Stated, dates, mentions_day, rank_of, without_dates

MAX_LINE = 160  # a line longer than this is no date line
MAX_HEAD = 110  # characters within which a dateline must end

_END = re.compile(r"\s+(?:--?|[–—])\s+|(?:--|[–—])\s*|:\s+|\.\s+|(?<=\d)\s+(?=[\"“'‘A-Z])")
_AGENCY = re.compile(r"\(([A-Z][^()]{1,40})\)|^\(([A-Z][\w&./ -]{1,30})\)")
_AGENCY_FIRST = re.compile(r"\([A-Z][\w&./ -]{1,30}\)\s*(?:--?|[–—])\s*")
_PLACE_WORD = re.compile(r"[^\W\d_][\w.'’/-]*\Z")
_SMALL = frozenset({"of", "the", "and", "de", "del", "la", "le", "les", "los", "di", "da", "do", "dos", "am", "an",
                    "der", "den", "upon", "sur", "al"})  # fmt: skip
_BYLINE = re.compile(
    r"(?:by|from|text by|story by|words by|written by|reported by|reporting by|compiled by)\s+", re.IGNORECASE
)
_BYLINE_WORDS = frozenset(
    {
        "our", "staff", "local", "correspondent", "correspondents", "reporter", "reporters", "writer",
        "writers", "and", "in", "of", "for", "with", "the", "agencies", "news", "desk", "editor", "editors",
        "team", "contributor", "at", "special", "to",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the prose of a line.

    Attributes:
        length: Characters to leave out; the whole line for a line that is no more than an opening.
        stated: Dates it gives.
    """

    length: int
    stated: tuple[Stated, ...] = ()


def opening(line: str, colon: bool = False) -> Opening | None:
    """The date line or dateline that a stripped line is or begins with; None where there is none.

    Args:
        colon: Whether "MEXICO CITY: ..." counts, which in a transcript would be a speaker.
    """
    whole = _whole_line(line)
    if whole is not None:
        return whole
    labelled = re.match(r"(?:date|published|posted|updated)\b\s*:?\s*", line, re.IGNORECASE)
    for end in _END.finditer(line, 0, MAX_HEAD):
        head, mark = line[: end.start()], end.group().strip()
        bare = not mentions_day(head) and _AGENCY.search(head) is None
        if bare and line[end.end() : end.end() + 1].islower():
            continue
        if _is_head(head, mark, colon, labelled is not None):
            return Opening(end.end(), _stated(head, labelled is not None))
    agency = _AGENCY_FIRST.match(line)
    return Opening(agency.end()) if agency else None


def _stated(head: str, labelled: bool) -> tuple[Stated, ...]:
    rank = rank_of(head) if labelled else Rank.DATELINE
    return tuple(stated for stated, _, _ in dates(head, rank))


def _whole_line(line: str) -> Opening | None:
    """The line taken whole: a date with no more than a label, a clock, a place, an agency or a byline."""
    if len(line) > MAX_LINE or not mentions_day(line):
        return None
    rest = _AGENCY.sub(" ", re.sub(r"\s(?:--?|[–—])(?:\s|\Z)", " ", without_dates(line))).strip(" .-–—*_[]()")
    by = _BYLINE.match(rest)
    blog = re.search(r"\bposted in\b.{1,60}\b(?:19|20)\d\d\.?\Z", line, re.IGNORECASE)
    if not rest or _is_byline(rest) or (not by and _is_place(rest, line)) or blog:
        return Opening(len(line), tuple(_line_dates(line)))
    return None


def _line_dates(line: str) -> list[Stated]:
    """Dates of a line, each ranked by the label before it ("PUBLISHED: ... | UPDATED: ...")."""
    return [s for part in line.split("|") for s, _, _ in dates(part, rank_of(part))]


def _is_place(rest: str, line: str) -> bool:
    """True for a few capitalised words beside a whole date, or in capitals beside a weekday."""
    words = [w for w in re.split(r"[\s,]+", rest) if w]
    if len(words) > 6 or not _all_names(words):
        return False
    if any(stated.year for stated, _, _ in dates(line)):
        return any(mark in line for mark in ",(|") or any(w.isupper() for w in words)
    return any(w.isupper() and len(w) > 2 for w in words) and re.search(r"[,.(]|\d", line) is not None


def _all_names(words: list[str]) -> bool:
    return all((w in _SMALL or w[0].isupper()) and _PLACE_WORD.match(w) is not None for w in words) and bool(words)


def _is_head(head: str, mark: str, colon: bool, labelled: bool) -> bool:
    """True where `head`, ended by `mark`, is a dateline."""
    dated = mentions_day(head)
    rest = without_dates(head)
    if not rest:
        return dated and (mark != "" or labelled or head[:4].isdigit()) and (mark != "." or labelled)
    if mark == "":
        return False
    agency = _AGENCY.search(rest) is not None
    segments = [s.split() for s in _AGENCY.sub(" ", head_places(head)).split(",") if s.strip()]
    if not segments:
        return dated and agency
    if len(segments) > 4 or not all(_all_names(s) and len(s) <= 4 for s in segments):
        return False
    capitals = all(w.isupper() or w in _SMALL for w in segments[0]) and len("".join(segments[0])) > 2
    if mark == ":":
        return capitals and (colon or dated or agency)
    if mark == ".":
        return capitals and dated
    return capitals or agency or (dated and len(segments) <= 2 and len(segments[0]) <= 3)


def head_places(head: str) -> str:
    """A dateline without its dates, commas kept."""
    for _, start, end in list(dates(head)):
        head = head[:start] + "," + " " * (end - start - 1) + head[end:]
    parts = (without_dates(part) for part in head.split(","))
    return ",".join(part for part in parts if part)


def _is_byline(rest: str) -> bool:
    match = _BYLINE.match(rest)
    if match is None:
        return False
    words = re.split(r"[\s,]+", rest[match.end() :].strip(" .,"))
    return len(words) <= 12 and all(w.lower() in _BYLINE_WORDS or w[:1].isupper() for w in words)


def is_byline(line: str) -> bool:
    """True for "By our local staff", "By Jane Doe in Lisbon": an author and nothing else."""
    return len(line) <= MAX_LINE and not re.search(r"[!?]", line) and _is_byline(line)
