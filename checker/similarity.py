"""Sentence embeddings: how near two texts are in meaning, cheaply, one forward pass a text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.sessions import digest, session, side_by_side

ENCODER = Path(__file__).parent / "encoder"
TOKENIZER = Path(__file__).parent / "nli" / "embedded" / "tokenizer.json"  # both networks have one vocabulary
WIDTH = 384
MAX_TOKENS = 128  # the encoder was trained on 128; the rest of a longer sentence adds little to its topic


@cache
def identity() -> str:
    """SHA-256 of the encoder's weights, checked against the one recorded beside them.

    Raises:
        ModelError: The weights are missing, damaged or not those that the package was made with.
    """
    recorded = json.loads((ENCODER / "config.json").read_text("utf-8"))["sha256"]
    return digest(ENCODER / "model.onnx", "the sentence encoder", recorded)


@cache
def _encoder() -> tuple[Any, Any]:
    """Tokenizer and session, loaded once a process."""
    from tokenizers import Tokenizer

    identity()
    tokenizer = Tokenizer.from_str(TOKENIZER.read_text("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer, session(ENCODER / "model.onnx")


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors of all-MiniLM-L6-v2, float32 [n_texts, 384]; equal texts are run once.

    Each text runs alone: a vector must not depend on its neighbours.
    """
    if not texts:
        return np.zeros((0, WIDTH), dtype=np.float32)
    distinct = list(dict.fromkeys(texts))
    tokenizer, _ = _encoder()
    rows = side_by_side(_vector, [each.ids for each in tokenizer.encode_batch(distinct)], len)
    vectors = dict(zip(distinct, rows, strict=True))
    return np.stack([vectors[text] for text in texts])


def _vector(ids: list[int]) -> NDArray[np.float32]:
    found = _encoder()[1].run(None, {"input_ids": np.array([ids], dtype=np.int64)})[0][0]
    return np.asarray(found, dtype=np.float32)


def cosines(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float64]:
    """Cosine of each left vector with each right one, float64 [n_left, n_right].

    Rounded, so that one pair has one cosine whichever text stands left and however the product is split among
    processor cores.
    """
    product = left.astype(np.float64) @ right.astype(np.float64).T
    return np.asarray(product.round(6), dtype=np.float64)
