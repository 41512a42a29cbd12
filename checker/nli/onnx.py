"""NLI scores with onnxruntime and tokenizers alone: the embedded model, or a folder with an ONNX file.

Each pair runs by itself, pairs side by side on the cores. Int8 weights scale the numbers between layers by
the largest of a whole batch, so in a batch a pair's score would depend on its neighbours; alone it does
not, and a score from a cache is the score of today. There is no padding either, which makes up for the
smaller matrices.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Encoding, Tokenizer

from checker.errors import ModelError
from checker.model import NliScores
from checker.nli.labels import Head, read_config, read_head
from checker.nli.windows import TextPair, score_windowed
from checker.sessions import session, side_by_side

MAX_TOKENS = 512
"""Positions that the BERT family is trained with; a configuration may state fewer."""

KNOWN_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class OnnxScorer:
    """Scores pairs with one ONNX model on the CPU. Holds no state between calls; safe to use from threads."""

    def __init__(self, name: str, session: Any, tokenizer: Tokenizer, head: Head, max_tokens: int) -> None:
        self._name = name
        self._session = session
        self._tokenizer = tokenizer
        self._head = head
        self._max_tokens = max_tokens
        self._inputs = [each.name for each in session.get_inputs()]

    @property
    def name(self) -> str:
        """What the report calls it: the kind, and the first 12 digits of the weights' SHA-256."""
        return self._name

    def score(self, pairs: Sequence[TextPair]) -> list[NliScores]:
        """Calibrated probabilities of each (premise, hypothesis), in order; [] for no pairs.

        A pair longer than the model's input is scored in overlapping windows (see `windows`).
        """
        return score_windowed(pairs, self._length, self._max_tokens, self._score_fitting)

    def _length(self, premise: str, hypothesis: str) -> int:
        if len(premise) + len(hypothesis) + 3 <= self._max_tokens:
            return 0  # a token has one character at least
        return len(self._tokenizer.encode(premise, hypothesis))

    def _score_fitting(self, pairs: list[TextPair]) -> list[NliScores]:
        return side_by_side(self._row, self._tokenizer.encode_batch(pairs), len)

    def _row(self, encoding: Encoding) -> NliScores:
        columns = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        feed = {name: np.array([columns[name]], dtype=np.int64) for name in self._inputs}
        return self._head.scores(self._session.run(None, feed)[0][0])


def load_embedded() -> OnnxScorer:
    """The model in the package, its weights checked against the SHA-256 beside them.

    Raises:
        ModelError: The weights are missing, damaged or not those that the package was made with.
    """
    with resources.as_file(resources.files("checker.nli") / "embedded") as folder:
        if not (folder / "model.onnx").is_file():
            raise ModelError("the embedded model is not installed; install factcheck again, or name one by --model")
        return _load(folder, folder / "model.onnx", "embedded")


def load_folder(folder: Path) -> OnnxScorer:
    """The ONNX model in a folder with config.json (id2label) and tokenizer.json.

    Raises:
        ModelError: A file is missing or cannot be read, or the labels are not those of an NLI model.
    """
    path = onnx_file(folder)
    if path is None:
        raise ModelError(f"--model {folder}: no ONNX file in it")
    return _load(folder, path, f"onnx:{folder.resolve().name}")


def onnx_file(folder: Path) -> Path | None:
    """The folder's model.onnx, or its only ONNX file; None where there is none, or several."""
    for name in ("model.onnx", "onnx/model.onnx"):
        if (folder / name).is_file():
            return folder / name
    others = sorted(folder.glob("*.onnx"))
    return others[0] if len(others) == 1 else None


def _load(folder: Path, path: Path, prefix: str) -> OnnxScorer:
    config = read_config(folder, str(folder) if prefix != "embedded" else prefix)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if config.get("sha256", digest) != digest:
        raise ModelError(
            f"{path.name} of model {prefix} is damaged (its SHA-256 is not the recorded one); install it again"
        )
    head = read_head(config["id2label"], prefix)
    head = Head(head.columns, float(config.get("temperature", 1.0)), tuple(config.get("bias", ())))
    network = _session(path)
    unknown = [each.name for each in network.get_inputs() if each.name not in KNOWN_INPUTS]
    if unknown:
        raise ModelError(f"--model {folder}: {path.name} asks for inputs that are not known: {', '.join(unknown)}")
    limit = min(MAX_TOKENS, int(config.get("max_position_embeddings", MAX_TOKENS)))
    return OnnxScorer(f"{prefix}:{digest[:12]}", network, _tokenizer(folder), head, limit)


def _session(path: Path) -> Any:
    try:
        return session(path)
    except Exception as error:  # onnxruntime raises a class of its own for each fault
        raise ModelError(f"{path}: not an ONNX model that onnxruntime can run: {str(error).splitlines()[0]}") from error


def _tokenizer(folder: Path) -> Tokenizer:
    path = folder / "tokenizer.json"
    if not path.is_file():
        raise ModelError(f"--model {folder}: tokenizer.json is missing beside the ONNX file")
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises plain Exception
        raise ModelError(f"{path}: not a tokenizer file: {error}") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
