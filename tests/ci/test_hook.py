"""The hook of this repository, run by the real pre-commit on commits to a git repository of articles."""

import pytest
from newsroom import CONFIGURATION, MEETING, ROOT

# Both with `language: system`, so that nothing is installed over the network.
FROM_THIS_REPOSITORY = "repos: [{{repo: {hooks}, rev: main, hooks: [{{id: factcheck}}]}}]\n"
MANIFEST = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


@pytest.fixture
def newsroom(repository):
    """The repository under git with one commit, and the hook installed."""
    hooks = repository.folder.parent / "hooks"
    hooks.mkdir()
    assert MANIFEST.count("language: python") == 1
    (hooks / ".pre-commit-hooks.yaml").write_text(MANIFEST.replace("language: python", "language: system"))
    repository.write(".pre-commit-config.yaml", FROM_THIS_REPOSITORY.format(hooks=hooks))
    repository.write("stories/meeting/b.txt", MEETING.format("Tuesday"))
    done = repository.shell(
        f"set -e; git init -q -b main {hooks}; git -C {hooks} add .; git -C {hooks} commit -q -m hooks\n"
        "git init -q -b main; git add .; git commit -q -m first; pre-commit install -c .pre-commit-config.yaml"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return repository


def commit(newsroom):
    """Exit code of a commit of all that changed, and what it wrote."""
    done = newsroom.shell("git add --all && git commit -m change", PRE_COMMIT_COLOR="never")
    return done.returncode, done.stdout + done.stderr


def test_a_changed_date_stops_the_commit_until_the_text_is_set_right(newsroom):
    newsroom.write("stories/meeting/b.txt", MEETING.format("Monday"))
    code, said = commit(newsroom)
    assert code == 1
    [line] = [line for line in said.splitlines() if ": error: " in line]
    assert line.startswith("stories/meeting/a.txt:3:29: error: date: 'Tuesday' (2024-03-12) against 'Monday'")
    assert "at stories/meeting/b.txt:3:29" in line
    assert "stories/bridge" not in said
    newsroom.write("stories/meeting/b.txt", MEETING.format("Tuesday").replace("to discuss", "and discussed"))
    assert commit(newsroom)[0] == 0


def test_a_changed_date_stops_the_commit_until_the_baseline_is_set_right(newsroom):
    newsroom.write("factcheck.toml", f'baseline = "known.json"\n{CONFIGURATION}')
    assert newsroom.shell("factcheck check --update-baseline").returncode == 0
    newsroom.write("stories/meeting/b.txt", MEETING.format("Monday"))
    assert commit(newsroom)[0] == 1
    assert newsroom.shell("factcheck check --update-baseline").returncode == 0
    code, said = commit(newsroom)
    assert code == 0, said


def test_a_clean_group_and_a_file_of_no_group_pass(newsroom):
    newsroom.write("stories/bridge/a.txt", newsroom.read("stories/bridge/a.txt").replace("bridge", "rail bridge"))
    newsroom.write("code.py", "print()\n")
    code, said = commit(newsroom)
    assert (code, "factcheck" in said, "Passed" in said) == (0, True, True), said


def test_a_group_that_could_not_be_checked_stops_the_commit(newsroom):
    newsroom.write("stories/new/a.txt", "The mayor opened the bridge on Monday.\n")
    code, said = commit(newsroom)
    assert code == 1
    assert "stories/new/a.txt is its only article" in said
    assert "exit code: 2" in said


def test_the_manifest_is_valid(repository):
    done = repository.shell(f"pre-commit validate-manifest {ROOT}/.pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout
