"""Tiny models made on the spot, and the embedded one loaded once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.model import Scorer
from checker.nli import load

WORDS = "the a talks ended began on monday tuesday in paris lisbon not may four six people met"


def tiny_folder(folder: Path, labels: tuple[str, ...], seed: int = 0) -> Path:
    """A folder with a random two-layer BERT (safetensors), its tokenizer and configuration."""
    import torch
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    vocab = {word: index for index, word in enumerate([*special, *WORDS.split()])}
    tokenizer = Tokenizer(models.WordPiece(vocab, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    )
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(vocab),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        initializer_range=0.5,
        id2label=dict(enumerate(labels)),
        label2id={name: index for index, name in enumerate(labels)},
    )
    model = BertForSequenceClassification(config).eval()
    model.save_pretrained(folder)
    wrapped.save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes a tiny model's folder for a tuple of label names."""

    def make(*labels: str) -> Path:
        return tiny_folder(tmp_path_factory.mktemp("tiny"), labels)

    return make


@pytest.fixture(scope="session")
def tiny_onnx() -> Callable[[Path, Path], Path]:
    """Exports a tiny model's folder to a folder with float ONNX weights."""
    pytest.importorskip("onnx", reason="exporting needs the training extra")
    from checker.nli.export import export_float

    def make(source: Path, target: Path) -> Path:
        target.mkdir()
        export_float(source, target / "model.onnx")
        for name in ("config.json", "tokenizer.json"):
            (target / name).write_bytes((source / name).read_bytes())
        return target

    return make


@pytest.fixture(scope="session")
def embedded() -> Scorer:
    """The model that ships."""
    return load()


def relabel(folder: Path, labels: list[str]) -> None:
    """Change the label names in a model folder's configuration."""
    path = folder / "config.json"
    config = json.loads(path.read_text())
    config["id2label"] = {str(index): name for index, name in enumerate(labels)}
    path.write_text(json.dumps(config))
