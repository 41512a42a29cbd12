"""What follows from a value and its whole: a share as a count, a count as a share, what is left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from claims.numbers.quantities import Aspect, Bound, Interval, NumberValue, Quantity

_ROUNDED, _ROUGH, _MINORITY = 0.6, 2.0, 45.0  # percent
"""How far two plain shares, and two of which one is rough, may miss 100 and still be a whole; near an even split
two shares of one thing may make 100 as well."""


def forms(value: NumberValue) -> Iterator[NumberValue]:
    """The value, and what follows from it and its whole: a share as a count, a count as a share."""
    yield value
    if value.quantity is Quantity.SHARE and value.direction:
        yield _as_factor(value)
    whole = value.whole
    if whole is None or not whole.exact:
        return
    if value.quantity is Quantity.SHARE:
        part = value.interval.times(whole.exact / 100)
        exact = None if value.exact is None else value.exact * whole.exact / 100
        yield replace(
            value,
            quantity=whole.quantity,
            low=part.low,
            high=part.high,
            exact=exact,
            unit=whole.unit,
            printed="",
            noun=whole.noun or value.noun,
            thing=whole.thing or value.thing,
            slack=0.0,
        )
    elif value.quantity is whole.quantity and value.unit == whole.unit:
        share = value.interval.times(100 / whole.exact)
        exact = None if value.exact is None else value.exact * 100 / whole.exact
        leeway = 0.0 if value.bound is not Bound.EXACT else 1.5 if value.soft or whole.soft else 0.5
        yield replace(
            value,
            quantity=Quantity.SHARE,
            low=None if share.low is None else share.low - leeway,
            high=None if share.high is None else share.high + leeway,
            exact=exact,
            unit="%",
            printed="%",
            slack=0.0,
        )


def _as_factor(value: NumberValue) -> NumberValue:
    """ "rose by 100 percent" as a factor of 2."""
    moved = signed(value)
    low, high, exact = (
        None if v is None else 1 + v / 100
        for v in (moved.low, moved.high, None if value.exact is None else value.exact * value.direction)
    )
    return replace(
        value,
        quantity=Quantity.FACTOR,
        low=low,
        high=high,
        exact=exact,
        unit="",
        aspect=Aspect.LEVEL,
        direction=0,
        printed="",
    )


def signed(value: NumberValue) -> Interval:
    """The range with the sign of the change that it is the size of."""
    return value.interval.flipped() if value.direction < 0 else value.interval


def is_rest(part: NumberValue, rest: NumberValue) -> bool:
    """True where the one is what the other leaves: "48 of the 90 seats", "42 seats"; "two thirds of 39", "13"."""
    whole = part.whole
    if whole is None or None in {whole.exact, rest.exact} or rest.quantity is not whole.quantity:
        return False
    if rest.unit != whole.unit or (rest.whole is not None and rest.whole.exact != whole.exact):
        return False
    closed = rest.soft and None not in {rest.low, rest.high}
    told = rest.interval if closed else Interval(rest.exact, rest.exact)
    counts = (v.exact for v in forms(part) if v.exact is not None and v.quantity is whole.quantity)
    return any(told.gap(Interval(left, left)) <= 0 for left in ((whole.exact or 0.0) - count for count in counts))


def complete(left: NumberValue, right: NumberValue) -> bool:
    """True for shares that make a whole: "61 percent", "nearly four in ten"; the two may be its two sides."""
    shares = [
        [v for v in forms(each) if v.quantity is Quantity.SHARE and v.exact and not v.direction]
        for each in (left, right)
    ]
    off = _ROUGH if left.soft or right.soft else _ROUNDED
    return any(_make_whole(a, b, off) and min(a.exact or 0, b.exact or 0) <= _MINORITY for a, b in product(*shares))


def complement(share: NumberValue) -> NumberValue:
    """The share of the others: 95 percent for 5."""
    low, high, exact = (None if v is None else 100.0 - v for v in (share.high, share.low, share.exact))
    return replace(share, low=low, high=high, exact=exact)


def _make_whole(left: NumberValue, right: NumberValue, off: float) -> bool:
    if abs((left.exact or 0.0) + (right.exact or 0.0) - 100) <= off:
        return True
    return (_one_sided(left) or _one_sided(right)) and complement(left).interval.gap(right.interval) <= 0


def _one_sided(value: NumberValue) -> bool:
    """ "just over half", "not quite a third"."""
    return value.bound is Bound.ABOUT and value.exact in {value.low, value.high}
