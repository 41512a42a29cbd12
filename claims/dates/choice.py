"""Which of the days that an expression could mean is meant: chosen by tense, around the publication date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from claims.dates.calendar import Days, Unit, Yearly
from claims.dates.values import Bound, DateValue

LONGEST_MONTH = 31
FAR_DAYS, NEAR_DAYS = 240, 60
"""A day this far off in the direction of the tense gives way to one this near in the other; the present
tense means the nearest where that is near or a season, and else what is coming ("the tax falls on 1 January")."""


class Tense(Enum):
    """Direction in time of the clause a date stands in."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    Attributes:
        published: None where no date is known: relative expressions then have no value.
        quoted: Inside quotation marks, where "today" is the speaker's.
        previous: The date told last, in the same or the previous sentence.
        lead: The text of the sentence before the expression.
        dateline: Month and day of publication where only its year is unknown.
        year: A stretch of about a year told before in the same clause ("eight years ago ... in October").
    """

    published: date | None
    tense: Tense
    bound: Bound = Bound.ON
    quoted: bool = False
    previous: DateValue | None = None
    lead: str = ""
    dateline: tuple[int, int] | None = None
    year: Days | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Chosen days with the certainty, in [0, 1], that they are the right ones."""

    days: Days
    certainty: float = 1.0


def occurrences(yearly: Yearly, around: int) -> list[Days]:
    """What comes yearly, in the years about one; wide enough for 29 February."""
    found = []
    for year in range(around - 4, around + 5):
        try:
            found.append(yearly(year))
        except (ValueError, OverflowError):
            continue
    return found


def choose(yearly: Yearly, setting: Setting, which: str | None) -> Choice | None:
    """The occurrence meant by "last", "next", "this" or by the tense; None without a publication date."""
    pub = setting.published
    if pub is None:
        return None
    if setting.year is not None and which is None:
        told = setting.year
        inside = [d for d in occurrences(yearly, told.first.year) if d.first >= told.first and d.last <= told.last]
        if inside:
            return Choice(inside[0], 0.8)
    near = occurrences(yearly, pub.year)
    past = [d for d in near if d.first <= pub]
    coming = [d for d in near if d.last >= pub]
    if which in {"last", "past", "previous"}:
        return Choice(max(d for d in near if d.last < pub), 0.95)
    if which in {"next", "coming", "following"}:
        return Choice(min(d for d in near if d.first > pub), 0.95)
    nearest = min(near, key=lambda d: d.distance(pub))
    season = nearest.length > LONGEST_MONTH
    if which and setting.tense is not Tense.PRESENT:
        return Choice(max(past) if setting.tense is Tense.PAST else min(coming), 0.9)
    if which:
        return Choice(next((d for d in near if d.first.year == pub.year and not d.holds(pub)), nearest), 0.95)
    if setting.tense is Tense.PRESENT:
        return Choice(nearest if season or nearest.distance(pub) < NEAR_DAYS else min(coming), 0.8)
    if setting.tense is Tense.PAST and setting.bound in {Bound.UNTIL, Bound.BY}:
        return Choice(nearest, 0.7)
    chosen = max(past) if setting.tense is Tense.PAST else min(coming)
    far = chosen.length == 1 and chosen.distance(pub) > FAR_DAYS and nearest.distance(pub) < NEAR_DAYS
    return Choice(nearest, 0.7) if far else Choice(chosen, 0.95)


def choose_weekday(weekday: int, setting: Setting, which: str | None) -> Choice | None:
    """The weekday meant; the publication day itself counts as past and as future."""
    pub = setting.published
    if pub is None:
        return None
    back, ahead = (pub.weekday() - weekday) % 7, (weekday - pub.weekday()) % 7
    if which in {"last", "past"}:
        return Choice(_day(pub, -(back or 7)), 0.9)
    if which in {"next", "coming", "following"} or setting.lead.endswith(("Not before ", "not before ")):
        return Choice(_day(pub, ahead or 7), 0.8)
    if setting.tense is Tense.PAST:
        return Choice(_day(pub, -back), 0.95 if back else 0.8)
    if setting.tense is Tense.FUTURE:
        return Choice(_day(pub, ahead), 0.9 if ahead else 0.6)
    if setting.bound in {Bound.UNTIL, Bound.BY, Bound.BEFORE}:
        return Choice(_day(pub, ahead or 7), 0.8)
    return Choice(_day(pub, ahead if ahead <= back else -back), 0.7)


def _day(pub: date, offset: int) -> Days:
    day = pub + timedelta(days=offset)
    return Days(day, day)


def dated(choice: Choice, unit: Unit, tolerance: int = 0) -> DateValue:
    """The value of a choice."""
    return DateValue(choice.days.first, choice.days.last, unit, tolerance, certainty=choice.certainty)
