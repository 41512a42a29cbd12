"""NLI models behind one protocol: the small one in the package, or any other by name or folder."""

from __future__ import annotations

from pathlib import Path

from checker.errors import ModelError
from checker.model import Scorer

__all__ = ["load"]

DEVICES = ("auto", "cpu", "cuda", "mps")


def load(model: str = "embedded", device: str = "auto") -> Scorer:
    """The scorer for a model.

    Args:
        model: "embedded", a folder, or the identifier of a sequence-classification NLI model on the hub. A
            folder with an ONNX file runs on onnxruntime, any other through transformers.
        device: "auto", "cpu", "cuda" or "mps"; ONNX models run on the CPU.

    Raises:
        ModelError: The model or the device is not there, or is none that gives NLI labels.
    """
    if device not in DEVICES:
        raise ModelError(f"--device: {device!r} is not one of {', '.join(DEVICES)}")
    from checker.nli import onnx

    if model == "embedded":
        return onnx.load_embedded()
    folder = Path(model)
    if folder.is_dir() and (onnx.onnx_file(folder) is not None):
        return onnx.load_folder(folder)
    from checker.nli import hub

    return hub.load_hub(model, device)
