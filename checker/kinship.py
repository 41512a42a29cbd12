"""Are two claims about the same fact, and do their values exclude each other? Weights of what speaks for it."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from importlib.resources import files

from checker.model import Features
from claims.language.pipeline import stem
from claims.model import About, Claim

FEATURES = tuple(each.name for each in fields(Features))
_WORD = re.compile(r"\w[\w&-]*")
LEAST = 1e-4  # probabilities nearer to 0 or 1 tell no more
SAME_SLOT = 0.97  # the same place in two wordings of one sentence: only a garbled sentence is an exception


class Rarity:
    """Inverse document frequency of stems over the sentences of the articles compared."""

    def __init__(self, bags: Iterable[frozenset[str]]) -> None:
        told = [*bags]
        counts = Counter(word for bag in told for word in bag)
        self._unknown = math.log(len(told) + 1) + 0.1
        self._weights = {word: math.log((len(told) + 1) / (count + 1)) + 0.1 for word, count in counts.items()}
        self._sums: dict[frozenset[str], float] = {}

    def weight(self, word: str) -> float:
        """Large for a word of few sentences; 0 for one of all."""
        return self._weights.get(word, self._unknown)

    def shared(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weight of the common words over that of the lighter set; 0 if either is empty."""
        smaller = min(self._sum(left), self._sum(right))
        return min(1.0, self._sum(left & right) / smaller) if smaller > 0 else 0.0

    def _sum(self, bag: frozenset[str]) -> float:
        """Weight of all words of a set; sorted, so that the order of a set moves no bit of it."""
        if bag not in self._sums:
            self._sums[bag] = sum(sorted(map(self.weight, bag)))
        return self._sums[bag]


def bag(about: About) -> frozenset[str]:
    """All stems that say what a value is about."""
    return about.words | about.names | about.subject | {w for w in (about.predicate, about.noun) if w}


@cache
def weights(target: str) -> Mapping[str, float]:
    """The weights of one regression by name, "bias" among them, as kinship.json has them."""
    loaded: dict[str, dict[str, float]] = json.loads(files("checker").joinpath("kinship.json").read_text("utf-8"))
    return loaded[target]


@cache
def _of_features(target: str) -> tuple[tuple[str, float], ...]:
    return tuple((name, weights(target)[name]) for name in FEATURES if name in weights(target))


def kinship(found: Features) -> float:
    """Probability that two claims with these features are of one fact, in [0, 1].

    Logistic regressions, this one and the next; benchmarks/fit_kinship.py fits the weights in kinship.json.
    """
    return _logistic("fact", found)


def exclusion(sort: str, found: Features) -> float:
    """Probability that two claims of conflicting values cannot both be true, in [0, 1]; each sort has its base rate.

    By the values and their places alone until the NLI model has been asked, then by its answer too.
    """
    return _logistic("supported" if found.support is not None else "contradiction", found, sort)


def incompatibility(found: Features, worded: bool) -> float:
    """Probability that two sentences cannot both be true, in [0, 1], by the NLI model's answer and where they stand.

    Args:
        worded: Whether their words deny each other too: one says "not", or the opposite.
    """
    return _logistic("incompatible", found, "worded" if worded else "")


def log_odds(probability: float) -> float:
    """Natural logarithm of the odds; those of 0 and 1 are cut at LEAST."""
    return math.log(max(probability, LEAST) / max(1 - probability, LEAST))


def _logistic(target: str, found: Features, sort: str = "") -> float:
    told = weights(target)
    total = told.get(sort, 0.0) + told["bias"] + sum(w * getattr(found, name) for name, w in _of_features(target))
    return 1 / (1 + math.exp(-total))


def link(left: Claim, right: Claim, shared: Iterable[str], rarity: Rarity) -> str:
    """The rarest words that both have beside their values, at most three, as the left one prints them; "" for none."""
    rarest = sorted(shared, key=lambda w: (-rarity.weight(w), w))[:3]
    runs = [f"“{run}”" for run in _runs(left, set(rarest))] if rarest else []
    return f"both passages have {', '.join(runs)}" if runs else ""


def _runs(claim: Claim, wanted: set[str]) -> list[str]:
    """Where the wanted stems first stand in the claim's sentence, outside its phrase; neighbours in one piece."""
    text, offset = claim.sentence.text, claim.sentence.span.start
    found: list[tuple[int, int]] = []
    for stemmed, start, end in _stems(text):
        if stemmed not in wanted or (start < claim.span.end - offset and end > claim.span.start - offset):
            continue
        wanted = wanted - {stemmed}
        first = found.pop()[0] if found and not text[found[-1][1] : start].strip() else start
        found.append((first, end))
    return [" ".join(text[start:end].split()) for start, end in found]


@lru_cache(maxsize=4096)
def _stems(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """Each word's stem, start and end."""
    return tuple((stem(word[0]), *word.span()) for word in _WORD.finditer(sentence))
