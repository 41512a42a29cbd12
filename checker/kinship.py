"""Are two claims about the same fact, and do their values exclude each other? Weights of what speaks for it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files

from checker.model import Features
from claims.language.pipeline import stem
from claims.model import About, Claim

SAME_SLOT = 0.97  # the same place in two wordings of one sentence: only a garbled sentence is an exception


class Rarity:
    """Inverse document frequency of stems over the sentences of the articles compared."""

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        self._counts: dict[str, int] = {}
        self._total = 0
        for bag in bags:
            self._total += 1
            for word in bag:
                self._counts[word] = self._counts.get(word, 0) + 1

    def weight(self, word: str) -> float:
        """Large for a word of few sentences; 0 for one of all."""
        return math.log((self._total + 1) / (self._counts.get(word, 0) + 1)) + 0.1

    def shared(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weight of the common words over that of the lighter set; 0 if either is empty."""
        sums = [sum(sorted(self.weight(w) for w in bag)) for bag in (left & right, left, right)]
        smaller = min(sums[1:])
        return min(1.0, sums[0] / smaller) if smaller > 0 else 0.0


def bag(about: About) -> frozenset[str]:
    """All stems that say what a value is about."""
    return about.words | about.names | about.subject | {w for w in (about.predicate, about.noun) if w}


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    loaded: dict[str, dict[str, float]] = json.loads(files("checker").joinpath("kinship.json").read_text("utf-8"))
    return loaded


def kinship(found: Features) -> float:
    """Probability that two claims with these features are of one fact, in [0, 1].

    Logistic regressions, this one and the next; benchmarks/fit_kinship.py fits the weights in kinship.json.
    """
    return _logistic(_weights()["fact"], found)


def exclusion(sort: str, found: Features) -> float:
    """Probability that two claims of conflicting values cannot both be true, in [0, 1]; each sort has its base rate."""
    weights = _weights()["contradiction"]
    return _logistic(weights, found, weights.get(sort, 0.0))


def _logistic(weights: Mapping[str, float], found: Features, offset: float = 0.0) -> float:
    total = offset + weights["bias"] + sum(weights.get(f.name, 0.0) * getattr(found, f.name) for f in fields(found))
    return 1 / (1 + math.exp(-total))


def link(left: Claim, right: Claim, rarity: Rarity) -> str:
    """What the two have in common, in words as printed, rarest first; at most three."""
    shared = bag(left.about) & bag(right.about)
    printed = {word: text for claim in (left, right) for word, text in _printed(claim)}
    ranked = sorted(shared, key=lambda w: (-rarity.weight(w), w))
    return ", ".join(printed.get(word, word) for word in ranked[:3])


def _printed(claim: Claim) -> list[tuple[str, str]]:
    return [(stem(word.strip(".,;:“”\"'’()")), word.strip(".,;:“”\"'’()")) for word in claim.sentence.text.split()]
