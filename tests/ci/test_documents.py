"""What README.md and docs/ci.md tell readers to copy, copied and run."""

import re
import tomllib

import pytest
import yaml
from newsroom import MEETING, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = re.search(r"^## In CI\n(.*?)^## ", README, re.S | re.M)[1]
GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.S | re.M)


def joined(text, language):
    [block] = blocks(text, language)
    return block


@pytest.fixture
def newsroom(repository):
    """A repository with the configuration and the hook of README.md, a draft and its sources."""
    repository.write("factcheck.toml", joined(SECTION, "toml"))
    repository.write(".pre-commit-config.yaml", joined(SECTION, "yaml"))
    repository.write("stories/meeting/b.txt", MEETING.format("Tuesday"))
    repository.write("drafts/budget.md", MEETING.format("Tuesday"))
    for name in ("ap", "reuters"):
        repository.write(f"wires/budget/{name}.txt", MEETING.format("Tuesday"))
    assert repository.shell("git init -q && git add .").returncode == 0
    return repository


def test_the_commands_of_the_readme(newsroom):
    script = f"set -e\n{joined(SECTION, 'sh')}"
    done = newsroom.shell(script)
    assert done.returncode == 0, done.stderr
    assert "#   drafts/budget.md: a draft and 2 sources" in done.stdout
    assert "No contradictions found in 7 articles" in done.stdout
    newsroom.write("drafts/budget.md", MEETING.format("Monday"))
    assert newsroom.shell(script).returncode == 1
    assert "drafts/budget.md" in newsroom.read("factcheck.sarif")
    assert "drafts/budget.md" in newsroom.read("factcheck.xml")


def test_the_hook_of_the_readme(newsroom):
    assert newsroom.shell("pre-commit run --all-files").returncode == 0
    newsroom.write("drafts/budget.md", MEETING.format("Monday"))
    done = newsroom.shell("git add . && pre-commit run")
    assert done.returncode == 1
    assert "drafts/budget.md:3:" in done.stdout


def test_the_configuration_of_the_guide(newsroom):
    newsroom.write("factcheck.toml", joined(GUIDE, "toml"))
    assert newsroom.shell("factcheck check").returncode == 0
    plain = tomllib.loads(newsroom.shell("factcheck config").stdout)
    told = tomllib.loads(joined(GUIDE, "toml"))
    assert plain == {key: value for key, value in told.items() if key != "groups"}


def test_the_shell_of_the_guide(newsroom):
    assert newsroom.shell("git commit -q -m first && git checkout -q -b change").returncode == 0
    outputs, baseline, differing = blocks(GUIDE, "sh")
    newsroom.write("stories/meeting/b.txt", MEETING.format("Monday"))
    assert newsroom.shell(f"set -e\n{outputs}").returncode == 1
    assert all((newsroom.folder / f"factcheck.{suffix}").exists() for suffix in ("sarif", "xml", "html"))
    assert newsroom.shell(f"git branch -f main\nset -eo pipefail\n{differing}").returncode == 1
    done = newsroom.shell(f"set -eo pipefail\n{differing.splitlines()[1]}")
    assert (done.returncode, "in 2 articles" in done.stdout) == (123, True)
    assert newsroom.shell(f"set -e\n{baseline}").returncode == 0
    newsroom.write("factcheck.toml", f'baseline = "factcheck-baseline.json"\n{joined(SECTION, "toml")}')
    assert newsroom.shell(f"set -eo pipefail\n{differing}").returncode == 0


def test_the_hooks_of_readme_and_guide_are_one():
    hooks = [yaml.safe_load(block) for block in blocks(GUIDE, "yaml")]
    assert yaml.safe_load(joined(SECTION, "yaml")) in hooks


def test_the_script_for_gitlab(newsroom):
    [job] = [block["factcheck"] for block in map(yaml.safe_load, blocks(GUIDE, "yaml")) if "factcheck" in block]
    assert newsroom.shell(job["script"][-1]).returncode == 0
    assert (newsroom.folder / job["artifacts"]["reports"]["junit"]).exists()
