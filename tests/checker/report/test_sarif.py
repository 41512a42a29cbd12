"""SARIF against its schema, with a reader that others use, and where GitHub is stricter than the schema."""

import json
from dataclasses import replace

import pytest
from docx import Document
from sarif.loader import load_sarif_file
from schemas import json_errors

from checker import compare
from checker.model import NliScores, Severity, Source, Suppression
from checker.report import Format, render
from checker.view import View
from claims.model import Positions

REPORTS = ("full", "clean", "silent", "accepted", "unchecked")


def log(report, view=None):
    return json.loads(render(report, Format.SARIF, view))["runs"][0]


@pytest.mark.parametrize("name", REPORTS)
def test_fits_the_schema(name, request):
    text = render(request.getfixturevalue(name), Format.SARIF)
    assert json_errors("sarif-schema-2.1.0.json", text) == []


def test_schema_tells_a_wrong_file(full):
    wrong = render(full, Format.SARIF).replace('"error"', '"fatal"')
    assert json_errors("sarif-schema-2.1.0.json", wrong)


def test_a_reader_understands_it(accepted, tmp_path):
    file = tmp_path / "report.sarif"
    file.write_text(render(accepted, Format.SARIF), encoding="utf-8")
    read = load_sarif_file(str(file))
    assert read.get_distinct_tool_names() == ["factcheck"]
    records = [(r["Severity"], r["Code"], r["Location"], r["Line"]) for r in read.get_records()]
    assert ("error", "factcheck/date", "a.txt", 9) in records
    assert "a.txt says “Wednesday”" in read.get_records()[0]["Description"]


def test_both_places_and_who_sides_with_whom(full):
    first = log(full)["results"][0]
    [a] = first["locations"]
    b, c = first["relatedLocations"]
    assert [p["physicalLocation"]["artifactLocation"]["uri"] for p in (a, b, c)] == ["a.txt", "b.txt", "c.txt"]
    assert a["physicalLocation"]["region"] == {
        "startLine": 9,
        "startColumn": 28,
        "endLine": 9,
        "endColumn": 37,
        "charOffset": full.contradictions[0].a.start,
        "charLength": 9,
    }
    assert b["physicalLocation"]["region"]["startLine"] == 5
    assert c["message"]["text"] == "c.txt agrees with b.txt."


@pytest.mark.parametrize(
    ("positions", "region"),
    [
        pytest.param(Positions.LINES, {"startLine": 9, "startColumn": 28}, id="HTML: offsets count in other text"),
        pytest.param(Positions.TEXT, None, id="PDF and DOCX: no lines"),
    ],
)
def test_no_position_that_the_file_does_not_have(positions, region, full):
    sources = (replace(full.sources[0], positions=positions), *full.sources[1:])
    place = log(replace(full, sources=sources))["results"][0]["locations"][0]["physicalLocation"]
    assert place.get("region") == region


def test_accepted_findings_are_kept_and_marked(accepted):
    marks = {r["partialFingerprints"]["factcheck/v1"]: r.get("suppressions") for r in log(accepted)["results"]}
    assert marks == {
        "8c1f": None,
        "77aa": [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "accepted by comment: checked with the desk",
            }
        ],
        "93d2": [{"kind": "external", "status": "accepted", "justification": "accepted by baseline"}],
    }


@pytest.mark.parametrize(
    ("by", "kind"),
    [("comment", "inSource"), ("sic", "inSource"), ("sidecar", "external"), ("baseline", "external")],
)
def test_kind_of_suppression(by, kind, full):
    found = replace(full.contradictions[0], suppression=Suppression(by))
    [result] = log(replace(full, contradictions=(), suppressed=(found,)))["results"]
    assert result["suppressions"][0]["kind"] == kind


def test_every_result_names_its_rule(full):
    run = log(full)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule["fullDescription"]["text"] and rule["help"]["text"] for rule in rules)


def test_what_was_skipped_is_told(full):
    notes = [n["message"]["text"] for n in log(full)["invocations"][0]["toolExecutionNotifications"]]
    assert "b.txt: 12 lines skipped as no prose" in notes
    assert [a["properties"]["skippedLines"] for a in log(full)["artifacts"]] == [0, 12, 1]


def test_nothing_compared_is_a_warning(silent):
    [notification] = log(silent)["invocations"][0]["toolExecutionNotifications"]
    assert notification["level"] == "warning"
    assert notification["message"]["text"].startswith("Nothing could be compared")


def test_group_that_could_not_be_checked_is_no_success(unchecked, full):
    assert log(full)["invocations"][0]["executionSuccessful"] is True
    invocation = log(unchecked)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    errors = [n["message"]["text"] for n in invocation["toolExecutionNotifications"] if n["level"] == "error"]
    assert errors == list(unchecked.unchecked)


def test_least_severity_holds(full):
    assert [r["level"] for r in log(full, View(min_severity=Severity.ERROR))["results"]] == ["error"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        pytest.param("wires/a b.txt", "wires/a%20b.txt", id="space"),
        pytest.param("Zürich #1?.txt", "Z%C3%BCrich%20%231%3F.txt", id="letters and signs"),
        pytest.param("javascript:x", "javascript%3Ax", id="scheme"),
        pytest.param("//host/a.txt", "host/a.txt", id="host"),
        pytest.param("a\ud800.txt", "a%3F.txt", id="no UTF-8"),
    ],
)
def test_uri_is_relative_to_the_root(name, uri, full):
    sources = (Source(name, None, 1, 0, ()),)
    assert log(replace(full, sources=sources))["artifacts"][0]["location"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_uri_starts_from_the_repository(tmp_path, monkeypatch, full):
    (tmp_path / ".git").mkdir()
    (tmp_path / "wires").mkdir()
    file = tmp_path / "wires" / "a.txt"
    file.write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "wires")
    sources = tuple(Source(name, None, 1, 0, ()) for name in ("a.txt", str(file)))
    artifacts = log(replace(full, sources=sources))["artifacts"]
    assert [artifact["location"]["uri"] for artifact in artifacts] == ["wires/a.txt"] * 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param("{0} and {x}", "{{0}} and {{x}}", id="placeholder"),
        pytest.param("[click](https://example.org)", "[click] (https://example.org)", id="embedded link"),
        pytest.param("\u202egnp", "<U+202E>gnp", id="bidirectional override"),
    ],
)
def test_message_is_plain_text(words, message, full, finding):
    [result] = log(replace(full, contradictions=(finding(reason=words),)))["results"]
    assert f"{message}." in result["message"]["text"]


class Denier:
    """Finds a contradiction in every pair."""

    name = "denier"

    def score(self, pairs):
        return [NliScores(0.01, 0.01, 0.98) for _ in pairs]


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_regions_hold_the_phrases_of_real_files(ending, tmp_path):
    """The lines and offsets of SARIF, cut out of the file, are the words that clash."""
    story = (
        "The harbour board met in Lisbon on {} 2024.\n\nThe mayor of the town, Ana Reis, opened the *long* session.\n"
    )
    days = ("13 March", "14 March")
    for name, day in zip("ab", days, strict=True):
        text = story.format(day)
        if ending == "html":
            paragraphs = "</p>\n<p>".join(text.split("\n\n"))
            text = f"<html><body><article><p>{paragraphs}</p></article></body></html>"
        (tmp_path / f"{name}.{ending}").write_text(text, encoding="utf-8")
    report = compare([tmp_path / f"{name}.{ending}" for name in "ab"], scorer=Denier())
    [found] = [r for r in log(report)["results"] if r["ruleId"] == "factcheck/date"]
    for location, name, day in zip((*found["locations"], *found["relatedLocations"]), "ab", days, strict=True):
        region = location["physicalLocation"]["region"]
        text = (tmp_path / f"{name}.{ending}").read_text(encoding="utf-8")
        line = text.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(day)
        if ending == "html":
            assert "charOffset" not in region
        else:
            assert text[region["charOffset"] :][: region["charLength"]] == f"{day} 2024"
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == f"{day} 2024"


def test_docx_has_no_lines(tmp_path):
    for name, day in (("a", "13 March"), ("b", "14 March")):
        document = Document()
        document.add_paragraph(f"The harbour board met in Lisbon on {day} 2024.")
        document.save(tmp_path / f"{name}.docx")
    report = compare([tmp_path / f"{name}.docx" for name in "ab"], scorer=Denier())
    [found] = [r for r in log(report)["results"] if r["ruleId"] == "factcheck/date"]
    places = [location["physicalLocation"] for location in (*found["locations"], *found["relatedLocations"])]
    assert [list(place) for place in places] == [["artifactLocation"]] * 2
