"""Days that a text counts from another day or event, parts of the day, and weeks of a month."""

from collections.abc import Callable

import pytest

from claims.kinds.date import KIND, find, relate
from claims.model import Document, Relation

Parsed = Callable[..., Document]
HELD = "The vote was held on 4 December. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("A week to the day after the vote, he resigned.", "2023-12-11", id="to the day"),
        pytest.param("The day before, he had resigned.", "2023-12-03", id="the day before"),
        pytest.param("The previous day he had resigned.", "2023-12-03", id="the previous day"),
        pytest.param("He resigned the day after.", "2023-12-05", id="the day after"),
        pytest.param("On the eve of the vote he resigned.", "2023-12-03", id="eve of"),
        pytest.param("On the morning of the vote he resigned.", "2023-12-04", id="morning of"),
        pytest.param("The night before the vote he resigned.", "2023-12-03", id="night before"),
        pytest.param("The day after they lost, he resigned.", None, id="day after an undated event"),
        pytest.param("He had resigned the Sunday before.", "2023-12-03", id="weekday before"),
        pytest.param("The following Friday he resigned.", "2023-12-08", id="following weekday"),
        pytest.param("The Thursday after, he resigned.", "2023-12-07", id="weekday after"),
        pytest.param("The Thursday after the vote, he resigned.", "2023-12-07", id="weekday after an event"),
        pytest.param("He resigned on the Thursday after a scandal.", None, id="weekday after an undated event"),
        pytest.param("He had resigned three days earlier.", "2023-12-01", id="days earlier"),
        pytest.param("A fortnight later he resigned.", "about 2023-12-18", id="fortnight"),
    ],
)
def test_counted_from_what_was_told(document: Parsed, text: str, value: str | None) -> None:
    first, *others = (KIND.show(claim.value) for claim in find(document(HELD + text)))
    assert first == "2023-12-04"
    assert others == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It begins in the second week of March.", "about 2024-03-08 to 2024-03-14", id="second week"),
        pytest.param("It begins in the last week of March.", "about 2024-03-25 to 2024-03-31", id="last week"),
        pytest.param("It shuts on 2 April, the Tuesday after Easter.", "2024-04-02", id="weekday after a feast"),
        pytest.param("They'd been having supper on Tuesday.", "2023-12-26", id="had, not would"),
    ],
)
def test_days(document: Parsed, text: str, value: str) -> None:
    assert {KIND.show(claim.value) for claim in find(document(text))} == {value}


TIMES_APART = [
    ("The ships collided shortly before midnight on Tuesday.", "The ships collided at ten on Tuesday morning."),
    ("The blast came at first light on Tuesday.", "The blast came at 11 p.m. on Tuesday."),
    ("The blast came at daybreak on Tuesday.", "The blast came on Tuesday afternoon."),
    ("The blast came at sunset on Tuesday.", "The blast came at 9 a.m. on Tuesday."),
    ("The wall fell at teatime on Tuesday.", "The wall fell at breakfast on Tuesday."),
    ("The wall fell at nightfall on Tuesday.", "The wall fell at sunrise on Tuesday."),
    ("The wall fell before sunrise on Tuesday.", "The wall fell shortly after 3 p.m. on Tuesday."),
    ("The wall fell at mid-morning on Tuesday.", "The wall fell in mid-afternoon on Tuesday."),
    ("The wall fell after dark on Tuesday.", "The wall fell at noon on Tuesday."),
    ("The wall fell early on Monday.", "The wall fell at dusk on Sunday."),
]
TIMES_TOGETHER = [
    ("The wall fell at about 11 p.m. on Tuesday.", "The wall fell shortly before midnight on Tuesday."),
    ("The wall fell on Tuesday night.", "The wall fell in the small hours of Wednesday."),
    ("The wall fell at midnight on Tuesday.", "The wall fell early on Wednesday."),
    ("The wall fell at dusk on Tuesday.", "The wall fell on Tuesday evening."),
    ("The wall fell late on Tuesday afternoon.", "The wall fell at sunset on Tuesday."),
    ("The wall fell at first light on Tuesday.", "The wall fell early on Tuesday morning."),
]


@pytest.mark.parametrize(("left", "right"), TIMES_APART)
def test_times_apart(document: Parsed, left: str, right: str) -> None:
    (a,), (b,) = (find(document(text)) for text in (left, right))
    assert relate(a.value, b.value).relation is Relation.CONFLICT


@pytest.mark.parametrize(("left", "right"), TIMES_TOGETHER)
def test_times_together(document: Parsed, left: str, right: str) -> None:
    (a,), (b,) = (find(document(text)) for text in (left, right))
    assert relate(a.value, b.value).relation is Relation.AGREE
