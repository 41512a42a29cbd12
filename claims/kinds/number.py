"""Numbers: what a text counts or measures, in which unit, how exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims import nearness, quantity_standing
from claims.ages import ages
from claims.antecedents import resolved
from claims.language import about
from claims.lexemes import Line, lex
from claims.model import Claim, Document, Kind, Standing
from claims.proportions import proportions
from claims.quantities import NumberValue, Reading
from claims.quantity_phrases import read
from claims.quantity_show import show
from claims.ranks import ranks


def find(document: Document) -> Iterator[Claim]:
    """Every quantity, with its hedges and its unit or the thing counted."""
    published = document.article.published
    year = None if published is None else published.year
    lines = [lex(parse) for parse in document.parses]
    readings = resolved([(line, _readings(line, year)) for line in lines])
    for parse, line, found in zip(document.parses, lines, readings, strict=True):
        for reading in found:
            span = line.span(reading.start, reading.end)
            yield Claim("number", parse.sentence, span, reading.value, about(parse, span))


def _readings(line: Line, year: int | None) -> list[Reading]:
    """Ages, ranks and proportions first: a plain figure inside one of them is no quantity of its own."""
    special: list[Reading] = []
    for reading in (*ages(line, year), *ranks(line), *proportions(line)):
        if not any(reading.start < other.end and other.start < reading.end for other in special):
            special.append(reading)
    plain = [r for r in read(line) if not any(r.start < other.end and other.start < r.end for other in special)]
    return sorted([*special, *plain], key=lambda reading: (reading.start, -reading.end))


def relate(left: NumberValue, right: NumberValue) -> Standing:
    """Whether the ranges of two quantities of one thing have a figure in common."""
    standing = quantity_standing.relate(left, right)
    return replace(standing, nearness=nearness.of_numbers(left.exact, right.exact))


KIND = Kind(name="number", find=find, relate=relate, show=show)
