"""NLI scores with onnxruntime and tokenizers alone: the embedded model, or a folder with an ONNX file.

Each pair runs by itself, pairs side by side on the cores. Int8 weights scale the numbers between layers by
the largest of a whole batch, so in a batch a pair's score would depend on its neighbours; alone it does
not, and a score from a cache is the score of today. There is no padding either, which makes up for the
smaller matrices.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from checker.errors import ModelError
from checker.model import NliScores
from checker.nli.labels import Head, read_config, read_head
from checker.nli.windows import TextPair, score_windowed
from checker.sessions import digest, session, side_by_side

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

EMBEDDED = Path(__file__).parent / "embedded"
MAX_TOKENS = 512
"""Positions that the BERT family is trained with; a configuration may state fewer."""

KNOWN_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class OnnxScorer:
    """Scores pairs with one ONNX model on the CPU; safe to use from threads. The network is loaded when first asked."""

    def __init__(self, name: str, identity: bytes, folder: Path, path: Path, head: Head, max_tokens: int) -> None:
        self._name = name
        self._identity = identity
        self._folder = folder
        self._path = path
        self._head = head
        self._max_tokens = max_tokens

    @property
    def name(self) -> str:
        """What the report calls it: the kind, and the first 12 digits of the weights' SHA-256."""
        return self._name

    @property
    def identity(self) -> bytes:
        """Digest of all that its scores depend on besides the texts: weights, tokenizer, configuration."""
        return self._identity

    def score(self, pairs: Sequence[TextPair]) -> list[NliScores]:
        """Calibrated probabilities of each (premise, hypothesis), in order; [] for no pairs.

        A pair longer than the model's input is scored in overlapping windows (see `windows`).

        Raises:
            ModelError: The network or the tokenizer cannot be loaded.
        """
        return score_windowed(pairs, self._length, self._max_tokens, self._score_fitting)

    def load(self) -> None:
        """Load the network and the tokenizer now.

        Raises:
            ModelError: They cannot be loaded.
        """
        _ = self._network, self._tokenizer

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return _tokenizer(self._folder)

    @cached_property
    def _network(self) -> Any:
        network = _session(self._path)
        unknown = [each.name for each in network.get_inputs() if each.name not in KNOWN_INPUTS]
        if unknown:
            raise ModelError(
                f"--model {self._folder}: {self._path.name} asks for inputs that are not known: {', '.join(unknown)}"
            )
        return network

    def _length(self, premise: str, hypothesis: str) -> int:
        if len(premise) + len(hypothesis) + 3 <= self._max_tokens:
            return 0  # a token has one character at least
        return len(self._tokenizer.encode(premise, hypothesis))

    def _score_fitting(self, pairs: list[TextPair]) -> list[NliScores]:
        if not pairs:
            return []
        self.load()
        return side_by_side(self._row, self._tokenizer.encode_batch(pairs), len)

    def _row(self, encoding: Encoding) -> NliScores:
        columns = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        names = [each.name for each in self._network.get_inputs()]
        feed = {name: np.array([columns[name]], dtype=np.int64) for name in names}
        return self._head.scores(self._network.run(None, feed)[0][0])


def load_embedded() -> OnnxScorer:
    """The model in the package, its weights checked against the SHA-256 beside them.

    Raises:
        ModelError: The weights are missing, damaged or not those that the package was made with.
    """
    if not (EMBEDDED / "model.onnx").is_file():
        raise ModelError("the embedded model is not installed; install factcheck again, or name one by --model")
    return _load(EMBEDDED, EMBEDDED / "model.onnx", "embedded")


def load_folder(folder: Path) -> OnnxScorer:
    """The ONNX model in a folder with config.json (id2label) and tokenizer.json.

    Raises:
        ModelError: A file is missing or cannot be read, or the labels are not those of an NLI model.
    """
    path = onnx_file(folder)
    if path is None:
        raise ModelError(f"--model {folder}: no ONNX file in it")
    scorer = _load(folder, path, f"onnx:{folder.resolve().name}")
    scorer.load()
    return scorer


def onnx_file(folder: Path) -> Path | None:
    """The folder's model.onnx, or its only ONNX file; None where there is none, or several."""
    for name in ("model.onnx", "onnx/model.onnx"):
        if (folder / name).is_file():
            return folder / name
    others = sorted(folder.glob("*.onnx"))
    return others[0] if len(others) == 1 else None


def _load(folder: Path, path: Path, prefix: str) -> OnnxScorer:
    config = read_config(folder, str(folder) if prefix != "embedded" else prefix)
    content = digest(path, f"model {prefix}", config.get("sha256"))
    head = read_head(config["id2label"], prefix)
    head = Head(head.columns, float(config.get("temperature", 1.0)), tuple(config.get("bias", ())))
    limit = min(MAX_TOKENS, int(config.get("max_position_embeddings", MAX_TOKENS)))
    identity = hashlib.sha256(f"{content} {head} {limit} ".encode() + _tokenizer_file(folder).read_bytes()).digest()
    return OnnxScorer(f"{prefix}:{content[:12]}", identity, folder, path, head, limit)


def _session(path: Path) -> Any:
    try:
        return session(path)
    except Exception as error:  # onnxruntime raises a class of its own for each fault
        raise ModelError(f"{path}: not an ONNX model that onnxruntime can run: {str(error).splitlines()[0]}") from error


def _tokenizer(folder: Path) -> Tokenizer:
    from tokenizers import Tokenizer

    path = _tokenizer_file(folder)
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises plain Exception
        raise ModelError(f"{path}: not a tokenizer file: {error}") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _tokenizer_file(folder: Path) -> Path:
    path = folder / "tokenizer.json"
    if not path.is_file():
        raise ModelError(f"--model {folder}: tokenizer.json is missing beside the ONNX file")
    return path
