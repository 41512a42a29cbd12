"""What figures of one sentence make together: "twelve died and three more in hospital" are fifteen, of nine five leave four."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claims.numbers.quantities import Aspect, NumberValue, Reading

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
    same = value.quantity is further.quantity and value.unit == further.unit
    bare = not further.noun and not further.unit
    return (same or (bare and value.unit != "s")) and value.exact is not None and value.aspect in _SUMMED


def _rests(here: Sequence[Reading]) -> Iterator[tuple[list[Reading], float]]:
    """What the parts of a whole leave of it, which that whole's own figure does not exclude either."""
    for part in here:
        whole = part.value.whole
        if whole is None or whole.exact is None or part.value.exact is None or part.value.unit != whole.unit:
            continue
        yield [r for r in here if r.value.exact == whole.exact and r is not part], whole.exact - part.value.exact
