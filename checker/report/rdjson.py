"""The report as Reviewdog Diagnostic Format, one JSON object: reviewdog posts it as review comments anywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.model import Finding, Place, Report, Severity
from checker.printable import encodable, visible, visible_line
from checker.regions import Regions
from checker.view import View, closing, nothing_compared
from checker.wording import acceptance, also, headline, passage, remarks, why

SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, view: View) -> str:
    """One DiagnosticResult. Columns count bytes of UTF-8, as the format wants them."""
    regions = Regions(report.sources)
    diagnostics = [_diagnostic(finding, regions) for finding in view.shown(report)]
    result = {"source": {"name": "factcheck"}, "diagnostics": [*diagnostics, *_remarks(report, view)]}
    return encodable(json.dumps(result, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _diagnostic(finding: Finding, regions: Regions) -> dict[str, Any]:
    standing = f"[{finding.id}, {finding.confidence:.2f}]"
    lines = (headline(finding), passage(finding.a), passage(finding.b), why(finding), *also(finding), standing)
    return {
        "message": "\n".join(line for line in lines if line),
        "location": _location(finding.a, regions),
        "severity": SEVERITY[finding.severity],
        "code": {"value": f"factcheck/{finding.type}"},
        "related_locations": [{"message": passage(finding.b), "location": _location(finding.b, regions)}],
    }


def _location(place: Place, regions: Regions) -> dict[str, Any]:
    """The path as it was given, for reviewdog too starts from the working folder; a range where there is one."""
    location: dict[str, Any] = {"path": visible(place.path)}
    region = regions.of(place)
    if region is None:
        return location
    start: dict[str, int] = {"line": region.line}
    before = regions.bytes_before(place)
    if before is None or region.end_line is None:
        return location | {"range": {"start": start}}
    end = {"line": region.end_line, "column": before[1] + 1}
    return location | {"range": {"start": start | {"column": before[0] + 1}, "end": end}}


def _remarks(report: Report, view: View) -> Iterator[dict[str, Any]]:
    """What the findings alone would hide, as one note on the first article: the format has no other place for it."""
    told = [f"accepted: {headline(f)} ({acceptance(f)}) [{f.id}]" for f in report.suppressed]
    told += [f"not checked: {visible_line(reason)}" for reason in report.unchecked]
    told += remarks(report)
    hidden = len(view.shown(report)) < len(report.contradictions)
    silent = nothing_compared(report)
    if told or hidden or silent:
        note = {
            "message": "\n".join((visible_line(closing(report, view)), *told)),
            "severity": "WARNING" if silent or report.unchecked else "INFO",
        }
        yield note | ({"location": {"path": visible(report.sources[0].path)}} if report.sources else {})
