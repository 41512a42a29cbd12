from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.dates import calendar
from claims.dates.calendar import Days, Unit

YEARS = st.integers(1583, 4000)


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(2023, date(2023, 4, 9), id="2023"),
        pytest.param(2024, date(2024, 3, 31), id="2024"),
        pytest.param(2025, date(2025, 4, 20), id="2025"),
        pytest.param(1818, date(1818, 3, 22), id="earliest possible"),
        pytest.param(2038, date(2038, 4, 25), id="latest possible"),
        pytest.param(1954, date(1954, 4, 18), id="exception of the paschal table"),
    ],
)
def test_easter(year: int, expected: date) -> None:
    assert calendar.easter(year) == expected


@given(YEARS)
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    easter = calendar.easter(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        pytest.param("new year's eve", 2023, date(2023, 12, 31), id="fixed"),
        pytest.param("easter monday", 2023, date(2023, 4, 10), id="after Easter"),
        pytest.param("good friday", 2024, date(2024, 3, 29), id="before Easter"),
        pytest.param("thanksgiving", 2023, date(2023, 11, 23), id="fourth Thursday"),
        pytest.param("black friday", 2023, date(2023, 11, 24), id="the day after Thanksgiving"),
        pytest.param("memorial day", 2024, date(2024, 5, 27), id="last Monday"),
    ],
)
def test_feasts(name: str, year: int, expected: date) -> None:
    assert calendar.feast(name, year) == Days(expected, expected)


@given(YEARS)
def test_every_feast_falls_into_its_year(year: int) -> None:
    for name in calendar.FEASTS:
        assert calendar.feast(name, year).first.year == year


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        pytest.param(calendar.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29), id="leap February"),
        pytest.param(calendar.quarter(2023, 4), date(2023, 10, 1), date(2023, 12, 31), id="quarter"),
        pytest.param(calendar.half(2026, 2), date(2026, 7, 1), date(2026, 12, 31), id="half"),
        pytest.param(calendar.season(2023, "winter"), date(2023, 12, 1), date(2024, 2, 29), id="winter"),
        pytest.param(calendar.decade(1994), date(1990, 1, 1), date(1999, 12, 31), id="decade"),
        pytest.param(calendar.week(date(2023, 12, 31)), date(2023, 12, 25), date(2023, 12, 31), id="week"),
        pytest.param(calendar.weekend(date(2023, 12, 29)), date(2023, 12, 30), date(2023, 12, 31), id="weekend"),
        pytest.param(
            calendar.nth_weekday(2024, 5, -1, 5), date(2024, 5, 25), date(2024, 5, 25), id="last Saturday in May"
        ),
    ],
)
def test_stretches(days: Days, first: date, last: date) -> None:
    assert days == Days(first, last)


def test_a_month_without_a_fifth_monday_has_none() -> None:
    with pytest.raises(ValueError, match="no 5th"):
        calendar.nth_weekday(2023, 2, 5, 0)


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        pytest.param(-2, Unit.WEEK, date(2023, 12, 17), id="weeks back"),
        pytest.param(2, Unit.MONTH, date(2024, 2, 29), id="no 31 February"),
        pytest.param(1.5, Unit.YEAR, date(2025, 6, 30), id="a year and a half"),
        pytest.param(-1, Unit.DECADE, date(2013, 12, 31), id="a decade back"),
    ],
)
def test_shift(count: float, unit: Unit, expected: date) -> None:
    assert calendar.shift(date(2023, 12, 31), count, unit) == expected


def test_a_shift_out_of_the_calendar_is_an_error() -> None:
    with pytest.raises(ValueError, match="year"):
        calendar.shift(date(2023, 12, 31), -9000, Unit.YEAR)


@given(st.integers(2, 9000), st.integers(1, 12), st.sampled_from([1, 3, 6, 12]))
def test_thirds_cover_a_stretch_without_gap_or_overlap(year: int, month: int, count: int) -> None:
    days = calendar.months(year, month, count)
    parts = [calendar.thirds(days, which) for which in ("early", "mid", "late")]
    assert parts[0].first == days.first
    assert parts[2].last == days.last
    assert sum(part.length for part in parts) == days.length
    assert parts[0].last < parts[1].first <= parts[1].last < parts[2].first
