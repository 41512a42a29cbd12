"""When an article was published, from its own lines: date lines, datelines, "Published: ...", bylines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december")  # fmt: skip
NEAR_DAYS = 31  # how far a full date may lie from a dateline whose year it lends

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_WEEKDAY = (
    r"\b(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b"
    r"(?:'s|’s)?\.?"
)
_CLOCK = (
    r"(?:T|\b)\d{1,2}(?:\s?[:.]\s?\d\d){1,2}(?:\.\d+)?(?:Z|\s?[ap]\.?\s?m?\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?"
    r"|\b\d{4}(?= GMT)"
)
_ZONE = r"\b(?:GMT|UTC|Z|CES?T|BST|IST|JST|[ECMP][SD]?T)\b|[+-]\d\d:?\d\d\b"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?P<year>(?:19|20)\d\d)[-/](?P<number>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)",
        rf"\b{_DAY}(?:\s+of)?[\s-]{{1,3}}{_MONTH}[\s,-]{{1,3}}{_YEAR}",
        rf"\b{_MONTH}\s{{0,2}}{_DAY}\s?,?\s?{_YEAR}",
        r"\b(?P<day>[0-3]?\d)\.\s?(?P<number>[01]?\d)\.\s?(?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<first>[0-3]?\d)\s?/\s?(?P<second>[0-3]?\d)\s?/\s?(?P<year>(?:19|20)\d\d)\b",
        rf"\b{_DAY}(?:\s+of)?\s{{1,2}}{_MONTH}",
        rf"\b{_MONTH}\s{{0,2}}{_DAY}",
    )
)
_LABEL = re.compile(
    r"\b(?:(?:article|first|last|originally|story|publication)\s+)?(?:date|dateline|dated|published|posted|updated"
    r"|edited|created|modified|issued|filed|for immediate release)(?:\s+(?:at|on|time|online))?\b\s*:?",
    re.IGNORECASE,
)
_HINT = re.compile(r"\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b", re.IGNORECASE)
_NOISE = re.compile(
    rf"{_WEEKDAY}|{_CLOCK}|{_ZONE}|\b(?:at|on|edition)\b|\b\d+.min(?:ute)?s? read|[|@,;•·]", re.IGNORECASE
)
_SOURCE = re.compile(r"\[[^\[\]]{1,60}\]|\bsource:\s?\w+", re.IGNORECASE)
_MORNING = re.compile(r"\b[ap]\.?\s?m\b|\b[ecmp][sd]?t\b", re.IGNORECASE)


class Rank(IntEnum):
    """How far a stated date can be trusted to be that of publication; the lowest wins."""

    LABELLED = 0
    DATELINE = 1
    BARE = 2
    UPDATED = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as a line states it; the year is None where the line leaves it out."""

    day: int
    month: int
    year: int | None
    rank: Rank = Rank.BARE

    def on(self, year: int) -> date | None:
        """The same day in that year; None where there is no such day (29 February)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def full(self) -> date | None:
        """The date, where the year is stated and the day exists."""
        return None if self.year is None else self.on(self.year)


def dates(text: str, rank: Rank = Rank.BARE) -> Iterator[tuple[Stated, int, int]]:
    """Dates in a short text with their start and end; those with a year first.

    "4/11/2007" is left out, since day and month cannot be told apart, unless a clock in American style
    ("1:26 PM", "ET") stands beside it.
    """
    taken: list[tuple[int, int]] = []
    if not any(c.isdigit() for c in text):
        return
    for shape in _SHAPES:
        for match in shape.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            stated = _stated(match, rank)
            if stated is not None:
                taken.append(match.span())
                yield stated, *match.span()


def _stated(match: re.Match[str], rank: Rank) -> Stated | None:
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        american = _MORNING.search(match.string) is not None
        if first <= 12 and second <= 12 and first != second and not american:
            return None
        day, month = (first, second) if first > 12 or (second <= 12 and not american) else (second, first)
    else:
        day = int(parts["day"])
        month = int(parts["number"]) if "number" in parts else _month(parts["month"])
    year = int(parts["year"]) if parts.get("year") else None
    stated = Stated(day, month, year, rank)
    return stated if stated.on(year or 2000) is not None else None


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3].lower()))


def rank_of(line: str) -> Rank:
    """How the date of a line is labelled."""
    label = _LABEL.search(line)
    if label is None:
        return Rank.BARE
    later = re.search(r"updated|edited|modified", label.group(), re.IGNORECASE)
    return Rank.UPDATED if later else Rank.LABELLED


def without_dates(line: str) -> str:
    """What is left of a line once dates, clock times, weekdays, labels and "[Source: X]" are taken out."""
    text = _SOURCE.sub(" ", line)
    for _, start, end in list(dates(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return " ".join(_NOISE.sub(" ", _LABEL.sub(" ", text)).split())


def mentions_day(line: str) -> bool:
    """True where the line holds a date or a weekday."""
    if not _HINT.search(line):
        return False
    return next(dates(line), None) is not None or re.search(_WEEKDAY, line, re.IGNORECASE) is not None


def published(stated: Iterable[Stated], text: str) -> date | None:
    """The date of publication: the best-ranked date that has a year.

    A dateline that states only day and month takes its year from a full date of the text within 31 days of
    it, where all such dates give the same year; otherwise it stays unknown, since any guess would move every
    "Wednesday" of the article.
    """
    ranked = sorted(stated, key=lambda s: s.rank)
    full = next((s.full for s in ranked if s.full is not None), None)
    if full is not None or not ranked:
        return full
    return nearest(ranked[0], [s.full for s, _, _ in dates(text[:100_000]) if s.full is not None])


def best(stated: Iterable[Stated]) -> Stated | None:
    """The date that can be trusted most to be that of publication."""
    return min(stated, key=lambda s: s.rank, default=None)


def nearest(stated: Stated, known: Iterable[date]) -> date | None:
    """A date without a year, in the one year that puts it within 31 days of a known date."""
    candidates = {
        day
        for other in known
        for year in (other.year - 1, other.year, other.year + 1)
        if (day := stated.on(year)) is not None and abs((day - other).days) <= NEAR_DAYS
    }
    return candidates.pop() if len(candidates) == 1 else None
