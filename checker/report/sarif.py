"""The report as SARIF 2.1.0, for code scanning: accepted findings are kept and marked, URIs are the repository's."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from checker.fingerprint import project_path
from checker.model import Finding, Place, Report, Severity, Source
from checker.printable import encodable, visible, visible_line
from checker.regions import Region, Regions
from checker.settings import TYPES
from checker.version import tool_version
from checker.view import View, closing, nothing_compared
from checker.wording import MEANING, acceptance, also, headline, passage, remarks, why

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
_BY_READERS = frozenset({"comment", "sic"})  # written into the article itself
_PLACEHOLDER = re.compile(r"[{}]")
_HELP = (
    "Two sources cannot both be true here. Look both passages up and correct the wrong one; or accept the finding "
    "with a comment, [sic], a sidecar file or a baseline."
)


def render(report: Report, view: View) -> str:
    """One SARIF log of one run. The same report gives the same bytes."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(report, view).log()]}
    return encodable(json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


class _Run:
    def __init__(self, report: Report, view: View) -> None:
        self.report, self.view = report, view
        self.regions = Regions(report.sources)
        self.artifacts = {source.path: index for index, source in enumerate(report.sources)}

    def log(self) -> dict[str, Any]:
        """The `run` object."""
        report = self.report
        found = (*self.view.shown(report), *report.suppressed)
        return {
            "tool": {"driver": {"name": "factcheck", "version": tool_version(), "rules": [_rule(t) for t in TYPES]}},
            "invocations": [self.invocation()],
            "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
            "artifacts": [_artifact(source) for source in report.sources],
            "columnKind": "unicodeCodePoints",
            "results": [self.result(finding) for finding in found],
            "properties": {
                "model": visible_line(report.model),
                "contradictions": len(report.contradictions),
                "accepted": len(report.suppressed),
                "agreements": len(report.agreements),
                "pairsCompared": report.pairs_compared,
                "nliCalls": report.nli_calls,
            },
        }

    def invocation(self) -> dict[str, Any]:
        """How the run went; no success where a group could not be checked."""
        return {
            "executionSuccessful": not self.report.unchecked,
            "toolExecutionNotifications": self.notifications(),
        }

    def notifications(self) -> list[dict[str, Any]]:
        """The closing line, then what could not be checked, then what was skipped."""
        level = "warning" if nothing_compared(self.report) else "note"
        told = [(level, closing(self.report, self.view))]
        told += [("error", reason) for reason in self.report.unchecked]
        told += [("note", remark) for remark in remarks(self.report)]
        return [{"level": level, "message": _message(line)} for level, line in told]

    def result(self, finding: Finding) -> dict[str, Any]:
        """One finding: the first side is its location, all others are related."""
        result: dict[str, Any] = {
            "ruleId": f"factcheck/{finding.type}",
            "ruleIndex": TYPES.index(finding.type),
            "level": finding.severity.value,
            "rank": round(100 * finding.confidence, 2),
            "message": _message(" ".join((headline(finding), why(finding), *also(finding))).strip()),
            "locations": [self.location(finding.a, 0)],
            "relatedLocations": [self.location(finding.b, 1), *self.others(finding)],
            "partialFingerprints": {"factcheck/v1": finding.id},
        }
        if finding.suppression is not None:
            kind = "inSource" if finding.suppression.by in _BY_READERS else "external"
            result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": acceptance(finding)}]
        return result

    def location(self, place: Place, number: int) -> dict[str, Any]:
        """Where one side stands, with its passage."""
        physical: dict[str, Any] = {"artifactLocation": self.artifact_location(place.path)}
        region = self.regions.of(place)
        if region is not None:
            physical["region"] = _region(region)
        return {"id": number, "physicalLocation": physical, "message": _message(passage(place))}

    def others(self, finding: Finding) -> list[dict[str, Any]]:
        """The sources that side with one of the two, as whole files."""
        sides = [(finding.a.path, other) for other in finding.with_a]
        sides += [(finding.b.path, other) for other in finding.with_b]
        return [
            {
                "id": number,
                "physicalLocation": {"artifactLocation": self.artifact_location(other)},
                "message": _message(f"{visible(other)} agrees with {visible(path)}."),
            }
            for number, (path, other) in enumerate(sides, start=2)
        ]

    def artifact_location(self, path: str) -> dict[str, Any]:
        """A file by its URI from the root of the repository, and its number among the artifacts."""
        location = _uri(path)
        return location | {"index": self.artifacts[path]} if path in self.artifacts else location


def _rule(kind: str) -> dict[str, Any]:
    level = Severity.WARNING if kind == "statement" else Severity.ERROR
    return {
        "id": f"factcheck/{kind}",
        "name": f"{kind.capitalize()}Contradiction",
        "shortDescription": {"text": f"Sources contradict each other: {kind}"},
        "fullDescription": {"text": MEANING[kind]},
        "help": {"text": f"{MEANING[kind]} {_HELP}"},
        "defaultConfiguration": {"level": level.value},
    }


def _artifact(source: Source) -> dict[str, Any]:
    return {
        "location": _uri(source.path),
        "roles": ["analysisTarget"],
        "properties": {
            "published": source.date,
            "sentences": source.sentences,
            "skippedLines": source.skipped_lines,
            "longSentences": source.long_sentences,
            "surplusClaims": source.surplus_claims,
            "claims": dict(source.claims),
        },
    }


def _uri(path: str) -> dict[str, Any]:
    return {"uri": quote(project_path(path).lstrip("/"), safe="/", errors="replace"), "uriBaseId": ROOT}


def _region(region: Region) -> dict[str, int]:
    """SARIF's names; what is not known is left out."""
    known = {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "charOffset": region.offset,
        "charLength": region.length,
    }
    return {name: number for name, number in known.items() if number is not None}


def _message(text: str) -> dict[str, str]:
    """Plain text: braces are doubled, as SARIF wants them, and a space keeps "](" from being a link."""
    plain = _PLACEHOLDER.sub(lambda match: match[0] * 2, visible_line(text))
    return {"text": plain.replace("](", "] (")}
