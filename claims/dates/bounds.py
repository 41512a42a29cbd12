"""The words before a date that make it a limit: since, until, by, not before; or none, as what is waited for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from claims.dates.calendar import Unit
from claims.dates.values import Bound, DateValue

BOUND_WORDS = {
    "since": Bound.SINCE, "ever since": Bound.SINCE, "from": Bound.SINCE, "starting": Bound.SINCE,
    "effective": Bound.SINCE,
    "until": Bound.UNTIL, "till": Bound.UNTIL, "through": Bound.UNTIL, "up to": Bound.UNTIL,
    "by": Bound.BY, "no later than": Bound.BY, "as late as": Bound.BY,
    "before": Bound.BEFORE, "prior to": Bound.BEFORE, "run-up to": Bound.BEFORE, "ahead of": Bound.BEFORE,
    "beyond": Bound.AFTER,
    "after": Bound.AFTER, "as early as": Bound.AFTER, "as soon as": Bound.AFTER, "no earlier than": Bound.AFTER,
    "not before": Bound.AFTER, "not until": Bound.AFTER, "until at least": Bound.AFTER, "at least until": Bound.AFTER,
    "from at least": Bound.SINCE,
}  # fmt: skip
_BOUND = re.compile(
    r"(?<![-\w])(?P<word>" + "|".join(sorted(map(re.escape, BOUND_WORDS), key=len, reverse=True)) + r") (?:the |on )?$",
    re.I,
)
_WAITED = re.compile(
    r"\b(?:wait\w*|postpon\w+|delay\w*|deferr?\w*|adjourn\w*|reschedul\w+|(?:put|held|hold) (?:\w+ ){0,3}(?:off|back))"
    r"(?: [\w’']+){0,3} (?:until|till) (?:the )?$"
)
"""What is waited for or put off until a day is to happen on it."""
_TRAILED = re.compile(
    r"^,? (?:(?P<after>at the (?:very )?(?:earliest|soonest)|(?:or|and) later|but not before)"
    r"|(?P<by>at the (?:very )?latest|(?:or|and) (?:before|earlier|sooner))|(?P<since>onwards?|and after))\b"
)
"""The words after a date that make it a limit: "12 May at the earliest", "1 April onward"."""
_ABOUT = re.compile(
    r"\b(?:(?P<near>about|around|circa|roughly|approximately|somewhere near|towards?|close to)"
    r"|(?P<soon>shortly|just|right|immediately|soon) (?:before|after)|(?P<over>over|across|throughout)) (?:the )?$",
    re.I,
)
FUZZY_DAYS = {Unit.DAY: 3, Unit.WEEK: 3, Unit.MONTH: 15, Unit.QUARTER: 30, Unit.SEASON: 30, Unit.YEAR: 183}
"""How far "around 20 May" or "about March" may be off, by the unit it names (as for "two weeks ago")."""
FEAST_DAYS = 8
"""How far from the day itself "around Christmas" reaches: to the end of the holidays."""
LEAD_CHARS = 60
"""How far back a bound or an offset is looked for; longer ones are no English."""


def lead(text: str, start: int) -> str:
    """The text right before a position."""
    return text[max(0, start - LEAD_CHARS) : start]


def bound_before(text: str, start: int) -> Bound:
    """The bound that the words before a position put on a date there."""
    match = _BOUND.search(lead(text, start))
    return BOUND_WORDS[match["word"].lower()] if match else Bound.ON


def is_waited_for(text: str, start: int) -> bool:
    """True after "wait until" or "put off until": it is to happen on that day."""
    return bool(_WAITED.search(lead(text, start)))


def bound_after(text: str, end: int) -> Bound:
    """The bound that the words after a date put on it."""
    match = _TRAILED.match(text[end:])
    names = {"after": Bound.AFTER, "by": Bound.BY, "since": Bound.SINCE}
    return names[match.lastgroup] if match and match.lastgroup else Bound.ON


def fuzzy(value: DateValue, text: str, start: int, *, feast: bool) -> DateValue:
    """The value with the room that "around" leaves it, and "over" a feast."""
    match = _ABOUT.search(lead(text, start))
    if not match or match["soon"] or (match["over"] and not feast):
        return value
    days = FEAST_DAYS if feast else FUZZY_DAYS.get(value.unit, 0)
    return replace(value, tolerance=max(value.tolerance, days))


def limit(value: DateValue, bound: Bound) -> DateValue:
    """The value as an edge; "before July" is no later than 30 June, "after June" no earlier than 1 July."""
    if value.start is None or value.end is None or value.recurring:
        return replace(value, bound=bound)
    if bound is Bound.BEFORE and not value.time:
        day = value.start - timedelta(days=1)
        return replace(value, start=day, end=day, unit=Unit.DAY, bound=bound)
    return replace(value, bound=bound)
