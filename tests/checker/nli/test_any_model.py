"""Models from a folder: both scorers, label order, two labels, and what is wrong with a folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.nli import load
from checker.nli.hub import batches, load_hub
from tests.checker.nli.conftest import relabel

PAIRS = [
    ("The talks ended on Monday in Paris.", "The talks ended on Tuesday."),
    ("Four people met.", "Six people met in Lisbon on Monday, not in Paris."),
    ("the", "a"),
    ("Talks began. " * 9, "The talks may not end."),
]
THREE = ("entailment", "neutral", "contradiction")


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param(THREE, id="three labels"),
        pytest.param(("CONTRADICTION", "ENTAILMENT", "NEUTRAL"), id="another order"),
        pytest.param(("entailment", "not_entailment"), id="two labels"),
    ],
)
def test_both_scorers_give_the_same_numbers(
    labels: tuple[str, ...], tiny: Callable[..., Path], tiny_onnx: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    folder = tiny(*labels)
    by_torch = load(str(folder), "cpu").score(PAIRS)
    by_onnx = load(str(tiny_onnx(folder, tmp_path / "onnx"))).score(PAIRS)
    for one, two in zip(by_torch, by_onnx, strict=True):
        assert one.entailment == pytest.approx(two.entailment, abs=1e-3)
        assert one.neutral == pytest.approx(two.neutral, abs=1e-3)
        assert one.contradiction == pytest.approx(two.contradiction, abs=1e-3)
        assert one.entailment + one.neutral + one.contradiction == pytest.approx(1)


def test_label_order_is_read_from_the_configuration(tiny: Callable[..., Path]) -> None:
    folder = tiny(*THREE)
    before = load_hub(str(folder), "cpu").score(PAIRS[:1])[0]
    relabel(folder, ["contradiction", "neutral", "entailment"])
    after = load_hub(str(folder), "cpu").score(PAIRS[:1])[0]
    assert before.entailment == pytest.approx(after.contradiction)
    assert before.contradiction == pytest.approx(after.entailment)


def test_two_labels_tell_no_contradiction(tiny: Callable[..., Path]) -> None:
    for score in load(str(tiny("not_entailment", "entailment")), "cpu").score(PAIRS):
        assert score.contradiction == 0
        assert score.neutral == pytest.approx(1 - score.entailment)


def test_scores_do_not_depend_on_the_batch(tiny: Callable[..., Path]) -> None:
    scorer = load(str(tiny(*THREE)), "cpu")
    together = scorer.score(PAIRS)
    for pair, score in zip(PAIRS, together, strict=True):
        assert scorer.score([pair])[0].contradiction == pytest.approx(score.contradiction, abs=1e-5)
    assert scorer.score([]) == []


def test_a_pair_longer_than_the_input_is_windowed(tiny: Callable[..., Path]) -> None:
    scorer = load(str(tiny(*THREE)), "cpu")
    long = " ".join(["The talks ended on Monday in Paris."] * 40)
    (score,) = scorer.score([(long, long)])
    assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)


def test_the_name_tells_models_apart(tiny: Callable[..., Path]) -> None:
    folder = tiny(*THREE)
    assert load(str(folder), "cpu").name.startswith(f"hub:{folder.name}@")


def test_batches_keep_within_the_token_budget() -> None:
    lengths = [10, 300, 20, 20, 5, 90]
    groups = batches(lengths, 100)
    assert sorted(index for group in groups for index in group) == list(range(6))
    assert all(len(group) == 1 or len(group) * max(lengths[i] for i in group) <= 100 for group in groups)


@pytest.mark.parametrize(
    ("labels", "named"),
    [
        pytest.param(["LABEL_0", "LABEL_1", "LABEL_2"], "LABEL_0, LABEL_1, LABEL_2", id="no names"),
        pytest.param(["negative", "neutral", "positive"], "negative, neutral, positive", id="sentiment"),
        pytest.param(["entailment", "entailment", "neutral"], "id2label", id="one name twice"),
    ],
)
def test_a_model_without_nli_labels_is_refused(labels: list[str], named: str, tiny: Callable[..., Path]) -> None:
    folder = tiny(*THREE)
    relabel(folder, labels)
    with pytest.raises(ModelError, match=named):
        load(str(folder), "cpu")


def without_weights(folder: Path) -> None:
    (folder / "model.safetensors").unlink()


def pickled_weights(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def broken_weights(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"no weights")


def broken_onnx(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"no model")


def onnx_without_tokenizer(folder: Path) -> None:
    shutil.copyfile(Path("checker/nli/embedded/model.onnx"), folder / "model.onnx")
    (folder / "tokenizer.json").unlink()


def without_config(folder: Path) -> None:
    (folder / "config.json").unlink()


@pytest.mark.parametrize(
    "damage", [without_weights, pickled_weights, broken_weights, broken_onnx, onnx_without_tokenizer, without_config]
)
def test_a_damaged_folder_is_one_clear_line(damage: Callable[[Path], None], tiny: Callable[..., Path]) -> None:
    folder = tiny(*THREE)
    damage(folder)
    with pytest.raises(ModelError) as caught:
        load(str(folder), "cpu")
    assert folder.name in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("model", ["./no/such/folder", "/no/such/folder", "nobody/no-such-model"])
def test_an_unknown_model_is_one_clear_line(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="no such") as caught:
        load(model)
    assert model in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_device_that_is_not_there_is_refused(tiny: Callable[..., Path]) -> None:
    with pytest.raises(ModelError, match="--device"):
        load("embedded", "abacus")
    import torch

    if not torch.cuda.is_available():
        with pytest.raises(ModelError, match="cuda"):
            load(str(tiny(*THREE)), "cuda")
