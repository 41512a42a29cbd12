"""Units beside a figure: after it ("km", "square-metre", "m"), or before it for money ("$", "EUR")."""

from __future__ import annotations

from claims.numbers.counted_things import NOUN_POS
from claims.numbers.lexemes import Line
from claims.numbers.units import NAMED_CODES, Unit, units
from claims.numbers.words import Numeral

_WEIGHT_WORDS = frozenset({"weigh", "heavy", "weight", "heavier", "lighter"})
_LETTER_UNITS = frozenset({"m", "g", "t", "l", "h", "b", "mg", "min", "ha", "mi", "ft", "lb", "oz", "cl", "sec"})
_LETTER_MEANINGS = {"t": "tonne", "l": "litre", "h": "hour"}


def symbol_before(line: Line, figure_at: int) -> tuple[int, Unit] | None:
    """The index of a currency sign or code right before a figure, and the currency."""
    for length in (2, 1):
        words = line.words(figure_at - length, figure_at)
        unit = units().get(words) if len(words) == length else None
        if unit is not None and unit.money and (length == 2 or not words[0].isalpha()):
            return figure_at - length, unit
        code = line.at(figure_at - 1)
        if length == 1 and unit is not None and unit.money and (code.text.isupper() or code.text == "Rs"):
            return figure_at - 1, unit
    return None


def unit_at(line: Line, at: int, figure: Numeral) -> tuple[int, Unit] | None:
    """The index after a unit that begins at `at`, and the unit."""
    for length in (5, 4, 3, 2, 1):
        words = tuple(word for word in line.words(at, at + length) if word != "-" or length == 1)
        whole = at + length <= len(line) and line.at(at + length - 1).lower != "-"
        unit = units().get(words) if whole else None
        if unit is None or (length == 1 and not _is_unit(line, at, figure)):
            continue
        if words[0] in {"pound", "pounds"} and _is_weight(line, at):
            unit = units()[("pound", "mass")]
        if words[0] in _LETTER_MEANINGS:
            unit = units()[(_LETTER_MEANINGS[words[0]],)]
        return at + length, unit
    if line.at(at).lower in {"points", "point"} and figure.place < 1:
        return at + 1, units()[("percentage", "point")]
    if line.at(at).lower in _LETTER_MEANINGS and _is_unit(line, at, figure):
        return at + 1, units()[(_LETTER_MEANINGS[line.at(at).lower],)]
    return None


def _is_unit(line: Line, at: int, figure: Numeral) -> bool:
    lexeme = line.at(at)
    if lexeme.lower == "m":
        follows = line.at(at + 1)
        return figure.digits and not (lexeme.glued and (follows.token.pos in NOUN_POS or unit_at(line, at + 1, figure)))
    if lexeme.lower in _LETTER_UNITS:
        return figure.digits and lexeme.text in {lexeme.lower, "GB", "MB", "TB"}
    if lexeme.lower in NAMED_CODES or lexeme.lower == "second":
        return lexeme.token.pos in NOUN_POS
    return True


def _is_weight(line: Line, at: int) -> bool:
    return line.at(at + 1).lower == "of" or bool(line.lemmas & _WEIGHT_WORDS)
