"""Whole date phrases of a sentence: rules, times of day and bounds put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from claims.dates.bounds import bound_after, bound_before, fuzzy, is_waited_for, lead, limit
from claims.dates.calendar import FEASTS, Days, Unit
from claims.dates.choice import Setting
from claims.dates.clock import TimePhrase, time_phrases, within
from claims.dates.offsets import OFFSET_RULES, beside, duration, shifted
from claims.dates.periods import PERIOD_RULES
from claims.dates.readers import DAY_RULES
from claims.dates.rules import Rule
from claims.dates.values import Bound, DateValue, TimeSpan
from claims.dates.words import DURATION, RANGE, RANGE_START, WEEKDAY, weekday_number

ALL_RULES = (*DAY_RULES, *OFFSET_RULES, *PERIOD_RULES)
_BEFORE_DAY = re.compile(r"^,? ?(?:(?:on|of|to|into)(?: the)? |the )?$")
_AFTER_DAY = re.compile(r"^,? ?(?:(?:at|in|around|from|by)(?: the)? )?$")
_OFFSET = re.compile(
    rf"\b(?i:(?:{DURATION}|the (?P<one>day|week|month|year)|the (?P<weekday>{WEEKDAY}))"
    r" (?P<way>after|before|following)) (?:the )?$"
)
_WEEK = re.compile(r"\b[Tt]he week (?:(?P<from>of|beginning|starting|from)|to|ending|ended) $")
_FOR = re.compile(rf"^,? for {DURATION}\b")

SettingAt = Callable[[int, int], Setting]
Accepts = Callable[[str, int, int], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date expression with its value; `start` and `end` are characters of the sentence's text."""

    start: int
    end: int
    value: DateValue
    rule: str = ""


WORD_TIMES = {
    "tonight": TimeSpan(1020, 1860, True), "overnight": None, "this morning": TimeSpan(240, 720, True),
    "this afternoon": TimeSpan(720, 1140, True), "this evening": TimeSpan(960, 1440, True),
    "last night": TimeSpan(1020, 1860, True),
}  # fmt: skip


def _with_time(text: str, phrase: Phrase, times: list[TimePhrase]) -> Phrase:
    """The phrase with the times of day that stand right before and after it."""
    value = phrase.value
    if value.unit is not Unit.DAY or value.recurring:
        return phrase
    own = WORD_TIMES.get(text[phrase.start : phrase.end].lower())
    before = [t for t in times if t.end <= phrase.start and _BEFORE_DAY.match(text[t.end : phrase.start])]
    after = [t for t in times if t.start >= phrase.end and _AFTER_DAY.match(text[phrase.end : t.start])]
    used = before[-1:] + after[:1]
    spans = [(t.exact, t.span) for t in used] + ([(False, own)] if own else [])
    if not spans:
        return phrase
    span = next((s for exact, s in spans if exact), spans[0][1])
    for part in (s for exact, s in spans if not exact):
        span = within(span, part)
    if span.last - span.first == 1 and phrase.rule != "near day":
        span = TimeSpan(0, span.last, soft=True)  # "midnight on Tuesday" begins the day for some and ends it for others
    if before and text[before[-1].start : phrase.start].endswith(("night to ", "night into ")):
        span = TimeSpan(-420, 540, True)  # the night that ends in that day's morning
    start = min([phrase.start, *(t.start for t in used)])
    end = max([phrase.end, *(t.end for t in used)])
    return Phrase(start, end, replace(value, time=span), phrase.rule)


def _matches(text: str) -> list[tuple[Rule, re.Match[str]]]:
    """Whatever any rule matches, the earliest first and the longest where two start together."""
    found = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(ALL_RULES)
        for match in rule.pattern.finditer(text)
    ]
    return [(rule, match) for *_, rule, match in sorted(found, key=lambda f: f[:3])]


_BOUNDARY = re.compile(
    r"[,;:.()–—]|\b(?:and|but|or|when|which|who|that|after|before|since|until|than)\b|\bto (?:the )?$"
)
ABOUT_A_YEAR = range(360, 370)  # days


def _year_told(previous: DateValue | None, between: str) -> Days | None:
    """The year in which a month of the same clause lies."""
    if previous is None or previous.start is None or previous.end is None or _BOUNDARY.search(between):
        return None
    give = timedelta(days=previous.tolerance)
    days = Days(previous.start - give, previous.end + give)
    return days if days.length in ABOUT_A_YEAR and previous.bound is Bound.ON else None


def _read(text: str, times: list[TimePhrase], setting_at: SettingAt, accepts: Accepts) -> Iterator[Phrase]:
    """Non-overlapping dates in order, each with the times of day around it."""
    after, previous = 0, None
    for rule, match in _matches(text):
        start, end = match.span()
        if start < after or not accepts(rule.name, start, end):
            continue
        setting = setting_at(start, end)
        setting = replace(
            setting,
            bound=bound_before(text, start),
            lead=lead(text, start),
            previous=previous or setting.previous,
            year=_year_told(previous, text[after:start]),
        )
        try:
            value = rule.read(match, setting)
        except (ValueError, OverflowError):
            after = end  # no such day, such as 31 June, or one outside the calendar
            continue
        if value is not None:
            phrase = _with_time(text, Phrase(start, end, value, rule.name), [t for t in times if t.start >= after])
            after, previous = phrase.end, phrase.value
            yield phrase


def phrases(text: str, setting_at: SettingAt, accepts: Accepts) -> list[Phrase]:
    """Every date and time expression of a sentence, in order.

    Args:
        text: The sentence.
        setting_at: What an expression at these characters is read against.
        accepts: False for a match that the sentence shows to be no date, by rule name and characters.
    """
    times = time_phrases(text)
    found = list(_read(text, times, setting_at, accepts))
    lone = [
        Phrase(t.start, t.end, DateValue(time=t.span), "clock")
        for t in times
        if t.exact and not any(t.start < p.end and p.start < t.end for p in found) and accepts("clock", t.start, t.end)
    ]
    joined = _joined(text, sorted([*found, *lone], key=lambda p: p.start))
    return [_bounded(text, _week(text, _offset(text, p))) for p in joined]


def _joined(text: str, found: list[Phrase]) -> list[Phrase]:
    """Ranges put together: "between 3 June and 30 August", "from May 2022, for a year and a half"."""
    result: list[Phrase] = []
    for phrase in found:
        last = result[-1] if result else None
        merged = _range(text, last, phrase) if last else None
        if merged:
            result[-1] = merged
        else:
            result.append(_lasting(text, phrase))
    return result


def _range(text: str, left: Phrase, right: Phrase) -> Phrase | None:
    gap, start = text[left.end : right.start], RANGE_START.search(lead(text, left.start))
    a, b = left.value, right.value
    if not RANGE.match(gap) or a.start is None or b.end is None or a.bound is not Bound.ON:
        return None
    dash = gap.strip() in {"-", "–", "—", "to", "through"}
    if not (start or dash) or (gap.strip() == "and" and not (start and start["between"])):
        return None
    if a.start > b.end:
        opening_hours = left.rule == right.rule == "weekday"
        return Phrase(left.start, right.end, DateValue(recurring=True), "range") if opening_hours else None
    tolerance, certainty = max(a.tolerance, b.tolerance), min(a.certainty, b.certainty)
    value = replace(a, end=b.end, unit=a.unit if a.unit is b.unit is Unit.YEAR else Unit.SPAN, tolerance=tolerance,
                    certainty=certainty, time=None)  # fmt: skip
    return Phrase(left.start - (len(start[0]) if start else 0), right.end, value, "range")


def _lasting(text: str, phrase: Phrase) -> Phrase:
    match, value = _FOR.match(text[phrase.end :]), phrase.value
    if not match or value.start is None or bound_before(text, phrase.start) is not Bound.SINCE:
        return phrase
    count, unit = duration(match)
    finish = shifted(replace(value, end=value.start, tolerance=0), match, 1)
    if finish is None or finish.end is None:
        return phrase
    soft = 31 if unit in {Unit.YEAR, Unit.MONTH} else max(1, round(count))
    start = phrase.start - len("from ") if text[: phrase.start].lower().endswith("from ") else phrase.start
    return Phrase(
        start, phrase.end + match.end(), replace(value, end=finish.end, unit=Unit.SPAN, tolerance=soft), "range"
    )


def _offset(text: str, phrase: Phrase) -> Phrase:
    """ "Two days after Christmas": the date moved by the length before it."""
    match = _OFFSET.search(lead(text, phrase.start))
    if not match:
        return phrase
    sign = -1 if match["way"].lower() == "before" else 1
    weekday = match["weekday"]
    value = beside(phrase.value, weekday_number(weekday), sign) if weekday else shifted(phrase.value, match, sign)
    return Phrase(phrase.start - (len(match[0])), phrase.end, value, "offset") if value else phrase


def _week(text: str, phrase: Phrase) -> Phrase:
    """ "The week of December 18", "the week to 22 December"."""
    match, value = _WEEK.search(lead(text, phrase.start)), phrase.value
    if not match or not value.single or value.start is None:
        return phrase
    start = value.start if match["from"] else value.start - timedelta(days=6)
    whole = replace(value, start=start, end=start + timedelta(days=6), unit=Unit.WEEK, time=None)
    return Phrase(phrase.start - len(match[0]), phrase.end, whole, "range")


def _bounded(text: str, phrase: Phrase) -> Phrase:
    if phrase.rule in {"range", "offset"} or text[phrase.end :].startswith(("'s", "’s")):
        return phrase
    first_to_last = phrase.rule == "month day" and not phrase.value.single and phrase.value.dated
    if first_to_last and bound_before(text, phrase.start) is Bound.SINCE:
        return phrase  # "from 1 to 8 June"
    if is_waited_for(text, phrase.start):
        return phrase
    after = bound_after(text, phrase.end)
    bound = bound_before(text, phrase.start) if after is Bound.ON else after
    feast = text[phrase.start : phrase.end].lower().replace("’", "'") in FEASTS
    return replace(phrase, value=limit(fuzzy(phrase.value, text, phrase.start, feast=feast), bound))
