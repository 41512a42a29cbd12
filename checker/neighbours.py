"""Sentences of two articles that may tell of the same thing; cheap, and it bounds all later cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.similarity import cosines
from claims.language.edits import Alignment, Words, align

NEAREST = 3  # the labelled sentences of 98 % of the development contradictions are within each other's nearest three
BLOCK = 256  # sentences whose cosines are held at once: all of two articles of 1 MB would fill 2 GB
NEAR_COPY_COSINE = 0.4  # a sentence and a longer one that holds it may lie this far apart


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two sentences, by index, that may tell of the same thing.

    Attributes:
        rank: 1 where each is the other's nearest, 1/2, 1/3 further down; the mean of both sides.
        alignment: Word by word; empty where the two are too far apart to be wordings of one sentence.
    """

    left: int
    right: int
    cosine: float
    rank: float
    alignment: Alignment


def neighbours(
    left: Sequence[Words], right: Sequence[Words], vectors: tuple[NDArray[np.float32], NDArray[np.float32]]
) -> list[Neighbours]:
    """Each sentence's nearest in the other article, or only its near copies where it has any.

    Args:
        left, right: The words of each sentence of the two articles.
        vectors: Their embeddings, float32 [n_sentences, 384] each.
    """
    found = []
    for i, j, cosine, over, down in _nearest(*vectors):
        alignment = align(left[i], right[j]) if cosine >= NEAR_COPY_COSINE else align((), ())
        found.append(Neighbours(i, j, cosine, (1 / (1 + over) + 1 / (1 + down)) / 2, alignment))
    copied_left = {n.left for n in found if n.alignment.near_copy}
    copied_right = {n.right for n in found if n.alignment.near_copy}
    return [n for n in found if n.alignment.near_copy or not (n.left in copied_left or n.right in copied_right)]


def _nearest(left: NDArray[np.float32], right: NDArray[np.float32]) -> list[tuple[int, int, float, int, int]]:
    """Index of either text, cosine, and the place of each among the other's, from 0, where one is below NEAREST."""
    near = np.unique(np.vstack([_firsts(left, right), _firsts(right, left)[:, ::-1]]), axis=0)
    over, cosine = _ranks(left, right, near)
    down, _ = _ranks(right, left, near[:, ::-1])
    return list(zip(*near.T.tolist(), cosine.tolist(), over.tolist(), down.tolist(), strict=True))


def _firsts(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.int64]:
    """The NEAREST right texts of each left one, int64 [n_pairs, 2]."""
    found = [np.empty((0, 2), dtype=np.int64)]
    for start in range(0, len(left) if len(right) else 0, BLOCK):
        order = np.argsort(-cosines(left[start : start + BLOCK], right), axis=1, kind="stable")[:, :NEAREST]
        rows = np.repeat(np.arange(start, start + len(order)), order.shape[1])
        found.append(np.column_stack([rows, order.ravel()]))
    return np.vstack(found)


def _ranks(
    left: NDArray[np.float32], right: NDArray[np.float32], near: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """For each pair of indices, the right one's place among the left one's, by falling cosine, and the cosine."""
    ranks, values = np.zeros(len(near), dtype=np.int64), np.zeros(len(near))
    for start in range(0, len(left), BLOCK):
        these = np.flatnonzero((near[:, 0] >= start) & (near[:, 0] < start + BLOCK))
        rows, columns = near[these, 0] - start, near[these, 1]
        matrix = cosines(left[start : start + BLOCK], right)
        value = matrix[rows, columns]
        ties = (matrix[rows] == value[:, None]) & (np.arange(len(right)) < columns[:, None])
        ranks[these], values[these] = ((matrix[rows] > value[:, None]) | ties).sum(axis=1), value
    return ranks, values
