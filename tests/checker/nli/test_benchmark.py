"""The benchmark's measures, on scores whose answers are known, and its output on a real file."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from checker.model import NliScores


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    path = Path(__file__).parents[3] / "benchmarks" / "nli.py"
    spec = importlib.util.spec_from_file_location("benchmarks_nli", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


E, N, C = NliScores(0.8, 0.1, 0.1), NliScores(0.1, 0.8, 0.1), NliScores(0.1, 0.2, 0.7)


def test_three_way(bench: ModuleType) -> None:
    labels = ["entailment", "neutral", "contradiction", "contradiction"]
    result = bench.measured("f", labels, [E, N, C, N], 2.0)
    assert result.accuracy == 0.75
    assert result.by_class["contradiction"] == bench.ByClass(1.0, 0.5)
    assert result.f1_contradiction == pytest.approx(2 / 3)
    assert result.pairs_per_second == 2.0


def test_two_way_merges_neutral_and_contradiction(bench: ModuleType) -> None:
    unsure = NliScores(0.4, 0.3, 0.3)
    result = bench.measured("f", ["not_entailment", "entailment"], [unsure, E], 1.0)
    assert result.accuracy == 1.0
    assert result.f1_contradiction is None


def test_without_neutral_rows_the_likelier_of_two_counts(bench: ModuleType) -> None:
    result = bench.measured("f", ["contradiction", "entailment"], [NliScores(0.1, 0.7, 0.2), E], 1.0)
    assert result.classes == ("entailment", "contradiction")
    assert result.accuracy == 1.0


def test_calibration_error(bench: ModuleType) -> None:
    assert bench.calibration_error([0.75] * 4, [True, True, True, False]) == pytest.approx(0)
    assert bench.calibration_error([0.9, 0.9], [False, True]) == pytest.approx(0.4)


def table(path: Path, *rows: str) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("premise\thypothesis\tlabel\tsource\tsplit\n" + "".join(f"{row}\tmade\tdev\n" for row in rows))
    return path


def test_json_is_one_object_a_file(bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = table(tmp_path / "a.tsv.gz", "He won.\tHe lost.\tcontradiction", "He won.\tHe won.\tentailment")
    second = table(tmp_path / "b.tsv.gz", 'It "rained.\tIt rained.\tentailment', "Rain.\tJoy.\tnot_entailment")
    assert bench.main([str(first), str(second), "--json", "--save", str(tmp_path / "run.json")]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["file"] for line in lines] == ["a.tsv.gz", "b.tsv.gz"]
    assert set(lines[0]) == {"file", "rows", "accuracy", "f1_contradiction", "ece", "pairs_per_second"}
    assert str(tmp_path) not in (tmp_path / "run.json").read_text()


def test_the_slice_holds_only_rows_kept_from_training(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"Premise {each}.\tIt rained.\tneutral" for each in range(12)]
    kept = [row for row in rows if bench.in_slice(row.split("\t")[0])]
    file = str(table(tmp_path / "a.tsv.gz", *rows))
    assert bench.main([file, "--json"]) == bench.main([file, "--json", "--slice"]) == 0
    whole, part = (json.loads(line)["rows"] for line in capsys.readouterr().out.splitlines())
    assert (whole, part) == (12, len(kept))
    assert 0 < part < whole


def test_a_file_without_nli_labels_is_refused(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main([str(table(tmp_path / "s.tsv.gz", "a\tb\tsts_3.0"))]) == 2
    assert bench.main([str(tmp_path / "missing.tsv.gz")]) == 2
    assert "sts_3.0" in capsys.readouterr().err
