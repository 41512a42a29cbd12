from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.dates.calendar import Unit
from claims.dates.relations import relate
from claims.dates.values import Bound, DateValue, TimeSpan, show
from claims.model import Footing, Relation


def on(first: str, last: str | None = None, **more: object) -> DateValue:
    return replace(DateValue(date.fromisoformat(first), date.fromisoformat(last or first)), **more)


def at(day: str, first: int, last: int | None = None, soft: bool = False) -> DateValue:
    return on(day, time=TimeSpan(first, first if last is None else last, soft))


DECEMBER = on("2023-12-01", "2023-12-31", unit=Unit.MONTH)
LATE_MARCH = on("2024-03-21", "2024-03-31", unit=Unit.SPAN, tolerance=3)
SINCE_2019 = on("2019-01-01", "2019-12-31", unit=Unit.YEAR, bound=Bound.SINCE)
BY_MARCH = on("2024-03-01", "2024-03-31", unit=Unit.MONTH, bound=Bound.BY)
YEAR_2021 = on("2021-01-01", "2021-12-31", unit=Unit.YEAR)
WEDNESDAY = DateValue(weekday=2)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(on("2023-12-27"), on("2023-12-28"), Relation.CONFLICT, id="two days"),
        pytest.param(on("2023-12-27"), DECEMBER, Relation.AGREE, id="one inside the other"),
        pytest.param(on("2023-12-27"), at("2023-12-27", 1020), Relation.AGREE, id="time in one only"),
        pytest.param(at("2023-12-27", 1020), at("2023-12-27", 1050), Relation.CONFLICT, id="two times"),
        pytest.param(at("2023-12-27", 1020), at("2023-12-27", 1050, soft=True), Relation.AGREE, id="about"),
        pytest.param(LATE_MARCH, on("2024-03-19"), Relation.AGREE, id="soft edge reached"),
        pytest.param(LATE_MARCH, on("2024-03-17"), Relation.CONFLICT, id="soft edge not reached"),
        pytest.param(BY_MARCH, on("2024-02-11"), Relation.AGREE, id="before the limit"),
        pytest.param(BY_MARCH, on("2024-04-02"), Relation.CONFLICT, id="past the limit"),
        pytest.param(SINCE_2019, YEAR_2021, Relation.UNDECIDED, id="after a start"),
        pytest.param(SINCE_2019, on("2018-05-01"), Relation.CONFLICT, id="before a start"),
        pytest.param(
            at("2023-12-27", 1020, 1860, soft=True), at("2023-12-28", 0, 540, soft=True), Relation.AGREE,
            id="night of 27 to 28 and early on the 28th",
        ),
        pytest.param(at("2024-01-31", 1439, 1440), on("2024-02-01"), Relation.AGREE, id="midnight belongs to both"),
        pytest.param(at("2024-01-31", 1439, 1440), on("2024-01-31"), Relation.AGREE, id="midnight of the first"),
        pytest.param(
            on("2025-06-30", bound=Bound.BY), on("2025-06-30", bound=Bound.BEFORE), Relation.AGREE,
            id="by the end of June and before July",
        ),
        pytest.param(
            on("2025-01-10", bound=Bound.UNTIL), on("2025-01-02", bound=Bound.UNTIL), Relation.CONFLICT,
            id="two deadlines",
        ),
        pytest.param(
            on("2024-07-06", bound=Bound.UNTIL), on("2024-07-07", bound=Bound.UNTIL), Relation.AGREE,
            id="until Sunday and through Saturday",
        ),
        pytest.param(SINCE_2019, BY_MARCH, Relation.UNDECIDED, id="a start and an end"),
        pytest.param(
            on("2027-01-01", bound=Bound.AFTER), on("2026-05-01", bound=Bound.AFTER), Relation.UNDECIDED,
            id="two earliest times",
        ),
        pytest.param(WEDNESDAY, DateValue(weekday=3), Relation.CONFLICT, id="two weekdays"),
        pytest.param(WEDNESDAY, DateValue(weekday=2), Relation.AGREE, id="one weekday"),
        pytest.param(WEDNESDAY, on("2023-12-27"), Relation.AGREE, id="a Wednesday's date"),
        pytest.param(WEDNESDAY, on("2023-12-28"), Relation.CONFLICT, id="a Thursday's date"),
        pytest.param(WEDNESDAY, DECEMBER, Relation.AGREE, id="every month has a Wednesday"),
        pytest.param(DateValue(month=12, day=27), on("2023-12-28"), Relation.CONFLICT, id="year unknown"),
        pytest.param(DateValue(month=7, months=3), DateValue(month=4, months=3), Relation.CONFLICT, id="quarters"),
        pytest.param(DateValue(month=8, months=3), DateValue(month=9), Relation.AGREE, id="month in a season"),
        pytest.param(
            DateValue(time=TimeSpan(400, 400)), at("2025-04-16", 360), Relation.CONFLICT, id="a bare time of day"
        ),
        pytest.param(DateValue(time=TimeSpan(400, 400)), DECEMBER, Relation.UNDECIDED, id="nothing in common"),
        pytest.param(
            DateValue(time=TimeSpan(352, 352, either=True)), DateValue(time=TimeSpan(1072, 1072)), Relation.AGREE,
            id="an hour of either half of the day",
        ),
        pytest.param(
            DateValue(time=TimeSpan(352, 352, either=True)), DateValue(time=TimeSpan(292, 292)), Relation.CONFLICT,
            id="another hour in both halves",
        ),
        pytest.param(
            on("2024-06-30", edge=Bound.UNTIL), on("2024-08-31", bound=Bound.UNTIL), Relation.CONFLICT,
            id="closes in June and open until August",
        ),
        pytest.param(
            on("2024-05-24", edge=Bound.SINCE), on("2024-05-17", bound=Bound.SINCE), Relation.CONFLICT,
            id="opens on the 24th and open from the 17th",
        ),
        pytest.param(
            on("2024-05-24", edge=Bound.SINCE), on("2024-05-25"), Relation.CONFLICT, id="opens on another day"
        ),
        pytest.param(
            on("2024-05-24", edge=Bound.UNTIL), on("2024-05-17", bound=Bound.SINCE), Relation.UNDECIDED,
            id="its end and its start",
        ),
        pytest.param(
            DateValue(month=6, day=30, bound=Bound.UNTIL), on("2024-08-31", bound=Bound.UNTIL), Relation.CONFLICT,
            id="two ends, one of an unknown year",
        ),
        pytest.param(
            DateValue(month=8, day=30, bound=Bound.UNTIL), on("2024-08-31", bound=Bound.UNTIL), Relation.AGREE,
            id="two ends a day apart",
        ),
        pytest.param(
            on("2024-08-21", bound=Bound.BY, edge=Bound.BY), on("2024-08-23", bound=Bound.BY), Relation.UNDECIDED,
            id="how things stood by two days",
        ),
        pytest.param(
            on("2023-12-25", bound=Bound.BY), on("2024-02-29", bound=Bound.AFTER), Relation.CONFLICT,
            id="by Christmas and not before February",
        ),
        pytest.param(
            on("2024-02-29", bound=Bound.BY), on("2023-12-25", bound=Bound.AFTER), Relation.UNDECIDED,
            id="by February and not before Christmas",
        ),
        pytest.param(DateValue(weekday=0, recurring=True), on("2023-12-27"), Relation.UNDECIDED, id="every Monday"),
    ],
)  # fmt: skip
def test_how_two_dates_stand(left: DateValue, right: DateValue, relation: Relation) -> None:
    assert relate(left, right).relation is relation
    assert relate(right, left).relation is relation


def test_exact_days_conflict_with_full_strength() -> None:
    standing = relate(on("2023-12-27"), on("2023-12-28"))
    assert standing.strength == 1.0
    assert standing.reason == "2023-12-27 and 2023-12-28 have no day in common"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(on("2023-12-27", certainty=0.7), on("2023-12-28"), id="uncertain resolution"),
        pytest.param(LATE_MARCH, on("2024-01-19"), id="soft edges"),
        pytest.param(WEDNESDAY, on("2023-12-28"), id="weekday alone"),
        pytest.param(BY_MARCH, on("2024-05-01"), id="limit"),
    ],
)
def test_less_than_exact_conflicts_are_weaker(left: DateValue, right: DateValue) -> None:
    standing = relate(left, right)
    assert standing.relation is Relation.CONFLICT
    assert standing.strength < 0.9


@pytest.mark.parametrize(
    ("left", "right", "footing"),
    [
        pytest.param(WEDNESDAY, DateValue(weekday=3), Footing.OPEN, id="two weekdays of unknown weeks"),
        pytest.param(WEDNESDAY, on("2023-12-28"), Footing.WORDING, id="a weekday against a dated Thursday"),
        pytest.param(
            replace(WEDNESDAY, written=(3, 1)), DateValue(weekday=3, written=(2, 29)), Footing.FIRM,
            id="two weekdays of one week in an unknown year",
        ),
        pytest.param(
            replace(WEDNESDAY, written=(3, 1)), DateValue(weekday=3, written=(3, 8)), Footing.OPEN,
            id="two weekdays of different weeks in an unknown year",
        ),
        pytest.param(DateValue(month=12, day=27), DateValue(month=12, day=28), Footing.FIRM, id="two days of a month"),
        pytest.param(on("2023-12-27"), on("2023-12-28"), Footing.FIRM, id="two dated days"),
    ],
)  # fmt: skip
def test_what_a_conflict_rests_on(left: DateValue, right: DateValue, footing: Footing) -> None:
    standing = relate(left, right)
    assert (standing.relation, standing.footing) == (Relation.CONFLICT, footing)


DAYS = st.dates(date(2020, 1, 1), date(2022, 12, 31))
TIMES = st.none() | st.builds(
    lambda first, length, soft: TimeSpan(first, first + length, soft),
    st.integers(0, 1439), st.integers(0, 500), st.booleans(),
) | st.builds(lambda at, soft: TimeSpan(at, at, soft, either=True), st.integers(0, 719), st.booleans())  # fmt: skip
KNOWN = st.builds(
    lambda start, length, tolerance, bound, time, edge: DateValue(
        start, start + timedelta(days=length), tolerance=tolerance, bound=bound, time=time, edge=edge
    ),
    DAYS, st.sampled_from([0, 0, 1, 6, 30, 400]), st.integers(0, 20), st.sampled_from(Bound), TIMES,
    st.sampled_from([Bound.ON, Bound.SINCE, Bound.UNTIL, Bound.BY]),
)  # fmt: skip
UNKNOWN = st.builds(
    lambda weekday, month, time, bound: DateValue(weekday=weekday, month=month, time=time, bound=bound),
    st.none() | st.integers(0, 6), st.none() | st.integers(1, 12), TIMES, st.sampled_from(Bound),
)  # fmt: skip
VALUES = KNOWN | UNKNOWN


@given(VALUES, VALUES)
def test_relate_is_symmetric(left: DateValue, right: DateValue) -> None:
    one, other = relate(left, right), relate(right, left)
    assert (one.relation, one.strength) == (other.relation, other.strength)


@given(VALUES)
def test_a_value_never_conflicts_with_itself(value: DateValue) -> None:
    assert relate(value, value).relation is not Relation.CONFLICT


@given(VALUES, KNOWN, st.integers(0, 60), st.integers(0, 60), st.integers(0, 30))
def test_widening_never_makes_a_conflict(
    left: DateValue, right: DateValue, before: int, after: int, tolerance: int
) -> None:
    assert right.start is not None
    assert right.end is not None
    wide = replace(
        right,
        start=right.start - timedelta(days=before),
        end=right.end + timedelta(days=after),
        tolerance=right.tolerance + tolerance,
    )
    if relate(left, right).relation is not Relation.CONFLICT:
        assert relate(left, wide).relation is not Relation.CONFLICT


@given(VALUES, VALUES)
def test_strengths_are_probabilities(left: DateValue, right: DateValue) -> None:
    assert 0 <= relate(left, right).strength <= 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(on("2023-12-27"), "2023-12-27", id="day"),
        pytest.param(DECEMBER, "2023-12", id="month"),
        pytest.param(YEAR_2021, "2021", id="year"),
        pytest.param(on("1990-01-01", "1999-12-31", unit=Unit.YEAR), "1990 to 1999", id="decade"),
        pytest.param(at("2023-12-27", 1020), "2023-12-27 17:00", id="time"),
        pytest.param(at("2023-12-27", 0, 540), "2023-12-27 00:00-09:00", id="part of day"),
        pytest.param(at("2023-12-27", 1439, 1440), "2023-12-27 24:00", id="midnight"),
        pytest.param(at("2023-12-27", 1020, 1860), "2023-12-27 17:00 to 2023-12-28 07:00", id="night"),
        pytest.param(on("2023-12-18", "2023-12-24", unit=Unit.WEEK), "2023-12-18 to 2023-12-24", id="week"),
        pytest.param(BY_MARCH, "by 2024-03", id="limit"),
        pytest.param(SINCE_2019, "from 2019 on", id="start"),
        pytest.param(LATE_MARCH, "about 2024-03-21 to 2024-03-31", id="soft"),
        pytest.param(WEDNESDAY, "Wednesday (date unknown)", id="weekday"),
        pytest.param(DateValue(month=12, day=27), "27 December (year unknown)", id="open year"),
        pytest.param(DateValue(month=7, months=3), "July to September (year unknown)", id="open quarter"),
        pytest.param(DateValue(time=TimeSpan(400, 400)), "06:40 (date unknown)", id="bare time"),
        pytest.param(DateValue(weekday=0, recurring=True), "every Monday", id="recurring"),
    ],
)
def test_show(value: DateValue, text: str) -> None:
    assert show(value) == text
