"""The report for other programs: a contract, versioned by `schema_version`."""

from __future__ import annotations

import json
from typing import Any

from checker.model import Finding, Lone, Place, Report, Severity, Source
from checker.printable import encodable
from checker.version import tool_version
from checker.view import View, nothing_compared

SCHEMA_VERSION = 1
DECIMALS = 4


def render(report: Report, view: View) -> str:
    """The report as JSON. The same report gives the same bytes; counts include what the view leaves out."""
    text = json.dumps(_rounded(_report(report, view)), ensure_ascii=False, indent=2, allow_nan=False)
    return encodable(text) + "\n"


def _report(report: Report, view: View) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": "factcheck",
            "version": tool_version(),
            "model": report.model,
            "settings": dict(report.settings),
        },
        "sources": [_source(source) for source in report.sources],
        "near_copies": report.near_copies,
        "contradictions": [_finding(finding) for finding in view.shown(report)],
        "agreements": [_finding(finding) for finding in report.agreements],
        "only_in": [_lone(lone) for lone in report.only_in],
        "suppressed": [_suppressed(finding) for finding in report.suppressed],
        "notices": _notices(report),
        "summary": {
            "contradictions": len(report.contradictions),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "agreements": len(report.agreements),
            "pairs_compared": report.pairs_compared,
            "nli_calls": report.nli_calls,
        },
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "path": source.path,
        "date": source.date,
        "sentences": source.sentences,
        "skipped_lines": source.skipped_lines,
        "long_sentences": source.long_sentences,
        "surplus_claims": source.surplus_claims,
        "claims": dict(source.claims),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    nli = finding.nli
    return {
        "id": finding.id,
        "type": finding.type,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "a": _place(finding.a),
        "b": _place(finding.b),
        "with_a": finding.with_a,
        "with_b": finding.with_b,
        "reason": finding.reason,
        "nli": nli and {"contradiction": nli.contradiction, "entailment": nli.entailment, "neutral": nli.neutral},
    }


def _suppressed(finding: Finding) -> dict[str, Any]:
    why = finding.suppression
    return _finding(finding) | {"suppression": why and {"by": why.by, "reason": why.reason}}


def _lone(lone: Lone) -> dict[str, Any]:
    return {"type": lone.type, "a": _place(lone.place)}


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "start": place.start,
        "end": place.end,
        "text": place.text,
        "phrase": place.phrase,
        "value": place.value,
    }


def _notices(report: Report) -> list[str]:
    warnings = [warning for source in report.sources for warning in source.warnings]
    return [note for note in (nothing_compared(report), *report.unchecked, *warnings, *report.notices) if note]


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(item) for item in value]
    return value
