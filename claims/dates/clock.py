"""Times of day in text: clock times, noon and midnight, parts of the day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.dates.values import MINUTES_A_DAY, TimeSpan
from claims.dates.words import RANGE, RANGE_START, either, number

_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_HOUR = rf"(?:\d{{1,2}}|{either(_HOURS)})"
_ABOUT = (
    r"(?:(?P<about>about|around|shortly (?:before|after)|just (?:before|after)|close to|nearly|almost|some time"
    r"|towards?|roughly) )?"
)
_HALF = r"(?:(?P<am>a\. ?m\b\.?|am\b)|(?P<pm>p\. ?m\b\.?|pm\b))"
_OF_DAY = r"in the (?P<part>morning|afternoon|evening)"
_ZONE = r"(?: ?(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST|local time|hours))"
CLOCK = re.compile(
    rf"\b{_ABOUT}(?:(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5]\d))? ?{_HALF}"
    rf"|(?P<hour2>{_HOUR}) o['’]clock(?: {_OF_DAY})?"
    rf"|(?P<hour3>{_HOUR})(?:[:.](?P<minute3>[0-5]\d))? {_OF_DAY.replace('part', 'part3')}"
    rf"|(?:(?<=at )|(?<=by )|(?<=from )|(?<=until )|(?<=before )|(?<=after )|(?<=around )|(?<=since )|(?<=about ))"
    rf"(?P<hour4>[01]?\d|2[0-3]):(?P<minute4>[0-5]\d)(?![\d:]|\.\d| ?[ap]\.? ?m\b)"
    rf"|(?P<hour5>[01]?\d|2[0-3])[:.](?P<minute5>[0-5]\d)(?={_ZONE})"
    r"|(?P<word>noon|midday|midnight)\b)"
    r"(?: local time| (?P<zone>[A-Z]{1,3}T|UTC|CEST)\b)?"
)
PARTS = {
    "before dawn": (0, 420), "small hours": (0, 360), "early hours": (0, 360), "early morning": (0, 540),
    "dawn": (180, 480), "morning": (240, 720), "lunchtime": (660, 900), "afternoon": (720, 1140),
    "evening": (960, 1440), "dusk": (960, 1320), "night": (1020, 1860), "early": (0, 540), "late": (900, 1440),
    "first minute": (0, 1),
}  # fmt: skip
"""Minutes of the day. "early Wednesday" runs to 09:00 (semantics.md); the others are as wide as usage is."""
PART = re.compile(
    r"\b(?:(?:early|late) )?(?:in the )?(?:the )?"
    r"(?P<part>before dawn|small hours|early hours|early morning|dawn|morning|lunchtime|afternoon|evening|dusk"
    r"|night|early|late|first minute)\b"
)


def read_clock(match: re.Match[str]) -> TimeSpan | None:
    """The time a `CLOCK` match states; None for an impossible one ("25 p.m.") and for one of a named zone.

    "1700 GMT" and "6 p.m. local time" may be one moment: without the place they do not compare.
    """
    if match["zone"]:
        return None
    soft = bool(match["about"])
    if match["word"]:
        first, last = (1439, 1440) if match["word"] == "midnight" else (720, 720)
        return TimeSpan(first, last, soft or match["word"] == "midday")
    hour = next(number(h) for h in (match[f"hour{n}"] for n in ("", 2, 3, 4, 5)) if h)
    minute = next((int(m) for m in (match[f"minute{n}"] for n in ("", 3, 4, 5)) if m), 0)
    part = match["part"] or match["part3"]
    if (match["am"] or part == "morning") and hour <= 12:
        hour %= 12
    elif (match["pm"] or part) and hour <= 12:
        hour = hour % 12 + 12
    if hour > 23:
        return None
    at = int(hour) * 60 + minute
    return TimeSpan(at, at, soft)


def read_part(match: re.Match[str]) -> TimeSpan:
    """The stretch of the day a `PART` match names; its edges are soft."""
    first, last = PARTS[match["part"]]
    return TimeSpan(first, last, soft=True)


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time of day with its characters; `exact` for a clock time, not a part of the day."""

    start: int
    end: int
    span: TimeSpan
    exact: bool


def time_phrases(text: str) -> list[TimePhrase]:
    """Clock times and parts of the day in a sentence, the clock times first."""
    clocks = [TimePhrase(m.start(), m.end(), t, True) for m in CLOCK.finditer(text) if (t := read_clock(m))]
    clocks = _clock_ranges(text, clocks)
    parts = [TimePhrase(m.start(), m.end(), read_part(m), False) for m in PART.finditer(text)]
    return clocks + [p for p in parts if not any(p.start < c.end and c.start < p.end for c in clocks)]


def _clock_ranges(text: str, clocks: list[TimePhrase]) -> list[TimePhrase]:
    """ "Between 2 a.m. and 4 a.m." is one stretch of time."""
    result: list[TimePhrase] = []
    for clock in clocks:
        last = result[-1] if result else None
        lead = RANGE_START.search(text[max(0, last.start - 20) : last.start]) if last else None
        if last and lead and RANGE.match(text[last.end : clock.start]):
            span = _from_to(last.span, clock.span)
            result[-1] = TimePhrase(last.start - len(lead[0]), clock.end, span, True)
        else:
            result.append(clock)
    return result


def _from_to(first: TimeSpan, last: TimeSpan) -> TimeSpan:
    """From one clock time to another, over midnight where the second is the earlier."""
    start = 0 if first.last == MINUTES_A_DAY else first.first
    return TimeSpan(start, last.last + (MINUTES_A_DAY if last.last < start else 0), soft=True)
