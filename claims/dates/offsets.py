"""Dates counted from another: "two weeks ago", "in five weeks", "50 minutes later", "the next day"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from claims.dates import calendar
from claims.dates.calendar import TOLERANCE_DAYS, Unit
from claims.dates.choice import Setting, Tense
from claims.dates.rules import Match, rule
from claims.dates.values import DateValue
from claims.dates.words import CLAUSE_END, DURATION, UNITS, number

ROUND_SHARE = 0.05
"""How far a round number of years, such as "200 years ago", may be off."""


def duration(match: Match) -> tuple[float, Unit]:
    """Count and unit of a `DURATION` match."""
    if match.groupdict().get("one"):
        return 1.0, UNITS[match["one"].lower()]
    halves = 0.5 if match["half"] or match["half2"] else 0.0
    count = number(match["count"]) + halves
    return (2 * count, Unit.WEEK) if match["unit"] == "fortnight" else (count, UNITS[match["unit"]])


def shifted(value: DateValue, match: Match, sign: int) -> DateValue | None:
    """A value moved by a `DURATION`, with the tolerance of its unit where the value is finer than that."""
    count, unit = duration(match)
    if value.start is None or value.end is None or unit in {Unit.MINUTE, Unit.HOUR}:
        return None
    coarse = value.unit is Unit.YEAR or (value.unit is Unit.MONTH and unit is not Unit.YEAR)
    tolerance = 0 if coarse and unit is not Unit.DECADE else TOLERANCE_DAYS.get(unit, 730)
    start, end = (calendar.shift(day, sign * count, unit) for day in (value.start, value.end))
    if value.unit in {Unit.MONTH, Unit.YEAR}:
        end = calendar.month(end.year, end.month).last
    if count >= 20 and count % 10 == 0 and unit is Unit.YEAR:
        tolerance = max(tolerance, round(count * calendar.YEAR_DAYS * ROUND_SHARE))
    return replace(value, start=start, end=end, tolerance=tolerance * (2 if match["about"] else 1), time=None)


def _ago(match: Match, setting: Setting) -> DateValue | None:
    if setting.published is None:
        return None
    value = shifted(DateValue(setting.published, setting.published), match, -1)
    return replace(value, certainty=0.9) if value else None


def _hence(match: Match, setting: Setting) -> DateValue | None:
    if setting.published is None:
        return None
    value = shifted(DateValue(setting.published, setting.published), match, 1)
    if value and match["from"] in {"today", "tomorrow"} and duration(match)[1] in {Unit.DAY, Unit.WEEK}:
        extra = timedelta(days=match["from"] == "tomorrow")
        day = calendar.shift(setting.published, *duration(match)) + extra
        return DateValue(day, day, certainty=0.95)
    return replace(value, certainty=0.9) if value else None


def _in_duration(match: Match, setting: Setting) -> DateValue | None:
    if setting.published is None or not (match["time"] or setting.tense is Tense.FUTURE):
        return None
    if duration(match) == (1.0, Unit.DAY) and not match["time"]:
        return None  # "can be moved in a day": how long it takes
    value = shifted(DateValue(setting.published, setting.published), match, 1)
    return replace(value, certainty=0.8) if value else None


def _later(match: Match, setting: Setting) -> DateValue | None:
    previous, sign = setting.previous, 1 if match["way"] in {"later", "afterwards"} else -1
    if previous is None or not previous.dated:
        return None
    count, unit = duration(match)
    if unit in {Unit.MINUTE, Unit.HOUR}:
        return _minutes_later(previous, sign * count * (60 if unit is Unit.HOUR else 1), bool(match["about"]))
    value = shifted(previous, match, sign)
    return replace(value, certainty=0.75, bound=setting.bound) if value else None


def _minutes_later(previous: DateValue, minutes: float, about: bool) -> DateValue | None:
    time = previous.time
    if time is None or not previous.single or previous.start is None or time.last - time.first > 1:
        return None
    days, at = divmod(time.first + round(minutes), 1440)
    day = previous.start + timedelta(days=days)
    return replace(previous, start=day, end=day, time=replace(time, first=at, last=at, soft=time.soft or about))


def moved(day: DateValue | None, steps: int) -> DateValue | None:
    """A day that the text counts from another one; None where that is no single known day."""
    if day is None or not day.single or day.start is None:
        return None
    found = day.start + timedelta(days=steps)
    return DateValue(found, found, certainty=0.7)


def beside(day: DateValue | None, weekday: int, way: int) -> DateValue | None:
    """The weekday next before (-1) or after (1) a day: "the Sunday before", "the following Friday"."""
    if day is None or not day.single or day.start is None:
        return None
    return moved(day, way * ((way * (weekday - day.start.weekday()) - 1) % 7 + 1))


def _next_day(match: Match, setting: Setting) -> DateValue | None:
    word = (match["which"] or match["way"]).lower()
    steps = {"same": 0, "previous": -1, "preceding": -1, "before": -1, "earlier": -1}
    return moved(setting.previous, steps.get(word, 1))


OFFSET_RULES = (
    rule("ago", rf"\b(?i:{DURATION} ago)\b", _ago),
    rule("hence", rf"\b(?i:{DURATION} from (?P<from>now|today|tomorrow))\b", _hence),
    rule("in", rf"\b[Ii]n {DURATION}(?P<time>['’]s? time)?(?! of| ago)\b", _in_duration),
    rule("later", rf"\b(?i:{DURATION} (?P<way>later|earlier|afterwards))\b", _later),
    rule(
        "next day",
        r"\b[Tt]he (?:(?P<which>next|following|same|previous|preceding) (?:day|morning|afternoon|evening|night)"
        rf"|(?:day|morning|evening|night) (?P<way>before|after|earlier|afterwards)(?={CLAUSE_END}))\b",
        _next_day,
    ),
)  # fmt: skip
