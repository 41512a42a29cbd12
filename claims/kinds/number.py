"""Numbers: what a text counts or measures, in which unit, how exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims.language import nearness
from claims.language.clauses import about
from claims.model import Claim, Document, Kind, Relation, Standing
from claims.numbers import standing
from claims.numbers.ages import ages, named
from claims.numbers.antecedents import resolved
from claims.numbers.comparisons import compared
from claims.numbers.denials import with_denied
from claims.numbers.electorates import with_electorate
from claims.numbers.lexemes import Line, lex
from claims.numbers.phrases import read
from claims.numbers.proportions import proportions
from claims.numbers.quantities import NumberValue, Reading
from claims.numbers.ranks import ranks
from claims.numbers.scopes import scoped
from claims.numbers.show import show
from claims.numbers.sources import source
from claims.numbers.together import together
from claims.numbers.unanimity import unanimity


def find(document: Document) -> Iterator[Claim]:
    """Every quantity, with its hedges and its unit or the thing counted."""
    published = document.article.published
    year = None if published is None else published.year
    lines = [lex(parse) for parse in document.parses]
    known = list(zip(lines, (_readings(line, year) for line in lines), strict=True))
    known = list(zip(lines, resolved(known), strict=True))
    known = list(zip(lines, with_electorate(known), strict=True))
    readings = list(compared(known))
    for parse, line, found in zip(document.parses, lines, together(list(named(readings))), strict=True):
        for reading in found:
            span = line.span(reading.start, reading.end)
            value = replace(reading.value, source=source(parse, span))
            yield Claim("number", parse.sentence, span, value, about(parse, span))


def _readings(line: Line, year: int | None) -> list[Reading]:
    """Ages, ranks and proportions first: a plain figure inside one of them is no quantity of its own."""
    found: list[Reading] = []
    taken: set[int] = set()
    for readings in (ages(line, year), ranks(line), unanimity(line), proportions(line), read(line)):
        free = [reading for reading in readings if taken.isdisjoint(range(reading.start, reading.end))]
        found.extend(free)
        taken.update(index for reading in free for index in range(reading.start, reading.end))
    found = [with_denied(line, reading) for reading in found]
    return scoped(line, sorted(found, key=lambda reading: (reading.start, -reading.end)))


def relate(left: NumberValue, right: NumberValue) -> Standing:
    """Whether the ranges of two quantities of one thing have a figure in common."""
    found = standing.relate(left, right)
    likest = standing.likest(left, right) if found.relation is not Relation.UNDECIDED else (left, right)
    return replace(found, nearness=nearness.of_numbers(*(_figure(value) for value in likest)))


def _figure(value: NumberValue) -> float | None:
    """The figure, or an end of the range where the words give none ("dozens")."""
    return next((n for n in (value.exact, value.low, value.high) if n is not None), None)


KIND = Kind(name="number", find=find, relate=relate, show=show)
