"""How two dates of the same fact stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claims.dates.values import MINUTES_A_DAY, Bound, DateValue, TimeSpan, readings, show
from claims.model import UNDECIDED, Footing, Relation, Standing

SOFT_TIME_MINUTES = 45
"""How far "about five" reaches: 17:00 and about 17:30 agree (semantics.md, dates)."""
LIMIT_SLACK_MINUTES = MINUTES_A_DAY
"""A limit may or may not include its own day: "until Sunday" and "through Saturday" are one."""
SOME_LEAP_YEAR = 2000
UPPER = frozenset({Bound.UNTIL, Bound.BY, Bound.BEFORE})
LOWER = frozenset({Bound.SINCE, Bound.AFTER})

Stretch = tuple[float, float]


def relate(left: DateValue, right: DateValue) -> Standing:
    """Conflict where the two share no moment; symmetric but for the order of the reason's words."""
    found = [_relate(a, b) for a in readings(left) for b in readings(right)]
    standing = min(found, key=lambda each: (_MILDEST.index(each.relation), each.strength))
    stages = Bound.BY in {left.edge, right.edge} and standing.relation is Relation.CONFLICT
    return UNDECIDED if stages else standing


_MILDEST = (Relation.AGREE, Relation.UNDECIDED, Relation.CONFLICT)


def _relate(left: DateValue, right: DateValue) -> Standing:
    left, right = _as_limit(left, right), _as_limit(right, left)
    if left.recurring or right.recurring or _two_ends(left, right):
        return UNDECIDED
    if not (left.dated and right.dated):
        return _relate_unresolved(left, right)
    if left.bound is Bound.ON and right.bound is Bound.ON:
        return _relate_days(left, right)
    if Bound.ON in {left.bound, right.bound}:
        return _relate_limit(left, right) if right.bound is Bound.ON else _relate_limit(right, left)
    return _relate_limits(left, right)


def _as_limit(value: DateValue, other: DateValue) -> DateValue:
    """The day on which something begins, against "since"; on which it ends, against "until".

    "Closed until 12 January" is when it opens, "closed since 12 January" when it shut.
    """
    if value.edge is Bound.ON or Bound.ON not in {value.bound, other.bound} or value.bound is other.bound:
        return value
    told = other.bound if other.edge is Bound.ON else other.edge
    return replace(value, bound=value.edge) if told is value.edge else value


def _two_ends(left: DateValue, right: DateValue) -> bool:
    """The day on which something begins and the day on which it ends: "closed since Tuesday", "opened in 2011"."""
    return Bound.ON in {left.bound, right.bound} and {left.edge, right.edge} == {Bound.SINCE, Bound.UNTIL}


def _certainty(left: DateValue, right: DateValue) -> float:
    return min(left.certainty, right.certainty)


def _reason(left: DateValue, right: DateValue, verdict: str) -> str:
    return f"{show(left)} and {show(right)} {verdict}"


def _conflict(left: DateValue, right: DateValue, strength: float) -> Standing:
    what = "moment" if left.single and left.start == right.start and right.single else "day"
    reason = _reason(left, right, f"have no {what} in common")
    return Standing(Relation.CONFLICT, strength * _certainty(left, right), reason)


def _agree(left: DateValue, right: DateValue, strength: float, verdict: str = "fit together") -> Standing:
    return Standing(Relation.AGREE, strength * _certainty(left, right), _reason(left, right, verdict))


def _stretch(value: DateValue, soft: bool) -> Stretch:
    """Minutes since the first day of the calendar; `soft` adds what the edges may give."""
    first = (value.start or date.min).toordinal() * MINUTES_A_DAY
    last = (value.end or date.max).toordinal() * MINUTES_A_DAY
    if value.time and value.single:
        low, high = first + value.time.first, last + value.time.last
        give = SOFT_TIME_MINUTES if value.time.soft else 0
    else:
        low, high, give = first, last + MINUTES_A_DAY - 1, 0
    give = give + value.tolerance * MINUTES_A_DAY if soft else 0
    return low - give, high + give


def _apart(left: Stretch, right: Stretch, slack: int = 0) -> bool:
    return left[1] + slack < right[0] or right[1] + slack < left[0]


def _within(left: Stretch, right: Stretch) -> bool:
    return (left[0] <= right[0] and right[1] <= left[1]) or (right[0] <= left[0] and left[1] <= right[1])


def _relate_days(left: DateValue, right: DateValue) -> Standing:
    soft = _stretch(left, True), _stretch(right, True)
    hard = _stretch(left, False), _stretch(right, False)
    if _apart(*soft):
        return _conflict(left, right, _edge_strength(left, right))
    if _apart(*hard):
        return _agree(left, right, 0.4, "touch at their soft edges")
    return _agree(left, right, 1.0 if _within(*hard) else 0.6)


def _edge_strength(left: DateValue, right: DateValue) -> float:
    """How sharply the two are stated: soft edges and parts of a day leave room."""
    strength = 0.8 if left.tolerance or right.tolerance else 1.0
    same_day = left.single and left.start == right.start and right.single
    times = [v.time for v in (left, right) if v.time]
    if same_day and times:
        return strength * (0.8 if any(t.soft for t in times) else 0.95)
    return strength


def _reach(value: DateValue) -> Stretch:
    """All moments that a limit leaves open, its own soft edge included."""
    low, high = _stretch(value, True)
    if value.bound in UPPER:
        return float("-inf"), high
    return low, float("inf")


def _relate_limit(limit: DateValue, point: DateValue) -> Standing:
    """A limit ("by March", "since 2019") against a plain date."""
    moment = _stretch(point, True)
    if _apart(_reach(limit), moment):
        return _conflict(limit, point, 0.75)
    if limit.bound in {Bound.BY, Bound.BEFORE, Bound.AFTER} or not _apart(_stretch(limit, True), moment):
        return _agree(limit, point, 0.6)
    return UNDECIDED


def _relate_limits(left: DateValue, right: DateValue) -> Standing:
    """Two limits: the same edge of one fact must lie at the same time; opposite edges prove nothing."""
    upper = left.bound in UPPER and right.bound in UPPER
    lower = left.bound in LOWER and right.bound in LOWER
    if not (upper or lower):
        return _relate_opposite(left, right)
    if not _apart(_stretch(left, True), _stretch(right, True), LIMIT_SLACK_MINUTES):
        return _agree(left, right, 0.8)
    bounds = {left.bound, right.bound}
    if bounds in ({Bound.SINCE, Bound.AFTER}, {Bound.UNTIL, Bound.BEFORE}):
        return _relate_edge(left, right)
    if bounds & {Bound.BEFORE, Bound.AFTER}:
        return UNDECIDED
    strength = (0.6 if Bound.BY in bounds else 0.8) * _certainty(left, right)
    return Standing(Relation.CONFLICT, strength, _reason(left, right, "are different limits"))


def _relate_edge(left: DateValue, right: DateValue) -> Standing:
    """A start ("from June on") against its earliest time ("not before September"), an end against its latest."""
    edge, limit = (left, right) if left.bound in {Bound.SINCE, Bound.UNTIL} else (right, left)
    return _conflict(left, right, 0.75) if _apart(_reach(limit), _stretch(edge, True)) else UNDECIDED


def _relate_opposite(left: DateValue, right: DateValue) -> Standing:
    """ "By Christmas" and "not before the end of February" leave no moment; a start and an end prove nothing."""
    if {left.bound, right.bound} <= {Bound.BY, Bound.BEFORE, Bound.AFTER} and _apart(_reach(left), _reach(right)):
        return _conflict(left, right, 0.75)
    return UNDECIDED


def _relate_unresolved(left: DateValue, right: DateValue) -> Standing:
    """At least one of the two has no known day: compare the parts that both state."""
    if left.bound is not right.bound or left.bound not in {Bound.ON, Bound.SINCE, Bound.UNTIL}:
        return UNDECIDED
    if left.bound is not Bound.ON:
        return _relate_open_limits(left, right)
    checks = [_calendar_parts_meet(left, right), _times_meet(left, right)]
    if False in checks:
        by_weekday = left.weekday is not None or right.weekday is not None
        strength = (0.6 if by_weekday else 0.75) * _certainty(left, right)
        reason = _reason(left, right, "cannot be the same")
        return Standing(Relation.CONFLICT, strength, reason, footing=_footing(left, right))
    return _agree(left, right, 0.5) if True in checks else UNDECIDED


def _relate_open_limits(left: DateValue, right: DateValue) -> Standing:
    """The same edge, a day or month of an unknown year against a known one."""
    if left.dated is right.dated or (left.month is None and right.month is None):
        return UNDECIDED
    left, right = (replace(v, tolerance=v.tolerance + 1) if v.dated else v for v in (left, right))
    if _calendar_parts_meet(left, right):
        return _agree(left, right, 0.5)
    reason = _reason(left, right, "cannot be the same")
    return Standing(Relation.CONFLICT, 0.75 * _certainty(left, right), reason)


def _footing(left: DateValue, right: DateValue) -> Footing:
    if left.weekday is None and right.weekday is None:
        return Footing.FIRM
    if left.dated or right.dated:
        return Footing.WORDING
    return Footing.FIRM if _one_week(left, right) else Footing.OPEN


def _one_week(left: DateValue, right: DateValue) -> bool:
    """True for weekdays written of on about the same day of a year that neither article states."""
    if left.written is None or right.written is None:
        return False
    first, second = date(SOME_LEAP_YEAR, *left.written), date(SOME_LEAP_YEAR, *right.written)
    return abs((first - second).days) <= 1


def _calendar_parts_meet(left: DateValue, right: DateValue) -> bool | None:
    """None where the two state no part in common."""
    if left.dated or right.dated:
        known, pattern = (left, right) if left.dated else (right, left)
        if pattern.weekday is None and pattern.month is None:
            return None
        return _some_day_fits(known, pattern)
    pairs = ((left.day, right.day), (left.weekday, right.weekday))
    stated = [a == b for a, b in pairs if a is not None and b is not None]
    if left.month is not None and right.month is not None:
        stated.append(bool(_months(left) & _months(right)))
    return all(stated) if stated else None


def _months(pattern: DateValue) -> frozenset[int]:
    first = pattern.month or 1
    return frozenset((first + i - 1) % 12 + 1 for i in range(pattern.months))


def _some_day_fits(known: DateValue, pattern: DateValue) -> bool:
    if known.start is None or known.end is None:
        return True
    days = (known.end - known.start).days + 1
    if days + 2 * known.tolerance >= 366:
        return True
    first = known.start.toordinal() - known.tolerance
    last = known.end.toordinal() + known.tolerance
    return any(_fits(date.fromordinal(n), pattern) for n in range(max(first, 1), last + 1))


def _fits(day: date, pattern: DateValue) -> bool:
    return (
        pattern.weekday in {None, day.weekday()}
        and (pattern.month is None or day.month in _months(pattern))
        and pattern.day in {None, day.day}
    )


def _times_meet(left: DateValue, right: DateValue) -> bool | None:
    """Compare times of day; None unless both state one and each could be on one day only."""
    if left.time is None or right.time is None:
        return None
    if any(v.dated and not v.single for v in (left, right)):
        return None
    return not _apart(_time_stretch(left.time), _time_stretch(right.time))


def _time_stretch(time: TimeSpan) -> Stretch:
    give = SOFT_TIME_MINUTES if time.soft else 0
    return time.first - give, time.last + give
