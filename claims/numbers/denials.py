"""Limits that are denied: "no ship came within 500 km" is at least 500, "the crowd did not exceed 300" at most."""

from __future__ import annotations

from dataclasses import replace

from claims.numbers.hedges import Bounded, Hedge
from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.quantities import Aspect, Quantity, Reading

_DENYING = vocabulary("no nobody nothing none never nowhere neither nor without")
_BREAKS = vocabulary(", ; : . that which who and but because while if")
_REACH = 9  # words back from the limit to what denies it
_CLOSE = 2  # "never more than 300": farther off, "more than" is as likely to be part of what is denied
_VERB_REACH = 6  # words from a share to the verb that it is the subject of
_UNDER = {
    ("within",),
    ("closer", "than"),
    ("nearer", "than"),
    ("below",),
    ("under",),
    ("fewer", "than"),
    ("less", "than"),
}
_PASSING = {(verb + end,) for verb in ("exceed", "surpass", "top") for end in ("", "s", "ed")} | {("topped",)}
_OVER = {("more", "than"), ("over",), ("above",)}


def denied(line: Line, start: int, bounded: Bounded) -> Bounded:
    """The hedges before a figure that begins at `start`, turned round where their clause denies the limit."""
    words = line.words(bounded.edge, start)
    reach = _REACH if words in _UNDER | _PASSING else _CLOSE if words in _OVER else 0
    if not any(_denies(line, index) for index in _clause(line, bounded.edge, reach)):
        return bounded
    turned = {Hedge.MORE: Hedge.LESS, Hedge.LESS: Hedge.MORE}
    return Bounded(tuple(turned.get(hedge, hedge) for hedge in bounded.hedges), bounded.edge)


def _clause(line: Line, end: int, reach: int) -> range:
    start = end
    while start > max(end - reach, 0) and line[start - 1].lower not in _BREAKS:
        start -= 1
    return range(start, end)


def _denies(line: Line, index: int) -> bool:
    return (
        line[index].lower in _DENYING or line[index].token.dep == "neg" or line.words(index, index + 2) == ("at", "no")
    )


def with_denied(line: Line, reading: Reading) -> Reading:
    """The reading of a share with whether the verb that it is the subject of is denied: "one in five has not come"."""
    value = reading.value
    if value.quantity is not Quantity.SHARE or value.direction or value.aspect is not Aspect.LEVEL:
        return reading
    for at in range(reading.end, min(reading.end + _VERB_REACH, len(line))):
        token = line[at].token
        if line[at].lower == "never" or token.dep == "neg":
            return replace(reading, value=replace(value, denied=True))
        if token.pos in {"VERB", "PUNCT", "SCONJ", "CCONJ"}:
            break
    return reading
