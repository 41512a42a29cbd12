"""What a date expression says: days, a time of day, a bound, and how it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum

from claims.dates.calendar import Unit

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MINUTES_A_DAY = 1440
HALF_DAY_MINUTES = 720


class Bound(Enum):
    """What the days are to the fact: its time, or an edge of it.

    SINCE: it began then. UNTIL: it ended then. BY, BEFORE: it is no later. AFTER: it is no earlier.
    """

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Part of a day in minutes from its 00:00, both ends included.

    Attributes:
        last: Over 1440 where a night runs into the next morning.
        soft: "about", or a part of day whose edges nobody fixes.
        either: The hour is of a 12-hour clock and nothing says which half of the day: "at six o'clock".
    """

    first: int
    last: int
    soft: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True)
class DateValue:
    """When something is, as far as the text says.

    Attributes:
        start, end: First and last day; both None where the days cannot be known. For a bound they are
            the limit itself, not the open stretch beyond it.
        unit: How finely the text states it.
        tolerance: Days by which both ends are soft.
        weekday, month, day: What is known of an unresolved date (0 is Monday); None otherwise.
        months: Number of months, from `month` on, that an unresolved quarter or season covers.
        certainty: That the expression was resolved to the right days, in [0, 1].
        recurring: "every Monday": no single date.
        written: Month and day on which an unresolved weekday was written of; None where unknown.
        edge: SINCE where a day is the beginning of what lasts ("opens on 24 May"), UNTIL where it is the end,
            BY where a state is told as of then ("by Friday 27 had fallen ill").
    """

    start: date | None = None
    end: date | None = None
    unit: Unit = Unit.DAY
    tolerance: int = 0
    bound: Bound = Bound.ON
    time: TimeSpan | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    months: int = 1
    certainty: float = 1.0
    recurring: bool = False
    written: tuple[int, int] | None = None
    edge: Bound = Bound.ON

    @property
    def dated(self) -> bool:
        """True where the days are known."""
        return self.start is not None and self.end is not None

    @property
    def single(self) -> bool:
        """True where it is one known day."""
        return self.start is not None and self.start == self.end


def readings(value: DateValue) -> Iterator[DateValue]:
    """The value, twice where its hour may be of the morning or of the evening."""
    if value.time is None or not value.time.either:
        yield value
        return
    first = replace(value.time, either=False)
    for later in (0, HALF_DAY_MINUTES):
        yield replace(value, time=replace(first, first=first.first + later, last=first.last + later))


def _clock(minute: int) -> str:
    hour = 24 if minute == MINUTES_A_DAY else minute // 60 % 24
    return f"{hour:02}:{minute % 60:02}"


def _time(span: TimeSpan) -> str:
    if span.either:
        return f"{_clock(span.last)} or {_clock(span.last + HALF_DAY_MINUTES)}"
    if span.last - span.first <= 1:
        return _clock(span.last)
    return f"{_clock(span.first)}-{_clock(span.last)}"


def _over_midnight(day: date, span: TimeSpan) -> str:
    ends = (datetime.combine(day, time()) + timedelta(minutes=m) for m in (span.first, span.last))
    return " to ".join(f"{moment:%Y-%m-%d %H:%M}" for moment in ends)


def _days(value: DateValue, start: date, end: date) -> str:
    if value.unit is Unit.MONTH and start.day == 1 and (start.year, start.month) == (end.year, end.month):
        return f"{start:%Y-%m}" if start.year >= 1000 else start.isoformat()[:7]
    if value.unit is Unit.YEAR and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    return start.isoformat() if start == end else f"{start} to {end}"


def _unresolved(value: DateValue) -> str:
    if value.month is not None:
        first, last = MONTHS[value.month - 1], MONTHS[(value.month + value.months - 2) % 12]
        named = first if first == last else f"{first} to {last}"
        named = named if value.day is None else f"{value.day} {first}"
        named = named if value.weekday is None else f"{WEEKDAYS[value.weekday]}, {named}"
        unknown = "year unknown"
    elif value.weekday is not None:
        named, unknown = WEEKDAYS[value.weekday], "date unknown"
    else:
        named, unknown = "", "date unknown"
    clock = _time(value.time) if value.time else ""
    return f"{' '.join(filter(None, (named, clock)))} ({unknown})"


def show(value: DateValue) -> str:
    """The normalised text: "2023-12-27", "2023-12", "until 2024-06", "Wednesday (date unknown)"."""
    if value.recurring:
        return f"every {WEEKDAYS[value.weekday]}" if value.weekday is not None else "recurring"
    if value.start is None or value.end is None:
        return _unresolved(value)
    text = _days(value, value.start, value.end)
    if value.time and not 0 <= value.time.first <= value.time.last <= MINUTES_A_DAY:
        text = _over_midnight(value.start, value.time)
    elif value.time:
        text = f"{text} {_time(value.time)}"
    if value.tolerance:
        text = f"about {text}"
    if value.bound in {Bound.SINCE, Bound.AFTER}:
        return f"from {text} on"
    return {Bound.ON: text, Bound.UNTIL: f"until {text}"}.get(value.bound, f"by {text}")
