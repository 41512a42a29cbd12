"""The fact-by-source tables: a row a fact, a column a source, a cell what that source says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Finding, Lone, Place
from checker.report.html.articles import anchor
from checker.report.html.elements import badge, folded, link, path, said, text
from checker.report.html.sections import Section, connected
from checker.view import View, count

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


def tables(section: Section, view: View) -> str:
    """What the sources differ in; then, folded unless the view asks for it, what they agree in and what one alone says.

    A quiet view has the first alone.
    """
    found = facts(section)
    differ, agree = [f for f in found if f.against], [f for f in found if not f.against]
    parts = [_table("Where the sources differ", differ, section)]
    if agree and not view.quiet:
        rows = _table("Where the sources agree", agree, section)
        parts.append(folded(f"Agreed: {count(len(agree), 'fact')}", rows, view.facts or not differ, "agreed"))
    if section.only_in and not view.quiet:
        title = f"In one source alone: {count(len(section.only_in), 'claim')}"
        parts.append(folded(title, _alone(section), view.verbose, "alone"))
    inner = "\n".join(part for part in parts if part)
    return f"<h3>Facts by source</h3>\n{inner}" if inner else ""


def facts(section: Section) -> list[Fact]:
    """What two or more sources say something about, contradictions first; a fact told several times is one."""
    findings = [*section.contradictions, *((0, f) for f in section.agreements)]
    links = [(_spot(f.a), _spot(f.b)) for _, f in findings]
    home = {spot: index for index, group in enumerate(connected([], links)) for spot in group}
    groups: dict[object, list[tuple[int, Finding]]] = {}
    for number, found in findings:
        groups.setdefault(home[_spot(found.a)], []).append((number, found))
    merged: dict[object, list[tuple[int, Finding]]] = {}
    for index, group in groups.items():
        merged.setdefault(index if group[0][0] else _meaning(group), []).extend(group)
    return [_fact(group, section) for group in merged.values()]


def _spot(place: Place) -> Spot:
    return place.path, place.start, place.end


def _meaning(group: list[tuple[int, Finding]]) -> tuple[str, frozenset[str]]:
    """The type and the values of an agreement: "he" and "Ana Reis" are one person named twice."""
    return group[0][1].type, frozenset(place.value.casefold() for _, f in group for place in (f.a, f.b))


def _fact(group: list[tuple[int, Finding]], section: Section) -> Fact:
    places: dict[Spot, tuple[Place, str]] = {}
    for number, found in group:
        for side, place in (("a", found.a), ("b", found.b)):
            name = anchor(number, side, place, section.sources) if number else ""
            places.setdefault(_spot(place), (place, name))
    sides = ((o, p.path) for _, f in group for p, with_ in ((f.a, f.with_a), (f.b, f.with_b)) for o in with_)
    against = tuple((n, f) for n, f in group if n)
    return Fact(group[0][1].type, tuple(places.values()), against, tuple(dict.fromkeys(sides)))


def _table(label: str, found: Sequence[Fact], section: Section) -> str:
    if not found:
        return ""
    paths = [source.path for source in section.sources]
    heads = "".join(f'<th scope="col">{path(name)}</th>' for name in paths)
    rows = "\n".join(_row(fact, paths) for fact in found)
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{label}">\n<table>\n<thead><tr>'
        f'<th scope="col">Fact</th>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>'
    )


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
    """Each wording once; a pronoun only where the source has no name for the person."""
    own = [(place, target) for place, target in fact.said if place.path == name]
    named = [pair for pair in own if not _pronoun(fact, pair[0])] or own
    told = dict.fromkeys(link(target, said(place)) for place, target in named)
    others = [f'<span class="quiet">as {path(other)}</span>' for who, other in fact.sides if who == name]
    return "<br>".join(told or others) or '<span class="quiet">not found</span>'


def _pronoun(fact: Fact, place: Place) -> bool:
    return fact.type == "person" and not set(place.phrase.casefold().split()) & set(place.value.casefold().split())


def _alone(section: Section) -> str:
    by_source = ((s.path, [lone for lone in section.only_in if lone.place.path == s.path]) for s in section.sources)
    return "\n".join(
        f"<h4>{path(name)}</h4>\n<ul>{''.join(map(_lone, lones))}</ul>" for name, lones in by_source if lones
    )


def _lone(lone: Lone) -> str:
    where = f'<span class="quiet">line {lone.place.line}</span>'
    return f'<li data-type="{text(lone.type)}">{text(lone.type)}: {said(lone.place)} {where}</li>'
