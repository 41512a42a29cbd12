"""How far a model's confidence can be believed, and the correction that makes it so. Training and benchmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.nli.corpus import NOT_ENTAILMENT

Logits = NDArray[np.float64]
BINS = 15
"""Equal-width bins of confidence, as in Guo et al. 2017 (arXiv:1706.04599)."""

TEMPERATURES = np.arange(0.5, 3.0, 0.01)
SHIFTS = np.arange(-0.6, 0.61, 0.02)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What makes probabilities of raw outputs.

    Attributes:
        temperature: Outputs are divided by it.
        bias: Added to each of the three columns after that.
    """

    temperature: float = 1.0
    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def chances(self, logits: Logits) -> Logits:
        """Probabilities [pairs, 3] of raw outputs [pairs, 3]."""
        scaled = logits / self.temperature + np.array(self.bias)
        powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=-1, keepdims=True))

    def log_loss(self, logits: Logits, labels: NDArray[np.int64]) -> float:
        """Mean log loss; for a row labelled "not entailment" its two classes count together."""
        chances = self.chances(logits)
        either = chances[:, 1] + chances[:, 2]
        told = np.where(labels == NOT_ENTAILMENT, either, chances[np.arange(len(labels)), labels % NOT_ENTAILMENT])
        return float(-np.log(np.maximum(told, 1e-9)).mean())


def calibration_error(confidence: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error in [0, 1]: mean gap of confidence and accuracy over bins, weighted by rows."""
    sure, hit = np.asarray(confidence, dtype=float), np.asarray(right, dtype=float)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = np.bincount(places, weights=sure - hit, minlength=BINS)
    return float(np.abs(gaps).sum() / max(1, len(sure)))


def fit(logits: Logits, labels: NDArray[np.int64], with_bias: bool = False) -> Calibration:
    """The calibration with the least log loss on logits [pairs, 3] and label ids [pairs], by grid search.

    With bias, entailment and contradiction are shifted against neutral, one after the other, until none moves.
    """

    def best(candidates: list[Calibration]) -> Calibration:
        return min(candidates, key=lambda each: each.log_loss(logits, labels))

    found, before = Calibration(), None
    while found != before:
        before = found
        found = best([Calibration(float(heat.round(2)), found.bias) for heat in TEMPERATURES])
        if with_bias:
            for column in (0, 2):
                found = best([Calibration(found.temperature, shifted(found.bias, column, by)) for by in SHIFTS])
    return found


def shifted(bias: tuple[float, float, float], column: int, by: np.float64) -> tuple[float, float, float]:
    """The bias with one column set to `by`."""
    first, second, third = (float(by.round(2)) if place == column else old for place, old in enumerate(bias))
    return first, second, third
