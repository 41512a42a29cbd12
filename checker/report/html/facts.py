"""The fact-by-source table: a row a fact, a column a source, a cell what that source says of it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Finding, Place
from checker.report.html.articles import anchor
from checker.report.html.elements import badge, link, path, text
from checker.report.html.sections import Section, connected

Spot = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims that agreements and contradictions link.

    Attributes:
        said: What is said, each place once, with the id of its passage or "".
        against: Numbers and findings of the contradictions among them.
        sides: Source that is named without a place of its own, and the source that it sides with.
    """

    type: str
    said: tuple[tuple[Place, str], ...]
    against: tuple[tuple[int, Finding], ...]
    sides: tuple[tuple[str, str], ...]


def table(section: Section) -> str:
    """The section's facts, contradicted ones first; "" where there are none."""
    found = facts(section)
    if not found:
        return ""
    paths = [source.path for source in section.sources]
    heads = "".join(f'<th scope="col">{path(name)}</th>' for name in paths)
    rows = "\n".join(_row(fact, paths) for fact in found)
    return (
        '<div class="wide" tabindex="0" role="region" aria-label="Facts by source">\n<table>\n<thead><tr>'
        f'<th scope="col">Fact</th>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>'
    )


def facts(section: Section) -> list[Fact]:
    """What two or more sources say something about, contradictions first."""
    findings = [*section.contradictions, *((0, f) for f in section.agreements)]
    links = [(_spot(f.a), _spot(f.b)) for _, f in findings]
    home = {spot: index for index, group in enumerate(connected([], links)) for spot in group}
    groups: dict[int, list[tuple[int, Finding]]] = {}
    for number, found in findings:
        groups.setdefault(home[_spot(found.a)], []).append((number, found))
    return [_fact(group, section) for group in groups.values()]


def _spot(place: Place) -> Spot:
    return place.path, place.start, place.end


def _fact(group: list[tuple[int, Finding]], section: Section) -> Fact:
    said: dict[Spot, tuple[Place, str]] = {}
    for number, found in group:
        for side, place in (("a", found.a), ("b", found.b)):
            name = anchor(number, side, place, section.sources) if number else ""
            said.setdefault(_spot(place), (place, name))
    sides = ((o, p.path) for _, f in group for p, with_ in ((f.a, f.with_a), (f.b, f.with_b)) for o in with_)
    against = tuple((n, f) for n, f in group if n)
    return Fact(group[0][1].type, tuple(said.values()), against, tuple(dict.fromkeys(sides)))


def _row(fact: Fact, paths: list[str]) -> str:
    cells = "".join(f"<td>{_cell(fact, name)}</td>" for name in paths)
    if not fact.against:
        standing = '<span class="badge agreed"><span aria-hidden="true">✓</span> agree</span>'
        return f'<tr data-type="{text(fact.type)}"><th scope="row">{text(fact.type)} {standing}</th>{cells}</tr>'
    standing = " ".join(link(f"f{n}", f"{badge(f.severity)} {n}") for n, f in fact.against)
    severity = fact.against[0][1].severity.value
    data = f'data-type="{text(fact.type)}" data-severity="{severity}"'
    return f'<tr class="against" {data}><th scope="row">{text(fact.type)} {standing}</th>{cells}</tr>'


def _cell(fact: Fact, name: str) -> str:
    own = [link(target, text(place.phrase)) for place, target in fact.said if place.path == name]
    named = [f'<span class="quiet">as {path(other)}</span>' for who, other in fact.sides if who == name]
    return "<br>".join(own or named) or '<span class="quiet">says nothing of it</span>'
