"""Do two articles report one event? Where they do not, no value of the one can contradict the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from checker.kinship import weights
from checker.model import Judgement, Severity, Verdict
from checker.pairs import Side

LEAST_COSINE = 0.62
"""Of the articles' mean sentence embeddings. Above it lie 149 of 150 labelled pairs, 47 of 48 pairs of real reports of
one event, and half of 500 pairs of real reports of two events of one kind (benchmarks/README.md)."""

LEAST_NAMES = 0.3
"""Share of names from which articles of less than that cosine are compared all the same."""

LEAST_SENTENCES = 4
"""Shorter texts have no subject of their own to go by: they are taken to be of one event."""

CERTAIN = 0.3
"""Probability of one event from which errors stand; a choice (benchmarks/README.md)."""

COUNTED = ("date", "number", "quote")
"""Types of agreement that speak for one event; the same people meet at many events, and many things are in a place."""


def one_event(left: Side, right: Side) -> bool:
    """False where two articles have neither a subject nor names in common."""
    if min(len(left.parses), len(right.parses)) < LEAST_SENTENCES:
        return True
    return nearness(left.vectors, right.vectors) >= LEAST_COSINE or shared_names(left, right) >= LEAST_NAMES


def nearness(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    """Cosine of the means of two articles' sentence embeddings, each float32 [n_sentences, 384]; 1 for no direction."""
    first, second = left.mean(axis=0), right.mean(axis=0)
    norm = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float(first @ second) / norm if norm else 1.0


def shared_names(left: Side, right: Side) -> float:
    """Of all mentions of proper names in two articles, the share whose name both have, in [0, 1]."""
    counts = left.names, right.names
    total = sum(each.total() for each in counts)
    both = counts[0].keys() & counts[1].keys()
    return sum(each[name] for each in counts for name in both) / total if total else 0.0


def known_names(left: Side, right: Side) -> float:
    """Of the names in the article that has fewer, the share that the other one has too, in [0, 1]."""
    first, second = left.names.keys(), right.names.keys()
    return len(first & second) / max(1, min(len(first), len(second)))


def evidence(verdicts: Sequence[Verdict], left: Side, right: Side) -> dict[str, float]:
    """What speaks for one event: names in common, and agreements by type.

    Agreements count by the sum of their confidences, for the square root of the sentences of the shorter article:
    a long text agrees on more, whatever it is about, and a short one has little to agree on.
    """
    sums: dict[str, float] = dict.fromkeys(COUNTED, 0.0)
    for verdict in sorted(verdicts, key=lambda v: v.confidence):  # whichever article is left
        if verdict.judgement is Judgement.AGREEMENT and verdict.type in sums:
            sums[verdict.type] += verdict.confidence
    length = math.sqrt(min(len(left.parses), len(right.parses)))
    names = {"names": shared_names(left, right), "known": known_names(left, right)}
    return names | {kind: sums[kind] / length for kind in COUNTED}


def certainty(found: dict[str, float]) -> float:
    """Probability that two articles of such evidence report one event, in [0, 1]; benchmarks/fit_event.py fits it.

    Reports of one event agree on some values, whatever they differ in, and name the same people and places.
    """
    told = weights("event")
    return 1 / (1 + math.exp(-told["bias"] - sum(told[name] * value for name, value in found.items())))


def doubted(verdicts: Sequence[Verdict], left: Side, right: Side) -> list[Verdict]:
    """The verdicts on two articles, errors as warnings where their event is in doubt."""
    if min(len(left.parses), len(right.parses)) < LEAST_SENTENCES:
        return list(verdicts)
    if certainty(evidence(verdicts, left, right)) >= CERTAIN:
        return list(verdicts)
    return [_as_warning(v) if _doubtful(v) and v.severity is Severity.ERROR else v for v in verdicts]


def _doubtful(verdict: Verdict) -> bool:
    """True for a contradiction of sentences that are no wordings of one: two events seldom share a sentence."""
    return verdict.judgement is Judgement.CONTRADICTION and not verdict.pair.near_copy


def _as_warning(verdict: Verdict) -> Verdict:
    reason = f"{verdict.reason}; but the two articles hardly agree on anything, as on different events"
    return replace(verdict, severity=Severity.WARNING, reason=reason)
