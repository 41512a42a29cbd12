"""What a user would write instead of factcheck: every sentence pair of two articles through a CrossEncoder, both ways.

    python benchmarks/plain.py WEIGHTS A.txt B.txt [--gate]

WEIGHTS is a folder with the PyTorch weights of the embedded model, as training writes it. With --gate a sentence meets
only its nearest sentences by embedding. Prints the pairs that the model calls contradictory, as JSON. Needs the extra
`bench`.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from checker.sessions import cores
from checker.similarity import embed
from claims.reading import sentences
from claims.reading.articles import read_article

NEAREST = 3
CALLED = 0.5  # probability from which a pair is called a contradiction


@dataclass(frozen=True)
class Called:
    """Two sentences that the model calls contradictory, with the higher probability of the two directions."""

    a: str
    b: str
    probability: float


@dataclass(frozen=True)
class Answer:
    """What the plain way gives for two articles; `calls` counts (premise, hypothesis) pairs scored."""

    called: tuple[Called, ...]
    calls: int


class PlainWay:
    """The model in PyTorch, loaded once."""

    def __init__(self, weights: Path) -> None:
        self._weights = weights

    @cached_property
    def _model(self) -> Any:
        os.environ["HF_HUB_OFFLINE"] = "1"
        import torch
        from sentence_transformers import CrossEncoder

        torch.set_num_threads(cores())
        return CrossEncoder(str(self._weights), device="cpu")

    def compare(self, a: Path, b: Path, gated: bool = False) -> Answer:
        """All sentence pairs, or those near each other, both ways round in one call."""
        texts = near_pairs(a, b) if gated else [*product(_sentences(a), _sentences(b))]
        pairs = [*texts, *((b, a) for a, b in texts)]
        scores = self._model.predict(pairs, apply_softmax=True, show_progress_bar=False)
        labels = self._model.model.config.id2label
        column = next(n for n, name in labels.items() if name == "contradiction")
        surest = np.maximum(scores[: len(texts), column], scores[len(texts) :, column])
        called = tuple(Called(*text, float(p)) for text, p in zip(texts, surest, strict=True) if p >= CALLED)
        return Answer(called, len(pairs))


def _sentences(path: Path) -> tuple[str, ...]:
    return tuple(each.text for each in sentences.split(read_article(path)))


def near_pairs(a: Path, b: Path) -> list[tuple[str, str]]:
    """The sentence pairs of which one is among the other's nearest."""
    left, right = _sentences(a), _sentences(b)
    cosines = embed(left) @ embed(right).T
    over = np.argsort(np.argsort(-cosines, axis=1), axis=1) < NEAREST
    down = np.argsort(np.argsort(-cosines, axis=0), axis=0) < NEAREST
    return [(left[i], right[j]) for i, j in np.argwhere(over | down)]


def main() -> None:
    """Command line of the plain way."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("articles", type=Path, nargs=2)
    parser.add_argument("--gate", action="store_true")
    args = parser.parse_args()
    answer = PlainWay(args.weights).compare(*args.articles, gated=args.gate)
    print(json.dumps({"calls": answer.calls, "called": [vars(each) for each in answer.called]}, indent=1))


if __name__ == "__main__":
    main()
