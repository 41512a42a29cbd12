"""How two quantities stand, supposing that they are about the same thing."""

from __future__ import annotations

from dataclasses import replace

from claims.model import UNDECIDED, Relation, Standing
from claims.numbers.ages import one_person
from claims.numbers.ballot_standing import relate_ballots
from claims.numbers.counted_nouns import sameness
from claims.numbers.dimensions import differ
from claims.numbers.forms import complement, complete, forms, is_rest, signed
from claims.numbers.quantities import Aspect, Bound, Interval, NumberValue, Quantity
from claims.numbers.show import range_text, show
from claims.numbers.sources import one_count
from claims.numbers.units import PERIODS

FAR = 2.0  # "more than 1,500" is in use seldom beyond twice the figure
_ONE_THING = frozenset({Aspect.LEVEL, Aspect.FORMER, Aspect.ASKED})
"""Aspects in which one thing has a figure each: equal figures are its, others may be of the other time or wish."""
SEVERAL = 1.8
"""How many times what each has a figure must be to be what all have: two, roughly told."""

_SHARE = 0.7  # certainty that a plain figure no larger than that is what each has
_TINY = 1e-9
_CENTS_OF = {"EUR", "USD", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"}


def relate(left: NumberValue, right: NumberValue) -> Standing:
    """Conflict where the ranges have nothing in common; undecided where the two cannot be compared."""
    if left.ballot is not None and right.ballot is not None:
        return relate_ballots(left.ballot, right.ballot, soft=left.soft or right.soft)
    if {left.aspect, right.aspect} == {Aspect.EACH, Aspect.LEVEL}:
        return _relate_share(*((left, right) if left.aspect is Aspect.EACH else (right, left)))
    if left.aspect is not right.aspect and {left.aspect, right.aspect} <= _ONE_THING:
        left, right = (replace(value, aspect=Aspect.LEVEL) for value in (left, right))
        standing = _standing(left, right)
        return UNDECIDED if standing.relation is Relation.CONFLICT else standing
    if left.denied is not right.denied and left.quantity is right.quantity is Quantity.SHARE:
        return _standing(*(complement(value) if value.denied else value for value in (left, right)))
    standing = _standing(left, right)
    if standing.relation is not Relation.CONFLICT:
        return standing
    both = (left, right), (right, left)
    apart = any(_is_whole(*each) or is_rest(*each) or each[0].exact in each[1].beside for each in both)
    if apart or complete(left, right) or _other_scope(left, right):
        return UNDECIDED
    return replace(standing, strength=standing.strength * weight) if (weight := one_count(left, right)) else UNDECIDED


def _relate_share(each: NumberValue, plain: NumberValue) -> Standing:
    """What each of several has against a plain figure: the same figure, or that of all unless it is too near."""
    standing = _standing(replace(each, aspect=Aspect.LEVEL), plain)
    if standing.relation is Relation.CONFLICT and (plain.exact or 0.0) >= SEVERAL * (each.exact or 0.0):
        return UNDECIDED
    return replace(standing, strength=standing.strength * _SHARE)


def likest(left: NumberValue, right: NumberValue) -> tuple[NumberValue, NumberValue]:
    """The forms of two quantities that are held against each other: a share of a known whole as a count."""
    if left.quantity is right.quantity:
        return left, right
    alike = (
        (a, b)
        for a in forms(left)
        for b in forms(right)
        if _compare(a, b) is not UNDECIDED and a.quantity is b.quantity
    )
    return next(alike, (left, right))


def _standing(left: NumberValue, right: NumberValue) -> Standing:
    """How the forms stand that were derived least; of two that tie, agreement, then the weaker: it mirrors."""
    found = []
    for here, first in enumerate(forms(left)):
        for there, second in enumerate(forms(right)):
            if first.quantity is second.quantity:
                standing = _compare(first, second)
                if standing is not UNDECIDED:
                    found.append((here + there, standing))
    if not found:
        return UNDECIDED
    return min(found, key=lambda each: (each[0], each[1].relation is Relation.CONFLICT, each[1].strength))[1]


def _other_scope(left: NumberValue, right: NumberValue) -> bool:
    """True for counts taken within different areas, and for the areas of different counts."""
    if left.scope is None or right.scope is None:
        return False
    first, second = (replace(scope, low=scope.exact, high=scope.exact) for scope in (left.scope, right.scope))
    return _compare(first, second).relation is Relation.CONFLICT


def _is_whole(part: NumberValue, whole: NumberValue) -> bool:
    """True where the one is what the other is a part of: "seven of the 18 films", "18 films"."""
    known = part.whole
    if known is None or whole.whole is not None or known.quantity is not whole.quantity:
        return False
    return _compare(known, whole).relation is Relation.AGREE


def _compare(left: NumberValue, right: NumberValue) -> Standing:
    special = {Quantity.SCORE: _compare_scores, Quantity.SIZE: _compare_sizes}.get(left.quantity)
    if special is not None:
        return special(left, right)
    aligned = _aligned(left, right)
    if aligned is None:
        return UNDECIDED
    left, right = aligned
    if differ(left.dimension, right.dimension):
        return UNDECIDED
    likeness = _likeness(left, right)
    if not likeness:
        return UNDECIDED
    first, second = signed(left), signed(right)
    gap = first.gap(second)
    scale = max(_size(first), _size(second))
    apart = first not in second and second not in first
    touching = abs(gap) <= _TINY * scale and apart and _both_plain(left, right)
    if gap > _TINY * scale or touching:
        return _conflict(left, right, max(gap, 0.0), likeness)
    return _agreement(left, right, first, second, likeness)


def _aligned(left: NumberValue, right: NumberValue) -> tuple[NumberValue, NumberValue] | None:
    """Both in one unit and one period, or None where that cannot be."""
    if left.aspect is not right.aspect:
        return None
    if {left.unit, right.unit} & {"cent"} and {left.unit, right.unit} & _CENTS_OF:
        left, right = (
            replace(_scaled(v, 0.01), unit="") if v.unit == "cent" else replace(v, unit="") for v in (left, right)
        )
    if left.quantity is Quantity.MONEY and "" in {left.unit, right.unit}:
        left, right = replace(left, unit=left.unit or right.unit), replace(right, unit=right.unit or left.unit)
    if left.unit != right.unit:
        return None
    if left.per == right.per:
        return left, right
    if left.per in PERIODS and right.per in PERIODS:
        factor = PERIODS[left.per] / PERIODS[right.per]
        return left, replace(_scaled(right, factor), per=left.per, soft=True)
    return None


def _scaled(value: NumberValue, factor: float) -> NumberValue:
    interval = value.interval.times(factor)
    exact = None if value.exact is None else value.exact * factor
    return replace(value, low=interval.low, high=interval.high, exact=exact, slack=value.slack * factor, printed="")


def _likeness(left: NumberValue, right: NumberValue) -> float:
    """How surely both count the same sort of thing, in [0, 1]."""
    if left.quantity in {Quantity.COUNT, Quantity.SHARE, Quantity.ORDINAL, Quantity.RANK}:
        return sameness(left.noun, right.noun)
    if left.quantity is Quantity.AGE:
        return one_person(left, right)
    if left.quantity is Quantity.MEASURE and left.noun and right.noun:
        return sameness(left.noun, right.noun)
    return 1.0


def _size(interval: Interval) -> float:
    ends = [abs(end) for end in (interval.low, interval.high) if end is not None]
    return max(ends, default=1.0) or 1.0


def _both_plain(left: NumberValue, right: NumberValue) -> bool:
    return left.bound is right.bound is Bound.EXACT and left.exact != right.exact


def _conflict(left: NumberValue, right: NumberValue, gap: float, likeness: float) -> Standing:
    if left.direction and right.direction and left.direction == right.direction * -1:
        return Standing(Relation.CONFLICT, 0.9 * likeness, f"{show(left)} and {show(right)} go opposite ways")
    scale = min(_size(left.interval), _size(right.interval))
    if _may_be_rounding(left, right, gap):
        return UNDECIDED
    strength = likeness
    if left.soft or right.soft:
        strength *= min(1.0, 0.6 + gap / scale)
    elif left.printed != right.printed:
        strength *= min(1.0, 0.7 + gap / scale)
    if left.slack + right.slack > 0 and gap <= left.slack + right.slack:
        strength *= 0.5
    return Standing(Relation.CONFLICT, strength, _reason(left, right))


def _may_be_rounding(left: NumberValue, right: NumberValue, gap: float) -> bool:
    """True where trailing zeros may be a rounding to hundreds or more, or the units differ."""
    slack = max(left.slack, right.slack)
    scale = max(_size(left.interval), _size(right.interval))
    return gap <= slack and (
        left.printed != right.printed or left.per != right.per or slack >= 0.02 * scale >= 1 or slack >= 50
    )


def _reason(left: NumberValue, right: NumberValue) -> str:
    """Plain figures as they are; the ranges where one is hedged, bounded or no figure."""
    if {left.bound, right.bound} == {Bound.EXACT} and None not in (left.exact, right.exact):
        counted = all(value.low == value.high for value in (left, right))
        return f"{show(left)} and {show(right)} differ" + ("" if counted else " by more than rounding")
    return f"{range_text(left, left.interval)} and {range_text(right, right.interval)} do not overlap"


def _agreement(left: NumberValue, right: NumberValue, first: Interval, second: Interval, likeness: float) -> Standing:
    if _far(left.interval, right.interval) or _far(right.interval, left.interval):
        return UNDECIDED
    inside = first in second or second in first
    strength = likeness * (1.0 if inside else 0.7)
    if left.soft or right.soft:
        strength *= 0.9
    return Standing(Relation.AGREE, strength, f"{show(left)} and {show(right)} agree")


def _far(bounded: Interval, other: Interval) -> bool:
    """True where the other figure lies far beyond an open end, or two open ends differ."""
    if bounded.low is not None and bounded.high is not None:
        return False
    if other.low is None or other.high is None:
        return _size(other) > 1.1 * _size(bounded) or other.low is None is not bounded.low
    if bounded.high is None:
        return bounded.low is not None and other.low > max(bounded.low, 0.0) * FAR
    return other.high < bounded.high / FAR


def _compare_scores(left: NumberValue, right: NumberValue) -> Standing:
    """Sides are not known, so that 3-2 is 2-3 as well."""
    same = sorted(left.parts) == sorted(right.parts)
    reason = f"{show(left)} and {show(right)}"
    return Standing(Relation.AGREE if same else Relation.CONFLICT, 0.9, reason)


def _compare_sizes(left: NumberValue, right: NumberValue) -> Standing:
    close = all(abs(a - b) <= 0.1 * max(a, b) for a, b in zip(sorted(left.parts), sorted(right.parts), strict=True))
    reason = f"{show(left)} and {show(right)}"
    return Standing(Relation.AGREE if close else Relation.CONFLICT, 0.8, reason)
