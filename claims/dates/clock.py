"""Times of day in text: clock times, noon and midnight, parts of the day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claims.dates.values import HALF_DAY_MINUTES, MINUTES_A_DAY, TimeSpan
from claims.dates.words import NUMBER_WORDS, RANGE, RANGE_START, either, number

_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_HOUR = rf"(?:\d{{1,2}}|{either(_HOURS)})"
_ABOUT = (
    r"(?:(?P<about>about|around|shortly (?:before|after)|just (?:before|after)|close to|nearly|almost|some time"
    r"|towards?|roughly) )?"
)
_HALF = r"(?:(?P<am>a\. ?m\b\.?|am\b)|(?P<pm>p\. ?m\b\.?|pm\b))"
_OF_DAY = r"in the (?P<part>morning|afternoon|evening)"
_HALF_DAY = rf"(?: ?{_HALF}| {_OF_DAY})?"
_MINUTE = rf"(?:\d{{1,2}}|{either(w for w, n in NUMBER_WORDS.items() if 1 <= n < 60 and n == int(n) and len(w) > 2)})"
_AT = r"(?<![-\w])(?:(?<=at )|(?<=by )|(?<=until )|(?<=before )|(?<=after )|(?<=around )|(?<=since )"
_AT += r"|(?<=about )|(?<=was ))"
SPOKEN = re.compile(
    rf"\b{_ABOUT}"
    rf"(?:(?P<half>half(?: an hour)?)|(?P<quarter>(?:a )?quarter(?: of an hour)?)|(?P<hours>an hour|{_HOUR} hours)"
    rf"|(?P<minutes>{_MINUTE}) minutes?|{_AT}(?P<fives>5|10|20|25|five|ten|twenty(?:[- ]five)?)(?= (?:to|past) ))"
    rf" (?P<way>past|to|after|before) (?:(?P<hour>{_HOUR})(?:{_HALF_DAY})"
    r"|(?P<word>noon|midday|midnight))"
    r"(?=[.,;:)”\"]|$| (?:on|in|when|and|that|as|local|yesterday|today|last|this)\b)"
)
"""Clock times as spoken: "half past six", "eight minutes to six", "half an hour after midnight"."""
_ZONE = r"(?: ?(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST|local time|hours))"
CLOCK = re.compile(
    rf"\b{_ABOUT}(?:(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5]\d))? ?{_HALF}"
    rf"|(?P<hour2>{_HOUR}) o['’]clock(?: {_OF_DAY})?"
    rf"|(?P<hour6>{_HOUR})(?:[:.](?P<minute6>[0-5]\d))? at (?P<night>night)"
    rf"|(?P<hour3>{_HOUR})(?:[:.](?P<minute3>[0-5]\d))? {_OF_DAY.replace('part', 'part3')}"
    rf"|(?:(?<=at )|(?<=by )|(?<=from )|(?<=until )|(?<=before )|(?<=after )|(?<=around )|(?<=since )|(?<=about ))"
    rf"(?P<hour4>[01]?\d|2[0-3]):(?P<minute4>[0-5]\d)(?![\d:]|\.\d| ?[ap]\.? ?m\b)"
    rf"|(?P<hour5>[01]?\d|2[0-3])[:.](?P<minute5>[0-5]\d)(?={_ZONE})"
    r"|(?P<word>noon|midday|midnight)\b)"
    r"(?: local time| (?P<zone>[A-Z]{1,3}T|UTC|CEST|(?:[A-Z]\w+ ){1,2}(?:[Mm]ean |[Ss]tandard |[Ss]ummer )?[Tt]ime)\b)?"
)
PARTS = {
    "before dawn": (0, 420), "before sunrise": (0, 480), "small hours": (0, 360), "early hours": (0, 360),
    "early morning": (0, 540), "first light": (180, 480), "daybreak": (180, 480), "sunrise": (180, 510),
    "dawn": (180, 480), "breakfast": (300, 660), "mid-morning": (540, 690), "late morning": (570, 750),
    "morning": (240, 720), "lunchtime": (660, 900), "early afternoon": (720, 930), "mid-afternoon": (840, 1020),
    "late afternoon": (900, 1140), "afternoon": (720, 1140), "teatime": (900, 1140), "evening": (960, 1440),
    "sunset": (930, 1350), "sundown": (930, 1350), "twilight": (930, 1350), "nightfall": (960, 1380),
    "after dark": (960, 1860), "dusk": (960, 1320), "night": (1020, 1860), "early": (0, 540), "late": (900, 1440),
    "first minute": (0, 1),
}  # fmt: skip
"""Minutes of the day. "early Wednesday" runs to 09:00 (semantics.md); the others are as wide as usage is."""
PART = re.compile(rf"\b(?:in the )?(?:the )?(?P<part>{either(PARTS)}|(?:early|late) (?P<rest>evening|night))\b")


BEFORE_MIDNIGHT = 1380  # "shortly before midnight on Tuesday" is late on Tuesday
FIRST_OF_NIGHT, LAST_OF_NIGHT = 5, 12  # "seven at night" is of the evening, "two at night" of the morning


def read_clock(match: re.Match[str]) -> TimeSpan | None:
    """The time a `CLOCK` match states; None for an impossible one ("25 p.m.") and for one of a named zone.

    "1700 GMT" and "6 p.m. local time" may be one moment: without the place they do not compare.
    """
    if match["zone"]:
        return None
    soft = bool(match["about"])
    if match["word"]:
        if match["word"] == "midnight" and soft and match["about"].endswith("before"):
            return TimeSpan(BEFORE_MIDNIGHT, MINUTES_A_DAY, soft)
        first, last = (1439, 1440) if match["word"] == "midnight" else (720, 720)
        return TimeSpan(first, last, soft or match["word"] == "midday")
    hour = next(number(h) for h in (match[f"hour{n}"] for n in ("", 2, 3, 4, 5, 6)) if h)
    minute = next((int(m) for m in (match[f"minute{n}"] for n in ("", 3, 4, 5, 6)) if m), 0)
    part = match["part"] or match["part3"]
    if match["night"]:
        part = "evening" if FIRST_OF_NIGHT <= hour < LAST_OF_NIGHT else "morning"
    return _at(hour, minute, _half(match["am"], match["pm"], part), soft, spoken=bool(match["hour2"]))


def _half(am: str | None, pm: str | None, part: str | None) -> str | None:
    if am or part == "morning":
        return "am"
    return "pm" if pm or part else None


def _at(hour: float, minute: float, half: str | None, soft: bool, *, spoken: bool) -> TimeSpan | None:
    """An hour of the 24, or of the half of the day that is named; a spoken one without a half may be of either."""
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        return None
    either = spoken and half is None and hour <= 12
    at = round((hour % 12 if either else hour) * 60 + minute) % MINUTES_A_DAY
    return TimeSpan(at, at, soft, either)


def read_spoken(match: re.Match[str]) -> TimeSpan | None:
    """The time a `SPOKEN` match states; None for an impossible one."""
    minutes = 30.0 if match["half"] else 15.0
    if match["hours"]:
        minutes = 60 * number(match["hours"].split(" ")[0])
    elif counted := match["minutes"] or match["fives"]:
        minutes = number(counted.replace(" ", "-"))
    if match["way"] in {"to", "before"}:
        minutes = -minutes
    if match["word"]:
        return _at(0 if match["word"] == "midnight" else 12, minutes, None, bool(match["about"]), spoken=False)
    half = _half(match["am"], match["pm"], match["part"])
    return _at(number(match["hour"]), minutes, half, bool(match["about"]), spoken=True)


def read_part(match: re.Match[str]) -> TimeSpan:
    """The stretch of the day a `PART` match names; its edges are soft."""
    first, last = PARTS[match["rest"] or match["part"]]
    return TimeSpan(first, last, soft=True)


def within(span: TimeSpan, part: TimeSpan) -> TimeSpan:
    """An hour of either half of the day, in the half that lies nearer to a part of the day."""
    if not span.either:
        return span
    later = replace(span, first=span.first + HALF_DAY_MINUTES, last=span.last + HALF_DAY_MINUTES)
    nearest = min((span, later), key=lambda s: max(part.first - s.last, s.first - part.last))
    return replace(nearest, either=False)


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time of day with its characters; `exact` for a clock time, not a part of the day."""

    start: int
    end: int
    span: TimeSpan
    exact: bool


def time_phrases(text: str) -> list[TimePhrase]:
    """Clock times and parts of the day in a sentence, the clock times first."""
    spoken = [TimePhrase(m.start(), m.end(), t, True) for m in SPOKEN.finditer(text) if (t := read_spoken(m))]
    plain = [TimePhrase(m.start(), m.end(), t, True) for m in CLOCK.finditer(text) if (t := read_clock(m))]
    clocks = sorted(
        [*spoken, *(p for p in plain if not any(p.start < s.end and s.start < p.end for s in spoken))],
        key=lambda clock: clock.start,
    )
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
