"""From labelled pairs to the batches of token ids that training steps take. Training only."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from checker.nli.corpus import Example

POOL_BATCHES = 64
"""Pairs are sorted by length inside a pool of this many batches: little padding, still well mixed."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """One pair as token ids, with its label id."""

    ids: list[int]
    type_ids: list[int]
    label: int


def encode(examples: list[Example], tokenizer: Tokenizer) -> list[Encoded]:
    """Token ids of each example, in order."""
    encodings = tokenizer.encode_batch([(each.premise, each.hypothesis) for each in examples])
    return [
        Encoded(encoding.ids, encoding.type_ids, example.label)
        for encoding, example in zip(encodings, examples, strict=True)
    ]


def batches(pairs: list[Encoded], size: int, rng: random.Random) -> list[list[Encoded]]:
    """The pairs shuffled into batches of `size` pairs of like length, the batches in random order."""
    pairs = pairs[:]
    rng.shuffle(pairs)
    made: list[list[Encoded]] = []
    for start in range(0, len(pairs), size * POOL_BATCHES):
        pool = sorted(pairs[start : start + size * POOL_BATCHES], key=lambda pair: len(pair.ids))
        made += [pool[first : first + size] for first in range(0, len(pool), size)]
    rng.shuffle(made)
    return made


def tensors(batch: list[Encoded], device: torch.device) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    """Model inputs, each int64 [pairs, tokens], and label ids [pairs]; length rounded up to 8."""
    length = (max(len(pair.ids) for pair in batch) + 7) // 8 * 8
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    type_ids, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, pair in enumerate(batch):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        type_ids[row, : len(pair.ids)] = torch.tensor(pair.type_ids)
        mask[row, : len(pair.ids)] = 1
    inputs = {"input_ids": ids, "token_type_ids": type_ids, "attention_mask": mask}
    labels = torch.tensor([pair.label for pair in batch])
    return {name: value.to(device) for name, value in inputs.items()}, labels.to(device)
