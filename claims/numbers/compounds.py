"""Values of two figures that make one: sums, products, changes from one to the other, sides of a surface."""

from __future__ import annotations

from dataclasses import replace

from claims.numbers.chunks import Chunk
from claims.numbers.counted_nouns import PERSONS
from claims.numbers.lexemes import Line
from claims.numbers.quantities import Aspect, NumberValue, Quantity, Reading
from claims.numbers.values import change, more_than, part_of, product, sum_of, value_of

_EACH_REACH = 4  # words between a count and what each of it has


def words_between(line: Line, left: Chunk, right: Chunk) -> tuple[str, ...]:
    """The words after the one figure and before the other."""
    return line.words(left.end, right.start)


def shared(left: Chunk, right: Chunk) -> tuple[Chunk, Chunk]:
    """Gives the first figure the scale, unit and noun that only the second one has ("30 to 40 million pounds")."""
    if left.unit is None and not left.noun:
        left = replace(left, unit=right.unit, noun=right.noun, thing=right.thing)
    elif right.bare:
        right = replace(right, unit=left.unit, noun=left.noun, thing=left.thing)
    scale = right.numeral.place
    small = left.numeral.exact, right.numeral.exact
    if None not in small and scale >= 1000 and (small[0] or 0) < 1000 <= (small[1] or 0) and left.numeral.place == 1:
        left = replace(left, numeral=left.numeral.times(_scale_of(scale), left.numeral.end))
    return left, right


def _scale_of(place: float) -> float:
    """The scale word that a figure's last place belongs to: 1 million for 0.1 million."""
    size = 1000.0
    while size * 1000 <= place * 999:
        size *= 1000
    return size


def from_to(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "from 1.20 to 0.80 cents": the change, and both its ends."""
    if words_between(line, left, right) != ("to",) or line.at(left.start - 1).lower != "from":
        return None
    left, right = shared(left, right)
    start, end = value_of(left), value_of(right)
    if start.unit != end.unit or (start.noun and end.noun and start.noun != end.noun):
        return None
    moved = change(start, end)
    if moved is None:
        return None
    ends = [Reading(left.start, left.end, start), Reading(right.start, right.end, end)]
    if left.bare:
        return ends  # "from 65 to 67": two levels, of which no percentage is meant
    return [Reading(left.start - 1, right.end, moved), *ends]


def instalments(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "six instalments of 1.5 billion dollars each"."""
    if words_between(line, left, right) != ("of",) or right.aspect is not Aspect.EACH or left.unit is not None:
        return None
    first, second = value_of(left), value_of(right)
    total = product(first, second)
    parts = [Reading(left.start, left.end, first), Reading(right.start, right.end, second)]
    return None if total is None else [Reading(left.start, right.end, total), *parts]


def each_of(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "Each of the four floors has 65 beds"."""
    if line.words(left.start - 3, left.start) != ("each", "of", "the") or left.unit is not None or right.per:
        return None
    first, second = value_of(left), replace(value_of(right), aspect=Aspect.EACH)
    if second.quantity not in {Quantity.COUNT, Quantity.MONEY} or set(words_between(line, left, right)) & {
        ",",
        ";",
        "of",
    }:
        return None
    total = product(first, second)
    parts = [Reading(left.start, left.end, first), Reading(right.start, right.end, second)]
    return None if total is None else [Reading(left.start - 3, right.end, total), *parts]


def each_with(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "Three firms, each with 1,200 scooters", "two brothers were awarded 30,000 euros each", "40 in each of the six"."""
    between = words_between(line, left, right)
    if between == ("in", "each", "of", "the"):
        left, right = right, left
    elif (
        len(between) > _EACH_REACH
        or {";", ":", "and"} & set(between)
        or "," in between[1:]
        or ("each" not in between and right.aspect is not Aspect.EACH)
    ):
        return None
    if not left.noun or left.unit is not None or right.per or (right.unit is not None and not right.unit.money):
        return None
    first, second = value_of(left), replace(value_of(right), aspect=Aspect.EACH)
    total = product(first, second) if second.aspect is Aspect.EACH and first.aspect is Aspect.LEVEL else None
    if total is None or (not second.noun and not second.unit):
        return None
    start, end = min(left.start, right.start), max(left.end, right.end)
    parts = [Reading(left.start, left.end, first), Reading(right.start, right.end, second)]
    return [Reading(start, end, total), *parts]


def equal_parts(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "6.5 percent in two equal steps": the whole, and each part."""
    if words_between(line, left, right) not in {("in",), (",", "in"), ("over",), ("into",)} or right.unit is not None:
        return None
    if "equal" not in line.words(right.start, right.end) or left.bare or not right.numeral.exact:
        return None
    whole = value_of(left)
    part = whole.interval.times(1 / right.numeral.exact)
    exact = None if whole.exact is None else whole.exact / right.numeral.exact
    made = replace(whole, low=part.low, high=part.high, exact=exact, beside=(whole.exact or 0.0,))
    rest = [Reading(left.start, left.end, whole), Reading(right.start, right.end, value_of(right))]
    return [Reading(left.start, right.end, made), *rest]


def plus(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "34 million pounds plus up to six million": together at most 40."""
    if words_between(line, left, right) != ("plus",) or left.direction or right.direction:
        return None
    left, right = shared(left, right)
    first, second = value_of(left), value_of(right)
    total = more_than(first, second)
    if total is None:
        return None
    parts = [Reading(c.start, c.end, part_of(v, total)) for c, v in ((left, first), (right, second))]
    return [Reading(left.start, right.end, total), *parts]


def added(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "five hours and 20 minutes", "six feet two inches"."""
    if left.unit is None or right.unit is None or left.unit.symbol != right.unit.symbol or left.unit.money:
        return None
    if words_between(line, left, right) not in {(), ("and",), (",",)} or left.unit.symbol not in {"s", "m", "kg"}:
        return None
    if right.unit.factor >= left.unit.factor or (right.numeral.exact or 0) * right.unit.factor >= left.unit.factor:
        return None
    return [Reading(left.start, right.end, sum_of(value_of(left), value_of(right)))]


def people(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "162 passengers and six crew": both, and the people together."""
    if (
        words_between(line, left, right) != ("and",)
        or not {left.noun, right.noun} <= PERSONS
        or left.noun == right.noun
    ):
        return None
    first, second = value_of(left), value_of(right)
    if first.aspect is not Aspect.LEVEL or second.aspect is not Aspect.LEVEL:
        return None
    total = replace(sum_of(first, second), noun="peopl", thing="people")
    parts = [Reading(c.start, c.end, part_of(v, total)) for c, v in ((left, first), (right, second))]
    return [Reading(left.start, right.end, total), *parts]


def sides(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "62 by 48 centimetres"."""
    if words_between(line, left, right) not in {("by",), ("x",), ("×",)}:
        return None
    first, second = (value_of(chunk) for chunk in shared(left, right))
    if first.unit != "m" or second.unit != "m" or first.exact is None or second.exact is None:
        return None
    value = NumberValue(Quantity.SIZE, None, None, None, unit="m", parts=(first.exact, second.exact))
    return [Reading(left.start, right.end, value)]
