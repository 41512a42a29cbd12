"""The GitHub Action's own script, run by bash with the variables that a runner would set."""

import json

import pytest
import yaml
from newsroom import MEETING, ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
[CHECK] = [step for step in ACTION["runs"]["steps"] if step.get("id") == "check"]


@pytest.fixture
def step(repository):
    """Runs the check with these inputs; gives the process and the step's outputs."""

    def run(**inputs):
        given = {name: value["default"] for name, value in ACTION["inputs"].items()} | inputs
        environment = {name: expanded(text, given) for name, text in CHECK["env"].items()}
        outputs = repository.folder / "outputs"
        outputs.write_text("")
        done = repository.shell(f"set -eo pipefail\n{CHECK['run']}", GITHUB_OUTPUT=str(outputs), **environment)
        return done, outputs.read_text()

    return run


def expanded(text, given):
    name = text.removeprefix("${{ inputs.").removesuffix(" }}")
    assert text == f"${{{{ inputs.{name} }}}}"
    return given[name]


def test_a_finding_is_annotated_at_its_line_and_fails_the_step(step, repository):
    done, outputs = step(sarif="r.sarif")
    assert (done.returncode, outputs) == (1, "exit-code=1\n")
    [line] = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert "file=stories/meeting/a.txt,line=3," in line
    assert len(json.loads(repository.read("r.sarif"))["runs"][0]["results"]) == 1


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        pytest.param({"paths": "stories/bridge/a.txt\n"}, 0, id="paths"),
        pytest.param({"paths": "stories/bridge\nstories/meeting"}, 1, id="two paths"),
        pytest.param({"options": "--fail-on=never\n--types=date,number\n"}, 0, id="options"),
        pytest.param({"options": "--config=gone.toml"}, 2, id="could not check"),
        pytest.param({"paths": "--help"}, 2, id="a path that looks like an option"),
        pytest.param({"paths": "$(touch acted) `touch acted`; touch acted"}, 2, id="a path that looks like a command"),
        pytest.param({"sarif": "$(touch acted).sarif", "paths": "stories/bridge"}, 0, id="a file, likewise"),
    ],
)
def test_inputs(inputs, code, step, repository):
    done, outputs = step(**inputs)
    assert (done.returncode, outputs) == (code, f"exit-code={code}\n"), done.stderr
    assert not (repository.folder / "acted").exists()


def test_a_file_with_a_space_in_its_name(step, repository):
    for name, day in (("a b", "Monday"), ("c d", "Tuesday")):
        repository.write(f"stories/the vote/{name}.txt", MEETING.format(day))
    assert step(paths="stories/the vote/a b.txt")[0].returncode == 1


def test_every_input_is_used_and_none_is_pasted_into_a_script():
    steps = ACTION["runs"]["steps"]
    assert all("${{" not in step.get("run", "") for step in steps)
    settings = [text for step in steps for part in ("env", "with") for text in step.get(part, {}).values()]
    assert {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]} == set(settings)
    assert ACTION["outputs"]["exit-code"]["value"] == "${{ steps.check.outputs.exit-code }}"
