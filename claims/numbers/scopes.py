"""Within what a count was taken: "5,200 people within five kilometres", "12 burglaries in the past week"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.numbers.lexemes import Line
from claims.numbers.quantities import Aspect, NumberValue, Quantity, Reading
from claims.numbers.units import PERIODS

_AREAS = frozenset({"zone", "radius", "ring", "circle", "perimeter", "belt", "strip"})
_PAST = frozenset({"past", "last", "first", "previous", "next", "preceding"})
_SPANNING = frozenset({"in", "over", "during", "within", "for"})
_REACH = 3  # words between a measure and the area that it is the size of


def scoped(line: Line, readings: Sequence[Reading]) -> list[Reading]:
    """The readings with the one scope of the sentence given to its counts, and a count to the scope.

    Two counts, and two measures of scope, are compared only where the other half of each is the same.
    """
    found = [reading for reading in readings if _is_scope(line, reading)]
    scopes = [reading.value for reading in found] or _past(line)
    counts = [reading for reading in readings if _is_counted(reading.value)]
    if len(scopes) != 1 or not counts:
        return list(readings)
    return [_with(r, counts[0].value if r in found else scopes[0]) if r in (*found, *counts) else r for r in readings]


def _with(reading: Reading, scope: NumberValue) -> Reading:
    return replace(reading, value=replace(reading.value, scope=scope))


def _past(line: Line) -> list[NumberValue]:
    """ "In the past week"; the last week is a date instead."""
    spans = [PERIODS[line.at(at + 1).lower] for at in range(len(line)) if _is_past(line, at)]
    return [NumberValue(Quantity.MEASURE, span, span, span, unit="s") for span in spans]


def _is_past(line: Line, at: int) -> bool:
    return line[at].lower == "past" and line.at(at + 1).lower in PERIODS and line.at(at - 1).lower == "the"


def _is_counted(value: NumberValue) -> bool:
    return value.quantity is Quantity.COUNT and value.aspect is Aspect.LEVEL and value.exact is not None


def _is_scope(line: Line, reading: Reading) -> bool:
    value = reading.value
    if value.quantity is not Quantity.MEASURE:
        return False
    if value.unit == "s":
        led = line.words(reading.start - 3, reading.start)
        return led[-1:] != () and led[-1] in _PAST and bool(_SPANNING & set(led))
    near = {*line.words(reading.start - _REACH, reading.start), *line.words(reading.end, reading.end + _REACH)}
    return value.unit == "m" and (line.at(reading.start).lower == "within" or bool(near & _AREAS))
