"""Do two articles report one event? Where they do not, no value of the one can contradict the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LEAST_COSINE = 0.62
"""Of the articles' mean sentence embeddings. Above it lie all labelled pairs, all but one of 48 pairs of real
reports of one event, and 11 of 44 pairs of real reports of two events of one kind (benchmarks/README.md)."""

LEAST_SENTENCES = 4
"""Shorter texts have no subject of their own to go by: they are taken to be of one event."""


def one_event(left: NDArray[np.float32], right: NDArray[np.float32]) -> bool:
    """False where two articles are too unlike; each float32 [n_sentences, 384], rows of length 1."""
    if min(len(left), len(right)) < LEAST_SENTENCES:
        return True
    first, second = left.mean(axis=0), right.mean(axis=0)
    norm = float(np.linalg.norm(first) * np.linalg.norm(second))
    return norm == 0.0 or float(first @ second) / norm >= LEAST_COSINE
