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


def limit(value: DateValue, bound: Bound) -> DateValue:
    """The value as an edge; "before July" is no later than 30 June, "after June" no earlier than 1 July."""
    if value.start is None or value.end is None or value.recurring:
        return replace(value, bound=bound)
    if bound is Bound.BEFORE and not value.time:
        day = value.start - timedelta(days=1)
        return replace(value, start=day, end=day, unit=Unit.DAY, bound=bound)
    return replace(value, bound=bound)
