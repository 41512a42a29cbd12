"""The contract that other programs read."""

import json
from dataclasses import replace

from checker.model import Severity, Suppression
from checker.report import Format, render
from checker.view import View

PLACE_KEYS = ["path", "line", "column", "start", "end", "text", "phrase", "value"]


def test_keys_are_the_contract(full):
    report = json.loads(render(full, Format.JSON))
    assert list(report) == [
        "schema_version",
        "tool",
        "sources",
        "near_copies",
        "contradictions",
        "agreements",
        "only_in",
        "suppressed",
        "notices",
        "summary",
    ]
    assert list(report["tool"]) == ["name", "version", "model", "settings"]
    assert list(report["sources"][0]) == [
        "path",
        "date",
        "sentences",
        "skipped_lines",
        "long_sentences",
        "surplus_claims",
        "claims",
    ]
    for finding in report["contradictions"] + report["agreements"]:
        assert list(finding["a"]) == list(finding["b"]) == PLACE_KEYS
        assert {"id", "type", "severity", "confidence", "reason", "nli"} <= set(finding)
    assert report["summary"] == {
        "contradictions": 2,
        "errors": 1,
        "warnings": 1,
        "agreements": 1,
        "pairs_compared": 212,
        "nli_calls": 64,
    }


def test_numbers_have_four_decimals(full):
    finding = json.loads(render(full, Format.JSON))["contradictions"][0]
    assert finding["confidence"] == 0.9713
    assert finding["nli"] == {"contradiction": 0.98, "entailment": 0.0123, "neutral": 0.0077}


def test_summary_counts_what_the_view_leaves_out(full):
    report = json.loads(render(full, Format.JSON, View(min_severity=Severity.ERROR)))
    assert [finding["severity"] for finding in report["contradictions"]] == ["error"]
    assert report["summary"]["contradictions"] == 2


def test_letters_are_written_as_they_are(full):
    sources = (replace(full.sources[0], path="Zürich – 東京.txt"), *full.sources[1:])
    assert '"path": "Zürich – 東京.txt"' in render(replace(full, sources=sources), Format.JSON)


def test_accepted_findings_say_by_what_and_why(full):
    first, *rest = full.contradictions
    accepted = replace(first, suppression=Suppression("comment", "checked with the town hall"))
    report = json.loads(render(replace(full, contradictions=tuple(rest), suppressed=(accepted,)), Format.JSON))
    assert [(f["id"], f["suppression"]) for f in report["suppressed"]] == [
        (first.id, {"by": "comment", "reason": "checked with the town hall"})
    ]
    assert first.id not in {f["id"] for f in report["contradictions"]}


def test_the_last_line_counts_what_was_accepted(full):
    accepted = replace(full.contradictions[0], suppression=Suppression("baseline"))
    text = render(replace(full, suppressed=(accepted,)), Format.TEXT)
    assert "1 contradiction accepted and not counted (1 by baseline)." in " ".join(text.split())


def test_groups_that_could_not_be_checked_are_notices(unchecked):
    assert set(unchecked.unchecked) <= set(json.loads(render(unchecked, Format.JSON))["notices"])
