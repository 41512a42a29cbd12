"""The network is never touched unless a model of the hub is asked for that the cache does not hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.nli.hub import load_hub
from tests.checker.nli.conftest import tiny_folder

BLOCKED = """
import os, sys, traceback
def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}:
        os.write(2, f"touched the network: {event} {arguments}".encode())
        traceback.print_stack()
        os._exit(99)
sys.addaudithook(refuse)
"""
LABELS = ("entailment", "neutral", "contradiction")
ARTICLE = "Published: 14 March 2024\n\nThe harbour bridge reopened on {day}.\n"
FIRST, SECOND = "1" * 40, "2" * 40


def run(code: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python code in a process of its own that ends with 99 where it asks for the network."""
    wanted = {name: value for name, value in os.environ.items() if not name.endswith("_OFFLINE")}
    wanted |= {"PYTHONPATH": os.pathsep.join(sys.path), **environment}
    command = [sys.executable, "-c", BLOCKED + code]
    return subprocess.run(command, cwd=folder, env=wanted, capture_output=True, text=True, check=False)


def test_the_block_would_be_noticed(tmp_path: Path) -> None:
    assert run("import urllib.request as u; u.urlopen('http://localhost:9/')", tmp_path).returncode == 99


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["compare", "a.txt", "b.txt", "--format", "text"], 1, id="compare"),
        pytest.param(["check", "--format", "sarif"], 1, id="check"),
        pytest.param(["claims", "a.txt"], 0, id="claims"),
        pytest.param(["compare", "a.html", "b.txt"], 1, id="a page"),
        pytest.param(["compare", "a.txt", "b.txt", "--model", "./no-such-folder"], 2, id="no such folder"),
    ],
)
def test_the_main_jobs_need_no_network(arguments: list[str], code: int, tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    for name, day in (("a.txt", "Tuesday"), ("b.txt", "Monday")):
        (tmp_path / name).write_text(ARTICLE.format(day=day))
        (tmp_path / "story" / name).write_text(ARTICLE.format(day=day))
    body = "".join(f"<p>{part}</p>" for part in ARTICLE.format(day="Tuesday").split("\n\n"))
    (tmp_path / "a.html").write_text(f"<html><body><article>{body}</article></body></html>")
    (tmp_path / "factcheck.toml").write_text('[[groups]]\nfolders = "stor*"\n')
    done = run(f"from checker import cli; sys.exit(cli._guarded({arguments!r}))", tmp_path)
    assert done.returncode == code, done.stderr


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub cache that holds two revisions of one model; `main` is the second."""
    folder = tmp_path_factory.mktemp("hub") / "models--desk--nli"
    for seed, commit in enumerate((FIRST, SECOND)):
        tiny_folder(folder / "snapshots" / commit, LABELS, seed)
    (folder / "refs").mkdir()
    for name, commit in (("main", SECOND), ("v1", FIRST)):
        (folder / "refs" / name).write_text(commit)
    return folder.parent


def test_a_cached_model_is_pinned_by_its_revision(cache: Path, tmp_path: Path) -> None:
    code = f"""
import json
from checker.nli import load
pair = [("The talks ended on Monday in Paris.", "The talks ended on Tuesday.")]
asked = ("desk/nli", "desk/nli@{FIRST}", "desk/nli@v1", "desk/nli@main")
scorers = {{name: load(name, "cpu") for name in asked}}
print(json.dumps({{name: [scorer.name, scorer.score(pair)[0].entailment] for name, scorer in scorers.items()}}))
"""
    done = run(code, tmp_path, HF_HUB_CACHE=str(cache))
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["desk/nli"] == told["desk/nli@main"]
    assert told["desk/nli@v1"] == told[f"desk/nli@{FIRST}"]
    assert told["desk/nli"][0] == f"hub:desk/nli@{SECOND[:12]}"
    assert told["desk/nli@v1"][0] == f"hub:desk/nli@{FIRST[:12]}"
    assert told["desk/nli"][1] != told["desk/nli@v1"][1]


def test_a_model_or_revision_that_is_not_cached_asks_the_hub(cache: Path, tmp_path: Path) -> None:
    for name in ("desk/other", "desk/nli@v2"):
        done = run(f"from checker.nli import load; load({name!r}, 'cpu')", tmp_path, HF_HUB_CACHE=str(cache))
        assert done.returncode == 99, done.stderr


def test_a_folder_may_have_an_at_in_its_name(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "nli@v1", LABELS)
    assert load_hub(str(folder), "cpu").name.startswith("hub:nli@v1@")


def test_a_cached_model_with_pickled_weights_alone_is_refused_offline(cache: Path, tmp_path: Path) -> None:
    """Nor is the hub asked to convert them."""
    folder = tmp_path / "models--desk--old"
    tiny_folder(folder / "snapshots" / FIRST, LABELS)
    (folder / "snapshots" / FIRST / "model.safetensors").rename(folder / "snapshots" / FIRST / "pytorch_model.bin")
    (folder / "refs").mkdir()
    (folder / "refs" / "main").write_text(FIRST)
    code = """
from checker.nli import hub
hub._may_download = lambda model: False
from checker.errors import ModelError
try:
    hub.load_hub("desk/old", "cpu")
except ModelError as error:
    print(error)
"""
    done = run(code, tmp_path, HF_HUB_CACHE=str(tmp_path))
    assert (done.returncode, done.stdout[:21]) == (0, "--model desk/old: no "), done.stderr


def test_code_that_comes_with_a_model_is_never_run(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "nli", LABELS)
    config = json.loads((folder / "config.json").read_text())
    classes = ("AutoConfig", "AutoModelForSequenceClassification", "AutoTokenizer")
    config |= {"model_type": "own", "auto_map": dict.fromkeys(classes, "own.Own")}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "own.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\nclass Own: pass\n")
    with pytest.raises(ModelError):
        load_hub(str(folder), "cpu")
    assert not (tmp_path / "ran").exists()
