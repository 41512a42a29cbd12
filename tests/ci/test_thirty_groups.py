"""A repository of thirty groups: one process, one model, each group compared and reported as if alone."""

import json
import subprocess
import sys

import pytest
from newsroom import CONFIGURATION

from checker import cli, nli
from checker.cache import FOLDER_VARIABLE

PLACES = ("Porto", "Bergen", "Ghent", "Turku", "Malmo", "Bilbao")
BODIES = ("council", "court", "school board", "port authority", "university senate")
CHANGED = (3, 17, 29)
AND_NAME_WHAT_WAS_LOADED = (
    "import sys; from checker.cli import run\n"
    "try: run()\n"
    "finally: print(*sorted({'spacy', 'onnxruntime', 'tokenizers', 'torch'} & {*sys.modules}), file=sys.stderr)"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two reports of each of thirty meetings; three of the meetings were moved by a day in one of them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text(CONFIGURATION)
    meetings = [(body, place) for body in BODIES for place in PLACES]
    for number, (body, place) in enumerate(meetings):
        story = tmp_path / "stories" / f"{number:02}"
        story.mkdir(parents=True)
        for name in "ab":
            day = "Monday" if name == "b" and number in CHANGED else "Tuesday"
            text = f"Published: 14 March 2024\n\nThe {body} of {place} met on {day} to discuss the budget.\n"
            (story / f"{name}.txt").write_text(text)
    return tmp_path


def test_one_run_checks_them_all_with_one_model(folder, monkeypatch, capfd):
    loaded = []

    def load(*arguments, **options):
        loaded.append(arguments)
        return real(*arguments, **options)

    real = nli.load
    monkeypatch.setattr(nli, "load", load)
    monkeypatch.setattr(sys, "argv", ["factcheck", "check", "--format", "json"])
    with pytest.raises(SystemExit) as caught:
        cli.run()
    out, err = capfd.readouterr()
    report = json.loads(out)
    assert (caught.value.code, err, len(loaded)) == (1, "", 1)
    assert len(report["sources"]) == 60
    assert [finding["a"]["path"] for finding in report["contradictions"]] == [
        f"stories/{number:02}/a.txt" for number in CHANGED
    ]
    agreed = {finding["a"]["path"].rpartition("/")[0] for finding in report["agreements"]}
    assert agreed == {f"stories/{number:02}" for number in range(30) if number not in CHANGED}


def test_a_second_run_calls_no_model_and_parses_nothing(folder, monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    command = [sys.executable, "-c", AND_NAME_WHAT_WAS_LOADED, "check", "--format", "json", "--verbose"]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=False) for _ in range(2))
    calls = json.loads(first.stdout)["summary"]["nli_calls"]
    note = "factcheck: note: NLI scores: {} computed, {} from the cache"
    assert calls > 0
    assert first.stderr.splitlines() == [note.format(calls, 0), "onnxruntime spacy tokenizers"]
    assert second.stderr.splitlines() == [note.format(0, calls), ""]
    assert (second.stdout, second.returncode) == (first.stdout, 1)
