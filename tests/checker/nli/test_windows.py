"""Texts longer than the input are split, joined, and never cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import NliScores
from checker.nli.windows import decided, joined, score_windowed, windowed

YES, NO, OPEN = NliScores(0.9, 0.05, 0.05), NliScores(0.02, 0.08, 0.9), NliScores(0.1, 0.85, 0.05)


def words(premise: str, hypothesis: str) -> int:
    return len(premise.split()) + len(hypothesis.split()) + 3


def test_a_pair_that_fits_stays_whole() -> None:
    assert windowed(("a b", "c"), words, 10) == [[("a b", "c")]]


@given(st.integers(1, 300), st.integers(1, 80))
def test_windows_fit_and_hold_every_word(left: int, right: int) -> None:
    premise = " ".join(f"p{index}" for index in range(left))
    hypothesis = " ".join(f"h{index}" for index in range(right))
    groups = windowed((premise, hypothesis), words, 40)
    assert {word for group in groups for pair in group for word in pair[1].split()} == set(hypothesis.split())
    for group in groups:
        assert {word for pair in group for word in pair[0].split()} == set(premise.split())
        assert all(words(*pair) <= 40 for pair in group)


def test_one_endless_word_is_split_too() -> None:
    groups = windowed(("x" * 1000, "y"), lambda one, two: len(one) + len(two), 100)
    assert all(len(pair[0]) < 100 for pair in groups[0])


def test_the_window_that_decides_most_wins() -> None:
    assert decided([OPEN, YES, OPEN]) == YES
    assert decided([OPEN, NO, OPEN]) == NO


def test_all_parts_must_be_entailed_and_one_contradicts() -> None:
    assert joined([YES, OPEN]) == OPEN
    assert joined([YES, NO, OPEN]) == NO
    assert joined([YES, YES]) == YES


def test_scores_come_back_in_order() -> None:
    def score(pairs: list[tuple[str, str]]) -> list[NliScores]:
        return [NO if "bad" in premise else OPEN for premise, _ in pairs]

    pairs = [("good", "x"), ("good " * 90 + "bad", "x"), ("good", "y")]
    assert score_windowed(pairs, words, 40, score) == [OPEN, NO, OPEN]
    assert score_windowed([], words, 40, score) == []
