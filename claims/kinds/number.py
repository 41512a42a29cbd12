"""Numbers: what a text counts or measures, in which unit, how exactly."""

from __future__ import annotations

from collections.abc import Iterator

from claims.language import about
from claims.lexemes import lex
from claims.model import Claim, Document, Kind
from claims.quantity_phrases import read
from claims.quantity_show import show
from claims.quantity_standing import relate


def find(document: Document) -> Iterator[Claim]:
    """Every quantity, with its hedges and its unit or the thing counted."""
    for parse in document.parses:
        line = lex(parse)
        for reading in read(line):
            span = line.span(reading.start, reading.end)
            yield Claim("number", parse.sentence, span, reading.value, about(parse, span))


KIND = Kind(name="number", find=find, relate=relate, show=show)
