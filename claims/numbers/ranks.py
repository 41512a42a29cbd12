"""Ranks and ordinals: "third place", "second-largest", "runner-up", "No. 3 producer", "88th minute", "third time"."""

from __future__ import annotations

from claims.language.pipeline import stem
from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.quantities import Bound, NumberValue, Quantity, Reading
from claims.numbers.tables import ORDINALS, TENS, UNITS
from claims.numbers.words import numeral

_PLACES = vocabulary("place spot position rank seed slot placing")
_FINISHING = vocabulary("finish come place rank lie stand remain")
_RUNS = vocabulary("consecutive straight successive running time anniversary birthday edition term title")
_POSSESSIVES = vocabulary("his her its their our my")
_MEDALS = {"gold": 1.0, "silver": 2.0, "bronze": 3.0}
_FULL_TIME, _EXTRA_TIME = 90.0, 120.0  # minutes of a football match


def ranks(line: Line) -> list[Reading]:
    """Every rank, ordinal count and minute of play of the sentence."""
    found: list[Reading] = []
    for at in range(len(line)):
        if found and at < found[-1].end:
            continue
        reading = _ordinal(line, at) or _number(line, at) or _named(line, at) or _from_end(line, at)
        if reading is not None:
            found.append(reading)
    return found


def ordinal(line: Line, at: int) -> tuple[float, int] | None:
    """The value of an ordinal that begins at `at`, in words or digits, and the index after it."""
    word, value = line.at(at).lower, line.at(at).number
    if value is not None and line.at(at + 1).glued and line.at(at + 1).lower in {"st", "nd", "rd", "th"}:
        return value, at + 2
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word in TENS and line.at(at + 1).lower == "-" and ORDINALS.get(line.at(at + 2).lower, 10) < 10:
        return TENS[word] + ORDINALS[line.at(at + 2).lower], at + 3
    return None


def _value(quantity: Quantity, low: float, high: float | None, noun: str = "", thing: str = "") -> NumberValue:
    exact = low if low == high else None
    bound = Bound.EXACT if exact is not None else Bound.BETWEEN
    return NumberValue(quantity, low, high, exact, noun=noun, thing=thing, bound=bound)


def _ordinal(line: Line, at: int) -> Reading | None:
    found = ordinal(line, at)
    if found is None:
        return None
    value, end = found
    end += line.at(end).lower == "-"
    after = line.at(end)
    if after.lower in {"minute", "minutes"} and value > 0 and line.at(end + 1).lower != "of":
        return Reading(at, end + 1, _value(Quantity.MINUTE, value, value))
    if after.lower in _PLACES or (after.token.tag in {"JJS", "RBS"} and after.lower != "least"):
        return _ranked(line, at, end, value)
    if line.at(at - 1).token.lemma in _FINISHING and line.at(at - 1).token.pos == "VERB" and _closes(line, end):
        return Reading(at, end, _value(Quantity.RANK, value, value))
    return _counted(line, at, end, value)


def _closes(line: Line, at: int) -> bool:
    return line.at(at).token.pos in {"PUNCT", "ADP", "CCONJ", "SCONJ", ""} or line.at(at).lower in {",", "."}


def _ranked(line: Line, at: int, end: int, value: float) -> Reading:
    """ "third place", "second-largest operator": the thing ranked is part of what is compared."""
    stop = end + 1
    if line.at(end).lower in _PLACES:
        return Reading(at, stop, _value(Quantity.RANK, value, value))
    thing = line.at(stop) if line.at(end).lower != "most" else line.at(stop + 1)
    if thing.token.pos in {"NOUN", "PROPN"}:
        stop = stop + 1 + (line.at(end).lower == "most")
        return Reading(at, stop, _value(Quantity.RANK, value, value, stem(thing.token.lemma), thing.lower))
    return Reading(at, stop, _value(Quantity.RANK, value, value))


def _counted(line: Line, at: int, end: int, value: float) -> Reading | None:
    """ "for the third time", "the fourth straight day", "his second title"."""
    noun = line.at(end)
    run = noun.lower in _RUNS
    if run and line.at(end + 1).token.pos == "NOUN" and noun.token.pos != "NOUN":
        noun, end = line.at(end + 1), end + 1
    own = line.at(at - 1).lower in _POSSESSIVES and noun.token.pos == "NOUN"
    if not (run or own) or (value == 1 and not own) or noun.lower in {"half", "quarter"}:
        return None
    return Reading(at, end + 1, _value(Quantity.ORDINAL, value, value, stem(noun.token.lemma), noun.lower))


def _number(line: Line, at: int) -> Reading | None:
    """ "number two in the market", "No. 3 producer"; "No. 10" alone is a name."""
    word = line.at(at).lower
    figure_at = at + 2 if word == "no" and line.at(at + 1).lower == "." else at + 1
    if (
        word not in {"number", "no"}
        or (word == "no" and figure_at == at + 1)
        or line.at(at - 1).lower in {"the", "a"} - {"the"}
    ):
        return None
    figure = numeral(line, figure_at)
    if figure is None or figure.exact is None or figure.exact > 100 or figure.place != 1:
        return None
    after = line.at(figure.end)
    if after.token.pos == "NOUN" and after.text.islower():
        noun, end = after, figure.end + 1
        return Reading(at, end, _value(Quantity.RANK, figure.exact, figure.exact, stem(noun.token.lemma), noun.lower))
    if after.lower in {"in", "on"} and line.at(figure.end + 1).lower in {"the", "its", "their"}:
        return Reading(at, figure.end, _value(Quantity.RANK, figure.exact, figure.exact))
    return None


def _named(line: Line, at: int) -> Reading | None:
    """ "runner-up", "missed the podium", "won bronze"."""
    words = line.words(at, at + 3)
    if words[:3] in {("runner", "-", "up"), ("runners", "-", "up")}:
        return Reading(at, at + 3, _value(Quantity.RANK, 2.0, 2.0))
    lemma = line.at(at).token.lemma
    if words[:1] == ("podium",):
        missed = any(x.token.lemma in {"miss", "outside", "off"} for x in line[max(at - 4, 0) : at])
        return Reading(at, at + 1, _value(Quantity.RANK, 4.0, None) if missed else _value(Quantity.RANK, 1.0, 3.0))
    if lemma in _MEDALS and (words[1:2] in {("medal",), ("medallist",), ("medalist",)} or _won(line, at)):
        return Reading(at, at + 1, _value(Quantity.RANK, _MEDALS[lemma], _MEDALS[lemma]))
    return None


def _won(line: Line, at: int) -> bool:
    return line.at(at - 1).token.lemma in {"win", "take", "claim"} and _closes(line, at + 1)


def _from_end(line: Line, at: int) -> Reading | None:
    """ "three minutes from the end of extra time" is minute 117."""
    value = UNITS.get(line.at(at).lower, line.at(at).number)
    if value is None or line.at(at + 1).lower not in {"minute", "minutes"} or line.at(at + 2).lower != "from":
        return None
    words = line.words(at + 3, at + 8)
    if words[:2] == ("the", "end"):
        full, stop = (_EXTRA_TIME, at + 8) if words[3:5] == ("extra", "time") else (_FULL_TIME, at + 5)
    elif words[:1] == ("time",):
        full, stop = _FULL_TIME, at + 4
    else:
        return None
    return Reading(at, min(stop, len(line)), _value(Quantity.MINUTE, full - value, full - value))
