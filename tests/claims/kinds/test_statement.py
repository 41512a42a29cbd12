"""Statements: what one sentence affirms and another denies."""

from pathlib import Path
from typing import Any

import pytest

from claims.kinds.statement import find, relate
from claims.model import Relation, Standing


def standing(document, left: str, right: str) -> tuple[Standing, Standing]:
    a, b = (next(iter(find(document(text)))).value for text in (left, right))
    return relate(a, b), relate(b, a)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Officials agreed to keep border crossings open.",
            "Officials agreed to close border crossings.",
            id="antonym",
        ),
        pytest.param(
            "An exemption for owners was granted after the petition.",
            "An exemption for owners was not granted, despite the petition.",
            id="not",
        ),
        pytest.param(
            "Parliament approved the pension bill on Monday.",
            "The pension bill was rejected by parliament.",
            id="outcome",
        ),
        pytest.param(
            "The council approved the bus contract.",
            "The council put off the vote on the bus contract.",
            id="postponed",
        ),
        pytest.param(
            "The caravan is unlikely to reach the northern border.",
            "The caravan is likely to reach the northern border.",
            id="likely",
        ),
    ],
)
def test_conflicts(document, left: str, right: str) -> None:
    one, other = standing(document, left, right)
    assert (one.relation, one.finding) == (Relation.CONFLICT, "negation")
    assert (other.relation, other.strength) == (one.relation, one.strength)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Parliament failed to reject the bill.", "Parliament approved the bill.", id="failed to reject"),
        pytest.param(
            "The firm did not rule out closing the plant.", "The firm may close the plant.", id="not ruled out"
        ),
        pytest.param(
            "The firm plans to close the plant in May.", "The firm closed the plant in May.", id="plan, outcome"
        ),
        pytest.param("Parliament approved the budget.", "Parliament rejected the pension plan.", id="other objects"),
        pytest.param("The minister met the governor.", "Prices of bread and milk rose again.", id="unrelated"),
    ],
)
def test_no_conflict(document, left: str, right: str) -> None:
    one, other = standing(document, left, right)
    assert one.relation is not Relation.CONFLICT
    assert other.relation is one.relation


def test_a_sentence_agrees_with_itself(document) -> None:
    one, _ = standing(document, "Parliament did not approve the bill.", "Parliament did not approve the bill.")
    assert one.relation is Relation.AGREE


@pytest.mark.parametrize(
    ("left", "right", "finding"),
    [
        pytest.param("kept to their plans", "stuck to their plans", "", id="a synonym"),
        pytest.param(
            "temporarily shut several crossings", "permanently shut several crossings", "statement", id="manner"
        ),
        pytest.param(
            "agreed to shut several crossings", "failed to agree on several crossings", "negation", id="failed"
        ),
        pytest.param("tried to shut several crossings", "refused to shut several crossings", "negation", id="refused"),
        pytest.param("shut the northern crossings", "shut the southern crossings", "place", id="direction"),
        pytest.param(
            "told a morning press conference", "told an evening press conference", "date", id="part of the day"
        ),
    ],
)
def test_type_of_an_edit(document, left: str, right: str, finding: str) -> None:
    frame = "The two governments on either side of the river {} after long talks with the owners of the bridges."
    one, other = standing(document, frame.format(left), frame.format(right))
    conflict = Relation.CONFLICT if finding else Relation.UNDECIDED
    assert one.relation is other.relation is conflict
    assert not finding or one.finding == other.finding == finding


def _rows() -> list[Any]:
    """Wordings by family: "conflict", "silent", and those read wrongly: a conflict "unread", an "alarm" for none."""
    table = Path(__file__).with_name("statements.tsv").read_text("utf-8")
    wrong = {
        "unread": pytest.mark.xfail(reason="no rule reads this wording yet", strict=True),
        "alarm": pytest.mark.xfail(reason="taken for a conflict", strict=True),
    }
    rows = [line.split("\t") for line in table.splitlines()]
    return [
        pytest.param(kind in {"conflict", "unread"}, left, right, id=f"{family}: {left}", marks=wrong.get(kind, ()))
        for kind, family, left, right in rows
    ]


@pytest.mark.parametrize(("expected", "left", "right"), _rows())
def test_wordings(document, expected: bool, left: str, right: str) -> None:
    one, other = standing(document, left, right)
    assert (one.relation is Relation.CONFLICT) is expected
    assert (other.relation, other.strength) == (one.relation, one.strength)
