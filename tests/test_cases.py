"""Runs every file of `cases/` through the command line with the embedded model.

A case holds sections, each headed by a line `=== NAME`: the articles in order (names ending in .txt),
`options` (command-line options, optional; `--facts` lists the agreements), `report` (the exact text report,
quiet: the counts of its last line change with every new rule) and `exit N`. The confidence at the end of a
finding belongs to the model of the day and stands as `[*]`. Dropping in a file adds a test;
FACTCHECK_UPDATE_CASES=1 writes what a run gives into the files: read the diff.
"""

import json
import os
import re
import shlex
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from checker import cli

CASES = sorted((Path(__file__).parent / "cases").glob("*.case"))
HEADING = re.compile(r"^=== (.+)\n", re.MULTILINE)
CONFIDENCE = re.compile(r"\[[01]\.\d\d\]$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    articles: dict[str, str]
    options: str
    report: str
    exit: int

    @classmethod
    def read(cls, path: Path) -> "Case":
        _, *parts = HEADING.split(f"{path.read_text(encoding='utf-8').rstrip()}\n")
        sections = dict(zip(parts[::2], parts[1::2], strict=True))
        articles = {name: text for name, text in sections.items() if name.endswith(".txt")}
        (exit_code,) = (int(name.removeprefix("exit ")) for name in sections if name.startswith("exit "))
        unknown = set(sections) - set(articles) - {"options", "report", f"exit {exit_code}"}
        assert not unknown, f"{path.name}: unknown sections {unknown}"
        return cls(articles, sections.get("options", ""), sections["report"], exit_code)

    def write(self, path: Path) -> None:
        sections = {**self.articles, "options": self.options, "report": self.report, f"exit {self.exit}": ""}
        kept = ((name, text) for name, text in sections.items() if text or name.startswith("exit "))
        path.write_text("".join(f"=== {name}\n{text}" for name, text in kept), encoding="utf-8")


@pytest.fixture
def factcheck(tmp_path, monkeypatch, capsysbinary):
    """Compares articles given as names and texts; gives exit code and output."""
    monkeypatch.chdir(tmp_path)

    def run(articles, names, *options):
        for name, text in articles.items():
            Path(name).write_text(text, encoding="utf-8", newline="\n")
        monkeypatch.setattr(sys, "argv", ["factcheck", "compare", *names, *options])
        with pytest.raises(SystemExit) as caught:
            cli.run()
        out, err = capsysbinary.readouterr()
        assert caught.value.code in {0, 1}, err.decode()
        return caught.value.code, out.decode()

    return run


def sides(output):
    """Each contradiction as its type and its two phrases, whichever comes first."""
    found = json.loads(output)["contradictions"]
    return sorted((f["type"], *sorted((f[side]["path"], f[side]["phrase"]) for side in "ab")) for f in found)


def test_there_are_cases():
    assert CASES


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_report_is_exactly(path, factcheck):
    case = Case.read(path)
    options = ["--format", "text", "--quiet", *shlex.split(case.options)]
    code, output = factcheck(case.articles, case.articles, *options)
    report = CONFIDENCE.sub("[*]", output)
    if os.environ.get("FACTCHECK_UPDATE_CASES"):
        replace(case, report=report, exit=code).write(path)
    assert (report, code) == (case.report, case.exit)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_order_of_the_articles_changes_no_finding(path, factcheck):
    case = Case.read(path)
    options = ["--format", "json", *shlex.split(case.options)]
    code, output = factcheck(case.articles, case.articles, *options)
    mirrored_code, mirrored = factcheck(case.articles, reversed(case.articles), *options)
    assert (mirrored_code, sides(mirrored)) == (code, sides(output))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_article_does_not_contradict_itself(path, factcheck):
    for name, text in Case.read(path).articles.items():
        code, output = factcheck({name: text}, [name, name], "--format", "json", "--fail-on", "warning")
        assert (code, sides(output)) == (0, [])
