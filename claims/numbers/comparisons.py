"""What a figure is held against: "0.4 degrees above the old record", "four years less than had been asked for"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.numbers.aspects import ASKING, FORMER_WORDS
from claims.numbers.counted_nouns import sameness
from claims.numbers.lexemes import Line
from claims.numbers.quantities import Aspect, Bound, NumberValue, Quantity, Reading

_ABOVE = frozenset({"above", "over", "more", "higher", "longer", "better", "farther", "further", "taller", "hotter"})
_BELOW = frozenset({"below", "under", "less", "fewer", "lower", "shorter", "short", "shy", "colder"})
_TAKING = frozenset({"take", "knock", "cut", "shave", "lop", "strike"})
_REACH = 7  # words after the figure that tell what it is held against

Lines = Sequence[tuple[Line, Sequence[Reading]]]


def compared(lines: Lines) -> Iterator[list[Reading]]:
    """The readings of each sentence, with the figures that their differences from others tell."""
    before: Sequence[Reading] = ()
    for line, found in lines:
        told = [
            _reduced(line, reading, [*before, *found])
            or _told(line, reading, [*before, *(r for r in found if r.end <= reading.start)])
            for reading in found
        ]
        yield [*found, *(reading for reading in told if reading is not None)]
        before = found


def _told(line: Line, gap: Reading, earlier: Sequence[Reading]) -> Reading | None:
    words = line.words(gap.end, gap.end + _REACH)
    if words[:1] == () or gap.value.exact is None or gap.value.bound is not Bound.EXACT:
        return None
    way = (words[0] in _BELOW) - (words[0] in _ABOVE)
    aspect = _aspect(line, gap.end)
    base = next((r.value for r in reversed(earlier) if _is_base(r.value, gap.value)), None)
    if not way or aspect is None or base is None or base.exact is None:
        return None
    figure, half = base.exact + way * gap.value.exact, ((base.high or 0.0) - (base.low or 0.0)) / 2
    made = replace(base, low=figure - half, high=figure + half, exact=figure, aspect=aspect, beside=(), slack=0.0)
    return Reading(gap.start, gap.end + 1, made)


def _reduced(line: Line, off: Reading, known: Sequence[Reading]) -> Reading | None:
    """ "The prosecutor wanted eighteen years; the judges took off a third": twelve years."""
    taken = line.at(off.start - 1).lower == "off" and line.at(off.start - 2).token.lemma in _TAKING
    base = next((r.value for r in reversed(known) if r.value.aspect is Aspect.ASKED and r.value.exact), None)
    share = off.value.exact if off.value.quantity is Quantity.SHARE else None
    if not taken or base is None or share is None or not 0 < share < 100:
        return None
    rest = 1 - share / 100
    low, high, exact = (None if v is None else v * rest for v in (base.low, base.high, base.exact))
    return Reading(off.start - 2, off.end, replace(base, low=low, high=high, exact=exact, aspect=Aspect.LEVEL))


def _aspect(line: Line, at: int) -> Aspect | None:
    for lexeme in line[at + 1 : at + _REACH]:
        if lexeme.lower in {",", ";", "."}:
            return None
        if lexeme.lower in FORMER_WORDS:
            return Aspect.FORMER
        if lexeme.token.lemma in ASKING:
            return Aspect.ASKED
    return None


def _is_base(value: NumberValue, gap: NumberValue) -> bool:
    if gap.noun == "degre":
        like = value.unit == "°C"
    else:
        like = value.unit == gap.unit and (gap.unit != "" or bool(value.noun and sameness(value.noun, gap.noun)))
    plain = value.aspect is Aspect.LEVEL and value.bound is Bound.EXACT and value.quantity is not Quantity.SHARE
    return like and plain and value.exact is not None and value.exact > (gap.exact or 0.0)
