"""Exact reports. After a wanted change: FACTCHECK_UPDATE_GOLDEN=1 pytest tests/checker/report, then read the diff."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from checker.model import Severity
from checker.report import Format, render
from checker.view import View

GOLDEN = Path(__file__).parent / "golden"
PLAIN = View()
ALL = View(facts=True, verbose=True)


@pytest.mark.parametrize(
    ("name", "report", "format", "view"),
    [
        pytest.param("rich", "full", Format.RICH, PLAIN, id="rich"),
        pytest.param("rich_all", "full", Format.RICH, ALL, id="rich, everything shown"),
        pytest.param("rich_ascii", "full", Format.RICH, View(facts=True, ascii=True), id="rich, no UTF-8"),
        pytest.param("rich_colour", "full", Format.RICH, View(colour=True), id="rich, in colour"),
        pytest.param("rich_narrow", "full", Format.RICH, View(width=44, facts=True), id="rich, narrow terminal"),
        pytest.param("rich_quiet", "full", Format.RICH, View(quiet=True), id="rich, quiet"),
        pytest.param("rich_errors", "full", Format.RICH, View(Severity.ERROR), id="rich, errors alone"),
        pytest.param("rich_clean", "clean", Format.RICH, PLAIN, id="rich, clean"),
        pytest.param("rich_silent", "silent", Format.RICH, View(quiet=True), id="rich, nothing compared"),
        pytest.param("text", "full", Format.TEXT, PLAIN, id="text"),
        pytest.param("text_all", "full", Format.TEXT, ALL, id="text, everything shown"),
        pytest.param("text_quiet", "full", Format.TEXT, View(quiet=True), id="text, quiet"),
        pytest.param("text_clean", "clean", Format.TEXT, PLAIN, id="text, clean"),
        pytest.param("text_silent", "silent", Format.TEXT, View(quiet=True), id="text, nothing compared"),
        *(
            pytest.param(f"{format}{suffix}", report, format, PLAIN, id=f"{format}{name}")
            for format in (Format.SARIF, Format.GITHUB, Format.JUNIT, Format.MARKDOWN, Format.RDJSON)
            for suffix, report, name in (("", "full", ""), ("_silent", "silent", ", nothing compared"))
        ),
        pytest.param("json", "full", Format.JSON, PLAIN, id="json"),
        pytest.param("json_silent", "silent", Format.JSON, PLAIN, id="json, nothing compared"),
    ],
)
def test_report_is_exactly(name, report, format, view, request, monkeypatch):
    for module in ("json", "sarif"):
        monkeypatch.setattr(f"checker.report.{module}.tool_version", lambda: "0.1.0")
    written = render(request.getfixturevalue(report), format, view)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("FACTCHECK_UPDATE_GOLDEN"):
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


def test_value_has_a_line_of_its_own_beside_a_long_path(finding, place, clean):
    path = f"stories/{'long-' * 10}name.txt"
    a = place(path, "Officials met on Thursday.", "Thursday", "2023-12-28", 5, 4)
    lines = render(replace(clean, contradictions=(finding(a=a),)), Format.RICH, View(quiet=True)).splitlines()
    assert [line.strip("│ ") for line in lines[1:4]] == [
        f"{path}:5:4",
        "2023-12-28",
        "Officials met on «Thursday».",
    ]


def test_sources_of_a_whole_repository_do_not_bury_the_findings(full):
    sources = tuple(replace(full.sources[0], path=f"{n}.txt") for n in range(30))
    report = replace(full, sources=sources)
    text = render(report, Format.RICH)
    assert text.startswith("╭─ ERROR date")
    assert "--verbose also lists 30 sources, 1 pair of near copies, 1 claim found in one article alone" in " ".join(
        text.split()
    )
    assert "29.txt: 2023-12-29" in render(report, Format.RICH, View(verbose=True))
    assert "\nnote: 1 pair of near copies; --verbose names them\n" in render(report, Format.TEXT)
    assert "near copies" not in render(report, Format.TEXT, View(quiet=True))


def test_every_golden_file_is_used():
    cases = next(mark for mark in test_report_is_exactly.pytestmark if mark.name == "parametrize").args[1]
    assert {f"{case.values[0]}.txt" for case in cases} == {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize(
    "variable", ["COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "TTY_COMPATIBLE", "JUPYTER_COLUMNS"]
)
def test_environment_changes_nothing(variable, full, monkeypatch):
    before = render(full, Format.RICH, View(colour=True))
    monkeypatch.setenv(variable, "37")
    assert render(full, Format.RICH, View(colour=True)) == before


@pytest.mark.parametrize("format", list(Format))
def test_same_report_gives_the_same_bytes(format, full):
    assert render(full, format) == render(full, format)


@pytest.mark.parametrize("width", [1, 40, 41, 57, 80, 120])
def test_no_line_is_wider_than_the_view(width, full):
    lines = render(full, Format.RICH, View(width=width, facts=True, verbose=True)).splitlines()
    assert max(map(len, lines)) <= max(width, 40)
