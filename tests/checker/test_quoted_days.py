"""A day named inside a remark is the day the remark was made, whenever a paper prints it."""

import pytest

from checker.pairs import pairs, rarity, ready
from claims.extract import extract
from claims.model import Relation
from claims.reading.articles import article_from_text

TEXT = "Published: {day} March 2024\n\nThe rocket reached orbit from the island of Andoya.\n\n{told}\n"


def relations(first: str, second: str) -> list[Relation]:
    """How the dates of the two stand that are not those of publication."""
    told = ((14, first), (15, second))
    sides = [ready(extract(article_from_text(TEXT.format(day=day, told=text), f"{day}.txt"))) for day, text in told]
    return [pair.standing.relation for pair in pairs(*sides, rarity(sides)) if pair.left.kind == "date"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            '"Today we are a space company," said Malte Ruhnau.',
            'Ruhnau said: "Today we are a space company."',
            id="straight marks",
        ),
        pytest.param(
            "“Today we are a space company,” said Malte Ruhnau.",
            "Ruhnau said: “Today we are a space company.”",
            id="curled marks",
        ),
    ],
)
def test_today_in_one_remark_is_one_day(first: str, second: str) -> None:
    assert relations(first, second) == [Relation.UNDECIDED]


def test_today_of_two_papers_that_is_no_remark_is_two_days() -> None:
    told = "The boss of the firm, Malte Ruhnau, resigned today.", "Today Malte Ruhnau resigned as boss of the firm."
    assert relations(*told) == [Relation.CONFLICT]
