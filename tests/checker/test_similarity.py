"""Sentence embeddings: what is near in meaning is near, and damaged weights are named."""

import json

import numpy as np
import pytest

from checker import similarity
from checker.errors import ModelError
from checker.similarity import cosines, embed, identity

NEAR = ("The council approved the tram line.", "The tram line was backed by councillors.")
FAR = "Heavy rain flooded the valley's vineyards."


def test_vectors_have_length_one():
    assert np.allclose(np.linalg.norm(embed([*NEAR, FAR]), axis=1), 1.0, atol=1e-5)


def test_a_paraphrase_is_nearer_than_another_subject():
    table = cosines(embed(NEAR), embed([NEAR[1], FAR]))
    assert table[0, 0] > table[0, 1] + 0.3


def test_a_vector_does_not_depend_on_its_neighbours():
    assert np.array_equal(embed([NEAR[0]])[0], embed([FAR, NEAR[1], NEAR[0]])[2])


def test_no_texts_give_no_vectors():
    assert embed([]).shape == (0, similarity.WIDTH)


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.setattr(similarity, "ENCODER", tmp_path)
    identity.cache_clear()
    yield tmp_path
    identity.cache_clear()


def test_damaged_weights_are_named(elsewhere):
    (elsewhere / "config.json").write_text(json.dumps({"sha256": "0" * 64}))
    (elsewhere / "model.onnx").write_bytes(b"other weights")
    with pytest.raises(ModelError, match=r"model\.onnx of the sentence encoder is damaged"):
        identity()


def test_missing_weights_are_named(elsewhere):
    (elsewhere / "config.json").write_text(json.dumps({"sha256": "0" * 64}))
    with pytest.raises(ModelError, match="the sentence encoder is not installed"):
        identity()
