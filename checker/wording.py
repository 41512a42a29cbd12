"""Findings and remarks in words, for the formats that other programs carry to people. Foreign text is made visible."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Finding, Place, Report
from checker.printable import visible, visible_line
from checker.view import reading, reading_notes

MAX_CHARACTERS = 500
"""Of one passage, phrase or reason; a text without full stops must not fill an annotation or a comment."""
MEANING = {
    "date": "The sources date one event differently.",
    "negation": "One source affirms what another denies.",
    "number": "The sources give different numbers for one thing.",
    "person": "The sources name different people in one role, or differ on who a person is.",
    "place": "The sources put one event in different places.",
    "quote": "The sources quote one utterance differently, or credit it to different people.",
    "statement": "The sources make statements that cannot both be true.",
}
"""What a finding of each type says."""


def headline(finding: Finding) -> str:
    """What either side says, without naming a winner."""
    return f"{_says(finding.a)}, {_says(finding.b)}: verify both."


def why(finding: Finding) -> str:
    """The reason as a sentence."""
    reason = short(finding.reason).strip().rstrip(".")
    return f"{reason[0].upper()}{reason[1:]}." if reason else ""


def passage(place: Place) -> str:
    """The sentence that holds the phrase, after where it stands."""
    return f"{where(place)}: “{excerpt(place)}”"


def excerpt(place: Place) -> str:
    """The sentence in one line; of a very long one, the part around the phrase."""
    middle = place.start - place.sentence_start + len(place.phrase) // 2
    start = max(0, min(middle - MAX_CHARACTERS // 2, len(place.text) - MAX_CHARACTERS))
    return f"{'… ' if start else ''}{short(place.text[start:])}"


def short(text: str) -> str:
    """One line of it, cut where it is very long."""
    return visible_line(text) if len(text) <= MAX_CHARACTERS else f"{visible_line(text[:MAX_CHARACTERS])} …"


def where(place: Place) -> str:
    """File, line and column."""
    return f"{visible(place.path)}:{place.line}:{place.column}"


def also(finding: Finding) -> Iterator[str]:
    """Which other sources side with which."""
    for place, others in ((finding.a, finding.with_a), (finding.b, finding.with_b)):
        if others:
            verb = "agrees" if len(others) == 1 else "agree"
            yield f"{', '.join(map(visible, others))} {verb} with {visible(place.path)}."


def acceptance(finding: Finding) -> str:
    """By what an accepted finding was accepted, and its writer's reason."""
    by = finding.suppression
    if by is None:
        return ""
    return f"accepted by {by.by}" + (f": {visible_line(by.reason)}" if by.reason else "")


def remarks(report: Report) -> Iterator[str]:
    """What a reader of the findings must know besides the closing line: near copies, skipped lines, notices.

    Groups that could not be checked are not among them: see `Report.unchecked`.
    """
    told = (*(_near_copy(a, b) for a, b in report.near_copies), *reading_notes(report))
    return map(visible_line, told)


def _says(place: Place) -> str:
    read_as = short(reading(place))
    return f"{visible(place.path)} says “{short(place.phrase)}”" + (f" ({read_as})" if read_as else "")


def _near_copy(a: str, b: str) -> str:
    return f"{a} and {b} are near copies: their agreement confirms nothing"
