"""Calibration, int8 weights, the mean of checkpoints, and what training keeps away from."""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from checker.nli import corpus
from checker.nli.calibration import calibration_error, chances, fit_temperature, log_loss
from checker.nli.corpus import CONTRADICTION, ENTAILMENT, NEUTRAL, NOT_ENTAILMENT

onnx = pytest.importorskip("onnx", reason="exporting needs the training extra")

DATA = Path(__file__).parents[4] / "shared" / "data" / "nli"
THREE = ("entailment", "neutral", "contradiction")


def drawn(heat: float, count: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Logits that are `heat` times too sure, and labels drawn from what they should say."""
    rng = np.random.default_rng(7)
    honest = rng.normal(0, 2, (count, 3))
    return honest * heat, np.array([rng.choice(3, p=row) for row in chances(honest, 1.0)])


@pytest.mark.parametrize("heat", [0.7, 1.0, 2.0])
def test_the_temperature_undoes_too_much_or_too_little_confidence(heat: float) -> None:
    logits, labels = drawn(heat)
    found = fit_temperature(logits, labels)
    assert found == pytest.approx(heat, rel=0.08)
    sure = chances(logits, found)
    right = sure.argmax(axis=1) == labels
    assert calibration_error(sure.max(axis=1).tolist(), right.tolist()) < 0.03


def test_not_entailment_counts_both_classes() -> None:
    told = np.array([[0.2, 0.3, 0.5]])
    assert log_loss(told, np.array([NOT_ENTAILMENT])) == pytest.approx(-np.log(0.8))
    assert log_loss(told, np.array([ENTAILMENT])) == pytest.approx(-np.log(0.2))


def feeds(count: int) -> Iterator[dict[str, np.ndarray]]:
    rng = np.random.default_rng(3)
    for length in range(4, 4 + count):
        ids = rng.integers(5, 20, (1, length))
        yield {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}


def test_calming_loud_channels_changes_nothing_in_float(
    tiny: Callable[..., Path], tiny_onnx: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    from checker.nli.quantise import CEILING, calm, peaks

    model = onnx.load(tiny_onnx(tiny(*THREE), tmp_path / "onnx") / "model.onnx")
    before = answers(model)
    loud = max(float(channel.max()) for channel in peaks(model, feeds(6)).values())
    assert loud > CEILING
    calm(model, peaks(model, feeds(6)))
    assert max(float(channel.max()) for channel in peaks(model, feeds(6)).values()) <= CEILING * 1.001
    assert answers(model) == pytest.approx(before, abs=1e-4)


def answers(model: object) -> list[float]:
    import onnxruntime

    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])  # type: ignore[attr-defined]
    return [float(value) for feed in feeds(6) for value in session.run(None, feed)[0].ravel()]


def test_int8_weights_come_back_as_floats(
    tiny: Callable[..., Path], tiny_onnx: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    import torch
    from safetensors.torch import load_file, save_file

    from checker.nli.quantise import quantise
    from checker.nli.restore import restored_weights

    folder = tiny(*THREE)
    noisy = {
        name: value + torch.rand_like(value) / 10 for name, value in load_file(folder / "model.safetensors").items()
    }
    save_file(noisy, folder / "model.safetensors", metadata={"format": "pt"})  # alike weights would be stored once
    quantise(tiny_onnx(folder, tmp_path / "onnx") / "model.onnx", tmp_path / "int8.onnx", feeds(6))
    found = restored_weights(tmp_path / "int8.onnx")
    assert found.keys() == noisy.keys()
    assert all((found[name] - noisy[name]).abs().max() < 0.02 for name in noisy)


def test_the_mean_of_checkpoints(tiny: Callable[..., Path], tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    from checker.nli.export import averaged

    one = tiny(*THREE)
    doubled = {name: value * 3 for name, value in load_file(one / "model.safetensors").items()}
    two = tmp_path / "two"
    two.mkdir()
    save_file(doubled, two / "model.safetensors")
    mean = load_file(averaged([one, two], tmp_path / "mean") / "model.safetensors")
    assert all(mean[name].allclose(value * 2) for name, value in load_file(one / "model.safetensors").items())


def write(path: Path, rows: list[tuple[str, str, str]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("premise\thypothesis\tlabel\tsource\tsplit\n")
        file.writelines("\t".join((*row, "set", "dev")) + "\n" for row in rows)


def test_no_text_of_a_development_slice_is_trained_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = (corpus.Part("measured.tsv.gz", sliced=True, copies=2), corpus.Part("other.tsv.gz"))
    monkeypatch.setattr(corpus, "PARTS", parts)
    rows = [(f"Premise {each}.", f"Hypothesis {each}.", "neutral") for each in range(30)]
    held = [row for row in rows if corpus.in_slice(row[0])]
    assert 4 < len(held) < 16
    write(tmp_path / "measured.tsv.gz", rows)
    write(tmp_path / "other.tsv.gz", [(row[1], "Another.", "contradiction") for row in rows])
    seen = corpus.labelled_pass(tmp_path, random.Random(1))
    texts = {text for each in seen for text in (each.premise, each.hypothesis)}
    assert texts.isdisjoint({text for row in held for text in row[:2]})
    assert len(seen) == 3 * (len(rows) - len(held))
    assert {each.label for each in seen} == {NEUTRAL, CONTRADICTION}


@pytest.mark.skipif(not DATA.is_dir(), reason="the labelled files are not beside the project")
def test_every_training_file_is_there_and_permissive() -> None:
    files = {part.file for part in corpus.PARTS}
    assert files <= {path.name for path in DATA.glob("*.tsv.gz")}
    barred = ("anli", "xnli", "imppres", "sick", "control", "snli_test")
    assert not [name for name in files if name.startswith(barred)]
