"""Stretches of days: months, weeks, seasons, feast days, and arithmetic on them. Knows no language."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

YEAR_DAYS = 365


class Unit(Enum):
    """A unit of calendar time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


TOLERANCE_DAYS = {Unit.DAY: 0, Unit.WEEK: 3, Unit.MONTH: 15, Unit.YEAR: 183, Unit.DECADE: 730}
"""How far "two weeks ago" may be off, by the unit it counts in (semantics.md, dates)."""

SEASON_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Closed stretch of days, `first` not after `last`."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """Number of days, both ends counted."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """True where the day lies inside."""
        return self.first <= day <= self.last

    def distance(self, day: date) -> int:
        """Days from `day` to the nearest day of the stretch; 0 inside."""
        return max((self.first - day).days, (day - self.last).days, 0)


Yearly = Callable[[int], Days]
"""Something that comes once a year: its days in a given year.

Raises ValueError where that year has none (29 February).
"""


def one(day: date) -> Days:
    """A stretch of a single day."""
    return Days(day, day)


def month(year: int, number: int) -> Days:
    """A whole month."""
    return Days(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def months(year: int, first: int, count: int) -> Days:
    """`count` whole months from month `first` of `year`, running into the next year where needed."""
    start = date(year, first, 1)
    last_index = year * 12 + first - 1 + count - 1
    return Days(start, month(last_index // 12, last_index % 12 + 1).last)


def quarter(year: int, number: int) -> Days:
    """A calendar quarter, 1 to 4."""
    return months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> Days:
    """A half-year, 1 or 2."""
    return months(year, 6 * number - 5, 6)


def year_days(year: int) -> Days:
    """A whole year."""
    return months(year, 1, 12)


def decade(year: int) -> Days:
    """The ten years that share all but the last digit of `year`."""
    return months(year - year % 10, 1, 120)


def season(year: int, name: str) -> Days:
    """Three whole months, by the northern hemisphere's weather; winter starts in December of `year`."""
    return months(year, SEASON_FIRST_MONTH[name], 3)


def week(day: date) -> Days:
    """The week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def weekend(day: date) -> Days:
    """Saturday and Sunday of the week of a day."""
    sunday = week(day).last
    return Days(sunday - timedelta(days=1), sunday)


def nth_weekday(year: int, month_number: int, nth: int, weekday: int) -> Days:
    """The nth (from 1; -1 for the last) given weekday of a month.

    Raises:
        ValueError: The month has no such day.
    """
    found = [
        d
        for d in calendar.Calendar().itermonthdates(year, month_number)
        if d.month == month_number and d.weekday() == weekday
    ]
    if nth == 0 or nth > len(found):
        raise ValueError(f"no {nth}th weekday {weekday} in {year}-{month_number:02}")
    return one(found[nth - 1 if nth > 0 else nth])


def shift(day: date, count: float, unit: Unit) -> date:
    """A day moved by a number of units; a month's missing day becomes its last one.

    Raises:
        ValueError, OverflowError: The result lies outside the calendar.
    """
    if unit in {Unit.DAY, Unit.WEEK}:
        return day + timedelta(days=round(count * (7 if unit is Unit.WEEK else 1)))
    per_unit = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}[unit]
    index = day.year * 12 + day.month - 1 + round(count * per_unit)
    year, number = divmod(index, 12)
    return date(year, number + 1, min(day.day, month(year, number + 1).last.day))


def thirds(days: Days, which: str) -> Days:
    """The "early", "mid" or "late" third; a month splits after its 10th and 20th, longer stretches by months."""
    if days.length <= 31 and days.first.day == 1:
        cuts = [days.first, days.first.replace(day=11), days.first.replace(day=21)]
    elif days.first.day == 1 and (total := _month_count(days)) % 3 == 0:
        cuts = [shift(days.first, i * total // 3, Unit.MONTH) for i in range(3)]
    else:
        cuts = [days.first + timedelta(days=i * days.length // 3) for i in range(3)]
    at = ("early", "mid", "late").index(which)
    last = days.last if which == "late" else cuts[at + 1] - timedelta(days=1)
    return Days(cuts[at], last)


def _month_count(days: Days) -> int:
    after = days.last + timedelta(days=1) if days.last < date.max else days.last
    return (after.year - days.first.year) * 12 + after.month - days.first.month


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876)."""
    golden, century = year % 19, year // 100
    correction = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - correction - year % 100 % 4) % 7
    late = (golden + 11 * correction + 22 * weekday) // 451
    number, day = divmod(correction + weekday - 7 * late + 114, 31)
    return date(year, number, day + 1)


FIXED_FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "epiphany": (1, 6),
    "valentine's day": (2, 14), "st patrick's day": (3, 17), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "may day": (5, 1), "juneteenth": (6, 19), "fourth of july": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "armistice day": (11, 11),
    "remembrance day": (11, 11), "veterans day": (11, 11), "st stephen's day": (12, 26),
}  # fmt: skip
EASTER_FEASTS = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter saturday": -1, "easter sunday": 0, "easter monday": 1, "easter": 0, "ascension day": 39,
    "whit sunday": 49, "pentecost": 49, "whitsun": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
WEEKDAY_FEASTS = {
    "martin luther king jr. day": (1, 3, 0), "presidents' day": (2, 3, 0), "memorial day": (5, -1, 0),
    "labor day": (9, 1, 0), "columbus day": (10, 2, 0), "thanksgiving": (11, 4, 3),
    "thanksgiving day": (11, 4, 3),
}  # fmt: skip
FEASTS = (*FIXED_FEASTS, *EASTER_FEASTS, *WEEKDAY_FEASTS, "black friday")


def feast(name: str, year: int) -> Days:
    """The day of a feast, by its lower-case name in `FEASTS`; feasts that differ by country are the US ones."""
    if name in FIXED_FEASTS:
        return one(date(year, *FIXED_FEASTS[name]))
    if name in EASTER_FEASTS:
        return one(easter(year) + timedelta(days=EASTER_FEASTS[name]))
    if name == "black friday":
        return one(feast("thanksgiving", year).first + timedelta(days=1))
    number, nth, weekday = WEEKDAY_FEASTS[name]
    return nth_weekday(year, number, nth, weekday)
