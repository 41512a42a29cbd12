"""The report as JUnit XML: a test case for each two sources and type of which something was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from checker.model import Finding, Report
from checker.printable import visible, visible_line
from checker.view import WEIGHT, View, closing, nothing_compared
from checker.wording import acceptance, also, headline, passage, remarks, why

TIMESTAMP = "1970-01-01T00:00:00"
"""Fixed, as are host and duration: the schema demands them, and the same report must give the same bytes."""
HOST, SECONDS = "localhost", "0"


@dataclass(slots=True)
class _Case:
    """What was found of one type between two sources; it fails, was accepted, or passes."""

    found: list[Finding] = field(default_factory=list)
    accepted: list[Finding] = field(default_factory=list)


def render(report: Report, view: View) -> str:
    """One test suite. Contradictions below the view's least severity are left out, and counted in its output."""
    cases = _cases(report, view)
    root = ET.Element("testsuites")
    silent = bool(nothing_compared(report))
    counts = {
        "tests": len(cases) + 1 + len(report.unchecked),
        "failures": sum(bool(case.found) for case in cases.values()),
        "errors": int(silent) + len(report.unchecked),
        "skipped": sum(not case.found and bool(case.accepted) for case in cases.values()),
    }
    suite = ET.SubElement(root, "testsuite", {"name": "factcheck", "package": "factcheck", "id": "0"})
    suite.attrib |= {name: str(number) for name, number in counts.items()}
    suite.attrib |= {"timestamp": TIMESTAMP, "hostname": HOST, "time": SECONDS}
    _properties(suite, report)
    _compared(suite, silent)
    for number, reason in enumerate(report.unchecked, start=1):
        _error(_element(suite, "factcheck.unchecked", f"group {number}"), "could not check", visible_line(reason))
    for (kind, a, b), case in sorted(cases.items()):
        _case(suite, f"factcheck.{kind}", f"{visible(a)} and {visible(b)}", case)
    ET.SubElement(suite, "system-out").text = "\n".join((visible_line(closing(report, view)), *remarks(report)))
    ET.SubElement(suite, "system-err")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _cases(report: Report, view: View) -> dict[tuple[str, str, str], _Case]:
    """By type and paths. An agreement makes a case too: it shows that the two were compared in this."""
    cases: defaultdict[tuple[str, str, str], _Case] = defaultdict(_Case)
    for finding in view.shown(report):
        cases[_key(finding)].found.append(finding)
    for finding in report.suppressed:
        cases[_key(finding)].accepted.append(finding)
    for finding in report.agreements:
        cases[_key(finding)]
    return cases


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.type, finding.a.path, finding.b.path


def _properties(suite: ET.Element, report: Report) -> None:
    properties = ET.SubElement(suite, "properties")
    told = {
        "model": visible_line(report.model),
        "contradictions": len(report.contradictions),
        "accepted": len(report.suppressed),
        "pairs compared": report.pairs_compared,
    }
    for name, value in told.items():
        ET.SubElement(properties, "property", {"name": name, "value": str(value)})


def _compared(suite: ET.Element, silent: bool) -> None:
    """The case that every run has: it keeps silence from looking like a clean result."""
    case = _element(suite, "factcheck", "something was compared")
    if silent:
        _error(case, "nothing compared", "Nothing could be compared.")


def _error(case: ET.Element, kind: str, message: str) -> None:
    ET.SubElement(case, "error", {"type": kind, "message": message})


def _case(suite: ET.Element, group: str, name: str, case: _Case) -> None:
    element = _element(suite, group, name)
    if case.found:
        worst = max((finding.severity for finding in case.found), key=WEIGHT.__getitem__)
        failure = ET.SubElement(element, "failure", {"type": worst.value, "message": _first(case.found)})
        failure.text = "\n\n".join(map(_told, (*case.found, *case.accepted)))
    elif case.accepted:
        skipped = ET.SubElement(element, "skipped", {"message": _first(case.accepted)})
        skipped.text = "\n\n".join(map(_told, case.accepted))


def _element(suite: ET.Element, group: str, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", {"classname": group, "name": name, "time": SECONDS})


def _first(findings: Sequence[Finding]) -> str:
    more = len(findings) - 1
    return headline(findings[0]) + (f" And {more} more." if more else "")


def _told(finding: Finding) -> str:
    standing = f"{finding.severity.value} {acceptance(finding)}".strip()
    standing += f" [{finding.id}, {finding.confidence:.2f}]"
    lines = (headline(finding), passage(finding.a), passage(finding.b), why(finding), *also(finding), standing)
    return "\n".join(line for line in lines if line)
