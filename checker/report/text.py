"""The report for build logs and editors: one line a finding, `path:line:col: severity: type: message`."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Finding, Lone, Place, Report
from checker.printable import visible, visible_line
from checker.view import View, closing, count, notes, reading, skipped


def render(report: Report, view: View) -> str:
    """One line a contradiction, then what the view asks for, then the closing line."""
    return "".join(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    for finding in view.shown(report):
        yield _contradiction(finding, view)
    if view.facts:
        yield from (_agreement(finding) for finding in report.agreements)
    if view.verbose:
        yield from (_lone(lone) for lone in report.only_in)
        yield from (f"note: {visible_line(note)}" for note in notes(report))
    elif not view.quiet:
        yield from (f"note: {visible_line(f'{s.path}: {what}')}" for s in report.sources for what in skipped(s))
    if view.lists_sources(report):
        yield from (_near_copy(a, b) for a, b in report.near_copies)
    elif report.near_copies and not view.quiet:
        yield f"note: {count(len(report.near_copies), 'pair')} of near copies; --verbose names them"
    if not view.quiet or not report.pairs_compared:
        yield visible_line(closing(report, view))


def _contradiction(finding: Finding, view: View) -> str:
    sides = f"{_said(finding.a)} against {_said(finding.b)} at {_where(finding.b)}"
    mark = f"{finding.confidence:.2f}, {finding.id}" if view.verbose else f"{finding.confidence:.2f}"
    standing = f"{_also(finding)}: {visible_line(finding.reason)} [{mark}]"
    return f"{_where(finding.a)}: {finding.severity.value}: {finding.type}: {sides}{standing}"


def _agreement(finding: Finding) -> str:
    sides = f"{_said(finding.a)} as {_said(finding.b)} at {_where(finding.b)}"
    return f"{_where(finding.a)}: agreement: {finding.type}: {sides}{_also(finding)}"


def _lone(lone: Lone) -> str:
    return f"{_where(lone.place)}: only here: {lone.type}: {_said(lone.place)}"


def _near_copy(a: str, b: str) -> str:
    return f"note: {visible(a)} and {visible(b)} are near copies: their agreement confirms nothing"


def _also(finding: Finding) -> str:
    sides = ((finding.a, finding.with_a), (finding.b, finding.with_b))
    return "".join(
        f"; {', '.join(map(visible, others))} with {visible(place.path)}" for place, others in sides if others
    )


def _said(place: Place) -> str:
    phrase, read_as = visible_line(place.phrase), visible_line(reading(place))
    return f"'{phrase}' ({read_as})" if read_as else f"'{phrase}'"


def _where(place: Place) -> str:
    return f"{visible(place.path)}:{place.line}:{place.column}"
