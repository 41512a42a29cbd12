"""A value as normalised text: "1,350 to 1,650 people", "60 %", "EUR 1,300,000,000", "30.6 km"."""

from __future__ import annotations

from collections.abc import Callable

from claims.numbers.quantities import Ballot, Bound, Interval, NumberValue, Quantity
from claims.numbers.units import PERIODS, display_unit


def figure(value: float) -> str:
    """Thousands separated, at most three significant decimals."""
    if abs(value - round(value)) < 1e-6 * max(1.0, abs(value)) or abs(value) >= 1000:
        return f"{round(value):,}"
    digits = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 4
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".")


def show(value: NumberValue) -> str:
    """The value in words and canonical units, hedges as a range in brackets."""
    special = _SPECIAL.get(value.quantity)
    if special is not None:
        return special(value)
    text = _amount(value)
    if value.bound is Bound.ABOUT and value.low is not None and value.high is not None and value.exact is not None:
        text += f" (about: {_range(value, value.interval)})"
    if value.whole is not None:
        text += f" of {show(value.whole)}"
    if value.ballot is not None:
        text += f" [{_ballot(value.ballot)}]"
    return text


def range_text(value: NumberValue, interval: Interval) -> str:
    """A range of that value's unit with its unit or noun: "1,350 to 1,650 people"."""
    return _named(value, _range(value, interval))


def _amount(value: NumberValue) -> str:
    if value.exact is not None and value.bound in {Bound.EXACT, Bound.ABOUT}:
        return _named(value, _range(value, Interval(value.exact, value.exact)))
    return _named(value, _range(value, value.interval))


def _range(value: NumberValue, interval: Interval) -> str:
    _, size = _scale(value)
    low, high = (None if v is None else v / size for v in (interval.low, interval.high))
    if low is None:
        return f"at most {figure(high or 0.0)}"
    if high is None:
        return f"at least {figure(low)}"
    return figure(low) if figure(low) == figure(high) else f"{figure(low)} to {figure(high)}"


def _scale(value: NumberValue) -> tuple[str, float]:
    if value.unit == "s" and value.printed.rstrip("s") in PERIODS:
        name = value.printed.rstrip("s")
        return f"{name}s", PERIODS[name]
    known = [abs(v) for v in (value.exact, value.high, value.low) if v is not None]
    return display_unit(value.unit, known[0] if known else 0.0)


def _named(value: NumberValue, text: str) -> str:
    name, _ = _scale(value)
    if value.direction:
        text = ("+" if value.direction > 0 else "-") + text
    if value.quantity is Quantity.MONEY:
        text = f"{name} {text}".lstrip()
    elif value.quantity is Quantity.POINTS:
        text = f"{text} percentage points"
    elif name:
        text = f"{text} {name.removesuffix('s') if text == '1' else name}"
    if value.noun and value.quantity in {Quantity.COUNT, Quantity.ORDINAL}:
        text = f"{text} {value.thing or value.noun}"
    return f"{text} per {value.per}" if value.per else text


def _score(value: NumberValue) -> str:
    return ":".join(figure(part) for part in value.parts)


def _votes(value: NumberValue) -> str:
    return _ballot(value.ballot) if value.ballot else "votes"


def _ballot(ballot: Ballot) -> str:
    rows = (("for", ballot.ayes), ("against", ballot.noes), ("majority", ballot.margin), ("of", ballot.members))
    parts = [f"{name} {_plain(interval)}" for name, interval in rows if interval is not None]
    return ", ".join(parts)


def _plain(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None or high is None:
        return f"at most {figure(high or 0.0)}" if low is None else f"at least {figure(low)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


_SPECIAL: dict[Quantity, Callable[[NumberValue], str]] = {
    Quantity.SCORE: _score,
    Quantity.VOTES: _votes,
    Quantity.RANK: lambda v: f"rank {_plain(v.interval)}",
    Quantity.ORDINAL: lambda v: f"number {figure(v.exact or 0.0)} {v.thing}".rstrip(),
    Quantity.AGE: lambda v: f"age {_plain(v.interval)}",
    Quantity.MINUTE: lambda v: f"minute {_plain(v.interval)}",
    Quantity.SIZE: lambda v: " by ".join(figure(part) for part in v.parts) + " m",
    Quantity.FACTOR: lambda v: f"factor {_plain(v.interval)}",
}
