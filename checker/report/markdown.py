"""The report as Markdown, for a comment on a pull request.

Whatever comes from an article or a file name stands in code spans: there nothing is markup, HTML, a link, or a mention
of a person or of another pull request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import Finding, Place, Report
from checker.printable import visible, visible_line
from checker.view import View, closing, count, nothing_compared, reading, says_it_all
from checker.wording import excerpt, remarks, short, why

MAX_CHARACTERS = 60_000
"""GitHub refuses a comment of more than 65,536 characters."""
_TICKS = re.compile(r"`+")


def render(report: Report, view: View) -> str:
    """A heading, what was found, what was accepted, and notes on the reading, each with its passages."""
    silent = nothing_compared(report)
    heading = "Nothing could be compared" if silent else closing(report, view)
    return "\n\n".join((f"### factcheck: {heading}", *_fitting(list(_parts(report, view))))) + "\n"


def _parts(report: Report, view: View) -> Iterator[str]:
    yield from map(_contradiction, view.shown(report))
    if report.suppressed:
        yield f"**Accepted, and not counted ({len(report.suppressed)})**"
        yield from map(_accepted, report.suppressed)
    if report.unchecked:
        yield f"**Could not be checked ({len(report.unchecked)})**"
        yield "\n".join(f"- {_code(reason)}" for reason in report.unchecked)
    silent = nothing_compared(report)
    told = [silent, *remarks(report)] if silent else list(remarks(report))
    if told:
        yield f"**Notes on the reading ({len(told)})**"
        yield "\n".join(f"- {_code(remark)}" for remark in told)


def _fitting(parts: Sequence[str]) -> Iterator[str]:
    """The parts that a comment has room for, and how many it has not."""
    used = 0
    for number, part in enumerate(parts):
        used += len(part) + 2
        if used > MAX_CHARACTERS:
            more = count(len(parts) - number, "more part")
            yield f"*{more} of the report: a comment has no room for them.*"
            return
        yield part


def _contradiction(finding: Finding) -> str:
    head = f"**{finding.severity.value} · {finding.type}** · confidence {finding.confidence:.2f} · `{finding.id}`"
    return "\n".join((head, "", *_sides(finding), "", f"Verify both. {_code(why(finding))}".strip()))


def _accepted(finding: Finding) -> str:
    by = finding.suppression
    how = f"accepted by {by.by}" if by else "accepted"
    reason = f": {_code(by.reason)}" if by and by.reason else ""
    head = f"{finding.severity.value} · {finding.type} · `{finding.id}` · {how}{reason}"
    return "\n".join((head, "", *_sides(finding)))


def _sides(finding: Finding) -> Iterator[str]:
    for place, others in ((finding.a, finding.with_a), (finding.b, finding.with_b)):
        also = f", as does {', '.join(map(_path, others))}" if others else ""
        yield f"- {_where(place)} says {_said(place)}{also}:  "
        yield f"  {_span(excerpt(place))}"


def _said(place: Place) -> str:
    if says_it_all(place):
        return "so"
    read_as = short(reading(place))
    return _span(short(place.phrase)) + (f" (read as {_span(read_as)})" if read_as else "")


def _where(place: Place) -> str:
    return f"{_path(place.path)} line {place.line}"


def _path(name: str) -> str:
    return _span(visible(name))


def _code(text: str) -> str:
    return _span(visible_line(text))


def _span(line: str) -> str:
    """A code span, fenced by more backticks than the text has in a row."""
    if not line.strip():
        return ""
    fence = "`" * (max(map(len, _TICKS.findall(line)), default=0) + 1)
    # Markdown takes one space off either end, where both have one.
    space = " " if line.startswith(("`", " ")) or line.endswith(("`", " ")) else ""
    return f"{fence}{space}{line}{space}{fence}"
