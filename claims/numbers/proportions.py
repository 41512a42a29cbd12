"""Factors and proportions in words: "doubled", "threefold", "twice the number", "every second", "seven-figure"."""

from __future__ import annotations

from dataclasses import replace

from claims.language.pipeline import stem
from claims.numbers.counted_things import NOUN_POS, noun_after
from claims.numbers.hedges import bounded, left_hedges
from claims.numbers.lexemes import Line
from claims.numbers.quantities import Bound, NumberValue, Quantity, Reading
from claims.numbers.ranks import ordinal
from claims.numbers.tables import ORDINALS, UNITS
from claims.numbers.words import Form, Numeral, numeral

_VERBS = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0, "halve": 0.5}


def proportions(line: Line) -> list[Reading]:
    """Every factor, proportion and rate of occurrence that no figure with a unit states."""
    found: list[Reading] = []
    for at in range(len(line)):
        if found and at < found[-1].end:
            continue
        reading = (
            _verb(line, at) or _fold(line, at) or _times(line, at) or _every(line, at) or _figures(line, at)
            or _lap(line, at) or _of_each_coin(line, at)
        )  # fmt: skip
        if reading is not None:
            found.append(reading)
    return found


def _factor(line: Line, at: int, end: int, value: float) -> Reading:
    left = left_hedges(line, at)
    figure = Numeral(end, value, value, value, 0.1, 0.1)
    interval, bound = bounded(figure, left.hedges, 0.05, None)
    soft = bool(left.hedges)
    return Reading(
        left.edge, end, NumberValue(Quantity.FACTOR, interval.low, interval.high, value, bound=bound, soft=soft)
    )


def _verb(line: Line, at: int) -> Reading | None:
    token = line.at(at).token
    value = _VERBS.get(token.lemma)
    if value is None or line.at(at).text != token.text:
        return None
    if token.pos == "VERB" or line.at(at + 1).lower in {"the", "that", "its", "their", "his", "what"}:
        return _factor(line, at, at + 1, value)
    return None


def _fold(line: Line, at: int) -> Reading | None:
    """ "fivefold", "ten-fold", "10-fold"."""
    word = line.at(at).lower
    if word.endswith("fold") and word[:-4] in UNITS:
        return _factor(line, at, at + 1, UNITS[word[:-4]])
    figure = numeral(line, at)
    if (
        figure is None
        or figure.exact is None
        or line.words(figure.end, figure.end + 2) not in {("-", "fold"), ("fold",)}
    ):
        return None
    return _factor(line, at, figure.end + 1 + (line.at(figure.end).lower == "-"), figure.exact)


def _times(line: Line, at: int) -> Reading | None:
    """ "twice the number", "three times as many"; "twice" alone counts occasions."""
    if line.at(at).lower == "twice":
        if line.at(at + 1).lower in {"the", "as", "that", "what", "its", "their"}:
            return _factor(line, at, at + 1, 2.0)
        return Reading(at, at + 1, NumberValue(Quantity.COUNT, 2.0, 2.0, 2.0, noun="time", thing="times"))
    figure = numeral(line, at)
    if figure is None or figure.exact is None or line.at(figure.end).lower != "times":
        return None
    after = line.at(figure.end + 1)
    if after.lower in {"as", "the", "more", "its"} or after.token.tag == "JJR":
        return _factor(line, at, figure.end + 1, figure.exact)
    return None


def _every(line: Line, at: int) -> Reading | None:
    """ "every second customer": half of them."""
    if line.at(at).lower != "every" or (line.at(at + 1).lower not in ORDINALS and line.at(at + 1).number is None):
        return None
    found = ordinal(line, at + 1)
    if found is None or found[0] < 2:
        return None
    noun = noun_after(line, found[1])
    if noun is None or stem(line[noun].token.lemma) in {"day", "week", "month", "year", "hour", "minut", "time"}:
        return None
    share = 100 / found[0]
    leeway = min(2.5, 0.15 * share)
    value = NumberValue(Quantity.SHARE, share - leeway, share + leeway, share, unit="%", soft=True, printed="%")
    return Reading(at, noun + 1, replace(value, noun=stem(line[noun].token.lemma), thing=line[noun].lower))


def _figures(line: Line, at: int) -> Reading | None:
    """ "a seven-figure sum": from 1,000,000 to 9,999,999."""
    figure = numeral(line, at)
    if figure is None or figure.form is not Form.CARDINAL or figure.exact is None or not 2 <= figure.exact <= 12:
        return None
    if line.words(figure.end, figure.end + 2) not in {("-", "figure"), ("-", "digit")}:
        return None
    end = figure.end + 2 + (line.at(figure.end + 2).token.pos in NOUN_POS)
    low = 10 ** (figure.exact - 1)
    value = NumberValue(Quantity.MONEY, low, low * 10 - 1, None, unit="", bound=Bound.BETWEEN, soft=True)
    return Reading(at, end, value)


def _of_each_coin(line: Line, at: int) -> Reading | None:
    """ "Six cents of every dollar": 6 percent."""
    figure = numeral(line, at)
    if figure is None or figure.exact is None or line.at(figure.end).lower not in {"cent", "cents", "pence", "penny"}:
        return None
    words = line.words(figure.end + 1, figure.end + 4)
    if words[:1] not in {("of",), ("in",), ("on",)} or words[1:2] not in {("every",), ("each",), ("the",)}:
        return None
    if words[2:] not in {("dollar",), ("euro",), ("pound",)}:
        return None
    share = replace(figure, low=figure.exact - 0.5, high=figure.exact + 0.5)
    value = NumberValue(Quantity.SHARE, share.low, share.high, share.exact, unit="%", printed="%")
    return Reading(at, figure.end + 4, value)


def _lap(line: Line, at: int) -> Reading | None:
    """ "2:27:12": hours, minutes and seconds of a race."""
    parts = [line.at(at + i).number for i in (0, 2, 4)]
    if line.at(at + 1).lower != ":" or line.at(at + 3).lower != ":" or None in parts or line.at(at + 5).lower == ":":
        return None
    seconds = sum((part or 0.0) * size for part, size in zip(parts, (3600.0, 60.0, 1.0), strict=True))
    value = NumberValue(Quantity.MEASURE, seconds - 0.5, seconds + 0.5, seconds, unit="s", printed="h:mm:ss")
    return Reading(at, at + 5, value)
