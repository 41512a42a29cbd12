"""The quantities of a sentence: single figures, and figures that belong together ("62 of the 101 members")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claims.language.pipeline import stem
from claims.numbers import ballots
from claims.numbers.changes import with_change
from claims.numbers.chunks import Chunk, chunks
from claims.numbers.compounds import (
    added,
    each_of,
    each_with,
    equal_parts,
    from_to,
    instalments,
    people,
    plus,
    shared,
    sides,
    words_between,
)
from claims.numbers.counted_things import noun_after
from claims.numbers.forms import complement
from claims.numbers.lexemes import Lexeme, Line, vocabulary
from claims.numbers.quantities import Aspect, NumberValue, Quantity, Reading
from claims.numbers.units import Unit
from claims.numbers.values import all_but, every, part_of, ratio, span_of, sum_of, value_of
from claims.numbers.words import Form

_SCORE_LEMMAS = vocabulary(
    """
    win beat defeat lose draw lead goal victory loss score match game knock thrash side hold tie penalty
    shoot striker coach season league cup final half equalise equalize trail winner nil
    """
)
_POINTS = frozenset({"point", "goal", "game", "frame", "run", "set", "leg"})
_BEFORE_SCORE = frozenset(
    ["by", "won", "win", "wins", "lost", "lose", "loses", "led", "lead", "leads", "him", "her", "them"]
)
_NOT_OF_WHOLE = frozenset({",", ";", "and", ".", "them", "those", "these", "whom", "which", "it"})
_PARENTS = frozenset({"mother", "father", "parent", "mom", "mum", "dad"})
_REACH = 5  # words between a part and its whole ("a third of the board's nine members")


def read(line: Line) -> list[Reading]:
    """Every quantity of the sentence; a change from one figure to another leaves its ends as well."""
    found, known = [], [with_change(line, chunk) for chunk in chunks(line)]
    at = 0
    while at < len(known):
        joined, used = _joined(line, known[at : at + 3])
        found.extend(joined)
        at += used
    return found


def _joined(line: Line, rest: Sequence[Chunk]) -> tuple[list[Reading], int]:
    if len(rest) > 1:
        for rule in _RULES:
            if found := rule(line, rest[0], rest[1]):
                if rule is added and len(rest) > 2 and (more := added(line, rest[1], rest[2])):
                    total = sum_of(value_of(rest[0]), more[0].value)
                    return [Reading(rest[0].start, rest[2].end, total)], 3
                if rule is _range and len(rest) > 2 and (whole := _whole_of(line, found[0], rest[2])):
                    return [whole], 3
                return found, 2
    return [_single(line, rest[0])], 1


def _single(line: Line, chunk: Chunk) -> Reading:
    value = value_of(chunk)
    before = line.words(chunk.start - 2, chunk.start)
    if before == ("all", "but"):
        return Reading(chunk.start - 2, chunk.end, replace(value, aspect=Aspect.LEFT))
    if before[-1:] == ("every",) and (repeated := every(value)):
        return Reading(chunk.start - 1, chunk.end, repeated)
    if ballots.is_majority(line, chunk.start, chunk.end, value):
        start = chunk.start - 2 if before in {("majority", "of"), ("margin", "of")} else chunk.start
        return Reading(start, chunk.end, ballots.majority(value))
    if before[:1] and before[0] in _PARENTS and before[1:] == ("of",) and value.quantity is Quantity.COUNT:
        return Reading(chunk.start, chunk.end, replace(value, noun=stem("child"), thing="children"))
    if value.quantity is Quantity.COUNT and not value.noun and (named := _named(line, chunk.end)):
        value = replace(value, noun=stem(named.token.lemma), thing=named.lower)
    return Reading(chunk.start, chunk.end, ballots.with_side(line, chunk.start, chunk.end, value))


def _named(line: Line, at: int) -> Lexeme | None:
    """The noun of "sixty of the searchers", behind the figure."""
    if line.at(at).lower != "of" or line.at(at + 1).token.tag not in {"DT", "PRP$"}:
        return None
    noun = noun_after(line, at + 2)
    return line[noun] if noun is not None and line[noun].token.tag in {"NNS", "NNPS"} else None


def _range(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    between = words_between(line, left, right)
    led = line.at(left.start - 1).lower
    joins = between in {("to",), ("-",), ("or",)} or (between == ("and",) and led == "between")
    if not joins or (left.unit is not None and right.unit is not None and left.unit.symbol != right.unit.symbol):
        return None
    first, second = (value_of(chunk) for chunk in shared(left, right))
    if first.exact is None or second.exact is None or first.exact >= second.exact:
        return None
    if first.noun and second.noun and first.noun != second.noun:
        return None
    start = left.start - (led in {"between", "from"})
    return [Reading(start, right.end, span_of(first, second))]


def _tally(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "31 votes to 24", "22 to 33" in a sentence about a vote."""
    votes = left.noun == "vote" or right.noun == "vote"
    joins = words_between(line, left, right) in {("to",), ("-",)} or (
        votes and words_between(line, left, right) == ("against",)
    )
    if not joins or left.unit or right.unit or (right.noun and right.noun not in {"vote", "major", "decis", "rule"}):
        return None
    if not votes and (left.noun or not ballots.is_vote(line) or line.at(left.start - 1).lower in {"from", "between"}):
        return None
    if left.per or right.per or left.numeral.form is not Form.CARDINAL or left.direction:
        return None
    start = left.start - (line.at(left.start - 1).lower == "by")
    return [Reading(start, right.end, ballots.tally(line, value_of(left), value_of(right)))]


def _score(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "3-2" or "by 21 points to 17" in a sentence about a match."""
    dashed = words_between(line, left, right) in {("-",), (":",)} and left.bare and line.at(left.end).glued
    if not dashed and not _told_as_score(line, left, right):
        return None
    first, second = left.numeral.exact, right.numeral.exact
    if first is None or second is None or max(first, second) > 200 or not left.numeral.digits:
        return None
    sport = bool(line.lemmas & _SCORE_LEMMAS) or first >= second
    if not sport or (right.noun and first < second and right.thing not in _SCORE_LEMMAS) or right.unit:
        return None
    value = NumberValue(Quantity.SCORE, None, None, None, parts=(first, second))
    return [Reading(left.start, right.numeral.end, value)]


def _told_as_score(line: Line, left: Chunk, right: Chunk) -> bool:
    """ "won 21 to 17", "by 6.5 points to 5.5"; not "from 17 to 21"."""
    if words_between(line, left, right) != ("to",) or not right.bare or not line.lemmas & _SCORE_LEMMAS:
        return False
    points = left.thing in _POINTS or (left.unit is not None and left.unit.name == "percentage-point")
    return points or (left.bare and line.at(left.start - 1).lower in _BEFORE_SCORE)


def _part(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "62 of the 101 members", "a third of the board's nine members", "2.3 million of its 3.1 million customers"."""
    if (
        words_between(line, left, right) in {("’", "s"), ("'", "s"), ("’",), ("'",)}
        and line.at(left.numeral.end).lower == "of"
    ):
        left = replace(left, end=left.numeral.end, noun="", thing="", noun_at=None)
    found = _whole_of(line, Reading(left.start, left.end, value_of(left)), right, left.unit)
    if found is None:
        return None
    if line.words(left.start - 2, left.start) == ("all", "but"):
        rest = all_but(value_of(left), value_of(right))
        return None if rest is None else [Reading(left.start - 2, right.end, rest)]
    voted = replace(found, value=ballots.with_side(line, found.start, found.end, found.value))
    return [voted]


def _whole_of(line: Line, part: Reading, whole: Chunk, unit: Unit | None = None) -> Reading | None:
    between = line.words(part.end, whole.start)
    if between[:1] != ("of",) and between[:2] != ("out", "of"):
        return None
    if len(between) > _REACH or any(word in _NOT_OF_WHOLE for word in between):
        return None
    value, total = part.value, value_of(replace(whole, unit=whole.unit or unit) if whole.bare else whole)
    if total.exact is None or total.unit == "%" or total.direction:
        return None
    if value.unit != "%" and value.exact is not None and value.exact > total.exact:
        return None
    return Reading(part.start, whole.end, part_of(value, total))


def _of_first(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "Of the 18 films in competition seven were directed by women", "of a planned 48 kilometres, 19 are done"."""
    of_at = next((at for at in range(left.start - 1, left.start - 4, -1) if line.at(at).lower == "of"), None)
    if of_at is None or not (of_at == 0 or line.at(of_at - 1).lower in {",", "“", '"'}):
        return None
    if line.words(of_at + 1, left.start)[:1] not in {(), ("the",), ("its",), ("their",), ("a",), ("an",)}:
        return None
    whole, part = value_of(left), value_of(right)
    if whole.exact is None or part.exact is None or (not right.bare and right.noun != left.noun):
        return None
    if right.unit is None and left.unit is not None:
        part = value_of(replace(right, unit=left.unit))
    if part.unit != "%" and part.exact is not None and part.exact >= whole.exact:
        return None
    whole_reading = Reading(left.start, left.end, whole)
    return [whole_reading, Reading(right.start, right.end, part_of(part, whole))]


def _ratio(line: Line, left: Chunk, right: Chunk) -> list[Reading] | None:
    """ "one in five", "one citizen in five", "nine out of ten", "all but one household in twenty"."""
    if words_between(line, left, right) not in {("in",), ("out", "of"), ("in", "every"), ("of", "every")}:
        return None
    if left.unit is not None or right.unit is not None or (right.numeral.exact or 0) > 1000:
        return None
    if right.noun and (left.noun or words_between(line, left, right) == ("out", "of")) and not _small_odds(left, right):
        return None
    value = ratio(left.numeral, right.numeral, left)
    if value is None or (right.numeral.exact or 0) < 2:
        return None
    value = replace(value, noun=left.noun or right.noun, thing=left.thing or right.thing)
    start = left.start
    if line.words(start - 2, start) == ("all", "but") and value.low is not None and value.high is not None:
        start, value = start - 2, complement(value)
    end = right.numeral.end if left.noun else right.end
    return [Reading(start, end, ballots.with_side(line, start, end, value))]


def _small_odds(left: Chunk, right: Chunk) -> bool:
    """ "three doors out of four", whatever word follows."""
    return bool(left.noun) and (right.numeral.exact or 0) <= 20 and right.numeral.place == 1


_Rule = Callable[[Line, Chunk, Chunk], "list[Reading] | None"]
_RULES: tuple[_Rule, ...] = (
    people, plus, each_of, each_with, equal_parts, sides,
    instalments, _tally, _score, from_to, _ratio, _part, _of_first, _range, added,
)  # fmt: skip
