"""Workflow commands as GitHub's runner reads them (actions/runner, ActionCommand.TryParseV2), and its limits."""

import re
from dataclasses import replace

import pytest

from checker.model import Severity, Source
from checker.report import Format, render
from checker.view import View
from claims.model import Positions

COMMAND = re.compile(r"::(?P<name>\w+)(?: (?P<properties>.*?))?::(?P<data>.*)")


def commands(text):
    """Name, properties and message of each line that the runner obeys."""
    return [_read(line) for line in text.splitlines() if line.lstrip().startswith("::")]


def _read(line):
    found = COMMAND.fullmatch(line)
    pairs = (pair.split("=", 1) for pair in (found["properties"] or "").split(","))
    return found["name"], {name: _unescaped(value) for name, value in pairs}, _unescaped(found["data"])


def _unescaped(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_annotation_stands_at_one_side_and_tells_both(full):
    name, at, message = commands(render(full, Format.GITHUB))[0]
    assert name == "error"
    assert at == {
        "file": "a.txt",
        "line": "9",
        "col": "28",
        "endLine": "9",
        "endColumn": "37",
        "title": "factcheck: date",
    }
    lines = message.split("\n")
    assert lines[0].endswith("verify both.")
    assert lines[1].startswith("a.txt:9:28: “The two delegations met on Wednesday")
    assert lines[2] == "b.txt:5:4: “Officials met on Thursday.”"


@pytest.mark.parametrize(
    ("severity", "number", "annotations"),
    [
        pytest.param(Severity.ERROR, 10, 10, id="as many errors as fit"),
        pytest.param(Severity.ERROR, 13, 10, id="more errors"),
        pytest.param(Severity.WARNING, 25, 10, id="more warnings"),
        pytest.param(Severity.NOTE, 12, 9, id="notes leave room for the closing notice"),
    ],
)
def test_cut_at_what_github_shows(severity, number, annotations, clean, finding):
    found = tuple(finding(severity, id=f"{n:04x}", confidence=n / 100) for n in range(number))
    text = render(replace(clean, contradictions=found), Format.GITHUB)
    *shown, last = commands(text)
    assert len(shown) == annotations
    assert [message[-11:-7] for _, _, message in shown] == [f"{n:04x}" for n in reversed(range(number))][:annotations]
    assert all(f"[{n:04x}, " in text for n in range(number))
    assert ("more contradiction" in last[2]) == (number > annotations)
    if number > annotations:
        assert f"{number - annotations} more contradiction" in last[2]


def test_every_level_has_its_own_ten(clean, finding):
    found = tuple(finding(severity, id=str(n)) for severity in Severity for n in range(20))
    names = [name for name, _, _ in commands(render(replace(clean, contradictions=found), Format.GITHUB))]
    assert [names.count(name) for name in ("error", "warning", "notice")] == [10, 10, 10]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        pytest.param("a,b:c.txt", "file=a%2Cb%3Ac.txt,", id="comma and colon end a property"),
        pytest.param("50%.txt", "file=50%25.txt,", id="percent sign"),
        pytest.param("100%25.txt", "file=100%2525.txt,", id="percent sign that looks escaped"),
        pytest.param("a\r\n::error::x", "file=a␍␊%3A%3Aerror%3A%3Ax,", id="line break"),
    ],
)
def test_properties_are_escaped(path, written, full, finding):
    found = finding(a=replace(full.contradictions[0].a, path=path))
    text = render(replace(full, contradictions=(found,)), Format.GITHUB)
    assert written in text
    assert len(commands(text)) == 2


def test_messages_are_escaped(full, finding):
    text = render(replace(full, contradictions=(finding(reason="5% or %0A::error::x"),)), Format.GITHUB)
    assert "5%25 or %250A::error::x" in text
    assert len(commands(text)) == 2


@pytest.mark.parametrize(
    ("positions", "keys"),
    [
        pytest.param(Positions.LINES, ["file", "line", "title"], id="HTML"),
        pytest.param(Positions.TEXT, ["file", "title"], id="PDF and DOCX"),
    ],
)
def test_no_position_that_the_file_does_not_have(positions, keys, full):
    sources = (Source("a.txt", None, 1, 0, (), positions=positions),)
    assert list(commands(render(replace(full, sources=sources), Format.GITHUB))[0][1]) == keys


def test_phrase_over_two_lines_has_no_columns(full, finding, place):
    a = place("a.txt", "They met on\nWednesday.", "on\nWednesday", "2023-12-27", 3, 10)
    at = commands(render(replace(full, contradictions=(finding(a=a),)), Format.GITHUB))[0][1]
    assert "col" not in at
    assert at["line"] == "3"


def test_last_notice_counts_what_is_not_shown(accepted):
    text = render(accepted, Format.GITHUB, View(min_severity=Severity.ERROR))
    name, _, message = commands(text)[-1]
    assert name == "notice"
    assert "2 contradictions accepted and not counted (1 by baseline, 1 by comment)." in message
    assert "7 notes on the reading: in the log." in message
    assert "note: b.txt: 12 lines skipped as no prose\n" in text


def test_nothing_compared_is_a_warning(silent):
    [(name, _, message)] = commands(render(silent, Format.GITHUB))
    assert name == "warning"
    assert message.startswith("Nothing could be compared")


def test_groups_that_could_not_be_checked_are_one_error_of_the_ten(unchecked, finding):
    found = tuple(finding(id=str(n)) for n in range(20))
    shown = commands(render(replace(unchecked, contradictions=found), Format.GITHUB))
    assert [name for name, _, _ in shown] == ["error"] * 10 + ["notice"]
    assert shown[-2][2] == "Could not check:\nstories/x: x/a.txt: is empty\nstories/y: it has no articles"
