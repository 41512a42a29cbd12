"""Laws of figures, units and ranges."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Relation, Span
from claims.numbers.lexemes import NOTHING, Lexeme, Line
from claims.numbers.quantities import Aspect, Ballot, Bound, Interval, NumberValue, Quantity
from claims.numbers.show import show
from claims.numbers.standing import relate
from claims.numbers.units import units
from claims.numbers.words import numeral


def line(*words: str) -> Line:
    return Line(Lexeme(word, word, Span(i, i + 1), False, NOTHING, i) for i, word in enumerate(words))


@pytest.mark.parametrize(
    ("words", "value", "place"),
    [
        pytest.param("thirty - one", 31, 1, id="hyphen"),
        pytest.param("seven", 7, 1, id="digit"),
        pytest.param("a hundred", 100, 1, id="a hundred"),
        pytest.param("twenty - three hundred", 2300, 1, id="hundreds"),
        pytest.param("two hundred thousand", 200_000, 1, id="hundred thousand"),
        pytest.param("one million two hundred thousand and five", 1_200_005, 1, id="long"),
        pytest.param("2.2 million", 2.2e6, 1e5, id="million"),
        pytest.param("1,300 million", 1.3e9, 1e6, id="thousand million"),
        pytest.param("half a million", 5e5, 50_000, id="half a million"),
        pytest.param("three quarters of a million", 7.5e5, 50_000, id="quarters of a million"),
        pytest.param("one and a half", 1.5, 0.25, id="one and a half"),
        pytest.param("two and a half thousand", 2500, 250, id="mixed scale"),
        pytest.param("two dozen", 24, 1, id="dozens"),
        pytest.param("half a dozen", 6, 0.6, id="half a dozen"),
        pytest.param("three - fifths", 0.6, 0.05, id="fifths"),
        pytest.param("nine tenths", 0.9, 0.05, id="tenths"),
        pytest.param("5 lakh", 5e5, 1e5, id="lakh"),
        pytest.param("2 crore", 2e7, 1e7, id="crore"),
    ],
)
def test_figures(words: str, value: float, place: float) -> None:
    found = numeral(line(*words.split()), 0)
    assert found is not None
    assert found.exact == pytest.approx(value)
    assert found.place == pytest.approx(place)
    assert found.end == len(words.split())


@pytest.mark.parametrize("words", ["third", "quarter", "and", "the hundred", "hundreds - year", "9 / 11"])
def test_no_fraction(words: str) -> None:
    found = numeral(line(*words.split()), 0)
    assert found is None or found.exact is None or found.end == 1


_SPELLED = {
    0: "zero", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
    17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty",
    60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
}  # fmt: skip


def spelled(number: int) -> str:
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = f" {spelled(number % size)}" if number % size else ""
            return f"{spelled(number // size)} {name}{rest}"
    if number in _SPELLED:
        return _SPELLED[number]
    return f"{_SPELLED[number // 10 * 10]} - {_SPELLED[number % 10]}"


@given(st.integers(0, 10**12 - 1))
def test_every_whole_number_is_read_from_its_words(number: int) -> None:
    words = spelled(number).split()
    found = numeral(line(*words), 0)
    assert found is not None
    assert (found.exact, found.end) == (number, len(words))


@given(st.integers(0, 10**12))
def test_every_whole_number_is_read_from_its_digits(number: int) -> None:
    found = numeral(line(f"{number:,}"), 0)
    assert found is not None
    assert found.exact == number
    assert number % found.round_place == 0


@given(st.sampled_from(sorted(units())), st.floats(-1e6, 1e6))
def test_units_convert_there_and_back(words: tuple[str, ...], figure: float) -> None:
    unit = units()[words]
    assert math.isclose(unit.revert(unit.convert(figure)), figure, rel_tol=1e-9, abs_tol=1e-6)


_NUMBERS = st.floats(0, 1e7).map(lambda number: round(number, 2))
_INTERVALS = st.tuples(_NUMBERS, _NUMBERS).map(lambda ends: Interval(min(ends), max(ends)))


@st.composite
def values(draw: st.DrawFn) -> NumberValue:
    interval = draw(_INTERVALS)
    bound = draw(st.sampled_from(Bound))
    low = None if bound is Bound.AT_MOST else interval.low
    high = None if bound is Bound.AT_LEAST else interval.high
    whole = draw(_NUMBERS)
    quantity = draw(st.sampled_from([Quantity.COUNT, Quantity.SHARE, Quantity.MEASURE, Quantity.MONEY, Quantity.VOTES]))
    part = draw(st.booleans()) and quantity in {Quantity.COUNT, Quantity.SHARE}
    ballot = Ballot(interval, draw(st.none() | _INTERVALS), members=draw(st.none() | _INTERVALS))
    return NumberValue(
        quantity,
        low,
        high,
        draw(st.none() | st.just(interval.low)),
        unit="%" if quantity is Quantity.SHARE else "",
        noun=draw(st.sampled_from(["", "peopl", "resid", "boat"])),
        bound=bound,
        soft=draw(st.booleans()),
        slack=draw(st.sampled_from([0.0, 5.0, 500.0])),
        aspect=draw(st.sampled_from([Aspect.LEVEL, Aspect.CHANGE])),
        direction=draw(st.sampled_from([0, 0, 1, -1])),
        whole=NumberValue(Quantity.COUNT, whole, whole, whole, noun="peopl") if part else None,
        ballot=ballot if quantity is Quantity.VOTES else None,
        dimension=draw(st.sampled_from(["", "height", "altitude", "width"])),
        source=draw(st.sampled_from(["", "authorities", "organisers", "somebody"])),
    )


@given(values(), values())
def test_relate_is_symmetric(left: NumberValue, right: NumberValue) -> None:
    one, two = relate(left, right), relate(right, left)
    assert one.relation is two.relation
    assert one.strength == pytest.approx(two.strength)
    assert 0 <= one.strength <= 1


@given(values())
def test_nothing_conflicts_with_itself(value: NumberValue) -> None:
    if value.ballot is None:
        assert relate(value, value).relation is not Relation.CONFLICT


@given(values(), values(), _NUMBERS)
def test_a_wider_range_never_makes_a_conflict(left: NumberValue, right: NumberValue, more: float) -> None:
    wide = replace(
        left,
        low=None if left.low is None else left.low - more,
        high=None if left.high is None else left.high + more,
    )
    if left.whole or right.whole or left.ballot or relate(left, right).relation is Relation.CONFLICT:
        return
    assert relate(wide, right).relation is not Relation.CONFLICT


@given(values())
@settings(max_examples=50)
def test_every_value_can_be_shown(value: NumberValue) -> None:
    assert show(value)


def test_more_votes_than_members() -> None:
    seven, three, nine = (Interval(n, n) for n in (7.0, 3.0, 9.0))
    left = NumberValue(Quantity.VOTES, None, None, None, ballot=Ballot(ayes=seven, members=nine))
    right = NumberValue(Quantity.VOTES, None, None, None, ballot=Ballot(noes=three))
    assert relate(left, right).relation is Relation.CONFLICT
    assert relate(left, right).reason == "7 for and 3 against are more than 9"
