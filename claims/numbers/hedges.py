"""The words that bound a figure ("some", "more than", "nearly", "or so"), and the range they leave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from claims.numbers.lexemes import Line
from claims.numbers.quantities import Bound, Interval
from claims.numbers.words import Form, Numeral, numeral

ABOUT_LEEWAY = 0.1
NEAR_EDGE = 0.15  # "just over", "just under"
LONGEST = 6


class Hedge(Enum):
    """What a bounding word does to a figure."""

    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    MORE = "more than"
    LESS = "less than"


_WORDS = {
    Hedge.ABOUT: (
        "about|around|roughly|approximately|approx|some|circa|ca|an estimated|estimated|more or less|close to"
        "|near|in the region of|in the order of|on the order of|something like|somewhere around|an average of"
        "|~|barely|hardly|scarcely|or so|or thereabouts|give or take|odd|by some estimates|comfortably"
    ),
    Hedge.NEARLY: (
        "nearly|almost|just under|just below|just short of|a little under|slightly under|slightly less than"
        "|a little less than|a bit less than|a little fewer than|slightly fewer than|just less than"
        "|just fewer than|approaching|not quite|virtually|practically|nigh on|shy of|a shade under|well nigh"
        "|not much less than"
    ),
    Hedge.JUST_OVER: (
        "just over|just above|a little over|slightly over|a little more than|slightly more than|little more than"
        "|not much more than|not much over"
        "|a bit more than|just more than|a shade over|a touch over|narrowly over|a bit over|hardly more than"
        "|barely more than|barely over"
    ),
    Hedge.MORE: (
        "more than|over|above|at least|upwards of|upward of|in excess of|exceeding|no fewer than|no less than"
        "|not less than|not fewer than|a minimum of|minimum|a good|well over|well above|far more than|many more than"
        "|much more than|beyond|from|exceed|exceeds|exceeded|top|topped|tops|topping|surpass|surpassed|better than"
        "|greater than|higher than|longer than|a full|or more|at the least|plus|and more|or over|or older|and above"
        "|and over|or above|or higher|outside|older than|larger than|bigger than|far over"
    ),
    Hedge.LESS: (
        "less than|fewer than|under|below|up to|at most|no more than|not more than|a maximum of|maximum"
        "|as many as|as much as|as high as|as long as|well under|well below|far less than|far fewer than"
        "|within|or less|or fewer|or under|at the most|or lower|lower than|smaller than|shorter than"
        "|closer than|nearer than"
        "|younger than|not even|or below|or younger|within a range of|inside"
    ),
}  # fmt: skip
HEDGES = {tuple(phrase.split()): hedge for hedge, row in _WORDS.items() for phrase in row.split("|")}
_RIGHT = {
    tuple(phrase.split()): HEDGES[tuple(phrase.split())]
    for phrase in [
        "or so",
        "or thereabouts",
        "give or take",
        "odd",
        "or more",
        "at least",
        "at the least",
        "plus",
        "and more",
        "or over",
        "or older",
        "and above",
        "and over",
        "or above",
        "or higher",
        "or less",
        "or fewer",
        "or under",
        "at the most",
        "at most",
        "or lower",
        "or below",
        "or younger",
        "maximum",
        "minimum",
    ]
}
_SPATIAL = frozenset({"over", "above", "below", "under", "beyond", "outside", "inside", "from", "top", "near"})


@dataclass(frozen=True, slots=True)
class Bounded:
    """Hedges found beside a figure, and how far they reach."""

    hedges: tuple[Hedge, ...]
    edge: int


def left_hedges(line: Line, start: int) -> Bounded:
    """Hedges that end just before `start`, nearest first, and the index of the first word of them."""
    found: list[Hedge] = []
    while True:
        for length in range(min(LONGEST, start), 0, -1):
            words = line.words(start - length, start)
            if words in HEDGES and words not in _RIGHT.keys() - {("at", "least"), ("at", "most")}:
                break
        else:
            return Bounded(tuple(found), start)
        if words == ("from",) or (words == ("top",) and line.at(start - 1).token.pos != "VERB"):
            return Bounded(tuple(found), start)
        if found and len(words) == 1 and words[0] in _SPATIAL:
            return Bounded(tuple(found), start)
        found.append(HEDGES[words])
        start -= length


def right_hedges(line: Line, end: int) -> Bounded:
    """Hedges that begin at `end`, and the index after them."""
    if line.at(end).lower == "-" and line.at(end + 1).lower in {"odd", "plus"} and line.at(end).glued:
        return Bounded((HEDGES[(line.at(end + 1).lower,)],), end + 2)
    if line.at(end).lower == "+" and line.at(end).glued:
        return Bounded((Hedge.MORE,), end + 1)
    at = end + (line.at(end).lower == ",")
    for length in (3, 2, 1):
        words = line.words(at, at + length)
        if words == ("plus",) and (numeral(line, end + 1) or line.words(end + 1, end + 3) in HEDGES):
            break
        if words in _RIGHT and line.at(at + length).lower not in {"than", "a", "an", "one"}:
            return Bounded((_RIGHT[words],), at + len(words))
    return Bounded((), end)


def bounded(numeral: Numeral, hedges: tuple[Hedge, ...], half: float, flat: float | None) -> tuple[Interval, Bound]:
    """The range of a figure between its hedges, in the unit as printed.

    Args:
        half: What the digits leave open by themselves, to each side.
        flat: Leeway of "about" where it is no share of the figure.
    """
    low, high = numeral.low - half, numeral.high + half
    exact = numeral.exact
    if exact is None:
        return Interval(low, None if Hedge.MORE in hedges else high), Bound.BETWEEN
    spread = max(abs(exact) * ABOUT_LEEWAY if flat is None else flat, half)
    if numeral.form is Form.CARDINAL and exact >= 5 and numeral.place == 1:
        spread = max(spread, 1.0)
    near = max(abs(exact) * NEAR_EDGE if flat is None else flat, spread)
    if Hedge.MORE in hedges:
        return Interval(exact - (spread if Hedge.ABOUT in hedges else 0.0), None), Bound.AT_LEAST
    if Hedge.LESS in hedges:
        return Interval(None, exact + (spread if Hedge.ABOUT in hedges else 0.0)), Bound.AT_MOST
    if Hedge.NEARLY in hedges:
        return Interval(exact - (spread if flat is None else flat), exact), Bound.ABOUT
    if Hedge.JUST_OVER in hedges:
        return Interval(exact, exact + near), Bound.ABOUT
    if Hedge.ABOUT in hedges:
        return Interval(exact - spread, exact + spread), Bound.ABOUT
    return Interval(low, high), Bound.EXACT
