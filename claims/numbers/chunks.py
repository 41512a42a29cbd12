"""Figures of a sentence with the words bound to them: hedges, unit or thing counted, rate, aspect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.language.pipeline import stem
from claims.numbers.aspects import aspect
from claims.numbers.counted_things import NOUN_POS, noun_after
from claims.numbers.denials import denied
from claims.numbers.dimensions import dimension
from claims.numbers.hedges import Bounded, Hedge, left_hedges, right_hedges
from claims.numbers.identifiers import is_identifier, is_month
from claims.numbers.lexemes import Line, vocabulary
from claims.numbers.quantities import Aspect
from claims.numbers.tables import UNITS
from claims.numbers.unit_phrases import symbol_before, unit_at
from claims.numbers.units import PERIODS, Unit, units
from claims.numbers.words import Form, Numeral, numeral

_ADVERB_PERIODS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year", "nightly": "night",
}  # fmt: skip
_ONE_NOT_COUNTED = vocabulary(
    """
    day time thing way side hand point end example reason part stage moment night morning evening afternoon
    such case respect sense word occasion another goal condition step aspect place year week month option
    area who that which of
    """
)
_SHIFTS = frozenset({"ago", "later", "earlier", "after", "before"})
_SEASONS = frozenset({"summer", "winter", "season", "night", "autumn", "spring", "weekend"})
_BOTH_SEXES = {
    ("men", "and", "women"): ("people", "people"), ("women", "and", "men"): ("people", "people"),
    ("boys", "and", "girls"): ("child", "children"), ("girls", "and", "boys"): ("child", "children"),
}  # fmt: skip
_GROUPS = vocabulary(
    "staff crew team panel party group squad cast delegation jury family workforce band choir gang class"
)
_SEASONAL = frozenset({"spring", "summer", "autumn", "fall", "winter"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """One figure in its phrase; positions are indices of lexemes.

    Attributes:
        start, end: The phrase with hedges and noun.
        figure: Where the figure itself begins; it ends at `numeral.end`.
        noun: Stem of the thing counted, or of what a unit measures.
        noun_at: Where that noun stands, or None.
    """

    start: int
    end: int
    figure: int
    numeral: Numeral
    hedges: tuple[Hedge, ...] = ()
    unit: Unit | None = None
    noun: str = ""
    noun_at: int | None = None
    thing: str = ""
    per: str = ""
    aspect: Aspect = Aspect.LEVEL
    direction: int = 0
    dimension: str = ""

    @property
    def bare(self) -> bool:
        """Neither a unit nor a thing counted stands with it."""
        return self.unit is None and not self.noun


def chunks(line: Line) -> Iterator[Chunk]:
    """Every figure that is a quantity, in order, without overlaps."""
    at = 0
    while at < len(line):
        found = _chunk(line, at)
        if found is None:
            at = _beyond(line, at)
            continue
        yield found
        at = found.end


def _beyond(line: Line, at: int) -> int:
    figure = numeral(line, at)
    return at + 1 if figure is None else max(figure.end, at + 1)


def _chunk(line: Line, at: int) -> Chunk | None:
    figure = numeral(line, at)
    if figure is None:
        return _one_unit(line, at)
    if is_identifier(line, at, figure) or line.words(at - 3, at) == ("give", "or", "take"):
        return None
    if line.at(at - 1).lower == "minus":
        figure = figure.negated()
    right = right_hedges(line, figure.end)
    figure = replace(figure, end=right.edge)
    chunk = _with_unit(line, Chunk(at, figure.end, at, figure, right.hedges))
    if chunk.unit is None:
        chunk = _with_noun(line, chunk)
        if line.at(at).lower == "one" and figure.end == at + 1 and not _counts_one(line, chunk):
            return None
    elif at == 0 and line.at(at).lower == "one" and chunk.unit.symbol == "s":
        return None
    else:
        chunk = _with_measured(line, chunk)
    return _dressed(line, _with_period(line, chunk))


def _one_unit(line: Line, at: int) -> Chunk | None:
    """ "within a month", "a year and a half", "more than an hour": a unit that counts itself."""
    if line.at(at).lower not in {"a", "an"}:
        return None
    unit = units().get(line.words(at + 1, at + 2))
    if unit is None or unit.money or unit.symbol not in {"s", "m", "kg", "pp", "m3"}:
        return None
    half = line.words(at + 2, at + 5) == ("and", "a", "half")
    if not half and not (left_hedges(line, at).hedges or line.at(at - 1).lower in {"by", "for"}):
        return None
    if not half and line.at(at + 2).token.pos in NOUN_POS:
        return None
    value = 1.5 if half else 1.0
    figure = Numeral(at + 1, value, value, value, 0.5 if half else 1.0, 0.5 if half else 1.0)
    return _dressed(line, Chunk(at, at + 5 if half else at + 2, at, figure, unit=unit))


def _counts_one(line: Line, chunk: Chunk) -> bool:
    after = line.at(chunk.numeral.end)
    if line.words(chunk.figure - 2, chunk.figure) == ("all", "but"):
        return True
    if after.lower in {"and", "or", "to"} and numeral(line, chunk.numeral.end + 1) is not None:
        return True
    if (after.lower, numeral(line, chunk.numeral.end + 1) is not None) == ("in", True):
        return True
    if chunk.noun_at is None or after.lower in _ONE_NOT_COUNTED:
        return False
    return line[chunk.noun_at].lower not in _ONE_NOT_COUNTED and line.at(chunk.figure - 1).lower not in {
        "no", "the", "this", "that", "number",
    }  # fmt: skip


def _with_unit(line: Line, chunk: Chunk) -> Chunk:
    money = symbol_before(line, chunk.figure)
    if money is not None:
        start, unit = money
        return _millions(line, replace(chunk, start=start, figure=start, unit=unit))
    end = chunk.numeral.end
    if chunk.numeral.form is Form.FRACTION or line.at(end - 1).lower == "half":
        at = end + (line.at(end).lower == "of")
        at += line.at(at).lower in {"a", "an"}
        if at > end or line.at(end).lower == "-":
            found = unit_at(line, at + (line.at(at).lower == "-"), chunk.numeral)
            if found is not None and (found[1].symbol != "s" or line.at(at).lower != "of"):
                return replace(chunk, unit=found[1], end=found[0])
            if line.at(end).lower != "-" or found is None:
                return _point_part(line, chunk, at)
    found = unit_at(line, end + (line.at(end).lower == "-"), chunk.numeral)
    if found is None:
        return _millions(line, chunk)
    if line.at(found[0]).lower == "ago":
        return replace(chunk, end=found[0] + 1, unit=found[1], aspect=Aspect.AGO)
    return _and_half(line, replace(chunk, end=found[0], unit=found[1]))


def _point_part(line: Line, chunk: Chunk, at: int) -> Chunk:
    if line.at(at).lower in {"point", "points"}:
        return replace(chunk, end=at + 1, unit=units()[("percentage", "point")])
    return chunk


def _and_half(line: Line, chunk: Chunk) -> Chunk:
    """ "one hour and a half"."""
    if line.words(chunk.end, chunk.end + 3) != ("and", "a", "half") or chunk.numeral.exact is None:
        return chunk
    value = chunk.numeral.exact + 0.5
    figure = replace(chunk.numeral, low=value, high=value, exact=value, place=0.5, round_place=0.5)
    return replace(chunk, numeral=figure, end=chunk.end + 3)


def _millions(line: Line, chunk: Chunk) -> Chunk:
    """ "$3m", "3m people": the letter stands for a million; "$2b" for a billion."""
    letter, figure = line.at(chunk.numeral.end), chunk.numeral
    size = {"m": 1e6, "b": 1e9}.get(letter.lower)
    if not figure.digits or size is None or not letter.glued:
        return chunk
    found = unit_at(line, figure.end + 1, figure)
    if chunk.unit is None and found is None and line.at(figure.end + 1).token.pos not in NOUN_POS:
        return chunk
    scaled = figure.times(size, figure.end + 1)
    if found is not None and chunk.unit is None:
        return replace(chunk, numeral=scaled, unit=found[1], end=found[0])
    return replace(chunk, numeral=scaled, end=scaled.end)


def _with_noun(line: Line, chunk: Chunk) -> Chunk:
    at = chunk.numeral.end
    if line.at(at).lower == "of" and chunk.numeral.form is not Form.CARDINAL:
        return _with_measured(line, chunk)
    if line.at(at).lower == "of" and line.at(at - 1).lower in {"pair", "couple", "trio", "dozens", "handful"}:
        at += 1
    if line.at(at).lower == "of" and line.at(at + 1).lower == "the":
        found = None
    else:
        if chunk.numeral.form is Form.FRACTION:
            at += line.at(at).lower in {"the", "their", "its", "his", "her", "our", "all"}
        found = _hyphened(line, at) or noun_after(line, at)
    if found is None:
        return _in_group(line, chunk)
    if (both := line.words(found, found + 3)) in _BOTH_SEXES:
        lemma, thing = _BOTH_SEXES[both]
        return replace(chunk, end=found + 3, noun=stem(lemma), noun_at=found, thing=thing)
    return replace(chunk, end=found + 1, noun=stem(line[found].token.lemma), noun_at=found, thing=line[found].lower)


def _in_group(line: Line, chunk: Chunk) -> Chunk:
    """ "a staff of nine", "a crew of twelve": the group's word tells that persons are counted."""
    if line.at(chunk.figure - 1).lower != "of" or line.at(chunk.figure - 2).token.lemma not in _GROUPS:
        return chunk
    return replace(chunk, noun=stem("people"), thing="people")


def _hyphened(line: Line, at: int) -> int | None:
    """The thing counted in "the 412-page report"."""
    if line.at(at).lower != "-" or not line.at(at).glued or line.at(at + 1).token.tag != "NN":
        return None
    return at + 1 if line.at(at + 2).token.pos == "NOUN" and line.at(at + 2).lower != "-" else None


def _with_measured(line: Line, chunk: Chunk) -> Chunk:
    """ "38 tonnes of cheese", "60 percent of households": what the unit measures."""
    if line.at(chunk.end).lower != "of" or (chunk.unit is not None and chunk.unit.money):
        return chunk
    at = chunk.end + 1
    while line.at(at).token.pos in {"DET", "PRON"} and line.at(at).token.tag in {"DT", "PRP$", "PDT"}:
        at += 1
    if numeral(line, at) is not None and line.at(at).lower not in UNITS.keys() - {"one"}:
        return chunk
    found = noun_after(line, at)
    if found is None or numeral(line, at) is not None:
        return chunk
    return replace(chunk, end=found + 1, noun=stem(line[found].token.lemma), noun_at=found, thing=line[found].lower)


def _with_period(line: Line, chunk: Chunk) -> Chunk:
    """Reads the rate: "a day", "per litre", "an hour", "annually"; "each" is an aspect."""
    word, after = line.at(chunk.end).lower, line.at(chunk.end + 1)
    if word in _ADVERB_PERIODS:
        return replace(chunk, end=chunk.end + 1, per=_ADVERB_PERIODS[word])
    period = after.token.lemma if after.token.lemma in PERIODS else ""
    if word in {"a", "an", "each", "every"} and period and line.at(chunk.end + 2).lower not in _SHIFTS:
        return replace(chunk, end=chunk.end + 2, per=period)
    if word in {"per", "/"} and after.token.pos in {"NOUN", "PROPN", "X"}:
        return replace(chunk, end=chunk.end + 2, per=period or stem(after.token.lemma))
    if word in {"a", "an"} and chunk.unit is not None and chunk.unit.money and after.token.pos == "NOUN":
        return replace(chunk, end=chunk.end + 2, per=stem(after.token.lemma))
    if word in {"each", "every"} and (after.lower in _SEASONAL or is_month(after)):
        return replace(chunk, end=chunk.end + 2, per="year")
    if word == "for" and after.lower in {"each", "every"} and line.at(chunk.end + 2).token.lemma in PERIODS:
        return replace(chunk, end=chunk.end + 3, per=line.at(chunk.end + 2).token.lemma)
    if word in {"each", "apiece"}:
        return replace(chunk, end=chunk.end + 1, aspect=Aspect.EACH)
    return chunk


def _dressed(line: Line, chunk: Chunk) -> Chunk:
    """Adds the hedges on both sides and the aspect."""
    left = denied(line, chunk.start, left_hedges(line, chunk.start))
    right = right_hedges(line, chunk.end)
    if line.words(left.edge, chunk.start) == ("over",) and _lasts(chunk) and not _measures(line, left.edge):
        left = Bounded((), chunk.start)
    hedges = chunk.hedges + left.hedges + right.hedges
    dressed = replace(chunk, start=left.edge, end=right.edge, hedges=hedges)
    if chunk.unit is not None and chunk.unit.symbol == "m":
        dressed = replace(dressed, dimension=dimension(line, dressed.start, dressed.end, chunk.noun))
    return replace(dressed, aspect=aspect(line, dressed))


def _lasts(chunk: Chunk) -> bool:
    return chunk.noun in _SEASONS if chunk.unit is None else chunk.unit.symbol == "s"


def _measures(line: Line, at: int) -> bool:
    """True where "over" before a span of time means "more than", not "during"."""
    before = line.at(at - 1)
    return before.token.lemma in {"last", "take", "be", "for", "spend", "wait", "well"}
