"""A report of many groups cut into sets of sources that have to do with one another."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from checker.model import Finding, Lone, Report, Source

Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Section:
    """Sources that findings, agreements or near copies link, with what was found among them.

    Attributes:
        contradictions: With their number on the page, from 1.
    """

    sources: tuple[Source, ...]
    contradictions: tuple[tuple[int, Finding], ...]
    agreements: tuple[Finding, ...]
    near_copies: tuple[tuple[str, str], ...]
    only_in: tuple[Lone, ...]


def sections(report: Report, shown: Iterable[Finding]) -> list[Section]:
    """Sections in the order of their first contradiction, then those without one in the order of their sources."""
    numbered = tuple(enumerate(shown, start=1))
    sources = {source.path: source for source in reversed(report.sources)}
    paths = list(dict.fromkeys(source.path for source in report.sources))
    found = [section(group, report, numbered, sources) for group in connected(paths, _links(report))]
    return sorted(found, key=lambda s: s.contradictions[0][0] if s.contradictions else len(numbered) + 1)


def section(
    group: list[str], report: Report, numbered: tuple[tuple[int, Finding], ...], sources: dict[str, Source]
) -> Section:
    """What the report says of one set of paths."""
    paths = set(group)
    return Section(
        sources=tuple(sources[path] for path in group if path in sources),
        contradictions=tuple((n, f) for n, f in numbered if f.a.path in paths),
        agreements=tuple(f for f in report.agreements if f.a.path in paths),
        near_copies=tuple((a, b) for a, b in report.near_copies if a in paths),
        only_in=tuple(lone for lone in report.only_in if lone.place.path in paths),
    )


def connected(nodes: Iterable[Node], links: Iterable[tuple[Node, Node]]) -> list[list[Node]]:
    """The nodes, and the linked ones, in sets of which no link leads out; in the order of first appearance."""
    pairs = list(links)
    ordered = list(dict.fromkeys([*nodes, *(node for pair in pairs for node in pair)]))
    parent = {node: node for node in ordered}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in pairs:
        parent[root(b)] = root(a)
    groups: dict[Node, list[Node]] = {}
    for node in ordered:
        groups.setdefault(root(node), []).append(node)
    return list(groups.values())


def _links(report: Report) -> Iterator[tuple[str, str]]:
    for found in (*report.contradictions, *report.agreements, *report.suppressed):
        yield found.a.path, found.b.path
        yield from ((found.a.path, other) for other in (*found.with_a, *found.with_b))
    yield from report.near_copies
