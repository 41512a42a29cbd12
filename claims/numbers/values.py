"""Chunk -> value: the range a figure leaves in canonical units, and values made of two figures."""

from __future__ import annotations

from dataclasses import replace

from claims.numbers.chunks import Chunk
from claims.numbers.hedges import bounded
from claims.numbers.quantities import Aspect, Bound, NumberValue, Quantity
from claims.numbers.units import DAY_S, Unit
from claims.numbers.words import Form, Numeral

_MILLION = 1e6
_DEGREES = 3.0  # leeway of "about 40 degrees Celsius"
_PERCENT = Unit("%", 1.0, "%")
_SOFT_UNITS_S = 7 * DAY_S  # from weeks on, a span of time is seldom meant to the day


def half_place(figure: Numeral, counted: bool) -> float:
    """What the digits leave open to each side: 0.05 million for "2.2 million", nothing for "1,500 people"."""
    stated = figure.form is Form.FRACTION or not counted or figure.place != 1
    if figure.exact is not None and abs(figure.exact) >= _MILLION and figure.place == 1:
        return figure.round_place / 2
    return figure.place / 2 if stated else 0.0


def value_of(chunk: Chunk) -> NumberValue:
    """The value of one chunk by itself."""
    unit, figure = chunk.unit, chunk.numeral
    if unit is None and figure.form is Form.FRACTION:
        unit, figure = _PERCENT, figure.times(100.0, figure.end)
    half = half_place(figure, unit is None)
    flat = None if unit is None or unit.symbol != "°C" else _DEGREES / unit.factor
    interval, bound = bounded(figure, chunk.hedges, half, flat)
    return NumberValue(
        quantity=quantity_of(unit),
        low=_converted(interval.low, unit),
        high=_converted(interval.high, unit),
        exact=_converted(figure.exact, unit),
        unit="" if unit is None else unit.symbol,
        noun=chunk.noun,
        thing=chunk.thing,
        bound=bound,
        soft=is_soft(chunk),
        slack=_slack(figure, half, unit, bound),
        printed="" if unit is None else unit.name,
        per=chunk.per,
        aspect=chunk.aspect if not chunk.direction else Aspect.CHANGE,
        direction=chunk.direction,
        dimension=chunk.dimension,
    )


def quantity_of(unit: Unit | None) -> Quantity:
    """The sort of quantity a unit measures; without one, a count."""
    if unit is None:
        return Quantity.COUNT
    if unit.money:
        return Quantity.MONEY
    return {"%": Quantity.SHARE, "pp": Quantity.POINTS}.get(unit.symbol, Quantity.MEASURE)


def is_soft(chunk: Chunk) -> bool:
    """True for hedged and rough figures, fractions, and long spans of time."""
    long = chunk.unit is not None and chunk.unit.symbol == "s" and chunk.unit.factor > _SOFT_UNITS_S
    return bool(chunk.hedges) or chunk.numeral.form is not Form.CARDINAL or long


def _converted(figure: float | None, unit: Unit | None) -> float | None:
    return figure if figure is None or unit is None else unit.convert(figure)


def _slack(figure: Numeral, half: float, unit: Unit | None, bound: Bound) -> float:
    if bound is not Bound.EXACT or (unit is not None and unit.symbol in {"%", "pp", "°C"}):
        return 0.0
    slack = figure.round_place / 2
    return slack * (1.0 if unit is None else unit.factor) if slack > max(half, 1.0) else 0.0


def span_of(low: NumberValue, high: NumberValue) -> NumberValue:
    """ "between 10 and 12", "10,000 or 12,000 a day": from the one to the other."""
    ends = [v for v in (low.exact, low.low) if v is not None], [v for v in (high.exact, high.high) if v is not None]
    return replace(
        high,
        low=ends[0][0] if ends[0] else None,
        high=ends[1][0] if ends[1] else None,
        exact=None,
        bound=Bound.BETWEEN,
        soft=low.soft or high.soft,
        slack=0.0,
    )


def part_of(part: NumberValue, whole: NumberValue) -> NumberValue:
    """ "62 of the 101 members", "a third of the 1,400 homes"."""
    return replace(part, whole=whole, noun=part.noun or whole.noun, thing=part.thing or whole.thing)


def all_but(missing: NumberValue, whole: NumberValue) -> NumberValue | None:
    """ "all but one of the 17": 16 of 17."""
    if missing.exact is None or whole.exact is None or missing.exact >= whole.exact:
        return None
    rest = whole.exact - missing.exact
    return replace(
        whole,
        low=rest,
        high=rest,
        exact=rest,
        noun=missing.noun or whole.noun,
        whole=whole,
        slack=0.0,
        bound=Bound.EXACT,
    )


def ratio(part: Numeral, whole: Numeral, chunk: Chunk) -> NumberValue | None:
    """ "one in five", "nine in ten": a share, as loose as such phrases are."""
    if part.exact is None or not whole.exact or part.exact >= whole.exact:
        return None
    share = part.exact / whole.exact
    leeway = min(0.025, 0.15 * share)
    figure = Numeral(part.end, share, share, share, 2 * leeway, 2 * leeway, Form.FRACTION)
    return value_of(replace(chunk, numeral=figure, unit=None))


def change(start: NumberValue, end: NumberValue) -> NumberValue | None:
    """ "from 1.20 to 0.80 cents": by how much it moved, in percent; for percentages in points."""
    if start.exact is None or end.exact is None or start.exact == end.exact:
        return None
    direction = 1 if end.exact > start.exact else -1
    if end.quantity is Quantity.SHARE:
        return _moved(
            end, Quantity.POINTS, "pp", abs(end.exact - start.exact), 0.1, direction, (start.exact, end.exact)
        )
    if start.exact <= 0:
        return None
    size = abs(end.exact - start.exact) / start.exact * 100
    return _moved(end, Quantity.SHARE, "%", size, 1.0, direction, (start.exact, end.exact))


def _moved(
    end: NumberValue,
    quantity: Quantity,
    unit: str,
    size: float,
    leeway: float,
    direction: int,
    parts: tuple[float, float],
) -> NumberValue:
    return NumberValue(
        quantity,
        size - leeway,
        size + leeway,
        size,
        unit=unit,
        soft=end.soft,
        printed=unit,
        aspect=Aspect.CHANGE,
        direction=direction,
        parts=parts,
    )


def product(times: NumberValue, each: NumberValue) -> NumberValue | None:
    """ "six instalments of 1.5 billion dollars each": all of them together."""
    if times.exact is None or each.exact is None or times.quantity is not Quantity.COUNT:
        return None
    ends = ((times.low, each.low), (times.high, each.high))
    low, high = (None if a is None or b is None else a * b for a, b in ends)
    return replace(
        each,
        low=low,
        high=high,
        soft=times.soft or each.soft,
        exact=each.exact * times.exact,
        aspect=Aspect.LEVEL,
        slack=0.0,
    )


def every(period: NumberValue) -> NumberValue | None:
    """ "every twelve minutes": five an hour."""
    if period.exact is None or period.unit != "s" or not period.exact:
        return None
    size = 3600.0 / period.exact
    return NumberValue(Quantity.COUNT, size, size, size, per="hour", soft=True)


def more_than(first: NumberValue, second: NumberValue) -> NumberValue | None:
    """ "34 million plus up to six million": the first at least, both together at most."""
    if first.low is None or first.high is None or second.high is None or first.unit != second.unit:
        return None
    low, high = first.low + (second.low or 0.0), first.high + second.high
    return replace(first, low=low, high=high, exact=None, bound=Bound.BETWEEN, slack=0.0)


def sum_of(first: NumberValue, second: NumberValue) -> NumberValue:
    """ "five hours and 20 minutes", "six feet two inches"."""
    parts = [(first.exact or 0.0) + (v or 0.0) for v in (second.low, second.high, second.exact)]
    return replace(
        second,
        low=parts[0],
        high=parts[1],
        exact=parts[2],
        soft=first.soft or second.soft,
        slack=0.0,
        printed=first.printed,
    )
