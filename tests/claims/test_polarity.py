"""Outcomes and their polarity."""

import pytest

from claims.language.polarity import clauses, opposed


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("approve", "reject", True, id="decision"),
        pytest.param("adopt", "postpone", True, id="decision put off"),
        pytest.param("approve", "adopt", False, id="synonyms"),
        pytest.param("open", "close", True, id="open and close"),
        pytest.param("rise", "fall", True, id="direction"),
        pytest.param("likely", "unlikely", True, id="prefix"),
        pytest.param("table", "chair", False, id="unrelated"),
    ],
)
def test_opposed(left: str, right: str, expected: bool) -> None:
    assert opposed(left, right) is expected
    assert opposed(right, left) is expected


@pytest.mark.parametrize(
    ("text", "predicate", "affirmed"),
    [
        pytest.param("Parliament approved the bill.", "approv", True, id="affirmed"),
        pytest.param("Parliament did not approve the bill.", "approv", False, id="not"),
        pytest.param("Parliament failed to reject the bill.", "reject", False, id="failed to"),
        pytest.param("No bill was approved by parliament.", "approv", False, id="no subject"),
        pytest.param("Parliament put off the vote.", "postpon", True, id="phrasal verb"),
        pytest.param("The motion was voted down.", "reject", True, id="voted down"),
        pytest.param("The officials agreed to keep the crossings open.", "open", True, id="keep open"),
    ],
)
def test_clauses(document, text: str, predicate: str, affirmed: bool) -> None:
    found = {clause.predicate: clause.affirmed for clause in clauses(document(text).parses[0])}
    assert found.get(predicate) is affirmed
