"""NLI scores from any sequence-classification model of the transformers library, by folder or identifier.

torch and transformers are imported only when such a model is asked for. Only safetensors weights are read,
no code that comes with a model is ever run, and no weights are sent anywhere to be converted.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker.errors import ModelError
from checker.model import NliScores
from checker.nli.labels import Head, read_head
from checker.nli.windows import TextPair, score_windowed

BATCH_TOKENS = {"cpu": 2048, "cuda": 32768, "mps": 8192}
"""Tokens of a batch, padding counted: enough to fill the device, far below its memory for a 400 M model."""

MAX_TOKENS = 512

_TO_ITSELF = {"DISABLE_SAFETENSORS_CONVERSION": "true", "HF_HUB_DISABLE_TELEMETRY": "1"}
"""Without them the libraries ask the hub to convert pickled weights, and tell it what runs them, even where the
model is in the cache. They are read at the import."""


class HubScorer:
    """Scores pairs with one transformers model, in batches of like length."""

    def __init__(self, name: str, model: Any, tokenizer: Any, head: Head, max_tokens: int) -> None:
        self._name = name
        self._model = model
        self._tokenizer = tokenizer
        self._head = head
        self._max_tokens = max_tokens

    @property
    def name(self) -> str:
        """What the report calls it: "hub:", the identifier or folder name, and a digest of the weights."""
        return self._name

    def score(self, pairs: Sequence[TextPair]) -> list[NliScores]:
        """Probabilities of each (premise, hypothesis), in order; [] for no pairs.

        A pair longer than the model's input is scored in overlapping windows (see `windows`).
        """
        return score_windowed(pairs, self._length, self._max_tokens, self._score_fitting)

    def _length(self, premise: str, hypothesis: str) -> int:
        if len(premise) + len(hypothesis) + 4 <= self._max_tokens:
            return 0  # a token has one character at least
        return len(self._tokenizer(premise, hypothesis, truncation=False, verbose=False)["input_ids"])

    def _score_fitting(self, pairs: list[TextPair]) -> list[NliScores]:
        lengths = [len(self._tokenizer(*pair, truncation=False)["input_ids"]) for pair in pairs]
        found: dict[int, NliScores] = {}
        for batch in batches(lengths, BATCH_TOKENS[self._model.device.type]):
            for index, row in zip(batch, self._logits([pairs[index] for index in batch]), strict=True):
                found[index] = self._head.scores(row)
        return [found[index] for index in range(len(pairs))]

    def _logits(self, pairs: list[TextPair]) -> Any:
        """Raw outputs of one batch, float32 [pairs, labels], columns as in the model's id2label."""
        import torch

        premises, hypotheses = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        inputs = self._tokenizer(premises, hypotheses, padding=True, truncation=False, return_tensors="pt")
        with torch.inference_mode():
            return self._model(**inputs.to(self._model.device)).logits.float().cpu().numpy()


def batches(lengths: Sequence[int], budget: int) -> list[list[int]]:
    """Indices grouped by like length, each group within `budget` tokens when padded to its longest."""
    groups: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lambda each: (-lengths[each], each)):
        if not groups or (len(groups[-1]) + 1) * lengths[groups[-1][0]] > budget:
            groups.append([])
        groups[-1].append(index)
    return groups


def load_hub(model: str, device: str = "auto") -> HubScorer:
    """The model of a folder, of the hub's cache, or of the hub.

    The network is asked only where the cache does not hold the model. On CUDA the weights are float16.

    Args:
        model: A folder, or the identifier of a model on the hub, which may be held to one state of it by
            "@" and a commit, tag or branch.

    Raises:
        ModelError: The model or device is not there, or the model gives no NLI labels.
    """
    os.environ.update(_TO_ITSELF)
    try:
        import torch
        import transformers
    except ImportError as error:
        raise ModelError(f"--model {model}: torch and transformers are needed: {error}") from error
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    place = chosen_device(device)
    config = _from_pretrained(transformers.AutoConfig, model)
    head = read_head(getattr(config, "id2label", None) or {}, model)
    network = _network(transformers, model, torch.float16 if place == "cuda" else torch.float32)
    tokenizer = _from_pretrained(transformers.AutoTokenizer, model)
    limit = min(MAX_TOKENS, getattr(config, "max_position_embeddings", None) or MAX_TOKENS)
    return HubScorer(_name(model), network.to(place).eval(), tokenizer, head, limit)


def chosen_device(device: str) -> str:
    """The device to use: "auto" takes CUDA, then MPS, then the CPU.

    Raises:
        ModelError: The device that was named is not there.
    """
    import torch

    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if device == "auto":
        return next(name for name in ("cuda", "mps", "cpu") if there[name])
    if not there.get(device):
        raise ModelError(f"--device {device}: not available here; use --device cpu or auto")
    return device


def _network(transformers: Any, model: str, dtype: Any) -> Any:
    network, loading = _from_pretrained(
        transformers.AutoModelForSequenceClassification,
        model,
        use_safetensors=True,
        dtype=dtype,
        output_loading_info=True,
    )
    if loading["missing_keys"]:
        missing = ", ".join(sorted(loading["missing_keys"])[:3])
        raise ModelError(f"--model {model}: weights are missing ({missing}); name a model that was trained for NLI")
    return network


def _from_pretrained(kind: Any, model: str, **options: Any) -> Any:
    """`kind.from_pretrained` from the folder or the cache, else from the hub; never with the model's code."""
    name, revision = _pinned(model)
    options |= {"revision": revision, "trust_remote_code": False}
    try:
        return kind.from_pretrained(name, local_files_only=True, **options)
    except Exception as error:  # transformers raises OSError, ValueError, and errors of safetensors and torch
        failed = error
    if not _may_download(model):
        raise ModelError(f"--model {model}: {_why(model, failed)}") from failed
    try:
        return kind.from_pretrained(name, **options)
    except Exception as error:
        raise ModelError(f"--model {model}: {_why(model, error)}") from error


def _pinned(model: str) -> tuple[str, str]:
    """The identifier and the revision of "ID@REVISION"; a folder has no revision but its own."""
    name, _, revision = model.partition("@")
    return (name, revision) if revision and not Path(model).exists() else (model, "main")


def _may_download(model: str) -> bool:
    offline = {"HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"}
    if any(os.environ.get(name, "").lower() in ("1", "true", "yes", "on") for name in offline):
        return False
    return not Path(model).exists() and not model.startswith((".", "/", "~")) and model.count("/") <= 1


def _why(model: str, error: Exception) -> str:
    """One line of what failed, and what to do."""
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    if Path(model).is_dir():
        return f"no model that can be loaded in this folder (config.json, safetensors weights, tokenizer): {first}"
    return f"no such folder, and no such model in the hub's cache or on the hub: {first}"


def _name(model: str) -> str:
    """ "hub:<identifier or folder name>" with 12 digits of the commit, or of the weights' SHA-256."""
    folder = Path(model)
    if not folder.is_dir():
        from huggingface_hub import try_to_load_from_cache

        name, revision = _pinned(model)
        held = try_to_load_from_cache(name, "config.json", revision=revision)
        return f"hub:{name}@{Path(held).parent.name[:12]}" if isinstance(held, str) else f"hub:{model}"
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.safetensors")):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return f"hub:{folder.resolve().name}@{digest.hexdigest()[:12]}"
