"""Figures in words and digits of any size: "thirty-one", "2.2 million", "two and a half", "a third", "dozens"."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum

from claims.numbers.lexemes import Line
from claims.numbers.tables import GLYPHS, PARTS, ROUGH, SCALES, SHORT_SCALES, TENS, UNITS
from claims.numbers.units import units

_FRACTION_LEEWAY = 0.025


class Form(Enum):
    """How a figure is put."""

    CARDINAL = "cardinal"
    FRACTION = "fraction"
    ROUGH = "rough"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure without its unit.

    Attributes:
        end: Index of the lexeme after it.
        low, high: What the words themselves allow ("dozens": 24 to 99); equal for an exact figure.
        place: The last place that is written: 0.1 million in "2.2 million", 1 in "1,500".
        round_place: The place of the last digit that is not 0: 100 in "1,500".
        digits: Written in digits.
    """

    end: int
    low: float
    high: float
    exact: float | None
    place: float
    round_place: float
    form: Form = Form.CARDINAL
    digits: bool = False

    def negated(self) -> Numeral:
        """The figure below zero."""
        return replace(self, low=-self.high, high=-self.low, exact=None if self.exact is None else -self.exact)

    def times(self, factor: float, end: int) -> Numeral:
        """The same figure counted in units of `factor`, ending at `end`."""
        exact = None if self.exact is None else self.exact * factor
        return replace(
            self,
            end=end,
            low=self.low * factor,
            high=self.high * factor,
            exact=exact,
            place=self.place * factor,
            round_place=self.round_place * factor,
        )


def last_place(value: float) -> float:
    """The place of the last digit of a whole number that is not 0: 100 for 1500, 1 for 0 or a fraction."""
    if value == 0 or not math.isfinite(value) or value != math.floor(value):
        return 1.0
    place = 1.0
    while value % (place * 10) == 0:
        place *= 10
    return place


def numeral(line: Line, start: int) -> Numeral | None:
    """The longest figure that begins at `start`, if one does and a float can hold it."""
    if start not in line.numerals:
        found = _rough(line, start) or _fraction(line, start) or _cardinal(line, start)
        line.numerals[start] = found if found is not None and math.isfinite(found.high) else None
    known: Numeral | None = line.numerals[start]
    return known


def _rough(line: Line, start: int) -> Numeral | None:
    for length in (3, 2, 1):
        bounds = ROUGH.get(line.words(start, start + length))
        end = start + length
        if bounds is None or end > len(line):
            continue
        if line.at(end).lower == "of" and line.at(end + 1).lower in SCALES and bounds[1] < 10:
            end += 1
        low, high = float(bounds[0]), float(bounds[1])
        exact = low if low == high else None
        found = Numeral(end, low, high, exact, 0.0, 0.0, Form.ROUGH if exact is None else Form.CARDINAL)
        return _scaled(line, found)
    return None


def _fraction(line: Line, start: int) -> Numeral | None:
    word = line.at(start).lower
    if word in GLYPHS:
        return _scaled(line, _part(GLYPHS[word], start + 1))
    if word == "half" or (word == "quarter" and line.at(start + 1).lower == "-"):
        return _half(line, start)
    top = 1.0 if word in {"a", "an"} else UNITS.get(word)
    if top is None and line.at(start).number is not None:
        return _slashed(line, start)
    at = start + 1 + (line.at(start + 1).lower == "-")
    below = PARTS.get(line.at(at).lower)
    if not top or below is None or top >= below or not _is_part(line, at, top, word):
        return None
    return _of_scale(line, _part(top / below, at + 1))


def _half(line: Line, start: int) -> Numeral | None:
    before, after = line.at(start - 1).lower, line.at(start + 1).lower
    if line.at(start + 1).token.pos in {"NOUN", "PROPN", "ADJ"} and (after,) not in units():
        return None
    if line.words(start + 1, start + 3) == ("-", "time"):
        return None
    if before in {"first", "second", "opening", "other", "latter", "a", "one", "either", "each", "the"} or after in {
        "time",
        "past",
        "brother",
        "sister",
    }:
        return None
    return _of_scale(line, _part(1 / PARTS[line.at(start).lower], start + 1))


def _is_part(line: Line, at: int, top: float, word: str) -> bool:
    """False for "a third attempt", where the word ranks what follows."""
    if line.at(at + 1).lower == "-":
        return top > 1
    if top > 1 or word == "one" or line.at(at).lower in {"half", "quarter"}:
        return True
    return line.at(at + 1).token.pos not in {"NOUN", "PROPN", "NUM", "ADJ"} or line.at(at + 1).lower in {
        "less", "more", "fewer",
    }  # fmt: skip


def _slashed(line: Line, start: int) -> Numeral | None:
    """ "3/4": only plain school fractions, never "9/11" or "24/7"."""
    top, below = line.at(start).number, line.at(start + 2).number
    glued = line.at(start + 1).glued and line.at(start + 2).glued and line.at(start + 3).lower != "/"
    if line.at(start + 1).lower != "/" or not glued or not top or not below:
        return None
    if top >= below or below not in {2, 3, 4, 5, 8, 10} or line.at(start - 1).lower == "/":
        return None
    return _part(top / below, start + 3)


def _part(value: float, end: int) -> Numeral:
    leeway = min(_FRACTION_LEEWAY, 0.15 * value)
    return Numeral(end, value, value, value, 2 * leeway, 2 * leeway, Form.FRACTION)


def _of_scale(line: Line, found: Numeral) -> Numeral:
    """ "half a million", "three quarters of a million", "half a dozen"."""
    at = found.end + (line.at(found.end).lower == "of")
    if line.at(at).lower in {"a", "one"} and line.at(at + 1).lower in SCALES:
        at += 1
    if at == found.end or line.at(at).lower not in SCALES:
        return found
    return replace(found.times(SCALES[line.at(at).lower], at + 1), form=Form.CARDINAL)


def _cardinal(line: Line, start: int) -> Numeral | None:
    value = line.at(start).number
    if value is not None:
        place = 10.0 ** -line.at(start).decimals
        exact = Numeral(start + 1, value, value, value, place, max(place, last_place(value)), digits=True)
        if exact.round_place > place and line.at(start).decimals:
            exact = replace(exact, round_place=place)
        return _scaled(line, _and_part(line, exact))
    if line.at(start).lower in {"a", "an"} and line.at(start + 1).lower in SCALES:
        size = SCALES[line.at(start + 1).lower]
        return _scaled(line, replace(_whole(size, start + 2), place=size if size >= 1e6 else 1.0))
    spelled = _spelled(line, start)
    return None if spelled is None else _scaled(line, _and_part(line, spelled))


def _whole(value: float, end: int) -> Numeral:
    return Numeral(end, value, value, value, 1.0, last_place(value))


def _spelled(line: Line, start: int) -> Numeral | None:
    """ "thirty-one", "twenty-three hundred", "one hundred and twenty thousand"."""
    total, current, at, scale = 0.0, _small(line, start), start, math.inf
    if current is None:
        return None
    value, at = current
    while True:
        size = SCALES.get(line.at(at).lower)
        if size is None or size == 12 or (size >= scale and size > 100):
            break
        at += 1
        value *= size
        if size > 100:
            total, value, scale = total + value, 0.0, size
        more = _small(line, at + (line.at(at).lower == "and"))
        if more is not None:
            value, at = value + more[0], more[1]
    whole = _whole(total + value, at)
    return replace(whole, place=whole.round_place) if scale < math.inf and scale >= 1e6 else whole


def _small(line: Line, start: int) -> tuple[float, int] | None:
    """A number word below 100 and the index after it."""
    word = line.at(start).lower
    if word in UNITS:
        return UNITS[word], start + 1
    if word not in TENS:
        return None
    at = start + 1 + (line.at(start + 1).lower == "-")
    below = UNITS.get(line.at(at).lower, 0.0)
    return (TENS[word] + below, at + 1) if 0 < below < 10 else (TENS[word], start + 1)


def _and_part(line: Line, found: Numeral) -> Numeral:
    """ "two and a half", "3½", "three and three quarters"."""
    at = found.end
    if line.at(at).lower in GLYPHS:
        part: Numeral | None = _part(GLYPHS[line.at(at).lower], at + 1)
    elif line.at(at).lower == "and" or (line.at(at).lower, line.at(at + 2).lower) == ("-", "-"):
        and_at = at if line.at(at).lower == "and" else at + 1
        part = _fraction(line, and_at + 1 + (line.at(and_at + 1).lower == "-"))
    else:
        return found
    if part is None or part.exact is None or part.exact >= 1 or found.exact is None or found.place > 1:
        return found
    value = found.exact + part.exact
    return Numeral(part.end, value, value, value, 0.25, 0.25, digits=found.digits)


def _scaled(line: Line, found: Numeral) -> Numeral:
    """Multiplies by the scale words that follow ("million", "bn", "dozen")."""
    while True:
        lexeme = line.at(found.end)
        at = found.end + (lexeme.lower == "-" and line.at(found.end + 1).lower in SCALES)
        word = line.at(at).lower
        size = SCALES.get(word)
        if size is None and found.digits and (lexeme.glued or SHORT_SCALES.get(word, 0) >= 1e6):
            size = SHORT_SCALES.get(word)
        if size is None:
            return found
        found = found.times(size, at + 1)
        if size == 12:
            found = replace(found, place=1.0, round_place=1.0)
