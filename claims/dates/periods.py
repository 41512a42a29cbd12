"""Expressions for longer stretches: months, seasons, quarters, feasts, weeks, years and parts of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from claims.dates import calendar
from claims.dates.calendar import Days, Unit, Yearly
from claims.dates.choice import Choice, Setting, Tense, choose, dated
from claims.dates.readers import yearly_value
from claims.dates.rules import Match, rule
from claims.dates.values import Bound, DateValue
from claims.dates.words import FEAST, MONTH, MONTH_LONG, ORDINALS, YEAR, YEAR_TAIL, month_number

SOFT_EDGE_DAYS = 3
SEASON_TOLERANCE_DAYS = 25
"""Weather seasons start on the 1st, astronomical ones about three weeks later."""
FISCAL_CERTAINTY = 0.8
UPPER = frozenset({Bound.BY, Bound.UNTIL, Bound.BEFORE})

EDGE = (
    r"(?:(?:the |at )?(?P<edge>[Bb]eginning|[Ss]tart|middle|[Ee]nd|close|first half|second half|first days|last days"
    r"|first weeks|last weeks|turn)(?: of |-of-)(?:the )?"
    r"|(?P<adjective>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater)(?:-| (?:in |on )?)(?:the )?)?"
)
WHICH = (
    r"(?:(?P<which>[Ll]ast|[Pp]revious|[Tt]his past|[Tt]his coming|[Tt]his|[Cc]urrent|[Nn]ext|[Cc]oming|[Ff]ollowing"
    rf"|[Tt]he(?! {MONTH})) )?"
)
BASE = (
    rf"(?:(?P<feast>(?i:{FEAST}))|(?P<month>{MONTH_LONG})|(?P<short>{MONTH})(?=,? {YEAR})"
    r"|(?P<season>spring|summer|autumn|fall|winter)"
    r"|(?P<quarter>first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter|Q(?P<q>[1-4])"
    r"|(?P<half>first|second) half(?= of)|(?P<unit>week|weekend|month|quarter|year|decade|century))\b(?!['’]s-)"
)
PARTS = {
    "beginning": "early", "start": "early", "first days": "early", "first weeks": "early", "early": "early",
    "middle": "mid", "mid": "mid",
    "end": "late", "close": "late", "last days": "late", "last weeks": "late", "late": "late",
}  # fmt: skip


def _which(match: Match) -> str | None:
    word = (match["which"] or "").lower().split(" ")[-1]
    return word if word not in {"", "the"} else None


def _yearly(match: Match) -> tuple[Yearly, Unit] | None:
    """What the base of the expression names, if it comes once a year."""
    if name := match["month"] or match["short"]:
        return (lambda year: calendar.month(year, month_number(name))), Unit.MONTH
    if name := match["feast"]:
        feast = name.lower().replace("’", "'")
        return (lambda year: calendar.feast(feast, year)), Unit.DAY
    if name := match["season"]:
        return (lambda year: calendar.season(year, name)), Unit.SEASON
    if name := match["quarter"] or match["q"]:
        nth = 4 if name in {"last", "final"} else int(name) if name.isdigit() else ORDINALS[name]
        return (lambda year: calendar.quarter(year, nth)), Unit.QUARTER
    if name := match["half"]:
        return (lambda year: calendar.half(year, ORDINALS[name])), Unit.SPAN
    return None


def _named(match: Match, setting: Setting) -> DateValue | None:
    found = _yearly(match)
    if found is None:
        return _relative_unit(match, setting)
    yearly, unit = found
    if setting.published is None and not match["year"]:
        return _open_year(yearly, unit)
    value = yearly_value(match, setting, yearly, unit, _which(match))
    if value is None:
        return None
    if unit is Unit.SEASON and match["season"]:
        return _season(value, match, setting)
    if unit is Unit.QUARTER:
        return replace(value, certainty=value.certainty * FISCAL_CERTAINTY)
    return value


def _open_year(yearly: Yearly, unit: Unit) -> DateValue | None:
    """What is known without any year: the months; for a feast nothing, as some of them move."""
    if unit is Unit.DAY:
        return None
    days = yearly(2000)
    count = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    soft = unit is Unit.SEASON  # a season, by the weather: a month more on either side
    first = (days.first.month - 2) % 12 + 1 if soft else days.first.month
    return DateValue(month=first, months=count + 2 if soft else count, unit=unit)


def _season(value: DateValue, match: Match, setting: Setting) -> DateValue:
    """Seasons are soft; a winter straddles two years, and one just begun may be the one before."""
    start, pub = value.start, setting.published
    if start is None:
        return value
    if match["season"] == "winter" and match["year"]:
        start = date(start.year - 1, 12, 1)
    begun = pub is not None and start <= pub and (pub - start).days < 45
    if begun and not (match["year"] or _which(match)) and setting.tense is Tense.PAST:
        start = calendar.shift(start, -1, Unit.YEAR)
    return replace(value, start=start, tolerance=SEASON_TOLERANCE_DAYS, certainty=min(value.certainty, 0.85))


def _unit_days(unit: str, day: date) -> Days:
    quarter = (day.month + 2) // 3
    return {
        "week": lambda: calendar.week(day),
        "weekend": lambda: calendar.weekend(day),
        "month": lambda: calendar.month(day.year, day.month),
        "quarter": lambda: calendar.quarter(day.year, quarter),
        "year": lambda: calendar.year_days(day.year),
        "decade": lambda: calendar.decade(day.year),
        "century": lambda: calendar.months(day.year - day.year % 100, 1, 1200),
    }[unit]()


def _relative_unit(match: Match, setting: Setting) -> DateValue | None:
    """ "Last week", "next year", "this month", and "the week" where only an edge of it is named."""
    pub, name, which = setting.published, match["unit"], _which(match)
    edged = match["edge"] or match["adjective"]
    if pub is None or (not which and not edged and not (name == "weekend" and match["which"])):
        return None
    if which and setting.lead.rstrip().endswith(("the", "over", "in the", "for")):
        return None  # "the next week", "over the last year" are spans of time from now on
    if name == "weekend":
        return _weekend(pub, which, setting.tense)
    count = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}.get(which or "", 0)
    unit = Unit(name)
    return dated(Choice(_unit_days(name, calendar.shift(pub.replace(day=min(pub.day, 28)), count, unit)
                        if unit is not Unit.WEEK else calendar.shift(pub, count, unit))), unit)  # fmt: skip


def _weekend(pub: date, which: str | None, tense: Tense) -> DateValue:
    this = calendar.weekend(pub)
    week = timedelta(days=7)
    before = this if this.first <= pub else Days(this.first - week, this.last - week)
    if which == "last":
        before = before if before.last < pub else Days(before.first - week, before.last - week)
        return dated(Choice(before), Unit.SPAN)
    if which in {"next", "coming"}:
        return dated(Choice(Days(this.first, this.last + week), 0.7), Unit.SPAN)
    past = which is None and tense is not Tense.FUTURE
    return dated(Choice(before if past else this, 0.9), Unit.SPAN)


def _cut(value: DateValue, match: Match, setting: Setting) -> DateValue | None:
    """The named part of a period: "early", "the end of", "later this"."""
    word = (match["edge"] or match["adjective"] or "").lower()
    if not word or value.start is None or value.end is None:
        return value if not word else None
    days, pub = Days(value.start, value.end), setting.published
    if word == "turn":
        return _turn(value, days, match, setting)
    if word in {"earlier", "later"}:
        return _so_far(value, days, pub, word)
    if word in {"first half", "second half"}:
        middle = days.first + timedelta(days=days.length // 2)
        first = word == "first half"
        part = Days(days.first, middle - timedelta(days=1)) if first else Days(middle, days.last)
    elif word == "end" and setting.bound in UPPER:
        last_days = 2 if value.unit is Unit.WEEK else 0
        return replace(value, start=days.last - timedelta(days=last_days), unit=Unit.SPAN, tolerance=0)
    else:
        part = calendar.thirds(days, PARTS[word])
    tolerance = max(SOFT_EDGE_DAYS if value.unit is not Unit.WEEK else 1, value.tolerance, days.length // 12)
    return replace(value, start=part.first, end=part.last, unit=Unit.SPAN, tolerance=tolerance)


def _so_far(value: DateValue, days: Days, pub: date | None, word: str) -> DateValue | None:
    if pub is None or not days.holds(pub):
        return None
    start, end = (days.first, pub) if word == "earlier" else (pub, days.last)
    return replace(value, start=start, end=end, unit=Unit.SPAN)


def _turn(value: DateValue, days: Days, match: Match, setting: Setting) -> DateValue | None:
    """The turn of a year or century: where one ends and the next begins."""
    if match["unit"] == "century":
        return replace(value, start=date(days.first.year - 2, 1, 1), end=date(days.first.year + 2, 12, 31),
                       unit=Unit.YEAR, tolerance=365)  # fmt: skip
    if match["unit"] != "year":
        return None

    def yearly(year: int) -> Days:
        return Days(date(year - 1, 12, 31), date(year, 1, 1))

    choice = choose(yearly, setting, None)
    return dated(choice, Unit.SPAN, tolerance=7) if choice else None


def _period(match: Match, setting: Setting) -> DateValue | None:
    if match["season"] and not (_which(match) or match["which"] or _led(setting) or match["year"]):
        return None
    if match["q"] and not (match["year"] or setting.lead.rstrip().endswith((" in", "for", "of"))):
        return None
    value = _named(match, setting)
    return _cut(value, match, setting) if value else None


def _led(setting: Setting) -> bool:
    return bool(re.search(r"\b(?:in|by|until|till|since|before|after|during|from|through)(?: the)? $", setting.lead))


def _year(match: Match, setting: Setting) -> DateValue | None:
    """A year by its digits; `adjective` and `edge` as in the other periods."""
    year = int(match["year"])
    return _cut(dated(Choice(calendar.year_days(year)), Unit.YEAR), match, setting)


def _decade(match: Match, setting: Setting) -> DateValue | None:
    return _cut(dated(Choice(calendar.decade(int(match["year"]))), Unit.YEAR), match, setting)


def _two_years(match: Match, _setting: Setting) -> DateValue | None:
    """ "2021-22": a season or fiscal year that lies somewhere in the two."""
    year = int(match["year"])
    if (year + 1) % 100 != int(match["next"][-2:]):
        return None
    return DateValue(date(year, 1, 1), date(year + 1, 12, 31), Unit.YEAR, certainty=0.8)


def _year_end(_match: Match, setting: Setting) -> DateValue | None:
    if setting.published is None:
        return None
    last = date(setting.published.year, 12, 31)
    return DateValue(last if setting.bound in UPPER else last.replace(day=21), last, Unit.SPAN, certainty=0.8)


PERIOD_RULES = (
    rule("two years", rf"(?<![\d.,$€£-])(?P<year>{YEAR})[-–/](?P<next>(?:\d\d)?\d\d)\b(?![-/]\d)", _two_years),
    rule("year end", r"\b(?:the )?(?:year['’]s end|year-end)\b", _year_end),
    rule("period", rf"\b{EDGE}{WHICH}{BASE}(?:{YEAR_TAIL})", _period),
    rule("decade", rf"\b{EDGE}(?:the )?(?<![\d.,$€£])(?<!\d-)(?P<year>(?:1[5-9]|20)\d0)['’]?s\b", _decade),
    rule(
        "year",
        rf"\b{EDGE}(?<![\d.,:/$€£#])(?<!\d-)(?P<year>{YEAR})(?![\d%/:-]|[.,]\d|['’]?s\b(?!['’]))",
        _year,
    ),
)
