from collections import Counter
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import compare
from checker.events import certainty, doubted, evidence, known_names, one_event, shared_names
from checker.model import Judgement, Severity, Verdict
from claims.model import Article
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


def published(day: str, first: str, second: str) -> list[Article]:
    """Two reports of one day."""
    named = ((first, "a"), (second, "b"))
    return [article_from_text(f"Published: {day}\n\n{text}", name) for text, name in named]


def article(sentences: int, names: tuple[str, ...]) -> SimpleNamespace:
    return SimpleNamespace(parses=(None,) * sentences, names=Counter(names))


HERE, THERE = ("Reis", "Porto"), ("Okoye", "Lagos")


@pytest.mark.parametrize(
    ("agreements", "sentences", "names", "severity"),
    [
        pytest.param([agreement(1), agreement(2)], LONG, HERE, Severity.ERROR, id="two agreements, the same names"),
        pytest.param([agreement(1)], LONG, THERE, Severity.WARNING, id="one agreement, other names"),
        pytest.param([agreement(1, "person")] * 4, LONG, THERE, Severity.WARNING, id="people are no agreement"),
        pytest.param([], 3, THERE, Severity.ERROR, id="too short to go by"),
    ],
)
def test_errors_of_articles_that_hardly_agree_are_warnings(
    agreements: list[Verdict], sentences: int, names: tuple[str, ...], severity: Severity
) -> None:
    found = doubted([conflict(1), conflict(2), *agreements], article(sentences, HERE), article(LONG, names))
    assert {v.severity for v in found if v.judgement is Judgement.CONTRADICTION} == {severity}
    assert len(found) == 2 + len(agreements)
    assert all(("as on different events" in v.reason) == (v.severity is Severity.WARNING) for v in found)


def test_wordings_of_one_sentence_raise_no_doubt() -> None:
    copied = conflict(1)
    copied.pair.near_copy = True
    assert doubted([copied], article(LONG, HERE), article(LONG, THERE)) == [copied]


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        pytest.param(("Reis", "Porto"), ("Porto", "Reis", "Reis"), 1.0, id="all"),
        pytest.param(("Reis", "Porto"), ("Porto", "Okoye"), 0.5, id="half of the mentions"),
        pytest.param((), (), 0.0, id="no names"),
    ],
)
def test_share_of_names(left: tuple[str, ...], right: tuple[str, ...], share: float) -> None:
    assert shared_names(article(1, left), article(1, right)) == share


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        pytest.param(("Reis", "Reis", "Porto"), ("Porto", "Okoye", "Lagos"), 0.5, id="one of two"),
        pytest.param(("Reis",), ("Porto", "Reis", "Lagos"), 1.0, id="all of the article with fewer"),
        pytest.param((), ("Reis",), 0.0, id="no names"),
    ],
)
def test_names_that_the_other_knows(left: tuple[str, ...], right: tuple[str, ...], share: float) -> None:
    assert known_names(article(1, left), article(1, right)) == share


def test_the_same_people_are_no_agreement() -> None:
    sides = article(LONG, HERE), article(LONG, HERE)
    assert evidence([agreement(1, "person")] * 4, *sides) == evidence([], *sides)
    assert evidence([agreement(1)] * 4, *sides) != evidence([], *sides)


def test_an_agreement_says_more_of_short_articles() -> None:
    short, long = (
        certainty(evidence([agreement(1)], article(n, HERE), article(LONG * 4, THERE))) for n in (4, LONG * 4)
    )
    assert short > long


def test_a_comparison_doubts_articles_that_only_differ() -> None:
    first = "The harbour board met on Monday.\n\nIt approved the ferry terminal by 31 votes to 24.\n\n"
    second = "The harbour board came together on Tuesday.\n\nThe ferry terminal was approved with 40 votes to 15.\n\n"
    first += "Gulls circled over the quay.\n\nThe chairman thanked his guests.\n"
    second += "Boats lay at anchor there.\n\nA band played in the rain.\n"
    found = compare(published("14 March 2024", first, second)).contradictions
    assert found
    assert {each.severity for each in found} == {Severity.WARNING}
    assert all("as on different events" in each.reason for each in found)


@given(st.lists(st.sampled_from([conflict(1), conflict(2), agreement(1), agreement(2), agreement(3)])))
def test_doubt_is_symmetric_and_changes_no_judgement(verdicts: list[Verdict]) -> None:
    left, right = article(LONG, HERE), article(5, THERE)
    found = doubted(verdicts, left, right)
    assert found == doubted(verdicts, right, left)
    assert [v.judgement for v in found] == [v.judgement for v in verdicts]


def rows(*angles: float) -> np.ndarray:
    return np.array([(np.cos(a), np.sin(a)) for a in angles], dtype=np.float32)


@pytest.mark.parametrize(
    ("left", "right", "names", "one"),
    [
        pytest.param(rows(0, 0.1, 0.2, 0.3), rows(0, 0.1, 0.2, 0.3), THERE, True, id="alike"),
        pytest.param(rows(0, 0.1, 0.2, 0.3), rows(1.5, 1.6, 1.7, 1.8), THERE, False, id="unlike"),
        pytest.param(rows(0, 0.1, 0.2, 0.3), rows(1.5, 1.6, 1.7, 1.8), HERE, True, id="unlike with the same names"),
        pytest.param(rows(0, 0.1, 0.2), rows(1.5, 1.6, 1.7, 1.8), THERE, True, id="unlike but short"),
    ],
)
def test_articles_are_of_one_event_by_their_subject_or_names(
    left: np.ndarray, right: np.ndarray, names: tuple[str, ...], one: bool
) -> None:
    sides = article(len(left), HERE), article(len(right), names)
    for side, vectors in zip(sides, (left, right), strict=True):
        side.vectors = vectors
    assert one_event(*sides) is one


def test_short_reports_of_one_event_keep_their_errors() -> None:
    first = "The library of Osterby reopened on Monday.\n\nMayor Lena Holt spoke of a new start.\n\n"
    second = "Osterby has its library back.\n\nMayor Lena Holt spoke when it reopened on Tuesday.\n\n"
    first += "The repairs in Osterby cost 4.2 million euros.\n\nThe building dates from the sixties.\n"
    second += "For the repairs Osterby paid 5.4 million euros.\n\nA band played.\n"
    found = compare(published("5 June 2025", first, second)).contradictions
    assert Severity.ERROR in {each.severity for each in found}
