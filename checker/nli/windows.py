"""Pairs longer than a model's input, in overlapping windows: nothing is cut away unseen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model import NliScores

TextPair = tuple[str, str]
Length = Callable[[str, str], int]
"""Tokens of (premise, hypothesis) together, special tokens counted."""

OVERLAP = 0.1
"""Share of a text that both of its halves hold, so that a fact at the seam stays whole in one of them."""


def halves(text: str) -> tuple[str, str]:
    """The text as two overlapping halves, cut between words where it has words."""
    words: Sequence[str] = text.split()
    joint = " "
    if len(words) < 4:
        words, joint = text, ""
    middle, extra = len(words) / 2, max(1, int(len(words) * OVERLAP / 2)) if len(words) > 4 else 0
    return joint.join(words[: int(middle) + extra]), joint.join(words[int(middle) - extra :])


def fitting(text: str, fits: Callable[[str], bool]) -> list[str]:
    """The text whole, or as overlapping windows that fit, in their order."""
    if len(text) < 2 or fits(text):
        return [text]
    return [window for half in halves(text) for window in fitting(half, fits)]


def windowed(pair: TextPair, length: Length, limit: int) -> list[list[TextPair]]:
    """The pair as one group of windows for each part of its hypothesis.

    Mostly one group of one window: the pair itself. The hypothesis is taken apart only where it fills more
    than half of the input by itself.
    """
    premise, hypothesis = pair
    if length(premise, hypothesis) <= limit:
        return [[pair]]
    parts = fitting(hypothesis, lambda part: length("", part) <= limit // 2)
    return [
        [(window, part) for window in fitting(premise, lambda text, part=part: length(text, part) <= limit)]  # type: ignore[misc]
        for part in parts
    ]


def decided(scores: Sequence[NliScores]) -> NliScores:
    """Of the windows of one premise, the one that decides most: what it entails or contradicts counts."""
    return max(scores, key=lambda score: max(score.contradiction, score.entailment))


def joined(parts: Sequence[NliScores]) -> NliScores:
    """Of the parts of one hypothesis, the weakest: one contradicted part contradicts, all must be entailed."""
    worst = max(parts, key=lambda score: score.contradiction)
    return worst if worst.contradiction > 0.5 else min(parts, key=lambda score: score.entailment)


def score_windowed(
    pairs: Sequence[TextPair],
    length: Length,
    limit: int,
    score: Callable[[list[TextPair]], list[NliScores]],
) -> list[NliScores]:
    """One score a pair, in order; `score` is asked once for all windows of all pairs."""
    groups = [windowed(pair, length, limit) for pair in pairs]
    found = iter(score([window for parts in groups for part in parts for window in part]))
    return [joined([decided([next(found) for _ in part]) for part in parts]) for parts in groups]
