"""A repository of articles, and a shell in it."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
BRIDGE = "Published: 14 March 2024\n\nThe harbour bridge reopened on Tuesday.\n"
MEETING = "Published: 14 March 2024\n\nThe council of Porto met on {} to discuss the budget.\n"
CONFIGURATION = '[[groups]]\nfolders = "stories/*"\n'


class Repository:
    """Files below a folder, and commands run in it."""

    def __init__(self, folder, environment):
        self.folder = folder
        self._environment = environment

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def shell(self, script, **environment):
        """What bash makes of the script: `returncode`, `stdout`, `stderr`."""
        return subprocess.run(
            ["bash", "-c", script],
            cwd=self.folder,
            env={**self._environment, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
