"""The report as workflow commands: GitHub shows them as annotations beside the changed lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.fingerprint import project_path
from checker.model import Finding, Report, Severity
from checker.printable import visible, visible_line
from checker.regions import Regions
from checker.view import View, closing, count, nothing_compared
from checker.wording import acceptance, also, headline, passage, remarks, where, why

PER_LEVEL = 10
"""Annotations of one level that GitHub shows for one step; it drops the rest in silence."""
COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, view: View) -> str:
    """Annotations up to GitHub's limits, the surest first; then, as log lines, what is more; last one notice."""
    return "".join(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    regions = Regions(report.sources)
    shown = sorted(view.shown(report), key=lambda finding: -finding.confidence)
    cut: list[Finding] = []
    for severity, command in COMMAND.items():
        of_level = [finding for finding in shown if finding.severity is severity]
        room = PER_LEVEL - _taken(severity, report)
        yield from (_annotation(command, finding, regions) for finding in of_level[:room])
        cut += of_level[room:]
    yield from (f"{finding.severity.value}: {_in_a_line(finding)}" for finding in cut)
    yield from (f"accepted: {_in_a_line(finding)} ({acceptance(finding)})" for finding in report.suppressed)
    if report.unchecked:
        yield f"::error title=factcheck::Could not check:%0A{'%0A'.join(map(_data, report.unchecked))}"
    told = list(remarks(report))
    yield from (f"note: {remark}" for remark in told)
    command = "warning" if nothing_compared(report) else "notice"
    yield f"::{command} title=factcheck::{_data(_summary(report, view, cut, told))}"


def _taken(severity: Severity, report: Report) -> int:
    """Annotations of that level that stand for no finding: groups that could not be checked, the last notice."""
    return int(severity is Severity.NOTE or (severity is Severity.ERROR and bool(report.unchecked)))


def _annotation(command: str, finding: Finding, regions: Regions) -> str:
    """At the first side's phrase; the message gives both passages, one a line."""
    place = finding.a
    at = {"file": project_path(place.path)}
    region = regions.of(place)
    if region is not None:
        at["line"] = str(region.line)
        if region.end_line == region.line:
            at |= {"col": str(region.column), "endLine": str(region.end_line), "endColumn": str(region.end_column)}
    at["title"] = f"factcheck: {finding.type}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in at.items())
    lines = (headline(finding), passage(finding.a), passage(finding.b), *also(finding), _standing(finding))
    return f"::{command} {properties}::{'%0A'.join(map(_data, lines))}"


def _in_a_line(finding: Finding) -> str:
    return f"{where(finding.a)} and {where(finding.b)}: {finding.type}: {headline(finding)} {_standing(finding)}"


def _standing(finding: Finding) -> str:
    return f"{why(finding)} [{finding.id}, {finding.confidence:.2f}]".strip()


def _summary(report: Report, view: View, cut: Sequence[Finding], told: Sequence[str]) -> str:
    line = closing(report, view)
    if cut:
        line += (
            f" {count(len(cut), 'more contradiction')}: in the log of this step, for GitHub shows {PER_LEVEL} a level."
        )
    if told:
        line += f" {count(len(told), 'note')} on the reading: in the log."
    return line


def _data(text: str) -> str:
    """A message: GitHub reads % and line breaks there."""
    return visible_line(text).replace("%", "%25")


def _property(text: str) -> str:
    """A property's value: colons and commas end it."""
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
