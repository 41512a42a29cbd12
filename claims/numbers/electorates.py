"""The turnout's whole: "Turnout was 31 percent; 48,200 residents were entitled to vote" tells of 14,900 voters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.quantities import Aspect, NumberValue, Quantity, Reading
from claims.numbers.values import part_of

_ENTITLED = vocabulary("entitle eligible register registered electorate roll rolls enrol enroll elector voter member")
_TURNOUT = frozenset({"turnout", "participation"})
_REACH = 4  # words on either side of a count that tell that it is of those who may vote

Lines = Sequence[tuple[Line, Sequence[Reading]]]


def with_electorate(lines: Lines) -> Iterator[list[Reading]]:
    """The readings of each sentence, with a turnout as a share of those who may vote by it or a neighbour."""
    electorates = [next((r.value for r in found if _may_vote(line, r)), None) for line, found in lines]
    for at, (line, found) in enumerate(lines):
        near = [electorates[i] for i in (at, at - 1, at + 1) if 0 <= i < len(lines)]
        whole = next((each for each in near if each is not None), None)
        yield [_completed(line, reading, whole) for reading in found]


def _completed(line: Line, reading: Reading, whole: NumberValue | None) -> Reading:
    if whole is None or reading.value.whole is not None or not _is_turnout(line, reading):
        return reading
    return replace(reading, value=replace(part_of(reading.value, whole), noun=""))


def _is_turnout(line: Line, reading: Reading) -> bool:
    value = reading.value
    level = value.quantity is Quantity.SHARE and value.aspect is Aspect.LEVEL and not value.direction
    return level and any(lexeme.token.lemma in _TURNOUT for lexeme in line[max(reading.start - 8, 0) : reading.end + 2])


def _may_vote(line: Line, reading: Reading) -> bool:
    value = reading.value
    if value.quantity is not Quantity.COUNT or value.aspect is not Aspect.LEVEL or value.whole or not value.noun:
        return False
    near = line[max(reading.start - _REACH, 0) : reading.end + _REACH]
    return (value.exact or 0.0) > 0 and any({x.token.lemma, x.lower} & _ENTITLED for x in near)
