"""Float weights from an int8 ONNX file that `export` wrote, to train on where no checkpoint was kept.

Training only. What rounding to int8 took is lost; the first steps of training make up for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from checker.nli.quantise import SHRINK


def restored_weights(path: Path) -> dict[str, torch.Tensor]:
    """Name -> float32 weights, named and shaped as in the model that was exported."""
    graph = onnx.load(path).graph
    stored = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    found = {name: values for name, values in stored.items() if name.endswith((".weight", ".bias"))}
    for name in stored:
        if name.endswith("embeddings.weight_quantized"):
            found[name.removesuffix("_quantized")] = floats(stored, name.removesuffix("_quantized"))
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.name.strip("/").rpartition("/")[0].replace("/", ".")
            calmed = floats(stored, node.input[1].removesuffix("_quantized"))
            shrink = stored.get(node.name.removesuffix("_quant") + SHRINK, np.ones(len(calmed), np.float32))
            found[f"{layer}.weight"] = (calmed * shrink[:, None]).T
    return {name: torch.tensor(np.ascontiguousarray(values)) for name, values in found.items()}


def floats(stored: dict[str, NDArray[Any]], name: str) -> NDArray[np.float32]:
    """The weights "name" before rounding, from their integers, scale and zero point."""
    whole = stored[f"{name}_quantized"].astype(np.float32) - stored[f"{name}_zero_point"].astype(np.float32)
    return np.asarray(whole * stored[f"{name}_scale"], dtype=np.float32)
