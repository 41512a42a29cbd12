"""The model that ships, as it ships. The rows were seen to hold; known gaps are strict xfail rows."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.model import NliScores, Scorer
from checker.nli import load

TALKS = "The talks in Mexico City ended on Wednesday without an agreement."
CROWD = "Police said some 1,500 people took part in the march through the city centre."


def label(score: NliScores) -> str:
    named = {"entailment": score.entailment, "neutral": score.neutral, "contradiction": score.contradiction}
    return max(named, key=lambda name: named[name])


DRIFTED = pytest.mark.xfail(
    reason="trained on agreeing sentences as no contradiction, this checkpoint leans to neutral", strict=True
)


@pytest.mark.parametrize(
    ("premise", "hypothesis", "expected"),
    [
        pytest.param(TALKS, "The talks ended on Tuesday.", "contradiction", id="another weekday"),
        pytest.param(TALKS, "The talks ended with an agreement.", "contradiction", id="without against with"),
        pytest.param(TALKS, "The talks ended on Wednesday.", "entailment", id="a part", marks=DRIFTED),
        pytest.param(TALKS, "A storm cut power to thousands of homes in Florida.", "neutral", id="another event"),
        pytest.param(CROWD, "Some 7,500 people took part in the march.", "contradiction", id="another number"),
        pytest.param(
            CROWD, "About 1,500 people took part in the march.", "entailment", id="about the number", marks=DRIFTED
        ),
        pytest.param(CROWD, "The mayor thanked the organisers.", "neutral", id="another fact"),
        pytest.param(
            "The two sides agreed to keep border crossings open.",
            "The two sides agreed to close border crossings.",
            "contradiction",
            id="keep open against close",
        ),
        pytest.param(
            "Parliament approved the bill on Monday.", "Parliament rejected the bill.", "contradiction", id="antonym"
        ),
        pytest.param(
            "Alejandro Mayorkas led the delegation.", "Mayorkas led the delegation.", "entailment", id="surname alone"
        ),
        pytest.param(
            "The delegation was led by Alejandro Mayorkas.",
            "The delegation was led by Peter Harrison.",
            "contradiction",
            id="another name",
        ),
        pytest.param(
            "The company will build the plant.", "The company will not build the plant.", "contradiction", id="negation"
        ),
        pytest.param("The company built a plant.", "The company built a plant in Ohio.", "neutral", id="a detail more"),
        pytest.param("The law was passed in 2019.", "The law was passed in 2016.", "contradiction", id="another year"),
    ],
)
def test_obvious_pairs(premise: str, hypothesis: str, expected: str, embedded: Scorer) -> None:
    assert label(embedded.score([(premise, hypothesis)])[0]) == expected


def test_scores_do_not_depend_on_neighbours(embedded: Scorer) -> None:
    pairs = [(TALKS, CROWD), (CROWD, "a"), ("b", TALKS * 5), (TALKS, "The talks ended on Tuesday.")]
    assert [embedded.score([pair])[0] for pair in pairs] == embedded.score(pairs)
    assert embedded.score(list(reversed(pairs))) == list(reversed(embedded.score(pairs)))


def test_probabilities_sum_to_one(embedded: Scorer) -> None:
    for score in embedded.score([(TALKS, CROWD), ("", ""), ("?", "\N{SNOWMAN} \x00 \u202e")]):
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)


def test_no_pairs_no_scores(embedded: Scorer) -> None:
    assert embedded.score([]) == []


@pytest.mark.xfail(reason="this checkpoint reads a fact after much filler as neutral", strict=True)
def test_a_fact_at_the_end_of_a_long_premise_is_seen(embedded: Scorer) -> None:
    filler = "Visitors walked along the river and took photographs of the old stone bridges. " * 60
    score = embedded.score([(filler + TALKS, "The talks in Mexico City ended on Tuesday.")])[0]
    assert label(score) == "contradiction"


def test_the_name_holds_the_digest_of_the_weights(embedded: Scorer) -> None:
    weights = (resources.files("checker.nli") / "embedded" / "model.onnx").read_bytes()
    assert embedded.name == f"embedded:{hashlib.sha256(weights).hexdigest()[:12]}"


def test_the_weights_are_those_recorded(embedded: Scorer) -> None:
    config = json.loads((resources.files("checker.nli") / "embedded" / "config.json").read_text())
    assert embedded.name == f"embedded:{config['sha256'][:12]}"


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    with resources.as_file(resources.files("checker.nli") / "embedded") as source:
        shutil.copytree(source, folder)
    assert load(str(folder)).name.startswith("onnx:copy:")
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"sha256": "0" * 64}))
    with pytest.raises(ModelError, match="damaged"):
        load(str(folder))


def test_torch_is_not_imported() -> None:
    code = (
        "import sys; from checker.nli import load; load().score([('a', 'b')]);"
        "sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
