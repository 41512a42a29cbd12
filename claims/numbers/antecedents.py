"""What an elliptic figure leaves to the words before it: "two of them", "half of it", "302 million earned"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.numbers import ballots
from claims.numbers.counted_nouns import PERSONS
from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.quantities import Aspect, NumberValue, Quantity, Reading
from claims.numbers.units import units
from claims.numbers.values import part_of

_PLURAL = frozenset({"them", "those", "these", "whom"})
_SINGULAR = frozenset({"it", "this", "that", "which"})
_MONEY_LEMMAS = vocabulary(
    """
    profit revenue cost worth pay sale turnover price spend earn loss debt damage bid offer fund value invest
    investment budget sum salary income fee fine ransom valuation raise payment compensation proceeds bill
    """
)
_LARGE = 1e5

Lines = Sequence[tuple[Line, Sequence[Reading]]]


def resolved(lines: Lines) -> Iterator[list[Reading]]:
    """The readings of each line with their wholes and currencies, from the same line or the one before."""
    currency = next((r.value.unit for _, readings in lines for r in readings if _is_money(r.value)), "")
    before: list[Reading] = []
    for line, readings in lines:
        here: list[Reading] = []
        for reading in readings:
            known = [r.value for r in (*before, *(r for r in here if r.end <= reading.start))]
            here.append(replace(reading, value=_completed(line, reading, known, currency)))
            if _is_money(here[-1].value):
                currency = here[-1].value.unit
        before = here
        yield here


def _is_money(value: NumberValue) -> bool:
    return value.quantity is Quantity.MONEY and value.unit not in {"", "cent"}


def _completed(line: Line, reading: Reading, known: Sequence[NumberValue], currency: str) -> NumberValue:
    value = reading.value
    if value.noun or value.whole is not None:
        return value
    if value.aspect is Aspect.GAP and value.quantity is Quantity.COUNT:
        return _fewer(line, reading, known) or value
    if value.quantity is Quantity.COUNT and currency and (value.exact or 0) >= _LARGE and _of_money(line):
        return replace(value, quantity=Quantity.MONEY, unit=currency, printed=currency, soft=True)
    if value.quantity not in {Quantity.COUNT, Quantity.SHARE} or value.aspect not in {Aspect.LEVEL, Aspect.EACH}:
        return value
    whole = _whole(line, reading, known)
    if whole is None or (value.quantity is Quantity.COUNT and (value.exact or 0) > (whole.exact or 0)):
        return value
    return ballots.with_side(line, reading.start, reading.end, part_of(value, whole))


def _fewer(line: Line, reading: Reading, known: Sequence[NumberValue]) -> NumberValue | None:
    """ "They asked for eleven years; he got four fewer": seven years."""
    if line.at(reading.end).lower not in {"fewer", "less"} or line.at(reading.end + 1).lower == "than":
        return None
    told = (v for v in reversed(known) if v.exact is not None and v.aspect in {Aspect.LEVEL, Aspect.ASKED})
    base = next((replace(v, aspect=Aspect.LEVEL) for v in told if not v.whole), None)
    unit = None if base is None else units().get((base.printed,))
    if base is None or base.exact is None or reading.value.exact is None or (base.unit and unit is None):
        return None
    less = reading.value.exact * (1.0 if unit is None else unit.factor)
    low, high = (None if end is None else end - less for end in (base.low, base.high))
    return replace(base, low=low, high=high, exact=base.exact - less, soft=True) if base.exact > less else None


def _of_money(line: Line) -> bool:
    return bool(line.lemmas & _MONEY_LEMMAS)


def _whole(line: Line, reading: Reading, known: Sequence[NumberValue]) -> NumberValue | None:
    words = line.words(reading.end, reading.end + 2)
    if words == ("of", "those") and line.at(reading.end + 2).token.tag in {"VBN", "WP", "IN"}:
        return None  # "5,000 of those caught abroad": the group is told here
    if (words[:1] == ("of",) and words[1:2] and words[1] in _PLURAL) or _is_subject(line, reading):
        counts = [v for v in reversed(known) if v.quantity is Quantity.COUNT and v.noun and (v.exact or 0) > 1]
        groups = [v for v in counts if v.whole is None and v.aspect is Aspect.LEVEL and not v.per]
        return next((v for v in groups if v.noun in PERSONS), next(iter(groups), None))
    if words[:1] == ("of",) and words[1:2] and words[1] in _SINGULAR:
        amounts = (v for v in reversed(known) if v.quantity in {Quantity.MONEY, Quantity.MEASURE} and v.unit != "s")
        return next((v for v in amounts if v.exact is not None and not v.per and not v.whole), None)
    return None


def _is_subject(line: Line, reading: Reading) -> bool:
    """ "One in five had to be abandoned", "two have died": the thing counted is left out."""
    after = line.at(reading.end).token
    if line.at(reading.start).lower in {"a", "an"}:
        return False
    inside = {line[i].token.dep for i in range(reading.start, reading.end)}
    return after.pos in {"AUX", "VERB"} and after.tag != "VBN" and bool(inside & {"nsubj", "nsubjpass"})
