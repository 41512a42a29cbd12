"""Days in text: calendar dates, weekdays and words such as "yesterday"; one rule for each shape."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from claims.dates import calendar
from claims.dates.calendar import Days, Unit, Yearly
from claims.dates.choice import Choice, Setting, Tense, choose, choose_weekday, dated
from claims.dates.offsets import beside
from claims.dates.rules import Match, rule
from claims.dates.values import DateValue
from claims.dates.words import (
    CLAUSE_END,
    DAY,
    MONTH,
    ORDINALS,
    WEEKDAY,
    WEEKDAY_ANY,
    YEAR_TAIL,
    day_number,
    month_number,
    weekday_number,
)  # fmt: skip


def yearly_value(match: Match, setting: Setting, yearly: Yearly, unit: Unit, which: str | None) -> DateValue | None:
    """Something that comes once a year, in the year that a `YEAR_TAIL` or the setting gives."""
    if match["year"]:
        return dated(Choice(yearly(int(match["year"]))), unit)
    if match["relative_year"]:
        if setting.published is None:
            return None
        offset = {"last": -1, "this": 0}.get(match["relative_year"], 1)
        return dated(Choice(yearly(setting.published.year + offset)), unit)
    choice = choose(yearly, setting, which)
    return dated(choice, unit) if choice else None


def _iso(match: Match, _setting: Setting) -> DateValue:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return DateValue(day, day)


def _numeric(match: Match, _setting: Setting) -> DateValue | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] != "." and first <= 12 and second <= 12 and first != second:
        return None  # 3/4/2024 is March in one country and April in another
    day, month = (second, first) if second > 12 else (first, second)
    return DateValue(date(year, month, day), date(year, month, day))


def _month_day(match: Match, setting: Setting) -> DateValue | None:
    month = month_number(match["month"] or match["month2"])
    day = day_number(match["day"] or match["day2"])
    last = day_number(match["last"] or match["last2"] or str(day))
    date(2000, month, max(day, last))

    def yearly(year: int) -> Days:
        return Days(date(year, month, day), date(year, month, last))

    if setting.published is None and not match["year"]:
        return DateValue(month=month, day=day) if day == last else DateValue(month=month)
    named = weekday_number(match["weekday"]) if match["weekday"] else None
    value = yearly_value(match, setting, yearly, Unit.DAY if day == last else Unit.SPAN, None)
    if value is None or named is None or value.start is None or value.start.weekday() == named:
        return value
    return replace(_year_with_weekday(value.start, named, yearly) if not match["year"] else value, certainty=0.6)


def _year_with_weekday(start: date, weekday: int, yearly: Yearly) -> DateValue:
    for year in (start.year, start.year + 1, start.year - 1):
        days = yearly(year)
        if days.first.weekday() == weekday:
            return DateValue(days.first, days.last)
    return DateValue(start, start)


def _nth_weekday(match: Match, setting: Setting) -> DateValue | None:
    weekday = weekday_number(match["weekday"])
    if match["every"]:
        return DateValue(weekday=weekday, recurring=True)
    nth, month = ORDINALS[match["nth"].lower()], month_number(match["month"])
    if setting.published is None and not match["year"]:
        return DateValue(month=month, weekday=weekday)
    return yearly_value(match, setting, lambda year: calendar.nth_weekday(year, month, nth, weekday), Unit.DAY, None)


def _nth_week(match: Match, setting: Setting) -> DateValue | None:
    """ "The second week of March": seven days of the month, soft by half a week as weeks begin on any day."""
    number, nth = month_number(match["month"]), ORDINALS[match["nth"].lower()]

    def yearly(year: int) -> Days:
        whole = calendar.month(year, number)
        first = whole.first + timedelta(days=7 * (nth - 1)) if nth > 0 else whole.last - timedelta(days=6)
        return Days(first, first + timedelta(days=6))

    value = yearly_value(match, setting, yearly, Unit.WEEK, None) if setting.published or match["year"] else None
    return replace(value, tolerance=WEEK_TOLERANCE_DAYS) if value else DateValue(month=number, unit=Unit.MONTH)


def _edge_day(match: Match, setting: Setting) -> DateValue | None:
    month, first = month_number(match["month"]), match["edge"] != "last"

    def yearly(year: int) -> Days:
        days = calendar.month(year, month)
        return calendar.one(days.first if first else days.last)

    return yearly_value(match, setting, yearly, Unit.DAY, None)


_A_WEEKDAY = re.compile(rf"\ba {WEEKDAY} (?:to|until|through|and) (?:the )?$")
"""After a day of an unknown week: "from a Monday to the Wednesday"."""


WEEK_TOLERANCE_DAYS = 4
_NEXT_TO = {"before": -1, "earlier": -1, "preceding": -1, "previous": -1, "after": 1, "following": 1}


def _weekday(match: Match, setting: Setting) -> DateValue | None:
    weekday, which = weekday_number(match["weekday"]), (match["which"] or "").lower().split(" ")[-1] or None
    if which in {"every", "each"} or match["plural"]:
        return DateValue(weekday=weekday, recurring=True)
    if match["event"] or (which in _NEXT_TO and setting.previous):
        way = (match["way"] or which or "").strip()
        return beside(setting.previous, weekday, _NEXT_TO[way]) if way else None  # told by an event
    if setting.lead.endswith(" a ") or _A_WEEKDAY.search(setting.lead):
        return DateValue(weekday=weekday)
    if setting.published is None:
        return DateValue(weekday=weekday, written=None if match["week"] or which else setting.dateline)
    if match["hence"]:
        weeks = 2 if match["hence"] == "fortnight" else 1
        ahead = (weekday - setting.published.weekday() - 1) % 7 + 1
        day = setting.published + timedelta(days=ahead + 7 * weeks)
        return DateValue(day, day, certainty=0.9)
    if match["week"]:
        offset = {"last": -7, "this": 0, "next": 7}[match["week"]]
        day = calendar.week(setting.published).first + timedelta(days=weekday + offset)
        return DateValue(day, day)
    choice = choose_weekday(weekday, setting, which)
    return dated(choice, Unit.DAY) if choice else None


NEAR_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2,
    "the day after tomorrow": 2, "this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1,
}  # fmt: skip


def _near_day(match: Match, setting: Setting) -> DateValue | None:
    if setting.published is None:
        return None
    word = match[0].lower()
    if word == "overnight":
        return DateValue(setting.published - timedelta(days=1), setting.published, Unit.SPAN, certainty=0.8)
    day = setting.published + timedelta(days=NEAR_DAYS[word])
    return DateValue(day, day, certainty=0.7 if setting.quoted else 1.0)


def _day_of_month(match: Match, setting: Setting) -> DateValue | None:
    if setting.published is None:
        return None
    day = day_number(match["day"])
    found = []
    for offset in range(-2, 3):
        index = setting.published.year * 12 + setting.published.month - 1 + offset
        try:
            found.append(date(index // 12, index % 12 + 1, day))
        except ValueError:
            continue
    if setting.tense is Tense.PAST:
        chosen = max(d for d in found if d <= setting.published)
    elif setting.tense is Tense.FUTURE:
        chosen = min(d for d in found if d >= setting.published)
    else:
        chosen = min(found, key=lambda d: abs((d - setting.published).days) if setting.published else 0)
    return DateValue(chosen, chosen, certainty=0.8)


DAY_RULES = (
    rule("iso", r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])", _iso),
    rule("numeric", r"(?<![\d/.])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])", _numeric),
    rule(
        "month day",
        rf"(?:\b(?:(?:[Tt]his|[Ll]ast|[Nn]ext) )?(?P<weekday>{WEEKDAY_ANY}),? (?:the )?)?"
        r"(?:\b(?:[Bb]etween (?=\d{1,2}[a-z]{0,2} and \d))?(?<![\d.,:])\b"
        rf"(?P<day>{DAY})(?: ?(?:-|–|—|to|and) ?(?P<last>{DAY}))?(?: of)? (?P<month>{MONTH})"
        rf"|\b(?P<month2>{MONTH}) (?:the )?(?P<day2>{DAY})(?![\d:%]|[.,]\d)"
        rf"(?: ?(?:-|–|—| and ) ?(?P<last2>{DAY})(?![\d:%]|[.,]\d| [a-z]))?)"
        + YEAR_TAIL,
        _month_day,
    ),
    rule(
        "nth weekday",
        rf"\b[Tt]he (?P<nth>first|second|third|fourth|last) (?P<weekday>{WEEKDAY}) "
        rf"(?:in|of) (?:(?P<every>every|each) month|(?P<month>{MONTH}))"
        + YEAR_TAIL,
        _nth_weekday,
    ),
    rule(
        "nth week",
        rf"\b[Tt]he (?P<nth>first|second|third|fourth|last|final) (?:full )?week (?:of|in) (?P<month>{MONTH})"
        + YEAR_TAIL,
        _nth_week,
    ),
    rule(
        "edge day",
        rf"\b[Tt]he (?:(?P<edge>first|last) day|(?P<first>first)) of (?P<month>{MONTH})" + YEAR_TAIL,
        _edge_day,
    ),
    rule(
        "weekday",
        rf"\b(?:(?P<event>[Tt]he )(?={WEEKDAY} (?:before|after|earlier)\b)"
        r"|(?P<which>[Ll]ast|[Nn]ext|[Tt]his (?:past|coming)|[Tt]his|[Ee]very|[Ee]ach"
        r"|(?:the )?(?:following|preceding|previous)) )?"
        rf"(?P<weekday>{WEEKDAY})(?:(?P<plural>s)\b|\b)"
        r"(?:,? (?:of )?(?P<week>last|this|next) week| (?P<hence>week|fortnight)\b"
        rf"|(?P<way> (?:before|after|earlier))(?={CLAUSE_END}))?",
        _weekday,
    ),
    rule(
        "near day",
        r"\b(?i:the day before yesterday|the day after tomorrow|today|tonight|yesterday|tomorrow|overnight"
        r"|this morning|this afternoon|this evening|last night)\b",
        _near_day,
    ),
    rule(
        "day of month",
        r"(?<=\bby |\bon )(?:[Tt]he )(?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! [A-Za-z])",
        _day_of_month,
    ),
)  # fmt: skip
