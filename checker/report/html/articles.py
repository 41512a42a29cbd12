"""The articles in full, with the passages of the findings marked and linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Finding, Place, Severity, Source
from checker.report.html.elements import SHAPE, path, text
from checker.report.html.sections import Section
from checker.view import WEIGHT, count

SHORT_LINE = 50  # characters; texts that are wrapped by hand have longer lines
Numbered = tuple[int, Finding]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source on which a finding rests; `anchor` is its id on the page."""

    start: int
    end: int
    number: int
    severity: Severity
    anchor: str


def anchor(number: int, side: str, place: Place, sources: Sequence[Source]) -> str:
    """The id of a finding's passage, or "" where the text of its source does not hold the phrase at that place."""
    held = any(s.path == place.path and place.phrase == s.text[place.start : place.end] for s in sources)
    return f"p{number}{side}" if held and place.phrase.strip() else ""


def articles(section: Section) -> str:
    """The section's sources side by side."""
    columns = "\n".join(_article(source, section) for source in section.sources)
    return f'<div class="articles">\n{columns}\n</div>'


def _article(source: Source, section: Section) -> str:
    published = f"published {text(source.date)}" if source.date else "no date stated"
    facts = f"{published} · {count(source.sentences, 'sentence')}"
    passages = sorted(_passages(source, section), key=lambda p: (p.start, p.number))
    prose = "\n".join(_paragraph(source.text, a, b, passages) for a, b in _paragraphs(source.text))
    return (
        f'<article class="source">\n<h4>{path(source.path)}</h4>\n<p class="facts">{facts}</p>\n'
        f"{prose or '<p class=facts>The text of this source is not part of the report.</p>'}\n</article>"
    )


def _passages(source: Source, section: Section) -> Iterator[Passage]:
    for number, found in section.contradictions:
        for side, place in (("a", found.a), ("b", found.b)):
            name = anchor(number, side, place, section.sources)
            if place.path == source.path and name:
                yield Passage(place.start, place.end, number, found.severity, name)


def _paragraphs(whole: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run of lines that are not blank; a short line, such as a headline or a byline, ends one."""
    start, offset = -1, 0
    for line in whole.split("\n"):
        end = offset + len(line)
        if line.strip() and start < 0:
            start = offset
        if start >= 0 and len(line.strip()) < SHORT_LINE:
            yield start, end
            start = -1
        offset = end + 1
    if start >= 0:
        yield start, len(whole)


def _paragraph(whole: str, start: int, end: int, passages: Sequence[Passage]) -> str:
    inside = [p for p in passages if p.start < end and p.end > start]
    cuts = sorted({start, end, *(min(max(c, start), end) for p in inside for c in (p.start, p.end))})
    pieces = (_piece(whole, a, b, inside) for a, b in pairwise(cuts))
    return f"<p>{''.join(pieces)}</p>"


def _piece(whole: str, start: int, end: int, passages: Sequence[Passage]) -> str:
    """Text between two cuts; links to its gravest finding, and by number to all that end here."""
    over = [p for p in passages if p.start <= start and end <= p.end]
    if not over:
        return text(whole[start:end])
    gravest = max(over, key=lambda p: (WEIGHT[p.severity], -p.number))
    ids = "".join(f'<span class="anchor" id="{p.anchor}"></span>' for p in over if p.start == start)
    refs = "".join(_reference(p) for p in over if p.end == end)
    mark = f'<a class="passage {gravest.severity.value}" href="#f{gravest.number}">{text(whole[start:end])}</a>'
    return f"{ids}{mark}{refs}"


def _reference(passage: Passage) -> str:
    name, shown = passage.severity.value, f"{SHAPE[passage.severity]}{passage.number}"
    label = f"finding {passage.number}, {name}"
    return f'<sup><a class="{name}" href="#f{passage.number}" aria-label="{label}">{shown}</a></sup>'
