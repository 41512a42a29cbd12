"""The speed benchmark's own arithmetic, and that what it runs runs."""

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def speed(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import speed

    return speed


@pytest.mark.parametrize(
    ("power", "points"),
    [
        pytest.param(1.0, [(n, 3 * n) for n in (2, 4, 8)], id="linear"),
        pytest.param(2.0, [(n, n * n / 7) for n in (2, 16, 64)], id="quadratic"),
        pytest.param(0.0, [(2, 5), (64, 5)], id="constant"),
        pytest.param(1.0, [(2, 0), (4, 4), (8, 8)], id="nothing has no logarithm"),
    ],
)
def test_growth(power, points, speed):
    assert speed.exponent(points) == pytest.approx(power)


def test_spread_gives_the_median_and_the_high_end(speed):
    assert speed.spread([3.0, 1.0, 2.0]) == {"median": 2.0, "p95": 3.0}
    assert speed.spread([float(n) for n in range(100)])["p95"] == 95.0


def test_a_run_is_measured_with_its_exit_code(speed):
    code = "import sys; bytearray(200_000_000); print('out'); sys.exit(7)"
    one = speed.run([sys.executable, "-c", code], {})
    assert (one.exit_code, one.output) == (7, "out\n")
    assert one.peak_mb > 150
    assert one.wall_s > 0


def test_a_tally_counts_a_label_once_and_an_alarm_as_false(speed):
    tally = speed.Tally()
    labels = [{"a_quote": "met on Monday", "b_quote": "met on Tuesday"}, {"a_quote": "ten died", "b_quote": "six died"}]
    right = ("They met on Monday.", "They met on Tuesday.")
    tally.add([right, right, ("Ten died there.", "They met on Tuesday.")], labels, calls=8)
    tally.add([], [], calls=2)
    assert tally.result() == {"precision": 0.667, "recall": 0.5, "findings": 3, "nli_calls": 10}


def test_a_retold_report_is_shorter_and_differs_in_a_figure(speed):
    from reports import retold

    assert retold("One.\nFive died, 12 hurt; 3 left.\nThree.\n", 0) == "Five died, 12 hurt; 4 left.\nThree.\n"


def test_one_step_of_the_scale(speed):
    from reports import NEWS

    if not NEWS.exists():
        pytest.skip("the news corpus is not here")
    assert speed.one_count(2, 0)["pairs_compared"] > 0


def test_the_network_costs_more_than_its_products(speed):
    rows = speed.floor(1)["by_tokens"]
    assert all(row["ratio"] > 1 for row in rows.values())
