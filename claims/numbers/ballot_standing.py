"""How two accounts of one vote stand: votes for and against, majority, and what they leave over."""

from __future__ import annotations

import math

from claims.model import UNDECIDED, Relation, Standing
from claims.numbers.quantities import Ballot, Interval
from claims.numbers.show import figure

_Pairs = list[tuple[str, Interval | None, Interval | None]]


def relate_ballots(left: Ballot, right: Ballot, *, soft: bool) -> Standing:
    """Conflict where a figure that both give differs, or where votes for and against exceed the members."""
    pairs = _pairs(left, right)
    known = [(name, a, b) for name, a, b in pairs if a is not None and b is not None]
    for name, first, second in known:
        if first.gap(second) > 0:
            strength = 0.8 if soft else 1.0
            return Standing(Relation.CONFLICT, strength, f"{name} {_text(first)} against {_text(second)}")
    for ayes, noes in ((left.ayes, right.noes), (right.ayes, left.noes)):
        if excess := _exceeds(ayes, noes, _most(left.members, right.members)):
            return Standing(Relation.CONFLICT, 0.8 if soft else 1.0, excess)
    return Standing(Relation.AGREE, 0.9, "the votes agree") if known else UNDECIDED


def _pairs(left: Ballot, right: Ballot) -> _Pairs:
    if left.signed and right.signed:
        return [
            ("votes for:", left.ayes, right.ayes),
            ("votes against:", left.noes, right.noes),
            ("a majority of", left.margin, right.margin),
        ]
    pairs: _Pairs = [("a majority of", _size(left.margin), _size(right.margin))]
    if None not in {left.ayes, left.noes, right.ayes, right.noes}:
        pairs.append(("the larger vote:", _larger(left), _larger(right)))
    return [*pairs, ("the smaller vote:", _smaller(left), _smaller(right))]


def _size(margin: Interval | None) -> Interval | None:
    if margin is None or margin.low is None or margin.high is None:
        return margin
    low, high = sorted((abs(margin.low), abs(margin.high)))
    return Interval(0.0 if margin.low < 0 < margin.high else low, high)


def _larger(ballot: Ballot) -> Interval | None:
    sides = [side for side in (ballot.ayes, ballot.noes) if side is not None]
    return max(sides, key=lambda side: side.low or 0.0, default=None)


def _smaller(ballot: Ballot) -> Interval | None:
    """The losing side's, where both are told or one had none."""
    sides = [side for side in (ballot.ayes, ballot.noes) if side is not None]
    known = len(sides) == 2 or any(side.high == 0 for side in sides)
    return min(sides, key=lambda side: side.low or 0.0) if known else None


def _most(*members: Interval | None) -> Interval | None:
    """The widest electorate that either report allows."""
    known = [each for each in members if each is not None]
    return max(known, key=lambda each: math.inf if each.high is None else each.high, default=None)


def _exceeds(ayes: Interval | None, noes: Interval | None, members: Interval | None) -> str:
    """ "7 for and 3 against are more than 9", or ""."""
    if ayes is None or noes is None or members is None or members.high is None:
        return ""
    total = (ayes.low or 0.0) + (noes.low or 0.0)
    if total <= members.high + 0.5:
        return ""
    return f"{_text(ayes)} for and {_text(noes)} against are more than {_text(members)}"


def _text(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None or high is None:
        return f"at most {figure(high or 0.0)}" if low is None else f"at least {figure(low)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"
