"""All formats of one run carry the same findings."""

import re
from pathlib import Path

import pytest

from checker import compare
from checker.model import NliScores
from checker.report import Format, render
from checker.view import View

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
FINGERPRINT = re.compile(r"\b[0-9a-f]{16}\b")


class Undecided:
    """A model that has no opinion, so that the values alone decide."""

    name = "undecided"

    def score(self, pairs):
        return [NliScores(0.0, 1.0, 0.0) for _ in pairs]


@pytest.fixture(scope="module")
def report():
    return compare([EXAMPLES / "harbour-a.txt", EXAMPLES / "harbour-b.txt"], scorer=Undecided())


@pytest.mark.parametrize("format", list(Format))
def test_fingerprints(format, report):
    wanted = {finding.id for finding in report.contradictions}
    assert wanted
    shown = set(FINGERPRINT.findall(render(report, format, View(verbose=True))))
    assert shown - {finding.id for finding in report.agreements} == wanted


@pytest.mark.parametrize("format", list(Format))
def test_both_phrases(format, report):
    text = render(report, format)
    for finding in report.contradictions:
        assert finding.a.phrase in text
        assert finding.b.phrase in text


@pytest.mark.parametrize("format", [f for f in Format if f is not Format.JSON])
def test_accepted_findings_are_counted(format, accepted):
    text = " ".join(render(accepted, format, View(width=200)).split())
    assert "2 contradictions accepted and not counted" in text


@pytest.mark.parametrize("format", list(Format))
@pytest.mark.parametrize(
    ("in_words", "as_number"),
    [
        pytest.param("12 lines skipped as no prose", '"skipped_lines": 12', id="no prose"),
        pytest.param("2 sentences too long to be read whole", '"long_sentences": 2', id="too long"),
        pytest.param("30 claims left out of sentences", '"surplus_claims": 30', id="too many"),
    ],
)
def test_what_was_skipped_is_counted(in_words, as_number, format, full):
    text = " ".join(render(full, format, View(width=200)).split())
    assert in_words in text or as_number in text
