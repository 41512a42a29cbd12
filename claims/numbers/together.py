"""What figures make together: "twelve died and three more in hospital" are fifteen, five of nine leave four."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claims.language.pipeline import stem
from claims.numbers.counted_nouns import GENERIC, sameness
from claims.numbers.quantities import Aspect, NumberValue, Quantity, Reading

_OTHERS = stem("others")
_LARGE = 1000.0  # "20 million euros and another five million": a bare figure of money
_SUMMED = frozenset({Aspect.LEVEL, Aspect.CHANGE, Aspect.FURTHER})


def together(lines: Sequence[Sequence[Reading]]) -> Iterator[list[Reading]]:
    """The readings of each sentence with the sums and remainders that they take part in.

    A sentence that opens with "another six" adds to the one before.
    """
    made: dict[int, set[float]] = defaultdict(set)
    for before, here in pairwise(((), *lines)):
        for members, figure in (*_sums(before, here), *_rests(here)):
            for reading in members:
                made[id(reading)].add(figure)
    for line in lines:
        yield [
            replace(r, value=replace(r.value, beside=tuple(sorted(made[id(r)])))) if id(r) in made else r for r in line
        ]


def _sums(before: Sequence[Reading], here: Sequence[Reading]) -> Iterator[tuple[list[Reading], float]]:
    for at, further in enumerate(here):
        if further.value.aspect is not Aspect.FURTHER or further.value.exact is None:
            continue
        earlier = [reading for reading in (*before, *here[:at]) if _adds(reading.value, further.value)]
        total, members = further.value.exact, [further]
        for reading in reversed(earlier):
            total += reading.value.exact or 0.0
            members.append(reading)
            yield list(members), total
            if reading.value.aspect is not Aspect.FURTHER:
                break


def _adds(value: NumberValue, further: NumberValue) -> bool:
    if value.exact is None or value.aspect not in _SUMMED:
        return False
    if not further.noun and not further.unit:
        return value.quantity is Quantity.COUNT or (further.exact or 0.0) >= _LARGE
    like = further.noun == _OTHERS or sameness(value.noun, further.noun) > 0
    return value.quantity is further.quantity and value.unit == further.unit and like


def _rests(here: Sequence[Reading]) -> Iterator[tuple[list[Reading], float]]:
    """ "A staff of nine, five of them local": four, whom a general word for persons does not tell from the nine."""
    for part in here:
        whole = part.value.whole
        if whole is None or whole.noun not in GENERIC or None in {whole.exact, part.value.exact} or part.value.unit:
            continue
        rest = (whole.exact or 0.0) - (part.value.exact or 0.0)
        yield [r for r in here if r.value.exact == whole.exact and r is not part], rest
