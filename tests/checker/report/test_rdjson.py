"""Reviewdog's format against its schema; its columns count bytes."""

import json
from dataclasses import replace

import pytest
from schemas import json_errors

from checker.model import Severity, Source
from checker.report import Format, render
from checker.view import View
from claims.model import Positions


def diagnostics(report, view=None):
    return json.loads(render(report, Format.RDJSON, view))["diagnostics"]


@pytest.mark.parametrize("name", ["full", "clean", "silent", "accepted", "unchecked"])
def test_fits_the_schema(name, request):
    assert json_errors("rdjson/DiagnosticResult.json", render(request.getfixturevalue(name), Format.RDJSON)) == []


def test_schema_tells_a_wrong_file(full):
    assert json_errors("rdjson/DiagnosticResult.json", render(full, Format.RDJSON).replace('"ERROR"', '"FATAL"'))


def test_keys_are_those_that_reviewdog_knows(full):
    """It refuses a key that it does not know; the schema does not."""
    known = {"message", "location", "severity", "code", "related_locations"}
    assert all(set(diagnostic) <= known for diagnostic in diagnostics(full))


def test_both_places(full):
    first = diagnostics(full)[0]
    assert first["severity"] == "ERROR"
    assert first["code"] == {"value": "factcheck/date"}
    assert first["location"]["path"] == "a.txt"
    assert first["location"]["range"]["start"]["line"] == 9
    [other] = first["related_locations"]
    assert other["location"]["range"]["start"]["line"] == 5
    assert "a.txt:9:28: “The two" in first["message"]
    assert "b.txt:5:4: “Officials" in first["message"]


def at(full, finding, text, phrase, positions=Positions.FILE):
    """The range of a phrase in a file with this text."""
    start = text.index(phrase)
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    place = replace(
        full.contradictions[0].a, line=line, column=column, start=start, end=start + len(phrase), phrase=phrase
    )
    sources = (Source("a.txt", None, 1, 0, (), text=text, positions=positions),)
    report = replace(full, sources=sources, contradictions=(finding(a=place),))
    return diagnostics(report)[0]["location"].get("range")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("It was Thursday.", (1, 8), (1, 16), id="ASCII"),
        pytest.param("“It” – at the café: Thursday.", (1, 28), (1, 36), id="two and three bytes"),
        pytest.param("𐐀 Thursday", (1, 6), (1, 14), id="four bytes"),
        pytest.param("é\né Thursday", (2, 4), (2, 12), id="second line"),
    ],
)
def test_columns_count_bytes(text, start, end, full, finding):
    ends = ({"line": line, "column": column} for line, column in (start, end))
    assert at(full, finding, text, "Thursday") == dict(zip(("start", "end"), ends, strict=True))


def test_phrase_over_two_lines(full, finding):
    assert at(full, finding, "On Thür\ntäg it was.", "Thür\ntäg") == {
        "start": {"line": 1, "column": 4},
        "end": {"line": 2, "column": 5},
    }


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        pytest.param(Positions.LINES, {"start": {"line": 1}}, id="HTML: the file's bytes are not known"),
        pytest.param(Positions.TEXT, None, id="PDF and DOCX: no lines"),
    ],
)
def test_no_position_that_the_file_does_not_have(positions, expected, full, finding):
    assert at(full, finding, "It was Thursday.", "Thursday", positions) == expected


@pytest.mark.parametrize(
    ("name", "view", "told"),
    [
        pytest.param("full", View(), "b.txt: 12 lines skipped as no prose", id="skipped lines"),
        pytest.param("accepted", View(), "accepted by comment: checked with the desk) [77aa]", id="accepted"),
        pytest.param("unchecked", View(), "not checked: stories/x: x/a.txt: is empty", id="group not checked"),
        pytest.param("silent", View(), "Nothing could be compared", id="nothing compared"),
        pytest.param("full", View(min_severity=Severity.ERROR), "1 below error not shown", id="below the severity"),
    ],
)
def test_last_note_tells_what_the_findings_do_not(name, view, told, request):
    last = diagnostics(request.getfixturevalue(name), view)[-1]
    assert last["severity"] == ("WARNING" if name in ("silent", "unchecked") else "INFO")
    assert told in last["message"]


def test_a_clean_run_says_nothing(clean):
    assert diagnostics(clean) == []
