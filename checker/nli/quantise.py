"""Int8 weights for a float ONNX model of the BERT family, its loud channels calmed first. Training only.

A few channels between the two layers of a feed-forward block are several times as loud as the rest. Int8 scales
all channels by the loudest, so the others lose their digits. Dividing such a channel by a constant, and multiplying
the weights that read it by the same, changes nothing in float (SmoothQuant, arXiv:2211.10438, with a ceiling).
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper, numpy_helper

Feed = dict[str, NDArray[np.int64]]
Peaks = dict[str, NDArray[np.float32]]

SECOND_LAYER = re.compile(r"layer\.\d+/output/dense/MatMul$")
SHRINK = "_shrink"
"""After a node's name: what its input is multiplied by, one number a channel."""

CEILING = 6.0
"""A louder channel is brought down to this; most peak at 1 to 5 (the embedded model, 100 LingNLI pairs)."""


def quantise(source: Path, target: Path, samples: Iterable[Feed]) -> None:
    """Write the float ONNX model `source` as int8: weights one scale a column, activations scaled as they come.

    Args:
        source: As `export_float` writes it.
        target: File to write.
        samples: Inputs on which the peaks of channels are measured.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = onnx.load(source)
    calm(model, peaks(model, samples))
    with tempfile.TemporaryDirectory() as scratch:
        calmed = Path(scratch) / "calmed.onnx"
        onnx.save(model, calmed)
        quantize_dynamic(calmed, target, per_channel=True, weight_type=QuantType.QInt8)


def peaks(model: Any, samples: Iterable[Feed]) -> Peaks:
    """Node name -> largest absolute input of each channel, for the second layer of each feed-forward block."""
    watched = {node.name: node.input[0] for node in model.graph.node if SECOND_LAYER.search(node.name)}
    probe = onnx.ModelProto.FromString(model.SerializeToString())
    probe.graph.output.extend(
        helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in watched.values()
    )
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    found: Peaks = {}
    for feed in samples:
        for node, values in zip(watched, session.run(list(watched.values()), feed), strict=True):
            loudest = np.abs(values).max(axis=(0, 1))
            found[node] = np.maximum(found.get(node, loudest), loudest)
    return found


def calm(model: Any, found: Peaks) -> None:
    """Divide channels that peak above the ceiling before each node, and scale its weights up to match."""
    weights = {each.name: each for each in model.graph.initializer}
    for place, node in reversed(list(enumerate(model.graph.node))):
        if node.name in found and (found[node.name] > CEILING).any():
            factor = np.maximum(1.0, found[node.name] / CEILING).astype(np.float32)
            stored = weights[node.input[1]]
            stored.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(stored) * factor[:, None], stored.name))
            shrink, shrunk = node.name + SHRINK, f"{node.name}_shrunk"
            model.graph.initializer.append(numpy_helper.from_array(1 / factor, shrink))
            model.graph.node.insert(place, helper.make_node("Mul", [node.input[0], shrink], [shrunk], name=shrunk))
            node.input[0] = shrunk
