"""Which sentences are held against which: the same whatever the order and the size of the blocks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import neighbours
from checker.neighbours import NEAREST, _nearest
from checker.similarity import cosines


def vectors(seed: int, count: int, kinds: int) -> np.ndarray:
    """Rows of length 1, float32 [count, 8]; with few kinds many are alike, and ties must be settled."""
    drawn = np.random.default_rng(seed)
    rows = drawn.normal(size=(kinds, 8))[drawn.integers(0, kinds, count)]
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


SIDES = st.tuples(st.integers(0, 99), st.integers(0, 40), st.integers(1, 40)).map(lambda drawn: vectors(*drawn))


@given(SIDES, SIDES)
def test_nearest_are_those_of_the_whole_matrix(left, right):
    matrix = cosines(left, right)
    over = np.argsort(np.argsort(-matrix, axis=1, kind="stable"), axis=1, kind="stable") if matrix.size else matrix
    down = np.argsort(np.argsort(-matrix, axis=0, kind="stable"), axis=0, kind="stable") if matrix.size else matrix
    wanted = [
        (i, j, float(matrix[i, j]), int(over[i, j]), int(down[i, j]))
        for i, j in np.argwhere((over < NEAREST) | (down < NEAREST)).tolist()
    ]
    assert _nearest(left, right) == wanted


@given(SIDES, SIDES)
def test_sides_may_be_exchanged(left, right):
    assert sorted((j, i, c, down, over) for i, j, c, over, down in _nearest(left, right)) == _nearest(right, left)


@pytest.mark.parametrize("block", [1, 3, 7])
def test_blocks_change_nothing(block, monkeypatch):
    left, right = vectors(1, 20, 5), vectors(2, 17, 20)
    before = _nearest(left, right)
    monkeypatch.setattr(neighbours, "BLOCK", block)
    assert _nearest(left, right) == before
