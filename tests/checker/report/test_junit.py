"""JUnit XML against the common schema, and with a reader that others use."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from junitparser import JUnitXml
from schemas import xml_errors

from checker.model import Severity
from checker.report import Format, render
from checker.view import View


def suite(report, view=None):
    [only] = JUnitXml.fromstring(render(report, Format.JUNIT, view).encode())
    return only


def cases(report, view=None):
    """Result by group and name."""
    return {(case.classname, case.name): case.result for case in suite(report, view)}


@pytest.mark.parametrize("name", ["full", "clean", "silent", "accepted", "unchecked"])
def test_fits_the_schema(name, request):
    assert xml_errors("JUnit.xsd", render(request.getfixturevalue(name), Format.JUNIT)) == []


def test_schema_tells_a_wrong_file(full):
    assert xml_errors(
        "JUnit.xsd", render(full, Format.JUNIT).replace("<failure", "<broken").replace("/failure", "/broken")
    )


def test_one_case_for_two_sources_and_a_type(full):
    found = cases(full)
    assert list(found) == [
        ("factcheck", "something was compared"),
        ("factcheck.date", "a.txt and b.txt"),
        ("factcheck.negation", "a.txt and b.txt"),
        ("factcheck.number", "a.txt and b.txt"),
    ]
    [failure] = found["factcheck.date", "a.txt and b.txt"]
    assert failure.type == "error"
    assert failure.message.endswith("verify both.")
    assert "a.txt:9:28: “The two delegations met on Wednesday" in failure.text
    assert "b.txt:5:4: “Officials met on Thursday.”" in failure.text
    assert found["factcheck.number", "a.txt and b.txt"] == []


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        pytest.param("full", (4, 2, 0, 0), id="contradictions"),
        pytest.param("clean", (2, 0, 0, 0), id="clean"),
        pytest.param("silent", (1, 0, 1, 0), id="nothing compared is an error"),
        pytest.param("accepted", (4, 1, 0, 1), id="accepted"),
        pytest.param("unchecked", (6, 2, 2, 0), id="groups that could not be checked are errors"),
    ],
)
def test_counts_are_those_of_the_cases(name, counts, request):
    stated = suite(request.getfixturevalue(name))
    assert (stated.tests, stated.failures, stated.errors, stated.skipped) == counts
    stated.update_statistics()
    assert (stated.tests, stated.failures, stated.errors, stated.skipped) == counts


def test_accepted_finding_is_skipped_with_its_reason(accepted):
    [skipped] = cases(accepted)["factcheck.negation", "a.txt and b.txt"]
    assert type(skipped).__name__ == "Skipped"
    assert "accepted by comment: checked with the desk" in skipped.text


def test_accepted_beside_a_contradiction_is_told(accepted):
    [failure] = cases(accepted)["factcheck.date", "a.txt and b.txt"]
    assert type(failure).__name__ == "Failure"
    assert "accepted by baseline [93d2" in failure.text


def test_several_findings_are_one_failure(full):
    first = full.contradictions[0]
    found = (replace(first, severity=Severity.WARNING), replace(first, id="beef"))
    [failure] = cases(replace(full, contradictions=found))["factcheck.date", "a.txt and b.txt"]
    assert failure.type == "error"
    assert failure.message.endswith("And 1 more.")
    assert "[beef, " in failure.text


def test_what_was_skipped_is_told(full):
    out = ET.fromstring(render(full, Format.JUNIT)).findtext("testsuite/system-out")
    assert "2 contradictions" in out
    assert "b.txt: 12 lines skipped as no prose" in out


def test_least_severity_holds(full):
    view = View(min_severity=Severity.ERROR)
    assert ("factcheck.negation", "a.txt and b.txt") not in cases(full, view)
    assert "1 below error not shown" in ET.fromstring(render(full, Format.JUNIT, view)).findtext("testsuite/system-out")
