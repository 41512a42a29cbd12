"""A repository of articles in a temporary folder, and a shell in it that finds `factcheck`."""

import os
import shlex
import sys
from pathlib import Path

import pytest
from newsroom import BRIDGE, CONFIGURATION, MEETING, ROOT, Repository


@pytest.fixture
def repository(tmp_path):
    """With a configuration, one group that is clean, and one whose meeting is on two days."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "factcheck").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n')
    (programs / "factcheck").chmod(0o755)
    environment = {
        "PATH": os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)]),
        "HOME": str(tmp_path / "home"),
        "HF_HUB_OFFLINE": "1",
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    (tmp_path / "home").mkdir()
    (tmp_path / "repository").mkdir()
    made = Repository(tmp_path / "repository", environment)
    made.write("factcheck.toml", CONFIGURATION)
    for name in "ab":
        made.write(f"stories/bridge/{name}.txt", BRIDGE)
    for name, day in (("a", "Tuesday"), ("b", "Monday")):
        made.write(f"stories/meeting/{name}.txt", MEETING.format(day))
    return made
