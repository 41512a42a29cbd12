from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import compare
from checker.events import doubted, one_event
from checker.model import Judgement, Severity, Verdict
from claims.reading.articles import article_from_text

LONG = 9


def verdict(judgement: Judgement, kind: str, left: str, right: str) -> Verdict:
    pair = SimpleNamespace(left=SimpleNamespace(text=left), right=SimpleNamespace(text=right), near_copy=False)
    severity = Severity.ERROR if judgement is Judgement.CONTRADICTION else Severity.NOTE
    return Verdict(pair, judgement, 0.8, "reason", severity, kind)


def conflict(n: int) -> Verdict:
    return verdict(Judgement.CONTRADICTION, "number", f"{n} boats", f"{n + 50} boats")


def agreement(n: int, kind: str = "number") -> Verdict:
    return verdict(Judgement.AGREEMENT, kind, f"{n} men", f"{n} people")


@pytest.mark.parametrize(
    ("conflicts", "agreements", "sentences", "severity"),
    [
        pytest.param(5, [agreement(1), agreement(2)], LONG, Severity.ERROR, id="two agreements"),
        pytest.param(1, [agreement(1)], LONG, Severity.WARNING, id="one agreement"),
        pytest.param(1, [agreement(1, "person")], LONG, Severity.WARNING, id="the same people are no agreement"),
        pytest.param(2, [], 3, Severity.ERROR, id="too short to go by"),
    ],
)
def test_errors_of_articles_that_hardly_agree_are_warnings(
    conflicts: int, agreements: list[Verdict], sentences: int, severity: Severity
) -> None:
    found = doubted([*(conflict(n) for n in range(conflicts)), *agreements], sentences, LONG)
    assert {v.severity for v in found if v.judgement is Judgement.CONTRADICTION} == {severity}
    assert len(found) == conflicts + len(agreements)
    assert all(("as on different events" in v.reason) == (v.severity is Severity.WARNING) for v in found)


def test_wordings_of_one_sentence_raise_no_doubt() -> None:
    copied = conflict(1)
    copied.pair.near_copy = True
    assert doubted([copied], LONG, LONG) == [copied]


def test_a_comparison_doubts_articles_that_only_differ() -> None:
    first = "The harbour board met on Monday.\n\nIt approved the ferry terminal by 31 votes to 24.\n\n"
    second = "The harbour board came together on Tuesday.\n\nThe ferry terminal was approved with 40 votes to 15.\n\n"
    first += "Gulls circled over the quay.\n\nThe chairman thanked his guests.\n"
    second += "Boats lay at anchor there.\n\nA band played in the rain.\n"
    sources = [
        article_from_text(f"Published: 14 March 2024\n\n{text}", name) for text, name in ((first, "a"), (second, "b"))
    ]
    found = compare(sources).contradictions
    assert found
    assert {each.severity for each in found} == {Severity.WARNING}
    assert all("as on different events" in each.reason for each in found)


@given(st.lists(st.sampled_from([conflict(1), conflict(2), agreement(1), agreement(2), agreement(3)])))
def test_doubt_is_symmetric_and_changes_no_judgement(verdicts: list[Verdict]) -> None:
    found = doubted(verdicts, LONG, 5)
    assert found == doubted(verdicts, 5, LONG)
    assert [v.judgement for v in found] == [v.judgement for v in verdicts]


def rows(*angles: float) -> np.ndarray:
    return np.array([(np.cos(a), np.sin(a)) for a in angles], dtype=np.float32)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        pytest.param(rows(0, 0.1, 0.2, 0.3), rows(0, 0.1, 0.2, 0.3), True, id="alike"),
        pytest.param(rows(0, 0.1, 0.2, 0.3), rows(1.5, 1.6, 1.7, 1.8), False, id="unlike"),
        pytest.param(rows(0, 0.1, 0.2), rows(1.5, 1.6, 1.7, 1.8), True, id="unlike but short"),
    ],
)
def test_articles_are_of_one_event_by_their_mean_sentence(left: np.ndarray, right: np.ndarray, one: bool) -> None:
    assert one_event(left, right) is one
