"""Do two articles report one event? Where they do not, no value of the one can contradict the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from checker.model import Judgement, Severity, Verdict

LEAST_COSINE = 0.62
"""Of the articles' mean sentence embeddings. Above it lie all labelled pairs, all but one of 48 pairs of real
reports of one event, and 11 of 44 pairs of real reports of two events of one kind (benchmarks/README.md)."""

LEAST_SENTENCES = 4
"""Shorter texts have no subject of their own to go by: they are taken to be of one event."""

LEAST_AGREEMENT = 1.2
"""Sum of the confidences of what two articles agree on. Of those with an error, 13 of 15 pairs of real reports of two
events of one kind lie below it, and 5 of 60 labelled pairs of one event; from 1.1 to 1.3 it makes no difference."""


def one_event(left: NDArray[np.float32], right: NDArray[np.float32]) -> bool:
    """False where two articles are too unlike; each float32 [n_sentences, 384], rows of length 1."""
    if min(len(left), len(right)) < LEAST_SENTENCES:
        return True
    first, second = left.mean(axis=0), right.mean(axis=0)
    norm = float(np.linalg.norm(first) * np.linalg.norm(second))
    return norm == 0.0 or float(first @ second) / norm >= LEAST_COSINE


def doubted(verdicts: Sequence[Verdict], left: int, right: int) -> list[Verdict]:
    """The verdicts on two articles of `left` and `right` sentences, errors as warnings where their event is in doubt.

    Reports of one event agree on some values, whatever they differ in; that two texts name the same people says less,
    since the same people meet at many events.
    """
    agreed = sorted(v.confidence for v in verdicts if v.judgement is Judgement.AGREEMENT and v.type != "person")
    if min(left, right) < LEAST_SENTENCES or sum(agreed) >= LEAST_AGREEMENT:
        return list(verdicts)
    return [_as_warning(v) if _doubtful(v) and v.severity is Severity.ERROR else v for v in verdicts]


def _doubtful(verdict: Verdict) -> bool:
    """True for a contradiction of sentences that are no wordings of one: two events seldom share a sentence."""
    return verdict.judgement is Judgement.CONTRADICTION and not verdict.pair.near_copy


def _as_warning(verdict: Verdict) -> Verdict:
    reason = f"{verdict.reason}; but the two articles hardly agree on anything, as on different events"
    return replace(verdict, severity=Severity.WARNING, reason=reason)
