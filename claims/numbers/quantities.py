"""What a number says: a magnitude as an interval, with its unit or the thing counted."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum


class Quantity(Enum):
    """What sort of number it is; different sorts are compared only where one follows from the other."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    SHARE = "share"
    POINTS = "percentage points"
    FACTOR = "factor"
    RANK = "rank"
    ORDINAL = "ordinal"
    SCORE = "score"
    VOTES = "votes"
    AGE = "age"
    MINUTE = "minute of play"
    SIZE = "size"


class Bound(Enum):
    """How the words around a figure bound it."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    BETWEEN = "between"


class Aspect(Enum):
    """What a figure is of: values of different aspects are not compared.

    LEVEL is how much there is, CHANGE by how much it moved, FURTHER what comes on top, GAP by how much one thing
    is ahead of another or short of it, LEFT what remains, EACH the part of one of several, AGO how long since,
    FORMER what it was before, ASKED what somebody demands.
    """

    LEVEL = "level"
    CHANGE = "change"
    FURTHER = "further"
    GAP = "gap"
    LEFT = "left"
    EACH = "each"
    AGO = "ago"
    FORMER = "former"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed range of numbers; None is an open end."""

    low: float | None
    high: float | None

    def gap(self, other: Interval) -> float:
        """Distance between two ranges; 0 where they touch, below 0 where they overlap (by the overlap)."""
        lows = -math.inf if self.low is None else self.low, -math.inf if other.low is None else other.low
        highs = math.inf if self.high is None else self.high, math.inf if other.high is None else other.high
        return max(lows) - min(highs)

    def __contains__(self, other: object) -> bool:
        return (
            isinstance(other, Interval)
            and (self.low is None or (other.low is not None and self.low <= other.low))
            and (self.high is None or (other.high is not None and other.high <= self.high))
        )

    def times(self, factor: float) -> Interval:
        """Both ends multiplied by a factor above 0."""
        return Interval(
            None if self.low is None else self.low * factor, None if self.high is None else self.high * factor
        )

    def flipped(self) -> Interval:
        """The range of the negated numbers."""
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is known of one vote; each a range of votes, or None.

    Attributes:
        margin: Votes for minus votes against.
        members: All who could vote.
        signed: False where the text does not say which side the first figure is; `ayes` and `noes` may
            then be the other way round.
    """

    ayes: Interval | None = None
    noes: Interval | None = None
    margin: Interval | None = None
    members: Interval | None = None
    signed: bool = True


@dataclass(frozen=True, slots=True)
class NumberValue:
    """One quantity.

    Attributes:
        low, high: The range the words allow, in `unit`; None is an open end. The size of a change has its
            sign in `direction`.
        exact: The figure itself, without its hedges; None for "dozens".
        unit: Canonical unit ("m", "kg", "s", "%", "EUR", ...), "" for things counted.
        noun: Stem of the thing counted or measured, "" if none is named.
        thing: The noun as printed, for display.
        slack: How much the figure may be off where its trailing zeros are a rounding.
        printed: The unit as printed, before conversion.
        per: Stem of what the rate is counted by ("day", "litr"), "" if it is no rate.
        direction: +1 or -1 for a change up or down, 0 for none or an unknown one.
        whole: The quantity that this one is a part of.
        dimension: Of a length: "height", "depth", "distance", ...; "" where the text names none.
        denied: Of a share, that it is of those of whom something is not true.
        beside: What the figure makes together with others of its sentence: sums with what comes on top, the rest
            that a part leaves of it.
        scope: Of a count, the area or the span of time that it was taken within; of that measure, the count.
        source: Whose count or estimate it is ("authorities", "organisers", "somebody"), "" if given as a fact.
        parts: Both sides of a score, start and end of a change, both sides of a size.
    """

    quantity: Quantity
    low: float | None
    high: float | None
    exact: float | None
    unit: str = ""
    noun: str = ""
    bound: Bound = Bound.EXACT
    soft: bool = False
    slack: float = 0.0
    printed: str = ""
    per: str = ""
    aspect: Aspect = Aspect.LEVEL
    direction: int = 0
    whole: NumberValue | None = None
    ballot: Ballot | None = None
    parts: tuple[float, ...] = ()
    dimension: str = ""
    denied: bool = False
    beside: tuple[float, ...] = ()
    scope: NumberValue | None = None
    source: str = ""
    thing: str = field(default="", compare=False)

    @property
    def interval(self) -> Interval:
        """`low` to `high`."""
        return Interval(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Reading:
    """One quantity and the lexemes it covers, `start` inclusive and `end` exclusive."""

    start: int
    end: int
    value: NumberValue
