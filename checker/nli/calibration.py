"""How far a model's confidence can be believed, and the temperature that makes it so. Training and benchmarks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.nli.corpus import NOT_ENTAILMENT

Logits = NDArray[np.float64]
BINS = 15
"""Equal-width bins of confidence, as in Guo et al. 2017 (arXiv:1706.04599)."""

TEMPERATURES = np.arange(0.5, 3.0, 0.01).round(2)


def chances(logits: Logits, temperature: float) -> Logits:
    """Probabilities [pairs, 3] of raw outputs [pairs, 3] divided by the temperature."""
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def log_loss(probabilities: Logits, labels: NDArray[np.int64]) -> float:
    """Mean log loss [pairs, 3] for label ids [pairs]; of "not entailment" the two classes count together."""
    either = probabilities[:, 1] + probabilities[:, 2]
    own = probabilities[np.arange(len(labels)), labels % NOT_ENTAILMENT]
    return float(-np.log(np.maximum(np.where(labels == NOT_ENTAILMENT, either, own), 1e-9)).mean())


def fit_temperature(logits: Logits, labels: NDArray[np.int64]) -> float:
    """The temperature from 0.5 to 3 with the least log loss on logits [pairs, 3] and label ids [pairs]."""
    return float(min(TEMPERATURES, key=lambda each: log_loss(chances(logits, each), labels)))


def calibration_error(confidence: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error in [0, 1]: mean gap of confidence and accuracy over bins, weighted by rows."""
    sure, hit = np.asarray(confidence, dtype=float), np.asarray(right, dtype=float)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = np.bincount(places, weights=sure - hit, minlength=BINS)
    return float(np.abs(gaps).sum() / max(1, len(sure)))
