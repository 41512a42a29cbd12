"""Are two values in the place of each other? One article's sentence is held against the other's with its own value.

Where "Nine of them were injured" entails "nine members of the group were hurt", the reports that say nine and twelve
state one fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.kinship import log_odds
from checker.model import NliScores, Pair
from claims.model import Claim


def questions(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """(premise, hypothesis) both ways: a sentence, and the other's clause with the sentence's value in it."""
    return _question(pair.left, pair.right), _question(pair.right, pair.left)


def _question(told: Claim, other: Claim) -> tuple[str, str]:
    return " ".join(told.sentence.text.split()), other.about.telling(" ".join(told.text.split()))


def support(scores: Sequence[NliScores]) -> float:
    """Mean log-odds of entailment: how far the answers say that the two values tell one fact."""
    return sum(log_odds(each.entailment) for each in scores) / len(scores)
