"""Running ONNX networks: one session a network, inputs side by side on the cores.

Every session has one thread, which fixes the order of its sums; the cores are kept busy by several inputs at once.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from checker.errors import ModelError

T = TypeVar("T")
M = TypeVar("M")
R = TypeVar("R")


def digest(path: Path, name: str, recorded: str | None = None) -> str:
    """SHA-256 of a file of weights.

    Raises:
        ModelError: The file is missing, or its digest is not the recorded one.
    """
    if not path.is_file():
        raise ModelError(f"{name} is not installed: {path.name} is missing; install factcheck again")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if recorded not in {None, found}:
        raise ModelError(f"{path.name} of {name} is damaged (its SHA-256 is not the recorded one); install it again")
    return found


def session(path: Path) -> Any:
    """An onnxruntime session on the CPU. It may be run from several threads at once."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def cores() -> int:
    """Processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(run: Callable[[T], R], inputs: Sequence[T], length: Callable[[T], int]) -> list[R]:
    """What `run` gives for each input, in order. The longest start first, so that no core ends with a long one."""
    longest_first = sorted(range(len(inputs)), key=lambda index: (-length(inputs[index]), index))
    with ThreadPoolExecutor(cores()) as pool:
        rows = pool.map(run, (inputs[index] for index in longest_first))
        found = dict(zip(longest_first, rows, strict=True))
    return [found[index] for index in range(len(inputs))]


def one_behind(first: Callable[[T], M], then: Callable[[M], R], inputs: Iterable[T]) -> list[R]:
    """What `then` gives for what `first` gives for each input, in order.

    A thread runs `then`, so that networks work on one input while Python works on the next.
    """
    with ThreadPoolExecutor(1) as behind:
        try:
            started = [behind.submit(then, first(each)) for each in inputs]
            return [each.result() for each in started]
        except BaseException:
            behind.shutdown(wait=False, cancel_futures=True)
            raise
