"""What the NLI network's matrix products alone cost on this machine: the floor under its inference time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from processes import spread

from checker.nli.onnx import EMBEDDED
from checker.sessions import session

TOKENS = (32, 64, 128)
RUNS = 30


def floor(repeats: int) -> dict[str, Any]:
    """Milliseconds of one pair through the int8 network, and through its int8 matrix products alone, one core each."""
    network = session(EMBEDDED / "model.onnx")
    products = _products()
    rows = {}
    for tokens in TOKENS:
        ids = np.full((1, tokens), 1012, dtype=np.int64)
        feed = {each.name: (ids if each.name == "input_ids" else np.ones_like(ids)) for each in network.get_inputs()}
        widths = {each.name: each.shape[1] for each in products.get_inputs()}
        blank = {name: np.full((tokens, width), 3, dtype=np.uint8) for name, width in widths.items()}
        whole, bare = [], []
        for _ in range(repeats + 1):
            whole.append(_ms(lambda feed=feed: network.run(None, feed)))
            bare.append(_ms(lambda blank=blank: products.run(None, blank)))
        rows[str(tokens)] = {
            "network_ms": spread(whole[1:]),
            "products_ms": spread(bare[1:]),
            "ratio": round(spread([a / b for a, b in zip(whole[1:], bare[1:], strict=True)])["median"], 2),
        }
    return {"by_tokens": rows}


def _ms(work: Callable[[], Any]) -> float:
    begin = time.process_time()
    for _ in range(RUNS):
        work()
    return 1000 * (time.process_time() - begin) / RUNS


def _products() -> Any:
    """A session of the network's weight products alone, one of each, on inputs of the same width."""
    graph = onnx.load(EMBEDDED / "model.onnx").graph
    stored = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights = [stored[node.input[1]] for node in graph.node if node.op_type == "MatMulInteger"]
    inputs = sorted({len(each) for each in weights})
    nodes = [
        helper.make_node("MatMulInteger", [f"in{len(each)}", f"w{n}"], [f"out{n}"]) for n, each in enumerate(weights)
    ]
    made = helper.make_graph(
        nodes,
        "products",
        [helper.make_tensor_value_info(f"in{width}", TensorProto.UINT8, ["tokens", width]) for width in inputs],
        [helper.make_tensor_value_info(f"out{n}", TensorProto.INT32, None) for n in range(len(weights))],
        [numpy_helper.from_array(each, f"w{n}") for n, each in enumerate(weights)],
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
