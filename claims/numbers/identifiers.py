"""Figures that name something instead of counting it: "Highway 61", "G7", "9/11", "Boeing 747", years, times."""

from __future__ import annotations

from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.tables import SHORT_SCALES, TENS
from claims.numbers.units import units
from claims.numbers.words import Numeral

_NAMING = vocabulary(
    """
    highway route road motorway article section chapter page flight room line platform gate unit phase level
    grade bus tram group channel form class type size version resolution rule amendment clause paragraph law
    code model building block terminal pier studio formula paper annex appendix figure table zone district
    precinct ward lane track apartment flat floor suite box row seat step part book volume act scene episode
    season week day round game match lot item question option exhibit tier stage category proposition
    measure no number nos numbers nr protocol directive regulation decree train tunnel reactor area camp
    sector interstate exit junction covid boeing airbus apollo core vitamin under u over
    """
)
_MONTHS = vocabulary(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec
    """
)
_DAY_PARTS = frozenset({("morning",), ("afternoon",), ("evening",)})
_GLUED = frozenset({"m", "b", "t", "l", "h", "odd", "x", "million", "billion"})
_CLOCK = frozenset({"am", "pm", "o", "oclock", "noon", "midnight", "gmt", "utc", "cet", "est", "edt", "hrs"})
_YEAR_BEFORE = vocabulary(
    """
    in since of by until till from early late mid during before after around about spring summer autumn fall
    winter christmas year years fiscal and to between - through for ( the , or
    """
)
_PLACE_ENTITIES = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME", "FAC", "CARDINAL", "QUANTITY", "PERCENT", "MONEY"})


def is_identifier(line: Line, start: int, figure: Numeral) -> bool:
    """True where the figure that begins at `start` is a name, a date, a time or a telephone number."""
    if _is_odds(line, start, figure) or _is_age(line, figure):
        return True
    if not figure.digits:
        return _spelled_year(line, start) or _named_word(line, start, figure) or _hour(line, figure)
    return (
        _joined(line, start, figure)
        or _dated(line, start, figure)
        or _year(line, start, figure)
        or _named(line, start, figure)
        or _telephone(line, start, figure)
    )


def _is_age(line: Line, figure: Numeral) -> bool:
    """ "Of the two-year-olds": how old they are, not how many."""
    return line.words(figure.end, figure.end + 4) in {("-", "year", "-", "old"), ("-", "year", "-", "olds")}


def _is_odds(line: Line, start: int, figure: Numeral) -> bool:
    """Either figure of "a two-to-one majority"."""
    first = line.words(figure.end, figure.end + 4) in {("-", "to", "-", "one"), ("-", "to", "-", "1")}
    return first or (line.words(start - 3, start) == ("-", "to", "-") and line.at(start).lower in {"one", "1"})


def _joined(line: Line, start: int, figure: Numeral) -> bool:
    """Glued to letters or to other figures: "G7", "F-16", "9/11", "12:30", "5G", "1990s"."""
    before, after = line.at(start - 1), line.at(figure.end)
    if after.lower == "/" and line.at(figure.end + 1).number is not None:
        return True
    if before.lower == "/" and line.at(start - 2).number is not None:
        return True
    if line.at(start).glued and (before.text.isalpha() or before.lower in {"_", "#", "@", "'", "’"}):
        unit = units().get((before.lower,))
        return unit is None or not unit.money
    if line.at(start).glued and before.lower in {"-", ":", "/", "."} and before.glued:
        inner = line.at(start - 2)
        if before.lower == "-" and inner.number is not None and (_iso_date(line, start) or _fiscal(line, start)):
            return True
        if inner.text.isalpha() and before.lower != "/":
            return True
        if before.lower in {":", "/", "."} and (inner.number is not None or inner.text.isalpha()):
            return True
    if after.glued and after.lower in {":", "/"} and line.at(figure.end + 1).glued:
        return line.at(figure.end + 1).number is not None
    if after.glued and after.text.isalpha() and figure.end == start + 1:
        return not _suffix(line, after.lower)
    return False


def _fiscal(line: Line, start: int) -> bool:
    """The second year of "the 2026-27 season"."""
    first, second = line.at(start - 2).number or 0.0, line.at(start).number
    return 1900 <= first < 2200 and second == (first + 1) % 100


def _iso_date(line: Line, start: int) -> bool:
    """The month or the day of "2024-03-15"."""
    month_of = len(line.at(start - 2).text) == 4 and line.at(start + 1).lower == "-" and line.at(start + 1).glued
    return month_of or (line.at(start - 3).lower == "-" and line.at(start - 2).glued)


def _suffix(line: Line, word: str) -> bool:
    return (word,) in units() or word in SHORT_SCALES or word in _GLUED


def _dated(line: Line, start: int, figure: Numeral) -> bool:
    before, after = line.at(start - 1), line.at(figure.end)
    if is_month(before) and figure.exact is not None and figure.exact < 2200:
        return True
    if before.lower in {"."} and is_month(line.at(start - 2)):
        return True
    if is_month(after) or (after.lower == "of" and is_month(line.at(figure.end + 1))):
        return True
    if after.lower in {"a", "p"} and line.at(figure.end + 1).lower == "." and line.at(figure.end + 2).lower == "m":
        return True
    return after.lower in _CLOCK or (after.lower == "-" and is_month(line.at(figure.end + 1)))


def _hour(line: Line, figure: Numeral) -> bool:
    """ "two in the morning", "six o'clock"."""
    words = line.words(figure.end, figure.end + 3)
    return words[:1] == ("o",) or (words[:2] == ("in", "the") and words[2:] in _DAY_PARTS)


def is_month(lexeme: object) -> bool:
    """True for the capitalised name of a month."""
    text = getattr(lexeme, "text", "")
    return text.lower() in _MONTHS and text[:1].isupper()


def _year(line: Line, start: int, figure: Numeral) -> bool:
    text, exact = line.at(start).text, figure.exact
    if exact is None or len(text) != 4 or figure.end != start + 1 or not 1000 <= exact < 2200:
        return False
    after = line.at(figure.end)
    if (after.lower,) in units() or (after.lower == "-" and (line.at(figure.end + 1).lower,) in units()):
        return False
    if line.at(start - 1).lower in {"$", "€", "£", "¥", "₹"}:
        return False
    if exact >= 1900 or after.token.pos not in {"NOUN", "ADJ", "PROPN"}:
        return True
    return line.at(start - 1).lower in _YEAR_BEFORE and line.at(start).token.entity == "DATE"


def _named(line: Line, start: int, figure: Numeral) -> bool:
    """ "Highway 61", "Boeing 747", "No. 10": right after a word that wants a number or a proper name."""
    at = start - 1
    if line.at(at).lower == "." and line.at(at).glued and line.at(at - 1).lower in {"no", "nr", "nos"}:
        return True
    before = line.at(at)
    if before.lower in {"no", "nr", "nos", "no.", "number"}:
        return True
    if figure.end != start + 1 or (line.at(figure.end).lower == "-" and line.at(figure.end + 1).number is not None):
        return False
    if before.token.lemma in {"dial", "call", "ring"} and line.at(figure.end).token.pos not in {"NOUN", "ADJ"}:
        return True
    if before.lower in _NAMING - {"no", "over", "under"} and before.token.pos in {"NOUN", "PROPN"}:
        return True
    capital = before.text[:1].isupper() and before.text.isalpha() and at > 0
    unit_follows = (line.at(figure.end).lower,) in units()
    return (
        capital
        and before.token.pos == "PROPN"
        and before.token.entity not in _PLACE_ENTITIES
        and (before.lower,) not in units()
        and not unit_follows
    )


def _named_word(line: Line, start: int, figure: Numeral) -> bool:
    before = line.at(start - 1)
    title = start > 0 and line.at(start).text[0].isupper() and line.at(figure.end).text[:1].isupper()
    if title and line.at(figure.end).token.pos == "PROPN":
        return True
    if before.lower == "number" or (line.at(start).token.pos == "PROPN" and before.token.pos == "PROPN"):
        return True
    after = line.at(figure.end)
    alone = figure.end == start + 1 and after.token.pos not in {"NOUN", "PROPN", "ADJ"} and after.lower != "of"
    named = before.lower in _NAMING - {"under", "over", "no"} or before.lower == "year"
    return alone and named and before.token.pos in {"NOUN", "PROPN"}


def _spelled_year(line: Line, start: int) -> bool:
    """ "nineteen eighty-four", "twenty twenty-four"."""
    words = line.words(start, start + 2)
    return len(words) == 2 and words[0] in {"eighteen", "nineteen", "twenty"} and words[1] in TENS


def _telephone(line: Line, start: int, figure: Numeral) -> bool:
    """Three or more groups of digits in a row, or digits after a plus sign."""
    if line.at(start - 1).lower == "+" and line.at(start).glued:
        return True
    groups, at = 1, start
    while line.at(at - 1).number is not None and groups < 4:
        groups, at = groups + 1, at - 1
    at = start
    while line.at(at + 1).number is not None and groups < 4:
        groups, at = groups + 1, at + 1
    text = line.at(start).text
    return groups >= 3 or (text.isdigit() and len(text) > 1 and text.startswith("0"))
