"""Networks run input by input: neither neighbours, nor repeats, nor the number of cores move a result."""

from time import sleep

import numpy as np
import pytest

from checker import sessions, similarity

TEXTS = ["The talks ended on Wednesday.", "", "A storm cut power to many homes.", "The talks ended on Wednesday."]


def test_vectors_depend_on_nothing_but_their_text():
    together = similarity.embed(TEXTS)
    assert np.array_equal(together, np.vstack([similarity.embed([text]) for text in TEXTS]))
    assert np.array_equal(together[::-1], similarity.embed(TEXTS[::-1]))
    assert similarity.embed([]).shape == (0, 384)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_number_of_cores_changes_no_bit(count, monkeypatch):
    expected = similarity.embed(TEXTS)
    monkeypatch.setattr(sessions, "cores", lambda: count)
    assert np.array_equal(similarity.embed(TEXTS), expected)


def test_equal_texts_are_run_once(monkeypatch):
    run = []
    real = similarity._vector
    monkeypatch.setattr(similarity, "_vector", lambda ids: run.append(ids) or real(ids))
    similarity.embed(TEXTS)
    assert len(run) == 3


def test_results_come_in_order_and_the_longest_starts_first(monkeypatch):
    monkeypatch.setattr(sessions, "cores", lambda: 1)
    started = []
    assert sessions.side_by_side(lambda text: started.append(text) or text.upper(), ["a", "ccc", "bb"], len) == [
        "A",
        "CCC",
        "BB",
    ]
    assert started == ["ccc", "bb", "a"]


def test_one_behind_keeps_the_order():
    assert sessions.one_behind(lambda n: n + 1, lambda n: n * 10, [1, 2, 3]) == [20, 30, 40]


def test_an_interrupt_drops_what_has_not_begun():
    done = []

    def first(number):
        if number == 999:
            raise KeyboardInterrupt
        return number

    with pytest.raises(KeyboardInterrupt):
        sessions.one_behind(first, lambda n: sleep(0.01) or done.append(n), range(1000))
    assert len(done) < 999


def test_a_failure_behind_comes_out():
    with pytest.raises(ZeroDivisionError):
        sessions.one_behind(lambda n: n, lambda n: 1 / n, [1, 0, 2])
