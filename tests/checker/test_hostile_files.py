"""Hostile files with hostile names, from the command line to every format: nothing in them acts."""

import json
import os
import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from checker.printable import unseen
from checker.report import Format

ACTS = (
    "[bold red]x[/bold red] [link=file:///etc/passwd]y[/link] \x1b[31m\x1b]0;title\x07 \u202edlrow\u2069 \u200b\ufeff "
    '<script>alert(1)</script><img src=x onerror=alert(2)> ]]> <!-- --> &lt; %0A %25 "\' \\" {0} $x$ `code` **b** '
    "[a](javascript:b) ![c](http://d.example/e) @ana #12 ##[error]boo ##vso[task.complete] ##teamcity[x] ::error::boo"
)
ARTICLE = """Published: 14 March 2024

The harbour bridge in Oslo reopened to traffic on {day}, the council said {acts}.

::error file=a.txt,line=1::The harbour board counted {number} visitors on the bridge {acts}.

##vso[task.complete result=Failed]Mayor Ana Reis {came} {acts}.
"""
NAMES = (
    "::error ::[bold]a\x1b[31m\u202e<img src=x>&\"'`#1.txt",
    "##vso[task.complete]%0A](javascript:b) @ana {0},a=b:1\r\n::error::b.md",
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Each format as written to a file, standard output and standard error, of one run."""
    folder = tmp_path_factory.mktemp("hostile")
    facts = (("Tuesday", "1,500", "attended the opening"), ("Monday", "7,500", "did not attend the opening"))
    for name, (day, number, came) in zip(NAMES, facts, strict=True):
        text = ARTICLE.format(day=day, number=number, came=came, acts=ACTS)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    outputs = [f"--output={format}=out.{format}" for format in Format]
    command = [sys.executable, "-m", "checker", "compare", *NAMES, "--facts", "--verbose", *outputs]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    files = {str(format): (folder / f"out.{format}").read_bytes().decode() for format in Format}
    return files | {"stdout": done.stdout.decode(), "stderr": done.stderr.decode()}


@pytest.mark.parametrize("format", [*map(str, Format), "stdout", "stderr"])
def test_no_format_obeys_them(format, reports):
    written = reports[format]
    assert not [character for character in written if unseen(character) and character not in "\n"]
    assert not re.search(r"##\w*\[", written)
    commands = [line for line in written.split("\n") if line.lstrip().startswith("::")]
    assert bool(commands) is (format == Format.GITHUB)
    assert all(re.match(r"::(?:error|warning|notice) (?:file|title)=", line) for line in commands)


def test_they_contradict_each_other_in_every_format(reports):
    """Else the test above would look at empty reports."""
    found = json.loads(reports[Format.JSON])["contradictions"]
    assert {"date", "number"} <= {finding["type"] for finding in found}
    assert all(reports[format] and "7,500" in reports[format] for format in Format)


def test_json_gives_names_and_passages_back(reports):
    report = json.loads(reports[Format.JSON])
    assert [source["path"] for source in report["sources"]] == list(NAMES)
    assert any(ACTS in finding["a"]["text"] for finding in report["contradictions"])


def test_the_page_has_no_element_of_theirs(reports):
    page = reports[Format.HTML]
    assert page.count("<script") == 1
    assert not re.search(r"<img|<[^>]*\sonerror=|href=\"(?!#)", page)


def test_xml_and_markdown_have_our_elements_alone(reports):
    tags = {element.tag for element in ET.fromstring(reports[Format.JUNIT]).iter()}
    assert not tags & {"img", "script"}
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(reports[Format.MARKDOWN])
    assert set(re.findall(r"</?(\w+)", html)) <= {"h3", "p", "strong", "code", "ul", "li", "br"}
