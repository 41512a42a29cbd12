"""What is kept between runs is bit for bit what would be computed, and only where nothing that made it has changed."""

import json
import shutil

import numpy as np
import pytest

from checker import kept, similarity
from checker.cache import Cache
from checker.model import NliScores
from checker.nli import load
from checker.nli.onnx import EMBEDDED
from claims.language import pipeline, stored
from claims.reading import sentences
from claims.reading.articles import article_from_text

TEXT = """Published: 29 December 2023

LISBON - Lieve Van den Abeele met Antony Blinken in Mexico City on Wednesday.

About 1,500 people “marched” in Zürich, the U.S. said; 12 % stayed away.
"""


class Scorer:
    """Scores that name the pair, and a count of how often they were made."""

    name = "fake"
    identity = b"one"

    def __init__(self):
        self.asked = []

    def score(self, pairs):
        self.asked += pairs
        return [NliScores(len(a) / 7, len(b) / 11, 1 / 3) for a, b in pairs]


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache.sqlite3")


def parsed(text, parse=pipeline.parse):
    article = article_from_text(text, "a.txt")
    return parse(article, sentences.split(article))


def test_parses_are_the_same_when_they_come_back():
    document = parsed(TEXT)
    assert stored.loaded(stored.dumped(document.parses), [p.sentence for p in document.parses]) == document.parses


def test_a_text_is_parsed_once_wherever_it_stands(cache, monkeypatch):
    moved = TEXT.replace("LISBON", "\n\nLISBON")
    fresh = parsed(moved)
    assert parsed(TEXT, kept.reader(cache).parse) == parsed(TEXT)
    monkeypatch.setattr(pipeline, "parse", lambda *_: pytest.fail("parsed again"))
    assert parsed(moved, kept.reader(cache).parse) == fresh


def test_vectors_are_the_same_bits(cache, monkeypatch):
    texts = ["One.", "Two.", "", "One.", "\ud800 lone"]
    fresh = similarity.embed(texts[:4])
    kept.reader(cache).embed(texts[1:2])
    assert np.array_equal(kept.reader(cache).embed(texts[:4]), fresh)
    monkeypatch.setattr(similarity, "_vector", lambda _: pytest.fail("embedded again"))
    assert np.array_equal(kept.reader(cache).embed(texts[:4]), fresh)
    assert kept.reader(cache).embed([]).shape == (0, similarity.WIDTH)


PAIRS = [("a", "bb"), ("bb", "a"), ("a", "bb"), ("\ud800", "")]


def test_scores_are_computed_once(cache):
    model = Scorer()
    first, second = (kept.lasting(model, cache) for _ in range(2))
    expected = Scorer().score(PAIRS)
    assert first.score(PAIRS[:2]) == expected[:2]
    assert second.score(PAIRS) == expected
    assert second.score([]) == []
    assert model.asked == [*PAIRS[:2], PAIRS[3]]
    assert cache.tally == {"computed": 3, "recalled": 2}


def test_another_model_has_scores_of_its_own(cache):
    one, other = Scorer(), Scorer()
    other.identity = b"other"
    kept.lasting(one, cache).score(PAIRS)
    kept.lasting(other, cache).score(PAIRS)
    assert other.asked == one.asked


def test_other_code_makes_results_of_its_own(cache, monkeypatch):
    model = Scorer()
    kept.lasting(model, cache).score(PAIRS)
    monkeypatch.setattr(kept, "_network", lambda: b"after a change")
    kept.lasting(model, cache).score(PAIRS)
    assert len(model.asked) == 6


def test_scores_that_depend_on_their_neighbours_are_not_kept(cache):
    class Batching:
        name = "hub"

        def score(self, pairs):
            return [NliScores(0.1, 0.8, 0.1) for _ in pairs]

    model = Batching()
    assert kept.lasting(model, cache) is model


def test_the_identity_of_the_embedded_model_covers_its_configuration(tmp_path):
    shutil.copytree(EMBEDDED, tmp_path / "copy")
    config = tmp_path / "copy" / "config.json"
    same = load(str(tmp_path / "copy"))
    config.write_text(json.dumps(json.loads(config.read_text()) | {"temperature": 1.5}))
    other = load(str(tmp_path / "copy"))
    assert same.identity == load().identity
    assert other.name == same.name
    assert other.identity != same.identity
